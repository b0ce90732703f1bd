import type { Filing } from '../model/filing.js';
import type { Passage } from '../model/passage.js';
import type { DocumentPart } from '../syntax/block.js';
import type { Span } from '../text/span.js';
import { layOutTable } from './readable-table.js';
import { ReadableWriter } from './readable-writer.js';

/** A filing as Markdown to read: headings, paragraphs, lists and tables without the source's markup. */
export interface ReadableView {
  readonly text: string;
  /**
   * Flat quadruples `from, to, start, end`, ordered: the stretch `[from, to)` of the view is what stands at
   * `[start, end)` in the source, letter by letter where both are as long, otherwise as a whole.
   */
  readonly map: readonly number[];
}

/** The readable view of a filing. Page furniture is left out; nothing in the filing's text acts as Markdown or HTML. */
export function readableView(filing: Pick<Filing, 'passages' | 'documents'>): ReadableView {
  const { passages, documents } = filing;
  const writer = new ReadableWriter();
  let document = -1;
  let depth = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at];
    if (passage === undefined) continue;
    if (passage.document !== document) {
      const isFirst = document < 0;
      document = passage.document;
      if (documents.length > 1) introduce(writer, documents[document], isFirst);
    }
    const { kind } = passage.block;
    if (kind === 'table-row') {
      const end = tableEnd(passages, at);
      layOutTable(writer, passages.slice(at, end));
      at = end - 1;
    } else if (kind !== 'furniture') depth = writeBlock(writer, passage, depth);
    if (kind !== 'list-item' && kind !== 'furniture') depth = 0;
  }
  return writer.build();
}

/** The source span of a stretch of the view. */
export function fromReadable(view: ReadableView, { start, end }: Span): Span {
  const from = across(view.map, start, 0, false);
  return { start: from, end: end <= start ? from : Math.max(from, across(view.map, end, 0, true)) };
}

/** The offset in the view at which the text of a source offset stands; what has no text gives what follows it. */
export function toReadable(view: ReadableView, offset: number): number {
  return across(view.map, offset, 2, false);
}

/** Writes a paragraph, heading or list item; returns the depth of the list it is in. */
function writeBlock(writer: ReadableWriter, passage: Passage, depth: number): number {
  const { kind, level, text } = passage.block;
  writer.beginBlock();
  if (kind === 'heading') {
    writer.raw(`${'#'.repeat(Math.min(6, Math.max(1, level)))} `);
    writer.plain(passage, 0, text.length, { lineBreak: ' ', atLineStart: false, wraps: false });
    return 0;
  }
  let indent = '';
  let inner = 0;
  if (kind === 'list-item') {
    inner = Math.min(Math.max(1, level), depth + 1);
    indent = '  '.repeat(inner);
    writer.raw(`${'  '.repeat(inner - 1)}- `);
  }
  writer.plain(passage, 0, text.length, { lineBreak: `  \n${indent}`, atLineStart: true, wraps: true, indent });
  return inner;
}

/** Index of the passage after the last row of the table that begins at `from`. */
function tableEnd(passages: readonly Passage[], from: number): number {
  const document = passages[from]?.document;
  let end = from + 1;
  while (end < passages.length) {
    const passage = passages[end];
    if (passage?.block.kind !== 'table-row' || passage.block.startsTable || passage.document !== document) break;
    end++;
  }
  return end;
}

/** Says which document of a submission begins; a rule at the very top would be read as front matter. */
function introduce(writer: ReadableWriter, document: DocumentPart | undefined, isFirst: boolean): void {
  if (document === undefined) return;
  const { type, description, name } = document;
  if (!isFirst) {
    writer.beginBlock();
    writer.raw('---');
  }
  const words = [type, description, name].filter((word, at, all) => word !== '' && all.indexOf(word) === at).join(', ');
  if (words === '') return;
  writer.beginBlock();
  writer.escaped(`Document: ${words}`);
}

/** Carries an offset over the map: from the pair at `near` of each quadruple to the other pair. */
function across(map: readonly number[], offset: number, near: 0 | 2, isEnd: boolean): number {
  const far = 2 - near;
  let low = 0;
  let high = map.length / 4 - 1;
  if (high < 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = map[middle * 4 + near] ?? 0;
    if (isEnd ? from < offset : from <= offset) low = middle;
    else high = middle - 1;
  }
  const at = low * 4;
  const from = map[at + near] ?? 0;
  const to = map[at + near + 1] ?? 0;
  const start = map[at + far] ?? 0;
  const end = map[at + far + 1] ?? 0;
  if (offset <= from) return start;
  if (offset >= to) return isEnd ? end : (map[at + 4 + far] ?? end);
  if (to - from === end - start) return start + offset - from;
  return isEnd ? end : start;
}
