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

/** The first lines of documents of several kinds, all of June 2025. */
const HEADS = {
  report: REPORT.replace('May 6, 2024', 'June 10, 2025'),
  supplement: `Filed pursuant to Rule 424(b)(5)

Registration No. 333-271234

PROSPECTUS SUPPLEMENT

(To Prospectus dated April 28, 2023)

`,
  preliminary: `The information in this preliminary prospectus supplement is not complete and may be changed.

Subject to Completion, dated June 4, 2025

Filed pursuant to Rule 424(b)(5)

Registration No. 333-271234

PRELIMINARY PROSPECTUS SUPPLEMENT

(To Prospectus dated April 28, 2023)

`,
  quarter: `FORM 10-Q

QUARTERLY REPORT

For the quarterly period ended June 30, 2025

HARBOR LANE THERAPEUTICS, INC.

(Exact name of registrant as specified in its charter)

`,
  agreement: '',
} as const;

export type Head = keyof typeof HEADS;

/** A document of a kind that says no more than this. */
export const documentOf = (kind: Head, says: string): string => HEADS[kind] + says;

/** What the first offering of a text states, by field; agreements and events one a line. */
export function brief(text: string): Readonly<Record<string, string>> {
  const [offering] = analyze(text, { format: 'text' }).offerings;
  const told: Record<string, string> = {};
  if (offering === undefined) return told;
  const tell = (facts: object): void => {
    for (const [field, fact] of Object.entries(facts)) {
      const value = (fact as { readonly value?: unknown } | null)?.value;
      if (typeof value === 'string') told[field] = value;
    }
  };
  const { fixedPrice, status, debt, agreements, events, ...facts } = offering;
  tell(facts);
  tell({ ...fixedPrice, grossProceeds: fixedPrice.grossProceeds, netProceeds: offering.netProceeds });
  tell(debt);
  tell({ withOption: offering.withOption.shares });
  tell({ agreementStatus: status.agreement, offeringStatus: status.offering });
  const lines = agreements.map(({ name, date, counterparties }) =>
    [
      name.value,
      date.value ?? '',
      counterparties.map(({ name: party, role }) => `${party.value}: ${role.value}`).join('; '),
    ].join(' | '),
  );
  if (lines.length > 0) told.agreements = lines.join('\n');
  const happened = events.map(({ kind, date }) => `${date ?? ''} ${kind}`.trim());
  if (happened.length > 0) told.events = happened.sort().join('\n');
  return told;
}
