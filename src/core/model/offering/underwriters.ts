import type { AnyLocalMention } from '../../mentions/mention.js';
import type { Passage } from '../passage.js';
import { evidenceIn } from '../passage.js';
import { stated } from './make-fact.js';
import type { OfferingAgreement } from './offering.js';
import type { Part } from './parts.js';

/** A firm of the syndicate and where it is named. */
export interface Underwriter {
  readonly name: string;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

const HEADING = /^\W*(?:names? of )?(?:underwriters?|initial purchasers?|placement agents?|representatives?|name)\b/i;

/** The underwriters as the table of their commitments names them; else those said to represent them. */
export function readUnderwriters(part: Part): Underwriter[] {
  const { passages } = part;
  for (let index = 0; index < passages.length; index++) {
    const heading = passages[index];
    if (heading === undefined || heading.block.kind !== 'table-row' || !HEADING.test(heading.block.text)) continue;
    const firms = rowsAfter(passages, index + 1);
    if (
      firms.length > 0 &&
      /underwriter|purchaser|agent/i.test(heading.block.text + (passages[index - 1]?.block.text ?? ''))
    )
      return firms;
  }
  return actingIn(passages);
}

const ACTING =
  /^,? (?:is|are) acting as (?:the |our )?(?:sole |joint |lead )*(?:book-?running )?(?:managers? and )?underwriters?\b/i;

/** `Alder Brothers LLC is acting as sole underwriter for this offering.` */
function actingIn(passages: readonly Passage[]): Underwriter[] {
  for (const passage of passages) {
    const { text } = passage.block;
    if (!text.includes(' acting as ')) continue;
    const party = passage.recognized.mentions.find(
      ({ kind, to }) => kind === 'party' && ACTING.test(text.slice(to, to + 90)),
    );
    if (party !== undefined)
      return [{ name: text.slice(party.from, party.to), passage, from: party.from, to: party.to }];
  }
  return [];
}

function rowsAfter(passages: readonly Passage[], from: number): Underwriter[] {
  const firms: Underwriter[] = [];
  for (let index = from; index < Math.min(passages.length, from + 40); index++) {
    const passage = passages[index];
    if (passage === undefined || passage.block.kind !== 'table-row') break;
    const party = firstParty(passage);
    if (party === undefined) {
      if (/^\W*total/i.test(passage.block.text)) break;
      continue;
    }
    firms.push({ name: passage.block.text.slice(party.from, party.to), passage, from: party.from, to: party.to });
  }
  return firms;
}

function firstParty(passage: Passage): AnyLocalMention | undefined {
  const party = passage.recognized.mentions.find(({ kind }) => kind === 'party');
  return party !== undefined && party.from < 3 ? party : undefined;
}

/** An underwriting agreement whose sentence names no one is with those of the table. */
export function addUnderwriters(agreement: OfferingAgreement, family: string, part: Part): OfferingAgreement {
  if (family !== 'underwriting' || agreement.counterparties.length > 0) return agreement;
  const counterparties = readUnderwriters(part).map(({ name, passage, from, to }) => {
    const evidence = [evidenceIn(passage, from, to)];
    return Object.freeze({ name: stated(name, evidence), role: stated('underwriter', evidence) });
  });
  return Object.freeze({ ...agreement, counterparties: Object.freeze(counterparties) });
}
