import type { Finding, Severity } from '../checks/check.js';
import { SEVERITIES } from '../checks/run.js';
import type { Filing } from '../model/filing.js';
import type { FactState } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';
import type { Evidence } from '../model/passage.js';
import { termCount } from './decorations.js';
import { count, decimal, grouped, longDate, money, price, share } from './display.js';
import { documentName } from './document-name.js';
import { narrowed, type Sources } from './evidence.js';
import { type FactFormat, factGroup, knownFacts, type NamedFact, splitFacts } from './fact-list.js';
import { headlineOf, unitOf } from './headline.js';
import { type SummaryEvent, timelineOf } from './summary-timeline.js';

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
  /** The words that say the value itself where they can be told, else all that carries it. */
  readonly evidence: readonly Evidence[];
  /** The words of the filing around them. */
  readonly quote?: string;
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
    offerings: filing.offerings.map((offering) => summarizeOffering(filing, offering, today)),
    findings: [...findings]
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map(({ check, severity, message, start, end }) => ({ check, severity, message, start, end })),
  };
}

/** Sums one offering up. */
export function summarizeOffering(filing: Sources, offering: Offering, today: string): OfferingSummary {
  const itemOf = (named: NamedFact) => summaryItem(filing, named);
  const headline = headlineOf(offering);
  const isFixedPrice = Object.values(offering.fixedPrice).some((fact) => fact.value !== null);
  const figures = factGroup(offering, 'FIGURES');
  const hasProgram = figures.some(({ fact }) => fact.value !== null);
  const shown = [
    ...(isFixedPrice ? factGroup(offering, 'FIXED_PRICE') : []),
    ...(hasProgram || !isFixedPrice ? figures : []),
    ...knownFacts(offering, 'EXTRA_FIGURES'),
  ];
  const details = [
    ...factGroup(offering, 'TERMS'),
    ...knownFacts(offering, 'EXTRA_TERMS'),
    ...splitFacts(offering),
    ...factGroup(offering, 'DOCUMENT').slice(1),
    ...knownFacts(offering, 'EXTRA_DOCUMENT'),
    ...amended(offering),
  ];
  return {
    title: offering.registrant.value ?? 'Registrant not stated',
    subtitle: subtitleOf(offering),
    headline: headline === '' ? 'This filing states no offering status' : headline,
    registrant: itemOf({ key: 'registrant', label: 'Registrant', format: 'text', fact: offering.registrant }),
    layers: factGroup(offering, 'LAYERS').map(itemOf),
    utilization: utilizationOf(offering),
    figures: shown.map(itemOf),
    agreements: offering.agreements.map((agreement, index) => agreementItem(agreement, index, itemOf)),
    timeline: timelineOf(offering, today),
    details: details.map(itemOf),
    start: offering.start,
    end: offering.end,
  };
}

function subtitleOf(offering: Offering): string {
  const { documentDate, offeringType, security } = offering;
  const date = documentDate.value && longDate(documentDate.value);
  return [documentName(offering), date, offeringType.value, security.value].filter(Boolean).join(' · ');
}

function amended(offering: Offering): NamedFact[] {
  return offering.amends.map((fact, index) => ({
    key: `amends.${index}`,
    label: 'Supplements and amends',
    format: 'text',
    fact,
  }));
}

function agreementItem(
  agreement: Offering['agreements'][number],
  index: number,
  itemOf: (named: NamedFact) => SummaryItem,
): SummaryAgreement {
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
export function summaryItem(filing: Sources, { key, label, format, fact }: NamedFact): SummaryItem {
  const evidence = narrowed(filing, fact.value, fact.evidence);
  return {
    key,
    label,
    value: fact.value === null ? 'not stated' : shownValue(fact.value, format),
    state: fact.state,
    evidence,
    quote: fact.evidence[0]?.text,
    asOf: fact.asOf && longDate(fact.asOf),
    formula: fact.formula,
    inputs: fact.inputs?.map((input) => {
      const words = narrowed(filing, input.value, input.evidence);
      return { name: input.name, value: shownInput(input.value, words), evidence: words };
    }),
    note: fact.note,
    others: fact.others?.map((other) => ({
      value: shownValue(other.value, format),
      evidence: narrowed(filing, other.value, other.evidence),
    })),
  };
}

/** More series of one kind than an offering has. */
const MOST_SERIES = 16;

/** A raw value as a reader writes it. */
export function shownValue(value: string, format: FactFormat): string {
  if (format === 'price') return price(value);
  if (value.includes('; '))
    return value
      .split('; ', MOST_SERIES)
      .map((one) => shownValue(one, format))
      .join('; ');
  if (!decimal(value)) return format === 'date' ? longDate(value) : value;
  switch (format) {
    case 'money':
      return money(value);
    case 'count':
      return grouped(value);
    case 'percent':
      return `${value} %`;
    case 'days':
      return count(value, 'day');
    default:
      return value;
  }
}

/** An input in the words of the filing where they are a mere figure. */
function shownInput(value: string, evidence: readonly Evidence[]): string {
  if (!decimal(value)) return longDate(value);
  const words = evidence[0]?.text ?? '';
  return /^\D{0,4}\d[\d,.]*(?: [a-z]{1,12}){0,3}$/i.test(words) ? words : grouped(value);
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
