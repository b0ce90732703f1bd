import type { DocumentPart, HeaderField } from './block.js';
import { isHtml } from './detect.js';

/** What the envelope of a submission says. */
export interface Envelope {
  readonly header: HeaderField[];
  readonly documents: DocumentPart[];
}

const LONGEST_HEADER = 100_000;
const MOST_DOCUMENTS = 5000;
/** Document types that hold no text for a reader: images, data, what was made from the filing by machine. */
const NO_TEXT = /^(?:GRAPHIC|ZIP|EXCEL|XML|JSON|PDF|XBRL|COVER IMAGE|EX-10[0-4]\.(?:INS|SCH|CAL|DEF|LAB|PRE|REF))\b/i;

/**
 * Reads the envelope of an EDGAR submission: the fields of its header and its documents, each with the span of
 * its text. A source without `<DOCUMENT>` is one document that begins after the header.
 */
export function readEnvelope(source: string): Envelope {
  const documents: DocumentPart[] = [];
  const first = findTag(source, 'DOCUMENT', 0);
  const header = readHeader(source, first < 0 ? Math.min(source.length, LONGEST_HEADER) : first);
  if (first < 0) {
    const start = headerEnd(source);
    documents.push(part({ type: '', name: '', description: '' }, source, start, source.length));
    return { header, documents };
  }
  for (let at = first; at >= 0 && documents.length < MOST_DOCUMENTS; ) {
    const next = findTag(source, 'DOCUMENT', at + 10);
    const limit = next < 0 ? source.length : next;
    documents.push(readDocument(source, at, limit));
    at = next;
  }
  return { header, documents };
}

function readDocument(source: string, start: number, limit: number): DocumentPart {
  const head = source.slice(start, Math.min(limit, start + 4000));
  const open = head.search(/<TEXT>/i);
  const close = within(source, '</DOCUMENT>', start, limit);
  const from = open < 0 ? start + '<DOCUMENT>'.length : start + open + '<TEXT>'.length;
  const end = within(source, '</TEXT>', from, close);
  const named = open < 0 ? head : head.slice(0, open);
  const fields = {
    type: field(named, 'TYPE'),
    name: field(named, 'FILENAME'),
    description: field(named, 'DESCRIPTION'),
  };
  return part(fields, source, from, Math.max(from, end));
}

function part(
  fields: Pick<DocumentPart, 'type' | 'name' | 'description'>,
  source: string,
  start: number,
  end: number,
): DocumentPart {
  const format = NO_TEXT.test(fields.type) ? undefined : formatOf(source, start, end);
  return Object.freeze({ ...fields, start, end, format });
}

/** Form of a document's text; `undefined` for what is no text. */
function formatOf(source: string, start: number, end: number): 'html' | 'text' | undefined {
  const head = source.slice(start, Math.min(end, start + 6000));
  if (head.trim() === '') return undefined;
  if (/^\s*<(?:PDF|ZIP|JSON|EXCEL|GRAPHIC)>/i.test(head)) return undefined;
  if (/^\s*begin [0-7]{3} \S/.test(head)) return undefined;
  if (/^\s*(?:%PDF-|[{[]\s*["{[])/.test(head)) return undefined;
  if (isHtml(head)) return 'html';
  if (/^\s*(?:<XBRL>|<XML>)?\s*<\?xml\b/i.test(head)) return undefined;
  return 'text';
}

/** The value of a `<NAME>value` line. */
function field(head: string, name: string): string {
  const at = head.toUpperCase().indexOf(`<${name}>`);
  if (at < 0) return '';
  const from = at + name.length + 2;
  const lineEnd = head.slice(from).search(/[\r\n<]/);
  return head.slice(from, lineEnd < 0 ? head.length : from + lineEnd).trim();
}

/** Offset of a tag that begins a line; -1 where there is none. */
function findTag(source: string, name: string, from: number): number {
  const tag = `<${name}>`;
  for (let at = source.indexOf(tag, from); at >= 0; at = source.indexOf(tag, at + 1)) {
    const before = at === 0 ? 0x0a : source.charCodeAt(at - 1);
    if (before === 0x0a || before === 0x0d || before === 0xfeff) return at;
  }
  return -1;
}

/** Offset of `text` in `[from, limit)`; `limit` where there is none. */
function within(source: string, text: string, from: number, limit: number): number {
  const at = source.slice(from, limit).indexOf(text);
  return at < 0 ? limit : from + at;
}

function headerEnd(source: string): number {
  const head = source.slice(0, LONGEST_HEADER);
  const found = /<\/(?:SEC|IMS)-HEADER>/i.exec(head);
  return found === null ? 0 : found.index + found[0].length;
}

/** The `NAME: value` lines and `<NAME>value` lines before the first document. */
function readHeader(source: string, end: number): HeaderField[] {
  const header: HeaderField[] = [];
  const text = source.slice(0, Math.min(end, LONGEST_HEADER));
  const from = Math.max(0, text.search(/<(?:SEC|IMS)-HEADER>|CONFORMED SUBMISSION TYPE/));
  if (!/<(?:SEC|IMS)-HEADER>|CONFORMED SUBMISSION TYPE|<SUBMISSION>/.test(text)) return header;
  const line = /^[ \t]{0,20}(?:<([A-Z][A-Z0-9-]{1,60})>|([A-Z][A-Z0-9 ()./&-]{1,60}):)[ \t]{0,80}(\S[^\r\n]{0,500})$/gm;
  line.lastIndex = from;
  for (let found = line.exec(text); found !== null; found = line.exec(text)) {
    const raw = found[3] ?? '';
    const value = raw.trimEnd();
    const start = found.index + found[0].length - raw.length;
    const name = found[1] ?? (found[2] ?? '').trimEnd();
    if (/-(?:HEADER|DOCUMENT)$/.test(name)) continue;
    header.push(Object.freeze({ name, value, start, end: start + value.length }));
  }
  return header;
}
