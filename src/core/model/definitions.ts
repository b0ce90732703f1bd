import type { LocalDefinition } from '../mentions/recognized.js';
import type { Definition } from './filing.js';
import { type Passage, spanIn } from './passage.js';

const NO_WORDS = /^[\s,;.]*$/;

/** An earlier version of the same text with its definitions. */
export interface DefinedBefore {
  readonly passages: readonly Passage[];
  readonly definitions: readonly Definition[];
}

/** The definitions of a filing, in order of their place; those before an edit are taken from the earlier version. */
export function collectDefinitions(passages: readonly Passage[], before?: DefinedBefore): Definition[] {
  let same = 0;
  while (same < passages.length && passages[same] === before?.passages[same]) same++;
  const definitions = (before?.definitions ?? []).filter(({ passage }) => passage < same);
  for (let index = same; index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined || passage.recognized.definitions.length === 0) continue;
    for (const local of passage.recognized.definitions) definitions.push(definitionAt(passage, index, local));
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
