import type { Filing, UndefinedTerm } from '../model/filing.js';
import type { Check, Observation } from './check.js';
import { isProse, passageAt } from './support/place.js';
import { definedTerms, documentsDefinedElsewhere, termKey } from './support/terms.js';
import { counted, quoted } from './support/wording.js';

export const undefinedTerm: Check = {
  id: 'undefined-term',
  severity: 'information',
  title: 'a capitalised term that is defined nowhere',
  rationale: 'Capitals tell the reader that a term is defined.',
  examples: [],
  filing: () => [],
};
void [isProse, passageAt, definedTerms, documentsDefinedElsewhere, termKey, counted, quoted];

export type { Filing, Observation, UndefinedTerm };
