import { type Fact, NOT_STATED } from '../offering/facts.js';
import { evidenceOf, stated } from '../offering/make-fact.js';
import type { Field, Placed } from '../offering/observation.js';

const UNFINISHED = /[\p{L}\p{N},’']\s*$/u;
/** The observations that give proceeds, however they are read where the first half of their sentence is missing. */
const FIELDS: Readonly<Record<'net proceeds' | 'gross proceeds', readonly Field[]>> = {
  'net proceeds': ['net proceeds', 'fixed net'],
  'gross proceeds': ['gross proceeds', 'fixed gross'],
};

/**
 * Proceeds of sales whose sentence the end of a page or a paragraph cuts in two: they stand at the beginning of the
 * passage after the one that tells of the sales. `isOwn` says whether these are sales of the program asked for.
 */
export function proceedsCutOff(
  said: readonly Placed[],
  isOwn: (sales: Placed) => boolean,
  field: 'net proceeds' | 'gross proceeds',
): Fact {
  for (const [at, sales] of said.entries()) {
    if (sales.at.field !== 'sold shares' || sales.at.since !== undefined || !isCut(sales) || !isOwn(sales)) continue;
    const rest = said
      .slice(at + 1, at + 1 + REACH)
      .find(
        (one) =>
          one.index === sales.index + 1 &&
          one.passage.block.kind === 'paragraph' &&
          (one.at.sentence?.from ?? one.at.from) === 0 &&
          FIELDS[field].includes(one.at.field),
      );
    if (rest !== undefined) return stated(rest.at.value, [evidenceOf(rest)], { asOf: sales.at.date });
  }
  return NOT_STATED;
}

/** Observations that are looked at after those of the sales. */
const REACH = 12;

/** True in the last sentence of a passage that ends in the middle of it. */
function isCut({ at, passage }: Placed): boolean {
  const { text, kind } = passage.block;
  return kind === 'paragraph' && (at.sentence?.to ?? at.to) >= text.trimEnd().length && UNFINISHED.test(text);
}
