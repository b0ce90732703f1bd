import { nameKey } from './names.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';

const HEAD =
  /^\W*(?:(?:sole|joint|lead|co-?|global|active|passive|senior)[\s-]+)*(?:(?:book[ -]?run(?:ning|ners?)|managing|manag(?:ers?|ing)|co-?managers?|underwriters?|placement agents?|sales agents?|dealer managers?|initial purchasers?|representatives?|qualified independent underwriters?|coordinators?|structuring agents?|financial advisors?)\b[\s,/&-]{0,3}(?:and )?(?:(?:sole|joint|lead)[\s-]+)*){1,3}(?:of the (?:several )?(?:underwriters|offering))?\W*$/i;
/** Longer is no heading. */
const LONGEST_HEAD = 90;

/** True for a line over the names of those who sell the securities: `Joint Book-Running Managers`, `Underwriter`. */
export function isSyndicateHead(line: string): boolean {
  return line.length < LONGEST_HEAD && HEAD.test(line);
}

const COLUMN =
  /^\W*(?:names? of )?(?:(?:the )?(?:initial )?(?:underwriters?|purchasers?|agents?|managers?|placement agents?|representatives?)|name)\W*(?:\t|$)/i;
const FIGURE = /^[\s$%()*\d.,—–-]+$/;
/** A cell that may be the name of a firm as a cover sets it. */
const FIRM = /^[A-Z][\w.&’'-]*(?:,? (?:[A-Z&(][\w.&’'()-]*|and|of|de|la)){0,6}$/;

/**
 * True for a row of a table that names firms: several names and nothing else (`Alder Brothers | Birch & Company`), one
 * with what it has agreed to take, or the heading of such a column.
 */
export function isRowOfFirms(text: string): boolean {
  if (COLUMN.test(text) && text.includes('\t')) return true;
  const cells = text.split('\t').filter((cell) => cell.trim() !== '');
  const [first = '', ...rest] = cells;
  if (rest.length === 0 || !FIRM.test(first.trim())) return false;
  if (rest.every((cell) => FIGURE.test(cell)) && rest.some((cell) => /\d[\d,]{3,}/.test(cell))) return true;
  return rest.every((cell) => FIRM.test(cell.trim()) && !TITLE_WORD.test(cell)) && !TITLE_WORD.test(first);
}

/** A word of a cover that is no part of a firm's name. */
const TITLE_WORD =
  /\b(?:prospectus|supplement|notes?|shares|stock|securities act|debentures|bonds|units|dated|registration|structured investments|rule|investments linked|term sheet|nasdaq|nyse|new york stock exchange)\b/i;

const ROLE_AFTER =
  /^(?:,? (?:LLC|Inc\.?|L\.P\.))?,?(?: \((?:the )?[“"][^”"]{1,40}[”"]\))?,? (?:(?:is |are )?acting )?as (?:our |the |an? |exclusive |sole |lead |joint |several )*(?:sales |placement |selling )?(?:agents?|managers?|underwriters?|book-?running managers?|representatives?|initial purchasers?|forward (?:seller|purchaser))\b/i;
const ROLE_TERM =
  /^,? \((?:in such capacity,? |each,? |together,? |collectively,? )*(?:the )?[“"](?:the )?(?:(?:sales |placement |selling )?agents?|managers?|underwriters?|representatives?|dealer managers?|initial purchasers?)[”"]/i;
const ROLE_BEFORE =
  /\b(?:sales|distribution|placement agency|underwriting|offering) agreement(?:[\w\s,“”"()]{0,60})? with |\bthrough |\bretained |\bengaged $/i;

/** Keys of the names of firms that a passage says to sell the securities. */
const firmsIn = remembered(({ block: { text }, recognized }): readonly string[] => {
  if (!/agent|underwrit|manager|representative|purchaser/i.test(text)) return [];
  const keys: string[] = [];
  for (const { kind, from, to } of recognized.mentions) {
    if (kind !== 'party') continue;
    const after = text.slice(to, to + 120);
    if (
      ROLE_AFTER.test(after) ||
      ROLE_TERM.test(after) ||
      (ROLE_BEFORE.test(text.slice(Math.max(0, from - 110), from)) &&
        /\bas (?:our |the )?(?:sales |placement )?agent/.test(after))
    )
      keys.push(nameKey(text.slice(from, to)));
  }
  return keys;
});

/** True where the text of the cover says that the firm of this name sells the securities. */
export function namesFirm(part: Part, name: string): boolean {
  const key = nameKey(name);
  return part.passages
    .slice(0, part.coverLength)
    .some((passage) => firmsIn(passage).some((firm) => firm === key || (key.length > 5 && firm.startsWith(key))));
}
