import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';

const SUMMARY = (label: string, words: string): string =>
  `<html><body><p>Filed pursuant to Rule 424(b)(5)</p><p>PROSPECTUS SUPPLEMENT</p><p>Alderwick, Inc.</p><p>Common Stock</p><p>The underwriters expect to deliver the shares at $7.15 per share.</p><table><tr><td>Common stock offered by us</td><td>3,500,000 shares</td></tr><tr><td>${label}</td><td>${words}</td></tr></table></body></html>`;

describe('The row of a summary on the option of the underwriters', () => {
  it.each<readonly [string, string, string | null, string | null]>([
    [
      'Over-allotment option',
      'We have granted the underwriter an option to purchase up to 525,000 additional shares of common stock within 30 days of the date of this prospectus supplement.',
      '525000',
      '30',
    ],
    [
      'Underwriters’ option',
      'We have granted the underwriters a 45-day option to purchase up to 410,000 additional shares of our common stock.',
      '410000',
      '45',
    ],
    ['Over-allotment option', 'None.', null, null],
    ['Option holders', 'Holders of a stock option plan may purchase up to 525,000 shares of common stock.', null, null],
  ])('“%s” tells count and days: %s', (label, words, shares, days) => {
    const deal = analyze(SUMMARY(label, words), { format: 'html' }).offerings[0]?.fixedPrice;
    expect(deal?.optionShares.value ?? null).toBe(shares);
    expect(deal?.optionDays.value ?? null).toBe(days);
  });
});
