import type { Placed } from './block.js';
import { readLines } from './text.js';

/** Tags by which the text of a `<pre>` is laid out as HTML and not by its blanks and lines. */
const LAYOUT = /<\/?(?:p|div|t[rdh]|li|[ou]l|h[1-6]|br|d[dt]|pre)\b/i;
const TAG = /<(?!\/?(?:page|table|caption|s|c|fn|f\d{1,2})>)\/?[a-z!][^<>]{0,2000}>/gi;

/** The text of a `<pre>`, `[start, end)` of a source, read like a plain filing, by lines and columns. */
export class Preformatted {
  private readonly blocks: Iterator<Placed | undefined>;
  private isDone = false;

  private constructor(
    source: string,
    private readonly start: number,
    readonly end: number,
  ) {
    // tags become as many letters without width, so that the rest stays in its place
    const text = source.slice(start, end).replace(TAG, (tag) => '\u200b'.repeat(tag.length));
    this.blocks = readLines(text, 0, text.length)[Symbol.iterator]();
  }

  /** A reader of `[start, end)`, or `undefined` where its tags say how it is laid out. */
  static of(source: string, start: number, end: number): Preformatted | undefined {
    return LAYOUT.test(source.slice(start, end)) ? undefined : new Preformatted(source, start, end);
  }

  /** Adds the blocks of the next few thousand letters to `made`, or of all that are left. */
  read(made: Placed[], isAll: boolean): void {
    while (!this.isDone) {
      const { value, done } = this.blocks.next();
      if (done === true) this.isDone = true;
      else if (value !== undefined) made.push(Object.freeze({ ...value, start: value.start + this.start }));
      else if (!isAll) return;
    }
  }
}
