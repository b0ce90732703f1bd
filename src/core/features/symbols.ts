import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import { excerpt } from './display.js';

/** An entry of the outline. */
export interface OutlineSymbol extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'document' | 'section';
  /** What to select when the entry is chosen. */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly children: readonly OutlineSymbol[];
}

type Draft = { -readonly [K in keyof OutlineSymbol]: OutlineSymbol[K] } & { children: Draft[]; level: number };

/** The outline: the documents of a submission, and in each its sections as they nest. */
export function outlineOf(filing: Filing): OutlineSymbol[] {
  const hasEnvelope = filing.documents.some((part) => part.type !== '' || part.name !== '');
  const roots: Draft[] = [];
  const stack: Draft[] = [];
  const documents = hasEnvelope ? filing.documents : [];
  let nextDocument = 0;
  const place = (draft: Draft) => {
    while (stack.length > 0 && (stack[stack.length - 1]?.level ?? 0) >= draft.level) stack.pop();
    const parent = stack[stack.length - 1];
    if (parent && parent.end < draft.end) draft.end = parent.end;
    (parent ? parent.children : roots).push(draft);
    stack.push(draft);
  };
  const placeDocumentsUpTo = (offset: number) => {
    for (let part = documents[nextDocument]; part && part.start <= offset; part = documents[++nextDocument]) {
      place({
        name: part.type || part.name || 'Document',
        detail: part.description || part.name,
        kind: 'document',
        level: 0,
        start: part.start,
        end: part.end,
        nameStart: part.start,
        nameEnd: part.start,
        children: [],
      });
    }
  };
  for (const section of filing.sections) {
    placeDocumentsUpTo(section.start);
    const name = excerpt(section.title, 120);
    if (name === '') continue;
    const { start, titleStart, titleEnd } = section;
    const end = Math.max(section.end, titleEnd);
    place({
      name,
      detail: '',
      kind: 'section',
      level: Math.max(1, section.level),
      start,
      end,
      nameStart: titleStart,
      nameEnd: titleEnd,
      children: [],
    });
  }
  placeDocumentsUpTo(filing.length);
  return roots;
}
