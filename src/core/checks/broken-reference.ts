import type { Filing } from '../model/filing.js';
import type { Passage } from '../model/passage.js';
import type { Check, InSteps, Observation } from './check.js';
import { eachInSteps, observeEach } from './support/in-steps.js';
import { observed, passagesByDocument } from './support/place.js';
import { quoted } from './support/wording.js';

export const brokenReference: Check = {
  id: 'broken-reference',
  severity: 'warning',
  title: 'a cross-reference to a section, schedule or exhibit that is another one or is not there',
  rationale:
    'References go wrong when sections are moved or a form is shortened. Reported are: “this Section 13” standing in Section 12; a section “above” that comes only later, or “below” that came before; a section “of this Agreement”, or one that “shall survive” it, beyond the last one; a schedule or lettered exhibit that the document does not contain though it contains others; a section called by a title that differs from its heading; an exhibit “filed herewith” that the exhibit index does not list.',
  examples: [
    'Section 1. Sales.\n\nThe Company may sell shares.\n\nSection 2. Fees.\n\nThe Company pays fees.\n\nSection 3. Notices.\n\nNotices are given in writing.\n\nSection 4. Termination.\n\nUnless terminated pursuant to ⟦this Section 5⟧, this agreement ends in a year.\n\nSection 5. Law.\n\nThe law of New York governs.',
    'Section 1. Sales.\n\nThe Company may sell shares.\n\nSection 2. Fees.\n\nThe Company pays fees.\n\nSection 3. Notices.\n\nNotices are given in writing.\n\nSection 4. Termination.\n\nUnless terminated pursuant to this Section 4, this agreement ends in a year. Section 16 of the Exchange Act applies.\n\nSection 5. Law.\n\nThe law of New York governs.',
    'Section 1. Sales.\n\nThe Company may sell shares.\n\nSection 2. Fees.\n\nThe Company pays fees.\n\nSection 3. Notices.\n\nNotices are given in writing.\n\nSection 4. Termination.\n\nThe provisions of Sections 2, 4 and ⟦7⟧ shall survive the end of this agreement.\n\nSection 5. Law.\n\nThe law of New York governs.',
    '# Prospectus Summary\n\nWe make pumps.\n\n# Risk Factors\n\nSee “⟦Prospectus Supplement Summary⟧” for more, and “Risk Factors” and “Dilution.”',
    'Item 9.01 Exhibits\n\nA copy is filed as ⟦Exhibit 10.2⟧ to this Current Report.\n\n| Exhibit No. | Description |\n| --- | --- |\n| 1.1 | Sales Agreement |\n| 5.1 | Opinion of counsel |',
  ],
  filing: brokenReferences,
};

function* brokenReferences(filing: Filing): InSteps {
  const found: Observation[] = [];
  for (const [document, passages] of passagesByDocument(filing)) {
    for (const each of yield* inContract(passages)) found.push(each);
    for (const each of yield* missingTitles(passages)) found.push(each);
    for (const each of yield* missingParts(passages)) found.push(each);
    for (const each of yield* missingExhibits(passages, filing.documents[document]?.type ?? '')) found.push(each);
  }
  return found;
}

const HEADING = /^(?:SECTION |Section |ARTICLE |Article )?(\d{1,2})(?:\.(?!\d)|(?=\s[A-Z]))\s?(?=\S)/;
/** Sections that make a numbered contract. */
const FEWEST = 4;

/** Section references in a contract whose sections are numbered throughout. */
function* inContract(passages: readonly Passage[]): InSteps<Observation[]> {
  const numbers = yield* sectionNumbers(passages);
  const last = numbers.reduce((most, number) => Math.max(most, number), 0);
  if (last < FEWEST) return [];
  return yield* observeEach(passages, (passage, index) => {
    const { text, kind } = passage.block;
    const own = numbers[index] ?? 0;
    if (own < 1 || kind === 'heading' || kind === 'table-row' || !text.includes('ection')) return [];
    return [...text.matchAll(REFERENCE)]
      .flatMap((found) => {
        const [words, this_, , number] = found;
        const after = text.slice(found.index + words.length, found.index + words.length + 60);
        const problem = problemOf(Number(number), { own, last, after, isThis: this_ !== undefined });
        if (problem === undefined) return [];
        const label = `${quoted(words)} ${problem}.`;
        return [observed(passage, found.index, found.index + words.length, label)];
      })
      .concat(notSurviving(passage, last));
  });
}

/** Where a reference stands and what follows it. */
interface Cited {
  readonly own: number;
  readonly last: number;
  readonly after: string;
  /** True for "this Section". */
  readonly isThis: boolean;
}

/** What is wrong with a reference to a section of a contract. */
function problemOf(cited: number, { own, last, after, isThis }: Cited): string | undefined {
  if (isThis && !OF_LAW.test(after)) {
    return own !== cited && Math.abs(own - cited) === 1 ? `stands in Section ${own}` : undefined;
  }
  if (cited > own && cited <= last && ABOVE.test(after)) {
    return `is said to be above, but comes after Section ${own}`;
  }
  if (cited > last && OF_CONTRACT.test(after)) return `does not exist; the last section is ${last}`;
  if (cited < own && BELOW.test(after)) return `is said to be below, but comes before Section ${own}`;
  return undefined;
}

const ABOVE = /^(?:\([a-z\d]{1,4}\)|, ?(?:or |and )?| (?:or|and) )* ?above\b/;
const BELOW = /^(?:\([a-z\d]{1,4}\))* below\b/;
const OF_CONTRACT = /^(?:\([a-z\d]{1,4}\))* (?:hereof|of this Agreement)\b/;

/** "The provisions of Section 7, Section 9 and Section 12 shall survive". */
const SURVIVING =
  /\b(?:the )?provisions of (Sections? [^.;“”]{1,160}?) (?:(?:hereof|of this Agreement) )?(?:shall|will) (?:remain|survive)\b/gi;

/** Numbers beyond the last section in a list of those that outlive the contract. */
function notSurviving(passage: Passage, last: number): Observation[] {
  const { text } = passage.block;
  if (!/\bprovisions of Section/i.test(text)) return [];
  return [...text.matchAll(SURVIVING)].flatMap((found) => {
    const [words, list = ''] = found;
    const start = found.index + words.indexOf(list);
    if (!/^(?:(?:Sections?|and|or|this|\d{1,2}(?:\([a-z\d]{1,4}\))*),? ?){2,40}$/i.test(list)) return [];
    return [...list.matchAll(/(?<![\w(])\d{1,2}/g)].flatMap((number) =>
      Number(number[0]) <= last
        ? []
        : [
            observed(
              passage,
              start + number.index,
              start + number.index + number[0].length,
              `${quoted(`Section ${number[0]}`)} does not exist; the last section is ${last}.`,
            ),
          ],
    );
  });
}

const REFERENCE = /\b(this )?([Ss]ections?) (\d{1,2})(?![\d.])/g;
const OF_LAW = /^(?:\([a-z\d]{1,4}\))* (?:of|under) (?:the |such )?[A-Z]/;

/** The number of the section in which each passage stands, 0 before the first; a fresh count starts with 1. */
function* sectionNumbers(passages: readonly Passage[]): InSteps<number[]> {
  const numbers: number[] = [];
  let current = 0;
  let isOver = false;
  yield* eachInSteps(passages, ({ block }) => {
    if (/^(?:IN WITNESS WHEREOF|(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|Exhibit|Schedule|Annex) [A-Z\d])/.test(block.text))
      isOver = current >= FEWEST;
    const number = isOver ? 0 : Number(HEADING.exec(block.text)?.[1] ?? 0);
    if (number === current + 1) current = number;
    numbers.push(isOver ? 0 : current);
  });
  return numbers;
}

/** A section called by its title, in this document. */
const TITLED =
  /(?:\b[Ss]ee(?: also)?|\b(?:entitled|titled|captioned|captions?|headings?|under|contained in|described in|discussed in|set forth in)) (?:the (?:section|heading|caption)s? )?(?:entitled |titled |captioned )?[“"]([^“”"]{4,200}?)[,.]?[”"]/g;
const OTHER_DOCUMENT =
  /annual report|quarterly report|current report|form (?:10|20|8|40)|10-[KQ]|accompanying|base prospectus|incorporated by reference|proxy|circular|registration statement/i;

/** Titles of no section, where a section has the title but for a word that goes by two names. */
function* missingTitles(passages: readonly Passage[]): InSteps<Observation[]> {
  const titles = new Set<string>();
  const byCore = new Map<string, string>();
  const referring: Passage[] = [];
  yield* eachInSteps(passages, (passage) => {
    const { text, kind } = passage.block;
    if (kind !== 'heading' && kind !== 'table-row' && /[“"]/.test(text) && text.search(TITLED) >= 0)
      referring.push(passage);
  });
  if (referring.length === 0) return [];
  yield* eachInSteps(passages, ({ block }) => {
    if (block.text.length > 160) return;
    const [text = ''] = block.text.split('\t');
    titles.add(folded(text));
    if (block.kind === 'heading') byCore.set(coreOf(text), text);
  });
  return yield* observeEach(referring, (passage) => {
    const { text } = passage.block;
    return [...text.matchAll(TITLED)].flatMap((found) => {
      const [words, whole = ''] = found;
      const around = text.slice(Math.max(0, found.index - 60), found.index + words.length + 120);
      if (OTHER_DOCUMENT.test(around) || titles.has(folded(whole))) return [];
      const start = found.index + words.indexOf(whole);
      return [...whole.matchAll(/[^—–]+/g)].flatMap((part) => {
        const title = part[0].trim();
        const meant = byCore.get(coreOf(title));
        if (meant === undefined || titles.has(folded(title))) return [];
        const from = start + part.index + part[0].indexOf(title);
        const message = `No section is called ${quoted(title)}; there is ${quoted(meant)}.`;
        return [observed(passage, from, from + title.length, message)];
      });
    });
  });
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** A title without the words that go by two names. */
function coreOf(title: string): string {
  const core = folded(title)
    .replace(/\b(?:prospectus|supplement|the)\b/g, '')
    .replace(/\b(?:stock|share|security|securities)holders?\b/g, 'holder')
    .replace(/\b(?:stock|securities|shares?) purchase\b/g, 'purchase')
    .replace(/\s+/g, ' ')
    .trim();
  return core === '' ? folded(title) : core;
}

const PART =
  /^(SCHEDULE|EXHIBIT|ANNEX|APPENDIX|Schedule|Exhibit|Annex|Appendix) ([A-Z]|\d{1,2})(?:-\d)?(?=$|[\s.:–—-](?!\d))/;
const PART_REFERENCE = /(?<![\w“"] )\b(Schedule|Exhibit|Annex) ([A-Z]|\d{1,2})(?![\w.(’'-])/g;

/** Schedules and lettered exhibits that are referred to and not attached, where at least two others are. */
function* missingParts(passages: readonly Passage[]): InSteps<Observation[]> {
  const attached = new Map<string, Set<string>>();
  yield* eachInSteps(passages, ({ block }) => {
    const found = block.text.length < 160 ? PART.exec(block.text) : null;
    if (found === null) return;
    const kind = (found[1] ?? '').toLowerCase();
    attached.set(kind, (attached.get(kind) ?? new Set()).add(found[2] ?? ''));
  });
  if (attached.size === 0) return [];
  const reported = new Set<string>();
  return yield* observeEach(passages, (passage) => {
    const { text, kind } = passage.block;
    if (kind === 'heading' || kind === 'table-row' || PART.test(text)) return [];
    return [...text.matchAll(PART_REFERENCE)].flatMap((found) => {
      const [words, noun = '', letter = ''] = found;
      const known = attached.get(noun.toLowerCase());
      const after = text.slice(found.index + words.length, found.index + words.length + 40);
      if (known === undefined || known.size < 2 || known.has(letter) || reported.has(words)) return [];
      if (/^ (?:to|of|in) (?!this|the Agreement)/.test(after) || (noun === 'Exhibit' && /\d/.test(letter))) return [];
      if (!isWithin(letter, known)) return [];
      reported.add(words);
      const list = [...known].sort().join(', ');
      return [
        observed(
          passage,
          found.index,
          found.index + words.length,
          `${quoted(words)} is not attached; ${noun.toLowerCase()}s ${list} are.`,
        ),
      ];
    });
  });
}

/** True for a letter or number that continues those attached. */
function isWithin(letter: string, known: ReadonlySet<string>): boolean {
  const code = letter.length === 1 && /[A-Z]/.test(letter) ? letter.charCodeAt(0) - 64 : Number(letter);
  return code > 0 && code <= known.size + 2;
}

/** Exhibits that a report says to file and its index does not list. */
function* missingExhibits(passages: readonly Passage[], type: string): InSteps<Observation[]> {
  if (type.startsWith('EX')) return [];
  const listed = new Set<string>();
  yield* eachInSteps(passages, ({ block }) => {
    if (block.kind !== 'table-row' && block.text.length > 300) return;
    const number = /^\s*(?:\*+\s*)?(?:Exhibit )?(\d{1,3}\.\d{1,3})\b/.exec(block.text)?.[1];
    if (number !== undefined) listed.add(number);
  });
  if (listed.size === 0) return [];
  const reported = new Set<string>();
  return yield* observeEach(passages, (passage) => {
    if (passage.block.kind === 'table-row') return [];
    return passage.recognized.mentions.flatMap((mention) => {
      if (mention.kind !== 'exhibit' || !/^\d+\.\d+$/.test(mention.value.number)) return [];
      const { number } = mention.value;
      const after = passage.block.text.slice(mention.to, mention.to + 70);
      const isHere =
        /^,? (?:(?:attached )?(?:hereto|herewith)|(?:to|of|with) this (?:Current |current |Quarterly |Annual )?[Rr]eport)\b/.test(
          after,
        );
      if (!isHere || listed.has(number) || reported.has(number)) return [];
      reported.add(number);
      const words = passage.block.text.slice(mention.from, mention.to);
      return [observed(passage, mention.from, mention.to, `${quoted(words)} is not in the exhibit index.`)];
    });
  });
}
