import { describe, expect, test } from 'vitest';
import { date } from '../../src/core/mentions/date.js';

const paragraph = { kind: 'paragraph' } as const;
const read = (text: string) =>
  date.recognize(text, paragraph, []).map(({ from, to, value }) => ({ text: text.slice(from, to), ...value }));

describe('a date', () => {
  test.each([
    ['December 31, 2023', '2023-12-31'],
    ['Sept. 30, 2024', '2024-09-30'],
    ['March 15th 2024', '2024-03-15'],
    ['MAY 5, 2024', '2024-05-05'],
    ['14th day of June, 2018', '2018-06-14'],
    ['fourteenth (14th) day of June 2018', '2018-06-14'],
    ['twenty-first day of December, 2020', '2020-12-21'],
    ['11 September 2001', '2001-09-11'],
    ['first of January 2020', '2020-01-01'],
    ['12/31/2023', '2023-12-31'],
    ['3/1/24', '2024-03-01'],
    ['21/04/2016', '2016-04-21'],
    ['2023-12-31', '2023-12-31'],
    ['2012/Aug/10', '2012-08-10'],
    ['31-Oct-74', '1974-10-31'],
    ['October 30,\n2024', '2024-10-30'],
    ['J une 4 , 2018', '2018-06-04'],
    ['May 2024', '2024-05'],
    ['04/2016', '2016-04'],
    ['2017 April', '2017-04'],
    ['fiscal year 2023', '2023'],
    ['2024 fiscal year', '2024'],
  ])('%j is %s', (text, iso) => {
    expect(read(`on ${text} we sold`)).toMatchObject([{ text, iso }]);
  });

  test.each([
    'we may 30 days after the closing terminate this',
    'June __, 2018',
    'this ___ day of June, 2018',
    'within 30 days of the notice',
    'the Securities Act of 1933 and Rule 12b-2',
    'the first quarter of 2024',
    'file number 333-123456 and 001-12-3456',
    'version 1.1.30 of page 12',
    '2/29/2023 and 13/31/2018',
    'August 32',
  ])('is not read out of %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('that no calendar has is marked as impossible', () => {
    expect(read('on February 30, 2022 and on February 29, 2024')).toEqual([
      { text: 'February 30, 2022', iso: '2022-02-30', impossible: true },
      { text: 'February 29, 2024', iso: '2024-02-29' },
    ]);
  });

  test('keeps the day of the week that is stated', () => {
    expect(read('on Tuesday, March 1, 2022')).toEqual([
      { text: 'Tuesday, March 1, 2022', iso: '2022-03-01', weekday: 2 },
    ]);
  });

  test('gives its month and day to the years that follow', () => {
    expect(read('years ended December 31, 2023, 2022 and 2021').map(({ iso }) => iso)).toEqual([
      '2023-12-31',
      '2022-12-31',
      '2021-12-31',
    ]);
    expect(read('as of December 31, 2023 and 2,000 shares')).toHaveLength(1);
    expect(read('on May 5, 2024 and 2023 Sales Agreement')).toHaveLength(1);
  });

  test('gives its year to the day before it in a range', () => {
    expect(read('from November 15 to January 15, 2025')).toMatchObject([
      { text: 'November 15', iso: '2024-11-15' },
      { text: 'January 15, 2025', iso: '2025-01-15' },
    ]);
    expect(read('June 3-5, 2024')).toMatchObject([{ iso: '2024-06-03' }, { iso: '2024-06-05' }]);
  });

  test.each([
    ['the Sales Agreement dated as of ', 'dated'],
    ['a Sales Agreement that we entered into on ', 'entered into'],
    ['our Annual Report on Form 10-K, filed with the SEC on ', 'filed'],
    ['was declared effective by the SEC on ', 'declared effective'],
    ['terminated the offering, effective as of ', 'effective'],
    ['shares outstanding as of ', 'as of'],
    ['the offering closed on ', 'closing'],
    ['the three months ended ', 'period end'],
    ['the warrants will expire on ', 'expiry'],
    ['delivered written notice of termination on ', 'notice'],
    ['Date of Report (Date of earliest event reported): ', 'report'],
    ['the closing price of our common stock on ', undefined],
  ])('after %j has the role %s', (words, role) => {
    expect(read(`${words}May 5, 2024`)[0]?.role).toBe(role);
  });
});
