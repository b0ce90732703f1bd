import Big from 'big.js';
import type { Fact } from '../../model/offering/facts.js';

/** A stated number and how far the true one may lie from it. */
export interface Measured {
  readonly value: Big;
  readonly tolerance: Big;
}

const NUMBER = /(\d[\d,]*)(\.\d+)?\s*(thousand|million|billion|trillion)?/gi;
const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** The most by which the rounded total of a deal misses the exact one, as a share of it. */
const SLIGHT = '0.001';

/**
 * The number a fact states, with the rounding that its words show; `undefined` unless it is stated plainly.
 * An `exact` one, of the terms of a deal, is not rounded for all that it ends in zeros; a `total` of them hardly.
 */
export function measured(fact: Fact, kind: 'rounded' | 'exact' | 'total' = 'rounded'): Measured | undefined {
  if (fact.state !== 'stated' || fact.value === null) return undefined;
  const number = /^\d{1,30}(?:\.\d{1,20})?(?=$| per )/.exec(fact.value)?.[0];
  if (number === undefined) return undefined;
  const value = new Big(number);
  let tolerance: Big | undefined;
  for (const { text } of fact.evidence) {
    for (const found of text.matchAll(NUMBER)) {
      const scale = SCALES[found[3]?.toLowerCase() ?? ''] ?? 0;
      const digits = `${(found[1] ?? '').replaceAll(',', '')}${found[2] ?? ''}`;
      const power = new Big(10).pow(scale);
      if (digits === '' || !new Big(digits).times(power).eq(value)) continue;
      const unit = found[2] === undefined ? unitOf(found[1] ?? '', scale) : scale - (found[2].length - 1);
      tolerance = new Big(10).pow(unit).div(2);
      if (kind === 'rounded' || scale > 0) continue;
      const slight = kind === 'total' && unit > 0 ? value.times(SLIGHT) : new Big(0);
      if (tolerance.gt(slight)) tolerance = slight;
    }
  }
  return tolerance === undefined ? undefined : { value, tolerance };
}

/** Power of ten to which a whole number was rounded: `69,000` may be rounded to thousands. */
function unitOf(whole: string, scale: number): number {
  const zeros = scale > 0 ? 0 : (/0*$/.exec(whole.replaceAll(',', ''))?.[0].length ?? 0);
  return scale + Math.min(zeros, 6);
}

/** True where the two cannot be the same number, however each was rounded; `slack` widens the tolerance. */
export function differ(a: Measured, b: Measured, slack: Big = new Big(0)): boolean {
  return a.value.minus(b.value).abs().gt(a.tolerance.plus(b.tolerance).plus(slack));
}

export function sum(a: Measured, b: Measured): Measured {
  return { value: a.value.plus(b.value), tolerance: a.tolerance.plus(b.tolerance) };
}

export function difference(a: Measured, b: Measured): Measured {
  return { value: a.value.minus(b.value), tolerance: a.tolerance.plus(b.tolerance) };
}

export function product(a: Measured, b: Measured): Measured {
  return {
    value: a.value.times(b.value),
    tolerance: a.tolerance.times(b.value).plus(b.tolerance.times(a.value)).plus(a.tolerance.times(b.tolerance)),
  };
}
