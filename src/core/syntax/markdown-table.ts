import { ProjectionBuilder } from '../text/projection.js';
import type { Cell, Placed } from './block.js';
import { copyEscaped } from './inline.js';

const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** One line of a segment, without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a segment. */
export function linesOf(segment: string): Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n|\r|\n|$/g;
  let start = 0;
  while (start <= segment.length) {
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(segment);
    const end = found?.index ?? segment.length;
    if (end > start) lines.push({ start, end, text: segment.slice(start, end) });
    if (end >= segment.length) break;
    start = end + (found?.[0].length || 1);
  }
  return lines;
}

/**
 * Index of the line on which a table begins: the heading row above a delimiter row (GitHub's tables), or a
 * first line between pipes (a table that was cut because it is long); -1 where the segment holds no table.
 */
export function tableStart(lines: readonly Line[]): number {
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]?.text ?? '';
    if (!line.includes('-') || !line.includes('|')) continue;
    if (DELIMITER_ROW.test(line) && (lines[index - 1]?.text.includes('|') ?? false)) return index - 1;
  }
  return /^ {0,3}\|.*\|[ \t]*$/.test(lines[0]?.text ?? '') ? 0 : -1;
}

/** Adds the inline Markdown of `[start, end)` of the segment to a builder. */
export type InlineReader = (builder: ProjectionBuilder, segment: string, start: number, end: number) => void;

/** An earlier reading of a segment that an edit left alone up to `head` and from `tail` on, in the new segment. */
export interface ReadBefore {
  readonly blocks: readonly Placed[];
  readonly head: number;
  readonly tail: number;
  /** By how many code units the segment has grown. */
  readonly growth: number;
}

/** The rows of a table as blocks, one a line, cells parted at unescaped pipes; the delimiter row is left out. */
export function readTable(
  segment: string,
  lines: readonly Line[],
  readInline: InlineReader,
  before?: ReadBefore,
): Placed[] {
  const delimiter = lines[1] !== undefined && DELIMITER_ROW.test(lines[1].text) ? 1 : -1;
  const isSameTable = before !== undefined && delimiter === 1 && (lines[1]?.end ?? 0) < before.head;
  const known = isSameTable ? new Map(before.blocks.map((row) => [row.start, row])) : undefined;
  const placed: Placed[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || index === delimiter) continue;
    const isMoved = before !== undefined && line.start > before.tail;
    const row =
      before !== undefined && (isMoved || line.end < before.head)
        ? known?.get(isMoved ? line.start - before.growth : line.start)
        : undefined;
    if (row !== undefined) {
      placed.push(row.start === line.start ? row : Object.freeze({ start: line.start, block: row.block }));
      continue;
    }
    const builder = new ProjectionBuilder(line.start);
    const cells: Cell[] = [];
    for (const cell of splitRow(line)) {
      if (cells.length > 0) builder.nextCell(cell.start - 1, cell.start);
      const from = builder.position;
      readInline(builder, segment, cell.start, cell.end);
      cells.push(Object.freeze({ from, to: Math.max(from, builder.length) }));
    }
    const projected = builder.build();
    if (projected.text.trim() === '') continue;
    placed.push(
      Object.freeze({
        start: line.start,
        block: Object.freeze({
          kind: 'table-row',
          level: 0,
          ...projected,
          length: line.end - line.start,
          cells: Object.freeze(cells),
          isHeader: delimiter === 1 && index === 0,
          startsTable: index === 0,
        }),
      }),
    );
  }
  return placed;
}

function splitRow(line: Line): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let start = line.start + (/^ {0,3}\|/.exec(line.text)?.[0].length ?? 0);
  for (let at = start - line.start; at < line.text.length; at++) {
    const code = line.text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x7c) {
      cells.push({ start, end: line.start + at });
      start = line.start + at + 1;
    }
  }
  if (line.text.slice(start - line.start).trim() !== '') cells.push({ start, end: line.end });
  return cells;
}

/** Inline text without markup: escapes and character references only. */
export const readPlainInline: InlineReader = (builder, segment, start, end) =>
  copyEscaped(builder, segment, start, end, false);
