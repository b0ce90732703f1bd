import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import { termAt, usesOf } from './locate.js';

/** All places of the defined term at an offset, in order: its uses, and its definition where asked for. */
export function referencesAt(filing: Filing, offset: number, includeDefinition: boolean): Span[] {
  const term = termAt(filing, offset);
  if (!term) return [];
  const spans: Span[] = usesOf(filing, term.index).map(({ start, end }) => ({ start, end }));
  if (includeDefinition && !spans.some((span) => span.start === term.definition.start)) {
    spans.push({ start: term.definition.start, end: term.definition.end });
  }
  return spans.sort((a, b) => a.start - b.start);
}
