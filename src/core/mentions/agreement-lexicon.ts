/**
 * Families of agreements, the most telling words first. Agreements of one family do the same work under
 * different names, as "Sales Agreement" and "Equity Distribution Agreement" do.
 */
const FAMILIES: readonly (readonly [family: string, words: RegExp])[] = [
  ['plan', /\bplan$/],
  ['purchase', /purchase and sale|sale and purchase/],
  ['registration rights', /registration rights/],
  [
    'investor rights',
    /(?:investor|stockholder|shareholder)s?[’']?s? rights|(?:stock|share|unit)?holders?[’']?s? agreement/,
  ],
  ['underwriting', /underwriting/],
  ['warrant', /warrant(?! purchase)/],
  ['placement', /placement agen|placement agreement|engagement|financial advis|dealer[- ]manager/],
  ['agency', /^(?:\w+ )?agency agreement/],
  ['lock-up', /lock-?up|leak-?out|standstill/],
  ['forward', /forward (?:sale|stock|share|equity)|master (?:forward )?confirmation|forward confirmation/],
  ['equity line', /standby equity|equity line|committed equity|equity purchase|common stock purchase/],
  [
    'at-the-market',
    /\b(?:sales?|equity distribution|distribution agency|sales agency financing|at[- ]the[- ]market|atm|at market issuance|controlled equity|capital on demand|equity offering|common stock offering)\b[\w -]{0,40}(?:agreements?|arrangement)$|^(?:(?:amended|and|restated|\d{4}|prior|existing) )*distribution agreements?$/,
  ],
  ['merger', /merger|business combination|reorganization|plan of conversion/],
  ['purchase', /purchase|stock sale|share sale|asset sale/],
  ['subscription', /subscription/],
  ['backstop', /backstop|standby|commitment/],
  ['indenture', /indenture/],
  ['credit', /credit|loan|facility|revolv|term sheet|guarant|security agreement|pledge|collateral|intercreditor/],
  ['deposit', /deposit/],
  ['exchange', /exchange/],
  ['voting', /voting|support/],
  ['employment', /employment|severance|separation|offer letter|retention|change (?:in|of) control|consulting/],
  ['indemnification', /indemni/],
  ['commercial', /licen[sc]e|collaborat|supply|manufactur|development|distribut|services?\b/],
  ['lease', /\blease\b/],
  ['note', /\bnote\b|debenture/],
  ['certificate', /certificate/],
  ['letter', /letter/],
];

/** The family of an agreement by its name, `other` for one of no known family. */
export function agreementFamily(name: string): string {
  const plain = name.toLowerCase();
  for (const [family, words] of FAMILIES) if (words.test(plain)) return family;
  return 'other';
}

/** Words that stand before "agreement" in a name written in small letters. */
const MODIFIERS = new Set(
  `sales sale equity distribution securities security purchase placement agency agent underwriting subscription
  registration rights forward share stock open controlled offering issuance warrant lock-up lockup
  leak-out exchange voting support omnibus common preferred standby deposit dealer manager dealer-manager backstop
  at-the-market financing facility credit loan merger investment shareholder shareholders shareholders’ stockholder
  stockholders stockholders’ investor investors’ employment license collaboration waiver indemnification advisor
  advisory strategic lead note unit asset contribution intercreditor pledge guaranty settlement consulting
  services service supply manufacturing lease sublease terms letter engagement non-disclosure confidentiality
  amendment amended restated master global supplemental mortgage base trust convertible promissory
  demand capital standstill separation severance tax receivable reimbursement escrow custody custodian
  administration management trademark hosting colocation power commitment revolving term bridge option exclusive
  co-sale joinder termination business combination membership interest operating partnership limited liability company
  fiscal paying transfer dividend reinvestment selling sub-placement co-placement financial`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a word that helps to name an agreement in small letters: "equity distribution agreement". */
export function isAgreementModifier(word: string): boolean {
  return MODIFIERS.has(word);
}

/** Nouns that stand in a list before "and … Agreement": "Assignment, Assumption and Recognition Agreement". */
const LISTED = new Set(
  `assignment assumption purchase sale sales servicing pledge security guaranty guarantee collateral
  confidentiality non-disclosure nondisclosure non-competition noncompetition non-compete non-solicitation
  nonsolicitation invention inventions waiver consent amendment release settlement contribution conveyance transfer
  license supply development manufacturing distribution marketing collaboration exchange support lock-up employment
  indemnification indemnity subordination intercreditor registration construction engineering procurement
  reaffirmation termination forbearance recognition acknowledgment acceptance joinder lease management operating
  administration research option commercialization promotion profit co-promotion proprietary information data
  service services maintenance acquisition investment financing severance retention separation resignation
  appointment payment conversion redemption repurchase reimbursement storage transportation processing`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a noun that may be parted by a comma from the rest of an agreement's name. */
export function isListedInName(word: string): boolean {
  return LISTED.has(word.toLowerCase());
}

/** Nouns after which "and …" begins something else: "the Registration Statement and Sales Agreement". */
const CLOSED = new Set(
  `company corporation prospectus supplement statement statements report shares stock securities agent agents
  underwriter underwriters manager managers purchaser purchasers investors holders holder parent agreement
  agreements indenture plan warrant warrants lease note notes certificate certificates letter trustee guarantor guarantors
  borrower lender lenders issuer registrant partnership board committee act commission documents bank llc inc. corp.
  co. l.p. lp ltd. n.a. shareholders stockholders`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a noun that ends what it stands in, so that a following "and" joins two things. */
export function isClosedNoun(word: string): boolean {
  return CLOSED.has(word.toLowerCase());
}
