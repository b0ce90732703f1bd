import type { Definition, Filing } from '../model/filing.js';
import type { Check, InSteps, Observation } from './check.js';
import { isProse } from './support/place.js';
import { definedTerms, termKey } from './support/terms.js';
import { type TermUse, usesOf } from './support/uses.js';
import { counted, quoted } from './support/wording.js';

export const capitalizationDrift: Check = {
  id: 'capitalization-drift',
  severity: 'information',
  title: 'a defined term of several words written with other capitals',
  rationale:
    'Where “the Sales Agents” is the term, “the sales agents” leaves open whether the same are meant. Reported only where the document otherwise writes the term as it is defined, and once a term.',
  examples: [
    'We appointed Larkspur Securities LLC and Teasel Capital LLC (the “Placement Managers”). The Placement Managers may resell. The Placement Managers receive a fee. The Placement Managers act for us. The Placement Managers are two. The Placement Managers are independent. We may name others than the Placement Managers. We indemnify the ⟦placement managers⟧.',
    'We appointed Larkspur Securities LLC and Teasel Capital LLC as our agents (the “Placement Managers”). The Placement Managers may resell. The Placement Managers receive a fee. The Placement Managers act on our behalf.',
  ],
  filing: drifts,
};

/** Uses as defined for each one that is not, from which the other counts as a slip. */
const DOMINANCE = 4;
/** Words of ordinary speech about filings: in small letters they mean no term. */
const ORDINARY =
  /^(?:risk factors?|(?:audit|compensation|nominating) committee|net proceeds|effective date|registration statement|(?:free writing |base |offering )?prospectus(?: supplement)?|(?:common|capital|preferred|ordinary) (?:stock|shares?)|annual report|quarterly report|fiscal (?:year|quarter)|interest (?:rate|period)|applicable time|business day|board of directors|financial statements?|executive officers?|purchase price|closing date|indemnified part(?:y|ies)|(?:excise|withholding) tax(?:es)?)$/i;

function* drifts(filing: Filing): InSteps {
  const found: Observation[] = [];
  for (const document of filing.documents.keys()) {
    for (const each of yield* driftsIn(filing, document)) found.push(each);
  }
  return found;
}

function* driftsIn(filing: Filing, document: number): InSteps<Observation[]> {
  const wanted = [...definedTerms(filing, document).values()].flatMap((same) => {
    const [definition] = same;
    if (definition === undefined || same.length > 1 || ORDINARY.test(definition.term)) return [];
    return /^(?:[A-Z][a-z][\w’'-]*)(?: [A-Z][a-z][\w’'-]*){1,4}$/.test(definition.term) ? [definition] : [];
  });
  const uses = yield* usesOf(filing, document, wanted);
  return wanted.flatMap((definition) => drift(definition, uses.get(termKey(definition.term)) ?? []));
}

function drift(definition: Definition, places: readonly TermUse[]): Observation[] {
  const asDefined = places.filter(({ words }) => /^[A-Z]/.test(words) && /[\s-][A-Z]/.test(words));
  const others = places.filter(
    ({ start, words, passage, from }) =>
      start > definition.end &&
      words === words.toLowerCase() &&
      isProse(passage) &&
      isOfItsOwn(passage.block.text, from, from + words.length),
  );
  const [first] = others;
  if (first === undefined || asDefined.length < DOMINANCE * others.length) return [];
  const often = others.length === 1 ? '' : ` (${counted(others.length, 'time')})`;
  const message = `${quoted(first.words)} is written small here${often}; the defined term is ${quoted(definition.term)}.`;
  return [
    {
      start: first.start,
      end: first.end,
      message,
      related: [
        { start: definition.start, end: definition.end, message: `${quoted(definition.term)} is defined here` },
      ],
      fixes: [
        {
          title: `Replace with '${capitalized(first.words)}'`,
          edits: others.map(({ start, end, words }) => ({ start, end, newText: capitalized(words) })),
        },
      ],
    },
  ];
}

/** "the sales agents" by themselves: not introduced by a date, not part of a longer phrase. */
function isOfItsOwn(text: string, from: number, to: number): boolean {
  if (!/\b[Tt]he $/.test(text.slice(Math.max(0, from - 4), from))) return false;
  return /^(?:[.;:)]|,? (?:will|shall|may|can|must|has|have|had|is|are|was|were|and|or|to|under|in|on|at|for|by|from|if|as|that|which|who|does|do|did|not|agree[sd]?|receive[sd]?|refuses?|declines?|elects?|fails?|delivers?|determines?|intends?|expects?|proposes?|provides?|requests?|pays?|sells?|holds?|acts?)\b|,? ?$)/.test(
    text.slice(to, to + 12),
  );
}

function capitalized(words: string): string {
  return words.replace(/(?<=^|[\s-])[a-z]/g, (letter) => letter.toUpperCase());
}
