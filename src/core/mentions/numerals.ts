import { fraction, plainDecimal, powerOf, readNumberWords, shift } from './numbers.js';

/**
 * A number in a block's text, as the recognizers of amounts, counts, percentages and durations share it:
 * figures (`1,234.5`), words ("three"), or both ("ten (10)"), with a scale word that follows.
 */
export interface Numeral {
  /** The number itself without its scale word; of both forms, from the first to the closing bracket. */
  readonly from: number;
  readonly to: number;
  /** End with the scale word ("4.6 billion"); `to` where there is none. */
  readonly end: number;
  /** Value of the figures (of the words where there are none), scale applied. */
  readonly value: string;
  /** Power of ten of the scale word, 0 without. */
  readonly power: number;
  readonly form: 'figures' | 'words' | 'both';
  /** What the words say, where both forms are given. */
  readonly words: string | undefined;
  /** Where the figures stand. */
  readonly figures: number;
  /** A letter or a label's hyphen directly before: `S-12`, `USD115`. */
  readonly isAttached: boolean;
  /** A letter directly after: `10K`, `115USD`. */
  readonly isTailed: boolean;
  /** Written with a fraction: `2 1/2`. */
  readonly isFraction: boolean;
  /** Figures that group thousands wrongly or hold two points: `14,5000`, `1.1.30`. */
  readonly isBroken: boolean;
  /** Figures written with thousands separators. */
  readonly isGrouped: boolean;
}

const SCALE = /[ \n-]?(hundred|thousand|million|billion|trillion|mil|mln|mm|bln|bn|tln)(?![a-z\d])/iy;
const FIGURES_IN_BRACKETS = /[ \n]?\((\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,12})?\)/y;
const OPEN_BRACKET = /[ \n]?\(/y;

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const CLASS = new Uint8Array(128);
for (let code = 48; code < 58; code++) CLASS[code] = DIGIT;
for (let code = 65; code < 91; code++) {
  CLASS[code] = LETTER;
  CLASS[code + 32] = LETTER;
}
const classOf = (code: number): number =>
  code < 128 ? (CLASS[code] ?? OTHER) : code > 0xbf && code < 0x2000 ? LETTER : OTHER;

/** The first digit of figures, or the beginning of a word that may begin a number. */
const START =
  /\d|\b(?:[Oo]ne|[Tt](?:wo|hree|en|we|hir)|[Ff](?:our|i[vf]|orty)|[Ss](?:ix|ev)|[Ee](?:ig|lev)|[Nn]in|[Zz]ero|ONE|T(?:WO|HREE|EN|WE|HIR)|F(?:OUR|I[VF]|ORTY)|S(?:IX|EV)|E(?:IG|LEV)|NIN)/g;

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
};

const withScale = (text: string, to: number): { end: number; power: number } => {
  let at = to;
  const code = text.charCodeAt(at);
  if (code === 32 || code === 10 || code === 45) at++;
  const letter = text.charCodeAt(at) | 32;
  // h, t, m, b
  if (letter !== 104 && letter !== 116 && letter !== 109 && letter !== 98) return { end: to, power: 0 };
  SCALE.lastIndex = to;
  const found = SCALE.exec(text);
  const power = found?.[1] === undefined ? undefined : powerOf(found[1]);
  return found === null || power === undefined ? { end: to, power: 0 } : { end: SCALE.lastIndex, power };
};

/** A fraction, of which "61/8" can only be 6 1/8 whose small figures were set close to the whole number. */
const glued = (numerator: string, denominator: number): string => {
  const whole = numerator.slice(0, -1);
  const rest = Number(numerator.slice(-1));
  const isGlued = whole !== '' && rest % 2 === 1 && rest < denominator && /^(?:2|4|8|16|32)$/.test(String(denominator));
  if (!isGlued || Number(numerator) < denominator) return fraction(Number(numerator), denominator);
  return whole + plainDecimal(fraction(rest, denominator)).slice(1);
};

/** Reads the figures that begin at `first`. */
const readFigures = (text: string, first: number): Numeral => {
  const length = text.length;
  let to = first + 1;
  while (to < length && isDigit(text, to)) to++;
  const lead = to - first;
  let isGrouped = false;
  let isBroken = false;
  if (lead <= 3) {
    while (
      text.charCodeAt(to) === 44 &&
      isDigit(text, to + 1) &&
      isDigit(text, to + 2) &&
      isDigit(text, to + 3) &&
      !isDigit(text, to + 4)
    ) {
      to += 4;
      isGrouped = true;
    }
  }
  if (text.charCodeAt(to) === 44 && isDigit(text, to + 1)) isBroken = true;
  let hasPoint = false;
  if (text.charCodeAt(to) === 46 && isDigit(text, to + 1)) {
    hasPoint = true;
    to += 2;
    while (to < length && isDigit(text, to)) to++;
    while (text.charCodeAt(to) === 46 && isDigit(text, to + 1)) {
      isBroken = true;
      to += 2;
      while (to < length && isDigit(text, to)) to++;
    }
  }
  let from = first;
  const before = text.charCodeAt(first - 1);
  let value = text.slice(first, to);
  if (isGrouped) value = value.replaceAll(',', '');
  let isAttached = false;
  if (before === 46 && !hasPoint && !isGrouped) {
    // `.50`: a point of its own, not the end of "No.50" or "1.50"
    const previous = first > 1 ? classOf(text.charCodeAt(first - 2)) : OTHER;
    if (previous === OTHER && text.charCodeAt(first - 2) !== 46 && text.charCodeAt(first - 2) !== 41) {
      from = first - 1;
      value = `0.${value}`;
    } else isAttached = true;
  } else if (before === 45) {
    // `S-12`, `10b5-1`, but not `10-15`
    let at = first - 2;
    while (at > first - 5 && isDigit(text, at)) at--;
    isAttached = classOf(text.charCodeAt(at)) === LETTER;
  } else {
    isAttached = before === 95 || classOf(before) === LETTER || before === 35;
  }
  let isFraction = false;
  const slash = text.charCodeAt(to);
  if (slash === 47 && !hasPoint && !isGrouped && lead <= 2 && isDigit(text, to + 1)) {
    let end = to + 2;
    while (end < to + 5 && isDigit(text, end)) end++;
    const denominator = Number(text.slice(to + 1, end));
    const after = text.charCodeAt(end);
    if (denominator > 1 && !isDigit(text, end) && after !== 47) {
      isFraction = true;
      value = glued(value, denominator);
      to = end;
    }
  } else if (slash === 189 || slash === 188 || slash === 190) {
    isFraction = true;
    value = `${plainDecimal(value)}.${slash === 189 ? '5' : slash === 188 ? '25' : '75'}`;
    to++;
  }
  const isTailed = classOf(text.charCodeAt(to)) === LETTER;
  const scale = withScale(text, to);
  return {
    from,
    to,
    end: scale.end,
    value: shift(value, scale.power),
    power: scale.power,
    form: 'figures',
    words: undefined,
    figures: from,
    isAttached,
    isTailed: isTailed && scale.power === 0,
    isFraction,
    isBroken,
    isGrouped,
  };
};

/** A number in words alone. One literal, so that all numerals have one shape. */
const inWords = (text: string, from: number, to: number, value: string): Numeral => ({
  from,
  to,
  end: to,
  value,
  power: 0,
  form: 'words',
  words: undefined,
  figures: from,
  isAttached: false,
  isTailed: classOf(text.charCodeAt(to)) === LETTER,
  isFraction: false,
  isBroken: false,
  isGrouped: false,
});

/** Reads the number words that begin at `from`, with the same number in figures behind them if it is there. */
const readWords = (text: string, from: number): Numeral | undefined => {
  const words = readNumberWords(text, from);
  if (words === undefined) return undefined;
  if (text.charCodeAt(words.to) !== 40 && text.charCodeAt(words.to + 1) !== 40) {
    return inWords(text, from, words.to, words.value);
  }
  FIGURES_IN_BRACKETS.lastIndex = words.to;
  const both = FIGURES_IN_BRACKETS.exec(text);
  if (both === null || both[1] === undefined) return inWords(text, from, words.to, words.value);
  const to = FIGURES_IN_BRACKETS.lastIndex;
  const { end, power } = withScale(text, to);
  return {
    from,
    to,
    end,
    value: shift(both[1].replaceAll(',', '') + (both[2] ?? ''), power),
    power,
    form: 'both',
    words: shift(words.value, power),
    figures: to - 1 - both[1].length - (both[2]?.length ?? 0),
    isAttached: false,
    isTailed: false,
    isFraction: false,
    isBroken: false,
    isGrouped: both[1].includes(','),
  };
};

/** `180 (one hundred eighty)`: the figures first, their words in brackets. */
const withWordsBehind = (text: string, numeral: Numeral): Numeral => {
  const at = text.charCodeAt(numeral.end);
  if (at !== 40 && !((at === 32 || at === 10) && text.charCodeAt(numeral.end + 1) === 40)) return numeral;
  if (numeral.isAttached || numeral.isFraction || numeral.isBroken) return numeral;
  OPEN_BRACKET.lastIndex = numeral.end;
  if (!OPEN_BRACKET.test(text)) return numeral;
  const open = OPEN_BRACKET.lastIndex;
  if (classOf(text.charCodeAt(open)) !== LETTER) return numeral;
  const words = readNumberWords(text, open);
  if (words === undefined || text.charCodeAt(words.to) !== 41) return numeral;
  return { ...numeral, to: words.to + 1, end: words.to + 1, form: 'both', words: words.value };
};

/** `2 1/2`, `6-1/2`: the whole number before the fraction `numeral`, made one with it. */
const withWhole = (text: string, last: Numeral | undefined, numeral: Numeral): Numeral | undefined => {
  if (last === undefined || last.form !== 'figures' || last.end !== last.to || numeral.from - last.to !== 1)
    return undefined;
  const between = text.charCodeAt(last.to);
  if (between !== 32 && between !== 45) return undefined;
  if (last.isFraction || last.value.includes('.') || Number(numeral.value) >= 1) return undefined;
  const { from, isAttached } = last;
  const value = plainDecimal(last.value) + plainDecimal(numeral.value).slice(1);
  return { ...numeral, from, figures: from, isAttached, value };
};

const scan = (text: string): readonly Numeral[] => {
  const found: Numeral[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const at = start.index;
    if (isDigit(text, at)) {
      const numeral = withWordsBehind(text, readFigures(text, at));
      const whole = numeral.isFraction ? withWhole(text, found[found.length - 1], numeral) : undefined;
      if (whole !== undefined) found.pop();
      found.push(whole ?? numeral);
      START.lastIndex = numeral.end;
    } else {
      const numeral = readWords(text, at);
      if (numeral === undefined) continue;
      found.push(numeral);
      START.lastIndex = numeral.end;
    }
  }
  return found;
};

let lastText = '';
let lastNumerals: readonly Numeral[] = [];

/** The numbers of a text in order. The last answer is kept, since several recognizers ask for the same text in turn. */
export const numeralsOf = (text: string): readonly Numeral[] => {
  if (text !== lastText) {
    lastNumerals = scan(text);
    lastText = text;
  }
  return lastNumerals;
};
