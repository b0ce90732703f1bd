import { type OptionsOf, setConflicts } from '../checks/set-conflicts.js';
import { wordsOf } from '../checks/support/place.js';
import type { Filing } from '../model/filing.js';
import type {
  MergedOffering,
  NamedFiling,
  OfferingSet,
  PastFact,
  Program,
  ProgramClass,
  SalesReport,
  SetEvent,
} from '../model/filing-set/filing-set.js';
import { ENDED } from '../model/filing-set/merge-program.js';
import { programOffering } from '../model/filing-set/program-offering.js';
import { SUBSTANTIALLY } from '../model/filing-set/program-status.js';
import { agreementLabel } from '../model/filing-set/words.js';
import type { Fact } from '../model/offering/facts.js';
import type { Evidence } from '../model/passage.js';
import type { Span } from '../text/span.js';
import { distance, longDate } from './display.js';
import { narrowed, type Sources } from './evidence.js';
import type { FactFormat } from './fact-list.js';
import {
  type OfferingSummary,
  type Summary,
  type SummaryItem,
  shownValue,
  summarizeOffering,
  summaryItem,
} from './summary.js';
import { eventTitle, type SummaryEvent } from './summary-timeline.js';

/** What several filings say of one offering, for a reader: the offering as a whole, then each of its programs. */
export interface SetSummary extends Summary {
  /** Names of the filings, in order of date. */
  readonly files: readonly string[];
  /** Filings after the day of the reader's choice, which are left out; in order of date. */
  readonly later: readonly string[];
  /** A sentence for each filing that holds what another one holds. */
  readonly copies: readonly string[];
  /** Every program, in order of date; `offerings` holds the whole alone. */
  readonly programs: readonly OfferingSummary[];
  /** Differences between filings that contradict each other, but for those that are silenced. */
  readonly conflicts: readonly SetRemark[];
  /** Differences that only look so, each with the reason. */
  readonly explained: readonly SetRemark[];
}

/** A sentence on what two filings say, and the words of both, those that it calls "here" first. */
export interface SetRemark {
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

/** Labels of the figures whose earlier values are told. */
const PAST_LABELS: Readonly<Record<string, readonly [string, FactFormat]>> = {
  cap: ['Maximum aggregate offering price', 'money'],
  shareCap: ['Maximum shares', 'count'],
  sold: ['Shares sold', 'count'],
  proceeds: ['Gross proceeds', 'money'],
  netProceeds: ['Net proceeds', 'money'],
  averagePrice: ['Average price per share', 'price'],
  remaining: ['Remaining', 'money'],
};

/** Details that belong to a program rather than to a document. */
const OF_PROGRAM: readonly string[] = [
  'offeringType',
  'registrationNumber',
  'security',
  'commission',
  'resumeCondition',
  'shelfExpiry',
];
/** Most reports of sales that are listed of one program; earlier ones stand in its timeline. */
const MOST_REPORTS = 12;

/**
 * Sums up what a set of filings says; `entries` are those that were merged, `today` is an ISO date, `optionsOf` the
 * settings by which findings are silenced.
 */
export function summarizeSet(
  set: OfferingSet,
  entries: readonly NamedFiling[],
  today: string,
  optionsOf?: OptionsOf,
): SetSummary {
  const steps = summarizeSetInSteps(set, entries, today, optionsOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not block. */
export function* summarizeSetInSteps(
  set: OfferingSet,
  entries: readonly NamedFiling[],
  today: string,
  optionsOf?: OptionsOf,
): Generator<undefined, SetSummary, void> {
  const filings = new Map<string, Filing>(entries.map(({ name, filing }) => [name, filing]));
  const sources = (file: string): Filing | undefined => filings.get(file);
  const { offering, differences, files, later, duplicates } = set;
  const whole = summarizeOffering(sources, offering, today);
  yield;
  const current = offering.programs.find(({ agreement, cap }) =>
    agreement === null ? cap === offering.maximumAggregateOfferingPrice : agreement === offering.agreements[0],
  );
  const programs: OfferingSummary[] = [];
  for (const program of offering.programs) {
    programs.push(programSummary(program, offering, sources, today));
    yield;
  }
  const explained = differences
    .filter(({ kind }) => kind === 'benign')
    .map(({ message, evidence, values }): SetRemark => {
      const places = evidence.flatMap((words, at) => narrowed(sources, values[at] ?? null, [words]));
      return { message, evidence: places };
    });
  const conflicts = setConflicts([set], entries, optionsOf).map(({ file, finding }): SetRemark => {
    const { message, start, end, related } = finding;
    const here: Evidence = { start, end, text: wordsAt(sources(file), { start, end }), file };
    const there = related.map((place): Evidence => {
      const words = wordsAt(sources(place.file ?? ''), place);
      return {
        start: place.start,
        end: place.end,
        text: words,
        ...(place.file === undefined ? {} : { file: place.file }),
      };
    });
    return { message, evidence: [here, ...there] };
  });
  return {
    form: '',
    termCount: 0,
    offerings: [
      {
        ...whole,
        headline: current === undefined ? whole.headline : datedHeadline(whole.headline, current),
        figures: [...whole.figures, ...classItems(sources, current?.classes ?? [])],
        timeline: timelineOfSet(offering.events, today, offering.programs.length > 1 ? undefined : labelOf(current)),
      },
    ],
    findings: [],
    files,
    later,
    copies: duplicates.map(({ file, of }) => `${file} holds what ${of} holds; it is counted once.`),
    programs,
    conflicts,
    explained,
  };
}

function wordsAt(filing: Filing | undefined, span: Span): string {
  return filing === undefined ? '' : wordsOf(filing, span);
}

function programSummary(program: Program, offering: MergedOffering, sources: Sources, today: string): OfferingSummary {
  const one = summarizeOffering(sources, programOffering(offering, program), today);
  const { replacedBy, lastTold } = program;
  const isOpen = !isOver(program);
  // Sales before a prospectus that sets another maximum do not count against that one.
  const isOther = (one.utilization?.ratio ?? 0) > 1 && program.history.some(({ key }) => key === 'cap');
  return {
    ...one,
    ...(isOther ? { utilization: undefined } : {}),
    title: agreementLabel(program.agreement) || program.offeringType,
    subtitle: [program.offeringType, securityText(program)].filter(Boolean).join(' · '),
    headline: datedHeadline(one.headline, program),
    figures: [
      ...one.figures,
      ...classItems(sources, program.classes),
      ...program.reports.slice(-MOST_REPORTS).flatMap(reportItem),
      ...program.history.flatMap((past) => pastItem(past, sources)),
    ],
    details: one.details.filter(({ key, state }) => OF_PROGRAM.includes(key) && state !== 'not stated'),
    layers: [
      ...one.layers.filter(({ key }) => key !== 'status.registration'),
      ...factItem('replacedBy', 'Replaced by', 'text', replacedBy, sources),
      ...(isOpen ? factItem('lastTold', 'Last told of on', 'date', lastTold, sources) : []),
    ],
    timeline: timelineOfSet(program.events, today, agreementLabel(program.agreement)),
  };
}

function securityText({ security, classes }: Program): string {
  return classes.length > 1 ? `${classes.length} classes of stock` : (security.value ?? '');
}

function labelOf(program: Program | undefined): string {
  return agreementLabel(program?.agreement ?? null);
}

/** The headline with the day for which it holds; what has ended needs none. */
function datedHeadline(headline: string, program: Program): string {
  const { lastTold, isStale, status } = program;
  const said =
    status.offering.note === SUBSTANTIALLY ? headline.replace(/\bcompleted\b/, 'substantially completed') : headline;
  if (lastTold.value === null || isOver(program)) return said;
  return isStale
    ? `When last told of, on ${longDate(lastTold.value)}: ${said}`
    : `As of ${longDate(lastTold.value)}: ${said}`;
}

function isOver({ status }: Program): boolean {
  return ENDED.includes(status.offering.value ?? '');
}

function factItem(key: string, label: string, format: FactFormat, fact: Fact, sources: Sources): SummaryItem[] {
  return fact.value === null ? [] : [summaryItem(sources, { key, label, format, fact })];
}

/** What may be sold and what is left of each class of stock. */
function classItems(sources: Sources, classes: readonly ProgramClass[]): SummaryItem[] {
  return classes.flatMap(({ label, cap, remaining }, at) => [
    ...factItem(`class.${at}.cap`, `${label}: maximum`, 'money', cap, sources),
    ...factItem(`class.${at}.remaining`, `${label}: unsold`, 'money', remaining, sources),
  ]);
}

/** The sales of one period: `1,189,588 shares; net proceeds $590,900,000`. */
function reportItem(report: SalesReport, at: number): SummaryItem[] {
  const { shares, proceeds, netProceeds, averagePrice, from, to, isCumulative, isJoint, security } = report;
  const said = [shares, proceeds, netProceeds, averagePrice].filter(({ value }) => value !== null);
  const words = (fact: Fact, format: FactFormat) => (fact.value === null ? '' : shownValue(fact.value, format));
  const value = [
    shares.value === null ? '' : `${words(shares, 'count')} shares`,
    proceeds.value === null ? '' : `gross proceeds ${words(proceeds, 'money')}`,
    netProceeds.value === null ? '' : `net proceeds ${words(netProceeds, 'money')}`,
    averagePrice.value === null ? '' : `average price ${words(averagePrice, 'price')}`,
  ].filter(Boolean);
  const period = [
    from === null ? '' : `from ${longDate(from)}`,
    to === null ? '' : `to ${longDate(to)}`,
    from === null && isCumulative ? 'in all' : '',
  ].filter(Boolean);
  const label = ['Sales reported', ...period].join(' ');
  return [
    {
      key: `report.${at}`,
      label: security === '' ? label : `${label}, ${security}`,
      value: value.join('; '),
      state: 'stated',
      evidence: said.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 1),
      ...(isJoint ? { note: 'Told for several programs together; no part of the figures of this one.' } : {}),
    },
  ];
}

function pastItem({ key, fact, date }: PastFact, sources: Sources): SummaryItem[] {
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
}

/** What happened; an event names what it befell where that is another than `own`, or always without `own`. */
function timelineOfSet(events: readonly SetEvent[], today: string, own: string | undefined): SummaryEvent[] {
  return events.map(({ kind, layer, date, evidence, of, told }) => ({
    date,
    dateText: date !== null ? longDate(date) : told === null ? 'date not stated' : `told ${longDate(told)}`,
    age: (date && distance(date, today)) ?? '',
    title: of !== '' && of !== own ? `${eventTitle(kind, layer)}: ${of}` : eventTitle(kind, layer),
    layer,
    evidence,
  }));
}
