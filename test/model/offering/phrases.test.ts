import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import { PHRASES } from '../../../src/core/model/offering/phrases.js';
import { readPassage } from '../../../src/core/model/offering/reading.js';

function eventsIn(text: string): { kind: string; layer: string | undefined; words: string }[] {
  return analyze(text, { format: 'text' }).passages.flatMap((passage) =>
    readPassage(passage)
      .filter(({ field }) => field === 'event' || field === 'taking effect')
      .map(({ value, detail, from, to }) => ({
        kind: value,
        layer: detail?.layer,
        words: passage.block.text.slice(from, to),
      })),
  );
}

describe('an event phrase', () => {
  for (const { kind, layer, examples } of PHRASES) {
    for (const example of examples) {
      const marked = /⟦([^⟧]*)⟧/.exec(example)?.[1];
      const text = example.replace(/[⟦⟧]/g, '');
      it(`${marked === undefined ? 'reports no' : 'reports'} ${kind} in “${text}”`, () => {
        const events = eventsIn(text).filter((event) => event.kind === kind && event.layer === layer);
        if (marked === undefined) expect(events).toEqual([]);
        else expect(events.map(({ words }) => words)).toContain(marked);
      });
    }
  }
});
