import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import { type Fact, type FactInput, NOT_STATED } from './facts.js';
import type { Observation, Placed } from './observation.js';
import type { Stretch } from './sentences.js';

/** More that a stated fact may carry. */
export interface FactExtras<T> {
  readonly asOf?: string | undefined;
  readonly note?: string | undefined;
  readonly others?: Fact<T>['others'] | undefined;
}

/** A value that the filing states, with its words. Without words it is not stated. */
export function stated<T>(
  value: T,
  evidence: readonly Evidence[],
  { asOf, note, others }: FactExtras<T> = {},
): Fact<T> {
  if (evidence.length === 0) return NOT_STATED;
  return Object.freeze({
    value,
    state: others === undefined || others.length === 0 ? 'stated' : 'conflicting',
    evidence: Object.freeze([...evidence]),
    ...(asOf === undefined ? {} : { asOf }),
    ...(note === undefined ? {} : { note }),
    ...(others === undefined || others.length === 0 ? {} : { others: Object.freeze(others) }),
  });
}

/** A value worked out from others. */
export function derived<T>(
  value: T,
  inputs: readonly FactInput[],
  formula: string,
  { asOf, note }: Omit<FactExtras<T>, 'others'> = {},
): Fact<T> {
  return Object.freeze({
    value,
    state: 'derived',
    evidence: Object.freeze(inputs.flatMap((input) => input.evidence)),
    inputs: Object.freeze(inputs),
    formula,
    ...(asOf === undefined ? {} : { asOf }),
    ...(note === undefined ? {} : { note }),
  });
}

/** A fact as an input of another. */
export function inputOf(name: string, fact: Fact<string>): FactInput {
  return Object.freeze({ name, value: fact.value ?? '', evidence: fact.evidence });
}

/** The words of an observation. */
export function evidenceOf({ at, passage }: Placed): Evidence {
  return evidenceIn(passage, at.from, at.to);
}

/** The whole sentence of an observation where it has one and is not long, else its words. */
export function sentenceOf({ at, passage }: Placed<Observation>): Evidence {
  const { from, to } = wordsOf(at);
  return evidenceIn(passage, from, to);
}

/** The text of that sentence, where only its words are asked for. */
export function sentenceText({ at, passage }: Placed<Observation>): string {
  const { from, to } = wordsOf(at);
  return passage.block.text.slice(from, to);
}

function wordsOf(at: Observation): Stretch {
  const { sentence } = at;
  return sentence === undefined || sentence.to - sentence.from > 900 ? at : sentence;
}

/** A whole passage as evidence; of a long one its first words. */
export function passageEvidence(passage: Passage): Evidence {
  return evidenceIn(passage, 0, Math.min(passage.block.text.length, 600));
}
