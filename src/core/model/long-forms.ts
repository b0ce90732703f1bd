import type { Definition } from './filing.js';

const WORD = "[A-Z\\d][\\w’'.&/-]*";
const NAME = `${WORD}(?: (?:(?:of|and|the|for|in|to|&) ){0,2}${WORD}){1,11}`;
const AT_END = new RegExp(`(?:^|[\\s(])(${NAME})$`);
const AT_START = new RegExp(
  `^(?:(?:an?|the|our|its|their|this|all|any|each|certain|shares of|of|additional|outstanding|up to) ){0,4}(${NAME})(?=$|[,(]| \\(| (?:due|dated|par|with|having|for|as|that|which|to|at) )`,
);
/** Longest meanings that are looked at from their end. */
const TAIL = 160;

/** Meanings already read: an edit leaves nearly all as they are. */
const read = new Map<string, readonly string[]>();
const MOST_READ = 4000;
const NONE: readonly string[] = Object.freeze([]);

/**
 * The full names that a definition in a bracket shortens: the "Series B Convertible Preferred Stock" of
 * "our Series B Convertible Preferred Stock (the “Series B Stock”)". They are named, not undefined, wherever
 * they stand.
 */
export function longFormsOf({ kind, meaning, isPointer }: Definition): readonly string[] {
  if (kind === 'means' || isPointer || meaning === '') return NONE;
  let names = read.get(meaning);
  if (names === undefined) {
    const found = [AT_START.exec(meaning.slice(0, TAIL))?.[1], AT_END.exec(meaning.slice(-TAIL))?.[1]];
    names = found.flatMap((name) => (name === undefined ? [] : [name]));
    if (read.size >= MOST_READ) read.clear();
    read.set(meaning, names);
  }
  return names;
}
