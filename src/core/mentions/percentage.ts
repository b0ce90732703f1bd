import { hasUnit, RowNature } from './cell-figures.js';
import type { LocalMention } from './mention.js';
import { fraction, plainDecimal, sameValue, shift } from './numbers.js';
import { type Numeral, numeralsOf } from './numerals.js';
import type { Recognizer } from './recognizer.js';
import { isLabelAt, isMaximumAt, isYearLike } from './surroundings.js';

const UNIT =
  /[ \n\t]{0,2}(?:\)[ \t]{0,2})?%(?: points?\b)?|[ \n-]?(?:percent(?:s|ages?)?(?:[ \n]points?)?|per[ \n]cent(?:um)?|basis[ \n-]points?|bps?)(?![a-z\d])/iy;
const SIGN_WORD = /\b(?:minus|negative) $/i;

/** "one-half of ", "1/4 of ": what share of the one percent behind it is meant. */
const PART_BEFORE =
  /(?:\b(?:(one|two|three|five|seven|a)[-‐‑ \n])?(half|third|quarter|fourth|fifth|eighth|tenth|hundredth)s?(?:[ \n]\(\d{1,2}\/\d{1,3}(?:th)?\))?|(?<![\d/])(\d{1,2})\/(\d{1,3})(?:th)?)[ \n]of[ \n]$/i;
const MANY: Readonly<Record<string, number>> = { one: 1, a: 1, two: 2, three: 3, five: 5, seven: 7 };
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  eighth: 8,
  tenth: 10,
  hundredth: 100,
};

/** Takes "one-half of" into the "one percent" behind it. */
const withPart = (text: string, share: Share): Share => {
  if (share.value !== '1' || !/of[ \n]$/i.test(text.slice(Math.max(0, share.from - 3), share.from))) return share;
  const part = PART_BEFORE.exec(text.slice(Math.max(0, share.from - 40), share.from));
  if (part === null) return share;
  const [lead, many, name, numerator, denominator] = part;
  const value =
    name === undefined
      ? fraction(Number(numerator), Math.max(1, Number(denominator)))
      : fraction(MANY[many?.toLowerCase() ?? 'one'] ?? 1, PARTS[name.toLowerCase()] ?? 1);
  return { from: share.from - lead.length, to: share.to, value };
};

const RANGE = /^(?:[ \n]to[ \n]|[ \n]?[-–—][ \n]?|[ \n]and[ \n])$/;

/** A number that shares the sign of the percentage at `from` behind it: "5-10%", "between 5 and 10%". */
const rangeBefore = (text: string, numeral: Numeral | undefined, from: number): Share | undefined => {
  if (numeral === undefined || numeral.isAttached || numeral.isBroken || numeral.isTailed || numeral.power > 0)
    return undefined;
  if (from - numeral.end > 5 || from <= numeral.end || isYearLike(numeral.value, numeral.isGrouped)) return undefined;
  const between = text.slice(numeral.end, from);
  const before = text.slice(Math.max(0, numeral.from - 9), numeral.from);
  if (!RANGE.test(between) || /[$€£/]$|\d[.,-]$/.test(before) || isLabelAt(text, numeral.from)) return undefined;
  if (between.includes('and') && !/\b(?:between|from)[ \n]$/i.test(before)) return undefined;
  return { from: numeral.from, to: numeral.end, value: numeral.value };
};

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

/** A figure without a sign whose column's heading says that it is a percentage. */
const byHeading = (text: string, row: RowNature, numeral: Numeral): LocalMention<'percentage'> | undefined => {
  row.moveTo(numeral.from);
  if (row.unit?.kind !== 'percentage' || numeral.isGrouped || Math.abs(Number(numeral.value)) > 1000) return undefined;
  const figure = row.loneFigure(text, numeral);
  if (figure === undefined || NO_PERCENT_ROW.test(row.label)) return undefined;
  const { from, to, isNegative } = figure;
  return { kind: 'percentage', from, to, value: { value: isNegative ? `-${numeral.value}` : numeral.value } };
};

const NO_PERCENT_ROW = /\b(?:number|price|per share|shares outstanding)\b|\$/i;

/** A share of a hundred: `3.0%`, `three percent (3%)`, `2.5 percentage points`, `50 basis points`. */
export const percentage: Recognizer<'percentage'> = {
  kind: 'percentage',
  examples: [
    'a commission of up to ⟦3.0%⟧ of the gross sales price',
    '⟦three percent (3%)⟧ of the gross proceeds',
    'an increase of ⟦2.5 percentage points⟧',
    'SOFR plus ⟦50 basis points⟧ a year',
    'a fee of ⟦6 1/2%⟧, ⟦61/8%⟧ and of ⟦two and one-half percent⟧',
    'between ⟦5⟧ and ⟦10%⟧ and ⟦one-half of one percent (0.50%)⟧',
    'Rule 144 shares and 30 days',
  ],
  recognize(text, block) {
    const found: LocalMention<'percentage'>[] = [];
    const numerals = numeralsOf(text);
    const row = hasUnit(block.cells, 'percentage') ? new RowNature(text, block) : undefined;
    for (let index = 0; index < numerals.length; index++) {
      const at = index;
      const numeral = numerals[at];
      if (numeral === undefined) continue;
      const own = percentageOf(text, numeral);
      if (own === undefined) {
        const share = row && byHeading(text, row, numeral);
        if (share !== undefined) found.push(share);
        continue;
      }
      let { from, to, value } = withPart(text, own);
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
      const first = rangeBefore(text, numerals[at - 1], from);
      if (first !== undefined && first.from >= (found[found.length - 1]?.to ?? 0)) {
        const isPoints = /\bb(?:asis|ps)/i.test(text.slice(from, to));
        const shared = isPoints ? plainDecimal(shift(first.value, -2)) : first.value;
        found.push({ kind: 'percentage', from: first.from, to: first.to, value: { value: shared } });
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
    }
    return found;
  },
};
