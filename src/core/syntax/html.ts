import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { charSort } from '../text/projection.js';
import type { BlockReader, Placed, TaggedFact } from './block.js';
import { EntityReader } from './entity-reader.js';
import { HtmlStructure } from './html-structure.js';
import { Look, readStyle, type StyleEffect, Tag, type TagInfo, tagNamed } from './html-tags.js';
import { joinPages } from './join-pages.js';
import { Preformatted } from './preformatted.js';

/** Source read between two pauses, in code units. */
const CHUNK = 8192;
const MOST_STYLES = 4096;

/** Reads EDGAR HTML and inline XBRL into blocks, straight from the tokens and without a tree. */
export const readHtml: BlockReader = (source, start, end) => joinPages(readTokens(source, start, end));

function* readTokens(source: string, start: number, end: number): Generator<Placed | undefined> {
  const reader = new HtmlReader(source, start, end);
  const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: true }, reader);
  for (let at = start; at < end; ) {
    const next = chunkEnd(source, at, end);
    tokenizer.write(source.slice(at, next));
    at = next;
    yield* reader.take();
    yield undefined;
  }
  tokenizer.end();
  reader.finish();
  yield* reader.take();
}

/** Where a chunk may end: after a tag or before white space, so that no character reference is cut in two. */
function chunkEnd(source: string, at: number, end: number): number {
  const target = at + CHUNK;
  if (target >= end) return end;
  for (let cut = target; cut > target - CHUNK / 2; cut--) {
    const code = source.charCodeAt(cut);
    if (code <= 0x20 && (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)) return cut;
    if (source.charCodeAt(cut - 1) === 0x3e) return cut;
  }
  const reference = source.lastIndexOf('&', target);
  return reference > target - 40 && reference > at ? reference : target;
}

const STYLE = 1;
const ALIGN = 2;
const COLUMN_SPAN = 3;
const HIDDEN = 4;
const ROW_SPAN = 5;
const FACT_ATTRIBUTES = ['name', 'contextref', 'unitref', 'scale', 'sign', 'format'];
const FIRST_FACT_ATTRIBUTE = 6;

/** What the attributes of an inline XBRL tag say. */
function factOf(values: readonly string[]): Omit<TaggedFact, 'from' | 'to'> {
  const [name = '', context = '', unit, scale, sign, format] = values.slice(FIRST_FACT_ATTRIBUTE);
  const fact: { -readonly [K in keyof Omit<TaggedFact, 'from' | 'to'>]: TaggedFact[K] } = { name, context };
  if (unit !== undefined) fact.unit = unit;
  if (scale !== undefined && /^-?\d{1,3}$/.test(scale)) fact.scale = Number(scale);
  if (sign === '-') fact.sign = '-';
  if (format !== undefined) fact.format = format;
  return fact;
}

class HtmlReader implements TokenizerCallbacks {
  private readonly structure = new HtmlStructure();
  private readonly entities = new EntityReader();
  private readonly styles = new Map<string, StyleEffect>();
  private nextAmpersand = -1;

  private tag: TagInfo | undefined;
  private nameStart = 0;
  private attribute = 0;
  private valueStart = -1;
  private valueEnd = -1;
  private style: StyleEffect | undefined;
  private values: string[] = [];
  /** The text of a `<pre>` that is being read by its lines; its tokens are passed over. */
  private preformatted: Preformatted | undefined;
  private passTo = 0;
  /** Where the next end tag of a `<pre>` was found; past the end where there is none. */
  private preEnd = -1;

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly end: number,
  ) {}

  /** The blocks made since the last call. */
  take(): Placed[] {
    this.preformatted?.read(this.structure.emitter.made, false);
    this.structure.cutLong();
    return this.structure.emitter.made.splice(0);
  }

  finish(): void {
    this.endPreformatted();
    this.structure.finish();
  }

  onopentagname(start: number, end: number): void {
    this.nameStart = this.base + start;
    if (this.nameStart < this.passTo) {
      this.tag = undefined;
      return;
    }
    if (this.preformatted !== undefined) this.endPreformatted();
    this.tag = tagNamed(this.source, this.nameStart, this.base + end);
    this.style = undefined;
    if (this.values.length > 0) this.values = [];
    this.attribute = 0;
  }

  onattribname(start: number, end: number): void {
    this.attribute = 0;
    this.valueStart = -1;
    const length = end - start;
    if (this.tag === undefined || length < 4 || length > 10) return;
    const code = this.source.charCodeAt(this.base + start) | 0x20;
    if (this.tag.sort === Tag.fact) {
      const name = this.source.slice(this.base + start, this.base + end).toLowerCase();
      const index = FACT_ATTRIBUTES.indexOf(name);
      this.attribute = index < 0 ? 0 : FIRST_FACT_ATTRIBUTE + index;
    } else if (length === 5) {
      if (code === 0x73) this.attribute = STYLE;
      else if (code === 0x61) this.attribute = ALIGN;
    } else if (length === 7 && code === 0x63) this.attribute = COLUMN_SPAN;
    else if (length === 7 && code === 0x72) this.attribute = ROW_SPAN;
    else if (length === 6 && code === 0x68) {
      if (/^hidden$/i.test(this.source.slice(this.base + start, this.base + end))) this.values[HIDDEN] = '';
    }
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === 0) return;
    if (this.valueStart < 0) this.valueStart = this.base + start;
    this.valueEnd = this.base + end;
  }

  onattribend(): void {
    const { attribute } = this;
    if (attribute === 0 || this.valueStart < 0) return;
    const value = this.source.slice(this.valueStart, this.valueEnd);
    if (attribute === STYLE) this.style = this.styleOf(value);
    else this.values[attribute] = value;
  }

  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  onopentagend(end: number): void {
    if (this.tag !== undefined) this.openTag(this.tag, this.base + end + 1);
  }

  onselfclosingtag(end: number): void {
    const { tag } = this;
    if (tag === undefined) return;
    this.openTag(tag, this.base + end + 1);
    if (!tag.isVoid) this.structure.close(tag);
  }

  onclosetag(start: number, end: number): void {
    if (this.base + start < this.passTo) return;
    if (this.preformatted !== undefined) this.endPreformatted();
    const tag = tagNamed(this.source, this.base + start, this.base + end);
    if (tag !== undefined) this.structure.close(tag);
  }

  ontext(start: number, end: number): void {
    if ((this.structure.look & Look.hidden) !== 0) return;
    const to = this.base + end;
    let at = this.base + start;
    if (at < this.passTo) return;
    if (this.preformatted !== undefined) this.endPreformatted();
    while (at < to) {
      if (this.nextAmpersand < at) {
        const found = this.source.indexOf('&', at);
        this.nextAmpersand = found < 0 ? this.end : found;
      }
      const stop = Math.min(this.nextAmpersand, to);
      if (stop > at) this.addText(at, stop);
      if (stop === to) return;
      at = this.addReference(stop, to);
    }
  }

  private openTag(tag: TagInfo, end: number): void {
    const { structure, values } = this;
    structure.open(tag, this.style, values[ALIGN], values[HIDDEN] !== undefined, this.nameStart - 1, end);
    if (tag.sort === Tag.cell) structure.openCell(Number(values[COLUMN_SPAN] ?? 1), Number(values[ROW_SPAN] ?? 1));
    else if (tag.sort === Tag.pre) this.beginPreformatted(end);
    else if (tag.sort === Tag.fact) structure.unit.openFact(factOf(values));
  }

  /** Passes over the text of a `<pre>` that is laid out by its lines, and reads it so. */
  private beginPreformatted(start: number): void {
    const { source, structure } = this;
    if (this.preEnd < start) {
      const endTag = /<\/pre/gi;
      endTag.lastIndex = start;
      this.preEnd = endTag.exec(source)?.index ?? Number.POSITIVE_INFINITY;
    }
    if (this.preEnd >= this.end || !structure.isOutsideTables || (structure.look & Look.hidden) !== 0) return;
    this.preformatted = Preformatted.of(source, start, this.preEnd);
    if (this.preformatted === undefined) return;
    this.passTo = this.preEnd;
    structure.giveAll();
  }

  private endPreformatted(): void {
    this.preformatted?.read(this.structure.emitter.made, true);
    this.preformatted = undefined;
  }

  private addText(start: number, end: number): void {
    const { source, structure } = this;
    const { unit } = structure;
    let at = start;
    if (unit.isFresh || structure.breaks > 0) {
      while (at < end && charSort(source.charCodeAt(at)) !== 0) at++;
      if (at === end) {
        unit.blank(start, end);
        return;
      }
      structure.breaks = 0;
    }
    if ((structure.look & Look.pre) !== 0) this.addPreformatted(at, end);
    else unit.copy(source, at, end, structure.look, structure.depth);
  }

  /** Adds text whose blank lines part paragraphs. */
  private addPreformatted(start: number, end: number): void {
    const { source, structure } = this;
    const { unit } = structure;
    const piece = source.slice(start, end);
    const blankLine = /\n[ \t\r]*\n/g;
    for (let at = start; at < end; ) {
      blankLine.lastIndex = at - start;
      const found = blankLine.exec(piece);
      const stop = found === null ? end : start + found.index;
      let from = at;
      if (unit.isFresh) while (from < stop && charSort(source.charCodeAt(from)) !== 0) from++;
      if (from < stop) unit.copy(source, from, stop, structure.look, structure.depth);
      if (found === null) return;
      structure.endBlock();
      at = start + blankLine.lastIndex;
    }
  }

  /** Adds what the `&` at `start` begins; returns where the text goes on. */
  private addReference(start: number, end: number): number {
    const { entities, structure } = this;
    const { unit } = structure;
    if (!entities.read(this.source, start, end)) {
      structure.breaks = 0;
      unit.copy(this.source, start, start + 1, structure.look, structure.depth);
      return start + 1;
    }
    const next = start + entities.length;
    const { text } = entities;
    const sort = text.length === 1 ? charSort(text.charCodeAt(0)) : 0;
    if (sort === 0) {
      structure.breaks = 0;
      unit.replace(text, start, next, structure.look, structure.depth);
    } else if (sort === 1) unit.blank(start, next);
    return next;
  }

  private styleOf(style: string): StyleEffect {
    let effect = this.styles.get(style);
    if (effect === undefined) {
      effect = readStyle(style);
      if (this.styles.size < MOST_STYLES) this.styles.set(style, effect);
    }
    return effect;
  }
}
