import { nameKey } from '../offering/names.js';
import type { OfferingAgreement, OfferingType } from '../offering/offering.js';
import type { Telling } from './telling.js';

/** Days within which two dates of one agreement with the same parties are one of them a slip. */
const NEAR = 10;

/** True for an offering that goes on over time under one agreement. */
export function isContinuous(type: OfferingType): boolean {
  return type === 'at-the-market' || type === 'equity line';
}

/** Tellings of one program, in order of their filings. */
export type Cluster = Telling[];

/**
 * Sorts what filings tell by the program it is told of: by the day of the agreement first; then agreements of
 * nearly the same day with the same parties, never named beside each other; then what names no day.
 */
export function clusterTellings(tellings: readonly Telling[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const one of tellings.filter((telling) => dayOf(telling) !== null)) {
    const known = clusters.find(
      ([first]) => first !== undefined && isSameKind(first, one) && dayOf(first) === dayOf(one),
    );
    if (known === undefined) clusters.push([one]);
    else known.push(one);
  }
  const joined = joinNear(clusters);
  const undated = tellings.filter((telling) => dayOf(telling) === null);
  for (const one of undated) {
    const home = homeOf(one, joined);
    if (home === undefined) joined.push([one]);
    else home.push(one);
  }
  for (const cluster of joined) cluster.sort((a, b) => a.order - b.order);
  return joined.sort((a, b) => (beginOf(a) ?? '9999').localeCompare(beginOf(b) ?? '9999'));
}

/** ISO day of the agreement. */
export function dayOf({ agreement }: Telling): string | null {
  return agreement?.date.value ?? null;
}

/** ISO day on which a program began: that of its agreement, else of the first filing that tells of it. */
export function beginOf(cluster: Cluster): string | null {
  for (const one of cluster) {
    const day = dayOf(one);
    if (day !== null) return day;
  }
  return cluster.find(({ date }) => date !== null)?.date ?? null;
}

function isSameKind(a: Telling, b: Telling): boolean {
  return a.type === b.type && (isContinuous(a.type) || a.family === b.family);
}

function joinNear(clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const near = joined.find((other) => isNear(other, cluster));
    if (near === undefined) joined.push(cluster);
    else near.push(...cluster);
  }
  return joined;
}

function isNear(a: Cluster, b: Cluster): boolean {
  const [one] = a;
  const [other] = b;
  if (one === undefined || other === undefined || !isSameKind(one, other)) return false;
  if (a.some(({ file }) => b.some((telling) => telling.file === file))) return false;
  const [first, second] = [dayOf(one), dayOf(other)];
  if (first === null || second === null || Math.abs(daysBetween(first, second)) > NEAR) return false;
  return a.some((here) => b.some((there) => hasSameParties(here.agreement, there.agreement)));
}

/** Days from one ISO date to another; not a number for a date without a day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

export function partyKeys(agreement: OfferingAgreement | null): string[] {
  return (agreement?.counterparties ?? []).flatMap(({ name }) => (name.value === null ? [] : [nameKey(name.value)]));
}

function hasSameParties(a: OfferingAgreement | null, b: OfferingAgreement | null): boolean {
  const [here, there] = [partyKeys(a), partyKeys(b)];
  return here.length > 0 && here.length === there.length && here.every((key) => there.includes(key));
}

/** Where words that name no day belong: the program begun last before them, of the same parties if it has any. */
function homeOf(one: Telling, clusters: readonly Cluster[]): Cluster | undefined {
  const parties = partyKeys(one.agreement);
  const fitting = clusters.filter((cluster) => {
    const [first] = cluster;
    if (first === undefined || !isSameKind(first, one)) return false;
    const begun = beginOf(cluster);
    if (one.date !== null && begun !== null && begun > one.date) return false;
    if (!isContinuous(one.type)) return hasSameRegistration(first, one);
    const its = cluster.flatMap(({ agreement }) => partyKeys(agreement));
    return parties.length === 0 || its.length === 0 || parties.some((key) => its.includes(key));
  });
  return fitting.sort((a, b) => (beginOf(b) ?? '').localeCompare(beginOf(a) ?? ''))[0];
}

function hasSameRegistration(a: Telling, b: Telling): boolean {
  const number = a.own?.registrationNumber.value ?? null;
  return number !== null && number === b.own?.registrationNumber.value;
}
