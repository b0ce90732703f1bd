import type { CapitalizedPhrase, Recognized } from '../mentions/recognized.js';
import type { Block } from '../syntax/block.js';
import { toSource } from '../text/projection.js';
import type { Definition, Reference, UndefinedTerm } from './filing.js';
import { findUses, type Use } from './find-uses.js';
import { type Passage, spanIn } from './passage.js';
import { changedWords, dictionaryOf, type TermDictionary } from './term-dictionary.js';
import {
  type Candidate,
  candidatesIn,
  definesElsewhere,
  introducedIn,
  introducedKey,
  labelKey,
  labelOf,
} from './undefined-candidates.js';

export interface Resolved {
  readonly references: Reference[];
  readonly undefinedTerms: UndefinedTerm[];
}

/** What a passage says by itself, given the terms of its document. */
interface Reading {
  readonly uses: readonly Use[];
  readonly candidates: readonly Candidate[];
}

/** What a passage says whatever the terms are. */
interface Introductions {
  readonly names: readonly string[];
  readonly definesElsewhere: boolean;
  readonly label: string | undefined;
}

/** What is remembered of a passage's words: what they introduce, and their readings with the last two dictionaries. */
interface Memory {
  readonly introductions: Introductions;
  dictionary: TermDictionary;
  reading: Reading;
  olderDictionary?: TermDictionary;
  olderReading?: Reading;
}

/** By what was recognised, so that an edit re-reads its passage alone. */
const memories = new WeakMap<Recognized, Memory>();

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
  before?: ResolvedBefore,
): Generator<undefined, Resolved, void> {
  const documents = documentsOf(definitions);
  const same = samePassages(passages, definitions, before);
  const changedFrom = passages[same]?.start ?? Number.POSITIVE_INFINITY;
  const references = same === 0 ? [] : (before?.references ?? []).filter(({ start }) => start < changedFrom);
  const found: { readonly passage: number; readonly candidate: Candidate }[] = [];
  const known = new Map<number, { names: Set<string>; labels: Set<string>; elsewhere: boolean }>();
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    if (index % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
    if (passage.block.kind === 'furniture') continue;
    const document = documents.get(passage.document);
    const { reading, introductions: said } = memoryOf(passage, document?.dictionary ?? EMPTY);
    if (document !== undefined && index >= same && reading.uses.length > 0) {
      const spans = placesOf(reading, passage.block);
      for (const [order, use] of reading.uses.entries()) {
        const start = passage.start + (spans[order * 2] ?? 0);
        const end = passage.start + (spans[order * 2 + 1] ?? 0);
        const definition = nearest(document.byTerm.get(use.term) ?? NO_INDICES, definitions, start);
        if (definition >= 0) references.push(Object.freeze({ start, end, definition }));
      }
    }
    for (const candidate of reading.candidates) found.push({ passage: index, candidate });
    let ofDocument = known.get(passage.document);
    if (ofDocument === undefined) {
      ofDocument = { names: new Set(), labels: new Set(), elsewhere: false };
      known.set(passage.document, ofDocument);
    }
    for (const name of said.names) ofDocument.names.add(name);
    if (said.label !== undefined) ofDocument.labels.add(said.label);
    if (said.definesElsewhere) ofDocument.elsewhere = true;
  }
  return { references, undefinedTerms: undefinedTermsOf(found, passages, known, definitions) };
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

/** An earlier version of the same text, resolved. */
export interface ResolvedBefore {
  readonly passages: readonly Passage[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/**
 * How many passages at the start are the very same as before an edit, with the same terms defined in the same order:
 * their references are the same too.
 */
function samePassages(
  passages: readonly Passage[],
  definitions: readonly Definition[],
  before: ResolvedBefore | undefined,
): number {
  if (before === undefined || before.definitions.length !== definitions.length) return 0;
  if (
    definitions.some(({ term, document }, index) => {
      const old = before.definitions[index];
      return old?.term !== term || old.document !== document;
    })
  )
    return 0;
  let same = 0;
  while (same < passages.length && passages[same] === before.passages[same]) same++;
  return same;
}

const EMPTY = dictionaryOf([]);

/** What the passages of a document make known besides its definitions. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly elsewhere: boolean;
}

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

function memoryOf(passage: Passage, dictionary: TermDictionary): Memory {
  let memory = memories.get(passage.recognized);
  if (memory === undefined) {
    memory = { introductions: introductionsOf(passage), dictionary, reading: readingOf(passage, dictionary) };
    memories.set(passage.recognized, memory);
  } else if (memory.dictionary !== dictionary) {
    const changed = changedWords(memory.dictionary, dictionary);
    if (changed?.test(passage.block.text) === false) {
      memory.dictionary = dictionary;
      return memory;
    }
    const { olderDictionary, olderReading } = memory;
    memory.olderDictionary = memory.dictionary;
    memory.olderReading = memory.reading;
    memory.reading =
      olderDictionary === dictionary && olderReading !== undefined ? olderReading : readingOf(passage, dictionary);
    memory.dictionary = dictionary;
  }
  return memory;
}

function readingOf(passage: Passage, dictionary: TermDictionary): Reading {
  const all = findUses(passage.block.text, dictionary);
  const uses = all.length === 0 ? NO_USES : withoutParts(passage, all);
  return { uses, candidates: candidatesIn(passage, uses) };
}

const NO_USES: readonly Use[] = Object.freeze([]);

function introductionsOf(passage: Passage): Introductions {
  return { names: introducedIn(passage), definesElsewhere: definesElsewhere(passage), label: labelOf(passage) };
}

/**
 * Uses less those inside a definition's own term, and those that only end a longer phrase: the "Sales
 * Agreement" of "Prior Sales Agreement" refers to nothing where only “Sales Agreement” is defined.
 */
function withoutParts({ block, recognized }: Passage, uses: readonly Use[]): Use[] {
  const { definitions, phrases } = recognized;
  let nextDefinition = 0;
  let nextPhrase = 0;
  let last = 0;
  return uses.filter((use) => {
    for (let each = definitions[nextDefinition]; each !== undefined && each.to <= use.from; )
      each = definitions[++nextDefinition];
    const definition = definitions[nextDefinition];
    if (definition !== undefined && definition.from < use.to) {
      last = use.to;
      return false;
    }
    for (let each = phrases[nextPhrase]; each !== undefined && each.to <= use.from; ) each = phrases[++nextPhrase];
    const isPart = endsLonger(phrases[nextPhrase], use, last, block.text);
    last = use.to;
    return !isPart;
  });
}

/** True when capitalised words of the same phrase stand before the use that belong to no use before it. */
function endsLonger(phrase: CapitalizedPhrase | undefined, use: Use, last: number, text: string): boolean {
  if (phrase === undefined || phrase.from >= use.from || phrase.to < use.to || last >= use.from - 1) return false;
  const before = text.slice(Math.max(phrase.from, last), use.from).trim();
  // A name before it, an abbreviation or "of" ends the phrase where the term begins: "Plan of the Company".
  return /[A-Za-z]$/.test(before) && !/\b(?:of|&)$/.test(before) && !/^[A-Z]{2,}$/.test(text.slice(use.from, use.to));
}

function undefinedTermsOf(
  found: readonly { readonly passage: number; readonly candidate: Candidate }[],
  passages: readonly Passage[],
  known: ReadonlyMap<number, Known>,
  definitions: readonly Definition[],
): UndefinedTerm[] {
  if (found.length === 0) return [];
  const defined = new Set(definitions.map(({ term }) => term));
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
  readonly places: { readonly passage: number; readonly candidate: Candidate }[];
}

/** True when nothing else in the document makes the term known. */
function isUnknown({ kind, term }: Candidate, ofDocument: Known | undefined): boolean {
  if (ofDocument === undefined) return true;
  if (ofDocument.elsewhere) return false;
  if (kind === 'agreement') return !ofDocument.names.has(introducedKey(term));
  return kind === 'role' || !ofDocument.labels.has(labelKey(term));
}
