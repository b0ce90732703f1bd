import type { EventKind, Layer } from './offering.js';

/**
 * A wording by which filers report that something happened. The words are patterns (see pattern.ts):
 * `{agreement}`, `{money}`, `{date}`, `{count}`, `{party}` are slots that match a mention, `{the}` any determiner,
 * `{program}` an offering program by any name, `(a|b)` either, `[x]` perhaps, `…` a few words of the same sentence.
 */
export interface Phrase {
  readonly kind: EventKind;
  readonly layer: Layer;
  readonly says: readonly string[];
  /** True for what is told as a rule: "we will be required to file another prospectus supplement". */
  readonly isRule?: boolean;
  /** Examples that run as tests: the event's words between marks; one without marks asserts silence. */
  readonly examples: readonly string[];
}

/**
 * The event phrases, in no order. A phrase matches the verb in the form that reports: "terminated", "is suspending",
 * "elected to pause", never a bare "may suspend": words before it that make it a term, a rule or a condition
 * silence it (modality.ts).
 */
export const PHRASES: readonly Phrase[] = [
  {
    kind: 'commencement',
    layer: 'agreement',
    says: [
      'entered into {the} {agreement}',
      'entered [into] {the} ("at the market offering"|at-the-market|sales) {agreement}',
      'entering into {the} {agreement}',
      'executed {the} {agreement}',
      'confirms its agreement with {party}',
      'confirms its agreement',
      'confirm their agreement with {party}',
      'offered pursuant to {the} {agreement}, dated [as of] {date}',
      'pursuant to {the} {agreement}, dated [as of] {date}, we have engaged',
      'is entered into as of {date}',
      'is made and entered into as of {date}',
      'is made as of {date}',
    ],
    examples: [
      'On June 3, 2024, Harbor Lane Corp. ⟦entered into an Equity Distribution Agreement⟧ with Alder Securities LLC.',
      'We have ⟦entered into a Sales Agreement⟧, dated March 4, 2024, with Alder Securities LLC.',
      'We may enter into a Sales Agreement with Alder Securities LLC.',
      'The registrant ⟦entered into two underwriting agreements⟧ with Alder Securities LLC.',
      'Unless we have entered into a Sales Agreement with you, you may not sell shares.',
      'Since entering into the Sales Agreement and as of May 1, 2024, we sold 4,800 shares.',
    ],
  },
  {
    kind: 'commencement',
    layer: 'offering',
    says: [
      'filed {the} prospectus supplement',
      'pursuant to {the} prospectus supplement filed with … on {date}',
      'and {the} prospectus supplement filed [with … ] on {date}',
      'included {the} "at the market offering" prospectus',
      'prospectus supplement [relating to … ] filed [with {the} (sec|securities and exchange commission|commission)] [on] {date}',
      '(initiated|launched|commenced|established) {the} {program}',
      'entered into {the} "{program}',
    ],
    examples: [
      'On June 3, 2024, we ⟦filed a prospectus supplement⟧ in connection with the offering.',
      'In May 2020, we ⟦initiated the May 2020 ATM Program⟧.',
      'We will file a prospectus supplement if the terms change.',
    ],
  },
  {
    kind: 'amendment',
    layer: 'offering',
    says: [
      'prospectus supplement …, as amended and supplemented on {date}',
      'prospectus supplement …, as (amended|supplemented) on {date}',
      'as amended and supplemented on {date}, the "',
    ],
    examples: [
      'Sales were made under the ⟦prospectus supplement dated May 1, 2024, as amended and supplemented on June 3, 2024⟧.',
    ],
  },
  {
    kind: 'amendment',
    layer: 'registration',
    says: [
      'as amended by [pre-effective|post-effective] amendment no. 1 … filed … on {date}',
      'as amended by [pre-effective] amendment no. 1 … on {date}',
    ],
    examples: [
      'The registration statement was filed on May 1, 2024, ⟦as amended by Amendment No. 1 filed with the SEC on June 3, 2024⟧.',
    ],
  },
  {
    kind: 'amendment',
    layer: 'agreement',
    says: [
      'entered into {the} [first|second|third] amendment … to {the} {agreement}',
      'entered into {the} {agreement} … to {the} {agreement}',
      '{agreement}, dated [as of] {date}, as amended [on|as of|by … dated as of|by … dated] {date}',
      '{agreement}, dated [as of] {date} and amended [on|as of] {date}',
      'as amended by {the} {agreement}',
      'amended {the} {agreement}',
      'amended and restated {the} {agreement}',
    ],
    examples: [
      'On May 2, 2024, we ⟦entered into Amendment No. 1 to the Sales Agreement⟧ with Alder Securities LLC.',
      'We entered into a ⟦Sales Agreement, dated as of May 2, 2023, as amended as of June 3, 2024⟧, with Alder Securities LLC.',
      'The parties may amend the Sales Agreement in writing.',
    ],
  },
  {
    kind: 'agreement terminated',
    layer: 'agreement',
    says: [
      '(terminated|terminating) {the} {agreement}',
      '(terminated|terminating) {the} agreement',
      '{agreement} (was|were|has been|have been|had been|is hereby|stands) [voluntarily|mutually] terminated',
      '{agreement} terminated (on|effective|as of)',
      '(agreed|elected|decided|determined) to terminate {the} {agreement}',
      '(elected|decided|determined), …, to terminate {the} {agreement}',
      '(notice|decision|election|intention|intent) to terminate {the} {agreement}',
      'notice of [the] termination (of|under) {the} {agreement}',
      'purpose of … is to … terminate {the} {agreement}',
      'termination of {the} {agreement} (was|became|is) effective',
    ],
    examples: [
      'On May 1, 2024, the Company ⟦terminated the Sales Agreement⟧ with Alder Securities LLC.',
      'We gave Alder Securities LLC ⟦notice to terminate the Sales Agreement⟧, effective May 3, 2024.',
      'We gave notice that we had ⟦elected, pursuant to Section 9 of the Sales Agreement, to terminate the Sales Agreement⟧.',
      'Either party may terminate the Sales Agreement upon ten days’ notice.',
      'The Sales Agreement will terminate upon the sale of all shares.',
      'The offering ends when the Sales Agreement is terminated.',
    ],
  },
  {
    kind: 'offering terminated',
    layer: 'offering',
    says: [
      '(terminated|terminating) {the} {program}',
      '(terminated|terminating) any future sales',
      '(terminated|terminating) all offerings',
      '(also|hereby) (terminated|terminates) {the} {program}',
      '{program} (was|were|has been|have been|is hereby) terminated',
      'purpose of … is to … terminate {the} {program}',
      'to [suspend and] terminate {the} {program}',
      '(agreed|elected|decided|determined) to terminate {the} {program}',
      'no longer (offering|selling) any {shares} (under|pursuant to)',
      'no (further|additional|more) (offers or sales|offerings or sales|sales|offers|shares|securities) [of … ] (will|shall) be (made|sold|offered|issued|conducted) (under|pursuant to) {the} (prospectus|\ue005|program|atm|offering|sales)',
      'termination in connection with the consolidation',
    ],
    examples: [
      'We ⟦terminated the ATM Program⟧ on May 1, 2024.',
      'The ⟦purpose of this Supplement is to suspend the ATM and to terminate the continuous offering⟧ by us.',
      'We are filing this Supplement No. 3 ⟦to terminate the offering⟧ of our common stock.',
      'We or the agent may suspend or terminate the offering upon notice.',
      'The parties have the right to terminate the offering.',
      'The offering will terminate upon the earlier of the sale of all shares and May 3, 2026.',
    ],
  },
  {
    kind: 'suspension',
    layer: 'offering',
    says: [
      '(suspended|suspending|paused|pausing|halted) {the} {program}',
      '(suspended|suspending|paused|pausing|halted) [all] [further] (sales|offers|offers and sales|issuances|the use of) … (program|offering|facility|atm|prospectus supplement|\ue005)',
      '(elected|determined|decided|agreed) to [temporarily] (suspend|pause|halt) … (program|offering|facility|sales|atm)',
      'purpose of … is to … suspend {the} {program}',
      'to suspend {the} {program}',
      'purpose of … is to … suspend … (program|offering|facility|sales|atm)',
      '{program} (was|were|has been|have been|is|are) [currently|temporarily] (suspended|paused)',
      '(have|has|hereby) [temporarily] (suspended|suspend|suspends|paused|pause|pauses) … (program|offering|facility|sales|atm|prospectus supplement)',
    ],
    examples: [
      'Effective May 1, 2024, the Company has ⟦elected to temporarily pause sales⟧ under the ATM Program.',
      'We have ⟦suspended our at-the-market offering program⟧.',
      'The Company or the Agents may suspend or terminate the Offering upon notice.',
      'Sales will be suspended until the restricted period ends.',
    ],
  },
  {
    kind: 'increase',
    layer: 'offering',
    says: [
      '(increased|increasing) {the} (maximum|amount|size|number|dollar|offering|dollar amount|{program}|capacity|sales|gross|available|balance) … {money}',
      '(to|hereby) (increase|increases) {the} (maximum|amount|size|number|dollar|offering|dollar amount|{program}|capacity|sales|gross|available|balance) … {money}',
      'upsized {the} {program} … {money}',
      'amend {the} prospectus … to offer … {money}',
      'supplement to amend {the} prospectus',
    ],
    examples: [
      'On May 1, 2024, we ⟦increased the maximum aggregate offering price of the shares by an additional $50,000,000⟧.',
      'We filed a prospectus supplement ⟦to increase the amount of shares that may be sold to $90,000,000⟧.',
      'We may increase the size of the offering to $90,000,000.',
      'Revenue increased the amount of cash on hand.',
    ],
  },
  {
    kind: 'decrease',
    layer: 'offering',
    says: [
      '(decreased|decreasing|reduced|reducing|lowered) {the} (maximum|amount|size|number|dollar|offering|dollar amount|{program}|capacity|gross|available|balance) … {money}',
      '(to|hereby) (decrease|decreases|reduce|reduces) {the} (maximum|amount|size|number|dollar|offering|dollar amount|{program}|capacity|gross|available|balance) … {money}',
    ],
    examples: [
      'We are ⟦decreasing the aggregate offering amount of common stock to $15,000,000⟧.',
      'We filed a supplement ⟦reducing the available balance under the program to $15,000,000⟧.',
      'We may reduce the size of the offering to $15,000,000.',
    ],
  },
  {
    kind: 'narrower supplement',
    layer: 'offering',
    isRule: true,
    says: ['required to file (another|a new|an additional|a further) prospectus supplement'],
    examples: ['We will be ⟦required to file another prospectus supplement⟧ if we want to sell more shares.'],
  },
  {
    kind: 'reinstatement',
    layer: 'offering',
    says: ['(reinstated|resumed|recommenced|reactivated|resuming|reinstating) {the} {program}'],
    examples: [
      'On May 1, 2024, we ⟦reinstated the ATM program⟧ with a capacity of up to $34.0 million.',
      'We may resume sales under the ATM Program later.',
    ],
  },
  {
    kind: 'completion',
    layer: 'offering',
    says: [
      'completed {the} {program}',
      '(fully|substantially) (depleted|exhausted|utilized)',
      'exhausting {the} amounts available',
      'exhausted {the} (capacity|amounts available|amount available|availability)',
      'sold all [of] {the} (shares|securities|adss|placement shares) (available|under|issuable)',
    ],
    examples: [
      'We sold the last shares in May 2024, which ⟦completed the ATM program⟧.',
      'The Sales Agreement has been ⟦substantially depleted⟧.',
    ],
  },
  {
    kind: 'replacement',
    layer: 'agreement',
    says: [
      '(amends, restates and replaces|amended, restated and replaced|amends and restates|restates and replaces|replaces in full|supersedes and replaces|replaced and superseded)',
      '{agreement} … (was|were|has been|have been) (replaced|superseded) (with|by) {the} {agreement}',
      '(replaced|replaces|superseded|supersedes) {the} {agreement}',
    ],
    examples: [
      'The Omnibus Sales Agreement ⟦amends, restates and replaces⟧ in full each of the prior sales agreements.',
      'The 2023 Sales Agreement may be replaced by another agreement.',
    ],
  },
  {
    kind: 'expiry',
    layer: 'agreement',
    says: ['{agreement} … expired', '{program} expired', 'expiration of {the} {agreement} on {date}'],
    examples: ['The ⟦2021 Sales Agreement expired⟧ on May 1, 2024.', 'The Sales Agreement will expire in 2027.'],
  },
  {
    kind: 'agent removed',
    layer: 'agreement',
    says: [
      'removing (them|it|{party}) as {the} (sales agent|agent|manager|underwriter)',
      'removed {party} as {the} (sales agent|agent|manager)',
      '{party} is no longer {the} (sales agent|agent|manager)',
      'terminated {the} {agreement} … (solely|only) (with respect to|as to) {party}',
    ],
    examples: ['We delivered a notice to Alder Securities LLC, ⟦removing them as a sales agent⟧.'],
  },
  {
    kind: 'agent added',
    layer: 'agreement',
    says: [
      '(include|including|added|adding) … as an additional (sales agent|agent|manager)',
      '(added|adding|add) {party} as {the} [additional] (sales agent|agent|manager)',
      '{party} (was|were) added as {the} [additional] (sales agent|agent|manager)',
    ],
    examples: ['The amendment ⟦added Birch Capital Markets LLC as an additional sales agent⟧.'],
  },
  {
    kind: 'closing',
    layer: 'agreement',
    says: [
      '(offering|private placement|registered direct offering|transaction|sale of the shares|sale of the securities|placement) closed on {date}',
      'closed {the} (offering|private placement|registered direct offering|public offering|placement|sale)',
      'closing of {the} (offering|private placement|registered direct offering|public offering|placement) (occurred|took place) on {date}',
      '(sold and issued|issued and sold) … in {the} private placement on {date}',
      'consummated {the} (offering|private placement|registered direct offering|public offering|placement)',
      '(issuance and sale|sale|offering) of … (settled|closed|was consummated|was completed) on {date}',
      'completed {the} [underwritten|firm commitment|registered direct|follow-on|initial] [public|registered direct] offering of',
      'completed {the} (private placement|registered direct offering|underwritten offering)',
      '(closed|completed|consummated) {the} (private|public|registered|registered public|underwritten public) (offering|sale) of',
    ],
    examples: [
      'On May 4, 2024, the Company ⟦closed its previously announced private offering of⟧ $400 million aggregate principal amount of its senior notes.',
      'The ⟦Offering closed on December 13, 2024⟧.',
      'The ⟦issuance and sale of the Preferred Shares settled on December 13, 2024⟧.',
      'On May 4, 2024, we ⟦completed an underwritten public offering of⟧ 2,000,000 shares of common stock.',
      'The offering is expected to close on December 13, 2024.',
      'After the issuance and sale of the shares is completed, we may sell more.',
    ],
  },
  {
    kind: 'option exercise',
    layer: 'offering',
    says: [
      "exercised [in full|in part|partially|fully] {the} (option|over-allotment option|underwriters' option|over-allotment)",
      '(fully|partially) exercised {the} (option|over-allotment option)',
    ],
    examples: [
      'On May 4, 2024, the underwriters ⟦exercised in full their option⟧ to purchase an additional 300,000 shares.',
      'If the underwriters exercise in full their option, proceeds will be higher.',
    ],
  },
  {
    kind: 'effectiveness',
    layer: 'registration',
    says: [
      '(was|were|been|and) (declared|deemed) effective [by [order of] {the} (sec|securities and exchange commission|commission)] [under the securities act [of 1933]] (on|as of) {date}',
      '(was|were|been) [also] (declared|deemed) effective',
      '(declared|deemed) effective [by {the} (sec|securities and exchange commission|commission)] (on|as of) {date}',
      '(has|have) become effective',
      '(became|become) [automatically] effective [upon filing] [with … ] [on {date}]',
      'automatically effective registration statement … on {date}',
      'automatically became effective',
    ],
    examples: [
      'The registration statement ⟦was declared effective by the SEC on May 1, 2024⟧.',
      'The registration statement ⟦became effective on May 1, 2024⟧.',
      'You may not sell the shares until the registration statement is declared effective.',
      'The term begins on the date that the registration statement of which this prospectus is a part is declared effective by the SEC.',
      'When the registration statement becomes effective, we may sell shares.',
    ],
  },
  {
    kind: 'withdrawal',
    layer: 'registration',
    says: [
      'to terminate the effectiveness of',
      '(hereby|respectfully) requests … withdrawal of {the} registration statement',
      'request (to withdraw|for withdrawal of|for the withdrawal of) {the} registration statement',
      'withdrew {the} registration statement',
      'registration statement (was|has been) withdrawn',
      'hereby (deregisters|removes from registration|withdraws from registration)',
      'this [post-effective] amendment … (deregisters|removes from registration|withdraws from registration)',
    ],
    examples: [
      '⟦This post-effective amendment deregisters⟧ all securities unsold under the registration statement.',
      'We file this amendment ⟦to terminate the effectiveness of⟧ the registration statement.',
      'We may withdraw the registration statement at any time.',
    ],
  },
];
