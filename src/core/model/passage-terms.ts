import type { CapitalizedPhrase, Recognized } from '../mentions/recognized.js';
import { findUses, type Use } from './find-uses.js';
import type { Passage } from './passage.js';
import { changedWords, type TermDictionary } from './term-dictionary.js';
import { type Candidate, candidatesIn, definesElsewhere, introducedIn, labelOf } from './undefined-candidates.js';

/** What a passage says by itself, given the terms of its document. */
export interface Reading {
  readonly uses: readonly Use[];
  readonly candidates: readonly Candidate[];
}

/** What a passage says whatever the terms are. */
export interface Introductions {
  readonly names: readonly string[];
  readonly definesElsewhere: boolean;
  readonly label: string | undefined;
}

/** What is remembered of a passage's words: what they introduce, and their readings with the last two dictionaries. */
export interface PassageTerms {
  readonly introductions: Introductions;
  dictionary: TermDictionary;
  reading: Reading;
  olderDictionary?: TermDictionary;
  olderReading?: Reading;
}

/** By what was recognised, so that an edit re-reads its passage alone. */
const memories = new WeakMap<Recognized, PassageTerms>();

/** What a passage says with the terms of a dictionary: read once, and again where the terms it may use have changed. */
export function termsIn(passage: Passage, dictionary: TermDictionary): PassageTerms {
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
