import type { CellUnit, Scale } from './block.js';
import { isNeutral, readColumnUnit } from './column-unit.js';
import { readScaleNote } from './scale-note.js';

/** A cell of a heading row, over the columns `[from, to)` of its table: of cells, or of letters. */
export interface HeadCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What the headings of a column say of its figures. */
export interface ColumnNature {
  readonly scale?: Scale;
  readonly unit?: CellUnit;
}

const NOTHING: ColumnNature = Object.freeze({});
const MOST_ROWS = 12;
/** Without one of these no heading says what the figures below it are. */
const SAYS_UNIT =
  /share|price|%|percent|number|[$€£¥#]|warrant|option|unit|ADS|fair value|in (?:thousand|million|billion)|000/i;

/** The heading rows of a table, and what they say of each column. */
export class ColumnHeads {
  private readonly rows: (readonly HeadCell[])[] = [];
  private readonly known = new Map<number, ColumnNature>();
  private saysUnit = false;
  /** True where a heading states the scale of its column. */
  hasScale = false;
  private hasPrices = false;

  /**
   * `caption`: what the words before the table say of all its figures; `reach`: how far apart, in columns, a heading
   * and its figure may stand.
   */
  constructor(
    private readonly caption: CellUnit | undefined,
    private readonly reach = 0,
  ) {}

  add(cells: readonly HeadCell[]): void {
    if (this.rows.length >= MOST_ROWS) return;
    this.rows.push(cells);
    this.known.clear();
    for (const { text } of cells) {
      if (text.length > 200) continue;
      if (!this.saysUnit && SAYS_UNIT.test(text)) this.saysUnit = true;
      if (!this.hasScale && readScaleNote(text) !== undefined) this.hasScale = true;
      if (!this.hasPrices && /\bprices?\b|fair value/i.test(text)) this.hasPrices = true;
    }
  }

  /** What is said of the figure over the columns `[from, to)`. */
  natureOf(from: number, to: number): ColumnNature {
    if (!this.saysUnit && this.caption === undefined) return NOTHING;
    let nature = this.known.get(from);
    if (nature === undefined) {
      nature = this.read(from, to);
      this.known.set(from, nature);
    }
    return nature;
  }

  private read(from: number, to: number): ColumnNature {
    let own = '';
    let above = '';
    let scale: Scale | undefined;
    for (const [index, row] of this.rows.entries()) {
      const cell = this.nearest(row, from, to);
      if (cell === undefined || cell.text.length > 200) continue;
      if (this.isShared(cell, index)) above = `${above} ${cell.text}`;
      else own = `${own} ${cell.text}`;
      scale = readScaleNote(cell.text) ?? scale;
    }
    const stated = this.saysUnit ? readColumnUnit(own, above.trim(), this.hasPrices) : undefined;
    const unit = stated ?? (isNeutral(own) ? this.caption : undefined);
    if (unit === undefined && scale === undefined) return NOTHING;
    return Object.freeze({ ...(unit && { unit }), ...(scale && { scale }) });
  }

  /** The cell of a heading row that stands over the columns `[from, to)`. */
  private nearest(row: readonly HeadCell[], from: number, to: number): HeadCell | undefined {
    let best: HeadCell | undefined;
    let most = -this.reach;
    for (const cell of row) {
      const overlap = Math.min(cell.to, to) - Math.max(cell.from, from);
      if (overlap > most) {
        most = overlap;
        best = cell;
      }
    }
    return best;
  }

  /** True for a cell over two or more of a row below it. */
  private isShared(cell: HeadCell, index: number): boolean {
    return this.rows
      .slice(index + 1)
      .some((row) => row.filter((other) => other.from < cell.to && other.to > cell.from).length > 1);
  }
}
