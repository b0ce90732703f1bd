import type { AnyLocalMention } from '../../mentions/mention.js';
import type { Recognized } from '../../mentions/recognized.js';
import type { Passage } from '../passage.js';
import type { GatheredAgreement } from './agreements.js';
import type { Observation, Placed } from './observation.js';
import type { Part } from './parts.js';
import { readWith } from './reading.js';

/** A name that does not call itself an agreement, as `SEPA`, with the family of the agreement that it stands for. */
interface ShortName {
  readonly name: string;
  readonly family: string;
}

/**
 * What a part says once the short names of its agreements are known: "the SEPA was terminated" tells of the
 * agreement that was defined by that name, be it in another passage. The same list where there are no such names.
 */
export function withShortNames(
  said: readonly Placed[],
  agreements: readonly GatheredAgreement[],
  { passages, digests }: Pick<Part, 'passages' | 'digests'>,
): readonly Placed[] {
  const names = shortNames(agreements);
  if (names.length === 0) return said;
  const all: Placed[] = [];
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    for (const at of readKnowing(passage, names) ?? digests[index]?.said ?? []) all.push({ at, passage, index });
  }
  return all;
}

function shortNames(agreements: readonly GatheredAgreement[]): ShortName[] {
  const names: ShortName[] = [];
  for (const { definedAs, family } of agreements) {
    if (definedAs === undefined || !/^[A-Z]{2,7}$/.test(definedAs)) continue;
    if (names.every(({ name }) => name !== definedAs)) names.push({ name: definedAs, family });
  }
  return names;
}

const readings = new WeakMap<Recognized, { readonly key: string; readonly said: readonly Observation[] }>();

/** What a passage says in which one of the names stands; nothing where none does. */
function readKnowing(passage: Passage, names: readonly ShortName[]): readonly Observation[] | undefined {
  const { text, kind } = passage.block;
  if (kind === 'furniture' || kind === 'table-row' || !names.some(({ name }) => text.includes(name))) return undefined;
  const key = names.map(({ name, family }) => `${name} ${family}`).join('\n');
  const known = readings.get(passage.recognized);
  if (known?.key === key) return known.said;
  const more = names.flatMap((one) => mentionsOf(one, text));
  if (more.length === 0) return undefined;
  const said = readWith(
    passage,
    [...passage.recognized.mentions, ...more].sort((a, b) => a.from - b.from || b.to - a.to),
  );
  readings.set(passage.recognized, { key, said });
  return said;
}

/** Where a name stands as a whole word, not where it is defined. */
function mentionsOf({ name, family }: ShortName, text: string): AnyLocalMention[] {
  const found: AnyLocalMention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const to = at + name.length;
    if (/[\w“"(-]/.test(text[at - 1] ?? ' ') || /[\w”"-]/.test(text[to] ?? ' ')) continue;
    if (/^ (?:Agreement|Sales|Program|Facility|Offering)/.test(text.slice(to, to + 10))) continue;
    found.push({ kind: 'agreement', from: at, to, value: { name, family } });
  }
  return found;
}
