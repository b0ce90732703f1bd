import type { Block, Cell, CellUnit, Scale } from '../syntax/block.js';
import { readScaleNote } from '../syntax/scale-note.js';
import type { Numeral } from './numerals.js';

/** What a table row is about: its first cell, or '' where that is no short label. */
export const labelOf = (text: string): string => {
  const to = text.indexOf('\t');
  return to > 160 ? '' : text.slice(0, Math.max(0, to));
};

/** The scale that a row states for itself: "Options granted (in millions)". */
const scaleOfLabel = (label: string): Scale | undefined =>
  label.endsWith(')') && /in (?:thousand|million|billion)s\)$/i.test(label) ? readScaleNote(label) : undefined;

/** True where a column's heading says that its figures are of a kind. */
export const hasUnit = (cells: readonly Cell[] | undefined, kind: CellUnit['kind']): boolean =>
  cells?.some(({ unit }) => unit?.kind === kind) ?? false;

/** Index of the cell in which `at` stands, from the cell `index` on. */
export const cellAt = (cells: readonly Cell[], index: number, at: number): number => {
  let found = index;
  while (found + 1 < cells.length && (cells[found + 1]?.from ?? 0) <= at) found++;
  return found;
};

/** What the headings, caption and label of a row say of the figures in its cells. */
export class RowNature {
  readonly label: string;
  private readonly cells: readonly Cell[];
  private readonly scale: Scale | undefined;
  private readonly ownScale: Scale | undefined;
  private index = 0;

  constructor(text: string, { kind, cells, scale }: Pick<Block, 'kind' | 'cells' | 'scale'>) {
    const isRow = kind === 'table-row';
    this.label = isRow ? labelOf(text) : '';
    this.cells = isRow && cells !== undefined ? cells : [];
    this.scale = isRow ? scale : undefined;
    this.ownScale = isRow ? scaleOfLabel(this.label) : undefined;
  }

  /** Goes on to the cell in which `at` stands. */
  moveTo(at: number): void {
    this.index = cellAt(this.cells, this.index, at);
  }

  get unit(): CellUnit | undefined {
    return this.index === 0 ? undefined : this.cells[this.index]?.unit;
  }

  /** True in a cell beside the row's label. */
  get isFigureCell(): boolean {
    return this.index > 0;
  }

  /** The scale that holds here: the label's, else the column's, else the table's. */
  get scaleHere(): Scale | undefined {
    return this.ownScale ?? this.cells[this.index]?.scale ?? this.scale;
  }

  /** The figure that fills the cell but for a note behind it, with the brackets of a negative one. */
  loneFigure(text: string, { form, from, to, end, ...numeral }: Numeral): LoneFigure | undefined {
    const cell = this.cells[this.index];
    if (cell === undefined || this.index === 0 || form !== 'figures' || end !== to) return undefined;
    if (numeral.isAttached || numeral.isTailed || numeral.isBroken || numeral.isFraction) return undefined;
    const before = text.slice(cell.from, from);
    const after = text.slice(to, cell.to);
    if (!/^[ (–—-]?$/.test(before) || !NOTE.test(after)) return undefined;
    const isBracketed = before === '(' && /^ ?\)/.test(after);
    if (before === '(' && !isBracketed) return undefined;
    const isMinus = before === '-' || before === '–' || before === '—';
    return isBracketed
      ? { from: from - 1, to: to + after.indexOf(')') + 1, isNegative: true }
      : { from: isMinus ? from - 1 : from, to, isNegative: isMinus };
  }
}

const NO_ROW = new RowNature('', { kind: 'paragraph' });

/** The nature of a block's figures; outside tables nothing but their text says what they are. */
export const rowNatureOf = (text: string, block: Pick<Block, 'kind' | 'cells' | 'scale'>): RowNature =>
  block.kind === 'table-row' ? new RowNature(text, block) : NO_ROW;

/** The marks of notes that may stand behind a figure: "1,234 (2)", "10.5*". */
const NOTE = /^ ?\)?(?: ?(?:\([a-z\d]{1,2}\)|[*†‡]{1,3}|,(?=\()))* ?$/i;

export interface LoneFigure {
  readonly from: number;
  readonly to: number;
  readonly isNegative: boolean;
}
