import type { Projected } from '../text/projection.js';
import type { Block, BlockKind, Cell, CellUnit, Placed, Scale, TaggedFact } from './block.js';
import { readCaptionUnit } from './column-unit.js';
import { isBullet, isContentsLink, isContinuedHead, isPageFoot, isPageNumber, leadingBullet } from './furniture.js';
import { headingLevel } from './heading-look.js';
import { headingOf, Look } from './html-tags.js';
import { type Draft, sliceDraft } from './html-unit.js';
import { readScaleNote } from './scale-note.js';

/** Plain text beyond which a paragraph is cut into several blocks, at the end of a sentence where there is one. */
export const LONGEST_BLOCK = 16384;
/** Texts longer than this are neither running heads nor captions. */
const LONGEST_RUNNING_HEAD = 100;
const LONGEST_CAPTION = 400;
const MOST_RUNNING_HEADS = 500;

/** What a block of a table has besides its text. */
export interface RowNature {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly startsTable: boolean;
  readonly scale: Scale | undefined;
}

/** What the words before a table say of its figures. */
export interface Caption {
  readonly scale?: Scale;
  readonly unit?: CellUnit;
}

/** Makes blocks of drafts, in order of their source, and tells headings, list items and page furniture apart. */
export class BlockEmitter {
  /** Blocks made and not yet taken. */
  readonly made: Placed[] = [];
  /** Texts that stood at the beginning or end of a page, and the page on which they did last. */
  private readonly heads = new Map<string, number>();
  private page = 0;
  private sincePageBreak = 3;
  /** A bullet that stood alone: the next paragraph is its item. */
  private hasBullet = false;
  /** A heading by its looks, kept until it is seen what follows. */
  private waiting: { readonly level: number; readonly draft: Draft; isLine: boolean } | undefined;
  private caption: Caption = {};
  private captionAge = 9;
  /** The table that ended right here: its last heading row and its scale. */
  private lastTable: { readonly head: string; readonly scale: Scale | undefined } | undefined;

  /** A page ends here. */
  breakPage(): void {
    if (this.sincePageBreak > 0) this.page++;
    this.sincePageBreak = 0;
  }

  paragraph(draft: Draft, asItem = false): void {
    const { text, look } = draft;
    const wasBullet = this.hasBullet || asItem;
    this.hasBullet = false;
    if (text.length <= LONGEST_RUNNING_HEAD) {
      if (isBullet(text)) {
        this.hasBullet = true;
        return;
      }
      if (this.isFurniture(text, look)) {
        this.push('furniture', 0, draft);
        return;
      }
    }
    this.sincePageBreak++;
    this.noteCaption(text);
    const bullet = leadingBullet(text);
    if (bullet > 0) {
      const depth = Math.max(1, draft.depth);
      this.push('list-item', depth, sliceDraft(draft, bullet, text.length, look, depth));
      return;
    }
    const level = wasBullet ? 0 : levelOf(draft);
    if (level > 0) this.title(level, draft);
    else if (wasBullet || (look & Look.list) !== 0) this.push('list-item', Math.max(1, draft.depth), draft);
    else this.push('paragraph', 0, draft);
  }

  /** A heading whatever its looks, as the label of a paragraph in a table. */
  heading(level: number, draft: Draft): void {
    this.push('heading', level, draft);
  }

  row(draft: Draft, nature: RowNature): void {
    this.hasBullet = false;
    this.sincePageBreak++;
    this.push('table-row', 0, draft, nature);
  }

  /** What is said right before the table which begins now. */
  takeCaption(): Caption {
    const caption = this.captionAge <= 2 ? this.caption : {};
    this.caption = {};
    return caption;
  }

  /** Notes the last heading row of a table that ends here, for a table of the same columns that follows at once. */
  endTable(head: string, scale: Scale | undefined): void {
    this.lastTable = head === '' ? undefined : { head, scale };
  }

  /** The scale of a table with the same columns that ended right here. */
  scaleBefore(head: string): Scale | undefined {
    return this.lastTable?.head === head ? this.lastTable.scale : undefined;
  }

  furniture(draft: Draft): void {
    this.push('furniture', 0, draft);
  }

  private isFurniture(text: string, look: number): boolean {
    if (isPageNumber(text) || isPageFoot(text)) return true;
    if (isContentsLink(text) && ((look & Look.link) !== 0 || this.isPageHead(text))) return true;
    if (this.sincePageBreak < 2 && isContinuedHead(text)) return true;
    return this.isPageHead(text);
  }

  /** True for what stands first on a page and stood first on one before. */
  private isPageHead(text: string): boolean {
    return this.sincePageBreak === 0 && !text.endsWith('.') && this.isSeenAgain(text);
  }

  /** True for a text asked about on this page or one of the two before; remembers it. */
  isSeenAgain(text: string): boolean {
    const page = this.heads.get(text);
    if (this.heads.size < MOST_RUNNING_HEADS || page !== undefined) this.heads.set(text, this.page);
    return page !== undefined && page >= this.page - 2;
  }

  private noteCaption(text: string): void {
    this.captionAge++;
    this.lastTable = undefined;
    const near = text.length <= LONGEST_CAPTION ? text : text.slice(-LONGEST_CAPTION);
    const scale = readScaleNote(near);
    const unit = text.endsWith(':') ? readCaptionUnit(near) : undefined;
    if (scale === undefined && unit === undefined) return;
    this.caption = { ...(scale && { scale }), ...(unit && { unit }) };
    this.captionAge = 0;
  }

  /** Gives the heading that waits. */
  flush(): void {
    const { waiting } = this;
    if (waiting === undefined) return;
    this.waiting = undefined;
    this.push(waiting.isLine ? 'paragraph' : 'heading', waiting.isLine ? 0 : waiting.level, waiting.draft);
  }

  /**
   * A heading by its looks. One upon another of the same depth, nothing between them, are the lines of a cover,
   * names and addresses, and head no sections.
   */
  private title(level: number, draft: Draft): void {
    const { waiting } = this;
    const isLine =
      waiting !== undefined &&
      waiting.level === level &&
      level >= 3 &&
      headingOf(draft.look) === 0 &&
      /[a-z]/.test(draft.text) &&
      /[a-z]/.test(waiting.draft.text);
    if (isLine && waiting !== undefined) waiting.isLine = true;
    this.flush();
    this.waiting = { level, draft, isLine };
  }

  private push(kind: BlockKind, level: number, draft: Draft, nature?: RowNature): void {
    this.flush();
    if (draft.text.length <= LONGEST_BLOCK || nature !== undefined) {
      this.made.push(place(kind, level, draft, nature));
      return;
    }
    for (let from = 0; from < draft.text.length; ) {
      const to = cutAfter(draft.text, from);
      const piece = sliceDraft(draft, from, to, draft.look, draft.depth);
      this.made.push(place(kind, level, piece));
      from = to;
      while (from < draft.text.length && draft.text.charCodeAt(from) <= 0x20) from++;
    }
  }
}

/** Where to cut a text that is too long for one block: after a sentence, else at a blank, else anywhere. */
export function cutAfter(text: string, from: number): number {
  const limit = from + LONGEST_BLOCK;
  if (limit >= text.length) return text.length;
  const half = from + LONGEST_BLOCK / 2;
  const stop = text.lastIndexOf('. ', limit - 1);
  if (stop >= half) return stop + 1;
  const blank = text.lastIndexOf(' ', limit);
  if (blank >= half) return blank;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

function place(kind: BlockKind, level: number, draft: Draft, nature?: RowNature): Placed {
  const { text, map, start, runs, facts } = draft;
  const block: { -readonly [K in keyof Block]: Block[K] } = {
    kind,
    level,
    text,
    map,
    length: map[map.length - 1] ?? 0,
  };
  if (nature !== undefined) {
    block.cells = nature.cells;
    if (nature.isHeader) block.isHeader = true;
    if (nature.startsTable) block.startsTable = true;
    if (nature.scale !== undefined) block.scale = nature.scale;
  }
  const emphasis = runs.length > 0 ? emphasisOf(runs) : undefined;
  if (emphasis !== undefined) block.emphasis = emphasis;
  if (facts.length > 0) block.facts = sortFacts(facts);
  return Object.freeze({ start, block: Object.freeze(block) });
}

function sortFacts(facts: readonly TaggedFact[]): readonly TaggedFact[] {
  return Object.freeze([...facts].sort((a, b) => a.from - b.from || b.to - a.to));
}

/** Stretches in bold or italics as flat pairs; those that touch are one. */
function emphasisOf(runs: readonly number[]): readonly number[] | undefined {
  const pairs: number[] = [];
  for (let at = 0; at < runs.length; at += 3) {
    if (((runs[at + 2] ?? 0) & (Look.bold | Look.italic)) === 0) continue;
    const from = runs[at] ?? 0;
    const to = runs[at + 1] ?? 0;
    if (to <= from) continue;
    if (pairs.length > 0 && (pairs[pairs.length - 1] ?? 0) >= from - 1) pairs[pairs.length - 1] = to;
    else pairs.push(from, to);
  }
  return pairs.length > 0 ? Object.freeze(pairs) : undefined;
}

/** Depth of a draft that is a heading by its tag or its looks, 0 for one that is none. */
export function levelOf(draft: Draft): number {
  const tagged = headingOf(draft.look);
  if (tagged > 0) return draft.text.length <= 300 ? tagged : 0;
  if (draft.text.length > 180) return 0;
  return headingLevel(draft.text, {
    isBold: isAll(draft, Look.bold),
    isItalic: isAll(draft, Look.italic),
    isUnderlined: isAll(draft, Look.underline),
    isCentered: (draft.look & Look.centered) !== 0,
  });
}

/** True when the whole text but a few signs is set so. */
export function isAll(draft: Draft, style: number): boolean {
  let covered = 0;
  for (let at = 0; at < draft.runs.length; at += 3) {
    if (((draft.runs[at + 2] ?? 0) & style) !== 0) covered += (draft.runs[at + 1] ?? 0) - (draft.runs[at] ?? 0);
  }
  return covered > 0 && covered >= draft.text.length - 2 - draft.text.length / 16;
}

/** The stretch `[from, to)` of a projected text without the blanks around it. */
export function trimmed({ text }: Projected, from: number, to: number): [from: number, to: number] {
  let first = from;
  let last = to;
  while (first < last && text.charCodeAt(first) <= 0x20) first++;
  while (last > first && text.charCodeAt(last - 1) <= 0x20) last--;
  return [first, last];
}
