import { distance } from 'fastest-levenshtein';
import type { Definition, Filing } from '../../model/filing.js';
import { passagesByDocument } from './place.js';

/** A term as it is compared: small letters, straight apostrophes, no possessive, no plural, no service mark. */
export function termKey(term: string): string {
  return term
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[℠™®]|(?<=[a-z])\s?\((?:sm|tm)\)/g, '')
    .replace(/'s?\b/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The definitions of one document by the key of their term. */
export type DefinedTerms = ReadonlyMap<string, readonly Definition[]>;

const known = new WeakMap<Filing, Map<number, DefinedTerms>>();
const NO_TERMS: DefinedTerms = new Map();

/** The terms that a document of the filing defines. */
export function definedTerms(filing: Filing, document: number): DefinedTerms {
  let byDocument = known.get(filing);
  if (byDocument === undefined) {
    byDocument = collected(filing);
    known.set(filing, byDocument);
  }
  return byDocument.get(document) ?? NO_TERMS;
}

function collected(filing: Filing): Map<number, DefinedTerms> {
  const byDocument = new Map<number, Map<string, Definition[]>>();
  for (const definition of filing.definitions) {
    let terms = byDocument.get(definition.document);
    if (terms === undefined) {
      terms = new Map();
      byDocument.set(definition.document, terms);
    }
    const key = termKey(definition.term);
    const same = terms.get(key);
    if (same === undefined) terms.set(key, [definition]);
    else same.push(definition);
  }
  return byDocument;
}

/** 0 for equal keys of terms, 1 for keys with nothing in common; 1 also for any that are not nearer than `limit`. */
export function apart(one: string, other: string, limit = 1): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0 || one === other) return 0;
  return Math.abs(one.length - other.length) / longest >= limit ? 1 : distance(one, other) / longest;
}

const ELSEWHERE =
  /\bterms?\b.{0,80}\bnot\b.{0,40}\bdefined\b.{0,160}\b(?:meanings?|defined|definitions?)\b|\b(?:meanings?|definitions?)\b.{0,60}\b(?:set forth|given|ascribed|assigned)\b.{0,80}\bterms?\b.{0,40}\bnot\b.{0,40}\bdefined\b/i;
/** The terms of an indenture that a prospectus sums up hold in that section alone. */
const IN_SECTION = /\bindenture\b|\bthis section\b|\bthis summary\b|\bin the summary\b|\bdescription\b/i;

/** Documents that take the meaning of terms they do not define from another document. */
export function documentsDefinedElsewhere(filing: Filing): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [document, passages] of passagesByDocument(filing)) {
    const says = passages.some(
      ({ block }) => block.text.includes('defined') && ELSEWHERE.test(block.text) && !IN_SECTION.test(block.text),
    );
    if (says) found.add(document);
  }
  return found;
}
