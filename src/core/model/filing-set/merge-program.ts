import { deriveProgram } from '../offering/derived.js';
import { type Fact, NOT_STATED } from '../offering/facts.js';
import { nameKey } from '../offering/names.js';
import type { Counterparty, FixedPrice, OfferingAgreement } from '../offering/offering.js';
import type { PastFact, Program, SalesReport, SetEvent } from './filing-set.js';
import { inOrder, mergeEvents } from './merge-events.js';
import { agreementStatus, offeringStatus } from './program-status.js';
import { replacementOf } from './replacement.js';
import { beginOf, type Cluster, isContinuous } from './same-program.js';
import { type Given, type Succession, succeed } from './succession.js';
import type { Telling, ToldFigures } from './telling.js';
import { agreementLabel, longDate } from './words.js';

const ENDED = ['terminated', 'completed', 'superseded'];

/** One program from all that the filings tell of it; `withdrawals` are of its registration statement. */
export function mergeProgram(
  cluster: Cluster,
  clusters: readonly Cluster[],
  withdrawals: readonly Telling[],
  asOf: string | undefined,
): Program | undefined {
  const [first] = cluster;
  if (first === undefined) return undefined;
  const agreement = agreementOf(cluster);
  const label = agreementLabel(agreement);
  const replacement = replacementOf(cluster, clusters);
  const told = mergeEvents([...cluster, ...withdrawals.map(eventsAlone)], label, asOf);
  const events = inOrder([...told, ...entered(agreement, told, first), ...unreported(replacement.event, told)]);
  const own = events.filter(({ of, layer }) => of === label || layer === 'registration');
  const figures = mergeFigures(cluster);
  const isReplaced = replacement.event !== undefined;
  const isWithdrawn = [...cluster, ...withdrawals].some(
    ({ own: one }) => one?.status.registration.value === 'withdrawn',
  );
  const status = {
    agreement: ended(agreementStatus(own, cluster), isReplaced, replacement.by),
    offering: noted(
      offeringStatus(
        own.filter(({ kind, date }) => kind !== 'replacement' || date === replacement.event?.date),
        cluster,
      ),
      cluster,
      clusters,
    ),
  };
  const more = deriveProgram(
    {
      cap: isCapThen(cluster, figures) ? figures.cap.fact : NOT_STATED,
      shareCap: figures.shareCap.fact,
      soldShares: figures.sold.fact,
      grossProceeds: figures.proceeds.fact,
      netProceeds: figures.netProceeds.fact,
      averagePrice: figures.averagePrice.fact,
      remaining: isStale(figures.remaining, figures.proceeds) ? NOT_STATED : figures.remaining.fact,
      commission: NOT_STATED,
    },
    status.offering,
    isWithdrawn,
  );
  return Object.freeze({
    offeringType: first.type,
    agreement,
    agents: agreement?.counterparties ?? [],
    registrationNumber: succeed(
      'registrationNumber',
      given(cluster, ({ own: one }) => one?.registrationNumber),
    ).fact,
    cap: figures.cap.fact,
    shareCap: figures.shareCap.fact,
    sold: figures.sold.fact,
    proceeds: figures.proceeds.fact,
    netProceeds: figures.netProceeds.fact,
    averagePrice: more.averagePrice,
    remaining: more.unsoldUnderCap,
    availableNow: more.availableNow,
    fixedPrice: mergeFixedPrice(cluster),
    status: Object.freeze(status),
    replacedBy: replacement.by,
    reports: Object.freeze(mergeReports(cluster, asOf)),
    events: Object.freeze(events),
    history: Object.freeze(pastOf(figures)),
    files: Object.freeze([...new Set(cluster.map(({ file }) => file))]),
  });
}

/** What a withdrawal of the registration statement tells of a program under it: its events alone. */
function eventsAlone(telling: Telling): Telling {
  return { ...telling, events: telling.events.filter(({ layer }) => layer !== 'agreement') };
}

/** The beginning of an agreement that filings tell only by the day it bears. */
function entered(agreement: OfferingAgreement | null, told: readonly SetEvent[], { date, type }: Telling): SetEvent[] {
  if (agreement === null || agreement.date.value === null || !isContinuous(type)) return [];
  if (told.some(({ kind, layer }) => kind === 'commencement' && layer === 'agreement')) return [];
  const { value, evidence } = agreement.date;
  const of = agreementLabel(agreement);
  return [Object.freeze({ kind: 'commencement', layer: 'agreement', date: value, evidence, told: date, of })];
}

/** The replacement of a program, where no filing reports it as an event of this one. */
function unreported(event: SetEvent | undefined, told: readonly SetEvent[]): SetEvent[] {
  if (event === undefined) return [];
  return told.some(({ kind, layer }) => kind === 'replacement' && layer === 'agreement') ? [] : [event];
}

/** The terms of a deal, each by the last filing that states it. */
function mergeFixedPrice(cluster: Cluster): FixedPrice {
  const of = (term: (terms: FixedPrice) => Fact): Fact => {
    const told = given(cluster, ({ own }) => (own === undefined ? undefined : term(own.fixedPrice)));
    return succeed('fixedPrice', told).fact;
  };
  return Object.freeze({
    price: of((terms) => terms.price),
    discount: of((terms) => terms.discount),
    net: of((terms) => terms.net),
    shares: of((terms) => terms.shares),
    grossProceeds: of((terms) => terms.grossProceeds),
    netProceeds: of((terms) => terms.netProceeds),
    optionShares: of((terms) => terms.optionShares),
    optionDays: of((terms) => terms.optionDays),
    closingDate: of((terms) => terms.closingDate),
  });
}

/** True where the cap held when the sales were told: one told of in looking back held from the beginning. */
function isCapThen(cluster: Cluster, { cap, proceeds }: Figures): boolean {
  const isLookedBackAt = cluster.every(({ own, figures }) => own === undefined || figures.cap.value === null);
  const [words] = proceeds.fact.evidence;
  return (
    isLookedBackAt ||
    proceeds.since === '' ||
    cap.since <= proceeds.since ||
    cap.fact.evidence.some(({ file }) => file === words?.file)
  );
}

/** An agreement that another one replaced in full is at an end. */
function ended(status: Program['status']['agreement'], isReplaced: boolean, by: Fact): Program['status']['agreement'] {
  if (!isReplaced || status.value === 'terminated' || status.value === 'expired') return status;
  const [told] = by.inputs ?? [];
  return Object.freeze({
    value: 'terminated' as const,
    state: 'derived' as const,
    evidence: told?.evidence ?? by.evidence,
    inputs: by.inputs ?? [],
    formula: by.formula ?? '',
    ...(told === undefined || told.value === '' ? {} : { asOf: told.value }),
    note: 'Replaced in full by a later agreement.',
  });
}

/** Says of a program that no filing ends, although a later one has begun, that its end is not told. */
function noted(
  status: Program['status']['offering'],
  cluster: Cluster,
  clusters: readonly Cluster[],
): Program['status']['offering'] {
  if (status.value === null || ENDED.includes(status.value)) return status;
  const type = cluster[0]?.type;
  const own = beginOf(cluster) ?? '9999';
  const next = clusters.find((other) => other[0]?.type === type && (beginOf(other) ?? '') > own);
  const begun = next?.find(({ agreement }) => agreement?.date.value != null)?.agreement?.date.value;
  if (begun == null || status.asOf === undefined) return status;
  return Object.freeze({
    ...status,
    note: `Last told of as of ${longDate(status.asOf)}; a later program began on ${longDate(begun)}, and none of these filings tells how this one ended.`,
  });
}

/** The agreement with the fullest account of it: its own document's, else that with most parties, the earliest. */
function agreementOf(cluster: Cluster): OfferingAgreement | null {
  const told = cluster.flatMap(({ agreement, own, order }) =>
    agreement === null ? [] : [{ agreement, isOwn: own !== undefined, order }],
  );
  const best = [...told].sort(
    (a, b) =>
      Number(b.agreement.date.value !== null) - Number(a.agreement.date.value !== null) ||
      Number(b.isOwn) - Number(a.isOwn) ||
      namedParties(b.agreement) - namedParties(a.agreement) ||
      a.order - b.order,
  )[0];
  if (best === undefined) return null;
  const parties = told.reduce<readonly Counterparty[]>(
    (most, { agreement }) =>
      countNamed(agreement.counterparties) > countNamed(most) ? agreement.counterparties : most,
    best.agreement.counterparties,
  );
  return Object.freeze({ ...best.agreement, counterparties: parties });
}

function namedParties({ counterparties }: OfferingAgreement): number {
  return countNamed(counterparties);
}

/** Parties told by a name, not as "certain of the Agents". */
function countNamed(parties: readonly Counterparty[]): number {
  return new Set(parties.flatMap(({ name }) => (/^[A-Z]/.test(name.value ?? '') ? [nameKey(name.value ?? '')] : [])))
    .size;
}

type Figures = { readonly [K in keyof ToldFigures]: Succession };

/** Of the cap the words of the filings that are its own count first; those that look back give it as it once was. */
function mergeFigures(cluster: Cluster): Figures {
  const of = (key: keyof ToldFigures): Succession =>
    succeed(
      key,
      given(cluster, ({ figures }) => figures[key]),
    );
  const own = cluster.filter((one) => one.own !== undefined && one.figures.cap.value !== null);
  return {
    cap:
      own.length === 0
        ? of('cap')
        : succeed(
            'cap',
            given(own, ({ figures }) => figures.cap),
          ),
    shareCap: of('shareCap'),
    sold: of('sold'),
    proceeds: of('proceeds'),
    netProceeds: of('netProceeds'),
    averagePrice: of('averagePrice'),
    remaining: of('remaining'),
  };
}

/** The facts that the filings of a program give for one key. */
export function given(cluster: readonly Telling[], of: (telling: Telling) => Fact | undefined): Given[] {
  return cluster.flatMap((telling) => {
    const fact = of(telling);
    const { date, order, file } = telling;
    return fact === undefined || fact.value === null ? [] : [{ fact, date, order, file }];
  });
}

/** What remained is stale when sales of a later day are told. */
function isStale(remaining: Succession, proceeds: Succession): boolean {
  return remaining.since < (proceeds.fact.asOf ?? '');
}

function pastOf(figures: Figures): PastFact[] {
  return Object.values(figures)
    .flatMap(({ past }) => past)
    .sort((a, b) => (a.fact.asOf ?? a.date ?? '').localeCompare(b.fact.asOf ?? b.date ?? ''));
}

function mergeReports(cluster: Cluster, asOf: string | undefined): SalesReport[] {
  const reports: SalesReport[] = [];
  const seen = new Set<string>();
  for (const report of cluster.flatMap((telling) => telling.reports)) {
    if (asOf !== undefined && report.to !== null && report.to > asOf) continue;
    const key = `${report.from} ${report.to} ${valuesOf(report)}`;
    if (!seen.has(key)) reports.push(report);
    seen.add(key);
  }
  return reports.sort((a, b) => (a.to ?? '9999').localeCompare(b.to ?? '9999'));
}

function valuesOf({ shares, proceeds, netProceeds }: SalesReport): string {
  return [shares, proceeds, netProceeds].map(({ value }) => value ?? '').join(' ');
}
