import { type AnalyzeRequest, createAnalyzer } from '../../src/core/analyze.js';
import type { Filing } from '../../src/core/model/filing.js';
import { type Fact, NOT_STATED } from '../../src/core/model/offering/facts.js';
import { NO_TERMS } from '../../src/core/model/offering/no-terms.js';
import type { Offering } from '../../src/core/model/offering/offering.js';
import type { Evidence } from '../../src/core/model/passage.js';

/** Invented issuer, agreement and agent; the shape is that of a supplement that ends an at-the-market offering. */
export const SUPPLEMENT = `# LARKMOOR THERAPEUTICS, INC.

**Common Stock**

This Supplement No. 2 (this “Supplement”) supplements the Prospectus Supplement dated March 14, 2021 (the “Prospectus Supplement”).

On March 1, 2021, we entered into an Equity Distribution Agreement, dated March 1, 2021 (the “Distribution Agreement”), with Halden & Pike LLC (“Halden”). We could offer and sell shares of our common stock having an aggregate offering price of up to \\$20,000,000 through Halden. As of the date of this Supplement, we have sold 125,000 shares under the Sales Agreement for aggregate gross proceeds of \\$500,000.

The purpose of this Supplement is to suspend the offering and to terminate it effective on June 30, 2023. The Distribution Agreement remains in full force and effect. We will make no sales under Rule 424(b)(5) until a new prospectus supplement is filed with the SEC.
`;

/** The filing of a text, and the offset of the mark \`‸\` in it. */
export function at(marked: string, request?: AnalyzeRequest): { filing: Filing; text: string; offset: number } {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { filing: createAnalyzer().analyze(text, request), text, offset: Math.max(0, offset) };
}

/** The n-th place of some words in a text, as evidence. */
export function evidence(text: string, words: string, nth = 0): Evidence {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length, text: words.replaceAll('\\', '') };
}

/** A stated fact whose evidence is the first place of some words. */
export function stated<T extends string>(value: T, text: string, words: string, more: Partial<Fact<T>> = {}): Fact<T> {
  return { value, state: 'stated', evidence: [evidence(text, words)], ...more };
}

const NOTHING: Offering = {
  ...NO_TERMS,
  registrant: NOT_STATED,
  ticker: NOT_STATED,
  exchange: NOT_STATED,
  documentKind: NOT_STATED,
  documentNumber: NOT_STATED,
  documentDate: NOT_STATED,
  amends: [],
  rule: NOT_STATED,
  registrationNumber: NOT_STATED,
  baseProspectusDate: NOT_STATED,
  offeringType: NOT_STATED,
  security: NOT_STATED,
  agreements: [],
  maximumAggregateOfferingPrice: NOT_STATED,
  shareCap: NOT_STATED,
  soldShares: NOT_STATED,
  grossProceeds: NOT_STATED,
  netProceeds: NOT_STATED,
  averagePrice: NOT_STATED,
  unsoldUnderCap: NOT_STATED,
  availableNow: NOT_STATED,
  commission: NOT_STATED,
  resumeCondition: NOT_STATED,
  shelfExpiry: NOT_STATED,
  fixedPrice: {
    price: NOT_STATED,
    discount: NOT_STATED,
    net: NOT_STATED,
    shares: NOT_STATED,
    grossProceeds: NOT_STATED,
    netProceeds: NOT_STATED,
    optionShares: NOT_STATED,
    optionDays: NOT_STATED,
    closingDate: NOT_STATED,
  },
  status: { agreement: NOT_STATED, offering: NOT_STATED, registration: NOT_STATED },
  events: [],
  start: 0,
  end: 0,
};

/** An offering of which only the given facts are known. */
export function offering(facts: Partial<Offering> = {}): Offering {
  return { ...NOTHING, ...facts };
}

/** What a reader finds in \`SUPPLEMENT\`. */
export function supplementOffering(text = SUPPLEMENT): Offering {
  const cap = evidence(text, '\\$20,000,000');
  const gross = evidence(text, '\\$500,000');
  const shares = evidence(text, '125,000 shares');
  const end = evidence(text, 'to terminate it effective on June 30, 2023');
  const suspend = evidence(text, 'to suspend the offering');
  return offering({
    registrant: stated('Larkmoor Therapeutics, Inc.', text, 'LARKMOOR THERAPEUTICS, INC.'),
    documentKind: stated('Supplement to Prospectus Supplement', text, 'Supplement No. 2'),
    documentNumber: stated('2', text, 'No. 2'),
    documentDate: stated('2023-06-30', text, 'June 30, 2023'),
    amends: [stated('Prospectus Supplement dated March 14, 2021', text, 'Prospectus Supplement dated March 14, 2021')],
    offeringType: stated('at-the-market', text, 'the offering'),
    security: stated('common stock', text, 'common stock'),
    agreements: [
      {
        name: stated('Equity Distribution Agreement', text, 'Equity Distribution Agreement'),
        definedAs: stated('Distribution Agreement', text, '“Distribution Agreement”'),
        date: { value: '2021-03-01', state: 'stated', evidence: [evidence(text, 'March 1, 2021', 1)] },
        counterparties: [
          {
            name: stated('Halden & Pike LLC', text, 'Halden & Pike LLC'),
            role: stated('sales agent', text, 'through Halden'),
          },
        ],
      },
    ],
    maximumAggregateOfferingPrice: { value: '20000000', state: 'stated', evidence: [cap] },
    soldShares: { value: '125000', state: 'stated', evidence: [shares], asOf: '2023-06-30' },
    grossProceeds: { value: '500000', state: 'stated', evidence: [gross], asOf: '2023-06-30' },
    averagePrice: {
      value: '4',
      state: 'derived',
      evidence: [gross, shares],
      formula: '$500,000 ÷ 125,000',
      inputs: [
        { name: 'Gross proceeds', value: '500000', evidence: [gross] },
        { name: 'Shares sold', value: '125000', evidence: [shares] },
      ],
    },
    unsoldUnderCap: {
      value: '19500000',
      state: 'derived',
      evidence: [cap, gross],
      formula: '$20,000,000 − $500,000',
      inputs: [
        { name: 'Maximum', value: '20000000', evidence: [cap] },
        { name: 'Gross proceeds', value: '500000', evidence: [gross] },
      ],
    },
    availableNow: { value: '0', state: 'derived', evidence: [end], note: 'the offering is terminated' },
    resumeCondition: stated(
      'a new prospectus supplement is filed with the SEC',
      text,
      'until a new prospectus supplement is filed with the SEC',
    ),
    status: {
      agreement: stated('in force', text, 'remains in full force and effect'),
      offering: { value: 'terminated', state: 'stated', evidence: [end], asOf: '2023-06-30' },
      registration: NOT_STATED,
    },
    events: [
      { kind: 'commencement', layer: 'agreement', date: '2021-03-01', evidence: [evidence(text, 'March 1, 2021')] },
      { kind: 'suspension', layer: 'offering', date: '2023-06-30', evidence: [suspend] },
      { kind: 'offering terminated', layer: 'offering', date: '2023-06-30', evidence: [end] },
    ],
    end: text.length,
  });
}

/** The filing of \`SUPPLEMENT\` with that offering. */
export function supplement(): Filing {
  return { ...at(SUPPLEMENT).filing, offerings: [supplementOffering()] };
}
