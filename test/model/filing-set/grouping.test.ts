import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFilings, mergeInSteps, type NamedFiling } from '../../../src/core/index.js';
import { ENTRY, entry, only, report, supplement } from './support.js';

function folder(name: string): NamedFiling[] {
  const url = new URL(`../../fixtures/sets/${name}/`, import.meta.url);
  return readdirSync(url).map((file) => entry(file, readFileSync(new URL(file, url), 'utf8')));
}

const DAY = 'May 6, 2024';
const files = (entries: readonly NamedFiling[]) => mergeFilings(entries).map((set) => set.files);

describe('a folder of filings of several issuers', () => {
  const mixed = folder('mixed-folder');
  const sets = mergeFilings(mixed);
  const of = (file: string) => only(sets.filter((set) => set.files.includes(file)));

  it('falls into the offerings of each, the rest left out', () => {
    expect(sets.map((set) => set.files)).toEqual([
      ['aldermere-1-atm.htm', 'aldermere-1-atm.md', 'aldermere-4-report.md'],
      ['tarnholt-1-agreement.md', 'tarnholt-2-report.md'],
      ['aldermere-2-second-program.md', 'aldermere-3-resale.md'],
    ]);
  });

  it('a filing saved as a page and as Markdown is one', () => {
    expect(of('aldermere-1-atm.md').duplicates).toEqual([{ file: 'aldermere-1-atm.md', of: 'aldermere-1-atm.htm' }]);
    expect(of('aldermere-1-atm.md').differences).toEqual([]);
  });

  it('a program at the market and an equity line of one issuer are apart, each with its figures', () => {
    const [atm] = of('aldermere-4-report.md').offering.programs;
    expect([atm?.cap.value, atm?.proceeds.value, atm?.remaining.value]).toEqual(['30000000', '4800000', '25200000']);
    expect(atm?.status.offering).toMatchObject({ value: 'suspended', asOf: '2024-09-30' });
    const [line] = of('aldermere-3-resale.md').offering.programs;
    expect([line?.cap.value, line?.proceeds.value, line?.status.offering.value]).toEqual(['12000000', null, 'active']);
  });

  it('a resale of the shares stands beside the equity line, not beside the program at the market', () => {
    const { programs } = of('aldermere-3-resale.md').offering;
    expect(programs.map(({ offeringType, cap, shareCap }) => [offeringType, cap.value, shareCap.value])).toEqual([
      ['equity line', '12000000', null],
      ['resale', null, '3400000'],
    ]);
  });

  it('an agreement saved apart belongs to the report that tells of it', () => {
    const program = only(of('tarnholt-1-agreement.md').offering.programs);
    expect(program.files).toEqual(['tarnholt-1-agreement.md', 'tarnholt-2-report.md']);
    expect(program.agents.map(({ name }) => name.value)).toEqual(['Quillon Partners LLC']);
  });

  it('can be asked for one offering alone, by any of its filings', () => {
    for (const { name } of mixed) {
      const expected = sets.filter((set) => set.files.includes(name));
      expect(mergeFilings(mixed, { of: name })).toEqual(expected);
    }
  });
});

describe('what ties filings together', () => {
  it('needs no registration number', () => {
    expect(files([entry('a.md', report(DAY, ENTRY(DAY))), entry('b.md', report('June 3, 2024', ENTRY(DAY)))])).toEqual([
      ['a.md', 'b.md'],
    ]);
  });

  it('is a former name, or the registration statement under another name', () => {
    const renamed = report('June 3, 2024', ENTRY(DAY), 'VELLUM SIGHT CORP.');
    const said = renamed.replace(
      '(Exact name of registrant as specified in its charter)',
      '(Exact name of registrant as specified in its charter)\n\n(formerly known as Aldermere Optics, Inc.)',
    );
    const before = entry('a.md', report(DAY, ENTRY(DAY)));
    expect(files([before, entry('b.md', said)])).toEqual([['a.md', 'b.md']]);
    expect(files([before, entry('b.md', renamed)])).toEqual([['a.md'], ['b.md']]);
    const under = `${ENTRY(DAY)} The shares are registered under the registration statement on Form S-3 (File No. 333-990811).`;
    expect(
      files([
        entry('a.md', supplement({ date: DAY })),
        entry('b.md', report('June 3, 2024', under, 'VELLUM SIGHT CORP.')),
      ]),
    ).toEqual([['a.md', 'b.md']]);
  });

  it('two supplements of one day with other figures are no copies', () => {
    const set = only(
      mergeFilings([
        entry('a.md', supplement({ date: DAY })),
        entry('b.md', supplement({ date: DAY, cap: '$45,000,000', agreement: 'May 5, 2024' })),
      ]),
    );
    expect(set.duplicates).toEqual([]);
  });
});

describe('as of a day', () => {
  const three = [
    entry('1.md', supplement({ date: DAY })),
    entry(
      '2.md',
      report(
        'July 8, 2024',
        `${ENTRY(DAY)} On July 8, 2024, the Company suspended its at-the-market offering program.`,
      ),
    ),
    entry(
      '3.md',
      report('September 3, 2024', `${ENTRY(DAY)} On September 3, 2024, the Company terminated the Sales Agreement.`),
    ),
  ];
  const status = (asOf: string) => {
    const set = only(mergeFilings(three, { asOf }));
    return [set.offering.status.offering.value, set.later];
  };

  it('gives the state of then, and names what was filed later', () => {
    expect(status('2024-05-31')).toEqual(['active', ['2.md', '3.md']]);
    expect(status('2024-08-31')).toEqual(['suspended', ['3.md']]);
    expect(status('2024-12-31')).toEqual(['terminated', []]);
  });
});

describe('merging', () => {
  const entries = [...folder('mixed-folder'), ...folder('calloway-basin')];

  it('gives the same whatever the order of the files', () => {
    const usual = JSON.stringify(mergeFilings(entries));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(JSON.stringify(mergeFilings(shuffled))).toBe(usual);
      }),
      { numRuns: 30 },
    );
  });

  it('gives of some files the same whatever their order, as of any day', () => {
    const days = fc.constantFrom(undefined, '2024-05-31', '2024-08-31', '2025-03-31');
    fc.assert(
      fc.property(fc.shuffledSubarray(entries), days, (some, asOf) => {
        const sorted = entries.filter((one) => some.includes(one));
        expect(mergeFilings(some, { asOf })).toEqual(mergeFilings(sorted, { asOf }));
      }),
      { numRuns: 40 },
    );
  });

  it('goes on in steps, at least one for each filing', () => {
    let pauses = 0;
    const steps = mergeInSteps(entries);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value).toEqual(mergeFilings(entries));
        break;
      }
      pauses++;
    }
    expect(pauses).toBeGreaterThan(entries.length);
  });

  it('gives after one filing has changed what it gives from scratch', () => {
    const fresh = [...folder('mixed-folder'), ...folder('calloway-basin')];
    const change = ({ name }: NamedFiling) =>
      entry(name, report('October 1, 2024', ENTRY(DAY, 'Birchmere Capital Markets LLC'), 'ALDERMERE OPTICS, INC.'));
    const edited = entries.map((one) => (one.name === 'aldermere-4-report.md' ? change(one) : one));
    mergeFilings(entries);
    const scratch = fresh.map((one) => (one.name === 'aldermere-4-report.md' ? change(one) : one));
    expect(mergeFilings(edited)).toEqual(mergeFilings(scratch));
  });
});

describe('a program over the years', () => {
  const restated = report(
    'August 19, 2024',
    'The Company is party to an Amended and Restated Sales Agreement, dated August 19, 2024, with Larkspur Securities LLC and Birchmere Capital LLC, as sales agents, for an at-the-market offering of its common stock having an aggregate offering price of up to $60,000,000.',
  );

  it('goes on under the agreement as restated', () => {
    const set = only(mergeFilings([entry('1.md', supplement({ date: DAY })), entry('2.md', restated)]));
    const [first, second] = set.offering.programs;
    expect(first?.status.offering).toMatchObject({ value: 'superseded', state: 'derived', asOf: '2024-08-19' });
    expect(first?.replacedBy.value).toBe('Amended and Restated Sales Agreement dated August 19, 2024');
    expect([second?.cap.value, second?.status.offering.value]).toEqual(['60000000', 'active']);
  });

  it('has left what the last filing says, not what one said before later sales', () => {
    const said = (day: string, words: string) => report(day, `${ENTRY(DAY)} ${words}`);
    const set = only(
      mergeFilings([
        entry('1.md', supplement({ date: DAY })),
        entry(
          '2.md',
          said(
            'June 28, 2024',
            'As of June 28, 2024, $25,000,000 of shares remained available for sale under the Sales Agreement.',
          ),
        ),
        entry(
          '3.md',
          said(
            'September 30, 2024',
            'The Company had sold an aggregate of $12,000,000 of shares of its common stock under the Sales Agreement.',
          ),
        ),
      ]),
    );
    expect(only(set.offering.programs).remaining).toMatchObject({ value: '18000000', state: 'derived' });
  });

  it('has the proceeds of sales whose sentence the end of a page cuts in two', () => {
    const [whole, cut] = [' ', '\n\n'].map((gap) =>
      report(
        'September 30, 2024',
        `On September 30, 2024, the Company entered into a Sales Agreement (the “Sales Agreement”) with Birchmere Capital LLC, as sales agent, pursuant to which the Company may issue and sell shares of its common stock having an aggregate offering price of up to $50,000,000 from time to time in an at-the-market offering.\n\nAs previously disclosed, on May 6, 2024, the Company entered into a Sales Agreement (the “Prior Sales Agreement”) with Larkspur Securities LLC, as sales agent, pursuant to which the Company could issue and sell shares of its common stock having an aggregate offering price of up to $30,000,000 (the “Prior ATM Shares”). On September 30, 2024, the Company terminated the Prior Sales Agreement. Prior to termination, the Company had issued and sold an aggregate of 1,200,000 Prior ATM Shares under the Prior Sales${gap}Agreement for aggregate net proceeds to the Company of approximately $4.7 million.`,
      ),
    );
    for (const text of [whole, cut]) {
      const set = only(mergeFilings([entry('1.md', supplement({ date: DAY })), entry('2.md', text ?? '')]));
      const [program] = set.offering.programs;
      expect([program?.sold.value, program?.netProceeds.value]).toEqual(['1200000', '4700000']);
    }
  });
});
