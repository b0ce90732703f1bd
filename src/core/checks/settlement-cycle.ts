import type { Filing } from '../model/filing.js';
import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { dayNumber } from './support/days.js';
import { isProse, observed, replacing } from './support/place.js';
import { SETTLEMENT_NEXT_DAY } from './support/rules.js';
import { longDate, quoted } from './support/wording.js';

const { rule, source, holdsFrom } = SETTLEMENT_NEXT_DAY;

export const settlementCycle: Check = {
  id: 'settlement-cycle',
  severity: 'warning',
  title: 'a settlement cycle that no longer holds',
  rationale: `Since ${longDate(holdsFrom)} most trades settle one business day after the trade (${rule} under the Exchange Act; ${source}). A document of a later day that states two business days as the rule was made from an older form. Parties to a firm commitment may agree on another day; a sentence that says so is not reported.`,
  examples: [
    'The date of this prospectus supplement is July 8, 2024.\n\nSettlement for sales of common stock will occur on the ⟦second⟧ trading day following the date on which any sales are made, or on some other date that is agreed upon.',
    'The date of this prospectus supplement is July 8, 2024.\n\nTrades in the secondary market generally are required to settle in ⟦two⟧ business days, unless the parties expressly agree otherwise.',
    'The date of this prospectus supplement is July 8, 2024.\n\nSettlement for sales of common stock will occur on the first trading day following the date on which any sales are made.',
    'The date of this prospectus supplement is May 6, 2021.\n\nSettlement for sales of common stock will occur on the second trading day following the date on which any sales are made.',
  ],
  filing: stale,
};

const STALE =
  /\bsettle(?:ment|s|d)?\b[^.]{0,160}?\b(?:on|in|within)\s+(?:the\s+)?(?:approximately\s+)?(second|third|two|three)\s+(?:\([23](?:nd|rd)?\)\s+)?(?:full\s+)?(?:business|trading)\s+days?\b/gi;
const NEW_CYCLE = /T\s?\+\s?1|May 28, 2024|\bone business day|\bfirst (?:business|trading) day/i;

function stale(filing: Filing): Observation[] {
  const dates = filing.offerings.flatMap(({ documentDate }) => dayNumber(documentDate.value) ?? []);
  const limit = dayNumber(holdsFrom) ?? 0;
  if (dates.length === 0 || dates.some((day) => day < limit)) return [];
  return filing.passages.flatMap((passage) => (isProse(passage) ? inPassage(passage) : []));
}

function inPassage(passage: Passage): Observation[] {
  const { text } = passage.block;
  if (!/\bsettle/i.test(text) || NEW_CYCLE.test(text)) return [];
  return [...text.matchAll(STALE)].flatMap((found) => {
    const word = found[1] ?? '';
    const from = found.index + found[0].lastIndexOf(word);
    const isOrdinal = /^(?:second|third)$/i.test(word);
    const message = `${quoted(word)}: since ${longDate(holdsFrom)} trades settle one business day after the trade (${rule}).`;
    const fixes = isOrdinal ? [replacing(passage, from, from + word.length, 'first')] : [];
    return [observed(passage, from, from + word.length, message, { fixes })];
  });
}
