import type { AnyMention } from '../mentions/mention.js';
import type { Definition, Filing, Reference, UndefinedTerm } from '../model/filing.js';
import { mentionsIn, type Passage, spanIn } from '../model/passage.js';
import { firstReferenceFrom, referencesTo, referenceWith } from '../model/reference-columns.js';
import { contains, type Span } from '../text/span.js';

/** Index of the first item that ends after `offset`, of items in order of `start` that do not overlap. */
function firstEndingAfter(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first passage that reaches beyond `offset`. */
export function passageIndexFrom(filing: Pick<Filing, 'passages'>, offset: number): number {
  const { passages } = filing;
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const passage = passages[middle];
    if (passage && passage.start + passage.block.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The passage at `offset`; the one that ends there when none goes on. */
export function passageAt(filing: Filing, offset: number): Passage | undefined {
  const at = passageIndexFrom(filing, offset);
  const passage = filing.passages[at];
  if (passage && passage.start <= offset) return passage;
  const before = filing.passages[at - 1];
  return before && before.start + before.block.length === offset ? before : undefined;
}

/** The passages that overlap a span, in order. */
export function passagesIn(filing: Pick<Filing, 'passages'>, span: Span): Passage[] {
  const found: Passage[] = [];
  for (let at = passageIndexFrom(filing, span.start); at < filing.passages.length; at++) {
    const passage = filing.passages[at];
    if (!passage || passage.start >= span.end) break;
    found.push(passage);
  }
  return found;
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The mentions at an offset, the shortest first; a mention that ends there counts. */
export function mentionsAt(filing: Filing, offset: number): AnyMention[] {
  const passage = passageAt(filing, offset);
  if (!passage) return [];
  return mentionsIn(passage)
    .filter((mention) => holds(mention, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The one of these spans, in order of `start`, that holds `offset`. */
function spanAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
  const at = firstEndingAfter(items, offset - 1);
  for (let index = at; index < Math.min(at + 4, items.length); index++) {
    const item = items[index];
    if (item && holds(item, offset)) return item;
  }
  return undefined;
}

/** The definition whose own term stands at an offset. */
export function definedAt(filing: Filing, offset: number): Definition | undefined {
  return spanAt(filing.definitions, offset);
}

/** The use of a defined term at an offset. */
export function referenceAt(filing: Filing, offset: number): Reference | undefined {
  const { references } = filing;
  // Uses do not overlap: only the last that begins before the offset, and one that begins at it, can hold it.
  const next = firstReferenceFrom(references, offset);
  return [referenceWith(references, next - 1), referenceWith(references, next)].find(
    (use) => use !== undefined && holds(use, offset),
  );
}

/** The undefined term at an offset. */
export function undefinedTermAt(filing: Filing, offset: number): UndefinedTerm | undefined {
  return filing.undefinedTerms.find((term) => holds(term, offset));
}

/** A defined term as met at an offset, at its definition or at a use. */
export interface TermAt extends Span {
  /** Index into `Filing.definitions`. */
  readonly index: number;
  readonly definition: Definition;
  /** True where the offset is at the definition itself. */
  readonly isDefinition: boolean;
}

/** The defined term at an offset. */
export function termAt(filing: Filing, offset: number): TermAt | undefined {
  const own = definedAt(filing, offset);
  if (own) {
    const index = filing.definitions.indexOf(own);
    return { start: own.start, end: own.end, index, definition: own, isDefinition: true };
  }
  const use = referenceAt(filing, offset);
  const definition = use && filing.definitions[use.definition];
  if (!use || !definition) return undefined;
  return { start: use.start, end: use.end, index: use.definition, definition, isDefinition: false };
}

/** The uses of a definition, by its index, in order; those inside a longer name ("Alden" in "Alden & Co. Inc.") are none. */
export function usesOf(filing: Filing, definition: number): Reference[] {
  return referencesTo(filing.references, definition).filter((use) => !isInName(filing, use));
}

function isInName(filing: Filing, use: Reference): boolean {
  const passage = passageAt(filing, use.start);
  if (!passage) return false;
  return passage.recognized.mentions.some(({ kind, from, to }) => {
    if (kind !== 'party') return false;
    const name = spanIn(passage, from, to);
    return contains(name, use) && name.end - name.start > use.end - use.start;
  });
}
