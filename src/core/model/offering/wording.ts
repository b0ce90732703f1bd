import type { AnyLocalMention } from '../../mentions/mention.js';
import type { Field } from './observation.js';
import { type PatternSet, patternSet } from './pattern-set.js';

/** A wording in which a figure stands for a field: a pattern (see pattern.ts) of which the last such slot is the figure. */
export interface Wording {
  readonly field: Field;
  /** How clear it is; of two the higher is believed. */
  readonly rank: number;
  readonly says: string;
  /** Examples that run as tests: the matched words between marks; one without marks asserts silence. */
  readonly examples?: readonly string[];
}

/** A wording with the kind of mention that is its figure. */
export interface FigureWording extends Wording {
  readonly kind: AnyLocalMention['kind'];
}

/** A figure with the mention that says it. */
export interface Figure {
  readonly value: string;
  readonly mention: AnyLocalMention;
}

/** What is counted where shares are offered. */
export const SHARE_UNIT = /^(?:share|ADS|unit|ADR)$/i;

const KIND_OF: Readonly<Record<string, AnyLocalMention['kind']>> = {
  money: 'money',
  price: 'price',
  count: 'share-count',
  percentage: 'percentage',
  duration: 'duration',
  date: 'date',
};

/** Wordings of figures, to be matched together. */
export function figureWordings(wordings: readonly Wording[]): PatternSet<FigureWording> {
  const figures = wordings.flatMap((wording) => {
    const kind = [...wording.says.matchAll(/\{([a-z]+)\}/g)].map(([, slot]) => KIND_OF[slot ?? '']).filter(Boolean);
    const last = kind[kind.length - 1];
    return last === undefined ? [] : [{ ...wording, kind: last }];
  });
  return patternSet(figures, ({ says }) => [says]);
}

/** The last figure of a kind among the mentions of a match. */
export function figureIn(slots: readonly AnyLocalMention[], kind: AnyLocalMention['kind']): Figure | undefined {
  for (let index = slots.length - 1; index >= 0; index--) {
    const mention = slots[index];
    if (mention === undefined || mention.kind !== kind) continue;
    const value = figureOf(mention);
    if (value !== undefined) return { value, mention };
  }
  return undefined;
}

/** Dollars, counts of shares, per cent, days and full dates; a par value is no price. */
function figureOf(mention: AnyLocalMention): string | undefined {
  switch (mention.kind) {
    case 'price':
      return mention.value.isPar === true ? undefined : mention.value.amount;
    case 'money':
      return mention.value.currency === 'USD' ? mention.value.amount : undefined;
    case 'share-count':
      return SHARE_UNIT.test(mention.value.unit) ? mention.value.count : undefined;
    case 'percentage':
      return mention.value.value;
    case 'duration':
      return mention.value.n;
    case 'date':
      return mention.value.impossible !== true && /^\d{4}-\d{2}-\d{2}$/.test(mention.value.iso)
        ? mention.value.iso
        : undefined;
    default:
      return undefined;
  }
}
