import type { Filing } from '../model/filing.js';
import { type Evidence, mentionsIn } from '../model/passage.js';
import { says } from '../model/says.js';
import { contains } from '../text/span.js';
import { passagesIn } from './locate.js';

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
