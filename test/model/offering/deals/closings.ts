import type { Deal } from './deal.js';

const BY = 'On June 9, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) ';
const TERMS = ' 5,000,000 shares of its common stock at a price of $4.00 per share.';

/** A deal that nothing but the report of its closing tells of. */
function closed(words: string, offeringType: string): Deal {
  return {
    of: 'report',
    says: BY + words + TERMS,
    states: {
      offeringType,
      offeringStatus: 'completed',
      shares: '5000000',
      price: '4.00 per share',
      closingDate: '2025-06-09',
      events: '2025-06-09 closing',
    },
  };
}

/** What reports say of the closing of a deal, and of closings that are none of theirs. */
export const CLOSINGS: readonly Deal[] = [
  closed('closed its previously-announced underwritten public offering (the “Offering”) of', 'firm commitment'),
  closed('closed its upsized underwritten offering of', 'firm commitment'),
  closed('completed the previously disclosed underwritten public offering of', 'firm commitment'),
  closed('announced the closing of its previously announced underwritten follow-on offering of', 'firm commitment'),
  closed('consummated its previously announced registered direct offering of', 'registered direct'),
  closed('completed its recently announced initial public offering of', 'initial public offering'),
  closed('closed its previously announced private placement of', 'private placement'),
  {
    of: 'report',
    says: `${BY}closed its previously announced underwritten public offering of 5,750,000 shares of common stock at a public offering price of $4.00 per share (inclusive of 750,000 shares pursuant to the exercise in full of the underwriters’ option to purchase additional shares).`,
    states: { shares: '5750000', optionShares: '750000', offeringStatus: 'completed' },
  },
  {
    of: 'report',
    says: `${BY}closed its underwritten public offering of 2,300,000 shares of common stock, which includes 300,000 shares issued upon exercise of the underwriters’ over-allotment option.`,
    states: { shares: '2300000', optionShares: '300000', withOption: null },
  },
  {
    of: 'report',
    says: `${BY}announced the closing of the sale of 1.65 million shares of the Company’s common stock (the “Option Shares”). The Option Shares were sold pursuant to the Underwriting Agreement dated June 2, 2025 (the “Underwriting Agreement”), between the Company and the underwriters in the public offering of 11 million shares of the Company’s common stock that closed on June 5, 2025. The Company granted the underwriters an option, exercisable for 30 days, to purchase, at any time, in whole or in part, up to an aggregate of 1.65 million shares at the public offering price of $2.50 per share. The gross proceeds from the sale of the Option Shares were approximately $4.125 million.`,
    states: { shares: '11000000', optionShares: '1650000', grossProceeds: '27500000', withOption: '12650000' },
  },
  closed('reported the closing of its previously reported underwritten public offering of', 'firm commitment'),
  closed('reported the completion of the previously announced registered direct offering of', 'registered direct'),
  {
    of: 'report',
    says: `${BY}reported the closing of its laboratory in Portland and of its offering of testing services.`,
    states: { offeringType: null, offeringStatus: null, events: null },
  },
  {
    of: 'report',
    says: `${BY}closed its underwritten public offering of 3,000,000 shares of common stock at a price of $4.10 per share. Gross proceeds, before underwriting discounts and commissions, were approximately $12.4 million, not including any amounts received upon exercise of the warrants.`,
    states: { shares: '3000000', grossProceeds: '12400000' },
  },
  {
    of: 'report',
    says: `${BY}closed its underwritten public offering of 3,000,000 shares of common stock at a price of $4.10 per share. The aggregate gross proceeds of the offering were $12.4 million, not including the shares that the underwriters may still purchase.`,
    states: { shares: '3000000', grossProceeds: '12400000' },
  },
  {
    of: 'report',
    says: `${BY}closed its underwritten public offering of 3,000,000 shares of common stock at a price of $4.00 per share. The gross proceeds were $13.8 million, including the full exercise of the underwriters’ over-allotment option.`,
    states: { shares: '3000000', grossProceeds: '12000000' },
  },
  {
    of: 'report',
    says: `${BY}consummated the sale of its laboratory in Portland for $4.0 million.`,
    states: { offeringType: null, offeringStatus: null, events: null },
  },
  {
    of: 'report',
    says: 'In March 2021, the Company closed its private placement of 1,000,000 shares of common stock at $2.00 per share.',
    states: { offeringType: null, offeringStatus: null, price: null, events: null },
  },
  {
    of: 'report',
    says: `${BY}expects to have closed its private placement of 1,000,000 shares by the end of the month.`,
    states: { offeringStatus: null, events: null },
  },
  {
    of: 'report',
    says: `${BY}commenced an underwritten public offering of its common stock. On June 10, 2025, the Company announced that it has terminated the proposed underwritten public offering due to market conditions.`,
    states: {
      offeringType: 'firm commitment',
      offeringStatus: 'terminated',
      events: '2025-06-10 offering terminated',
    },
  },
  {
    of: 'report',
    says: `${BY}commenced an underwritten public offering of its common stock. The Company may terminate the offering at any time. In 2021, the Company withdrew its initial public offering.`,
    states: { offeringType: 'firm commitment', offeringStatus: 'active', events: null },
  },
  {
    of: 'report',
    says: `${BY}terminated the private placement of its notes. The Company may offer and sell up to $50,000,000 of its common stock from time to time under the sales agreement, dated May 1, 2025, with Birch & Co., as sales agent, in at the market offerings.`,
    states: { offeringType: 'at-the-market', offeringStatus: 'active' },
  },
  {
    of: 'report',
    says: `${BY}commenced its offering to its common stockholders of subscription rights to purchase up to 4,000,000 shares of common stock at a subscription price of $5.60 per share.`,
    states: { offeringType: 'rights', offeringStatus: 'active', price: '5.60 per share' },
  },
  {
    of: 'report',
    says: `${BY}completed its previously announced rights offering. The rights offering closed on June 9, 2025.`,
    states: { offeringType: 'rights', offeringStatus: 'completed', closingDate: '2025-06-09' },
  },
  {
    of: 'report',
    says: `${BY}adopted a rights plan. The Company has not commenced a rights offering and may never do so.`,
    states: { offeringType: null, offeringStatus: null },
  },
  {
    of: 'quarter',
    says: 'On May 9, 2025, the Company closed its previously announced underwritten public offering of 5,000,000 shares of its common stock at a price of $4.00 per share.',
    states: { offeringType: null, offeringStatus: null, price: null, events: null },
  },
  {
    of: 'quarter',
    says: 'On May 9, 2025, the Company consummated its registered direct offering of 5,000,000 shares. The offering closed on May 9, 2025.',
    states: { offeringType: null, offeringStatus: null, events: null },
  },
  {
    of: 'report',
    says: `${BY}sold its laboratory in Portland to Dogwood Labs LLC. The closing occurred on June 9, 2025, upon the Company receiving the purchase price of $4.0 million.`,
    states: { offeringType: null, offeringStatus: null, events: null },
  },
  {
    of: 'report',
    says: 'On June 2, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a Securities Purchase Agreement with an accredited investor (the “Investor”), under which the Company agreed to sell to the Investor, in a private offering, a convertible note. The closing will occur on June 15, 2025, upon the Company receiving the purchase price of $450,000.',
    states: { offeringType: 'private placement', offeringStatus: 'active' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into Subscription Agreements (the “Subscription Agreements”) with certain accredited investors (the “Investors”), under which, on June 5, 2025, the Company issued and sold to the Investors, in a private placement, an aggregate of 900,000 shares of common stock at a price per share of $3.25. The Company also entered into a Registration Rights Agreement with the Investors on June 5, 2025, under which it must use its reasonable best efforts to cause a registration statement to be declared effective.',
    states: {
      offeringType: 'private placement',
      offeringStatus: 'completed',
      shares: '900000',
      price: '3.25 per share',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a Securities Purchase Agreement with certain accredited investors for the private placement of 900,000 shares of common stock at $3.25 per share. The Company agreed to use its best efforts to file a registration statement within 30 days.',
    states: { offeringType: 'private placement' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a Placement Agency Agreement with Alder Securities LLC, which agreed to use its reasonable best efforts to arrange the sale of 900,000 shares of common stock at $3.25 per share.',
    states: { offeringType: 'best efforts' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a Securities Purchase Agreement with certain investors for a best efforts public offering of 900,000 shares of common stock at $3.25 per share. The Company must use best efforts to maintain the listing of its shares.',
    states: { offeringType: 'best efforts' },
  },
];
