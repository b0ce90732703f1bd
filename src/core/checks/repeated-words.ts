import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { observed, replacing } from './support/place.js';
import { quoted } from './support/wording.js';

export const repeatedWords: Check = {
  id: 'repeated-words',
  severity: 'warning',
  title: 'words written twice in a row',
  rationale:
    'Words doubled at the join of two edits are the commonest slip in a filing, and readers see them at once. Doublings that English allows (“had had”, “that that”) are not reported.',
  examples: [
    'We intend ⟦to use to use⟧ all proceeds for working capital.',
    'It is a smaller reporting company ⟦as defined in as defined in⟧ Rule 12b-2.',
    'The price of ⟦the the⟧ shares may fall, and so may that ⟦of of of⟧ units.',
    'shares having ⟦up to a maximum aggregate offering price of up to⟧ $2.5 billion',
    'We had had no revenue before, and we believe that that will change. The notes bear interest year over year, day by day.',
    'We will pay to the placement agent the placement agent fees that we agreed on.',
    'It said so: New York, New York. “Shares,” shares of stock, are sold.',
    'We will sell ⟦the the⟧ shares, and we intend ⟦to use to use⟧ the proceeds.',
  ],
  passage: repeated,
};

/** Single words that are certainly wrong when doubled. */
const SINGLE =
  /\b(the|of|to|in|a|an|and|or|for|by|with|from|at|as|our|we|is|are|be|was|were|has|have|will|would|shall|may|its|their|this|these|any|such|under|into|company|shares|common|stock|offering|agreement|prospectus)(?: \1)+\b(?![-’'“"])/gi;
/** Two to five words doubled, the words of them all in one clause. */
const SEVERAL = /\b([a-z]{1,20}(?: [a-z]{1,20}){1,4})(?: \1)+\b(?![-’'])/g;
/** "up to a maximum aggregate offering price of up to": one limit said twice. */
const TWO_LIMITS =
  /\bup to (?:(?:an?|the|maximum|aggregate|total|gross|offering|sales?|price|amount|purchase|value|number) ){1,8}of (up to)\b/gi;
/** Doublings that are right: "from time to time to offer", "filing fees and fees and expenses", "or our or our licensors’". */
const ALLOWED =
  /^(?:time to|more and|again and|over and|on and|by and by|so and|through and)\b|^(?:and|or)\b|\b(?:and|or)$/;

function repeated(passage: Passage): Observation[] {
  const { text, kind } = passage.block;
  if (kind === 'table-row' || kind === 'heading') return [];
  const found: Observation[] = [];
  const severals: [from: number, to: number][] = [];
  let next = 0;
  for (const pattern of [SEVERAL, SINGLE]) {
    for (const match of text.matchAll(pattern)) {
      const half = match[1] ?? '';
      const to = match.index + match[0].length;
      if (ALLOWED.test(half) || isNumbered(text, match.index) || isTwoWords(match[0], half)) continue;
      if (pattern === SINGLE) {
        while ((severals[next]?.[1] ?? Number.POSITIVE_INFINITY) <= match.index) next++;
        if ((severals[next]?.[0] ?? Number.POSITIVE_INFINITY) < to) continue;
      }
      if (
        TWO_OBJECTS.test(text.slice(Math.max(0, match.index - 28), match.index)) ||
        LATIN.test(text.slice(to, to + 12))
      )
        continue;
      if (pattern === SEVERAL) severals.push([match.index, to]);
      const times = (match[0].length + 1) / (half.length + 1);
      const often = times === 2 ? 'twice' : `${times} times`;
      const words = times > 4 ? `${half} ${half} …` : match[0];
      const message = `${quoted(words)}: ${quoted(half)} is written ${often}.`;
      found.push(observed(passage, match.index, to, message, { fixes: [replacing(passage, match.index, to, half)] }));
    }
  }
  for (const match of text.matchAll(TWO_LIMITS)) {
    const to = match.index + match[0].length;
    const message = `${quoted(match[0])}: ${quoted('up to')} is written twice.`;
    const fixes = [replacing(passage, match.index, to, match[0].slice(0, -' up to'.length))];
    found.push(observed(passage, match.index, to, message, { fixes }));
  }
  return found;
}

/** "pay the agent the agent fees", "pay to the agent the agent fees": two objects of one verb. */
const TWO_OBJECTS =
  /\b(?:pa(?:y|ys|id|ying)|giv(?:e|es|en|ing)|gave|grant\w*|owe\w*|send\w*|offer(?:s|ed)?|provid\w+|deliver\w*|issu(?:e[sd]?|ing))(?: to(?: each of)?)? $/;
/** "studies in in vitro models". */
const LATIN = /^ (?:vitro|vivo|situ|silico|rem|personam)\b/;

/** "Class A a", "Section 5 a": a letter that names something. */
function isNumbered(text: string, at: number): boolean {
  return /[(\d.]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** "Series A a" and the like: the two halves differ in capitals in a way that shows a name or a new sentence. */
function isTwoWords(both: string, half: string): boolean {
  const second = both.slice(half.length + 1, 2 * half.length + 1);
  return half !== second && (half.length === 1 || /^[A-Z]/.test(second));
}
