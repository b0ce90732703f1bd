import type { Definition } from './filing.js';
import { type Passage, spanIn } from './passage.js';

const NO_WORDS = /^[\s,;.]*$/;

/** The definitions of a filing, in order of their place. */
export function collectDefinitions(passages: readonly Passage[]): Definition[] {
  const definitions: Definition[] = [];
  for (const [index, passage] of passages.entries()) {
    const { recognized, block } = passage;
    for (const local of recognized.definitions) {
      const meaning = block.text.slice(local.meaningFrom, local.meaningTo);
      definitions.push(
        Object.freeze({
          term: local.term,
          ...spanIn(passage, local.from, local.to),
          text: block.text.slice(local.from, local.to),
          kind: local.kind,
          meaning: NO_WORDS.test(meaning) ? '' : meaning.replace(/\s+/g, ' ').trim(),
          isPointer: local.isPointer ?? false,
          document: passage.document,
          passage: index,
        }),
      );
    }
  }
  return definitions;
}
