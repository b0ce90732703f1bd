import type { Definition, Filing } from '../../model/filing.js';
import { type Passage, spanIn } from '../../model/passage.js';
import type { Span } from '../../text/span.js';
import { passagesByDocument } from './place.js';
import { termKey } from './terms.js';

/** A use of a defined term: where, and how it is written. */
export interface TermUse extends Span {
  readonly passage: Passage;
  readonly from: number;
  readonly words: string;
}

/**
 * Where the words of some definitions of one document stand, in any letter case, singular or plural, but for the
 * places of definitions themselves. One pass over the document's text.
 */
export function usesOf(filing: Filing, document: number, wanted: readonly Definition[]): Map<string, TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  if (wanted.length === 0) return uses;
  const forms = [...new Set(wanted.map(({ term }) => term))].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(`(?<![\\w-])(?:${forms.join('|')})(?![\\w])`, 'gi');
  const places = new Set(filing.definitions.map(({ start }) => start));
  for (const passage of passagesByDocument(filing).get(document) ?? []) {
    for (const found of passage.block.text.matchAll(pattern)) {
      const span = spanIn(passage, found.index, found.index + found[0].length);
      if (places.has(span.start)) continue;
      const key = termKey(found[0]);
      const known = uses.get(key);
      const use = { ...span, passage, from: found.index, words: found[0] };
      if (known === undefined) uses.set(key, [use]);
      else known.push(use);
    }
  }
  return uses;
}

function patternOf(term: string): string {
  const words = term
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"));
  const last = words.pop() ?? '';
  return `${[...words, ''].join('[\\s-]')}${last.replace(/(?:ies|y)$/i, '(?:ies|y)').replace(/([^s)])s?$/i, '$1s?')}`;
}
