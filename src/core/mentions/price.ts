import { amountsOf } from './amounts.js';
import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';
import { isApproximateAt } from './surroundings.js';

/** A price of one share, ADS, unit, warrant or note: `$2.68 per share`; `isPar` for a par value. */
export const price: Recognizer<'price'> = {
  kind: 'price',
  examples: [
    'sold at ⟦$2.68 per share⟧ for gross proceeds of $69,000',
    'a price of ⟦$7.89 per ADS⟧ or ⟦$11.00 a share⟧',
    'common stock, ⟦$0.001 par value per share⟧',
    'an offering price of ⟦$3.61⟧, less a discount',
    'if it exceeds ⟦$10.00⟧ or ⟦$18.00 per share⟧',
    'an aggregate offering price of up to $50,000,000',
    'dividends of ⟦$1.75 per annum per share⟧ and a fee of ⟦$.05 (or less) per ADS⟧',
    'rent of $5,000 per month',
  ],
  recognize(text, block) {
    const found: LocalMention<'price'>[] = [];
    for (const { from, to, amount, currency, per, isPar } of amountsOf(text, block)) {
      if (per === undefined) continue;
      found.push({
        kind: 'price',
        from,
        to,
        value: {
          amount,
          currency,
          per,
          ...(isPar === true ? { isPar: true } : {}),
          ...(isApproximateAt(text, from) ? { isApproximate: true } : {}),
        },
      });
    }
    return found;
  },
};
