import { type AsciiLine, endsWithFigure } from './ascii-lines.js';
import type { Cell, CellUnit, Scale } from './block.js';
import { ColumnHeads } from './column-heads.js';
import { ownScale, readHeadScale } from './scale-note.js';

/** Letters between a heading and the figure that it stands over, at most. */
const REACH = 3;
const MOST_HEADS = 8;

/** A cell of a line: its plain text `[from, to)`, and the letters `[column, columnEnd)` of the line that it takes. */
export interface LineCell {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly columnEnd: number;
}

/** What a row is besides its text. */
export interface LineNature {
  readonly cells: readonly Cell[];
  readonly scale: Scale | undefined;
  readonly startsTable: boolean;
}

/** The rows of one fixed-width table in order, and what its caption and headings say of them. */
export class AsciiTable {
  private heads: ColumnHeads | undefined;
  private isEmpty = true;

  /** `scale` and `unit`: as the words before the table say. */
  constructor(
    private scale: Scale | undefined,
    unit: CellUnit | undefined,
  ) {
    if (unit !== undefined) this.heads = new ColumnHeads(unit, REACH);
  }

  /** Takes the next row; one that `isHead` names the columns below it, one with `isNote` may state the scale. */
  row(text: string, cells: readonly LineCell[], isHead: boolean, isNote: boolean): LineNature {
    const startsTable = this.isEmpty;
    this.isEmpty = false;
    if (isNote || cells.length === 1) this.scale = readHeadScale(text.split('\t')) ?? this.scale;
    if (isHead) {
      this.heads ??= new ColumnHeads(undefined, REACH);
      this.heads.add(
        cells.map(({ from, to, column, columnEnd }) => ({ text: text.slice(from, to), from: column, to: columnEnd })),
      );
    }
    const { heads, scale } = this;
    const shown = cells.map(({ from, to, column, columnEnd }, index): Cell => {
      const cell = { from, to, column };
      if (heads === undefined || isHead || index === 0) return Object.freeze(cell);
      const said = heads.natureOf(column, columnEnd);
      const own = ownScale(said.scale, scale);
      if (said.unit === undefined && own === undefined) return Object.freeze(cell);
      return Object.freeze({ ...cell, ...(own && { scale: own }), ...(said.unit && { unit: said.unit }) });
    });
    return { cells: Object.freeze(shown), scale, startsTable };
  }
}

/** True for a line of figures behind a label, which no line of a heading is: its last figure is no year. */
export function isFigureLine(line: AsciiLine): boolean {
  if (!/^[A-Za-z(]/.test(line.text) || !endsWithFigure(line)) return false;
  const last = line.text.slice(-24);
  return !/(?:^|\s)(?:19|20)\d\d$/.test(last) && /\d[.,]\d|\$|\d\)?%?$/.test(last);
}

/** How many of the first lines of a table that no tag marks name its columns. */
export function countHeadLines(lines: readonly AsciiLine[]): number {
  const first = lines.findIndex((line) => isFigureLine(line));
  return first > 0 && first <= MOST_HEADS ? first : 0;
}
