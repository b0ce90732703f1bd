import { agreementBefore, meaningBefore } from './meaning.js';
import type { AnyLocalMention } from './mention.js';
import type { LocalDefinition } from './recognized.js';

const WORDS = "(?:[A-Z\\d][\\w’'&-]{0,24} ){0,5}";
/** What terms are the names of, by their last word. */
const NOUNS =
  '(?:Agreement|Indenture|Amendment|Program|Facility|Offering|Placement|Plan|Note|Warrant|Share|Unit|Bond|Debenture|Security|Securities|Prospectus|Supplement|Report|Statement|Transaction|Merger|Closing|Company|Agent|Manager|Investor|Purchaser|Underwriter|Holder|Registrant|Issuer)s?';
const BRACKET = new RegExp(
  `\\((?:the|each,? an?|collectively,? the|together,? the) (${WORDS}${NOUNS}|(?:\\d{4} )?Form [SF]-\\d{1,2})\\)`,
  'g',
);

/** Terms given in a bracket with an article and no quotes: "… of up to $100.0 million (the 2021 Sales Agreement)". */
export function bracketTerms(text: string, found: readonly AnyLocalMention[], definitions: LocalDefinition[]): void {
  if (!/\((?:the|each|collectively|together),? /.test(text)) return;
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(text); match?.[1] !== undefined; match = BRACKET.exec(text)) {
    const term = match[1];
    if (!/[\w.,’%”"®™℠)] $/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    const from = BRACKET.lastIndex - 1 - term.length;
    const [meaningFrom, meaningTo] = meaningBefore(text, match.index, found, term.endsWith('s'));
    definitions.push({
      term,
      from,
      to: from + term.length,
      kind: 'abbreviation',
      meaningFrom: /Agreements?$/.test(term) ? agreementBefore(text, meaningFrom, match.index, found) : meaningFrom,
      meaningTo,
    });
  }
}
