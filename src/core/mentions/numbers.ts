/** The numeral words of English and decimal strings: shifting, comparing, and reading words as a number. */

/** Powers of ten that scale words stand for. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mil: 6,
  mln: 6,
  mm: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  trillion: 12,
  tln: 12,
};

/** The power of ten that a scale word ("million", "bn") stands for, or `undefined`. */
export const powerOf = (scaleWord: string): number | undefined => SCALES[scaleWord.toLowerCase()];

/** A decimal string times ten to the `power`, exactly; trailing zeros behind the point stay as written unless shifted. */
export const shift = (decimal: string, power: number): string => {
  if (power === 0) return decimal;
  const sign = decimal.startsWith('-') ? '-' : '';
  const unsigned = sign === '' ? decimal : decimal.slice(1);
  const point = unsigned.indexOf('.');
  const whole = point < 0 ? unsigned : unsigned.slice(0, point);
  const part = point < 0 ? '' : unsigned.slice(point + 1);
  let digits = whole + part;
  let at = whole.length + power;
  if (at <= 0) {
    digits = '0'.repeat(1 - at) + digits;
    at = 1;
  }
  if (at > digits.length) digits += '0'.repeat(at - digits.length);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = power > 0 ? digits.slice(at).replace(/0+$/, '') : digits.slice(at);
  return sign + left + (right === '' ? '' : `.${right}`);
};

/** A decimal string without leading zeros, trailing zeros behind the point, or the sign of zero. */
export const plainDecimal = (decimal: string): string => {
  const sign = decimal.startsWith('-') ? '-' : '';
  let rest = decimal.slice(sign.length).replace(/^0+(?=\d)/, '');
  if (rest.includes('.')) rest = rest.replace(/0+$/, '').replace(/\.$/, '');
  return rest === '0' ? '0' : sign + rest;
};

/** Whether two decimal strings have one value: "3.0" and "3". */
export const sameValue = (one: string, other: string): boolean =>
  one === other || plainDecimal(one) === plainDecimal(other);

/** The quotient of two small whole numbers as a decimal string, to at most six places. */
export const fraction = (numerator: number, denominator: number): string =>
  plainDecimal((Math.round((numerator / denominator) * 1e6) / 1e6).toFixed(6));

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const PARTS: Readonly<Record<string, number>> = {
  half: 0.5,
  third: 1 / 3,
  thirds: 2 / 3,
  quarter: 0.25,
  quarters: 0.25,
  fourth: 0.25,
  fourths: 0.25,
  eighth: 0.125,
  eighths: 0.125,
};

const TOKEN = /[A-Za-z]{2,10}(?![A-Za-z\d])/y;
const JOINT = /[ \n]?[-‐‑][ \n]?|,? and |,? |\n/y;
const FRACTION =
  /(?:[ \n]and)?[ \n](?:(one|three|two|five|seven|a)[-‐‑ \n])?(half|thirds?|quarters?|fourths?|eighths?)(?![A-Za-z])/iy;

/** What a run of number words says and where it ends. */
export interface WordsNumber {
  readonly to: number;
  readonly value: string;
}

/**
 * The number that the words at `at` spell out ("Twenty-Five Million", "one hundred and three",
 * "two and one-half"), or `undefined`. `at` must be the start of a word.
 */
export const readNumberWords = (text: string, at: number): WordsNumber | undefined => {
  let total = 0;
  let current = 0;
  let lastScale = 99;
  let to = -1;
  /** What the last word was, which says what may follow it. */
  let last: 'none' | 'unit' | 'teen' | 'tens' | 'hundred' | 'scale' = 'none';
  let next = at;
  for (let words = 0; words < 24; words++) {
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text)?.[0].toLowerCase();
    if (token === undefined) break;
    const small = SMALL[token];
    if (small !== undefined) {
      if (small < 10 ? last === 'unit' || last === 'teen' : last === 'unit' || last === 'teen' || last === 'tens')
        break;
      if (last !== 'none' && small === 0) break;
      current += small;
      last = small < 10 ? 'unit' : small < 20 ? 'teen' : 'tens';
    } else {
      const power = token.length > 5 || token === 'a' ? SCALES[token] : undefined;
      if (power === undefined) break;
      if (power === 2) {
        if (last === 'hundred' || last === 'scale' || last === 'none') break;
        current *= 100;
        last = 'hundred';
      } else {
        if (last === 'none' || last === 'scale' || power >= lastScale) break;
        total += current * 10 ** power;
        current = 0;
        lastScale = power;
        last = 'scale';
      }
    }
    to = TOKEN.lastIndex;
    JOINT.lastIndex = to;
    if (JOINT.exec(text) === null) break;
    next = JOINT.lastIndex;
  }
  if (to < 0) return undefined;
  const value = total + current;
  FRACTION.lastIndex = to;
  const part = last === 'scale' ? null : FRACTION.exec(text);
  if (part !== null && part[2] !== undefined) {
    const many = part[1] === undefined ? 1 : (SMALL[part[1].toLowerCase()] ?? 1);
    const size = (PARTS[part[2].toLowerCase()] ?? 0) * (part[2].toLowerCase() === 'thirds' ? 0.5 : 1);
    const joined = /^[ \n]and/i.test(part[0]);
    if (size > 0 && joined && many * size < 1) {
      return { to: FRACTION.lastIndex, value: plainDecimal((value + many * size).toFixed(6)) };
    }
  }
  return Number.isSafeInteger(value) ? { to, value: String(value) } : undefined;
};

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** The day of a month that a word says ("fourth", "twenty-second", "thirty one"), or `undefined`. */
export const dayOfWords = (words: string): number | undefined => {
  const parts = words.toLowerCase().split(/[\s\-‐‑]+/);
  const first = parts[0] ?? '';
  const second = parts[1];
  if (second === undefined) return ORDINALS[first] ?? SMALL[first];
  const tens = SMALL[first];
  const ones = ORDINALS[second] ?? SMALL[second];
  return tens === undefined || ones === undefined || tens < 20 || ones > 9 ? undefined : tens + ones;
};
