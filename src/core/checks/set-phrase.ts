import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { observed, replacing } from './support/place.js';
import { quoted } from './support/wording.js';

export const setPhrase: Check = {
  id: 'set-phrase',
  severity: 'warning',
  title: 'a set phrase of filings or the name of an authority with a wrong word',
  rationale:
    'Covers, legends and the names of authorities are fixed wordings. A word mistaken for one that sounds alike (“principle executive offices”) passes every spelling checker.',
  examples: [
    '(Address of ⟦principle executive offices⟧)',
    'The shares are registered with the ⟦Securities Exchange Commission⟧.',
    'registered under the ⟦Securities Act of 1934⟧, and reports under the ⟦Securities Exchange Act of 1933⟧',
    'reports under Section 13 or 15(d) of the ⟦Securities Act of 1934⟧',
    'Neither has ⟦approved or disproved⟧ of these securities, which we sell ⟦form time to time⟧.',
    'The Financial Industry Regulatory Authority reviewed the offering under the Securities Exchange Act of 1934. Our principal executive offices are in Delaware.',
  ],
  passage: wrongPhrases,
};

interface Phrase {
  readonly wrong: RegExp;
  readonly right: string;
}

/** Sections that only the Exchange Act has, or by which it is known: they tell which of the two acts is meant. */
const EXCHANGE_ACT =
  '\\bSections? (?:9|10\\(b\\)|12\\([bgjk]\\)|1[346](?:\\([a-f]\\))?|13(?:\\([a-f]\\))? (?:or|and) 15\\(d\\)|15\\(d\\)|21E) of the ';

/** Wordings with one word mistaken, and the wording meant; letter case follows what is written. */
const PHRASES: readonly Phrase[] = [
  { wrong: /\bprinciple executive offices?\b/gi, right: 'principal executive offices' },
  { wrong: /\bprinciple (?:place of business)\b/gi, right: 'principal place of business' },
  { wrong: /\bprinciple amount\b/gi, right: 'principal amount' },
  { wrong: /\bSecurities Exchange Commission\b/g, right: 'Securities and Exchange Commission' },
  { wrong: /\bSecurities and Exchanges? Commision\b/g, right: 'Securities and Exchange Commission' },
  { wrong: /\bFinancial Institution Regulatory Authority\b/g, right: 'Financial Industry Regulatory Authority' },
  { wrong: /\bgiving affect to\b/gi, right: 'giving effect to' },
  { wrong: /\bgive affect to\b/gi, right: 'give effect to' },
  { wrong: /\bbest reasonable efforts\b/gi, right: 'reasonable best efforts' },
  { wrong: /\bin conjunction of\b/gi, right: 'in conjunction with' },
  { wrong: /\bfurnish supplement copies\b/gi, right: 'furnish supplemental copies' },
  { wrong: /\bItem IA\b/g, right: 'Item 1A' },
  { wrong: /\bItem IB\b/g, right: 'Item 1B' },
  { wrong: /\bNasdaq Global Stock Market\b/g, right: 'Nasdaq Global Market' },
  {
    wrong: /(?<=\b)shares our (?=(?:common|ordinary|preferred|capital) (?:stock|shares)\b)/gi,
    right: 'shares of our ',
  },
  { wrong: /\bcommencement proposed sale\b/gi, right: 'commencement of proposed sale' },
  {
    wrong: /\bcan provide assurance as to the reliability of\b/gi,
    right: 'can provide no assurance as to the reliability of',
  },
  { wrong: /(?<=\bpar value \$?[\d.]{1,12} )per,/gi, right: 'per share,' },
  { wrong: /\bthe our\b/gi, right: 'our' },
  { wrong: /\bor and the\b/gi, right: 'or the' },
  { wrong: new RegExp(`(?<=${EXCHANGE_ACT})Securities Act of 1934\\b`, 'g'), right: 'Securities Exchange Act of 1934' },
  {
    wrong: new RegExp(`\\b(?<!${EXCHANGE_ACT})Securities Act of (?:1932|1934)\\b`, 'g'),
    right: 'Securities Act of 1933',
  },
  { wrong: /\bSecurities Exchange Act of (?:1933|1935)\b/g, right: 'Securities Exchange Act of 1934' },
  { wrong: /\bTrust Indenture Act of (?:1933|1934|1940)\b/g, right: 'Trust Indenture Act of 1939' },
  { wrong: /\bInvestment Company Act of (?:1933|1934|1939)\b/g, right: 'Investment Company Act of 1940' },
  { wrong: /\bSarbanes-Oxley Act of (?:2000|2001|2003|2004)\b/g, right: 'Sarbanes-Oxley Act of 2002' },
  {
    wrong: /\bPrivate Securities Litigation Reform Act of (?:1933|1934|1994|1996)\b/g,
    right: 'Private Securities Litigation Reform Act of 1995',
  },
  { wrong: /\bapproved or (?:disproved|dissaproved|disaproved)\b/gi, right: 'approved or disapproved' },
  { wrong: /\bform time to time\b/gi, right: 'from time to time' },
  { wrong: /\bpubic offering\b/gi, right: 'public offering' },
  { wrong: /\bshares of out (?=(?:common|ordinary|preferred|capital) (?:stock|shares)\b)/gi, right: 'shares of our ' },
  { wrong: /\bincorporated be reference\b/gi, right: 'incorporated by reference' },
  { wrong: /\bunderwritting\b/gi, right: 'underwriting' },
  { wrong: /\bprospectus supplment\b/gi, right: 'prospectus supplement' },
];

/** Words one of which every wrong phrase holds: the rest of the text is not looked at. */
const ANY =
  /principle |approved or d|form time|pubic|shares of out|ed be ref|Securities (?:and )?Exchange|Institution Reg|affect to|best reasonable|conjunction of|supplement copies|Act of|Item I[AB]|Global Stock|shares our|commencement proposed|provide assurance|per,|\bthe our|or and the|underwritting|supplment/i;

function wrongPhrases(passage: Passage): Observation[] {
  const { text } = passage.block;
  if (!ANY.test(text)) return [];
  return PHRASES.flatMap(({ wrong, right }) =>
    [...text.matchAll(wrong)].map((found) => {
      const [words] = found;
      const end = found.index + words.length;
      const meant = inCaseOf(words, right);
      const message = `${quoted(words)}: the phrase is ${quoted(meant)}.`;
      return observed(passage, found.index, end, message, { fixes: [replacing(passage, found.index, end, meant)] });
    }),
  );
}

function inCaseOf(model: string, words: string): string {
  if (model.length > 4 && model === model.toUpperCase()) return words.toUpperCase();
  if (/^[A-Z]/.test(model) && /^[a-z]/.test(words)) return words.charAt(0).toUpperCase() + words.slice(1);
  return words;
}
