import type { Fact } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';
import type { Check, Observation } from './check.js';
import { dayNumber } from './support/days.js';
import { longDate, quoted } from './support/wording.js';

export const soldDateAfterDocument: Check = {
  id: 'sold-date-after-document',
  severity: 'warning',
  title: 'sales reported as of a day after the date of the document',
  rationale:
    'A document cannot report sales up to a day that had not come when it was written. Either the date of the document or the as-of date was not brought up to date.',
  examples: [
    '# Juniper Vale Therapeutics, Inc.\n\n**Common Stock**\n\nThis prospectus supplement amends the prospectus supplement dated March 4, 2024 relating to our Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. ⟦As of June 30, 2024⟧, we have sold 120,000 shares of our common stock pursuant to the Sales Agreement for aggregate gross proceeds of $360,000.\n\nThe date of this prospectus supplement is June 3, 2024.',
    '# Juniper Vale Therapeutics, Inc.\n\n**Common Stock**\n\nThis prospectus supplement amends the prospectus supplement dated March 4, 2024 relating to our Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. As of May 31, 2024, we have sold 120,000 shares of our common stock pursuant to the Sales Agreement for aggregate gross proceeds of $360,000.\n\nThe date of this prospectus supplement is June 3, 2024.',
  ],
  filing: (filing) => filing.offerings.flatMap(inOffering),
};

function inOffering(offering: Offering): Observation[] {
  const { documentDate } = offering;
  const written = latest(documentDate);
  if (written === undefined || documentDate.state !== 'stated') return [];
  for (const fact of [offering.soldShares, offering.grossProceeds, offering.netProceeds]) {
    const asOf = dayNumber(fact.asOf);
    const [evidence] = fact.evidence;
    if (asOf === undefined || evidence === undefined || fact.state !== 'stated' || asOf <= written) continue;
    return [
      {
        start: evidence.start,
        end: evidence.end,
        message: `${quoted(evidence.text)} is given as of ${longDate(fact.asOf ?? '')}, after the document’s date, ${longDate(documentDate.value ?? '')}.`,
        related: documentDate.evidence.map(({ start, end }) => ({ start, end, message: 'the date of the document' })),
      },
    ];
  }
  return [];
}

/** The latest day that a date fact may mean. */
function latest(fact: Fact): number | undefined {
  const days = [fact.value, ...(fact.others ?? []).map((other) => other.value)].map(dayNumber);
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
