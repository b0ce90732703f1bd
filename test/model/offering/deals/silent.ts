import type { Deal } from './deal.js';

/** What sounds like a deal and is none: of others, of the past, planned, or of another kind. */
export const SILENT: readonly Deal[] = [
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. All of the shares are being sold by the Company. The Underwriters have agreed to purchase the shares from the Company pursuant to the Underwriting Agreement at a price of $11.75 per share.',
    states: { price: null, net: '11.75', shares: '8000000' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an employment agreement with Jane Doe, its Chief Financial Officer, under which Ms. Doe will be granted an option to purchase 500,000 shares of common stock at a price of $4.00 per share.',
    states: { offeringType: null, offeringStatus: null, price: null, shares: null, agreements: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a credit agreement with Cedar Bank, N.A., as administrative agent, providing for a term loan in the aggregate principal amount of $50 million.',
    states: { offeringType: null, offeringStatus: null, agreements: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a stock purchase agreement with Elm Holdings LLC, pursuant to which the Company agreed to acquire all of the outstanding shares of Fir Devices, Inc. for $12 million in cash.',
    states: { offeringType: null, offeringStatus: null, agreements: null },
  },
  {
    of: 'report',
    says: 'The Company may from time to time offer and sell notes under an indenture to be entered into with a trustee, but it has no present plan to do so.',
    states: { offeringType: null, offeringStatus: null, agreements: null },
  },
  {
    of: 'report',
    says: 'Item 2.01. On June 5, 2025, Fir Devices, Inc., in which the Company holds a minority interest, announced that it had closed its previously announced private offering of $100 million aggregate principal amount of its 5% Senior Notes due 2030.',
    states: { offeringType: null, offeringStatus: null, principal: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company redeemed all $200 million aggregate principal amount of its outstanding 5.00% Senior Notes due 2026. The notes were issued under an indenture, dated as of May 1, 2016, between the Company and Cedar Trust Company, N.A., as trustee.',
    states: { offeringType: null, offeringStatus: null, principal: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a lease agreement with Elm Park Properties LLC for 40,000 square feet of laboratory space at $52.00 per square foot.',
    states: { offeringType: null, offeringStatus: null, agreements: null, price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the board of directors authorized the repurchase of up to $25 million of the Company’s common stock. Repurchases may be made pursuant to a Rule 10b5-1 purchase agreement with a broker.',
    states: { offeringType: null, offeringStatus: null, agreements: null, maximumAggregateOfferingPrice: null },
  },
  {
    of: 'report',
    says: 'At the annual meeting held on June 5, 2025, stockholders approved, for purposes of Nasdaq Rule 5635(d), the issuance of more than 19.99% of the shares of common stock outstanding under the securities purchase agreement that the Company entered into in 2023 with Elm Capital Fund, L.P.',
    states: { offeringStatus: null, shares: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. In 2022 the Company completed an underwritten public offering of 3,000,000 shares of common stock at a price of $20.00 per share.',
    states: { offeringStatus: 'active', price: null, shares: '8000000' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into an asset purchase agreement with Fir Devices, Inc., under which the Company will issue 1,000,000 shares of its common stock as consideration for the acquired assets.',
    states: { offeringType: null, agreements: null, price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Elm Capital Fund, L.P. and certain other stockholders entered into a subscription agreement with Fir Devices, Inc., an entity unaffiliated with the Company, for the purchase of 100,000 shares at $10.00 per share.',
    states: { offeringType: null, agreements: null, price: null },
  },
  {
    of: 'report',
    says: 'The Company’s customers enter into subscription agreements with terms of one to three years, and annual recurring revenue grew to $41.0 million.',
    states: { offeringType: null, agreements: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company and Cedar Trust Company, N.A. entered into the Third Supplemental Indenture to eliminate certain restrictive covenants of the indenture, dated as of May 1, 2016. No notes were issued.',
    states: { offeringType: null, offeringStatus: null, principal: null },
  },
  {
    of: 'report',
    says: 'Harbor Lane Therapeutics, Inc. today announced that the underwriters of its previously announced public offering have exercised in full their option to purchase an additional 480,000 shares of common stock at the public offering price of $15.00 per share.',
    states: { price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into warrant inducement letter agreements with certain holders of its existing warrants, pursuant to which the holders agreed to exercise for cash 1,000,000 warrants at a reduced exercise price of $2.00 per share.',
    states: { price: null, offeringType: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company’s subsidiary drew $30 million under its revolving credit facility. The credit agreement, dated March 3, 2024, is with Cedar Bank, N.A., as administrative agent, and the lenders party thereto.',
    states: { offeringType: null, agreements: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a supply agreement with Elm Metals LLC, pursuant to which it agreed to purchase up to $10 million of aluminum from time to time over a 24-month term.',
    states: { offeringType: null, agreements: null, maximumAggregateOfferingPrice: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a share purchase agreement with Dogwood Holdings Ltd. to sell 100% of the equity interests in Fir Devices, Ltd. for a purchase price of $14.0 million.',
    states: { offeringType: null, agreements: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into an Agreement and Plan of Merger with Dogwood Holdings, Inc., pursuant to which each share of the Company’s common stock will be converted into the right to receive $18.00 per share in cash.',
    states: { offeringType: null, agreements: null, price: null, offeringStatus: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company commenced a cash tender offer for any and all of its $250 million aggregate principal amount of 6.50% Senior Notes due 2027.',
    states: { offeringType: null, principal: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company’s board declared a dividend of one preferred share purchase right for each outstanding share of common stock pursuant to a Rights Agreement, dated June 5, 2025, with Elm Transfer Company, as rights agent. Each right entitles the holder to purchase one one-thousandth of a share of Series A Junior Participating Preferred Stock at a price of $60.00.',
    states: { offeringType: null, price: null, agreements: null },
  },
  {
    of: 'report',
    says: 'In connection with his appointment, Mr. Doe entered into an indemnification agreement and purchased 10,000 shares of common stock in the open market at $3.10 per share.',
    states: { offeringType: null, price: null, agreements: null },
  },
  {
    of: 'report',
    says: 'The Company may seek to raise capital through public or private offerings of equity, including underwritten public offerings, but there can be no assurance that it will complete any such offering.',
    states: { offeringType: null, offeringStatus: null },
  },
  {
    of: 'report',
    says: 'As previously disclosed, on March 3, 2021, the Company completed an underwritten public offering of 2,000,000 shares at a price of $9.00 per share. On June 5, 2025, the Company received a notice from Nasdaq regarding its minimum bid price.',
    states: { offeringType: null, offeringStatus: null, price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company issued 50,000 shares of common stock to a consultant for services rendered.',
    states: { offeringType: null, price: null, offeringStatus: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the stockholders approved an amendment to the 2019 Equity Incentive Plan to increase the number of shares available by 1,500,000 shares.',
    states: { offeringType: null, shares: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a Loan and Security Agreement with Elm Capital Fund, L.P. providing for term loans of up to $40.0 million and issued to the lender warrants to purchase 120,000 shares at $4.10 per share.',
    states: { offeringType: null, agreements: null, price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a voting agreement and a lock-up agreement with its founder in connection with the proposed offering.',
    states: { offeringType: null, agreements: null },
  },
  {
    of: 'report',
    says: 'The notes of Dogwood Holdings, Inc., the Company’s largest customer, were issued under an indenture, dated May 1, 2020, between Dogwood Holdings, Inc. and Cedar Bank, N.A., as trustee.',
    states: { offeringType: null, agreements: null, principal: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company filed a prospectus supplement to register the resale by the selling stockholders of up to 1,200,000 shares of common stock previously issued in a private placement.',
    states: { price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a Forward Purchase Agreement with Elm Opportunity Fund LLC in connection with its proposed business combination with Fir Devices, Inc.',
    states: { price: null },
  },
];
