import type { Deal } from './deal.js';

/** What prospectuses and contracts say of their deal. */
export const COVERS: readonly Deal[] = [
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\n465,983 Shares of Common Stock\n\nWe are offering 465,983 shares of our common stock directly to an investor pursuant to a securities purchase agreement between us and such investor dated June 4, 2025, or the Purchase Agreement, at an offering price of $10.73 per share. This offering is being made without an underwriter or placement agent and we are not paying underwriting discounts or commissions.',
    states: {
      offeringType: 'registered direct',
      price: '10.73 per share',
      shares: '465983',
      offeringStatus: 'active',
      agreements: 'securities purchase agreement | 2025-06-04 | investor: purchaser',
    },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics plc\n\n5,468,750\n\nAmerican Depositary Shares\n\nRepresenting 10,937,500 Ordinary Shares\n\nWe are offering 5,468,750 American Depositary Shares, or ADSs, each ADS representing two ordinary shares, directly to certain institutional investors at a price per ADS of $64.00. This offering is being made without an underwriter or placement agent.',
    states: {
      offeringType: 'registered direct',
      price: '64.00 per ADS',
      shares: '5468750',
      offeringStatus: 'active',
      security: 'American Depositary Shares',
    },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Bancorp\n\n40,000,000 Depositary Shares\n\nEach Representing a 1/1,000th Interest in a Share of 5.50% Non-Cumulative Perpetual Class A Preferred Stock, Series X\n\nWe are offering 40,000,000 depositary shares. The underwriters expect to deliver the depositary shares on June 16, 2025.',
    states: {
      offeringType: 'firm commitment',
      security: 'Depositary Shares',
      shares: '40000000',
      offeringStatus: 'active',
      closingDate: '2025-06-16',
    },
  },
  {
    of: 'preliminary',
    says: 'Harbor Lane Bancorp\n\n4,000,000 Depositary Shares\n\nEach Representing a 1/40th Interest in a Share of 6.75% Fixed-Rate Non-Cumulative Perpetual Preferred Stock, Series A',
    states: { security: 'Depositary Shares', shares: '4000000', offeringStatus: 'not begun' },
  },
  {
    of: 'supplement',
    says: 'Harbor Acquisition Corp.\n\n$100,000,000\n\n10,000,000 Units\n\nThis is an initial public offering of our securities. Each unit has an offering price of $10.00 and consists of one Class A ordinary share and one-half of one redeemable warrant.',
    states: {
      offeringType: 'initial public offering',
      security: 'Units',
      shares: '10000000',
      price: '10.00 per unit',
      grossProceeds: '100000000',
    },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\nWe are distributing at no charge to holders of our common stock non-transferable subscription rights to purchase up to 3,333,333 shares of our common stock at a subscription price equal to $9.00 per whole share, for an aggregate offering value of $30,000,000. This is a rights offering.',
    states: { offeringType: 'rights', price: '9.00 per share' },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\nUp to $10,000,000 of Common Stock\n\nWe are offering up to an aggregate of $10,000,000 of our common stock to an investor in up to two closings pursuant to a securities purchase agreement, dated June 4, 2025, between us and the investor. At the first closing we will sell 465,983 shares at an offering price of $10.73 per share. This is a registered direct offering made without a placement agent.',
    states: { offeringType: 'registered direct', maximumAggregateOfferingPrice: '10000000', price: '10.73 per share' },
  },
  {
    of: 'agreement',
    says: 'SALES AGREEMENT\n\nHarbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), and Alder Brothers & Company, Inc. (“ABC”), hereby agree as follows:\n\n1. Issuance and Sale of Shares. The Company agrees that, from time to time during the term of this Agreement, it may issue and sell through ABC, as sales agent, shares of common stock having an aggregate offering price of up to $8,000,000.\n\nDated April 22, 2025',
    states: {
      offeringType: 'at-the-market',
      agreements: 'Sales Agreement | 2025-04-22 | Alder Brothers & Company, Inc.: sales agent',
    },
  },
  {
    of: 'agreement',
    says: 'PLACEMENT AGENCY AGREEMENT\n\nApril 2, 2025\n\nHarbor Lane Therapeutics, Inc.\n100 Main Street\n\nLadies and Gentlemen:\n\nThis letter (this “Agreement”) constitutes the agreement between Harbor Lane Therapeutics, Inc. (the “Company”) and Birch James Securities, Inc. (the “Placement Agent”) that the Placement Agent shall serve as the exclusive placement agent for the Company, on a best efforts basis, in connection with the proposed placement of securities.',
    states: {
      offeringType: 'best efforts',
      agreementStatus: 'in force',
      agreements: 'Placement Agency Agreement | 2025-04-02 | Birch James Securities, Inc.: placement agent',
    },
  },
  {
    of: 'agreement',
    says: 'SECURITIES PURCHASE AGREEMENT\n\nThis SECURITIES PURCHASE AGREEMENT (this “Agreement”) is made and entered into as of April 29, 2025 by and among Harbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), and the purchasers identified on the signature pages hereto (each, including its successors and assigns, a “Purchaser” and collectively, the “Purchasers”).\n\nWHEREAS, the Company desires to issue and sell the securities in reliance on Section 4(a)(2) of the Securities Act and Rule 506.',
    states: {
      offeringType: 'private placement',
      agreementStatus: 'in force',
      offeringStatus: 'not begun',
      agreements: 'Securities Purchase Agreement | 2025-04-29 | Purchasers: purchaser',
    },
  },
  {
    of: 'agreement',
    says: 'COMMON STOCK\nSALES AGREEMENT\nOctober 26, 2024\nAlder & Birch Co., LLC\n430 Quay Street\nHarbor City, New York 10022\n\nLadies and Gentlemen:\n\nHarbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), confirms its agreement (this “Agreement”) with Alder & Birch Co., LLC (the “Agent”), as follows:',
    states: {
      offeringType: 'at-the-market',
      documentDate: '2024-10-26',
      agreementStatus: 'in force',
      agreements: 'Common Stock Sales Agreement | 2024-10-26 | Alder & Birch Co., LLC: sales agent',
    },
  },
  {
    of: 'agreement',
    says: 'UNDERWRITING AGREEMENT\n\nJune 5, 2025\n\nAlder Brothers LLC\nBirch & Co.\nAs Representatives of the several Underwriters listed in Schedule I hereto\n\nLadies and Gentlemen:\n\nHarbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), proposes to issue and sell to the several Underwriters named in Schedule I hereto (the “Underwriters”), for whom you are acting as representatives, an aggregate of 8,000,000 shares of common stock.',
    states: {
      offeringType: 'firm commitment',
      agreementStatus: 'in force',
      agreements: 'Underwriting Agreement | 2025-06-05 | Alder Brothers LLC: underwriter; Birch & Co.: underwriter',
    },
  },
  {
    of: 'agreement',
    says: 'INDENTURE\n\nDated as of June 9, 2025\n\nBetween\n\nHARBOR LANE ENERGY CORP.\n\nand\n\nCEDAR TRUST COMPANY, N.A.,\nas Trustee\n\nINDENTURE dated as of June 9, 2025 between Harbor Lane Energy Corp., a Delaware corporation (the “Company”), and Cedar Trust Company, N.A. (formerly known as Dogwood Bank, N.A.), as trustee (the “Trustee”), providing for the issuance of 5.10% Senior Notes due 2030.',
    states: { offeringType: 'debt', agreements: 'Indenture | 2025-06-09 | Cedar Trust Company, N.A.: trustee' },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\n6,000,000 Shares of Common Stock\n\nWe are offering 6,000,000 shares of our common stock through the underwriters. In January 2024 we sold 1,000,000 ADSs at a price per ADS of $3.00 in a registered direct offering without an underwriter. Public offering price of $5.00 per share.',
    states: { price: '5.00 per share', shares: '6000000', security: 'common stock' },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane plc\n\n7,500,000 American Depositary Shares\n\nRepresenting 75,000,000 Ordinary Shares\n\nWe are offering 7,500,000 American Depositary Shares, or ADSs. Each ADS represents ten ordinary shares. The public offering price is $8.00 per ADS. The underwriters may purchase up to an additional 1,125,000 ADSs within 30 days.',
    states: {
      offeringType: 'firm commitment',
      price: '8.00 per ADS',
      shares: '7500000',
      optionShares: '1125000',
      optionDays: '30',
      security: 'American Depositary Shares',
    },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\n4,000,000 Shares of Common Stock\n\nPre-Funded Warrants to Purchase up to 1,000,000 Shares of Common Stock\n\nWe are offering 4,000,000 shares of our common stock and, in lieu of common stock to certain investors, pre-funded warrants to purchase 1,000,000 shares of our common stock. The purchase price of each share is $3.00 and of each pre-funded warrant is $2.999. We have granted the underwriters an option for a period of 30 days to purchase up to 750,000 additional shares.',
    states: {
      offeringType: 'firm commitment',
      shares: '4000000',
      optionShares: '750000',
      optionDays: '30',
      security: 'common stock',
    },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Financial Corporation\n\n$300,000,000\n\n6.25% Fixed-to-Floating Rate Subordinated Notes due 2035\n\nThe notes will mature on June 15, 2035. We expect to deliver the notes in book-entry form on or about June 12, 2025. Underwriters: Alder Brothers LLC',
    states: { offeringType: 'debt', principal: '300000000', coupon: '6.25', closingDate: '2025-06-12' },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\nUp to 2,500,000 Units\n\nEach Unit Consisting of One Share of Common Stock and One Warrant\n\nWe are offering up to 2,500,000 units on a best-efforts basis at a public offering price of $4.00 per unit through Birch & Co., LLC, as placement agent.',
    states: { offeringType: 'best efforts', price: '4.00 per unit', shares: '2500000', security: 'Units' },
  },
  {
    of: 'agreement',
    says: 'SUBSCRIPTION AGREEMENT\n\nThis Subscription Agreement (this “Agreement”) is entered into as of May 2, 2025, by and between Harbor Lane Therapeutics, Inc., a Nevada corporation (the “Company”), and the undersigned subscriber (the “Subscriber”).\n\nThe Company is offering shares in a private placement under Rule 506(b).',
    states: {
      offeringType: 'private placement',
      documentDate: '2025-05-02',
      agreements: 'Subscription Agreement | 2025-05-02 | Subscriber: purchaser',
    },
  },
  {
    of: 'agreement',
    says: 'COMMON STOCK PURCHASE AGREEMENT\n\nCOMMON STOCK PURCHASE AGREEMENT (the “Agreement”), dated as of May 2, 2025, by and between HARBOR LANE THERAPEUTICS, INC., a Delaware corporation (the “Company”), and ELM PARK CAPITAL FUND, LLC, an Illinois limited liability company (the “Investor”).\n\nWHEREAS: the Investor wishes to buy up to Twenty Million Dollars ($20,000,000) of common stock.',
    states: {
      offeringType: 'equity line',
      documentDate: '2025-05-02',
      agreements: 'Common Stock Purchase Agreement | 2025-05-02 | Elm Park Capital Fund, LLC: investor',
    },
  },
  {
    of: 'agreement',
    says: 'AT THE MARKET OFFERING AGREEMENT\n\nMay 2, 2025\n\nBirch & Co., LLC\n430 Quay Street\nHarbor City, NY 10022\n\nLadies and Gentlemen:\n\nHarbor Lane Therapeutics, Inc., a corporation organized under the laws of Delaware (the “Company”), confirms its agreement (this “Agreement”) with Birch & Co., LLC (the “Manager”) as follows:',
    states: {
      offeringType: 'at-the-market',
      documentDate: '2025-05-02',
      agreements: 'At the Market Offering Agreement | 2025-05-02 | Birch & Co., LLC: manager',
    },
  },
  {
    of: 'agreement',
    says: 'PURCHASE AGREEMENT\n\nMay 2, 2025\n\nAlder Brothers LLC\nAs Representative of the several Initial Purchasers\n\nLadies and Gentlemen:\n\nHarbor Lane Energy Corp., a Delaware corporation (the “Company”), proposes to issue and sell to the several initial purchasers named in Schedule I hereto (the “Initial Purchasers”), $300,000,000 principal amount of its 6.00% Senior Notes due 2032.',
    states: {
      offeringType: 'debt',
      documentDate: '2025-05-02',
      agreements: 'Purchase Agreement | 2025-05-02 | Alder Brothers LLC: underwriter',
    },
  },
  {
    of: 'supplement',
    says: 'Harbor Lane Therapeutics, Inc.\n\n3,000,000 Shares of Common Stock\n\nWe are offering 3,000,000 shares. The underwriters have agreed to purchase the shares. On January 9, 2024, we completed a registered direct offering of 1,000,000 shares at $2.00 per share.',
    states: { offeringType: 'firm commitment', offeringStatus: 'active', shares: '3000000', price: null },
  },
];
