import type { LocalMention } from '../mentions/mention.js';
import type { Definition, Filing } from '../model/filing.js';
import { type Passage, spanIn } from '../model/passage.js';
import type { Check, Fix, InSteps, Observation, Related } from './check.js';
import { isProse } from './support/place.js';
import { apart, type DefinedTerms, definedTerms, documentsDefinedElsewhere, termKey } from './support/terms.js';
import { counted, quoted } from './support/wording.js';

type Agreement = LocalMention<'agreement'>;

/** A use of an agreement's name in running text. */
interface Use {
  readonly passage: Passage;
  readonly mention: Agreement;
  readonly name: string;
}

export const undefinedAgreement: Check = {
  id: 'undefined-agreement',
  severity: 'warning',
  title: 'an agreement named by a term that is defined nowhere',
  rationale:
    'An agreement is called by the term that the document defines for it. Another name, often left from the form the document was made from, leaves open whether the same agreement is meant. One use is enough. An agreement that is introduced by its date or its parties needs no definition.',
  examples: [
    'We entered into an Equity Distribution Agreement, dated May 6, 2021 (the “Equity Distribution Agreement”), with Larkspur Securities LLC. We have sold 4,100 shares of our common stock pursuant to the ⟦Sales Agreement⟧.',
    'We entered into a Sales Agreement, dated May 6, 2021 (the “Sales Agreement”), with Larkspur Securities LLC. We have sold 4,100 shares of our common stock pursuant to the Sales Agreement.',
    'We entered into a Sales Agreement, dated May 6, 2021, with Larkspur Securities LLC. We have sold 4,100 shares of our common stock pursuant to the Sales Agreement.',
    'We entered into an Open Market Sale Agreement with Larkspur Securities LLC (the “Sale Agreement”). We have sold 4,100 shares of our common stock pursuant to the ⟦Sales Agreement⟧.',
    'The Sales Agreement, dated May 6, 2021, between us and Larkspur Securities LLC remains in force.',
    'We sold 4,100 shares of our common stock under the At Market Issuance Sales Agreement, as amended, between the Company and Larkspur Securities LLC (the “ATM Program”).',
  ],
  filing: undefinedAgreements,
};

/** What follows a name that is being introduced: its date, its parties, its definition. */
const INTRODUCED_AFTER =
  /^,?\s*(?:as (?:further )?(?:amended|supplemented|restated)(?: (?:and|or) (?:amended|supplemented|restated))?,?\s*)?(?:there(?:to|of|under),?\s(?:as )?dated\b|\([^)]{0,40}["“]|(?:as )?(?:dated|entered|made|executed)\b|by and (?:between|among)|between\b|among\b|with\b|effective\b|filed\b|attached\b|referred\b|described\b|governing\b|relating\b|substantially\b|which\b|that (?:we|the company|was|were)\b|\(?(?:a|the) (?:form|copy)\b|No\.|and (?:incorporated|filed))/i;
const INTRODUCED_BEFORE =
  /(?:\b(?:an?|certain|that certain|form of|each|any|no|another|amendment(?: no\. ?\d+)? to|called|entitled|titled|following|new|entered into|this|its|their|his|her|such other)\s|["“‘(])$/i;
/** "…, the X and the Y, each entered into on May 6, 2021": a list that is introduced at its end. */
const INTRODUCED_WITH_OTHERS =
  /^[^.;]{0,110}\b(?:each|all)(?: of which)?,? (?:\w+ )?(?:dated|entered|made|executed|effective)\b/i;
/** "the Charter, Bylaws, Warrant Agreement and …": one article for several terms. */
const IN_LIST = /\bthe (?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}(?:, and |, or |, | and | or )){1,4}$/;
const AGREEMENT_NOUN = /(?:Agreement|Indenture)s?$/;
const BARE = /^(?:Amended and Restated )?(?:Agreement|Indenture)s?$/;

/** Passages looked through between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 512;

function* undefinedAgreements(filing: Filing): InSteps {
  const elsewhere = documentsDefinedElsewhere(filing);
  const introduced = new Map<number, string[]>();
  const written = new Map<number, Set<string>>();
  const uses = new Map<number, Map<string, Use[]>>();
  for (const [order, passage] of filing.passages.entries()) {
    if (order % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
    if (elsewhere.has(passage.document) || passage.block.kind === 'furniture') continue;
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'agreement') continue;
      const name = passage.block.text.slice(mention.from, mention.to);
      if (isUse(passage, mention, name)) {
        const ofDocument = uses.get(passage.document) ?? new Map<string, Use[]>();
        uses.set(passage.document, ofDocument);
        const key = termKey(name);
        const same = ofDocument.get(key);
        if (same === undefined) ofDocument.set(key, [{ passage, mention, name }]);
        else same.push({ passage, mention, name });
      } else {
        const names = introduced.get(passage.document) ?? [];
        introduced.set(passage.document, names);
        names.push(termKey(mention.value.name), termKey(name));
        const ofDocument = written.get(passage.document) ?? new Set<string>();
        written.set(passage.document, ofDocument.add(wording(name)));
      }
    }
  }
  yield;
  return [...uses].flatMap(([document, byName]) => {
    const defined = definedTerms(filing, document);
    const names = new Set(introduced.get(document) ?? []);
    const endings = endingsOf(names);
    const agreements = definedAgreements(filing, defined);
    return [...byName].flatMap(([key, found]) => {
      const mistaken = otherwiseWritten(found, defined.get(key) ?? [], written.get(document) ?? new Set());
      if (mistaken !== undefined) return report(mistaken.uses, mistaken.definition);
      if (defined.has(key) || names.has(key) || isDefinedInMain(filing, document, key)) return [];
      const closest = closestDefined(found, key, agreements);
      // An agreement that is introduced and not defined may be called so for short.
      if (closest === undefined && (endings.has(key) || !isOfOffering(found))) return [];
      return report(found, closest);
    });
  });
}

/** True for a name in running text that stands for an agreement already known: "the Sales Agreement". */
function isUse(passage: Passage, mention: Agreement, name: string): boolean {
  if (!isProse(passage) || !AGREEMENT_NOUN.test(name) || BARE.test(name)) return false;
  if (mention.value.date !== undefined || name === name.toUpperCase() || !/^[A-Z0-9]/.test(name)) return false;
  const { text } = passage.block;
  const before = text.slice(Math.max(0, mention.from - 30), mention.from);
  if (
    !/\b(?:the|such|said)\s$/i.test(before) &&
    !IN_LIST.test(text.slice(Math.max(0, mention.from - 90), mention.from))
  )
    return false;
  if (INTRODUCED_BEFORE.test(before)) return false;
  const after = text.slice(mention.to, mention.to + 160);
  return !INTRODUCED_AFTER.test(after) && !INTRODUCED_WITH_OTHERS.test(after);
}

/** A name as its words are compared: only the last of them may be a plural. */
function wording(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/s$/, '');
}

/** Uses that differ from the only definition by a plural within, "Sales Agreement" for "Sale Agreement". */
function otherwiseWritten(
  uses: readonly Use[],
  definitions: readonly Definition[],
  written: ReadonlySet<string>,
): { readonly uses: readonly Use[]; readonly definition: Definition } | undefined {
  const [definition] = definitions;
  if (definition === undefined || !/^[A-Z][\w ]+ Agreement$/.test(definition.term)) return undefined;
  const term = wording(definition.term);
  if (definitions.some((other) => wording(other.term) !== term)) return undefined;
  const others = uses.filter(({ name }) => {
    const own = wording(name);
    return own !== term && !written.has(own) && own.replace(/s\b/g, '') === term.replace(/s\b/g, '');
  });
  return others.length === 0 ? undefined : { uses: others, definition };
}

/** Exhibits other than agreements (fee tables, opinions, consents) use the terms of the document they belong to. */
function isDefinedInMain(filing: Filing, document: number, key: string): boolean {
  const type = filing.documents[document]?.type ?? '';
  if (document === 0 || !type.startsWith('EX-') || /^EX-(?:1|2|4|10)\b/.test(type)) return false;
  let all = allTerms.get(filing);
  if (all === undefined) {
    all = new Set(filing.definitions.map(({ term }) => termKey(term)));
    allTerms.set(filing, all);
  }
  return all.has(key);
}

const allTerms = new WeakMap<Filing, ReadonlySet<string>>();

/** Families of the agreements by which securities are offered; others are often named without more. */
const OF_OFFERING: ReadonlySet<string> = new Set([
  'at-the-market',
  'equity line',
  'underwriting',
  'placement',
  'agency',
  'purchase',
  'subscription',
  'backstop',
  'forward',
  'registration rights',
  'warrant',
  'exchange',
  'deposit',
]);

function isOfOffering([use]: readonly Use[]): boolean {
  return use !== undefined && OF_OFFERING.has(use.mention.value.family);
}

/** The last words of all names, from each of their words on but the first. */
function endingsOf(names: ReadonlySet<string>): ReadonlySet<string> {
  const endings = new Set<string>();
  for (const name of names) {
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) endings.add(name.slice(at + 1));
  }
  return endings;
}

interface Known {
  readonly definition: Definition;
  readonly key: string;
}

/** The terms defined for agreements, in all and of one family; no more of them are compared than documents have. */
interface DefinedAgreements {
  readonly all: readonly Known[];
  readonly byFamily: ReadonlyMap<string, readonly Known[]>;
}

const MOST_COMPARED = 200;

function definedAgreements(filing: Filing, defined: DefinedTerms): DefinedAgreements {
  const all: Known[] = [];
  const byFamily = new Map<string, Known[]>();
  const families = new Map<number, ReadonlyMap<string, string>>();
  for (const [key, [definition]] of defined) {
    if (definition === undefined || !/(?:Agreement|Indenture)$/.test(definition.term)) continue;
    if (all.length < MOST_COMPARED) all.push({ definition, key });
    const named = families.get(definition.passage) ?? familiesIn(filing.passages[definition.passage]);
    families.set(definition.passage, named);
    const family = named.get(definition.term) ?? named.get(key) ?? 'other';
    const same = byFamily.get(family);
    if (same === undefined) byFamily.set(family, [{ definition, key }]);
    else if (same.length < MOST_COMPARED) same.push({ definition, key });
  }
  return { all, byFamily };
}

/** The families of the agreements that a passage names, by name and by its key. */
function familiesIn(passage: Passage | undefined): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  for (const { kind, from, to, value } of passage?.recognized.mentions ?? []) {
    if (kind !== 'agreement' || passage === undefined) continue;
    const { name, family } = value;
    if (!families.has(name)) families.set(name, family);
    const key = termKey(passage.block.text.slice(from, to));
    if (!families.has(key)) families.set(key, family);
  }
  return families;
}

/** The defined term that was meant: one of the same family first, otherwise one of nearly the same words. */
function closestDefined(
  [use]: readonly Use[],
  key: string,
  { all, byFamily }: DefinedAgreements,
): Definition | undefined {
  if (use === undefined) return undefined;
  const { family } = use.mention.value;
  const kin = family === 'other' ? undefined : byFamily.get(family);
  let best: { definition: Definition; score: number } | undefined;
  const numbers: readonly string[] = key.match(/\d+/g) ?? [];
  for (const { definition, key: known } of kin ?? all) {
    // The agreement of another year, or of another number, was not meant.
    if (numbers.some((number) => !known.includes(number))) continue;
    const score = apart(key, known, best?.score);
    if (kin === undefined && score > 0.34) continue;
    if (best === undefined || score < best.score) best = { definition, score };
  }
  return best?.definition;
}

function report(uses: readonly Use[], closest: Definition | undefined): Observation[] {
  const [first, ...others] = uses;
  if (first === undefined) return [];
  const spans = uses.map(({ passage, mention }) => spanIn(passage, mention.from, mention.to));
  const again = others.length === 0 ? '' : ` (and in ${counted(others.length, 'other place')})`;
  const meant = closest === undefined ? '' : `; did you mean ${quoted(closest.term)}?`;
  const related: Related[] =
    closest === undefined
      ? []
      : [{ start: closest.start, end: closest.end, message: `${quoted(closest.term)} is defined here` }];
  const fixes: Fix[] =
    closest === undefined
      ? []
      : [
          {
            title: `Replace with '${closest.term}'`,
            edits: spans.map(({ start, end }) => ({ start, end, newText: closest.term })),
          },
        ];
  const [place] = spans;
  if (place === undefined) return [];
  const message = `${quoted(first.name)} is used here${again} and defined nowhere${meant || '.'}`;
  return [{ ...place, message, related, fixes }];
}
