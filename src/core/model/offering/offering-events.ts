import { evidenceIn } from '../passage.js';
import { OFFERING_FAMILIES } from './agreement-observations.js';
import type { GatheredAgreement } from './agreements.js';
import { agreementCalled, agreementEntered } from './agreements.js';
import { isAmendmentName } from './events.js';
import type { Fact } from './facts.js';
import type { KindOfPart } from './kind.js';
import { evidenceOf, sentenceOf } from './make-fact.js';
import type { Placed } from './observation.js';
import type { EventKind, Layer, OfferingEvent, OfferingType } from './offering.js';
import { type ProgramContext, raisedIn, salesReports, sentenceKey } from './program-facts.js';

/** What is asked of a part to tell its events. */
export interface EventContext extends ProgramContext {
  readonly kind: KindOfPart;
  readonly type: OfferingType | null;
  readonly cap: Fact;
  /** The agreements of this offering, without those of other deals. */
  readonly own: readonly GatheredAgreement[];
}

/** A filing tells of a few dozen at most. */
const MOST_EVENTS = 300;

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

/** True where the words give the day on which it took effect. */
function saysEffective({ evidence }: DecidedEvent): boolean {
  return /\beffective\b/i.test(evidence[0]?.text ?? '');
}

/** Kinds of which one document tells of one, whatever dates its sentences give: the first that gives an effective date. */
const ONCE: readonly EventKind[] = ['suspension', 'completion'];

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
  for (const event of [...amendmentOfStatement(context)]) push(events, event);
  for (const event of commencements(context)) push(events, event);
  events.push(...reportsOfSales(context), ...resets(context));
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
      (other.date === event.date ||
        event.date === null ||
        ONCE.includes(event.kind) ||
        (SINGLE.includes(event.kind) && other.date === null)) &&
      (other.agreement === event.agreement || event.agreement === undefined || SINGLE.includes(event.kind)),
  );
  if (!isKnown && events.length < MOST_EVENTS) events.push(event);
  else if (ONCE.includes(event.kind) && saysEffective(event)) {
    const at = events.findIndex((other) => other.kind === event.kind && !saysEffective(other));
    if (at >= 0) events[at] = event;
  }
}

function decide(placed: Placed, context: EventContext): DecidedEvent | undefined {
  const { at } = placed;
  const kind = at.value as EventKind;
  const layer = (at.detail?.layer ?? 'offering') as Layer;
  const agreement =
    kind === 'commencement'
      ? agreementEntered(context.agreements, at.of, at.date)
      : agreementCalled(context.agreements, at.of);
  const family = agreement?.family ?? at.detail?.family;
  if (family !== undefined && !OFFERING_FAMILIES.has(family)) return undefined;
  if (family === 'indenture' && context.type !== 'debt' && context.type !== 'structured note') return undefined;
  if (layer === 'agreement' && !isOurAgreement(placed, context, agreement, family)) return undefined;
  if (layer === 'offering' && !isOurOffering(placed, context)) return undefined;
  if (layer === 'registration' && !isOurRegistration(placed, context)) return undefined;
  const date = at.date === 'document' ? context.documentDate : (at.date ?? null);
  const isOfNow =
    kind === 'suspension' ||
    kind === 'offering terminated' ||
    kind === 'withdrawal' ||
    kind === 'decrease' ||
    kind === 'increase' ||
    kind === 'replacement';
  return {
    kind,
    layer,
    date:
      date ??
      dateOfEntry(placed, context) ??
      dateOfAmendment(placed, context) ??
      (isOfNow && !isOfPast(placed, context)
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

/** Periodic reports tell of what happened in months gone by; so does whoever says "previously". */
function isOfPast(placed: Placed, { kind }: EventContext): boolean {
  if (kind.isReport && kind.kind !== 'current report') return true;
  return /\bpreviously (?:announced|disclosed|reported)\b|\b(?:during|in) the (?:\w+ )?(?:quarter|year|months)\b/i.test(
    sentenceOf(placed).text,
  );
}

/** "Amendment No. 1 increased …", "amended … to include X": the day of the amendment, where no other is told. */
function dateOfAmendment(placed: Placed, { agreements, primary }: EventContext): string | null {
  const kind = placed.at.value;
  const words = sentenceOf(placed).text;
  if (kind === 'agent added') return /\bamend/i.test(words) ? (primary?.date ?? primary?.entered ?? null) : null;
  if ((kind !== 'increase' && kind !== 'decrease') || !/^(?:the )?(?:\w+ )?amendment\b/i.test(words)) return null;
  const amendment = agreements.filter(({ name }) => isAmendmentName(name)).at(-1);
  return amendment?.entered ?? amendment?.date ?? null;
}

/** "Upon entering into the new agreement, we terminated the prior one": the day of the new one. */
function dateOfEntry(placed: Placed, { primary, documentDate, said }: EventContext): string | null {
  if (placed.at.value !== 'agreement terminated' && placed.at.value !== 'offering terminated') return null;
  const isUpon =
    /\b(?:upon|in connection with|concurrently with|simultaneously with) (?:our |the |its )?(?:entering|entry|execution)\b/i.test(
      sentenceOf(placed).text,
    );
  if (!isUpon) return null;
  const began = said.find(
    ({ at, passage }) => passage === placed.passage && at.value === 'commencement' && at.date !== undefined,
  );
  const own = primary?.isPrior === true ? undefined : (primary?.entered ?? primary?.date);
  return began?.at.date ?? own ?? documentDate;
}

function isOurAgreement(
  placed: Placed,
  context: EventContext,
  agreement: GatheredAgreement | undefined,
  family: string | undefined,
): boolean {
  const kind = placed.at.value;
  if (kind === 'commencement') {
    const isDraft = context.kind.isPreliminary && family === 'underwriting';
    return agreement !== undefined && context.own.includes(agreement) && !isDraft;
  }
  if (kind === 'closing') return context.type !== 'at-the-market' && !context.kind.isAgreement;
  if (context.kind.isAgreement) return false;
  if (kind === 'amendment') return agreement !== undefined;
  if (context.kind.isProspectus && placed.index >= context.part.coverLength)
    return family === 'at-the-market' || family === 'equity line' || agreement !== undefined;
  return family !== undefined || (context.type === 'at-the-market' && context.kind.isReport);
}

function isOurOffering(placed: Placed, context: EventContext): boolean {
  if (context.kind.isAgreement || context.type === null) return false;
  const kind = placed.at.value as EventKind;
  const isProgram = context.type === 'at-the-market' || context.type === 'equity line';
  if (kind === 'commencement') return context.kind.kind === 'current report' && isOwnBeginning(placed, context);
  if (kind === 'option exercise' || kind === 'closing')
    return !isProgram && (!context.kind.isProspectus || placed.index < context.part.coverLength);
  if (kind === 'offering terminated') return isProgram || context.kind.kind === 'post-effective amendment';
  return isProgram;
}

/** The supplement by which this program began: not an earlier one's, and not one that only raises its amount. */
function isOwnBeginning(placed: Placed, { said, primary, documentDate, type }: EventContext): boolean {
  const words = sentenceOf(placed).text;
  if (
    type !== 'at-the-market' ||
    primary === undefined ||
    /\b(?:prior|previous|amend|increas|decreas|reduc)/i.test(words.replace(/supplements? and amends?/gi, ''))
  )
    return false;
  const isRaise = said.some(
    ({ at, passage }) =>
      passage === placed.passage &&
      at.sentence?.from === placed.at.sentence?.from &&
      (at.value === 'increase' || at.value === 'decrease'),
  );
  const date = placed.at.date ?? documentDate;
  const began = primary.date ?? primary.entered;
  return !isRaise && (began === undefined || date === null || date >= began);
}

/** Only the statement under which this part is filed; on other statements a prospectus has much to say. */
function isOurRegistration({ at, passage, index }: Placed, context: EventContext): boolean {
  const words = passage.block.text.slice(at.sentence?.from ?? at.from, at.sentence?.to ?? at.to);
  if (at.value === 'withdrawal') return context.kind.kind === 'post-effective amendment' || /request/i.test(words);
  if (context.kind.isRegistration && context.kind.kind !== 'post-effective amendment') return false;
  if (/\b(?:form s-8|form s-4|form 8-a|resale|initial public offering|ipo)\b/i.test(words) && context.type !== 'resale')
    return false;
  if (/_{3,}|\[/.test(words)) return false;
  if (context.kind.isProspectus && (index >= context.part.coverLength || /\b(?:efforts|cause)\b/i.test(words)))
    return false;
  if (context.kind.isAgreement && context.documentDate === null) return false;
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
  const isNew = primary !== undefined && !(kind.isProspectus && isAmendmentName(primary.name));
  if ((kind.isProspectus || kind.isAgreement) && isNew && !kind.isPreliminary) {
    const first = primary.said[0];
    const date = primary.entered ?? primary.date ?? (kind.isAgreement ? documentDate : null);
    if (
      first !== undefined &&
      (date !== null || (primary.isCommenced && !kind.isAgreement)) &&
      agreements.includes(primary)
    ) {
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
    if (kind.kind === 'prospectus supplement' && cap.value !== null && isNewProgram(context)) {
      events.push({
        kind: 'commencement',
        layer: 'offering',
        date: documentDate,
        evidence: cap.evidence.slice(0, 1),
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

/** True for the supplement that comes with its agreement; a later one adds to an offering that has begun. */
function isNewProgram({ primary, documentDate, said }: EventContext): boolean {
  const began = primary?.date ?? primary?.entered;
  if (primary === undefined || began === undefined || isAmendmentName(primary.name)) return false;
  if (/^amended and restated\b/i.test(primary.name)) return false;
  const isAmended = said.some(
    ({ at, passage, index }) =>
      at.field === 'event' &&
      (at.value === 'amendment' || at.value === 'increase') &&
      at.detail?.layer !== 'registration' &&
      primary.said.some((one) => one.index === index && one.passage === passage),
  );
  return !isAmended && (documentDate === null || daysBetween(began, documentDate) <= MOST_DAYS);
}

/** An agreement and its supplement are a few days apart. */
const MOST_DAYS = 31;

function daysBetween(from: string, to: string): number {
  const days = (iso: string): number => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return year * 365.25 + month * 30.44 + day;
  };
  return Math.abs(days(to) - days(from));
}

/** `S-3/A`: the statement is amended by this very document. */
function amendmentOfStatement({ kind, part, documentDate }: EventContext): DecidedEvent[] {
  if (!kind.isRegistration || kind.kind === 'post-effective amendment' || !/\/A$/.test(part.type)) return [];
  for (const passage of part.passages.slice(0, 40)) {
    const found = /\b(?:pre-effective )?amendment no\. ?\d+/i.exec(passage.block.text);
    if (found === null) continue;
    const evidence = [evidenceIn(passage, found.index, Math.min(passage.block.text.length, found.index + 200))];
    return [{ kind: 'amendment', layer: 'registration', date: documentDate, evidence, isPrior: false }];
  }
  return [];
}

/** What remained when the amount was raised, or was carried over from earlier programs. */
function resets(context: EventContext): DecidedEvent[] {
  if (context.type !== 'at-the-market') return [];
  const raised = raisedIn(context.said);
  const one = context.said.find((placed) => placed.at.field === 'remaining' && raised.has(sentenceKey(placed)));
  if (one === undefined) return [];
  const raise = context.said.find(({ at, passage }) => at.detail?.raises === 'yes' && passage === one.passage);
  const date = raise?.at.date ?? one.at.date ?? null;
  return [
    {
      kind: 'remaining reset',
      layer: 'offering',
      date: date === 'document' ? context.documentDate : date,
      evidence: [sentenceOf(one)],
      isPrior: false,
    },
  ];
}

/** "As of the termination of the 2024 Sales Agreement": the day of that termination. */
function endDate(placed: Placed, { said }: EventContext): string | null {
  if (
    !/\b(?:as of|prior to|through|until) the termination\b|\bprior to (?:its )?termination\b/i.test(
      sentenceOf(placed).text,
    )
  )
    return null;
  const ended = said.find(
    ({ at, passage }) =>
      at.field === 'event' &&
      at.value === 'agreement terminated' &&
      at.date !== undefined &&
      passage === placed.passage,
  );
  return ended?.at.date ?? null;
}

/** One report for each sentence that tells of sales, and for what remains when only that is told. */
function reportsOfSales(context: EventContext): DecidedEvent[] {
  if (context.type !== 'at-the-market' && context.type !== 'equity line') return [];
  const events: DecidedEvent[] = [];
  const seen = new Set<string>();
  const raised = raisedIn(context.said);
  const remains = context.kind.isReport
    ? context.said.filter(
        (one) => one.at.field === 'remaining' && one.at.date !== undefined && !raised.has(sentenceKey(one)),
      )
    : [];
  const values = new Set<string>();
  for (const { shares, evidence } of context.table?.rows ?? []) {
    if (shares === undefined || !context.kind.isReport) continue;
    const date = context.table?.asOf ?? context.documentDate;
    events.push({ kind: 'sales report', layer: 'offering', date, evidence: [evidence], isPrior: false });
  }
  for (const placed of [...salesReports(context), ...remains]) {
    const key = `${placed.index} ${placed.at.sentence?.from ?? 0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (values.has(placed.at.value)) continue;
    values.add(placed.at.value);
    const date = placed.at.date === 'document' ? context.documentDate : (placed.at.date ?? endDate(placed, context));
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
