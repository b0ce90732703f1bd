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
];

describe('a cover', () => {
  for (const { of, text, says } of COVERS) {
    it(`of ${of}`, () => {
      const offering = read(text);
      expect(Object.fromEntries(Object.keys(says).map((path) => [path, valueAt(offering, path)]))).toEqual(says);
    });
  }
});
