import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../../src/core/mentions/date.js';
import { duration } from '../../src/core/mentions/duration.js';
import type { AnyLocalMention } from '../../src/core/mentions/mention.js';
import { money } from '../../src/core/mentions/money.js';
import { percentage } from '../../src/core/mentions/percentage.js';
import { placeholder } from '../../src/core/mentions/placeholder.js';
import { price } from '../../src/core/mentions/price.js';
import { ratio } from '../../src/core/mentions/ratio.js';
import type { Recognizer } from '../../src/core/mentions/recognizer.js';
import { shareCount } from '../../src/core/mentions/share-count.js';

const paragraph = { kind: 'paragraph' } as const;
const reader =
  ({ recognize }: Pick<Recognizer, 'recognize'>) =>
  (text: string) =>
    (recognize(text, paragraph, []) as AnyLocalMention[]).map(({ from, to, value }) => ({
      text: text.slice(from, to),
      ...value,
    }));

describe('a share count', () => {
  const read = reader(shareCount);
  test.each([
    ['4,169 shares', '4169', 'share'],
    ['one million (1,000,000) shares', '1000000', 'share'],
    ['5,376,340 ADSs', '5376340', 'ADS'],
    ['10,000,000 American Depositary Shares', '10000000', 'ADS'],
    ['5.0 million shares', '5000000', 'share'],
    ['500,000 units', '500000', 'unit'],
    ['1,200,000 pre-funded warrants', '1200000', 'warrant'],
    ['2,000,000 Class A ordinary shares', '2000000', 'share'],
    ['654,514 Shares', '654514', 'share'],
  ])('%j is %s of %s', (text, count, unit) => {
    expect(read(`it sold ${text} on`)).toMatchObject([{ text, count, unit }]);
  });

  test('names the security that it counts', () => {
    expect(read('1,974,432 shares of our common stock')[0]).toMatchObject({ security: 'common stock' });
    expect(read('up to 7,440 shares of Series C Preferred Stock')[0]).toMatchObject({
      security: 'Series C Preferred Stock',
      isMaximum: true,
    });
  });

  test('reads every number of a list, and a number after its unit', () => {
    expect(read('1,943 and 1,733 shares').map(({ text }) => text)).toEqual(['1,943', '1,733 shares']);
    expect(read('warrants outstanding were 12 million as of')).toMatchObject([{ count: '12000000', unit: 'warrant' }]);
  });

  test.each([
    '100 percent of shares',
    'Rule 144 shares',
    'the $10,000,000 Shares',
    'in 2021 shares were sold',
    'per share',
  ])('is not read in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('is multiplied in a table whose scale note excepts no shares', () => {
    const row = { kind: 'table-row', scale: { multiplier: 1000, exceptShares: false } } as const;
    expect(shareCount.recognize('51,000 shares authorized\t—', row, [])[0]?.value.count).toBe('51000000');
  });
});

describe('a percentage', () => {
  const read = reader(percentage);
  test.each([
    ['3.0%', '3.0'],
    ['three percent (3%)', '3'],
    ['2.5 percentage points', '2.5'],
    ['50 basis points', '0.5'],
    ['(3.0)%', '-3.0'],
    ['66 2/3%', '66.666667'],
    ['one-half of one percent (0.50%)', '0.50'],
  ])('%j is %s', (text, value) => {
    expect(read(`by ${text} a year`)).toEqual([{ text, value }]);
  });

  test('says what its words say where they differ', () => {
    expect(read('two percent (3%)')).toEqual([{ text: 'two percent (3%)', value: '3', words: '2' }]);
  });
});

describe('a duration', () => {
  const read = reader(duration);
  test.each([
    ['30 days', '30', 'day'],
    ['ten (10) business days', '10', 'business day'],
    ['180-day', '180', 'day'],
    ['three years', '3', 'year'],
    ['20 consecutive trading days', '20', 'trading day'],
  ])('%j is %s of %s', (text, n, unit) => {
    expect(read(`after ${text} from`)).toEqual([{ text, n, unit }]);
  });

  test('says what its words say where they differ', () => {
    expect(read('sixty (45) days')).toMatchObject([{ n: '45', words: '60' }]);
  });
});

describe('a ratio', () => {
  test.each([
    ['a 1-for-10 reverse split', '1', '10'],
    ['a one-for-ten split', '1', '10'],
    ['a 1:10 reverse stock split', '1', '10'],
    ['one (1)-for-fifteen (15)', '1', '15'],
  ])('is read in %j', (text, from, to) => {
    const [found] = ratio.recognize(text, paragraph, []);
    expect(found?.value).toEqual({ from, to });
  });
});

describe('a placeholder', () => {
  const read = reader(placeholder);
  test.each([
    ['up to $[●] of shares', '[●]', 'money'],
    ['dated June __, 2018', '__', 'date'],
    ['[●] shares of common stock', '[●]', 'number'],
    ['the price is TBD', 'TBD', undefined],
  ])('is read in %j', (sentence, text, of) => {
    expect(read(sentence)).toEqual([{ text, ...(of && { of }) }]);
  });

  test.each(['By: ____________', 'Yes [ ] No [X]', '[Reserved]', '[***]', '● We may sell shares'])(
    'is not read in %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('every recognizer of numbers', () => {
  const recognizers: readonly Pick<Recognizer, 'recognize'>[] = [
    date,
    money,
    price,
    shareCount,
    percentage,
    duration,
    ratio,
    placeholder,
  ];
  const piece = fc.constantFrom(
    ...'$ 1 2,000 30 % ( ) . , - / one million ten May 2024 shares per share and to of \t \n days [●] __ US$ (1) dollars 1/2 price 31'.split(
      ' ',
    ),
    ' ',
    ' ',
    ' ',
  );

  test('gives mentions in order that lie within the text and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isRow) => {
        const text = pieces.join('');
        const block = isRow
          ? ({ kind: 'table-row', scale: { multiplier: 1000, exceptShares: true } } as const)
          : paragraph;
        for (const recognizer of recognizers) {
          let end = 0;
          for (const { from, to } of recognizer.recognize(text, block, [])) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            end = to;
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
