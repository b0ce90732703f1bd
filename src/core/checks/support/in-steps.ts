import type { Passage } from '../../model/passage.js';
import type { InSteps, Observation } from '../check.js';

/** Passages looked at between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 1024;

/** Calls a function with each passage in order and its index, with pauses in between. */
export function* eachInSteps(
  passages: readonly Passage[],
  visit: (passage: Passage, index: number) => void,
): InSteps<void> {
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (passage !== undefined) visit(passage, index);
    if (index % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
  }
}

/** All that is observed in passages one by one, with pauses in between. */
export function* observeEach(
  passages: readonly Passage[],
  observe: (passage: Passage, index: number) => readonly Observation[],
): InSteps<Observation[]> {
  const found: Observation[] = [];
  yield* eachInSteps(passages, (passage, index) => {
    for (const observation of observe(passage, index)) found.push(observation);
  });
  return found;
}
