import { type CurrencyAfter, currencyAfter, currencyBefore } from './currency.js';
import { powerOf, sameValue, shift } from './numbers.js';
import type { Numeral } from './numerals.js';
import { isLabelAt, isYearLike } from './surroundings.js';

/** The amount alone, before it is known to be a price. */
export interface Sum {
  from: number;
  to: number;
  amount: string;
  currency: string;
  words?: string;
  /** Whether a scale word or another sign of size came with it. */
  isScaled: boolean;
  /** Power of ten of its scale word, 0 without. */
  power?: number;
  /** Index of the first numeral that is not part of it. */
  next: number;
}

const TAIL = /(k|mm?|bn?|mln|tn)(?![a-z\d])/iy;
const TAIL_POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, mm: 6, mln: 6, b: 9, bn: 9, tn: 12 };
const SCALE_BEHIND = /[ \n](million|billion|trillion|thousand)(?![a-z])/iy;
const SCALED_CODE = /[ \n]([MB])(USD|EUR|GBP)(?![A-Za-z])/y;
/** Words that no aside in brackets follows: "was approximately ($17.7 million)" is a loss. */
const LOSS_BEFORE = /\b(?:was|were|is|of|or|approximately|about|totaled|to)[ \n]\($/i;
const SHORT_CENTS = /[ \n]c(?=$|[.,;][ \n]|[.,;]$|[ \n](?:per|each|a)[ \n])/y;
const CENTS_JOINT = /^(?:,? and |,? )$/;
const HUNDREDTHS = /(?:,? and|[ \n]&)?[ \n](?:\d\d|no|zero)\/100(?:ths)?/iy;
const WORD_DOLLARS =
  /[ \n-]?(?:(?:United States|U\.?S\.?|US)[ \n])?dollars?(?![a-z])(?:[ \n]and[ \n](?:no|zero)[ \n]cents)?/iy;
const OPEN = /,?[ \n]?[([](?:i\.e\.,? |or )?/y;
const PART_OF_SCALE =
  /(?:\b(a|one|three)[ \n])?\b(half|quarters?)[ \n](?:of[ \n])?(?:an?[ \n])?(million|billion)[ \n](?=U\.?S|dollar|usd)|\ba dollar(?=[.,;)]|$|[ \n]per )/gi;

/** The place of the number's sign of currency, past blanks, an opening bracket and cell bounds. */
const beforeNumber = (text: string, from: number): { at: number; isBracketed: boolean; isMinus: boolean } => {
  let at = from;
  let isBracketed = false;
  let isMinus = false;
  const code = text.charCodeAt(at - 1);
  if (code === 40) {
    isBracketed = true;
    at--;
  } else if (code === 45 || code === 0x2212 || code === 0x2013) {
    isMinus = true;
    at--;
  }
  for (let steps = 0; steps < 4; steps++) {
    const blank = text.charCodeAt(at - 1);
    if (blank !== 32 && blank !== 9 && blank !== 10) break;
    at--;
  }
  return { at, isBracketed, isMinus };
};

const SERIES =
  /^ (?:(?:[A-Z]|notes?|bonds?|debentures?|securities|tranches?|series|senior|convertible|term|loans?)\b|[A-Z][a-z])|^ (?:and|or) (?:the )?(?:(?:19|20)\d\d (?:USD|EUR|GBP|CAD|AUD|CHF|JPY)|(?:USD|EUR|GBP|CAD|AUD|CHF|JPY) (?:19|20)\d\d)\b/;

/** True for the year and currency of a series of securities, "2030 USD Notes"; `code` is where the currency stands, `to` where both end. */
const isSeriesAt = (text: string, code: number, to: number): boolean => {
  const letter = text.charCodeAt(code);
  return letter > 64 && letter < 91 && SERIES.test(text.slice(to, to + 20));
};

interface SignedSpan {
  from: number;
  to: number;
  isNegative: boolean;
}

/** A cell's bound, or the text's. */
const isBound = (code: number): boolean => code === 9 || Number.isNaN(code);

/** The amount with its minus or its brackets, where they make it negative. */
const withSign = (text: string, start: number, end: number, isBracketed: boolean, isMinus: boolean): SignedSpan => {
  const whole = { from: start, to: end, isNegative: isMinus };
  if (isBracketed) {
    const close = /^[ \t]{0,3}\)/.exec(text.slice(end, end + 4))?.[0];
    return { from: start, to: end + (close?.length ?? 0), isNegative: true };
  }
  const before = text.charCodeAt(start - 1);
  if (before === 40) {
    const close = /^\t? ?\)/.exec(text.slice(end, end + 3))?.[0];
    if (close === undefined) return whole;
    const to = end + close.length;
    // ($1,234) that fills its cell, or stands before a closing bracket in the next one
    const fillsCell = isBound(text.charCodeAt(start - 2)) && isBound(text.charCodeAt(to)) && text.includes('\t');
    const isLoss = close === ')' && LOSS_BEFORE.test(text.slice(Math.max(0, start - 16), start));
    return fillsCell || isLoss ? { from: start - 1, to, isNegative: true } : whole;
  }
  const isDash = before === 45 || before === 0x2212 || before === 0x2013;
  return isDash && (start < 2 || /[\s(]/.test(text.charAt(start - 2)))
    ? { from: start - 1, to: end, isNegative: true }
    : whole;
};

/** Reads an amount in figures at a numeral: sign before, or name after. */
export const readFigures = (
  text: string,
  numerals: readonly Numeral[],
  index: number,
  floor: number,
): Sum | undefined => {
  const numeral = numerals[index];
  if (numeral === undefined) return undefined;
  const { at, isBracketed, isMinus } = beforeNumber(text, numeral.from);
  const sign = at > 0 ? currencyBefore(text, at) : undefined;
  if (sign !== undefined && sign.from >= floor) {
    if (numeral.isBroken || numeral.isFraction) return undefined;
    if (isYearLike(numeral.value, numeral.isGrouped) && isSeriesAt(text, sign.from, numeral.end)) return undefined;
    // "a million dollars 5 days later": the name before a number is its currency only where the number is an amount
    if (/rs? ?$/i.test(text.slice(sign.from, at)) && numeral.power === 0 && !numeral.isGrouped) return undefined;
    if (numeral.isAttached && at === numeral.from && /[a-z]/i.test(text.charAt(at - 1)) === false) return undefined;
    // a letter code needs its number near, and no bracket between
    if ((isBracketed || isMinus || at < numeral.from - 1) && /[A-Za-z]/.test(text.charAt(at - 1))) return undefined;
    if (isMinus && at === numeral.from - 1 && text.charAt(at - 1) !== '$') return undefined;
    let to = numeral.end;
    let amount = numeral.value;
    let { power } = numeral;
    if (numeral.isTailed) {
      TAIL.lastIndex = numeral.to;
      const tail = TAIL.exec(text)?.[1]?.toLowerCase();
      if (tail !== undefined) {
        power = TAIL_POWERS[tail] ?? 0;
        amount = shift(amount, power);
        to = TAIL.lastIndex;
      } else if (/[A-Za-z]/.test(text.charAt(numeral.to))) return undefined;
    }
    const signed = withSign(text, sign.from, to, isBracketed, isMinus);
    const { from } = signed;
    to = signed.to;
    SCALE_BEHIND.lastIndex = to;
    const scale = power > 0 ? undefined : SCALE_BEHIND.exec(text)?.[1];
    if (scale !== undefined) {
      // "$(2.0) million"
      to = SCALE_BEHIND.lastIndex;
      power = powerOf(scale) ?? 0;
      amount = shift(amount, power);
    }
    // "$10 dollars", "$20 and 43c"
    const named = /^[ \n]dollars?(?![a-z])/i.exec(text.slice(to, to + 9))?.[0];
    if (named !== undefined) to += named.length;
    const sum: Sum = {
      from,
      to,
      amount: signed.isNegative ? `-${amount}` : amount,
      currency: sign.currency,
      isScaled: power > 0,
      power,
      next: index + 1,
    };
    const behind = wordsBehind(text, numerals, sum);
    if (behind !== undefined) return behind;
    return power > 0 || sign.currency !== 'USD'
      ? sum
      : withCents(text, numerals, sum, text.charAt(at - 1) === '$' ? 1 : 0);
  }
  return readNamed(text, numerals, index);
};

/** Reads an amount whose currency follows: `10 dollars`, `ten cents`, `EUR` behind, `30 MUSD`. */
const readNamed = (text: string, numerals: readonly Numeral[], index: number): Sum | undefined => {
  const numeral = numerals[index];
  if (numeral === undefined || numeral.isAttached || numeral.isBroken || numeral.isFraction) return undefined;
  let at = numeral.end;
  let amount = numeral.value;
  let isScaled = numeral.power > 0;
  let after: CurrencyAfter | undefined;
  if (numeral.isTailed && numeral.form === 'figures') {
    TAIL.lastIndex = numeral.to;
    const tail = /^(k|mm?|bn?)\$/i.exec(text.slice(numeral.to, numeral.to + 4))?.[1]?.toLowerCase();
    if (tail !== undefined) {
      at = numeral.to + tail.length;
      amount = shift(amount, TAIL_POWERS[tail] ?? 0);
      isScaled = true;
    }
    after = currencyAfter(text, at);
  } else {
    after = currencyAfter(text, at);
    if (after === undefined && text.charCodeAt(at) === 32 && /[MB]/.test(text.charAt(at + 1))) {
      SCALED_CODE.lastIndex = at;
      const scaled = SCALED_CODE.exec(text);
      if (scaled?.[1] !== undefined && scaled[2] !== undefined) {
        const power = scaled[1] === 'M' ? 6 : 9;
        return {
          from: numeral.from,
          to: SCALED_CODE.lastIndex,
          amount: shift(amount, power),
          currency: scaled[2],
          isScaled: true,
          next: index + 1,
        };
      }
    }
  }
  if (after === undefined) {
    SHORT_CENTS.lastIndex = at;
    if (
      numeral.form !== 'figures' ||
      numeral.value.length > 2 ||
      !SHORT_CENTS.test(text) ||
      isLabelAt(text, numeral.from)
    ) {
      return undefined;
    }
    after = { to: SHORT_CENTS.lastIndex, currency: 'USD', power: -2 };
  }
  let { to } = after;
  SCALE_BEHIND.lastIndex = to;
  const scale = after.power === 0 && !isScaled ? SCALE_BEHIND.exec(text)?.[1] : undefined;
  if (scale !== undefined) {
    to = SCALE_BEHIND.lastIndex;
    amount = shift(amount, powerOf(scale) ?? 0);
    isScaled = true;
  }
  if (
    isYearLike(numeral.value, numeral.isGrouped) &&
    (text.charAt(after.to - 1) === '$' || isSeriesAt(text, numeral.to + 1, after.to))
  )
    return undefined;
  const words =
    numeral.form === 'both' && numeral.words !== undefined && !sameValue(numeral.words, amount)
      ? numeral.words
      : undefined;
  const sum: Sum = {
    from: numeral.from,
    to,
    amount: shift(amount, after.power),
    currency: after.currency,
    isScaled,
    next: index + 1,
    ...(words === undefined ? {} : { words }),
  };
  if (after.power !== 0 || isScaled) return sum;
  return withCents(text, numerals, sum, 2);
};

/** "20 dollars [and] 43 cents", and "15 dollars 50" where the sentence ends. `trust` 0 none, 1 cents, 2 bare numbers too. */
const withCents = (text: string, numerals: readonly Numeral[], sum: Sum, trust: number): Sum => {
  const next = numerals[sum.next];
  if (trust === 0 || next === undefined || next.from - sum.to > 6 || next.from <= sum.to || sum.amount.includes('.'))
    return sum;
  if (!CENTS_JOINT.test(text.slice(sum.to, next.from)) || !/^\d{1,2}$/.test(next.value) || next.isAttached) return sum;
  const cents = currencyAfter(text, next.end);
  const isShort = /^c(?![a-z])/i.test(text.slice(next.end, next.end + 2));
  let to: number;
  if (cents?.power === -2) to = cents.to;
  else if (isShort && next.form === 'figures') to = next.end + 1;
  else if (
    trust === 2 &&
    cents === undefined &&
    next.value.length === 2 &&
    /^(?:[.!?]?$|[.!?]\s| more\b)/.test(text.slice(next.end, next.end + 6))
  ) {
    to = next.end;
  } else if (
    next.form === 'words' &&
    /and $/.test(text.slice(sum.to, next.from)) &&
    /^[.!?]?$/.test(text.slice(next.end))
  ) {
    // "$3 and fourteen" that ends the text
    to = next.end;
  } else return sum;
  return { ...sum, to, amount: `${sum.amount}.${next.value.padStart(2, '0')}`, next: sum.next + 1 };
};

/** "$5,000,000 (five million dollars)": takes the words in. */
const wordsBehind = (text: string, numerals: readonly Numeral[], sum: Sum): Sum | undefined => {
  const next = numerals[sum.next];
  if (next === undefined || next.form !== 'words') return undefined;
  OPEN.lastIndex = sum.to;
  if (!OPEN.test(text) || OPEN.lastIndex !== next.from) return undefined;
  const end = skipDollars(text, next.to);
  if (end === next.to || text.charCodeAt(end) !== 41) return undefined;
  const words = sameValue(next.value, sum.amount) ? {} : { words: next.value };
  return { ...sum, ...words, to: end + 1, next: sum.next + 1 };
};

const skipDollars = (text: string, at: number): number => {
  HUNDREDTHS.lastIndex = at;
  const start = HUNDREDTHS.test(text) ? HUNDREDTHS.lastIndex : at;
  WORD_DOLLARS.lastIndex = start;
  return WORD_DOLLARS.test(text) ? WORD_DOLLARS.lastIndex : start;
};

/** "Five Million Dollars ($5,000,000)", "Five Million ($5,000,000) Dollars": one amount in two forms. */
export const readBoth = (text: string, numerals: readonly Numeral[], index: number): Sum | undefined => {
  const numeral = numerals[index];
  if (numeral === undefined || numeral.form !== 'words') return undefined;
  const end = skipDollars(text, numeral.to);
  let next = index + 1;
  // "and 00/100", "and No/100"
  while ((numerals[next]?.from ?? end) < end) next++;
  const isHundredths = next > index + 1;
  OPEN.lastIndex = end;
  if (OPEN.test(text)) {
    const open = OPEN.lastIndex;
    const figures = readFigures(text, numerals, next, open);
    if (figures !== undefined && figures.from === open) {
      const close = text.charCodeAt(figures.to);
      if (close === 41 || close === 93) {
        let to = figures.to + 1;
        if (end === numeral.to) {
          to = skipDollars(text, to);
        }
        const differs = !sameValue(numeral.value, figures.amount) && !figures.amount.startsWith(`${numeral.value}.`);
        return { ...figures, from: numeral.from, to, ...(differs ? { words: numeral.value } : {}) };
      }
    }
  }
  if (end > numeral.to && isHundredths) {
    return { from: numeral.from, to: end, amount: numeral.value, currency: 'USD', isScaled: false, next };
  }
  return readNamed(text, numerals, index);
};

/** "half million usd", "a quarter million US dollars". */
export const readParts = (text: string): Sum[] => {
  const sums: Sum[] = [];
  if (!text.includes('alf ') && !text.includes('uarter') && !text.includes('a dollar')) return sums;
  if (!/dollar|usd|U\.?S/i.test(text)) return sums;
  for (const found of text.matchAll(PART_OF_SCALE)) {
    if (found[3] === undefined && found[2] === undefined) {
      sums.push({ from: found.index, to: found.index + 8, amount: '1', currency: 'USD', isScaled: false, next: 0 });
      continue;
    }
    const after = currencyAfter(text, found.index + found[0].length - 1);
    if (after === undefined || found[3] === undefined) continue;
    const size = /^half/i.test(found[2] ?? '') ? '0.5' : /^three/i.test(found[1] ?? '') ? '0.75' : '0.25';
    const amount = shift(size, powerOf(found[3]) ?? 0);
    sums.push({ from: found.index, to: after.to, amount, currency: after.currency, isScaled: true, next: 0 });
  }
  return sums;
};
