import type { Block } from '../syntax/block.js';
import { agreement } from './agreement.js';
import { citation } from './citation.js';
import { cusip } from './cusip.js';
import { date } from './date.js';
import { duration } from './duration.js';
import { exhibit } from './exhibit.js';
import { fileNumber } from './file-number.js';
import { form } from './form.js';
import type { AnyLocalMention } from './mention.js';
import { money } from './money.js';
import { numberWords } from './number-words.js';
import { party } from './party.js';
import { percentage } from './percentage.js';
import { placeholder } from './placeholder.js';
import { price } from './price.js';
import { ratio } from './ratio.js';
import type { Recognizer } from './recognizer.js';
import { shareCount } from './share-count.js';
import { ticker } from './ticker.js';

/** Any recognizer of the catalog. */
export type AnyRecognizer = Pick<Recognizer, 'kind' | 'examples' | 'recognize'>;

/**
 * All recognizers, in the order in which they run: each sees what those before it found, and where two
 * mentions would cross, the one found first stays.
 */
export const RECOGNIZERS: readonly AnyRecognizer[] = Object.freeze([
  date,
  fileNumber,
  citation,
  form,
  exhibit,
  cusip,
  price,
  money,
  percentage,
  ratio,
  shareCount,
  duration,
  numberWords,
  placeholder,
  agreement,
  party,
  ticker,
]);

/** Everything the recognizers find in a plain text, in order of `from`, the outer of two nested ones first. */
export function recognizeMentions(
  text: string,
  block: Pick<Block, 'kind' | 'cells' | 'scale' | 'isHeader'>,
): { readonly mentions: readonly AnyLocalMention[] } {
  const found: AnyLocalMention[] = [];
  for (const recognizer of RECOGNIZERS) {
    for (const mention of recognizer.recognize(text, block, found)) found.push(mention as AnyLocalMention);
  }
  return { mentions: found.length > 1 ? withoutCrossings(found) : found };
}

/** Drops a mention that crosses, or covers exactly, one that was found before it. */
function withoutCrossings(found: readonly AnyLocalMention[]): AnyLocalMention[] {
  const order = found.map((mention, rank) => ({ mention, rank, isDropped: false }));
  order.sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to || a.rank - b.rank);
  const open: (typeof order)[number][] = [];
  for (const each of order) {
    while (open.length > 0 && (open[open.length - 1]?.mention.to ?? 0) <= each.mention.from) open.pop();
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const isSame = top.mention.from === each.mention.from && top.mention.to === each.mention.to;
      if (!isSame && each.mention.to <= top.mention.to) break;
      if (top.rank < each.rank) {
        each.isDropped = true;
        break;
      }
      top.isDropped = true;
      open.pop();
    }
    if (!each.isDropped) open.push(each);
  }
  return order.filter((each) => !each.isDropped).map((each) => each.mention);
}
