import type { Deal } from './deal.js';

/** What reports say of deals in shares. */
export const REPORTS: readonly Deal[] = [
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. The price to the public in the Offering was $12.50 per share.',
    states: { offeringType: 'firm commitment', price: '12.50 per share', shares: '8000000' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. The Company completed the Offering on June 9, 2025.',
    states: { offeringType: 'firm commitment', offeringStatus: 'completed', closingDate: '2025-06-09' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. The Company issued and sold the shares on June 9, 2025 and received net proceeds of approximately $93.5 million.',
    states: {
      offeringType: 'firm commitment',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      netProceeds: '93500000',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. The Underwriters exercised their option in full on June 6, 2025, and the Offering, including the sale of the 1,200,000 option shares, closed on June 9, 2025.',
    states: {
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      events: '2025-06-05 commencement\n2025-06-06 option exercise\n2025-06-09 closing',
      shares: '8000000',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. The public offering price is $12.50 per share, and the Underwriters agreed to purchase the shares at a price of $11.75 per share. The Offering is expected to close on or about June 9, 2025.',
    states: { price: '12.50 per share', net: '11.75', offeringStatus: 'active', closingDate: '2025-06-09' },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) completed its previously announced underwritten public offering of 5,750,000 shares of its common stock, including 750,000 shares sold pursuant to the underwriters’ full exercise of their option to purchase additional shares, at a public offering price of $8.00 per share. The gross proceeds of the offering were $46.0 million.',
    states: {
      offeringType: 'firm commitment',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      price: '8.00 per share',
      shares: '5750000',
      grossProceeds: '46000000',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) announced the closing of its underwritten public offering of 5,000,000 American Depositary Shares (“ADSs”), each representing ten ordinary shares, at a public offering price of $4.00 per ADS. The Company received net proceeds of approximately $18.2 million.',
    states: {
      offeringType: 'firm commitment',
      offeringStatus: 'completed',
      price: '4.00 per ADS',
      shares: '5000000',
      netProceeds: '18200000',
      security: 'American Depositary Shares',
    },
  },
  {
    of: 'report',
    says: 'On June 4, 2025, Harbor Lane Therapeutics, Inc. issued a press release announcing that it intends to offer and sell, subject to market and other conditions, shares of its common stock in an underwritten public offering. A copy of the press release is attached as Exhibit 99.1.',
    states: { offeringType: 'firm commitment', offeringStatus: 'not begun', security: 'common stock' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a subscription agreement with Birch Fund LP for the purchase of 500,000 shares of Series A Convertible Preferred Stock at $10.00 per share in a private placement.',
    states: {
      offeringType: 'private placement',
      price: '10.00 per share',
      shares: '500000',
      security: 'Series A Convertible Preferred Stock',
      agreements: 'subscription agreement | 2025-06-05 | Birch Fund LP: purchaser',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into an exchange agreement with a holder of its notes, pursuant to which the Company agreed to exchange $5 million of notes for 2,500,000 shares of common stock.',
    states: { offeringType: 'exchange', agreementStatus: 'in force' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an Exchange Agreement (the “Exchange Agreement”) with Elm Capital Fund, L.P. (the “Holder”), pursuant to which the Holder agreed to exchange $3,000,000 principal amount of the Company’s 7.00% Notes for 1,500,000 shares of common stock. The shares were issued in reliance on Section 3(a)(9) of the Securities Act.',
    states: {
      offeringType: 'exchange',
      agreements: 'Exchange Agreement | 2025-06-05 | Elm Capital Fund, L.P.: investor',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a securities purchase agreement (the “Securities Purchase Agreement”) with Elm II PN, Ltd. (“Elm”), pursuant to which the Company agreed to issue and sell to Elm convertible debentures in the aggregate principal amount of $4,500,000.',
    states: {
      offeringType: 'private placement',
      agreementStatus: 'in force',
      agreements: 'securities purchase agreement | 2025-06-05 | Elm II PN, Ltd.: purchaser',
      security: 'convertible debentures',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a Note Purchase Agreement with Elm Capital Fund, L.P. pursuant to which it agreed to sell $30.0 million aggregate principal amount of its 6.00% convertible notes due 2029 in a private placement exempt under Section 4(a)(2) of the Securities Act.',
    states: {
      offeringType: 'private placement',
      agreementStatus: 'in force',
      agreements: 'Note Purchase Agreement | 2025-06-05 | Elm Capital Fund, L.P.: purchaser',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a securities purchase agreement (the “Purchase Agreement”) with certain institutional investors, pursuant to which the Company agreed to sell in a registered direct offering 2,000,000 shares of its common stock. The purchase price was $4.025 per share. The offering closed on June 6, 2025.',
    states: {
      offeringType: 'registered direct',
      price: '4.025 per share',
      shares: '2000000',
      offeringStatus: 'completed',
      closingDate: '2025-06-06',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a purchase agreement with certain institutional and accredited investors for the sale of an aggregate of 1,303,408 shares of common stock directly to the investors, without a placement agent, underwriter, broker or dealer, at a purchase price of $6.675 per share. The shares were offered pursuant to an effective shelf registration statement on Form S-3. The transaction closed on June 8, 2025.',
    states: {
      offeringType: 'registered direct',
      price: '6.675 per share',
      shares: '1303408',
      offeringStatus: 'completed',
      closingDate: '2025-06-08',
      agreements: 'purchase agreement | 2025-06-05 | certain institutional and accredited investors: purchaser',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, we entered into a stock purchase agreement (the “SPA”) with Elm Park Fund, LLC (“Elm Park”), under which Elm Park agreed to purchase from us at our request up to an aggregate of $10 million of our common stock from time to time over a 30-month period.',
    states: {
      offeringType: 'equity line',
      maximumAggregateOfferingPrice: '10000000',
      agreementStatus: 'in force',
      agreements: 'stock purchase agreement | 2025-06-05 | Elm Park Fund, LLC: investor',
    },
  },
  {
    of: 'quarter',
    says: 'On November 15, 2024, we entered into an ATM arrangement, pursuant to which the Company may, from time to time, issue and sell up to $30.0 million of its common stock through its sales agent, Alder Brothers LLC.',
    states: {
      offeringType: 'at-the-market',
      maximumAggregateOfferingPrice: '30000000',
      agreements: 'ATM arrangement | 2024-11-15 | Alder Brothers LLC: sales agent',
    },
  },
  {
    of: 'report',
    says: 'On March 6, 2025, the Company entered into two underwriting agreements with Alder Brothers LLC, as representative of the several underwriters, relating to separate, concurrent underwritten public offerings. The first Underwriting Agreement relates to the public offering and sale of 10,000,000 shares of common stock at a public offering price of $11.50 per share. The Underwriters have agreed to purchase the common stock at a price of $10.695 per share. The second Underwriting Agreement relates to the public offering of 304,348 shares of Series A Preferred Stock at a public offering price of $115.00 per share.',
    states: { offeringType: 'firm commitment', price: '11.50 per share', shares: '10000000', net: '10.695' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. The Underwriters have not exercised their option to purchase additional shares. The Offering has not closed.',
    states: { offeringStatus: 'active', events: '2025-06-05 commencement' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering (the “Offering”) of 8,000,000 shares of the Company’s common stock. On March 3, 2023, the Company entered into a subscription agreement with Birch Fund LP for 100,000 shares at $2.00 per share, which has been fully performed.',
    states: { offeringStatus: 'active', price: null, offeringType: 'firm commitment', shares: '8000000' },
  },
  {
    of: 'quarter',
    says: 'We expect to fund our operations by selling equity or debt. If we sell shares at a price of $2.00 per share, our stockholders will be diluted. Our credit agreement prohibits the issuance of notes.',
    states: { offeringType: null, offeringStatus: null, price: null },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) consummated the sale of 4,000,000 shares of its common stock in an underwritten public offering at a price to the public of $6.25 per share. The net proceeds to the Company were approximately $23.1 million, after deducting underwriting discounts and commissions and offering expenses.',
    states: {
      offeringType: 'firm commitment',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      price: '6.25 per share',
      shares: '4000000',
      netProceeds: '23100000',
    },
  },
  {
    of: 'report',
    says: 'On June 10, 2025, Harbor Lane Therapeutics, Inc. issued a press release announcing the pricing of its underwritten public offering of 3,200,000 shares of common stock at a public offering price of $15.00 per share. The gross proceeds are expected to be approximately $48.0 million. The offering is expected to close on June 12, 2025.',
    states: {
      offeringType: 'firm commitment',
      offeringStatus: 'active',
      price: '15.00 per share',
      shares: '3200000',
      grossProceeds: '48000000',
      closingDate: '2025-06-12',
    },
  },
  {
    of: 'report',
    says: 'On June 8, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a placement agency agreement with Birch & Co., LLC, as exclusive placement agent, and securities purchase agreements with certain accredited investors for the sale of 1,500,000 units, each consisting of one share of common stock and one warrant, in a registered direct offering at a purchase price of $2.50 per unit.',
    states: {
      offeringType: 'registered direct',
      price: '2.50 per unit',
      shares: '1500000',
      agreementStatus: 'in force',
    },
  },
  {
    of: 'report',
    says: 'On June 8, 2025, we entered into a Securities Purchase Agreement (the “Purchase Agreement”) with a single healthcare-focused institutional investor (the “Purchaser”), pursuant to which we agreed to issue and sell, in a private placement, 800,000 shares of common stock and pre-funded warrants to purchase up to 1,200,000 shares of common stock at a purchase price of $5.00 per share. The private placement is expected to close on or about June 11, 2025.',
    states: {
      offeringType: 'private placement',
      price: '5.00 per share',
      shares: '800000',
      closingDate: '2025-06-11',
      offeringStatus: 'active',
      agreementStatus: 'in force',
    },
  },
  {
    of: 'report',
    says: 'On June 11, 2025, the private placement closed and the Company issued 800,000 shares of common stock to the purchasers pursuant to the Securities Purchase Agreement, dated June 8, 2025, between the Company and the purchasers.',
    states: {
      offeringType: 'private placement',
      offeringStatus: 'completed',
      closingDate: '2025-06-11',
      agreements: 'Securities Purchase Agreement | 2025-06-08 | purchasers: purchaser',
    },
  },
  {
    of: 'report',
    says: 'On June 8, 2025, the Company sold 250,000 shares of its 8.00% Series B Cumulative Preferred Stock to Elm Holdings, L.P. pursuant to a subscription agreement dated June 8, 2025 for an aggregate purchase price of $6,250,000. The sale was exempt from registration under Section 4(a)(2) of the Securities Act.',
    states: {
      offeringType: 'private placement',
      shares: '250000',
      agreements: 'subscription agreement | 2025-06-08 | Elm Holdings, L.P.: purchaser',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Lodging Trust (the “Company”) and Harbor Lane OP, L.P. entered into an underwriting agreement with Alder Brothers LLC, as sole underwriter, pursuant to which the Company agreed to sell 2,000,000 shares of 7.25% Series C Cumulative Redeemable Preferred Stock at a public offering price of $25.00 per share.',
    states: {
      offeringType: 'firm commitment',
      price: '25.00 per share',
      shares: '2000000',
      security: '7.25% Series C Cumulative Redeemable Preferred Stock',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into separate, privately negotiated exchange agreements with certain holders of its 4.50% Convertible Senior Notes due 2026, pursuant to which the Company will exchange $40.0 million principal amount of the notes for 3,100,000 shares of common stock and $2.0 million in cash.',
    states: { offeringType: 'exchange', agreementStatus: 'in force', price: null },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. entered into a common stock purchase agreement with Elm Park Capital Fund, LLC, which has committed to purchase up to $20.0 million of common stock from time to time over a 24-month term.',
    states: {
      offeringType: 'equity line',
      maximumAggregateOfferingPrice: '20000000',
      agreements: 'common stock purchase agreement | 2025-06-05 | Elm Park Capital Fund, LLC: investor',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company entered into a Standby Equity Purchase Agreement with Elm II PN, LTD. pursuant to which the Company has the right to sell up to $50 million of its common shares.',
    states: { offeringType: 'equity line', maximumAggregateOfferingPrice: '50000000' },
  },
  {
    of: 'report',
    says: 'On June 6, 2025, the Company entered into two underwriting agreements (each, an “Underwriting Agreement”) with Alder LLC, Birch Markets, Inc. and Cedar and Company, LLC, as representatives of the several underwriters listed therein (collectively, the “Underwriters”), relating to separate, concurrent underwritten public offerings (the “Offerings”) of the Company’s securities, which together are expected to result in gross proceeds to the Company of approximately $150 million, before deducting underwriting discounts and commissions.\n\nThe first Underwriting Agreement (the “Common Stock Agreement”) relates to the public offering and sale of 10,000,000 shares of Common Stock at a public offering price of $11.50 per share (the “Common Offering”). The Underwriters have agreed to purchase the Common Stock from the Company pursuant to the Common Stock Agreement at a price of $10.695 per share. The Company has also granted the Underwriters an option, exercisable for 30 days, to purchase up to an additional 1,500,000 shares of Common Stock.\n\nThe second Underwriting Agreement (the “Preferred Stock Agreement”) relates to the public offering of 304,348 shares of the Series A Stock at a public offering price of $115.00 per share.',
    states: {
      offeringType: 'firm commitment',
      price: '11.50 per share',
      shares: '10000000',
      grossProceeds: '150000000',
      net: '10.695',
      optionShares: '1500000',
      optionDays: '30',
    },
  },
  {
    of: 'report',
    says: 'On June 3, 2025, the Company entered into a Securities Purchase Agreement (the “June Purchase Agreement”) with an institutional investor (the “Investor”) pursuant to which the Company issued and sold, in a registered direct offering priced at-the-market under the rules of Nasdaq (such offering, the “Registered Offering”), (i) an aggregate of 110,000 shares of its common stock at a purchase price of $3.37 per share, and (ii) pre-funded warrants exercisable for up to 780,208 shares of its common stock at a purchase price of $3.369 per pre-funded warrant, for aggregate gross proceeds of approximately $3.0 million before deducting the placement agent fee.\n\nIn a concurrent private placement, the Company issued to the Investor warrants to purchase up to 890,208 shares of common stock at an exercise price of $3.25 per share.',
    states: {
      offeringType: 'registered direct',
      price: '3.37 per share',
      shares: '110000',
      grossProceeds: '3000000',
      agreementStatus: 'in force',
    },
  },
  {
    of: 'report',
    says: 'On June 4, 2025, the Company entered into an underwriting agreement (the “Underwriting Agreement”) with Cedar-Hall Capital Group LLC, as sole book-running manager and representative of the several underwriters named therein (the “Underwriters”), relating to an underwritten public offering of 4,341,600 shares of its common stock at a public offering price of $4.00 per share. The Company also granted to the Underwriters an option, exercisable in whole or in part at any time for a period of 30 days, to purchase up to an additional 651,240 shares of common stock. On June 10, 2025, pursuant to the Underwriting Agreement, the Company sold an aggregate of 4,992,840 shares of its common stock, including 651,240 shares sold pursuant to the Underwriters’ full exercise of their option to purchase additional shares, at a public offering price of $4.00 per share.\n\nNet proceeds are expected to be approximately $18.3 million.',
    states: {
      offeringType: 'firm commitment',
      price: '4.00 per share',
      optionShares: '651240',
      optionDays: '30',
      netProceeds: '18300000',
      shares: '4341600',
    },
  },
  {
    of: 'report',
    says: 'On June 8, 2025, the Company and the holder of its secured convertible promissory note issued April 2, 2021 (the “April 2 Note”), in satisfaction of a redemption, entered into an exchange agreement pursuant to which the April 2 Note was partitioned and a new note was issued in the principal amount of $0.5 million. The new note was exchanged concurrently for approximately 2.5 million newly issued shares of common stock.',
    states: { offeringType: 'exchange' },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, the Company entered into a securities exchange agreement (“GI Exchange Agreement”) with Global Elm Limited, a British Virgin Islands corporation (“GE”). Pursuant to the terms of the GI Exchange Agreement, GE agreed to surrender and exchange all of its existing outstanding promissory notes with an aggregate principal balance of $6,374,666.57 (including accrued interest). In exchange, the Company issued to GE a secured convertible promissory note with a principal amount of $6,400,000.00.',
    states: {
      offeringType: 'exchange',
      agreements: 'securities exchange agreement | 2025-06-09 | Global Elm Limited: investor',
    },
  },
  {
    of: 'report',
    says: 'On June 8, 2025, the Company entered into a securities purchase agreement (the “2025 Purchase Agreement”) with the Investor, pursuant to which the Company sold and issued to the Investor a convertible debenture in the principal amount of $1.0 million, which is convertible into shares of Common Stock.',
    states: { offeringType: 'private placement', agreementStatus: 'in force', price: null },
  },
  {
    of: 'report',
    says: 'On June 8, 2025, the Company entered into subscription agreements with certain accredited investors for the private placement of 2,000,000 shares of the Company’s common stock at a purchase price of $1.25 per share, for aggregate gross proceeds of $2.5 million. The initial closing occurred on June 9, 2025.',
    states: { offeringType: 'private placement', shares: '2000000', price: '1.25 per share', grossProceeds: '2500000' },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Bancorp, Inc. (the “Company”) entered into Subordinated Note Purchase Agreements with certain qualified institutional buyers pursuant to which the Company issued and sold $60.0 million in aggregate principal amount of its 7.00% Fixed-to-Floating Rate Subordinated Notes due 2035.',
    states: {
      offeringType: 'private placement',
      principal: '60000000',
      coupon: '7.00',
      maturity: '2035',
      agreementStatus: 'in force',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Acquisition Corp. entered into subscription agreements with certain investors (the “PIPE Investors”), pursuant to which the PIPE Investors agreed to purchase 5,000,000 shares of common stock at $10.00 per share in a private placement that will close concurrently with the business combination.',
    states: {
      offeringType: 'private placement',
      price: '10.00 per share',
      shares: '5000000',
      offeringStatus: 'active',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Acquisition Corp. consummated its initial public offering of 20,000,000 units (the “Units”), including 2,000,000 Units issued pursuant to the partial exercise of the underwriters’ over-allotment option. The Units were sold at an offering price of $10.00 per unit, generating gross proceeds of $200,000,000. Simultaneously with the closing of the IPO, the Company consummated the private placement of 600,000 private placement warrants at a price of $1.00 per warrant.',
    states: {
      offeringType: 'initial public offering',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      price: '10.00 per unit',
      shares: '20000000',
      grossProceeds: '200000000',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. entered into an underwriting agreement with Alder Securities LLC, relating to the offering by the Company of 9,250,000 common shares pursuant to the Company’s registration statement.',
    states: { offeringType: 'firm commitment', shares: '9250000' },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. entered into an underwriting agreement with Alder Securities LLC, providing for an underwritten offering by us of an aggregate of 1,150,000 shares of common stock.',
    states: { offeringType: 'firm commitment', shares: '1150000' },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. entered into an underwriting agreement with Alder Securities LLC, relating to an offering by the Company of warrants to purchase 500,000 shares of common stock.',
    states: { shares: null },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. entered into a supply agreement. In March 2021, the offering by the Company of 2,000,000 shares was abandoned.',
    states: { offeringType: null, shares: null },
  },
];
