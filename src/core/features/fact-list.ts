import type { Fact } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';

/** How a fact's value is shown. */
export type FactFormat = 'text' | 'money' | 'price' | 'count' | 'percent' | 'date' | 'days';

/** A fact of an offering under the name a reader gives it. */
export interface NamedFact {
  readonly key: string;
  readonly label: string;
  readonly format: FactFormat;
  readonly fact: Fact;
}

type Entry = readonly [key: string, label: string, format: FactFormat, of: (offering: Offering) => Fact];

const DOCUMENT: readonly Entry[] = [
  ['registrant', 'Registrant', 'text', (o) => o.registrant],
  ['ticker', 'Ticker', 'text', (o) => o.ticker],
  ['exchange', 'Exchange', 'text', (o) => o.exchange],
  ['documentKind', 'Document', 'text', (o) => o.documentKind],
  ['documentNumber', 'Document number', 'text', (o) => o.documentNumber],
  ['documentDate', 'Document date', 'date', (o) => o.documentDate],
  ['rule', 'Rule', 'text', (o) => o.rule],
  ['registrationNumber', 'Registration number', 'text', (o) => o.registrationNumber],
  ['baseProspectusDate', 'Base prospectus date', 'date', (o) => o.baseProspectusDate],
  ['shelfExpiry', 'Shelf expiry', 'date', (o) => o.shelfExpiry],
];

const TERMS: readonly Entry[] = [
  ['offeringType', 'Offering type', 'text', (o) => o.offeringType],
  ['security', 'Security', 'text', (o) => o.security],
  ['commission', 'Commission', 'percent', (o) => o.commission],
  ['resumeCondition', 'Condition to resume', 'text', (o) => o.resumeCondition],
];

const FIGURES: readonly Entry[] = [
  [
    'maximumAggregateOfferingPrice',
    'Maximum aggregate offering price',
    'money',
    (o) => o.maximumAggregateOfferingPrice,
  ],
  ['shareCap', 'Maximum shares', 'count', (o) => o.shareCap],
  ['soldShares', 'Shares sold', 'count', (o) => o.soldShares],
  ['grossProceeds', 'Gross proceeds', 'money', (o) => o.grossProceeds],
  ['netProceeds', 'Net proceeds', 'money', (o) => o.netProceeds],
  ['averagePrice', 'Average price per share', 'price', (o) => o.averagePrice],
  ['unsoldUnderCap', 'Unsold under the maximum', 'money', (o) => o.unsoldUnderCap],
  ['availableNow', 'Available now', 'money', (o) => o.availableNow],
];

const FIXED_PRICE: readonly Entry[] = [
  ['fixedPrice.price', 'Offering price', 'price', (o) => o.fixedPrice.price],
  ['fixedPrice.shares', 'Shares offered', 'count', (o) => o.fixedPrice.shares],
  ['fixedPrice.discount', 'Discount or fee', 'price', (o) => o.fixedPrice.discount],
  ['fixedPrice.net', 'Net price to the issuer', 'price', (o) => o.fixedPrice.net],
  ['fixedPrice.grossProceeds', 'Gross proceeds of the deal', 'money', (o) => o.fixedPrice.grossProceeds],
  ['fixedPrice.netProceeds', 'Net proceeds of the deal', 'money', (o) => o.fixedPrice.netProceeds],
  ['fixedPrice.optionShares', 'Option shares', 'count', (o) => o.fixedPrice.optionShares],
  ['fixedPrice.optionDays', 'Option period', 'days', (o) => o.fixedPrice.optionDays],
  ['fixedPrice.closingDate', 'Closing date', 'date', (o) => o.fixedPrice.closingDate],
];

const LAYERS: readonly Entry[] = [
  ['status.agreement', 'Agreement', 'text', (o) => o.status.agreement],
  ['status.offering', 'Offering', 'text', (o) => o.status.offering],
  ['status.registration', 'Registration statement', 'text', (o) => o.status.registration],
];

/** The parts of the list, each in the order a reader wants it. */
export const FACT_GROUPS = { DOCUMENT, TERMS, FIGURES, FIXED_PRICE, LAYERS } as const;

/** The facts of one group of an offering. */
export function factGroup(offering: Offering, group: keyof typeof FACT_GROUPS): NamedFact[] {
  return FACT_GROUPS[group].map(([key, label, format, of]) => ({ key, label, format, fact: of(offering) }));
}

/** All facts of an offering, those of its agreements included. */
export function factsOf(offering: Offering): NamedFact[] {
  const facts: NamedFact[] = [];
  const add = (key: string, label: string, format: FactFormat, fact: Fact) => facts.push({ key, label, format, fact });
  for (const group of ['LAYERS', 'FIGURES', 'FIXED_PRICE', 'DOCUMENT', 'TERMS'] as const) {
    facts.push(...factGroup(offering, group));
  }
  for (const [index, fact] of offering.amends.entries()) add(`amends.${index}`, 'Supplements and amends', 'text', fact);
  for (const [index, agreement] of offering.agreements.entries()) {
    const name = agreement.name.value ?? 'agreement';
    add(`agreements.${index}.name`, 'Agreement', 'text', agreement.name);
    add(`agreements.${index}.date`, `Date of the ${name}`, 'date', agreement.date);
    for (const [at, party] of agreement.counterparties.entries()) {
      const role = party.role.value ?? 'counterparty';
      add(`agreements.${index}.counterparties.${at}`, `Party to the ${name}, ${role}`, 'text', party.name);
    }
  }
  return facts;
}
