import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import type { Part } from './parts.js';

/** A row of the price table on a cover: figures per unit and in total, as decimal strings. */
export interface PriceRow {
  readonly perUnit: string | undefined;
  readonly total: string | undefined;
  readonly evidence: Evidence;
}

/** The table that every cover at a fixed price has. */
export interface PriceTable {
  readonly price?: PriceRow;
  readonly discount?: PriceRow;
  readonly proceeds?: PriceRow;
  /** `share`, `Note`, `unit` … as its heading says. */
  readonly per: string;
}

const PRICE_ROW =
  /^\W{0,3}(?:(?:initial |combined |assumed )?(?:public )?(?:offering|subscription|purchase) price|price to (?:the )?public|gross proceeds)\b/i;
const DISCOUNT_ROW =
  /^\W{0,3}(?:(?:less:? ?)?(?:estimated )?(?:underwrit\w+(?:['’]s?)?|placement agents?(?:['’]s?)?|selling agents?['’]?|agents?['’]s?|dealer[- ]manager) ?(?:discounts?|fees?|commissions?|cash fees?)|fees and commissions|(?:selling |agents?['’]s? )?commissions?)\b/i;
const PROCEEDS_ROW =
  /^\W{0,3}(?:(?:net |estimated )?proceeds?,?(?: \(?before (?:other )?expenses\)?,?)?,? (?:\(?before (?:other )?expenses\)?,? )?to (?:us|the|[a-z])|(?:net )?proceeds,? (?:to us,? )?before)/i;
const NUMBER = /\$?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|\s?%|\))/g;
const PER = /\bper\s+(share|ads|unit|note|bond|right|warrant|depositary share|security|ordinary share|debenture)/i;
const REACH = 18;

/** Reads the price table of a cover, in rows or in lines. */
export function readPriceTable(part: Part): PriceTable | undefined {
  const cover = part.passages.slice(0, part.coverLength);
  for (let index = 0; index < cover.length; index++) {
    const passage = cover[index];
    if (passage === undefined || !PRICE_ROW.test(passage.block.text) || passage.block.text.length > 320) continue;
    const isRow = passage.block.kind === 'table-row';
    const across = isRow ? acrossTable(cover, index) : undefined;
    if (across !== undefined) return across;
    const price = rowAt(cover, index);
    let discount: PriceRow | undefined;
    let proceeds: PriceRow | undefined;
    for (let next = index + 1; next < Math.min(cover.length, index + REACH); next++) {
      const text = cover[next]?.block.text ?? '';
      if (discount === undefined && DISCOUNT_ROW.test(text)) discount = rowAt(cover, next);
      else if (proceeds === undefined && PROCEEDS_ROW.test(text)) proceeds = rowAt(cover, next);
    }
    if (!isRow && discount === undefined && proceeds === undefined) continue;
    if (price === undefined && discount === undefined) return isRow ? { per: perOf(cover, index) } : undefined;
    const columns = columnOrder(cover, index);
    return {
      per: perOf(cover, index),
      ...(price === undefined ? {} : { price: columns(price) }),
      ...(discount === undefined ? {} : { discount: columns(discount) }),
      ...(proceeds === undefined ? {} : { proceeds: columns(proceeds) }),
    };
  }
  return undefined;
}

/** A table whose headings stand in one row: price, discount, proceeds; a row "Per Note", a row "Total". */
function acrossTable(cover: readonly Passage[], index: number): PriceTable | undefined {
  const headings = (cover[index]?.block.text ?? '').split('\t').filter((cell) => cell.trim() !== '');
  const columns = [PRICE_ROW, DISCOUNT_ROW, PROCEEDS_ROW].map((heading) =>
    headings.findIndex((cell) => heading.test(cell.trim())),
  );
  if (headings.length < 3 || columns[0] === undefined || columns[0] < 0 || columns[1] === undefined || columns[1] < 0)
    return undefined;
  const rows = cover.slice(index + 1, index + 5);
  const perUnit = rows.find(({ block }) => /^\W*per\b/i.test(block.text));
  const total = rows.find(({ block }) => /^\W*total\b/i.test(block.text));
  if (perUnit === undefined) return undefined;
  const units = figuresIn(perUnit.block.text);
  const totals = total === undefined ? [] : figuresIn(total.block.text);
  const evidence = evidenceIn(perUnit, 0, perUnit.block.text.length);
  const row = (column: number | undefined): PriceRow | undefined =>
    column === undefined || column < 0 || units[column] === undefined
      ? undefined
      : { perUnit: units[column], total: totals[column], evidence };
  const [price, discount, proceeds] = columns.map(row);
  const per = PER.exec(perUnit.block.text)?.[1];
  return {
    per: per === undefined ? 'share' : unitName(per),
    ...(price === undefined ? {} : { price }),
    ...(discount === undefined ? {} : { discount }),
    ...(proceeds === undefined ? {} : { proceeds }),
  };
}

/** The figures of a row; where a label stands alone its figures are in the rows that follow. */
function rowAt(cover: readonly Passage[], index: number): PriceRow | undefined {
  const passage = cover[index];
  if (passage === undefined) return undefined;
  const { text } = passage.block;
  const label = /^[^\t\d$]*/.exec(text)?.[0].length ?? 0;
  let figures = figuresIn(text.slice(label));
  let evidence = evidenceIn(passage, 0, text.length);
  if (figures.length === 0) {
    const below = cover[index + 1];
    if (below === undefined || /[A-Za-z]{3}/.test(below.block.text)) return undefined;
    figures = figuresIn(below.block.text);
    evidence = evidenceIn(below, 0, below.block.text.length);
  }
  const [first, ...rest] = figures;
  if (first === undefined) return undefined;
  return { perUnit: first, total: rest[rest.length - 1], evidence };
}

function figuresIn(text: string): string[] {
  const plain = text.replace(/\(\d{1,2}\)/g, ' ');
  const percent = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?%/.exec(plain)?.[1];
  if (percent !== undefined) return [`${percent}%`, ...figuresIn(plain.replace(/\d+(?:\.\d+)?\s?%/g, ' '))];
  return [...plain.matchAll(NUMBER)]
    .map((match) => (match[1] ?? '').replace(/,/g, ''))
    .filter((figure) => figure !== '');
}

/** A table with one column has totals where its heading says so. */
function columnOrder(cover: readonly Passage[], index: number): (row: PriceRow) => PriceRow {
  const heading = cover
    .slice(Math.max(0, index - 4), index + 1)
    .map(({ block }) => block.text)
    .join('\n');
  const isTotalOnly = /\btotal\b/i.test(heading) && !PER.test(heading);
  return (row) => (isTotalOnly && row.total === undefined ? { ...row, perUnit: undefined, total: row.perUnit } : row);
}

function perOf(cover: readonly Passage[], index: number): string {
  for (let at = index; at >= Math.max(0, index - 5); at--) {
    const found = PER.exec(cover[at]?.block.text ?? '');
    if (found?.[1] !== undefined) return unitName(found[1]);
  }
  return 'share';
}

function unitName(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'ads') return 'ADS';
  return lower === 'note' || lower === 'bond' ? (lower[0] ?? '').toUpperCase() + lower.slice(1) : lower;
}
