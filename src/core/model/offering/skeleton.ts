import type { AnyLocalMention, MentionKind } from '../../mentions/mention.js';
import type { Stretch } from './sentences.js';

/** The slots a phrase may name, and the letter (of the private-use area) that stands for each in a skeleton. */
export const SLOTS = {
  date: '\ue000',
  money: '\ue001',
  price: '\ue002',
  count: '\ue003',
  percentage: '\ue004',
  agreement: '\ue005',
  party: '\ue006',
  file: '\ue007',
  duration: '\ue008',
  citation: '\ue009',
  placeholder: '\ue00a',
} as const;

export type SlotName = keyof typeof SLOTS;

const LETTER_OF: Partial<Record<MentionKind, string>> = {
  date: SLOTS.date,
  money: SLOTS.money,
  price: SLOTS.price,
  'share-count': SLOTS.count,
  percentage: SLOTS.percentage,
  agreement: SLOTS.agreement,
  party: SLOTS.party,
  'file-number': SLOTS.file,
  duration: SLOTS.duration,
  citation: SLOTS.citation,
  placeholder: SLOTS.placeholder,
};

/**
 * A sentence as phrases read it: lower case, straight quotes, each mention one letter, the parentheses that
 * define a term left out: `on ⟨date⟩, we entered into an ⟨agreement⟩, dated ⟨date⟩, with ⟨party⟩`.
 */
export interface Skeleton {
  readonly text: string;
  /** The sentence in the passage's plain text. */
  readonly from: number;
  readonly to: number;
  /** Pieces of the text, flat: skeleton offset, plain offset, plain end. */
  readonly pieces: readonly number[];
  /** Mentions by the skeleton offset of their letter. */
  readonly slots: ReadonlyMap<number, AnyLocalMention>;
  /** The words and slot letters of the text. */
  readonly words: ReadonlySet<string>;
}

/** A parenthesis that names its subject, or says that something is defined elsewhere. */
const ASIDE =
  / ?\((?:[^()“”"]{0,120}[“"][^()]{0,240}|(?:as|each as|collectively|individually|together)[^()]{0,20} defined [^()]{0,60}|as defined|[A-Z][A-Za-z&.-]{1,11}|or the [a-z][^()]{2,40}|the “?[A-Z][^()]{2,60})\)/g;
const MODIFIER = /^(?:up to|approximately|about|an aggregate of|a total of|additional|an additional|aggregate) /i;
const UPPER_OR_QUOTE = /[A-Z“”‘’\n]/;

/** A word as patterns are found by; a slot's letter counts as one. */
export const WORD = /[a-z][a-z-]*|[\ue000-\ue00a]/g;

/** The skeleton of the sentence `[from, to)` of `text`. `mentions` are those of the whole passage, in order. */
export function skeletonOf(text: string, { from, to }: Stretch, mentions: readonly AnyLocalMention[]): Skeleton {
  const cuts = asidesIn(text, from, to);
  const pieces: number[] = [];
  const slots = new Map<number, AnyLocalMention>();
  const parts: string[] = [];
  let length = 0;
  let at = from;
  let cut = 0;

  const copy = (end: number): void => {
    while (at < end) {
      const next = cuts[cut];
      const stop = next === undefined ? end : Math.min(end, next);
      if (stop > at) {
        pieces.push(length, at, stop);
        parts.push(plainForm(text.slice(at, stop)));
        length += stop - at;
      }
      at = Math.max(at, stop);
      if (next === undefined || stop < next) continue;
      at = Math.max(at, cuts[cut + 1] ?? at);
      cut += 2;
    }
  };

  for (let index = firstAt(mentions, from); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.from >= to) break;
    const letter = LETTER_OF[mention.kind];
    if (letter === undefined || mention.from < at || mention.to > to) continue;
    if (isCut(cuts, cut, mention.from)) continue;
    let start = mention.from;
    for (let found = MODIFIER.exec(text.slice(start, start + 18)); found !== null && start < mention.to; ) {
      start += found[0].length;
      found = MODIFIER.exec(text.slice(start, start + 18));
    }
    if (start >= mention.to) continue;
    copy(start);
    if (at > start) continue;
    const end = mention.kind === 'agreement' ? nameEnd(text, start, mention.to) : mention.to;
    pieces.push(length, start, end);
    slots.set(length, mention);
    parts.push(letter);
    length += 1;
    at = end;
    while (cut < cuts.length && (cuts[cut + 1] ?? 0) <= at) cut += 2;
  }
  copy(to);
  const whole = parts.join('');
  return { text: whole, from, to, pieces, slots, words: new Set(whole.match(WORD)) };
}

/** Where the skeleton stretch `[from, to)` stands in the plain text. */
export function plainStretch(skeleton: Skeleton, from: number, to: number): Stretch {
  const { pieces } = skeleton;
  return {
    from: plainAt(pieces, from, false),
    to: Math.max(plainAt(pieces, to - 1, true), plainAt(pieces, from, false)),
  };
}

/** The mentions whose letters stand in `[from, to)` of the skeleton, in order. */
export function slotsIn(skeleton: Skeleton, from: number, to: number): AnyLocalMention[] {
  const found: AnyLocalMention[] = [];
  for (let at = from; at < to; at++) {
    const code = skeleton.text.charCodeAt(at);
    const mention = code >= FIRST_LETTER && code <= LAST_LETTER ? skeleton.slots.get(at) : undefined;
    if (mention !== undefined) found.push(mention);
  }
  return found;
}

const FIRST_LETTER = 0xe000;
const LAST_LETTER = 0xe00a;

function plainAt(pieces: readonly number[], at: number, isEnd: boolean): number {
  let low = 0;
  let high = pieces.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle * 3] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const start = pieces[low * 3] ?? 0;
  const from = pieces[low * 3 + 1] ?? 0;
  const to = pieces[low * 3 + 2] ?? 0;
  const isSlot = (pieces[low * 3 + 3] ?? start + 2) - start === 1 && to - from !== 1;
  if (isSlot || at - start >= to - from) return isEnd ? to : from;
  return from + at - start + (isEnd ? 1 : 0);
}

/** An agreement's name without the date that a longer mention takes along. */
function nameEnd(text: string, from: number, to: number): number {
  const dated = text.slice(from, to).search(/,? dated(?: as of)? /);
  return dated > 0 ? from + dated : to;
}

function asidesIn(text: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  if (text.indexOf('(', from) < 0) return cuts;
  ASIDE.lastIndex = from;
  for (let found = ASIDE.exec(text); found !== null && found.index < to; found = ASIDE.exec(text)) {
    cuts.push(found.index, ASIDE.lastIndex);
  }
  return cuts;
}

function isCut(cuts: readonly number[], cut: number, at: number): boolean {
  for (let index = cut; index < cuts.length && (cuts[index] ?? 0) <= at; index += 2) {
    if (at < (cuts[index + 1] ?? 0)) return true;
  }
  return false;
}

function plainForm(piece: string): string {
  if (!UPPER_OR_QUOTE.test(piece)) return piece;
  const lower = piece.toLowerCase();
  const folded = lower.length === piece.length ? lower : piece;
  return folded.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\n/g, ' ');
}

/** Index of the first of `list`, which is in order of `from`, that begins at or after `from`. */
export function firstAt(list: readonly { readonly from: number }[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
