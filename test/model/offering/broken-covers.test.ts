import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import { read } from './made.js';

const SHELF = (date: string[], name: string[], later: string): string =>
  [
    ...date,
    'Registration No. 333-271234',
    'FORM S-3',
    'REGISTRATION STATEMENT',
    'UNDER',
    'THE SECURITIES ACT OF 1933',
    ...name,
    '(Exact\nname of registrant as specified in its charter)',
    'Delaware',
    `Dana Reed, Chief Executive Officer, ${later}, 12 Quay Street, Boston, MA 02110`,
    'We may offer and sell from time to time, in one or more offerings, common stock.',
  ].join('\n\n');
const FILED = ['As filed with the Securities and Exchange Commission on May 6, 2024'];

describe('A cover whose lines a narrow column broke', () => {
  it.each<readonly [string, string[], string, string]>([
    [
      'the two words apart',
      ['Alderwick', 'Pharmaceuticals, Inc.'],
      'Alderwick Pharmaceuticals, Inc.',
      'Alderwick Pharmaceuticals, Inc.',
    ],
    [
      'a name of four',
      ['Harbor Lane', 'Energy Partners Corp.'],
      'Harbor Lane Energy Partners Corp.',
      'Harbor Lane Energy Partners Corp.',
    ],
    [
      'no line that the text does not join',
      ['Quarterly Edition', 'Alderwick, Inc.'],
      'Alderwick, Inc.',
      'Alderwick, Inc.',
    ],
    ['no other company above it', ['Harbor Lane Corp.', 'Alderwick, Inc.'], 'Alderwick, Inc.', 'Alderwick, Inc.'],
  ])('gives the whole name: %s', (_, name, later, expected) => {
    expect(read(SHELF(FILED, name, later)).registrant.value).toBe(expected);
  });

  it.each<readonly [string, string[], string | null]>([
    ['after the agency', ['As filed with the Securities and Exchange', 'Commission on May 6, 2024'], '2024-05-06'],
    ['after “on”', ['As filed with the Securities and Exchange Commission on', 'May 6, 2024'], '2024-05-06'],
    ['not of a report filed before', ['We filed our annual report with the', 'Commission on May 6, 2024'], null],
    ['not of another act', ['As approved by the', 'Commission on May 6, 2024'], null],
  ])('gives the day it was filed: %s', (_, date, expected) => {
    expect(read(SHELF(date, ['Alderwick, Inc.'], 'Alderwick, Inc.')).documentDate.value).toBe(expected);
  });
});

const COVER = (row: string): string => `FORM 8-K

CURRENT REPORT

Date of Report (Date of earliest event reported): May 6, 2024

Alderwick, Inc.

(Exact name of registrant as specified in its charter)

Securities registered pursuant to Section 12(b) of the Act:

Title of each class | | Trading Symbol | | Name of each exchange on which registered |
${row}

Item 8.01 Other Events. On May 6, 2024, we entered into a sales agreement with Birch Securities LLC, as sales agent, for at-the-market offerings of up to $50,000,000 of our common stock.
`;

describe('The symbol in a table of the cover drawn with strokes', () => {
  it.each<readonly [string, string, string | null]>([
    [
      'the cell before the exchange',
      'Common Stock, par value $0.001 per share | | ALDW | | The Nasdaq Stock Market LLC |',
      'ALDW',
    ],
    ['of one letter', 'Common Shares | Q | New York Stock Exchange |', 'Q'],
    ['none where the cell says so', 'Common Stock | | NONE | | The Nasdaq Stock Market LLC |', null],
    ['none where no exchange follows', 'Common Stock | | LLC | | None |', null],
  ])('is %s', (_, row, expected) => {
    expect(analyze(COVER(row), { format: 'text' }).offerings[0]?.ticker.value ?? null).toBe(expected);
  });
});

const LISTED = (name: string): string =>
  `Filed pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nAlderwick, Inc.\n\nCommon Stock\n\nOur common stock is listed on ${name} under the symbol “ALDW.”`;

describe('The exchange', () => {
  it.each([
    ['the NYSE Amex', 'NYSE Amex'],
    ['NYSE Alternext US', 'NYSE Alternext US'],
    ['the NYSE', 'NYSE'],
    ['NYSE American', 'NYSE American'],
  ])('of shares listed on %s is %s', (name, expected) => {
    expect(read(LISTED(name)).exchange.value).toBe(expected);
  });
});

const ALLOWS = (whom: string): string =>
  `Filed pursuant to Rule 424(b)(3)\n\nPROSPECTUS\n\nAlderwick, Inc.\n\nCommon Stock\n\nWe have prepared this prospectus to ${whom} to sell, from time to time, up to 4,500,000 shares of our common stock.`;

describe('A prospectus that is made for those who sell', () => {
  it.each([
    ['allow the selling stockholders', 'resale'],
    ['permit certain selling securityholders', 'resale'],
  ])('to %s is of a resale', (whom, expected) => {
    expect(read(ALLOWS(whom)).offeringType.value).toBe(expected);
  });
  it.each([['allow us'], ['enable our sales agents']])('to %s is of none', (whom) => {
    expect(read(ALLOWS(whom)).offeringType.value).not.toBe('resale');
  });
});
