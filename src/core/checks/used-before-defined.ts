import type { Definition, Filing } from '../model/filing.js';
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
    'We may sell shares under the ⟦Distribution Agreement⟧ at any time.\n\nWe entered into a sales agreement with Larkspur Securities LLC (the “Distribution Agreement”). Sales under the Distribution Agreement are made at market prices.',
    'We entered into a sales agreement with Larkspur Securities LLC (the “Distribution Agreement”).\n\nWe may sell shares under the Distribution Agreement at any time.',
    'We may sell shares under the Distribution Agreement (as defined below) at any time.\n\nWe entered into a sales agreement with Larkspur Securities LLC (the “Distribution Agreement”).',
  ],
  filing: (filing) => filing.documents.flatMap((_, document) => earlyIn(filing, document)),
};

function earlyIn(filing: Filing, document: number): Observation[] {
  const first = new Map<string, Definition>();
  for (const [key, [definition]] of definedTerms(filing, document)) {
    if (definition?.kind === 'parenthetical' && /\S\s\S/.test(definition.term)) first.set(key, definition);
  }
  const seen = new Set<string>();
  return filing.references.flatMap((reference) => {
    const target = filing.definitions[reference.definition];
    if (target === undefined || target.document !== document) return [];
    const key = termKey(target.term);
    const definition = first.get(key);
    if (definition === undefined || seen.has(key)) return [];
    seen.add(key);
    return reference.end < definition.start ? early(filing, reference, definition) : [];
  });
}

function early(filing: Filing, reference: { start: number; end: number }, definition: Definition): Observation[] {
  const passage = passageAt(filing, reference.start);
  if (passage === undefined || !isProse(passage) || passage === filing.passages[definition.passage]) return [];
  const after = passage.block.text.slice(0, 4000);
  if (/as defined|defined below|described below|as further/i.test(after)) return [];
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
