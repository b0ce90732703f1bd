import { type Evidence, evidenceIn } from '../passage.js';
import { OFFERING_FAMILIES } from './agreement-observations.js';
import type { GatheredAgreement } from './agreements.js';
import { agreementCalled, agreementEntered } from './agreements.js';
import type { DecidedEvent, EventContext } from './decided-event.js';
import { isAmendmentName } from './events.js';
import { isPriced } from './fixed-price.js';
import { sentenceOf, sentenceText } from './make-fact.js';
import { nameKey } from './names.js';
import type { Placed } from './observation.js';
import type { EventKind, Layer } from './offering.js';
import { reportsOfSales, resets } from './sales-events.js';

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
function saysEffective({ by }: Candidate): boolean {
  return /\beffective\b/i.test(isPlaced(by) ? sentenceText(by) : (by[0]?.text ?? ''));
}

/** Kinds of which one document tells of one, whatever dates its sentences give: the first that gives an effective date. */
const ONCE: readonly EventKind[] = ['suspension', 'completion'];

/** An event whose evidence is made once it is known to be kept. */
interface Candidate extends Omit<DecidedEvent, 'evidence'> {
  /** Where it is told, or the words themselves. */
  readonly by: Placed | readonly Evidence[];
}

/** The events of a part, in order of date; those without a date last, in the order in which they are told. */
export function decideEvents(context: EventContext): DecidedEvent[] {
  const kept: Kept = { list: [], byKind: new Map() };
  for (const placed of context.said) {
    if (placed.at.field !== 'event') continue;
    const event = decide(placed, context);
    if (event !== undefined) push(kept, event);
  }
  const told = kept.list.map(({ by, ...event }) => ({
    ...event,
    evidence: isPlaced(by) ? [sentenceOf(by)] : by,
  }));
  for (const event of [...amendmentOfStatement(context), ...commencements(context)]) {
    if (push(kept, { ...event, by: event.evidence })) told.push(event);
  }
  told.push(...reportsOfSales(context), ...resets(context));
  return told
    .map((event, order) => ({ event, order }))
    .sort((a, b) => compareDates(a.event.date, b.event.date) || a.order - b.order)
    .map(({ event }) => event);
}

function isPlaced(by: Placed | readonly Evidence[]): by is Placed {
  return 'at' in by && 'passage' in by;
}

/** ISO dates compare as text; what has none comes last. */
function compareDates(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '9999', b ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The events kept so far, in order, and by kind and layer. */
interface Kept {
  readonly list: Candidate[];
  readonly byKind: Map<string, Candidate[]>;
}

/** Keeps an event unless it is known; true when it was added. */
function push({ list, byKind }: Kept, event: Candidate): boolean {
  const key = `${event.kind} ${event.layer}`;
  const fellows = byKind.get(key) ?? [];
  const isKnown = fellows.some(
    (other) =>
      (other.date === event.date ||
        event.date === null ||
        ONCE.includes(event.kind) ||
        (SINGLE.includes(event.kind) && other.date === null)) &&
      (other.agreement === event.agreement || event.agreement === undefined || SINGLE.includes(event.kind)),
  );
  if (!isKnown && list.length < MOST_EVENTS) {
    list.push(event);
    fellows.push(event);
    byKind.set(key, fellows);
    return true;
  }
  if (ONCE.includes(event.kind) && fellows.some((other) => !saysEffective(other)) && saysEffective(event)) {
    const at = list.findIndex((other) => other.kind === event.kind && !saysEffective(other));
    const old = list[at];
    if (old !== undefined) {
      list[at] = event;
      const own = byKind.get(`${old.kind} ${old.layer}`);
      own?.splice(own.indexOf(old), 1, event);
    }
  }
  return false;
}

function decide(placed: Placed, context: EventContext): Candidate | undefined {
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
  if (isOfOtherFamily(kind, family, agreement, context)) return undefined;
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
    by: placed,
    date:
      date ??
      dateOfEntry(placed, context) ??
      dateOfReplacement(placed, context) ??
      dateOfAmendment(placed, context) ??
      (isOfNow && !isOfPast(placed, context)
        ? context.documentDate
        : kind === 'commencement'
          ? (agreement?.entered ?? agreement?.date ?? null)
          : null),
    agreement,
    isPrior:
      at.isPrior === true ||
      (agreement !== undefined && context.primary !== undefined && agreement !== context.primary) ||
      (kind === 'agreement terminated' && endsAnother(at, agreement, context.primary)),
  };
}

/** The end of a registration rights agreement is no news of a program. */
function isOfOtherFamily(
  kind: EventKind,
  family: string | undefined,
  agreement: GatheredAgreement | undefined,
  { type, primary }: EventContext,
): boolean {
  return (
    type === 'at-the-market' &&
    (kind === 'agreement terminated' || kind === 'expiry') &&
    agreement === undefined &&
    family !== undefined &&
    family !== (primary?.family ?? 'at-the-market')
  );
}

/** A termination, before another agreement was entered into, of one that is called otherwise than that. */
function endsAnother(
  at: Placed['at'],
  agreement: GatheredAgreement | undefined,
  primary: GatheredAgreement | undefined,
): boolean {
  if (at.of === undefined || agreement !== undefined || primary?.isCommenced !== true) return false;
  const began = primary.entered ?? primary.date;
  const key = nameKey(at.of);
  const isCalled = [...primary.names].some((name) => name === key || name.endsWith(key));
  return !isCalled && (began === undefined || at.date === undefined || at.date <= began);
}

/** Periodic reports tell of what happened in months gone by; so does whoever says "previously". */
function isOfPast(placed: Placed, { kind }: EventContext): boolean {
  if (kind.isReport && kind.kind !== 'current report') return true;
  return /\bpreviously (?:announced|disclosed|reported)\b|\b(?:during|in) the (?:\w+ )?(?:quarter|year|months)\b/i.test(
    sentenceText(placed),
  );
}

/** "Amendment No. 1 increased …", "amended … to include X": the day of the amendment, where no other is told. */
function dateOfAmendment(placed: Placed, { agreements, primary }: EventContext): string | null {
  const kind = placed.at.value;
  const words = sentenceText(placed);
  if (kind === 'agent added') return /\bamend/i.test(words) ? (primary?.date ?? primary?.entered ?? null) : null;
  if ((kind !== 'increase' && kind !== 'decrease') || !/^(?:the )?(?:\w+ )?amendment\b/i.test(words)) return null;
  const amendment = agreements.filter(({ name }) => isAmendmentName(name)).at(-1);
  return amendment?.entered ?? amendment?.date ?? null;
}

/** "The Sales Agreement replaces the prior one": on the day on which it was made. */
function dateOfReplacement({ at }: Placed, { primary, documentDate }: EventContext): string | null {
  if (at.value !== 'replacement') return null;
  return primary?.isPrior === true ? documentDate : (primary?.entered ?? primary?.date ?? documentDate);
}

/** "Upon entering into the new agreement, we terminated the prior one": the day of the new one. */
function dateOfEntry(placed: Placed, { primary, documentDate, said }: EventContext): string | null {
  if (placed.at.value !== 'agreement terminated' && placed.at.value !== 'offering terminated') return null;
  const isUpon =
    /\b(?:upon|in connection with|concurrently with|simultaneously with) (?:our |the company |the |its )?(?:entering|entry|execution|establish|launch|initiat|commenc|implement)/i.test(
      sentenceText(placed),
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
  if (kind === 'closing') {
    const isHistory = context.kind.isProspectus && isPriced(context.type) && placed.index >= context.part.coverLength;
    const isNote = context.kind.isReport && context.kind.kind !== 'current report' && context.type === null;
    return context.type !== 'at-the-market' && !context.kind.isAgreement && !isHistory && !isNote;
  }
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
  if (kind === 'commencement')
    return context.kind.kind === 'current report'
      ? isOwnBeginning(placed, context)
      : context.kind.isReport && isUnnamedBeginning(placed, context);
  if (kind === 'option exercise' || kind === 'closing')
    return !isProgram && (!context.kind.isProspectus || placed.index < context.part.coverLength);
  if (kind === 'offering terminated') return isProgram || context.kind.kind === 'post-effective amendment';
  return isProgram;
}

/** The beginning of a program that a periodic report tells of without naming its agreement. */
function isUnnamedBeginning({ at }: Placed, { type, primary }: EventContext): boolean {
  return type === 'at-the-market' && primary === undefined && at.date !== undefined && at.isPrior !== true;
}

/** The supplement by which this program began: not an earlier one's, and not one that only raises its amount. */
function isOwnBeginning(placed: Placed, { said, primary, documentDate, type }: EventContext): boolean {
  const words = sentenceText(placed);
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
