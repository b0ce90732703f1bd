import { distance } from 'fastest-levenshtein';
import { nameKey } from '../offering/names.js';
import type { SetDifference } from './filing-set.js';
import type { Cluster } from './same-program.js';
import { benign, conflict, oddOnes, type Side, sidesOf } from './side.js';
import { longDate } from './words.js';

const same = (a: string, b: string): boolean => a === b;

/** Where filings give one agreement two days, two names or two spellings of a party. */
export function compareAgreements(cluster: Cluster): SetDifference[] {
  return [...days(cluster), ...names(cluster), ...parties(cluster)];
}

function days(cluster: Cluster): SetDifference[] {
  const sides = sidesOf(cluster, ({ agreement }) => agreement?.date);
  return oddOnes(sides, same).flatMap((pair): SetDifference[] => {
    const [odd, usual] = pair;
    const name = odd.telling.agreement?.name.value ?? 'agreement';
    const said = `The ${name} is dated ${longDate(odd.value)} here and ${longDate(usual.value)} in ${usual.telling.file}`;
    return odd.telling.isEntered === usual.telling.isEntered
      ? conflict('agreement.date', `${said}.`, pair)
      : benign(
          'agreement.date',
          `${said}; one is the day on which it was entered into, the other the day it bears.`,
          pair,
        );
  });
}

const RESTATED = /^amended and restated /i;
/** Words that names of agreements of every kind have in common. */
const COMMON =
  /\b(?:agreements?|amended|and|restated|the|certain|at[- ]the[- ]market|at market|atm|offerings?|equity|issuance|common stock|shares?|program|prior|existing|previous|new|original|sm|(?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b|℠|™|®/gi;

function names(cluster: Cluster): SetDifference[] {
  const sides = sidesOf(cluster, ({ agreement }) => agreement?.name).filter(({ value }) => /^[A-Z]/.test(value));
  return oddOnes(sides, (a, b) => nameKey(a) === nameKey(b)).flatMap((pair): SetDifference[] => {
    const [odd, usual] = pair;
    const said = `The agreement is called ${odd.value} here and ${usual.value} in ${usual.telling.file}`;
    if (RESTATED.test(odd.value) !== RESTATED.test(usual.value) && isHeld(odd, usual))
      return benign('agreement.name', `${said}; one is the agreement as amended and restated.`, pair);
    if (isHeld(odd, usual)) return benign('agreement.name', `${said}; one is the short form of the other.`, pair);
    return conflict('agreement.name', `${said}.`, pair);
  });
}

/** True where all that marks one name stands in the other: "Sales Agreement", "Open Market Sale Agreement". */
function isHeld(one: Side, other: Side): boolean {
  const [a, b] = [marksOf(one.value), marksOf(other.value)];
  return a.every((mark) => b.includes(mark)) || b.every((mark) => a.includes(mark));
}

function marksOf(name: string): string[] {
  return [
    ...name
      .replace(/([a-z])SM\b/g, '$1')
      .replace(COMMON, ' ')
      .toLowerCase()
      .matchAll(/[a-z]{3,}/g),
  ].map(([word]) => word.replace(/s$/, ''));
}

/** A firm under two legal forms, or misspelt, from one filing to another. */
function parties(cluster: Cluster): SetDifference[] {
  const sides = cluster.flatMap((telling) =>
    (telling.agreement?.counterparties ?? []).flatMap(({ name }): Side[] =>
      name.value === null || !/^[A-Z]/.test(name.value) ? [] : [{ value: name.value, fact: name, telling }],
    ),
  );
  const firms: Side[][] = [];
  for (const side of sides) {
    const known = firms.find(([first]) => first !== undefined && isSameFirm(first, side));
    if (known === undefined) firms.push([side]);
    else known.push(side);
  }
  return firms.flatMap((firm) =>
    oddOnes(firm, same).flatMap((pair): SetDifference[] => {
      const [odd, usual] = pair;
      const said = `${odd.value} is named here, ${usual.value} in ${usual.telling.file}`;
      return nameKey(odd.value) === nameKey(usual.value)
        ? benign('agreement.counterparties', `${said}; only the spelling differs.`, pair)
        : conflict('agreement.counterparties', `${said}.`, pair);
    }),
  );
}

function isSameFirm(a: Side, b: Side): boolean {
  const [one, other] = [firmOf(a.value), firmOf(b.value)];
  if (one === other) return true;
  return a.telling.file !== b.telling.file && Math.min(one.length, other.length) > 7 && distance(one, other) === 1;
}

const FORMS =
  /(?:,? (?:Inc\.?|LLC|L\.L\.C\.|Ltd\.?|Corp\.?|LP|L\.P\.|LLP|PLC|Incorporated|Corporation|Limited)){1,3}$/i;

/** Key of a firm's name without its legal form. */
function firmOf(name: string): string {
  return nameKey(name.replace(FORMS, ''));
}
