import Big from 'big.js';
import { type Fact, NOT_STATED } from '../offering/facts.js';
import type { SetDifference } from './filing-set.js';
import { isRounding, isSameAmount } from './rounding.js';
import { type Cluster, daysBetween } from './same-program.js';
import { benign, conflict, oddOnes, type Pair, type Side, sidesOf } from './side.js';
import type { Telling, ToldFigures } from './telling.js';
import { dollars, grouped } from './words.js';

type Say = (value: string) => string;

/** Days within which two filings speak of the same state of a program. */
const SAME_TIME = 15;
/** Events after which the maximum or the commission may be another. */
const CHANGES = ['increase', 'decrease', 'remaining reset', 'narrower supplement', 'amendment', 'reinstatement'];
const RATE = /\d{1,3}(?:\.\d{1,4})?%/g;

/** Where filings of one program give two figures for one thing, and what only looks so. */
export function compareFigures(cluster: Cluster): SetDifference[] {
  return [
    ...caps(cluster),
    ...commissions(cluster),
    ...salesOfOneDay(cluster),
    ...grossAndNet(cluster),
    ...falls(cluster),
  ];
}

function caps(cluster: Cluster): SetDifference[] {
  const sides = sidesOf(cluster, ({ own, figures, classes }) =>
    own === undefined || classes.length > 0 ? undefined : figures.cap,
  );
  return oddOnes(sides, isSameAmount).flatMap((pair) => {
    if (!isRounded(pair) && (!isOfOneTime(pair) || isChangedBetween(cluster, pair))) return [];
    return amounts(pair, 'cap', 'the maximum aggregate offering price', dollars);
  });
}

function commissions(cluster: Cluster): SetDifference[] {
  const sides = sidesOf(cluster, ({ commission }) => commission).flatMap((side): Side[] => {
    const rates = side.value.match(RATE) ?? [];
    return rates.length === 1 ? [{ ...side, value: rates[0] ?? '' }] : [];
  });
  return oddOnes(sides, (a, b) => Number.parseFloat(a) === Number.parseFloat(b)).flatMap((pair) => {
    const [odd, usual] = pair;
    if (!isOfOneTime(pair) || isChangedBetween(cluster, pair)) return [];
    const said = `The commission is ${odd.value} here and ${usual.value} in ${usual.telling.file}.`;
    return conflict('commission', said, pair);
  });
}

function isOfOneTime([{ telling: a }, { telling: b }]: Pair): boolean {
  return a.date !== null && b.date !== null && Math.abs(daysBetween(a.date, b.date)) <= SAME_TIME;
}

/** True where a filing of the program, of the time of either or between them, tells of a change. */
function isChangedBetween(cluster: Cluster, [{ telling: a }, { telling: b }]: Pair): boolean {
  const [from, to] = [Math.min(a.order, b.order), Math.max(a.order, b.order)];
  return cluster.some(
    ({ order, events }) => order >= from && order <= to && events.some(({ kind }) => CHANGES.includes(kind)),
  );
}

const CUMULATIVE: readonly (readonly [keyof ToldFigures, string, Say])[] = [
  ['sold', 'the shares sold', grouped],
  ['proceeds', 'the gross proceeds', dollars],
  ['netProceeds', 'the net proceeds', dollars],
  ['remaining', 'what remains', dollars],
];

/** Figures that are given as of one day. */
function salesOfOneDay(cluster: Cluster): SetDifference[] {
  return CUMULATIVE.flatMap(([key, name, say]) => {
    const byDay = new Map<string, Side[]>();
    for (const side of sidesOf(cluster, ({ figures }) => figures[key])) {
      const day = side.fact.asOf;
      if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), side]);
    }
    return [...byDay.values()].flatMap((sides) =>
      oddOnes(sides, isSameAmount).flatMap((pair) => amounts(pair, key, name, say)),
    );
  });
}

function isRounded([{ value: a }, { value: b }]: Pair): boolean {
  return isRounding(a, b) || isRounding(b, a);
}

function amounts(pair: Pair, key: string, name: string, say: Say): SetDifference[] {
  const [odd, usual] = pair;
  const said = `Of ${name}, ${say(odd.value)} is said here and ${say(usual.value)} in ${usual.telling.file}`;
  return isRounded(pair)
    ? benign(key, `${said}; one is the other in round figures.`, pair)
    : conflict(key, `${said}.`, pair);
}

/** Least part of the gross proceeds that is left after commission and expenses. */
const NET = 0.85;

/** One filing tells the gross proceeds of a day, another one the net: two figures, no contradiction. */
function grossAndNet(cluster: Cluster): SetDifference[] {
  const only = (one: keyof ToldFigures, other: keyof ToldFigures) =>
    sidesOf(cluster, ({ figures }) => (figures[other].value === null ? figures[one] : undefined));
  const nets = only('netProceeds', 'proceeds');
  return only('proceeds', 'netProceeds').flatMap((gross): SetDifference[] => {
    const net = nets.find(
      ({ fact, telling }) =>
        fact.asOf !== undefined && fact.asOf === gross.fact.asOf && telling.file !== gross.telling.file,
    );
    if (net === undefined) return [];
    const part = new Big(net.value).div(gross.value === '0' ? 1 : gross.value);
    if (part.gte(1) || part.lt(NET)) return [];
    const pair: Pair = net.telling.order > gross.telling.order ? [net, gross] : [gross, net];
    const share = new Big(1).minus(part).times(100).round(2).toFixed();
    const said = `Of the proceeds, ${dollars(pair[0].value)} is said here and ${dollars(pair[1].value)} in ${pair[1].telling.file}`;
    return benign('proceeds', `${said}; one is gross, the other net of ${share} % for commission and expenses.`, pair);
  });
}

/** What was sold in all grows; a smaller figure of a later day is another unit, another supplement or a slip. */
function falls(cluster: Cluster): SetDifference[] {
  return (['sold', 'proceeds'] as const).flatMap((key) => {
    const sides = sidesOf(cluster, ({ figures }) => figures[key]).filter(({ telling }) => dayOf(telling, key) !== '');
    const ordered = [...sides].sort((a, b) => (dayOf(a.telling, key) < dayOf(b.telling, key) ? -1 : 1));
    return ordered.flatMap((later, at): SetDifference[] => {
      const earlier = ordered[at - 1];
      if (earlier === undefined || earlier.telling.file === later.telling.file) return [];
      if (dayOf(later.telling, key) === dayOf(earlier.telling, key)) return [];
      if (new Big(later.value).gte(earlier.value) || isRounding(later.value, earlier.value)) return [];
      return fall(cluster, key, [later, earlier]);
    });
  });
}

function fall(cluster: Cluster, key: 'sold' | 'proceeds', pair: Pair): SetDifference[] {
  const [later, earlier] = pair;
  const [name, say]: readonly [string, Say] = key === 'sold' ? ['shares sold', grouped] : ['gross proceeds', dollars];
  const said = `Of the ${name}, ${say(later.value)} is said here and ${say(earlier.value)} as of an earlier day in ${earlier.telling.file}`;
  const split = cluster
    .flatMap(({ splits }) => splits)
    .find(({ factor }) => isOfSplit(later.value, earlier.value, factor));
  if (key === 'sold' && split !== undefined) {
    const why = `the later count takes the ${split.words} into account`;
    return benign(key, `${said}; ${why}.`, pair);
  }
  if (isUnderOther(cluster, pair)) return [];
  return conflict(key, `${said}.`, pair);
}

function isOfSplit(after: string, before: string, factor: number): boolean {
  const ratio = Number(before) / Number(after);
  return factor > 1 && ratio > 1 && ratio <= factor * 1.02;
}

/** True where a prospectus of a day between begins to count anew. */
function isUnderOther(cluster: Cluster, [later, earlier]: Pair): boolean {
  return cluster.some(
    ({ order, own }) =>
      order > earlier.telling.order &&
      order <= later.telling.order &&
      /prospectus|supplement/.test((own?.documentKind ?? NOT_STATED).value ?? ''),
  );
}

function dayOf({ figures, date }: Telling, key: keyof ToldFigures): string {
  const fact: Fact = figures[key];
  return fact.asOf ?? date ?? '';
}
