import type { Observation } from './observation.js';
import type { Stretch } from './sentences.js';

/** The terms that a sentence states without a figure: what the proceeds are for, what a right buys, the form of the statement. */
export function observePlainTerms(stretch: Stretch, words: string, found: Observation[]): void {
  if (words.includes('roceeds')) observeUse(stretch, words, found);
  if (words.includes(' right ')) observeRatio(stretch, words, found);
  if (words.includes(' Form ')) observeForm(stretch, words, found);
  if (words.includes(' to offer')) observeAnnouncement(stretch, words, found);
}

const ANNOUNCED =
  /\bannounc\w+[^.;]{0,80}\b(?:intention|intends?|proposes?|plans?) to offer\b|\b(?:we|company|issuer) (?:intends?|proposes?|plans?) to offer\b/i;

/** An offer that is only announced. */
function observeAnnouncement({ from, to }: Stretch, words: string, found: Observation[]): void {
  const announced = ANNOUNCED.exec(words);
  if (announced === null) return;
  const at = from + announced.index;
  found.push({
    field: 'not begun',
    value: 'not begun',
    rank: 8,
    from: at,
    to: at + announced[0].length,
    sentence: { from, to },
  });
}

const FORM = /\bregistration statement(?: \([^()]{0,80}\))?,? on Form ([SFN]-\d{1,2}(?:ASR)?)\b/i;

/** The form of a registration statement, with the words around it that tell which. */
function observeForm({ from, to }: Stretch, words: string, found: Observation[]): void {
  const form = FORM.exec(words);
  if (form?.[1] === undefined) return;
  const near = words.slice(Math.max(0, form.index - 80), form.index + form[0].length + 200);
  const number = /\b(?:333|33)-\d{4,6}/.exec(near)?.[0];
  const isOther = /\b(?:resale|will file|to file|agreed|S-8)\b/i.test(near);
  const at = from + form.index;
  found.push({
    field: 'form',
    value: form[1].toUpperCase(),
    rank: number !== undefined ? 9 : isOther ? 1 : 7,
    from: at,
    to: at + form[0].length,
    sentence: { from, to },
    ...(number === undefined ? {} : { of: number }),
  });
}

const USE =
  /\b(?:intend|plan|expect|anticipate|propose)s? to (?:use|apply|allocate|devote) [^.;]{0,90}?\bproceeds\b|\bwill (?:use|apply) [^.;]{0,40}\bproceeds\b|\bwill add [^.;]{0,40}\bproceeds\b|\bproceeds\b[^.;]{0,90} (?:will|are expected to|are intended to) be (?:used|applied|deployed|dedicated|allocated) (?:for|to|towards?)\b|\bnot receive any[^.;]{0,30} proceeds\b/i;

/** The sentence that says what the proceeds are for. */
function observeUse({ from, to }: Stretch, words: string, found: Observation[]): void {
  const use = USE.exec(words);
  if (use === null || words.length > LONGEST_USE) return;
  const isOfThis =
    /\bthis offering|\bhereby|\bhereunder|\bby this|\bthis prospectus|\bthe (?:sale of|offering|shares|securities|notes)\b/i.test(
      words,
    );
  const isOther = /\b(?:private placement|prior|previous|exercise|debentures|exchange)\b/i.test(words);
  found.push({
    field: 'use of proceeds',
    value: words,
    rank: (/^not/i.test(use[0]) ? 4 : 7) + (isOfThis ? 2 : 0) - (isOther ? 4 : 0),
    from,
    to,
    sentence: { from, to },
  });
}

/** A sentence longer than this is no short statement of a purpose. */
const LONGEST_USE = 900;

const RATIO =
  /\beach (?:whole )?(?:subscription |basic subscription )?right (?:will |shall )?(?:entitles?|gives?|carries)\b[^.;]{0,200}?\bto (?:purchase|subscribe for|buy)\b(?:[^.;,]|[.,](?=\d)){0,120}/i;

/** What one right buys. */
function observeRatio({ from, to }: Stretch, words: string, found: Observation[]): void {
  const ratio = RATIO.exec(words);
  if (ratio === null) return;
  const at = from + ratio.index;
  found.push({
    field: 'rights ratio',
    value: ratio[0],
    rank: 9,
    from: at,
    to: at + ratio[0].length,
    sentence: { from, to },
  });
}
