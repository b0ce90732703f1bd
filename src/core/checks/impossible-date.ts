import type { Check } from './check.js';
import { observed } from './support/place.js';
import { quoted } from './support/wording.js';

export const impossibleDate: Check = {
  id: 'impossible-date',
  severity: 'error',
  title: 'a date that no calendar has',
  rationale:
    'A date such as February 30 cannot be meant. Whoever counts days from it (effectiveness, settlement, lock-up) cannot tell which day holds. Write the day that is meant.',
  examples: [
    'The offering is expected to close on ⟦February 30, 2022⟧.',
    'The Sales Agreement is dated as of ⟦June 31, 2024⟧.',
    'The term ended on February 29, 2024.',
  ],
  passage: (passage) =>
    passage.recognized.mentions.flatMap((mention) => {
      if (mention.kind !== 'date' || mention.value.impossible !== true) return [];
      const words = passage.block.text.slice(mention.from, mention.to);
      return [observed(passage, mention.from, mention.to, `${quoted(words)} is a date that no calendar has.`)];
    }),
};
