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

/** Figures around the offer: worth a row only where the filing gives them. */
const EXTRA_FIGURES: readonly Entry[] = [
  ['withOption.shares', 'Shares with the option', 'count', (o) => o.withOption.shares],
  ['withOption.grossProceeds', 'Gross proceeds with the option', 'money', (o) => o.withOption.grossProceeds],
  ['withOption.netProceeds', 'Net proceeds with the option', 'money', (o) => o.withOption.netProceeds],
  ['debt.principal', 'Principal amount', 'money', (o) => o.debt.principal],
  ['publicFloat.amount', 'Public float', 'money', (o) => o.publicFloat.amount],
  ['publicFloat.soldInYear', 'Sold in twelve months (I.B.6)', 'money', (o) => o.publicFloat.soldInYear],
  ['publicFloat.capacity', 'Capacity (I.B.6)', 'money', (o) => o.publicFloat.capacity],
  ['sharesOutstanding', 'Shares outstanding', 'count', (o) => o.sharesOutstanding],
  ['sharesOutstandingAfter', 'Outstanding after the offering', 'count', (o) => o.sharesOutstandingAfter],
  ['dilution', 'Dilution', 'percent', (o) => o.dilution],
  ['shelf.total', 'Total of the shelf', 'money', (o) => o.shelf.total],
  ['shelf.used', 'Used of the shelf', 'money', (o) => o.shelf.used],
  ['shelf.remaining', 'Remaining on the shelf', 'money', (o) => o.shelf.remaining],
];

/** How the public float was worked out. */
const FLOAT: readonly Entry[] = [
  ['publicFloat.price', 'Price used for the float', 'price', (o) => o.publicFloat.price],
  ['publicFloat.shares', 'Shares held by non-affiliates', 'count', (o) => o.publicFloat.shares],
];

/** Terms around the offer, likewise. */
const EXTRA_TERMS: readonly Entry[] = [
  ['debt.coupon', 'Coupon', 'percent', (o) => o.debt.coupon],
  ['debt.maturity', 'Maturity', 'date', (o) => o.debt.maturity],
  ['debt.cusip', 'CUSIP', 'text', (o) => o.debt.cusip],
  ['rights.ratio', 'Rights', 'text', (o) => o.rights.ratio],
  ['rights.expiration', 'Expiration of the rights', 'date', (o) => o.rights.expiration],
  ['equityLine.term', 'Term of the equity line', 'text', (o) => o.equityLine.term],
  ['equityLine.exchangeCap', 'Exchange cap', 'percent', (o) => o.equityLine.exchangeCap],
  ['equityLine.commitmentShares', 'Commitment shares', 'count', (o) => o.equityLine.commitmentShares],
  ['equityLine.commitmentFee', 'Commitment fee', 'money', (o) => o.equityLine.commitmentFee],
  ['equityLine.floorPrice', 'Floor price', 'price', (o) => o.equityLine.floorPrice],
  ['lockUp.days', 'Lock-up', 'days', (o) => o.lockUp.days],
  ['lockUp.expiry', 'Lock-up ends', 'date', (o) => o.lockUp.expiry],
  ['useOfProceeds', 'Use of proceeds', 'text', (o) => o.useOfProceeds],
];

/** The papers, likewise. */
const EXTRA_DOCUMENT: readonly Entry[] = [
  ['filingDate', 'Filed', 'date', (o) => o.filingDate],
  ['shelf.form', 'Registration form', 'text', (o) => o.shelf.form],
  ['shelf.effectiveDate', 'Effective since', 'date', (o) => o.shelf.effectiveDate],
  ['shelf.graceEnd', 'Grace after expiry ends', 'date', (o) => o.shelf.graceEnd],
];

const LAYERS: readonly Entry[] = [
  ['status.agreement', 'Agreement', 'text', (o) => o.status.agreement],
  ['status.offering', 'Offering', 'text', (o) => o.status.offering],
  ['status.registration', 'Registration statement', 'text', (o) => o.status.registration],
];

/** The parts of the list, each in the order a reader wants it. */
export const FACT_GROUPS = {
  DOCUMENT,
  TERMS,
  FIGURES,
  FIXED_PRICE,
  LAYERS,
  EXTRA_FIGURES,
  FLOAT,
  EXTRA_TERMS,
  EXTRA_DOCUMENT,
} as const;

/** The facts of one group of an offering. */
export function factGroup(offering: Offering, group: keyof typeof FACT_GROUPS): NamedFact[] {
  return FACT_GROUPS[group].map(([key, label, format, of]) => ({ key, label, format, fact: of(offering) }));
}

/** The facts of a group that are known. */
export function knownFacts(offering: Offering, group: keyof typeof FACT_GROUPS): NamedFact[] {
  return factGroup(offering, group).filter(({ fact }) => fact.value !== null);
}

/** The splits that affect the counts, each with its ratio and its day. */
export function splitFacts(offering: Offering): NamedFact[] {
  return offering.splits.flatMap(({ ratio, date }, index): NamedFact[] => [
    { key: `splits.${index}.ratio`, label: 'Stock split', format: 'text', fact: ratio },
    ...(date.value === null
      ? []
      : [{ key: `splits.${index}.date`, label: 'Date of the split', format: 'date', fact: date } as const]),
  ]);
}

/** All facts of an offering, those of its agreements included. */
export function factsOf(offering: Offering): NamedFact[] {
  const facts: NamedFact[] = [];
  const add = (key: string, label: string, format: FactFormat, fact: Fact) => facts.push({ key, label, format, fact });
  for (const group of ['LAYERS', 'FIGURES', 'FIXED_PRICE', 'DOCUMENT', 'TERMS'] as const) {
    facts.push(...factGroup(offering, group));
  }
  for (const group of ['EXTRA_FIGURES', 'FLOAT', 'EXTRA_TERMS', 'EXTRA_DOCUMENT'] as const) {
    facts.push(...knownFacts(offering, group));
  }
  facts.push(...splitFacts(offering));
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
