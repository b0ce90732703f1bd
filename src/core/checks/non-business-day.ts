import type { Check } from './check.js';
import { closedReason, dayNumber } from './support/days.js';
import { observed } from './support/place.js';
import { quoted } from './support/wording.js';

export const nonBusinessDay: Check = {
  id: 'non-business-day',
  severity: 'hint',
  title: 'a closing or settlement on a day without trading',
  rationale:
    'Closings and settlements take place on business days. A date that falls on a Saturday, a Sunday or a holiday of the New York Stock Exchange (its Rule 7.2) was probably counted wrongly.',
  examples: [
    'The offering is expected to close on ⟦July 4, 2024⟧.',
    'We expect that delivery of the shares will be made on or about ⟦June 8, 2024⟧.',
    'The offering is expected to close on July 3, 2024. The Sales Agreement is dated July 4, 2024.',
  ],
  passage: (passage) =>
    passage.recognized.mentions.flatMap((mention) => {
      if (mention.kind !== 'date' || (mention.value.role !== 'closing' && mention.value.role !== 'settlement'))
        return [];
      const day = dayNumber(mention.value.iso);
      const reason = day === undefined ? undefined : closedReason(day);
      if (reason === undefined) return [];
      const words = passage.block.text.slice(mention.from, mention.to);
      return [observed(passage, mention.from, mention.to, `${quoted(words)} is ${reason}: no business day.`)];
    }),
};
