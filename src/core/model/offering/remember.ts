import type { Recognized } from '../../mentions/recognized.js';
import type { Passage } from '../passage.js';

/**
 * A reading of single passages that is remembered with what was recognised in them, so that after an edit only new
 * passages are read. What it gives must not depend on where the passage stands: plain offsets, never source offsets.
 */
export function remembered<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new WeakMap<Recognized, { readonly value: T }>();
  return (passage) => {
    const entry = known.get(passage.recognized);
    if (entry !== undefined) return entry.value;
    const value = read(passage);
    known.set(passage.recognized, { value });
    return value;
  };
}
