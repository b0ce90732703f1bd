import type { Scale } from './block.js';

const NOTE =
  /\(?\b(?:(?:dollars?|amounts?|u\.?s\.? dollars|all amounts|figures|shares?|tabular amounts|values?)[^.;()]{0,40} )?(?:expressed |presented |stated |shown |are )?in (thousands|millions|billions)\b([^.;)]{0,120})/i;
const SYMBOLS = /\((?:US)?[$€£] ?(?:000s?|’000s?|'000s?)(?: omitted)?\)|\(000s? omitted\)/i;

const MULTIPLIERS: Readonly<Record<string, number>> = { thousands: 1e3, millions: 1e6, billions: 1e9 };

/**
 * The scale note in a table's caption or heading row, as "(in thousands, except share and per share data)".
 * Running text that says "in millions of shares" is to be kept away by the caller.
 */
export function readScaleNote(text: string): Scale | undefined {
  const at = text.search(/\bin (?:thousands|millions|billions)\b|000/i);
  if (at < 0) return undefined;
  const near = text.slice(Math.max(0, at - 80), at + 160);
  const found = NOTE.exec(near);
  if (found === null) {
    if (!SYMBOLS.test(near)) return undefined;
    return scaleOf(1e3, near);
  }
  const multiplier = MULTIPLIERS[(found[1] ?? '').toLowerCase()];
  if (multiplier === undefined) return undefined;
  return scaleOf(multiplier, found[2] ?? '');
}

const EXCEPTED = /\b(?:except|other than|excluding)\b([^)]{0,80})/i;
/** "share data", but not that of "per share data". */
const SHARES = /(?<!\bper (?:(?:common|ordinary|basic|diluted|limited partner) )?)\b(?:shares?|units?|ADSs?)\b/i;
const PER_SHARE = /\bper (?:[a-z]+ ){0,2}(?:share|unit|ADS)\b/i;

function scaleOf(multiplier: number, words: string): Scale {
  const excepted = EXCEPTED.exec(words)?.[1] ?? '';
  const exceptShares = SHARES.test(excepted);
  if (exceptShares || !PER_SHARE.test(excepted)) return Object.freeze({ multiplier, exceptShares });
  return Object.freeze({ multiplier, exceptShares, exceptPerShare: true });
}

/** The scale of the columns from `column` on, up to the next heading; without `scale` that of the table. */
export interface ColumnScale {
  readonly column: number;
  readonly scale: Scale | undefined;
}

/**
 * The scales that a heading row gives to single columns, as "Net Proceeds (in millions)" does, in order of the
 * columns; none where no column has its own.
 */
export function readColumnScales(
  cells: readonly { readonly text: string; readonly column: number }[],
): readonly ColumnScale[] | undefined {
  const scales = cells.map(({ text, column }) => ({ column, scale: readScaleNote(text) }));
  return scales.some(({ scale }) => scale !== undefined) ? Object.freeze(scales) : undefined;
}

/**
 * The scale that a heading row gives its table. A note that stands in a cell with the name of one column holds for
 * that column; it is taken for the table's where most columns bear the same, share counts then excepted.
 */
export function readHeadScale(cells: readonly string[]): Scale | undefined {
  let columns = 0;
  let shared: Scale | undefined;
  for (const cell of cells) {
    const scale = readScaleNote(cell);
    if (scale === undefined) continue;
    const rest = cell.replace(/\([^)]*\)|[^\p{L}]/gu, '');
    if (rest.length <= 3 || cells.length === 1 || /^\W*(?:dollars?|amounts?|in)\b/i.test(cell)) return scale;
    if (shared !== undefined && shared.multiplier !== scale.multiplier) return undefined;
    shared = scale;
    columns++;
  }
  if (shared === undefined || columns * 2 < cells.length - 1) return undefined;
  return Object.freeze({ multiplier: shared.multiplier, exceptShares: true });
}
