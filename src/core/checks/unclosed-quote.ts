import type { Passage } from '../model/passage.js';
import { spanIn } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { observed } from './support/place.js';
import { quoted } from './support/wording.js';

/** A definition that lacks its closing quote: `(the “Sales Agreement)`, from the quote on. */
const OPEN_DEFINITION = /["“]([A-Z][\w&'’.-]*(?: [\w&'’.-]+){0,6}),?\)/y;
/** A term in the midst of a sentence: `the “Company closed on`. */
const OPEN_TERM = /[“]([A-Z][\w&'’-]{0,30}(?: [A-Z][\w&'’-]{0,30}){0,6})(?=,? [a-z]|,?\))/y;
const BEFORE =
  /\((?:the|this|each,? an?|an?|collectively,? (?:the )?|together,? (?:the )?|such [\w ]{1,30},? the)? ?$/i;

export const unclosedQuote: Check = {
  id: 'unclosed-quote',
  severity: 'error',
  title: 'a definition whose opening quote is never closed',
  rationale:
    'Without its closing quote a definition does not say where the term ends, and programs that read the filing take all that follows for the term.',
  examples: [
    'We entered into a sales agreement (the ⟦“Sales Agreement⟧) with Larkspur Securities LLC.',
    'We entered into a sales agreement (the “Sales Agreement”) with Larkspur Securities LLC.',
    'On February 2, 2024, the ⟦“Company⟧ closed the public offering of 1,000,000 shares (the “Unit Shares”).',
    'pre-funded warrants (the ⟦“Pre-Funded Warrants⟧ and each share underlying one, a “Warrant Share”)',
    'The amendment reads: “Section 2 of the “Sales Agreement” ends, and the “Agent” is paid.',
    'The board’s view is that (as of today) the issuers’ shares are “fairly valued.”',
  ],
  passage: (passage) =>
    passage.recognized.unclosedQuotes.flatMap((quote) => {
      const found = openDefinition(passage, quote);
      return found === undefined ? [] : [found];
    }),
};

function openDefinition(passage: Passage, quote: number): Observation | undefined {
  const { text } = passage.block;
  const term = openTerm(text, quote);
  if (term === undefined) return undefined;
  const end = quote + 1 + term.length;
  const close = text[quote] === '“' ? '”' : '"';
  const { end: at } = spanIn(passage, quote, end);
  return observed(passage, quote, end, `The quote before ${quoted(term)} is never closed.`, {
    fixes: [
      { title: `Close the quote: ‘${text[quote]}${term}${close}’`, edits: [{ start: at, end: at, newText: close }] },
    ],
  });
}

function openTerm(text: string, quote: number): string | undefined {
  const before = text.slice(Math.max(0, quote - 40), quote);
  if (BEFORE.test(before)) {
    OPEN_DEFINITION.lastIndex = quote;
    const term = OPEN_DEFINITION.exec(text)?.[1];
    if (term !== undefined) return term;
  }
  if (!/\b(?:the|an?) $/.test(before)) return undefined;
  OPEN_TERM.lastIndex = quote;
  return OPEN_TERM.exec(text)?.[1];
}
