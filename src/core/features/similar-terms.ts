import { distance } from 'fastest-levenshtein';
import type { Definition, Filing } from '../model/filing.js';

/** A defined term that resembles another, from 0 (unlike) to 1 (the same). */
export interface SimilarTerm {
  readonly definition: Definition;
  readonly likeness: number;
}

/** The defined terms that resemble a term, the closest first: those that end in the same noun, then those spelled alike. */
export function similarTerms(filing: Filing, term: string): SimilarTerm[] {
  const wanted = term.toLowerCase();
  const noun = lastWord(wanted);
  const seen = new Set<string>();
  const similar: SimilarTerm[] = [];
  for (const definition of filing.definitions) {
    const name = definition.term.toLowerCase();
    if (seen.has(name) || name === wanted) continue;
    seen.add(name);
    const spelling = 1 - distance(wanted, name) / Math.max(wanted.length, name.length, 1);
    const isSameNoun = noun.length > 3 && lastWord(name) === noun;
    const likeness = isSameNoun ? 0.5 + spelling / 2 : spelling;
    if (likeness >= 0.55) similar.push({ definition, likeness });
  }
  return similar.sort((a, b) => b.likeness - a.likeness);
}

function lastWord(term: string): string {
  return (/[a-z]+$/.exec(term)?.[0] ?? '').replace(/s$/, '');
}
