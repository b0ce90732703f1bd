import { type Fact, type FactInput, NOT_STATED } from '../offering/facts.js';
import { derived, inputOf } from '../offering/make-fact.js';
import { nameKey } from '../offering/names.js';
import type { SetEvent } from './filing-set.js';
import { beginOf, type Cluster, isContinuous, partyKeys } from './same-program.js';
import type { Telling } from './telling.js';
import { agreementLabel, longDate } from './words.js';

/** What came in the place of a program, and the event of it where the words report one. */
export interface Replacement {
  readonly by: Fact;
  readonly event: SetEvent | undefined;
  /** True where the next agreement is this one as amended and restated: the sales go on under it. */
  readonly isRestated?: true;
  /** What the filing that tells of it says of the next program. */
  readonly next?: Telling;
}

const SERIES = /\b(?:each of|following|all|respective|prior|previous|existing)\b/i;
const FURTHER =
  /\b(?:further|future|subsequent|additional|any)\b.{0,80}\bsales?\b.{0,120}\b(?:will|shall|may|are|be)\b/i;

/** Finds what replaced `cluster`: the program of a filing that tells of the end of this one beside its own beginning. */
export function replacementOf(cluster: Cluster, clusters: readonly Cluster[]): Replacement {
  const [first] = cluster;
  if (first === undefined || !isContinuous(first.type)) return { by: NOT_STATED, event: undefined };
  for (const looking of cluster) {
    for (const other of clusters) {
      if (other === cluster || (beginOf(other) ?? '') <= (beginOf(cluster) ?? '')) continue;
      const next = other.find(({ file, agreement }) => file === looking.file && agreement !== null);
      const found = next === undefined ? undefined : between(looking, next);
      if (found !== undefined) return found;
    }
  }
  return restated(cluster, clusters);
}

const RESTATED = /^(?:second |third |fourth )?amended and restated /i;

/** The same agreement as amended and restated on a later day, with a party in common. */
function restated(cluster: Cluster, clusters: readonly Cluster[]): Replacement {
  const none = { by: NOT_STATED, event: undefined };
  const names = new Set(cluster.flatMap(({ agreement }) => keyOf(agreement?.name.value)));
  const parties = new Set(cluster.flatMap(({ agreement }) => partyKeys(agreement)));
  for (const other of clusters) {
    if (other === cluster || (beginOf(other) ?? '') <= (beginOf(cluster) ?? '')) continue;
    const next = other.find(({ agreement }) => RESTATED.test(agreement?.name.value ?? ''));
    if (next === undefined || next.agreement === null) continue;
    if (!keyOf(next.agreement.name.value).some((key) => names.has(key))) continue;
    if (!partyKeys(next.agreement).some((key) => parties.has(key))) continue;
    const label = agreementLabel(next.agreement);
    const agreement = inputOf('the agreement as restated', { ...next.agreement.name, value: label });
    const day = { name: 'its date', value: next.agreement.date.value ?? '', evidence: next.agreement.date.evidence };
    return {
      by: derived(label, [agreement, day], `restated as the ${label}`),
      event: undefined,
      next,
      isRestated: true,
    };
  }
  return none;
}

/** Key of an agreement's name without what its restating adds. */
function keyOf(name: string | null | undefined): string[] {
  return name == null ? [] : [nameKey(name.replace(RESTATED, ''))];
}

function between(prior: Telling, next: Telling): Replacement | undefined {
  const label = agreementLabel(next.agreement);
  const name = next.agreement?.name;
  if (name === undefined || label === '') return undefined;
  const agreement: FactInput = inputOf('the agreement that came next', { ...name, value: label });
  const replacing = next.events.find(
    ({ kind, layer, evidence }) =>
      kind === 'replacement' && layer === 'agreement' && isAbout(evidence[0]?.text ?? '', prior),
  );
  if (replacing !== undefined) {
    const { kind, layer, date, evidence } = replacing;
    const event = { kind, layer, date, evidence, told: next.date, of: agreementLabel(prior.agreement) };
    const told: FactInput = { name: 'replacement', value: date ?? '', evidence };
    return { by: derived(label, [told, agreement], `replaced by the ${label}`), event: Object.freeze(event), next };
  }
  const end = prior.events.find(({ kind }) => kind === 'agreement terminated' || kind === 'expiry');
  const begun =
    next.own !== undefined && next.events.some(({ kind, isForeign }) => kind === 'commencement' && !isForeign);
  if (end !== undefined && begun) {
    const told: FactInput = { name: 'end of this agreement', value: end.date ?? '', evidence: end.evidence };
    const when = end.date === null ? 'its end' : `its end on ${longDate(end.date)}`;
    return { by: derived(label, [told, agreement], `${when} is told beside the ${label}`), event: undefined, next };
  }
  const spent = prior.events.find(
    ({ kind, evidence }) => kind === 'completion' && goesOnUnder(evidence[0]?.text ?? '', next),
  );
  if (spent === undefined) return undefined;
  const told: FactInput = { name: 'end of sales', value: spent.date ?? '', evidence: spent.evidence };
  return { by: derived(label, [told, agreement], `further sales are made under the ${label}`), event: undefined, next };
}

/** True where a sentence of replacement speaks of this agreement or of several before. */
function isAbout(words: string, { agreement }: Telling): boolean {
  const called = agreement?.definedAs.value ?? null;
  return SERIES.test(words) || (called !== null && words.includes(called));
}

function goesOnUnder(words: string, { agreement }: Telling): boolean {
  const called = agreement?.definedAs.value ?? null;
  const at = called === null ? -1 : words.lastIndexOf(called);
  return at >= 0 && FURTHER.test(words.slice(Math.max(0, at - 260), at));
}
