import { type Fact, NOT_STATED } from '../offering/facts.js';
import { derived, inputOf } from '../offering/make-fact.js';
import type { ProgramClass } from './filing-set.js';
import { classOf } from './read-classes.js';
import type { Cluster } from './same-program.js';
import { succeed } from './succession.js';
import type { Telling } from './telling.js';
import { longDate } from './words.js';

/** The classes of stock sold under a program, each figure by the last filing that gives it. */
export function mergeClasses(cluster: Cluster): ProgramClass[] {
  const labels: { readonly label: string }[] = [];
  for (const { classes } of cluster) {
    for (const { label } of classes) if (classOf(labels, label) === undefined) labels.push({ label });
  }
  return labels.map(({ label }) => {
    const of = (key: 'cap' | 'remaining'): Fact => {
      const given = cluster.flatMap(({ classes, date, order, file }) => {
        const fact = classOf(classes, label)?.[key];
        return fact === undefined || fact.value === null ? [] : [{ fact, date, order, file }];
      });
      return succeed(key, given).fact;
    };
    return Object.freeze({ label, cap: of('cap'), remaining: of('remaining') });
  });
}

/** What was left of a program at its end, where the next one takes up that very amount as the maximum of its class. */
export function takenUpBy(cluster: Cluster, next: Telling | undefined, end: string | undefined): Fact {
  const security = cluster.find((telling) => telling.security.value !== null)?.security.value;
  if (next?.unsoldBefore === undefined || security == null) return NOT_STATED;
  const found = classOf(next.classes, security);
  if (found === undefined || found.cap.value === null) return NOT_STATED;
  const words = { name: 'what was unsold', value: security, evidence: [next.unsoldBefore] };
  const when = next.date === null ? '' : ` of ${longDate(next.date)}`;
  return derived(
    found.cap.value,
    [inputOf(`maximum of ${security} under the later agreement`, found.cap), words],
    `the maximum of ${security} under the later agreement${when}, which is what was left unsold here`,
    { asOf: end ?? next.date ?? undefined },
  );
}
