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

/**
 * Builds a plain text run by run. White space is folded as it comes: every run of blanks, tabs,
 * no-break and other Unicode spaces and line ends becomes one space, leading and trailing ones go,
 * zero-width characters and soft hyphens vanish; `breakLine` and `nextCell` put the two separators
 * that stay, `\n` and `\t`.
 */
export class ProjectionBuilder {
  private readonly parts: string[] = [];
  private map: number[] = [];
  private length = 0;
  /** A separator seen and not yet written: it is written only before more text. */
  private pending: '' | ' ' | '\n' | '\t' = '';
  private pendingStart = 0;
  private pendingEnd = 0;

  /** @param origin source offset from which the map counts, the block's start. */
  constructor(private readonly origin: number) {}

  /** Plain offset at which the next text will stand, a pending separator included. */
  get position(): number {
    return this.length + (this.pendingIsWritten() ? 1 : 0);
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Adds `source.slice(start, end)` as it stands, white space folded. */
  copy(source: string, start: number, end: number): void {
    const piece = source.slice(start, end);
    let at = 0;
    while (at < piece.length) {
      SPECIAL.lastIndex = at;
      const found = SPECIAL.exec(piece);
      const stop = found === null ? piece.length : found.index;
      if (stop > at) this.put(piece.slice(at, stop), start + at, start + stop);
      if (found === null) return;
      at = SPECIAL.lastIndex;
      this.blank(found[0].charCodeAt(0), start + found.index, start + at);
    }
  }

  /** Adds `plain` in place of the source stretch `[start, end)`, as for an entity or an escape. */
  replace(plain: string, start: number, end: number): void {
    let at = 0;
    while (at < plain.length) {
      SPECIAL.lastIndex = at;
      const found = SPECIAL.exec(plain);
      const stop = found === null ? plain.length : found.index;
      if (stop > at) this.put(plain.slice(at, stop), start, end);
      if (found === null) return;
      this.blank(found[0].charCodeAt(0), start, end);
      at = SPECIAL.lastIndex;
    }
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

  /** The plain text and its map; blanks at the end are dropped, cell ends kept. */
  build(): Projected {
    if (this.pending === '\t') this.flush();
    return Object.freeze({ text: this.parts.join(''), map: Object.freeze(this.map) });
  }

  private blank(code: number, start: number, end: number): void {
    if (isInvisible(code)) return;
    this.separate(' ', start, end);
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
  }

  private flush(): void {
    const mark = this.pending;
    const written = this.pendingIsWritten();
    this.pending = '';
    if (written) this.write(mark, this.pendingStart, this.pendingEnd);
  }

  /** Blanks and line ends at the start of the text or of a cell are dropped. */
  private pendingIsWritten(): boolean {
    if (this.pending === '' || this.pending === '\t') return this.pending !== '';
    return this.length > 0 && this.parts[this.parts.length - 1] !== '\t';
  }

  private write(plain: string, start: number, end: number): void {
    const map = this.map;
    const last = map.length - 3;
    const relStart = start - this.origin;
    const relEnd = end - this.origin;
    const whole = plain.length === relEnd - relStart;
    // Letter-by-letter runs that touch become one.
    const joins =
      whole &&
      last >= 0 &&
      map[last + 2] === relStart &&
      (map[last + 2] ?? 0) - (map[last + 1] ?? 0) === this.length - (map[last] ?? 0);
    if (joins) map[last + 2] = relEnd;
    else map.push(this.length, relStart, relEnd);
    this.parts.push(plain);
    this.length += plain.length;
  }
}

/** White space that folds and characters that vanish: one run of one sort at a time. */
const SPECIAL = /[\u200b-\u200d\u2060\ufeff\u00ad]+|[\s\u0085]{2,}|[^\S ]|\u0085|^ | $/g;

function isInvisible(code: number): boolean {
  return code === 0xad || code === 0xfeff || code === 0x2060 || (code >= 0x200b && code <= 0x200d);
}

function rank(mark: string): number {
  return mark === '\t' ? 3 : mark === '\n' ? 2 : 1;
}
