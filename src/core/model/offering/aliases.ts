import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import type { Placed } from './observation.js';
import type { Stretch } from './sentences.js';

/** A party where it is named in full. */
export interface NamedParty {
  readonly name: string;
  readonly evidence: Evidence;
  /** The role as the words give it. */
  readonly role?: string | undefined;
}

/** Short names of parties, as `Cantor` or `Sales Agents`, with the parties that they stand for. */
export interface Aliases {
  /** In the order in which they are defined. */
  readonly names: Iterable<string>;
  get(name: string): readonly NamedParty[] | undefined;
}

const ROLE = /^(?:investor|purchaser|buyer|sales agent|agent|manager|underwriter|placement agent|trustee)$/i;
const NO_PARTY = /\b(?:agreement|company|prospectus|shares|stock|offering|we|us|our)\b/i;

/** The short names that passages define for parties: `Cantor Fitzgerald & Co. (“Cantor”)`, also roles of several. */
export function partyAliases({ passages, digests }: PassagesRead): Aliases {
  /** For each name, the first passage that defines it. */
  const places = new Map<string, number>();
  for (let index = 0; index < digests.length; index++) {
    const digest = digests[index];
    if (digest === undefined || digest.aliases.length === 0) continue;
    for (const { term } of digest.aliases) if (!places.has(term)) places.set(term, index);
  }
  return {
    get names() {
      return places.keys();
    },
    get(name) {
      const index = places.get(name);
      if (index === undefined) return undefined;
      const passage = passages[index];
      const alias = digests[index]?.aliases.find(({ term }) => term === name);
      if (passage === undefined || alias === undefined) return undefined;
      return alias.parties.map(({ from, to }) => ({
        name: passage.block.text.slice(from, to),
        evidence: evidenceIn(passage, from, to),
      }));
    },
  };
}

/** Passages with what each defines. */
interface PassagesRead {
  readonly passages: readonly Passage[];
  readonly digests: readonly { readonly aliases: readonly LocalAlias[] }[];
}

/** A short name where it is defined, and the parties that it stands for, in plain offsets. */
export interface LocalAlias {
  readonly term: string;
  readonly parties: readonly Stretch[];
}

const NO_ALIASES: readonly LocalAlias[] = Object.freeze([]);

/** The short names that a passage defines for parties. */
export function aliasesIn({ block: { text }, recognized }: Passage): readonly LocalAlias[] {
  const found: LocalAlias[] = [];
  if (recognized.definitions.length === 0) return NO_ALIASES;
  const parties = recognized.mentions.filter(({ kind }) => kind === 'party');
  if (parties.length === 0) return NO_ALIASES;
  for (const party of parties) {
    const short = /^, or (?:the )?[“"]?([A-Z][\w.&’'-]{1,30}(?: [A-Z][\w.&’'-]{1,30})?)[”"]?[,.;)]/.exec(
      text.slice(party.to, party.to + 70),
    )?.[1];
    if (short !== undefined && isShortFor(short, text.slice(party.from, party.to)))
      found.push({ term: short, parties: [party] });
  }
  for (const { term, from } of recognized.definitions) {
    if (NO_PARTY.test(term) || term.length > 60) continue;
    const before = parties.filter((party) => party.to <= from);
    const last = before[before.length - 1];
    if (last === undefined || from - last.to > 60) continue;
    const isSeveral = /s$/.test(term) && /\b(?:together|collectively|each)\b/i.test(text.slice(last.to, from));
    if (!isSeveral && !isShortFor(term, text.slice(last.from, last.to)) && !ROLE.test(term)) continue;
    found.push({ term, parties: isSeveral ? listEndingAt(text, before) : [last] });
  }
  return found.length === 0 ? NO_ALIASES : found;
}

/** `Cantor` for Cantor Fitzgerald & Co., `BTIG`, `ACM` for its initials, `BofAS` for BofA Securities. */
function isShortFor(term: string, name: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const initials = name.replace(/[^A-Z]/g, '').toLowerCase();
  const short = plain(term);
  return plain(name).includes(short) || initials.startsWith(short) || plain(name).startsWith(short.slice(0, 4));
}

/** The parties of a list, from its last member back: between two members stand only commas, "and" and asides. */
function listEndingAt(text: string, parties: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = [];
  for (let index = parties.length - 1; index >= 0; index--) {
    const party = parties[index];
    const next = list[0];
    if (party === undefined) break;
    if (
      next !== undefined &&
      !/^(?: ?\([^()]{0,60}\))?(?:, and|,| and|;| &) ?$/.test(text.slice(party.to, next.from))
    ) {
      break;
    }
    list.unshift(party);
  }
  return list;
}

/** The parties that an agreement's sentence names, by their full names where it uses short ones. */
export function partiesOf({ at, passage }: Placed, aliases: Aliases): NamedParty[] {
  const list: NamedParty[] = [];
  const spans: (readonly [number, number])[] = [];
  const names = (at.detail?.parties ?? '').split('\n');
  const roles = (at.detail?.roles ?? '').split('\n');
  for (const [index, written] of names.entries()) {
    if (written === '') continue;
    const [from = 0, to = 0] = (at.detail?.spans?.split(' ')[index] ?? '').split('-').map(Number);
    spans.push([from, to]);
    const full = aliases.get(written.replace(/^(?:the|each|such) /, ''));
    if (full !== undefined) list.push(...full);
    else list.push({ name: written, evidence: evidenceIn(passage, from, to), role: roles[index] || undefined });
  }
  const [from = 0, to = 0] = (at.detail?.area ?? '').split('-').map(Number);
  if (to <= from) return list;
  const text = passage.block.text.slice(from, to);
  for (const alias of aliases.names) {
    const index = text.indexOf(alias);
    if (index < 0 || !isWord(text, index, alias.length)) continue;
    if (spans.some(([start, end]) => from + index >= start && from + index < end)) continue;
    list.push(...(aliases.get(alias) ?? []));
  }
  return list;
}

/** A whole word that stands outside quotes: inside them it is only being defined. */
function isWord(text: string, at: number, length: number): boolean {
  return !/[\w“"]/.test(text[at - 1] ?? ' ') && !/[\w”"]/.test(text[at + length] ?? ' ');
}
