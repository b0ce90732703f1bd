import type { Passage } from '../model/passage.js';
import type { ReadableWriter } from './readable-writer.js';

const CELL = { lineBreak: '<br>', atLineStart: false, wraps: false };
const MOST_COLUMNS = 60;

/** Writes rows as one table between pipes; a table without heading rows gets an empty one, as Markdown asks for. */
export function layOutTable(writer: ReadableWriter, rows: readonly Passage[]): void {
  const places = placeCells(rows);
  const width = Math.max(1, ...places.map((row) => (row[row.length - 1] ?? 0) + 1));
  writer.beginBlock();
  const hasHead = rows[0]?.block.isHeader === true;
  if (!hasHead) writer.raw(`|${'  |'.repeat(width)}\n|${' --- |'.repeat(width)}`);
  for (const [index, row] of rows.entries()) {
    if (index > 0 || !hasHead) writer.raw('\n');
    writeRow(writer, row, places[index] ?? [], width);
    if (index === 0 && hasHead) writer.raw(`\n|${' --- |'.repeat(width)}`);
  }
}

function writeRow(writer: ReadableWriter, row: Passage, places: readonly number[], width: number): void {
  const { block } = row;
  const cells = block.cells ?? [{ from: 0, to: block.text.length }];
  writer.raw('|');
  let column = 0;
  for (const [index, { from, to }] of cells.entries()) {
    const place = places[index] ?? column;
    for (; column < place; column++) writer.raw('  |');
    writer.raw(' ');
    writer.plain(row, from, to, CELL);
    writer.raw(' |');
    column++;
  }
  for (; column < width; column++) writer.raw('  |');
}

/** The column of the view in which each cell of each row stands: that of the fullest row's cell nearest to it. */
function placeCells(rows: readonly Passage[]): number[][] {
  let fullest: readonly number[] = [];
  const columns = rows.map(({ block }) => (block.cells ?? []).map((cell) => cell.column ?? -1));
  for (const row of columns) if (row.length > fullest.length && row.length <= MOST_COLUMNS) fullest = row;
  return columns.map((row) => {
    const places: number[] = [];
    for (const [index, column] of row.entries()) {
      const least = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
      const most = Math.max(least, fullest.length - (row.length - index));
      places.push(column < 0 ? least : nearest(fullest, column, least, most));
    }
    return places;
  });
}

/** Index between `least` and `most` of the value nearest to `column`. */
function nearest(columns: readonly number[], column: number, least: number, most: number): number {
  let best = least;
  for (let at = least; at <= most; at++) {
    const distance = Math.abs((columns[at] ?? Number.POSITIVE_INFINITY) - column);
    if (distance < Math.abs((columns[best] ?? Number.POSITIVE_INFINITY) - column)) best = at;
  }
  return best;
}
