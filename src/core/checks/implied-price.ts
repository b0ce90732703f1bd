import type { Check } from './check.js';
import { figureIn } from './support/place.js';
import { dollars } from './support/wording.js';

export const impliedPrice: Check = {
  id: 'implied-price',
  severity: 'hint',
  title: 'the average price that shares sold and gross proceeds imply',
  rationale:
    'Gross proceeds divided by shares sold give an average price. A reader who knows where the stock traded sees at once whether the two figures can belong together. The price is derived, not stated.',
  examples: [],
  filing: (filing) =>
    filing.offerings.flatMap(({ averagePrice, grossProceeds }) => {
      const [evidence] = grossProceeds.evidence;
      if (averagePrice.state !== 'derived' || averagePrice.value === null || evidence === undefined) return [];
      const isNarrow = averagePrice.note === undefined || SAME_ENDS.test(averagePrice.note);
      const note = isNarrow ? '' : ` (${averagePrice.note})`;
      const message = `Implies an average price of ${dollars(averagePrice.value)} a share${note}; derived.`;
      const { start, end } = figureIn(filing, evidence, grossProceeds.value);
      return [{ start, end, message }];
    }),
};

/** A range whose two ends are shown alike says nothing. */
const SAME_ENDS = /^\$?([\d.,]+)–\$?\1(?![\d.,])/;
