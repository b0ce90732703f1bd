import { type Fact, NOT_STATED } from '../offering/facts.js';
import { nameKey } from '../offering/names.js';
import type { PastFact } from './filing-set.js';
import { isRounding, isSameAmount } from './rounding.js';

const RATE = /\d{1,3}(?:\.\d{1,4})?%/g;

/** Most pieces of evidence that are kept of one fact or event: a program may be told of every week for years. */
export const MOST_WORDS = 24;

/** A fact with the filing that gives it. */
export interface Given {
  readonly fact: Fact;
  readonly date: string | null;
  readonly order: number;
  readonly file: string;
}

/** What holds in the end, and what held before. */
export interface Succession {
  readonly fact: Fact;
  readonly past: readonly PastFact[];
  /** ISO date from which the fact holds, or of the filing that gave it; '' where none is known. */
  readonly since: string;
}

/**
 * The value of the latest day, with the words of all filings that give it; earlier ones are its past. A
 * rounded figure does not supersede the exact one.
 */
export function succeed(key: string, given: readonly Given[]): Succession {
  const told = given.filter(({ fact }) => fact.value !== null).sort((a, b) => compare(a, b));
  const last = told.at(-1);
  if (last === undefined) return { fact: NOT_STATED, past: [], since: '' };
  const winner = [...told].reverse().find((one) => isExactOf(one, last)) ?? last;
  const value = winner.fact.value ?? '';
  const isOther = ({ fact, file, date }: Given): boolean =>
    file !== winner.file &&
    (fact.asOf ?? date) !== (winner.fact.asOf ?? winner.date) &&
    !isSameAmount(fact.value ?? '', value) &&
    !isSaidOtherwise(fact, value);
  const agreeing = told.filter((one) => one !== winner && isSameAmount(one.fact.value ?? '', value));
  const first = told.find((one) => isSameAmount(one.fact.value ?? '', value)) ?? winner;
  const past: PastFact[] = [];
  for (const one of told) {
    if (isOther(one) && past.at(-1)?.fact.value !== one.fact.value)
      past.push(Object.freeze({ key, fact: one.fact, date: one.date, file: one.file }));
  }
  return { fact: withWords(winner.fact, agreeing), past, since: dayOf(first) };
}

function isExactOf(one: Given, last: Given): boolean {
  if (one.fact.asOf !== last.fact.asOf && one.fact.asOf !== undefined && last.fact.asOf !== undefined) return false;
  return one !== last && !isSameAmount(one.fact.value ?? '', last.fact.value ?? '')
    ? isRounding(one.fact.value ?? '', last.fact.value ?? '')
    : false;
}

/** One value in other words: rounded, spelt otherwise, `up to 3.0%` for `3.0%`. */
function isSaidOtherwise({ value }: Fact, other: string): boolean {
  if (value === null) return false;
  if (isRounding(value, other) || isRounding(other, value) || nameKey(value) === nameKey(other)) return true;
  const rates = value.match(RATE);
  return rates !== null && rates.join() === (other.match(RATE) ?? []).join();
}

function withWords(fact: Fact, agreeing: readonly Given[]): Fact {
  const more = agreeing
    .slice(-MOST_WORDS)
    .reverse()
    .flatMap((one) => one.fact.evidence.slice(0, 1));
  return more.length === 0 ? fact : Object.freeze({ ...fact, evidence: Object.freeze([...fact.evidence, ...more]) });
}

function dayOf({ fact, date }: Given): string {
  return fact.asOf ?? date ?? '';
}

function compare(a: Given, b: Given): number {
  return dayOf(a).localeCompare(dayOf(b)) || a.order - b.order;
}
