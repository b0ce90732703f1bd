import type { Filing } from '../../model/filing.js';
import type { Fact } from '../../model/offering/facts.js';
import { toPlain } from '../../text/projection.js';
import type { Span } from '../../text/span.js';
import { figureIn, passageAt } from './place.js';

/** Words that may stand between a hedge and its figure: "approximately an aggregate of". */
const BETWEEN = '(?: (?:to be|at|an?|the|additional|aggregate|total|gross|net|proceeds|price|amount|of)){0,6}';
/** Words before a figure that say it is not exact. */
const NOT_EXACT = new RegExp(
  `(?:\\b(?:approximately|approx\\.|about|roughly|nearly|around|almost|estimated|just (?:over|under)|(?:more|less|fewer|greater) than|at least|in excess of|close to|expected to be|anticipated to be)${BETWEEN}|\\b(?:over|under|some|between)|~) ?[([]?$`,
  'i',
);
/** Words that make a figure the most that is possible. */
const MOST = new RegExp(
  `\\b(?:up to|maximum(?: \\w+){0,4} of|(?:not|no) (?:to )?(?:more than|exceed(?:ing)?))${BETWEEN} ?[([]?$`,
  'i',
);
/** Words behind a figure that say so. */
const AFTER = /^,? (?:or (?:so|more|less)\b|\(approximate)/;

/** True where the words around a figure say that it is not exact, "approximately $5,000,000"; with `orMost` "up to" too. */
export function isHedgedAt(filing: Pick<Filing, 'passages'>, { start, end }: Span, orMost = false): boolean {
  const passage = passageAt(filing, start);
  if (passage === undefined) return false;
  const { block } = passage;
  const from = toPlain(block, start - passage.start);
  const to = toPlain(block, end - passage.start);
  return isHedgedIn(block.text, from, to, orMost);
}

/** The same for the stretch `[from, to)` of a plain text. */
export function isHedgedIn(text: string, from: number, to: number, orMost = false): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  return NOT_EXACT.test(before) || (orMost && MOST.test(before)) || AFTER.test(text.slice(to, to + 16));
}

/** True for a fact whose figure is hedged where it is stated. */
export function isHedged(filing: Pick<Filing, 'passages'>, fact: Fact, orMost = false): boolean {
  return fact.evidence.some((evidence) => isHedgedAt(filing, figureIn(filing, evidence, fact.value), orMost));
}
