import { describe, expect, test } from 'vitest';
import { readCaptionUnit, readColumnUnit } from '../../src/core/syntax/column-unit.js';
import { readScaleNote } from '../../src/core/syntax/scale-note.js';

const shown = (heading: string, above = '', besidePrices = false): string => {
  const unit = readColumnUnit(heading, above, besidePrices);
  return unit === undefined ? '' : [unit.kind, unit.of, unit.currency].filter((part) => part !== '').join(' ');
};

describe('the heading of a column', () => {
  test.each([
    ['Exercise Price', 'price share USD'],
    ['Weighted-\naverage grant\ndate fair value', 'price share USD'],
    ['Price per ADS (€)', 'price ADS EUR'],
    ['Net Proceeds Per Share', 'price share USD'],
    ['Number of Shares (1)', 'share-count share'],
    ['Number of Securities Underlying Unexercised Options', 'share-count security'],
    ['Shares Beneficially Owned', 'share-count share'],
    ['Total Number of ADSs Purchased', 'share-count ADS'],
    ['Common stock Shares', 'share-count share'],
    ['% of Class', 'percentage'],
    ['Percentage of Outstanding Shares', 'percentage'],
    ['Salary ($)', 'money USD'],
    ['Fees (HK$)', 'money HKD'],
  ])('%s', (heading, unit) => {
    expect(shown(heading)).toBe(unit);
  });

  test.each([
    'Aggregate Offering Price',
    'Total Purchase Price',
    'Quoted Prices in Active Markets (Level 1)',
    'Price Range',
    'Number of Trading Days',
    'Change in Stock Price',
    'Ordinary shares',
    'Share capital',
    'Aggregate Intrinsic Value of Shares',
    'Maximum Number (or Approximate Dollar Value) of Shares that May Yet Be Purchased',
    'Name of Selling Stockholder',
    'Weighted Average Remaining Life',
    'Principal Amount of 5% Notes',
    'Votes per Share',
    'Shares per Unit',
    'Number and % of Shares',
    'December 31, 2025',
    'Redemption Price',
  ])('%s says nothing of the kind', (heading) => {
    expect(shown(heading)).toBe('');
  });

  test('takes what it counts from the heading over it', () => {
    expect(shown('Number', 'Options Outstanding')).toBe('share-count option');
    expect(shown('Before the Offering', 'Number of Shares Owned')).toBe('share-count share');
    expect(shown('Intrinsic Value', 'Options Outstanding')).toBe('');
    expect(shown('Percent', 'Shares Owned')).toBe('percentage');
  });

  test('that is but a noun counts beside a column of prices alone', () => {
    expect(shown('Options', '', true)).toBe('share-count option');
    expect(shown('Options')).toBe('');
  });
});

describe('the words before a table', () => {
  test.each([
    ['securities excluded because their effect would have been antidilutive (in millions):', true],
    ['The Company had reserved shares of common stock for future issuance as follows:', true],
    ['The antidilutive effect was small. Revenue by region was as follows:', false],
  ])('%s', (caption, isCount) => {
    expect(readCaptionUnit(caption)?.kind === 'share-count').toBe(isCount);
  });
});

describe('a scale note', () => {
  test('may be for share counts alone, or have another for them', () => {
    expect(readScaleNote('(shares in thousands)')).toEqual({ multiplier: 1000, exceptShares: false, onlyShares: true });
    expect(readScaleNote('Shares Outstanding (in ‘000s)')).toEqual({ multiplier: 1000, exceptShares: false });
    expect(readScaleNote('(In millions, except number of shares, which are reflected in thousands)')).toEqual({
      multiplier: 1_000_000,
      exceptShares: true,
      shares: 1000,
    });
  });
});
