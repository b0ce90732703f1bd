import type { Deal } from './deal.js';

const ENTERED =
  'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a purchase agreement (the “Purchase Agreement”) with Elm Park Capital Fund, LLC (“Elm Park”). ';
const LINE = {
  offeringType: 'equity line',
  agreements: 'purchase agreement | 2025-06-05 | Elm Park Capital Fund, LLC: investor',
};

/** Equity lines, by whatever words their agreement is described, and agreements of purchase that are none. */
export const LINES: readonly Deal[] = [
  {
    of: 'report',
    says: `${ENTERED}Under the Purchase Agreement, the Company has the right, but not the obligation, to sell to Elm Park up to $25 million of shares of its common stock over the 24-month term of the Purchase Agreement.`,
    states: { ...LINE, maximumAggregateOfferingPrice: '25000000', offeringStatus: 'active' },
  },
  {
    of: 'report',
    says: `${ENTERED}The Purchase Agreement establishes an equity line facility. The aggregate size of the facility is $5 million. The Company may direct purchases only at a minimum price per share of $0.50.`,
    states: { ...LINE, maximumAggregateOfferingPrice: '5000000', price: null },
  },
  {
    of: 'report',
    says: `${ENTERED}The Company, at its sole discretion, can direct Elm Park to purchase shares of its common stock from time to time.`,
    states: LINE,
  },
  {
    of: 'quarter',
    says: `${ENTERED}The Company may, in its sole discretion, require Elm Park to purchase shares of its common stock during a 36-month period.`,
    states: LINE,
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) delivered notice to Elm Park Capital Fund, LLC (“Elm Park”), terminating the Purchase Agreement, dated December 12, 2023 (the “Purchase Agreement”), with Elm Park effective June 6, 2025. The Purchase Agreement provided that the Company had the right to sell to Elm Park up to $25 million of shares of the Company’s common stock over the 24-month term of the Purchase Agreement.',
    states: {
      offeringType: 'equity line',
      agreementStatus: 'terminated',
      offeringStatus: 'terminated',
      maximumAggregateOfferingPrice: '25000000',
      agreements: 'Purchase Agreement | 2023-12-12 | Elm Park Capital Fund, LLC: investor',
    },
  },
  {
    of: 'report',
    says: `${ENTERED}Pursuant to the Purchase Agreement, the Company sold 1,000,000 shares of its common stock at $2.00 per share in a private placement. Elm Park has the right to purchase up to $5 million of additional shares within 12 months.`,
    states: { offeringType: 'private placement', price: '2.00 per share' },
  },
  {
    of: 'report',
    says: `${ENTERED}The shares were sold in a private placement. The Company agreed not to draw on its existing equity line with another investor for 90 days.`,
    states: { offeringType: 'private placement' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a supply agreement with Elm Metals LLC. The Company has the right to sell to Elm Metals LLC up to $5 million of product over a 24-month term.',
    states: { offeringType: null, agreements: null },
  },
  {
    of: 'quarter',
    says: 'On June 5, 2025, the Company entered into a securities purchase agreement with Elm Park Capital Fund, LLC. The board may direct management to purchase shares of common stock from time to time under the repurchase program.',
    states: { offeringType: null },
  },
];
