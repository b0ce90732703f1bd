import type { Filing } from '../model/filing.js';
import type { Fact } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';
import type { Check, Observation } from './check.js';
import { dayNumber } from './support/days.js';
import { within } from './support/place.js';
import { longDate, quoted } from './support/wording.js';

export const soldDateAfterDocument: Check = {
  id: 'sold-date-after-document',
  severity: 'warning',
  title: 'sales reported as of a day after the date of the document',
  rationale:
    'A document cannot report sales up to a day that had not come when it was written. Either the date of the document or the as-of date was not brought up to date.',
  examples: [
    '# Juniper Vale Therapeutics, Inc.\n\n**Common Stock**\n\nThis Supplement No. 1 to Prospectus Supplement (this “Supplement”) amends the Prospectus Supplement dated March 4, 2024 (the “Prospectus Supplement”). We entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. As of ⟦June 30, 2024⟧, we have sold an aggregate of 120,000 shares of our common stock pursuant to the Sales Agreement for aggregate gross proceeds of $360,000.\n\nThe date of this Supplement No. 1 to the Prospectus Supplement is June 3, 2024.',
    '# Juniper Vale Therapeutics, Inc.\n\n**Common Stock**\n\nThis Supplement No. 1 to Prospectus Supplement (this “Supplement”) amends the Prospectus Supplement dated March 4, 2024 (the “Prospectus Supplement”). We entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. As of May 31, 2024, we have sold an aggregate of 120,000 shares of our common stock pursuant to the Sales Agreement for aggregate gross proceeds of $360,000.\n\nThe date of this Supplement No. 1 to the Prospectus Supplement is June 3, 2024.',
  ],
  filing: (filing) => filing.offerings.flatMap((offering) => inOffering(filing, offering)),
};

function inOffering(filing: Filing, offering: Offering): Observation[] {
  const { documentDate } = offering;
  const written = latest(documentDate);
  if (written === undefined || documentDate.state !== 'stated') return [];
  for (const fact of [offering.soldShares, offering.grossProceeds, offering.netProceeds]) {
    const asOf = dayNumber(fact.asOf);
    const [evidence] = fact.evidence;
    if (asOf === undefined || evidence === undefined || fact.state !== 'stated' || asOf <= written) continue;
    const place = within(filing, evidence, (mention) => mention.kind === 'date' && mention.value.iso === fact.asOf);
    return [
      {
        start: place.start,
        end: place.end,
        message: `Sales are reported as of ${quoted(place.text)}, after the date of the document, ${longDate(documentDate.value ?? '')}.`,
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
