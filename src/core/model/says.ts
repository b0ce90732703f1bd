import Big from 'big.js';
import type { AnyMention } from '../mentions/mention.js';

/** True when a mention says a fact's raw value. */
export function says(mention: AnyMention, value: string): boolean {
  switch (mention.kind) {
    case 'date':
      return mention.value.iso === value;
    case 'money':
    case 'price':
      return isEqual(mention.value.amount, value.replace(/ per .*$/, ''));
    case 'share-count':
      return isEqual(mention.value.count, value);
    case 'percentage':
      return isEqual(mention.value.value, value);
    case 'agreement':
    case 'party':
      return mention.value.name.toLowerCase() === value.toLowerCase();
    case 'file-number':
      return mention.value.number === value;
    case 'citation':
      return mention.value.canonical === value;
    case 'ticker':
      return mention.value.symbol === value;
    case 'duration':
      return mention.value.n === value;
    default:
      return false;
  }
}

function isEqual(a: string, b: string): boolean {
  return a === b || (isDecimal(a) && isDecimal(b) && new Big(a).eq(b));
}

function isDecimal(value: string): boolean {
  return /^-?\d{1,40}(?:\.\d{1,20})?$/.test(value);
}
