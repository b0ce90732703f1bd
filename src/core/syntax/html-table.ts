import type { Cell, Scale } from './block.js';
import { type BlockEmitter, isAll, levelOf, trimmed } from './block-emitter.js';
import { ColumnHeads } from './column-heads.js';
import { isBullet, isContentsLink, isEnumerator, isPageNumber } from './furniture.js';
import { Look } from './html-tags.js';
import { type Draft, type RowDraft, sliceDraft } from './html-unit.js';
import { ownScale, readHeadScale, readScaleNote } from './scale-note.js';

/** A cell longer than this holds prose. */
const LONGEST_CELL = 240;
const LONGEST_LABEL = 120;
const MOST_HEAD_ROWS = 8;
/** A table is not kept waiting for its end beyond so many rows. */
const MOST_WAITING = 400;

/** What a row turned out to be. */
type Row =
  | { readonly sort: 'prose'; readonly draft: RowDraft }
  | { readonly sort: 'item'; readonly draft: RowDraft }
  | { readonly sort: 'single'; readonly draft: RowDraft }
  | { readonly sort: 'cells'; readonly draft: RowDraft; readonly hasFigures: boolean };

/** One table: takes its rows as they are read, and when it is known what the table is, gives them as blocks. */
export class HtmlTable {
  private rows: Row[] = [];
  private scale: Scale | undefined;
  private heads: ColumnHeads | undefined;
  private isData = false;
  private hasFigures = false;
  /** What the tags of inline XBRL say of the figures where no note does. */
  private tagged: Scale | undefined;
  private lastHead = '';
  private hasStarted = false;
  private hasFlushed = false;
  /** True while the only row of a table is given. */
  private isAlone = false;

  constructor(private readonly emitter: BlockEmitter) {}

  add(draft: RowDraft): void {
    const row = sortRow(draft);
    this.rows.push(row);
    if (row.sort === 'cells') {
      this.isData = true;
      if (row.hasFigures) this.hasFigures = true;
    }
    if (this.rows.length >= MOST_WAITING) this.flush();
  }

  /** The table is over. */
  end(): void {
    this.flush();
    this.emitter.endTable(this.lastHead, this.scale);
  }

  /** A paragraph that stands in the table but is no row of it. */
  paragraph(draft: Draft): void {
    this.flush();
    this.emitter.paragraph(draft);
  }

  /** A row whose text is no row's: its paragraphs. */
  loose(draft: RowDraft): void {
    this.flush();
    this.givePieces(draft, 0);
  }

  /** Gives the rows that wait. */
  flush(): void {
    if (this.rows.length === 0) return;
    const { rows } = this;
    this.rows = [];
    const isFirst = !this.hasFlushed;
    this.hasFlushed = true;
    if (isFirst && rows.length === 1 && this.isPageFoot(rows[0])) return;
    const heads = isFirst && this.isData ? countHeads(rows, this.hasFigures) : 0;
    if (isFirst && this.isData) {
      const { scale, unit } = this.emitter.takeCaption();
      if (unit !== undefined) this.heads = new ColumnHeads(unit);
      this.lastHead = rows[heads - 1]?.draft.text ?? '';
      this.scale = scale ?? (heads > 0 ? this.emitter.scaleBefore(this.lastHead) : undefined);
    }
    this.isAlone = isFirst && rows.length === 1;
    this.tagged ??= taggedScale(rows);
    const first = heads === 0 && isFirst && this.hasFigures ? countNames(rows) : heads;
    for (const [index, row] of rows.entries()) this.give(row, index < heads, index < first);
  }

  /** A table that is but the foot or head of a page. */
  private isPageFoot(row: Row | undefined): boolean {
    if (row === undefined || row.sort === 'prose' || row.draft.text.length > 120) return false;
    const cells = row.draft.cells.map((_, index) => cellText(row.draft, index));
    const others = cells.filter((cell) => !isPageNumber(cell));
    if (others.length === cells.length) {
      if (cells.length > 1 || (row.draft.look & Look.link) === 0 || !isContentsLink(others[0] ?? '')) return false;
    } else if (others.length > 0) {
      // A number beside words is a page's when it says so, or when the same words stood beside another before.
      if (others.length > 2 || row.sort === 'item') return false;
      const isMarked = cells.some((cell) => /^[A-Z]{1,3}-\d{1,3}$/.test(cell));
      if (!this.emitter.isSeenAgain(others.join('\t')) && !isMarked) return false;
    } else if (cells.length > 1) return false;
    this.emitter.furniture(row.draft);
    return true;
  }

  /** Gives a row; one that `isHead` says what stands below it, though it may not look like a heading row. */
  private give(row: Row, isHeader: boolean, isHead: boolean): void {
    const { draft } = row;
    if (row.sort === 'cells' && this.isHeading(draft)) {
      const text = draft.text.replaceAll('\t', ' ');
      this.emitter.heading(/^(?:part|article)/i.test(text) ? 1 : 2, { ...draft, text });
    } else if (row.sort === 'item') {
      this.giveItem(draft);
    } else if (row.sort === 'prose') {
      this.giveProse(draft);
    } else if (row.sort === 'single' && !this.keepsSingle(draft)) {
      this.givePieces(draft, 0);
    } else {
      if (this.scale === undefined && (isHeader || row.sort === 'single')) {
        this.scale = readHeadScale(draft.cells.map((_, index) => cellText(draft, index)));
      }
      if (isHead && row.sort === 'cells') this.addHead(draft);
      const startsTable = !this.hasStarted;
      this.hasStarted = true;
      this.emitter.row(draft, {
        cells: cellsOf(draft, isHead || row.sort !== 'cells' ? undefined : this.heads, this.scale),
        isHeader,
        startsTable,
        scale: this.scale ?? (this.heads?.hasScale ? undefined : this.tagged),
      });
    }
  }

  private addHead(draft: RowDraft): void {
    this.heads ??= new ColumnHeads(undefined);
    this.heads.add(
      draft.cells.map(({ column, columnEnd }, index) => ({
        text: cellText(draft, index),
        from: column,
        to: columnEnd,
      })),
    );
  }

  /** True for the number and title of a section, set as a table by themselves: `Item 8.01. | Other Events.` */
  private isHeading({ cells, text, pieces }: RowDraft): boolean {
    if (cells.length !== 2 || pieces.length !== 2 || !this.isAlone || text.length > 200) return false;
    return /^(?:Item|Section|Article|Part|Note)\s[\dIVX]{1,4}(?:\.\d{1,2})?[A-C]?[.:]?\t[A-Z]/i.test(text);
  }

  /** True for a row with one cell that belongs to a table of figures: a caption, a group's name. */
  private keepsSingle(draft: RowDraft): boolean {
    if (!this.isData || draft.text.length > LONGEST_CELL) return false;
    if (draft.pieces.length > 2) return false;
    return this.hasFigures || levelOf(draft) === 0;
  }

  /** A mark and its text: the item of a list, with its mark when that says something. */
  private giveItem(draft: RowDraft): void {
    const mark = cellText(draft, 0);
    const second = draft.cells[1]?.from ?? 0;
    const next = draft.pieces.findIndex((piece) => piece.from > second);
    const to = next < 0 ? draft.text.length : (draft.pieces[next]?.from ?? 1) - 1;
    const from = isBullet(mark) ? second : 0;
    const look = draft.pieces[1]?.look ?? draft.look;
    const depth = Math.max(1, draft.depth);
    const item = sliceDraft(draft, from, to, look, depth);
    this.emitter.paragraph(from === 0 ? { ...item, text: item.text.replaceAll('\t', ' ') } : item, true);
    if (next >= 0) this.givePieces(draft, next);
  }

  /** Prose in cells: each paragraph by itself; a short first cell is the heading of what stands beside it. */
  private giveProse(draft: RowDraft): void {
    const label = draft.cells.length === 2 ? cellText(draft, 0) : '';
    const isLabel =
      label.length > 2 && label.length <= LONGEST_LABEL && /\p{L}{2}/u.test(label) && !/[.;]$/.test(label);
    if (!isLabel) {
      this.givePieces(draft, 0);
      return;
    }
    const to = (draft.cells[1]?.from ?? 1) - 1;
    this.emitter.heading(5, sliceDraft(draft, 0, to, draft.look, draft.depth));
    const next = draft.pieces.findIndex((piece) => piece.cell > 0);
    if (next >= 0) this.givePieces(draft, next);
  }

  private givePieces(draft: RowDraft, first: number): void {
    const { pieces, text } = draft;
    for (let at = first; at < pieces.length; at++) {
      const piece = pieces[at];
      if (piece === undefined) continue;
      const [from, to] = trimmed(draft, piece.from, (pieces[at + 1]?.from ?? text.length + 1) - 1);
      if (to <= from) continue;
      const isWhole = from === 0 && to === text.length;
      const part = isWhole ? draft : sliceDraft(draft, from, to, piece.look, piece.depth);
      this.emitter.paragraph(part);
    }
  }
}

function sortRow(draft: RowDraft): Row {
  const { cells, pieces, text } = draft;
  if (cells.length === 1) return { sort: 'single', draft };
  const second = cells[1]?.from ?? 0;
  if (second <= 7 && cells.length === 2 && !isFigure(text, second, text.length)) {
    const mark = cellText(draft, 0);
    if (isBullet(mark) || isEnumerator(mark)) return { sort: 'item', draft };
  }
  if (cells.length === 2) {
    for (let at = 0; at < 2; at++) {
      const length = (at === 0 ? second - 1 : text.length) - (at === 0 ? 0 : second);
      const many = pieces.filter((piece) => piece.cell === at).length > 1;
      if (length > LONGEST_CELL || (many && length > LONGEST_LABEL)) return { sort: 'prose', draft };
    }
  } else if (text.length > 3000) {
    return { sort: 'prose', draft };
  }
  let hasFigures = false;
  for (let at = 1; at < cells.length && !hasFigures; at++) {
    hasFigures = isFigure(text, cells[at]?.from ?? 0, (cells[at + 1]?.from ?? text.length + 1) - 1);
  }
  return { sort: 'cells', draft, hasFigures };
}

/** How many of the first rows name the columns. */
function countHeads(rows: readonly Row[], hasFigures: boolean): number {
  let heads = 0;
  for (; heads < Math.min(rows.length - 1, MOST_HEAD_ROWS); heads++) {
    const row = rows[heads];
    if (row === undefined || row.sort === 'prose' || row.sort === 'item') break;
    const { draft } = row;
    if (draft.hasHeadCell) continue;
    if (row.sort === 'cells' && row.hasFigures) break;
    const isBold = isAll(draft, Look.bold);
    if (!hasFigures) {
      // Without figures only a first row set apart from the next is a heading row.
      const next = rows[heads + 1];
      const isApart =
        heads === 0 && row.sort === 'cells' && isBold && next !== undefined && !isAll(next.draft, Look.bold);
      if (!isApart) break;
      continue;
    }
    const startsLate = (draft.cells[0]?.column ?? 0) > 0;
    if (!startsLate && !isBold && readScaleNote(draft.text) === undefined) break;
  }
  // The row before the first figures may be the name of a group; one cell in the first column is no column's name.
  const last = rows[heads - 1];
  if (last !== undefined && heads > 1 && last.sort === 'single' && (last.draft.cells[0]?.column ?? 0) === 0) heads--;
  return heads;
}

function cellText({ cells, text }: RowDraft, index: number): string {
  return text.slice(cells[index]?.from ?? 0, (cells[index + 1]?.from ?? text.length + 1) - 1);
}

/** The cells of a row with what the headings of the columns say of them; `own` is the scale of the table. */
function cellsOf({ cells, text }: RowDraft, heads: ColumnHeads | undefined, own: Scale | undefined): readonly Cell[] {
  return Object.freeze(
    cells.map(({ from, column, columnEnd }, index) => {
      const cell: Cell = { from, to: (cells[index + 1]?.from ?? text.length + 1) - 1, column };
      if (heads === undefined || index === 0) return Object.freeze(cell);
      const { scale, unit } = heads.natureOf(column, columnEnd);
      const ownOfColumn = ownScale(scale, own);
      if (unit === undefined && ownOfColumn === undefined) return Object.freeze(cell);
      return Object.freeze({ ...cell, ...(ownOfColumn && { scale: ownOfColumn }), ...(unit && { unit }) });
    }),
  );
}

/** The scale that the tags of a table's amounts have, where all those scaled have one. */
function taggedScale(rows: readonly Row[]): Scale | undefined {
  const powers = new Set<number>();
  let exceptShares = true;
  for (const { draft } of rows) {
    for (const { unit, scale = 0 } of draft.facts) {
      if (scale > 0 && /^(?:iso4217[:_-])?usd$/i.test(unit ?? '')) powers.add(scale);
      if (scale > 0 && /^(?:xbrli:)?shares?$/i.test(unit ?? '')) exceptShares = false;
    }
  }
  const [power] = powers;
  if (powers.size !== 1 || power === undefined) return undefined;
  return Object.freeze({ multiplier: 10 ** power, exceptShares, ...(exceptShares ? {} : { exceptPerShare: true }) });
}

/** How many of the first rows name columns of figures though nothing sets them apart: no figure in them, one below. */
function countNames(rows: readonly Row[]): number {
  let names = 0;
  for (; names < 3; names++) {
    const row = rows[names];
    if (row?.sort !== 'cells' || row.draft.cells.length < (names === 0 ? 2 : 1)) return 0;
    if (row.hasFigures) break;
  }
  const width = rows[0]?.draft.cells.length ?? 0;
  const figures = rows[names];
  const fits = figures?.sort === 'cells' && figures.hasFigures && figures.draft.cells.length >= width - 1;
  return fits && (names === 1 || width > 2) ? names : 0;
}

/** True for a cell that holds a figure, a dash for nil included, and not a year. */
function isFigure(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 32) return false;
  let digits = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (!FIGURE_SIGNS.includes(text.charAt(at))) return false;
  }
  if (digits === 4 && to - from === 4) return !/^(?:19|20)/.test(text.slice(from, to));
  return digits > 0 || to - from <= 3;
}

const FIGURE_SIGNS = ' .,$€£¥()%-–—+*x';
