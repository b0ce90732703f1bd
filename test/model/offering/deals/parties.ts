import type { Deal } from './deal.js';

const ENTERED = 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into ';
const ATM =
  ' Under the Agreements, the Company may offer and sell up to an aggregate of $75,000,000 of its common stock from time to time in “at the market offerings”.';
const BEST_EFFORTS = (agreement: string, by: string): string => `Maximum of 8,000,000 Shares

5.00% Series E Cumulative Redeemable Preferred Stock

We have entered into a ${agreement} pursuant to which we may sell a maximum of 8,000,000 shares of our 5.00% Series E Cumulative Redeemable Preferred Stock on a “reasonable best efforts” basis through our ${by}, Larch Securities, LLC, at a public offering price of $25.00 per share.`;

/** With whom agreements are made, and when, in longer sentences. */
export const PARTIES: readonly Deal[] = [
  {
    of: 'report',
    says: `${ENTERED}six separate equity distribution agreements, each dated June 5, 2025 (the “Agreements”), (i) among the Company, Alder Capital Inc., as sales agent and forward seller, and Alder Bank PLC, as forward purchaser, and (ii) between the Company and Birch Capital Markets Inc., as sales agent.${ATM}`,
    states: {
      offeringType: 'at-the-market',
      maximumAggregateOfferingPrice: '75000000',
      events: '2025-06-05 commencement',
      agreements:
        'equity distribution agreements | 2025-06-05 | Alder Capital Inc.: sales agent; Alder Bank PLC: forward purchaser; Birch Capital Markets Inc.: sales agent',
    },
  },
  {
    of: 'report',
    says: `${ENTERED}seven (7) sales agreements (the “Agreements”) with Alder Capital Inc. and Birch Capital Markets Inc.${ATM}`,
    states: {
      agreements:
        'sales agreements | 2025-06-05 | Alder Capital Inc.: sales agent; Birch Capital Markets Inc.: sales agent',
    },
  },
  {
    of: 'report',
    says: `${ENTERED}an underwriting agreement (the “Underwriting Agreement”) with the several underwriters named in the Underwriting Agreement (collectively, the “Underwriters”) for whom Cedar and Company, LLC is acting as representative, relating to the public offering of 5,787,037 shares of its common stock.`,
    states: { agreements: 'underwriting agreement | 2025-06-05 | Cedar and Company, LLC: underwriter' },
  },
  {
    of: 'supplement',
    says: BEST_EFFORTS('Dealer Manager Agreement', 'affiliated dealer manager'),
    states: {
      offeringType: 'best efforts',
      offeringStatus: 'active',
      shareCap: '8000000',
      shares: null,
      price: '25.00 per share',
      agreements: 'Dealer Manager Agreement |  | Larch Securities, LLC: dealer manager',
    },
  },
  {
    of: 'supplement',
    says: BEST_EFFORTS('placement agency agreement', 'placement agent'),
    states: {
      offeringType: 'best efforts',
      offeringStatus: 'active',
      agreements: 'placement agency agreement |  | Larch Securities, LLC: placement agent',
    },
  },
  {
    of: 'supplement',
    says: 'This prospectus supplement relates to the resale of up to 2,000,000 shares of our common stock by Elm Park Capital Fund, LLC (“Elm Park” or the “Selling Stockholder”), which we may issue to Elm Park as set forth in the common stock purchase agreement we entered into with Elm Park on December 12, 2024 (the “Purchase Agreement”). We will not receive any of the proceeds from the sale of such shares by the Selling Stockholder.',
    states: { agreements: 'common stock purchase agreement | 2024-12-12 | Elm Park Capital Fund, LLC: investor' },
  },
];
