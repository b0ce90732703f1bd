import Big from 'big.js';

/** True when `rounded` is `exact` said with fewer figures: 740900000 for 740912345.5. */
export function isRounding(exact: string, rounded: string): boolean {
  if (!isDecimal(exact) || !isDecimal(rounded)) return false;
  const [a, b] = [new Big(exact), new Big(rounded)];
  if (a.eq(b)) return true;
  const digits = significant(rounded);
  if (b.lte(0) || digits >= significant(exact)) return false;
  const step = new Big(10).pow(b.e - digits + 1);
  return a.minus(b).abs().lte(step);
}

/** True for two decimals of one value, however they are written. */
export function isSameAmount(a: string, b: string): boolean {
  return a === b || (isDecimal(a) && isDecimal(b) && new Big(a).eq(b));
}

function isDecimal(value: string): boolean {
  return /^\d{1,30}(?:\.\d{1,12})?$/.test(value);
}

function significant(value: string): number {
  return new Big(value).c.length;
}
