import { analyze } from '../../../src/core/analyze.js';
import type { Offering } from '../../../src/core/model/offering/offering.js';

const REPORT = `FORM 8-K

CURRENT REPORT

Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

Date of Report (Date of earliest event reported): May 6, 2024

HARBOR LANE THERAPEUTICS, INC.

(Exact name of registrant as specified in its charter)

Item 8.01 Other Events.

`;
/** The first lines of a prospectus supplement. */
export const SUPPLEMENT = `Filed pursuant to Rule 424(b)(5)

Registration No. 333-271234

PROSPECTUS SUPPLEMENT

(To Prospectus dated April 28, 2023)

Harbor Lane Therapeutics, Inc.

Common Stock

`;
/** The first offering of a text. */
export function read(text: string, format: 'text' | 'markdown' = 'text'): Offering {
  const offering = analyze(text, { format }).offerings[0];
  if (offering === undefined) throw new Error('no offering');
  return offering;
}

/** A current report with these paragraphs. */
export const report = (...paragraphs: string[]): Offering => read(REPORT + paragraphs.join('\n\n'));

/** A prospectus supplement with these paragraphs. */
export const supplement = (...paragraphs: string[]): Offering => read(SUPPLEMENT + paragraphs.join('\n\n'));
