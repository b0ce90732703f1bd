import Big from 'big.js';
import type { Filing } from '../model/filing.js';
import type { Fact } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';
import type { Check, InSteps, Observation } from './check.js';
import { differ, difference, type Measured, measured, product } from './support/amounts.js';
import { isHedged, isHedgedAt } from './support/hedged.js';
import { observeEach } from './support/in-steps.js';
import { figureIn, passageAt } from './support/place.js';
import { saleSentences } from './support/sale-sentences.js';
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
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\n1,000,000 Shares of Common Stock\n\nWe are offering 1,000,000 shares of our common stock in an underwritten public offering.\n\n| | Per Share | Total |\n| --- | --- | --- |\n| Public offering price | $4.00 | ⟦$4,400,000⟧ |\n| Underwriting discounts and commissions | $0.24 | $240,000 |\n| Proceeds, before expenses, to us | $3.76 | $3,760,000 |\n\nThe date of this prospectus supplement is June 3, 2024.',
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\n1,000,000 Shares of Common Stock\n\nWe are offering 1,000,000 shares of our common stock in an underwritten public offering.\n\n| | Per Share | Total |\n| --- | --- | --- |\n| Public offering price | $4.00 | $4,000,000 |\n| Underwriting discounts and commissions | $0.24 | $240,000 |\n| Proceeds, before expenses, to us | $3.76 | $3,760,000 |\n\nThe date of this prospectus supplement is June 3, 2024.',
    'On May 6, 2021, we sold 12,000,000 shares of our common stock in a registered direct offering at a price of $0.85 per share, for gross proceeds of approximately ⟦$20,400,000⟧.',
    'On May 6, 2021, we sold 12,000,000 shares of our common stock in a registered direct offering at a price of $0.85 per share, for gross proceeds of approximately $10.2 million.',
    'On May 6, 2021, we sold 12,000,000 shares of our common stock and pre-funded warrants at a price of $0.85 per share, for gross proceeds of approximately $20,400,000.',
  ],
  filing: wrongSums,
};

function* wrongSums(filing: Filing): InSteps {
  return [
    ...filing.offerings.flatMap((offering) => inOffering(filing, offering)),
    ...(yield* afterOffering(filing)),
    ...(yield* observeEach(filing.passages, saleSentences)),
  ];
}

/** Three facts of which the first follows from the others. */
interface Claim {
  readonly name: string;
  readonly result: Fact;
  readonly inputs: readonly [Fact, Fact];
  readonly work: (a: Measured, b: Measured) => Measured;
  /** True for the terms of a deal, which are not rounded. */
  readonly isExact?: boolean;
}

function inOffering(filing: Filing, offering: Offering): Observation[] {
  const { maximumAggregateOfferingPrice: cap, grossProceeds, soldShares, averagePrice, unsoldUnderCap } = offering;
  const { price, discount, net, shares, grossProceeds: gross } = offering.fixedPrice;
  const claims: Claim[] = [
    { name: 'maximum less sold', result: unsoldUnderCap, inputs: [cap, grossProceeds], work: difference },
    { name: 'shares times average price', result: grossProceeds, inputs: [soldShares, averagePrice], work: product },
    { name: 'price less discount', result: net, inputs: [price, discount], work: difference, isExact: true },
  ];
  if (!sellsMore(filing)) {
    claims.push({ name: 'shares times price', result: gross, inputs: [shares, price], work: product, isExact: true });
  }
  return claims.flatMap((claim) => broken(filing, claim));
}

/** True where proceeds come from more than the shares: pre-funded warrants, units. */
function sellsMore(filing: Filing): boolean {
  return filing.passages
    .slice(0, 80)
    .some(({ block }) => /pre-?funded|\bunits?\b|\bwarrants? to purchase/i.test(block.text));
}

/** Shares outstanding after the offering that miss the sum by a little, as a mistyped digit does. */
function* afterOffering(filing: Filing): InSteps<Observation[]> {
  return (yield* sharesAfter(filing)).flatMap(({ stated, before, sold, sum, isRight }) => {
    const count = new Big(stated.text.replace(/\D/g, '') || 0);
    if (isRight || sum.minus(count).abs().gt(sum.times('0.05'))) return [];
    if ([stated, before, sold].some((figure) => isHedgedAt(filing, figure))) return [];
    const made = grouped(sum.toFixed());
    const message = `${quoted(stated.text)} does not follow: shares outstanding and shares sold make ${made}.`;
    const related = [before, sold].map(({ start, end, text }) => ({ start, end, message: quoted(text) }));
    return [{ start: stated.start, end: stated.end, message, related }];
  });
}

function broken(filing: Filing, { name, result, inputs: [a, b], work, isExact }: Claim): Observation[] {
  const [one, other] = [a, b].map((fact) => measured(fact, isExact ? 'exact' : 'rounded'));
  const stated = measured(result, isExact ? 'total' : 'rounded');
  const [evidence] = result.evidence;
  if (stated === undefined || one === undefined || other === undefined || evidence === undefined) return [];
  if (isOtherDay(result, a) || isOtherDay(result, b)) return [];
  if (isHedged(filing, result, work === product) || isHedged(filing, a) || isHedged(filing, b)) return [];
  const expected = work(one, other);
  if (expected.value.lte(0) || !differ(stated, expected, new Big('0.01'))) return [];
  // Numbers far from each other, in different places, are of different things.
  const isNear = [a, b].every(
    (fact) => passageAt(filing, fact.evidence[0]?.start ?? -1) === passageAt(filing, evidence.start),
  );
  const most = expected.value.times(isNear || isExact === true ? '0.5' : '0.05');
  if (stated.value.minus(expected.value).abs().gt(most)) return [];
  const place = figureIn(filing, evidence, stated.value.toFixed());
  const message = `${quoted(place.text)} does not follow: ${name} makes ${dollars(expected.value.round(2).toFixed())}.`;
  const related = [a, b].flatMap((fact) =>
    fact.evidence.slice(0, 1).map(({ start, end, text }) => ({ start, end, message: quoted(text) })),
  );
  return [{ start: place.start, end: place.end, message, related }];
}

/** Figures as of different days need not agree. */
function isOtherDay(a: Fact, b: Fact): boolean {
  return a.asOf !== undefined && b.asOf !== undefined && a.asOf !== b.asOf;
}
