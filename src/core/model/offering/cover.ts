import type { AnyLocalMention } from '../../mentions/mention.js';
import { longDate } from '../../text/long-date.js';
import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import type { KindOfPart } from './kind.js';
import { stated } from './make-fact.js';
import type { Part } from './parts.js';
import { isoOf } from './timing.js';

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_OF_THIS = /\bdate of this [\w ,.-]{0,80}? is:?\s*$/i;
const DATED_TITLE =
  /(?:\bprospectus supplement|\bprospectus|\bpricing supplement(?: no\. ?\d+)?|\bterm sheet|\bsupplement(?: no\. ?\d+)?|\bcompletion)[.,;)]{0,2}\s*(?:preliminary prospectus(?: supplement)?[.,;]?\s*)?(?:\(?\s*)?dated:?\s*$/i;
const FREE_WRITING = 'free writing prospectus';
const DATED_FREE = /\bfree[- ]writing prospectus[.,;]?\s*dated:?\s*$/i;
const DATED_SUPPLEMENT = /\b(?:pricing supplement(?: no\. ?\d+)?|term sheet|completion)[.,;]?\s*\(?dated:?\s*$/i;
const REPORT_DATE = /date of (?:the )?(?:earliest event|report)[^\n]{0,60}$/i;
const FILED_DATE =
  /\bas\s+filed\s+with\s+the\s+(?:u\.s\.\s+)?(?:securities\s+and\s+exchange\s+commission|sec|commission)[^\n]{0,60}?\bon:?\s*(?:or\s+about\s+)?$/i;

/** Directly before a date: the words name the prospectus that a supplement goes with. */
const ANOTHER_BEFORE =
  /\bto\b[^\n]{0,30}prospectus|and (?:the )?prospectus|accompanying|\b(?:the|our|original) (?:base )?prospectus,? dated|\bby (?:the |our )?(?:prospectus )?supplement(?: no\. ?\d+)?,? dated\s*$/i;
/** What a supplement goes with stands in a parenthesis; a date in it is never that of the supplement. */
const TO_ANOTHER =
  /\((?:to|supplement(?:ing|s)? (?:to )?|in addition to|relating to) (?:[^()]|\([^()]{0,80}\)){0,900}$/i;
/** Words by which a prospectus is another than the one of the registration statement. */
const OTHER_PROSPECTUS =
  /(?:supplement|\b(?:free writing|preliminary|original|prior|previous|earlier|resale|atm|sales agreement|joint proxy statement\/) ?prospectus),?\s+dated(?: as of)?\s*$/i;
const BASE_IN_FREE = /\b(?:base|accompanying|shelf) prospectus,?\s*(?:each )?dated(?: as of)?\s*$/i;
const BASE_IN_REPORT = /\b(?:base|accompanying) prospectus,?\s*(?:each )?dated(?: as of)?\s*$/i;
const BASE_DATED =
  /\b(?:(?:accompanying |base |related |final base |our |the )*(?:base )?prospectus|prospectus included in the registration statement),?\s*(?:each )?dated(?: as of)?\s*$/i;

/** The date of the document itself: what "the date of this prospectus supplement" is. */
export function readDocumentDate(part: Part, kind: KindOfPart): Fact {
  const cover = part.passages.slice(0, part.coverLength);
  if (kind.isReport) return reportDate(part, kind);
  if (kind.isRegistration) {
    return (
      dateBefore(cover, FILED_DATE) ?? dateBefore(cover, DATE_OF_THIS) ?? dateBefore(cover, DATED_TITLE) ?? NOT_STATED
    );
  }
  if (kind.isAgreement || kind.kind === 'withdrawal request') return agreementDate(part);
  if (kind.kind === FREE_WRITING)
    return (
      dateBefore(cover, DATED_FREE) ??
      dateBefore(cover, DATE_OF_THIS) ??
      dateBefore(cover, DATED_SUPPLEMENT, isOwnDate) ??
      loneDate(cover) ??
      NOT_STATED
    );
  return (
    dateBefore(cover, DATE_OF_THIS) ??
    dateBefore(cover, DATED_TITLE, isOwnDate) ??
    dateBefore(part.passages.slice(0, part.coverLength + 60), DATE_OF_THIS) ??
    loneDate(cover) ??
    NOT_STATED
  );
}

/** True unless the date is that of the prospectus that this document goes with. */
function isOwnDate(before: string, { block }: Passage, at: number): boolean {
  return !ANOTHER_BEFORE.test(before.slice(-60)) && !TO_ANOTHER.test(block.text.slice(Math.max(0, at - 960), at));
}

/** The date of a report: the day of the event it reports, else the day it was signed; the other in the note. */
function reportDate(part: Part, kind: KindOfPart): Fact {
  const cover = part.passages.slice(0, Math.min(60, part.passages.length));
  if (kind.kind !== 'current report') return signatureDate(part) ?? NOT_STATED;
  for (const passage of cover) {
    const tagged = passage.block.facts?.find(({ name }) => name === 'dei:DocumentPeriodEndDate');
    if (tagged === undefined) continue;
    const mention = passage.recognized.mentions.find(
      ({ kind: of, from, to }) => of === 'date' && from < tagged.to && to > tagged.from,
    );
    const iso = isoOf(mention);
    if (mention !== undefined && iso !== undefined)
      return withSignature(part, iso, evidenceIn(passage, mention.from, mention.to));
  }
  for (const [index, passage] of cover.entries()) {
    if (!/date of (?:the )?(?:report|earliest event)/i.test(passage.block.text)) continue;
    for (const near of [passage, cover[index + 1], cover[index - 1]]) {
      const mention = near?.recognized.mentions.find((one) => isoOf(one) !== undefined);
      const iso = isoOf(mention);
      if (near !== undefined && mention !== undefined && iso !== undefined) {
        return withSignature(part, iso, evidenceIn(near, mention.from, mention.to));
      }
    }
  }
  return dateBefore(cover, REPORT_DATE) ?? signatureDate(part) ?? loneDate(cover) ?? NOT_STATED;
}

function withSignature(part: Part, iso: string, evidence: Evidence): Fact {
  const signed = signatureDate(part);
  const differs = signed !== undefined && signed.value !== iso;
  return stated(iso, differs ? [evidence, ...signed.evidence] : [evidence], {
    note: differs ? `Date of the earliest event reported; signed ${signed.value}.` : undefined,
  });
}

/** The date on the last signature line. */
function signatureDate(part: Part): Fact | undefined {
  for (let index = part.passages.length - 1; index >= 0; index--) {
    const passage = part.passages[index];
    if (passage === undefined || part.digests[index]?.isSignatureDate !== true) continue;
    const mention = passage.recognized.mentions.find((one) => isoOf(one) !== undefined);
    const iso = isoOf(mention);
    if (mention !== undefined && iso !== undefined && mention.from < 40)
      return stated(iso, [evidenceIn(passage, mention.from, mention.to)]);
  }
  return undefined;
}

/** `____________, 1996`: a form not yet dated. */
const BLANK_DATE = /^\W*_{3,}[\s_]*,? ?(?:19|20)\d{0,2}\W*$/;

/** The date at the head of a letter whose lines follow without a blank: the addressee's name comes next. */
function isHeadDate({ block: { text }, recognized }: Passage, { from, to }: AnyLocalMention): boolean {
  return (
    from < 3 &&
    (/\bladies and gentlemen\b/i.test(text) || text.length < 400) &&
    recognized.mentions.some((other) => other.kind === 'party' && other.from >= to && other.from < to + 4)
  );
}

function agreementDate(part: Part): Fact {
  for (const passage of part.passages.slice(0, 40)) {
    const { text } = passage.block;
    if (BLANK_DATE.test(text)) return NOT_STATED;
    for (const mention of passage.recognized.mentions) {
      const iso = isoOf(mention);
      if (iso === undefined) continue;
      const isLone = text.length - (mention.to - mention.from) < 8 || isHeadDate(passage, mention);
      const before = text.slice(Math.max(0, mention.from - 40), mention.from);
      if (isLone || /\b(?:dated|made|entered into)\s*(?:as of|on)?\s*$/i.test(before)) {
        return stated(iso, [evidenceIn(passage, mention.from, mention.to)]);
      }
    }
    if (text.length > 1600) break;
  }
  return NOT_STATED;
}

/** The first date directly before which the words `expression` stand. */
function dateBefore(
  passages: readonly Passage[],
  expression: RegExp,
  also?: (before: string, passage: Passage, at: number) => boolean,
): Fact | undefined {
  for (const [index, passage] of passages.entries()) {
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'date' || !FULL_DATE.test(mention.value.iso) || mention.value.impossible === true) continue;
      let before = passage.block.text.slice(Math.max(0, mention.from - 160), mention.from);
      const isBroken = before.trim() === '' || (expression === FILED_DATE && mention.from < 40);
      if (isBroken) before = `${passages[index - 1]?.block.text.slice(-160) ?? ''} ${before}`;
      if (expression.test(before) && (also === undefined || also(before, passage, mention.from))) {
        return stated(mention.value.iso, [evidenceIn(passage, mention.from, mention.to)]);
      }
    }
  }
  return undefined;
}

/** A line of the cover that is a date and nothing else. */
function loneDate(cover: readonly Passage[]): Fact | undefined {
  for (let index = cover.length - 1; index >= 0; index--) {
    const passage = cover[index];
    if (passage === undefined || passage.block.text.length > 60) continue;
    const mention = passage.recognized.mentions.find((one) => isoOf(one) !== undefined);
    const iso = isoOf(mention);
    if (mention === undefined || iso === undefined) continue;
    if (
      /^(?:prospectus |pricing )?(?:supplement )?(?:dated:? )?$/i.test(passage.block.text.slice(0, mention.from)) &&
      passage.block.text.length - mention.to < 3
    ) {
      return stated(iso, [evidenceIn(passage, mention.from, mention.to)]);
    }
  }
  return undefined;
}

const FILED_UNDER =
  /filed\s+(?:pursuant\s+to|under)|^[\W_]{0,4}(?:pursuant\s+to|under)\s+rule\s+4|(?:^|[\n\t])[\W_]{0,4}rule\s+(?:no\.?\s*)?4(?:24|33)|registration\s+(?:statement\s+)?(?:file\s+)?nos?\.?\s[^\n]{0,160}\brule\s+(?:no\.?\s*)?4(?:24|33)/i;

/** `Pricing Supplement dated May 15, 2024   Rule 424(b)(2)` */
const ENDS_WITH_RULE = /\brule\s+(?:no\.?\s*)?4(?:24|33)\s?\(?[a-z]\)?\s?(?:\(\d\))?\W{0,3}$/i;
const LONGEST_RULE_LINE = 160;

/** `424(b)(5)`, where the cover says under which paragraph it was filed. */
export function readRule(part: Part, kind: KindOfPart): Fact {
  if (!kind.isProspectus && kind.kind !== '') return NOT_STATED;
  for (const passage of part.passages.slice(0, part.coverLength)) {
    const { text } = passage.block;
    if (!FILED_UNDER.test(text) && !(text.length < LONGEST_RULE_LINE && ENDS_WITH_RULE.test(text))) continue;
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'citation') continue;
      const paragraph = /\b(4(?:24|33|62)\([a-z]\)(?:\(\d{1,2}\))?)/.exec(mention.value.canonical)?.[1];
      if (paragraph !== undefined)
        return stated(paragraph.toLowerCase(), [evidenceIn(passage, mention.from, mention.to)]);
    }
    const written = /\b(4(?:24|33))\s?\(?([a-z])\)?\s?(\(\d{1,2}\))?/i.exec(passage.block.text);
    if (written?.[2] !== undefined) {
      return stated(`${written[1]}(${written[2].toLowerCase()})${written[3] ?? ''}`, [
        evidenceIn(passage, written.index, written.index + written[0].length),
      ]);
    }
  }
  return NOT_STATED;
}

/** The number of the supplement, as `Supplement No. 1`. */
export function readDocumentNumber(part: Part, kind: KindOfPart): Fact {
  if (kind.isReport || kind.isAgreement) return NOT_STATED;
  const expression = kind.isRegistration
    ? /\b(?:pre-effective |post-effective )?amendment no\. ?(\d+)/i
    : kind.kind.includes('pricing')
      ? /\bpricing supplement no\. ?(\d+)/i
      : /\b(?<!product )(?:prospectus )?supplement no\. ?(\d+)/i;
  for (const passage of part.passages.slice(0, Math.min(part.coverLength, 40))) {
    const found = expression.exec(passage.block.text);
    if (found?.[1] === undefined) continue;
    const kindName = kind.isRegistration
      ? /post/i.test(found[0])
        ? 'Post-Effective Amendment'
        : 'Amendment'
      : supplementName(found[0]);
    return stated(`${kindName} No. ${found[1]}`, [evidenceIn(passage, found.index, found.index + found[0].length)]);
  }
  return NOT_STATED;
}

function supplementName(written: string): string {
  if (/^pricing/i.test(written)) return 'Pricing Supplement';
  if (/^prospectus/i.test(written)) return 'Prospectus Supplement';
  return /^product/i.test(written) ? 'Product Supplement' : 'Supplement';
}

/** The date of the base prospectus that a supplement goes with. */
export function readBaseDate(part: Part, kind: KindOfPart, base?: Fact): Fact {
  if (base !== undefined) return base;
  if (kind.isRegistration) return NOT_STATED;
  if (kind.isReport)
    return kind.kind === 'current report' ? (dateBefore(part.passages, BASE_IN_REPORT) ?? NOT_STATED) : NOT_STATED;
  const near = part.passages.slice(
    0,
    kind.isAgreement
      ? 200
      : kind.kind.includes('pricing')
        ? part.passages.length
        : Math.min(part.passages.length, part.coverLength + 40),
  );
  const isFree = kind.kind === FREE_WRITING;
  return dateBefore(near, isFree ? BASE_IN_FREE : BASE_DATED, (before) => !OTHER_PROSPECTUS.test(before)) ?? NOT_STATED;
}

/** Earlier documents that this one supplements or amends. */
export function readAmended(part: Part, kind: KindOfPart, baseDate: Fact): Fact[] {
  const amended: Fact[] = [];
  if (!kind.isProspectus) return amended;
  if (kind.kind.startsWith('supplement')) {
    const cover = part.passages.slice(0, part.coverLength);
    const earlier = dateBefore(
      cover,
      /\bprospectus supplement,?\s+dated(?: as of)?\s*$/i,
      (before) => !/date of this/i.test(before),
    );
    if (earlier?.value != null)
      amended.push(stated(`Prospectus Supplement dated ${longDate(earlier.value)}`, earlier.evidence));
  }
  if (baseDate.value !== null) amended.push(stated(`Prospectus dated ${longDate(baseDate.value)}`, baseDate.evidence));
  return amended;
}

const REGISTRATION = /registration|securities act/i;
const SECURITIES_ACT_NUMBER = /^(?:333|33|2)-\d{4,6}(?:-\d{2,3})?$/;

/** The number of the registration statement under the Securities Act. */
export function readRegistrationNumber(parts: readonly Part[], kind: KindOfPart): Fact {
  const own = parts[0];
  if (own === undefined) return NOT_STATED;
  const onCover = numberIn(
    own,
    own.coverLength,
    (text, from) =>
      (REGISTRATION.test(text.slice(Math.max(0, from - 160), from + 30)) || (kind.isProspectus && text.length < 160)) &&
      !isOfAnother(text, from),
  );
  if (onCover !== undefined) return onCover;
  if (kind.isRegistration || kind.isProspectus) return NOT_STATED;
  for (const part of parts) {
    const inText = numberIn(part, part.passages.length, (text, from) =>
      /registration statement/i.test(text.slice(Math.max(0, from - 300), from + 40)),
    );
    if (inText !== undefined) return inText;
  }
  return NOT_STATED;
}

/** An earlier statement that the cover mentions in passing (Rule 429, Rule 462(b), carried-over fees). */
function isOfAnother(text: string, from: number): boolean {
  return /\b(?:previously|prior|earlier|rule 429|rule 415\(a\)\(6\)|rule 457\(p\)|carr(?:y|ied) forward|unsold)\b/i.test(
    text.slice(Math.max(0, from - 200), from),
  );
}

/** The first number among the first passages of a part that fits its words. */
function numberIn(
  { passages, digests }: Part,
  most: number,
  fits: (text: string, from: number) => boolean,
): Fact | undefined {
  for (let index = 0; index < most; index++) {
    const passage = passages[index];
    const numbers = digests[index]?.fileNumbers ?? [];
    if (passage === undefined || numbers.length === 0) continue;
    for (const mention of numbers) {
      if (mention.kind !== 'file-number' || !SECURITIES_ACT_NUMBER.test(mention.value.number)) continue;
      if (fits(passage.block.text, mention.from))
        return stated(mention.value.number, [numberEvidence(passage, mention)]);
    }
  }
  return undefined;
}

function numberEvidence(passage: Passage, mention: AnyLocalMention): Evidence {
  return evidenceIn(passage, mention.from, mention.to);
}
