import type { Filing } from '../filing.js';
import { ownAgreement } from './agreement-document.js';
import { agreementCalled, agreementFacts, type GatheredAgreement, gatherAgreements } from './agreements.js';
import { partyAliases } from './aliases.js';
import {
  readAmended,
  readBaseDate,
  readDocumentDate,
  readDocumentNumber,
  readRegistrationNumber,
  readRule,
} from './cover.js';
import type { DecidedEvent, EventContext } from './decided-event.js';
import { deriveProgram, shelfExpiry } from './derived.js';
import { isAmendmentName } from './events.js';
import { type Fact, NOT_STATED } from './facts.js';
import { isPriced, NO_FIXED_PRICE, readFixedPrice, readOfferedShares } from './fixed-price.js';
import { type KindOfPart, kindFact, readKind } from './kind.js';
import { evidenceOf, stated } from './make-fact.js';
import { readMarket } from './market.js';
import { nameKey } from './names.js';
import type { Placed } from './observation.js';
import type { FixedPrice, Offering, OfferingEvent, OfferingType } from './offering.js';
import { decideEvents } from './offering-events.js';
import { readOfferingType } from './offering-type.js';
import { joinedParts, type Part, readParts } from './parts.js';
import { readPriceTable } from './price-table.js';
import { type ProgramContext, readProgram } from './program-facts.js';
import { readProgramTable } from './program-table.js';
import { type Digest, digestOf } from './reading.js';
import { readRegistrant } from './registrant.js';
import { readSecurity } from './security.js';
import { withShortNames } from './short-names.js';
import { readStatus } from './status.js';
import { effectiveFor, readTerms } from './term-facts.js';
import { debtPassages } from './told-deals.js';
import { addUnderwriters } from './underwriters.js';
import { ofThisDeal } from './whose-deal.js';

/** What is known of a filing before its offerings are. */
export interface FilingSoFar
  extends Pick<Filing, 'form' | 'documents' | 'header' | 'passages' | 'sections' | 'definitions'> {
  /** Of each passage, where they are at hand. */
  readonly digests?: readonly Digest[];
}

/**
 * What a filing tells of offerings: one for each prospectus, report or agreement in it, the filing's own first.
 * Nothing for a text that is no filing.
 */
export function readOfferings(filing: FilingSoFar): Offering[] {
  const steps = offeringsInSteps(filing);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not block. */
export function* offeringsInSteps(filing: FilingSoFar): Generator<undefined, Offering[], void> {
  const digests = filing.digests ?? filing.passages.map(digestOf);
  const parts = readParts(filing.passages, digests, filing.documents, filing.form);
  const main = parts[0];
  if (main === undefined) return [];
  const drafts: Draft[] = [];
  for (const part of parts) {
    if (part.document !== main.document && !isAgreementExhibit(part)) continue;
    yield;
    drafts.push(yield* draft(part, filing));
  }
  const own = drafts[0];
  if (own === undefined || isNoFiling(own)) return [];
  const specific = own.kind.isRegistration ? drafts.slice(1).find(isSpecific) : undefined;
  const first = specific === undefined ? own : yield* draft(joinedParts(own.part, specific.part), filing, own);
  const rest = drafts.slice(1).filter((one) => one !== specific && one.kind.kind !== '' && one.kind.kind !== 'exhibit');
  const list = [first, ...(specific === undefined ? [] : [own]), ...rest];
  const offerings: Offering[] = [];
  for (const [order, one] of list.entries()) {
    yield;
    offerings.push(yield* assemble(one, order === 0 ? parts : [one.part], filing, list.length === 1));
  }
  return offerings;
}

/** A text that neither says what it is nor whose, nor has the table of every offer at a fixed price. */
function isNoFiling({ kind, registrant, part }: Draft): boolean {
  return kind.kind === '' && registrant.value === null && readPriceTable(part) === undefined;
}

/** A part with what its other facts depend on. */
interface Draft {
  readonly part: Part;
  readonly kind: KindOfPart;
  readonly registrant: Fact;
  readonly documentDate: Fact;
  readonly said: readonly Placed[];
  readonly agreements: readonly GatheredAgreement[];
  readonly type: Fact<OfferingType>;
  /** Date of the base prospectus where it is in the same file. */
  readonly base?: Fact;
}

function* draft(part: Part, filing: FilingSoFar, base?: Draft): Generator<undefined, Draft, void> {
  const kind = readKind(part);
  const heard = yield* placedIn(part);
  const registrant = readRegistrant(part, part.document === 0 ? filing.header : []);
  const documentDate = readDocumentDate(part, kind);
  yield;
  const named = gatherAgreements(heard, registrant.value, documentDate.value);
  yield;
  const said = withShortNames(heard, named, part);
  const gathered = said === heard ? named : gatherAgreements(said, registrant.value, documentDate.value);
  const own = kind.isAgreement ? ownAgreement(part, kind, registrant.value, documentDate.value, gathered) : undefined;
  const agreements =
    own === undefined
      ? gathered
      : [own, ...gathered.filter((one) => one.family !== own.family && !own.names.has(nameKey(one.name)))];
  yield;
  const type = readOfferingType(part, kind, agreements, registrant.value, documentDate.value);
  return {
    part,
    kind,
    registrant,
    documentDate,
    said,
    agreements,
    type,
    ...(base === undefined ? {} : { base: base.documentDate }),
  };
}

/** Passages that say something, looked at between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 1024;

/** All that the passages of a part say, in order. */
function* placedIn({ passages, digests }: Part): Generator<undefined, Placed[], void> {
  const said: Placed[] = [];
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    const digest = digests[index];
    if (passage === undefined || digest === undefined || digest.said.length === 0) continue;
    for (const at of digest.said) said.push({ at, passage, index });
    if (index % PASSAGES_BETWEEN_PAUSES === 0) yield;
  }
  return said;
}

function isAgreementExhibit({ type }: Part): boolean {
  return /^EX-(?:1|10)(?:\.|$)/.test(type);
}

/** A prospectus in a registration statement that offers something of its own, beside the shelf's. */
function isSpecific({ type, part }: Draft): boolean {
  return part.document === 0 && type.value !== null && type.value !== 'shelf';
}

/** An amendment with exhibits alone, without a prospectus. */
function isBare({ kind, part }: Draft): boolean {
  return kind.kind === 'registration statement' && !part.hasCover;
}

/** Families of the agreements that belong to a type of offering, the leading one first. */
const FAMILIES_OF: Readonly<Record<OfferingType, readonly string[]>> = {
  'at-the-market': ['at-the-market'],
  'firm commitment': ['underwriting'],
  'initial public offering': ['underwriting'],
  'best efforts': ['purchase', 'placement', 'agency'],
  'registered direct': ['purchase', 'placement'],
  'equity line': ['equity line', 'purchase', 'registration rights'],
  rights: ['backstop', 'subscription', 'placement'],
  resale: ['purchase', 'registration rights', 'equity line', 'exchange', 'indenture'],
  exchange: ['exchange', 'placement'],
  forward: ['forward', 'underwriting'],
  debt: ['underwriting', 'at-the-market', 'purchase', 'indenture'],
  'structured note': ['at-the-market', 'indenture'],
  shelf: [],
  'subscription offering': ['agency', 'placement'],
  'private placement': ['forward', 'purchase', 'subscription', 'registration rights', 'placement'],
};

/** The agreements of this offering, the one it is made under first. */
function ownAgreements({ agreements, type, kind, part, said }: Draft): GatheredAgreement[] {
  if (type.value === null) return [];
  const families = FAMILIES_OF[type.value];
  const candidates = agreements.filter(
    (one) =>
      families.includes(one.family) &&
      isToldOf(one, kind, part, type.value) &&
      !isOtherDeal(one, kind, agreements, said),
  );
  const order = (one: GatheredAgreement): number => families.indexOf(one.family);
  const when = (one: GatheredAgreement): string => one.date ?? one.entered ?? '';
  return candidates.sort(
    (a, b) =>
      Number(isAmendment(a)) - Number(isAmendment(b)) ||
      order(a) - order(b) ||
      Number(a.isPrior) - Number(b.isPrior) ||
      (kind.isProspectus
        ? Number(b.first < part.coverLength) - Number(a.first < part.coverLength)
        : when(b).localeCompare(when(a))) ||
      b.rank - a.rank ||
      a.first - b.first,
  );
}

/** An agreement that a priced or resale prospectus tells of only to say that it has ended. */
function isOtherDeal(
  one: GatheredAgreement,
  kind: KindOfPart,
  agreements: readonly GatheredAgreement[],
  said: readonly Placed[],
): boolean {
  if (!kind.isProspectus || one.family === 'at-the-market') return false;
  return said.some(
    ({ at }) =>
      at.field === 'event' && at.value === 'agreement terminated' && agreementCalled(agreements, at.of) === one,
  );
}

function isAmendment({ name }: GatheredAgreement): boolean {
  return isAmendmentName(name);
}

/** In a prospectus the agreements of other deals are history: one counts when its cover tells of it. */
function isToldOf(one: GatheredAgreement, kind: KindOfPart, part: Part, type: OfferingType | null): boolean {
  if (one.rank < 2) return false;
  if (isAmendment(one) && !one.isCommenced && (one.parties?.at.detail?.parties ?? '').length < 3) return false;
  if (isAmendment(one) && /certain of/i.test(one.parties?.at.detail?.parties ?? '')) return false;
  if (kind.isReport || kind.isAgreement)
    return one.date !== undefined || one.entered !== undefined || one.parties !== undefined || one.title !== undefined;
  if (one.family === 'indenture' && !/indenture/i.test(one.name)) return false;
  const isOnCover = one.said.some(({ index }) => index < part.coverLength);
  if (type === 'resale' || type === 'private placement')
    return (
      (one.date !== undefined || one.entered !== undefined) &&
      (isOnCover || one.parties !== undefined) &&
      one.first < part.coverLength + 160
    );
  if (isOnCover) return true;
  if (one.family === 'placement' && isPriced(type) && (one.date !== undefined || one.parties !== undefined))
    return true;
  if (type === 'structured note' && one.family === 'at-the-market' && one.parties !== undefined) return true;
  return isPriced(type) && one.rank >= 4 && !one.isPrior && one.family !== 'purchase';
}

function* assemble(
  one: Draft,
  parts: readonly Part[],
  filing: FilingSoFar,
  isWhole: boolean,
): Generator<undefined, Offering, void> {
  const { part, kind, registrant, documentDate, type } = one;
  const said =
    kind.kind === 'current report' || kind.isProspectus
      ? ofThisDeal(one.said, documentDate.value, registrant.value, kind.isProspectus)
      : one.said;
  yield;
  const agreements = ownAgreements(one);
  const primary = agreements[0];
  const program: ProgramContext = {
    part,
    type: type.value,
    said,
    agreements: one.agreements,
    primary,
    documentDate: documentDate.value,
    table: type.value === 'at-the-market' ? readProgramTable(part) : undefined,
  };
  yield;
  const figures = readProgram(program);
  yield;
  const context: EventContext = { ...program, kind, cap: figures.cap, figures, own: agreements };
  const events = decideEvents(context);
  yield;
  const status = readStatus(context, events);
  yield;
  const fixedPrice =
    type.value === null && kind.isProspectus
      ? readOfferedShares(part, said)
      : withClosing(readFixedPrice(part, type.value, said), events);
  const isProgram = type.value === 'at-the-market' || type.value === 'equity line';
  const more = deriveProgram(
    figures,
    isProgram ? status.offering : NOT_STATED,
    isProgram && (status.registration.value === 'withdrawn' || status.registration.value === 'expired'),
  );
  yield;
  const market = readMarket(part);
  const aliases = partyAliases(part);
  const baseProspectusDate = readBaseDate(part, kind, one.base);
  const effective = events.find((event) => event.kind === 'effectiveness' && event.date !== null);
  const near = [
    ...(type.value === 'debt' ? debtPassages(part) : []),
    ...said
      .filter(({ at }) => at.field === (isPriced(type.value) ? 'offered shares' : 'cap'))
      .slice(0, 2)
      .map(({ passage }) => passage),
    ...(primary?.said ?? []).slice(0, 2).map(({ passage }) => passage),
  ];
  const first = part.passages[0];
  const last = part.passages[part.passages.length - 1];
  const registrationNumber = readRegistrationNumber(parts, kind);
  const isTitled =
    figures.shareCap.value !== null || (kind.isProspectus && (kind.isPreliminary || fixedPrice.shares.value !== null));
  const security =
    (!isBare(one) || figures.shareCap.value !== null) && (type.value !== null || isTitled)
      ? readSecurity(part, type.value, kind.isReport ? near : [])
      : NOT_STATED;
  const told = effectiveDate(effective);
  const began = told.value === null ? effectiveFor(said, registrationNumber) : told;
  const expiry = shelfExpiry(began.value === null ? undefined : began, type.value === 'resale');
  yield;
  const terms = readTerms({
    part,
    kind,
    type: type.value,
    said,
    header: part.document === 0 ? filing.header : [],
    documentDate,
    registrationNumber,
    cap: figures.cap,
    fixedPrice,
    effective: began,
    shelfExpiry: expiry,
    security,
  });
  return Object.freeze({
    ...terms,
    registrant,
    ticker: market.ticker,
    exchange: isBare(one) && market.ticker.value === null ? NOT_STATED : market.exchange,
    documentKind: kindFact(kind, part),
    documentNumber: readDocumentNumber(part, kind),
    documentDate,
    amends: Object.freeze(readAmended(part, kind, baseProspectusDate)),
    rule: readRule(part, kind),
    registrationNumber,
    baseProspectusDate,
    offeringType: type,
    security,
    agreements: Object.freeze(
      agreements.map((agreement) =>
        addUnderwriters(agreementFacts(agreement, registrant.value, aliases, type.value), agreement.family, part),
      ),
    ),
    maximumAggregateOfferingPrice: figures.cap,
    shareCap: figures.shareCap,
    soldShares: figures.soldShares,
    grossProceeds: figures.grossProceeds,
    netProceeds: isPriced(type.value) ? fixedPrice.netProceeds : figures.netProceeds,
    averagePrice: more.averagePrice,
    unsoldUnderCap: more.unsoldUnderCap,
    availableNow: more.availableNow,
    commission: type.value === null ? NOT_STATED : figures.commission,
    resumeCondition: resumeCondition(said, status.offering.value),
    shelfExpiry: expiry,
    fixedPrice,
    status,
    events: Object.freeze(
      events.map(({ kind: what, layer, date, evidence }) =>
        Object.freeze({ kind: what, layer, date, evidence: Object.freeze(evidence) }),
      ),
    ),
    start: isWhole ? 0 : (first?.start ?? 0),
    end: isWhole
      ? (filing.documents[filing.documents.length - 1]?.end ?? 0)
      : last === undefined
        ? 0
        : last.start + last.block.length,
  });
}

/** The terms of a deal with the day on which it closed, where only its closing tells it. */
function withClosing(terms: FixedPrice, events: readonly DecidedEvent[]): FixedPrice {
  const closed = events.find(
    ({ kind, date, isPrior }) => kind === 'closing' && !isPrior && /^\d{4}-\d{2}-\d{2}$/.test(date ?? ''),
  );
  if (terms === NO_FIXED_PRICE || terms.closingDate.value !== null || closed?.date == null) return terms;
  return Object.freeze({ ...terms, closingDate: stated(closed.date, closed.evidence) });
}

function effectiveDate(event: OfferingEvent | undefined): Fact {
  return event === undefined || event.date === null ? NOT_STATED : stated(event.date, event.evidence);
}

/** What must happen before sales begin again: asked only where they have stopped. */
function resumeCondition(said: readonly Placed[], status: string | null): Fact {
  if (status !== 'suspended' && status !== 'terminated') return NOT_STATED;
  const best = said.filter(({ at }) => at.field === 'resume condition').sort((a, b) => b.at.rank - a.at.rank)[0];
  return best === undefined ? NOT_STATED : stated(best.at.value, [evidenceOf(best)]);
}
