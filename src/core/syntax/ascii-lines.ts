/** A line of plain text without its line end, its indentation counted in columns. */
export interface AsciiLine {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Its text without the blanks at both ends. */
  readonly text: string;
}

const GAP = /\S(?: {3,}|\t+|\.{4,} {0,9}|(?: \.){4,} {0,9})(?=\S)/g;

/** The cells of a line of a fixed-width table: what stands between wide gaps or dot leaders, as source spans. */
export function splitCells(source: string, line: AsciiLine, gap: RegExp = TABLE_GAP): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  const from = line.end - line.text.length;
  let start = 0;
  gap.lastIndex = 0;
  for (let found = gap.exec(line.text); found !== null; found = gap.exec(line.text)) {
    cells.push({ start: from + start, end: from + found.index + 1 });
    start = gap.lastIndex;
  }
  cells.push({ start: from + start, end: from + line.text.length });
  return joinFigures(source, cells);
}

/** Inside a marked table two blanks part the columns. */
const TABLE_GAP = /\S(?: {2,}|\t+|\.{3,} {0,9}|(?: \.){3,} {0,9})(?=\S)/g;

/** A `$` that stands apart from its figure belongs to it, as does a `%` or `)` after one. */
function joinFigures(source: string, cells: { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const cell of cells) {
    const last = joined[joined.length - 1];
    const text = source.slice(cell.start, Math.min(cell.end, cell.start + 4));
    const isTail = text === '%' || text === ')' || text === ')%';
    if (last !== undefined && (isTail || isCurrency(source, last))) last.end = cell.end;
    else joined.push({ ...cell });
  }
  return joined;
}

function isCurrency(source: string, { start, end }: { start: number; end: number }): boolean {
  return end - start <= 2 && /^\(?[$€£]\(?$/.test(source.slice(start, end));
}

/** How many wide gaps a line has. */
export function countGaps(line: AsciiLine): number {
  if (line.text.length > 240) return 0;
  let gaps = 0;
  GAP.lastIndex = 0;
  while (GAP.exec(line.text) !== null) gaps++;
  return gaps;
}

/** True when the last cell of a line is a figure or a page number. */
export function endsWithFigure(line: AsciiLine): boolean {
  return (
    /(?: {2}|\t|\.)[$(]{0,2} ?(?:-{1,3}|[\d,.]{0,20}\d[\d,.]{0,20})\)?%?$/.test(line.text.slice(-24)) &&
    /[\d-]/.test(line.text.slice(-4))
  );
}

/** True for lines that are set in the middle of the page. */
export function isCentered(line: AsciiLine, width: number): boolean {
  if (line.indent < 8 || line.text.length > width - 10) return false;
  const right = width - line.indent - line.text.length;
  return Math.abs(line.indent - right) <= Math.max(6, width / 8) || line.indent >= 20;
}

/** True for a line parted by a gap so wide that only columns explain it. */
export function hasWideGap(line: AsciiLine): boolean {
  return line.text.length <= 160 && /\S {8,}\S/.test(line.text);
}

/** True for a line of running text spread over the width of the page: its gaps part plain words. */
export function isJustified(line: AsciiLine): boolean {
  const parts = line.text.split(/ {2,}/);
  if (parts.length < 4) return false;
  const plain = parts.filter((part) =>
    /^[a-z]{1,15}[,;.]?$|^[A-Za-z]{1,15}(?: [a-z]{1,15}){1,8}[,;.]?$/.test(part),
  ).length;
  return plain * 2 > parts.length;
}

/** True for lines that are rows of a table though no tag says so. */
export function isTable(lines: readonly AsciiLine[]): boolean {
  let wide = 0;
  let figures = 0;
  for (const line of lines) {
    const gaps = countGaps(line);
    if (gaps === 0 || (gaps >= 3 && isJustified(line))) continue;
    const hasFigure = endsWithFigure(line);
    if (gaps >= 2 || hasFigure || hasWideGap(line) || /(?:\. ?){4}/.test(line.text)) wide++;
    if (hasFigure) figures++;
  }
  if (lines.length === 1) return figures === 1 && wide === 1;
  return wide >= 2 && wide * 2 >= lines.length && (figures > 0 || wide === lines.length);
}

/** True for a short line of capitalised words, as "Automotive Operations". */
export function isTitle(text: string): boolean {
  if (text.length > 70 || !/^[A-Z]/.test(text) || !/[a-z)]$/.test(text)) return false;
  if (/[,:;$\d@]| {2}/.test(text)) return false;
  const words = text.split(' ');
  return words.length <= 9 && words.every((word) => /^[A-Z(&“"-]/.test(word) || /^[a-z]{1,4}$/.test(word));
}

/** True for a line that begins like a sentence. */
export function startsSentence(text: string): boolean {
  return /^[A-Z\d(“"]/.test(text) && /[a-z]/.test(text);
}

/** True for a line in capitals that may be a heading. */
export function isCapitals(text: string): boolean {
  return text.length >= 4 && text.length < 80 && !/[a-z]/.test(text) && /[A-Z]{3}/.test(text) && !/[.,]$/.test(text);
}

/** Longest line of a cover's head. */
const LONGEST_COVER_LINE = 72;
const COVER_LABEL =
  /^(?:registration (?:no|number|statement|file)|(?:commission )?file no|filed (?:pursuant|under)|as filed with|united states$|securities and exchange commission$|washington, d|form [sf\d]|under$|the securities act|(?:pre-effective |post-effective )?amendment no|(?:preliminary )?prospectus(?: supplement)?$|(?:preliminary )?pricing supplement(?: no\. ?\d+)?,? dated|rule (?:no\. ?)?4(?:24|33)\(|supplement no|to prospectus|\((?:to (?:the )?prospectus|exact name|state or|address))/i;

/** A word after which a line goes on. */
const GOES_ON = /(?:[,&-]|\b(?:of|the|and|to|in|by|for|an?|or|with|from|at|on|is|are|be|that|which|not|any))$/i;

/** True for lines set in the middle that are titles under each other and not the lines of one sentence. */
export function areTitles(lines: readonly AsciiLine[]): boolean {
  let longest = 0;
  let shortest = LONGEST_COVER_LINE;
  for (const [index, { text }] of lines.entries()) {
    if (!/^[A-Z\d$("“[*%]/.test(text) || (index < lines.length - 1 && GOES_ON.test(text))) return false;
    longest = Math.max(longest, text.length);
    if (index < lines.length - 1) shortest = Math.min(shortest, text.length);
  }
  return shortest * 2 <= longest + 4;
}

/** True for the first line of running text after the head of a cover that no blank line ends. */
export function endsCoverHead(head: readonly AsciiLine[], line: AsciiLine): boolean {
  const before = head[head.length - 1];
  return (
    line.text.length > LONGEST_COVER_LINE &&
    before !== undefined &&
    before.text.length <= LONGEST_COVER_LINE &&
    head.length <= MOST_HEAD_LINES &&
    isCoverHead(head)
  );
}

/** More lines than the head of a cover has. */
const MOST_HEAD_LINES = 30;

/** True for the head of a cover set without blank lines: short lines, of which two or more are what every cover says. */
export function isCoverHead(lines: readonly AsciiLine[]): boolean {
  if (lines.length < 3) return false;
  let labels = 0;
  for (const { text } of lines) {
    if (text.length > LONGEST_COVER_LINE) return false;
    if (COVER_LABEL.test(text)) labels++;
  }
  return labels > 1 && labels * 4 >= lines.length;
}
