import { agreementFamily, isAgreementModifier, isClosedNoun, isListedInName } from './agreement-lexicon.js';
import type { LocalMention } from './mention.js';
import { isDigit, isLower, isOutsideName, isUpper, wordStart } from './name-words.js';
import type { Recognizer } from './recognizer.js';
import { firstFrom } from './search.js';

/** The last word of an agreement's name, service mark included. */
const HEAD =
  /\b(?:[Aa]greements?|AGREEMENTS?|[Ii]ndentures?|INDENTURES?|Plan|PLAN|Warrant|WARRANT|Lease|LEASE|Note|NOTE|Certificate|CERTIFICATE|[Ll]etter|LETTER|confirmation|arrangement)(?:SM\b|TM\b|[℠™®])?(?![\w’'-])/g;

/** What follows a head word and belongs to the name. */
const TAIL =
  / (?:of (?:Designations?(?:,? (?:of )?(?:Powers|Preferences|Rights|Limitations)(?:,? (?:and |or )?(?:Powers|Preferences|Rights|Limitations)){0,4})?|Incorporation|Amendment|Formation|Merger|Conversion|Reorganization|Liquidation|Arrangement|Intent|Transmittal|Understanding|Limited Partnership)|and Plan of (?:Merger|Reorganization|Conversion|Liquidation|Arrangement)(?: and Reorganization)?|AND PLAN OF (?:MERGER|REORGANIZATION|CONVERSION)|OF (?:DESIGNATIONS?|INCORPORATION|AMENDMENT))(?![\w-])/y;

const AMENDMENT =
  /(?:^|[^\w’'-])((?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH) )?(?:Amendment|AMENDMENT|Supplement|SUPPLEMENT|Joinder)(?: (?:No\.?|Number|NO\.) ?\w{1,5})? (?:to|TO) (?:(?:the|that certain|its|our|THE) )?)$/;

/** Words between a name and its date. */
const DATED =
  /(?:,? ?\([^()]{0,160}\))?,? (?:(?:was |is )?(?:originally )?(?:dated|made|entered into|effective)(?:,? (?:and effective )?as of| on)?|DATED(?: AS OF)?) /y;

/** Notes to the reader, which are no instruments. */
const REMARK = /^(?:cautionary|special|explanatory|important|general|introductory|concluding) note$/i;

/** Captions of Form 8-K, which name no agreement. */
const CAPTION = /^material definitive agreements?$/i;

/** Warrants that are sold as securities, and one piece of those that are not. */
const SOLD =
  /^(?:(?:Pre-?[Ff]unded|PRE-?FUNDED|Common|Public|Private|Investor|Series|Class|[A-Z]|[A-Z]-?\d) )+(?:Warrant|WARRANT)$/;
const PIECE = /\b(?:[Pp]er|[Ee]ach|[Ee]very|[Oo]ne) $/;

/** True for "per 2030 Note" and "Pre-Funded Warrant", unless the form of the instrument is meant. */
function isSecurity(text: string, from: number, name: string): boolean {
  if (!/(?:Warrant|WARRANT|Note|NOTE)$/.test(name)) return false;
  const before = text.slice(Math.max(0, from - 8), from);
  return PIECE.test(before) || (SOLD.test(name) && !/\b(?:[Ff]orm|FORM) (?:of|OF) $/.test(before));
}

/** What follows an indenture that is told with its day or its parties, without a name. */
const DATED_INDENTURE = /^(?: \([^()]{0,60}\))?,? (?:dated|made as of|between|among|by and (?:between|among)) /;
/** An arrangement is an agreement by name only where it is that of a program. */
const OF_PROGRAM = /^(?:ATM|[Aa]t[- ][Tt]he[- ][Mm]arket) (?:[a-z]+ ){0,3}$/;

const MOST_WORDS = 18;

/**
 * Agreements by name: any capitalised phrase that ends in Agreement, Indenture, Plan and the like, and the
 * usual names in small letters. The mention is the name, without its article.
 */
export const agreement: Recognizer<'agreement'> = {
  kind: 'agreement',
  examples: [
    'entered into an ⟦Equity Distribution Agreement⟧, dated August 11, 2020',
    'the ⟦Controlled Equity OfferingSM Sales Agreement⟧ with the agent',
    'an ⟦Amended and Restated Open Market Sale Agreement℠⟧',
    '⟦Amendment No. 1 to the Sales Agreement⟧',
    '⟦SIXTH AMENDMENT TO CREDIT AGREEMENT⟧, dated as of March 2, 2020',
    'the ⟦Strategic Advisor and Lead Investor Agreement⟧',
    'an ⟦Assignment, Assumption and Recognition Agreement⟧',
    'under the ⟦2025 Sales Agreement⟧ and the ⟦August Sales Agreement⟧',
    'we entered into a ⟦securities purchase agreement⟧ with investors',
    'the ⟦Certificate of Designation⟧ of the preferred stock',
    'an ⟦Agreement and Plan of Merger⟧',
    'INCORPORATION BY REFERENCE OF TRUST INDENTURE ACT',
    'under an ⟦indenture⟧, dated as of June 5, 2025, between the Company and the trustee',
    'entered into an ⟦ATM arrangement⟧ with a sales agent',
    'this Agreement may be amended by agreement of the parties',
    'the terms of the indenture limit any off-balance sheet arrangement',
    'See “Plan of Distribution,” Explanatory Note and Note 5',
    'Securities Purchase Agreement Shares',
    'per 2030 Note, a Pre-Funded Warrant and a Series A Common Warrant, but the Form of ⟦Pre-Funded Warrant⟧',
    'Item 1.01 Entry into a Material Definitive Agreement',
    'ITEM 1.02 TERMINATION OF A MATERIAL DEFINITIVE AGREEMENT. On June 3, 2024',
  ],
  recognize(text, _block, found) {
    const mentions: LocalMention<'agreement'>[] = [];
    let dates: readonly DateMention[] | undefined;
    let floor = 0;
    HEAD.lastIndex = 0;
    for (let match = HEAD.exec(text); match !== null; match = HEAD.exec(text)) {
      const head = match.index;
      let to = HEAD.lastIndex;
      TAIL.lastIndex = to;
      const hasTail = TAIL.test(text);
      if (hasTail) {
        to = TAIL.lastIndex;
        HEAD.lastIndex = to;
      }
      if (!hasTail && isFollowedByName(text, to, head)) continue;
      const isDated = match[0] === 'indenture' && DATED_INDENTURE.test(text.slice(to, to + 90));
      const begin = nameStart(text, head, floor);
      const from = begin < 0 && isDated ? head : begin;
      if (from < 0 || (from === head && !hasTail && !isDated && !isNameAlone(match[0]))) continue;
      if (match[0] === 'arrangement' && !OF_PROGRAM.test(text.slice(from, head))) continue;
      const bare = text.slice(from, to);
      if (REMARK.test(bare) || CAPTION.test(bare) || isSecurity(text, from, bare)) continue;
      const start = withAmendment(text, from, floor);
      DATED.lastIndex = to;
      dates ??= found.filter((mention) => mention.kind === 'date');
      const date = DATED.test(text)
        ? dateAt(dates, DATED.lastIndex)
        : (dateAfterParties(text, to, dates) ?? dateOfEntry(text, start, dates));
      const named = nameAndFamily(text.slice(start, to));
      const value = date === undefined ? named : { ...named, date };
      mentions.push({ kind: 'agreement', from: start, to, value });
      floor = to;
    }
    return mentions;
  },
};

interface Named {
  readonly name: string;
  readonly family: string;
}

/** Names already read; filings say the same few again and again. */
const read = new Map<string, Named>();
const MOST_READ = 1000;

function nameAndFamily(written: string): Named {
  let named = read.get(written);
  if (named === undefined) {
    const name = agreementName(written);
    named = { name, family: agreementFamily(name) };
    if (read.size >= MOST_READ) read.clear();
    read.set(written, named);
  }
  return named;
}

/** The name on one line and without service marks. */
export function agreementName(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(/([a-z])(?:SM|TM)\b|(?<=OFFERING|AGREEMENT|DEMAND)(?:SM|TM)\b|\(SM\)|[℠™®]| (?:SM|TM)(?= )/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

type DateMention = LocalMention<'date'>;

/** The date that stands at a place. */
function dateAt(dates: readonly DateMention[], at: number): string | undefined {
  const date = dates[firstFrom(dates, at)];
  return date?.from === at ? date.value.iso : undefined;
}

const PARTIES = /(?: \([^()]{0,120}\))?,? (?:(?:by and )?(?:between|among)|with) /y;

/** The date of "the Sales Agreement, between the Company and the Agent, dated as of June 1, 2023". */
function dateAfterParties(text: string, to: number, dates: readonly DateMention[]): string | undefined {
  if (dates.length === 0) return undefined;
  PARTIES.lastIndex = to;
  if (!PARTIES.test(text)) return undefined;
  const date = dates[firstFrom(dates, to)];
  if (date === undefined || date.from - to > 320) return undefined;
  const between = text.slice(PARTIES.lastIndex, date.from);
  if (!/\b(?:dated|dated as of|made as of|entered into(?: on| as of)?) $/.test(between)) return undefined;
  return /;|[Aa]greement[^”"]|Indenture/.test(between) || SENTENCE_END.test(between) ? undefined : date.value.iso;
}

/** The date of "On June 1, 2023, we entered into a Sales Agreement". */
function dateOfEntry(text: string, at: number, dates: readonly DateMention[]): string | undefined {
  if (dates.length === 0) return undefined;
  const date = dates[firstFrom(dates, at) - 1];
  if (date === undefined || at - date.to > 400) return undefined;
  if (!/\b[Oo]n (?:[A-Z][a-z]+day, )?$/.test(text.slice(Math.max(0, date.from - 16), date.from))) return undefined;
  const between = text.slice(date.to, at);
  return ENTRY.test(between) && !SENTENCE_END.test(text.slice(date.to - 2, at)) ? date.value.iso : undefined;
}

const ENTRY =
  /\b(?:entered into|executed|signed)(?: with [^,;.]{1,80})?,? (?:an?|the|that certain|its|our|a new|a certain)? ?$/;
const SENTENCE_END = /[a-z\d)”"]{2}\. [A-Z]/;

/** "Indenture" names an instrument without more words; "Agreement" does not. */
function isNameAlone(head: string): boolean {
  return /^I(?:ndenture|NDENTURE)s?/i.test(head) && isUpper(head.charCodeAt(0));
}

/** True when the head word is only the beginning of a longer title: "Sales Agreement Prospectus", "Plan of Distribution". */
function isFollowedByName(text: string, to: number, head: number): boolean {
  if (text.charCodeAt(to) !== 32) return false;
  if (/^ of distribution|^ ACT\b/i.test(text.slice(to, to + 16))) return true;
  const next = text.charCodeAt(to + 1);
  if (!isUpper(next) || !isUpper(text.charCodeAt(head))) return false;
  if (!isLower(text.charCodeAt(to + 2))) return false;
  const end = text.indexOf(' ', to + 1);
  const word = text.slice(to + 1, end < 0 || end > to + 24 ? to + 24 : end);
  return !isOutsideName(word) && !MONTH.test(word);
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Where the name begins whose last word stands at `head`; `-1` when no name stands there. */
function nameStart(text: string, head: number, floor: number): number {
  return isUpper(text.charCodeAt(head)) ? titleStart(text, head, floor) : phraseStart(text, head, floor);
}

/** Walks back over the capitalised words of a title. */
function titleStart(text: string, head: number, floor: number): number {
  let start = head;
  let at = head;
  let joined = false;
  for (let n = 0; n < MOST_WORDS && at > floor && text.charCodeAt(at - 1) === 32; n++) {
    const end = at - 1;
    const begin = wordStart(text, end, floor);
    if (begin < 0) break;
    let word = text.slice(begin, end);
    at = begin;
    if (isJoin(word)) {
      const before = wordBefore(text, begin, floor);
      if (before === '' || !isTitleWord(before) || isClosedNoun(before)) break;
      joined = true;
      continue;
    }
    if (isInnerWord(word, wordBefore(text, begin, floor))) continue;
    if (word.endsWith(',')) {
      word = word.slice(0, -1);
      if (!joined || !isListedInName(word)) break;
    }
    if (!isTitleWord(word) || (isYear(word) && isAfterDay(text, begin, floor))) break;
    start = begin;
  }
  return lineBefore(text, start, head, floor) ?? start;
}

/** Where the title's line begins that stands before a line break and only helps to name: "EQUITY" over "DISTRIBUTION AGREEMENT". */
function lineBefore(text: string, start: number, head: number, floor: number): number | undefined {
  if (start <= floor || text.charCodeAt(start - 1) !== 10 || !isUpper(text.charCodeAt(head + 1))) return undefined;
  const end = text.charCodeAt(start - 2) === 32 ? start - 2 : start - 1;
  const low = Math.max(floor, end - LONGEST_LINE);
  const begin = Math.max(text.lastIndexOf('\n', end - 1) + 1, low);
  const line = text.slice(begin, end).trim();
  if (begin === low && low > floor) return undefined;
  const fits = line !== '' && line === line.toUpperCase();
  return fits && line.split(' ').every((word) => NAMING.test(word) || isAgreementModifier(word.toLowerCase()))
    ? begin + text.slice(begin, end).indexOf(line)
    : undefined;
}

const LONGEST_LINE = 60;
const NAMING = /^(?:AND|&|AT|THE|MARKET|AT-THE-MARKET|FIRST|SECOND|THIRD)$/;

/** Walks back over the words that name an agreement in small letters; `-1` when there are none. */
function phraseStart(text: string, head: number, floor: number): number {
  const isLetter = text.startsWith('letter', head);
  const isConfirmation = text.startsWith('confirmation', head);
  let start = -1;
  let at = head;
  for (let n = 0; n < MOST_WORDS && at > floor && text.charCodeAt(at - 1) === 32; n++) {
    const begin = wordStart(text, at - 1, floor);
    if (begin < 0) break;
    const word = text.slice(begin, at - 1);
    at = begin;
    if (word === 'and') continue;
    if (word === 'market' && /\b(?:at[- ]the[- ]|open )$/.test(text.slice(Math.max(floor, begin - 7), begin))) {
      start = text.startsWith('open', begin - 5) ? begin - 5 : begin - 7;
      at = start;
      continue;
    }
    const fits =
      isAgreementModifier(word) || /^(?:ATM|At-the-Market|At-The-Market)$/.test(word) || (start >= 0 && isYear(word));
    if (!fits || (isYear(word) && isAfterDay(text, begin, floor))) break;
    if (isLetter && start < 0 && !/^(?:engagement|offer|commitment|comfort)$/.test(word)) break;
    if (isConfirmation && start < 0 && !/^(?:master|forward)$/.test(word)) break;
    start = begin;
  }
  return start;
}

function withAmendment(text: string, from: number, floor: number): number {
  const low = Math.max(floor, from - 64);
  if (!/[oe] $|certain $|our $|O $|E $|ts $/.test(text.slice(Math.max(low, from - 8), from))) return from;
  const match = AMENDMENT.exec(text.slice(low, from));
  return match?.[1] === undefined ? from : from - match[1].length;
}

function wordBefore(text: string, at: number, floor: number): string {
  if (at <= floor || text.charCodeAt(at - 1) !== 32) return '';
  const begin = wordStart(text, at - 1, floor);
  return begin < 0 ? '' : text.slice(begin, at - 1);
}

function isJoin(word: string): boolean {
  return word === 'and' || word === '&' || word === 'AND';
}

/** Small words inside a title: "At the Market", "Capital on Demand™", "Change in Control". */
function isInnerWord(word: string, before: string): boolean {
  switch (word) {
    case 'the':
    case 'The':
    case 'THE':
      return before === 'At' || before === 'AT';
    case 'on':
    case 'ON':
      return before === 'Capital' || before === 'CAPITAL';
    case 'in':
    case 'of':
      return before === 'Change';
    default:
      return false;
  }
}

function isTitleWord(word: string): boolean {
  const first = word.charCodeAt(0);
  if (isDigit(first)) return isYear(word);
  if (!isUpper(first)) return false;
  const last = word.charCodeAt(word.length - 1);
  // A possessive owns the agreement and is no part of its name, but "Stockholders’ Agreement".
  if (/[’'][sS]$/.test(word)) return /holder|Investor|Member|Director|Seller|Owner|Partner|Employee/i.test(word);
  if (last === 58 || last === 59 || last === 41 || last === 44) return last === 44;
  if (last === 46 && !/^(?:No|U\.S|L\.P|Inc|Corp|Co|[A-Z])\.$/.test(word)) return false;
  if (last === 0x201d || last === 34) return false;
  if (/^(?:Inc|Corp|Co|L\.P|LP|LLC|L\.L\.C|plc)\.?$/.test(word)) return false;
  return !isOutsideName(word) || word === 'At' || word === 'AT';
}

function isYear(word: string): boolean {
  return word.length === 4 && /^(?:19|20)\d\d$/.test(word);
}

/** True for the year of a date: "August 9, 2024 Sales Agreement" names no agreement of 2024. */
function isAfterDay(text: string, at: number, floor: number): boolean {
  const before = wordBefore(text, at, floor);
  return /^\d{1,2},?$/.test(before) || MONTH.test(before) || before === 'fiscal' || before === 'in';
}
