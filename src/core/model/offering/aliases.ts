import type { Recognized } from '../../mentions/recognized.js';
import type { Passage } from '../passage.js';
import type { Placed } from './observation.js';

/** Short names of parties, as `Cantor`, with the full names that they stand for, parted by line breaks. */
export type Aliases = ReadonlyMap<string, string>;

const known = new WeakMap<Recognized, readonly (readonly [string, string])[]>();
const ROLE = /^(?:investor|purchaser|buyer|sales agent|agent|manager|underwriter|placement agent|trustee)$/i;
const NO_PARTY = /\b(?:agreement|company|prospectus|shares|stock|offering|we|us|our)\b/i;

/** The short names that passages define for parties: `Cantor Fitzgerald & Co. (“Cantor”)`, also roles of several. */
export function partyAliases(passages: readonly Passage[]): Aliases {
  const aliases = new Map<string, string>();
  for (const passage of passages) {
    if (passage.recognized.definitions.length === 0) continue;
    for (const [term, names] of aliasesIn(passage)) if (!aliases.has(term)) aliases.set(term, names);
  }
  return aliases;
}

function aliasesIn({ block, recognized }: Passage): readonly (readonly [string, string])[] {
  const remembered = known.get(recognized);
  if (remembered !== undefined) return remembered;
  const found: [string, string][] = [];
  const parties = recognized.mentions.filter(({ kind }) => kind === 'party');
  if (parties.length > 0) {
    for (const { term, from } of recognized.definitions) {
      if (NO_PARTY.test(term) || term.length > 60) continue;
      const before = parties.filter((party) => party.to <= from);
      const last = before[before.length - 1];
      if (last === undefined || from - last.to > 60) continue;
      const isSeveral = /s$/.test(term) && /\b(?:together|collectively|each)\b/i.test(block.text.slice(last.to, from));
      const named = isSeveral ? listEndingAt(block.text, before) : [last];
      if (!isSeveral && !isShortFor(term, block.text.slice(last.from, last.to)) && !ROLE.test(term)) continue;
      found.push([term, named.map((party) => block.text.slice(party.from, party.to)).join('\n')]);
    }
  }
  known.set(recognized, found);
  return found;
}

/** `Cantor` for Cantor Fitzgerald & Co., `BTIG`, `ACM` for its initials, `BofAS` for BofA Securities. */
function isShortFor(term: string, name: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const initials = name.replace(/[^A-Z]/g, '').toLowerCase();
  const short = plain(term);
  return plain(name).includes(short) || initials.startsWith(short) || plain(name).startsWith(short.slice(0, 4));
}

/** The parties of a list, from its last member back: between two members stand only commas, "and" and asides. */
function listEndingAt<T extends { readonly from: number; readonly to: number }>(
  text: string,
  parties: readonly T[],
): T[] {
  const list: T[] = [];
  for (let index = parties.length - 1; index >= 0; index--) {
    const party = parties[index];
    const next = list[0];
    if (party === undefined) break;
    if (next !== undefined && !/^(?: ?\([^()]{0,60}\))?(?:, and|,| and|;| &) ?$/.test(text.slice(party.to, next.from)))
      break;
    list.unshift(party);
  }
  return list;
}

/** Adds to `names` and `spans` the parties that an agreement's sentence calls by short names alone. */
export function addByAlias({ at, passage }: Placed, aliases: Aliases, names: string[], spans: string[]): void {
  const [from = 0, to = 0] = (at.detail?.area ?? '').split('-').map(Number);
  for (const [index, name] of names.entries()) {
    const full = aliases.get(name.replace(/^(?:the|each|such) /, ''));
    if (full !== undefined && !full.includes('\n')) names[index] = full;
  }
  if (to <= from) return;
  const text = passage.block.text.slice(from, to);
  for (const [alias, full] of aliases) {
    const index = text.indexOf(alias);
    if (index < 0 || !isWord(text, index, alias.length)) continue;
    if (spans.some((span) => isWithin(from + index, span))) continue;
    for (const name of full.split('\n')) {
      names.push(name);
      spans.push(`${from + index}-${from + index + alias.length}`);
    }
  }
}

/** A whole word that stands outside quotes: inside them it is only being defined. */
function isWord(text: string, at: number, length: number): boolean {
  return !/[\w“"]/.test(text[at - 1] ?? ' ') && !/[\w”"]/.test(text[at + length] ?? ' ');
}

function isWithin(at: number, span: string): boolean {
  const [from = 0, to = 0] = span.split('-').map(Number);
  return at >= from && at < to;
}
