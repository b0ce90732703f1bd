import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import { termAt } from './locate.js';

/** Where a term leads: from the words pointed at to the definition. */
export interface DefinitionLink {
  readonly origin: Span;
  /** The defined term, without its quotes. */
  readonly target: Span;
}

/** The definition of the defined term at an offset. */
export function definitionAt(filing: Filing, offset: number): DefinitionLink | undefined {
  const term = termAt(filing, offset);
  if (!term) return undefined;
  const { start, end } = term.definition;
  return { origin: { start: term.start, end: term.end }, target: { start, end } };
}
