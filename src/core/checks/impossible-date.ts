import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { dayNumber } from './support/days.js';
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
    'The term ends on ⟦2/30/2024⟧, not on 2/29/2024 or 31/12/2024.',
  ],
  passage: (passage) => [...inWords(passage), ...inFigures(passage)],
};

function inWords(passage: Passage): Observation[] {
  return passage.recognized.mentions.flatMap((mention) =>
    mention.kind === 'date' && mention.value.impossible === true ? [reported(passage, mention.from, mention.to)] : [],
  );
}

function reported(passage: Passage, from: number, to: number): Observation {
  return observed(passage, from, to, `${quoted(passage.block.text.slice(from, to))} is a date that no calendar has.`);
}

/** `2/30/2024`, `2024-02-30`. */
const FIGURES = /(?<![\d/.,-])(?:(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)|((?:19|20)\d\d)-(\d\d)-(\d\d))(?![\d/-])/g;

function inFigures(passage: Passage): Observation[] {
  const { text } = passage.block;
  if (!/\/(?:19|20)\d\d|\d-\d\d-\d/.test(text)) return [];
  return [...text.matchAll(FIGURES)].flatMap((found) => {
    const [words, one = '', other = '', after = '', before, month = '', day = ''] = found;
    const isDay =
      before === undefined
        ? isInCalendar(after, one, other) || isInCalendar(after, other, one)
        : isInCalendar(before, month, day);
    const isMeant = [one, other, month, day].every((part) => Number(part) <= 31) && Number(month) <= 12;
    return isDay || !isMeant ? [] : [reported(passage, found.index, found.index + words.length)];
  });
}

function isInCalendar(year: string, month: string, day: string): boolean {
  return dayNumber(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) !== undefined;
}
