import { amountsOf } from './amounts.js';
import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';
import { isApproximateAt, isMaximumAt } from './surroundings.js';

/** An amount of money that is no price: `$14,500,000`, `Five Million Dollars ($5,000,000)`, `EUR 1.7 billion`. */
export const money: Recognizer<'money'> = {
  kind: 'money',
  examples: [
    'an aggregate offering price of up to ⟦$50,000,000⟧',
    'proceeds of approximately ⟦$4.6 billion⟧ and ⟦EUR 1.7 billion⟧',
    'the sum of ⟦Five Million Dollars ($5,000,000)⟧',
    'a net loss of ⟦$(1,234)⟧ and a fee of ⟦$.50⟧',
    '⟦US$3.5 million⟧, ⟦C$20,000⟧, ⟦£1.2 million⟧ and ⟦RMB 8.0 million⟧',
    '⟦ten dollars⟧ or ⟦50 cents⟧',
    'at a price of $2.68 per share, par value $0.001',
    '4,169 shares in 2023',
  ],
  recognize(text, block) {
    const found: LocalMention<'money'>[] = [];
    for (const { from, to, amount, currency, words, per } of amountsOf(text, block)) {
      if (per !== undefined) continue;
      found.push({
        kind: 'money',
        from,
        to,
        value: {
          amount,
          currency,
          ...(words === undefined ? {} : { words }),
          ...(isMaximumAt(text, from) ? { isMaximum: true } : {}),
          ...(isApproximateAt(text, from) ? { isApproximate: true } : {}),
        },
      });
    }
    return found;
  },
};
