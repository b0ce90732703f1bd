import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import { read } from './made.js';

const LINES = (...lines: string[]): string => lines.join('\n\n');
const RULE = 'Filed pursuant to Rule 424(b)(5)\n\nRegistration No. 333-271234';
const registrantOf = (text: string): string | null => read(text).registrant.value;

describe('The issuer of a cover', () => {
  it.each<readonly [string, string, string | null]>([
    [
      'none of the firms in a grid under their heading',
      LINES(RULE, 'PROSPECTUS SUPPLEMENT', 'Common Stock', 'Joint Book-Running Managers', 'Alder Brothers & Company'),
      null,
    ],
    [
      'none of the firms in the table of what each takes',
      `${RULE}\n\nPROSPECTUS SUPPLEMENT\n\nCommon Stock\n\n<TABLE>\nUnderwriter                     Number of Shares\n<S>                             <C>\nAlder Securities LLC                  1,300,000\nBirch & Co. Inc.                        700,000\n  Total                               2,000,000\n</TABLE>`,
      null,
    ],
    [
      'no firm that the text calls the agent',
      LINES(
        RULE,
        'PROSPECTUS SUPPLEMENT',
        'We may sell shares through Alder Brothers LLC, as sales agent, from time to time.',
        'Alder Brothers LLC',
      ),
      null,
    ],
    [
      'the issuer of notes that another guarantees',
      LINES(
        RULE,
        'PRICING SUPPLEMENT',
        'Harbor Lane Funding Company LLC',
        'Fully and Unconditionally Guaranteed by Harbor Lane Group, Inc.',
        'Notes due 2030',
      ),
      'Harbor Lane Funding Company LLC',
    ],
    [
      'the trust whose securities another guarantees',
      LINES(
        RULE,
        '8,000,000 PREFERRED SECURITIES',
        'HARBOR LANE CAPITAL TRUST II',
        'FULLY AND UNCONDITIONALLY GUARANTEED, AS DESCRIBED HEREIN, BY',
        'HARBOR LANE CORPORATION',
      ),
      'Harbor Lane Capital Trust II',
    ],
    [
      'the one whose holders sell',
      LINES(
        'Filed pursuant to Rule 424(b)(3)',
        'PROSPECTUS',
        'This prospectus relates to the resale by the selling securityholders of Harbor Lane, Inc. named herein of up to 40,000 shares.',
      ),
      'Harbor Lane, Inc.',
    ],
    [
      'named in a head without blank lines',
      `Filed Pursuant to Rule 424(b)(4)\nRegistration No. 333-271234\nPROSPECTUS\n$200,000,000\nHarbor Lane Acquisition Corp.\n20,000,000 Units\nHarbor Lane Acquisition Corp. is a blank check company formed for the purpose of effecting a merger with one or more businesses.`,
      'Harbor Lane Acquisition Corp.',
    ],
    [
      'one of many titles in the middle',
      `${RULE}\n\n                        Prospectus Supplement\n                  To prospectus dated April 28, 2023\n\n                             $895,000,000\n                       Harbor Lane Company, Inc.\n                   Senior Medium-Term Notes Series C\n            Senior Subordinated Medium-Term Notes Series D\n              Due Nine Months or More from Date of Issue`,
      'Harbor Lane Company, Inc.',
    ],
    [
      'in a cell beside the title',
      `${RULE}\n\n<TABLE>\n<S>                      <C>\nPROSPECTUS SUPPLEMENT     Harbor Lane, Inc.\n</TABLE>\n\nCommon Stock`,
      'Harbor Lane, Inc.',
    ],
  ])('is %s', (_, text, expected) => {
    expect(registrantOf(text)).toBe(expected);
  });
});

describe('A registrant whose name is ruled off', () => {
  it('is not the rule', () => {
    const text =
      '<p>FORM S-3<br>REGISTRATION STATEMENT<br>Harbor Lane Commerce Corporation<br>- ------------------------<br>(Exact name of registrant as specified in its charter)</p>';
    expect(analyze(text, { format: 'html' }).offerings[0]?.registrant.value).toBe('Harbor Lane Commerce Corporation');
  });

  it('is found among the lines of one passage', () => {
    const text = `<p>${RULE.replace('\n\n', '<br>')}<br>PROSPECTUS SUPPLEMENT<br>(To prospectus dated May 13, 1998)<br>$400,000,000<br>Harbor Lane Capital Corporation<br>a subsidiary of Harbor Lane Energy Corporation<br>$250,000,000 Series A 6 1/4% Senior Notes due 2005<br>$150,000,000 Series B 6 3/4% Senior Notes due 2018</p>`;
    const offering = analyze(text, { format: 'html' }).offerings[0];
    expect([offering?.registrant.value, offering?.documentKind.value]).toEqual([
      'Harbor Lane Capital Corporation',
      'prospectus supplement',
    ]);
  });
});

describe('The date of a supplement', () => {
  it('is none of those in the parenthesis that names what it goes with', () => {
    const { documentDate } = read(
      LINES(
        'Filed pursuant to Rule 424(b)(3)',
        'PROSPECTUS SUPPLEMENT NO. 3',
        '(To Prospectus dated January 30, 2024, as supplemented by Prospectus Supplement No. 1 (the “First”) dated May 16, 2024 and by Prospectus Supplement No. 2 dated May 19, 2024)',
        'This supplements the prospectus dated January 30, 2024, as supplemented by prospectus supplement No. 1 dated May 16, 2024 and by prospectus supplement No. 2 dated May 19, 2024.',
      ),
    );
    expect(documentDate.value).toBeNull();
  });
});
