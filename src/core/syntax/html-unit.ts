import { type Projected, ProjectionBuilder, sliceProjected } from '../text/projection.js';
import type { TaggedFact } from './block.js';
import { isItemMark } from './furniture.js';
import { Look } from './html-tags.js';

const STYLE = Look.bold | Look.italic | Look.underline;

/** A paragraph as read, before it is known what it is. */
export interface Draft extends Projected {
  /** Source offset of its first letter. */
  readonly start: number;
  /** Bits of `Look` at its first letter. */
  readonly look: number;
  /** Flat triples `from, to, style` of stretches in bold, italics or underlined. */
  readonly runs: readonly number[];
  readonly facts: readonly TaggedFact[];
  /** Depth in lists. */
  readonly depth: number;
}

/** A paragraph within a row. */
export interface Piece {
  readonly from: number;
  readonly look: number;
  readonly depth: number;
  readonly cell: number;
}

/** A cell of a row: where it begins in the text, and over which columns `[column, columnEnd)` of the table it stands. */
export interface RowCell {
  readonly from: number;
  readonly column: number;
  columnEnd: number;
}

/** A row as read: the draft of all its text, and how it is made up. */
export interface RowDraft extends Draft {
  readonly cells: readonly RowCell[];
  readonly pieces: readonly Piece[];
  readonly hasHeadCell: boolean;
}

/** A fact whose end is not read yet; `from` is -1 until its first letter is, `unit` says in which paragraph that was. */
interface OpenFact {
  readonly tagged: Omit<TaggedFact, 'from' | 'to'>;
  from: number;
  unit: number;
}

/** Gathers the text of one paragraph, or of one row with its cells and their paragraphs. */
export class HtmlUnit {
  private readonly builder = new ProjectionBuilder(0);
  private start = 0;
  private look = 0;
  private depth = 0;
  private style = 0;
  private styleFrom = 0;
  private runs: number[] = [];
  private facts: TaggedFact[] = [];
  private readonly openFacts: OpenFact[] = [];
  private hasFreshFact = false;
  private serial = 0;
  private cells: RowCell[] = [];
  private pieces: Piece[] = [];
  private hasHeadCell = false;
  /** What the next letter begins. */
  private next: 'unit' | 'cell' | 'piece' | 'words' | 'nothing' = 'unit';
  private column = 0;
  private columnEnd = 0;
  private isRow = false;
  /** Text of the cell so far when it is but a currency sign. */
  private firstCode = 0;

  get isEmpty(): boolean {
    return this.builder.isEmpty;
  }

  get length(): number {
    return this.builder.length;
  }

  get pieceCount(): number {
    return this.pieces.length;
  }

  /** True where the next letter begins a paragraph. */
  get isFresh(): boolean {
    return this.next !== 'nothing';
  }

  /** From here on the text belongs to a row. */
  beginRow(): void {
    this.isRow = true;
    this.next = 'unit';
  }

  endRow(): void {
    this.isRow = false;
  }

  /** The next letter stands in a new cell over the columns `[column, columnEnd)`. */
  beginCell(column: number, columnEnd: number): void {
    this.column = column;
    this.columnEnd = columnEnd;
    if (!this.isEmpty) this.next = 'cell';
  }

  /** The next letter begins another paragraph of the cell. */
  beginPiece(): void {
    if (this.next === 'nothing') this.next = 'piece';
  }

  /** The next letter stands a blank apart in the same paragraph. */
  beginWords(): void {
    if (this.next === 'nothing') this.next = 'words';
  }

  /** True when the text so far is but the mark of an item: `(a)`, `1.` */
  get isMark(): boolean {
    return this.builder.length <= 6 && isItemMark(this.builder.plain);
  }

  /** Adds text that begins with a letter if `isFresh`. */
  copy(source: string, start: number, end: number, look: number, depth: number): void {
    if (this.next !== 'nothing') {
      const code = source.charCodeAt(start);
      const closes = (code === 0x29 || code === 0x25) && endsCell(source, start, end);
      this.begin(code, closes, start, look, depth);
    }
    if ((look & STYLE) !== this.style) this.turnStyle(look & STYLE);
    if (this.hasFreshFact) this.startFacts();
    this.builder.copy(source, start, end);
  }

  /** Adds text that stands for a character reference. */
  replace(text: string, start: number, end: number, look: number, depth: number): void {
    if (this.next !== 'nothing') this.begin(text.charCodeAt(0), false, start, look, depth);
    if ((look & STYLE) !== this.style) this.turnStyle(look & STYLE);
    if (this.hasFreshFact) this.startFacts();
    this.builder.replace(text, start, end);
  }

  blank(start: number, end: number): void {
    if (this.next === 'nothing') this.builder.blank(start, end);
  }

  breakLine(start: number, end: number): void {
    if (this.next === 'nothing') this.builder.breakLine(start, end);
  }

  openFact(fact: Omit<TaggedFact, 'from' | 'to'>): void {
    this.openFacts.push({ tagged: fact, from: -1, unit: 0 });
    this.hasFreshFact = true;
  }

  /** Ends the fact opened last; one that began in another paragraph is no fact about a stretch of text. */
  closeFact(): void {
    const open = this.openFacts.pop();
    if (open === undefined || open.from < 0 || open.unit !== this.serial) return;
    const { from, tagged } = open;
    const to = this.builder.length;
    if (to > from && !tagged.name.endsWith('TextBlock')) this.facts.push(Object.freeze({ from, to, ...tagged }));
  }

  /** Hands over what was gathered as a paragraph and begins afresh; `undefined` when there was nothing. */
  take(): Draft | undefined {
    if (this.isEmpty) return undefined;
    const { start, look, depth, facts } = this;
    const runs = this.closeRuns();
    const { text, map } = this.builder.build();
    this.renew();
    return { text, map, start, look, depth, runs, facts };
  }

  /** Hands over what was gathered as a row and begins afresh. */
  takeRow(): RowDraft | undefined {
    if (this.isEmpty) return undefined;
    const { start, look, depth, facts, cells, pieces, hasHeadCell } = this;
    const runs = this.closeRuns();
    const { text, map } = this.builder.build();
    this.renew();
    return { text, map, start, look, depth, runs, facts, cells, pieces, hasHeadCell };
  }

  private renew(): void {
    this.builder.reset(0);
    this.runs = [];
    this.facts = [];
    this.style = 0;
    this.serial++;
    if (this.cells.length > 0) {
      this.cells = [];
      this.pieces = [];
      this.hasHeadCell = false;
    }
    this.next = 'unit';
  }

  private begin(code: number, closes: boolean, start: number, look: number, depth: number): void {
    const { builder } = this;
    const next = this.next;
    this.next = 'nothing';
    if (next === 'unit') {
      builder.reset(start);
      this.start = start;
      this.look = look;
      this.depth = depth;
      if (!this.isRow) return;
      this.beginRowCell(code, look, depth, 0);
    } else if (next === 'words') {
      builder.glue();
      builder.blank(builder.sourceEnd, start);
    } else if (next === 'piece') {
      builder.breakLine(builder.sourceEnd, start);
      this.pieces.push({ from: builder.position, look, depth, cell: this.cells.length - 1 });
    } else if (this.joinsCell(code, closes)) {
      builder.glue();
      const last = this.cells[this.cells.length - 1];
      if (last !== undefined) last.columnEnd = this.columnEnd;
    } else {
      builder.nextCell(builder.sourceEnd, start);
      this.beginRowCell(code, look, depth, builder.position);
    }
  }

  private beginRowCell(code: number, look: number, depth: number, from: number): void {
    this.cells.push({ from, column: this.column, columnEnd: this.columnEnd });
    this.pieces.push({ from, look, depth, cell: this.cells.length - 1 });
    if ((look & Look.headCell) !== 0) this.hasHeadCell = true;
    this.firstCode = code;
  }

  /** True for an amount right after its `$` in a cell of its own, and for a `%` or `)` that ends the figure before. */
  private joinsCell(code: number, closes: boolean): boolean {
    const from = this.cells[this.cells.length - 1]?.from ?? 0;
    if (isCurrency(this.firstCode) && this.builder.length - from <= 2) return isFigureStart(code);
    return closes && isFigureEnd(this.builder.lastCode);
  }

  private turnStyle(style: number): void {
    const at = this.builder.position;
    if (this.style !== 0) this.runs.push(this.styleFrom, this.builder.length, this.style);
    this.style = style;
    this.styleFrom = at;
  }

  private closeRuns(): number[] {
    if (this.style !== 0) this.runs.push(this.styleFrom, this.builder.length, this.style);
    return this.runs;
  }

  private startFacts(): void {
    const from = this.builder.position;
    for (let at = this.openFacts.length - 1; at >= 0; at--) {
      const fact = this.openFacts[at];
      if (fact === undefined || fact.from >= 0) break;
      fact.from = from;
      fact.unit = this.serial;
    }
    this.hasFreshFact = false;
  }
}

/** The stretch `[from, to)` of a draft as a draft of its own. */
export function sliceDraft(draft: Draft, from: number, to: number, look: number, depth: number): Draft {
  const sliced = sliceProjected(draft, from, to);
  const runs: number[] = [];
  for (let at = 0; at < draft.runs.length; at += 3) {
    const runFrom = Math.max(from, draft.runs[at] ?? 0);
    const runTo = Math.min(to, draft.runs[at + 1] ?? 0);
    if (runTo > runFrom) runs.push(runFrom - from, runTo - from, draft.runs[at + 2] ?? 0);
  }
  const facts = draft.facts
    .filter((fact) => fact.from >= from && fact.to <= to)
    .map((fact) => Object.freeze({ ...fact, from: fact.from - from, to: fact.to - from }));
  return { text: sliced.text, map: sliced.map, start: draft.start + sliced.start, look, depth, runs, facts };
}

/** True where the stretch holds but closing marks: `)`, `%`, `)%`. */
function endsCell(source: string, start: number, end: number): boolean {
  let stop = end;
  while (stop > start && source.charCodeAt(stop - 1) <= 0x20) stop--;
  return stop - start <= 2 && /^[)%]{1,2}$/.test(source.slice(start, stop));
}

function isCurrency(code: number): boolean {
  return code === 0x24 || code === 0x20ac || code === 0xa3 || code === 0xa5;
}

/** Digits and what an amount may begin with. */
function isFigureStart(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2e ||
    code === 0x28 ||
    code === 0x2d ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0x5f ||
    code === 0x5b ||
    code === 0x25cf
  );
}

/** Digits, dashes for nil, and closing parentheses. */
function isFigureEnd(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x29 || code === 0x2d || code === 0x2013 || code === 0x2014;
}
