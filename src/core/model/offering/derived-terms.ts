import Big from 'big.js';
import { dollars, grouped } from '../../text/figures.js';
import { type Fact, NOT_STATED } from './facts.js';
import { derived, inputOf } from './make-fact.js';
import type { FixedPrice, OfferingType } from './offering.js';

/** A third of the public float less what was sold in twelve months: what General Instruction I.B.6 leaves. */
export function capacityOf(float: Fact, sold: Fact): Fact {
  if (float.value === null || sold.value === null) return NOT_STATED;
  if (new Big(float.value).gte(LARGE)) return NOT_STATED;
  const third = new Big(float.value).div(3);
  const left = third.minus(sold.value).round(0, Big.roundDown);
  return derived(
    left.lt(0) ? '0' : left.toFixed(),
    [inputOf('public float', float), inputOf('sold in twelve months', sold)],
    `${dollars(float.value)} ÷ 3 − ${dollars(sold.value)}`,
    { note: 'General Instruction I.B.6 of Form S-3: a third of the public float in twelve months.' },
  );
}

/** Public float from which the instruction no longer applies, in dollars. */
const LARGE = 75_000_000;

const PRIMARY: readonly OfferingType[] = [
  'firm commitment',
  'best efforts',
  'registered direct',
  'initial public offering',
  'rights',
];

/** New shares against those outstanding before. */
export function dilutionOf(type: OfferingType | null, { shares }: FixedPrice, outstanding: Fact, security: Fact): Fact {
  if (type === null || !PRIMARY.includes(type) || shares.value === null || outstanding.value === null)
    return NOT_STATED;
  if (/\bADSs?\b|depositary|\bunits?\b|preferred|notes/i.test(security.value ?? '')) return NOT_STATED;
  const percent = new Big(shares.value).div(outstanding.value).times(100).round(2);
  return derived(
    percent.toFixed(),
    [inputOf('shares offered', shares), inputOf('shares outstanding', outstanding)],
    `${grouped(shares.value)} ÷ ${grouped(outstanding.value)}`,
    { asOf: outstanding.asOf },
  );
}

/** The last of the 180 days for which an expired shelf may still be used while a new one is pending. */
export function graceEnd(expiry: Fact): Fact {
  const end = expiry.value === null ? undefined : addDays(expiry.value, GRACE);
  if (end === undefined || expiry.value === null) return NOT_STATED;
  return derived(end, [inputOf('shelf expiry', expiry)], `${expiry.value} + ${GRACE} days`, {
    note: 'Rule 415(a)(5): only where a new registration statement was filed before the expiry, and not beyond its effectiveness.',
  });
}

const GRACE = 180;

/** A sum with its parts as inputs; `shown` writes a part in the formula. */
export function plusOf(name: string, parts: readonly Fact[], shown: (amount: string) => string = grouped): Fact {
  const values = parts.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return NOT_STATED;
  const sum = values.reduce((total, value) => total.plus(value), new Big(0));
  return derived(
    sum.toFixed(),
    parts.map((part) => inputOf(name, part)),
    values.map(shown).join(' + '),
  );
}

/** A difference, where both are known. */
export function lessOf(wholeName: string, whole: Fact, restName: string, rest: Fact): Fact {
  if (whole.value === null || rest.value === null) return NOT_STATED;
  const left = new Big(whole.value).minus(rest.value);
  if (left.lt(0)) return NOT_STATED;
  return derived(
    left.toFixed(),
    [inputOf(wholeName, whole), inputOf(restName, rest)],
    `${dollars(whole.value)} − ${dollars(rest.value)}`,
    { asOf: rest.asOf },
  );
}

/** Shares times a price. */
export function timesOf(shares: Fact, price: Fact, each: string): Fact {
  if (shares.value === null) return NOT_STATED;
  return derived(
    new Big(shares.value).times(each).toFixed(),
    [inputOf('shares', shares), inputOf('price', price)],
    `${grouped(shares.value)} × ${dollars(each)}`,
  );
}

/** An ISO date some days later, or `undefined` where the date is none. */
export function addDays(iso: string, days: number): string | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || !Number.isFinite(days)
    ? undefined
    : new Date(time + days * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
