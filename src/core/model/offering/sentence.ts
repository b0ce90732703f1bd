import type { AnyLocalMention } from '../../mentions/mention.js';
import type { LocalDefinition } from '../../mentions/recognized.js';
import type { Stretch } from './sentences.js';
import { firstAt, type Skeleton } from './skeleton.js';

/** A sentence of a passage with everything the offering's readers ask of it. Offsets are plain offsets of the passage. */
export interface Sentence extends Stretch {
  /** The passage's plain text. */
  readonly text: string;
  readonly skeleton: Skeleton;
  /** Of the whole passage. */
  readonly mentions: readonly AnyLocalMention[];
  /** Of the whole passage. */
  readonly definitions: readonly LocalDefinition[];
}

/** Mentions of which none lies within another: of nested ones the outer. */
export function outermost(mentions: readonly AnyLocalMention[]): readonly AnyLocalMention[] {
  let end = -1;
  let isFlat = true;
  for (const { from, to } of mentions) {
    if (from < end) isFlat = false;
    end = Math.max(end, to);
  }
  if (isFlat) return mentions;
  const kept: AnyLocalMention[] = [];
  end = -1;
  for (const mention of [...mentions].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (mention.from < end) continue;
    kept.push(mention);
    end = mention.to;
  }
  return kept;
}

/** The agreements that a sentence itself names, without those inside the parentheses that define a term. */
export function agreementsOf({ skeleton }: Sentence): Extract<AnyLocalMention, { kind: 'agreement' }>[] {
  const found: Extract<AnyLocalMention, { kind: 'agreement' }>[] = [];
  for (const mention of skeleton.slots.values()) if (mention.kind === 'agreement') found.push(mention);
  return found;
}

/** The mentions of a sentence of one kind, in order. */
export function mentionsOf<K extends AnyLocalMention['kind']>(
  { mentions, from, to }: Sentence,
  kind: K,
): Extract<AnyLocalMention, { kind: K }>[] {
  const found: Extract<AnyLocalMention, { kind: K }>[] = [];
  for (let index = firstAt(mentions, from); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.from >= to) break;
    if (mention.to <= to && mention.kind === kind) {
      found.push(mention as Extract<AnyLocalMention, { kind: K }>);
    }
  }
  return found;
}
