import type { Definition, UndefinedTerm } from './filing.js';
import { longFormsOf } from './long-forms.js';
import { type Passage, spanIn } from './passage.js';
import { type Candidate, introducedKey, labelKey } from './undefined-candidates.js';

/** What the passages of a document make known besides its definitions. */
export interface Known {
  readonly names: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly elsewhere: boolean;
}

/** A phrase that may be an undefined term, and the index of its passage. */
export interface Found {
  readonly passage: number;
  readonly candidate: Candidate;
}

/** The candidates that nothing in their document makes known, in order of place. */
export function undefinedTermsOf(
  found: readonly Found[],
  passages: readonly Passage[],
  known: ReadonlyMap<number, Known>,
  definitions: readonly Definition[],
): UndefinedTerm[] {
  if (found.length === 0) return [];
  const defined = new Set(definitions.map(({ term }) => term));
  for (const definition of definitions) for (const name of longFormsOf(definition)) defined.add(name);
  const documents = new Map<number, Map<string, Uses>>();
  for (const { passage, candidate } of found) {
    const document = passages[passage]?.document ?? -1;
    let terms = documents.get(document);
    if (terms === undefined) {
      terms = new Map();
      documents.set(document, terms);
    }
    let uses = terms.get(candidate.term);
    if (uses === undefined) {
      uses = { isKept: !defined.has(candidate.term) && isUnknown(candidate, known.get(document)), places: [] };
      terms.set(candidate.term, uses);
    }
    if (uses.isKept) uses.places.push({ passage, candidate });
  }
  const undefinedTerms: UndefinedTerm[] = [];
  for (const terms of documents.values()) {
    for (const { places } of terms.values()) {
      const uses = places.length;
      for (const { passage: index, candidate } of places) {
        const passage = passages[index];
        const { term, kind, from, to } = candidate;
        if (passage === undefined || (kind === 'other' && uses < 2)) continue;
        undefinedTerms.push(Object.freeze({ term, kind, uses, ...spanIn(passage, from, to), passage: index }));
      }
    }
  }
  return undefinedTerms.sort((a, b) => a.start - b.start);
}

/** The uses of one undefined term in a document. */
interface Uses {
  readonly isKept: boolean;
  readonly places: Found[];
}

/** True when nothing else in the document makes the term known. */
function isUnknown({ kind, term }: Candidate, ofDocument: Known | undefined): boolean {
  if (ofDocument === undefined) return true;
  if (ofDocument.elsewhere) return false;
  if (ofDocument.names.has(introducedKey(term))) return false;
  return kind !== 'other' || !ofDocument.labels.has(labelKey(term));
}
