import { evidenceIn, type Passage } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { evidenceOf, stated } from './make-fact.js';
import type { Observation, Placed } from './observation.js';
import type { StockSplit } from './offering.js';
import { isoOf } from './timing.js';

/** How far from its ratio the words of a split and its date stand. */
const NEAR = 160;
const SPLIT = /\b(?:(?:stock|share) (?:split|consolidation)|reverse split)\b/i;
const DONE =
  /\b(?:effected|effective|adjusted|completed|gives? effect|giving effect|implemented|reflects?|occurred|filed)\b/i;
const NOT_DONE = /\b(?:may|might|could|would|propos\w+|approve|authoriz\w+|range|between|if|discretion)\b/i;

/** The splits that have taken place, by a passage's words, each with its date where that is told. */
export function observeSplits({ block: { text }, recognized }: Passage, found: Observation[]): void {
  const ratios = recognized.mentions.filter((mention) => mention.kind === 'ratio');
  if (ratios.length === 0 || !SPLIT.test(text)) return;
  for (const [index, mention] of ratios.entries()) {
    const floor = Math.max(ratios[index - 1]?.to ?? 0, mention.from - NEAR);
    const ceiling = Math.min(ratios[index + 1]?.from ?? text.length, mention.to + NEAR);
    const near = text.slice(Math.max(0, mention.from - NEAR), mention.to + NEAR);
    const { from, to } = mention.value;
    if (!SPLIT.test(near) || !DONE.test(near) || NOT_DONE.test(text.slice(floor, ceiling)) || from === to) continue;
    const dates = recognized.mentions.filter(
      (one) => isoOf(one) !== undefined && one.from >= floor && one.to <= ceiling,
    );
    const date = dates.find((one) => one.from > mention.to) ?? dates[dates.length - 1];
    const iso = isoOf(date);
    found.push({
      field: 'split',
      value: `${from}-for-${to}`,
      rank: 9,
      from: mention.from,
      to: mention.to,
      ...(date === undefined || iso === undefined ? {} : { date: iso, detail: { spans: `${date.from}-${date.to}` } }),
    });
  }
}

/** More splits than an issuer has. */
const MOST = 8;

/** The splits that affect the counts of a part: each ratio and day once, with its day where any telling gives it. */
export function splitFacts(told: readonly Placed[]): readonly StockSplit[] {
  const splits: StockSplit[] = [];
  for (const placed of told) {
    const { value: ratio, date, detail } = placed.at;
    const known = splits.findIndex(
      (one) => one.ratio.value === ratio && (date === undefined || one.date.value === null || one.date.value === date),
    );
    if (known >= 0 && (date === undefined || splits[known]?.date.value !== null)) continue;
    const [from = 0, to = 0] = (detail?.spans ?? '').split('-').map(Number);
    const when: Fact = date === undefined ? NOT_STATED : stated(date, [evidenceIn(placed.passage, from, to)]);
    const split = Object.freeze({ ratio: stated(ratio, [evidenceOf(placed)]), date: when });
    if (known >= 0) splits[known] = split;
    else if (splits.length < MOST) splits.push(split);
  }
  return Object.freeze(splits);
}
