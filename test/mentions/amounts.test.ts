import { describe, expect, test } from 'vitest';
import { money } from '../../src/core/mentions/money.js';
import { price } from '../../src/core/mentions/price.js';
import { recognize } from '../../src/core/mentions/recognize.js';
import type { Block } from '../../src/core/syntax/block.js';
import { rowOf } from './recognized.js';

type Nature = Pick<Block, 'kind' | 'scale'>;
const paragraph: Nature = { kind: 'paragraph' };
const row: Nature = { kind: 'table-row' };
const readMoney = (text: string, block = paragraph) =>
  money.recognize(text, block, []).map(({ from, to, value }) => ({ text: text.slice(from, to), ...value }));
const readPrices = (text: string, block = paragraph) =>
  price.recognize(text, block, []).map(({ from, to, value }) => ({ text: text.slice(from, to), ...value }));

describe('money', () => {
  test.each([
    ['$14,500,000', '14500000', 'USD'],
    ['$4.6 billion', '4600000000', 'USD'],
    ['$1,421 million', '1421000000', 'USD'],
    ['$.50', '0.50', 'USD'],
    ['$0.0001', '0.0001', 'USD'],
    ['$(2.0) million', '-2000000', 'USD'],
    ['US$3.5 million', '3500000', 'USD'],
    ['C$20,000', '20000', 'CAD'],
    ['€1.2 billion', '1200000000', 'EUR'],
    ['EUR 1.7 billion', '1700000000', 'EUR'],
    ['£5m', '5000000', 'GBP'],
    ['RMB30.0 million', '30000000', 'CNY'],
    ['ten million dollars', '10000000', 'USD'],
    ['500,000 euros', '500000', 'EUR'],
    ['20 dollars and 43 cents', '20.43', 'USD'],
    ['half a million dollars', '500000', 'USD'],
    ['Five Million Dollars ($5,000,000)', '5000000', 'USD'],
    ['Twenty-Five Million ($25,000,000) Dollars', '25000000', 'USD'],
    ['Ten Thousand and No/100 Dollars ($10,000.00)', '10000.00', 'USD'],
  ])('%s is %s %s', (text, amount, currency) => {
    expect(readMoney(`it paid ${text}, net`)).toEqual([{ text, amount, currency }]);
  });

  test('says what its words say where they differ from its figures', () => {
    expect(readMoney('the sum of Fifty Million Dollars ($5,000,000)')).toMatchObject([
      { amount: '5000000', words: '50000000' },
    ]);
  });

  test('is no series of notes named by its year and currency', () => {
    expect(readMoney('the 2030 USD Notes, the 2027 EUR and 2029 EUR notes and the USD 2024 Term Loan')).toEqual([]);
    expect(readMoney('it cost 2025 EUR in cash, or USD 2024.').map(({ amount }) => amount)).toEqual(['2025', '2024']);
  });

  test('knows a maximum and an approximation', () => {
    expect(readMoney('up to an aggregate of $50,000,000')[0]).toMatchObject({ isMaximum: true });
    expect(readMoney('approximately $4.6 billion')[0]).toMatchObject({ isApproximate: true });
  });

  test('takes the scale of a range from its end', () => {
    expect(readMoney('from $10 to $12 million').map(({ amount }) => amount)).toEqual(['10000000', '12000000']);
  });

  test('reaches from the sign’s cell to its number’s and closing bracket’s', () => {
    expect(readMoney('Net loss\t$\t(1,234\t)\t$\t5,678', row)).toEqual([
      { text: '$\t(1,234\t)', amount: '-1234', currency: 'USD' },
      { text: '$\t5,678', amount: '5678', currency: 'USD' },
    ]);
    expect(readMoney('Legal fees\t$\t(1)', row)).toEqual([]);
  });

  test('is multiplied under a scale note, but not per share', () => {
    const scaled: Nature = { kind: 'table-row', scale: { multiplier: 1000, exceptShares: true } };
    expect(readMoney('Revenue\t$\t1,234', scaled)[0]?.amount).toBe('1234000');
    expect(readMoney('Loss per share\t$\t(0.45)', scaled)).toEqual([]);
    expect(readPrices('Loss per share\t$\t(0.45)', scaled)).toMatchObject([{ amount: '-0.45', per: 'share' }]);
  });

  test('in brackets is negative only where the words say so', () => {
    expect(readMoney('a loss of ($17.7 million)')[0]?.amount).toBe('-17700000');
    expect(readMoney('a fee (approximately $5 million) and a bonus ($1 million)').map(({ amount }) => amount)).toEqual([
      '5000000',
      '1000000',
    ]);
  });
});

describe('a price', () => {
  test.each([
    ['sold at $2.68 per share', '$2.68 per share', '2.68', 'share'],
    ['a price of $7.89 per ADS', '$7.89 per ADS', '7.89', 'ADS'],
    ['at $11.00 a share', '$11.00 a share', '11.00', 'share'],
    ['at $25.00/share', '$25.00/share', '25.00', 'share'],
    ['for $80.00 per Note', '$80.00 per Note', '80.00', 'note'],
    ['an offering price of $3.61, less', '$3.61', '3.61', 'share'],
    ['a last reported sale price of our common stock of $1.23', '$1.23', '1.23', 'share'],
    ['$0.22 per diluted share', '$0.22 per diluted share', '0.22', 'share'],
  ])('is read in %j', (sentence, text, amount, per) => {
    expect(readPrices(sentence)).toMatchObject([{ text, amount, per }]);
    expect(readMoney(sentence)).toEqual([]);
  });

  test('may be a par value', () => {
    expect(readPrices('common stock, $0.001 par value per share')).toMatchObject([{ amount: '0.001', isPar: true }]);
    expect(readPrices('common stock, par value $.01')).toMatchObject([{ amount: '0.01', isPar: true }]);
  });

  test.each([
    'an aggregate offering price of up to $50,000,000',
    'a purchase price of $25 million',
    'rent of $5,000 per month',
    'a total purchase price of $999.50',
  ])('is not read in %j', (sentence) => {
    expect(readPrices(sentence)).toEqual([]);
    expect(readMoney(sentence)).toHaveLength(1);
  });
});

test('an amount in a column with a scale of its own is read by it, and by no other', () => {
  const row = rowOf('May 1', '$1,247.1', '$91,519', '$51.80');
  const millions = { multiplier: 1e6, exceptShares: false };
  const cells = row.cells?.map((cell, index) => (index === 1 ? { ...cell, scale: millions } : cell)) ?? [];
  const amounts = recognize({ ...row, cells }).mentions.flatMap((mention) =>
    mention.kind === 'money' || mention.kind === 'price' ? [mention.value.amount] : [],
  );
  expect(amounts).toEqual(['1247100000', '91519', '51.80']);
});

test('cents in a row whose note excepts per-share data are a price', () => {
  const scale = { multiplier: 1000, exceptShares: false, exceptPerShare: true } as const;
  const [loss] = recognize({ ...rowOf('Net loss', '$0.42'), scale }).mentions;
  expect(loss).toMatchObject({ kind: 'price', value: { amount: '0.42' } });
});
