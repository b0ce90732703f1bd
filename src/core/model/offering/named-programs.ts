import { sentenceText } from './make-fact.js';
import type { Placed } from './observation.js';

/** Programs told apart by when they began: "the May 2024 ATM Program", "the 2023 ATM". */
const NAME =
  /\b((?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?20\d{2}|prior|previous|original|initial) (?:common stock )?(?:ATM\b|at[- ]the[- ]market)/gi;

const ENDS: readonly string[] = ['expiry', 'offering terminated', 'agreement terminated', 'completion', 'replacement'];

const endedIn = new WeakMap<readonly Placed[], ReadonlySet<string>>();

/** True for a figure that stands with a program that has ended, where another goes on. */
export function isOfEndedProgram(one: Placed, said: readonly Placed[]): boolean {
  let ended = endedIn.get(said);
  if (ended === undefined) {
    ended = endedPrograms(said);
    endedIn.set(said, ended);
  }
  if (ended.size === 0) return false;
  const names = namesIn(sentenceText(one));
  return names.length > 0 && names.every((name) => ended?.has(name));
}

/** The programs that are said to have ended, where one is named of which that is not said. */
function endedPrograms(said: readonly Placed[]): ReadonlySet<string> {
  const ended = new Set<string>();
  for (const { at, passage } of said) {
    if (at.field !== 'event' || !ENDS.includes(at.value)) continue;
    const first = namesIn(passage.block.text.slice(Math.max(at.sentence?.from ?? 0, at.from - 20), at.to))[0];
    if (first !== undefined) ended.add(first);
  }
  if (ended.size === 0) return ended;
  const goesOn = said.some(
    (one) => one.at.field !== 'event' && namesIn(sentenceText(one)).some((name) => !ended.has(name)),
  );
  return goesOn ? ended : new Set();
}

function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].map((found) => (found[1] ?? '').toLowerCase());
}
