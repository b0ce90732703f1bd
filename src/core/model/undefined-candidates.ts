import type { CapitalizedPhrase } from '../mentions/recognized.js';
import type { UndefinedTerm } from './filing.js';
import type { Use } from './find-uses.js';
import type { Passage } from './passage.js';
import { isProperNoun, isRole } from './proper-nouns.js';

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
  /^,?\s*(?:["“(]|(?:as )?(?:dated|entered into|made)\b|(?:by and )?(?:between|among)\b|with [A-Z]|DATED)/;
const NAMED = /^,?\s*(?:(?:by and )?(?:between|among)\b|dated\b|entered into\b|with [A-Z])/;
const AMENDED = /^(?:(?:Amended and Restated|First|Second|Third|Form of) )+/;

/** What stands in a passage that no definition covers, given the uses of defined terms in it. */
export function candidatesIn({ block, recognized }: Passage, uses: readonly Use[]): Candidate[] {
  const { text } = block;
  if (!isProse(block.kind, text) || block.isHeader || block.isQuoted) return [];
  const candidates: Candidate[] = [];
  const { mentions, definitions, phrases } = recognized;
  for (const phrase of phrases) {
    if (!POINTING.has(phrase.article) || isAllCapitals(phrase.text)) continue;
    if (definitions.some(({ from, to }) => from < phrase.to && phrase.from < to)) continue;
    if (isCovered(phrase, uses)) continue;
    const kind = kindOf(phrase.text);
    if (kind === undefined) continue;
    const covering = mentions.find(
      (mention) => mention.from < phrase.to && phrase.from < mention.to && mention.kind !== 'agreement',
    );
    if (covering !== undefined) continue;
    const after = text.slice(phrase.to, phrase.to + 40);
    if (kind === 'agreement' && INTRODUCED.test(after)) continue;
    if (kind !== 'role' && NAMED.test(after)) continue;
    // A capitalised word that is cut off at a quote or a bracket is no whole phrase.
    if (/^[-/’'&]/.test(after)) continue;
    candidates.push({ from: phrase.from, to: phrase.to, term: phrase.text, kind });
  }
  return candidates;
}

/** Names of agreements that a passage introduces with "a", "that certain", a date or a party. */
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
  return names;
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
  if (isProperNoun(term) || term.length < 4) return undefined;
  return 'other';
}

/** True when a use of a defined term covers any of the phrase. */
function isCovered(phrase: CapitalizedPhrase, uses: readonly Use[]): boolean {
  let low = 0;
  let high = uses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uses[middle]?.to ?? 0) <= phrase.from) low = middle + 1;
    else high = middle;
  }
  const use = uses[low];
  return use !== undefined && use.from < phrase.to;
}

function isProse(kind: string, text: string): boolean {
  if (kind === 'heading' || kind === 'furniture' || kind === 'table-row') return false;
  return /[a-z]{2,} [a-z]{2,}/.test(text) && (text.length > 120 || /[.;:,)”"]$/.test(text));
}

function isAllCapitals(text: string): boolean {
  return text.length > 5 && text === text.toUpperCase();
}
