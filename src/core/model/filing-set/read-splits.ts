import type { Passage } from '../passage.js';

/** A reverse split as a filing tells of it: `factor` old shares make one new. */
export interface Split {
  readonly factor: number;
  /** As `1-for-10 reverse stock split`. */
  readonly words: string;
}

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const REVERSE =
  /\b(?:1|one)[- ](?:\(1\)[- ])?for[- ](\d{1,4}|[a-z]{3,8})\b[^.;]{0,60}\breverse (?:stock |share )?split|\breverse (?:stock |share )?split[^.;]{0,80}?\b(?:1|one)[- ](?:\(1\)[- ])?for[- ](\d{1,4}|[a-z]{3,8})\b/i;

/** The reverse splits that a filing tells of. */
export function splitsIn(passages: readonly Passage[]): Split[] {
  const found = new Map<number, Split>();
  for (const { block } of passages) {
    if (!/reverse (?:stock |share )?split/i.test(block.text)) continue;
    const [, before, after] = REVERSE.exec(block.text) ?? [];
    const number = before ?? after ?? '';
    const factor = WORDS[number.toLowerCase()] ?? Number(number);
    if (factor > 1) found.set(factor, { factor, words: `1-for-${factor} reverse split` });
  }
  return [...found.values()];
}
