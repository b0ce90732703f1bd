import type { Filing } from '../filing.js';
import { agreementFacts, type GatheredAgreement, gatherAgreements } from '../offering/agreements.js';
import { type Aliases, partyAliases } from '../offering/aliases.js';
import { isAmendmentName } from '../offering/events.js';
import { type Fact, NOT_STATED } from '../offering/facts.js';
import { evidenceOf, stated } from '../offering/make-fact.js';
import { nameKey } from '../offering/names.js';
import type { Field, Placed } from '../offering/observation.js';
import type { Offering, OfferingAgreement, OfferingEvent, OfferingType } from '../offering/offering.js';
import { readProgram } from '../offering/program-facts.js';
import { digestOf, readPassage } from '../offering/reading.js';
import { withShortNames } from '../offering/short-names.js';
import type { Passage } from '../passage.js';
import { type Attribution, attributor } from './attribute.js';
import { proceedsCutOff } from './cut-sentences.js';
import type { NamedFiling } from './filing-set.js';
import { formerNames } from './former-names.js';
import { inFile } from './in-file.js';
import { dayOf } from './in-order-of-date.js';
import { classesIn, securityOf, sumOf, tableReports, unsoldBefore } from './read-classes.js';
import { type Heard, reportsOf, sourcesOf } from './read-reports.js';
import { splitsIn } from './read-splits.js';
import type { Telling, ToldClass, ToldEvent, ToldFigures, ToldFiling } from './telling.js';
import { longDate } from './words.js';

/** Types whose sales go on under one agreement, and the families of these agreements. */
const TYPE_OF: Readonly<Record<string, OfferingType>> = {
  'at-the-market': 'at-the-market',
  'equity line': 'equity line',
};
/** Least clearness with which an agreement that is not the filing's own must be told of. */
const LEAST_RANK = 3;
const NO_PART = { type: '', passages: [], digests: [], coverLength: 0, hasCover: false, document: 0, order: 0 };
const NO_FIGURES: ToldFigures = Object.freeze({
  cap: NOT_STATED,
  shareCap: NOT_STATED,
  sold: NOT_STATED,
  proceeds: NOT_STATED,
  netProceeds: NOT_STATED,
  averagePrice: NOT_STATED,
  remaining: NOT_STATED,
});

/** What a filing tells of programs and deals: its own, and those that it looks back at. Its place is given later. */
export function readTellings({ name, filing }: NamedFiling): ToldFiling {
  const order = 0;
  const offerings = filing.offerings.map((one) => inFile(one, name));
  const date = offerings[0]?.documentDate.value ?? null;
  return {
    file: name,
    date,
    order,
    registrants: new Set([...offerings.flatMap(({ registrant }) => keyOf(registrant.value)), ...formerNames(filing)]),
    day: dayOf(filing) ?? '',
    registrations: new Set(offerings.flatMap(({ registrationNumber: { value } }) => (value === null ? [] : [value]))),
    offerings,
    tellings: filing.offerings.flatMap((offering) => tellingsOf(filing, offering, { file: name, date, order })),
  };
}

function keyOf(registrant: string | null): string[] {
  return registrant === null ? [] : [nameKey(registrant)];
}

type Source = Pick<Telling, 'file' | 'date' | 'order'>;

/** Everything that is asked of one part of a filing. */
interface Told extends Heard {
  readonly passages: readonly Passage[];
  readonly offering: Offering;
  readonly gathered: readonly GatheredAgreement[];
  readonly own: GatheredAgreement | undefined;
  readonly aliases: Aliases;
  /** The agreement that each event befell. */
  readonly befell: ReadonlyMap<OfferingEvent, Attribution>;
}

function tellingsOf(filing: Filing, offering: Offering, source: Source): Telling[] {
  const passages = passagesOf(filing, offering);
  const digests = passages.map(digestOf);
  const heard = passages.flatMap((passage, index) => readPassage(passage).map((at) => ({ at, passage, index })));
  const gather = (list: readonly Placed[]): GatheredAgreement[] =>
    gatherAgreements(list, offering.registrant.value, offering.documentDate.value);
  const named = gather(heard);
  const said = withShortNames(heard, named, { passages, digests });
  const gathered = said === heard ? named : gather(said);
  const likely = gathered.filter((one) => isThat(one, offering.agreements[0]));
  const name = nameKey(offering.agreements[0]?.name.value ?? '');
  const own = likely.find(({ names }) => names.has(name)) ?? likely[0];
  const bare = {
    passages,
    offering,
    said,
    gathered,
    of: attributor(gathered),
    own,
    aliases: partyAliases({ passages, digests }),
  };
  const befell = new Map(offering.events.map((event) => [event, eventOf(event, bare)]));
  const told: Told = { ...bare, befell };
  const others = gathered.filter((one) => one !== own && isProgram(one, told));
  return [
    ...(offering.offeringType.value === null ? [] : [ownTelling(told, offering.offeringType.value, others, source)]),
    ...others.map((one) => otherTelling(told, one, source)),
  ];
}

/** The passages of the document in which an offering begins, as far as it goes. */
function passagesOf(filing: Filing, { start, end }: Offering): Passage[] {
  const inside = filing.passages.filter((passage) => passage.start >= start && passage.start < end);
  return inside.filter(({ document }) => document === inside[0]?.document);
}

function isThat(one: GatheredAgreement, agreement: OfferingAgreement | undefined): boolean {
  if (agreement === undefined || isAmendmentName(one.name)) return false;
  const date = one.date ?? one.entered;
  if (agreement.date.value !== null) return date === agreement.date.value;
  return one.names.has(nameKey(agreement.name.value ?? ''));
}

/** An agreement for sales over time that is told of with its day, so that it can be found again in other filings. */
function isProgram(one: GatheredAgreement, { offering }: Told): boolean {
  if (TYPE_OF[one.family] === undefined || isAmendmentName(one.name) || one.rank < LEAST_RANK) return false;
  const date = one.date ?? one.entered;
  if (date === undefined) return false;
  return !offering.agreements.slice(0, 1).some((agreement) => agreement.date.value === date);
}

function ownTelling(told: Told, type: OfferingType, others: readonly GatheredAgreement[], source: Source): Telling {
  const { offering, own, passages } = told;
  const agreement = offering.agreements[0] ?? null;
  const classes = TYPE_OF[type] === undefined ? [] : classesIn(passages, ownCaps(told, others));
  const events = offering.events.flatMap((event): ToldEvent[] => {
    if (isStray(event)) return [];
    if (event.layer === 'registration')
      return [{ ...event, of: offering.registrationNumber.value ?? '', isForeign: false }];
    if (isOfEarlier(event, offering))
      return [{ ...event, of: '', isForeign: true, ...(others.length > 0 ? { isOfEarlier: true } : {}) }];
    const of = told.befell.get(event);
    if (of !== undefined && of !== 'joint' && others.includes(of)) return [];
    const other = of === undefined || of === own ? namedElse(event, told) : undefined;
    if (other !== undefined) return [{ ...event, of: other, isForeign: true }];
    if (of === own || of === 'joint') return [{ ...event, of: '', isForeign: false }];
    const isOthers = isEndOfAnother(event, offering);
    if (isOthers && others.length > 0) return [];
    return [{ ...event, of: of === undefined ? '' : labelOf(of), isForeign: isOthers || of !== undefined }];
  });
  return {
    ...source,
    type,
    family: own?.family ?? type,
    agreement: inFile(agreement, source.file),
    names: new Set([
      ...(own?.names ?? []),
      ...keyOf(agreement?.name.value ?? null),
      ...keyOf(agreement?.definedAs.value ?? null),
    ]),
    isEntered: own !== undefined && own.date === undefined && own.entered !== undefined,
    own: inFile(offering, source.file),
    figures: inFile(ownFigures(told, others, classes), source.file),
    security: inFile(offering.security, source.file),
    commission: inFile(offering.commission, source.file),
    classes: inFile(classes, source.file),
    unsoldBefore: inFile(classes.length > 0 ? unsoldBefore(passages) : undefined, source.file),
    splits: splitsIn(passages),
    formerCaps: inFile(formerCaps(told, others), source.file),
    events: inFile(events, source.file),
    reports: inFile([...reportsOf(events, told), ...(classes.length > 0 ? tableReports(passages) : [])], source.file),
  };
}

/** What is said of the maximum of the filing's own program. */
function ownCaps({ said, of }: Told, others: readonly GatheredAgreement[]): Placed[] {
  return said.filter((one) => {
    if (one.at.field !== 'cap' || one.at.isPrior === true) return false;
    const attribution = of(one);
    return attribution === undefined || attribution === 'joint' || !others.includes(attribution);
  });
}

const INITIALLY = /\b(?:initially|originally|previously)\b[^.;]{0,80}$|\bfrom (?:up to )?(?:an aggregate of )?$/i;
const CHANGES = ['increase', 'decrease', 'narrower supplement', 'remaining reset'];

/** The maximum before this filing changed it: "we initially registered up to $300,000,000". */
function formerCaps(told: Told, others: readonly GatheredAgreement[]): Fact[] {
  const now = told.offering.maximumAggregateOfferingPrice.value;
  if (!told.offering.events.some(({ kind }) => CHANGES.includes(kind))) return [];
  return ownCaps(told, others).flatMap((one): Fact[] => {
    const before = one.passage.block.text.slice(Math.max(0, one.at.from - 140), one.at.from);
    return one.at.value === now || !INITIALLY.test(before) ? [] : [stated(one.at.value, [evidenceOf(one)])];
  });
}

/** Effectiveness without a day is no event of a timeline: the status tells it. */
function isStray({ kind, date }: OfferingEvent): boolean {
  return kind === 'effectiveness' && date === null;
}

/** Another agreement that the words of an event name: the registration rights agreement beside the purchase agreement. */
function namedElse(event: OfferingEvent, told: Told): string | undefined {
  if (event.layer !== 'agreement') return undefined;
  const { own } = told;
  for (const { at } of sourcesOf(event, told)) {
    if (at.of === undefined || own === undefined || own.names.has(nameKey(at.of))) continue;
    if (at.detail?.family !== undefined && at.detail.family !== own.family) return at.of;
  }
  return undefined;
}

/** The filing's own agreement goes on: those that it replaces are earlier ones. */
function isOfEarlier({ kind, layer }: OfferingEvent, { status }: Offering): boolean {
  const isOver = status.agreement.value === 'terminated' || status.agreement.value === 'expired';
  return kind === 'replacement' && layer === 'agreement' && !isOver && status.offering.value !== 'superseded';
}

/** The figures of the filing's own program, without those that are given for several programs together. */
function ownFigures(
  { offering, said, of }: Told,
  others: readonly GatheredAgreement[],
  classes: readonly ToldClass[],
): ToldFigures {
  const single = (fact: Fact, field: Field): Fact => {
    if (others.length === 0 || fact.value === null) return fact;
    const sources = said.filter(({ at }) => at.field === field && at.value === fact.value);
    return sources.some((one) => of(one) === 'joint') ? NOT_STATED : fact;
  };
  return {
    cap:
      offering.maximumAggregateOfferingPrice.value === null
        ? sumOf(classes, ({ cap }) => cap, 'maximum')
        : offering.maximumAggregateOfferingPrice,
    shareCap: offering.shareCap,
    sold: single(offering.soldShares, 'sold shares'),
    proceeds: single(offering.grossProceeds, 'gross proceeds'),
    netProceeds: single(offering.netProceeds, 'net proceeds'),
    averagePrice: single(
      offering.averagePrice.state === 'derived' ? NOT_STATED : offering.averagePrice,
      'average price',
    ),
    remaining: classes.some(({ remaining }) => remaining.value !== null)
      ? sumOf(classes, ({ remaining }) => remaining, 'remaining')
      : single(offering.unsoldUnderCap.state === 'derived' ? NOT_STATED : offering.unsoldUnderCap, 'remaining'),
  };
}

/** A program that the filing looks back at: the one before, one that goes on beside its own. */
function otherTelling(told: Told, one: GatheredAgreement, source: Source): Telling {
  const { offering } = told;
  const type = TYPE_OF[one.family] ?? 'at-the-market';
  const events = offering.events
    .filter((event) => {
      const of = told.befell.get(event);
      if (of === 'joint') return isReport(event);
      return of === one || (of === undefined && isEndOfAnother(event, offering));
    })
    .map((event): ToldEvent => ({ ...event, of: '', isForeign: false }));
  const known = offering.agreements.find((agreement) => agreement.date.value === (one.date ?? one.entered));
  const facts = known ?? agreementFacts(one, offering.registrant.value, told.aliases, type);
  return {
    ...source,
    type,
    family: one.family,
    agreement: inFile(facts, source.file),
    names: one.names,
    isEntered: one.date === undefined,
    own: undefined,
    figures: inFile(otherFigures(told, one, type), source.file),
    security: inFile(
      securityOf(told.said.filter((placed) => placed.at.field === 'cap' && told.of(placed) === one)),
      source.file,
    ),
    commission: NOT_STATED,
    classes: [],
    unsoldBefore: undefined,
    splits: [],
    formerCaps: [],
    events: inFile(events, source.file),
    reports: inFile(reportsOf(events, told), source.file),
  };
}

function otherFigures({ said, of, offering }: Told, one: GatheredAgreement, type: OfferingType): ToldFigures {
  const its = said
    .filter((placed) => placed.at.field !== 'event' && placed.at.field !== 'agreement' && of(placed) === one)
    .map((placed) => ({ ...placed, at: { ...placed.at, isPrior: false, of: one.definedAs ?? one.name } }));
  if (its.length === 0) return NO_FIGURES;
  const { soldShares, grossProceeds, ...facts } = readProgram({
    part: NO_PART,
    type,
    said: its,
    agreements: [one],
    primary: one,
    documentDate: offering.documentDate.value,
  });
  const cutOff = (field: 'net proceeds' | 'gross proceeds') =>
    proceedsCutOff(said, (sales) => of(sales) === one, field);
  return {
    ...facts,
    sold: soldShares,
    proceeds: grossProceeds.value === null ? cutOff('gross proceeds') : grossProceeds,
    netProceeds: facts.netProceeds.value === null ? cutOff('net proceeds') : facts.netProceeds,
  };
}

function isReport({ kind }: OfferingEvent): boolean {
  return kind === 'sales report';
}

/** True for an end that the filing's own offering has not come to: it is that of the programs it looks back at. */
function isEndOfAnother({ kind }: OfferingEvent, { status }: Offering): boolean {
  const { agreement, offering } = status;
  const isOver = offering.value === 'terminated' || offering.value === 'completed';
  if (kind === 'agreement terminated' || kind === 'expiry')
    return agreement.value !== 'terminated' && agreement.value !== 'expired' && !isOver;
  if (kind === 'suspension') return offering.value !== 'suspended' && !isOver;
  return (kind === 'offering terminated' || kind === 'completion') && !isOver;
}

function labelOf({ name, definedAs, date, entered }: GatheredAgreement): string {
  const day = date ?? entered;
  return day === undefined ? (definedAs ?? name) : `${definedAs ?? name} dated ${longDate(day)}`;
}

/** The agreement that an event befell, by the words that tell of it. */
function eventOf(event: OfferingEvent, told: Omit<Told, 'befell'>): Attribution {
  if (event.layer === 'registration') return undefined;
  if (event.layer === 'agreement' && event.kind === 'commencement') {
    const begun = told.gathered.filter((one) => (one.date ?? one.entered) === event.date && !isAmendmentName(one.name));
    if (begun.length === 1) return begun[0];
  }
  const sources = sourcesOf(event, told);
  return sources.map(told.of).find((of) => of !== undefined);
}
