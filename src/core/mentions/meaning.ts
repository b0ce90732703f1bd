import type { AnyLocalMention } from './mention.js';
import { firstFrom } from './search.js';

/** Farthest that the words go which a term in a bracket stands for. */
const LONGEST = 280;

/** What stands between a named thing and the bracket that gives it a term. */
const BETWEEN =
  /^(?:,? (?:as amended|dated|as of|a |an |each|par value|in its capacity|\$|no\b|not\b)[^;]{0,120})?,? ?$/;
const QUOTE = /[“”"]/;
const BOUNDARY =
  /(?<!\b(?:Inc|Corp|Co|Ltd|No|U\.S|L\.P|N\.A|[A-Z]))\. |[;:!?”"] |(?<![(“"][A-Za-z]{2,12}[”"]?)\) |\t|\n| (?:that|which|who|whether|pursuant to|under|with respect to|among|between) /g;
const DETERMINER = / (?:an?|the|our|its|their|certain|this|such|each|any|all|up to|additional) (?=\S)/g;

/**
 * The phrase before a bracket that the term in it stands for, as `[from, to)`; a list of parties as a whole
 * where the term stands for several.
 */
export function meaningBefore(
  text: string,
  bracket: number,
  found: readonly AnyLocalMention[],
  isSeveral = false,
): readonly [number, number] {
  let to = bracket;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to--;
  const low = Math.max(0, to - LONGEST);
  let best = -1;
  for (let i = firstFrom(found, low); i < found.length; i++) {
    const mention = found[i];
    if (mention === undefined || mention.from >= to) break;
    if (mention.kind !== 'agreement' && mention.kind !== 'party' && mention.kind !== 'citation') continue;
    if (mention.to > to || mention.to <= (found[best]?.to ?? -1)) continue;
    const between = text.slice(mention.to, to);
    // A name that an earlier bracket has given its term is not what this one stands for.
    if (mention.kind !== 'agreement' && QUOTE.test(between)) continue;
    if (BETWEEN.test(between)) best = i;
  }
  const named = found[best];
  if (named !== undefined) return [isSeveral ? firstOfList(text, best, found) : named.from, to];
  const lead = text.slice(low, to);
  let from = 0;
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(lead); match !== null; match = BOUNDARY.exec(lead)) from = BOUNDARY.lastIndex;
  // A name directly before the bracket, else from the last article on.
  const clause = ` ${lead.slice(from)}`;
  DETERMINER.lastIndex = 0;
  let start = 1;
  for (let match = DETERMINER.exec(clause); match !== null; match = DETERMINER.exec(clause)) {
    start = match.index + 1;
    DETERMINER.lastIndex = match.index + 1;
  }
  const begin = low + from + start - 1;
  return [Math.min(begin, to), to];
}

/**
 * Where the agreement begins that a term for one stands for: not at its party in "a sales agreement, dated May 6,
 * 2021, with Alder LLC (the “Program Agreement”)". `from` where none is named in the sentence.
 */
export function agreementBefore(
  text: string,
  from: number,
  bracket: number,
  found: readonly AnyLocalMention[],
): number {
  let at = from;
  for (let i = firstFrom(found, Math.max(0, bracket - LONGEST)); i < found.length; i++) {
    const mention = found[i];
    if (mention === undefined || mention.from >= from) break;
    if (mention.kind !== 'agreement' || mention.to > bracket) continue;
    if (WITH.test(text.slice(mention.to, from))) at = mention.from;
  }
  return at;
}

/** From an agreement to the party that ends the words before the bracket. */
const WITH =
  /^(?:,? dated(?: as of)? [^;.()]{6,24},?)? (?:(?:by and )?(?:with|between|among)) (?:[^;()]{0,160}(?:,| and|&) )?(?:the )?$/;

const ACTIVE = /^refers? to (.+) as\b/;
const AUXILIARY =
  /(?:[\s,(]|\b(?:is|are|be|being|was|were|shall|will|may|also|sometimes|herein|hereinafter|hereafter|collectively|together|each|which|that|we|who|in this (?:prospectus|report|supplement|prospectus supplement|agreement)))+$/;

/**
 * What is called by a term: the X of "refer to X as the “Y”" and of "X, which is referred to as the “Y”".
 *
 * @param start where the verb begins
 * @param called the words from the verb to the term
 */
export function meaningOfCalled(
  text: string,
  start: number,
  called: string,
  found: readonly AnyLocalMention[],
): readonly [number, number] {
  const object = ACTIVE.exec(called)?.[1];
  if (object !== undefined) {
    const from = start + called.indexOf(object);
    return [from, from + object.replace(/,? (?:collectively|together)$/, '').length];
  }
  const low = Math.max(0, start - 80);
  const lead = text.slice(low, start);
  const subject = lead.slice(0, AUXILIARY.exec(lead)?.index ?? lead.length);
  return meaningBefore(text, low + subject.length, found, /\bcollectively\b/.test(called) || /\bare\b/.test(lead));
}

/** Farthest that a list goes of things which one term stands for. */
const LONGEST_LIST = 900;
const LISTED_AS =
  /,? ?(?:collectively|together|in the aggregate)?,?(?: herein(?:after)?)?(?: collectively| together)?,? as,? (?:the|our|an?) $/;
const SENTENCE_END = /[a-z\d)”"]{2}[.?!][”"]? [A-Z]/;

/**
 * What a long list is called by: the X of "We refer to (i) …, (ii) … and (iii) …, collectively, as the “Y”".
 * `undefined` where nothing in the sentence refers to anything.
 *
 * @param open where the quote of the term opens
 */
export function meaningOfListed(text: string, open: number): readonly [number, number] | undefined {
  const low = Math.max(0, open - LONGEST_LIST);
  const lead = text.slice(low, open);
  const at = Math.max(lead.lastIndexOf(' refer to '), lead.lastIndexOf(' refers to '), lead.lastIndexOf(' define '));
  if (at < 0 || SENTENCE_END.test(lead.slice(at))) return undefined;
  const from =
    low +
    lead.indexOf(lead.startsWith(' define ', at) ? 'define ' : 'to ', at) +
    (lead.startsWith(' define ', at) ? 7 : 3);
  const gap = LISTED_AS.exec(lead.slice(-60))?.[0].length ?? 0;
  const to = open - gap;
  return gap > 0 && to > from ? [from, to] : undefined;
}

/** Where the list of parties begins that ends with the mention at `index`: "A, LLC, B, Inc. and C & Co.". */
function firstOfList(text: string, index: number, found: readonly AnyLocalMention[]): number {
  const last = found[index];
  let from = last?.from ?? 0;
  if (last?.kind !== 'party') return from;
  for (let i = index - 1; i >= 0; i--) {
    const before = found[i];
    if (before === undefined || before.to > from) continue;
    if (before.kind === 'party') {
      if (!/^,?(?: and| or| &)? $/.test(text.slice(before.to, from))) break;
      from = before.from;
    } else if (from - before.to > 16) break;
  }
  return from;
}

/** The meaning that follows "means", to the end of its sentence, as `[from, to)`. */
export function meaningAfter(text: string, at: number): readonly [number, number] {
  let from = at;
  while (from < text.length && /[\s:,]/.test(text.charAt(from))) from++;
  const rest = text.slice(from, from + 600);
  const end = /;(?= |$)|(?<!\b(?:Inc|Corp|Co|Ltd|No|U\.S|L\.P|N\.A|[A-Z]))\.(?= |$|”|")|\t/.exec(rest);
  const to = from + (end === null ? rest.length : end.index);
  return [Math.min(from, text.length), Math.max(Math.min(from, text.length), to)];
}
