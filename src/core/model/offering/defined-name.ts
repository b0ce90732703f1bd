import type { AnyLocalMention } from '../../mentions/mention.js';
import type { Sentence } from './sentence.js';
import { firstAt } from './skeleton.js';

type AgreementMention = Extract<AnyLocalMention, { kind: 'agreement' }>;

/** What stands between an agreement's name and a short name of it: ` (the “`. */
const DIRECTLY =
  /^(?:,? dated (?:as of )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?,? ?(?:\((?:the |this |as amended, the )?)?[“"]?$/;

/** A name for an agreement that does not call itself one: `SEPA`, `ELOC`. */
function isShortName(term: string): boolean {
  return /^[A-Z]{2,7}$/.test(term);
}

/** The term by which an agreement is called after it is named. */
export function definitionAfter(
  { definitions, text }: Sentence,
  mention: AgreementMention,
  end: number,
): string | undefined {
  for (let index = firstAt(definitions, mention.to); index < definitions.length; index++) {
    const definition = definitions[index];
    if (definition === undefined || definition.from >= end + 40) break;
    if (/agreement|indenture|letter|amendment/i.test(definition.term) && definition.from - mention.to < 420)
      return definition.term;
    if (isShortName(definition.term) && DIRECTLY.test(text.slice(mention.to, definition.from))) return definition.term;
  }
  const apposition = /^,? or the ([a-z][a-z -]{2,40}agreement),/.exec(text.slice(mention.to, mention.to + 60));
  return apposition?.[1];
}
