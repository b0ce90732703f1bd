import type { ProjectionBuilder } from '../text/projection.js';
import { copyEscaped } from './inline.js';

/** A piece of inline Markdown, `[from, to)` of the scanned text. */
export interface InlinePart {
  readonly kind: 'text' | 'break' | 'tag' | 'open' | 'close';
  readonly from: number;
  readonly to: number;
  /** Marks of the run of `*` or `_` of which this is the opening or the closing half; 0 for all other parts. */
  readonly marks: number;
}

/** All that means something within a paragraph, escapes among it so that they are stepped over. */
const TOKEN = /\\[!-/:-@[-`{-~]|\\?(?:\r\n|\r|\n)|\*+|_+|`+|<|\]\(/g;
/** A tag as people write it into Markdown. */
const TAG = /<\/?[a-z][a-z0-9]{0,20}(?:[ \t]+[a-z-]{1,20}="[^"<>`\r\n]{0,200}"){0,8}[ \t]*\/?>/iy;
const BEGINS_TAG = /<[a-z/!?]/iy;
const LINE_BREAK_TAG = /^<br\b/i;
const LINK_TEXT = /\[[^[\]!\\]{0,400}$/;
const LINK_TARGET = /\]\([^()\s<>\\]{0,400}\)/y;

/** Longer runs of marks pair in ways of their own. */
const LONGEST_RUN = 3;

/**
 * Parts inline Markdown whose marks can pair in one way only; `undefined` where the parser must decide. `text` is
 * the content of one paragraph or table cell. What it gives is what CommonMark gives (https://spec.commonmark.org,
 * section 6), raw HTML being left out, `<br>` being a line break and `[__]` and `____` being blanks to fill in.
 */
export function scanInline(text: string): readonly InlinePart[] | undefined {
  const parts: InlinePart[] = [];
  const opened: { at: number; mark: string; marks: number }[] = [];
  let ticks = 0;
  let done = 0;
  const add = (kind: InlinePart['kind'], from: number, to: number, marks = 0): void => {
    if (from > done) parts.push({ kind: 'text', from: done, to: from, marks: 0 });
    parts.push({ kind, from, to, marks });
    done = to;
  };
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const from = found.index;
    const token = found[0];
    let to = from + token.length;
    switch (token[0]) {
      case '\\':
      case '\r':
      case '\n': {
        const begin = breakStart(text, from, done);
        // At the end of a paragraph nothing is broken.
        if (begin >= 0 && text.slice(to).trim() !== '') add('break', begin, to);
        break;
      }
      case '`':
        if (++ticks > 1) return undefined;
        break;
      case '<': {
        TAG.lastIndex = from;
        if (TAG.test(text)) {
          to = TAG.lastIndex;
          add(LINE_BREAK_TAG.test(text.slice(from, to)) ? 'break' : 'tag', from, to);
          break;
        }
        BEGINS_TAG.lastIndex = from;
        if (BEGINS_TAG.test(text)) return undefined;
        break;
      }
      case ']': {
        const label = LINK_TEXT.exec(text.slice(Math.max(done, from - 401), from));
        LINK_TARGET.lastIndex = from;
        if (label === null || !LINK_TARGET.test(text)) return undefined;
        const bracket = from - label[0].length;
        if (text[bracket - 1] === '!' || text[bracket - 1] === '\\') return undefined;
        to = LINK_TARGET.lastIndex;
        add('tag', bracket, bracket + 1);
        add('tag', from, to);
        break;
      }
      default: {
        const mark = token[0] ?? '';
        // A blank to be filled in: `______`, `[__]`.
        if (mark === '_' && token.length > 2) break;
        const { opens, closes } = flanking(text, from, to);
        if (mark === '_' && opens && closes) break;
        const top = opened[opened.length - 1];
        if (closes && top?.mark === mark && top.marks === token.length && token.length <= LONGEST_RUN) {
          opened.pop();
          add('close', from, to, token.length);
        } else if (closes && opened.length > 0) return undefined;
        else if (opens) {
          opened.push({ at: parts.length + (from > done ? 1 : 0), mark, marks: token.length });
          add('open', from, to, token.length);
        }
      }
    }
    TOKEN.lastIndex = to;
  }
  if (done < text.length) parts.push({ kind: 'text', from: done, to: text.length, marks: 0 });
  for (const { at } of opened) {
    const run = parts[at];
    if (run !== undefined) parts[at] = { ...run, kind: 'text', marks: 0 };
  }
  return parts;
}

/** Where the line break begins that a `\\` or two blanks before a line end make; -1 for an escape and a plain line end. */
function breakStart(text: string, at: number, least: number): number {
  if (text[at] === '\\') return text[at + 1] === '\r' || text[at + 1] === '\n' ? at : -1;
  let begin = at;
  while (begin > least && text[begin - 1] === ' ') begin--;
  return at - begin >= 2 && text[begin - 1] !== '\t' ? begin : -1;
}

const BLANK = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether the run of marks `[from, to)` may open and may close emphasis. */
function flanking(text: string, from: number, to: number): { opens: boolean; closes: boolean } {
  const before = characterBefore(text, from);
  const after = String.fromCodePoint(text.codePointAt(to) ?? 0x20);
  const blankBefore = BLANK.test(before);
  const blankAfter = BLANK.test(after);
  const markBefore = !blankBefore && PUNCTUATION.test(before);
  const markAfter = !blankAfter && PUNCTUATION.test(after);
  const left = !blankAfter && (!markAfter || blankBefore || markBefore);
  const right = !blankBefore && (!markBefore || blankAfter || markAfter);
  if (text[from] === '*') return { opens: left, closes: right };
  return { opens: left && (!right || markBefore), closes: right && (!left || markAfter) };
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : (text[at - 1] ?? ' ');
}

/** What writing inline Markdown into a builder needs to know, and what it finds. */
export interface InlineTarget {
  readonly builder: ProjectionBuilder;
  readonly source: string;
  /** Source offset at which the scanned text began. */
  readonly shift: number;
  /** True in a quotation, where `>` begins lines. */
  readonly inQuote: boolean;
  /** Takes the plain offsets `from, to` of each stretch of emphasis. */
  readonly emphasis: number[];
}

/** Adds the scanned parts to a builder. */
export function writeInline(parts: readonly InlinePart[], target: InlineTarget): void {
  const { builder, source, shift, inQuote, emphasis } = target;
  const begins: number[] = [];
  for (const { kind, from, to, marks } of parts) {
    if (kind === 'text') copyEscaped(builder, source, shift + from, shift + to, inQuote);
    else if (kind === 'break') builder.breakLine(shift + from, shift + to);
    else if (kind === 'open') begins.push(builder.position);
    else if (kind === 'close') {
      const begin = begins.pop() ?? 0;
      // `***` is two elements, one in the other.
      for (let left = marks; left > 0 && builder.length > begin; left -= 2) emphasis.push(begin, builder.length);
    }
  }
}

/** True where all text stands in strong emphasis, or in one emphasis of any kind, with nothing beside it but blanks. */
export function isAllEmphasized(parts: readonly InlinePart[], text: string): boolean {
  let depth = 0;
  let groups = 0;
  let isStrong = true;
  for (const { kind, from, to, marks } of parts) {
    if (kind === 'close') depth--;
    else if (kind === 'open') {
      if (depth++ > 0) continue;
      groups++;
      isStrong &&= marks === 2;
    } else if (depth === 0 && !(kind === 'break' && text[from] !== '<') && !isBlank(text.slice(from, to))) return false;
  }
  return groups === 1 || (groups > 1 && isStrong);
}

function isBlank(text: string): boolean {
  return text.replaceAll('&nbsp;', '').trim() === '';
}
