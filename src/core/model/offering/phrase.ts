import type { EventKind, Layer } from './offering.js';

/**
 * A wording by which filers report that something happened. The words are patterns (see pattern.ts):
 * `{agreement}`, `{money}`, `{date}`, `{count}`, `{party}` are slots that match a mention, `{the}` any determiner,
 * `{program}` an offering program by any name, `(a|b)` either, `[x]` perhaps, `…` a few words of the same sentence.
 */
export interface Phrase {
  readonly kind: EventKind;
  readonly layer: Layer;
  readonly says: readonly string[];
  /** True for what is told as a rule: "we will be required to file another prospectus supplement". */
  readonly isRule?: boolean;
  /** True for words that only give the day on which an event told shortly before takes effect. */
  readonly isDating?: boolean;
  /** Words within which it is meant otherwise: "not sell any shares in excess of". */
  readonly but?: readonly string[];
  /** Examples that run as tests: the event's words between marks; one without marks asserts silence. */
  readonly examples: readonly string[];
}
