import Big from 'big.js';
import type { Filing } from '../model/filing.js';
import type { Fact } from '../model/offering/facts.js';
import type { Evidence } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { measured } from './support/amounts.js';
import { figureIn, passageAt } from './support/place.js';
import { dollars, grouped, quoted } from './support/wording.js';

export const soldBeyondCap: Check = {
  id: 'sold-beyond-cap',
  severity: 'warning',
  title: 'more sold than the program allows',
  rationale:
    'The cap of a program is what the prospectus supplement covers. Sales beyond it would not be registered; more often the cap or the figure of sales was not brought up to date.',
  examples: [
    '# Juniper Vale Therapeutics, Inc.\n\n**Common Stock**\n\nThis Supplement No. 1 to Prospectus Supplement (this “Supplement”) amends the Prospectus Supplement dated March 4, 2024 (the “Prospectus Supplement”). We entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. In accordance with the terms of the Sales Agreement, we could offer and sell shares of our common stock having an aggregate offering price of up to $5,000,000 from time to time. As of the date of this Supplement, we have sold an aggregate of 900,000 shares of our common stock pursuant to the Sales Agreement for aggregate gross proceeds of ⟦$5,400,000⟧.\n\nThe date of this Supplement No. 1 to the Prospectus Supplement is June 3, 2024.',
    '# Juniper Vale Therapeutics, Inc.\n\n**Common Stock**\n\nThis Supplement No. 1 to Prospectus Supplement (this “Supplement”) amends the Prospectus Supplement dated March 4, 2024 (the “Prospectus Supplement”). We entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. In accordance with the terms of the Sales Agreement, we could offer and sell shares of our common stock having an aggregate offering price of up to $5,000,000 from time to time. As of the date of this Supplement, we have sold an aggregate of 900,000 shares of our common stock pursuant to the Sales Agreement for aggregate gross proceeds of $4,400,000.\n\nThe date of this Supplement No. 1 to the Prospectus Supplement is June 3, 2024.',
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nUp to $4,100,000\n\nCommon Stock\n\nWe entered into a sales agreement with Larkspur Securities LLC on March 18, 2020 (the “Sales Agreement”), under which we may sell shares of our common stock having an aggregate gross sales price of up to $50,000,000. Prior to the date of this prospectus supplement, we have sold an aggregate of 7,490,700 shares of common stock for gross proceeds of $20,643,500 under the Sales Agreement. We will be required to file another prospectus supplement in the event we want to offer more shares under the Sales Agreement than the $4,100,000 offered by this prospectus supplement.',
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nCommon Stock\n\nOn April 30, 2019, we entered into a sales agreement (the “Sales Agreement”) with Larkspur Securities LLC, having an aggregate gross sales price of up to $300,000,000, from time to time in an “at the market” offering.\n\nAs of the date of this prospectus supplement, we have offered and sold shares having an aggregate gross sales price of $182,340,000 pursuant to the Prior Prospectus. As a result, shares having an aggregate gross sales price of up to $117,660,000 remain available for sale under the Sales Agreement.',
  ],
  filing: (filing) =>
    filing.offerings.flatMap((offering) => [
      ...beyond(filing, offering.grossProceeds, offering.maximumAggregateOfferingPrice, dollars),
      ...beyond(filing, offering.soldShares, offering.shareCap, (count) => `${grouped(count)} shares`),
    ]),
};

function beyond(filing: Filing, sold: Fact, cap: Fact, say: (value: string) => string): Observation[] {
  const [evidence] = sold.evidence;
  const [limit] = cap.evidence;
  const [soldValue, capValue] = [measured(sold), measured(cap)];
  if (evidence === undefined || limit === undefined || soldValue === undefined || capValue === undefined) return [];
  if (soldValue.value.minus(soldValue.tolerance).lte(capValue.value) || capValue.value.eq(new Big(0))) return [];
  const place = figureIn(filing, evidence, sold.value);
  if (hasWiderCap(filing, place, soldValue.value)) return [];
  return [
    {
      start: place.start,
      end: place.end,
      message: `${quoted(place.text)} was sold, more than the maximum of ${say(capValue.value.toFixed())}.`,
      related: [{ start: limit.start, end: limit.end, message: 'the maximum is stated here' }],
    },
  ];
}

/** True where the same passage gives a maximum that what was sold is within: of the agreement, not of the supplement. */
function hasWiderCap(filing: Filing, place: Evidence, sold: Big): boolean {
  const mentions = passageAt(filing, place.start)?.recognized.mentions ?? [];
  return mentions.some(({ kind, value }) => {
    if (kind === 'money') return value.isMaximum === true && sold.lte(value.amount);
    return kind === 'share-count' && value.isMaximum === true && sold.lte(value.count);
  });
}
