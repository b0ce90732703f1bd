import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { detach } from '../text/detach.js';
import { ProjectionBuilder } from '../text/projection.js';
import type { Block, BlockKind, Kept, Placed, RememberingReader } from './block.js';
import { readsLikeHeading } from './headings.js';
import { readHtml } from './html.js';
import { copyEscaped } from './inline.js';
import { type InlinePart, type InlineTarget, isAllEmphasized, scanInline, writeInline } from './inline-markup.js';
import { AT_THE_END, splitSegments } from './markdown-segments.js';
import { linesOf, type ReadBefore, readTable, tableStart } from './markdown-table.js';
import { simpleFlow } from './simple-flow.js';

/** A segment and the blocks read in it, placed from the segment's start. It moves when the text before it grows. */
interface Segment {
  start: number;
  end: number;
  seen: number;
  /** How many blocks stand before it. */
  first: number;
  readonly blocks: readonly Placed[];
}

/** Work, in code units, after which a reader lets its caller pause. */
const WORK_BETWEEN_PAUSES = 4096;

/**
 * A reader of Markdown that remembers the segments of the text it read last: after an edit only the segments
 * that the edit touched are parsed again, and the blocks of all others are the very same objects.
 */
export function createMarkdownReader(): RememberingReader {
  let last = { source: '', start: 0, segments: [] as readonly Segment[], count: 0 };

  function* read(source: string, start: number, end: number): Generator<Placed | Kept | undefined> {
    const region = start === 0 && end === source.length ? source : source.slice(start, end);
    const old = last.segments;
    const same = commonPrefix(last.source, region);
    let kept = 0;
    while (kept < old.length && (old[kept]?.seen ?? 0) <= same) kept++;
    const segments = old.slice(0, kept);
    let count = old[kept]?.first ?? (kept === 0 ? 0 : last.count);
    if (count > 0) yield { from: 0, to: count, shift: start - last.start };
    const shift = region.length - last.source.length;
    const sameEnd = commonSuffix(last.source, region, same);
    const isEdit = kept > 0 || sameEnd > 0;
    let candidate = kept;
    let work = 0;
    for (const span of splitSegments(region, segments[kept - 1]?.end ?? 0, region.length)) {
      while (candidate < old.length && (old[candidate]?.start ?? 0) + shift < span.start) candidate++;
      const before = old[candidate];
      if (before !== undefined && before.start + shift === span.start && span.start >= region.length - sameEnd) {
        const later = count - before.first;
        count += last.count - before.first;
        yield { from: before.first, to: last.count, shift: start - last.start + shift };
        for (let index = candidate; index < old.length; index++) {
          const segment = old[index];
          if (segment === undefined) break;
          if (shift !== 0 || later !== 0) moveSegment(segment, shift, later);
          segments.push(segment);
        }
        break;
      }
      const text = region.slice(span.start, span.end);
      const touched = old[kept];
      const known =
        touched?.start === span.start
          ? {
              blocks: touched.blocks,
              head: same - span.start,
              tail: region.length - sameEnd - span.start,
              growth: shift,
            }
          : undefined;
      const blocks = readSegment(isEdit ? detach(text) : text, known);
      const segment: Segment = { start: span.start, end: span.end, seen: span.seen, first: count, blocks };
      segments.push(segment);
      count += segment.blocks.length;
      for (const { start: within, block } of segment.blocks) yield { start: start + segment.start + within, block };
      work += text.length;
      if (work >= WORK_BETWEEN_PAUSES) {
        work = 0;
        yield undefined;
      }
    }
    last = { source: region, start, segments, count };
  }
  return read;
}

/** Done only when all else is, so that a reading given up half-way leaves the last one as it was. */
function moveSegment(segment: Segment, shift: number, later: number): void {
  segment.start += shift;
  segment.end += shift;
  if (segment.seen !== AT_THE_END) segment.seen += shift;
  segment.first += later;
}

const CHUNK = 4096;

function commonPrefix(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at + CHUNK <= length && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Length of the common end of the two texts, leaving the first `prefix` code units of each alone. */
function commonSuffix(a: string, b: string, prefix: number): number {
  const length = Math.min(a.length, b.length) - prefix;
  let at = 0;
  while (at + CHUNK <= length && tail(a, at) === tail(b, at)) at += CHUNK;
  while (at < length && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}

function tail(text: string, at: number): string {
  return text.slice(text.length - at - CHUNK, text.length - at);
}

/** So many marks that could open something in one segment are no Markdown that a person wrote. */
const MOST_MARKS = 600;
const MARK = /[[\]*_`<>!]/g;
/** Lists or quotations nested so deep on one line are no Markdown that a person wrote. */
const DEEP_NESTING = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){12}/m;

function isHostile(segment: string): boolean {
  return (segment.match(MARK)?.length ?? 0) > MOST_MARKS || DEEP_NESTING.test(segment);
}

const processor = unified()
  .use(remarkParse)
  // Filings are indented to centre a line, never to show code.
  .data('micromarkExtensions', [{ disable: { null: ['codeIndented', 'definition'] } }])
  .freeze();

function readSegment(segment: string, before?: ReadBefore): readonly Placed[] {
  const placed: Placed[] = [];
  if (segment.includes('|')) {
    const lines = linesOf(segment);
    const table = tableStart(lines);
    if (table >= 0) {
      const first = lines[table];
      if (table > 0 && first !== undefined) readProse(segment.slice(0, first.start), placed);
      placed.push(...readTable(segment, lines.slice(table), readInline, before));
      return Object.freeze(placed);
    }
  }
  readProse(segment, placed);
  return Object.freeze(placed);
}

function readProse(segment: string, placed: Placed[]): void {
  if (readSimply(segment, placed)) return;
  if (isHostile(segment)) {
    const target = inlineTarget(new ProjectionBuilder(0), segment, 0, false);
    copyEscaped(target.builder, segment, 0, segment.length, false);
    addBlock(placed, target, 'paragraph', 0, 0, segment.length);
    return;
  }
  const root: Root = processor.parse(segment);
  for (const node of root.children) readFlow(node, segment, placed, { inQuote: false, listDepth: 0 });
}

/** Reads a segment without the parser; false, and nothing placed, where its marks leave a doubt. */
function readSimply(segment: string, placed: Placed[]): boolean {
  const flows = simpleFlow(segment);
  if (flows === undefined) return false;
  const scanned: (readonly InlinePart[])[] = [];
  for (const { kind, from, to } of flows) {
    const parts = kind === 'html' || kind === 'rule' ? [] : scanInline(segment.slice(from, to));
    if (parts === undefined) return false;
    scanned.push(parts);
  }
  for (const [index, { kind, level, start, from, to }] of flows.entries()) {
    const parts = scanned[index] ?? [];
    if (kind === 'rule') continue;
    if (kind === 'html') {
      for (const block of readHtml(segment, from, to)) if (block !== undefined) placed.push(block);
      continue;
    }
    const target = inlineTarget(new ProjectionBuilder(start), segment, from, false);
    writeInline(parts, target);
    const looks = kind === 'paragraph' && isAllEmphasized(parts, segment.slice(from, to)) ? 'heading' : kind;
    addBlock(placed, target, looks, level, start, flows.length === 1 && kind === 'paragraph' ? segment.length : to);
  }
  return true;
}

/** Cell content: parsed only where its marks leave a doubt. */
function readInline(builder: ProjectionBuilder, segment: string, start: number, end: number): void {
  const text = segment.slice(start, end);
  const target = inlineTarget(builder, segment, start, false);
  const parts = scanInline(text);
  if (parts !== undefined) {
    writeInline(parts, target);
    return;
  }
  if (isHostile(text)) {
    copyEscaped(builder, segment, start, end, false);
    return;
  }
  for (const node of processor.parse(text.trimStart().padStart(text.length, ' ')).children) {
    if (node.type === 'paragraph') readPhrasing(node.children, target);
    else copyEscaped(builder, segment, start + offsets(node).start, start + offsets(node).end, false);
  }
}

function inlineTarget(builder: ProjectionBuilder, source: string, shift: number, inQuote: boolean): InlineTarget {
  return { builder, source, shift, inQuote, emphasis: [] };
}

interface Flow {
  readonly inQuote: boolean;
  readonly listDepth: number;
}

function readFlow(node: RootContent, segment: string, placed: Placed[], flow: Flow): void {
  const { start, end } = offsets(node);
  switch (node.type) {
    case 'blockquote':
      for (const child of node.children) readFlow(child, segment, placed, { ...flow, inQuote: true });
      return;
    case 'list':
      for (const item of node.children)
        for (const child of item.children) readFlow(child, segment, placed, { ...flow, listDepth: flow.listDepth + 1 });
      return;
    case 'html':
      for (const block of readHtml(segment, start, end)) if (block !== undefined) placed.push(block);
      return;
    case 'heading':
    case 'paragraph': {
      const builder = new ProjectionBuilder(start);
      const target = inlineTarget(builder, segment, 0, flow.inQuote);
      readPhrasing(node.children, target);
      const isBold = isAllStrong(node.children);
      const kind: BlockKind =
        node.type === 'heading' ? 'heading' : flow.listDepth > 0 ? 'list-item' : isBold ? 'heading' : 'paragraph';
      const level = node.type === 'heading' ? node.depth : flow.listDepth;
      addBlock(placed, target, kind, level, start, end);
      return;
    }
    case 'code': {
      const builder = new ProjectionBuilder(start);
      builder.copy(segment, start, end);
      addBlock(placed, inlineTarget(builder, segment, 0, flow.inQuote), 'paragraph', 0, start, end);
      return;
    }
    default:
  }
}

/** The rule of `isAllEmphasized` for parsed text. */
function isAllStrong(children: readonly PhrasingContent[]): boolean {
  const written = children.filter((child) => !isBlank(child));
  return written.every(({ type }) => type === 'strong') || (written.length === 1 && written[0]?.type === 'emphasis');
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Heading depth of a line that is a heading by its looks only: below every marked one. */
const UNMARKED_HEADING_LEVEL = 4;

function addBlock(
  placed: Placed[],
  { builder, emphasis, inQuote }: InlineTarget,
  kind: BlockKind,
  level: number,
  start: number,
  end: number,
): void {
  const projected = builder.build();
  if (projected.text === '') return;
  const isMarked = kind === 'heading' && level > 0;
  const isHeading = isMarked || (kind !== 'list-item' && readsLikeHeading(projected.text, kind === 'heading'));
  const block: Block = {
    ...projected,
    kind: isHeading ? 'heading' : kind === 'heading' ? 'paragraph' : kind,
    level: isHeading && !isMarked ? UNMARKED_HEADING_LEVEL : level,
    length: end - start,
    ...(emphasis.length > 0 ? { emphasis: Object.freeze(emphasis) } : {}),
    ...(inQuote ? { isQuoted: true } : {}),
  };
  placed.push(Object.freeze({ start, block: Object.freeze(block) }));
}

function readPhrasing(nodes: readonly PhrasingContent[], context: InlineTarget): void {
  const { builder, source, shift, inQuote, emphasis } = context;
  for (const node of nodes) {
    const { start, end } = offsets(node);
    switch (node.type) {
      case 'text':
        copyEscaped(builder, source, shift + start, shift + end, inQuote);
        break;
      case 'emphasis':
      case 'strong': {
        const from = builder.position;
        readPhrasing(node.children, context);
        if (builder.length > from) emphasis.push(from, builder.length);
        break;
      }
      case 'link':
      case 'linkReference':
      case 'delete':
        readPhrasing(node.children, context);
        break;
      case 'inlineCode': {
        const written = source.slice(shift + start, shift + end);
        const ticks = /^`+/.exec(written)?.[0].length ?? 0;
        builder.copy(source, shift + start + ticks, shift + end - ticks);
        break;
      }
      case 'break':
        builder.breakLine(shift + start, shift + end);
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) builder.breakLine(shift + start, shift + end);
        break;
      default:
    }
  }
}

function offsets(node: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined }): {
  start: number;
  end: number;
} {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
