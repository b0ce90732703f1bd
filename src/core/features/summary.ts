import type { Finding, Severity } from '../checks/check.js';
import type { Filing } from '../model/filing.js';
import type { FactState } from '../model/offering/facts.js';
import type { EventKind, Layer, Offering } from '../model/offering/offering.js';
import type { Evidence } from '../model/passage.js';
import { termCount } from './decorations.js';
import { capitalized, count, decimal, distance, groupDigits, longDate, money, price, share } from './display.js';
import { type FactFormat, factGroup, type NamedFact } from './fact-list.js';
import { headlineOf, unitOf } from './headline.js';

/** An input of a derived value, ready to be shown. */
export interface SummaryInput {
  readonly name: string;
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** One value of a summary, ready to be shown. */
export interface SummaryItem {
  readonly key: string;
  readonly label: string;
  /** `not stated` where the filing says nothing. */
  readonly value: string;
  readonly state: FactState;
  readonly evidence: readonly Evidence[];
  readonly asOf?: string;
  readonly formula?: string;
  readonly inputs?: readonly SummaryInput[];
  readonly note?: string;
  /** The other side of a conflict. */
  readonly others?: readonly { readonly value: string; readonly evidence: readonly Evidence[] }[];
}

/** How much of the maximum is used. */
export interface Utilization {
  /** From 0 to 1, more when the maximum is exceeded; for a picture only. */
  readonly ratio: number;
  /** `0.48 % of the $14,500,000 maximum sold` */
  readonly text: string;
}

export interface SummaryParty {
  readonly name: SummaryItem;
  readonly role: string;
}

export interface SummaryAgreement {
  readonly name: SummaryItem;
  readonly date: SummaryItem;
  readonly parties: readonly SummaryParty[];
}

export interface SummaryEvent {
  /** ISO date; `null` where the filing gives none. */
  readonly date: string | null;
  readonly dateText: string;
  /** `4 years ago` */
  readonly age: string;
  readonly title: string;
  readonly layer: Layer | 'document';
  readonly evidence: readonly Evidence[];
}

/** What the panel and the copied summary say of one offering. */
export interface OfferingSummary {
  readonly title: string;
  readonly subtitle: string;
  readonly headline: string;
  readonly registrant: SummaryItem;
  readonly layers: readonly SummaryItem[];
  readonly utilization?: Utilization;
  readonly figures: readonly SummaryItem[];
  readonly agreements: readonly SummaryAgreement[];
  readonly timeline: readonly SummaryEvent[];
  readonly details: readonly SummaryItem[];
  readonly start: number;
  readonly end: number;
}

export interface SummaryFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What a filing says, for a reader: plain data, every value with its evidence and its state. */
export interface Summary {
  readonly form: string;
  readonly termCount: number;
  readonly offerings: readonly OfferingSummary[];
  readonly findings: readonly SummaryFinding[];
}

export interface SummaryOptions {
  /** ISO date from which ages are counted. */
  readonly today: string;
  readonly findings?: readonly Finding[];
}

/** Sums a filing up. */
export function summarize(filing: Filing, { today, findings = [] }: SummaryOptions): Summary {
  return {
    form: filing.form,
    termCount: termCount(filing),
    offerings: filing.offerings.map((offering) => summarizeOffering(offering, today)),
    findings: findings.map(({ check, severity, message, start, end }) => ({ check, severity, message, start, end })),
  };
}

/** Sums one offering up. */
export function summarizeOffering(offering: Offering, today: string): OfferingSummary {
  const headline = headlineOf(offering);
  const isFixedPrice = Object.values(offering.fixedPrice).some((fact) => fact.value !== null);
  const figures = factGroup(offering, 'FIGURES');
  const hasProgram = figures.some(({ fact }) => fact.value !== null);
  const shown = [
    ...(isFixedPrice ? factGroup(offering, 'FIXED_PRICE') : []),
    ...(hasProgram || !isFixedPrice ? figures : []),
  ];
  const details = [...factGroup(offering, 'TERMS'), ...factGroup(offering, 'DOCUMENT').slice(1), ...amended(offering)];
  return {
    title: offering.registrant.value ?? 'Registrant not stated',
    subtitle: subtitleOf(offering),
    headline: headline === '' ? 'This filing states no offering status' : headline,
    registrant: itemOf({ key: 'registrant', label: 'Registrant', format: 'text', fact: offering.registrant }),
    layers: factGroup(offering, 'LAYERS').map(itemOf),
    utilization: utilizationOf(offering),
    figures: shown.map(itemOf),
    agreements: offering.agreements.map((agreement, index) => agreementItem(agreement, index)),
    timeline: timelineOf(offering, today),
    details: details.map(itemOf),
    start: offering.start,
    end: offering.end,
  };
}

function subtitleOf(offering: Offering): string {
  const { documentKind, documentNumber, documentDate, offeringType, security } = offering;
  const number = documentNumber.value;
  const kind = documentKind.value;
  const hasNumber = kind !== null && number !== null && new RegExp(`\\b${escaped(number)}\\b`).test(kind);
  return [
    kind && number && !hasNumber ? `${kind} No. ${number}` : kind,
    documentDate.value && longDate(documentDate.value),
    offeringType.value,
    security.value,
  ]
    .filter(Boolean)
    .join(' · ');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function amended(offering: Offering): NamedFact[] {
  return offering.amends.map((fact, index) => ({
    key: `amends.${index}`,
    label: 'Supplements and amends',
    format: 'text',
    fact,
  }));
}

function agreementItem(agreement: Offering['agreements'][number], index: number): SummaryAgreement {
  const key = `agreements.${index}`;
  return {
    name: itemOf({ key: `${key}.name`, label: 'Agreement', format: 'text', fact: agreement.name }),
    date: itemOf({ key: `${key}.date`, label: 'Date', format: 'date', fact: agreement.date }),
    parties: agreement.counterparties.map(({ name, role }, at) => ({
      name: itemOf({ key: `${key}.counterparties.${at}`, label: role.value ?? 'party', format: 'text', fact: name }),
      role: role.value ?? 'role not stated',
    })),
  };
}

/** A fact made ready to be shown. */
export function itemOf({ key, label, format, fact }: NamedFact): SummaryItem {
  return {
    key,
    label,
    value: fact.value === null ? 'not stated' : shownValue(fact.value, format),
    state: fact.state,
    evidence: fact.evidence,
    asOf: fact.asOf && longDate(fact.asOf),
    formula: fact.formula,
    inputs: fact.inputs?.map((input) => ({
      name: input.name,
      value: shownInput(input.value, input.evidence),
      evidence: input.evidence,
    })),
    note: fact.note,
    others: fact.others?.map(({ value, evidence }) => ({ value: shownValue(value, format), evidence })),
  };
}

/** A raw value as a reader writes it. */
export function shownValue(value: string, format: FactFormat): string {
  if (!decimal(value)) return format === 'date' ? longDate(value) : value;
  switch (format) {
    case 'money':
      return money(value);
    case 'price':
      return price(value);
    case 'count':
      return groupDigits(value);
    case 'percent':
      return `${value} %`;
    case 'days':
      return count(value, 'day');
    default:
      return value;
  }
}

function shownInput(value: string, evidence: readonly Evidence[]): string {
  const words = evidence[0]?.text ?? '';
  if (!decimal(value)) return longDate(value);
  return words !== '' && words.length <= 40 && words.replace(/[^\d.]/g, '').length > 0 ? words : groupDigits(value);
}

function utilizationOf(offering: Offering): Utilization | undefined {
  const { maximumAggregateOfferingPrice, grossProceeds, unsoldUnderCap, soldShares, shareCap } = offering;
  const cap = decimal(maximumAggregateOfferingPrice.value);
  const unsold = decimal(unsoldUnderCap.value);
  const sold = decimal(grossProceeds.value) ?? (cap && unsold ? cap.minus(unsold) : undefined);
  if (cap?.gt(0) && sold) {
    const part = share(sold, cap) ?? '';
    return { ratio: Number(sold.div(cap)), text: `${part} of the ${money(cap.toFixed())} maximum sold` };
  }
  const most = decimal(shareCap.value);
  const shares = decimal(soldShares.value);
  if (!most?.gt(0) || !shares) return undefined;
  const unit = unitOf(offering.security);
  return {
    ratio: Number(shares.div(most)),
    text: `${share(shares, most) ?? ''} of the ${count(most.toFixed(), unit)} sold`,
  };
}

/** What each event is called in the timeline; the layer is named where the same event can touch several. */
const EVENT_TITLES: Readonly<Record<EventKind, string>> = {
  commencement: 'commenced',
  amendment: 'amended',
  increase: 'increased',
  decrease: 'decreased',
  'remaining reset': 'remaining amount restated',
  'narrower supplement': 'limited to part of the amount',
  suspension: 'suspended',
  'offering terminated': 'terminated',
  'agreement terminated': 'terminated',
  'agent removed': 'agent removed',
  'agent added': 'agent added',
  expiry: 'expired',
  replacement: 'replaced',
  reinstatement: 'reinstated',
  completion: 'completed',
  consolidation: 'consolidated',
  closing: 'closed',
  'option exercise': 'option exercised',
  effectiveness: 'declared effective',
  withdrawal: 'withdrawn',
  'sales report': 'sales reported',
};
const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  agreement: 'Agreement',
  offering: 'Offering',
  registration: 'Registration statement',
};

function timelineOf(offering: Offering, today: string): SummaryEvent[] {
  const events: SummaryEvent[] = offering.events.map(({ kind, layer, date, evidence }) => ({
    date,
    dateText: date ? longDate(date) : 'date not stated',
    age: (date && distance(date, today)) ?? '',
    title: kind === 'commencement' && layer === 'agreement' ? 'Agreement entered into' : eventTitle(kind, layer),
    layer,
    evidence,
  }));
  const { documentDate, documentKind } = offering;
  if (documentDate.value && documentDate.evidence.length > 0) {
    events.push({
      date: documentDate.value,
      dateText: longDate(documentDate.value),
      age: distance(documentDate.value, today) ?? '',
      title: `Date of this ${documentKind.value ?? 'document'}`,
      layer: 'document',
      evidence: documentDate.evidence,
    });
  }
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (a.event.date ?? '9999').localeCompare(b.event.date ?? '9999') || a.index - b.index)
    .map(({ event }) => event);
}

function eventTitle(kind: EventKind, layer: Layer): string {
  const title = EVENT_TITLES[kind] ?? kind;
  return capitalized(`${LAYER_NAMES[layer]} ${title}`);
}
