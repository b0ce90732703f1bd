/**
 * How a verb is meant: only an *event* has happened. "May suspend" is a *term* of the agreement, "will terminate upon"
 * a *rule*, "unless and until" a *condition*; the last is what did not happen.
 */
export type Modality = 'event' | 'term' | 'rule' | 'condition' | 'negated';

/** Infinitives that report a decision: "the purpose of this Supplement is to", "elected to", "notice to". */
const DECIDES =
  /(?:purpose of [^.;]{0,80} is (?:to )?|elected (?:to )?|decided (?:to )?|determined (?:to )?|agreed (?:to )?|(?:decision|election) (?:to )?|notice (?:(?:of|to) [^,;]{0,60}?)?(?:to )?|(?:supplement|amendment|filing|report)(?: no\. ?\d+)?(?: \([^()]{0,60}\))? (?:to )?)(?:[^.;]{0,60} and (?:to )?)?$/;
const NEGATED =
  /\b(?:not|never)\b[^.;,]{0,80} or $|(?:\bnot|\bnever|\bno|\bneither|\bnor|\bwithout|n't|\bno longer)(?: [a-z']+){0,3} $|\bneither\b[^.;]{0,90} (?:n?or|has|have|had|was|were) $/;
const TERM =
  /\b(?:may|can|could|might|would|should|must|right to|rights to|entitled to|ability to|option to|reserves? the right|permitted to|able to|required to|obligat[a-z]+ to|power to|in order to|wish(?:es)? to|want(?:s)? to|intends? to|expects? to|plans? to|propos[a-z]+ to|desires? to|efforts to)\b[^,;.]{0,60}$/;
const RULE = /\b(?:will|shall|is to|are to|to be|to have been|will have|shall have)\b[^,;.]{0,40}$/;
const CONDITION =
  /\b(?:if|unless|until|upon|whether|once|when|whenever|in the event|in case|provided(?:,? however)?,? that|to the extent|prior to|before|after|following|assuming|such time as|subject to|at the time|as of the time|the times?|date)\b[^,;.]{0,64}$|(?:^|[,;.] )had (?:we|it|they|the [a-z]+|either party)(?: [a-z]+)? $|\bdate (?:that|on which|of which|when)\b[^,;.]{0,110}$/;
/** A verb that is itself in a past form says that it happened, unless another verb governs it. */
const PERFECT = /^(?:has|have|had|was|were|hereby) /;
const AUXILIARY = /\b(?:may|can|could|might|would|should|must|will|shall|to)(?: not| only| also)? $/;
const CONTINUES =
  /^(?: [a-z]+){0,3} (?:upon the earlier|at any time upon|if (?:and when)?)\b|^ (?:must|shall|should|is required|are required)\b/;
/** A notice that may yet be given: "the agent may deliver notice of its election to", "upon notice to". */
const NOT_GIVEN =
  /\b(?:may|can|could|might|would|should|must|shall|will|right to|entitled to|able to)(?: [a-z]+){1,4} $|\b(?:if|unless|until|upon|by|without)(?: [a-z']+){0,4} $/;

/**
 * The modality of the words at `[from, to)` of a skeleton's text, judged by what stands before and right after them.
 */
export function modalityOf(text: string, from: number, to: number): Modality {
  const before = clauseBefore(text, from);
  if (PERFECT.test(text.slice(from, from + 12))) {
    if (NEGATED.test(before)) return 'negated';
    if (AUXILIARY.test(before)) return 'rule';
    return CONDITION.test(before) ? 'condition' : 'event';
  }
  const decided = DECIDES.exec(before);
  if (decided !== null) {
    const rest = before.slice(0, decided.index);
    if (NEGATED.test(rest)) return 'negated';
    return NOT_GIVEN.test(rest) && /^notice/.test(decided[0]) ? 'term' : 'event';
  }
  if (NEGATED.test(before)) return 'negated';
  if (TERM.test(before)) return 'term';
  if (RULE.test(before)) return 'rule';
  if (CONDITION.test(before)) return 'condition';
  if (CONTINUES.test(text.slice(to, to + 60))) return 'rule';
  return 'event';
}

/** The words before `at`, back to the last stop that separates thoughts. */
function clauseBefore(text: string, at: number): string {
  const start = Math.max(0, at - 120);
  const before = text.slice(start, at);
  const stop = Math.max(before.lastIndexOf('; '), before.lastIndexOf(': '));
  return stop < 0 ? before : before.slice(stop + 2);
}

/** True where the words before `at` decide upon what an infinitive there says: "we are filing this supplement to". */
export function isDecided(text: string, at: number): boolean {
  return DECIDES.test(clauseBefore(text, at));
}
