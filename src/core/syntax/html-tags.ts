/** What a start tag means to the reader. */
export const Tag = {
  /** Unknown, or of no meaning for the text. */
  none: 0,
  /** Changes only how the text looks. */
  inline: 1,
  block: 2,
  break: 3,
  rule: 4,
  heading: 5,
  list: 6,
  item: 7,
  table: 8,
  row: 9,
  cell: 10,
  /** Nothing inside is shown. */
  hidden: 11,
  fact: 12,
  pre: 13,
  paragraph: 14,
} as const;

export type TagSort = (typeof Tag)[keyof typeof Tag];

/** How text looks and where it stands: bits that a tag or a style adds to those around it. */
export const Look = {
  bold: 1,
  italic: 2,
  underline: 4,
  hidden: 8,
  centered: 16,
  link: 32,
  pre: 64,
  /** In a list; how deep is counted apart. */
  list: 128,
  /** In a heading cell. */
  headCell: 256,
  /** Heading level times this. */
  heading: 512,
} as const;

const HEADING_MASK = 7 * Look.heading;

/** Heading level of a look, 0 outside headings. */
export function headingOf(look: number): number {
  return (look & HEADING_MASK) / Look.heading;
}

export interface TagInfo {
  /** Different for each name; a closing tag closes the open one of its id. */
  readonly id: number;
  readonly sort: TagSort;
  /** Bits it adds to the look of what is inside. */
  readonly look: number;
  readonly isVoid: boolean;
}

const NAMES: readonly [names: string, sort: TagSort, look?: number][] = [
  ['font span small big sup sub tt code s strike del ins abbr cite mark label acronym nobr kbd samp', Tag.inline],
  ['a', Tag.inline, Look.link],
  ['b strong', Tag.inline, Look.bold],
  ['i em var dfn', Tag.inline, Look.italic],
  ['u', Tag.inline, Look.underline],
  ['div section article header footer main aside nav figure address fieldset form dl blockquote caption', Tag.block],
  ['center', Tag.block, Look.centered],
  ['p', Tag.paragraph],
  ['br', Tag.break],
  ['hr', Tag.rule],
  ['h1', Tag.heading, Look.heading],
  ['h2', Tag.heading, 2 * Look.heading],
  ['h3', Tag.heading, 3 * Look.heading],
  ['h4', Tag.heading, 4 * Look.heading],
  ['h5', Tag.heading, 5 * Look.heading],
  ['h6', Tag.heading, 6 * Look.heading],
  ['ul ol menu dir', Tag.list, Look.list],
  ['li', Tag.item],
  ['dt dd', Tag.paragraph],
  ['table', Tag.table],
  ['tr', Tag.row],
  ['td', Tag.cell],
  ['th', Tag.cell, Look.headCell],
  ['pre', Tag.pre, Look.pre],
  ['script style title template textarea noframes iframe object select svg math audio video', Tag.hidden, Look.hidden],
  ['ix:header ix:hidden ix:resources ix:references', Tag.hidden, Look.hidden],
  ['ix:nonnumeric ix:nonfraction', Tag.fact],
];

/** Elements without content, though nothing closes them. */
const VOID = new Set(['br', 'hr']);

/** Number of tag ids. */
export let tagCount = 1;

const KNOWN = new Map<number, TagInfo>();
const LONGEST_NAME = 14;
for (const [names, sort, look] of NAMES) {
  for (const name of names.split(' ')) {
    KNOWN.set(hashOf(name, 0, name.length), { id: tagCount++, sort, look: look ?? 0, isVoid: VOID.has(name) });
  }
}

/** The meaning of the tag named `source.slice(start, end)`, whatever its case; `undefined` for one of no meaning. */
export function tagNamed(source: string, start: number, end: number): TagInfo | undefined {
  if (end - start > LONGEST_NAME) return undefined;
  return KNOWN.get(hashOf(source, start, end));
}

/** A number for a name, equal for upper and lower case, that no two of the names above share. */
function hashOf(source: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (hash * 31 + (source.charCodeAt(at) | 0x20)) | 0;
  return hash;
}

/** What a `style` attribute changes: bits set and cleared, and whether a page ends at the element. */
export interface StyleEffect {
  readonly set: number;
  readonly clear: number;
  readonly breaksPage: boolean;
  /** A block element that flows with the text, or an inline one that does not. */
  readonly display: '' | 'inline' | 'block';
}

const NO_EFFECT: StyleEffect = { set: 0, clear: 0, breaksPage: false, display: '' };

/** The effect of a style as written. */
export function readStyle(style: string): StyleEffect {
  let set = 0;
  let clear = 0;
  if (/display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style)) set |= Look.hidden;
  if (/font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)|\bfont\s{0,9}:[^;]{0,40}\bbold\b/i.test(style)) set |= Look.bold;
  else if (/font-weight\s{0,9}:\s{0,9}(?:normal|lighter|[1-5]00)/i.test(style)) clear |= Look.bold;
  if (/font-style\s{0,9}:\s{0,9}(?:italic|oblique)|\bfont\s{0,9}:[^;]{0,40}\bitalic\b/i.test(style)) set |= Look.italic;
  else if (/font-style\s{0,9}:\s{0,9}normal/i.test(style)) clear |= Look.italic;
  if (/text-align\s{0,9}:\s{0,9}center/i.test(style)) set |= Look.centered;
  else if (/text-align\s{0,9}:\s{0,9}(?:left|right|justify)/i.test(style)) clear |= Look.centered;
  if (/text-decoration\s{0,9}:\s{0,9}underline|border-bottom[^;]{0,20}(?:solid|pt|px)/i.test(style)) {
    set |= Look.underline;
  }
  const breaksPage = /break-(?:before|after)\s{0,9}:\s{0,9}(?:always|page)/i.test(style);
  const display = /display\s{0,9}:\s{0,9}inline\s{0,9}(?:;|$)/i.test(style)
    ? 'inline'
    : /display\s{0,9}:\s{0,9}block/i.test(style)
      ? 'block'
      : '';
  if (set === 0 && clear === 0 && !breaksPage && display === '') return NO_EFFECT;
  return { set, clear, breaksPage, display };
}
