import { compareAgreements } from './compare-agreements.js';
import { compareDocuments } from './compare-documents.js';
import { compareFigures } from './compare-figures.js';
import type { SetDifference } from './filing-set.js';
import type { Cluster } from './same-program.js';

/** Where filings of one program give one fact two values: conflicts, and what only looks like one. */
export function differencesIn(cluster: Cluster): SetDifference[] {
  if (cluster.length < 2 && cluster.every(({ own }) => own === undefined)) return [];
  return [...compareAgreements(cluster), ...compareFigures(cluster), ...compareDocuments(cluster)];
}
