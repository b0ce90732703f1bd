import { type Fact, NOT_STATED } from '../offering/facts.js';
import type { Offering, RegistrationStatus } from '../offering/offering.js';
import type { MergedOffering, PastFact, Program, SetDifference, SetEvent } from './filing-set.js';
import { inOrder } from './merge-events.js';
import { ENDED, given, mergeProgram } from './merge-program.js';
import { type Cluster, clusterTellings, isContinuous } from './same-program.js';
import { succeed } from './succession.js';
import type { Telling, ToldFiling } from './telling.js';
import { agreementLabel } from './words.js';

/** The programs and deals that a group tells of; the shelf itself only where nothing else is told of. */
export function clustersOf(group: readonly ToldFiling[], asOf: string | undefined): Cluster[] {
  const tellings = group.flatMap((filing) => filing.tellings.filter((one) => isOfItsOwn(one, filing)));
  const begun = tellings.filter(({ agreement }) => asOf === undefined || (agreement?.date.value ?? '') <= asOf);
  const offers = begun.filter(({ type }) => type !== 'shelf');
  return clusterTellings(offers.length > 0 ? offers : begun);
}

/** A base prospectus behind a supplement offers nothing of its own. */
function isOfItsOwn({ own, agreement, figures }: Telling, { offerings }: ToldFiling): boolean {
  if (own === undefined || agreement !== null || own.start === offerings[0]?.start) return true;
  return figures.cap.value !== null || figures.shareCap.value !== null;
}

/** One offering from all that the filings of a group tell of it, by its clusters. */
export function* mergeGroup(
  group: readonly ToldFiling[],
  clusters: readonly Cluster[],
  asOf: string | undefined,
): Generator<undefined, MergedOffering | undefined, void> {
  const all = group.flatMap(({ tellings }) => tellings);
  const withdrawals = all.filter(({ own }) => own?.status.registration.value === 'withdrawn');
  const merged: Merged[] = [];
  for (const cluster of clusters) {
    const under = withdrawals.filter((one) => !cluster.includes(one) && isUnderSame(one, cluster));
    const program = yield* mergeProgram(cluster, clusters, under, asOf);
    if (program !== undefined) merged.push({ cluster, program });
    yield;
  }
  const current = currentOf(merged);
  const base = latestOwn(current?.cluster ?? all) ?? group.at(-1)?.offerings[0];
  if (base === undefined) return undefined;
  const programs = merged.map(({ program }) => program);
  const events = allEvents(programs);
  if (programs.length === 0 && base.offeringType.value === null && base.events.length === 0) return undefined;
  return assemble(base, current?.program, group, all, programs, events);
}

function isUnderSame(one: Telling, cluster: Cluster): boolean {
  const number = one.own?.registrationNumber.value;
  return number != null && cluster.some(({ own }) => own?.registrationNumber.value === number);
}

interface Merged {
  readonly cluster: Cluster;
  readonly program: Program;
}

/** The program that goes on, else the last one that went on; a single deal only where there is no program. */
function currentOf(merged: readonly Merged[]): Merged | undefined {
  const programs = merged.filter(({ program }) => isContinuous(program.offeringType));
  const open = programs.filter(({ program }) => !ENDED.includes(program.status.offering.value ?? ''));
  return open.at(-1) ?? programs.at(-1) ?? merged.at(-1);
}

function latestOwn(tellings: readonly Telling[]): Offering | undefined {
  return tellings.flatMap(({ own }) => (own === undefined ? [] : [own])).at(-1);
}

function allEvents(programs: readonly Program[]): SetEvent[] {
  const seen = new Set<string>();
  const events = programs.flatMap((program) => program.events);
  const labels = new Set(programs.map(({ agreement }) => agreementLabel(agreement)));
  return inOrder(
    events.filter(({ kind, layer, date, of, evidence: [first] }) => {
      const isForeign = !labels.has(of);
      const key =
        isForeign || layer === 'registration'
          ? `${kind} ${layer} ${date} ${of}`
          : `${kind} ${layer} ${date} ${of} ${first?.file ?? ''} ${first?.start ?? 0}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}

/** Facts of the document that one filing after another may tell anew. */
const LASTING = [
  'registrant',
  'ticker',
  'exchange',
  'registrationNumber',
  'baseProspectusDate',
  'security',
  'commission',
] as const;

function assemble(
  base: Offering,
  current: Program | undefined,
  group: readonly ToldFiling[],
  all: readonly Telling[],
  programs: readonly Program[],
  events: readonly SetEvent[],
): MergedOffering {
  const its = all.filter(
    ({ own, file }) => own !== undefined && (current === undefined || current.files.includes(file)),
  );
  const source = its.filter(({ own }) => own?.offeringType.value === base.offeringType.value);
  const history: PastFact[] = [];
  const lasting = Object.fromEntries(
    LASTING.map((key) => {
      const from = key === 'registrant' ? firsts(group) : given(source, ({ own }) => own?.[key]);
      const { fact, past } = succeed(key, from);
      history.push(...past);
      return [key, fact.value === null ? base[key] : fact];
    }),
  );
  const program: Partial<Offering> =
    current === undefined
      ? {}
      : {
          agreements:
            current.agreement === null
              ? base.agreements
              : [
                  current.agreement,
                  ...base.agreements.slice(1).filter(({ date }) => date.value !== current.agreement?.date.value),
                ],
          maximumAggregateOfferingPrice: current.cap,
          shareCap: current.shareCap,
          soldShares: current.sold,
          grossProceeds: current.proceeds,
          netProceeds: current.netProceeds.value === null ? priced(base) : current.netProceeds,
          averagePrice: current.averagePrice,
          unsoldUnderCap: current.remaining,
          availableNow: current.availableNow,
          resumeCondition: current.resumeCondition,
        };
  const status = {
    agreement: current?.status.agreement ?? base.status.agreement,
    offering: current?.status.offering ?? base.status.offering,
    registration: dated(registrationStatus(source.length > 0 ? source : all), current?.events ?? events),
  };
  const shelfExpiry =
    status.registration.value === 'withdrawn' ? NOT_STATED : (current?.shelfExpiry ?? base.shelfExpiry);
  return { ...base, ...lasting, ...program, shelfExpiry, status, events, programs, history };
}

/** A statement is effective from the day on which it became so, not from that of the filing which says it. */
function dated(status: Fact<RegistrationStatus>, events: readonly SetEvent[]): Fact<RegistrationStatus> {
  const became = events.filter(({ kind, date }) => kind === 'effectiveness' && date !== null).at(-1);
  if (status.value !== 'effective' || became === undefined || became.date === null) return status;
  return { ...status, evidence: [...became.evidence, ...status.evidence], asOf: became.date };
}

/** The estimate of net proceeds of a deal at a fixed price. */
function priced(base: Offering): Fact {
  return base.fixedPrice.price.value === null ? NOT_STATED : base.netProceeds;
}

function firsts(group: readonly ToldFiling[]) {
  return group.flatMap(({ offerings, date, order, file }) => {
    const fact = offerings[0]?.registrant;
    return fact === undefined || fact.value === null ? [] : [{ fact, date, order, file }];
  });
}

const RANK: readonly RegistrationStatus[] = ['filed', 'effective', 'expired', 'replaced', 'withdrawn'];

/** The furthest that the statement has come by the filings of the program. */
function registrationStatus(tellings: readonly Telling[]): Fact<RegistrationStatus> {
  let best: Fact<RegistrationStatus> = NOT_STATED;
  for (const { own, date } of tellings) {
    const fact = own?.status.registration;
    if (fact === undefined || fact.value === null) continue;
    if (best.value !== null && RANK.indexOf(fact.value) < RANK.indexOf(best.value)) continue;
    best = fact.asOf !== undefined || date === null ? fact : { ...fact, asOf: date };
  }
  return best;
}

/** A registrant that bears a new name in a later filing: explained, not reported. */
export function renamings(group: readonly ToldFiling[]): SetDifference[] {
  const { fact, past } = succeed('registrant', firsts(group));
  return past.flatMap(({ fact: former, file }) => {
    const evidence = [...fact.evidence.slice(0, 1), ...former.evidence.slice(0, 1)];
    if (evidence.length < 2 || fact.value?.toLowerCase() === former.value?.toLowerCase()) return [];
    const message = `The registrant is ${fact.value} here and ${former.value} in ${file}: one issuer, by its filings under another name.`;
    const values = [fact.value ?? '', former.value ?? ''];
    return [{ kind: 'benign' as const, key: 'registrant', message, values, evidence }];
  });
}
