import { ProjectionBuilder } from '../text/projection.js';
import {
  type AsciiLine,
  areTitles,
  countGaps,
  endsCoverHead,
  isCapitals,
  isCentered,
  isCoverHead,
  isJustified,
  isTable,
  isTitle,
  splitCells,
  startsSentence,
} from './ascii-lines.js';
import { AsciiTable, countHeadLines, isFigureLine, type LineCell } from './ascii-table.js';
import type { Block, BlockKind, BlockReader, CellUnit, Placed, Scale } from './block.js';
import { LONGEST_BLOCK } from './block-emitter.js';
import { readCaptionUnit } from './column-unit.js';
import { EntityReader } from './entity-reader.js';
import { isContinuedHead, isPageNumber, isRuleLine, leadingBullet } from './furniture.js';
import { headingLevel } from './heading-look.js';
import { joinPages } from './join-pages.js';
import { readScaleNote } from './scale-note.js';

/** Source read between two pauses, in code units. */
const WORK_BETWEEN_PAUSES = 8192;
/** A line longer than this is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 200;
const PAGE_WIDTH = 80;
/** So many lines of titles stand under each other on a cover. */
const MOST_TITLE_LINES = 14;

/** Reads plain text, hard-wrapped or not, with the marks of 1990s EDGAR: `<PAGE>`, `<TABLE>`, `<CAPTION>`, `<S>`, `<C>`. */
export const readText: BlockReader = (source, start, end) => joinPages(readLines(source, start, end));

/** Reads lines as they come, paragraphs that the end of a page cuts in two left so. */
export function* readLines(source: string, start: number, end: number): Generator<Placed | undefined> {
  const reader = new TextReader(source);
  let read = start;
  for (let at = start; at < end; ) {
    const lineFeed = source.indexOf('\n', at);
    const stop = lineFeed < 0 || lineFeed >= end ? end : lineFeed;
    if (stop - at > LONGEST_BLOCK) {
      yield* readLongLine(reader, source, at, stop);
      read = stop;
    } else reader.line(at, stop);
    at = stop + 1;
    if (at - read >= WORK_BETWEEN_PAUSES) {
      read = at;
      yield* reader.take();
      yield undefined;
    }
  }
  reader.finish();
  yield* reader.take();
}

/** A line too long for one block, piece by piece, cut after sentences. */
function* readLongLine(reader: TextReader, source: string, start: number, end: number): Generator<Placed | undefined> {
  reader.flush();
  for (let at = start; at < end; ) {
    let cut = at + LONGEST_BLOCK;
    if (cut >= end) cut = end;
    else {
      const half = at + LONGEST_BLOCK / 2;
      const near = source.slice(half, cut);
      const lineEnd = near.lastIndexOf('\r');
      const stop = near.lastIndexOf('. ');
      const blank = near.lastIndexOf(' ');
      if (lineEnd >= 0) cut = half + lineEnd;
      else if (stop >= 0) cut = half + stop + 1;
      else if (blank >= 0) cut = half + blank;
      else if (source.charCodeAt(cut) >= 0xdc00 && source.charCodeAt(cut) <= 0xdfff) cut--;
    }
    reader.piece(at, cut);
    at = cut;
    yield* reader.take();
    yield undefined;
  }
}

/** A lone tag of the old tables and pages on its line. */
const MARK = /^<\/?(PAGE|TABLE|CAPTION|S|C|FN|F\d{1,2}|TEXT|DOCUMENT|SUBMISSION)>/i;
const STRUCTURE =
  /^(?:ARTICLE|PART|ANNEX|EXHIBIT|SCHEDULE|APPENDIX)\s+(?:[IVXLC]{1,6}|[\dA-Z]{1,3})\b[.:]?\s{0,4}(.{0,80})$/i;
const NUMBERED =
  /^(?:(?:Section|SECTION|Sec\.|§)\s?\d{1,3}(?:\.\d{1,3}){0,3}[A-Za-z]?[.:]?\s{1,4}\S.{0,80}|(?:Item|ITEM)\s\d{1,2}[A-C]?(?:\.\d\d)?[.:]?(?:\s{1,9}\S.{0,100})?|\d{1,2}\.\s{1,4}[A-Z][^.;:$]{2,70}\.?|\d{1,2}\.\d{1,2}\.?\s{1,4}[A-Z][^.;:$]{2,70}\.?)$/;

class TextReader {
  private readonly builder = new ProjectionBuilder(0);
  private readonly entities = new EntityReader();
  private readonly made: Placed[] = [];
  private lines: AsciiLine[] = [];
  private linesFrom = 0;
  private inTable = false;
  private inHead = false;
  private table = new AsciiTable(undefined, undefined);
  /** True after a page number or page mark until other text comes. */
  private isPageStart = false;
  /** A line that reads like a title, kept until it is seen what follows. */
  private held: { start: number; end: number } | undefined;
  /** What the last paragraph says of a table that may follow. */
  private scale: Scale | undefined;
  private unit: CellUnit | undefined;

  constructor(private readonly source: string) {}

  take(): Placed[] {
    return this.made.splice(0);
  }

  line(start: number, lineEnd: number): void {
    const { source } = this;
    let end = lineEnd;
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
    let first = start;
    let indent = 0;
    let hasFormFeed = false;
    while (first < end) {
      const code = source.charCodeAt(first);
      if (code === 0x20) indent++;
      else if (code === 0x09) indent = (indent & ~7) + 8;
      else if (code === 0x0c) hasFormFeed = true;
      else if (code > 0x20 && code !== 0xa0 && code !== 0xfeff && code !== NO_WIDTH) break;
      first++;
    }
    if (hasFormFeed) this.flush();
    if (first === end) {
      this.flush();
      return;
    }
    const line = { start, end, indent, text: source.slice(first, end) };
    if (line.text.charCodeAt(0) === 0x3c && this.mark(line)) return;
    if (this.inTable && !this.isProse(line)) {
      this.flush();
      if (this.inHead && isFigureLine(line)) this.inHead = false;
      this.row(line, this.inHead, this.inHead);
      return;
    }
    if (isRuleLine(line.text)) {
      this.flush();
      return;
    }
    if (this.lines.length > 0 && this.parts(line)) this.flush();
    if (this.lines.length === 0) this.linesFrom = first;
    this.lines.push(line);
    if (line.text.length > LONGEST_WRAPPED_LINE || end - this.linesFrom > LONGEST_BLOCK) this.flush();
  }

  /** A piece of a line that is too long for one block. */
  piece(start: number, end: number): void {
    this.make('paragraph', 0, start, end);
  }

  /** Gives the lines gathered as a block, or as the rows of a table. */
  flush(): void {
    const { lines } = this;
    const first = lines[0];
    const last = lines[lines.length - 1];
    if (first === undefined || last === undefined) return;
    this.lines = [];
    const start = first.end - first.text.length;
    if (lines.length === 1 && isPageNumber(first.text)) {
      this.make('furniture', 0, start, last.end);
      return;
    }
    if (lines.length <= 2 && this.isPageStart && isContinuedHead(lines.map((line) => line.text).join(' '))) {
      this.make('furniture', 0, start, last.end);
      return;
    }
    if (isTable(lines)) {
      this.beginTable();
      const heads = countHeadLines(lines);
      for (const [index, line] of lines.entries()) this.row(line, false, index < heads);
      this.endTable();
      return;
    }
    const bullet = leadingBullet(first.text) || plainBullet(first.text);
    if (bullet > 0) {
      this.make('list-item', 1, start + bullet, last.end);
      return;
    }
    const isMiddle = lines.length <= MOST_TITLE_LINES && lines.every((line) => isCentered(line, PAGE_WIDTH));
    if ((isMiddle && (lines.length <= 4 || areTitles(lines))) || isCoverHead(lines)) {
      this.centered(lines);
      return;
    }
    const level = lines.length <= 2 ? levelOf(lines.map((line) => line.text).join(' ')) : 0;
    if (level === 0 && lines.length === 1 && first.indent < 8 && isTitle(first.text)) {
      this.release(false);
      this.held = { start, end: last.end };
      return;
    }
    if (level === 0 && lines.length > 1) this.release(true);
    const text = this.make(level > 0 ? 'heading' : 'paragraph', level, start, last.end);
    const near = text.length > 400 ? text.slice(-200) : text;
    this.scale = readScaleNote(near);
    this.unit = text.endsWith(':') ? readCaptionUnit(near) : undefined;
    if (this.inTable && (this.scale !== undefined || this.unit !== undefined)) this.beginTable();
  }

  finish(): void {
    this.flush();
    this.release(false);
  }

  /** True for a line of running text that stands within the tags of a table. */
  private isProse(line: AsciiLine): boolean {
    if (line.indent >= 8 || countGaps(line) > 0) return false;
    if (this.lines.length > 0) return true;
    return line.text.length >= 45 && /[a-z] (?:[a-z]{2,} ){2}/.test(line.text) && !/\d$/.test(line.text);
  }

  /** Reads a tag on its line; false when the line is none. */
  private mark(line: AsciiLine): boolean {
    const found = MARK.exec(line.text);
    if (found === null) return false;
    const name = (found[1] ?? '').toUpperCase();
    const isEnd = line.text.charCodeAt(1) === 0x2f;
    const rest = line.end - line.text.length + found[0].length;
    this.flush();
    if (name === 'PAGE') {
      this.inTable = false;
      this.isPageStart = true;
      this.make('furniture', 0, rest < line.end ? rest : line.end - line.text.length, line.end);
    } else if (name === 'TABLE') {
      this.inTable = !isEnd;
      this.inHead = !isEnd;
      if (isEnd) this.endTable();
      else this.beginTable();
      if (rest < line.end) this.line(rest, line.end);
    } else if (name === 'S') {
      this.inHead = false;
    } else if (name === 'C' || name === 'CAPTION') {
      if (name === 'CAPTION' && rest < line.end) this.line(rest, line.end);
    } else if (rest < line.end) this.line(rest, line.end);
    return true;
  }

  /** True where a line begins another paragraph though no blank line stands before it. */
  private parts(line: AsciiLine): boolean {
    const before = this.lines[this.lines.length - 1];
    if (before === undefined) return false;
    const first = this.lines[0]?.text ?? '';
    if (this.lines.length === 1 && (STRUCTURE.test(first) || NUMBERED.test(first)) && isOutside(before, line))
      return true;
    if (before.indent >= 20 && line.indent < 8) return true;
    if (endsCoverHead(this.lines, line)) return true;
    if (this.lines.length <= 2 && isCapitals(before.text) && startsSentence(line.text)) return true;
    const code = line.text.charCodeAt(0);
    const ends = /[.;:,!?”")](?:\s?(?:and|or))?$|\b(?:and|or)$/.test(before.text.slice(-12));
    if (!ends) return false;
    if (code === 0x201c || code === 0x22) return /[.;:]$|[.;:]”?$|(?:and|or)$/.test(before.text);
    if (code === 0x28 || (code >= 0x30 && code <= 0x39)) {
      if (/^(?:\((?:[a-z]{1,3}|[A-Z]|\d{1,2})\)|\d{1,2}\.(?:\d{1,2}\.?)?)\s{1,9}\S/.test(line.text)) return true;
    }
    if (STRUCTURE.test(line.text) || /^(?:Section|SECTION)\s\d{1,3}\.\d/.test(line.text))
      return /[.;:]$/.test(before.text);
    if (leadingBullet(line.text) > 0) return true;
    if (!/[.:]”?$/.test(before.text)) return false;
    if (line.indent >= before.indent + 3) return true;
    const widest = Math.max(...this.lines.slice(-8).map((other) => other.indent + other.text.length), 60);
    return before.indent + before.text.length < widest * 0.7 && /^[A-Z“"(]/.test(line.text);
  }

  private centered(lines: readonly AsciiLine[]): void {
    for (const line of lines) {
      const start = line.end - line.text.length;
      const level = headingLevel(line.text, { isCentered: true });
      if (isPageNumber(line.text)) this.make('furniture', 0, start, line.end);
      else this.make(level > 0 ? 'heading' : 'paragraph', level, start, line.end);
      this.scale = readScaleNote(line.text) ?? this.scale;
    }
  }

  private beginTable(): void {
    this.table = new AsciiTable(this.scale, this.unit);
  }

  private endTable(): void {
    this.scale = undefined;
    this.unit = undefined;
  }

  /** Gives a line as a row; one that `isHead` names the columns below it, though no tag may say that it `isHeader`. */
  private row(line: AsciiLine, isHeader: boolean, isHead: boolean): void {
    if (isRuleLine(line.text)) return;
    this.release(false);
    this.isPageStart = false;
    const { builder, source } = this;
    const start = line.end - line.text.length;
    const spans = isJustified(line) ? [{ start, end: line.end }] : splitCells(source, line);
    const placed: LineCell[] = [];
    builder.reset(start);
    for (const span of spans) {
      if (placed.length > 0) builder.nextCell(span.start - 1, span.start);
      const from = builder.position;
      this.copy(span.start, span.end);
      const column = line.indent + span.start - start;
      const columnEnd = column + span.end - span.start;
      placed.push({ from, to: Math.max(from, builder.length), column, columnEnd });
    }
    const { text, map } = builder.build();
    if (text.length === 0) return;
    const { cells, scale, startsTable } = this.table.row(text, placed, isHead, isHeader);
    const block: { -readonly [K in keyof Block]: Block[K] } = {
      kind: 'table-row',
      level: 0,
      text,
      map,
      length: line.end - start,
      cells,
    };
    if (isHeader) block.isHeader = true;
    if (startsTable) block.startsTable = true;
    if (scale !== undefined) block.scale = scale;
    this.made.push(Object.freeze({ start, block: Object.freeze(block) }));
  }

  /** Makes a block of the title that waits: a heading if running text follows it, a paragraph otherwise. */
  private release(isHeading: boolean): void {
    const { held } = this;
    if (held === undefined) return;
    this.held = undefined;
    this.make(isHeading ? 'heading' : 'paragraph', isHeading ? 5 : 0, held.start, held.end);
  }

  /** Makes a block of `[start, end)`; returns its text. */
  private make(kind: BlockKind, level: number, start: number, end: number): string {
    this.release(false);
    this.isPageStart = kind === 'furniture';
    const { builder, source } = this;
    let first = start;
    while (first < end && source.charCodeAt(first) <= 0x20) first++;
    if (first >= end) return '';
    builder.reset(first);
    this.copy(first, end);
    const { text, map } = builder.build();
    if (text.length > 0) {
      const length = map[map.length - 1] ?? 0;
      const block: Block = Object.freeze({ kind, level, text, map, length });
      this.made.push(Object.freeze({ start: first, block }));
    }
    return text;
  }

  /** Copies `[start, end)`, character references decoded, words that are hyphenated at a line's end put together. */
  private copy(start: number, end: number): void {
    const { builder, source, entities } = this;
    const piece = source.slice(start, end);
    let at = 0;
    SPECIAL.lastIndex = 0;
    for (let found = SPECIAL.exec(piece); found !== null; found = SPECIAL.exec(piece)) {
      const isHyphen = found[1] !== undefined;
      if (isHyphen) {
        builder.copy(source, start + at, start + found.index + 1);
        at = SPECIAL.lastIndex;
      } else if (entities.read(source, start + found.index, end)) {
        builder.copy(source, start + at, start + found.index);
        at = found.index + entities.length;
        builder.replace(entities.text, start + found.index, start + at);
        SPECIAL.lastIndex = at;
      }
    }
    builder.copy(source, start + at, end);
  }
}

/** A hyphen that ends a line within a word, or a character reference. */
const SPECIAL = /-([ \t]{0,9}\r?\n[ \t]{0,80})(?=[a-z])|&(?=#?[A-Za-z0-9]{2,8};)/g;

/** A letter without width: where a tag stood in preformatted text. */
const NO_WIDTH = 0x200b;

const isBlank = (code: number): boolean => code <= 0x20 || code === NO_WIDTH;

/** Length of a bullet that is a letter or sign of the keyboard: `o `, `- `, `* `. */
function plainBullet(text: string): number {
  return /^(?:o|-|--|\*)\s{1,9}(?=[A-Z“"(a-z])/.exec(text)?.[0].length ?? 0;
}

/** True when a line under a heading is no more of it: it is a sentence's beginning, or the heading is closed. */
function isOutside(heading: AsciiLine, line: AsciiLine): boolean {
  return /[.:]$/.test(heading.text) || STRUCTURE.test(heading.text) || line.text.length > 60;
}

function levelOf(text: string): number {
  const folded = text.replace(/\s{2,}/g, ' ');
  if (folded.length > 120) return 0;
  const structure = STRUCTURE.exec(folded);
  if (structure !== null && (folded === folded.toUpperCase() || (structure[1] ?? '') === '')) return 1;
  if (NUMBERED.test(folded)) return /^(?:Item|ITEM)/.test(folded) ? 2 : 4;
  const isCapitals = folded === folded.toUpperCase();
  return isCapitals ? headingLevel(folded, { isCentered: true }) : 0;
}
