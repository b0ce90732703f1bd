import type { AnyMention } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import { type Evidence, mentionsIn } from '../model/passage.js';
import { contains } from '../text/span.js';
import { decimal } from './display.js';
import { passagesIn } from './locate.js';

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
  const [x, y] = [decimal(a), decimal(b)];
  return x && y ? x.eq(y) : a === b;
}

/** Where evidence is looked up: the one filing, or that of several which the evidence names. */
export type Sources = Filing | ((file: string) => Filing | undefined);

/** The words inside some evidence that say the value itself; the evidence as it is where none do. */
export function narrowed(sources: Sources, value: string | null, evidence: readonly Evidence[]): readonly Evidence[] {
  if (value === null) return evidence;
  return evidence.map((whole) => {
    const filing = typeof sources === 'function' ? sources(whole.file ?? '') : sources;
    for (const passage of filing === undefined ? [] : passagesIn(filing, whole)) {
      const found = mentionsIn(passage).find((mention) => contains(whole, mention) && says(mention, value));
      if (found) return { ...whole, start: found.start, end: found.end, text: found.text };
    }
    return whole;
  });
}
