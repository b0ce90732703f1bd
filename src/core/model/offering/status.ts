import { type Evidence, evidenceIn } from '../passage.js';
import { type GatheredAgreement, inForceEvidence } from './agreements.js';
import { titleOfSecurities } from './cover-size.js';
import type { DecidedEvent, EventContext } from './decided-event.js';
import { unsold } from './derived.js';
import { addDays } from './derived-terms.js';
import { amends } from './events.js';
import { type Fact, NOT_STATED } from './facts.js';
import { isPriced } from './fixed-price.js';
import type { KindOfPart } from './kind.js';
import { derived, evidenceOf, inputOf, sentenceOf, sentenceText, stated } from './make-fact.js';
import { nameKey } from './names.js';
import type { Placed } from './observation.js';
import type { AgreementStatus, EventKind, OfferingStatus, RegistrationStatus } from './offering.js';
import { BY_BOX, LATELY_FILED, REPLACED } from './registration.js';

/** The three layers of status. */
export interface StatusFacts {
  readonly agreement: Fact<AgreementStatus>;
  readonly offering: Fact<OfferingStatus>;
  readonly registration: Fact<RegistrationStatus>;
}

/** Where agreement, offering and registration stand by this document. */
export function readStatus(context: EventContext, events: readonly DecidedEvent[]): StatusFacts {
  const registration = registrationStatus(context, events);
  return {
    agreement: agreementStatus(context, events),
    offering: offeringStatus(context, events, registration),
    registration,
  };
}

function ofKind(
  events: readonly DecidedEvent[],
  kinds: readonly EventKind[],
  isOwn: (event: DecidedEvent) => boolean,
): DecidedEvent | undefined {
  return events.filter((event) => kinds.includes(event.kind) && isOwn(event)).at(-1);
}

/** True when the words speak of that agreement, or of an agreement without a name; not of a license or a lease. */
function isOf({ at, passage }: Placed, agreement: GatheredAgreement | undefined): boolean {
  const named = passage.recognized.mentions.filter(
    (mention) => mention.kind === 'agreement' && mention.from >= at.from && mention.to <= at.to,
  );
  return (
    named.length === 0 ||
    named.some(
      ({ value }) =>
        'family' in value &&
        (agreement === undefined
          ? value.family === 'at-the-market'
          : agreement.names.has(nameKey(value.name)) ||
            (value.family !== 'other' && value.family === agreement.family)),
    )
  );
}

function agreementStatus(context: EventContext, events: readonly DecidedEvent[]): Fact<AgreementStatus> {
  const { primary, kind, said, type } = context;
  if (type === 'shelf' && primary === undefined) return NOT_STATED;
  const isOwn = (event: DecidedEvent): boolean =>
    !event.isPrior && (event.agreement === undefined || event.agreement === primary);
  const ended = ofKind(events, ['agreement terminated', 'expiry'], isOwn);
  const lives = said.find((placed) => placed.at.field === 'in force' && isOf(placed, primary));
  if (lives !== undefined) return stated('in force', [sentenceOf(lives)]);
  if (
    ended !== undefined &&
    (primary === undefined || primary.entered === undefined || ended.date === null || ended.date >= primary.entered) &&
    isOnlyProgram(context)
  ) {
    return stated(ended.kind === 'expiry' ? 'expired' : 'terminated', ended.evidence, {
      asOf: ended.date ?? undefined,
    });
  }
  if (primary === undefined) return NOT_STATED;
  if (kind.isPreliminary && primary.family === 'underwriting') return NOT_STATED;
  if (kind.isAgreement && primary.date === undefined && context.documentDate === null) return NOT_STATED;
  const amended = ofKind(
    events,
    ['amendment'],
    (event) => event.layer === 'agreement' && (isOwn(event) || amends(event.agreement?.name ?? '', primary.names)),
  );
  if (amended !== undefined) return stated('amended', amended.evidence, { asOf: amended.date ?? undefined });
  return inForceEvidence(primary);
}

/** With a new program in the same filing, a termination is the old one's. */
function isOnlyProgram({ agreements, primary }: EventContext): boolean {
  return !agreements.some((one) => one !== primary && one.family === primary?.family && one.isPrior);
}

const ENDS: Readonly<Partial<Record<EventKind, OfferingStatus>>> = {
  suspension: 'suspended',
  'offering terminated': 'terminated',
  completion: 'completed',
};

function offeringStatus(
  context: EventContext,
  events: readonly DecidedEvent[],
  registration: Fact<RegistrationStatus>,
): Fact<OfferingStatus> {
  const { kind, type, said, part, primary } = context;
  if (type === null) return unnamedStatus(context, registration);
  const own = events.filter(
    (event) => event.layer === 'offering' && event.kind in ENDS && !event.isPrior && !isOfOldProgram(event, context),
  );
  const terminated = own.find((event) => event.kind === 'offering terminated');
  const last = terminated ?? own.at(-1);
  if (last !== undefined) {
    const suspended = own.find((event) => event.kind === 'suspension');
    const evidence =
      suspended !== undefined && suspended !== last ? [...last.evidence, ...suspended.evidence] : last.evidence;
    return stated(ENDS[last.kind] ?? 'terminated', unique(evidence), {
      asOf: last.date ?? undefined,
      note: suspended !== undefined && suspended !== last ? 'Sales suspended and the offering terminated.' : undefined,
    });
  }
  const ended =
    (type === 'at-the-market' || type === 'equity line') && isOnlyProgram(context)
      ? ofKind(events, ['agreement terminated', 'expiry'], (event) => !event.isPrior)
      : undefined;
  if (ended !== undefined && !said.some((placed) => placed.at.field === 'in force' && isOf(placed, primary)))
    return stated('terminated', ended.evidence, { asOf: ended.date ?? undefined });
  const soldOut = type === 'at-the-market' && !kind.isAgreement ? soldOutBy(context) : undefined;
  if (soldOut !== undefined) return soldOut;
  const withdrawn = events.find((event) => event.kind === 'withdrawal');
  if (withdrawn !== undefined && kind.kind === 'post-effective amendment')
    return stated('terminated', withdrawn.evidence, { asOf: withdrawn.date ?? undefined });
  const closed = isPriced(type) ? events.find((event) => event.kind === 'closing' && !event.isPrior) : undefined;
  if (closed !== undefined) return stated('completed', closed.evidence, { asOf: closed.date ?? undefined });
  if (kind.isPreliminary) return stated('not begun', preliminaryWords(context));
  const announced = kind.isReport && isPriced(type) ? said.find(({ at }) => at.field === 'not begun') : undefined;
  if (announced !== undefined && primary === undefined) return stated('not begun', [sentenceOf(announced)]);
  if (kind.isAgreement) return type === 'at-the-market' ? NOT_STATED : stated('not begun', titleWords(kind, part));
  if (kind.isRegistration && registration.value !== 'effective')
    return registration.value === 'withdrawn'
      ? NOT_STATED
      : stated('not begun', notEffectiveWords(context, registration));
  if (type === 'shelf')
    return kind.isRegistration || kind.isProspectus ? stated('not begun', titleWords(kind, part)) : NOT_STATED;
  const began = beganWords(context);
  if (began.length > 0) return stated('active', began);
  const first =
    primary?.said[0] ??
    said.find(({ at }) => at.field === 'cap' || at.field === 'remaining' || at.field === 'sold shares');
  return first === undefined ? stated('active', titleWords(kind, part)) : stated('active', [sentenceOf(first)]);
}

/** Nothing is left under the maximum: the offering is completed, by its figures. */
function soldOutBy({ figures }: EventContext): Fact<OfferingStatus> | undefined {
  const left = unsold(figures);
  if (left.value === null || !/^0+(?:\.0+)?$/.test(left.value)) return undefined;
  const inputs = left.inputs ?? [inputOf('amount remaining', left)];
  return derived<OfferingStatus>('completed', inputs, 'nothing is left to sell', { asOf: left.asOf });
}

/** Where an offer stands of which the cover does not say what kind it is. */
function unnamedStatus(context: EventContext, registration: Fact<RegistrationStatus>): Fact<OfferingStatus> {
  const { kind } = context;
  if (kind.isPreliminary && (kind.isProspectus || kind.isRegistration))
    return stated('not begun', preliminaryWords(context));
  if (kind.kind === 'registration statement' && registration.value !== 'effective')
    return stated('not begun', notEffectiveWords(context, registration));
  const began = kind.isProspectus ? beganWords(context) : [];
  return began.length > 0 ? stated('active', began) : NOT_STATED;
}

/** A report of a new program tells of the end of the one before. */
function isOfOldProgram(event: DecidedEvent, context: EventContext): boolean {
  const words = event.evidence[0]?.text ?? '';
  const commenced =
    context.primary?.isCommenced === true &&
    context.kind.isReport &&
    context.agreements.some((one) => one !== context.primary && one.family === context.primary?.family);
  return (
    commenced ||
    /\b(?:prior|previous|previously existing)\b/i.test(words) ||
    (context.kind.isProspectus && /\boriginal (?:prospectus|program|atm)/i.test(words))
  );
}

function beganWords({ cap, said, part }: EventContext): Evidence[] {
  if (cap.evidence.length > 0) return cap.evidence.slice(0, 1);
  const offered = said.find(
    ({ at, index }) =>
      (at.field === 'offered shares' || at.field === 'share cap' || at.field === 'closing date') &&
      index < part.coverLength,
  );
  if (offered !== undefined) return [sentenceOf(offered)];
  return [...(titleOfSecurities(part)?.count.evidence ?? [])];
}

const PRELIMINARY_WORDS =
  /not complete and may be (?:changed|amended)|subject to completion|preliminary (?:prospectus|pricing)/i;

function preliminaryWords({ part, kind }: EventContext): Evidence[] {
  for (const passage of part.passages.slice(0, part.coverLength)) {
    const found = PRELIMINARY_WORDS.exec(passage.block.text);
    if (found !== null)
      return [
        evidenceIn(passage, 0, Math.min(passage.block.text.length, Math.max(600, found.index + found[0].length))),
      ];
  }
  return titleWords(kind, part);
}

function notEffectiveWords(context: EventContext, registration: Fact<RegistrationStatus>): Evidence[] {
  return registration.evidence.length > 0 ? [...registration.evidence] : titleWords(context.kind, context.part);
}

function titleWords(kind: KindOfPart, part: EventContext['part']): Evidence[] {
  if (kind.evidence.length > 0) return kind.evidence.slice(0, 1);
  const first = part.passages.find((passage) => passage.block.kind !== 'furniture' && passage.block.text !== '');
  return first === undefined ? [] : [evidenceIn(first, 0, Math.min(first.block.text.length, 200))];
}

function registrationStatus(
  { said, part, kind, type, documentDate }: EventContext,
  events: readonly DecidedEvent[],
): Fact<RegistrationStatus> {
  const told = said.filter(({ at }) => at.field === 'registration status');
  const live = told.filter(({ at }) => at.isPrior !== true && (at.rank !== LATELY_FILED || isLately(at, documentDate)));
  // One that has expired is the one meant where no other is told of.
  const statements =
    live.length > 0
      ? live
      : told.filter((one) => one.at.value === 'expired' && kind.isReport && !REPLACED.test(sentenceText(one)));
  const near = (one: Placed): boolean =>
    kind.isReport || kind.isAgreement || one.index < part.coverLength + 60 || one.at.rank >= 9;
  const best = statements.filter(near).sort((a, b) => b.at.rank - a.at.rank || a.index - b.index)[0];
  if (kind.kind === 'withdrawal request') return stated('withdrawn', titleWords(kind, part));
  const withdrawn = events.find((event) => event.kind === 'withdrawal');
  if (withdrawn !== undefined && kind.kind === 'post-effective amendment')
    return stated('withdrawn', withdrawn.evidence, { asOf: withdrawn.date ?? undefined });
  if (type === null && !kind.isRegistration && best?.at.rank !== LATELY_FILED) return NOT_STATED;
  if (best === undefined) {
    const isForm = kind.isRegistration && kind.kind !== 'post-effective amendment';
    return isForm && part.order === 0 ? stated('filed', titleWords(kind, part)) : NOT_STATED;
  }
  if (
    kind.isRegistration &&
    kind.kind === 'registration statement' &&
    best.at.value === 'effective' &&
    best.at.rank > 3 &&
    best.at.rank !== BY_BOX &&
    !/ASR/.test(part.type)
  )
    return stated('filed', titleWords(kind, part));
  // A form that is not yet dated represents what is still to come.
  const isDraft = kind.isAgreement && documentDate === null && best.at.value === 'effective';
  return stated(isDraft ? 'filed' : (best.at.value as RegistrationStatus), [evidenceOf(best)]);
}

/** So many days after its filing a statement is reported as filed. */
const LATELY = 10;

/** True for a report of the filing itself. */
function isLately({ date }: Placed['at'], documentDate: string | null): boolean {
  if (date === undefined || documentDate === null || date > documentDate) return false;
  return (addDays(date, LATELY) ?? '') >= documentDate;
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (one, index) => evidence.findIndex((other) => other.start === one.start && other.end === one.end) === index,
  );
}
