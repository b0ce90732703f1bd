import type { Block } from '../syntax/block.js';
import type { AnyLocalMention, LocalMention, MentionKind } from './mention.js';

/**
 * Finds the mentions of one kind in a block's plain text. Plain text has single blanks only, `\n` for a
 * line break inside a block and `\t` between table cells; quotes may be straight or curly.
 */
export interface Recognizer<K extends MentionKind = MentionKind> {
  readonly kind: K;
  /**
   * Examples that run as tests and appear in the documentation: `up to ⟦$50,000,000⟧`; one without marks
   * asserts that nothing is found.
   */
  readonly examples: readonly string[];
  /**
   * Mentions in order of `from`, not overlapping each other. `found` holds what the recognizers before
   * this one in the catalog found, in order of finding.
   */
  recognize(
    text: string,
    block: Pick<Block, 'kind' | 'cells' | 'scale' | 'isHeader'>,
    found: readonly AnyLocalMention[],
  ): LocalMention<K>[];
}
