/** The kinds of term that are marked in a filing. */
export const MENTION_KINDS = [
  'date',
  'money',
  'price',
  'share-count',
  'percentage',
  'agreement',
  'party',
  'citation',
  'file-number',
  'exhibit',
  'form',
  'duration',
  'ratio',
  'ticker',
  'cusip',
  'number-words',
  'placeholder',
] as const;

export type MentionKind = (typeof MENTION_KINDS)[number];

/** Normalised values. Amounts are decimal strings, never floating point. */
export interface MentionValues {
  /**
   * `iso`: `2020-08-20`, `2020-08` or `2020`. `impossible` for a date no calendar has, `iso` then being
   * as written (`2022-02-30`). `weekday` as stated ("Tuesday, …"), 0 = Sunday. `role` as the words before it say.
   */
  date: { iso: string; impossible?: boolean; weekday?: number; role?: DateRole };
  /**
   * `words`: what the spelled-out form says, where both forms are given and differ in value.
   * `isMaximum` for "up to", `isApproximate` for "approximately", `role` where the words around it tell.
   */
  money: { amount: string; currency: string; words?: string; isMaximum?: boolean; isApproximate?: boolean };
  /** A price `per` share, ADS, unit, warrant, note; `isPar` for a par value, which is no offering price. */
  price: { amount: string; currency: string; per: string; isPar?: boolean; isApproximate?: boolean };
  /** `unit`: "share", "ADS", "unit", "warrant" …; `security`: the words after it ("common stock"). */
  'share-count': {
    count: string;
    unit: string;
    security?: string;
    words?: string;
    isMaximum?: boolean;
    isApproximate?: boolean;
  };
  /** `value` in per cent; basis points are converted. */
  percentage: { value: string; words?: string; isMaximum?: boolean };
  /** `name` as a reader would write it (one line, no service mark), `family` one of the lexicon's. */
  agreement: { name: string; family: string; date?: string };
  party: { name: string };
  /** `canonical`: `Rule 424(b)(5)`, `Securities Act Section 4(a)(2)`, `Form 8-K Item 1.01`; `section` for cross-references within the filing. */
  citation: { canonical: string; scope?: 'law' | 'internal' };
  'file-number': { number: string };
  exhibit: { number: string };
  form: { type: string };
  duration: { n: string; unit: string; words?: string };
  /** `from`-for-`to`, as 1-for-10. */
  ratio: { from: string; to: string };
  ticker: { symbol: string; exchange?: string };
  cusip: { number: string };
  /** A number in words with its figures, of no other kind: "ten (11)". */
  'number-words': { count: string; words: string };
  /** `[●]`, `$___`, "TBD". */
  placeholder: { of?: 'date' | 'money' | 'number' };
}

export type DateRole =
  | 'dated'
  | 'entered into'
  | 'filed'
  | 'declared effective'
  | 'effective'
  | 'as of'
  | 'notice'
  | 'closing'
  | 'settlement'
  | 'expiry'
  | 'record'
  | 'pricing'
  | 'period end'
  | 'report';

/** An occurrence found by a recognizer, over `[from, to)` of a block's plain text. */
export interface LocalMention<K extends MentionKind = MentionKind> {
  readonly kind: K;
  readonly from: number;
  readonly to: number;
  readonly value: Readonly<MentionValues[K]>;
}

/** An occurrence in the source: what callers, the editor and the command line see. */
export interface Mention<K extends MentionKind = MentionKind> {
  readonly kind: K;
  readonly start: number;
  readonly end: number;
  /** The plain text, markup and entities resolved, white space folded. */
  readonly text: string;
  readonly value: Readonly<MentionValues[K]>;
}

/** Any local mention, told apart by its `kind`. */
export type AnyLocalMention = { [K in MentionKind]: LocalMention<K> }[MentionKind];
/** Any mention, told apart by its `kind`. */
export type AnyMention = { [K in MentionKind]: Mention<K> }[MentionKind];
