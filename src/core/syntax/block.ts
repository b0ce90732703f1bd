import type { Projected } from '../text/projection.js';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  /** One row of a table; its cells are parted by `\t` in the text. */
  | 'table-row'
  /** Page numbers, running heads, "Table of Contents" links: kept for positions, read by nobody. */
  | 'furniture';

/** A scale note ("in thousands, except share and per share data") that holds for a table. */
export interface Scale {
  /** 1000, 1000000 or 1000000000. */
  readonly multiplier: number;
  /** True when the note excepts share counts (and per-share figures). */
  readonly exceptShares: boolean;
  /** Set when the note excepts per-share figures and no share counts. */
  readonly exceptPerShare?: true;
  /** Multiplier of share counts where the note gives them one of their own: "in millions, shares in thousands". */
  readonly shares?: number;
  /** Set when the note is for share counts alone: "(shares in thousands)". */
  readonly onlyShares?: true;
}

/** What the figures of a table's column are where its heading alone says so. */
export interface CellUnit {
  readonly kind: 'price' | 'share-count' | 'percentage' | 'money';
  /** What a price is for and what is counted: `share`, `ADS`, `warrant`; '' otherwise. */
  readonly of: string;
  /** ISO code of prices and money; '' otherwise. */
  readonly currency: string;
}

/** A cell of a table row, as a stretch `[from, to)` of the row's plain text. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  /** Column in which it begins: of the table, empty cells counted, in HTML; of the line, in letters, in ASCII. */
  readonly column?: number;
  /** Scale of its column where the column's heading states one, in place of the row's. */
  readonly scale?: Scale;
  /** What its figure is as its column's heading says: a price, a count, a percentage, an amount of money. */
  readonly unit?: CellUnit;
}

/** A fact tagged in inline XBRL (`ix:nonNumeric`, `ix:nonFraction`), over `[from, to)` of the plain text. */
export interface TaggedFact {
  readonly from: number;
  readonly to: number;
  /** Concept, as `dei:EntityRegistrantName`. */
  readonly name: string;
  readonly context: string;
  readonly unit?: string;
  /** Power of ten by which a shown number is multiplied. */
  readonly scale?: number;
  readonly sign?: '-';
  readonly format?: string;
}

/**
 * A paragraph-like piece of a filing: its plain text and the way back to its source. A block does not
 * know where in the source it stands, so that it can be remembered and used again after an edit.
 */
export interface Block extends Projected {
  readonly kind: BlockKind;
  /** Heading depth 1 to 6, list depth from 1; 0 otherwise. */
  readonly level: number;
  /** Length of its source, markup included, in code units. */
  readonly length: number;
  /** Cells of a table row. */
  readonly cells?: readonly Cell[];
  /** True in the heading rows of a table. */
  readonly isHeader?: boolean;
  /** True for the first row of a table. */
  readonly startsTable?: boolean;
  readonly scale?: Scale;
  /** True inside a block quotation. */
  readonly isQuoted?: boolean;
  /** Stretches set in bold or italics, flat pairs `from, to` of plain offsets. */
  readonly emphasis?: readonly number[];
  readonly facts?: readonly TaggedFact[];
  /** Plain offsets of the blanks that stand for the end of a page, with its number and running head. */
  readonly pageBreaks?: readonly number[];
}

/** A block and where its source begins, in code units from the start of the segment or source. */
export interface Placed {
  readonly start: number;
  readonly block: Block;
}

/** The forms a filing comes in. */
export type Format = 'markdown' | 'html' | 'text' | 'submission';

/**
 * One document of a filing: the whole of a plain filing, or one `<DOCUMENT>` of an EDGAR submission.
 */
export interface DocumentPart {
  /** EDGAR document type as `424B5` or `EX-1.1`; '' where the source has no envelope. */
  readonly type: string;
  /** File name and description from the envelope; '' without one. */
  readonly name: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
  /** Form of this part; `undefined` where it is not text (images, PDF, ZIP) and was skipped. */
  readonly format: Exclude<Format, 'submission'> | undefined;
}

/** A field of an EDGAR header, as `CONFORMED SUBMISSION TYPE`, with its value's source span. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Something about the source that could not be read as meant (an unclosed table, a cut-off part). */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * The blocks `[from, to)` of what the reader gave for the last text it read to the end: they stand in this text too,
 * moved by `shift` code units.
 */
export interface Kept {
  readonly block?: undefined;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/**
 * A reader of one form: yields blocks in order of their source, with `undefined` in between at
 * least every few thousand code units of input so that the caller can pause.
 */
export type BlockReader = (source: string, start: number, end: number) => Iterable<Placed | undefined>;

/** One that remembers the text it read last and yields in one piece what stands in the new text too. */
export type RememberingReader = (source: string, start: number, end: number) => Iterable<Placed | Kept | undefined>;
