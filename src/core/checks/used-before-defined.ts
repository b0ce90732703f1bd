import type { Definition, Filing } from '../model/filing.js';
import { eachReference } from '../model/reference-columns.js';
import { toPlain } from '../text/projection.js';
import type { Check, Observation } from './check.js';
import { isProse, passageAt } from './support/place.js';
import { definedTerms, termKey } from './support/terms.js';
import { quoted } from './support/wording.js';

export const usedBeforeDefined: Check = {
  id: 'used-before-defined',
  severity: 'information',
  title: 'a term used before it is defined',
  rationale:
    'A reader who meets a term before its definition must guess. Terms of a list of definitions may be used anywhere; they are not reported, and no more than the first use of a term is.',
  examples: [
    'We may sell shares of our common stock under the ⟦Distribution Agreement⟧ at any time, at prices that depend on the market, and without any obligation to do so.\n\nWe entered into a sales agreement with Larkspur Securities LLC (the “Distribution Agreement”). Sales under the Distribution Agreement are made at market prices.',
    'We entered into a sales agreement with Larkspur Securities LLC (the “Distribution Agreement”).\n\nWe may sell shares under the Distribution Agreement at any time.',
    'We may sell shares under the Distribution Agreement (as defined below) at any time.\n\nWe entered into a sales agreement with Larkspur Securities LLC (the “Distribution Agreement”).',
  ],
  filing: (filing) => filing.documents.flatMap((_, document) => earlyIn(filing, document)),
};

function earlyIn(filing: Filing, document: number): Observation[] {
  const listed = filing.definitions.filter((one) => one.document === document && one.kind === 'means').length;
  if (listed >= LISTED) return [];
  const first = new Map<string, Definition>();
  for (const [key, [definition]] of definedTerms(filing, document)) {
    if (definition?.kind === 'parenthetical' && isOwnTerm(definition.term)) first.set(key, definition);
  }
  const seen = new Set<string>();
  const found: Observation[] = [];
  for (const reference of eachReference(filing.references)) {
    const target = filing.definitions[reference.definition];
    if (target === undefined || target.document !== document) continue;
    const key = termKey(target.term);
    const definition = first.get(key);
    if (definition === undefined || seen.has(key)) continue;
    seen.add(key);
    if (reference.end < definition.start) found.push(...early(filing, reference, definition));
  }
  return found;
}

/** A term of several capitalised words that the document makes for itself. */
function isOwnTerm(term: string): boolean {
  return (
    /^[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*)+$/.test(term) &&
    !/\b(?:Act|Code|Report|Commission|Market|Exchange|Stock|Company|Prospectus|Factors|Statements?|Rules?)\b/.test(term)
  );
}

/** True within quotes and where capitalised words stand beside: a longer term or name. */
function isPartOfName(text: string, from: number, to: number): boolean {
  return (
    /[“"]$|\b[A-Z][\w’'-]* (?:and |of |& )?$/.test(text.slice(Math.max(0, from - 30), from)) ||
    /^(?:s?[”"]| [A-Z]|[-’'])/.test(text.slice(to, to + 3))
  );
}

/** From how many terms "means" a document has a list of definitions. */
const LISTED = 8;

/** Shorter passages are covers, captions and lines of a form. */
const SHORTEST = 120;

function early(filing: Filing, reference: { start: number; end: number }, definition: Definition): Observation[] {
  const passage = passageAt(filing, reference.start);
  if (passage === undefined || !isProse(passage) || passage === filing.passages[definition.passage]) return [];
  const after = passage.block.text.slice(0, 4000);
  if (
    after.length < SHORTEST ||
    /as defined|defined (?:below|herein|elsewhere)|described below|as further/i.test(after)
  )
    return [];
  const from = toPlain(passage.block, reference.start - passage.start);
  if (!after.startsWith(definition.term, from) || isPartOfName(after, from, from + definition.term.length)) return [];
  return [
    {
      start: reference.start,
      end: reference.end,
      message: `${quoted(definition.term)} is used here before it is defined.`,
      related: [
        { start: definition.start, end: definition.end, message: `${quoted(definition.term)} is defined here` },
      ],
    },
  ];
}
