import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { observed } from './support/place.js';
import { quoted } from './support/wording.js';

export const amountForCount: Check = {
  id: 'amount-for-count',
  severity: 'warning',
  title: 'an amount of money where a number of shares is meant, or the other way round',
  rationale:
    'Programs are capped by an aggregate offering price, registrations by a number of shares. “$4 billion shares” and “the number of shares to $4,500,000” mix the two, and an amount written in full and followed by “million” is a million times too large.',
  examples: [
    'assuming the sale of ⟦$4 billion shares⟧ of our common stock in this offering',
    'to increase the number of shares that may be sold in the offering to ⟦$4,500,000,000⟧',
    'Our net tangible book value was approximately ⟦$4,925,573 million⟧.',
    'based on ⟦5,100,400 million shares⟧ outstanding, of 6.1 million shares in all',
    'We offer the shares at an offering price of ⟦3.49 per share⟧, and the warrants at $0.01 per warrant.',
    'At the closing price of $3.49 per share, a loss of 0.12 per share and a ratio of 0.50 per share.',
    'to increase the number of shares having an aggregate offering price of up to $4,500,000,000',
    'assuming the sale of $4 billion of shares of our common stock, or 4,100,000 shares at $4.00 per share, for $1,421 million',
  ],
  passage: mixedUp,
};

const OF_PRICE = /\b(?:price|value|having|proceeds|amount|equal|divid|quotient|purchase|worth|cost|exceed)/i;
const IN_FULL = /\d{1,3}(?:,\d{3}){2,}\)? (?:million|billion|trillion)\b/;

function mixedUp(passage: Passage): Observation[] {
  const { text, kind } = passage.block;
  if (kind === 'table-row') return [];
  const amounts = passage.recognized.mentions.flatMap((mention) => {
    if (mention.kind !== 'money') return [];
    const words = text.slice(mention.from, mention.to);
    const after = text.slice(mention.to, mention.to + 12);
    if (/^ shares\b/i.test(after) && mention.value.amount.length >= 6) {
      const to = mention.to + ' shares'.length;
      const both = text.slice(mention.from, to);
      return [
        observed(passage, mention.from, to, `${quoted(both)}: an amount of money stands for a number of shares.`),
      ];
    }
    if (/^\)? (?:million|billion)\b/.test(after) ? IN_FULL.test(words + after) : IN_FULL.test(words)) {
      const to = IN_FULL.test(words) ? mention.to : mention.to + (/^\)? \w+/.exec(after)?.[0].length ?? 0);
      const all = text.slice(mention.from, to);
      return [observed(passage, mention.from, to, `${quoted(all)}: the amount is written in full and scaled again.`)];
    }
    const before = /\bnumber of (?:[\w’']+ )?shares\b([^.;:]{0,90})\bto $/i.exec(
      text.slice(Math.max(0, mention.from - 140), mention.from),
    );
    if (before === null || OF_PRICE.test(before[1] ?? '') || !/\bincreas|\bdecreas|\breduc/i.test(text)) return [];
    return [
      observed(passage, mention.from, mention.to, `A number of shares is set to an amount of money, ${quoted(words)}.`),
    ];
  });
  return [...amounts, ...unsigned(passage), ...scaledAgain(passage)];
}

/** "at an offering price of 3.49 per share": a price in a passage of dollars without its sign. */
const UNSIGNED =
  /\b(?:offering|purchase|exercise|sales?|closing|conversion|public) price (?:of|was|is|equal to) (?:approximately )?(\d{1,4}\.\d{2,4} per (?:share|ADS|unit|warrant))\b/g;

function unsigned(passage: Passage): Observation[] {
  const { text } = passage.block;
  if (!text.includes('$')) return [];
  return [...text.matchAll(UNSIGNED)].map((match) => {
    const words = match[1] ?? '';
    const to = match.index + match[0].length;
    return observed(passage, to - words.length, to, `${quoted(words)}: the price has no sign of its currency.`);
  });
}

/** "5,117,549 million shares". */
const SCALED_COUNT =
  /(?<![\d,.$])\d{1,3}(?:,\d{3}){2,4} (?:million|billion) (?:(?:common|ordinary|outstanding|preferred|Class [A-Z]) )?(?:shares|ADSs|units|warrants)\b/g;

function scaledAgain(passage: Passage): Observation[] {
  const { text } = passage.block;
  if (!text.includes('illion ')) return [];
  return [...text.matchAll(SCALED_COUNT)].map(({ 0: words, index }) =>
    observed(passage, index, index + words.length, `${quoted(words)}: the count is written in full and scaled again.`),
  );
}
