import type { Passage } from '../model/passage.js';

/** How the plain text of a block is written. */
export interface PlainStyle {
  /** What stands for a line break. */
  readonly lineBreak: string;
  /** True where the text begins a line, so that it must not begin like a list or heading. */
  readonly atLineStart: boolean;
  /** True when the longest lines are broken at blanks. */
  readonly wraps: boolean;
  /** What stands before each line but the first. */
  readonly indent?: string;
}

/** Longest line: editors wrap lines themselves, but cut off the very longest. */
const WIDTH = 2000;
/** Characters that mean something in Markdown wherever they stand, `$` for math included. */
const SPECIAL = /[\\`*_[\]<>|~$^{}]|&(?=[#A-Za-z])|\n|\t|:\/\/|@|www\./g;
/** What means something only where a line begins. */
const AT_LINE_START = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Writes Markdown and remembers where each of its letters stands in the source. */
export class ReadableWriter {
  private readonly parts: string[] = [];
  private readonly map: number[] = [];
  private length = 0;
  private lineStart = 0;
  private passage: Passage | undefined;
  private run = 0;

  /** Begins a block, a blank line apart from the one before. */
  beginBlock(): void {
    if (this.length > 0) this.raw('\n\n');
  }

  /** Adds Markdown that stands for nothing in the source. */
  raw(markdown: string): void {
    this.parts.push(markdown);
    this.length += markdown.length;
    const lineEnd = markdown.lastIndexOf('\n');
    if (lineEnd >= 0) this.lineStart = this.length - markdown.length + lineEnd + 1;
  }

  /** Adds plain text that stands for nothing in the source. */
  escaped(text: string): void {
    this.raw(text.replace(SPECIAL, (found) => `\\${found}`));
  }

  /** Adds `[from, to)` of a passage's plain text, escaped, and maps it. */
  plain(passage: Passage, from: number, to: number, style: PlainStyle): void {
    const { text } = passage.block;
    if (this.passage !== passage) {
      this.passage = passage;
      this.run = 0;
    }
    let at = from;
    if (style.atLineStart) at = this.lineBeginning(text, at, to);
    const piece = text.slice(0, to);
    while (at < to) {
      SPECIAL.lastIndex = at;
      const found = SPECIAL.exec(piece);
      const stop = found?.index ?? to;
      if (stop > at) this.words(text, at, stop, style);
      if (found === null) return;
      at = stop + 1;
      if (found[0] === '\n' || found[0] === '\t') {
        this.mapped(found[0] === '\n' ? style.lineBreak : ' ', stop, at);
        if (found[0] === '\n' && style.atLineStart) at = this.lineBeginning(text, at, to);
      } else if (found[0] === '_') at = this.underscores(text, stop, to, style);
      else if (found[0] === 'www.') {
        this.mapped('www', stop, stop + 3);
        this.mapped('\\.', stop + 3, stop + 4);
        at = stop + 4;
      } else this.mapped(`\\${text.charAt(stop)}`, stop, at);
    }
  }

  build(): { readonly text: string; readonly map: readonly number[] } {
    if (this.length > 0) this.raw('\n');
    return Object.freeze({ text: this.parts.join(''), map: Object.freeze(this.map) });
  }

  /** Adds a run of underscores, and gives its end: a blank to be filled in, or a rule, is no emphasis and stays plain. */
  private underscores(text: string, from: number, to: number, style: PlainStyle): number {
    let end = from + 1;
    while (end < to && text.charAt(end) === '_') end++;
    const isApart = isBlank(text.charAt(from - 1)) && (end === to || isBlank(text.charAt(end)));
    const beginsLine = from === 0 || text.charAt(from - 1) === '\n';
    // Where a line begins, the first is escaped still, or the line might be read as a rule.
    const escapedTo = !isApart ? end : style.atLineStart && beginsLine ? from + 1 : from;
    for (let at = from; at < escapedTo; at++) this.mapped('\\_', at, at + 1);
    if (escapedTo < end) this.mapped(text.slice(escapedTo, end), escapedTo, end);
    return end;
  }

  /** Takes from the beginning of a line what would make it something else than a paragraph. */
  private lineBeginning(text: string, from: number, to: number): number {
    const found = AT_LINE_START.exec(text.slice(from, Math.min(to, from + 12)));
    if (found === null) return from;
    const end = from + found[0].length;
    if (found[0].length === 1 && !/\d/.test(found[0])) {
      this.mapped(`\\${found[0]}`, from, end);
      return end;
    }
    this.mapped(found[0], from, end);
    this.mapped(`\\${text.charAt(end)}`, end, end + 1);
    return end + 1;
  }

  /** Adds text without special characters, broken into lines where it is long. */
  private words(text: string, from: number, to: number, style: PlainStyle): void {
    let at = from;
    while (style.wraps && this.length - this.lineStart + (to - at) > WIDTH) {
      const piece = text.slice(at, to - 1);
      let blank = piece.slice(0, Math.max(0, WIDTH - (this.length - this.lineStart))).lastIndexOf(' ');
      if (blank <= 0) blank = piece.indexOf(' ', 1);
      while (blank > 0 && !startsSafely(text.charCodeAt(at + blank + 1))) blank = piece.indexOf(' ', blank + 1);
      if (blank <= 0) break;
      this.mapped(text.slice(at, at + blank), at, at + blank);
      this.mapped(`\n${style.indent ?? ''}`, at + blank, at + blank + 1);
      at += blank + 1;
    }
    if (at < to) this.mapped(text.slice(at, to), at, to);
  }

  /** Adds what stands for `[from, to)` of the passage's plain text, which is the same text or stands for it as a whole. */
  private mapped(view: string, from: number, to: number): void {
    const { passage } = this;
    const at = this.length;
    this.raw(view);
    if (passage === undefined) return;
    const { map, text } = passage.block;
    while (this.run + 3 < map.length && (map[this.run + 3] ?? 0) <= from) this.run += 3;
    while (this.run > 0 && (map[this.run] ?? 0) > from) this.run -= 3;
    const isSame = view.length === to - from;
    for (let run = this.run; run < map.length; run += 3) {
      const runFrom = map[run] ?? 0;
      if (runFrom >= to) break;
      const runTo = map[run + 3] ?? text.length;
      let start = map[run + 1] ?? 0;
      let end = map[run + 2] ?? 0;
      const cutFrom = Math.max(runFrom, from);
      const cutTo = Math.min(runTo, to);
      if (end - start === runTo - runFrom) {
        start += cutFrom - runFrom;
        end = start + cutTo - cutFrom;
      }
      const viewFrom = isSame ? at + cutFrom - from : at;
      const viewTo = isSame ? at + cutTo - from : at + view.length;
      this.add(viewFrom, viewTo, passage.start + start, passage.start + end);
    }
  }

  private add(from: number, to: number, start: number, end: number): void {
    const { map } = this;
    const last = map.length - 4;
    const joins =
      last >= 0 &&
      map[last + 1] === from &&
      map[last + 3] === start &&
      to - from === end - start &&
      (map[last + 1] ?? 0) - (map[last] ?? 0) === (map[last + 3] ?? 0) - (map[last + 2] ?? 0);
    if (joins) {
      map[last + 1] = to;
      map[last + 3] = end;
    } else map.push(from, to, start, end);
  }
}

function isBlank(letter: string): boolean {
  return letter === '' || letter === ' ' || letter === '\n' || letter === '\t';
}

/** Letters, quotes and opening parentheses begin nothing but text. */
function startsSafely(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x28 ||
    code === 0x22 ||
    code === 0x201c ||
    code === 0x2018
  );
}
