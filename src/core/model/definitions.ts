import type { LocalDefinition } from '../mentions/recognized.js';
import type { Definition } from './filing.js';
import { type Alignment, NOTHING_KEPT, type Passage, spanIn } from './passage.js';

const NO_WORDS = /^[\s,;.]*$/;

/** An earlier version of the same text with its definitions, and what of it an edit left alone. */
export interface DefinedBefore {
  readonly passages: readonly Passage[];
  readonly definitions: readonly Definition[];
  readonly same: Alignment;
}

/** The definitions of a filing, in order of their place; what an edit left alone is taken from the earlier version. */
export function collectDefinitions(passages: readonly Passage[], before?: DefinedBefore): Definition[] {
  const { head, tail, shift } = before?.same ?? NOTHING_KEPT;
  const old = before?.definitions ?? [];
  const definitions = old.filter(({ passage }) => passage < head);
  for (let index = head; index < passages.length - tail; index++) {
    const passage = passages[index];
    if (passage === undefined || passage.recognized.definitions.length === 0) continue;
    for (const local of passage.recognized.definitions) definitions.push(definitionAt(passage, index, local));
  }
  const oldTail = (before?.passages.length ?? 0) - tail;
  const later = passages.length - tail - oldTail;
  for (const each of old) {
    if (each.passage < oldTail || tail === 0) continue;
    const { start, end, passage } = each;
    definitions.push(Object.freeze({ ...each, start: start + shift, end: end + shift, passage: passage + later }));
  }
  return definitions;
}

function definitionAt(passage: Passage, index: number, local: LocalDefinition): Definition {
  const { text } = passage.block;
  const meaning = text.slice(local.meaningFrom, local.meaningTo);
  return Object.freeze({
    term: local.term,
    ...spanIn(passage, local.from, local.to),
    text: text.slice(local.from, local.to),
    kind: local.kind,
    meaning: NO_WORDS.test(meaning) ? '' : meaning.replace(/\s+/g, ' ').trim(),
    isPointer: local.isPointer ?? false,
    document: passage.document,
    passage: index,
  });
}
