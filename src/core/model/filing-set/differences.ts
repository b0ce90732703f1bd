import type { Fact } from '../offering/facts.js';
import { nameKey } from '../offering/names.js';
import type { Evidence } from '../passage.js';
import type { SetDifference } from './filing-set.js';
import { isRounding, isSameAmount } from './rounding.js';
import { type Cluster, daysBetween } from './same-program.js';
import type { Telling, ToldFigures } from './telling.js';
import { dollars, grouped, longDate } from './words.js';

/** Days within which two filings speak of the same state of a program. */
const SAME_TIME = 5;
/** Two filings of one program; the later first. */
type Pair = readonly [later: Telling, earlier: Telling];
type Say = (value: string) => string;

/** Where filings of one program give one fact two values: conflicts, and what only looks like one. */
export function differencesIn(cluster: Cluster): SetDifference[] {
  const found: SetDifference[] = [];
  for (const [index, later] of cluster.entries()) {
    for (const earlier of cluster.slice(0, index)) {
      if (later.file === earlier.file) continue;
      const pair: Pair = [later, earlier];
      found.push(...agreementDates(pair), ...agents(pair), ...caps(pair), ...sales(pair), ...registrations(pair));
    }
  }
  return unique(found);
}

function agreementDates([later, earlier]: Pair): SetDifference[] {
  const [a, b] = [later.agreement?.date, earlier.agreement?.date];
  if (a?.value == null || b?.value == null || a.value === b.value) return [];
  const name = later.agreement?.name.value ?? 'agreement';
  const said = `The ${name} is dated ${longDate(a.value)} here and ${longDate(b.value)} in ${earlier.file}`;
  if (later.isEntered !== earlier.isEntered)
    return difference(
      'benign',
      'agreement.date',
      `${said}; one is the day on which it was entered into, the other the day it bears.`,
      a,
      b,
    );
  return difference('conflict', 'agreement.date', `${said}.`, a, b);
}

function agents([later, earlier]: Pair): SetDifference[] {
  const found: SetDifference[] = [];
  for (const { name } of later.agreement?.counterparties ?? []) {
    for (const other of earlier.agreement?.counterparties ?? []) {
      const [a, b] = [name.value, other.name.value];
      if (a === null || b === null || a === b) continue;
      const said = `${a} is named here, ${b} in ${earlier.file}`;
      if (nameKey(a) === nameKey(b))
        found.push(
          ...difference('benign', 'agreement.counterparties', `${said}; only the spelling differs.`, name, other.name),
        );
      else if (core(a) === core(b))
        found.push(...difference('conflict', 'agreement.counterparties', `${said}.`, name, other.name));
    }
  }
  return found;
}

/** A firm's name without its legal form. */
function core(name: string): string {
  return nameKey(
    name.replace(
      /(?:,? (?:Inc\.?|LLC|L\.L\.C\.|Ltd\.?|Corp\.?|LP|L\.P\.|LLP|PLC|Incorporated|Corporation|Limited))+$/i,
      '',
    ),
  );
}

function caps([later, earlier]: Pair): SetDifference[] {
  if (later.own === undefined || earlier.own === undefined || !isSameTime(later, earlier)) return [];
  const isChanged = [later, earlier].some(({ events }) =>
    events.some(
      ({ kind }) =>
        kind === 'increase' || kind === 'decrease' || kind === 'remaining reset' || kind === 'narrower supplement',
    ),
  );
  if (isChanged) return [];
  return amount([later, earlier], 'cap', 'the maximum aggregate offering price', dollars);
}

/** Cumulative figures of one day. */
function sales(pair: Pair): SetDifference[] {
  const isOfOneDay = (key: keyof ToldFigures): boolean => {
    const [a, b] = [pair[0].figures[key].asOf, pair[1].figures[key].asOf];
    return a !== undefined && a === b;
  };
  return [
    ...(isOfOneDay('sold') ? amount(pair, 'sold', 'the shares sold', grouped) : []),
    ...(isOfOneDay('proceeds') ? amount(pair, 'proceeds', 'the gross proceeds', dollars) : []),
    ...(isOfOneDay('netProceeds') ? amount(pair, 'netProceeds', 'the net proceeds', dollars) : []),
    ...(isOfOneDay('remaining') ? amount(pair, 'remaining', 'what remains', dollars) : []),
  ];
}

function amount([later, earlier]: Pair, key: keyof ToldFigures, name: string, say: Say): SetDifference[] {
  const [a, b] = [later.figures[key], earlier.figures[key]];
  if (a.value === null || b.value === null || isSameAmount(a.value, b.value)) return [];
  const said = `Of ${name}, ${say(a.value)} is said here and ${say(b.value)} in ${earlier.file}`;
  return isRounding(a.value, b.value) || isRounding(b.value, a.value)
    ? difference('benign', key, `${said}; one is the other in round figures.`, a, b)
    : difference('conflict', key, `${said}.`, a, b);
}

/** Two numbers of which one digit differs, or two neighbours are exchanged. */
function registrations([later, earlier]: Pair): SetDifference[] {
  const [a, b] = [later.own?.registrationNumber, earlier.own?.registrationNumber];
  if (a?.value == null || b?.value == null || !isSlip(a.value, b.value)) return [];
  const message = `The registration number is ${a.value} here and ${b.value} in ${earlier.file}.`;
  return difference('conflict', 'registrationNumber', message, a, b);
}

function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const wrong = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  return (
    wrong.length === 1 ||
    (wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  );
}

function isSameTime(a: Telling, b: Telling): boolean {
  return a.date !== null && b.date !== null && Math.abs(daysBetween(a.date, b.date)) <= SAME_TIME;
}

function difference(kind: SetDifference['kind'], key: string, message: string, a: Fact, b: Fact): SetDifference[] {
  const evidence: Evidence[] = [a, b].flatMap((fact) => fact.evidence.slice(0, 1));
  return evidence.length < 2 ? [] : [Object.freeze({ kind, key, message, evidence: Object.freeze(evidence) })];
}

/** One report for each place of a later filing and each pair of values. */
function unique(differences: readonly SetDifference[]): SetDifference[] {
  const seen = new Set<string>();
  return differences.filter(({ key, evidence: [here], message }) => {
    const id = `${key} ${here?.file ?? ''} ${here?.start ?? 0} ${message.replace(/ in [^ ]*$/, '')}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
