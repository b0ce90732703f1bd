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
    return Object.freeze({ multiplier: 1e3, exceptShares: /except[^)]{0,80}share/i.test(near) });
  }
  const multiplier = MULTIPLIERS[(found[1] ?? '').toLowerCase()];
  if (multiplier === undefined) return undefined;
  const exceptShares = /\b(?:except|other than|excluding)\b[^)]{0,80}\b(?:shares?|units?)\b/i.test(found[2] ?? '');
  return Object.freeze({ multiplier, exceptShares });
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
