import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import type { Fact } from '../../../src/core/model/offering/facts.js';
import type { Offering } from '../../../src/core/model/offering/offering.js';

function readAll(name: string): readonly Offering[] {
  const file = name.includes('.') ? name : `${name}.md`;
  return analyze(readFileSync(join(import.meta.dirname, 'documents', file), 'utf8'), { name: file }).offerings;
}

function read(name: string): Offering {
  const offering = readAll(name)[0];
  if (offering === undefined) throw new Error(`no offering in ${name}`);
  return offering;
}

const SIMPLE = [
  'registrant',
  'documentKind',
  'documentNumber',
  'documentDate',
  'rule',
  'registrationNumber',
  'baseProspectusDate',
  'offeringType',
  'maximumAggregateOfferingPrice',
  'shareCap',
  'soldShares',
  'grossProceeds',
  'netProceeds',
  'averagePrice',
  'unsoldUnderCap',
  'availableNow',
  'commission',
  'resumeCondition',
] as const;

/** What an offering says, as a reader would note it down; what is not stated is left out. */
function noted(offering: Offering): Record<string, string> {
  const notes: Record<string, string> = {};
  const note = (name: string, fact: Fact): void => {
    if (fact.value !== null) notes[name] = fact.value;
  };
  for (const name of SIMPLE) note(name, offering[name]);
  for (const [name, fact] of Object.entries(offering.fixedPrice)) note(`fixedPrice.${name}`, fact as Fact);
  for (const [name, fact] of Object.entries(offering.status)) note(`status.${name}`, fact as Fact);
  for (const [index, { name, date, counterparties }] of offering.agreements.entries()) {
    const parties = counterparties.map((one) => `${one.name.value} as ${one.role.value}`).join(', ');
    notes[`agreement ${index + 1}`] = `${name.value} of ${date.value} with ${parties}`;
  }
  return notes;
}

const events = (offering: Offering): string[] =>
  offering.events.map(({ kind, layer, date }) => `${date} ${layer}: ${kind}`);

describe('an offering is read from', () => {
  it('a supplement that launches an at-the-market program', () => {
    const offering = read('atm-launch');
    expect(noted(offering)).toEqual({
      registrant: 'Harbor Lane Therapeutics, Inc.',
      documentKind: 'prospectus supplement',
      documentDate: '2024-03-12',
      rule: '424(b)(5)',
      registrationNumber: '333-271234',
      baseProspectusDate: '2023-04-28',
      offeringType: 'at-the-market',
      maximumAggregateOfferingPrice: '75000000',
      commission: 'up to 3.0% of the gross proceeds',
      'status.agreement': 'in force',
      'status.offering': 'active',
      'agreement 1': 'Open Market Sale Agreement of 2024-03-12 with Jefferies LLC as sales agent',
    });
    expect(events(offering)).toEqual(['2024-03-12 agreement: commencement', '2024-03-12 offering: commencement']);
    expect([offering.ticker.value, offering.exchange.value, offering.security.value]).toEqual([
      'HLTX',
      'The Nasdaq Global Market',
      'common stock',
    ]);
  });

  it('a numbered supplement that raises the amount of a program', () => {
    const offering = read('atm-increase');
    expect(noted(offering)).toMatchObject({
      documentKind: 'supplement to prospectus supplement',
      documentNumber: 'Prospectus Supplement No. 2',
      maximumAggregateOfferingPrice: '100000000',
      soldShares: '3456789',
      grossProceeds: '12345678',
      averagePrice: '3.57',
      unsoldUnderCap: '87654322',
      availableNow: '87654322',
      'agreement 1': 'At The Market Offering Agreement of 2023-05-05 with H.C. Wainwright & Co., LLC as sales agent',
    });
    expect(offering.soldShares.asOf).toBe('2024-09-09');
    expect(events(offering)).toContain('2024-09-09 offering: increase');
    expect(offering.amends.map(({ value }) => value)).toEqual([
      'Prospectus Supplement dated May 5, 2023',
      'Prospectus dated August 1, 2022',
    ]);
  });

  it('a report that an agreement was terminated', () => {
    const offering = read('atm-agreement-terminated');
    expect(noted(offering)).toMatchObject({
      registrant: 'Briarwood Solar Holdings, Inc.',
      documentDate: '2025-02-03',
      maximumAggregateOfferingPrice: '150000000',
      soldShares: '8123456',
      grossProceeds: '61200000',
      unsoldUnderCap: '88800000',
      availableNow: '0',
      'status.agreement': 'terminated',
      'status.offering': 'terminated',
    });
    expect(events(offering)).toContain('2025-02-03 agreement: agreement terminated');
    expect(offering.documentDate.note).toContain('2025-02-04');
  });

  it('a report that sales were suspended, with the condition on which they begin again', () => {
    const offering = read('atm-suspended');
    expect(noted(offering)).toMatchObject({
      'status.agreement': 'in force',
      'status.offering': 'suspended',
      availableNow: '0',
      resumeCondition: 'a new prospectus supplement is filed',
    });
    expect(events(offering)).toEqual(['2024-05-20 offering: suspension']);
  });

  it('the supplement of an underwritten offering', () => {
    expect(noted(read('underwritten'))).toMatchObject({
      registrationNumber: '333-275555',
      offeringType: 'firm commitment',
      netProceeds: '56100000',
      'fixedPrice.price': '12.00 per share',
      'fixedPrice.discount': '0.66 per share; 3300000 total',
      'fixedPrice.net': '11.34',
      'fixedPrice.shares': '5000000',
      'fixedPrice.grossProceeds': '60000000',
      'fixedPrice.optionShares': '750000',
      'fixedPrice.optionDays': '30',
      'fixedPrice.closingDate': '2024-06-13',
      'agreement 1':
        'underwriting agreement of 2024-06-11 with Goldman Sachs & Co. LLC as underwriter, William Blair & Company, L.L.C. as underwriter',
    });
  });

  it('a report of a registered direct offering that closed', () => {
    const offering = read('registered-direct-report');
    expect(noted(offering)).toMatchObject({
      offeringType: 'registered direct',
      'fixedPrice.price': '2.50 per share',
      'fixedPrice.shares': '2400000',
      'fixedPrice.grossProceeds': '6000000',
      'status.offering': 'completed',
      'status.registration': 'effective',
    });
    expect(offering.shelfExpiry).toMatchObject({ value: '2027-05-01', state: 'derived' });
    expect(events(offering)).toContain('2024-08-16 agreement: closing');
  });

  it('a report of an underwritten offering whose option was exercised', () => {
    const offering = read('underwritten-report');
    expect(noted(offering)).toMatchObject({
      'fixedPrice.price': '21.75 per unit',
      'fixedPrice.shares': '6000000',
      'fixedPrice.grossProceeds': '130500000',
      'fixedPrice.optionShares': '900000',
    });
    expect(offering.fixedPrice.grossProceeds).toMatchObject({ state: 'derived', formula: '6000000 × $21.75' });
    expect(events(offering)).toContain('2023-10-04 offering: option exercise');
  });

  it('a resale prospectus', () => {
    expect(noted(read('resale'))).toMatchObject({
      offeringType: 'resale',
      shareCap: '10000000',
      'agreement 1': 'purchase agreement of 2024-11-12 with Lincoln Park Capital Fund, LLC as investor',
    });
    expect(noted(read('sticker-supplement'))).toMatchObject({
      documentNumber: 'Prospectus Supplement No. 5',
      offeringType: 'resale',
      shareCap: '12500000',
    });
  });

  it('a rights offering, notes and a private placement', () => {
    expect(noted(read('rights-offering'))).toMatchObject({
      offeringType: 'rights',
      'fixedPrice.price': '5.00 per share',
    });
    expect(noted(read('notes'))).toMatchObject({
      offeringType: 'debt',
      'fixedPrice.price': '99.567% per Note',
      'fixedPrice.grossProceeds': '497835000',
      'agreement 1': 'underwriting agreement of 2024-03-05 with ',
    });
    expect(noted(read('private-placement-report'))).toMatchObject({
      offeringType: 'private placement',
      'fixedPrice.shares': '1500000',
    });
  });

  it('a passage of a quarterly report', () => {
    const offering = read('quarterly-report');
    expect(noted(offering)).toMatchObject({
      documentKind: 'quarterly report',
      soldShares: '4900000',
      grossProceeds: '25000000',
      unsoldUnderCap: '35000000',
    });
    expect(offering.netProceeds.value).toBeNull();
    expect(offering.unsoldUnderCap).toMatchObject({ state: 'stated', asOf: '2024-09-30' });
  });

  it('a shelf that is not yet effective', () => {
    expect(noted(read('shelf'))).toEqual({
      registrant: 'Larkspur Energy, Inc.',
      documentKind: 'registration statement',
      documentDate: '2024-02-20',
      offeringType: 'shelf',
      maximumAggregateOfferingPrice: '200000000',
      'status.offering': 'not begun',
      'status.registration': 'filed',
    });
  });

  it('a preliminary prospectus whose blanks are not stated', () => {
    const { fixedPrice, ...rest } = noted(read('preliminary-prospectus'));
    expect(fixedPrice).toBeUndefined();
    expect(Object.keys(rest).filter((name) => name.startsWith('fixedPrice'))).toEqual([]);
    expect(rest).toMatchObject({ documentKind: 'preliminary prospectus', 'status.offering': 'not begun' });
  });

  it('a distribution agreement', () => {
    expect(noted(read('distribution-agreement'))).toMatchObject({
      documentKind: 'distribution agreement',
      maximumAggregateOfferingPrice: '250000000',
      commission: 'up to 2.0% of the gross sales price',
      registrationNumber: '333-265432',
      'agreement 1':
        'Distribution Agreement of 2024-05-08 with BofA Securities, Inc. as sales agent, Regions Securities LLC as sales agent',
      'status.registration': 'effective',
    });
  });

  it('a request to withdraw a registration statement', () => {
    const offering = read('withdrawal-request');
    expect(noted(offering)).toMatchObject({ documentKind: 'withdrawal request', 'status.registration': 'withdrawn' });
    expect(events(offering)).toEqual(['2025-03-03 registration: withdrawal']);
  });

  it('a supplement with its base prospectus: each has an offering of its own', () => {
    const [own, base] = readAll('atm-launch-with-base');
    if (own === undefined || base === undefined) throw new Error('two expected');
    expect(noted(own)).toMatchObject({
      offeringType: 'at-the-market',
      maximumAggregateOfferingPrice: '25000000',
      'agreement 1': 'at the market offering agreement of 2022-01-18 with Ladenburg Thalmann & Co. Inc. as sales agent',
      'status.offering': 'active',
    });
    expect(own.soldShares.value).toBeNull();
    expect(noted(base)).toMatchObject({ offeringType: 'shelf', maximumAggregateOfferingPrice: '150000000' });
    expect(own.end).toBeLessThanOrEqual(base.start);
  });

  it('hard-wrapped text with a table drawn in letters', () => {
    expect(noted(read('underwritten-ascii.txt'))).toMatchObject({
      registrant: 'Orion Pipeline Corporation',
      offeringType: 'firm commitment',
      'fixedPrice.price': '17.75 per share',
      'fixedPrice.discount': '0.62 per share; 7440000 total',
      'fixedPrice.shares': '12000000',
      'fixedPrice.optionShares': '1800000',
      'fixedPrice.closingDate': '2019-08-20',
    });
  });

  it('a supplement that narrows the amount and reports sales under the one before', () => {
    const offering = read('atm-narrower-supplement');
    expect(noted(offering)).toMatchObject({
      registrationNumber: '333-262626',
      maximumAggregateOfferingPrice: '8750000',
      soldShares: '612334',
      grossProceeds: '2004117',
    });
    expect(events(offering)).toContain('null offering: narrower supplement');
  });

  it('a supplement that terminates the offering and leaves the agreement in force', () => {
    expect(noted(read('atm-offering-terminated'))).toMatchObject({
      'status.agreement': 'in force',
      'status.offering': 'terminated',
      soldShares: '1250000',
      availableNow: '0',
    });
  });

  it('a report that replaces one program by another: the old one’s sales are not the new one’s', () => {
    const offering = read('atm-replaced-report');
    expect(noted(offering)).toMatchObject({
      maximumAggregateOfferingPrice: '90000000',
      'status.agreement': 'in force',
      'status.offering': 'active',
      'status.registration': 'effective',
    });
    expect(offering.soldShares.value).toBeNull();
    expect(offering.agreements).toHaveLength(2);
    expect(events(offering)).toContain('2024-05-09 agreement: agreement terminated');
  });

  it('a report of an amendment that raises the amount', () => {
    expect(noted(read('atm-amended-report'))).toMatchObject({
      maximumAggregateOfferingPrice: '100000000',
      unsoldUnderCap: '68500000',
      'status.agreement': 'amended',
      'agreement 2': 'Amendment of 2024-11-01 with Virtu Americas LLC as sales agent',
    });
  });

  it('a program with forward purchasers', () => {
    const parties = read('atm-forward').agreements[0]?.counterparties.map(({ role }) => role.value);
    expect(parties).toEqual(['sales agent', 'sales agent', 'sales agent', 'forward purchaser', 'forward purchaser']);
    expect(read('atm-forward').commission.value).toMatch(/^up to 2\.0%/);
  });

  it('a deal in which stockholders sell beside the company, and a note linked to an index', () => {
    expect(noted(read('secondary'))).toMatchObject({
      offeringType: 'firm commitment',
      'fixedPrice.price': '30.00 per share',
    });
    expect(noted(read('structured-note'))).toMatchObject({
      documentKind: 'pricing supplement',
      offeringType: 'structured note',
      'fixedPrice.discount': '21.50 per Note; 46225 total',
    });
  });

  it('an equity line and an underwriting agreement', () => {
    expect(noted(read('equity-line-report'))).toMatchObject({
      offeringType: 'equity line',
      maximumAggregateOfferingPrice: '50000000',
      shareCap: '4123456',
      'agreement 1': 'Common Stock Purchase Agreement of 2024-07-22 with Tumim Stone Capital LLC as investor',
    });
    expect(noted(read('underwriting-agreement'))).toMatchObject({
      documentKind: 'underwriting agreement',
      'agreement 1': 'Underwriting Agreement of 2024-09-12 with TD Securities (USA) LLC as underwriter',
    });
  });
});

describe('no offering is read', () => {
  it('from a report of a loan and an acquisition', () => {
    const offering = read('credit-agreement-report');
    expect(noted(offering)).toEqual({
      registrant: 'Quiet Harbor Stores, Inc.',
      documentKind: 'current report',
      documentDate: '2024-05-09',
    });
    expect(offering.agreements).toEqual([]);
    expect(offering.events).toEqual([]);
  });

  it('from an empty text or one that is no filing', () => {
    expect(analyze('').offerings).toEqual([]);
    expect(analyze('# Shopping list\n\n- milk\n- 12 eggs at $0.25 each\n').offerings).toEqual([]);
  });
});
