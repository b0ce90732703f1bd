import type { Filing } from '../model/filing.js';
import type { Fact } from '../model/offering/facts.js';
import type { Offering } from '../model/offering/offering.js';
import type { Check, Observation } from './check.js';
import { twoBaseDates } from './support/base-dates.js';
import { dollars, grouped, longDate, quoted } from './support/wording.js';

type Say = (value: string) => string;
const asIs: Say = (value) => value;
const shares: Say = (value) => `${grouped(value)} shares`;

export const conflictingFacts: Check = {
  id: 'conflicting-facts',
  severity: 'warning',
  title: 'one fact stated with two values',
  rationale:
    'The cap of a program, the date of an agreement, the name of an agent and the date of the document stand in several places of a filing. Where two of them differ, one was not brought up to date. Both places are given; which one is right, the document alone cannot tell.',
  examples: [
    '# Juniper Vale Therapeutics, Inc.\n\nUp to $5,000,000 of Common Stock\n\nPROSPECTUS SUPPLEMENT\n\nWe have entered into a Sales Agreement, dated March 4, 2024 (the “Sales Agreement”), with Larkspur Securities LLC. We may offer and sell shares of our common stock having an aggregate offering price of up to $5,000,000 from time to time under the Sales Agreement.\n\nThe date of this prospectus supplement is March 4, 2024.',
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nThe date of this prospectus supplement is June 3, 2024.\n\nOn May 24, 2024, we entered into a Sales Agreement (the “Sales Agreement”) with Larkspur Securities LLC, under which we may offer and sell shares of our common stock having an aggregate offering price of up to $50.0 million from time to time in an “at the market offering.” Under the Sales Agreement, we may offer and sell shares of our common stock having an aggregate ⟦offering price of up to $5,000,000⟧.',
    '# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nThe date of this prospectus supplement is June 3, 2024.\n\nOn May 24, 2024, we entered into a Sales Agreement (the “Sales Agreement”) with Larkspur Securities LLC, under which we may offer and sell shares of our common stock having an aggregate offering price of up to $50.0 million from time to time in an “at the market offering.” Because of General Instruction I.B.6 of Form S-3, as of the date of this prospectus supplement we may only offer and sell shares of our common stock having an aggregate offering price of up to $6.5 million under the Sales Agreement.',
    'PROSPECTUS SUPPLEMENT\n\n(To Prospectus dated May 6, 2021)\n\nThis supplement is part of the accompanying prospectus dated ⟦May 16, 2021⟧.',
    'PROSPECTUS SUPPLEMENT\n\n(To Prospectus dated May 6, 2021)\n\nThis supplement replaces the one to the prospectus dated May 6, 2018.',
  ],
  filing: (filing) => [...filing.offerings.flatMap(conflictsIn), ...baseDates(filing)],
};

function baseDates(filing: Filing): Observation[] {
  const found = twoBaseDates(filing);
  if (found === undefined) return [];
  const { title, other } = found;
  const message = `${quoted(other.text)}: the date of the prospectus is given here as ${longDate(other.iso)}, in the title as ${longDate(title.iso)}.`;
  const related = [{ start: title.start, end: title.end, message: `${longDate(title.iso)} is stated here` }];
  return [{ start: other.start, end: other.end, message, related }];
}

function conflictsIn(offering: Offering): Observation[] {
  return [
    ...conflict('the maximum aggregate offering price', offering.maximumAggregateOfferingPrice, dollars),
    ...conflict('the maximum number of shares', offering.shareCap, shares),
    ...conflict('the shares sold', offering.soldShares, shares),
    ...conflict('the gross proceeds', offering.grossProceeds, dollars),
    ...conflict('the net proceeds', offering.netProceeds, dollars),
    ...conflict('the date of the document', offering.documentDate, longDate),
    ...conflict('the number of the document', offering.documentNumber, asIs),
    ...conflict('the registration number', offering.registrationNumber, asIs),
    ...conflict('the date of the base prospectus', offering.baseProspectusDate, longDate),
    ...conflict('the commission', offering.commission, asIs),
    ...offering.agreements.flatMap((agreement) => [
      ...conflict(`the date of the ${agreement.name.value ?? 'agreement'}`, agreement.date, longDate),
      ...conflict('the name of the agreement', agreement.name, asIs),
      ...agreement.counterparties.flatMap((party) => conflict('the name of the counterparty', party.name, asIs)),
    ]),
    ...Object.entries(offering.fixedPrice).flatMap(([key, fact]: [string, Fact]) =>
      conflict(`the ${key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`, fact, asIs),
    ),
  ];
}

function conflict(name: string, fact: Fact, say: Say): Observation[] {
  const [first] = fact.evidence;
  if (fact.state !== 'conflicting' || first === undefined || fact.value === null) return [];
  const value = fact.value;
  // More than two values are those of several programs or classes, not a slip.
  const values = new Set([fact.value, ...(fact.others ?? []).map((other) => other.value)]);
  if (values.size > 2) return [];
  return (fact.others ?? []).flatMap((other) => {
    const [there] = other.evidence;
    if (there === undefined || other.value === value) return [];
    const message = `${quoted(there.text)}: ${name} is given here as ${say(other.value)}, elsewhere as ${say(value)}.`;
    return [
      {
        start: there.start,
        end: there.end,
        message,
        related: [{ start: first.start, end: first.end, message: `${say(value)} is stated here` }],
      },
    ];
  });
}
