import type { Filing } from '../model/filing.js';
import type { Check, Observation } from './check.js';
import { isProse } from './support/place.js';
import { definedTerms } from './support/terms.js';
import { type TermUse, usesOf } from './support/uses.js';
import { counted, quoted } from './support/wording.js';

export const capitalizationDrift: Check = {
  id: 'capitalization-drift',
  severity: 'information',
  title: 'a defined term of several words written with other capitals',
  rationale:
    'Where “the Sales Agents” is the term, “the sales agents” leaves open whether the same are meant. Reported only where the document otherwise writes the term as it is defined, and once a term.',
  examples: [
    'We appointed Larkspur Securities LLC and Teasel Capital LLC as our agents (the “Placement Managers”). The Placement Managers may resell. The Placement Managers receive a fee. The Placement Managers act on our behalf. We indemnify the ⟦placement managers⟧.',
    'We appointed Larkspur Securities LLC and Teasel Capital LLC as our agents (the “Placement Managers”). The Placement Managers may resell. The Placement Managers receive a fee. The Placement Managers act on our behalf.',
  ],
  filing: (filing) => filing.documents.flatMap((_, document) => driftsIn(filing, document)),
};

/** Uses as defined for each one that is not, from which the other counts as a slip. */
const DOMINANCE = 3;

function driftsIn(filing: Filing, document: number): Observation[] {
  const wanted = [...definedTerms(filing, document).values()].flatMap(([definition]) =>
    definition !== undefined && /^(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){1,5}$/.test(definition.term) ? [definition] : [],
  );
  const uses = usesOf(filing, document, wanted);
  return [...uses.values()].flatMap((places) => drift(places));
}

function drift(places: readonly TermUse[]): Observation[] {
  const asDefined = places.filter(({ words }) => /^[A-Z]/.test(words) && /[\s-][A-Z]/.test(words));
  const others = places.filter(
    ({ words, passage, from }) =>
      words === words.toLowerCase() &&
      isProse(passage) &&
      /\b[Tt]he $/.test(passage.block.text.slice(Math.max(0, from - 4), from)),
  );
  const [first] = others;
  const term = asDefined[0]?.words;
  if (first === undefined || term === undefined || asDefined.length < DOMINANCE * others.length) return [];
  const often = others.length === 1 ? '' : ` (${counted(others.length, 'time')})`;
  const message = `${quoted(first.words)} is written small here${often}; the defined term is ${quoted(term)}.`;
  return [
    {
      start: first.start,
      end: first.end,
      message,
      fixes: [
        {
          title: `Replace with '${capitalized(first.words)}'`,
          edits: others.map(({ start, end, words }) => ({ start, end, newText: capitalized(words) })),
        },
      ],
    },
  ];
}

function capitalized(words: string): string {
  return words.replace(/(?<=^|[\s-])[a-z]/g, (letter) => letter.toUpperCase());
}
