import { describe, expect, it } from 'vitest';
import { read } from './made.js';
import { type Told, toldOf } from './told.js';

const REPORT =
  'FORM 8-K\n\nCURRENT REPORT\n\nDate of Report (Date of earliest event reported): June 10, 2025\n\nTERN HARBOR, INC.\n\n(Exact name of registrant as specified in its charter)\n\nItem 8.01 Other Events.\n\n';
const QUARTERLY =
  'FORM 10-Q\n\nQUARTERLY REPORT\n\nFor the quarterly period ended March 31, 2025\n\nTERN HARBOR, INC.\n\n(Exact name of registrant as specified in its charter)\n\nNote 7. Stockholders’ Equity\n\n';
/** A program in force since May 1, 2024: each sentence follows it in its paragraph. */
const PROGRAM =
  'On May 1, 2024, Tern Harbor, Inc. (the “Company”) entered into a Sales Agreement (the “Sales Agreement”) with Alder Securities LLC, as agent, under which the Company may offer and sell, from time to time, shares of its common stock having an aggregate offering price of up to $75,000,000 through an “at-the-market” offering program. ';

type Row = readonly [expected: Told, sentence: string, form?: 'quarterly'];

const HAPPENED: readonly Row[] = [
  [
    { offering: 'suspended', agreement: 'in force', events: ['suspension/o 2025-06-09'] },
    'On June 9, 2025, the Company delivered notice to Alder to suspend sales under the Sales Agreement. The Sales Agreement remains in full force and effect.',
  ],
  [
    { offering: 'suspended', events: ['suspension/o 2025-06-10'] },
    'Effective June 10, 2025, the Company suspended its use of the prospectus supplement dated May 1, 2024 relating to the Sales Agreement.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated', events: ['agreement terminated/a 2025-06-19'] },
    'On June 9, 2025, the Company provided Alder with notice of termination of the Sales Agreement, which termination will be effective June 19, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'The Company and Alder mutually agreed to terminate the Sales Agreement, effective as of June 10, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'in force' },
    'On June 9, 2025, the Company terminated the prospectus supplement, but the Sales Agreement remains in effect.',
  ],
  [
    { offering: 'active', events: ['reinstatement/o 2025-06-09'] },
    'On June 9, 2025, the Company resumed sales under the Sales Agreement after the suspension announced on March 1, 2025.',
  ],
  [
    { offering: 'completed', available: '0' },
    'As of June 9, 2025, the Company had sold all $75,000,000 of shares under the Sales Agreement, and no further sales will be made thereunder.',
  ],
  [
    { offering: 'completed', grossProceeds: '75000000' },
    'As of June 9, 2025, the Company has sold shares for gross proceeds of $75.0 million, thereby completing the program.',
  ],
  [
    { offering: 'completed', available: '0' },
    'As of June 9, 2025, the Company had sold 10,000,000 shares under the Sales Agreement for aggregate gross proceeds of $75.0 million.',
  ],
  [
    { offering: 'completed', available: '0' },
    'As of June 9, 2025, $0 of common stock remained available for sale under the Sales Agreement.',
  ],
  [
    { offering: 'active', available: '5000000', unsold: '5000000', events: ['decrease/o 2025-06-10'] },
    'On June 10, 2025, the Company reduced the amount available under the Sales Agreement to $5,000,000.',
  ],
  [
    { offering: 'suspended', registration: 'expired' },
    'The registration statement on Form S-3 (File No. 333-123456) expired on June 8, 2025, and the Company can no longer sell shares under the Sales Agreement.',
  ],
  [
    { offering: 'active', events: ['agent removed/a 2025-06-09', 'agent added/a 2025-06-09'] },
    'On June 9, 2025, Grange & Co. was removed as an agent under the Sales Agreement and Birch Capital Markets LLC was added.',
  ],
  [
    { offering: 'active', events: ['amendment/a 2025-06-09', 'agent added/a 2025-06-09'] },
    'On June 9, 2025, the Company and Alder entered into an amendment to the Sales Agreement to include Birch Capital Markets LLC as an additional agent.',
  ],
  [
    { offering: 'active', events: ['agent added/a 2025-06-09'] },
    'On June 9, 2025, the Sales Agreement was amended to add Birch Capital Markets LLC as an additional sales agent.',
  ],
  [
    { offering: 'active', unsold: '31200000', available: '31200000', events: [] },
    'As of June 9, 2025, approximately $31.2 million of common stock remained available for sale under the Sales Agreement.',
  ],
  [
    { offering: 'active', unsold: '68100000', events: [] },
    'As of June 9, 2025, the Company had $68.1 million of common stock remaining available under the Sales Agreement.',
  ],
  [
    { offering: 'terminated', agreement: 'in force', events: ['offering terminated/o 2025-06-09'] },
    'On June 9, 2025, we terminated the original prospectus relating to the ATM program without terminating the underlying Sales Agreement.',
  ],
  [
    {
      offering: 'terminated',
      agreement: 'in force',
      events: ['offering terminated/o 2025-06-09', 'sales report/o 2025-06-09'],
      grossProceeds: '15400000',
    },
    'On June 9, 2025, we terminated the original prospectus relating to the ATM program without terminating the underlying sales agreement. As of that date, we had sold approximately $15.4 million of shares under the Sales Agreement.',
  ],
  [
    { offering: 'active', grossProceeds: '2100000', events: ['sales report/o 2025-06-09'] },
    'Through June 9, 2025, $2.1 million of shares of our common stock were sold pursuant to the Sales Agreement.',
  ],
  [
    { offering: 'active', grossProceeds: '2100000' },
    'Prior to June 9, 2025, $2.1 million of shares of our common stock were sold pursuant to the Sales Agreement.',
  ],
  [
    { offering: 'active', registration: null },
    'It is a condition to sales under the Sales Agreement that there be an effective registration statement covering the shares.',
  ],
  [
    { offering: 'active', registration: null },
    'Sales are subject to certain limitations, including the requirement that there be an effective registration statement.',
  ],
  [
    { offering: 'active', registration: null },
    'The Company may not sell shares unless a registration statement is effective, and must maintain an effective registration statement so long as the Sales Agreement remains in place.',
  ],
  [
    { offering: 'active', cap: '75000000', events: ['amendment/a 2025-06-09', 'increase/o 2025-06-09'] },
    'On June 9, 2025, the Company and Alder entered into an amendment to the Sales Agreement. The Amendment revised the Sales Agreement to reflect that the Company may issue and sell shares for an aggregate sales price of up to an additional $50.0 million.',
  ],
  [
    { offering: 'active', unsold: '58500000' },
    'As of June 9, 2025, the Company has approximately $58.5 million in remaining capacity under the Sales Agreement.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'On June 9, 2025, the Company advised Alder that it was pausing all further sales of its common stock under the Sales Agreement until further notice.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'Effective June 9, 2025, we have temporarily halted our at-the-market offering program in light of the pending tender offer.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'As a result of the delayed filing of our Annual Report on Form 10-K, we are currently unable to use the registration statement, and sales under the Sales Agreement have been suspended since April 1, 2025.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'Because we are no longer eligible to use Form S-3, we can no longer offer or sell shares under the Sales Agreement.',
  ],
  [
    { offering: 'suspended', agreement: 'in force', resume: 'a new prospectus supplement has been filed with the SEC' },
    'The Company has suspended the ATM Offering and will not offer any further shares under the Sales Agreement unless and until a new prospectus supplement has been filed with the SEC.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'In connection with the underwritten offering, the Company instructed Alder to cease all sales under the Sales Agreement.',
  ],
  [{ offering: 'suspended', agreement: 'in force' }, 'The use of the Prospectus Supplement is hereby suspended.'],
  [
    { offering: 'terminated', agreement: 'terminated', events: ['agreement terminated/a 2025-06-19'] },
    'On June 9, 2025, the Company delivered written notice to Alder that it had elected, pursuant to Section 12(b) of the Sales Agreement, to terminate the Sales Agreement effective as of June 19, 2025, ten days after delivery of the notice.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated', events: ['agreement terminated/a 2025-06-05'] },
    'On June 5, 2025, the Company voluntarily terminated that certain Sales Agreement, effective immediately. The Company sold no shares of its common stock under the Sales Agreement.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'On June 5, 2025, Alder acknowledged and accepted our written notice to terminate the Sales Agreement, effective immediately.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'Pursuant to its terms, the Sales Agreement automatically terminated on June 5, 2025 upon the issuance and sale of all of the shares.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'The Sales Agreement was terminated in April 2025 in connection with the Company’s going-private transaction.',
    'quarterly',
  ],
  [
    { offering: 'terminated', agreement: 'in force' },
    'On June 9, 2025, the Company notified Alder that it was suspending and terminating the prospectus related to the Sales Agreement. The Sales Agreement remains in full force and effect.',
  ],
  [
    { offering: 'terminated', agreement: 'in force' },
    'The prospectus underlying the at-the-market offering program was terminated on June 9, 2025 in connection with the Company’s underwritten public offering. The Company did not terminate the Sales Agreement.',
  ],
  [{ offering: 'terminated' }, 'We are no longer offering any shares of our common stock under the ATM Prospectus.'],
  [
    { offering: 'completed' },
    'During the first quarter of 2025, the Company sold 1,186,000 shares under the Sales Agreement, which resulted in the Company exhausting the amounts available for sale under the Sales Agreement.',
  ],
  [
    { offering: 'completed' },
    'As of June 5, 2025, the Company had sold the full amount of shares authorized for sale under the Sales Agreement.',
  ],
  [
    { offering: 'completed', available: '0' },
    'As of June 5, 2025, the Company had issued and sold 8,112,045 shares under the Sales Agreement for aggregate gross proceeds of $75.0 million, and no capacity remained under the program.',
  ],
  [{ offering: 'completed' }, 'We completed the ATM program in May 2025.'],
  [{ offering: 'completed' }, 'All of the shares available under the Sales Agreement have been sold.'],
  [
    { offering: 'active', cap: '125000000' },
    'On June 9, 2025, the Company and Alder entered into Amendment No. 1 to the Sales Agreement, which increased the aggregate offering price of the shares that may be sold by $50,000,000 to $125,000,000.',
  ],
  [
    { offering: 'active', cap: '15000000' },
    'On June 9, 2025, the Company filed a prospectus supplement decreasing the aggregate offering price of the shares that may be sold under the Sales Agreement to $15,000,000.',
  ],
  [
    { offering: 'active', unsold: '42360000', grossProceeds: '32640000' },
    'As of June 5, 2025, the Company had sold shares for gross proceeds of $32.64 million, leaving $42.36 million available for future sales under the Sales Agreement.',
  ],
  [
    { offering: 'active', unsold: '28400000', available: '28400000' },
    'As of March 31, 2025, the Company had remaining capacity of approximately $28.4 million under the Sales Agreement.',
    'quarterly',
  ],
  [
    { offering: 'active', registration: 'effective' },
    'The shares will be issued pursuant to the Company’s shelf registration statement on Form S-3 (File No. 333-271002), which was declared effective by the SEC on April 25, 2023.',
  ],
  [
    { offering: 'suspended', registration: 'expired' },
    'The Registration Statement expired on April 25, 2025, the third anniversary of its effectiveness, and we may no longer sell shares under the Sales Agreement.',
  ],
  [
    { offering: 'active', events: ['agent removed/a 2025-06-09'] },
    'On June 9, 2025, the Company delivered a termination notice to Calder & Pike LLC, removing it as a sales agent under the Sales Agreement.',
  ],
  [
    { offering: 'active', agreement: 'in force', registration: null },
    'Sales may be made only if a registration statement covering the shares is effective and remains available for use.',
  ],
  [{ offering: 'suspended' }, 'The Company has suspended sales of common stock under the Sales Agreement.'],
  [{ offering: 'suspended' }, 'The Company has suspended the at-the-market offering.'],
  [
    { offering: 'suspended' },
    'On June 9, 2025, the Company notified Alder that it was suspending the Sales Agreement.',
  ],
  [
    { offering: 'suspended' },
    'On June 9, 2025, the Company notified Alder of its election to suspend the offering of shares under the Sales Agreement.',
  ],
  [{ offering: 'suspended' }, 'Sales under the Sales Agreement have been suspended effective June 9, 2025.'],
  [{ offering: 'suspended' }, 'The use of the prospectus supplement has been suspended.'],
  [
    { offering: 'suspended' },
    'The Company has agreed not to make sales under the Sales Agreement for a period of 60 days.',
  ],
  [{ offering: 'suspended' }, 'The Company has ceased offering shares under the Sales Agreement.'],
  [{ offering: 'suspended' }, 'The Company has discontinued its at-the-market offering program.'],
  [
    { offering: 'suspended' },
    'We will not make any sales of our common stock pursuant to the Sales Agreement unless and until a new prospectus supplement or a new registration statement is filed.',
  ],
  [
    { offering: 'terminated' },
    'On June 9, 2025, the Company gave written notice to Alder terminating the Sales Agreement.',
  ],
  [
    { offering: 'terminated' },
    'On June 9, 2025, the Company delivered written notice of termination of the Sales Agreement to Alder.',
  ],
  [
    { offering: 'terminated' },
    'On June 9, 2025, the Company notified Alder that it is terminating the Sales Agreement, effective June 19, 2025.',
  ],
  [{ offering: 'terminated' }, 'The Sales Agreement was terminated by the Company on June 9, 2025.'],
  [{ offering: 'terminated' }, 'The Sales Agreement terminated in accordance with its terms on June 9, 2025.'],
  [
    { offering: 'terminated' },
    'As a result of the termination, no further shares will be sold under the Sales Agreement.',
  ],
  [
    { offering: 'terminated' },
    'Alder resigned as sales agent and the Sales Agreement terminated effective June 9, 2025.',
  ],
  [{ offering: 'terminated' }, 'On June 9, 2025, the Company exercised its right to terminate the Sales Agreement.'],
  [{ offering: 'terminated' }, 'The Company withdrew the at-the-market offering on June 9, 2025.'],
  [{ offering: 'completed' }, 'The Company has sold the maximum amount available under the Sales Agreement.'],
  [{ offering: 'completed' }, 'The Sales Agreement has been fully utilized.'],
  [{ offering: 'completed' }, 'No shares remain available for sale under the Sales Agreement.'],
  [
    { offering: 'completed' },
    'As of June 9, 2025, the Company had sold an aggregate of 10,000,000 shares for aggregate gross proceeds of approximately $75.0 million, exhausting the amount available under the Sales Agreement.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'Item 1.02 Termination of a Material Definitive Agreement. Effective June 9, 2025, the Company and the Agent agreed to terminate the Sales Agreement. The Company is not subject to any termination penalties related to the termination of the Sales Agreement.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'The Sales Agreement, which was otherwise scheduled to expire in 2027, was terminated by mutual agreement of the parties on June 9, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'By letter dated June 9, 2025, we notified Alder of the termination of the Sales Agreement.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'As of June 9, 2025, the Sales Agreement is no longer in effect.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'On June 9, 2025, the Company provided notice to Alder that it was terminating the Sales Agreement effective June 12, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'The termination of the Sales Agreement became effective on June 9, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'terminated' },
    'Alder exercised its right to terminate the Sales Agreement upon ten days’ notice, and the termination became effective on June 9, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'expired' },
    'The Sales Agreement expired in accordance with its terms on May 31, 2025.',
  ],
  [
    { offering: 'terminated', agreement: 'in force' },
    'On June 9, 2025, the Company filed a supplement to its prospectus supplement to terminate the offering of any further shares under the Sales Agreement. The Sales Agreement continues in full force and effect.',
  ],
  [
    { offering: 'terminated', agreement: 'in force' },
    'Effective June 9, 2025, we terminated the Prospectus Supplement and will not offer or sell any additional shares pursuant to it. The Sales Agreement remains in effect.',
  ],
  [{ offering: 'terminated' }, 'We have determined to end our at-the-market offering program effective June 9, 2025.'],
  [{ offering: 'terminated' }, 'The Company’s at-the-market offering program ended on June 9, 2025.'],
  [
    { offering: 'suspended', agreement: 'in force' },
    'Due to our loss of Form S-3 eligibility, we have ceased using the prospectus supplement for the at-the-market offering.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'We are not currently making sales under the Sales Agreement, which we suspended on June 9, 2025.',
  ],
  [{ offering: 'suspended', agreement: 'in force' }, 'Sales under the program were placed on hold on June 9, 2025.'],
  [
    { offering: 'suspended', agreement: 'in force' },
    'On June 9, 2025, the Company’s board of directors determined to suspend the at-the-market offering program indefinitely.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'The Company issued a suspension notice to Alder on June 9, 2025 under the Sales Agreement.',
  ],
  [
    { offering: 'suspended', resume: 'we file a new registration statement on Form S-1' },
    'We have suspended sales under the Sales Agreement and will not resume such sales unless and until we file a new registration statement on Form S-1.',
  ],
  [{ offering: 'completed' }, 'Sales under the Sales Agreement have been completed.'],
  [
    { offering: 'completed' },
    'The program is now fully subscribed and we have sold all of the shares that may be sold under the Sales Agreement.',
  ],
  [{ offering: 'completed' }, 'By June 5, 2025, the $75,000,000 aggregate offering amount had been fully utilized.'],
  [{ offering: 'completed' }, 'As of June 5, 2025, we had fully exhausted the capacity of our at-the-market program.'],
  [
    { offering: 'completed' },
    'As of June 5, 2025, there were no remaining shares available for sale under the Sales Agreement.',
  ],
  [
    { offering: 'active', unsold: '1200000' },
    'As of June 5, 2025, we had approximately $1.2 million of unsold common stock available under the Sales Agreement.',
  ],
  [
    { offering: 'active', cap: '100000000' },
    'On June 9, 2025, the Company amended the Sales Agreement to increase the maximum aggregate offering price of the shares from $75,000,000 to $100,000,000.',
  ],
  [
    { offering: 'active', cap: '40000000' },
    'On June 9, 2025, the Company filed an amendment to the prospectus supplement to reduce the maximum aggregate offering price under the Sales Agreement from $75,000,000 to $40,000,000.',
  ],
  [
    { offering: 'active' },
    'On June 9, 2025, the Company lifted the suspension of, and recommenced, the at-the-market offering program.',
  ],
  [
    { offering: 'active', events: ['agent added/a 2025-06-09'] },
    'On June 9, 2025, the Company entered into a joinder to the Sales Agreement pursuant to which Birch Capital Markets LLC was added as a sales agent.',
  ],
];

/** Terms, conditions, plans, history, denials, and what befell others: the program goes on. */
const GOES_ON: readonly Row[] = [
  [
    { offering: 'active', available: null, unsold: null, cap: '75000000' },
    'In connection with the Sales Agreement, the Company’s prior sales agreement, dated August 3, 2021, with Calder & Pike LLC was terminated effective April 30, 2024, with $12.5 million remaining unsold.',
  ],
  [
    { offering: 'active', available: null, unsold: null, cap: '75000000' },
    'At the time of its termination, $12.5 million of shares remained unsold under the prior sales agreement.',
  ],
  [
    { offering: 'active', events: [] },
    'The Sales Agreement replaces the Company’s Open Market Sale Agreement dated August 3, 2021 with Calder & Pike LLC, which was terminated on May 1, 2024.',
  ],
  [
    { offering: 'active' },
    'On June 9, 2025, the Company reinstated the at-the-market offering program with a capacity of up to $34.0 million by filing an updated prospectus.',
  ],
  [
    { offering: 'active', agreement: 'amended' },
    'On June 9, 2025, the Company amended and restated the Sales Agreement to include Birch Capital Markets LLC as an additional sales agent.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We or Alder may suspend or terminate the offering of the shares upon notice to the other party and subject to other conditions.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Offering will terminate upon (a) the election of Alder upon the occurrence of certain adverse events, (b) three business days’ advance notice from one party to the other, or (c) the sale of all of the shares.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Sales Agreement was terminable at will by the Company with no penalty.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Company is not obligated to sell any shares and may at any time suspend solicitation and offers under the Sales Agreement.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Alder may terminate the Sales Agreement in the circumstances specified therein at any time.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'On June 5, 2025, the Company terminated the license agreement with Harbor Biosciences, which had been suspended since March 2024.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Sales Agreement contains customary representations and will automatically terminate when all of the shares have been sold.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We have no present intention to suspend sales under the Sales Agreement.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Company did not terminate the Sales Agreement and has not suspended the program.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'If we fail to remain listed, sales under the Sales Agreement would be suspended.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The merger agreement provides that the Company will suspend the at-the-market offering program and terminate the Sales Agreement at the effective time.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'In June 2025 the hearings panel suspended its review, and the stay was terminated.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'On June 9, 2025, the Company terminated its share repurchase program, under which $5.0 million remained available.',
  ],
  [
    { offering: 'active', agreement: 'in force', unsold: null },
    'As of June 9, 2025, $14.2 million remained available under our revolving credit facility.',
  ],
  [
    { offering: 'active', agreement: 'in force', cap: '75000000' },
    'We increased the size of our board of directors and increased the amount of our term loan to $40,000,000.',
  ],
  [
    { offering: 'active', agreement: 'in force', cap: '75000000' },
    'On May 1, 2024, we also terminated our prior sales agreement with Calder & Pike LLC, under which we could sell up to $40,000,000 of our common stock.',
  ],
  [
    { offering: 'active', agreement: 'in force', unsold: null },
    'Upon termination of the 2021 sales agreement with Calder & Pike LLC, $9.1 million of the $40.0 million of shares remained unsold.',
  ],
  [{ offering: 'active', agreement: 'in force' }, 'No shares have been sold under the Sales Agreement.'],
  [
    { offering: 'active', agreement: 'in force' },
    'No sales were made under the Sales Agreement during the quarter, and all of the shares remain available.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'In October 2023, before entering into the Sales Agreement, we completed an underwritten public offering of 4,000,000 shares.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Phase 2 trial was fully enrolled and completed in May 2025; the program was discontinued.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We will not sell any shares under the Sales Agreement at a price below $3.00 per share.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We will not sell shares with a value of more than one-third of our public float in any 12-month period unless our public float rises above $75 million.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Company has agreed to reimburse Alder for certain expenses if the Sales Agreement is terminated before shares with a value of $10,000,000 have been sold.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Company’s previous registration statement on Form S-3 expired on April 25, 2025 and was replaced by a new registration statement, which was declared effective on April 20, 2025.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Our chief financial officer resigned, and Stone & Reed LLP was removed as auditor and Moss Audit LLP was added to the panel.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Some of our competitors have suspended or terminated their at-the-market offerings.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'There can be no assurance that we will not be required to suspend the program or that the Sales Agreement will not be terminated.',
  ],
  [
    { offering: 'active', agreement: 'in force', grossProceeds: null },
    'Assuming we sell all $75,000,000 of shares under the Sales Agreement, we would have sold the maximum amount available and no shares would remain.',
  ],
  [{ offering: 'active' }, 'The Company did not sell any shares under the Sales Agreement during the quarter.'],
  [
    { offering: 'active' },
    'If the Sales Agreement is terminated, the Company would have to find other sources of capital.',
  ],
  [{ offering: 'active' }, 'The Company expects to terminate the Sales Agreement upon closing of the Merger.'],
  [{ offering: 'active' }, 'The Company’s board considered whether to suspend the program and decided to continue it.'],
  [
    { offering: 'active' },
    'The offering will terminate upon the sale of all of the shares or the termination of the Sales Agreement.',
  ],
  [{ offering: 'active' }, 'On June 9, 2025, trading in the Company’s common stock on Nasdaq was suspended.'],
  [{ offering: 'active' }, 'On June 9, 2025, the Company terminated its credit agreement with Silicon Valley Bank.'],
  [{ offering: 'active' }, 'The Company’s former chief executive officer was terminated on June 9, 2025.'],
  [{ offering: 'active' }, 'The clinical trial was suspended on June 9, 2025 and has been terminated.'],
  [{ offering: 'active' }, 'The Company terminated the Lease Agreement, dated May 3, 2019, effective June 9, 2025.'],
  [
    { offering: 'active' },
    'On June 9, 2025, the underwriting agreement dated June 2, 2025 relating to our public offering closed.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Sales Agreement may be terminated by Alder or us at any time upon notice to the other party, or by Alder at any time in certain circumstances, including our failure to maintain a listing.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Unless earlier terminated, the Sales Agreement will automatically terminate upon the third anniversary of the registration statement.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Upon delivery of a placement notice, Alder will sell shares until the notice is declined, accepted, suspended, or otherwise terminated.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We expect to suspend sales during the blackout period preceding each quarterly earnings release.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Had we terminated the Sales Agreement, we would have owed no penalty.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'In the event the Sales Agreement is terminated or the program is suspended, we will need alternative sources of financing.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'On June 9, 2025, we exercised our right to terminate the office lease for our former headquarters.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Food and Drug Administration lifted the clinical hold that had suspended our program for TH-101.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The FDA placed our IND on clinical hold and enrollment in the program was suspended on June 9, 2025.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'On June 9, 2025, we discontinued our oncology program and terminated the related collaboration agreement.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The Company’s 401(k) plan was suspended and its employee stock purchase program was terminated on June 9, 2025.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'In June 2025, our stock repurchase program was completed, and no shares remain available for repurchase under it.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Our equity incentive plan was amended; no shares remain available for grant under the 2015 Plan.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'On June 9, 2025, the warrants to purchase 500,000 shares expired unexercised.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The underwriters’ option to purchase additional shares expired on June 9, 2025.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The rights agreement expired on June 9, 2025 and the registration rights agreement terminated on the same date.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We have fully utilized our net operating losses and exhausted our revolving credit capacity.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'We will not be able to sell shares under the Sales Agreement if our registration statement is not effective.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'The lock-up agreements entered into by our directors were terminated on June 9, 2025.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Neither we nor Alder has terminated the Sales Agreement or suspended the offering.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'As previously disclosed, in 2022 we terminated our then-existing at-the-market program and in 2023 we suspended a private placement.',
  ],
  [
    { offering: 'active', agreement: 'in force' },
    'Since the Sales Agreement was entered into, we have sold all shares at prevailing market prices under the program.',
  ],
];

function told([expected, sentence, form]: Row): Told {
  return toldOf(read((form === undefined ? REPORT : QUARTERLY) + PROGRAM + sentence), expected, '2024-05-01');
}

describe('a program', () => {
  for (const row of HAPPENED) {
    it(`is ${row[0].offering ?? 'as told'} after “${row[1]}”`, () => expect(told(row)).toEqual(row[0]));
  }
  for (const row of GOES_ON) it(`goes on after “${row[1]}”`, () => expect(told(row)).toEqual(row[0]));
});
