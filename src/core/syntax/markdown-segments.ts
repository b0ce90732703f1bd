import type { Span } from '../text/span.js';

/**
 * Longest segment, in code units. A longer run without a blank line is cut between lines, or between
 * words where a line is longer still, so that no piece of work is long and hostile input stays linear.
 */
export const LONGEST_SEGMENT = 8192;

/** A longer limit for tables, which are read row by row. */
const LONGEST_TABLE = 65536;

/** `seen` of a segment whose cut depends on where the source ends: beyond every source, and still a small integer. */
export const AT_THE_END = 2 ** 30 - 1;

/** A segment of Markdown, `[start, end)`; its cut depends on no source outside `[start, seen)`. */
export interface SegmentSpan extends Span {
  readonly seen: number;
}

/**
 * Cuts Markdown at blank lines into segments that can be parsed one by one. Fenced code, HTML comments
 * and raw `<script>`, `<style>`, `<pre>` stay whole across blank lines. A segment's cut depends on nothing
 * before its start, so that after an edit the cutting may begin at any earlier segment and stop where the
 * old cuts are met.
 */
export function* splitSegments(source: string, from: number, end: number): Generator<SegmentSpan, void, void> {
  let start = skipBlankLines(source, from, end);
  while (start < end) {
    const { stop, looked } = segmentEnd(source, start, end);
    const next = skipBlankLines(source, stop, end);
    // At the end of the source the cut depends on there being nothing more.
    yield { start, end: stop, seen: next >= end ? AT_THE_END : Math.max(next, looked) };
    start = next;
  }
}

const BLANK_LINES = /(?:[ \t]*(?:\r\n|\r|\n))*/y;

function skipBlankLines(source: string, from: number, end: number): number {
  BLANK_LINES.lastIndex = from;
  BLANK_LINES.test(source);
  const next = Math.min(Math.max(BLANK_LINES.lastIndex, from), end);
  // Blanks with nothing after them make no segment.
  return /\S/.test(source.slice(next, Math.min(end, next + 64))) || end - next > 64 ? next : end;
}

const OPENER = / {0,3}(?:(`{3,}|~{3,})|<(!--|script\b|style\b|pre\b))/iy;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)(?=[ \t]*(?:\r|\n|$))/;
const LINE_END = /\r\n|\r|\n/g;

function segmentEnd(source: string, start: number, end: number): { stop: number; looked: number } {
  OPENER.lastIndex = start;
  const opener = OPENER.exec(source);
  const longest = source.charCodeAt(start) === 0x7c ? LONGEST_TABLE : LONGEST_SEGMENT;
  const limit = Math.min(end, start + longest);
  const piece = source.slice(start, limit);
  const looked = limit === end ? AT_THE_END : limit;
  if (opener !== null) {
    const closed = closingEnd(piece, opener);
    if (closed !== undefined) return { stop: start + closed, looked };
  }
  const found = BLANK_LINE.exec(piece);
  if (found !== null && found.index + found[0].length < piece.length) {
    return { stop: start + found.index + found[0].length, looked: opener === null ? 0 : looked };
  }
  return { stop: limit === end ? end : cutBefore(source, start, limit), looked };
}

/** The end of the line of `piece` on which its fence or raw element closes. */
function closingEnd(piece: string, opener: RegExpExecArray): number | undefined {
  const fence = opener[1];
  const tag = opener[2]?.toLowerCase();
  const closer =
    fence === undefined
      ? piece.toLowerCase().indexOf(tag === '!--' ? '-->' : `</${tag}`, opener[0].length)
      : piece.search(new RegExp(`[\\r\\n] {0,3}${fence.slice(0, 1)}{${fence.length},}[ \\t]*(?=[\\r\\n]|$)`));
  if (closer < 0) return undefined;
  LINE_END.lastIndex = fence === undefined ? closer : closer + 1;
  return LINE_END.exec(piece) === null ? piece.length : LINE_END.lastIndex;
}

/** The last line end, else the last blank, in the second half of `[start, limit)`; else `limit`. */
function cutBefore(source: string, start: number, limit: number): number {
  const half = (start + limit) >> 1;
  const piece = source.slice(half, limit);
  const line = piece.lastIndexOf('\n');
  if (line >= 0) return half + line + 1;
  const blank = piece.lastIndexOf(' ');
  if (blank >= 0) return half + blank + 1;
  const code = source.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
