import { describe, expect, it } from 'vitest';
import type { Offering } from '../../../src/core/model/offering/offering.js';
import { read } from './made.js';

/** A cover with what it says, by the paths of the facts in an offering. */
interface Cover {
  readonly of: string;
  readonly text: string;
  readonly says: Readonly<Record<string, string | null>>;
}

function valueAt(offering: Offering, path: string): unknown {
  let at: unknown = offering;
  for (const key of path.split('.')) at = (at as Readonly<Record<string, unknown>>)[key];
  return (at as { readonly value: unknown }).value;
}

const LINES = (...lines: string[]): string => lines.join('\n\n');

const COVERS: readonly Cover[] = [
  {
    of: 'a pricing supplement whose head stands in two columns',
    text: 'Pricing Supplement dated May 15, 2008          Rule 424(b)(2)\n(To Prospectus dated November 16, 2006 and     File No. 333-138755\nProspectus Supplement dated November 16, 2006)\n\nHARBOR LANE FINANCIAL CORPORATION\n\nMedium-Term Note, Series F\n\nPrincipal Amount: $25,000,000',
    says: { rule: '424(b)(2)', documentDate: '2008-05-15', offeringType: 'debt', 'debt.principal': '25000000' },
  },
  {
    of: 'shares that holders of warrants may take',
    text: LINES(
      'As filed with the Securities and Exchange Commission on October 28, 2025',
      'FORM S-1\n\nREGISTRATION STATEMENT',
      'HARBOR LANE DIGITAL CORP.',
      '(Exact name of registrant as specified in its charter)',
      'PRELIMINARY PROSPECTUS',
      'Up to 3,898,856 Shares of Common Stock',
      'This prospectus relates to the issuance and sale of up to 3,898,856 shares of common stock by us upon the exercise of warrants.',
    ),
    says: { shareCap: '3898856', security: 'common stock', 'status.offering': 'not begun' },
  },
  {
    of: 'notes whose rate is left blank',
    text: LINES(
      'Subject to completion, dated May 5, 2025',
      'PRELIMINARY PROSPECTUS SUPPLEMENT',
      'Harbor Lane Finance B.V.',
      'We are offering $400,000,000 principal amount of our     % Convertible Senior Notes due 2031.',
    ),
    says: { registrant: 'Harbor Lane Finance B.V.', 'debt.principal': '400000000', 'debt.coupon': null },
  },
  {
    of: 'a price in capitals',
    text: LINES(
      '2,000,000 SHARES',
      'HARBOR LANE SOFTWARE CORP.',
      'COMMON STOCK',
      'ALL OF THE SHARES OFFERED HEREBY ARE BEING SOLD BY THE COMPANY. THE INITIAL PUBLIC OFFERING PRICE IS $12.00 PER SHARE.',
      'PROSPECTUS DATED JUNE 12, 1996',
    ),
    says: { 'fixedPrice.price': '12.00 per share', 'fixedPrice.shares': '2000000', documentDate: '1996-06-12' },
  },
  {
    of: 'preferred securities of a trust',
    text: LINES(
      'Filed Pursuant to Rule 424b(2)',
      'PROSPECTUS SUPPLEMENT',
      '10,000,000 Trust Preferred Securities',
      'Harbor Lane Financing Trust III',
      '(Liquidation amount $25 per Preferred Security)',
    ),
    says: {
      'fixedPrice.shares': '10000000',
      security: 'Trust Preferred Securities',
      'status.offering': 'active',
      registrant: 'Harbor Lane Financing Trust III',
    },
  },
  {
    of: 'two series of notes in capitals',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(2)',
      'PROSPECTUS SUPPLEMENT',
      'Harbor Lane Corporation',
      '$250,000,000 SERIES A 6 1/4% SENIOR NOTES DUE 2005\n$150,000,000 SERIES B 6 3/4% SENIOR NOTES DUE 2018',
    ),
    says: {
      'debt.principal': '250000000; 150000000',
      'debt.coupon': '6.25; 6.75',
      'debt.maturity': '2005; 2018',
      security: '6 1/4% SENIOR NOTES DUE 2005',
    },
  },
  {
    of: 'a first offering of units without blank lines',
    text: 'Filed Pursuant to Rule 424(b)(4)\nRegistration No. 333-260089\nPROSPECTUS\n$200,000,000\nHarbor Lane Acquisition Corp.\n20,000,000 Units\nHarbor Lane Acquisition Corp. is a blank check company formed for the purpose of effecting a merger.\nThis is the initial public offering of our securities. Each unit has an offering price of $10.00.',
    says: {
      security: 'Units',
      'fixedPrice.shares': '20000000',
      'fixedPrice.price': '10.00 per unit',
      'fixedPrice.grossProceeds': '200000000',
    },
  },
  {
    of: 'nothing but tables',
    text: '<TABLE>\n<S>                                  <C>            <C>\n                                     Per Share      Total\nPublic offering price                $4.00          $27,500,000\nUnderwriting discounts               $0.24          $1,650,000\nProceeds to us, before expenses      $3.76          $25,850,000\n</TABLE>',
    says: { registrant: null, 'fixedPrice.price': '4.00 per share', 'fixedPrice.grossProceeds': '27500000' },
  },
  {
    of: 'a numbered supplement that adds holders of debentures',
    text: `SUPPLEMENT NO. 4 DATED AUGUST 14, 1998\nTO PROSPECTUS DATED OCTOBER 6, 1997\nRELATING TO\n$80,000,000 6 1/4% CONVERTIBLE SUBORDINATED DEBENTURES DUE 2004\nAND SHARES OF COMMON STOCK ISSUABLE UPON CONVERSION THEREOF\n\nThe purpose of this Supplement is to provide additional information regarding the Selling Securityholders.`,
    says: {
      documentKind: 'prospectus supplement',
      documentNumber: 'Supplement No. 4',
      documentDate: '1998-08-14',
      baseProspectusDate: '1997-10-06',
      offeringType: 'resale',
      security: '6 1/4% CONVERTIBLE SUBORDINATED DEBENTURES DUE 2004',
    },
  },
  {
    of: 'a supplement that is a table of holders',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(3)',
      'PROSPECTUS SUPPLEMENT NO. 1 (To Prospectus dated August 22, 2006)',
      'Name\tPrincipal Amount of Notes Beneficially Owned and Offered\tShares of Common Stock Offered',
      '(1) Does not include up to an aggregate of 2,243,938 shares of common stock issuable as a make whole premium.',
    ),
    says: { offeringType: 'resale', 'fixedPrice.shares': null },
  },
  {
    of: 'an amended pricing supplement whose rule follows the numbers of its statement',
    text: LINES(
      'AMENDED AND RESTATED PRELIMINARY PRICING SUPPLEMENT',
      'The information in this preliminary pricing supplement is not complete and may be changed.',
      'Registration Statement Nos. 333-270004 and 333-270004-01; Rule 424(b)(2)',
      'Harbor Lane Financial Company LLC',
      'Auto Callable Notes Linked to the Northern Index due August 13, 2029',
    ),
    says: {
      documentKind: 'preliminary pricing supplement',
      rule: '424(b)(2)',
      offeringType: 'structured note',
      'status.offering': 'not begun',
      registrant: 'Harbor Lane Financial Company LLC',
    },
  },
  {
    of: 'a pricing supplement that calls itself preliminary only in its legend',
    text: LINES(
      'The information in this preliminary pricing supplement is not complete and may be changed.',
      'RULE NO. 424(b)(3)',
      'REGISTRATION NO. 33-61957',
      'Harbor Lane Company, Inc.',
    ),
    says: { documentKind: 'preliminary pricing supplement', rule: '424(b)(3)' },
  },
  {
    of: 'a rule without its first brackets',
    text: LINES('Filed Pursuant to Rule 424b(2)', 'PROSPECTUS SUPPLEMENT', '(To Prospectus Dated February 10, 1999)'),
    says: { rule: '424(b)(2)' },
  },
  {
    of: 'a slip of a factor in the value of the shares held by others',
    text: LINES(
      'Filed pursuant to Rule 424(b)(5)',
      'PROSPECTUS SUPPLEMENT (Subject to Completion)\tDated December 6, 2022',
      'The aggregate market value of our common stock held by non-affiliates was approximately $32,598,787 million, based on a price per share of $6.37.',
    ),
    says: { 'publicFloat.amount': null, documentDate: '2022-12-06' },
  },
  {
    of: 'a term sheet whose parenthesis names older documents first',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(2)',
      'Registration Statement No. 333-180399',
      '(To the Prospectus dated March 5, 2012, the Prospectus Supplement dated March 6, 2012, and the Product Supplement dated January 30, 2013)',
      'Subject to Completion Preliminary Term Sheet dated May 29, 2014',
      'Autocallable Notes Linked to the Northern Index',
      'All payments are subject to the credit risk of Alder Bank AG',
    ),
    says: { documentDate: '2014-05-29', baseProspectusDate: '2012-03-05', rule: '424(b)(2)' },
  },
  {
    of: 'a rule without the word filed',
    text: LINES(
      'Pursuant to Rule 424(b)(3)',
      'HARBOR LANE INC.',
      'This prospectus covers the resale of up to 120,000 shares of common stock by the selling stockholders.',
      'The date of this prospectus is April 27, 2004',
    ),
    says: { rule: '424(b)(3)', documentDate: '2004-04-27', registrant: 'Harbor Lane Inc.' },
  },
  {
    of: 'a free writing prospectus that goes with a preliminary one',
    text: LINES(
      'ISSUER FREE WRITING PROSPECTUS',
      'Filed Pursuant to Rule 433',
      'Registration No. 333-164299',
      'ISSUER FREE WRITING PROSPECTUS DATED JANUARY 26, 2010',
      'This free writing prospectus should be read together with the preliminary prospectus dated January 12, 2010 included in Amendment No. 1 to the Registration Statement on Form F-1 (File No. 333-164299) of Harbor Lane Investments Limited.',
    ),
    says: { documentDate: '2010-01-26', baseProspectusDate: null, registrant: 'Harbor Lane Investments Limited' },
  },
  {
    of: 'a free writing prospectus that goes with a base prospectus',
    text: LINES(
      'Filed Pursuant to Rule 433',
      'Issuer Free Writing Prospectus dated October 10, 2023',
      'Relating to the Preliminary Prospectus Supplement dated October 9, 2023 and the accompanying prospectus dated May 22, 2023',
      'Registration No. 333-271849',
      'Issuer: Harbor Lane Therapeutics, Inc.',
    ),
    says: {
      documentDate: '2023-10-10',
      baseProspectusDate: '2023-05-22',
      registrant: 'Harbor Lane Therapeutics, Inc.',
    },
  },
  {
    of: 'a prospectus that takes up an earlier one',
    text: LINES(
      'Filed pursuant to Rule 424(b)(5)',
      'Registration No. 333-228699',
      'PROSPECTUS',
      'Harbor Lane Therapeutics, Inc.',
      'This prospectus updates sales under our “at-the-market offering” program, as described in our original prospectus dated December 12, 2018.',
      'The date of this prospectus is November 9, 2020.',
    ),
    says: { baseProspectusDate: null, documentDate: '2020-11-09' },
  },
  {
    of: 'a facing page whose lines follow each other',
    text: [
      'S-1/A 1 harborlanes-1a4.htm S-1/A Document',
      '',
      'As filed with the U.S. Securities and Exchange Commission on June 24, 2022.',
      '',
      'Registration No. 333-261699          ',
      'UNITED STATES',
      'SECURITIES AND EXCHANGE COMMISSION',
      'WASHINGTON, D.C. 20549',
      'AMENDMENT NO. 3 TO',
      'FORM S-1',
      'REGISTRATION STATEMENT',
      'UNDER',
      'THE SECURITIES ACT OF 1933',
      'Harbor Lane, Inc.',
      '(Exact Name of Registrant as Specified in Its Charter)',
      'Delaware',
      '(State or Other Jurisdiction of',
      'Incorporation or Organization)',
    ].join('\n'),
    says: { registrant: 'Harbor Lane, Inc.', documentDate: '2022-06-24', registrationNumber: '333-261699' },
  },
  {
    of: 'an agreement of an issuer that is about to change its name',
    text: LINES(
      'Exhibit 10.1',
      'SECURITIES PURCHASE AGREEMENT',
      'This SECURITIES PURCHASE AGREEMENT (this “Agreement”) is made and entered into as of April 28, 2020 by and among Harbor Lane Biopharmaceuticals, Inc., to be renamed Nine Piers Biopharma, Inc., a Delaware corporation (the “Company”), and the investors identified on Exhibit A (each an “Investor”).',
    ),
    says: { registrant: 'Harbor Lane Biopharmaceuticals, Inc.', documentDate: '2020-04-28' },
  },
  {
    of: 'a report of a foreign issuer with its check boxes',
    text: LINES(
      'Washington, D.C. 20549 __________________ FORM 6-K __________________ REPORT OF FOREIGN PRIVATE ISSUER',
      'February 14, 2023',
      'HARBOR LANE AG (Registrant Name)',
      'Indicate by check mark whether the registrant files annual reports under cover of Form 20-F or Form 40-F: Form 20-F ☒ Form 40-F ☐',
    ),
    says: { documentKind: 'current report', documentDate: '2023-02-14' },
  },
  {
    of: 'a shelf listed on an exchange',
    text: LINES(
      'As filed with the Securities and Exchange Commission on February 2, 2024',
      'FORM S-3',
      'REGISTRATION STATEMENT',
      'HARBOR LANE, INC.',
      '(Exact name of registrant as specified in its charter)',
      'Our common stock is listed on the New York Stock Exchange under the symbol "HLT."',
    ),
    says: { exchange: 'New York Stock Exchange', ticker: 'HLT', registrant: 'Harbor Lane, Inc.' },
  },
  {
    of: 'an old market and a symbol without quotes',
    text: LINES(
      'Filed pursuant to Rule 424(b)(3)',
      'PROSPECTUS',
      'HARBOR LANE CORP.',
      'Our common stock is traded on the Nasdaq SmallCap Market under the symbol HLCP. On April 26, 2004, the last reported sale price was $7.80 per share.',
    ),
    says: { exchange: 'Nasdaq SmallCap Market', ticker: 'HLCP' },
  },
  {
    of: 'shares listed on two exchanges',
    text: LINES(
      'Filed pursuant to Rule 424(b)(5)',
      'PROSPECTUS SUPPLEMENT',
      'Harbor Lane Mining Ltd.',
      'Our common shares are listed on the Toronto Stock Exchange and the Nasdaq Stock Market under the ticker symbol HLM.',
    ),
    says: { exchange: 'Toronto Stock Exchange; Nasdaq Stock Market', ticker: 'HLM' },
  },
  {
    of: 'a name that ends in a short form of company',
    text: LINES(
      'Filed pursuant to Rule 424(b)(5)',
      'PROSPECTUS SUPPLEMENT',
      '(To Prospectus dated June 3, 2022)',
      'HARBOR THERAPEUTICS SA',
      'Up to $100,000,000',
      'Common Shares',
    ),
    says: { registrant: 'Harbor Therapeutics SA', baseProspectusDate: '2022-06-03' },
  },
  {
    of: 'a direct sale whose title is its most',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(5)',
      'PROSPECTUS SUPPLEMENT',
      '(to the Prospectus dated December 4, 2018)',
      'Up to $9,000,000',
      'Harbor Lane Therapeutics, Inc.',
      'Common Stock',
      'We are offering 400,000 shares of our common stock at an offering price of $10.00 per share directly to an investor pursuant to a securities purchase agreement with such investor dated June 11, 2019.',
    ),
    says: { maximumAggregateOfferingPrice: '9000000', offeringType: 'registered direct' },
  },
  {
    of: 'notes whose title is their principal',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(5)',
      'PROSPECTUS SUPPLEMENT',
      'Up to $40,000,000 of Senior Secured Convertible Notes due 2026',
      'Harbor Lane Genomics, Inc.',
      'We are offering the notes directly to an investor under a securities purchase agreement dated October 12, 2023, in a registered direct offering.',
    ),
    says: { maximumAggregateOfferingPrice: null },
  },
  {
    of: 'units of a blank check company',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(4)',
      'PROSPECTUS',
      '$90,000,000',
      'Harbor Lane Acquisition Corporation',
      '9,000,000 Units',
      'Harbor Lane Acquisition Corporation is a blank check company formed for the purpose of entering into a merger.',
    ),
    says: { security: 'Units', 'fixedPrice.shares': '9000000', 'fixedPrice.grossProceeds': '90000000' },
  },
  {
    of: 'a resale whose title runs on',
    text: LINES(
      'FILED PURSUANT TO RULE 424(b)(3)',
      'PROSPECTUS',
      '1,205,915 SHARES OF COMMON STOCK, ALL OF WHICH ARE TO BE OFFERED BY THE SELLING STOCKHOLDERS, INCLUDING 400,000 SHARES ISSUABLE TO THE SELLING STOCKHOLDERS ON EXERCISE OF OUTSTANDING WARRANTS',
      'HARBOR LANE COMMUNICATIONS CORPORATION',
      'The shares may be sold from time to time by the selling stockholders. We will not receive any of the proceeds.',
    ),
    says: { offeringType: 'resale', shareCap: '1205915' },
  },
  {
    of: 'shares offered in a kind of deal that is not told',
    text: LINES(
      'Filed Pursuant to Rule 424(b)(5)',
      'Prospectus Supplement',
      '(To Prospectus Dated March 26, 2013)',
      'HARBOR LANE METRICS, INC.',
      '240,000 Shares of Common Stock',
      'We are offering to investors up to 240,000 shares of our common stock.',
      'As of June 5, 2013, the aggregate market value of our outstanding common stock held by non-affiliates was $5,700,000, based on 2,250,000 shares of outstanding common stock, of which 2,100,000 were held by non-affiliates.',
    ),
    says: {
      'fixedPrice.shares': '240000',
      security: 'common stock',
      'publicFloat.amount': '5700000',
      sharesOutstanding: '2250000',
    },
  },
  {
    of: 'notes with a date in the sentence before the agreement',
    text: LINES(
      'Filed pursuant to Rule 424(b)(2)',
      'PROSPECTUS SUPPLEMENT',
      'Harbor Lane Power Company',
      '$400,000,000 5.250% Senior Notes due 2034',
      'The notes will mature on June 15, 2034. We have entered into an underwriting agreement with Alder Securities LLC.',
    ),
    says: { 'debt.maturity': '2034-06-15', 'debt.principal': '400000000', 'agreements.0.date': null },
  },
];

describe('a cover', () => {
  for (const { of, text, says } of COVERS) {
    it(`of ${of}`, () => {
      const offering = read(text);
      expect(Object.fromEntries(Object.keys(says).map((path) => [path, valueAt(offering, path)]))).toEqual(says);
    });
  }
});
