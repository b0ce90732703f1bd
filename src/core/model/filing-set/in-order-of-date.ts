import type { Filing } from '../filing.js';
import type { NamedFiling } from './filing-set.js';

/** Kinds of document of one day, the one that tells of the offering most fully last. */
const KINDS: readonly RegExp[] = [
  /agreement|indenture/,
  /registration|amendment|shelf/,
  /report/,
  /prospectus|supplement/,
  /withdrawal/,
];

/**
 * Filings by their date; one without a date stands by the latest day it tells of, else last. Of one day the
 * agreement comes first and the prospectus last; then their names decide, so that the order given does not.
 */
export function inOrderOfDate(entries: readonly NamedFiling[]): NamedFiling[] {
  return entries
    .map((entry) => ({ entry, day: dayOf(entry.filing) ?? '9999', kind: kindOf(entry.filing) }))
    .sort((a, b) => compare(a.day, b.day) || a.kind - b.kind || compare(a.entry.name, b.entry.name))
    .map(({ entry }) => entry);
}

/** ISO date of a filing, else the latest day of which it tells. */
export function dayOf({ offerings: [first] }: Filing): string | undefined {
  const told = (first?.events ?? []).flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return first?.documentDate.value ?? told.at(-1);
}

function kindOf({ offerings: [first] }: Filing): number {
  return KINDS.findIndex((words) => words.test(first?.documentKind.value ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
