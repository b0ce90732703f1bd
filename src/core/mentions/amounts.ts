import type { Block, CellUnit, Scale } from '../syntax/block.js';
import { type RowNature, rowNatureOf } from './cell-figures.js';
import { shift } from './numbers.js';
import { type Numeral, numeralsOf } from './numerals.js';
import { type PriceWords, readPer, readPrice } from './price-words.js';
import { readBoth, readFigures, readParts, type Sum } from './sums.js';

/** An amount of money in a block's plain text; a price where `per` says of what. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  /** Plain units of the currency, a decimal string. */
  readonly amount: string;
  readonly currency: string;
  /** What the spelled-out form says where both are given and differ. */
  readonly words?: string;
  readonly per?: string;
  readonly isPar?: boolean;
  /** Power of ten of its scale word. */
  readonly power?: number;
}

type Nature = Pick<Block, 'kind' | 'scale' | 'cells'>;

/** Both in order, without the parts that overlap an amount found before. */
const withParts = (amounts: Amount[], parts: readonly Sum[]): Amount[] => {
  if (parts.length === 0) return amounts;
  const all: Amount[] = [];
  let at = 0;
  for (const { from, to, amount, currency } of parts) {
    for (let next = amounts[at]; next !== undefined && next.from < from; next = amounts[++at]) all.push(next);
    const isFree = (all[all.length - 1]?.to ?? 0) <= from && (amounts[at]?.from ?? to) >= to;
    if (isFree) all.push({ from, to, amount, currency });
  }
  return all.concat(amounts.slice(at));
};

/** Takes the brackets in where they part an amount from its unit: "one penny ($0.01) per share". */
const bracketed = (text: string, sum: Sum): void => {
  if (text.charCodeAt(sum.from - 1) !== 40 || text.charCodeAt(sum.to) !== 41) return;
  if (readPer(text, sum.to + 1) === undefined) return;
  sum.from--;
  sum.to++;
};

const PER_ROW = /\bper\b|\bprice\b/i;

/** Rows of a column of prices that hold no price of one security. */
const NO_PRICE_ROW =
  /\b(?:total|aggregate|number|proceeds|value of|intrinsic|shares? (?:issued|outstanding|sold)|percent(?:age)?|term|life)\b|%/i;

/** A figure without a sign whose column's heading says that it is a price or an amount of money. */
const readUnsigned = (text: string, row: RowNature, numeral: Numeral, index: number): Sum | undefined => {
  const { unit } = row;
  if (unit === undefined || (unit.kind !== 'price' && unit.kind !== 'money')) return undefined;
  // "Exercise Price: 10" may be a term in years; a price shows its cents
  if (unit.kind === 'price' && (!numeral.value.includes('.') || NO_PRICE_ROW.test(row.label))) return undefined;
  const figure = row.loneFigure(text, numeral);
  if (figure === undefined || text.startsWith('%', figure.to)) return undefined;
  const { from, to, isNegative } = figure;
  const amount = isNegative ? `-${numeral.value}` : numeral.value;
  return { from, to, amount, currency: unit.currency, isScaled: false, next: index + 1 };
};

/** What a sum is a price of by the heading of its column. */
const priceByHeading = (row: RowNature, sum: Sum): PriceWords | undefined => {
  const { unit } = row;
  if (unit?.kind !== 'price' || Math.abs(Number(sum.amount)) >= 10_000 || NO_PRICE_ROW.test(row.label))
    return undefined;
  return { to: sum.to, per: unit.of };
};

const scan = (text: string, block: Nature): readonly Amount[] => {
  const numerals = numeralsOf(text);
  const found: Amount[] = [];
  const row = rowNatureOf(text, block);
  const { label } = row;
  const isPerRow = label !== '' && PER_ROW.test(label);
  let floor = 0;
  for (let index = 0; index < numerals.length; ) {
    const numeral = numerals[index];
    if (numeral === undefined) break;
    row.moveTo(numeral.from);
    const sum =
      (numeral.form === 'words' ? readBoth(text, numerals, index) : readFigures(text, numerals, index, floor)) ??
      readUnsigned(text, row, numeral, index);
    const scale = row.scaleHere?.onlyShares ? undefined : row.scaleHere;
    // "$ (1)" with no scale is a footnote
    if (
      sum === undefined ||
      sum.from < floor ||
      (scale === undefined && /\t\(\d{1,2}\t?\)$/.test(text.slice(sum.from, sum.to)))
    ) {
      index++;
      continue;
    }
    bracketed(text, sum);
    // cents under a scale note can only be a figure per share, which the note excepts
    const hasCents = scale !== undefined && !sum.isScaled && /\.\d\d/.test(sum.amount);
    const perShare =
      hasCents && (scale.exceptShares || scale.exceptPerShare) ? { to: sum.to, per: 'share' } : undefined;
    const price = sum.isScaled ? undefined : (readPrice(text, sum, label) ?? priceByHeading(row, sum) ?? perShare);
    const isPlain = sum.isScaled || price !== undefined || isPerRow || (hasCents && scale.multiplier === 1000);
    const amount = scale === undefined || isPlain ? sum.amount : shift(sum.amount, Math.log10(scale.multiplier));
    found.push({
      from: sum.from,
      to: price?.to ?? sum.to,
      amount,
      currency: sum.currency,
      power: sum.power ?? 0,
      ...(sum.words === undefined ? {} : { words: sum.words }),
      ...(price === undefined ? {} : { per: price.per }),
      ...(price !== undefined && 'isPar' in price && price.isPar ? { isPar: true } : {}),
    });
    floor = price?.to ?? sum.to;
    index = sum.next;
    while ((numerals[index]?.from ?? floor) < floor) index++;
  }
  shareUnits(text, found);
  shareScales(text, found);
  return withParts(found, readParts(text));
};

const SHARED = /^(?:,| and| or| to|, and|, or|[-–—]| through| and as high as| and \w{1,10} of)[ \n]?$/;

/** Gives the unit of the last price of a list to those before it: "$10.00 or $18.00 per share". */
const shareUnits = (text: string, amounts: Amount[]): void => {
  for (let index = amounts.length - 2; index >= 0; index--) {
    const one = amounts[index];
    const next = amounts[index + 1];
    if (one === undefined || next?.per === undefined || one.per !== undefined || next.isPar) continue;
    if (next.from - one.to > 20) continue;
    const between = text.slice(one.to, next.from);
    const hasCents = one.amount.includes('.') && next.amount.includes('.');
    const isFar = Math.abs(Number(one.amount)) > 20 * Math.abs(Number(next.amount));
    if (!SHARED.test(between) || (!hasCents && (isFar || between.startsWith(',')))) continue;
    amounts[index] = { ...one, per: next.per };
  }
};

const RANGE = /^(?: to |[ ]?[-–—][ ]?| through | and )$/;

/** Gives the scale word of a range's end to its beginning: "$10 to $12 million", "between $30 and $35 million". */
const shareScales = (text: string, amounts: Amount[]): void => {
  for (let index = amounts.length - 2; index >= 0; index--) {
    const one = amounts[index];
    const next = amounts[index + 1];
    if (one === undefined || next === undefined || one.power !== 0 || one.per !== undefined || !next.power) continue;
    if (next.from - one.to > 9 || one.currency !== next.currency || next.per !== undefined) continue;
    const between = text.slice(one.to, next.from);
    if (!RANGE.test(between) || Math.abs(Number(one.amount)) >= 1000) continue;
    if (between === ' and ' && !/\b(?:between|from) $/i.test(text.slice(Math.max(0, one.from - 9), one.from))) continue;
    amounts[index] = { ...one, amount: shift(one.amount, next.power), power: next.power };
  }
};

const keyOf = (scale: Scale | undefined): string =>
  scale === undefined
    ? ''
    : `${scale.multiplier}${scale.exceptShares ? 's' : ''}${scale.exceptPerShare ? 'p' : ''}${scale.onlyShares ? 'o' : ''}${scale.shares ?? ''}`;

const unitKey = (unit: CellUnit | undefined): string =>
  unit === undefined ? '' : `${unit.kind}${unit.of}${unit.currency}`;

/** All that the figures in a row depend on but its text: the scale of the row, the scales and units of its columns. */
export const natureKey = ({ scale, cells }: Pick<Block, 'scale' | 'cells'>): string => {
  const own = keyOf(scale);
  return cells?.some((cell) => cell.scale !== undefined || cell.unit !== undefined)
    ? `${own}|${cells.map((cell) => keyOf(cell.scale) + unitKey(cell.unit)).join()}`
    : own;
};

let lastText = '';
let lastKey = '';
let lastAmounts: readonly Amount[] = [];

/** The amounts of money in a block, prices among them, in order. The last answer is kept for the next recognizer. */
export const amountsOf = (text: string, block: Nature): readonly Amount[] => {
  const key = block.kind === 'table-row' ? `r${natureKey(block)}` : 'p';
  if (text !== lastText || key !== lastKey) {
    lastAmounts = scan(text, block);
    lastText = text;
    lastKey = key;
  }
  return lastAmounts;
};
