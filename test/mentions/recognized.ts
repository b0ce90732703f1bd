import type { AnyLocalMention, MentionKind } from '../../src/core/mentions/mention.js';
import { recognize } from '../../src/core/mentions/recognize.js';
import type { Recognized } from '../../src/core/mentions/recognized.js';
import type { Block } from '../../src/core/syntax/block.js';

/** A block of plain text that is its own source. */
export function blockOf(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', level: 0, text, map: [0, 0, text.length], length: text.length, ...more };
}

/** A row of a table, its cells parted by tabs. */
export function rowOf(...cells: string[]): Block {
  let from = 0;
  const placed = cells.map((cell) => {
    const at = { from, to: from + cell.length };
    from = at.to + 1;
    return at;
  });
  return blockOf(cells.join('\t'), { kind: 'table-row', cells: placed });
}

export function recognized(text: string): Recognized {
  return recognize(blockOf(text));
}

/** The mentions of a kind in a text. */
export function mentionsOf<K extends MentionKind>(kind: K, text: string): Extract<AnyLocalMention, { kind: K }>[] {
  return recognized(text).mentions.filter(
    (mention): mention is Extract<AnyLocalMention, { kind: K }> => mention.kind === kind,
  );
}
