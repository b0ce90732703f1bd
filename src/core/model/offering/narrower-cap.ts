import { sentenceText } from './make-fact.js';
import type { Placed } from './observation.js';

/** Words by which a sentence says what may be sold for now, of all that an agreement allows. */
const FOR_NOW =
  /\b(?:(?:may|can|are|is|will|shall)(?: now| currently| presently)? only (?:be |offer|sell|issue)|only (?:offer|sell|issue|be (?:offered|sold)|up to\b)|currently|presently|at (?:this|the present) time|limited to|I\.\s?B\.\s?6|as of the date of (?:this|the|our|its|such|the company’s) prospectus supplement)\b/i;
/** Words of a limit that held once. */
const ONCE =
  /\b(?:initially|originally|previously|formerly|(?:was|were|had been) (?:then )?(?:only|limited|able|permitted|offering|eligible)|could only|no longer)\b/i;

/**
 * A lower amount told later, of which its sentence says that no more may be sold for now: the supplement's own cap
 * below the agreement's, as in "we may only offer and sell up to $6.5 million".
 */
export function narrowerCap(caps: readonly Placed[], best: Placed): Placed | undefined {
  const most = Number(best.at.value);
  return caps.find(
    (one) =>
      one.at.of === best.at.of &&
      Number(one.at.value) < most &&
      (one.index > best.index || (one.index === best.index && one.at.from > best.at.from)) &&
      isForNow(one),
  );
}

function isForNow(one: Placed): boolean {
  const text = sentenceText(one);
  return FOR_NOW.test(text) && !ONCE.test(text);
}
