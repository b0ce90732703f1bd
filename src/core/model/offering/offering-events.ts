import type { Evidence } from '../passage.js';
import { OFFERING_FAMILIES } from './agreement-observations.js';
import type { GatheredAgreement } from './agreements.js';
import { agreementCalled, agreementEntered } from './agreements.js';
import { amendmentOfStatement, commencements } from './commencements.js';
import type { DecidedEvent, EventContext } from './decided-event.js';
import { isAmendmentName } from './events.js';
import { isPriced } from './fixed-price.js';
import { sentenceOf, sentenceText } from './make-fact.js';
import { nameKey } from './names.js';
import type { Placed } from './observation.js';
import type { EventKind, Layer } from './offering.js';
import { reportsOfSales, resets } from './sales-events.js';
import { roughDaysBetween } from './timing.js';
import { isHistory } from './whose-deal.js';

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
    if (placed.at.field === 'taking effect') takeEffect(kept.list, placed);
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

/** So many passages, and days, lie at most between a notice and the words that say when it takes effect. */
const MOST_PASSAGES = 3;
const MOST_NOTICE = 100;

/** "The termination is effective as of May 30, 2024": the day of the end that was told before. */
function takeEffect(list: Candidate[], placed: Placed): void {
  const { at, index } = placed;
  const date = at.date;
  if (date === undefined || date === 'document') return;
  for (let order = list.length - 1; order >= 0; order--) {
    const one = list[order];
    if (one === undefined || one.kind !== at.value || !isPlaced(one.by)) continue;
    const isNear = index >= one.by.index && index - one.by.index <= MOST_PASSAGES;
    const isSame = at.of === undefined || one.by.at.of === undefined || isCalledAlike(at.of, one);
    if (!isNear || !isSame || saysEffective(one)) return;
    if (one.date !== null && (one.date > date || roughDaysBetween(one.date, date) > MOST_NOTICE)) return;
    list[order] = { ...one, date, by: [sentenceOf(one.by), sentenceOf(placed)] };
    return;
  }
}

/** "the Sales Agreement" for "the Open Market Sale Agreement, as amended (the “Sales Agreement”)". */
function isCalledAlike(name: string, { by, agreement }: Candidate): boolean {
  const key = nameKey(name);
  if (agreement !== undefined) return [...agreement.names].some((one) => one === key || one.endsWith(key));
  const of = isPlaced(by) ? nameKey(by.at.of ?? '') : '';
  return of.endsWith(key) || key.endsWith(of);
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
      (kind === 'agreement terminated' && endsAnother(at, agreement, context.primary)) ||
      (agreement === undefined && isReplaced(placed)),
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

/** "The May 2023 ATM Program expired and was replaced with the May 2024 ATM Program": another goes on. */
function isReplaced({ at, passage }: Placed): boolean {
  if (at.value !== 'expiry' && at.value !== 'agreement terminated' && at.value !== 'offering terminated') return false;
  const after = passage.block.text.slice(at.to, Math.min(at.sentence?.to ?? at.to, at.to + 120));
  return /\b(?:replaced|superseded|succeeded) (?:with|by)\b/i.test(after);
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
    // How holders once bought their shares is told in every prospectus of a resale.
    const isOrigin = context.kind.kind !== 'current report' && placed.at.detail?.says?.startsWith('on {date}') === true;
    return context.type !== 'at-the-market' && !context.kind.isAgreement && !isHistory && !isNote && !isOrigin;
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
  if (kind === 'offering terminated')
    return isProgram
      ? !isOfDeal(placed)
      : context.kind.kind === 'post-effective amendment' || endsDeal(placed, context);
  return isProgram;
}

const DEAL =
  /\b(?:underwritten|firm commitment|follow-on|registered direct|public offering|private (?:placement|offering))\b/i;
const PROGRAM = /\b(?:at[- ]the[- ]market|atm|program|facility|sales)\b/i;

/** True for the end of a deal at one price, which is not the program's. */
function isOfDeal({ at, passage }: Placed): boolean {
  const words = passage.block.text.slice(at.from, at.to);
  return DEAL.test(words) && !PROGRAM.test(words);
}

/** "We have terminated the proposed offering": told of the deal that a report is about. */
function endsDeal(placed: Placed, { kind, type, documentDate }: EventContext): boolean {
  const { at, passage } = placed;
  const words = passage.block.text.slice(at.from, at.to);
  return (
    kind.kind === 'current report' &&
    isPriced(type) &&
    !PROGRAM.test(words) &&
    !/^ (?:period|document|circular|price|memorandum)/i.test(passage.block.text.slice(at.to, at.to + 14)) &&
    !isHistory(placed, documentDate)
  );
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
