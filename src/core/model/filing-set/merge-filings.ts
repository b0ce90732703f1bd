import { deepFreeze } from '../../text/deep-freeze.js';
import type { Filing } from '../filing.js';
import { type Duplicate, withoutCopies } from './copies.js';
import { differencesIn } from './differences.js';
import type { MergeOptions, NamedFiling, OfferingSet } from './filing-set.js';
import { groupFilings } from './group-filings.js';
import { inOrderOfDate } from './in-order-of-date.js';
import { clustersOf, mergeGroup, renamings } from './merge-group.js';
import { readTellings } from './read-tellings.js';
import type { ToldFiling } from './telling.js';

/**
 * Recognises which filings belong to one offering and merges what they say, in order of date. A filing that
 * belongs to no other is a set of its own; one that tells of no offering is in none. The order in which the
 * filings are given does not matter.
 */
export function mergeFilings(entries: readonly NamedFiling[], options: MergeOptions = {}): OfferingSet[] {
  const steps = mergeInSteps(entries, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not block. */
export function* mergeInSteps(
  entries: readonly NamedFiling[],
  { asOf, of }: MergeOptions = {},
): Generator<undefined, OfferingSet[], void> {
  const told: ToldFiling[] = [];
  const { kept, duplicates } = yield* withoutCopies(inOrderOfDate(entries));
  for (const entry of kept) {
    told.push(inPlace(remembered(entry), told.length));
    yield;
  }
  const main = duplicates.find(({ file }) => file === of)?.of ?? of;
  const groups = yield* groupFilings(told.filter(({ offerings }) => offerings.length > 0));
  const sets: OfferingSet[] = [];
  for (const whole of groups) {
    if (main !== undefined && !whole.some(({ file }) => file === main)) continue;
    const known = whole.filter(({ day }) => asOf === undefined || day <= asOf);
    // What was not filed by then may be what ties two filings together.
    const parts = known.length === whole.length ? [whole] : yield* groupFilings(known);
    for (const group of parts) {
      const later = whole.filter((filing) => !known.includes(filing)).map(({ file }) => file);
      const set = yield* mergedSet(group, later, duplicates, asOf);
      if (set !== undefined) sets.push(set);
    }
  }
  return sets;
}

function* mergedSet(
  group: readonly ToldFiling[],
  later: readonly string[],
  duplicates: readonly Duplicate[],
  asOf: string | undefined,
): Generator<undefined, OfferingSet | undefined, void> {
  const clusters = clustersOf(group, asOf);
  yield;
  const offering = yield* mergeGroup(group, clusters, asOf);
  if (offering === undefined) return undefined;
  const differences = [...renamings(group)];
  for (const cluster of clusters) differences.push(...(yield* differencesIn(cluster)));
  const files = group.map(({ file }) => file);
  const own = duplicates.filter(({ of }) => files.includes(of));
  return deepFreeze({ files: withTheirCopies(files, own), offering, differences, duplicates: own, later });
}

/** What each filing tells, by the name under which it was read last: an edit makes a filing anew. */
const memory = new WeakMap<Filing, ToldFiling>();

function remembered(entry: NamedFiling): ToldFiling {
  const known = memory.get(entry.filing);
  if (known?.file === entry.name) return known;
  const told = readTellings(entry);
  memory.set(entry.filing, told);
  return told;
}

function inPlace(told: ToldFiling, order: number): ToldFiling {
  return { ...told, order, tellings: told.tellings.map((telling) => ({ ...telling, order })) };
}

function withTheirCopies(files: readonly string[], duplicates: readonly Duplicate[]): string[] {
  return files.flatMap((file) => [file, ...duplicates.filter(({ of }) => of === file).map((copy) => copy.file)]);
}
