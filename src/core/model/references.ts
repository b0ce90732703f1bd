import type { Block } from '../syntax/block.js';
import { toSource } from '../text/projection.js';
import type { Definition, UndefinedTerm } from './filing.js';
import { type Alignment, NOTHING_KEPT, type Passage } from './passage.js';
import { type Introductions, type Reading, termsIn } from './passage-terms.js';
import { editReferences, firstReferenceFrom, NO_REFERENCES, type ReferenceColumns } from './reference-columns.js';
import { dictionaryOf, type TermDictionary } from './term-dictionary.js';
import { type Found, type Known, undefinedTermsOf } from './undefined-terms.js';

export interface Resolved {
  readonly references: ReferenceColumns;
  readonly undefinedTerms: UndefinedTerm[];
  /** To hand in with the next version of the text. */
  readonly state: ResolvedState;
}

/** A version of a text, resolved: what the next version starts from. */
export interface ResolvedState {
  readonly passages: readonly Passage[];
  readonly definitions: readonly Definition[];
  readonly references: ReferenceColumns;
  readonly found: readonly Found[];
  readonly known: ReadonlyMap<number, Known>;
  readonly documents: ReadonlyMap<number, DocumentTerms>;
}

/** Passages read between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 64;

/** Finds the uses of defined terms, each in its document, and the phrases that read like one and are none. */
export function resolveReferences(passages: readonly Passage[], definitions: readonly Definition[]): Resolved {
  const steps = resolveInSteps(passages, definitions);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not block, and with what an earlier version of the text gave. */
export function* resolveInSteps(
  passages: readonly Passage[],
  definitions: readonly Definition[],
  before?: ResolvedState & { readonly same: Alignment },
): Generator<undefined, Resolved, void> {
  const hasSameTerms = before !== undefined && haveSameTerms(definitions, before.definitions);
  const documents = hasSameTerms ? before.documents : documentsOf(definitions);
  const same = hasSameTerms ? before.same : NOTHING_KEPT;
  const old = before?.passages ?? [];
  const tail = passages.length - same.tail;
  const oldTail = old.length - same.tail;
  const oldReferences = before?.references ?? NO_REFERENCES;
  /** Start, end and definition of each use in what was edited, one after the other. */
  const used: number[] = [];
  const found = before?.found.slice(0, firstFound(before.found, same.head)) ?? [];
  for (let index = same.head; index < tail; index++) {
    const passage = passages[index];
    if (passage === undefined || passage.block.kind === 'furniture') continue;
    if ((index - same.head) % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
    const document = documents.get(passage.document);
    const { reading } = termsIn(passage, document?.dictionary ?? EMPTY);
    if (document !== undefined && reading.uses.length > 0) {
      const spans = placesOf(reading, passage.block);
      for (let order = 0; order < reading.uses.length; order++) {
        const use = reading.uses[order];
        if (use === undefined) continue;
        const start = passage.start + (spans[order * 2] ?? 0);
        const end = passage.start + (spans[order * 2 + 1] ?? 0);
        const definition = nearest(document.byTerm.get(use.term) ?? NO_INDICES, definitions, start);
        if (definition >= 0) used.push(start, end, definition);
      }
    }
    for (const candidate of reading.candidates) found.push({ passage: index, candidate });
  }
  if (before !== undefined && same.tail > 0) {
    for (let index = firstFound(before.found, oldTail); index < before.found.length; index++) {
      const each = before.found[index];
      if (each !== undefined) found.push({ passage: each.passage + tail - oldTail, candidate: each.candidate });
    }
  }
  const references = editReferences(oldReferences, {
    head: same.head === 0 ? 0 : firstAt(oldReferences, old[same.head]?.start),
    tail: same.tail === 0 ? oldReferences.starts.length : firstAt(oldReferences, old[oldTail]?.start),
    shift: same.shift,
    between: used,
  });
  yield;
  const introduced = introducedBy(passages.slice(same.head, tail), documents);
  const known =
    before !== undefined && introduced === introducedBy(old.slice(same.head, oldTail), documents)
      ? before.known
      : knownFrom(passages, documents);
  const undefinedTerms = undefinedTermsOf(found, passages, known, definitions);
  return { references, undefinedTerms, state: { passages, definitions, references, found, known, documents } };
}

/** Index of the first reference at or after a place of the text; all of them where there is no such place. */
function firstAt(references: ReferenceColumns, start: number | undefined): number {
  return start === undefined ? references.starts.length : firstReferenceFrom(references, start);
}

function firstFound(found: readonly Found[], passage: number): number {
  return firstWhere(found, (each) => each.passage >= passage);
}

/** Index of the first item for which something holds that holds for all after it too. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the uses of a reading stand in the source of a block, from the block's start: flat pairs. */
const places = new WeakMap<Block, { readonly reading: Reading; readonly spans: readonly number[] }>();

function placesOf(reading: Reading, block: Block): readonly number[] {
  const known = places.get(block);
  if (known?.reading === reading) return known.spans;
  const spans: number[] = [];
  for (const { from, to } of reading.uses) {
    const { start, end } = toSource(block, from, to);
    spans.push(start, end);
  }
  places.set(block, { reading, spans });
  return spans;
}

/** True where the same terms are defined in the same order: what an edit left alone refers to the same. */
function haveSameTerms(definitions: readonly Definition[], before: readonly Definition[]): boolean {
  return (
    definitions.length === before.length &&
    definitions.every(
      ({ term, document }, index) => before[index]?.term === term && before[index]?.document === document,
    )
  );
}

const EMPTY = dictionaryOf([]);

interface DocumentTerms {
  readonly dictionary: TermDictionary;
  /** For each term, the indices of its definitions, in order of place. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
}

function documentsOf(definitions: readonly Definition[]): Map<number, DocumentTerms> {
  const byDocument = new Map<number, Map<string, number[]>>();
  for (const [index, { term, document }] of definitions.entries()) {
    let terms = byDocument.get(document);
    if (terms === undefined) {
      terms = new Map();
      byDocument.set(document, terms);
    }
    const indices = terms.get(term);
    if (indices === undefined) terms.set(term, [index]);
    else indices.push(index);
  }
  const documents = new Map<number, DocumentTerms>();
  for (const [document, terms] of byDocument) {
    documents.set(document, { dictionary: dictionaryOf(terms.keys()), byTerm: terms });
  }
  return documents;
}

const NO_INDICES: readonly number[] = Object.freeze([]);

/** The last definition before a place, or the first of all. */
function nearest(indices: readonly number[], definitions: readonly Definition[], start: number): number {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((definitions[indices[middle] ?? 0]?.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return indices[Math.max(0, low - 1)] ?? -1;
}

/** What a passage makes known; furniture makes nothing known. */
function introductionsIn(passage: Passage, documents: ReadonlyMap<number, DocumentTerms>): Introductions | undefined {
  if (passage.block.kind === 'furniture') return undefined;
  return termsIn(passage, documents.get(passage.document)?.dictionary ?? EMPTY).introductions;
}

/** All that some passages make known, as one string to compare. */
function introducedBy(passages: readonly Passage[], documents: ReadonlyMap<number, DocumentTerms>): string {
  const all: string[] = [];
  for (const passage of passages) {
    const said = introductionsIn(passage, documents);
    if (said === undefined || (!said.definesElsewhere && said.label === undefined && said.names.length === 0)) continue;
    all.push([passage.document, said.definesElsewhere, said.label, ...said.names].join('\t'));
  }
  return all.join('\n');
}

function knownFrom(
  passages: readonly Passage[],
  documents: ReadonlyMap<number, DocumentTerms>,
): ReadonlyMap<number, Known> {
  const known = new Map<number, { names: Set<string>; labels: Set<string>; elsewhere: boolean }>();
  for (const passage of passages) {
    const said = introductionsIn(passage, documents);
    if (said === undefined) continue;
    let ofDocument = known.get(passage.document);
    if (ofDocument === undefined) {
      ofDocument = { names: new Set(), labels: new Set(), elsewhere: false };
      known.set(passage.document, ofDocument);
    }
    for (const name of said.names) ofDocument.names.add(name);
    if (said.label !== undefined) ofDocument.labels.add(said.label);
    if (said.definesElsewhere) ofDocument.elsewhere = true;
  }
  return known;
}
