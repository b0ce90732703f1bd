import type { Check } from './check.js';
import { dayNumber, WEEKDAYS, weekdayOf } from './support/days.js';
import { observed, replacing } from './support/place.js';
import { longDate, quoted } from './support/wording.js';

const WEEKDAY = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/i;

export const wrongWeekday: Check = {
  id: 'wrong-weekday',
  severity: 'warning',
  title: 'a weekday that is not that of its date',
  rationale:
    'Where the weekday and the date disagree, one of them is wrong, and a reader cannot tell which. Settlement and closing dates are the usual victims of a date that was moved.',
  examples: [
    'We expect to close on ⟦Monday, October 20, 2022⟧.',
    'We expect to close on Thursday, October 20, 2022.',
    'We expect to close on October 20, 2022.',
  ],
  passage: (passage) =>
    passage.recognized.mentions.flatMap((mention) => {
      if (mention.kind !== 'date' || mention.value.weekday === undefined) return [];
      const day = dayNumber(mention.value.iso);
      if (day === undefined || weekdayOf(day) === mention.value.weekday) return [];
      const words = passage.block.text.slice(mention.from, mention.to);
      const right = WEEKDAYS[weekdayOf(day)] ?? '';
      const wrong = WEEKDAY.exec(words)?.[0];
      const message = `${quoted(words)}: ${longDate(mention.value.iso)} is a ${right}.`;
      const fixes = wrong === undefined ? [] : [replacing(passage, mention.from, mention.from + wrong.length, right)];
      return [observed(passage, mention.from, mention.to, message, { fixes })];
    }),
};
