import { linesOf } from './markdown-table.js';

/** A block of a segment of Markdown; it begins at `start`, its content is `[from, to)`. */
export interface SimpleFlow {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'html' | 'rule';
  /** Depth of a heading, 1 to 6, and 1 for a list item. */
  readonly level: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Tags that stand within a line: at the beginning of one they begin no block. */
const INLINE_TAG = '(?:a|b|big|br|em|font|i|s|small|span|strike|strong|sub|sup|u)(?=[ \\t/>])';
/** A line that is or may be the beginning of something else than a paragraph's next line. */
const BLOCK_LINE = new RegExp(
  `^[ \\t]*(?:[-+*](?:[ \\t\\r\\n]|$)|>|#{1,6}(?:[ \\t\\r\\n]|$)|\\d{1,9}[.)](?:[ \\t\\r\\n]|$)|(?:=+|-+)[ \\t]*$|(?:[-*][ \\t]*){3,}$|\`{3}|~{3}|<(?!/?${INLINE_TAG}|[^a-z/!?]|$))`,
  'im',
);
const FIRST_LINE_IS_TAG = /^[ \t]*<[^<>\r\n]*>[ \t]*(?:[\r\n]|$)/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(?=[^ \t#])/;
const CLOSING_MARKS = /[ \t]#+$/;
const BULLET = /^[-+*] {1,4}(?=[^ \t\r\n])/;
const LIST_ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)]) {1,4}(?=[^ \t\r\n])/;
/** Elements that make a block of raw HTML, up to the next blank line (https://spec.commonmark.org, section 4.6, type 6). */
const RAW_HTML =
  /^ {0,3}<\/?(?:address|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|link|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[ \t\r\n/>])/i;

/**
 * Tells what a segment between blank lines holds where its lines leave no doubt: one paragraph, headings of a line,
 * a list without lists in it, one block of raw HTML or a rule; `undefined` where a parser must decide.
 */
export function simpleFlow(segment: string): readonly SimpleFlow[] | undefined {
  const to = segment.trimEnd().length;
  if (FIRST_LINE_IS_TAG.test(segment) && !RAW_HTML.test(segment)) return undefined;
  if (!BLOCK_LINE.test(segment)) return [{ kind: 'paragraph', level: 0, start: 0, from: 0, to }];
  if (RAW_HTML.test(segment)) return [{ kind: 'html', level: 0, start: 0, from: 0, to }];
  if (RULE.test(segment.slice(0, to))) return [{ kind: 'rule', level: 0, start: 0, from: 0, to }];
  const flows: SimpleFlow[] = [];
  for (const { start, end, text } of linesOf(segment.slice(0, to))) {
    const before = flows[flows.length - 1];
    if (FIRST_LINE_IS_TAG.test(text) || RULE.test(text.trimEnd())) return undefined;
    const heading = HEADING.exec(text);
    if (heading !== null) {
      const content = text.slice(heading[0].length).trimEnd().replace(CLOSING_MARKS, '').trimEnd();
      const from = start + heading[0].length;
      flows.push({ kind: 'heading', level: heading[1]?.length ?? 1, start, from, to: from + content.length });
    } else if (BLOCK_LINE.test(text)) {
      const item = (before === undefined ? LIST_ITEM : BULLET).exec(text);
      const from = item?.[0].length ?? 0;
      const content = text.slice(from);
      if (item === null || BLOCK_LINE.test(content) || FIRST_LINE_IS_TAG.test(content)) return undefined;
      flows.push({ kind: 'list-item', level: 1, start: start + from, from: start + from, to: end });
    } else if (before === undefined || before.kind === 'heading') {
      flows.push({ kind: 'paragraph', level: 0, start, from: start, to: end });
    } else flows[flows.length - 1] = { ...before, to: end };
  }
  return flows;
}
