import type { Fact } from '../offering/facts.js';
import type { SetDifference } from './filing-set.js';
import type { Telling } from './telling.js';

/** What one filing says of one fact. */
export interface Side {
  readonly value: string;
  readonly fact: Fact;
  readonly telling: Telling;
}

/** A filing that says otherwise than most of the others, and the one with which it is compared. */
export type Pair = readonly [odd: Side, usual: Side];

/** What the filings of a program say of one fact, in order of date. */
export function sidesOf(cluster: readonly Telling[], of: (telling: Telling) => Fact | undefined): Side[] {
  return cluster.flatMap((telling) => {
    const fact = of(telling);
    return fact === undefined || fact.value === null || fact.evidence.length === 0
      ? []
      : [{ value: fact.value, fact, telling }];
  });
}

/**
 * The filings that say otherwise, each once: where most filings agree, the few are taken to be wrong; where it is
 * one against one, the later.
 */
export function oddOnes(sides: readonly Side[], isSame: (a: string, b: string) => boolean): Pair[] {
  const groups: Side[][] = [];
  for (const side of sides) {
    const known = groups.find(([first]) => first !== undefined && isSame(first.value, side.value));
    if (known === undefined) groups.push([side]);
    else known.push(side);
  }
  if (groups.length < 2) return [];
  const usual = groups.reduce((most, group) => (filesIn(group) > filesIn(most) ? group : most));
  return groups
    .filter((group) => group !== usual)
    .flatMap((group) => firstOfEachFile(group))
    .flatMap((odd): Pair[] => {
      const others = usual.filter(({ telling }) => telling.file !== odd.telling.file);
      const before = others.filter(({ telling }) => telling.order < odd.telling.order).at(-1);
      const other = before ?? others[0];
      const isInOneFile = usual.some(({ telling }) => telling.file === odd.telling.file);
      return other === undefined || isInOneFile ? [] : [[odd, other]];
    });
}

function filesIn(sides: readonly Side[]): number {
  return new Set(sides.map(({ telling }) => telling.file)).size;
}

function firstOfEachFile(sides: readonly Side[]): Side[] {
  return sides.filter(({ telling }, at) => sides.findIndex((other) => other.telling.file === telling.file) === at);
}

/** Two filings that give one fact two values, with the words of both; none where one of them has no words. */
export function conflict(key: string, message: string, [odd, usual]: Pair): SetDifference[] {
  return difference('conflict', key, message, [odd, usual]);
}

/** A difference that only looks like one, with the reason. */
export function benign(key: string, message: string, [odd, usual]: Pair): SetDifference[] {
  return difference('benign', key, message, [odd, usual]);
}

function difference(kind: SetDifference['kind'], key: string, message: string, sides: Pair): SetDifference[] {
  const evidence = sides.flatMap(({ fact }) => fact.evidence.slice(0, 1));
  const values = sides.map(({ value }) => value);
  if (evidence.length < 2) return [];
  return [Object.freeze({ kind, key, message, values: Object.freeze(values), evidence: Object.freeze(evidence) })];
}
