import Big from 'big.js';
import { type Fact, NOT_STATED } from '../offering/facts.js';
import { derived, evidenceOf, inputOf, stated } from '../offering/make-fact.js';
import { nameKey } from '../offering/names.js';
import type { Placed } from '../offering/observation.js';
import { readProgramTable } from '../offering/program-table.js';
import { digestOf } from '../offering/reading.js';
import { isoOf } from '../offering/timing.js';
import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import type { SalesReport } from './filing-set.js';
import type { ToldClass } from './telling.js';
import { dollars } from './words.js';

const SECURITY =
  /\bshares of (?:our |its |the Company[’']s |[A-Z]\w{1,30}[’']s )?((?:[A-Z0-9][\w%.’'-]{0,30}|class|common|preferred|series|ordinary|variable)(?: [\w%.’'-]{1,30}){0,7}? ?(?:[Ss]tock|[Ss]hares))\b/;
/** "are equal to the amounts that remained unsold under each of the previous offerings" */
const UNSOLD =
  /\bequal to the (?:aggregate )?(?:offering )?amounts? (?:that |which )?(?:remained|remaining) (?:unsold|available)\b[^.]{0,120}/i;
/** Most passages between two items of one list. */
const NEAR = 3;
/** Rows above a row in which the period may be named. */
const HEADINGS = 8;

/** The security that words speak of: `STRF Stock` in "up to $2.1 billion of shares of STRF Stock". */
export function securityIn(words: string): string | undefined {
  return SECURITY.exec(words)?.[1];
}

/** True for two names of one class of stock, of which one may say more: `STRF Stock 10.00% Series A Preferred Stock`. */
export function isSameClass(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  if (one === '' || other === '') return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) || long.endsWith(short);
}

/** The one class of a list that a name stands for; none where several might be meant. */
export function classOf<T extends { readonly label: string }>(classes: readonly T[], name: string): T | undefined {
  const exact = classes.filter(({ label }) => nameKey(label) === nameKey(name));
  const found = exact.length > 0 ? exact : classes.filter(({ label }) => isSameClass(label, name));
  return found.length === 1 ? found[0] : undefined;
}

/** The classes of stock that are sold under one program, each with its own maximum or with what is left of it. */
export function classesIn(passages: readonly Passage[], caps: readonly Placed[]): ToldClass[] {
  const rows = rowsOf(passages);
  if (rows.length > 0) return rows;
  const listed = caps.flatMap(({ at, passage, index }) => {
    const label = securityIn(passage.block.text);
    const cap = stated(at.value, [evidenceIn(passage, at.from, at.to)]);
    return label === undefined ? [] : [{ label, index, cap }];
  });
  const list = listed.filter(
    ({ label, index }, at) =>
      listed.findIndex((one) => one.label === label) === at &&
      listed.some((one) => one.label !== label && Math.abs(one.index - index) <= NEAR && one.index !== index),
  );
  return list.length < 2 ? [] : list.map(({ label, cap }) => ({ label, cap, remaining: NOT_STATED }));
}

function rowsOf(passages: readonly Passage[]): ToldClass[] {
  const table = tableOf(passages);
  const rows = (table?.rows ?? []).filter(({ remaining, label }) => remaining !== undefined && isClass(label));
  if (rows.length < 2) return [];
  return rows.map(({ label, remaining, evidence }) => ({
    label: label.replace(/\s+/g, ' ').trim(),
    cap: NOT_STATED,
    remaining: remaining === undefined ? NOT_STATED : stated(remaining, [evidence], { asOf: table?.asOf }),
  }));
}

function isClass(label: string): boolean {
  return /\b(?:stock|shares|units|ADSs)\b/i.test(label) && !/\bagreement\b/i.test(label);
}

function tableOf(passages: readonly Passage[]) {
  const part = { type: '', passages, coverLength: 0, hasCover: false, document: 0, order: 0 };
  return readProgramTable({ ...part, digests: passages.map(digestOf) });
}

/** The sales of a period that an issuer's table reports, one for each class. */
export function tableReports(passages: readonly Passage[]): SalesReport[] {
  const table = tableOf(passages);
  const [top] = table?.rows ?? [];
  if (table === undefined || top === undefined) return [];
  const from = table.isOfPeriod ? beginningOver(passages, top.evidence, table.asOf) : null;
  return table.rows.flatMap(({ label, shares, gross, net, evidence }) => {
    if (shares === undefined) return [];
    const fact = (value: string | undefined): Fact => (value === undefined ? NOT_STATED : stated(value, [evidence]));
    return [
      {
        from,
        to: table.asOf ?? null,
        isCumulative: !table.isOfPeriod,
        isJoint: false,
        security: isClass(label) ? label.replace(/\s+/g, ' ').trim() : '',
        shares: fact(shares),
        proceeds: Number(gross) > 0 ? fact(gross) : NOT_STATED,
        netProceeds: fact(net),
        averagePrice: NOT_STATED,
      },
    ];
  });
}

/** The first day that the rows above one name, where it is before the last. */
function beginningOver(passages: readonly Passage[], row: Evidence, last: string | undefined): string | null {
  const at = passages.findIndex(({ start, block }) => start + block.length > row.start);
  const over = passages.slice(Math.max(0, at - HEADINGS), at).filter(({ block }) => block.kind === 'table-row');
  const days = over
    .flatMap(({ recognized }) => recognized.mentions.map(isoOf))
    .filter((iso) => iso !== undefined)
    .sort();
  const [first] = days;
  return first !== undefined && last !== undefined && first < last ? first : null;
}

/** The words by which the maximum of each class is what was left of it under an earlier program. */
export function unsoldBefore(passages: readonly Passage[]): Evidence | undefined {
  for (const passage of passages) {
    const { text } = passage.block;
    if (!text.includes('qual to the')) continue;
    const found = UNSOLD.exec(text);
    if (found !== null) return evidenceIn(passage, found.index, found.index + found[0].length);
  }
  return undefined;
}

/** The sum of one figure over all classes; not stated where one of them lacks it. */
export function sumOf(classes: readonly ToldClass[], of: (one: ToldClass) => Fact, name: string): Fact {
  if (classes.length < 2 || classes.some((one) => of(one).value === null)) return NOT_STATED;
  const inputs = classes.map((one) => inputOf(`${name}, ${one.label}`, of(one)));
  const sum = inputs.reduce((all, { value }) => all.plus(value), new Big(0));
  const [first] = classes;
  return derived(sum.toFixed(), inputs, inputs.map(({ value }) => dollars(value)).join(' + '), {
    asOf: first === undefined ? undefined : of(first).asOf,
    note: `Of ${classes.length} classes together.`,
  });
}

/** The security of an agreement that is told of in looking back, by the sentences that name it. */
export function securityOf(said: readonly Placed[]): Fact {
  for (const placed of said) {
    const { at, passage } = placed;
    const sentence = at.sentence ?? { from: 0, to: passage.block.text.length };
    const words = passage.block.text.slice(sentence.from, sentence.to);
    const found = SECURITY.exec(words);
    if (found?.[1] === undefined) continue;
    const from = sentence.from + found.index + found[0].length - found[1].length;
    return stated(found[1], [evidenceOf({ ...placed, at: { ...at, from, to: from + found[1].length } })]);
  }
  return NOT_STATED;
}
