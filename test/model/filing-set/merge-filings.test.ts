import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  mergeFilings,
  programOffering,
  setConflicts,
  setSummaryMarkdown,
  summarizeSet,
} from '../../../src/core/index.js';
import { NO_TERMS } from '../../../src/core/model/offering/no-terms.js';
import { ENTRY, entry, only, report } from './support.js';

const folder = new URL('../../fixtures/sets/calloway-basin/', import.meta.url);
const NAMES = ['1-launch.md', '2-increase.md', '3-report.md', '4-replacement.md'] as const;

const series = NAMES.map((name) => entry(name, readFileSync(new URL(name, folder), 'utf8')));

describe('a series of filings of one issuer', () => {
  const set = only(mergeFilings([...series].reverse()));
  const [first, second] = set.offering.programs;

  it('is one offering, its files in order of date, although the issuer took another name', () => {
    expect(set.files).toEqual(NAMES);
    expect(set.offering.registrant.value).toBe('Calloway Minerals Corporation');
    expect(set.offering.history.map(({ key, fact, file }) => [key, fact.value, file])).toEqual([
      ['registrant', 'Calloway Basin Minerals, Inc.', '1-launch.md'],
    ]);
    expect(set.differences.map(({ kind, key }) => [kind, key])).toEqual([
      ['benign', 'registrant'],
      ['benign', 'dates'],
    ]);
  });

  it('keeps its programs apart, each with its own agents, cap and sales', () => {
    expect(set.offering.programs).toHaveLength(2);
    expect(first?.agreement?.name.value).toBe('Equity Distribution Agreement');
    expect(first?.agents.map(({ name }) => name.value)).toEqual(['Larkspur Securities LLC']);
    expect(first?.cap.value).toBe('65000000');
    expect(first?.sold).toMatchObject({ value: '2500000', asOf: '2025-01-14' });
    expect(first?.proceeds).toMatchObject({ value: '31250000', asOf: '2025-05-30' });
    expect(second?.agents.map(({ name }) => name.value)).toEqual(['Birchmere Capital Markets LLC']);
    expect(second?.cap.value).toBe('90000000');
    expect([second?.sold.value, second?.proceeds.value, second?.remaining.value]).toEqual([null, null, null]);
  });

  it('shows what later filings superseded as history', () => {
    expect(first?.history.map(({ key, fact, file }) => [key, fact.value, file])).toEqual([
      ['cap', '40000000', '1-launch.md'],
      ['proceeds', '20000000', '3-report.md'],
    ]);
  });

  it('works out what remains from two filings and names both', () => {
    expect(first?.remaining).toMatchObject({
      value: '33750000',
      state: 'derived',
      formula: '$65,000,000 − $31,250,000',
    });
    expect(first?.remaining.inputs?.map(({ evidence }) => evidence[0]?.file)).toEqual([
      '2-increase.md',
      '4-replacement.md',
    ]);
    expect(first?.availableNow.value).toBe('0');
  });

  it('ends the old program and names what replaced it', () => {
    expect(first?.status.agreement).toMatchObject({ value: 'terminated', asOf: '2025-05-30' });
    expect(first?.status.offering.value).toBe('terminated');
    expect(first?.replacedBy).toMatchObject({ value: 'Sales Agreement dated June 2, 2025', state: 'derived' });
    expect(second?.status.offering.value).toBe('active');
    expect(second?.replacedBy.value).toBeNull();
  });

  it('gives one timeline in which each event stands once, with every file that tells of it', () => {
    expect(set.offering.events.map(({ date, kind, layer }) => `${date} ${kind} ${layer}`)).toEqual([
      '2024-03-04 commencement agreement',
      '2024-03-05 commencement offering',
      '2024-08-12 increase offering',
      '2025-01-14 sales report offering',
      '2025-05-30 sales report offering',
      '2025-05-30 agreement terminated agreement',
      '2025-06-02 commencement agreement',
    ]);
    expect(set.offering.events[0]?.evidence.map(({ file }) => file)).toEqual([
      '1-launch.md',
      '2-increase.md',
      '4-replacement.md',
    ]);
  });

  it('takes its own facts from the current program', () => {
    expect(set.offering.maximumAggregateOfferingPrice.value).toBe('90000000');
    expect(set.offering.agreements[0]?.date.value).toBe('2025-06-02');
    expect(set.offering.soldShares.value).toBeNull();
  });

  it('names the file of every piece of evidence, whose words stand there', () => {
    const texts = new Map(NAMES.map((name) => [name as string, readFileSync(new URL(name, folder), 'utf8')]));
    const seen: string[] = [];
    JSON.stringify(set.offering, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'text' in value && 'start' in value && 'end' in value) {
        const { text, start, end, file } = value as { text: string; start: number; end: number; file?: string };
        seen.push(file ?? 'no file');
        const words = (texts.get(file ?? '') ?? '')
          .slice(start, end)
          .replace(/[\s*#]+/g, ' ')
          .trim();
        expect(words).toBe(text.replace(/\s+/g, ' ').trim());
      }
      return value;
    });
    expect(new Set(seen)).toEqual(new Set(NAMES));
  });

  it('is frozen plain data', () => {
    expect(Object.isFrozen(set.offering.programs[0]?.events)).toBe(true);
    expect(structuredClone(set)).toEqual(set);
  });

  it('gives a program that has ended no terms of the one that goes on', () => {
    const terms = { ...set.offering, useOfProceeds: { ...set.offering.registrant, value: 'working capital' } };
    const shown = set.offering.programs.map((program) => programOffering(terms, program));
    const current = set.offering.agreements[0];
    for (const { agreements, useOfProceeds, publicFloat } of shown) {
      const isCurrent = agreements[0] === current;
      expect(useOfProceeds.value).toBe(isCurrent ? 'working capital' : null);
      if (!isCurrent) expect(publicFloat).toEqual(NO_TERMS.publicFloat);
    }
    expect(shown.map(({ agreements }) => agreements[0] === current)).toEqual([false, true]);
  });
});

describe('as of a day', () => {
  it('leaves later filings out and gives the status of then', () => {
    const { files, offering } = only(mergeFilings(series, { asOf: '2025-01-31' }));
    expect(files).toEqual(['1-launch.md', '2-increase.md', '3-report.md']);
    expect(offering.registrant.value).toBe('Calloway Basin Minerals, Inc.');
    const program = only(offering.programs);
    expect(program.status.offering.value).toBe('active');
    expect(program.remaining.value).toBe('45000000');
    expect(program.averagePrice.value).toBe('8.00');
  });

  it('leaves out a program that had not begun, though a filing of that day tells of it', () => {
    const filing = entry('eve.md', report('June 1, 2025', ENTRY('June 2, 2025')));
    expect(mergeFilings([filing], { asOf: '2025-06-01' }).flatMap(({ offering }) => offering.programs)).toEqual([]);
  });

  it('gives nothing for a day before every filing', () => {
    expect(mergeFilings(series, { asOf: '2020-01-01' })).toEqual([]);
  });
});

describe('what belongs together', () => {
  it('leaves filings of different issuers alone', () => {
    const sets = mergeFilings([
      entry('a.md', report('May 6, 2024', ENTRY('May 6, 2024'))),
      entry('b.md', report('May 6, 2024', ENTRY('May 6, 2024'), 'TARNHOLT FOODS CORP.')),
    ]);
    expect(sets.map(({ files }) => files)).toEqual([['a.md'], ['b.md']]);
  });

  it('leaves out what tells of no offering', () => {
    expect(mergeFilings([entry('note.md', 'Lunch is at noon.\n'), entry('empty.md', '')])).toEqual([]);
    expect(mergeFilings([])).toEqual([]);
  });

  it('counts a filing that is given twice once', () => {
    const text = readFileSync(new URL('3-report.md', folder), 'utf8');
    const set = only(mergeFilings([...series, entry('copy.md', text)]));
    expect(set.duplicates).toEqual([{ file: 'copy.md', of: '3-report.md' }]);
    expect(set.files).toContain('copy.md');
    expect(set.offering.programs[0]?.reports).toHaveLength(2);
  });

  it('keeps a filing whose date is no date', () => {
    const set = only(
      mergeFilings([
        entry('a.md', report('May 6, 2024', ENTRY('May 6, 2024'))),
        entry('b.md', report('February 31, 2025', 'The Company suspended its at-the-market offering program.')),
      ]),
    );
    expect(set.files).toHaveLength(2);
  });

  it('gives words that name no agreement to the program that goes on', () => {
    const set = only(
      mergeFilings([
        entry('a.md', report('May 6, 2024', ENTRY('May 6, 2024'))),
        entry(
          'b.md',
          report('July 8, 2024', 'On July 8, 2024, the Company suspended its at-the-market offering program.'),
        ),
      ]),
    );
    expect(only(set.offering.programs).status.offering).toMatchObject({ value: 'suspended', asOf: '2024-07-08' });
  });
});

describe('differences between filings', () => {
  const dates = [
    entry('supplement.md', report('August 20, 2024', ENTRY('August 11, 2024'))),
    entry('agreement.md', report('August 21, 2024', ENTRY('August 12, 2024'))),
  ];

  it('two days of one agreement are a conflict with both places', () => {
    const sets = mergeFilings(dates);
    const set = only(sets);
    expect(set.offering.programs).toHaveLength(1);
    const { kind, key, message, evidence } = only(set.differences);
    expect([kind, key]).toEqual(['conflict', 'agreement.date']);
    expect(message).toBe('The Sales Agreement is dated August 12, 2024 here and August 11, 2024 in supplement.md.');
    expect(evidence.map(({ file }) => file)).toEqual(['agreement.md', 'supplement.md']);
    const { file, finding } = only(setConflicts(sets, dates));
    expect(file).toBe('agreement.md');
    expect(finding).toMatchObject({ check: 'conflicting-facts', severity: 'warning', message });
    expect(finding.related[0]).toMatchObject({ file: 'supplement.md' });
  });

  it('two agreements that one filing names are two programs', () => {
    const both = report(
      'August 21, 2024',
      `${ENTRY('August 12, 2024')}\n\n${ENTRY('August 11, 2024').replaceAll('Sales Agreement', 'August Sales Agreement')}`,
    );
    const sets = mergeFilings([dates[0] ?? entry('x.md', ''), entry('both.md', both)]);
    expect(setConflicts(sets, dates)).toEqual([]);
  });

  it('another legal form of the agent’s name is a conflict, another spelling is none', () => {
    const other = (agent: string) =>
      only(
        mergeFilings([
          entry('a.md', report('May 6, 2024', ENTRY('May 6, 2024'))),
          entry('b.md', report('May 7, 2024', ENTRY('May 6, 2024', agent))),
        ]),
      ).differences.map(({ kind, key }) => [kind, key]);
    expect(other('Larkspur Securities Inc.')).toEqual([['conflict', 'agreement.counterparties']]);
    expect(other('Larkspur Securities, LLC')).toEqual([['benign', 'agreement.counterparties']]);
    expect(other('Larkspur Securities LLC')).toEqual([]);
  });

  it('two amounts said at one time are a conflict, a rounded one is explained', () => {
    const other = (amount: string) =>
      only(
        mergeFilings([
          entry('a.md', report('May 6, 2024', ENTRY('May 6, 2024').replace('$30,000,000', '$29,987,500'))),
          entry('b.md', report('May 7, 2024', ENTRY('May 6, 2024').replace('$30,000,000', amount))),
        ]),
      );
    expect(other('$28,000,000').differences.map(({ kind, key }) => [kind, key])).toEqual([['conflict', 'cap']]);
    const rounded = other('approximately $30.0 million');
    expect(rounded.differences.map(({ kind, key }) => [kind, key])).toEqual([['benign', 'cap']]);
    expect(rounded.offering.maximumAggregateOfferingPrice.value).toBe('29987500');
  });
});

describe('the summary of a set', () => {
  const sets = mergeFilings(series);
  const summary = summarizeSet(only(sets), series, '2025-07-01');

  it('names the agreement of each event and the file of each value', () => {
    const [whole] = summary.offerings;
    expect(whole?.timeline.map(({ title }) => title)).toContain(
      'Agreement terminated: Equity Distribution Agreement dated March 4, 2024',
    );
    expect(whole?.figures.find(({ key }) => key === 'maximumAggregateOfferingPrice')?.evidence[0]).toMatchObject({
      text: '$90,000,000',
      file: '4-replacement.md',
    });
  });

  it('gives every program a summary of its own, with what held before', () => {
    expect(summary.programs.map(({ title }) => title)).toEqual([
      'Equity Distribution Agreement dated March 4, 2024',
      'Sales Agreement dated June 2, 2025',
    ]);
    const [first] = summary.programs;
    expect(first?.layers.at(-1)).toMatchObject({ label: 'Replaced by', value: 'Sales Agreement dated June 2, 2025' });
    expect(first?.figures.at(-1)).toMatchObject({ label: 'Gross proceeds, earlier', value: '$20,000,000' });
  });

  it('can be pasted as Markdown', () => {
    const text = setSummaryMarkdown(summary);
    expect(text).toMatch(/^# Calloway Minerals Corporation\n/);
    expect(text).toMatch(/\n## Equity Distribution Agreement dated March 4, 2024\n/);
    expect(text).toMatch(/\n## Filings\n\n- 1-launch.md\n/);
  });
});
