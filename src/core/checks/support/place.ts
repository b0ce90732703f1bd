import type { AnyMention } from '../../mentions/mention.js';
import type { Filing } from '../../model/filing.js';
import { type Evidence, mentionsIn, type Passage, spanIn } from '../../model/passage.js';
import { toPlain } from '../../text/projection.js';
import type { Span } from '../../text/span.js';
import type { Fix, Observation, Related } from '../check.js';

/** The passage that holds a source offset, or else the first one after it. */
export function passageAt({ passages }: Pick<Filing, 'passages'>, offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const passage = passages[middle];
    if (passage !== undefined && passage.start + passage.block.length <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low];
}

/** The plain text of a source span within one passage. */
export function wordsOf(filing: Pick<Filing, 'passages'>, { start, end }: Span): string {
  const passage = passageAt(filing, start);
  if (passage === undefined) return '';
  const { block } = passage;
  return block.text.slice(toPlain(block, start - passage.start), toPlain(block, end - passage.start));
}

/** True for running text: no heading, no table, nothing quoted. */
export function isProse({ block }: Passage): boolean {
  return (block.kind === 'paragraph' || block.kind === 'list-item') && block.isQuoted !== true;
}

/** An observation over the stretch `[from, to)` of a passage's plain text. */
export function observed(
  passage: Passage,
  from: number,
  to: number,
  message: string,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): Observation {
  return { ...spanIn(passage, from, to), message, ...more };
}

/** A fix that puts `newText` in place of the stretch `[from, to)` of a passage's plain text. */
export function replacing(passage: Passage, from: number, to: number, newText: string): Fix {
  return {
    title: newText === '' ? 'Remove the words' : `Replace with '${newText}'`,
    edits: [{ ...spanIn(passage, from, to), newText }],
  };
}

const documents = new WeakMap<object, ReadonlyMap<number, readonly Passage[]>>();

/** The passages of each document of the filing, furniture left out. */
export function passagesByDocument(filing: Pick<Filing, 'passages'>): ReadonlyMap<number, readonly Passage[]> {
  const remembered = documents.get(filing.passages);
  if (remembered !== undefined) return remembered;
  const byDocument = new Map<number, Passage[]>();
  for (const passage of filing.passages) {
    if (passage.block.kind === 'furniture') continue;
    const known = byDocument.get(passage.document);
    if (known === undefined) byDocument.set(passage.document, [passage]);
    else known.push(passage);
  }
  documents.set(filing.passages, byDocument);
  return byDocument;
}

/** The first mention within a piece of evidence that fits, or the whole of the evidence. */
export function within(
  filing: Pick<Filing, 'passages'>,
  evidence: Evidence,
  fits: (mention: AnyMention) => boolean,
): Evidence {
  const passage = passageAt(filing, evidence.start);
  if (passage === undefined) return evidence;
  const found = mentionsIn(passage).find(
    (mention) => evidence.start <= mention.start && mention.end <= evidence.end && fits(mention),
  );
  return found === undefined ? evidence : { start: found.start, end: found.end, text: found.text };
}

/** The place within a piece of evidence where an amount or a count stands. */
export function figureIn(filing: Pick<Filing, 'passages'>, evidence: Evidence, value: string | null): Evidence {
  return within(filing, evidence, (mention) => {
    if (mention.kind === 'money' || mention.kind === 'price') return mention.value.amount === value;
    return mention.kind === 'share-count' && mention.value.count === value;
  });
}
