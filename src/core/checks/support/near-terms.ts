import { distance } from 'fastest-levenshtein';
import type { Definition } from '../../model/filing.js';
import { type DefinedTerms, termKey } from './terms.js';

/** Words by which two terms are told apart on purpose. */
const TELLING =
  /^(?:\d.*|[a-z]|[ivx]+|first|second|third|fourth|fifth|initial|additional|prior|previous|new|existing|original|amended|restated|final|preliminary|proposed|non|other|january|february|march|april|may|june|july|august|september|october|november|december|senior|junior|subordinated|secured|unsecured|direct|indirect|gross|net|current|former|remaining|total|aggregate|annual|quarterly|monthly|interim|special|general|primary|secondary|public|private|base|pre|post|sub|co|us|uk|eu|foreign|domestic)$/;

/** Answers already given for the terms of a document, and the terms in words. */
interface Memory {
  readonly terms: readonly { readonly words: readonly string[]; readonly definition: Definition }[];
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

function termsOf(defined: DefinedTerms): Memory['terms'] {
  return [...defined].flatMap(([key, [definition]]) =>
    definition !== undefined && /^[A-Z].*\s/.test(definition.term) ? [{ words: key.split(' '), definition }] : [],
  );
}

function nearest(phrase: string, terms: Memory['terms']): Definition | undefined {
  if (/\b(?:Act|Code|Law|Rules?|GP|Fund|Funds|Partners|Capital|Trust)\b/.test(phrase)) return undefined;
  const words = termKey(phrase).split(' ');
  if (words.length < 2 || words.length > 8) return undefined;
  for (const { words: term, definition } of terms) {
    if (term.length < 2 || Math.abs(term.length - words.length) > 1) continue;
    if (isMisspelled(words, term) || isReordered(words, term)) return definition;
    if (words.length > term.length && hasOneMore(words, term)) return definition;
    if (words.length < term.length && term.length > 2 && hasOneMore(term, words)) return definition;
  }
  return undefined;
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
