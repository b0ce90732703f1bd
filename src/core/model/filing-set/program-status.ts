import { type Fact, NOT_STATED } from '../offering/facts.js';
import { stated } from '../offering/make-fact.js';
import type { AgreementStatus, EventKind, OfferingStatus } from '../offering/offering.js';
import type { SetEvent } from './filing-set.js';
import { dayOf } from './merge-events.js';
import { MOST_WORDS } from './succession.js';
import type { Telling } from './telling.js';

/** What an event makes of the agreement. */
const AGREEMENT: Readonly<Partial<Record<EventKind, AgreementStatus>>> = {
  commencement: 'in force',
  amendment: 'amended',
  'agreement terminated': 'terminated',
  expiry: 'expired',
};

/** What an event makes of the offering; the end of the agreement ends it too. */
const OFFERING: Readonly<Partial<Record<EventKind, OfferingStatus>>> = {
  commencement: 'active',
  reinstatement: 'active',
  suspension: 'suspended',
  'offering terminated': 'terminated',
  'agreement terminated': 'terminated',
  expiry: 'terminated',
  withdrawal: 'terminated',
  completion: 'completed',
  replacement: 'superseded',
};

/** The remark upon an offering that is completed but for a rest. */
export const SUBSTANTIALLY = 'Substantially, in the words of the filing.';

/** A step from one status to the next. */
interface Step<T> {
  readonly day: string;
  readonly value: T;
  readonly fact: Fact<T>;
  /** True for what a filing says of its own program as a whole, apart from any event. */
  readonly isWhole: boolean;
}

/** Where the agreement stands when all its filings have spoken; what has ended stays so. */
export function agreementStatus(events: readonly SetEvent[], cluster: readonly Telling[]): Fact<AgreementStatus> {
  const steps = events.flatMap((event): Step<AgreementStatus>[] => {
    const value = event.layer === 'agreement' ? AGREEMENT[event.kind] : undefined;
    return value === undefined ? [] : [step(value, event)];
  });
  const all = inOrder([...steps, ...wholes(cluster, (own) => own.agreement)]);
  let current: Step<AgreementStatus> | undefined;
  for (const next of all) {
    const isOver = current?.value === 'terminated' || current?.value === 'expired';
    if (isOver && current?.value !== next.value) continue;
    if (current?.value === 'amended' && next.value === 'in force') continue;
    current = later(current, next);
  }
  return current?.fact ?? NOT_STATED;
}

/** Where the offering stands: an event overrules what was before it, a mere "active" does not overrule an end. */
export function offeringStatus(events: readonly SetEvent[], cluster: readonly Telling[]): Fact<OfferingStatus> {
  const steps = events.flatMap((event): Step<OfferingStatus>[] => {
    if (event.kind === 'commencement' && event.layer !== 'offering') return [];
    const value = OFFERING[event.kind];
    return value === undefined ? [] : [step(value, event)];
  });
  const all = inOrder([...steps, ...wholes(cluster, (own) => own.offering)]);
  let current: Step<OfferingStatus> | undefined;
  for (const next of all) {
    const was = current?.value;
    const isOver = was === 'terminated' || was === 'completed' || was === 'superseded';
    if (next.isWhole && next.value === 'active' && (isOver || was === 'suspended')) continue;
    if (next.isWhole && next.value === 'not begun' && was !== undefined) continue;
    if (isOver && next.value !== 'active' && next.value !== was) continue;
    if (isOver && next.value === 'active' && next.day <= (current?.day ?? '')) continue;
    current = later(current, next);
  }
  return current?.fact ?? NOT_STATED;
}

function step<T>(value: T, event: SetEvent): Step<T> {
  const asOf = event.date ?? event.told ?? undefined;
  const note = event.kind === 'completion' && isPartial(event) ? SUBSTANTIALLY : undefined;
  return { day: dayOf(event), value, fact: stated(value, event.evidence, { asOf, note }), isWhole: false };
}

function isPartial({ evidence }: SetEvent): boolean {
  return /\bsubstantially\b/i.test(evidence[0]?.text ?? '');
}

function wholes<T>(
  cluster: readonly Telling[],
  of: (status: NonNullable<Telling['own']>['status']) => Fact<T>,
): Step<T>[] {
  return cluster.flatMap(({ own, date }) => {
    const fact = own === undefined ? NOT_STATED : of(own.status);
    if (fact.value === null) return [];
    const asOf = fact.asOf ?? date ?? undefined;
    const dated = asOf === undefined ? fact : Object.freeze({ ...fact, asOf });
    return [{ day: asOf ?? '', value: fact.value, fact: dated, isWhole: true }];
  });
}

function inOrder<T>(steps: readonly Step<T>[]): Step<T>[] {
  return steps
    .map((one, order) => ({ one, order }))
    .sort((a, b) => a.one.day.localeCompare(b.one.day) || a.order - b.order)
    .map(({ one }) => one);
}

/** The next step; the same status told again adds its words, and an end keeps its first day. */
function later<T>(current: Step<T> | undefined, next: Step<T>): Step<T> {
  if (current === undefined || current.value !== next.value) return next;
  const keepsDay = next.value !== 'active' && next.value !== 'in force';
  const [first, second] = keepsDay ? [current, next] : [next, current];
  const evidence = [...first.fact.evidence, ...second.fact.evidence.slice(0, MOST_WORDS)]
    .filter(
      (one, index, all) =>
        all.findIndex((other) => other.file === one.file && other.start === one.start && other.end === one.end) ===
        index,
    )
    .slice(0, MOST_WORDS);
  const asOf = (keepsDay ? current : next).fact.asOf;
  return {
    ...next,
    fact: Object.freeze({
      ...next.fact,
      evidence: Object.freeze(evidence),
      ...(asOf === undefined ? {} : { asOf }),
    }),
  };
}
