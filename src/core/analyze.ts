import type { Filing } from './model/filing.js';
import type { Format } from './syntax/block.js';

export interface AnalyzeRequest {
  /** Form of the source; told from the text when absent. */
  readonly format?: Format;
  /** File name, a hint for telling the form. */
  readonly name?: string;
}

/** Analyses texts one after the other and remembers what it has read, so that an edit costs only what it changed. */
export interface Analyzer {
  /** The whole analysis at once. Never throws. */
  analyze(text: string, request?: AnalyzeRequest): Filing;
  /** The same in steps of a few milliseconds at most; the caller decides between them whether to go on. */
  steps(text: string, request?: AnalyzeRequest): Generator<undefined, Filing, void>;
}
