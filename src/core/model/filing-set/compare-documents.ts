import type { EventKind } from '../offering/offering.js';
import type { SetDifference } from './filing-set.js';
import { type Cluster, daysBetween, isContinuous } from './same-program.js';
import { benign, conflict, oddOnes, type Pair, type Side, sidesOf } from './side.js';
import type { Telling } from './telling.js';
import { agreementLabel, longDate } from './words.js';

const same = (a: string, b: string): boolean => a === b;

/** Where filings of one program disagree on its documents and on the days of what befell it. */
export function compareDocuments(cluster: Cluster): SetDifference[] {
  return [
    ...registrations(cluster),
    ...numbers(cluster),
    ...baseDates(cluster),
    ...eventDays(cluster),
    ...acts(cluster),
  ];
}

/** Two numbers of which one digit differs, or two neighbours are exchanged. */
function registrations(cluster: Cluster): SetDifference[] {
  const sides = sidesOf(cluster, ({ own }) => own?.registrationNumber);
  return oddOnes(sides, (a, b) => !isSlip(a, b)).flatMap((pair) => {
    const [odd, usual] = pair;
    const message = `The registration number is ${odd.value} here and ${usual.value} in ${usual.telling.file}.`;
    return conflict('registrationNumber', message, pair);
  });
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

const NUMBERED = /^(.{0,60}?)\bno\. ?(\d{1,3})$/i;

/** Supplements to one prospectus are numbered in the order of their days. */
function numbers(cluster: Cluster): SetDifference[] {
  const series = new Map<string, (Side & { readonly number: number })[]>();
  for (const side of sidesOf(cluster, ({ own }) => own?.documentNumber)) {
    const [, name, number] = NUMBERED.exec(side.value) ?? [];
    if (name === undefined || number === undefined || side.telling.date === null) continue;
    const { own } = side.telling;
    const key = `${name.trim().toLowerCase()} ${own?.amends[0]?.value ?? ''} ${own?.registrationNumber.value ?? ''}`;
    series.set(key, [...(series.get(key) ?? []), { ...side, number: Number(number) }]);
  }
  return [...series.values()].flatMap((sides) =>
    sides.flatMap((later, at): SetDifference[] => {
      const earlier = sides[at - 1];
      if (earlier === undefined || earlier.telling.file === later.telling.file) return [];
      if (earlier.telling.date === later.telling.date) return [];
      const pair: Pair = [later, earlier];
      const before = `${earlier.value} of ${longDate(earlier.telling.date ?? '')} in ${earlier.telling.file}`;
      if (later.number <= earlier.number)
        return conflict('documentNumber', `${later.value} comes after ${before}: the number is out of sequence.`, pair);
      if (later.number === earlier.number + 1) return [];
      const missing = later.number - earlier.number === 2 ? `No. ${later.number - 1} is` : 'Those between are';
      return benign(
        'documentNumber',
        `${later.value} comes after ${before}. ${missing} not among these filings.`,
        pair,
      );
    }),
  );
}

function baseDates(cluster: Cluster): SetDifference[] {
  const bySide = new Map<string, Side[]>();
  for (const side of sidesOf(cluster, ({ own }) => own?.baseProspectusDate)) {
    const number = side.telling.own?.registrationNumber.value ?? '';
    bySide.set(number, [...(bySide.get(number) ?? []), side]);
  }
  return [...bySide.values()].flatMap((sides) =>
    oddOnes(sides, same).flatMap((pair): SetDifference[] => {
      const [odd, usual] = pair;
      const said = `The base prospectus is dated ${longDate(odd.value)} here and ${longDate(usual.value)} in ${usual.telling.file}`;
      if (isSupplementDay(cluster, odd) || isSupplementDay(cluster, usual))
        return benign(
          'baseProspectusDate',
          `${said}; one is the day of the base prospectus, the other that of a supplement to it.`,
          pair,
        );
      const [later, earlier] = odd.telling.order > usual.telling.order ? [odd, usual] : [usual, odd];
      if (later.value > (earlier.telling.date ?? '9999'))
        return benign('baseProspectusDate', `${said}; a later base prospectus has taken the place of the first.`, pair);
      return conflict('baseProspectusDate', `${said}.`, pair);
    }),
  );
}

/** True for the day of a prospectus supplement among the filings, or of one that a filing says it amends. */
function isSupplementDay(cluster: Cluster, { value, telling }: Side): boolean {
  const day = longDate(value);
  return cluster.some(({ own, file }) => {
    if (own === undefined) return false;
    const isOwn =
      file !== telling.file && own.documentDate.value === value && /supplement/.test(own.documentKind.value ?? '');
    return (
      isOwn || own.amends.some((fact) => /supplement/i.test(fact.value ?? '') && fact.value?.includes(day) === true)
    );
  });
}

/** Events that have one day; the words that tell the day of a notice from that of its effect. */
const ONCE: readonly EventKind[] = ['agreement terminated', 'offering terminated', 'effectiveness'];
const NOTICE = /\bnoti(?:ce|fied|fy)|\beffective\b|\bdecision\b|\belect/i;
/** Most days between two days of one event. */
const NEAR = 31;

function eventDays(cluster: Cluster): SetDifference[] {
  return ONCE.flatMap((kind) => {
    const sides = cluster.flatMap((telling): Side[] => {
      const told = telling.events.filter((event) => event.kind === kind && event.date !== null && !event.isForeign);
      const [event] = told;
      if (event === undefined || event.date === null || told.length > 1) return [];
      return [{ value: event.date, fact: { value: event.date, state: 'stated', evidence: event.evidence }, telling }];
    });
    return oddOnes(sides, same).flatMap((pair): SetDifference[] => {
      const [odd, usual] = pair;
      if (Math.abs(daysBetween(odd.value, usual.value)) > NEAR || isOtherStatement(kind, pair)) return [];
      const what =
        kind === 'effectiveness'
          ? 'The registration statement became effective on'
          : `The ${kind === 'agreement terminated' ? 'agreement' : 'offering'} was terminated on`;
      const said = `${what} ${longDate(odd.value)} by the words here and on ${longDate(usual.value)} by those in ${usual.telling.file}`;
      const isOfNotice =
        kind !== 'effectiveness' && [odd, usual].some(({ fact }) => NOTICE.test(fact.evidence[0]?.text ?? ''));
      return isOfNotice
        ? benign(`events.${kind}`, `${said}; one is the day of the notice, the other that of its effect.`, pair)
        : conflict(`events.${kind}`, `${said}.`, pair);
    });
  });
}

function isOtherStatement(kind: EventKind, [odd, usual]: Pair): boolean {
  const numberOf = ({ telling }: Side) => telling.own?.registrationNumber.value ?? '';
  return kind === 'effectiveness' && numberOf(odd) !== numberOf(usual);
}

/** Most days between the acts of one launch. */
const LAUNCH = 60;

/** The agreement, the supplement and the statement each have a day of their own: explained once for a program. */
function acts(cluster: Cluster): SetDifference[] {
  const launch = cluster.find((one) => isContinuous(one.type) && isLaunch(one));
  const { agreement, own } = launch ?? {};
  if (agreement?.date.value == null || own?.documentDate.value == null) return [];
  const effective = cluster
    .flatMap(({ events }) => events)
    .find(({ kind, date }) => kind === 'effectiveness' && date !== null);
  const apart = effective?.date != null && effective.date !== own.documentDate.value;
  const message = [
    `The ${agreementLabel(agreement)} and the ${own.documentKind.value ?? 'document'} dated ${longDate(own.documentDate.value)}`,
    apart ? `, under a registration statement effective ${longDate(effective.date ?? '')},` : '',
    ' are different acts, each with its own day: no contradiction.',
  ].join('');
  const fact = own.documentDate;
  const [telling] = cluster;
  if (telling === undefined) return [];
  const side = (one: Side['fact']): Side => ({ value: one.value ?? '', fact: one, telling });
  return benign('dates', message, [side(fact), side(agreement.date)]);
}

function isLaunch({ agreement, own, isEntered }: Telling): boolean {
  const [signed, dated] = [agreement?.date.value, own?.documentDate.value];
  if (isEntered || signed == null || dated == null || signed === dated) return false;
  if (!/^prospectus|prospectus supplement$/.test(own?.documentKind.value ?? '')) return false;
  const days = daysBetween(signed, dated);
  return days > 0 && days <= LAUNCH;
}
