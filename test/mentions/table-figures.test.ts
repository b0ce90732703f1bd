import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/core/analyze.js';

const KINDS = ['money', 'price', 'share-count', 'percentage'];

/** The figures found in a text: kind, words and value, a line each. */
function figures(source: string): string[] {
  return analyze(source).passages.flatMap(({ block, recognized }) =>
    recognized.mentions
      .filter(({ kind }) => KINDS.includes(kind))
      .map((mention) => {
        const { from, to, kind } = mention;
        const value = mention.value as { amount?: string; count?: string; value?: string; per?: string; unit?: string };
        const what = [value.amount ?? value.count ?? value.value, value.per ?? value.unit].filter(Boolean).join(' ');
        return `${kind} ${block.text.slice(from, to)} = ${what}`;
      }),
  );
}

const table = (...rows: string[][]): string =>
  `<html><body><table>${rows
    .map((cells) => `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`)
    .join('')}</table></body></html>`;

describe('figures in a table', () => {
  test('are what the heading of their column says', () => {
    expect(
      figures(
        table(
          ['', 'Number of<br>Shares', 'Weighted Average<br>Exercise Price', 'Aggregate Intrinsic Value', '% of Class'],
          ['Outstanding at year end', '1,250,000', '$', '2.07', '$', '164,000', '12.5'],
        ).replace('<td>$</td><td>2.07</td><td>$</td><td>164,000</td>', '<td>$2.07</td><td>$164,000</td>'),
      ),
    ).toEqual([
      'share-count 1,250,000 = 1250000 share',
      'price $2.07 = 2.07 share',
      'money $164,000 = 164000',
      'percentage 12.5 = 12.5',
    ]);
    expect(figures(table(['', 'Options', 'Exercise Price'], ['Granted', '(2,100)', '8.47 (1)']))).toEqual([
      'share-count 2,100 = 2100 option',
      'price 8.47 = 8.47 share',
    ]);
  });

  test('stay unmarked where a careful reader would not say what they are', () => {
    expect(figures(table(['', 'Exercise Price', 'Remaining Life'], ['Total', '10', '6.7']))).toEqual([]);
    expect(figures(table(['', 'Quoted Prices (Level 1)'], ['Money funds', '230.50']))).toEqual([]);
    expect(figures(table(['', 'Number of Shares'], ['Price of the last sale', '12']))).toEqual([]);
    expect(figures(table(['Year', 'Number of Employees'], ['2023', '1,200']))).toEqual([]);
  });

  test('are counts where the label of their row says so and their scale is known', () => {
    const row = ['Weighted-average shares outstanding', '1,839', '1,618'];
    expect(figures(`<p>(in millions, except per share data)</p>${table(['', '2025', '2024'], row)}`)).toEqual([
      'share-count 1,839 = 1839000000 share',
      'share-count 1,618 = 1618000000 share',
    ]);
    expect(figures(table(['', '2025', '2024'], row))).toEqual([]);
    expect(figures(table(['', '2025'], ['RSUs granted (in millions)', '67']))).toEqual([
      'share-count 67 = 67000000 unit',
    ]);
  });

  test('take the scale of the table before them where its columns are the same', () => {
    const head = ['', '<th>Cost</th>', '<th>Fair value</th>'];
    const body = ['Notes', '$727', '$728'];
    expect(figures(`<p>as follows (in millions):</p>${table(head, body)}${table(head, body)}`)).toEqual([
      ...['money $727 = 727000000', 'money $728 = 728000000'],
      ...['money $727 = 727000000', 'money $728 = 728000000'],
    ]);
    expect(figures(`<p>as follows (in millions):</p>${table(head, body)}<p>Others:</p>${table(head, body)}`)).toContain(
      'money $727 = 727',
    );
  });

  test('stand in their own column though cells before them span rows', () => {
    const source = table(
      ['<td rowspan="2">Name</td>', '<td colspan="2">Shares Owned</td>', '<td rowspan="2">Price Paid</td>'],
      ['<td>Number</td>', '<td>Percent</td>'],
      ['Alder Fund', '10,000', '4.5', '1.25'],
    );
    expect(figures(source)).toEqual([
      'share-count 10,000 = 10000 share',
      'percentage 4.5 = 4.5',
      'price 1.25 = 1.25 share',
    ]);
  });

  test('keep the scale that their own column states', () => {
    const source = table(
      ['', '<th>Shares Sold</th>', '<th>Net Proceeds (in millions)</th>', '<th>Remaining (in billions)</th>'],
      ['Common', '1,500', '$12', '$3.4'],
    );
    expect(figures(source)).toEqual([
      'share-count 1,500 = 1500 share',
      'money $12 = 12000000',
      'money $3.4 = 3400000000',
    ]);
  });
});

/** A table of the 1990s: what stands in a column of letters belongs together. */
const ASCII = [
  'The plan (shares in thousands):',
  '',
  '<TABLE>',
  '<CAPTION>',
  '                                  Number       Weighted-        Fees',
  '                                    of          Average         Paid',
  '                                  Shares     Exercise Price    (Mils.)',
  '                                  ------     --------------    -------',
  '<S>                               <C>            <C>            <C>',
  'Outstanding, January 1              622          $19.53          $4.1',
  'Granted                           1,158           26.26           2.0',
  '</TABLE>',
].join('\n');

describe('figures in a fixed-width table', () => {
  const expected = [
    'share-count 622 = 622000 share',
    'price $19.53 = 19.53 share',
    'money $4.1 = 4100000',
    'share-count 1,158 = 1158000 share',
    'price 26.26 = 26.26 share',
  ];

  test('are what the heading over their letters says', () => {
    expect(figures(ASCII)).toEqual(expected);
    expect(figures(ASCII.replace('(shares in thousands)', ''))[0]).toBe('share-count 622 = 622 share');
  });

  test('are read so in preformatted HTML too, tags and all', () => {
    const plain = ASCII.replace('The plan (shares in thousands):', 'The plan:');
    const page = `<html><body><p>The plan:</p><pre>${plain.replace('Granted', '<b>Granted</b>')}</pre><p>End.</p></body></html>`;
    expect(figures(page)).toEqual(figures(plain));
    expect(figures(page)).toHaveLength(expected.length);
    expect(analyze(page).passages.map(({ block }) => block.text)).toEqual(
      expect.arrayContaining(['Granted\t1,158\t26.26\t2.0', 'End.']),
    );
  });
});
