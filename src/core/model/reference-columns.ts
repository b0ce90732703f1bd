import type { Reference } from './filing.js';

/**
 * The uses of defined terms, in order of place, held in columns that nobody writes to: a long filing has ten thousand
 * of them, and an edit moves all that stand behind it.
 */
export interface ReferenceColumns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `Filing.definitions`. */
  readonly definitions: Int32Array;
}

const NONE = new Int32Array(0);

export const NO_REFERENCES: ReferenceColumns = Object.freeze({ starts: NONE, ends: NONE, definitions: NONE });

/** The use with an index; `undefined` past the end. */
export function referenceWith({ starts, ends, definitions }: ReferenceColumns, index: number): Reference | undefined {
  const start = starts[index];
  const end = ends[index];
  const definition = definitions[index];
  if (start === undefined || end === undefined || definition === undefined) return undefined;
  return Object.freeze({ start, end, definition });
}

/** All uses, one after the other. */
export function* eachReference(columns: ReferenceColumns): Generator<Reference, void, void> {
  for (let index = 0; index < columns.starts.length; index++) {
    const use = referenceWith(columns, index);
    if (use !== undefined) yield use;
  }
}

/** Index of the first use that begins at or after a place of the text; their number where there is none. */
export function firstReferenceFrom({ starts }: ReferenceColumns, start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The uses of one definition, by its index. */
export function referencesTo(columns: ReferenceColumns, definition: number): Reference[] {
  const uses: Reference[] = [];
  let index = columns.definitions.indexOf(definition);
  while (index >= 0) {
    const use = referenceWith(columns, index);
    if (use !== undefined) uses.push(use);
    index = columns.definitions.indexOf(definition, index + 1);
  }
  return uses;
}

/** What an edit does to a list of uses. */
export interface ReferenceEdit {
  /** So many uses at the beginning stay. */
  readonly head: number;
  /** Index of the first use behind the edit; it and all after it stay, moved by `shift` code units. */
  readonly tail: number;
  readonly shift: number;
  /** `start`, `end`, `definition` of each use between, one after the other. */
  readonly between: readonly number[];
}

/** The uses after an edit. */
export function editReferences(
  { starts, ends, definitions }: ReferenceColumns,
  { head, tail, shift, between }: ReferenceEdit,
): ReferenceColumns {
  const added = between.length / 3;
  const column = (old: Int32Array, order: number, by: number): Int32Array => {
    const edited = new Int32Array(head + added + old.length - tail);
    edited.set(old.subarray(0, head));
    for (let index = 0; index < added; index++) edited[head + index] = between[index * 3 + order] ?? 0;
    edited.set(old.subarray(tail), head + added);
    if (by === 0) return edited;
    for (let index = head + added; index < edited.length; index++) edited[index] = (edited[index] ?? 0) + by;
    return edited;
  };
  return Object.freeze({
    starts: column(starts, 0, shift),
    ends: column(ends, 1, shift),
    definitions: column(definitions, 2, 0),
  });
}
