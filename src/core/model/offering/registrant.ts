import type { HeaderField } from '../../syntax/block.js';
import type { Evidence, Passage } from '../passage.js';
import { evidenceIn } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { stated } from './make-fact.js';
import { isShouted, nameKey, titleCase } from './names.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';
import { isRowOfFirms, isSyndicateHead, namesFirm } from './syndicate.js';

/** A name and the words it was read from. */
interface Named {
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

const EXACT_NAME = /\(?exact\s+names?\s+of\s+(?:the\s+)?(?:registrants?|issuer|company)/i;
const CHARTER_TERM = /^(?:the )?(?:company|issuer|registrant|corporation|holding company|partnership|trust|fund)$/i;
const REFERS =
  /["“](?:we|us|our|the company|company|the registrant|issuer|the issuer)[,.]?["”].{0,200}?\b(?:refers?|mean|means|referring)(?: only| collectively| solely)? to /i;
const SUFFIX =
  /(?:,? (?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|lp|l\.p|plc|n\.v|nv|b\.v|bv|gmbh|oyj|llp|s\.à r\.l|sarl|kgaa|s\.a|sa|ag|se|bancorp|trust|reit|holdings?|group|bancshares|partners|fund|a\/s|asa|ab|s\.p\.a)\.?)+(?: (?:ii|iii|iv|vi{0,3}|ix|x))?$/i;
/** Words of a line on a cover that is no issuer's name. */
const NO_NAME =
  /\b(?:securities and exchange|united states|shares|common stock|prospectus|form \d|report|agreement|exhibit|rule|registration|washington|up to|offering|guaranteed|guarantor|trustee)\b|\$|\d{4}/i;

/** A vehicle that a guarantor sells securities through: `Alder Capital Trust III`. */
const VEHICLE =
  /^[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*){0,6} (?:Finance|Financing|Funding|Capital|Trust|Preferred)(?: Trust| L\.?P\.?)? [IVX]{1,5}$/i;
/** Before a name in a summary of the filing: `COMPANY CONFORMED NAME: `. */
const LABEL = /^\W*(?:company conformed name|registrant|issuer|company)\W{0,4}:\W{0,4}/i;
/** A verb: the line is a sentence that ends in a name. */
const SENTENCE = /\b(?:are|is|was|were|will|subject to|relates?|offered|issued by)\b/;

/** The issuer: its tagged name, the name over "exact name of registrant", the cover's heading, or who "we" are. */
export function readRegistrant(part: Part, header: readonly HeaderField[]): Fact {
  const named =
    tagged(part) ??
    charterName(part) ??
    (isAgreementType(part.type) ? companyTerm(part) : undefined) ??
    fromHeader(part, header) ??
    coverName(part) ??
    weAre(part) ??
    companyTerm(part) ??
    toldOf(part);
  if (named === undefined) return NOT_STATED;
  const name = clean(named.name);
  if (name === '') return NOT_STATED;
  return stated(isShouted(name) ? (mixedCase(part, name) ?? titleCase(name)) : name, named.evidence);
}

/** True for an exhibit that is an agreement. */
export function isAgreementType(type: string): boolean {
  return /^EX-(?:1|4|10|99)(?:\.|$)/.test(type);
}

function tagged(part: Part): Named | undefined {
  for (const passage of part.passages.slice(0, part.coverLength)) {
    for (const fact of passage.block.facts ?? []) {
      if (fact.name !== 'dei:EntityRegistrantName' || fact.to <= fact.from) continue;
      return {
        name: passage.block.text.slice(fact.from, fact.to),
        evidence: [evidenceIn(passage, fact.from, fact.to)],
      };
    }
  }
  return undefined;
}

function charterName(part: Part): Named | undefined {
  const { passages } = part;
  const limit = Math.min(passages.length, 60);
  for (let index = 0; index < limit; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const { text } = passage.block;
    const at = text.search(EXACT_NAME);
    if (at < 0) continue;
    if (at > 2) return lastLine(passage, at);
    for (let before = index - 1; before >= Math.max(0, index - 4); before--) {
      const above = passages[before];
      if (above === undefined || above.block.kind === 'furniture') continue;
      const name = above.block.text.trim();
      if (RULED.test(name)) continue;
      const named = lastLine(above, above.block.text.length);
      const text = withoutRules(above.block.text);
      const start = /[\n\t]/.test(text) ? lineAbove(text) : (passages[before - 1]?.block.text ?? '');
      return named === undefined ? undefined : unbroken(part, start, named);
    }
  }
  return undefined;
}

/** Longer is no name; what stands on one line with other words is the party that ends it. */
const LONGEST_NAME = 140;

/** A line drawn of hyphens, asterisks or low lines. */
const RULED = /^[\s(*_=–—-]*$/;

/** The text without the ruled and empty lines that end it. */
function withoutRules(text: string): string {
  let end = text.length;
  while (end > 0) {
    const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\t', end - 1)) + 1;
    if (!RULED.test(text.slice(start, end))) break;
    end = Math.max(0, start - 1);
  }
  return text.slice(0, end).replace(/[\s(]+$/, '');
}

/** The last line of a passage's text before `at`. */
function lastLine(passage: Passage, at: number): Named | undefined {
  const text = withoutRules(passage.block.text.slice(0, at));
  const from = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\t')) + 1;
  const name = text.slice(from);
  if (name.length > LONGEST_NAME || /\b(?:registration statement|act of 19\d\d)\b/i.test(name)) {
    const party = passage.recognized.mentions.find((one) => one.kind === 'party' && Math.abs(one.to - text.length) < 3);
    return party === undefined ? undefined : namedAt(passage, party.from, party.to);
  }
  if (name.length < 3) return undefined;
  return { name, evidence: [evidenceIn(passage, from, text.length)] };
}

/** A line of one to four capitalized words. */
const START_OF_NAME = /^[A-Z][\w.&’'-]*(?: (?:of |and |& )?[A-Z][\w.&’'-]*){0,3}$/;

/** A name whose first words a narrow column set on the line above, where the text writes both together. */
function unbroken(part: Part, above: string, named: Named): Named {
  const start = above.trim();
  if (start === '' || start.length > 60 || !START_OF_NAME.test(start)) return named;
  if (NO_NAME.test(start) || SUFFIX.test(` ${start}`) || isShouted(start) !== isShouted(named.name)) return named;
  const key = nameKey(`${start} ${named.name}`);
  for (const passage of part.passages.slice(0, MOST_PASSAGES)) {
    for (const { kind, from, to } of passage.recognized.mentions) {
      if (kind === 'party' && nameKey(passage.block.text.slice(from, to)) === key) return namedAt(passage, from, to);
    }
  }
  return named;
}

/** The line before the last one of a text. */
function lineAbove(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\t'));
  return end < 0 ? '' : text.slice(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\t', end - 1)) + 1, end);
}

/** The first filer of the envelope, as the cover writes it where it does. */
function fromHeader(part: Part, header: readonly HeaderField[]): Named | undefined {
  const field = header.find(({ name }) => /^COMPANY CONFORMED NAME$/i.test(name));
  if (field === undefined) return undefined;
  const key = nameKey(field.value);
  for (const passage of part.passages.slice(0, part.coverLength)) {
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'party') continue;
      const name = passage.block.text.slice(mention.from, mention.to);
      if (nameKey(name) === key && !isShouted(name))
        return { name, evidence: [evidenceIn(passage, mention.from, mention.to)] };
    }
  }
  return { name: field.value, evidence: [{ start: field.start, end: field.end, text: field.value }] };
}

/** True for several short lines in one passage. */
function isOfLines(text: string): boolean {
  return text.includes('\n') && text.split('\n').every((line) => line.length < 100);
}

/** A row, or a passage of lines, holds several lines of a cover. */
const LONGEST_ROW = 700;

/** The end of a line whose sentence the guarantor's name completes. */
const GUARANTEED_BY = /\bguaranteed\b[^.;\n\t]{0,80}\b(?:by|of)\W*$/i;

/**
 * A line of the cover that is a company's name and nothing else, before the first long paragraph. The firms that sell
 * the securities and who guarantees them are named there too, and are not who issues them.
 */
function coverName(part: Part): Named | undefined {
  let before = '';
  for (const passage of part.passages.slice(0, Math.min(part.coverLength, 40))) {
    const { text, kind } = passage.block;
    if (kind === 'furniture') continue;
    if (text.length > (kind === 'table-row' || isOfLines(text) ? LONGEST_ROW : 260) && !/may be changed/.test(text))
      return undefined;
    if (kind === 'table-row' && isRowOfFirms(text)) return undefined;
    for (const line of linesOf(text)) {
      const name = line.text.replace(/[*_\s]+$/, '');
      const isGuarantor = GUARANTEED_BY.test(before);
      if (name !== '') before = name;
      if (isSyndicateHead(name)) return undefined;
      const label = LABEL.exec(name)?.[0].length ?? 0;
      const bare = name.slice(label);
      if (bare.length < 4 || bare.length > 80 || !isName(bare)) continue;
      if (isGuarantor || namesFirm(part, bare)) continue;
      return { name: bare, evidence: [evidenceIn(passage, line.from + label, line.from + name.length)] };
    }
  }
  return undefined;
}

function isName(line: string): boolean {
  return (SUFFIX.test(line) || VEHICLE.test(line)) && !NO_NAME.test(line) && !SENTENCE.test(line);
}

function linesOf(text: string): { text: string; from: number }[] {
  const lines: { text: string; from: number }[] = [];
  let from = 0;
  for (const line of text.split(/[\n\t]/)) {
    lines.push({ text: line, from });
    from += line.length + 1;
  }
  return lines;
}

/** Before a name that the company had or will have. */
const OTHER_NAME =
  /\b(?:renamed(?: as)?|known as|called|f\/k\/a|n\/k\/a|d\/b\/a|formerly|name (?:to|will be)|successor to)[\s,(“"]*$/i;

/** `Harbor Lane Corp., a Delaware corporation (the “Company”)` */
function companyTerm(part: Part): Named | undefined {
  for (const passage of part.passages.slice(0, 120)) {
    const { definitions, mentions } = passage.recognized;
    for (const definition of definitions) {
      if (!CHARTER_TERM.test(definition.term)) continue;
      let found: { from: number; to: number } | undefined;
      for (const mention of mentions) {
        if (mention.from >= definition.from) break;
        if (mention.kind !== 'party' || definition.from - mention.to >= 260) continue;
        if (!OTHER_NAME.test(passage.block.text.slice(Math.max(0, mention.from - 40), mention.from))) found = mention;
      }
      if (found === undefined) continue;
      return {
        name: passage.block.text.slice(found.from, found.to),
        evidence: [evidenceIn(passage, found.from, found.to)],
      };
    }
  }
  return undefined;
}

/** Directly before the issuer's name where nothing else gives it. */
const ISSUER_BEFORE =
  /\b(?:registration statement(?: on form [sf]-\d{1,2}(?: ?asr)?)?(?: \([^()]{0,60}\))? (?:of|filed by)|(?:offering|sale|issuance) by|credit risk of|notes are [\w\s,-]{0,60}obligations of|issuer:?|selling (?:stock|share|security|securities)holders of)\s*$/i;
/** `… shares of Harbor Lane Corp., by the selling stockholders` */
const SOLD_AFTER = /^,?(?: from time to time,?)? by (?:the |certain |our )selling\b/;
const ISSUER_AFTER = /^,?(?: \([^()]{0,60}\))?,? (?:is|are) (?:hereby )?offering\b/;

/** A name in words that can only speak of the issuer: whose statement it is, who is offering, whose credit risk. */
function toldOf(part: Part): Named | undefined {
  for (const passage of part.passages.slice(0, part.coverLength)) {
    const { text, kind } = passage.block;
    if (kind === 'furniture') continue;
    for (const { kind: of, from, to } of passage.recognized.mentions) {
      if (of !== 'party') continue;
      const after = text.slice(to, to + 90);
      if (/^,? as (?:the )?guarantor\b/.test(after)) continue;
      const isSold = SOLD_AFTER.test(after) && /\bof $/.test(text.slice(Math.max(0, from - 4), from));
      if (isSold || ISSUER_AFTER.test(after) || ISSUER_BEFORE.test(text.slice(Math.max(0, from - 120), from)))
        return namedAt(passage, from, to);
    }
  }
  return undefined;
}

/** Where the name stands to which "we" refers. */
const refersAt = remembered(({ block }) => {
  const refers = REFERS.exec(block.text);
  return refers === null ? undefined : refers.index + refers[0].length;
});

/** “we,” “us” and “our” refer to Harbor Lane Corp. */
function weAre(part: Part): Named | undefined {
  for (const passage of part.passages.slice(0, 260)) {
    const { text } = passage.block;
    const at = refersAt(passage);
    if (at === undefined) continue;
    const phrase =
      /^(?:[A-Z][\w.&'’-]*(?: (?:and|of|&|the))?,? ?){1,9}/
        .exec(text.slice(at, at + 100))?.[0]
        .replace(/(?:,| and| of| &| the)*[ ,]*$/, '') ?? '';
    const party = passage.recognized.mentions.find(
      (mention) => mention.kind === 'party' && mention.from >= at - 1 && mention.from - at < 60,
    );
    if (SUFFIX.test(` ${phrase}`) && (party === undefined || party.from > at + 1))
      return namedAt(passage, at, at + phrase.length);
    if (party !== undefined) return namedAt(passage, nameStart(text, party.from), party.to);
  }
  return undefined;
}

function namedAt(passage: Passage, from: number, to: number): Named {
  return { name: passage.block.text.slice(from, to), evidence: [evidenceIn(passage, from, to)] };
}

/** Where a name of several joined words really begins: "Pacific Gas and Electric Company". */
function nameStart(text: string, from: number): number {
  const before = /(?:[A-Z][\w.'’-]* ){1,4}(?:and|of|&) $/.exec(text.slice(Math.max(0, from - 60), from));
  return before === null ? from : from - before[0].length;
}

/** The same name as the filing writes it elsewhere, not in capitals. */
function mixedCase(part: Part, shouted: string): string | undefined {
  const key = nameKey(shouted);
  for (const passage of part.passages.slice(0, 400)) {
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'party' || mention.to - mention.from > shouted.length + 16) continue;
      const name = passage.block.text.slice(mention.from, mention.to);
      if (!isShouted(name) && nameKey(name) === key) return clean(name);
    }
  }
  const words = shouted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const anyCase = new RegExp(`(?<![A-Za-z])${words}(?![A-Za-z])`, 'gi');
  for (const { block } of part.passages.slice(0, MOST_PASSAGES)) {
    for (const [name] of block.text.matchAll(anyCase)) if (!isShouted(name) && /^[A-Z]/.test(name)) return clean(name);
  }
  return undefined;
}

/** So many passages are searched for a name's usual spelling. */
const MOST_PASSAGES = 160;

function clean(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_"“]+|[\s*_"”,;:]+$/g, '')
    .replace(/ \/[A-Z]{2}\/?$/, '')
    .trim();
}
