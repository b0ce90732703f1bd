import { BlockEmitter, LONGEST_BLOCK } from './block-emitter.js';
import { HtmlTable } from './html-table.js';
import { Look, type StyleEffect, Tag, type TagInfo, tagCount } from './html-tags.js';
import { HtmlUnit } from './html-unit.js';

/** How deep a closing tag looks for the tag it closes. */
const DEEPEST_SEARCH = 64;
/** A row that grows beyond this holds the page's text, not a table. */
const LONGEST_ROW = 6000;

const MOST_COLUMNS = 1000;
/** A cell over more rows than this stands beside the table rather than in it. */
const MOST_SPANNED_ROWS = 100;

/** An element that is open: the look and list depth before it, and what it added to them. */
interface Open {
  readonly tag: TagInfo;
  look: number;
  readonly added: number;
  readonly depth: number;
  /** True for one that parts blocks. */
  readonly isBlock: boolean;
}

/** A table that is open, and how far it has been read. */
interface OpenTable {
  readonly table: HtmlTable;
  inRow: boolean;
  /** Column at which the next cell begins. */
  column: number;
  /** For how many rows more each column is taken by a cell of a row before; none where no cell spans rows. */
  taken: number[] | undefined;
  /** True once the row's text is given paragraph by paragraph. */
  isLoose: boolean;
}

/** Follows the tags: which elements are open, how text looks inside them, where blocks, cells, rows and tables end. */
export class HtmlStructure {
  readonly emitter = new BlockEmitter();
  readonly unit = new HtmlUnit();
  /** Bits of `Look` for text that comes now. */
  look = 0;
  /** Depth in lists. */
  depth = 0;
  /** Line breaks since the last letter. */
  breaks = 0;
  private readonly opened: Open[] = [];
  private readonly counts = new Uint32Array(tagCount);
  private readonly tables: OpenTable[] = [];

  open(
    tag: TagInfo,
    style: StyleEffect | undefined,
    align: string | undefined,
    isHidden: boolean,
    start: number,
    end: number,
  ): void {
    const { sort } = tag;
    if (style?.breaksPage) this.breakPage();
    if (sort === Tag.break) {
      this.breakLine(start, end);
      return;
    }
    if (sort === Tag.rule) {
      this.endText();
      this.breakPage();
      return;
    }
    const isBlock = sort !== Tag.inline && sort !== Tag.fact ? style?.display !== 'inline' || sort >= Tag.table : false;
    if (isBlock || style?.display === 'block') {
      this.closeImplied(tag);
      if (sort === Tag.heading) this.endText();
      else if (sort < Tag.table || sort > Tag.cell) this.endBlock();
    }
    let look = this.look | tag.look;
    if (style !== undefined) look = (look & ~style.clear) | style.set;
    if (align !== undefined) {
      if (/^center$/i.test(align)) look |= Look.centered;
      else look &= ~Look.centered;
    }
    if (isHidden) look |= Look.hidden;
    this.opened.push({ tag, look: this.look, added: look & ~this.look, depth: this.depth, isBlock });
    this.counts[tag.id] = (this.counts[tag.id] ?? 0) + 1;
    this.look = look;
    if (sort === Tag.list) this.depth++;
    else if (sort === Tag.item) this.look |= Look.list;
    else if (sort === Tag.table) this.openTable();
    else if (sort === Tag.row) this.openRow();
  }

  close(tag: TagInfo): void {
    if (this.counts[tag.id] === 0) return;
    const { opened } = this;
    const last = opened.length - 1;
    const isStructure = tag.sort >= Tag.table && tag.sort <= Tag.cell;
    const limit = Math.max(0, last - (isStructure ? opened.length : DEEPEST_SEARCH));
    let at = last;
    for (; at >= limit; at--) {
      const found = opened[at];
      if (found === undefined || found.tag.id === tag.id) break;
      // What is open outside a cell or table is not closed from inside it.
      if (found.tag.sort === Tag.table || (!isStructure && found.tag.sort === Tag.cell)) return;
    }
    if (at < limit) return;
    const isInline = tag.sort === Tag.inline;
    if (isInline && this.closeAcross(at)) return;
    while (opened.length > at) this.pop();
  }

  /** Begins a cell that spans so many columns and rows. */
  openCell(columns: number, rows: number): void {
    const table = this.tables[this.tables.length - 1];
    if (table === undefined) {
      this.endBlock();
      return;
    }
    if (!table.inRow) this.openRow();
    if (table.isLoose) this.endBlock();
    const { taken } = table;
    if (taken !== undefined) while ((taken[table.column] ?? 0) > 0) table.column++;
    const end = table.column + (columns >= 1 && columns <= MOST_COLUMNS ? Math.trunc(columns) : 1);
    this.unit.beginCell(table.column, end);
    if (rows > 1 && rows <= MOST_SPANNED_ROWS && end <= MOST_COLUMNS) takeRows(table, end, Math.trunc(rows));
    table.column = end;
    this.breaks = 0;
  }

  /** Ends the paragraph that is being read. */
  endBlock(): void {
    this.breaks = 0;
    const { unit } = this;
    if (unit.isEmpty) return;
    const table = this.tables[this.tables.length - 1];
    if (table?.inRow && !table.isLoose) {
      if (unit.length > LONGEST_ROW) this.loosen(table);
      else unit.beginPiece();
      return;
    }
    if (unit.isMark) {
      // A mark in a box of its own belongs to the paragraph beside it.
      unit.beginWords();
      return;
    }
    this.giveDraft(table);
  }

  /** Ends the paragraph that is being read even if it is but a mark. */
  private endText(): void {
    this.endBlock();
    const table = this.tables[this.tables.length - 1];
    if (!table?.inRow || table.isLoose) this.giveDraft(table);
  }

  private giveDraft(table: OpenTable | undefined): void {
    const draft = this.unit.take();
    if (draft === undefined) return;
    if (table === undefined) this.emitter.paragraph(draft);
    else table.table.paragraph(draft);
  }

  get isOutsideTables(): boolean {
    return this.tables.length === 0;
  }

  /** Gives all that waits, so that what comes from elsewhere stands behind it. */
  giveAll(): void {
    this.endText();
    this.emitter.flush();
  }

  /** Gives what is gathered of a paragraph that is too long for one block. */
  cutLong(): void {
    if (this.unit.length <= LONGEST_BLOCK) return;
    const table = this.tables[this.tables.length - 1];
    if (table?.inRow && !table.isLoose) this.loosen(table);
    else this.giveDraft(table);
  }

  finish(): void {
    while (this.opened.length > 0) this.pop();
    while (this.tables.length > 0) this.closeTable();
    this.endText();
    this.emitter.flush();
  }

  private breakPage(): void {
    if (this.tables.length === 0) this.endText();
    this.emitter.breakPage();
  }

  private breakLine(start: number, end: number): void {
    this.breaks++;
    if (this.breaks > 1 && !this.unit.isFresh) this.endBlock();
    else this.unit.breakLine(start, end);
  }

  /** Closes what a start tag ends without saying so: a paragraph before a block, a cell before a cell. */
  private closeImplied(tag: TagInfo): void {
    const { sort } = tag;
    if (sort === Tag.row) {
      this.closeWithin(Tag.row, Tag.table);
    } else if (sort === Tag.cell) {
      this.closeWithin(Tag.cell, Tag.row);
    } else if (sort === Tag.item) {
      this.closeWithin(Tag.item, Tag.list);
    } else if (sort === Tag.paragraph) {
      this.closeWithin(Tag.paragraph, Tag.block);
    }
  }

  /** Closes the nearest open element of a sort, unless one of the sort `outside`, a cell or a table stands nearer. */
  private closeWithin(sort: number, outside: number): void {
    const { opened } = this;
    const limit = Math.max(0, opened.length - DEEPEST_SEARCH);
    for (let at = opened.length - 1; at >= limit; at--) {
      const found = opened[at]?.tag.sort;
      if (found === sort) {
        while (opened.length > at) this.pop();
        return;
      }
      if (found === outside || found === Tag.table) return;
      if (found === Tag.cell && sort !== Tag.row) return;
    }
  }

  /** Takes back what an inline element added where blocks were opened inside it and go on; true if so. */
  private closeAcross(at: number): boolean {
    const { opened } = this;
    let hasBlock = false;
    for (let inner = at + 1; inner < opened.length; inner++) if (opened[inner]?.isBlock) hasBlock = true;
    if (!hasBlock) return false;
    const element = opened[at];
    if (element === undefined) return false;
    for (let inner = at + 1; inner < opened.length; inner++) {
      const open = opened[inner];
      if (open !== undefined) open.look &= ~element.added;
    }
    this.look &= ~element.added;
    opened.splice(at, 1);
    this.uncount(element.tag);
    return true;
  }

  private pop(): void {
    const element = this.opened.pop();
    if (element === undefined) return;
    const { tag } = element;
    this.uncount(tag);
    if (tag.sort === Tag.fact) this.unit.closeFact();
    else if (tag.sort === Tag.row) this.closeRow();
    else if (tag.sort === Tag.table) this.closeTable();
    else if (element.isBlock) this.endBlock();
    this.look = element.look;
    this.depth = element.depth;
  }

  private uncount(tag: TagInfo): void {
    this.counts[tag.id] = Math.max(0, (this.counts[tag.id] ?? 0) - 1);
  }

  private openTable(): void {
    const outer = this.tables[this.tables.length - 1];
    if (outer === undefined) {
      this.endText();
    } else {
      if (outer.inRow) this.loosen(outer);
      else this.endText();
      outer.table.flush();
    }
    this.tables.push({
      table: new HtmlTable(this.emitter),
      inRow: false,
      column: 0,
      taken: undefined,
      isLoose: false,
    });
  }

  private openRow(): void {
    const table = this.tables[this.tables.length - 1];
    if (table?.inRow) this.closeRow();
    else this.endText();
    if (table === undefined) return;
    table.inRow = true;
    table.isLoose = false;
    table.column = 0;
    this.unit.beginRow();
  }

  private closeRow(): void {
    const table = this.tables[this.tables.length - 1];
    if (table?.inRow !== true) {
      this.endBlock();
      return;
    }
    if (!table.isLoose) {
      const row = this.unit.takeRow();
      if (row !== undefined) table.table.add(row);
    } else this.endText();
    table.inRow = false;
    table.isLoose = false;
    if (table.taken !== undefined) table.taken = endTaken(table.taken);
    this.unit.endRow();
    this.breaks = 0;
  }

  private closeTable(): void {
    const table = this.tables[this.tables.length - 1];
    if (table === undefined) return;
    if (table.inRow) this.closeRow();
    else this.endText();
    table.table.end();
    this.tables.pop();
    if (this.tables[this.tables.length - 1]?.inRow) this.unit.endRow();
  }

  /** Gives up on a row as a row: its text so far and what follows is given paragraph by paragraph. */
  private loosen(table: OpenTable): void {
    if (table.isLoose) {
      this.endText();
      return;
    }
    const row = this.unit.takeRow();
    table.isLoose = true;
    this.unit.endRow();
    if (row !== undefined) table.table.loose(row);
  }
}

/** Notes that the cell from the table's column up to `end` stands in so many rows. */
function takeRows(table: OpenTable, end: number, rows: number): void {
  table.taken ??= [];
  const { taken } = table;
  while (taken.length < table.column) taken.push(0);
  for (let { column } = table; column < end; column++) taken[column] = rows;
}

/** One row of the cells that span rows is over; `undefined` where no cell goes on. */
function endTaken(taken: number[]): number[] | undefined {
  let goesOn = false;
  for (let column = 0; column < taken.length; column++) {
    const rows = taken[column] ?? 0;
    if (rows > 0) taken[column] = rows - 1;
    if (rows > 1) goesOn = true;
  }
  return goesOn ? taken : undefined;
}
