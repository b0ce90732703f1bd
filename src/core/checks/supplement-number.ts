import type { Filing } from '../model/filing.js';
import { evidenceIn } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { quoted } from './support/wording.js';

export const supplementNumber: Check = {
  id: 'supplement-number',
  severity: 'warning',
  title: 'a supplement whose number does not follow on those it names',
  rationale:
    'Supplements to one prospectus are numbered in sequence. A Supplement No. 3 that names No. 1 as the last one before it leaves out No. 2, or bears the wrong number.',
  examples: [
    '# Supplement No. 3 to Prospectus Supplement\n\nThis ⟦Supplement No. 3⟧ supplements the Prospectus Supplement dated May 6, 2021, as supplemented by Supplement No. 1 dated June 1, 2021.',
    'PROSPECTUS SUPPLEMENT NO. 3\n\nThis ⟦Prospectus Supplement No. 4⟧ supplements the prospectus dated May 6, 2021.',
    '# Supplement No. 2 to Prospectus Supplement\n\nThis Supplement No. 2 supplements the Prospectus Supplement dated May 6, 2021, as supplemented by Supplement No. 1 dated June 1, 2021.',
    '# Supplement No. 3 to Prospectus Supplement\n\nThis Supplement No. 3 supplements the Prospectus Supplement dated May 6, 2021.',
    '# Supplement No. 3 to Prospectus Supplement\n\nThis ⟦Supplement No. 3⟧ supplements and amends Supplement No. 3 dated May 6, 2021.',
  ],
  filing: outOfSequence,
};

const NUMBERED = /\b(this\s+)?((?:prospectus\s+)?supplement\s+no\.\s?(\d{1,3}))\b/gi;
/** Passages at the head of a document in which it says what it supplements. */
const HEAD = 60;

/** The number in a title that says no more: "PROSPECTUS SUPPLEMENT NO. 3". */
function titleNumber(text: string): number | undefined {
  const number = /^(?:prospectus )?supplement no\. ?(\d{1,3})$/i.exec(text.trim())?.[1];
  return number === undefined ? undefined : Number(number);
}

/** "This Supplement No. 3 supplements and amends Supplement No. 3": the number of what is supplemented. */
function supplemented(text: string): number | undefined {
  const number =
    /\bthis (?:prospectus )?supplement(?: no\. ?\d{1,3})?,? (?:(?:further |hereby )?(?:supplements|amends|updates|modifies)(?: and |, | or )?){1,3}(?: the)? ?(?:prospectus )?supplement no\. ?(\d{1,3})\b/i.exec(
      text,
    )?.[1];
  return number === undefined ? undefined : Number(number);
}

function outOfSequence(filing: Filing): Observation[] {
  let own: { number: number; start: number; end: number; text: string } | undefined;
  const others = new Set<number>();
  let title: number | undefined;
  let itself: number | undefined;
  for (const passage of filing.passages.slice(0, HEAD)) {
    if (passage.document !== (filing.passages[0]?.document ?? 0) || !/supplement\s+no\./i.test(passage.block.text))
      continue;
    title ??= titleNumber(passage.block.text);
    itself ??= supplemented(passage.block.text);
    for (const found of passage.block.text.matchAll(NUMBERED)) {
      const number = Number(found[3]);
      if (found[1] === undefined) {
        others.add(number);
        continue;
      }
      const from = found.index + found[1].length;
      own ??= { number, ...evidenceIn(passage, from, from + (found[2] ?? '').length) };
    }
  }
  if (own === undefined) return [];
  if (title !== undefined && title !== own.number) {
    return [{ start: own.start, end: own.end, message: `${quoted(own.text)}: the title says No. ${title}.` }];
  }
  if (itself !== undefined && itself === own.number) {
    return [{ start: own.start, end: own.end, message: `${quoted(own.text)} says that it supplements itself.` }];
  }
  others.delete(own.number);
  const last = Math.max(0, ...others);
  if (others.size === 0 || last === own.number - 1) return [];
  const message =
    last > own.number
      ? `${quoted(own.text)} names a later one, No. ${last}.`
      : `${quoted(own.text)} names No. ${last} as the last before it; No. ${own.number - 1} is not mentioned.`;
  return [{ start: own.start, end: own.end, message }];
}
