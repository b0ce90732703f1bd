import { compareAgreements } from './compare-agreements.js';
import { compareDocuments } from './compare-documents.js';
import { compareFigures } from './compare-figures.js';
import type { SetDifference } from './filing-set.js';
import type { Cluster } from './same-program.js';

/** Where filings of one program give one fact two values: conflicts, and what only looks like one. */
export function* differencesIn(cluster: Cluster): Generator<undefined, SetDifference[], void> {
  const found: SetDifference[] = [];
  for (const compare of [compareAgreements, compareFigures, compareDocuments]) {
    found.push(...compare(cluster));
    yield;
  }
  return found;
}
