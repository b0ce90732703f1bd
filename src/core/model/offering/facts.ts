import type { Evidence } from '../passage.js';

/** Where a value comes from. */
export type FactState = 'stated' | 'derived' | 'conflicting' | 'not stated';

/** An input of a derived value: its name as a reader would say it, its value and its words. */
export interface FactInput {
  readonly name: string;
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** A value of the offering with the words it came from. No evidence, no fact. */
export interface Fact<T = string> {
  /** `null` when not stated. */
  readonly value: T | null;
  readonly state: FactState;
  /** Empty when not stated; all sides when conflicting. */
  readonly evidence: readonly Evidence[];
  /** ISO date for which the value holds. */
  readonly asOf?: string;
  /** Of a derived value. */
  readonly inputs?: readonly FactInput[];
  /** How a derived value comes from its inputs, in one line: `$14,500,000 − $69,000`. */
  readonly formula?: string;
  /** The other values of a conflicting fact. */
  readonly others?: readonly { readonly value: T; readonly evidence: readonly Evidence[] }[];
  /** A remark a reader needs: "16.43–16.67 if the $69,000 is rounded to $1,000". */
  readonly note?: string;
}

/** The fact that says nothing. */
export const NOT_STATED: Fact<never> = Object.freeze({
  value: null,
  state: 'not stated',
  evidence: Object.freeze([]),
});
