import { dayOf, isContinuous, partyKeys } from './same-program.js';
import type { ToldFiling } from './telling.js';
import { longDate } from './words.js';

/** Parts filings into those that belong to one offering, the groups and their filings in order of date. */
export function* groupFilings(filings: readonly ToldFiling[]): Generator<undefined, ToldFiling[][], void> {
  const groups: ToldFiling[][] = [];
  for (const issuer of yield* connected(filings, isSameIssuer))
    groups.push(...(yield* connected(issuer, belongTogether)));
  return groups.sort((a, b) => firstOrder(a) - firstOrder(b));
}

function firstOrder([first]: readonly ToldFiling[]): number {
  return first?.order ?? 0;
}

/** Parts a list into groups within which each is tied to another. */
function* connected(
  filings: readonly ToldFiling[],
  isTied: (a: ToldFiling, b: ToldFiling) => boolean,
): Generator<undefined, ToldFiling[][], void> {
  let groups: ToldFiling[][] = [];
  for (const filing of filings) {
    const tied = groups.filter((group) => group.some((other) => isTied(other, filing)));
    groups = [...groups.filter((group) => !tied.includes(group)), [...tied.flat(), filing]];
    yield;
  }
  for (const group of groups) group.sort((a, b) => a.order - b.order);
  return groups;
}

/** The same name, a former name, the same registration statement, or the same agreement under a name that is like. */
function isSameIssuer(a: ToldFiling, b: ToldFiling): boolean {
  if (shares(a.registrants, b.registrants) || shares(a.registrations, b.registrations)) return true;
  return areNamesAlike(a.registrants, b.registrants) && haveSameAgreement(a, b);
}

function belongTogether(a: ToldFiling, b: ToldFiling): boolean {
  if (shares(a.registrations, b.registrations) || haveSameAgreement(a, b)) return true;
  const types = new Set(a.tellings.map(({ type }) => type).filter(isContinuous));
  if (b.tellings.some(({ type }) => types.has(type))) return true;
  return amends(a, b) || amends(b, a);
}

/** The supplement that another one names by its date as what it supplements. */
function amends(a: ToldFiling, b: ToldFiling): boolean {
  const [own] = b.offerings;
  const number = own?.registrationNumber.value ?? null;
  if (own?.documentDate.value == null || !/supplement|prospectus/.test(own.documentKind.value ?? '')) return false;
  const date = own.documentDate.value;
  return a.offerings.some(
    ({ amends, registrationNumber }) =>
      (number === null || registrationNumber.value === null || number === registrationNumber.value) &&
      amends.some(({ value }) => value?.includes(longDate(date)) === true),
  );
}

/** An agreement of the same kind and day with a party in common; a resale may name the agreement that it follows. */
function haveSameAgreement(a: ToldFiling, b: ToldFiling): boolean {
  return a.tellings.some((one) =>
    b.tellings.some((other) => {
      if (one.type !== other.type && one.family !== other.family) return false;
      if (dayOf(one) === null || dayOf(one) !== dayOf(other)) return false;
      const parties = new Set(partyKeys(one.agreement));
      const others = partyKeys(other.agreement);
      return parties.size === 0 || others.length === 0 || others.some((key) => parties.has(key));
    }),
  );
}

/** True where one name holds the other, as a company's new name may hold its old one, or one is not told. */
function areNamesAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  return [...a].some((one) => [...b].some((other) => one.includes(core(other)) || other.includes(core(one))));
}

function core(key: string): string {
  const bare = key.replace(/(?:inc|corp|co|ltd|llc|plc|lp)$/, '');
  return bare.length < 4 ? key : bare;
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}
