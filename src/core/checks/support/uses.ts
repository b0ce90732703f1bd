import type { Definition, Filing } from '../../model/filing.js';
import { type Passage, spanIn } from '../../model/passage.js';
import type { Span } from '../../text/span.js';
import type { InSteps } from '../check.js';
import { passagesByDocument } from './place.js';
import { termKey } from './terms.js';

/** A use of a defined term: where, and how it is written. */
export interface TermUse extends Span {
  readonly passage: Passage;
  readonly from: number;
  readonly words: string;
}

/** The words of terms, one under the other; the last word of a term in its singular. */
interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Set<string>;
}

const newNode = (): Node => ({ next: new Map(), ends: new Set() });
const starts = new WeakMap<Filing, ReadonlySet<number>>();

/**
 * Where the words of some definitions of one document stand, in any letter case, singular or plural, but for the
 * places of definitions themselves. One pass over the document's text.
 */
export function* usesOf(
  filing: Filing,
  document: number,
  wanted: readonly Definition[],
): InSteps<Map<string, TermUse[]>> {
  const uses = new Map<string, TermUse[]>();
  if (wanted.length === 0) return uses;
  const root = newNode();
  for (const { term } of wanted) enter(term, root);
  const begins = beginningsOf(root);
  let places = starts.get(filing);
  if (places === undefined) {
    places = new Set(filing.definitions.map(({ start }) => start));
    starts.set(filing, places);
  }
  for (const [order, passage] of (passagesByDocument(filing).get(document) ?? []).entries()) {
    if (order % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
    const { text } = passage.block;
    let isInWord = false;
    for (let from = 0; from < text.length; from++) {
      const code = text.charCodeAt(from);
      const isFirst = !isInWord;
      isInWord = isWordCode(code);
      if (!isFirst || !isInWord || code === 0x5f || !begins.has(folded(code))) continue;
      const to = matchEnd(text, from, root);
      if (to < 0) continue;
      const start = from;
      from = to - 1;
      const span = spanIn(passage, start, to);
      if (places.has(span.start)) continue;
      const words = text.slice(start, to);
      const key = termKey(words);
      const known = uses.get(key);
      const use = { ...span, passage, from: start, words };
      if (known === undefined) uses.set(key, [use]);
      else known.push(use);
    }
  }
  return uses;
}

/** Passages looked through between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 128;
const LETTER = /\p{L}/u;

/** A letter, digit, dollar sign, underscore or hyphen: what a word of a term is made of. */
function isWordCode(code: number): boolean {
  if (code < 128) return WORD_CODES[code] === 1;
  return LETTER.test(String.fromCharCode(code));
}

const WORD_CODES = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w$-]/.test(String.fromCharCode(code))));

/** The code of a letter in its small form. */
function folded(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** The letters with which terms begin. */
function beginningsOf({ next, ends }: Node): ReadonlySet<number> {
  return new Set([...next.keys(), ...ends].map((word) => word.charCodeAt(0)));
}

const LONGEST_WORD = 64;
const MOST_WORDS = 24;

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** Singular and plural as one. */
function stem(word: string): string {
  if (/(?:ies|y)$/.test(word)) return word.replace(/(?:ies|y)$/, '|y');
  return word.replace(/([^s])s$/, '$1');
}

function enter(term: string, root: Node): void {
  const words = plain(term).split(/[\s-]+/);
  const last = words.pop() ?? '';
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = newNode();
      node.next.set(word, next);
    }
    node = next;
  }
  node.ends.add(stem(last));
}

/** Where the longest term ends that begins at `from`; `-1` when none does. */
function matchEnd(text: string, from: number, root: Node): number {
  let node = root;
  let best = -1;
  let at = from;
  for (let n = 0; n < MOST_WORDS; n++) {
    let end = at;
    while (end - at < LONGEST_WORD && end < text.length && !isGap(text.charCodeAt(end))) end++;
    const word = plain(text.slice(at, end));
    if (node.ends.size > 0) {
      const length = endOf(word, node.ends);
      if (length >= 0) best = at + length;
    }
    const next = node.next.get(word);
    if (next === undefined || !isGap(text.charCodeAt(end))) return best;
    node = next;
    at = end + 1;
  }
  return best;
}

/** Length of the longest beginning of a word, up to a mark of punctuation, that is one of the last words; `-1` if none is. */
function endOf(word: string, ends: ReadonlySet<string>): number {
  let cuts = 0;
  for (let length = word.length; length > 0 && cuts < 8; length--) {
    if (length < word.length && /[\p{L}\d_]/u.test(word.charAt(length))) continue;
    cuts++;
    if (ends.has(stem(word.slice(0, length)))) return length;
  }
  return -1;
}

/** A blank, a line's end or a hyphen. */
function isGap(code: number): boolean {
  return code === 32 || code === 45 || code === 10 || code === 9 || code === 13 || code === 0xa0;
}
