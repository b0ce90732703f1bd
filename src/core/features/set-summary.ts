import type { Filing } from '../model/filing.js';
import type { NamedFiling, OfferingSet, SetEvent } from '../model/filing-set/filing-set.js';
import { programOffering } from '../model/filing-set/program-offering.js';
import { agreementLabel } from '../model/filing-set/words.js';
import { distance, longDate } from './display.js';
import { narrowed } from './evidence.js';
import { type OfferingSummary, type Summary, type SummaryItem, shownValue, summarizeOffering } from './summary.js';
import { eventTitle, type SummaryEvent } from './summary-timeline.js';

/** What several filings say of one offering, for a reader: the offering as a whole, then each of its programs. */
export interface SetSummary extends Summary {
  /** Names of the filings, in order of date. */
  readonly files: readonly string[];
  /** Every program, in order of date; `offerings` holds the whole alone. */
  readonly programs: readonly OfferingSummary[];
  /** Differences between filings that contradict each other. */
  readonly conflicts: readonly string[];
  /** Differences that only look so, each with the reason. */
  readonly explained: readonly string[];
}

/** Labels of the figures whose earlier values are told. */
const PAST_LABELS: Readonly<Record<string, readonly [string, Parameters<typeof shownValue>[1]]>> = {
  cap: ['Maximum aggregate offering price', 'money'],
  shareCap: ['Maximum shares', 'count'],
  sold: ['Shares sold', 'count'],
  proceeds: ['Gross proceeds', 'money'],
  netProceeds: ['Net proceeds', 'money'],
  averagePrice: ['Average price per share', 'price'],
  remaining: ['Remaining', 'money'],
};

/** Details that belong to a program rather than to a document. */
const OF_PROGRAM: readonly string[] = ['offeringType', 'registrationNumber', 'security'];

/** Sums up what a set of filings says; `entries` are those that were merged, `today` is an ISO date. */
export function summarizeSet(set: OfferingSet, entries: readonly NamedFiling[], today: string): SetSummary {
  const filings = new Map<string, Filing>(entries.map(({ name, filing }) => [name, filing]));
  const sources = (file: string): Filing | undefined => filings.get(file);
  const { offering, differences } = set;
  const whole = summarizeOffering(sources, offering, today);
  const of = (kind: string) => differences.filter((one) => one.kind === kind).map(({ message }) => message);
  return {
    form: '',
    termCount: 0,
    offerings: [{ ...whole, timeline: timelineOfSet(offering.events, today, offering.programs.length > 1) }],
    findings: [],
    files: set.files,
    programs: offering.programs.map((program) => {
      const one = summarizeOffering(sources, programOffering(offering, program), today);
      const past = program.history.flatMap(({ key, fact, date }): SummaryItem[] => {
        const [label, format] = PAST_LABELS[key] ?? [key, 'text'];
        if (fact.value === null) return [];
        const day = fact.asOf ?? date;
        return [
          {
            key: `past.${key}`,
            label: `${label}, earlier`,
            value: shownValue(fact.value, format),
            state: fact.state,
            evidence: narrowed(sources, fact.value, fact.evidence),
            ...(day === null ? {} : { asOf: longDate(day) }),
          },
        ];
      });
      const replaced = program.replacedBy;
      return {
        ...one,
        title: agreementLabel(program.agreement) || program.offeringType,
        subtitle: program.offeringType,
        figures: [...one.figures, ...past],
        details: one.details.filter(({ key, state }) => OF_PROGRAM.includes(key) && state !== 'not stated'),
        layers: [
          ...one.layers.filter(({ key }) => key !== 'status.registration'),
          ...(replaced.value === null
            ? []
            : [
                {
                  key: 'replacedBy',
                  label: 'Replaced by',
                  value: replaced.value,
                  state: replaced.state,
                  evidence: replaced.evidence,
                  ...(replaced.formula === undefined ? {} : { formula: replaced.formula }),
                },
              ]),
        ],
        timeline: timelineOfSet(program.events, today, false),
      };
    }),
    conflicts: of('conflict'),
    explained: of('benign'),
  };
}

/** What happened over all filings; with several programs each event names the agreement it befell. */
function timelineOfSet(events: readonly SetEvent[], today: string, isNamed: boolean): SummaryEvent[] {
  return events.map(({ kind, layer, date, evidence, of, told }) => ({
    date,
    dateText: date !== null ? longDate(date) : told === null ? 'date not stated' : `told ${longDate(told)}`,
    age: (date && distance(date, today)) ?? '',
    title: isNamed && of !== '' ? `${eventTitle(kind, layer)}: ${of}` : eventTitle(kind, layer),
    layer,
    evidence,
  }));
}
