import Big from 'big.js';
import type { Filing } from '../model/filing.js';
import type { Fact } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';
import type { Check, Observation } from './check.js';
import { differ, difference, type Measured, measured, product } from './support/amounts.js';
import { figureIn } from './support/place.js';
import { sharesAfter } from './support/shares-after.js';
import { dollars, grouped, quoted } from './support/wording.js';

export const arithmetic: Check = {
  id: 'arithmetic',
  severity: 'error',
  title: 'figures that cannot be right together',
  rationale:
    'Sold and remaining make the cap; shares times price make the proceeds; the price less the discount is the net price; the shares outstanding and those assumed to be sold make the shares outstanding after the offering. Figures that miss each other by more than their rounding can explain cannot all be right.',
  examples: [
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nUp to $5,000,000 of Common Stock\n\nWe have entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC.\n\nThe date of this prospectus supplement is March 4, 2024.\n\n| | |\n| --- | --- |\n| Common stock to be outstanding after this offering | Up to ⟦9,560,000 shares⟧, assuming sales of 1,250,000 shares at $4.00 per share |\n\nThe number of shares to be outstanding after this offering is based on 8,400,000 shares of common stock outstanding as of December 31, 2023.',
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nUp to $5,000,000 of Common Stock\n\nWe have entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC.\n\nThe date of this prospectus supplement is March 4, 2024.\n\n| | |\n| --- | --- |\n| Common stock to be outstanding after this offering | Up to 9,650,000 shares, assuming sales of 1,250,000 shares at $4.00 per share |\n\nThe number of shares to be outstanding after this offering is based on 8,400,000 shares of common stock outstanding as of December 31, 2023.',
    '# Juniper Vale Therapeutics, Inc.\n\n1,000,000 Shares of Common Stock\n\nPROSPECTUS SUPPLEMENT\n\nWe are offering 1,000,000 shares of our common stock in an underwritten public offering.\n\n| | Per Share | Total |\n| --- | --- | --- |\n| Public offering price | $4.00 | $4,000,000 |\n| Underwriting discounts and commissions | $0.24 | $240,000 |\n| Proceeds, before expenses, to us | $3.76 | $3,760,000 |\n\nThe date of this prospectus supplement is June 3, 2024.',
  ],
  filing: (filing) => [
    ...filing.offerings.flatMap((offering) => inOffering(filing, offering)),
    ...afterOffering(filing),
  ],
};

function inOffering(filing: Filing, offering: Offering): Observation[] {
  const { fixedPrice } = offering;
  return [
    ...claim(
      filing,
      'sold and remaining',
      offering.unsoldUnderCap,
      [offering.maximumAggregateOfferingPrice, offering.grossProceeds],
      ([cap, sold]) => difference(cap, sold),
    ),
    ...claim(
      filing,
      'shares times average price',
      offering.grossProceeds,
      [offering.soldShares, offering.averagePrice],
      ([a, b]) => product(a, b),
    ),
    ...claim(filing, 'shares times price', fixedPrice.grossProceeds, [fixedPrice.shares, fixedPrice.price], ([a, b]) =>
      product(a, b),
    ),
    ...claim(
      filing,
      'price less discount',
      fixedPrice.net,
      [fixedPrice.price, fixedPrice.discount],
      ([price, discount]) => difference(price, discount),
    ),
  ];
}

/** Shares outstanding after the offering that miss the sum by a little, as a mistyped digit does. */
function afterOffering(filing: Filing): Observation[] {
  return sharesAfter(filing).flatMap(({ stated, before, sold, sum, isRight }) => {
    const count = new Big(stated.text.replace(/\D/g, '') || 0);
    if (isRight || sum.minus(count).abs().gt(sum.times('0.05'))) return [];
    const made = grouped(sum.toFixed());
    const message = `${quoted(stated.text)} does not follow: shares outstanding and shares sold make ${made}.`;
    const related = [before, sold].map(({ start, end, text }) => ({ start, end, message: quoted(text) }));
    return [{ start: stated.start, end: stated.end, message, related }];
  });
}

/** What `result` should be by the other two facts, where all three are stated. */
function claim(
  filing: Filing,
  name: string,
  result: Fact,
  [a, b]: readonly [Fact, Fact],
  work: (inputs: readonly [Measured, Measured]) => Measured,
): Observation[] {
  const [stated, one, other] = [measured(result), measured(a), measured(b)];
  const [evidence] = result.evidence;
  if (stated === undefined || one === undefined || other === undefined || evidence === undefined) return [];
  if (isOtherDay(result, a) || isOtherDay(result, b)) return [];
  const expected = work([one, other]);
  if (expected.value.lte(0) || !differ(stated, expected, new Big('0.005')) || isOtherMatter(stated, expected))
    return [];
  const place = figureIn(filing, evidence, stated.value.toFixed());
  const message = `${quoted(place.text)} does not follow: ${name} make ${dollars(expected.value.round(2).toFixed())}.`;
  const related = [...a.evidence.slice(0, 1), ...b.evidence.slice(0, 1)].map(({ start, end, text }) => ({
    start,
    end,
    message: quoted(text),
  }));
  return [{ start: place.start, end: place.end, message, related }];
}

/** Figures as of different days need not agree. */
function isOtherDay(a: Fact, b: Fact): boolean {
  return a.asOf !== undefined && b.asOf !== undefined && a.asOf !== b.asOf;
}

/** A figure more than half or twice as large is of something else (an option included, a part of the program). */
function isOtherMatter(stated: Measured, expected: Measured): boolean {
  const { value: whole } = stated;
  return whole.lt(expected.value.times('0.67')) || whole.gt(expected.value.times('1.5'));
}
