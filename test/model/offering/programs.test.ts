import { describe, expect, it } from 'vitest';
import { read } from './made.js';
import { type Told, toldOf } from './told.js';

const NAME = 'TERN HARBOR, INC.\n\n(Exact name of registrant as specified in its charter)\n\n';
const STATEMENT = `FORM S-3\n\nREGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933\n\n${NAME}`;

/** A document with these words in it. */
const DOCUMENTS = {
  report: (words: string) =>
    `FORM 8-K\n\nCURRENT REPORT\n\nDate of Report (Date of earliest event reported): June 10, 2025\n\n${NAME}Item 8.01 Other Events.\n\n${words}`,
  quarterly: (words: string) =>
    `FORM 10-Q\n\nQUARTERLY REPORT\n\nFor the quarterly period ended March 31, 2025\n\n${NAME}Note 7. Stockholders’ Equity\n\n${words}`,
  supplement: (words: string) =>
    `Filed Pursuant to Rule 424(b)(5)\nRegistration No. 333-271002\n\nPROSPECTUS SUPPLEMENT\n(To Prospectus dated April 25, 2023)\n\nTERN HARBOR, INC.\n\nUp to $50,000,000\n\nCommon Stock\n\n${words}\n\nNeither the Securities and Exchange Commission nor any state securities commission has approved or disapproved of these securities or determined if this prospectus supplement is truthful or complete.\n\nThe date of this prospectus supplement is June 10, 2025.`,
  deregistration: (words: string) =>
    `Registration No. 333-146356\n\nPOST-EFFECTIVE AMENDMENT NO. 1 TO ${STATEMENT}${words}`,
  registration: (words: string) =>
    `As filed with the Securities and Exchange Commission on February 1, 2024\n\nRegistration No. 333-146356\n\n${STATEMENT}Approximate date of commencement of proposed sale to the public: From time to time after the effective date of this registration statement.\n\n${words}`,
} as const;

const TOLD: Readonly<Record<keyof typeof DOCUMENTS, readonly (readonly [expected: Told, words: string])[]>> = {
  report: [
    [
      { type: 'at-the-market', agreement: 'terminated', offering: 'terminated' },
      'Tern Harbor, Inc. (the “Company”) previously entered into an Equity Distribution Agreement, dated March 3, 2023 (the “EDA”), with Calder & Pike LLC, as sales agent, relating to the sale of shares of common stock from time to time in “at the market” offerings with an aggregate offering price of up to $60,000,000 (the “ATM Program”). On June 9, 2025, the Company terminated the EDA.',
    ],
    [
      { type: 'at-the-market', agreement: 'terminated', offering: 'terminated' },
      'Tern Harbor, Inc. (the “Company”) previously entered into an Equity Distribution Agreement, dated March 3, 2023 (the “EDA”), with Calder & Pike LLC, as sales agent, relating to the sale of shares of common stock from time to time in “at the market” offerings with an aggregate offering price of up to $60,000,000 (the “ATM Program”).\n\nOn June 9, 2025, the Company gave Calder notice of termination of the EDA, effective June 14, 2025.',
    ],
    [
      { type: 'at-the-market', agreement: 'in force', offering: 'suspended' },
      'Tern Harbor, Inc. (the “Company”) previously entered into an Equity Distribution Agreement, dated March 3, 2023 (the “EDA”), with Calder & Pike LLC, as sales agent, relating to the sale of shares of common stock from time to time in “at the market” offerings with an aggregate offering price of up to $60,000,000 (the “ATM Program”).\n\nOn June 9, 2025, the Company suspended the ATM Program. The EDA remains in effect.',
    ],
    [
      { type: 'at-the-market', agreement: 'expired', offering: 'terminated' },
      'Tern Harbor, Inc. (the “Company”) previously entered into an Equity Distribution Agreement, dated March 3, 2023 (the “EDA”), with Calder & Pike LLC, as sales agent, relating to the sale of shares of common stock from time to time in “at the market” offerings with an aggregate offering price of up to $60,000,000 (the “ATM Program”).\n\nThe EDA expired on March 3, 2025.',
    ],
    [
      { type: 'at-the-market', agreement: 'in force', offering: 'active', cap: '60000000' },
      'Tern Harbor, Inc. (the “Company”) previously entered into an Equity Distribution Agreement, dated March 3, 2023 (the “EDA”), with Calder & Pike LLC, as sales agent, relating to the sale of shares of common stock from time to time in “at the market” offerings with an aggregate offering price of up to $60,000,000 (the “ATM Program”).\n\nThe EDA may be terminated by either party on five days’ notice and will expire on March 3, 2026.',
    ],
    [
      { type: 'at-the-market', cap: '30000000', offering: 'active' },
      'On June 9, 2025, the Company entered into an ATM arrangement, pursuant to which the Company may offer and sell up to $30.0 million of its common stock from time to time through its sales agent, Fenwick & Co. LLC.',
    ],
    [
      { type: null, cap: null },
      'On June 9, 2025, the board of directors authorized the repurchase of up to $30.0 million of the Company’s common stock from time to time in the open market at prevailing market prices.',
    ],
    [
      { type: null, cap: null },
      'The Company may in the future establish an at-the-market program or sell up to $30.0 million of common stock.',
    ],
    [
      { type: 'at-the-market', cap: '500000000' },
      'On June 9, 2025, Tern Harbor, Inc. entered into an equity distribution agreement (the “Equity Distribution Agreement”) with Ashdown Securities, LLC and Alder Securities LLC, as sales agents, Ashdown Bank, National Association and Alder Securities LLC, as forward purchasers, and Ashdown Securities, LLC and Alder Securities LLC, as forward sellers, pursuant to which the Company may offer and sell from time to time shares of its common stock having an aggregate gross sales price of up to $500,000,000.',
    ],
    [
      { type: 'at-the-market', offering: 'active', registration: 'effective' },
      'On May 1, 2024, the Company entered into a Sales Agreement (the “Sales Agreement”) with Alder Securities LLC for the sale of up to $75,000,000 of common stock in at-the-market offerings. The shares were registered on a registration statement on Form S-3 (File No. 333-250001), which expired on May 20, 2025. The Company filed a new registration statement on Form S-3 (File No. 333-280001), which was declared effective on May 15, 2025, and sales will continue under a new prospectus supplement.',
    ],
    [
      { type: 'at-the-market', offering: 'active', registration: 'filed' },
      'On May 1, 2024, the Company entered into a Sales Agreement (the “Sales Agreement”) with Alder Securities LLC for the sale of up to $75,000,000 of common stock in at-the-market offerings. The Company has filed a registration statement on Form S-3 that has not yet been declared effective, and may not sell shares until the registration statement is declared effective.',
    ],
  ],
  quarterly: [
    [
      { type: 'at-the-market', offering: 'active', agreement: 'in force', cap: '250000000' },
      'On February 27, 2025, the Company voluntarily terminated that certain Equity Distribution Agreement, dated October 1, 2023 (the “Distribution Agreement”), with Calder & Pike LLC, effective immediately. Pursuant to the Distribution Agreement, the Company could offer and sell shares of its common stock having an aggregate offering price of up to $75,000,000.\n\nOn February 27, 2025, the Company entered into a Sales Agreement (the “Sales Agreement”) with Dunmore Partners LLC, as sales agent, pursuant to which the Company may offer and sell up to $250.0 million in shares of its common stock. The Offering will terminate upon the sale of all of the shares.',
    ],
    [
      { type: 'at-the-market', offering: 'active', agreement: 'in force', cap: '7000000' },
      'As previously disclosed, on June 24, 2020, the Company entered into a Controlled Equity Offering Sales Agreement (the “Sales Agreement”) with Grange & Co., pursuant to which the Company could offer and sell shares of its common stock for aggregate gross sales proceeds of up to $25.0 million through an “at the market” program. On January 2, 2025, the Company delivered written notice to Grange that it had elected, pursuant to Section 12(b) of the Sales Agreement, to terminate the Sales Agreement effective as of January 12, 2025.\n\nOn January 13, 2025, the Company entered into an At-The-Market Offering Agreement (the “Offering Agreement”) with Elmfield & Co., LLC, as sales agent, pursuant to which the Company may offer and sell, from time to time, shares of its common stock for an aggregate offering price of up to $7.0 million.',
    ],
    [
      { type: 'at-the-market', offering: 'active', cap: '400000000' },
      'In August 2024, the Company entered into a sales agreement with Calder & Pike LLC (the “2024 Sales Agreement”) with respect to an at-the-market offering program under which the Company may offer and sell shares of common stock having an aggregate offering price of up to $400.0 million. The 2021 Sales Agreement was terminated in August 2024 in connection with the Company entering into the 2024 Sales Agreement.',
    ],
    [
      { type: 'at-the-market' },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings, and on May 3, 2024 a second sales agreement with Alder Securities LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock.\n\nAs of March 31, 2025, the Company had sold 400,000 shares under the 2022 Sales Agreement for gross proceeds of $4.0 million and 150,000 shares under the 2024 Sales Agreement for gross proceeds of $1.5 million.',
    ],
    [
      { type: 'at-the-market', soldShares: null, grossProceeds: null },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings, and on May 3, 2024 a sales agreement with Alder Securities LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock.\n\nDuring the three months ended March 31, 2025, the Company sold an aggregate of 550,000 shares under the 2022 Sales Agreement and the 2024 Sales Agreement for gross proceeds of $5.5 million.',
    ],
    [
      { type: 'at-the-market', cap: '30000000' },
      'The Company has an equity distribution agreement with Fenwick & Company, Incorporated under which it may sell, from time to time, up to $30.0 million of its common stock.',
    ],
    [
      { type: 'at-the-market', cap: '90000000', grossProceeds: '12300000', unsold: '77700000' },
      'Under the Company’s at-the-market equity program, the Company may sell from time to time up to $90.0 million of its common stock. As of March 31, 2025, the Company had sold shares for gross proceeds of $12.3 million under the program, and $77.7 million remained available.',
    ],
    [
      { type: 'at-the-market', cap: '150000000' },
      'In May 2024, the Company established an at-the-market program under which it may offer and sell up to an aggregate of $150 million of its common stock. No shares were sold during the quarter.',
    ],
    [
      { type: null, cap: null },
      'From time to time the Company may sell its securities, and it has a distribution agreement with Harbor Pharma for the distribution of its products for up to $30.0 million.',
    ],
    [
      { cap: '80000000', soldShares: '150000', grossProceeds: '1500000' },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings. On May 3, 2024, the Company entered into a sales agreement with Birch Capital Markets LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock in at-the-market offerings.\n\nAs of March 31, 2025, the Company had sold 400,000 shares under the 2022 Sales Agreement for gross proceeds of $4.0 million and 150,000 shares under the 2024 Sales Agreement for gross proceeds of $1.5 million.',
    ],
    [
      { cap: '80000000', soldShares: null, grossProceeds: null, unsold: null },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings. On May 3, 2024, the Company entered into a sales agreement with Birch Capital Markets LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock in at-the-market offerings.\n\nAs of March 31, 2025, the Company had sold an aggregate of 550,000 shares under the 2022 Sales Agreement and the 2024 Sales Agreement for gross proceeds of $5.5 million.',
    ],
    [
      { cap: '80000000', soldShares: null, grossProceeds: null, unsold: null },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings. On May 3, 2024, the Company entered into a sales agreement with Birch Capital Markets LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock in at-the-market offerings.\n\nUnder the 2022 Sales Agreement and the 2024 Sales Agreement, the Company had, as of March 31, 2025, sold an aggregate of 550,000 shares for gross proceeds of $5.5 million.',
    ],
    [
      { cap: '80000000', soldShares: '150000' },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings. On May 3, 2024, the Company entered into a sales agreement with Birch Capital Markets LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock in at-the-market offerings.\n\nAs of March 31, 2025, the Company had sold 150,000 shares under the 2024 Sales Agreement and no shares under the 2022 Sales Agreement.',
    ],
    [
      { cap: '80000000', unsold: '61000000' },
      'On March 3, 2022, the Company entered into a sales agreement with Alder Securities LLC (the “2022 Sales Agreement”) for up to $50,000,000 of common stock in at-the-market offerings. On May 3, 2024, the Company entered into a sales agreement with Birch Capital Markets LLC (the “2024 Sales Agreement”) for up to $80,000,000 of common stock in at-the-market offerings.\n\nAs of March 31, 2025, $61.0 million remained available under the 2024 Sales Agreement, and nothing remained available under the 2022 Sales Agreement.',
    ],
    [
      { type: 'at-the-market', cap: '30000000' },
      'The Company has an equity distribution agreement with Fenwick & Company, Incorporated under which it may sell, from time to time, up to $30.0 million of its common stock.',
    ],
    [
      { type: 'at-the-market', cap: '90000000', grossProceeds: '12300000' },
      'Under the Company’s at-the-market equity program, the Company may sell from time to time up to $90.0 million of its common stock. As of March 31, 2025, the Company had sold shares for gross proceeds of $12.3 million under the program.',
    ],
    [
      { type: null },
      'The Company has a distribution agreement with Harbor Pharma, Inc. under which Harbor Pharma may sell from time to time up to $30.0 million of the Company’s products.',
    ],
    [
      { type: null },
      'The Company may sell securities under its shelf registration statement, including through an at-the-market offering program that it may establish in the future.',
    ],
    [
      { type: null },
      'Our principal stockholder has established an at-the-market program to sell its shares of Harborview Corp.',
    ],
    [
      { type: null },
      'An investee of the Company sold shares of its common stock through at-the-market offerings during the quarter.',
    ],
    [
      { agreement: 'terminated', events: ['commencement/a 2022-08-31', 'agreement terminated/a 2023-08-18'] },
      'On August 31, 2022, Tern Harbor, Inc. (the “Company”) entered into a Standby Equity Purchase Agreement (the “SEPA”) with Harrow Fund, Ltd., pursuant to which the Company has the right to sell up to $200,000,000 of its shares of common stock from time to time. On August 18, 2023, the SEPA was terminated.',
    ],
    [
      { agreement: 'expired' },
      'On August 31, 2022, Tern Harbor, Inc. (the “Company”) entered into a Standby Equity Purchase Agreement (the “SEPA”) with Harrow Fund, Ltd., pursuant to which the Company has the right to sell up to $200,000,000 of its shares of common stock from time to time. The SEPA expired on August 31, 2023.',
    ],
    [
      { agreement: 'amended', events: ['commencement/a 2022-08-31', 'amendment/a 2022-11-30'] },
      'On August 31, 2022, Tern Harbor, Inc. (the “Company”) entered into a Standby Equity Purchase Agreement (the “SEPA”) with Harrow Fund, Ltd., pursuant to which the Company has the right to sell up to $200,000,000 of its shares of common stock from time to time. On November 30, 2022, the Company amended the SEPA.',
    ],
    [
      { agreement: 'in force' },
      'On August 31, 2022, Tern Harbor, Inc. (the “Company”) entered into a Standby Equity Purchase Agreement (the “SEPA”) with Harrow Fund, Ltd., pursuant to which the Company has the right to sell up to $200,000,000 of its shares of common stock from time to time. If the SEPA is terminated, the Company would need other financing.',
    ],
    [
      { agreement: 'terminated', offering: 'terminated' },
      'In May 2022, the Company entered into an Equity Distribution Agreement (the “EDA”) with Calder & Pike LLC, under which it may sell up to $50,000,000 of common stock in at the market offerings. In June 2023, the EDA was terminated by the Company.',
    ],
    [
      { type: 'at-the-market', cap: '500000000', offering: 'active' },
      'In May 2022, we established a new at the market common equity offering program to sell up to $500.0 million of common stock from time to time (the “2022 ATM Program”). In connection with establishing the 2022 ATM Program, we terminated our prior at the market program.',
    ],
    [
      { type: 'at-the-market' },
      'During the three months ended September 30, 2023, the Company sold 400,000 shares under the March 2022 Sales Agreement and 150,000 shares under the May 2023 Sales Agreement. The Company entered into the March 2022 Sales Agreement with Alder Securities LLC on March 3, 2022 for up to $50,000,000 of common stock in at the market offerings and the May 2023 Sales Agreement with Alder Securities LLC on May 3, 2023 for up to $80,000,000 in at the market offerings.',
    ],
  ],
  supplement: [
    [
      { type: 'at-the-market', offering: 'active', cap: '50000000', unsold: null },
      'We have entered into a Sales Agreement, dated June 10, 2025, with Alder Securities LLC, relating to shares of our common stock offered by this prospectus supplement in an “at the market offering.” Our prior sales agreement with Calder & Pike LLC was terminated on June 9, 2025, and $12,000,000 of common stock remained unsold at that time.',
    ],
    [
      { type: 'at-the-market', offering: 'active', cap: '50000000' },
      'We have entered into a Sales Agreement, dated May 1, 2024, with Alder Securities LLC, relating to shares of our common stock offered by this prospectus supplement in an “at the market offering.” We or Alder may suspend or terminate the offering. We will be required to file another prospectus supplement if we want to sell more than $50,000,000.',
    ],
    [
      { type: 'at-the-market', offering: 'active', cap: '50000000' },
      'We have entered into a Sales Agreement, dated May 1, 2022, with Alder Securities LLC, relating to shares of our common stock offered by this prospectus supplement in an “at the market offering.” This prospectus supplement replaces and supersedes our prospectus supplement dated May 1, 2022, and the offering under that prior prospectus supplement has been terminated.',
    ],
    [
      { type: 'at-the-market', offering: 'terminated', agreement: 'in force' },
      'We entered into a Sales Agreement, dated May 1, 2022, with Alder Securities LLC, relating to an “at the market offering” of up to $50,000,000 of our common stock. We are filing this prospectus supplement to terminate the at the market offering under the Sales Agreement. The Sales Agreement remains in full force and effect.',
    ],
    [
      { type: 'at-the-market', offering: 'suspended' },
      'We entered into a Sales Agreement, dated May 1, 2022, with Alder Securities LLC, relating to an “at the market offering” of up to $50,000,000 of our common stock. The purpose of this supplement is to suspend the at the market offering. We will not make any sales under the Sales Agreement unless and until a new prospectus supplement is filed.',
    ],
    [
      { type: 'at-the-market', offering: 'active', cap: '15000000' },
      'We entered into a Sales Agreement, dated May 1, 2022, with Alder Securities LLC, relating to an “at the market offering.” We are now subject to General Instruction I.B.6 of Form S-3. We are filing this supplement to reduce the aggregate offering price of the shares that may be sold to $15,000,000.',
    ],
  ],
  deregistration: [
    [
      { offering: 'terminated', registration: 'withdrawn' },
      'Approximate date of commencement of proposed sale to the public: This post-effective amendment deregisters all of the securities that were unsold under the registration statement as of the date hereof.',
    ],
    [
      { offering: 'terminated', registration: 'withdrawn' },
      'Approximate date of commencement of proposed sale to the public: Not applicable. Removal from registration of securities that were not sold pursuant to this registration statement.',
    ],
    [
      { offering: 'terminated', registration: 'withdrawn' },
      'This Post-Effective Amendment No. 1 is being filed to remove from registration all securities that remain unsold.',
    ],
    [
      { offering: 'terminated', registration: 'withdrawn' },
      'DEREGISTRATION OF SECURITIES\n\nThe Company is filing this Post-Effective Amendment to withdraw and remove from registration the unissued and unsold securities issuable by the Company pursuant to the Registration Statement. As a result of the Merger, the Company has terminated all offerings of securities pursuant to the Registration Statement.',
    ],
    [
      { offering: 'terminated', registration: 'withdrawn' },
      'The Company hereby amends the Registration Statement by deregistering all shares that remain unsold.',
    ],
    [
      { offering: 'not begun' },
      'Approximate date of commencement of proposed sale to the public: From time to time after the effective date. We undertake to remove from registration by means of a post-effective amendment any of the securities being registered which remain unsold at the termination of the offering.',
    ],
  ],
  registration: [
    [
      { registration: 'effective' },
      'If this Form is a registration statement pursuant to General Instruction I.D. or a post-effective amendment thereto that shall become effective upon filing with the Commission pursuant to Rule 462(e) under the Securities Act, check the following box. ☒',
    ],
    [
      { registration: 'filed' },
      'If this Form is a registration statement pursuant to General Instruction I.D. or a post-effective amendment thereto that shall become effective upon filing with the Commission pursuant to Rule 462(e) under the Securities Act, check the following box. ☐',
    ],
    [
      { registration: 'effective' },
      'If this Form is a registration statement pursuant to General Instruction I.D. or a post-effective amendment thereto that shall become effective upon filing with the Commission pursuant to Rule 462(e) under the Securities Act, check the following box. [X]',
    ],
  ],
};

for (const [kind, rows] of Object.entries(TOLD)) {
  const document = DOCUMENTS[kind as keyof typeof DOCUMENTS];
  describe(`a program in a ${kind}`, () => {
    for (const [expected, words] of rows) {
      it(`is read from “${words}”`, () => expect(toldOf(read(document(words)), expected)).toEqual(expected));
    }
  });
}
