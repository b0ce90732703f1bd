import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

const ANCHOR = /\[[^[\]\n\t]{0,60}\]|_{2,}|●|\bTBD\b|\bT\.B\.D\./g;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const DATE_BEFORE = new RegExp(`(?:${MONTH}|\\b(?:dated|dated as of|as of|this|on|until|before|,))[ \\n]?$`);
const DATE_AFTER = new RegExp(
  `^(?:(?:st|nd|rd|th)?[ \\n]?,?[ \\n]?(?:19|20)\\d\\d|[ \\n](?:day|th day)|(?:st|nd|rd|th)? (?:day )?of ${MONTH}|,? 20_)`,
);
const MONEY_BEFORE = /(?:[$€£¥]|\b(?:USD|US\$|EUR|GBP))[ \n]?$/;
const NUMBER_AFTER =
  /^[ \n]?(?:%|percent|per[ \n]cent|(?:million|billion|thousand)\b|(?:additional |newly issued |ordinary |common |preferred |depositary )?(?:shares|ADSs|units|warrants|notes)\b|(?:business |trading |calendar )?(?:days|months|years)\b|basis points)/i;
const NUMBER_BEFORE =
  /\b(?:up to|of|approximately|aggregate of|No\.|333-|to|and|at|is|was|purchase|least|than|an?)[ \n]?$/i;
/** What a bracket holds when it waits for its content. */
const EMPTY = /^\[[\s●•○◦·_*.…–—-]*\]$/;
const INSTRUCTION =
  /^\[(?:[●•*_\s]*(?:to be|insert|fill in|tbd|t\.b\.d|amount|number|date|day|month|year|name|address|price|company|x{2,}|title)\b[^\]]{0,50})\]$/i;
/** `[***]` stands for words left out as confidential. */
const REDACTION = /\*{2,}/;
const STANDARD_BLANK = /transition period from(?:[\s_]{1,20}to)?\s?$/i;
const CHECKBOX = /^\[[ xX✓☒]?\]$/;

const kindOf = (before: string, after: string): 'date' | 'money' | 'number' | undefined => {
  if (MONEY_BEFORE.test(before)) return 'money';
  if (NUMBER_AFTER.test(after)) return 'number';
  if (DATE_AFTER.test(after) || (DATE_BEFORE.test(before) && /^,? ?(?:20|19)/.test(after))) return 'date';
  return undefined;
};

/** A blank waiting to be filled: `[●]`, `$___`, `June __, 2018`, "TBD". */
export const placeholder: Recognizer<'placeholder'> = {
  kind: 'placeholder',
  examples: [
    'up to $⟦[●]⟧ of common stock',
    'dated June ⟦__⟧, 2018 and this ⟦___⟧ day of June, 2018',
    'a fee of $⟦____⟧ to be paid',
    'the closing date is ⟦TBD⟧',
    '⟦[●]⟧ shares at ⟦[__]⟧% a year',
    'Large accelerated filer [ ] Accelerated filer [X]',
    'By: ______________',
    '[Signature page follows] [Reserved] and [***]',
    'For the transition period from ________ to ________',
  ],
  recognize(text, block) {
    const found: LocalMention<'placeholder'>[] = [];
    if (block.kind === 'furniture') return found;
    ANCHOR.lastIndex = 0;
    for (let anchor = ANCHOR.exec(text); anchor !== null; anchor = ANCHOR.exec(text)) {
      const mark = anchor[0];
      const from = anchor.index;
      const to = from + mark.length;
      const before = text.slice(Math.max(0, from - 48), from);
      const after = text.slice(to, to + 30);
      const of = kindOf(before, after);
      if (mark.startsWith('[')) {
        const isEmpty = EMPTY.test(mark);
        if (REDACTION.test(mark)) continue;
        if (!isEmpty && !INSTRUCTION.test(mark)) continue;
        if (CHECKBOX.test(mark) && of === undefined && !NUMBER_BEFORE.test(before)) continue;
      } else if (mark.startsWith('_')) {
        if (STANDARD_BLANK.test(before)) continue;
        if (of === undefined && !isInSentence(text, from, to)) continue;
      } else if (mark === '●') {
        // a bullet stands first
        if (of === undefined && !NUMBER_BEFORE.test(before)) continue;
        if (/^\s*$/.test(before) || /[\t\n]\s*$/.test(before)) continue;
      }
      found.push({ kind: 'placeholder', from, to, value: of === undefined ? {} : { of } });
    }
    return found;
  },
};

/** A blank within running text, not a line to sign on. */
const isInSentence = (text: string, from: number, to: number): boolean => {
  if (to - from > 30) return false;
  const before = text.slice(Math.max(0, from - 20), from);
  const after = text.slice(to, to + 20);
  return (
    /[a-z,]{2}[ \n]?[(“"]?$/.test(before) &&
    /^[)”",]?[ \n]?[a-z]{2}|^[,)]/.test(after) &&
    !/(?:by|name|title|date|its):?[ \n]?$/i.test(before)
  );
};
