import { MENTION_KINDS, type MentionKind } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import { spanIn } from '../model/passage.js';
import { firstReferenceFrom, NO_REFERENCES, referenceWith } from '../model/reference-columns.js';
import type { Span } from '../text/span.js';
import { passagesIn } from './locate.js';

/** What can be marked in the text: the kinds of mention, the definitions and the uses of defined terms. */
export const DECORATION_KINDS = [...MENTION_KINDS, 'definition', 'defined-term'] as const;

export type DecorationKind = MentionKind | 'definition' | 'defined-term';

/** The parts of a filing that are marked; a filing that is still being read has some of them. */
export type Markable = Pick<Filing, 'passages'> & Partial<Pick<Filing, 'definitions' | 'references'>>;

/** What to mark, by kind; `isCapped` when there was more than was allowed. */
export interface Decorations {
  readonly spans: ReadonlyMap<DecorationKind, readonly Span[]>;
  readonly total: number;
  readonly isCapped: boolean;
}

/** The marks in a span of the filing for the given kinds, at most `cap` of them, the first ones first. */
export function decorationsIn(
  filing: Markable,
  span: Span,
  kinds: ReadonlySet<DecorationKind>,
  cap: number,
): Decorations {
  const spans = new Map<DecorationKind, Span[]>();
  let total = 0;
  let isCapped = false;
  const mark = (kind: DecorationKind, at: Span): boolean => {
    if (total >= cap) {
      isCapped = true;
      return false;
    }
    const list = spans.get(kind);
    if (list) list.push(at);
    else spans.set(kind, [at]);
    total++;
    return true;
  };
  const terms = termMarks(filing, span, kinds);
  let term = 0;
  for (const passage of passagesIn(filing, span)) {
    if (isCapped) break;
    const passageEnd = passage.start + passage.block.length;
    for (; term < terms.length && (terms[term]?.start ?? 0) < passageEnd; term++) {
      const next = terms[term];
      if (next && !mark(next.kind, next)) break;
    }
    if (passage.block.kind === 'furniture') continue;
    for (const mention of passage.recognized.mentions) {
      if (!kinds.has(mention.kind)) continue;
      const at = spanIn(passage, mention.from, mention.to);
      if (at.end <= span.start || at.start >= span.end) continue;
      if (!mark(mention.kind, at)) break;
    }
  }
  return { spans, total, isCapped };
}

type TermMark = Span & { readonly kind: 'definition' | 'defined-term' };

function termMarks(filing: Markable, span: Span, kinds: ReadonlySet<DecorationKind>): TermMark[] {
  const marks: TermMark[] = [];
  const within = (at: Span) => at.start < span.end && at.end > span.start;
  if (kinds.has('definition')) {
    for (const at of filing.definitions ?? []) {
      if (within(at)) marks.push({ kind: 'definition', start: at.start, end: at.end });
    }
  }
  if (kinds.has('defined-term')) {
    const references = filing.references ?? NO_REFERENCES;
    for (let index = Math.max(0, firstReferenceFrom(references, span.start) - 1); ; index++) {
      const at = referenceWith(references, index);
      if (at === undefined || at.start >= span.end) break;
      if (within(at)) marks.push({ kind: 'defined-term', start: at.start, end: at.end });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** How many terms are marked in the whole filing: mentions, definitions and uses of defined terms. */
export function termCount(filing: Filing): number {
  let total = filing.definitions.length + filing.references.starts.length;
  for (const { block, recognized } of filing.passages) {
    if (block.kind !== 'furniture') total += recognized.mentions.length;
  }
  return total;
}
