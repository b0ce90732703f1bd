import { type Fact, NOT_STATED } from '../offering/facts.js';
import { evidenceOf, stated } from '../offering/make-fact.js';
import type { Field, Placed } from '../offering/observation.js';
import type { OfferingEvent } from '../offering/offering.js';
import { spanIn } from '../passage.js';
import type { Attribution } from './attribute.js';
import type { SalesReport } from './filing-set.js';

/** What is observed in a part, and which agreement each observation speaks of. */
export interface Heard {
  readonly said: readonly Placed[];
  readonly of: (placed: Placed) => Attribution;
}

const SALES: readonly Field[] = ['sold shares', 'gross proceeds', 'net proceeds', 'average price', 'remaining'];

/** The observations from which an event was told. */
export function sourcesOf({ kind, evidence }: OfferingEvent, { said }: Pick<Heard, 'said'>): Placed[] {
  const [words] = evidence;
  const sources: Placed[] = [];
  if (words === undefined) return sources;
  for (let index = firstIn(said, words.start); index < said.length; index++) {
    const placed = said[index];
    if (placed === undefined || placed.passage.start >= words.end) break;
    const { at, passage } = placed;
    const isKind = kind === 'sales report' ? SALES.includes(at.field) : at.field === 'event' && at.value === kind;
    if (!isKind) continue;
    const { start, end } = spanIn(passage, at.from, at.to);
    if (start < words.end && end > words.start) sources.push(placed);
  }
  return sources;
}

/** What is observed in the sentence of an observation. */
function inSentence({ at, passage }: Placed, said: readonly Placed[]): Placed[] {
  const its: Placed[] = [];
  for (let index = firstIn(said, passage.start); index < said.length; index++) {
    const one = said[index];
    if (one === undefined || one.passage.start > passage.start) break;
    if (one.passage === passage && one.at.sentence?.from === at.sentence?.from) its.push(one);
  }
  return its;
}

/** Index of the first observation whose passage ends after `offset`; passages stand in order. */
function firstIn(said: readonly Placed[], offset: number): number {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const passage = said[middle]?.passage;
    if (passage !== undefined && passage.start + passage.block.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sales that the reports among the events tell of, one for each sentence. */
export function reportsOf(events: readonly OfferingEvent[], told: Heard): SalesReport[] {
  const reports: SalesReport[] = [];
  const seen = new Set<string>();
  for (const event of events) {
    const source = event.kind === 'sales report' ? sourcesOf(event, told)[0] : undefined;
    if (source === undefined) continue;
    const key = `${source.index} ${source.at.sentence?.from ?? 0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const report = reportFrom(source, event, told);
    if (report !== undefined) reports.push(report);
  }
  return reports;
}

function reportFrom(source: Placed, { date }: OfferingEvent, { said, of }: Heard): SalesReport | undefined {
  const its = inSentence(source, said);
  const fact = (field: Field): Fact => {
    const one = its.find(({ at }) => at.field === field);
    return one === undefined ? NOT_STATED : stated(one.at.value, [evidenceOf(one)]);
  };
  const report = {
    shares: fact('sold shares'),
    proceeds: fact('gross proceeds'),
    netProceeds: fact('net proceeds'),
    averagePrice: fact('average price'),
  };
  if (Object.values(report).every(({ value }) => value === null)) return undefined;
  const attribution = of(source);
  const since = source.at.since;
  const began =
    attribution === 'joint' || attribution === undefined ? undefined : (attribution.date ?? attribution.entered);
  const isCumulative = since === undefined || (since !== 'yes' && began !== undefined && since <= began);
  return {
    from: since === undefined || since === 'yes' ? null : since,
    to: date,
    isCumulative,
    isJoint: attribution === 'joint',
    security: '',
    ...report,
  };
}
