import type { Definition, Filing } from '../model/filing.js';
import { toPlain } from '../text/projection.js';
import type { Check, Observation } from './check.js';
import { definedTerms } from './support/terms.js';
import { quoted } from './support/wording.js';

export const duplicateDefinition: Check = {
  id: 'duplicate-definition',
  severity: 'warning',
  title: 'one term defined twice with different meanings',
  rationale:
    'A term that is defined twice means, at each use, one thing or the other. Definitions that repeat the same meaning, as in a summary and in the body, are not reported; nor are those of different prospectuses printed in one file.',
  examples: [
    'We entered into a sales agreement, dated May 6, 2021, with Larkspur Securities LLC (the “Program Agreement”). On June 8, 2023, we entered into a registration rights agreement, dated June 8, 2023, with the investors (the “⟦Program Agreement⟧”).',
    'We entered into a sales agreement, dated May 6, 2021, with Larkspur Securities LLC (the “Program Agreement”). As described below, we are party to the sales agreement, dated May 6, 2021, with Larkspur Securities LLC (the “Program Agreement”).',
  ],
  filing: (filing) =>
    filing.documents.flatMap((_, document) =>
      [...definedTerms(filing, document).values()].flatMap((same) => (same.length > 1 ? conflicts(filing, same) : [])),
    ),
};

/** Meanings of one term that are kept for comparison. */
const MOST_MEANINGS = 6;

function conflicts(filing: Filing, same: readonly Definition[]): Observation[] {
  const byPart = new Map<string, Definition[]>();
  return same
    .filter((definition) => isComparable(filing, definition))
    .flatMap((definition) => {
      const key = `${definition.term} ${partOf(filing, definition)}`;
      const known = byPart.get(key);
      const [first] = known ?? [];
      if (known === undefined || first === undefined) {
        byPart.set(key, [definition]);
        return [];
      }
      if (known.some(({ meaning }) => sameMeaning(meaning, definition.meaning))) return [];
      if (known.length < MOST_MEANINGS) known.push(definition);
      const message = `${quoted(definition.term)} is defined here a second time, with another meaning.`;
      const related = [{ start: first.start, end: first.end, message: `${quoted(first.term)} is first defined here` }];
      return [{ start: definition.start, end: definition.end, message, related }];
    });
}

/** Terms that every part of a filing defines anew, and short names. */
const ANEW = /^(?:Agreement|Company|Issuer|Registrant|Corporation|Parent|Notes?|Closing|Shares?|Securities)$/;

/** A definition in running text of a term of its own; forms attached to a contract and footnotes define for themselves. */
function isComparable(filing: Filing, { term, kind, meaning, isPointer, passage, start }: Definition): boolean {
  if (isPointer || meaning.trim() === '' || (kind !== 'parenthetical' && kind !== 'refer-to')) return false;
  if (/[[\]●•_]/.test(meaning) || namesItself(term, meaning)) return false;
  if (!/^[A-Z]/.test(term) || !/[a-z]{2}/.test(term) || ANEW.test(term)) return false;
  const place = filing.passages[passage];
  if (place === undefined || /^(?:\(\w{1,3}\)|[*†‡])\s/.test(place.block.text)) return false;
  const at = toPlain(place.block, start - place.start);
  return !/\b[Tt]his ["“]$|\b(?:under|entitled|titled|captioned|captions?|headings?|sections?|see|and|in this) ["“]$/i.test(
    place.block.text.slice(Math.max(0, at - 24), at),
  );
}

/** "Larkspur Securities LLC (“Larkspur”)": a short name. */
function namesItself(term: string, meaning: string): boolean {
  return meaning.length < 100 && meaning.includes(term) && !/agreement|program|offering/i.test(term);
}

/** The prospectus within the file, and the form attached to a contract, in which a definition stands. */
function partOf(filing: Filing, { start, passage }: Definition): string {
  let part = -1;
  filing.offerings.forEach((offering, index) => {
    if (offering.start <= start && start < offering.end) part = index;
  });
  return `${part} ${attachmentsOf(filing)[passage] ?? 0}`;
}

const attachments = new WeakMap<Filing, readonly number[]>();

/** For each passage, how many headings of attached forms ("EXHIBIT A") stand before it. */
function attachmentsOf(filing: Filing): readonly number[] {
  let counts = attachments.get(filing);
  if (counts === undefined) {
    let count = 0;
    counts = filing.passages.map(({ block: { text } }) => {
      if (text.length < 80 && /^(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|Exhibit|Schedule|Annex) [A-Z\d]/.test(text)) count++;
      return count;
    });
    attachments.set(filing, counts);
  }
  return counts;
}

const IDLE = new Set(
  `the a an of and or in to by for with as at on from that this which such any all our we us its their be is are was
  were has have been under pursuant certain between among dated date company shall means mean each other may`.split(
    /\s+/,
  ),
);

/** True unless the two texts clearly tell of different things: other dates, or hardly a word in common. */
function sameMeaning(a: string, b: string): boolean {
  const [one, other] = [contentOf(a), contentOf(b)];
  if (one.size < 3 || other.size < 3) return true;
  const [datesA, datesB] = [datesOf(a), datesOf(b)];
  if (datesA.size > 0 && datesB.size > 0 && ![...datesA].some((date) => datesB.has(date))) return false;
  const [countsA, countsB] = [countsOf(a), countsOf(b)];
  if (countsA.size > 0 && countsB.size > 0 && ![...countsA].some((count) => countsB.has(count))) return false;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / Math.min(one.size, other.size) >= 0.25;
}

function contentOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z][a-z'’-]{1,40}|\d[\d,.]*/g) ?? [];
  return new Set(words.filter((word) => !IDLE.has(word)).map((word) => word.replace(/(?:['’]s|s)$/, '')));
}

const DATE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, ?\d{4}/gi;

function datesOf(text: string): Set<string> {
  return new Set((text.match(DATE) ?? []).map((date) => date.toLowerCase().replace(/,\s?/, ' ')));
}

/** Numbers of a thousand and more: of shares, of dollars. */
function countsOf(text: string): Set<string> {
  return new Set(text.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?/g) ?? []);
}
