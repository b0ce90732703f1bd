import { describe, expect, it } from 'vitest';
import { mergeFilings, type NamedFiling, setConflicts } from '../../../src/core/index.js';
import { ENTRY, entry, only, report, supplement } from './support.js';

const DAY = 'May 6, 2024';

function differences(...entries: readonly NamedFiling[]) {
  return only(mergeFilings(entries)).differences.filter(({ key }) => key !== 'dates');
}

const told = (...entries: readonly NamedFiling[]) => differences(...entries).map(({ kind, key }) => [kind, key]);

describe('what filings of one program contradict each other in', () => {
  it('the day of the agreement: reported in the one filing that says otherwise, be it the earliest', () => {
    const three = [
      entry('1.md', report('August 20, 2024', ENTRY('August 11, 2024'))),
      entry('2.md', report('August 21, 2024', ENTRY('August 12, 2024'))),
      entry('3.md', report('September 3, 2024', ENTRY('August 12, 2024'))),
    ];
    expect(differences(...three).map(({ values, evidence }) => [values, evidence.map(({ file }) => file)])).toEqual([
      [
        ['2024-08-11', '2024-08-12'],
        ['1.md', '2.md'],
      ],
    ]);
  });

  it('the name of an agent: another legal form, one wrong letter', () => {
    const with_ = (agent: string) =>
      told(entry('1.md', report(DAY, ENTRY(DAY))), entry('2.md', report('May 7, 2024', ENTRY(DAY, agent))));
    expect(with_('Larkspur Securities Inc.')).toEqual([['conflict', 'agreement.counterparties']]);
    expect(with_('Larkspurr Securities LLC')).toEqual([['conflict', 'agreement.counterparties']]);
    expect(with_('Birchmere Capital LLC')).toEqual([]);
  });

  it('the name of the agreement', () => {
    const called = (name: string) =>
      told(
        entry('1.md', report(DAY, ENTRY(DAY))),
        entry('2.md', report('May 7, 2024', ENTRY(DAY).replaceAll('Sales Agreement', name))),
      );
    expect(called('Equity Distribution Agreement')).toEqual([['conflict', 'agreement.name']]);
    expect(called('Open Market Sale Agreement')).toEqual([['benign', 'agreement.name']]);
    expect(called('Amended and Restated Sales Agreement')).toEqual([['benign', 'agreement.name']]);
  });

  it('the maximum, where no filing tells of a change', () => {
    const raised = ENTRY(DAY, undefined, '$40,000,000');
    const first = entry('1.md', report(DAY, ENTRY(DAY)));
    expect(told(first, entry('2.md', report('May 10, 2024', raised)))).toEqual([['conflict', 'cap']]);
    const amended = `${raised} On May 9, 2024, the Company increased the maximum aggregate offering price under the Sales Agreement to $40,000,000.`;
    expect(told(first, entry('2.md', report('May 10, 2024', amended)))).toEqual([]);
    expect(told(first, entry('2.md', report('August 1, 2024', raised)))).toEqual([]);
  });

  it('the number of a supplement, out of sequence or given twice', () => {
    const numbered = (number: string) =>
      told(
        entry('1.md', supplement({ date: 'June 3, 2024', number: '2', original: DAY })),
        entry('2.md', supplement({ date: 'July 8, 2024', number, original: DAY })),
      );
    expect(numbered('3')).toEqual([]);
    expect(numbered('2')).toEqual([['conflict', 'documentNumber']]);
    expect(numbered('1')).toEqual([['conflict', 'documentNumber']]);
    expect(numbered('5')).toEqual([['benign', 'documentNumber']]);
  });

  it('the day of the base prospectus', () => {
    const based = (base: string, date = 'July 8, 2024') =>
      told(
        entry('1.md', supplement({ date: DAY })),
        entry('2.md', supplement({ date, base, number: '1', original: DAY })),
      );
    expect(based('May 2, 2024')).toEqual([['conflict', 'baseProspectusDate']]);
    expect(based('May 1, 2024')).toEqual([]);
    expect(based(DAY)).toEqual([['benign', 'baseProspectusDate']]);
    expect(based('July 1, 2024')).toEqual([['benign', 'baseProspectusDate']]);
  });

  it('a digit of the registration number', () => {
    expect(
      told(
        entry('1.md', supplement({ date: DAY })),
        entry('2.md', supplement({ date: 'July 8, 2024', number: '1', original: DAY, registration: '333-990881' })),
      ),
    ).toEqual([['conflict', 'registrationNumber']]);
  });

  it('the day on which the agreement was terminated, but for the day of a notice', () => {
    const ended = (words: string) =>
      told(
        entry('1.md', report(DAY, ENTRY(DAY))),
        entry(
          '2.md',
          report(
            'September 4, 2024',
            `${ENTRY(DAY)} On September 3, 2024, the Company terminated the Sales Agreement.`,
          ),
        ),
        entry('3.md', report('September 9, 2024', `${ENTRY(DAY)} ${words}`)),
      );
    expect(ended('On September 5, 2024, the Company terminated the Sales Agreement.')).toEqual([
      ['conflict', 'events.agreement terminated'],
    ]);
    expect(ended('The Company terminated the Sales Agreement, effective on September 8, 2024.')).toEqual([
      ['benign', 'events.agreement terminated'],
    ]);
  });

  it('sales that grow smaller', () => {
    const sold = (day: string, shares: string, more = '') =>
      report(
        day,
        `${ENTRY(DAY)} As of ${day}, the Company had issued and sold an aggregate of ${shares} shares of its common stock under the Sales Agreement. ${more}`,
      );
    const first = entry('1.md', sold('June 3, 2024', '2,500,000'));
    expect(told(first, entry('2.md', sold('July 8, 2024', '2,600,000')))).toEqual([]);
    expect(told(first, entry('2.md', sold('July 8, 2024', '250,000')))).toEqual([['conflict', 'sold']]);
    const split = 'On July 1, 2024, the Company effected a 1-for-10 reverse stock split of its common stock.';
    expect(told(first, entry('2.md', sold('July 8, 2024', '260,000', split)))).toEqual([['benign', 'sold']]);
  });
});

describe('what only looks like a contradiction', () => {
  it('round figures, with both', () => {
    const sold = (amount: string) =>
      report(
        'June 4, 2024',
        `${ENTRY(DAY)} As of June 3, 2024, the Company had sold 4,169 shares of its common stock under the Sales Agreement for gross proceeds of ${amount}.`,
      );
    const [one] = differences(entry('1.md', sold('$68,997.05')), entry('2.md', sold('$69,000')));
    expect(one).toMatchObject({ kind: 'benign', key: 'proceeds' });
    expect(one?.message).toBe(
      'Of the gross proceeds, $69,000 is said here and $68,997.05 in 1.md; one is the other in round figures.',
    );
  });

  it('gross proceeds here, net proceeds there', () => {
    const sold = (words: string) =>
      report(
        'June 4, 2024',
        `${ENTRY(DAY)} As of June 3, 2024, the Company had sold 4,169 shares of its common stock under the Sales Agreement for ${words}.`,
      );
    const [one] = differences(
      entry('1.md', sold('aggregate gross proceeds of $70,000')),
      entry('2.md', sold('aggregate net proceeds of $67,900')),
    );
    expect(one?.message).toBe(
      'Of the proceeds, $67,900 is said here and $70,000 in 1.md; one is gross, the other net of 3 % for commission and expenses.',
    );
  });

  it('the day of the agreement, that of the supplement and that of the statement, explained once', () => {
    const set = only(
      mergeFilings([
        entry('1.md', supplement({ date: 'May 20, 2024' })),
        entry('2.md', report('June 4, 2024', ENTRY(DAY))),
      ]),
    );
    expect(set.differences.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'benign',
        'The Sales Agreement dated May 6, 2024 and the prospectus supplement dated May 20, 2024 are different acts, each with its own day: no contradiction.',
      ],
    ]);
  });
});

describe('a finding between filings is silenced as one within a filing is', () => {
  const first = entry('first.md', report('August 20, 2024', ENTRY('August 11, 2024')));
  const second = (text: string) => entry('folder/second.md', text);
  const text = report('August 21, 2024', ENTRY('August 12, 2024'));
  const findings = (other: NamedFiling, ...more: Parameters<typeof setConflicts>[2][]) => {
    const entries = [first, other];
    return setConflicts(mergeFilings(entries), entries, ...more.slice(0, 1));
  };

  it('names the words of both filings', () => {
    const { file, finding } = only(findings(second(text)));
    expect(file).toBe('folder/second.md');
    expect(finding.message).toBe('The Sales Agreement is dated August 12, 2024 here and August 11, 2024 in first.md.');
    expect(only(finding.related)).toMatchObject({ file: 'first.md', message: '“August 11, 2024” is said here' });
  });

  it('by a comment before the paragraph, or one for the file', () => {
    const comment = '<!-- filing-lens-ignore conflicting-facts -->';
    expect(findings(second(text.replace('The Company is party', `${comment}\n\nThe Company is party`)))).toEqual([]);
    expect(findings(second(`<!-- filing-lens-ignore-file -->\n\n${text}`))).toEqual([]);
    expect(findings(second(`${text}\n\n${comment}\n\nNothing more.\n`))).toHaveLength(1);
  });

  it('by its words, in one file or in all', () => {
    const ignoring = (file?: string) => () => ({
      file: '/home/someone/folder/second.md',
      ignore: [{ check: 'conflicting-facts', words: 'August 12, 2024', ...(file === undefined ? {} : { file }) }],
    });
    expect(findings(second(text), ignoring())).toEqual([]);
    expect(findings(second(text), ignoring('folder/second.md'))).toEqual([]);
    expect(findings(second(text), ignoring('first.md'))).toHaveLength(1);
  });

  it('by the severity of the check', () => {
    expect(findings(second(text), () => ({ severities: { 'conflicting-facts': 'off' } }))).toEqual([]);
    const [hint] = findings(second(text), () => ({ severities: { 'conflicting-facts': 'hint' } }));
    expect(hint?.finding.severity).toBe('hint');
  });
});
