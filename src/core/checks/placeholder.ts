import type { Filing } from '../model/filing.js';
import type { Check } from './check.js';
import { isFinal } from './support/finality.js';
import { observeEach } from './support/in-steps.js';
import { isProse, observed } from './support/place.js';
import { quoted } from './support/wording.js';

export const placeholder: Check = {
  id: 'placeholder',
  severity: 'warning',
  title: 'a blank left open in a document that is not preliminary',
  rationale:
    'A final prospectus or a report states its terms. A bracketed bullet, an underscored amount or “TBD” in it is a blank that somebody forgot to fill in. Preliminary documents, forms and exhibits may have blanks.',
  examples: [
    '# Prospectus Supplement\n\nFiled Pursuant to Rule 424(b)(5)\n\nWe may offer shares of common stock having an aggregate offering price of up to $⟦[●]⟧.',
    '# Prospectus Supplement\n\nSubject to Completion, dated June 3, 2024\n\nFiled Pursuant to Rule 424(b)(5)\n\nWe may offer shares having an aggregate offering price of up to $[●].',
    '# Prospectus Supplement\n\nFiled Pursuant to Rule 424(b)(5)\n\nWarrants may be exercised at a price of ⟦$ per share⟧ from June 3, 2024.',
    '# Prospectus Supplement\n\nFiled Pursuant to Rule 424(b)(5)\n\nAmounts are stated in $ per share, and warrants may be exercised at $2.10 per share.',
  ],
  filing: (filing) => blanks(filing),
};

function blanks(filing: Filing) {
  return observeEach(filing.passages, (passage) => {
    if (!isProse(passage)) return [];
    const { text } = passage.block;
    const blank = BLANK_DATE.exec(text) ?? BLANK_PRICE.exec(text);
    if (blank === null && !passage.recognized.mentions.some((mention) => mention.kind === 'placeholder')) return [];
    if (!isFinal(filing, passage)) return [];
    if (/transition period/i.test(text)) return [];
    if (blank !== null) {
      const to = blank.index + blank[0].length;
      const what = blank[0].startsWith('$') ? 'the amount is' : 'the day and the month are';
      return [observed(passage, blank.index, to, `${quoted(blank[0])}: ${what} left open.`)];
    }
    return passage.recognized.mentions.flatMap((mention) => {
      if (mention.kind !== 'placeholder' || isToBeSigned(text)) return [];
      const words = text.slice(mention.from, mention.to);
      if (words.includes('*')) return [];
      return [observed(passage, mention.from, mention.to, `${quoted(words)} is a blank left open.`)];
    });
  });
}

/** "The date of this prospectus is , 2024." */
const BLANK_DATE = /\bdate of this prospectus(?: supplement)? is ?, ?(?:19|20)\d\d\b/i;
/** "at an exercise price of $ per share": a sign of currency with no figure. */
const BLANK_PRICE =
  /(?<=\b(?:of|at|to|is|was|be|approximately|than)[ \n])\$[ \n](?:per[ \n](?:share|ADS|unit|warrant|pre-funded)|million|billion)\b/i;

/** `[*]` stands for words left out by leave of the Commission. Lines for a signature and check boxes of a form are meant to stay blank. */
function isToBeSigned(text: string): boolean {
  return /\b(?:By|Name|Title|Date|Signed|Signature|Attest)\s*:|^\s*\/s\/|☐|☒|\bcheck (?:the appropriate|mark)\b/i.test(
    text.slice(0, 600),
  );
}
