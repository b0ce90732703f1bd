import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

type Citation = LocalMention<'citation'>;

/** What may begin a citation: a word that names a provision, a title number before CFR or U.S.C., an act with its year. */
const START =
  /\b(?:(?:[Ss]ections?|SECTIONS?|[Rr]ules?|RULES?|Items?|ITEMS?|Articles?|ARTICLES?|Regulation|REGULATION|General Instructions?|GENERAL INSTRUCTIONS?) (?=[\dA-Z])|Pub(?:lic)?\b|Priv(?:ate)?\b|P\.? ?L\.? (?=\d)|Acts? of (?=1[89]|20)|ACT OF (?=1[89]|20)|[Ss]ee (?:also )?(?:the section (?:entitled|titled|captioned) )?(?=[“"]))|§§? ?(?=\d)|\d ?(?:C\.? ?F\.? ?R|U\.? ?S\.? ?C)\b/g;

const NUMBER = String.raw`\d[\dA-Za-z]*(?:[.–-][\dA-Za-z]+|\([\dA-Za-z]{1,5}\))*`;
const PROVISION = new RegExp(NUMBER, 'y');
const ROMAN = /[IVXL]+(?:\.[A-Z](?:\.\d{1,2})?)?(?:\([\da-z]{1,4}\))*(?![\w’'])/y;
const ITEM = /\d{1,3}[A-Z]?(?:\.\d{1,2})?(?:\([\dA-Za-z]{1,5}\))*(?!\w)/y;
const REGULATION = /(?:S-[KXTP]|S-AM|[A-Z]{1,2}|13[DG](?:-G)?|14[AC])(?![\w’'-])/y;
const NEXT = /(?:,? (?:and|or|through|&) |, )(?=[\dIVX])/y;

/** A code with its title: `17 CFR 230.415`, `15 U.S.C. § 77d`. */
const CODE =
  /(?:C\.? ?F\.? ?R\.?|U\.? ?S\.? ?C\.?),? ?(?:§§? ?|[Pp]arts? |[Ss]ec(?:tions?|s?\.) )?(\d[\dA-Za-z]*(?:[.–-][\dA-Za-z]+|\([\dA-Za-z]{1,5}\)| \([a-z\d]{1,2}\))*)(?: note| et seq)?/y;
const PUBLIC_LAW = /(Pub|Priv|P)(?:lic|ate)?\.? ?(?:L(?:aw)?)\.? ?(?:No\.? ?)?(\d{1,3})[–-](\d{1,4})/y;

/** The act or code a provision belongs to. */
const OF_LAW =
  /,? (?:of|under|promulgated under|to|pursuant to) (?:the |said |such )?((?:(?:19|20)\d\d |U\.S\. )?(?:[A-Z][\w.’'-]* (?:and |of |& )?){0,8}?(?:Act|ACT|Code|Law|DGCL|ERISA|Statutes|Constitution|Regulation (?:S-[KXTP]|[A-Z]{1,2}\b))(?![\w-]))(?: of ((?:1[89]|20)\d\d))?(, as amended)?/y;
const OF_FORM =
  /,? (?:of|to|on|in) (?:the |our |its |this |such |a )?(?:[A-Z][a-z]+ Report on )?Form (\d{1,2}-[KQF](?:\/A)?|[SFN]-\d{1,2}|\d{2}-F)(?![\w-])/y;
const OF_THIS =
  /(?:,? (?:hereof|hereto|herein|above|below)|,? (?:of|to|in) (?:this|the|such|that|its|our) (?:[A-Z][\w-]* ){0,4}(?:[Aa]greement|Indenture|[Pp]rospectus(?: [Ss]upplement)?|Certificate|Charter|Bylaws|Warrant|Plan|Note))\b/y;
const OF_TITLE = /(?:,? of|,) title (\d{1,2})\b/y;
const OF_CODE = /,? of (\d{1,2}) (U\.? ?S\.? ?C\.?|C\.? ?F\.? ?R\.?)(?!\w)/y;
const OF_WHOM =
  /(?:FINRA|NYSE(?: American)?|Nasdaq|NASDAQ|NASD|MSRB|Exchange|Market)(?: (?:Marketplace|Listing|Stock Market|Conduct|Company|Equities))? $/;
const YEAR = /(?:19|20)\d\d|1[89]\d\d/y;
const PARALLEL = /^,? ?\((?:\d{1,3} ?[UC]\.? ?[SF]\.? ?[CR]\b|P(?:ub|riv|\.? ?L)[a-z]*\b)/;
const AS_AMENDED = /, as amended/y;
const SEE_TARGET = /([“"])([^“”"]{3,160})[,.]?[”"](?:,? (?:beginning )?(?:on|at) pages? (\w{1,3}-?\d{0,4}))?/y;
/** Sections of the securities and tax laws that need no act beside them. */
const WELL_KNOWN =
  /^(?:4\(a\)\(\d+\)|3\(a\)\(\d+\)|3\(b\)\(\d\)|27A|21E|409A|382|383|162\(m\)|280G|4999|1445|897|1471|1472|1474|(?:3|4)\(\d\))/;

/** Citations of the law, and of other places in the same filing. */
export const citation: Recognizer<'citation'> = {
  kind: 'citation',
  examples: [
    'filed pursuant to ⟦Rule 424(b)(5)⟧',
    '⟦Rule 415(a)(4) under the Securities Act⟧',
    '⟦General Instruction I.B.6 of Form S-3⟧',
    'exempt under ⟦Section 4(a)(2) of the Securities Act⟧',
    '⟦Sections 13(a)⟧ and ⟦15(d) of the Exchange Act⟧',
    '⟦Item 1.01⟧ Entry into a Material Definitive Agreement, ⟦Item 601 of Regulation S-K⟧',
    'under ⟦Section 13⟧ or ⟦15(d) of the Exchange Act⟧, ⟦Rule 144⟧ or ⟦145 under the Securities Act⟧',
    'under ⟦Section 13⟧ or 15 days later, ⟦Rule 144⟧ and 500 shares',
    'the ⟦Securities Act of 1933, as amended⟧',
    '⟦17 CFR 230.415⟧ and ⟦15 U.S.C. § 77d⟧',
    '⟦see “Plan of Distribution” on page S-12⟧, ⟦Section 2.1⟧ and ⟦Article III⟧',
    '⟦FINRA Rule 5121⟧',
    'the section of the market, the rules of the exchange and item by item',
  ],
  recognize(text) {
    const mentions: Citation[] = [];
    let floor = 0;
    START.lastIndex = 0;
    for (let match = START.exec(text); match !== null; match = START.exec(text)) {
      const before = mentions.length;
      read(text, match, floor, mentions);
      const last = mentions[mentions.length - 1];
      if (mentions.length > before && last !== undefined) {
        floor = last.to;
        START.lastIndex = Math.max(floor, START.lastIndex);
      }
    }
    return mentions;
  },
};

function read(text: string, match: RegExpExecArray, floor: number, mentions: Citation[]): void {
  const word = match[0];
  const from = match.index;
  const after = from + word.length;
  switch (word.charCodeAt(0)) {
    case 82: // R
    case 114:
      if (word.charCodeAt(1) === 101 || word.charCodeAt(1) === 69) regulation(text, from, after, mentions);
      else provisions(text, ruleStart(text, from, floor), after, 'Rule', PROVISION, mentions);
      return;
    case 83: // S
    case 115:
      if (/^see/i.test(word)) see(text, from, after, mentions);
      else provisions(text, from, after, 'Section', PROVISION, mentions);
      return;
    case 0xa7: // §
      provisions(text, from, after, 'Section', PROVISION, mentions);
      return;
    case 73: // I
      provisions(text, from, after, 'Item', ITEM, mentions);
      return;
    case 71: // G
      provisions(text, from, after, 'General Instruction', ROMAN, mentions);
      return;
    case 65: // A
      if (/^acts? of/i.test(word)) act(text, from, after, floor, mentions);
      else provisions(text, from, after, 'Article', /[IVX]/.test(text.charAt(after)) ? ROMAN : PROVISION, mentions);
      return;
    case 80: // P
      publicLaw(text, from, mentions);
      return;
    default:
      code(text, text.charCodeAt(from + 1) === 32 ? from + 2 : from + 1, floor, mentions);
  }
}

/** One provision or several of one kind: `Sections 13(a) and 15(d) of the Exchange Act`. */
function provisions(
  text: string,
  from: number,
  after: number,
  noun: string,
  number: RegExp,
  mentions: Citation[],
): void {
  const found: { from: number; to: number; number: string }[] = [];
  const isPlural = /s ?$|S ?$|§§ ?$/.test(text.slice(from, after));
  let at = after;
  for (let n = 0; n < 12; n++) {
    number.lastIndex = at;
    const match = number.exec(text);
    if (match === null) break;
    const end = number.lastIndex;
    // A figure after the comma may be a day, an amount or a year, not another provision.
    if (n > 0 && !/^(?:\d{1,4}[A-Za-z]?(?:[.(-]|$)|[IVX])/.test(match[0])) break;
    found.push({ from: n === 0 ? from : at, to: end, number: match[0] });
    if (noun !== 'Section' && noun !== 'Rule' && !isPlural) break;
    NEXT.lastIndex = end;
    if (!NEXT.test(text)) break;
    at = NEXT.lastIndex;
  }
  if (!isPlural && found.length > 1 && !isSeveral(text, found)) found.length = 1;
  const last = found[found.length - 1];
  if (last === undefined) return;
  const source = sourceOf(text, last.to, noun, last.number, from, after);
  if (source === undefined) return;
  for (const each of found) {
    const canonical = canonicalOf(noun, each.number, source);
    const to = each === last ? source.to : each.to;
    mentions.push({ kind: 'citation', from: each.from, to, value: { canonical, scope: source.scope } });
  }
}

/** True where a singular noun stands before several provisions: `Section 13 or 15(d)`, `Rule 144 or 145 under the Act`. */
function isSeveral(text: string, found: readonly { readonly to: number; readonly number: string }[]): boolean {
  const last = found[found.length - 1];
  if (last === undefined) return false;
  OF_LAW.lastIndex = last.to;
  return /^\d+[A-Za-z]?(?:-\d+)?\(/.test(last.number) || OF_LAW.test(text);
}

interface Source {
  readonly to: number;
  readonly scope: 'law' | 'internal';
  /** Name of the act, form or code; '' when not stated. */
  readonly name: string;
}

function sourceOf(
  text: string,
  to: number,
  noun: string,
  number: string,
  from: number,
  after: number,
): Source | undefined {
  if (text.charCodeAt(to) === 32 || text.charCodeAt(to) === 44) {
    OF_FORM.lastIndex = to;
    const form = noun === 'Item' || noun === 'General Instruction' ? OF_FORM.exec(text) : null;
    if (form?.[1] !== undefined) return { to: OF_FORM.lastIndex, scope: 'law', name: `Form ${form[1]}` };
    OF_LAW.lastIndex = to;
    const law = OF_LAW.exec(text);
    if (law?.[1] !== undefined) {
      return { to: OF_LAW.lastIndex, scope: 'law', name: law[2] === undefined ? law[1] : `${law[1]} of ${law[2]}` };
    }
    OF_THIS.lastIndex = to;
    if (OF_THIS.test(text)) return { to: OF_THIS.lastIndex, scope: 'internal', name: '' };
    OF_TITLE.lastIndex = to;
    const title = OF_TITLE.exec(text);
    if (title?.[1] !== undefined) return { to: OF_TITLE.lastIndex, scope: 'law', name: `Title ${title[1]}` };
    OF_CODE.lastIndex = to;
    const coded = OF_CODE.exec(text);
    if (coded?.[1] !== undefined) {
      return { to: OF_CODE.lastIndex, scope: 'law', name: `${coded[1]} ${codeName(coded[2] ?? '')}` };
    }
  }
  // In small letters, "section 12" and "rule 5" are citations only of something.
  const first = text.charCodeAt(after - 2 < from ? from : from);
  if (first === 115 || first === 114) return undefined;
  if (noun === 'Rule') return { to, scope: 'law', name: '' };
  if (noun === 'General Instruction') return { to, scope: 'law', name: '' };
  if (noun === 'Item')
    return {
      to,
      scope: /^\d\.\d\d$/.test(number) ? 'law' : 'internal',
      name: /^\d\.\d\d$/.test(number) ? 'Form 8-K' : '',
    };
  if (noun === 'Section' && WELL_KNOWN.test(number)) return { to, scope: 'law', name: '' };
  return { to, scope: 'internal', name: '' };
}

function canonicalOf(noun: string, number: string, { name, scope }: Source): string {
  if (noun === 'Rule') {
    const owner = /^(?:FINRA|NYSE|Nasdaq|NASDAQ|NASD|MSRB)/.exec(name);
    return owner === null ? `Rule ${number}` : `${name} Rule ${number}`;
  }
  if (scope === 'internal' || name === '') return `${noun} ${number}`;
  return `${name.replace(/^U\.S\. (?=Securities)/, '')} ${noun} ${number}`;
}

/** "FINRA Rule 5121" begins before its noun. */
function ruleStart(text: string, from: number, floor: number): number {
  const low = Math.max(floor, from - 32);
  const match = OF_WHOM.exec(text.slice(low, from));
  return match === null || (low + match.index > 0 && /\w/.test(text.charAt(low + match.index - 1)))
    ? from
    : low + match.index;
}

function regulation(text: string, from: number, after: number, mentions: Citation[]): void {
  REGULATION.lastIndex = after;
  const match = REGULATION.exec(text);
  if (match === null) return;
  const canonical = `Regulation ${match[0]}`;
  mentions.push({ kind: 'citation', from, to: REGULATION.lastIndex, value: { canonical, scope: 'law' } });
}

function publicLaw(text: string, from: number, mentions: Citation[]): void {
  PUBLIC_LAW.lastIndex = from;
  const match = PUBLIC_LAW.exec(text);
  if (match === null) return;
  const canonical = `${match[1] === 'Priv' ? 'Private' : 'Public'} Law ${match[2]}-${match[3]}`;
  mentions.push({ kind: 'citation', from, to: PUBLIC_LAW.lastIndex, value: { canonical, scope: 'law' } });
}

function code(text: string, at: number, floor: number, mentions: Citation[]): void {
  CODE.lastIndex = at;
  const match = CODE.exec(text);
  if (match?.[1] === undefined) return;
  let from = text.charCodeAt(at - 1) === 32 ? at - 1 : at;
  const end = from;
  while (from > floor && end - from < 4 && text.charCodeAt(from - 1) >= 48 && text.charCodeAt(from - 1) <= 57) from--;
  if (from === end || end - from > 3) return;
  const number = match[1].replace(/–/g, '-').replace(/ /g, '');
  const canonical = `${text.slice(from, end)} ${codeName(match[0])} ${number}`;
  mentions.push({ kind: 'citation', from, to: CODE.lastIndex, value: { canonical, scope: 'law' } });
}

function codeName(written: string): string {
  return /^U/.test(written) ? 'U.S.C.' : 'CFR';
}

/** An act by its name and year: `Securities Exchange Act of 1934, as amended`. */
function act(text: string, at: number, after: number, floor: number, mentions: Citation[]): void {
  YEAR.lastIndex = after;
  if (!YEAR.test(text)) return;
  const yearEnd = YEAR.lastIndex;
  const low = Math.max(floor, at - 96);
  const match = /(?:[A-Z][\w.’'-]*,? (?:(?:and|of|for|in|to) )?(?:& )?){1,10}$/.exec(text.slice(low, at));
  if (match === null) return;
  let from = low + match.index;
  // Among capitals the article tells where the name begins.
  if (text.charCodeAt(at) === 65 && text.charCodeAt(at + 1) === 67) from = Math.max(from, afterArticle(text, from, at));
  const lead = /^(?:(?:[Tt]he|THE|UNDER|OF|AND|U\.S\.|Under|In|Section|Pursuant|[Uu]nder|[Aa]nd|of|to) )+/.exec(
    text.slice(from, at),
  );
  if (lead !== null) from += lead[0].length;
  if (from >= at) return;
  // An act whose place in the code follows in a bracket is cited by that.
  if (PARALLEL.test(text.slice(yearEnd, yearEnd + 24))) return;
  AS_AMENDED.lastIndex = yearEnd;
  const to = AS_AMENDED.test(text) ? AS_AMENDED.lastIndex : yearEnd;
  mentions.push({ kind: 'citation', from, to, value: { canonical: text.slice(from, yearEnd), scope: 'law' } });
}

function afterArticle(text: string, from: number, to: number): number {
  const article = text.slice(from, to).lastIndexOf(' THE ');
  return article < 0 ? from : from + article + 5;
}

/** A cross-reference to a section by its title. */
function see(text: string, from: number, after: number, mentions: Citation[]): void {
  SEE_TARGET.lastIndex = after;
  const match = SEE_TARGET.exec(text);
  if (match?.[2] === undefined) return;
  const canonical = match[2].replace(/[,.]$/, '').trim();
  mentions.push({ kind: 'citation', from, to: SEE_TARGET.lastIndex, value: { canonical, scope: 'internal' } });
}
