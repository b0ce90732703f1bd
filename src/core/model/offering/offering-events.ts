import { OFFERING_FAMILIES } from './agreement-observations.js';
import type { GatheredAgreement } from './agreements.js';
import { agreementCalled } from './agreements.js';
import type { Fact } from './facts.js';
import type { KindOfPart } from './kind.js';
import { evidenceOf, sentenceOf } from './make-fact.js';
import type { Placed } from './observation.js';
import type { EventKind, Layer, OfferingEvent, OfferingType } from './offering.js';
import { type ProgramContext, salesReports } from './program-facts.js';

/** What is asked of a part to tell its events. */
export interface EventContext extends ProgramContext {
  readonly kind: KindOfPart;
  readonly type: OfferingType | null;
  readonly cap: Fact;
  /** The agreements of this offering, without those of other deals. */
  readonly own: readonly GatheredAgreement[];
}

/** Kinds of which one filing tells of at most one a day. */
const SINGLE: readonly EventKind[] = [
  'suspension',
  'offering terminated',
  'effectiveness',
  'withdrawal',
  'increase',
  'decrease',
  'completion',
];

/** An event with what it was decided by. */
export interface DecidedEvent extends OfferingEvent {
  readonly agreement?: GatheredAgreement | undefined;
  /** True for an event of an earlier program. */
  readonly isPrior: boolean;
}

/** The events of a part, in order of date; those without a date last, in the order in which they are told. */
export function decideEvents(context: EventContext): DecidedEvent[] {
  const events: DecidedEvent[] = [];
  for (const placed of context.said) {
    if (placed.at.field !== 'event') continue;
    const event = decide(placed, context);
    if (event !== undefined) push(events, event);
  }
  for (const event of [...commencements(context), ...reportsOfSales(context)]) push(events, event);
  return events
    .map((event, order) => ({ event, order }))
    .sort((a, b) => (a.event.date ?? '9999').localeCompare(b.event.date ?? '9999') || a.order - b.order)
    .map(({ event }) => event);
}

function push(events: DecidedEvent[], event: DecidedEvent): void {
  const isKnown = events.some(
    (other) =>
      other.kind === event.kind &&
      other.layer === event.layer &&
      (other.date === event.date || event.date === null || (SINGLE.includes(event.kind) && other.date === null)) &&
      (other.agreement === event.agreement || event.agreement === undefined || SINGLE.includes(event.kind)),
  );
  if (!isKnown) events.push(event);
}

function decide(placed: Placed, context: EventContext): DecidedEvent | undefined {
  const { at } = placed;
  const kind = at.value as EventKind;
  const layer = (at.detail?.layer ?? 'offering') as Layer;
  const agreement = agreementCalled(context.agreements, at.of);
  const family = agreement?.family ?? at.detail?.family;
  if (family !== undefined && !OFFERING_FAMILIES.has(family)) return undefined;
  if (layer === 'agreement' && !isOurAgreement(placed, context, agreement, family)) return undefined;
  if (layer === 'offering' && !isOurOffering(placed, context)) return undefined;
  if (layer === 'registration' && !isOurRegistration(placed, context)) return undefined;
  const date = at.date === 'document' ? context.documentDate : (at.date ?? null);
  const isOfNow =
    kind === 'suspension' ||
    kind === 'offering terminated' ||
    kind === 'withdrawal' ||
    kind === 'decrease' ||
    kind === 'increase';
  return {
    kind,
    layer,
    date:
      date ??
      (isOfNow
        ? context.documentDate
        : kind === 'commencement'
          ? (agreement?.entered ?? agreement?.date ?? null)
          : null),
    evidence: [sentenceOf(placed)],
    agreement,
    isPrior:
      at.isPrior === true ||
      (agreement !== undefined && context.primary !== undefined && agreement !== context.primary),
  };
}

function isOurAgreement(
  placed: Placed,
  context: EventContext,
  agreement: GatheredAgreement | undefined,
  family: string | undefined,
): boolean {
  const kind = placed.at.value;
  if (kind === 'commencement') return agreement !== undefined && context.own.includes(agreement);
  if (kind === 'closing') return context.type !== 'at-the-market' && !context.kind.isAgreement;
  if (context.kind.isAgreement) return false;
  if (kind === 'amendment') return agreement !== undefined;
  if (context.kind.isProspectus && placed.index >= context.part.coverLength)
    return family === 'at-the-market' || family === 'equity line';
  return family !== undefined || (context.type === 'at-the-market' && context.kind.isReport);
}

function isOurOffering(placed: Placed, context: EventContext): boolean {
  if (context.kind.isAgreement || context.type === null) return false;
  const kind = placed.at.value as EventKind;
  const isProgram = context.type === 'at-the-market' || context.type === 'equity line';
  if (kind === 'option exercise' || kind === 'closing')
    return !isProgram && (!context.kind.isProspectus || placed.index < context.part.coverLength);
  if (kind === 'offering terminated') return isProgram || context.kind.kind === 'post-effective amendment';
  return isProgram;
}

/** Only the statement under which this part is filed; on other statements a prospectus has much to say. */
function isOurRegistration({ at, passage }: Placed, context: EventContext): boolean {
  const words = passage.block.text.slice(at.sentence?.from ?? at.from, at.sentence?.to ?? at.to);
  if (at.value === 'withdrawal') return context.kind.kind === 'post-effective amendment' || /request/i.test(words);
  if (context.kind.isRegistration && context.kind.kind !== 'post-effective amendment') return false;
  if (/\b(?:form s-8|form s-4|form 8-a|resale|initial public offering|ipo)\b/i.test(words) && context.type !== 'resale')
    return false;
  if (/_{3,}|\[/.test(words)) return false;
  if (context.kind.isAgreement)
    return (
      /registration statement/i.test(words) && !/\b(?:if|shall|will|to have|until)\b[^.]{0,60}effective/i.test(words)
    );
  return /registration statement/i.test(words);
}

/** Entries into agreements that no sentence reports as such, and the beginning of the offering itself. */
function commencements(context: EventContext): DecidedEvent[] {
  const { kind, primary, type, agreements, documentDate, cap, said } = context;
  const events: DecidedEvent[] = [];
  if ((kind.isProspectus || kind.isAgreement) && primary !== undefined && !kind.isPreliminary) {
    const first = primary.said[0];
    const date = primary.entered ?? primary.date ?? (kind.isAgreement ? documentDate : null);
    if (first !== undefined && (date !== null || primary.isCommenced) && agreements.includes(primary)) {
      events.push({
        kind: 'commencement',
        layer: 'agreement',
        date,
        evidence: [sentenceOf(first)],
        agreement: primary,
        isPrior: false,
      });
    }
  }
  if (type === 'at-the-market') {
    if (kind.isProspectus && kind.kind === 'prospectus supplement' && cap.value !== null) {
      events.push({
        kind: 'commencement',
        layer: 'offering',
        date: documentDate,
        evidence: cap.evidence.slice(0, 1),
        isPrior: false,
      });
    } else if (kind.isReport) {
      const filed = said.find(
        ({ at }) => at.field === 'event' && at.value === 'commencement' && at.detail?.layer === 'offering',
      );
      if (filed !== undefined)
        events.push({
          kind: 'commencement',
          layer: 'offering',
          date: filed.at.date ?? documentDate,
          evidence: [sentenceOf(filed)],
          isPrior: false,
        });
    }
  }
  if (type === 'initial public offering' && kind.isProspectus && !kind.isPreliminary && documentDate !== null) {
    const offered = said.find(({ at }) => at.field === 'offered shares');
    if (offered !== undefined)
      events.push({
        kind: 'commencement',
        layer: 'offering',
        date: documentDate,
        evidence: [sentenceOf(offered)],
        isPrior: false,
      });
  }
  return events;
}

/** One report for each sentence that tells of sales, and for what remains when only that is told. */
function reportsOfSales(context: EventContext): DecidedEvent[] {
  if (context.type !== 'at-the-market' && context.type !== 'equity line') return [];
  const events: DecidedEvent[] = [];
  const seen = new Set<string>();
  for (const placed of salesReports(context)) {
    const key = `${placed.index} ${placed.at.sentence?.from ?? 0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const date = placed.at.date === 'document' ? context.documentDate : (placed.at.date ?? null);
    events.push({
      kind: 'sales report',
      layer: 'offering',
      date,
      evidence: [evidenceOf(placed)],
      isPrior: placed.at.isPrior === true,
    });
  }
  return events;
}
