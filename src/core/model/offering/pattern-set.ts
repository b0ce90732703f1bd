import { matches, type Pattern, type PatternMatch, pattern } from './pattern.js';
import type { Skeleton } from './skeleton.js';

/** Many wordings matched together: of each sentence only those are tried of which a telling word occurs in it. */
export interface PatternSet<T> {
  /** Calls `found` for each place where a wording fits, the wordings in their own order. */
  match(skeleton: Skeleton, found: (entry: T, match: PatternMatch, says: string) => void): void;
}

/** Compiles wordings on first use. */
export function patternSet<T>(entries: readonly T[], saysOf: (entry: T) => readonly string[]): PatternSet<T> {
  let compiled: Compiled<T> | undefined;
  return {
    match(skeleton, found) {
      compiled ??= compile(entries, saysOf);
      const { byWord, wordings, isLikely } = compiled;
      const likely: number[] = [];
      for (const word of skeleton.words) {
        const indexes = byWord.get(word);
        if (indexes === undefined) continue;
        for (const index of indexes) {
          if (isLikely[index] === 1) continue;
          isLikely[index] = 1;
          likely.push(index);
        }
      }
      if (likely.length === 0) return;
      for (const index of likely) isLikely[index] = 0;
      for (const index of likely.sort((a, b) => a - b)) {
        const wording = wordings[index];
        if (wording === undefined || !hasAll(skeleton.words, wording.pattern.required)) continue;
        for (const match of matches(wording.pattern, skeleton)) found(wording.entry, match, wording.pattern.says);
      }
    },
  };
}

function hasAll(words: ReadonlySet<string>, required: readonly string[]): boolean {
  for (const word of required) if (!words.has(word)) return false;
  return true;
}

interface Compiled<T> {
  readonly wordings: readonly { readonly entry: T; readonly pattern: Pattern }[];
  /** Words, each with the wordings that need it or one of its fellows. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** A mark for each wording, set while likely ones are gathered. */
  readonly isLikely: Uint8Array;
}

function compile<T>(entries: readonly T[], saysOf: (entry: T) => readonly string[]): Compiled<T> {
  const wordings = entries.flatMap((entry) => saysOf(entry).map((says) => ({ entry, pattern: pattern(says) })));
  const byWord = new Map<string, number[]>();
  for (const [index, { pattern: one }] of wordings.entries()) {
    for (const word of one.words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [index]);
      else known.push(index);
    }
  }
  return { wordings, byWord, isLikely: new Uint8Array(wordings.length) };
}
