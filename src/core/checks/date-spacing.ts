import type { Check } from './check.js';
import { observed, replacing } from './support/place.js';
import { quoted } from './support/wording.js';

export const dateSpacing: Check = {
  id: 'date-spacing',
  severity: 'hint',
  title: 'a date with a blank missing or too many',
  rationale:
    'A date run together or apart (“August 18,2022”, “September16, 2025”) is hard to read and is missed by a search.',
  examples: [
    'the prospectus dated ⟦August 18,2022⟧',
    'dated as of ⟦September16, 2025⟧',
    'the prospectus dated August 18, 2022',
  ],
  passage: (passage) =>
    passage.recognized.mentions.flatMap((mention) => {
      if (mention.kind !== 'date') return [];
      const words = passage.block.text.slice(mention.from, mention.to);
      if (!/[a-z]\d|\d,\d{4}\b| ,/.test(words) || !/^[A-Z][a-z]+ ?\d{1,2} ?, ?\d{4}$/.test(words)) return [];
      const right = words.replace(/^([A-Za-z]+) ?(\d{1,2}) ?, ?(\d{4})$/, '$1 $2, $3');
      const message = `${quoted(words)} is written ${quoted(right)}.`;
      return [
        observed(passage, mention.from, mention.to, message, {
          fixes: [replacing(passage, mention.from, mention.to, right)],
        }),
      ];
    }),
};
