import type { Span } from './span.js';

/**
 * Where each run of a plain text stands in its source, as flat triples
 * `plainFrom, sourceStart, sourceEnd`, ordered, the last run reaching to the end of the plain text.
 * A run whose source is as long as its plain text maps letter by letter; any other run
 * (`&#147;`, `\$`, collapsed blanks) maps as a whole. Source offsets count from the block's start,
 * so that a block keeps its map wherever it moves.
 */
export type SourceMap = readonly number[];

/** Plain text and its way back to the source. */
export interface Projected {
  readonly text: string;
  readonly map: SourceMap;
}

/**
 * The source span, relative to the block's start, of the plain stretch `[from, to)`.
 * An empty stretch gives an empty span at the place where its text would stand.
 *
 * @example `$5` in `\$5`: `toSource(p, 0, 2)` is `{ start: 0, end: 3 }`
 */
export function toSource({ text, map }: Projected, from: number, to: number): Span {
  const first = runAt(map, from);
  const start = edge(text, map, first, from, false);
  if (to <= from) return { start, end: start };
  const last = (map[first + 3] ?? text.length) >= to ? first : runAt(map, to - 1);
  return { start, end: edge(text, map, last, to, true) };
}

/**
 * The plain offset of a source offset relative to the block's start. An offset inside something
 * that has no plain text (a tag) gives the plain offset that follows it.
 */
export function toPlain({ text, map }: Projected, source: number): number {
  let low = 0;
  let high = map.length / 3 - 1;
  if (high < 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 3 + 1] ?? 0) <= source) low = middle;
    else high = middle - 1;
  }
  const at = low * 3;
  const from = map[at] ?? 0;
  const start = map[at + 1] ?? 0;
  const end = map[at + 2] ?? 0;
  const next = map[at + 3] ?? text.length;
  if (source <= start) return from;
  if (source >= end) return next;
  return end - start === next - from ? from + source - start : from;
}

/** Index into `map` of the run that holds plain offset `at`. */
function runAt(map: SourceMap, at: number): number {
  let low = 0;
  let high = map.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 3] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low * 3);
}

function edge(text: string, map: SourceMap, run: number, at: number, isEnd: boolean): number {
  const from = map[run] ?? 0;
  const start = map[run + 1] ?? 0;
  const end = map[run + 2] ?? 0;
  const next = map[run + 3] ?? text.length;
  if (end - start === next - from) return start + Math.min(at - from, end - start);
  return isEnd ? end : start;
}

/** A stretch of a projected text as a text of its own, `start` being where its source begins in the whole. */
export interface ProjectedSlice extends Projected {
  readonly start: number;
}

/** The stretch `[from, to)` of a projected text as a projected text of its own. */
export function sliceProjected(projected: Projected, from: number, to: number): ProjectedSlice {
  const { text, map } = projected;
  const start = toSource(projected, from, from).start;
  const sliced: number[] = [];
  for (let at = runAt(map, from); at < map.length; at += 3) {
    const runFrom = map[at] ?? 0;
    if (runFrom >= to) break;
    const runTo = map[at + 3] ?? text.length;
    let runStart = map[at + 1] ?? 0;
    let runEnd = map[at + 2] ?? 0;
    if (runEnd - runStart === runTo - runFrom) {
      runEnd -= Math.max(0, runTo - to);
      runStart += Math.max(0, from - runFrom);
    }
    sliced.push(Math.max(runFrom, from) - from, runStart - start, runEnd - start);
  }
  return Object.freeze({ text: text.slice(from, to), map: Object.freeze(sliced), start });
}

/**
 * Builds a plain text run by run. White space is folded as it comes: every run of blanks, tabs,
 * no-break and other Unicode spaces and line ends becomes one space, leading and trailing ones go,
 * zero-width characters and soft hyphens vanish; `breakLine` and `nextCell` put the two separators
 * that stay, `\n` and `\t`.
 */
export class ProjectionBuilder {
  private text = '';
  private map: number[] = [];
  /** Source end of what was written last, absolute. */
  private lastEnd: number;
  /** True while the last run maps letter by letter, so that a run that touches it can join it. */
  private canJoin = false;
  /** The character written last. */
  lastCode = 0;
  private endsWithCell = false;
  /** A separator seen and not yet written: it is written only before more text. */
  private pending: '' | ' ' | '\n' | '\t' = '';
  private pendingStart = 0;
  private pendingEnd = 0;

  /** @param origin source offset from which the map counts, the block's start. */
  constructor(private origin: number) {
    this.lastEnd = origin;
  }

  /** Begins another text at `origin`, forgetting this one. */
  reset(origin: number): void {
    this.origin = origin;
    this.text = '';
    this.map = [];
    this.lastEnd = origin;
    this.canJoin = false;
    this.endsWithCell = false;
    this.pending = '';
  }

  /** Plain offset at which the next text will stand, a pending separator included. */
  get position(): number {
    return this.text.length + (this.pendingIsWritten() ? 1 : 0);
  }

  /** Length of the plain text so far, without a separator that waits for more text. */
  get length(): number {
    return this.text.length;
  }

  /** The plain text so far. */
  get plain(): string {
    return this.text;
  }

  get isEmpty(): boolean {
    return this.text.length === 0;
  }

  /** Source offset at which what was written last ends. */
  get sourceEnd(): number {
    return this.lastEnd;
  }

  /** Adds `source.slice(start, end)` as it stands, white space folded. */
  copy(source: string, start: number, end: number): void {
    let run = start;
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code > 0x20 && code < 0x7f) continue;
      if (code === 0x20) {
        // A single blank between letters stays in its run.
        const next = at + 1 < end ? source.charCodeAt(at + 1) : 0;
        if (next > 0x20 && next < 0x7f && at > run) continue;
      } else if (code >= 0x7f && charSort(code) === VISIBLE) continue;
      else if (code < 0x20 && (code < 9 || code > 13)) continue;
      if (at > run) this.put(source.slice(run, at), run, at);
      run = at + 1;
      if (code < 0x7f || charSort(code) === BLANK) this.separate(' ', at, run);
    }
    if (end > run) this.put(run === 0 && end === source.length ? source : source.slice(run, end), run, end);
  }

  /** Adds `plain` in place of the source stretch `[start, end)`, as for an entity or an escape. */
  replace(plain: string, start: number, end: number): void {
    let run = 0;
    for (let at = 0; at < plain.length; at++) {
      const sort = charSort(plain.charCodeAt(at));
      if (sort === VISIBLE) continue;
      if (at > run) this.put(plain.slice(run, at), start, end);
      run = at + 1;
      if (sort === BLANK) this.separate(' ', start, end);
    }
    if (run < plain.length) this.put(run === 0 ? plain : plain.slice(run), start, end);
  }

  /** Adds a blank for the source stretch `[start, end)`; it is folded with others. */
  blank(start: number, end: number): void {
    this.separate(' ', start, end);
  }

  /** Ends a line inside the block (`<br>`, a hard break). */
  breakLine(start: number, end: number): void {
    this.separate('\n', start, end);
  }

  /** Ends a table cell. Unlike blanks, cell ends are never folded together. */
  nextCell(start: number, end: number): void {
    if (this.pending === '\t') this.flush();
    this.separate('\t', start, end);
  }

  /** Forgets blanks and line ends not yet followed by text, so that the next text stands close to the last. */
  glue(): void {
    this.pending = '';
  }

  /** The plain text and its map; blanks at the end are dropped, cell ends kept. */
  build(): Projected {
    if (this.pending === '\t') this.flush();
    return Object.freeze({ text: this.text, map: Object.freeze(this.map) });
  }

  private separate(mark: ' ' | '\n' | '\t', start: number, end: number): void {
    if (this.pending === '') {
      this.pending = mark;
      this.pendingStart = start;
    } else if (rank(mark) > rank(this.pending)) {
      this.pending = mark;
    }
    this.pendingEnd = end;
  }

  private put(plain: string, start: number, end: number): void {
    if (this.pending !== '') this.flush();
    this.write(plain, start, end);
    this.endsWithCell = false;
  }

  private flush(): void {
    const mark = this.pending;
    const written = this.pendingIsWritten();
    this.pending = '';
    if (!written) return;
    this.write(mark, this.pendingStart, this.pendingEnd);
    this.endsWithCell = mark === '\t';
  }

  /** Blanks and line ends at the start of the text or of a cell are dropped. */
  private pendingIsWritten(): boolean {
    if (this.pending === '' || this.pending === '\t') return this.pending !== '';
    return this.text.length > 0 && !this.endsWithCell;
  }

  private write(plain: string, start: number, end: number): void {
    const map = this.map;
    const isWhole = plain.length === end - start;
    // Letter-by-letter runs that touch become one.
    if (isWhole && this.canJoin && this.lastEnd === start) map[map.length - 1] = end - this.origin;
    else map.push(this.text.length, start - this.origin, end - this.origin);
    this.canJoin = isWhole;
    this.lastEnd = end;
    this.text += plain;
    this.lastCode = plain.charCodeAt(plain.length - 1);
  }
}

const VISIBLE = 0;
const BLANK = 1;
const INVISIBLE = 2;

/** Whether a character is seen (0), folds as white space (1), or vanishes (2): zero-width characters, soft hyphens. */
export function charSort(code: number): 0 | 1 | 2 {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13) ? BLANK : VISIBLE;
  if (code < 0x2000) {
    if (code === 0xa0 || code === 0x85 || code === 0x1680) return BLANK;
    return code === 0xad ? INVISIBLE : VISIBLE;
  }
  if (code <= 0x200a) return BLANK;
  if (code <= 0x200f) return INVISIBLE;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000) return BLANK;
  return code === 0x2060 || code === 0xfeff ? INVISIBLE : VISIBLE;
}

function rank(mark: string): number {
  return mark === '\t' ? 3 : mark === '\n' ? 2 : 1;
}
