import { distance } from 'fastest-levenshtein';
import type { Definition } from '../../model/filing.js';
import { type DefinedTerms, termKey } from './terms.js';

/** Words by which two terms are told apart on purpose. */
const TELLING =
  /^(?:\d.*|[a-z]|[ivx]+|first|second|third|fourth|fifth|initial|additional|prior|previous|new|existing|original|amended|restated|final|preliminary|proposed|non|other|january|february|march|april|may|june|july|august|september|october|november|december|senior|junior|subordinated|secured|unsecured|direct|indirect|gross|net|current|former|remaining|total|aggregate|annual|quarterly|monthly|interim|special|general|primary|secondary|public|private|base|pre|post|sub|co|us|uk|eu|foreign|domestic)$/;

interface Term {
  readonly index: number;
  readonly words: readonly string[];
  readonly definition: Definition;
}

/** Answers already given for the terms of a document, and the terms by what a near phrase has in common with them. */
interface Memory {
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly answers: Map<string, Definition | undefined>;
}

const memories = new WeakMap<DefinedTerms, Memory>();

/**
 * The defined term that a phrase was probably meant to be: the same words but for one within, a letter or two in
 * one word, or the same words in another order. `undefined` where the difference may be meant.
 */
export function nearTerm(phrase: string, defined: DefinedTerms): Definition | undefined {
  let memory = memories.get(defined);
  if (memory === undefined) {
    memory = { terms: termsOf(defined), answers: new Map() };
    memories.set(defined, memory);
  }
  if (!memory.answers.has(phrase)) memory.answers.set(phrase, nearest(phrase, memory.terms));
  return memory.answers.get(phrase);
}

/** Terms that have one such key are compared up to this number. */
const MOST_COMPARED = 100;

function termsOf(defined: DefinedTerms): Memory['terms'] {
  const terms = new Map<string, Term[]>();
  let index = 0;
  for (const [key, [definition]] of defined) {
    if (definition === undefined || !/^[A-Z].*\s/.test(definition.term)) continue;
    const words = key.split(' ');
    if (words.length < 2 || words.length > 9) continue;
    const term = { index: index++, words, definition };
    const all = new Set([
      `all ${key}`,
      sortedKey(words),
      ...words.flatMap((_, i) => [otherKey(words, i), lessKey(words, i)]),
    ]);
    for (const each of all) {
      const same = terms.get(each);
      if (same === undefined) terms.set(each, [term]);
      else if (same.length < MOST_COMPARED) same.push(term);
    }
  }
  return terms;
}

/** The words with the one at `index` left open, or left out; and all of them in the order of the alphabet. */
const otherKey = (words: readonly string[], index: number): string =>
  `other ${words.map((word, i) => (i === index ? '*' : word)).join(' ')}`;
const lessKey = (words: readonly string[], index: number): string =>
  `less ${words.filter((_, i) => i !== index).join(' ')}`;
const sortedKey = (words: readonly string[]): string =>
  `sorted ${words
    .filter((word) => word !== 'for' && word !== 'of')
    .sort()
    .join(' ')}`;

function nearest(phrase: string, terms: Memory['terms']): Definition | undefined {
  if (/\b(?:Act|Code|Law|Rules?|GP|Fund|Funds|Partners|Capital|Trust)\b/.test(phrase)) return undefined;
  const words = termKey(phrase).split(' ');
  if (words.length < 2 || words.length > 8) return undefined;
  const keys = [sortedKey(words), `less ${words.join(' ')}`];
  for (let i = 0; i < words.length; i++)
    keys.push(otherKey(words, i), `all ${words.filter((_, n) => n !== i).join(' ')}`);
  let best: Term | undefined;
  for (const key of keys) {
    for (const term of terms.get(key) ?? []) {
      if (best !== undefined && best.index <= term.index) break;
      if (isNear(words, term.words)) best = term;
    }
  }
  return best?.definition;
}

function isNear(words: readonly string[], term: readonly string[]): boolean {
  if (Math.abs(term.length - words.length) > 1) return false;
  if (isMisspelled(words, term) || isReordered(words, term)) return true;
  if (words.length > term.length) return hasOneMore(words, term);
  return words.length < term.length && term.length > 2 && hasOneMore(term, words);
}

/** One word differs by one or two letters that are no plural; three letters by one more, as abbreviations do. */
function isMisspelled(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  let same = 0;
  for (const [index, word] of a.entries()) if (word === b[index]) same++;
  if (same !== a.length - 1) return false;
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? ''] as const]));
  const [pair] = different;
  if (different.length !== 1 || pair === undefined) return false;
  const [one, other] = pair;
  if (TELLING.test(one) || TELLING.test(other) || Math.min(one.length, other.length) < 3) return false;
  if (Math.max(one.length, other.length) < 5) return one.length !== other.length && distance(one, other) === 1;
  return distance(one, other) <= (Math.max(one.length, other.length) > 6 ? 2 : 1);
}

/** The same words in another order: "Application for Conversion", "Conversion Application". */
function isReordered(a: readonly string[], b: readonly string[]): boolean {
  if (!a.some((word) => b.includes(word))) return false;
  const [one, other] = [a, b].map((words) => words.filter((word) => word !== 'for' && word !== 'of').sort());
  if (one === undefined || other === undefined || one.length !== other.length || one.length < 2) return false;
  return one.every((word, index) => word === other[index]);
}

/** `more` has one word that `less` lacks, neither the first nor the last. */
function hasOneMore(more: readonly string[], less: readonly string[]): boolean {
  if (more.length !== less.length + 1 || less.length < 2) return false;
  let at = 0;
  while (at < less.length && more[at] === less[at]) at++;
  if (at === 0 || at >= less.length || TELLING.test(more[at] ?? '')) return false;
  return less.slice(at).every((word, index) => word === more[at + 1 + index]);
}
