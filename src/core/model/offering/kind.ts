import type { Evidence } from '../passage.js';
import { evidenceIn } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { stated } from './make-fact.js';
import { unmarked } from './names.js';
import type { Part } from './parts.js';

/** The kinds of document, as `documentKind` gives them: `prospectus supplement`, `current report`, `sales agreement`. */
export type DocumentKind = string;

/** What kind of document a part is, and the words that say so. */
export interface KindOfPart {
  readonly kind: DocumentKind;
  readonly evidence: readonly Evidence[];
  /** True while the document says that it is not complete or not effective. */
  readonly isPreliminary: boolean;
  /** True for a prospectus or supplement of any sort. */
  readonly isProspectus: boolean;
  readonly isAgreement: boolean;
  readonly isRegistration: boolean;
  readonly isReport: boolean;
}

const PRELIMINARY =
  /\bsubject to completion\b|\bpreliminary (?:prospectus|pricing supplement)|\b(?:is|are) not complete and may be (?:changed|amended)|may not be sold until the registration statement/i;
const TITLES: readonly (readonly [RegExp, DocumentKind])[] = [
  [
    /^(?:this )?(?:prospectus )?supplement(?: no\. ?\d+)? (?:to|dated [^.]{0,40} to) (?:the )?(?:atm )?prospectus supplement/i,
    'supplement to prospectus supplement',
  ],
  [
    /^(?:amendment no\. ?\d+ (?:dated [^.]{0,30} )?to (?:the )?prospectus supplement)/i,
    'supplement to prospectus supplement',
  ],
  [/^\(?to (?:the )?prospectus supplement(?: dated|,)/i, 'supplement to prospectus supplement'],
  [
    /^supplement (?:no\. ?\d+\b(?! to (?:the )?(?:indenture|agreement|trust|master))|(?:dated [^.]{0,30} )?\(?to (?:the |our )?prospectus\b)/i,
    'prospectus supplement',
  ],
  [
    /^(?:subject to completion[.,;:]? )?(?:amendment no\. ?\d+ (?:dated [^.]{0,30} )?to (?:the )?)?(?:amended(?: and restated)? |preliminary |final ){0,3}(?:pricing supplement|term sheet)/i,
    'pricing supplement',
  ],
  [/^(?:preliminary |amended (?:and restated )?){0,2}prospectus supplement/i, 'prospectus supplement'],
  [
    /^(?:preliminary |base |resale |sales agreement |amended (?:and restated )?){0,2}prospectus(?:$|[\s(,])/i,
    'prospectus',
  ],
];
const OWN_WORDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [
    /\bthis (?:prospectus )?supplement no\. ?\d+ to (?:the )?prospectus supplement/i,
    'supplement to prospectus supplement',
  ],
  [
    /\bthis (?:prospectus )?supplement(?: \([^()]{0,60}\))? (?:amends(?! and restates)|supplements|modifies|updates)[^.]{0,60} prospectus supplement\b/i,
    'supplement to prospectus supplement',
  ],
  [/\bthis (?:preliminary )?pricing supplement\b/i, 'pricing supplement'],
  [/\bthis (?:preliminary )?prospectus supplement\b/i, 'prospectus supplement'],
  [/\bthis (?:preliminary )?prospectus\b/i, 'prospectus'],
];
const AGREEMENT_TITLE =
  /^(?:amended and restated |form of |amendment no\. ?\d{1,2} to (?:the )?)?(?:[\w&’'-]+ ){0,8}?((?:forward purchase|securities purchase|common stock purchase|standby equity purchase|equity purchase|share purchase|stock purchase|purchase|underwriting|placement agency|placement agent|agency|equity distribution|distribution|dealer manager|subscription|backstop|registration rights|sales?|at[- ]the[- ]market offering|terms) agreement|indenture|supplemental indenture)$/i;
const MOST_TITLES = 45;
/** A title in a cell stands beside others, one of several lines under others. */
const LONGEST_ROW = 700;

/** What kind of document a part is: by its form where that tells, by its title, by what it calls itself. */
export function readKind(part: Part): KindOfPart {
  const type = part.type.toUpperCase();
  const withdrawal = withdrawalRequest(part);
  if (withdrawal !== undefined) return kindOf('withdrawal request', [withdrawal], false, {});
  const simple = simpleKind(type);
  if (simple !== undefined && part.order === 0) {
    const isRegistration = simple === 'registration statement' || simple === 'post-effective amendment';
    const isFree = simple === 'free writing prospectus';
    const preliminary = (isRegistration && !isPostEffective(simple)) || isFree ? isPreliminary(part) : false;
    return kindOf(simple, formEvidence(part, type), preliminary, {
      isRegistration,
      isReport: simple.endsWith('report'),
      isProspectus: isFree,
    });
  }
  if (/^EX-(?:1|4|10|99)(?:\.|$)/.test(type) || type === '') {
    const agreement = agreementTitle(part);
    if (agreement !== undefined) return kindOf(agreement.kind, agreement.evidence, false, { isAgreement: true });
  }
  if (type.startsWith('EX-'))
    return kindOf(
      /^EX-5/.test(type) ? 'legal opinion' : /^EX-99/.test(type) ? 'press release' : 'exhibit',
      [],
      false,
      {},
    );
  const title = prospectusTitle(part);
  if (title === undefined) return kindOf('', [], false, {});
  const preliminary = isPreliminary(part);
  const name = preliminary && !title.kind.startsWith('supplement') ? `preliminary ${title.kind}` : title.kind;
  return kindOf(name, title.evidence, preliminary, { isProspectus: true });
}

/** The document's kind as a fact. */
export function kindFact({ kind, evidence }: KindOfPart, part: Part): Fact {
  if (kind === '') return NOT_STATED;
  const first = part.passages.find((passage) => passage.block.kind !== 'furniture' && passage.block.text !== '');
  const words =
    evidence.length > 0 || first === undefined
      ? evidence
      : [evidenceIn(first, 0, Math.min(first.block.text.length, 160))];
  return stated(kind, words);
}

function kindOf(
  kind: DocumentKind,
  evidence: readonly Evidence[],
  isPreliminary: boolean,
  is: Partial<Pick<KindOfPart, 'isProspectus' | 'isAgreement' | 'isRegistration' | 'isReport'>>,
): KindOfPart {
  return {
    kind,
    evidence,
    isPreliminary,
    isProspectus: false,
    isAgreement: false,
    isRegistration: false,
    isReport: false,
    ...is,
  };
}

/** A letter under Rule 477 that asks for a registration statement to be withdrawn. */
function withdrawalRequest(part: Part): Evidence | undefined {
  if (part.passages.length > 60 || part.order > 0) return undefined;
  for (const passage of part.passages.slice(0, 30)) {
    const found = /\brequests?\b[^.]{0,80}\bwithdrawal\b[^.]{0,80}\bregistration statement/i.exec(passage.block.text);
    if (found !== null) return evidenceIn(passage, found.index, found.index + found[0].length);
  }
  return undefined;
}

function isPostEffective(kind: DocumentKind): boolean {
  return kind === 'post-effective amendment';
}

function simpleKind(type: string): DocumentKind | undefined {
  if (/^(?:8-K|6-K)/.test(type)) return 'current report';
  if (/^(?:10-K|20-F|40-F)/.test(type)) return 'annual report';
  if (/^10-Q/.test(type)) return 'quarterly report';
  if (/^POS/.test(type)) return 'post-effective amendment';
  if (/^(?:S|F)-(?:1|3|4|8|11)|^N-2|^SF-/.test(type)) return 'registration statement';
  if (/^FWP/.test(type)) return 'free writing prospectus';
  return undefined;
}

/** True where the cover says that the document is not complete or may not yet be used to sell. */
function isPreliminary(part: Part): boolean {
  return part.passages.slice(0, part.coverLength).some(({ block }) => PRELIMINARY.test(block.text));
}

function formEvidence(part: Part, type: string): readonly Evidence[] {
  const plain = type.replace(/\/A$/, '').replace(/ASR$/, '').replace(/MEF$/, '');
  for (const passage of part.passages.slice(0, 40)) {
    const { text } = passage.block;
    const at = text.search(/\bform\s+[0-9sfn]+-/i);
    if (at >= 0 && text.toUpperCase().includes(plain)) return [evidenceIn(passage, at, Math.min(text.length, at + 40))];
    const amendment = /post-effective amendment/i.exec(text);
    if (type.startsWith('POS') && amendment !== null) {
      return [evidenceIn(passage, amendment.index, amendment.index + amendment[0].length)];
    }
  }
  return [];
}

function prospectusTitle(part: Part): { kind: DocumentKind; evidence: readonly Evidence[] } | undefined {
  const cover = part.passages.slice(0, Math.min(part.coverLength, MOST_TITLES));
  for (const [expression, kind] of TITLES.slice(0, 3)) {
    for (const passage of cover) {
      const { text } = passage.block;
      if (text.length < 320 && text.split(/[\n\t]/).some((line) => expression.test(line.trim()))) {
        return { kind, evidence: [evidenceIn(passage, 0, Math.min(200, text.length))] };
      }
    }
  }
  for (const [expression, kind] of OWN_WORDS.slice(0, 2)) {
    const found = inWords(cover, expression, kind);
    if (found !== undefined) return found;
  }
  for (const passage of cover) {
    const { text, kind: of } = passage.block;
    if (text.length > (of === 'table-row' || text.includes('\n') ? LONGEST_ROW : 200)) continue;
    for (const line of text.split(/[\n\t]/)) {
      const kind = TITLES.slice(3).find(([expression]) => expression.test(line.trim()))?.[1];
      if (kind !== undefined) return { kind, evidence: [evidenceIn(passage, 0, text.length)] };
    }
  }
  for (const [expression, kind] of OWN_WORDS.slice(2)) {
    const found = inWords(part.passages.slice(0, part.coverLength), expression, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inWords(
  passages: Part['passages'],
  expression: RegExp,
  kind: DocumentKind,
): { kind: DocumentKind; evidence: readonly Evidence[] } | undefined {
  for (const passage of passages) {
    const found = expression.exec(passage.block.text);
    if (found !== null) return { kind, evidence: [evidenceIn(passage, found.index, found.index + found[0].length)] };
  }
  return undefined;
}

function agreementTitle(part: Part): { kind: DocumentKind; evidence: readonly Evidence[] } | undefined {
  for (const passage of part.passages.slice(0, 40)) {
    const { text } = passage.block;
    if (text.length > 300) {
      if (/^this /i.test(text) || part.type === '') return undefined;
      continue;
    }
    for (const line of text.split(/[\n\t]/)) {
      const title = AGREEMENT_TITLE.exec(unmarked(line));
      if (title?.[1] !== undefined)
        return { kind: title[1].toLowerCase(), evidence: [evidenceIn(passage, 0, text.length)] };
    }
  }
  return undefined;
}
