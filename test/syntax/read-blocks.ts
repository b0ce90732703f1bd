import type { Placed, RememberingReader } from '../../src/core/syntax/block.js';

/** A reader whose blocks come one by one, those that it kept among them. */
export function oneByOne(reader: RememberingReader): (source: string) => Placed[] {
  let last: readonly Placed[] = [];
  return (source) => {
    const placed: Placed[] = [];
    for (const step of reader(source, 0, source.length)) {
      if (step === undefined) continue;
      if (step.block !== undefined) placed.push(step);
      else
        for (const { start, block } of last.slice(step.from, step.to))
          placed.push({ start: start + step.shift, block });
    }
    last = placed;
    return placed;
  };
}
