import type { Filing } from '../filing.js';
import { nameKey } from '../offering/names.js';
import type { NamedFiling } from './filing-set.js';

/** A filing that is in the set under another name already. */
export interface Duplicate {
  readonly file: string;
  readonly of: string;
}

/** Words of one stretch that is compared. */
const STRETCH = 6;
/** One stretch in so many is compared. */
const SAMPLE = 4;
/** Fewest stretches by which a copy can be told. */
const LEAST = 12;
/** Most words that are looked at. */
const MOST_WORDS = 60_000;
/** Share of the stretches of the shorter that must stand in the longer. */
const ALIKE = 0.9;
const PASSAGES_BETWEEN_PAUSES = 400;
const WORD = /[\p{L}\p{N}]+(?:,\d{3})*/gu;
const VALUES = ['money', 'share-count', 'price', 'percentage'];

/** What the words of a filing are, for comparing. */
interface Profile {
  readonly stretches: ReadonlySet<number>;
  /** The figures in it. */
  readonly values: ReadonlySet<string>;
}

/**
 * Each content once: the same filing under two names would count its sales twice. The same document saved in two
 * forms, as a page and as Markdown, is told by its words and figures; the fuller one is kept.
 */
export function* withoutCopies(
  entries: readonly NamedFiling[],
): Generator<undefined, { kept: NamedFiling[]; duplicates: Duplicate[] }, void> {
  const kept: NamedFiling[] = [];
  const duplicates: Duplicate[] = [];
  const byDocument = new Map<string, NamedFiling[]>();
  for (const entry of entries) {
    const key = documentOf(entry.filing);
    const like = byDocument.get(key) ?? [];
    if (like.length === 0) byDocument.set(key, like);
    let twin: NamedFiling | undefined;
    for (const other of like) {
      if (hasSameText(other.filing, entry.filing) || (yield* isCopy(other.filing, entry.filing))) {
        twin = other;
        break;
      }
    }
    if (twin === undefined) {
      kept.push(entry);
      like.push(entry);
    } else if (entry.filing.passages.length > 0 && isFuller(entry.filing, twin.filing)) {
      kept[kept.indexOf(twin)] = entry;
      like[like.indexOf(twin)] = entry;
      for (const [at, one] of duplicates.entries())
        if (one.of === twin.name) duplicates[at] = { ...one, of: entry.name };
      duplicates.push({ file: twin.name, of: entry.name });
    } else if (twin.name !== entry.name) duplicates.push({ file: entry.name, of: twin.name });
  }
  return { kept, duplicates };
}

/** What two copies of a document have in common at least. */
function documentOf({ offerings: [first], form, length, passages }: Filing): string {
  const { registrant, documentDate, documentKind } = first ?? {};
  if (registrant?.value == null || documentDate?.value == null) return `${form} ${length} ${passages.length}`;
  return `${nameKey(registrant.value)} ${documentDate.value} ${documentKind?.value ?? ''}`;
}

function hasSameText(a: Filing, b: Filing): boolean {
  if (a.passages.length !== b.passages.length) return false;
  return a.passages.every(({ block }, index) => block.text === b.passages[index]?.block.text);
}

function* isCopy(a: Filing, b: Filing): Generator<undefined, boolean, void> {
  if (a.offerings.length === 0 || b.offerings.length === 0) return false;
  const [one, other] = [yield* profileOf(a), yield* profileOf(b)];
  const [less, more] = one.stretches.size <= other.stretches.size ? [one, other] : [other, one];
  if (less.stretches.size < LEAST || !isHeld(less.values, more.values, 1)) return false;
  return isHeld(less.stretches, more.stretches, ALIKE);
}

function isHeld<T>(less: ReadonlySet<T>, more: ReadonlySet<T>, part: number): boolean {
  let held = 0;
  for (const one of less) if (more.has(one)) held++;
  return held >= less.size * part;
}

function isFuller(a: Filing, b: Filing): boolean {
  return (profiles.get(a)?.stretches.size ?? 0) > (profiles.get(b)?.stretches.size ?? 0);
}

const profiles = new WeakMap<Filing, Profile>();

function* profileOf(filing: Filing): Generator<undefined, Profile, void> {
  const known = profiles.get(filing);
  if (known !== undefined) return known;
  const stretches = new Set<number>();
  const values = new Set<string>();
  const last: number[] = [];
  let words = 0;
  for (const [index, { block, recognized }] of filing.passages.entries()) {
    if (index % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
    if (block.kind === 'furniture' || words > MOST_WORDS) continue;
    for (const [word] of block.text.matchAll(WORD)) {
      words++;
      last.push(hashOf(word.replaceAll(',', '').toLowerCase()));
      if (last.length < STRETCH) continue;
      const stretch = last.reduce((all, one) => (Math.imul(all, 31) + one) | 0, 7);
      if ((stretch >>> 0) % SAMPLE === 0) stretches.add(stretch);
      last.shift();
    }
    for (const { kind, value } of recognized.mentions)
      if (VALUES.includes(kind)) values.add(`${kind} ${JSON.stringify(Object.values(value)[0])}`);
  }
  const profile = { stretches, values };
  profiles.set(filing, profile);
  return profile;
}

function hashOf(word: string): number {
  let hash = 17;
  for (let index = 0; index < word.length; index++) hash = (Math.imul(hash, 33) + word.charCodeAt(index)) | 0;
  return hash;
}
