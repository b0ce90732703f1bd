import { isoOf, monthOf } from '../../mentions/calendar.js';
import { sentenceText } from './make-fact.js';
import { nameKey } from './names.js';
import type { Field, Placed } from './observation.js';

/** The time with which a sentence begins: `On March 3, 2022,`, `In 2022`, `During June 2023`. */
const LEAD =
  /^(?:(?:As )?previously (?:announced|disclosed|reported),? ?(?:on|in|during)?|On|In|During|Effective)?(?: the (?:year|quarter|fiscal year) ended)?(?: early| late)? ?((?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?,? )?((?:19|20)\d\d)\b,?/i;
/** A report tells of its deal within this many months. */
export const MOST_MONTHS = 4;

/** Whole months from one ISO date to a later one. */
export function monthsBetween(from: string, to: string): number {
  const months = (iso: string): number => {
    const [year = 0, month = 1] = iso.split('-').map(Number);
    return year * 12 + month;
  };
  return months(to) - months(from);
}

/** True for a sentence that begins with a time long before the document: it tells of an earlier deal. */
export function isHistory(placed: Placed, documentDate: string | null): boolean {
  const [, month, year] = LEAD.exec(sentenceText(placed).trimStart()) ?? [];
  if (year === undefined || documentDate === null) return false;
  if (month === undefined) return Number(year) < Number(documentDate.slice(0, 4));
  return monthsBetween(isoOf(Number(year), monthOf(month)), documentDate) > MOST_MONTHS;
}

/** What has happened, where a prospectus tells of the issuer's past. */
const HAPPENED =
  /^(?:we|the company|the issuer|our company) (?:completed|closed|sold|issued|consummated|conducted|entered into)\b/i;

/** True for a sentence of a prospectus that reports, with its time, a deal already made. */
export function isPast(words: string): boolean {
  const lead = LEAD.exec(words.trimStart());
  return lead !== null && lead[0].length > 4 && HAPPENED.test(words.trimStart().slice(lead[0].length).trimStart());
}

/** What an issuer does. */
const DOES =
  /\b(?:announced|closed|completed|consummated|priced|issued|sold|commenced|launched|offered|entered into|terminated)\b/i;
/** Words after a name that make it the issuer's own, or one of its own companies. */
const OWN =
  /^,? ?(?:an? [^;]{3,90}?)?\((?:the |our |“|"|collectively,? |together )*[“"]?(?:the )?(?:company|issuers?|registrant|corporation|partnership|trust|we|us|our)\b|^[^;]{0,90}\bsubsidiar/i;

/** True for a sentence whose subject is a company other than the registrant: what it did is no deal of the filing. */
export function isAnothers(placed: Placed, registrant: string | null): boolean {
  if (registrant === null) return false;
  const { passage } = placed;
  const from = placed.at.sentence?.from ?? placed.at.from;
  const { text } = passage.block;
  const words = text.slice(from, from + 90);
  const lead =
    /^\W*(?:(?:Item|ITEM) \d\.\d\d\.?\W{1,3})?(?:(?:On|In|Effective|As of) [^,]{3,24}(?:, \d{4})?,? )?/.exec(words)?.[0]
      .length ?? 0;
  const subject = passage.recognized.mentions.find(
    (mention) => mention.kind === 'party' && mention.from <= from + lead && mention.to > from + lead,
  );
  if (subject === undefined || subject.from < from) return false;
  const name = text.slice(subject.from, subject.to);
  const [own, its] = [nameKey(registrant), nameKey(name)];
  if (own.startsWith(its) || its.startsWith(own) || firstWord(registrant) === firstWord(name)) return false;
  const after = text.slice(subject.to, subject.to + 160);
  return !OWN.test(after) && DOES.test(after);
}

/** Companies of one group have it in common. */
function firstWord(name: string): string {
  return /^(?:the )?(\S+)/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

const OF_DEAL: ReadonlySet<Field> = new Set<Field>([
  'price',
  'net price',
  'discount',
  'offered shares',
  'fixed gross',
  'fixed net',
  'option shares',
  'option days',
  'closing date',
]);

/** What is said without the terms and the closing of earlier deals and of others'. */
export function ofThisDeal(
  said: readonly Placed[],
  documentDate: string | null,
  registrant: string | null,
  isProspectus: boolean,
): readonly Placed[] {
  const isOf = (placed: Placed): boolean =>
    isProspectus ? !isPast(sentenceText(placed)) : !isHistory(placed, documentDate) && !isAnothers(placed, registrant);
  return said.filter(
    (placed) =>
      isOf(placed) ||
      !(
        OF_DEAL.has(placed.at.field) ||
        (placed.at.field === 'event' && /^(?:closing|option exercise)$/.test(placed.at.value))
      ),
  );
}
