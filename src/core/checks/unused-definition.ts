import type { Definition, Filing } from '../model/filing.js';
import type { Check, InSteps, Observation } from './check.js';
import { definedTerms, termKey } from './support/terms.js';
import { usesOf } from './support/uses.js';
import { quoted } from './support/wording.js';

export const unusedDefinition: Check = {
  id: 'unused-definition',
  severity: 'information',
  title: 'a defined term that is never used',
  rationale:
    'A definition without a use is a remainder of an earlier draft, or the uses go by another name. Names of people and firms, names of the parties and usual short names of laws and agencies are not reported.',
  examples: [
    'We entered into a sales agreement with Larkspur Securities LLC (the “⟦Distribution Agreement⟧”). We may sell shares at any time.',
    'We entered into a sales agreement with Larkspur Securities LLC (the “Sales Agreement”). We may sell shares under the Sales Agreement at any time.',
    'We filed a registration statement under the Securities Act of 1933, as amended (the “Securities Act”).',
  ],
  filing: unusedDefinitions,
};

/** Names that are defined as a matter of form. */
const FORMAL =
  /\b(?:Act|Code|SEC|Commission|Exchange|Nasdaq|NASDAQ|NYSE|FINRA|IRS|FDA|GAAP|Company|Registrant|Corporation|Issuer|Form|EDGAR|EEA|U\.?K\.?|U\.?S\.?|Regulation|Directive|Rules?|FSMA|Order|Law|Statute)\b/;

const NONE: ReadonlySet<string> = new Set();

/** The keys of the terms that references point to, by document. */
function referredIn(filing: Filing): Map<number, Set<string>> {
  const referred = new Map<number, Set<string>>();
  for (const definition of new Set(filing.references.definitions)) {
    const target = filing.definitions[definition];
    if (target === undefined) continue;
    const keys = referred.get(target.document) ?? new Set();
    referred.set(target.document, keys.add(termKey(target.term)));
  }
  return referred;
}

function* unusedDefinitions(filing: Filing): InSteps {
  const referred = referredIn(filing);
  const found: Observation[] = [];
  for (const document of filing.documents.keys()) {
    for (const each of yield* unusedIn(filing, document, referred.get(document) ?? NONE)) found.push(each);
  }
  return found;
}

function* unusedIn(filing: Filing, document: number, referred: ReadonlySet<string>): InSteps<Observation[]> {
  const terms = definedTerms(filing, document);
  const candidates = [...terms]
    .filter(([key]) => !referred.has(key))
    .flatMap(([, [definition]]) => (definition !== undefined && isTerm(definition) ? [definition] : []));
  const uses = yield* usesOf(filing, document, candidates);
  return candidates
    .filter(({ term }) => !uses.has(termKey(term)))
    .map(({ term, start, end }) => ({ start, end, message: `${quoted(term)} is defined and never used.` }));
}

/** A term of the drafter's own making: capitalised words, no name that is defined as a matter of form. */
function isTerm({ term, kind, isPointer }: Definition): boolean {
  if (isPointer || kind === 'abbreviation' || kind === 'apposition') return false;
  return /^[A-Z]/.test(term) && /[a-z]/.test(term) && /\s/.test(term) && !FORMAL.test(term);
}
