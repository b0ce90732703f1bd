import type { AnyLocalMention } from './mention.js';

/** The shapes in which a definition arrives. */
export type DefinitionKind =
  /** `(the “X”)`, `(“X”)`, `(collectively, the “X” and the “Y”)` */
  | 'parenthetical'
  /** `(ATM)`, `(the Offering)`: an abbreviation or a name without quotes */
  | 'abbreviation'
  /** `“X” means …`, `“X” shall mean …`, `“X” has the meaning …` */
  | 'means'
  /** `we refer to … as the “X”` */
  | 'refer-to'
  /** `, or the Sales Agreement,`: apposition without quotes */
  | 'apposition';

/** A definition found in a block, over the plain text. */
export interface LocalDefinition {
  readonly term: string;
  /** The term itself, without quotes. */
  readonly from: number;
  readonly to: number;
  readonly kind: DefinitionKind;
  /** What is defined: the phrase before the parenthesis, or the meaning that follows; may be empty. */
  readonly meaningFrom: number;
  readonly meaningTo: number;
  /** True where the meaning stands elsewhere ("has the meaning set forth in Section 2"). */
  readonly isPointer?: boolean;
}

/** A capitalised phrase that may refer to a defined term, over the plain text. */
export interface CapitalizedPhrase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** True when the first word is capital only because it begins a sentence, perhaps. */
  readonly startsSentence: boolean;
  /** `the`, `a`, `this`, `such` … directly before, in lower case; '' if none. */
  readonly article: string;
}

/**
 * All that is recognised in a block's plain text. It depends on the text and the block's nature alone,
 * so it is remembered by them and shared by equal blocks.
 */
export interface Recognized {
  /** In order of `from`; mentions of different kinds may nest, never cross. */
  readonly mentions: readonly AnyLocalMention[];
  readonly definitions: readonly LocalDefinition[];
  readonly phrases: readonly CapitalizedPhrase[];
  /** Opening quotes with no closing one, plain offsets. */
  readonly unclosedQuotes: readonly number[];
}
