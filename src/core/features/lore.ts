/** What the rules that offering documents cite are about, in a line; the longest matching key is used. */
const RULES: Readonly<Record<string, string>> = {
  'Rule 415': 'Delayed or continuous offerings from a shelf registration statement.',
  'Rule 415(a)(4)': 'At-the-market offerings: sales into an existing trading market at other than a fixed price.',
  'Rule 415(a)(5)': 'A shelf registration statement can be used for three years from its initial effective date.',
  'Rule 415(a)(6)': 'Unsold securities and fees carried over to a new registration statement.',
  'Rule 424(b)': 'When and how a prospectus is filed after the registration statement has become effective.',
  'Rule 424(b)(1)': 'Prospectus with information that was left out under Rule 430A.',
  'Rule 424(b)(2)': 'Prospectus of a primary shelf offering with the price and terms.',
  'Rule 424(b)(3)': 'Prospectus with a substantive change from the one on file.',
  'Rule 424(b)(4)': 'Prospectus with the price and other terms left out under Rule 430A, and a substantive change.',
  'Rule 424(b)(5)': 'Prospectus of a delayed or continuous offering, with the terms or a substantive change.',
  'Rule 430A': 'Price-related information left out of a registration statement when it becomes effective.',
  'Rule 430B': 'Information left out of the base prospectus of a shelf registration statement.',
  'Rule 433': 'Free writing prospectuses.',
  'Rule 456(b)': 'Registration fees paid as securities are offered (well-known seasoned issuers).',
  'Rule 457': 'How the registration fee is computed.',
  'Rule 462(b)': 'A registration statement that becomes effective on filing, for up to 20 % more of the same offering.',
  'Rule 462(e)': 'Automatic shelf registration statements, effective on filing.',
  'Rule 477': 'Withdrawal of a registration statement.',
  'Rule 144': 'Resales of restricted and control securities.',
  'Rule 405': 'Definitions, among them well-known seasoned issuer and ineligible issuer.',
  'Rule 10b-5': 'Fraud and manipulation in the purchase or sale of a security.',
  'Rule 10b5-1': 'Trading plans made without inside information.',
  'Rule 15c6-1': 'The settlement cycle: T+1 since May 28, 2024, T+2 before.',
  'General Instruction I.B.6':
    'A company with a public float under $75 million may sell at most one third of it in 12 months on Form S-3.',
  'Section 4(a)(2)': 'Exemption for transactions by an issuer that involve no public offering.',
  'Regulation M': 'What distribution participants may buy and bid for during a distribution.',
  'Regulation S-K': 'What the non-financial parts of filings must disclose.',
};

const KEYS = Object.keys(RULES).sort((a, b) => b.length - a.length);

/** What a cited rule is about; `undefined` where nothing is known of it. */
export function ruleNote(canonical: string): string | undefined {
  const key = KEYS.find((rule) => {
    const at = canonical.indexOf(rule);
    return at >= 0 && !/[\dA-Za-z-]/.test(canonical.charAt(at + rule.length));
  });
  return key && RULES[key];
}

/** What the exhibits of each number are, by the table of Item 601 of Regulation S-K. */
const EXHIBITS: Readonly<Record<string, string>> = {
  '1': 'Underwriting agreement',
  '2': 'Plan of acquisition, reorganization or arrangement',
  '3': 'Articles of incorporation or bylaws',
  '4': 'Instrument defining the rights of security holders',
  '5': 'Opinion on legality',
  '8': 'Opinion on tax matters',
  '10': 'Material contract',
  '16': 'Letter on a change of accountant',
  '19': 'Insider trading policies',
  '21': 'Subsidiaries',
  '22': 'Subsidiary guarantors',
  '23': 'Consents of experts and counsel',
  '24': 'Power of attorney',
  '25': 'Statement of eligibility of trustee',
  '31': 'Certification under Rule 13a-14(a)',
  '32': 'Certification under Section 1350',
  '99': 'Additional exhibit',
  '101': 'Interactive data file',
  '104': 'Cover page interactive data file',
  '107': 'Filing fee table',
};

/** What an exhibit of this number is under Item 601 of Regulation S-K. */
export function exhibitNote(number: string): string | undefined {
  const major = /^\d{1,3}/.exec(number)?.[0];
  return major && EXHIBITS[major];
}

/** What a Commission file number's prefix says. */
export function fileNumberNote(number: string): string | undefined {
  const prefix = /^\d{1,3}(?=-)/.exec(number)?.[0];
  if (prefix === '333' || prefix === '33' || prefix === '033') return 'Securities Act registration statement';
  if (prefix === '1' || prefix === '001') return 'Exchange Act registration under Section 12(b)';
  if (prefix === '0' || prefix === '000') return 'Exchange Act registration under Section 12(g)';
  if (prefix === '811') return 'Investment company';
  return undefined;
}
