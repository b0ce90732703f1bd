import type { Block } from '../syntax/block.js';
import { recognizeMentions } from './catalog.js';
import { findDefinitions } from './definitions.js';
import type { AnyLocalMention } from './mention.js';
import { findPhrases } from './phrases.js';
import { findQuotes } from './quotes.js';
import type { Recognized } from './recognized.js';

const NOTHING: Recognized = Object.freeze({
  mentions: Object.freeze([]),
  definitions: Object.freeze([]),
  phrases: Object.freeze([]),
  unclosedQuotes: Object.freeze([]),
});

/** Everything recognised in a block: its mentions, definitions, capitalised phrases and unclosed quotes. */
export function recognize(block: Block): Recognized {
  const { text, kind } = block;
  if (kind === 'furniture' || text.length === 0) return NOTHING;
  const mentions = outsidePageBreaks(recognizeMentions(text, block).mentions, block.pageBreaks);
  const { quoted, unclosed } = findQuotes(text);
  const definitions = findDefinitions(block, quoted, mentions);
  const phrases = findPhrases(text);
  for (const mention of mentions) {
    Object.freeze(mention.value);
    Object.freeze(mention);
  }
  definitions.forEach(Object.freeze);
  phrases.forEach(Object.freeze);
  return Object.freeze({
    mentions: Object.freeze(mentions),
    definitions: Object.freeze(definitions),
    phrases: Object.freeze(phrases),
    unclosedQuotes: Object.freeze(unclosed),
  });
}

/** Words cut in two by the end of a page have no one place in the source; they are left unmarked. */
function outsidePageBreaks(
  mentions: readonly AnyLocalMention[],
  breaks: readonly number[] = [],
): readonly AnyLocalMention[] {
  if (breaks.length === 0) return mentions;
  return mentions.filter(({ from, to }) => !breaks.some((at) => from < at && at < to));
}
