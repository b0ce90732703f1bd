import type { AnyLocalMention } from '../mentions/mention.js';
import type { CapitalizedPhrase } from '../mentions/recognized.js';
import { firstFrom } from '../mentions/search.js';
import type { UndefinedTerm } from './filing.js';
import type { Use } from './find-uses.js';
import type { Passage } from './passage.js';
import { endsInTermNoun, isProperNoun, isRole, isSelf } from './proper-nouns.js';

/** A phrase of a passage that reads like a defined term and is covered by none. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  readonly kind: UndefinedTerm['kind'];
}

const POINTING = new Set(['the', 'this', 'that', 'such', 'these', 'those', 'said', 'each', 'any', 'all', 'every']);
const AGREEMENT = /(?: Agreements?|^Indentures?| Indentures?)$/;
const BARE_AGREEMENT = /^(?:Amended and Restated )?Agreements?$/;
/** What follows a name that is introduced where it stands. */
const INTRODUCED =
  /^,?\s*(?:["“(]|(?:thereto,? )?(?:as )?(?:dated|entered into|made|executed|effective)\b|(?:by and )?(?:between|among)\b|with [A-Z]|DATED|,? ?a (?:copy|form) of which|(?:is |are |was |were )?(?:attached|filed|included|incorporated)\b|(?:and the [A-Z][^.;,]{1,60},? )?each (?:entered|dated|of which))/;
const NAMED =
  /^,?\s*(?:(?:by and )?(?:between|among)\b|dated\b|entered into\b|with [A-Z]|,? ?a (?:copy|form) of which)/;
/** What tells which document is meant: its form or its number. */
const IDENTIFIED = /^,? (?:on Form|\(|No\.|Nos?\b|Number)/;
/** What makes a phrase the beginning of a longer name: "Centers for …", "Notes to …". */
const GOES_ON = /^(?: (?:for|to|on|in|de|of the|at) [A-Z]|[-/’'&®™])/;
/** No name reaches farther. */
const LONGEST_NAME = 300;
const AMENDED = /^(?:(?:Amended and Restated|First|Second|Third|Form of) )+/;

/** What stands in a passage that no definition covers, given the uses of defined terms in it. */
export function candidatesIn({ block, recognized }: Passage, uses: readonly Use[]): Candidate[] {
  const { text } = block;
  if (!isProse(block.kind, text) || text.startsWith('(To ') || block.isHeader || block.isQuoted) return [];
  const candidates: Candidate[] = [];
  const { mentions, definitions, phrases } = recognized;
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (phrase === undefined) continue;
    if (!POINTING.has(phrase.article) || isAllCapitals(phrase.text)) continue;
    const definition = definitions[firstFrom(definitions, phrase.to) - 1];
    if (definition !== undefined && definition.to > phrase.from) continue;
    if (isCovered(phrase, uses)) continue;
    const candidate = candidateOf(text, phrase, mentions);
    if (candidate === undefined) continue;
    const { kind, to } = candidate;
    if (phrase.article === 'this' && isSelf(phrase.text)) continue;
    const after = text.slice(to, to + 80);
    if (kind === 'agreement' && INTRODUCED.test(after)) continue;
    if (kind !== 'role' && NAMED.test(after)) continue;
    if (kind === 'role' && IDENTIFIED.test(after)) continue;
    if (GOES_ON.test(after) || joinsName(text, phrase, phrases[index + 1])) continue;
    candidates.push(candidate);
  }
  return candidates;
}

/** The phrase as a candidate; the whole name of an agreement that the phrase ends. */
function candidateOf(
  text: string,
  phrase: CapitalizedPhrase,
  mentions: readonly AnyLocalMention[],
): Candidate | undefined {
  let { from, to } = phrase;
  for (let i = firstFrom(mentions, from - LONGEST_NAME); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.from >= to) break;
    if (mention.to <= from) continue;
    if (mention.kind !== 'agreement') return undefined;
    from = Math.min(from, mention.from);
    to = Math.max(to, mention.to);
  }
  const term = text.slice(from, to);
  const kind = kindOf(term);
  return kind === undefined ? undefined : { from, to, term, kind };
}

/** True where "and" joins the phrase to the rest of a name: "Securities and Exchange Commission". */
function joinsName(text: string, phrase: CapitalizedPhrase, next: CapitalizedPhrase | undefined): boolean {
  if (next === undefined || next.article !== '' || next.from - phrase.to > 6) return false;
  if (!/^,? (?:and|&) $/.test(text.slice(phrase.to, next.from))) return false;
  return isProperNoun(next.text) && !isRole(phrase.text);
}

/** Names of agreements that a passage introduces with "a", "that certain", a date or a party, and phrases that it says are defined elsewhere. */
export function introducedIn({ block, recognized }: Passage): string[] {
  const names: string[] = [];
  for (const mention of recognized.mentions) {
    if (mention.kind !== 'agreement') continue;
    const before = block.text.slice(Math.max(0, mention.from - 16), mention.from);
    const after = block.text.slice(mention.to, mention.to + 40);
    const isUse = /\b(?:[Tt]he|[Tt]his|[Ss]uch|[Ss]aid|[Ee]ach|[Aa]ny|these|those|that|of|to) $/.test(before);
    if (!isUse || mention.value.date !== undefined || INTRODUCED.test(after))
      names.push(introducedKey(mention.value.name));
  }
  for (const name of definedThere(block.text, recognized.phrases)) names.push(introducedKey(name));
  return names;
}

/** The phrases of a text whose definition is said to stand in another place. */
export function definedThere(text: string, phrases: readonly CapitalizedPhrase[]): string[] {
  if (!text.includes('defined ')) return [];
  return phrases.filter(({ to }) => DEFINED_THERE.test(text.slice(to, to + 60))).map((phrase) => phrase.text);
}

/** A phrase whose definition is said to stand elsewhere: "the Revolving Credit Facility (as defined in …)". */
const DEFINED_THERE =
  /^,? ?\(?(?:each |all |both )?(?:as |which )?(?:(?:such|that|those) terms? (?:is|are) )?(?:further |hereinafter )?defined (?:in|under|by|on|within|at|pursuant)\b/;

/** What a heading or the first cell of a row is about, as "Ending Value:": a term explained where it stands. */
export function labelOf({ block }: Passage): string | undefined {
  if (block.kind !== 'heading' && block.kind !== 'table-row') return undefined;
  const cell = block.cells?.[0];
  const label = (cell === undefined ? block.text : block.text.slice(cell.from, cell.to)).trim();
  return label.length > 2 && label.length < 60 ? labelKey(label) : undefined;
}

/** A label as it is compared: small letters, no number before it, no colon or full stop after it, singular. */
export function labelKey(label: string): string {
  return label
    .replace(/^(?:\(?[\dA-Za-z]{1,4}[.)]\s)+/, '')
    .replace(/[:.]$/, '')
    .replace(/s$/, '')
    .toLowerCase();
}

/** An agreement's name as it is compared: small letters, singular, no "Amended and Restated". */
export function introducedKey(name: string): string {
  return name
    .replace(AMENDED, '')
    .replace(/(Agreement|Indenture)s$/, '$1')
    .toLowerCase();
}

/** True where a passage says that its capitalised terms are defined in another document. */
export function definesElsewhere({ block }: Passage): boolean {
  const { text } = block;
  return (
    text.includes('apitalized') && /\b[Cc]apitalized (?:terms?|words?)\b[^.]{0,120}\b(?:defined|meanings?)\b/.test(text)
  );
}

function kindOf(term: string): Candidate['kind'] | undefined {
  if (AGREEMENT.test(term) && !BARE_AGREEMENT.test(term)) return 'agreement';
  if (isRole(term)) return 'role';
  return endsInTermNoun(term) && !isProperNoun(term) ? 'other' : undefined;
}

/** True when a use of a defined term covers any of the phrase. */
function isCovered(phrase: CapitalizedPhrase, uses: readonly Use[]): boolean {
  const last = uses[firstFrom(uses, phrase.to) - 1];
  return last !== undefined && last.to > phrase.from;
}

function isProse(kind: string, text: string): boolean {
  if (kind === 'heading' || kind === 'furniture' || kind === 'table-row') return false;
  return /[a-z]{2,} [a-z]{2,}/.test(text) && (text.length > 120 || /[.;:,)”"]$/.test(text));
}

function isAllCapitals(text: string): boolean {
  return text.length > 5 && text === text.toUpperCase();
}
