import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, mergeFilings, type OfferingSet, type Program } from '../../../src/core/index.js';

const FOLDER = new URL('../../../../shared/filings/dev/', import.meta.url);
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER) : [];

function setsOf(pattern: RegExp, asOf?: string): OfferingSet[] {
  const entries = NAMES.filter((name) => pattern.test(name)).map((name) => ({
    name,
    filing: analyze(readFileSync(new URL(name, FOLDER), 'utf8'), { name }),
  }));
  return mergeFilings(entries, { asOf });
}

function only(sets: readonly OfferingSet[]): OfferingSet {
  expect(sets).toHaveLength(1);
  const [one] = sets;
  if (one === undefined) throw new Error('no set');
  return one;
}

const agentsOf = (program: Program | undefined) => program?.agents.map(({ name }) => name.value);
const eventsOf = (program: Program | undefined) =>
  program?.events
    .filter(({ layer }) => layer !== 'registration')
    .map(({ date, kind, layer }) => `${date} ${kind} ${layer}`);
const statusOf = (program: Program | undefined) => [program?.status.agreement.value, program?.status.offering.value];

describe.skipIf(NAMES.length === 0)('the ten reports of one issuer, 2021 to 2026', () => {
  const SERIES = /^8-K_(?:Micro)?Strategy_/;
  const set = NAMES.length === 0 ? undefined : only(setsOf(SERIES));
  const programs = set?.offering.programs ?? [];
  const at = (day: string) => programs.find(({ agreement }) => agreement?.date.value === day);

  it('are one timeline under two names of the issuer', () => {
    expect(set?.files).toHaveLength(10);
    expect(set?.offering.registrant.value).toBe('Strategy Inc');
    expect(set?.offering.history[0]?.fact.value).toBe('MicroStrategy Incorporated');
    expect(set?.differences.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });

  it('tell of these programs, in order of date, with these caps', () => {
    expect(
      programs.map(({ agreement, cap, offeringType }) => [agreement?.date.value, cap.value, offeringType]),
    ).toEqual([
      ['2021-06-14', '1000000000', 'at-the-market'],
      ['2022-09-09', '500000000', 'at-the-market'],
      ['2023-05-01', '625000000', 'at-the-market'],
      ['2023-08-01', '750000000', 'at-the-market'],
      ['2023-11-30', '750000000', 'at-the-market'],
      ['2024-08-01', '2000000000', 'at-the-market'],
      ['2024-10-30', '21000000000', 'at-the-market'],
      ['2025-01-30', null, 'firm commitment'],
      ['2025-03-10', '21000000000', 'at-the-market'],
      ['2025-05-01', '21000000000', 'at-the-market'],
      ['2025-05-22', '2100000000', 'at-the-market'],
      ['2025-07-07', '4200000000', 'at-the-market'],
      ['2025-07-31', '4200000000', 'at-the-market'],
      ['2025-11-04', '46188764261.73', 'at-the-market'],
    ]);
  });

  it('2021: Jefferies, sales of one period, no word of an end', () => {
    const program = at('2021-06-14');
    expect(agentsOf(program)).toEqual(['Jefferies LLC']);
    expect(
      program?.reports.map((one) => [
        one.from,
        one.to,
        one.shares.value,
        one.netProceeds.value,
        one.averagePrice.value,
        one.isCumulative,
      ]),
    ).toEqual([['2021-07-01', '2021-08-23', '238053', '177500000', '753.21', false]]);
    expect([program?.sold.value, program?.remaining.value, program?.replacedBy.value]).toEqual([null, null, null]);
    expect(program?.status.offering).toMatchObject({ value: 'active', asOf: '2021-08-24' });
    expect(program?.status.offering.note).toMatch(/later program began on September 9, 2022/);
  });

  it('2022: Cowen and BTIG, ended when the next one began', () => {
    const program = at('2022-09-09');
    expect(agentsOf(program)).toEqual(['Cowen and Company, LLC', 'BTIG, LLC']);
    expect(statusOf(program)).toEqual(['terminated', 'terminated']);
    expect(program?.replacedBy.value).toBe('Sales Agreement dated May 1, 2023');
    expect([program?.sold.value, program?.netProceeds.value, program?.availableNow.value]).toEqual([
      '1567430',
      '385200000',
      '0',
    ]);
    expect(eventsOf(program)).toEqual([
      '2022-09-09 commencement agreement',
      '2022-09-09 commencement offering',
      '2023-05-01 sales report offering',
      '2023-05-01 agreement terminated agreement',
      '2023-05-01 offering terminated offering',
    ]);
    expect(program?.files).toHaveLength(2);
  });

  it('May 2023: Cowen and Canaccord, no word of an end', () => {
    const program = at('2023-05-01');
    expect(agentsOf(program)).toEqual(['Cowen and Company, LLC', 'Canaccord Genuity LLC']);
    expect(statusOf(program)).toEqual(['in force', 'active']);
    expect(program?.status.offering.note).toMatch(/later program began on August 1, 2023/);
    expect(program?.replacedBy.value).toBeNull();
  });

  it('August 2023: sold $740.9 million of $750 million, ended by a letter, replaced', () => {
    const program = at('2023-08-01');
    expect(agentsOf(program)?.sort()).toEqual([
      'Berenberg Capital Markets LLC',
      'Canaccord Genuity LLC',
      'Cowen and Company, LLC',
    ]);
    expect(program?.proceeds).toMatchObject({ value: '740900000', asOf: '2023-11-28' });
    expect(program?.remaining).toMatchObject({ value: '9100000', state: 'derived' });
    expect(program?.availableNow.value).toBe('0');
    expect(program?.sold.value).toBeNull();
    expect(
      program?.reports.map((one) => [one.from, one.to, one.shares.value, one.proceeds.value, one.netProceeds.value]),
    ).toEqual([
      ['2023-11-01', '2023-11-28', '1189588', null, '590900000'],
      [null, '2023-11-28', null, '740900000', null],
    ]);
    expect(statusOf(program)).toEqual(['terminated', 'terminated']);
    expect(program?.status.agreement.asOf).toBe('2023-11-29');
    expect(program?.replacedBy.value).toBe('Sales Agreement dated November 30, 2023');
  });

  it('November 2023: Cowen, Canaccord and BTIG', () => {
    const program = at('2023-11-30');
    expect(agentsOf(program)).toEqual(['Cowen and Company, LLC', 'Canaccord Genuity LLC', 'BTIG, LLC']);
    expect(statusOf(program)).toEqual(['in force', 'active']);
    expect(program?.proceeds.value).toBeNull();
  });

  it('August 2024: six agents, substantially depleted, sales go on under the next', () => {
    const program = at('2024-08-01');
    expect(program?.agents).toHaveLength(6);
    expect(program?.status.offering).toMatchObject({
      value: 'completed',
      note: 'Substantially, in the words of the filing.',
    });
    expect(program?.replacedBy.value).toBe('Sales Agreement dated October 30, 2024');
    expect(program?.reports.map(({ isJoint, shares }) => [isJoint, shares.value])).toEqual([[true, '7854647']]);
    expect(program?.sold.value).toBeNull();
  });

  it('October 2024: nine agents, $15.3 billion left, the joint figure no part of its own', () => {
    const program = at('2024-10-30');
    expect(program?.agents).toHaveLength(9);
    expect(program?.remaining).toMatchObject({ value: '15300000000', asOf: '2024-11-17' });
    expect([program?.sold.value, program?.netProceeds.value]).toEqual([null, null]);
    expect(
      program?.reports.map((one) => [one.isJoint, one.from, one.to, one.shares.value, one.netProceeds.value]),
    ).toEqual([
      [true, null, '2024-11-10', '7854647', '2030000000'],
      [false, '2024-11-11', '2024-11-17', '13593865', '4600000000'],
    ]);
    expect(program?.files).toHaveLength(3);
  });

  it('January 2025: an underwritten deal under the same shelf stays apart', () => {
    const program = at('2025-01-30');
    expect(agentsOf(program)).toEqual(['Barclays Capital Inc.']);
    expect([program?.fixedPrice.shares.value, program?.fixedPrice.closingDate.value]).toEqual([
      '7300000',
      '2025-02-05',
    ]);
    expect(program?.replacedBy.value).toBeNull();
  });

  it('five programs of 2025 are replaced in full by the omnibus agreement', () => {
    for (const day of ['2025-03-10', '2025-05-01', '2025-05-22', '2025-07-07', '2025-07-31']) {
      const program = at(day);
      expect(statusOf(program)).toEqual(['terminated', 'terminated']);
      expect(program?.status.offering.asOf).toBe('2025-11-04');
      expect(program?.replacedBy.value).toBe('Omnibus Sales Agreement dated November 4, 2025');
      expect(eventsOf(program)).toContain('2025-11-04 replacement agreement');
    }
    expect(eventsOf(at('2025-05-22'))).toContain('2025-07-07 amendment agreement');
  });

  it('what was left of each of the five at its end is the maximum of its class under the omnibus agreement', () => {
    const left = ['2025-03-10', '2025-05-01', '2025-05-22', '2025-07-07', '2025-07-31'].map((day) => {
      const { security, remaining, availableNow } = at(day) ?? {};
      return [security?.value, remaining?.value, remaining?.asOf, availableNow?.value];
    });
    expect(left).toEqual([
      ['STRK Stock', '20340632356.64', '2025-11-04', '0'],
      ['Common Stock', '15854365265.54', '2025-11-04', '0'],
      ['STRF Stock', '1659967526.88', '2025-11-04', '0'],
      ['STRD Stock', '4133799112.67', '2025-11-04', '0'],
      ['STRC Stock', '4200000000.00', '2025-11-04', '0'],
    ]);
  });

  it('the omnibus program is of five classes, each with its maximum and what is left of it', () => {
    const program = at('2025-11-04');
    expect(program?.classes.map(({ label, cap, remaining }) => [label, cap.value, remaining.value])).toEqual([
      ['STRF Stock', '1659967526.88', '1619300000'],
      ['STRC Stock', '4200000000.00', '3923100000'],
      ['STRK Stock', '20340632356.64', '20335000000'],
      ['STRD Stock', '4133799112.67', '4014800000'],
      ['Common Stock', '15854365265.54', '10256700000'],
    ]);
    expect(program?.remaining).toMatchObject({ value: '40148900000', asOf: '2026-01-11', state: 'derived' });
    expect(program?.security.value).toBeNull();
    expect(
      program?.reports.map((one) => [
        one.security.slice(0, 10),
        one.from,
        one.to,
        one.shares.value,
        one.netProceeds.value,
      ]),
    ).toEqual([
      ['STRC Stock', '2026-01-05', '2026-01-11', '1192262', '119100000'],
      ['MSTR Stock', '2026-01-05', '2026-01-11', '6827695', '1128500000'],
    ]);
    expect(eventsOf(program)).not.toContain('2025-11-04 replacement agreement');
  });

  it('what no filing has ended is not said to be open: it was last told of on a day', () => {
    const stale = programs.filter(({ isStale }) => isStale);
    expect(stale.map(({ agreement, lastTold }) => [agreement?.date.value, lastTold.value])).toEqual([
      ['2021-06-14', '2021-08-24'],
      ['2023-05-01', '2023-05-01'],
      ['2023-11-30', '2023-11-30'],
      ['2024-10-30', '2024-11-18'],
      ['2025-01-30', '2025-01-30'],
    ]);
    expect(stale.map(({ availableNow }) => availableNow.value)).toEqual([null, null, null, null, null]);
    expect(at('2024-10-30')?.remaining.value).toBe('15300000000');
  });

  it('substantially depleted is not sold out: what is left is not stated', () => {
    expect([at('2024-08-01')?.availableNow.value, at('2024-08-01')?.remaining.value]).toEqual([null, null]);
  });

  it('registration statements are told apart by their numbers, each effective on its day', () => {
    const effective = set?.offering.events.filter(({ kind }) => kind === 'effectiveness');
    expect(effective?.map(({ date, of }) => [date, of])).toEqual([
      ['2021-06-14', '333-257087'],
      ['2024-08-01', '333-281175'],
      ['2025-01-27', '333-284510'],
    ]);
    expect(set?.offering.status.registration).toMatchObject({ value: 'effective', asOf: '2025-01-27' });
  });

  it('the omnibus program is current, with sixteen agents', () => {
    const program = at('2025-11-04');
    expect(program?.agents).toHaveLength(16);
    expect(statusOf(program)).toEqual(['in force', 'active']);
    expect(program?.files).toHaveLength(2);
    expect(set?.offering.agreements[0]?.name.value).toBe('Omnibus Sales Agreement');
    expect(set?.offering.registrationNumber.value).toBe('333-284510');
  });

  it('as of the end of 2023 the current program is that of November 2023', () => {
    const { files, offering } = only(setsOf(SERIES, '2023-12-31'));
    expect(files).toHaveLength(4);
    expect(offering.programs).toHaveLength(5);
    expect(offering.agreements[0]?.date.value).toBe('2023-11-30');
    expect(offering.registrant.value).toBe('MicroStrategy Incorporated');
  });
});

describe.skipIf(NAMES.length === 0)('other series', () => {
  it('an increase, a decrease and a pause are two programs, the later one suspended', () => {
    const [first, second, ...more] = only(setsOf(/KULR/)).offering.programs;
    expect(more).toEqual([]);
    expect([first?.agreement?.date.value, first?.cap.value, ...statusOf(first)]).toEqual([
      '2024-07-03',
      '50000000',
      'amended',
      'active',
    ]);
    expect([second?.agreement?.date.value, second?.cap.value, ...statusOf(second)]).toEqual([
      '2025-06-09',
      '150000000',
      'in force',
      'suspended',
    ]);
    expect(agentsOf(second)).toEqual(['Cantor Fitzgerald & Co.', 'Craig-Hallum Capital Group LLC']);
    expect([second?.sold.value, second?.proceeds.value, second?.remaining.value, second?.availableNow.value]).toEqual([
      '3936578',
      '22997761',
      '127002239',
      '0',
    ]);
    expect(second?.status.offering.asOf).toBe('2025-12-19');
    expect(second?.history.map(({ key, fact }) => [key, fact.value, fact.evidence[0]?.text])).toEqual([
      ['cap', '300000000', 'up to $300,000,000 of our'],
    ]);
    expect(first?.isStale).toBe(true);
  });

  it('a supplement, its report and its agreement are one program, which replaced another', () => {
    const { files, offering, differences } = only(setsOf(/Riot/));
    const [first, second, ...more] = offering.programs;
    expect([files.length, more.length]).toEqual([3, 0]);
    expect([first?.agreement?.date.value, first?.proceeds.value, first?.remaining.value, ...statusOf(first)]).toEqual([
      '2024-08-09',
      '600533914.83',
      '149466085.17',
      'terminated',
      'terminated',
    ]);
    expect(first?.replacedBy.value).toMatch(/December 30, 2025$/);
    expect(first?.cap).toMatchObject({ value: '750000000', state: 'derived' });
    expect(offering.documentKind.value).toBe('prospectus supplement');
    expect([second?.agreement?.date.value, second?.cap.value, ...statusOf(second)]).toEqual([
      '2025-12-30',
      '500000000',
      'in force',
      'active',
    ]);
    expect(second?.agents).toHaveLength(9);
    expect(second?.proceeds.value).toBeNull();
    expect(differences.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });

  it('a shelf, its program and a resale under it are kept apart', () => {
    const { files, offering, differences } = only(setsOf(/ForwardIndustries/));
    expect(files).toHaveLength(3);
    expect(offering.programs.map(({ offeringType, agreement }) => [offeringType, agreement?.date.value])).toEqual([
      ['resale', '2025-09-06'],
      ['at-the-market', '2025-09-16'],
    ]);
    expect(offering.programs[1]).toMatchObject({ cap: { value: '4000000000' } });
    expect(agentsOf(offering.programs[1])).toEqual(['Cantor Fitzgerald & Co.']);
    expect(
      offering.programs[1]?.events.filter(({ kind }) => kind === 'agreement terminated').map(({ of }) => of),
    ).toEqual(['ELOC Agreement dated May 16, 2025']);
    expect(offering.programs[0]?.events.filter(({ kind }) => kind === 'commencement').map(({ of }) => of)).toEqual([
      'Securities Purchase Agreement dated September 6, 2025',
      'Registration Rights Agreement dated September 6, 2025',
    ]);
    expect(differences.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });

  it('an amendment and the withdrawal of its shelf end it', () => {
    const { files, offering } = only(setsOf(/Vincerx/));
    expect(files).toHaveLength(2);
    expect([offering.status.offering.value, offering.status.registration.value]).toEqual(['terminated', 'withdrawn']);
    expect(offering.availableNow.value).toBe('0');
  });

  it('the issuers are told apart in the whole folder, without a conflict', () => {
    const sets = setsOf(/./);
    const series = sets.filter(({ files }) => files.length > 1).map(({ files }) => files.length);
    expect(series.sort((a, b) => a - b)).toEqual([2, 3, 3, 3, 10]);
    expect(sets.flatMap(({ differences }) => differences.filter(({ kind }) => kind === 'conflict'))).toEqual([]);
  }, 60_000);
});
