import { abbreviated } from './abbreviations.js';
import { meaningBefore, meaningOfCalled } from './meaning.js';
import type { AnyLocalMention } from './mention.js';
import type { LocalDefinition } from './recognized.js';
import { firstFrom } from './search.js';

const OR =
  /, or (?:(?:the|our) )?([A-Z\d][\w&’'.-]{0,24}(?: [A-Z][\w&’'-]{0,24}){0,5}|[a-z]{3,14}(?: [a-z-]{3,14}){0,3} (?:agreement|indenture|plan|program))(?=[,;)]|\.(?: |$)| \()/g;

/**
 * Terms given after a name with neither brackets nor quotes: "… Issuance Sales Agreement, or the Sales
 * Agreement,". The term must be made of words of the name, or of its initials, as alternatives
 * ("the United States, or Canada,") are not.
 */
export function appositions(text: string, found: readonly AnyLocalMention[], definitions: LocalDefinition[]): void {
  referredTo(text, definitions);
  togetherWith(text, definitions);
  severally(text, found, definitions);
  if (!text.includes(', or ')) return;
  OR.lastIndex = 0;
  for (let match = OR.exec(text); match?.[1] !== undefined; match = OR.exec(text)) {
    const term = withoutStop(match[1]);
    const isThe = match[0].startsWith(', or the ');
    const meaningFrom =
      ROLE.test(term) && isThe
        ? partiesBefore(text, match.index, found, term)
        : term === 'Exchange' && isThe
          ? exchangeBefore(text, match.index)
          : nameOf(text, match.index, term, isThe);
    if (meaningFrom < 0) continue;
    const from = match.index + match[0].length - match[1].length;
    definitions.push({ term, from, to: from + term.length, kind: 'apposition', meaningFrom, meaningTo: match.index });
  }
}

/** What the parties of an agreement are called, of which their names say nothing. */
const ROLE =
  /^(?:(?:Sales|Selling|Placement|Forward|Lead|Joint|Designated|Exclusive|Equity) )?(?:Agent|Manager|Underwriter|Purchaser|Investor|Seller|Dealer|Representative|Bookrunner|Distributor)s?$/;

/** Where the parties begin that are named right before `end`; `-1` when none are: "… and Alder & Co., or the Agents,". */
function partiesBefore(text: string, end: number, found: readonly AnyLocalMention[], term: string): number {
  for (let i = firstFrom(found, end) - 1; i >= 0; i--) {
    const mention = found[i];
    if (mention === undefined || mention.to < end - 120) break;
    if (mention.kind !== 'party') continue;
    return mention.to === end ? meaningBefore(text, end, found, term.endsWith('s'))[0] : -1;
  }
  return -1;
}

/** Where the name of a stock exchange begins that ends at `end`: "the Nasdaq Capital Market, or the Exchange,". */
function exchangeBefore(text: string, end: number): number {
  const low = Math.max(0, end - 60);
  const name = /(?:[A-Z][\w.-]{1,12} ){0,4}(?:Market|Exchange|Nasdaq|NASDAQ|NYSE|American)(?: LLC| Inc\.)?$/.exec(
    text.slice(low, end),
  );
  return name === null ? -1 : low + name.index;
}

const NAME = "[A-Z][\\w’'-]{0,24}(?: [A-Z][\\w’'-]{0,24}){0,4}";
/** A term in quotes or without, and what ends it. */
const TERM = `(?:[“"](${NAME}),?[”"]|(${NAME}))`;
const SEVERALLY = new RegExp(
  `,(?: each,? (?:as )?an? ${TERM},? (?:and|or),?)? (?:and |or )?(?:collectively|together),?(?: as)? the ${TERM}(?=[,;)]|\\.(?: |$)| [a-z(])`,
  'g',
);

const CALLED_TOGETHER = /(?:collectively|together),?(?: as)? the [“"A-Z]/;

/** "…, each, a Manager and, collectively, the Managers,": the several and what they are together. */
function severally(text: string, found: readonly AnyLocalMention[], definitions: LocalDefinition[]): void {
  if (!CALLED_TOGETHER.test(text)) return;
  SEVERALLY.lastIndex = 0;
  for (let match = SEVERALLY.exec(text); match !== null; match = SEVERALLY.exec(text)) {
    const one = match[1] ?? match[2];
    const all = match[3] ?? match[4];
    const end = SEVERALLY.lastIndex;
    if (all === undefined || (match[4] !== undefined && !endsList(text, match.index, end, one))) continue;
    const [meaningFrom, meaningTo] = meaningBefore(text, match.index, found, true);
    const push = (term: string, from: number): void =>
      void definitions.push({ term, from, to: from + term.length, kind: 'apposition', meaningFrom, meaningTo });
    if (one !== undefined) push(one, match.index + match[0].indexOf(one, 6));
    push(all, match.index + match[0].lastIndexOf(all));
  }
}

/** True where a term without quotes follows a name and ends its clause: not "means, collectively, the Parent, the Borrower and". */
function endsList(text: string, from: number, to: number, one: string | undefined): boolean {
  if (!/^(?:[;.)]|,(?! (?:the|and|or|each|any|its|our|all) ))/.test(text.slice(to, to + 7))) return false;
  return one !== undefined || /(?:^|[ (])[A-Z(][\w.&’'-]{0,30}\)?$/.test(text.slice(Math.max(0, from - 32), from));
}

const TOGETHER =
  /,? (?:and,? )?together with (?:the |our )?[^,;()“”".]{2,80}, the ([A-Z][\w&’'-]{0,24}(?: [A-Z][\w&’'-]{0,24}){1,5})(?=[,;)])/g;

/** "…, and together with the Series A Warrants, the Unregistered Warrants,". */
function togetherWith(text: string, definitions: LocalDefinition[]): void {
  if (!text.includes('together with')) return;
  TOGETHER.lastIndex = 0;
  for (let match = TOGETHER.exec(text); match?.[1] !== undefined; match = TOGETHER.exec(text)) {
    const from = match.index + match[0].length - match[1].length;
    const meaningTo = match.index + match[0].length - match[1].length - ', the '.length;
    const meaningFrom = match.index + match[0].indexOf('together');
    definitions.push({ term: match[1], from, to: from + match[1].length, kind: 'apposition', meaningFrom, meaningTo });
  }
}

/** The term less the full stop that ends its sentence; "U.S." keeps its own. */
function withoutStop(term: string): string {
  return /\b[A-Z]\.$/.test(term) ? term : term.replace(/\.$/, '');
}

const REFERRED =
  /\brefer(?:red)? to(?: [^;“”"()]{1,140}?)? as,? (?:collectively )?(?:(?:the|our|an?) ([A-Z][\w&’'.-]{0,24}(?: [A-Z][\w&’'-]{0,24}){0,5})|([A-Z][\w’'-]{0,24}(?: [A-Z][\w’'-]{0,24}){0,3} (?:Shares|Warrants|Notes|Units|ADSs|Securities|Bonds|Agents)))(?=[,;)]|\.(?: |$))/g;

/** "…, which we refer to collectively as the Unregistered Securities,": no quotes at all. */
function referredTo(text: string, definitions: LocalDefinition[]): void {
  if (!text.includes('refer')) return;
  REFERRED.lastIndex = 0;
  for (let match = REFERRED.exec(text); match !== null; match = REFERRED.exec(text)) {
    const words = match[1] ?? match[2] ?? '';
    const term = withoutStop(words);
    const from = match.index + match[0].length - words.length;
    const [meaningFrom, meaningTo] = meaningOfCalled(text, match.index, match[0], []);
    definitions.push({ term, from, to: from + term.length, kind: 'refer-to', meaningFrom, meaningTo });
  }
}

/** Where the name begins, ending at `end`, that `term` shortens; `-1` when it shortens nothing. */
function nameOf(text: string, end: number, term: string, isThe: boolean): number {
  if (/^[A-Z][A-Z\d&.-]{1,9}$/.test(term)) {
    const name = text
      .slice(Math.max(0, end - 140), end)
      .replace(/,? (?:Inc\.?|LLC|Ltd\.?|Corp\.?|N\.A\.|L\.P\.|L\.L\.C\.|Corporation|Limited|plc)$/, '');
    const at = abbreviated(name, name.length, term);
    return at < 0 ? -1 : Math.max(0, end - 140) + at;
  }
  const low = Math.max(0, end - 140);
  const lead = text.slice(low, end);
  const boundary = Math.max(lastStop(lead), lead.lastIndexOf('; '), lead.lastIndexOf(' or ')) + 1;
  const clause = lead.slice(boundary);
  const words = term.split(' ');
  let at = 0;
  let first = -1;
  for (const word of words) {
    const next = indexOfWord(clause, word, at);
    if (next < 0) return words.length > 1 && /^[A-Z]/.test(term) ? byNoun(clause, words, low + boundary) : -1;
    if (first < 0) first = next;
    at = next + word.length;
  }
  // A single word must begin the name: "Oppenheimer & Co. Inc., or Oppenheimer,".
  if (words.length === 1 && !(isThe && OFFERED.test(term)) && !/^[A-Z][\w&.’' ,-]*$/.test(clause.slice(first)))
    return -1;
  return low + boundary + first;
}

/** What is offered, called by its noun: "shares of our common stock, …, or the Shares". */
const OFFERED = /^(?:Shares|Notes|Warrants|Units|Bonds|Debentures|Offering|Merger|Plan|Loan)$/;

/** The last full stop that ends a sentence, not one of "Co. Inc."; `-1` without one. */
function lastStop(text: string): number {
  let at = text.lastIndexOf('. ');
  while (at > 0 && /\b(?:Inc|Corp|Co|Ltd|No|[A-Z])$/.test(text.slice(Math.max(0, at - 5), at))) {
    at = text.lastIndexOf('. ', at - 1);
  }
  return at;
}

/** "a concurrent private placement, or the Warrant Private Placement,": the noun of the term stands before it. */
function byNoun(clause: string, words: readonly string[], offset: number): number {
  const noun = (words[words.length - 1] ?? '').toLowerCase().replace(/s$/, '');
  if (noun.length < 4) return -1;
  const plain = clause.toLowerCase();
  // "as amended on June 1, 2023, or the First Amendment,": the stem is enough.
  const at = plain.lastIndexOf(noun.slice(0, 5));
  if (at < 0 || /\w/.test(plain.charAt(at - 1))) return -1;
  const article = Math.max(plain.lastIndexOf(' a ', at), plain.lastIndexOf(' an ', at), plain.lastIndexOf(' the ', at));
  return offset + Math.max(0, article + 1);
}

function indexOfWord(text: string, word: string, from: number): number {
  const plain = text.toLowerCase();
  const wanted = word.toLowerCase();
  for (let at = plain.indexOf(wanted, from); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    const before = at === 0 ? ' ' : plain.charAt(at - 1);
    const after = plain.charAt(at + wanted.length);
    if (!/\w/.test(before) && !/\w/.test(after)) return at;
  }
  return -1;
}
