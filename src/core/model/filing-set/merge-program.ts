import Big from 'big.js';
import { deriveProgram } from '../offering/derived.js';
import { type Fact, NOT_STATED } from '../offering/facts.js';
import { derived, inputOf, stated } from '../offering/make-fact.js';
import { nameKey } from '../offering/names.js';
import type { Counterparty, FixedPrice, OfferingAgreement } from '../offering/offering.js';
import type { PastFact, Program, SalesReport, SetEvent } from './filing-set.js';
import { mergeClasses, takenUpBy } from './merge-classes.js';
import { inOrder, mergeEvents } from './merge-events.js';
import { agreementStatus, offeringStatus, SUBSTANTIALLY } from './program-status.js';
import { type Replacement, replacementOf } from './replacement.js';
import { beginOf, type Cluster, daysBetween, isContinuous } from './same-program.js';
import { type Given, type Succession, succeed } from './succession.js';
import type { Telling, ToldFigures } from './telling.js';
import { agreementLabel, dollars, longDate } from './words.js';

/** Statuses after which a program is over. */
export const ENDED: readonly string[] = ['terminated', 'completed', 'superseded'];

/** One program from all that the filings tell of it; `withdrawals` are of its registration statement. */
export function* mergeProgram(
  cluster: Cluster,
  clusters: readonly Cluster[],
  withdrawals: readonly Telling[],
  asOf: string | undefined,
): Generator<undefined, Program | undefined, void> {
  const [first] = cluster;
  if (first === undefined) return undefined;
  const agreement = agreementOf(cluster);
  const label = agreementLabel(agreement);
  const replacement = replacementOf(cluster, clusters);
  const told = mergeEvents([...cluster, ...withdrawals.map(eventsAlone)], label, asOf);
  const events = inOrder([...told, ...entered(agreement, told, first), ...unreported(replacement.event, told)]);
  const own = events.filter(({ of, layer }) => of === label || layer === 'registration');
  yield;
  const figures = mergeFigures(cluster);
  yield;
  const isReplaced = replacement.event !== undefined;
  const isWithdrawn = [...cluster, ...withdrawals].some(
    ({ own: one }) => one?.status.registration.value === 'withdrawn',
  );
  const last = lastOf(cluster);
  const status = {
    agreement: ended(agreementStatus(own, cluster), isReplaced, replacement.by),
    offering: noted(
      restated(
        offeringStatus(
          own.filter(({ kind, date }) => kind !== 'replacement' || date === replacement.event?.date),
          cluster,
        ),
        replacement,
      ),
      cluster,
      clusters,
    ),
  };
  yield;
  const classes = mergeClasses(cluster);
  const isStale = isForgotten(status.offering, cluster, clusters);
  const unsold = takenUpBy(cluster, replacement.next, status.offering.asOf);
  const remaining = isOutdated(figures) ? NOT_STATED : figures.remaining.fact;
  const more = deriveProgram(
    {
      cap: isCapThen(cluster, figures) ? figures.cap.fact : NOT_STATED,
      shareCap: figures.shareCap.fact,
      soldShares: figures.sold.fact,
      grossProceeds: figures.proceeds.fact,
      netProceeds: figures.netProceeds.fact,
      averagePrice: figures.averagePrice.fact,
      remaining: remaining.value === null ? unsold : remaining,
      commission: NOT_STATED,
    },
    status.offering,
    isWithdrawn,
  );
  const lasting = (key: 'registrationNumber' | 'resumeCondition' | 'shelfExpiry'): Fact =>
    succeed(
      key,
      given(cluster, ({ own: one }) => one?.[key]),
    ).fact;
  return Object.freeze({
    offeringType: first.type,
    agreement,
    agents: agreement?.counterparties ?? [],
    registrationNumber: lasting('registrationNumber'),
    security:
      classes.length > 1
        ? NOT_STATED
        : succeed(
            'security',
            given(cluster, ({ security }) => security),
          ).fact,
    commission: succeed(
      'commission',
      given(cluster, ({ commission }) => commission),
    ).fact,
    resumeCondition: status.offering.value === 'suspended' ? lasting('resumeCondition') : NOT_STATED,
    shelfExpiry: isWithdrawn ? NOT_STATED : lasting('shelfExpiry'),
    classes: Object.freeze(classes),
    lastTold: last,
    isStale,
    cap: capOf(figures),
    shareCap: figures.shareCap.fact,
    sold: figures.sold.fact,
    proceeds: figures.proceeds.fact,
    netProceeds: figures.netProceeds.fact,
    averagePrice: more.averagePrice,
    remaining: more.unsoldUnderCap,
    availableNow: isKnown(more.availableNow, status.offering, isStale) ? more.availableNow : NOT_STATED,
    fixedPrice: mergeFixedPrice(cluster),
    status: Object.freeze(status),
    replacedBy: replacement.by,
    reports: Object.freeze(mergeReports(cluster, asOf)),
    events: Object.freeze(events),
    history: Object.freeze(pastOf(figures, cluster)),
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

/** The sales go on under the agreement as restated, which is told of apart. */
function restated(
  status: Program['status']['offering'],
  { isRestated, by }: Replacement,
): Program['status']['offering'] {
  if (isRestated !== true || (status.value !== null && ENDED.includes(status.value))) return status;
  const day = by.inputs?.at(-1)?.value ?? '';
  return Object.freeze({
    value: 'superseded' as const,
    state: 'derived' as const,
    evidence: by.evidence,
    inputs: by.inputs ?? [],
    formula: by.formula ?? '',
    ...(day === '' ? {} : { asOf: day }),
    note: 'Sales go on under the agreement as amended and restated.',
  });
}

/** Says of a program that later filings are silent of that its end is not told. */
function noted(
  status: Program['status']['offering'],
  cluster: Cluster,
  clusters: readonly Cluster[],
): Program['status']['offering'] {
  if (status.value === null || ENDED.includes(status.value)) return status;
  const type = cluster[0]?.type;
  if (!isForgotten(status, cluster, clusters)) return status;
  const own = beginOf(cluster) ?? '9999';
  const next = clusters.find((other) => other[0]?.type === type && (beginOf(other) ?? '') > own);
  const begun = next?.find(({ agreement }) => agreement?.date.value != null)?.agreement?.date.value;
  const last = lastDay(cluster);
  const silent = isContinuous(typeOf(cluster))
    ? 'none of these filings tells whether it has ended'
    : 'none of these filings tells whether it closed';
  const why = begun == null ? 'later filings do not speak of it' : `a later program began on ${longDate(begun)}`;
  return Object.freeze({ ...status, note: `Last told of on ${longDate(last)}; ${why}, and ${silent}.` });
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

/** Most days by which the first event of a report is before the agreement that it reports. */
const REPORTED_LATE = 4;

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

/** What remained is outdated when sales or another maximum of a later day are told. */
function isOutdated({ remaining, proceeds, sold, cap }: Figures): boolean {
  const day = remaining.since;
  return day < proceeds.since || day < sold.since || (cap.past.length > 0 && day < cap.since);
}

/** What the sales and the rest make together, where one filing gives both for one day and none gives the whole. */
function capOf({ cap, proceeds, remaining }: Figures): Fact {
  if (cap.fact.value !== null || proceeds.fact.value === null || remaining.fact.value === null) return cap.fact;
  const [sold, left] = [proceeds.fact, remaining.fact];
  if (sold.asOf !== left.asOf || sold.evidence[0]?.file !== left.evidence[0]?.file) return cap.fact;
  return derived(
    new Big(sold.value ?? 0).plus(left.value ?? 0).toFixed(),
    [inputOf('gross proceeds', sold), inputOf('unsold', left)],
    `${dollars(sold.value ?? '')} + ${dollars(left.value ?? '')}`,
  );
}

/** What can be sold now is not known of a program that later filings are silent of, or that is sold but for a rest. */
function isKnown(available: Fact, status: Program['status']['offering'], isStale: boolean): boolean {
  if (status.note === SUBSTANTIALLY) return false;
  return !isStale || available.value === '0';
}

/** The day of the last filing of a program. */
function lastOf(cluster: Cluster): Fact {
  const day = lastDay(cluster);
  const last = cluster.find((one) => dayTold(one) === day);
  if (last === undefined || day === '') return NOT_STATED;
  const evidence = [...(last.own?.documentDate.evidence ?? []), ...(last.agreement?.name.evidence ?? [])];
  return stated(day, evidence.slice(0, 1));
}

/** The day of a filing, or of its agreement where a report bears the day before as that of its first event. */
function dayTold({ date, agreement, own }: Telling): string {
  const entered = own === undefined ? null : (agreement?.date.value ?? null);
  const day = date ?? '';
  return entered !== null && entered > day && daysBetween(day, entered) <= REPORTED_LATE ? entered : day;
}

/** True where later filings tell of other programs of the issuer and no more of this one, whose end none has told. */
function isForgotten(status: Program['status']['offering'], cluster: Cluster, clusters: readonly Cluster[]): boolean {
  if (status.value === null || ENDED.includes(status.value)) return false;
  if (!isContinuous(typeOf(cluster)) && !CLOSING.includes(typeOf(cluster))) return false;
  const last = lastDay(cluster);
  const type = typeOf(cluster);
  return clusters.some(
    (other) => other !== cluster && lastDay(other) > last && (CLOSING.includes(type) || isContinuous(typeOf(other))),
  );
}

function typeOf(cluster: Cluster): Program['offeringType'] {
  return cluster[0]?.type ?? 'shelf';
}

/** Deals that close on one day; the others go on until they are ended. */
const CLOSING: readonly Program['offeringType'][] = [
  'firm commitment',
  'initial public offering',
  'best efforts',
  'registered direct',
  'private placement',
  'debt',
  'subscription offering',
];

function lastDay(cluster: Cluster): string {
  return cluster.map(dayTold).reduce((last, day) => (day > last ? day : last), '');
}

function pastOf(figures: Figures, cluster: Cluster): PastFact[] {
  const now = figures.cap.fact.value;
  const before = cluster.flatMap(({ formerCaps, file, agreement, date }) =>
    formerCaps
      .filter(({ value }) => value !== now && figures.cap.past.every(({ fact }) => fact.value !== value))
      .map((fact): PastFact => Object.freeze({ key: 'cap', fact, date: agreement?.date.value ?? date, file })),
  );
  return [...before, ...Object.values(figures).flatMap(({ past }) => past)].sort((a, b) =>
    (a.fact.asOf ?? a.date ?? '').localeCompare(b.fact.asOf ?? b.date ?? ''),
  );
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
