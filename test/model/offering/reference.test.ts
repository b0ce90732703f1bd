import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { Fact } from '../../../src/core/model/offering/facts.js';
import type { Offering } from '../../../src/core/model/offering/offering.js';
import type { Evidence } from '../../../src/core/model/passage.js';

const FILINGS = join(process.cwd(), '../shared/filings');
const SEED = join(FILINGS, 'seed/cellectar-supplement-1.md');

describe.runIf(existsSync(SEED))('the reference filing', () => {
  const offering = (): Offering => {
    const first = analyze(readFileSync(SEED, 'utf8'), { name: SEED }).offerings[0];
    if (first === undefined) throw new Error('no offering');
    return first;
  };

  it('states who, what and when', () => {
    const one = offering();
    expect(one.registrant).toMatchObject({ value: 'Cellectar Biosciences, Inc.', state: 'stated' });
    expect(one.registrant.evidence[0]?.text).toBe('CELLECTAR BIOSCIENCES, INC.');
    expect(one.documentNumber.value).toBe('Supplement No. 1');
    expect(one.documentDate.value).toBe('2022-10-20');
    expect(one.amends.map(({ value }) => value)).toEqual([
      'Prospectus Supplement dated August 20, 2020',
      'Prospectus dated August 20, 2020',
    ]);
    expect(one.security.value).toBe('common stock');
    expect(one.offeringType.value).toBe('at-the-market');
    expect(one.agreements).toHaveLength(1);
    expect(one.agreements[0]).toMatchObject({
      name: { value: 'Equity Distribution Agreement' },
      date: { value: '2020-08-11' },
      counterparties: [{ name: { value: 'Oppenheimer & Co. Inc.' }, role: { value: 'sales agent' } }],
    });
  });

  it('states the figures and derives the rest with inputs and formula', () => {
    const one = offering();
    expect(one.maximumAggregateOfferingPrice).toMatchObject({ value: '14500000', state: 'stated' });
    expect(one.soldShares).toMatchObject({ value: '4169', asOf: '2022-10-20' });
    expect(one.grossProceeds).toMatchObject({ value: '69000', asOf: '2022-10-20' });
    expect(one.averagePrice).toMatchObject({
      value: '16.55',
      state: 'derived',
      formula: '$69,000 ÷ 4,169',
      note: '16.43–16.67 if the $69,000 is rounded to $1,000',
    });
    expect(one.unsoldUnderCap).toMatchObject({
      value: '14431000',
      state: 'derived',
      note: '0.48 % of the maximum used',
    });
    expect(one.availableNow).toMatchObject({ value: '0', state: 'derived' });
  });

  it('stands differently in each layer', () => {
    const { status, resumeCondition, events } = offering();
    expect(status.agreement).toMatchObject({ value: 'in force', state: 'stated' });
    expect(status.agreement.evidence[0]?.text).toContain('remains in full force and effect');
    expect(status.offering).toMatchObject({ value: 'terminated', asOf: '2022-10-20' });
    expect(status.registration.state).toBe('not stated');
    expect(resumeCondition.value).toBe(
      'a new prospectus supplement is filed with the Securities and Exchange Commission',
    );
    expect(events.map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      '2020-08-11 commencement',
      '2022-10-20 offering terminated',
      '2022-10-20 suspension',
      '2022-10-20 sales report',
    ]);
  });
});

/** All facts of an offering with their paths. */
function* factsOf(value: unknown, path: string): Generator<[string, Fact]> {
  if (value === null || typeof value !== 'object') return;
  if ('state' in value && 'evidence' in value) {
    yield [path, value as Fact];
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* factsOf(inner, path === '' ? key : `${path}.${key}`);
}

/** The span of every piece of evidence lies in the source, and its text is not empty. */
function isSound(filing: Filing, evidence: readonly Evidence[]): boolean {
  return evidence.every(
    ({ start, end, text }) => text.trim() !== '' && start >= 0 && end > start && end <= filing.length,
  );
}

const figures = (text: string): string => text.replace(/[^0-9]/g, '');
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Values that are stated as they stand in the words, up to case, blanks and marks. */
const LITERAL =
  /^(?:registrant|ticker|exchange|rule|registrationNumber|security|commission|resumeCondition|documentNumber|useOfProceeds)$|\.definedAs$|\.name$|^rights\.ratio$/;

/** Amounts and counts whose figures stand in the words, but for trailing zeros; of several series each. */
const FIGURE =
  /^(?:soldShares|shareCap|publicFloat\..*|shelf\.(?:total|remaining)|sharesOutstanding(?:After)?|withOption\..*|debt\.(?:principal|coupon|cusip)|equityLine\.(?:commitment.*|floorPrice|exchangeCap))$/;

/** Days whose year and day of the month stand in the words. */
const DAY = /^(?:filingDate|shelf\.effectiveDate|debt\.maturity|rights\.expiration|splits\.\d+\.date)$/;

describe.runIf(existsSync(FILINGS))('in every filing', () => {
  const files = existsSync(FILINGS) ? readdirSync(join(FILINGS, 'dev')) : [];
  for (const file of files) {
    it(`each fact of ${file} has evidence that contains it, or inputs`, () => {
      const filing = analyze(readFileSync(join(FILINGS, 'dev', file), 'utf8'), { name: file });
      for (const offering of filing.offerings) {
        for (const [path, fact] of factsOf(offering, '')) {
          if (fact.value === null) {
            expect(fact.evidence, path).toEqual([]);
            continue;
          }
          expect(isSound(filing, fact.evidence), `${path}: ${fact.value}`).toBe(true);
          if (fact.state === 'derived') {
            expect(fact.inputs?.length, path).toBeGreaterThan(0);
            continue;
          }
          const words = fact.evidence.map(({ text }) => text).join('\n');
          expect(words, path).not.toBe('');
          if (LITERAL.test(path)) expect(letters(words), path).toContain(letters(fact.value).slice(0, 24));
          if (FIGURE.test(path))
            for (const one of fact.value.split('; '))
              expect(figures(words), path).toContain(figures(one).replace(/^0+|0+$/g, ''));
          if (DAY.test(path))
            for (const part of [fact.value.slice(0, 4), String(Number(fact.value.slice(8)) || '')])
              expect(figures(words), `${path}: ${fact.value}`).toContain(part);
        }
        for (const { evidence } of offering.events) expect(isSound(filing, evidence)).toBe(true);
      }
    });
  }
});
