import { Coverage } from '../mentions/coverage.js';
import type { Definition, Filing, UndefinedTerm } from '../model/filing.js';
import { longFormsOf } from '../model/long-forms.js';
import { type Passage, spanIn } from '../model/passage.js';
import { definedThere } from '../model/undefined-candidates.js';
import { toPlain } from '../text/projection.js';
import type { Span } from '../text/span.js';
import type { Check, InSteps, Observation } from './check.js';
import { nearTerm } from './support/near-terms.js';
import { isProse, passagesByDocument } from './support/place.js';
import { type DefinedTerms, definedTerms, documentsDefinedElsewhere, termKey } from './support/terms.js';
import { counted, quoted } from './support/wording.js';

export const undefinedTerm: Check = {
  id: 'undefined-term',
  severity: 'information',
  title: 'a capitalised term that is defined nowhere',
  rationale:
    'Capitals tell the reader that a term is defined. Words that filings nearly always define (Prospectus, Agent, Closing Date) are reported at their first use, and so is a phrase that differs from a defined term by a word or a letter; a phrase that is said to be “defined below” and is not; other phrases only where they are used twice and end like a defined term. Names of people, places, laws, agencies and markets are not reported, nor are reports on Forms 10-K and 10-Q, whose capitals are mostly names.',
  examples: [
    'This supplement (this “Supplement”) should be read with the ⟦Prospectus⟧ dated May 6, 2021.',
    'We filed a registration statement (the “Permitted Writing Prospectus”). Each of the ⟦Permitted Issuer Writing Prospectus⟧ and the Permitted Writing Prospectus was filed.',
    'We entered into a sales agreement (the “Sales Agreement”) with the ⟦Program Agents⟧ (as defined below).',
    'We distribute rights to our Series B Convertible Preferred Stock (the “Series B Preferred Stock”). Each share of the Series B Convertible Preferred Stock has a vote. The Series B Preferred Stock is new.',
    'The notes (the “Notes”) rank behind the Credit Facility (as defined in “Other Debt”). Holders of the Notes wait until the Credit Facility is paid. The Credit Facility ends in 2030.',
    'This supplement (this “Supplement”) will be filed with the Securities and Exchange Commission. A new prospectus supplement is needed. The Delaware General Corporation Law applies to the Board of Directors.',
  ],
  filing: undefinedTerms,
};

/** A use of a capitalised phrase that no definition covers. */
interface Use extends Span {
  readonly term: string;
  readonly nearest: Definition | undefined;
}

function* undefinedTerms(filing: Filing): InSteps {
  if (/^(?:10-[KQ]|20-F|40-F|11-K|ARS|DEF|6-K)/.test(filing.form)) return [];
  const elsewhere = documentsDefinedElsewhere(filing);
  const open = new Map<number, UndefinedTerm[]>();
  for (const each of filing.undefinedTerms) {
    const document = filing.passages[each.passage]?.document ?? -1;
    const known = open.get(document);
    if (known === undefined) open.set(document, [each]);
    else known.push(each);
  }
  const found: Observation[] = [];
  for (const [document, part] of filing.documents.entries()) {
    const defined = definedTerms(filing, document);
    if (elsewhere.has(document) || defined.size === 0 || /^EX-(?:5|8|23|24|99|107|FILING|101)/.test(part.type))
      continue;
    const uses = new Map<string, Use[]>();
    const places = new Set<number>();
    for (const use of usesIn(filing, document, open.get(document) ?? [])) {
      if (use === undefined) {
        yield;
        continue;
      }
      const key = termKey(use.term);
      if (defined.has(key)) continue;
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [use]);
      else if (!places.has(use.start)) known.push(use);
      places.add(use.start);
    }
    for (const each of [...uses.values()].flatMap(report)) found.push(each);
  }
  return found;
}

/** Nouns in which terms made by drafters end. */
const HEAD =
  /\b(?:Offerings?|Shares|Warrants?|Units?|Notes?|Bonds?|Closing|Dates?|Purchasers?|Sponsors?|Investors?|Agents?|Managers?|Underwriters?|Holders?|Equityholders|Statement|Placement|Program|Transactions?|Acquisition|Merger|Conversion|Appraisal|Regulations|Takedown|Part(?:y|ies)|Price|Securities|Indenture|Facility|Amount|Notice|Fees?|Period|Proceeds|Supplement|Prospectus|Application|Report)$/;
/** Words that forms and covers print in capitals for everybody. */
const OF_FORM =
  /^(?:Registrants?|Registration Statement|Companys?|Common Stock|Securities|Exchange|Commission|Act|Annual Report|Current Report|Quarterly Report|Proxy Statement|Board|Directors?|Notes?|Item|Exhibits?|Trustee|Secretary|Depositary|Transfer Agent|Agreements?|Preferred (?:Stock|Shares)|Common Shares|Ordinary Shares|Shares|Managers?|Managing Member)$/;

/** Passages looked through between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 128;

/** The uses of phrases that no definition covers, with `undefined` in between for a pause. */
function* usesIn(filing: Filing, document: number, open: readonly UndefinedTerm[]): Generator<Use | undefined> {
  const defined = definedTerms(filing, document);
  const main = filing.passages;
  const passages = passagesByDocument(filing).get(document) ?? [];
  const named = namedIn(passages, defined);
  let promises = 0;
  for (const { term, kind, uses, passage: index, start, end } of open) {
    const passage = main[index];
    if (kind === 'agreement' || passage === undefined || !isProse(passage)) continue;
    if (OF_FORM.test(term) || isPartOfName(passage, start, end)) continue;
    if (kind === 'other' && (!HEAD.test(term) || !/\s/.test(term) || /['’]/.test(term) || uses < 2)) continue;
    yield { term, start, end, nearest: nearTerm(term, defined) };
  }
  for (const [order, passage] of passages.entries()) {
    if (order % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield undefined;
    if (!isProse(passage)) continue;
    const parties = new Coverage(passage.recognized.mentions, ['party']);
    for (const { text, article, from, to } of passage.recognized.phrases) {
      const isPromise = PROMISED.test(passage.block.text.slice(to, to + 50));
      if (!isPromise && (article === 'a' || article === 'an' || !/\s/.test(text) || text === text.toUpperCase()))
        continue;
      const key = termKey(text);
      if (defined.has(key) || named.has(key) || /^[“"”(]/.test(passage.block.text.slice(to, to + 1))) continue;
      if (parties.touches(from, to) || /[“"]$/.test(passage.block.text.slice(Math.max(0, from - 1), from))) continue;
      const nearest = nearTerm(text, defined);
      const isPromised =
        isPromise && !endsDefined(text, defined) && promises++ < MOST_PROMISES && !isQuotedIn(main, text);
      if (nearest !== undefined || isPromised) yield { term: text, ...spanIn(passage, from, to), nearest };
    }
  }
}

/** The keys of full names that a definition shortens, and of phrases said to be defined in another place. */
function namedIn(passages: readonly Passage[], defined: DefinedTerms): ReadonlySet<string> {
  const named = new Set<string>();
  for (const same of defined.values()) {
    for (const definition of same) for (const name of longFormsOf(definition)) named.add(termKey(name));
  }
  for (const { block, recognized } of passages) {
    for (const name of definedThere(block.text, recognized.phrases)) named.add(termKey(name));
  }
  return named;
}

/** A definition that is promised: "GAAP (as defined below)". */
const PROMISED =
  /^ ?\((?:each )?as (?:such terms? (?:is|are) |hereinafter )?defined (?:below|above|herein|hereinafter|elsewhere)\b/;

/** Each promise is looked for in the whole filing, so only so many. */
const MOST_PROMISES = 40;

/** True where the phrase stands in quotes somewhere: a definition of a shape that is not read. */
function isQuotedIn(passages: readonly Passage[], phrase: string): boolean {
  const forms = [`“${phrase}`, `"${phrase}`, `“ ${phrase}`, `" ${phrase}`, `${phrase}”`, `${phrase}"`];
  return passages.some(({ block }) => forms.some((form) => block.text.includes(form)));
}

/** True where the last words of the phrase are a defined term. */
function endsDefined(phrase: string, defined: DefinedTerms): boolean {
  const words = termKey(phrase).split(' ');
  return words.some((_, index) => defined.has(words.slice(index).join(' ')));
}

/** "this Prospectus" speaks of itself; "Securities and Exchange Commission" and "Prospectus Delivery" are longer names. */
function isPartOfName(passage: Passage, start: number, end: number): boolean {
  const { text } = passage.block;
  const from = toPlain(passage.block, start - passage.start);
  const to = toPlain(passage.block, end - passage.start);
  return (
    /\b(?:this|its|their|our|his|her|a|an|no|such other) $/i.test(text.slice(Math.max(0, from - 12), from)) ||
    /^(?: and Exchange| Exchange| Act\b| ?\((?!\w\))|[-’'–—&]|” | [A-Z]|®|™|\d| ?\d|, (?:L\.?L\.?C|L\.?P|Inc|Ltd))/.test(
      text.slice(to, to + 14),
    ) ||
    /(?:[-–—&“"]|\b[A-Z][\w.]* (?:of|and) )$/.test(text.slice(Math.max(0, from - 24), from))
  );
}

function report(uses: readonly Use[]): Observation[] {
  const [first, ...others] = uses;
  if (first === undefined) return [];
  const { nearest } = first;
  const often = others.length === 0 ? '' : ` (${counted(uses.length, 'use')})`;
  const meant = nearest === undefined ? '' : `; did you mean ${quoted(nearest.term)}?`;
  const message = `${quoted(first.term)} is capitalised and not defined${often}${meant || '.'}`;
  if (nearest === undefined) return [{ start: first.start, end: first.end, message }];
  const isPlural = /[^s]s$/.test(first.term) && !/s$/.test(nearest.term);
  const newText = isPlural ? `${nearest.term}s` : nearest.term;
  return [
    {
      start: first.start,
      end: first.end,
      message,
      related: [{ start: nearest.start, end: nearest.end, message: `${quoted(nearest.term)} is defined here` }],
      fixes: [{ title: `Replace with '${newText}'`, edits: uses.map(({ start, end }) => ({ start, end, newText })) }],
    },
  ];
}
