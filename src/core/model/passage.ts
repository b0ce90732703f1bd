import type { AnyMention } from '../mentions/mention.js';
import type { Recognized } from '../mentions/recognized.js';
import type { Block } from '../syntax/block.js';
import { toSource } from '../text/projection.js';
import type { Span } from '../text/span.js';

/** A block in its place, with what was recognised in it. */
export interface Passage {
  readonly block: Block;
  readonly recognized: Recognized;
  /** Source offset at which the block begins. */
  readonly start: number;
  /** Index into `Filing.documents`. */
  readonly document: number;
}

/** Words of the filing that carry a fact. */
export interface Evidence extends Span {
  /** The plain text of the span. */
  readonly text: string;
  /** Name of the filing it stands in, where several filings are read together. */
  readonly file?: string;
}

/** The source span of the stretch `[from, to)` of a passage's plain text. */
export function spanIn(passage: Passage, from: number, to: number): Span {
  const { start, end } = toSource(passage.block, from, to);
  return { start: passage.start + start, end: passage.start + end };
}

/** The stretch `[from, to)` of a passage as evidence. */
export function evidenceIn(passage: Passage, from: number, to: number): Evidence {
  return Object.freeze({ ...spanIn(passage, from, to), text: passage.block.text.slice(from, to) });
}

/** The mentions of a passage at their places in the source. */
export function mentionsIn(passage: Passage): AnyMention[] {
  return passage.recognized.mentions.map(
    (mention) =>
      Object.freeze({
        kind: mention.kind,
        ...spanIn(passage, mention.from, mention.to),
        text: passage.block.text.slice(mention.from, mention.to),
        value: mention.value,
      }) as AnyMention,
  );
}

/** How many passages at the start are the very same as before an edit, and how many at the end are but moved. */
export interface Alignment {
  readonly head: number;
  readonly tail: number;
  /** By how many code units the tail has moved. */
  readonly shift: number;
}

/** What is the same in two texts that have nothing to do with each other. */
export const NOTHING_KEPT: Alignment = Object.freeze({ head: 0, tail: 0, shift: 0 });

/** Compares the passages of two versions of a text. */
export function alignPassages(passages: readonly Passage[], before: readonly Passage[]): Alignment {
  const most = Math.min(passages.length, before.length);
  let head = 0;
  while (head < most && passages[head] === before[head]) head++;
  const shift = (passages[passages.length - 1]?.start ?? 0) - (before[before.length - 1]?.start ?? 0);
  let tail = 0;
  for (; tail < most - head; tail++) {
    const passage = passages[passages.length - 1 - tail];
    const old = before[before.length - 1 - tail];
    if (passage === undefined || passage.block !== old?.block || passage.document !== old.document) break;
    if (passage.start - old.start !== shift) break;
  }
  return { head, tail, shift };
}
