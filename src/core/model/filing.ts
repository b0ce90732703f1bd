import type { DefinitionKind } from '../mentions/recognized.js';
import type { DocumentPart, Format, HeaderField, SyntaxProblem } from '../syntax/block.js';
import type { Directive } from '../syntax/directives.js';
import type { Span } from '../text/span.js';
import type { Offering } from './offering/offering.js';
import type { Passage } from './passage.js';
import type { ReferenceColumns } from './reference-columns.js';

/** A defined term where it is defined; `start`, `end` cover the term without its quotes. */
export interface Definition extends Span {
  readonly term: string;
  readonly text: string;
  readonly kind: DefinitionKind;
  /** The words that say what the term means; empty where none could be told. */
  readonly meaning: string;
  readonly isPointer: boolean;
  /** Index into `Filing.documents`: a definition holds in its own document. */
  readonly document: number;
  /** Index into `Filing.passages`. */
  readonly passage: number;
}

/** A use of a defined term. */
export interface Reference extends Span {
  /** Index into `Filing.definitions`. */
  readonly definition: number;
}

/** A capitalised phrase that reads like a defined term and is none. */
export interface UndefinedTerm extends Span {
  readonly term: string;
  /**
   * `agreement`: the name of an agreement; `role`: a word that filings nearly always define (Prospectus,
   * Agent, Closing Date): one use of these is telling. `other`: any other phrase, used twice or more.
   */
  readonly kind: 'agreement' | 'role' | 'other';
  /** How often the term is used so in its document. */
  readonly uses: number;
  /** Index into `Filing.passages`. */
  readonly passage: number;
}

/** A section: a heading and all that stands under it. */
export interface Section extends Span {
  readonly title: string;
  /** Depth from 1. */
  readonly level: number;
  readonly titleStart: number;
  readonly titleEnd: number;
}

/** Everything known of one filing. Frozen plain data. */
export interface Filing {
  readonly format: Format;
  /** Form type as `424B5` or `8-K`; '' when it cannot be told. */
  readonly form: string;
  /** Length of the source in code units. */
  readonly length: number;
  readonly documents: readonly DocumentPart[];
  readonly header: readonly HeaderField[];
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  /** In order of `start`. */
  readonly definitions: readonly Definition[];
  /** In order of `start`. */
  readonly references: ReferenceColumns;
  readonly undefinedTerms: readonly UndefinedTerm[];
  /** One for each prospectus or report in the file that tells of an offering; the first is the filing's own. */
  readonly offerings: readonly Offering[];
  readonly problems: readonly SyntaxProblem[];
  /** Comments that silence findings. */
  readonly directives: readonly Directive[];
}
