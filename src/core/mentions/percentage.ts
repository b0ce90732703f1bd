import type { LocalMention } from './mention.js';
import { plainDecimal, sameValue, shift } from './numbers.js';
import { type Numeral, numeralsOf } from './numerals.js';
import type { Recognizer } from './recognizer.js';
import { isMaximumAt } from './surroundings.js';

const UNIT =
  /[ \n\t]{0,2}(?:\)[ \t]{0,2})?%(?: points?\b)?|[ \n-]?(?:percent(?:s|ages?)?(?:[ \n]points?)?|per[ \n]cent(?:um)?|basis[ \n-]points?|bps?)(?![a-z\d])/iy;
const SIGN_WORD = /\b(?:minus|negative) $/i;

interface Share {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** The percentage whose number is `numeral`, or `undefined`. */
const percentageOf = (text: string, numeral: Numeral): Share | undefined => {
  if (numeral.isAttached || numeral.isBroken) return undefined;
  const end = numeral.end;
  let code = text.charCodeAt(end);
  if (code === 32 || code === 10 || code === 45 || code === 41) code = text.charCodeAt(end + 1);
  // %, ), p, P, b, B and a blank within a cell
  if (code !== 37 && code !== 41 && (code | 32) !== 112 && (code | 32) !== 98 && code !== 9) return undefined;
  UNIT.lastIndex = end;
  const unit = UNIT.exec(text)?.[0];
  // `%28`: an escape in an address
  if (unit === undefined || /[%=&]/.test(text.charAt(numeral.from - 1))) return undefined;
  let to = UNIT.lastIndex;
  let from = numeral.from;
  let value = /b/i.test(unit) ? shift(plainDecimal(numeral.value), -2) : numeral.value;
  const isClosedFirst = unit.includes(')');
  const before = text.charCodeAt(from - 1);
  if (before === 40 && numeral.form !== 'words' && (isClosedFirst || isNegativeCell(text, from, to))) {
    if (!isClosedFirst) to++;
    from--;
    value = `-${value}`;
  } else if (isClosedFirst) {
    return undefined;
  } else if ((before === 45 || before === 0x2212 || before === 0x2013) && !/[\w.%)]/.test(text.charAt(from - 2))) {
    from--;
    value = `-${value}`;
  } else if (before === 32) {
    const sign = SIGN_WORD.exec(text.slice(Math.max(0, from - 10), from))?.[0];
    if (sign !== undefined) {
      from -= sign.length;
      value = `-${value}`;
    }
  }
  return { from, to, value: /b/i.test(unit) && value.includes('.') ? plainDecimal(value) : value };
};

/** `(3.0%)` that fills its table cell is negative. */
const isNegativeCell = (text: string, from: number, to: number): boolean => {
  if (text.charCodeAt(to) !== 41) return false;
  const before = text.charCodeAt(from - 2);
  const after = text.charCodeAt(to + 1);
  return (before === 9 || after === 9) && (before === 9 || from < 2) && (after === 9 || Number.isNaN(after));
};

/** A share of a hundred: `3.0%`, `three percent (3%)`, `2.5 percentage points`, `50 basis points`. */
export const percentage: Recognizer<'percentage'> = {
  kind: 'percentage',
  examples: [
    'a commission of up to ⟦3.0%⟧ of the gross sales price',
    '⟦three percent (3%)⟧ of the gross proceeds',
    'an increase of ⟦2.5 percentage points⟧',
    'SOFR plus ⟦50 basis points⟧ a year',
    'a fee of ⟦6 1/2%⟧ and of ⟦two and one-half percent⟧',
    'Rule 144 shares and 30 days',
  ],
  recognize(text) {
    const found: LocalMention<'percentage'>[] = [];
    const numerals = numeralsOf(text);
    for (let index = 0; index < numerals.length; index++) {
      const numeral = numerals[index];
      if (numeral === undefined) continue;
      const share = percentageOf(text, numeral);
      if (share === undefined) continue;
      let { from, to, value } = share;
      let words = numeral.form === 'both' ? numeral.words : undefined;
      const next = numerals[index + 1];
      const isOpen = text.charCodeAt(to) === 40 || (text.charCodeAt(to) === 32 && text.charCodeAt(to + 1) === 40);
      if (numeral.form === 'words' && isOpen && next !== undefined && next.from === text.indexOf('(', to) + 1) {
        const figures = percentageOf(text, next);
        if (figures !== undefined && text.charCodeAt(figures.to) === 41) {
          words = value;
          value = figures.value;
          to = figures.to + 1;
          index++;
        }
      }
      found.push({
        kind: 'percentage',
        from,
        to,
        value: {
          value,
          ...(words !== undefined && !sameValue(words, value) ? { words } : {}),
          ...(isMaximumAt(text, from) ? { isMaximum: true } : {}),
        },
      });
      from = to;
    }
    return found;
  },
};
