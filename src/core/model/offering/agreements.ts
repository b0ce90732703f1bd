import { type Evidence, evidenceIn } from '../passage.js';
import { type Aliases, partiesOf } from './aliases.js';
import { isAmendmentName } from './events.js';
import { type Fact, NOT_STATED } from './facts.js';
import { evidenceOf, stated } from './make-fact.js';
import { nameKey, titleCase } from './names.js';
import type { Observation, Placed } from './observation.js';
import type { Counterparty, OfferingAgreement, OfferingType } from './offering.js';
import { isAnothers } from './whose-deal.js';

/** An agreement as gathered from all the sentences that name it. */
export interface GatheredAgreement {
  name: string;
  family: string;
  definedAs: string | undefined;
  date: string | undefined;
  /** When it was entered into, where that is told apart from its date. */
  entered: string | undefined;
  amended: string | undefined;
  isPrior: boolean;
  isCommenced: boolean;
  rank: number;
  /** Index of the first passage that names it. */
  first: number;
  readonly said: Placed[];
  /** Where the name stands, when not in the sentences. */
  readonly title?: Evidence;
  /** The title of the document that amends it, where the document is that amendment. */
  readonly amendment?: Evidence;
  parties: Placed | undefined;
  /** Names by which sentences speak of it. */
  readonly names: Set<string>;
}

/** A text that tells of more agreements is no filing of one offering; the bound keeps the work linear. */
const MOST_AGREEMENTS = 64;

/** Gathers what the observations say of each agreement: one of the same name and date is one agreement. */
export function gatherAgreements(
  observations: readonly Placed[],
  registrant: string | null,
  documentDate: string | null,
): GatheredAgreement[] {
  const gathered: GatheredAgreement[] = [];
  for (const placed of observations) {
    const { at } = placed;
    if (at.field !== 'agreement' || at.value === '' || isAnothers(placed, registrant)) continue;
    const key = nameKey(at.value);
    const isAmendment = isAmendmentName(at.value);
    const known = gathered.find((one) => isSame(one, at, key, isAmendment));
    if (known === undefined) {
      if (tells(at) && gathered.length < MOST_AGREEMENTS) gathered.push(newAgreement(placed));
    } else add(known, placed);
  }
  addEngagements(gathered, observations);
  for (const one of gathered) if (one.date === 'document') one.date = documentDate ?? undefined;
  addAmendments(gathered, observations);
  for (const one of gathered) one.rank += one.isPrior ? -1 : 0;
  return gathered.filter((one) => !isOwnName(one.name, registrant));
}

/** "entered into an amendment (the “Amendment”) to the Sales Agreement": an agreement of its own. */
function addAmendments(gathered: GatheredAgreement[], observations: readonly Placed[]): void {
  for (const placed of observations) {
    const { at, passage } = placed;
    if (at.field !== 'event' || at.value !== 'amendment' || at.detail?.layer !== 'agreement' || at.of === undefined)
      continue;
    if (gathered.length >= MOST_AGREEMENTS) return;
    if (at.date === undefined || !/^entered into/i.test(passage.block.text.slice(at.from, at.to))) continue;
    const amended = findCalled(gathered, at.of);
    if (
      amended === undefined ||
      isAmendmentName(amended.name) ||
      gathered.some((one) => isAmendmentName(one.name) && one.date === at.date)
    )
      continue;
    const defined = passage.recognized.definitions.find(
      ({ term, from }) => /^amendment/i.test(term) && from >= at.from && from < at.to + 200,
    );
    gathered.push({
      ...amended,
      name: defined?.term ?? 'Amendment',
      definedAs: defined?.term,
      date: at.date,
      entered: undefined,
      amended: undefined,
      isCommenced: true,
      rank: 6,
      first: placed.index,
      said: [placed],
      names: new Set(defined === undefined ? [] : [nameKey(defined.term)]),
    });
  }
}

/** "We have engaged X as placement agent" names the party to a placement agreement that no sentence gives one. */
function addEngagements(gathered: GatheredAgreement[], observations: readonly Placed[]): void {
  for (const placed of observations) {
    if (placed.at.field !== 'agreement' || placed.at.value !== '') continue;
    const open = gathered.find((one) => one.family === 'placement' && !(one.parties?.at.detail?.parties ?? ''));
    if (open !== undefined) open.parties = placed;
    return;
  }
}

function isOwnName(name: string, registrant: string | null): boolean {
  return registrant !== null && nameKey(name) === nameKey(registrant);
}

/** A mere mention of a name tells nothing of an agreement. */
function tells(at: Observation): boolean {
  return at.rank >= 2;
}

function isSame(one: GatheredAgreement, at: Observation, key: string, isAmendment: boolean): boolean {
  const family = at.detail?.family;
  const definedAs = at.detail?.definedAs;
  if (family !== one.family && !one.names.has(key)) return false;
  if (at.date !== undefined && one.date !== undefined && at.date !== one.date) return false;
  if (isAmendment !== isAmendmentName(one.name)) return false;
  if (at.date !== undefined && one.date !== undefined) return at.date === one.date && family === one.family;
  const entered = at.detail?.entered;
  const when = at.date ?? entered;
  const known = one.date ?? one.entered;
  if (when !== undefined && known !== undefined && !isSameDay(when, known)) return false;
  if (definedAs !== undefined && one.names.has(nameKey(definedAs))) return true;
  if (definedAs !== undefined && one.definedAs !== undefined && nameKey(definedAs) !== nameKey(one.definedAs))
    return false;
  if (one.names.has(key))
    return !(
      one.definedAs !== undefined &&
      /prior|previous/i.test(one.definedAs) &&
      !/prior|previous/i.test(at.value) &&
      at.isPrior !== true
    );
  return when !== undefined && known !== undefined && isSameDay(when, known);
}

/** A month holds its days. */
function isSameDay(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function newAgreement(placed: Placed): GatheredAgreement {
  const { at } = placed;
  const definedAs = at.detail?.definedAs;
  return {
    name: at.value,
    family: at.detail?.family ?? 'other',
    definedAs,
    date: at.date,
    entered: at.detail?.entered,
    amended: at.detail?.amended,
    isPrior: at.isPrior === true,
    isCommenced: at.detail?.commenced === 'yes',
    rank: at.rank,
    first: placed.index,
    said: [placed],
    parties: at.detail?.parties === undefined ? undefined : placed,
    names: new Set([nameKey(at.value), ...(definedAs === undefined ? [] : [nameKey(definedAs)])]),
  };
}

function add(one: GatheredAgreement, placed: Placed): void {
  const { at } = placed;
  const definedAs = at.detail?.definedAs;
  if (at.rank > one.rank && at.detail?.family === one.family && !one.isCommenced) one.name = at.value;
  one.rank = Math.max(one.rank, at.rank);
  one.date ??= at.date;
  one.entered ??= at.detail?.entered;
  one.amended ??= at.detail?.amended;
  one.definedAs ??= definedAs;
  one.isCommenced ||= at.detail?.commenced === 'yes';
  if (at.detail?.parties !== undefined && countOf(at.detail.parties) > countOf(one.parties?.at.detail?.parties))
    one.parties = placed;
  if (definedAs !== undefined) one.names.add(nameKey(definedAs)).add(nameKey(at.value));
  if (one.said.length < 12) one.said.push(placed);
}

function countOf(parties: string | undefined): number {
  return parties === undefined || parties === '' ? 0 : parties.split('\n').length;
}

/** The agreement that a figure's sentence names, if it is one of `agreements`, all of which have been gathered. */
export function agreementCalled(
  agreements: readonly GatheredAgreement[],
  name: string | undefined,
): GatheredAgreement | undefined {
  if (name === undefined) return undefined;
  let byName = calledIn.get(agreements);
  if (byName === undefined) {
    byName = new Map();
    calledIn.set(agreements, byName);
  }
  if (!byName.has(name)) byName.set(name, findCalled(agreements, name));
  return byName.get(name);
}

const calledIn = new WeakMap<readonly GatheredAgreement[], Map<string, GatheredAgreement | undefined>>();

function findCalled(agreements: readonly GatheredAgreement[], name: string): GatheredAgreement | undefined {
  const key = nameKey(name);
  const called =
    agreements.find((one) => one.definedAs !== undefined && nameKey(one.definedAs) === key) ??
    agreements.find((one) => one.names.has(key));
  if (called?.isPrior !== true || called.definedAs !== undefined) return called;
  return agreements.find((one) => !one.isPrior && [...one.names].some((each) => each.endsWith(key))) ?? called;
}

/** The agreement of a name that was entered into on a day: of two of one name the day tells them apart. */
export function agreementEntered(
  agreements: readonly GatheredAgreement[],
  name: string | undefined,
  date: string | undefined,
): GatheredAgreement | undefined {
  const called = agreementCalled(agreements, name);
  if (called === undefined || name === undefined || date === undefined) return called;
  const isOf = (one: GatheredAgreement): boolean => one.date === date || one.entered === date;
  if (isOf(called)) return called;
  const key = nameKey(name);
  const fellow = agreements.find((one) => one.names.has(key) && isOf(one));
  const isUndated = called.date === undefined && called.entered === undefined;
  return fellow ?? (isUndated || agreements.filter((one) => one.names.has(key)).length < 2 ? called : undefined);
}

/** An agreement as facts. */
export function agreementFacts(
  one: GatheredAgreement,
  registrant: string | null,
  aliases: Aliases,
  type: OfferingType | null,
): OfferingAgreement {
  const best = [...one.said].sort((a, b) => b.at.rank - a.at.rank)[0];
  const evidence = one.title !== undefined ? [one.title] : best === undefined ? [] : [evidenceOf(best)];
  const dated =
    one.said.find(({ at }) => at.date !== undefined) ?? one.said.find(({ at }) => at.detail?.entered !== undefined);
  const date = one.date ?? one.entered;
  const defined = one.said.find(({ at }) => at.detail?.definedAs === one.definedAs);
  return Object.freeze({
    name: stated(one.name, evidence),
    definedAs:
      one.definedAs === undefined || defined === undefined
        ? NOT_STATED
        : stated(one.definedAs, [sentenceEvidence(defined)]),
    date: date === undefined || dated === undefined ? NOT_STATED : stated(date, [sentenceEvidence(dated)]),
    counterparties: Object.freeze(counterparties(one, registrant, aliases, type)),
  });
}

function sentenceEvidence({ at, passage }: Placed): ReturnType<typeof evidenceIn> {
  const sentence = at.sentence ?? at;
  const to = Math.min(passage.block.text.length, Math.max(at.to, Math.min(sentence.to, at.from + 500)));
  return evidenceIn(passage, Math.max(sentence.from, at.from - 300), to);
}

function counterparties(
  one: GatheredAgreement,
  registrant: string | null,
  aliases: Aliases,
  type: OfferingType | null,
): Counterparty[] {
  const placed = one.parties;
  if (placed === undefined) return [];
  const words = sentenceEvidence(placed);
  const side = placed.at.detail?.role ?? roleBySide(placed);
  const list: Counterparty[] = [];
  const seen = new Set<string>(registrant === null ? [] : [nameKey(registrant)]);
  for (const { name: written, evidence, role } of partiesOf(placed, aliases)) {
    const name = plainName(written);
    if (name === '' || seen.has(nameKey(name))) continue;
    seen.add(nameKey(name));
    list.push(
      Object.freeze({
        name: stated(titleCase(name), [evidence]),
        role: stated(roleOf(one, role ?? side, type), [words]),
      }),
    );
  }
  return list;
}

/** A party's name on one line; of parties without a name the noun: "each investor" is "investor". */
function plainName(written: string): string {
  const name = written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[a-z]{4})\.$/, (stop, _at, whole) => (/ (?:Corp|Assoc|Bros)\.$/.test(whole) ? stop : ''));
  return /^(?:each|the|such)\b/.test(name) ? name.replace(/^(?:each|the|such) (?:of the )?/, '') : name;
}

/** The role by which the parties are called from then on: (the “Purchasers”), (the “Investor”). */
function roleBySide({ at, passage }: Placed): string | undefined {
  const [, end = 0] = (at.detail?.area ?? '').split('-').map(Number);
  const words = passage.block.text.slice(at.from, Math.max(end, at.to) + 120);
  return /\((?:each,? an? |collectively,? |together,? |the |an? )*[“"](investor|purchaser|buyer|underwriter|manager|sales agent|placement agent)s?[,.]?[”"]/i.exec(
    words,
  )?.[1];
}

/** The role as the words give it, else the one that agreements of this family have. */
function roleOf({ family, name }: GatheredAgreement, said: string | undefined, type: OfferingType | null): string {
  const word = said?.toLowerCase().replace(/s$/, '');
  switch (word) {
    case 'sales agent':
    case 'sales manager':
    case 'selling agent':
      return 'sales agent';
    case 'agent':
      return family === 'placement' ? 'placement agent' : 'sales agent';
    case 'representative':
    case 'initial purchaser':
      return 'underwriter';
    case 'buyer':
    case 'subscriber':
      return 'purchaser';
    case 'holder':
      return 'investor';
    case 'principal':
      return family === 'at-the-market' ? 'sales agent' : 'principal';
    case undefined:
      break;
    default:
      return word;
  }
  switch (family) {
    case 'at-the-market':
    case 'agency':
      if (type === 'structured note') return 'principal';
      return /distribution agreement/i.test(name) && family !== 'at-the-market' ? 'principal' : 'sales agent';
    case 'underwriting':
      return 'underwriter';
    case 'placement':
      return 'placement agent';
    case 'equity line':
      return 'investor';
    case 'indenture':
      return 'trustee';
    case 'backstop':
    case 'exchange':
      return 'investor';
    case 'purchase':
      if (type === 'debt') return 'underwriter';
      return type === 'resale' || type === 'equity line' ? 'investor' : 'purchaser';
    default:
      return type === 'resale' || type === 'equity line' ? 'investor' : 'purchaser';
  }
}

/** The fact that an agreement is in force, by the clearest sentence that names it. */
export function inForceEvidence(one: GatheredAgreement): Fact<'in force'> {
  const best = [...one.said].sort((a, b) => b.at.rank - a.at.rank)[0];
  return best === undefined ? NOT_STATED : stated('in force', [sentenceEvidence(best)]);
}
