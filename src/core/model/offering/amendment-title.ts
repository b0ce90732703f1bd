import { type Evidence, evidenceIn } from '../passage.js';
import type { GatheredAgreement } from './agreements.js';
import { isAmendmentName } from './events.js';
import { unmarked } from './names.js';
import type { Part } from './parts.js';

/** A line of a title: `Amendment No. 1 to`, `First Amendment to the Sales Agreement`, `Amendment No. 2` alone. */
const AMENDMENT =
  /^(?:(?:first|second|third|fourth|fifth|sixth) amendment|amendment (?:no\. ?|number )?(?:\d{1,2}|one|two|three|four|five|six))(?:,? dated [^.]{4,30})?(?: to\b(?! (?:the )?(?:form|registration)\b).{0,110})?$|^amendment to(?: .{0,100}\bagreement)?$/i;
const LONGEST = 300;
/** So many passages after its preamble the recitals of an amendment end. */
const RECITALS = 8;

/** The title, above the preamble at `before`, of a document that amends an agreement; undefined for the agreement itself. */
export function amendmentTitle({ passages }: Part, before: number): Evidence | undefined {
  for (const passage of passages.slice(0, before)) {
    const { text } = passage.block;
    if (text.length > LONGEST || !/amendment/i.test(text)) continue;
    if (text.split(/[\n\t]/).some((line) => AMENDMENT.test(unmarked(line)))) return evidenceIn(passage, 0, text.length);
  }
  return undefined;
}

/** The name of the agreement amended: `First Amendment to the Sales Agreement` gives `Sales Agreement`. */
export function amendedName(title: string): string {
  return title.replace(/^[\w .]{0,24}?amendment(?: (?:no\. ?|number )?\w{1,5})? to (?:the )?/i, '');
}

/** The agreement that an amendment says, in its preamble or recitals, that it amends, where it gives its date. */
export function amendedAgreement(
  gathered: readonly GatheredAgreement[],
  family: string,
  preamble: number,
): GatheredAgreement | undefined {
  return gathered.find(
    (one) =>
      one.family === family &&
      one.date !== undefined &&
      one.first >= preamble &&
      one.first <= preamble + RECITALS &&
      !isAmendmentName(one.name),
  );
}
