import type { Filing } from '../model/filing.js';
import { toPlain } from '../text/projection.js';
import type { Span } from '../text/span.js';
import { passageAt } from './locate.js';

/** A line of plain text around a place, with the place in it as `[from, to)`. */
export interface Context {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How much is shown on either side. */
const BEFORE = 40;
const AFTER = 60;

/** The words around a place, on one line, cut at words. */
export function contextOf(filing: Filing, place: Span): Context | undefined {
  const passage = passageAt(filing, place.start);
  if (!passage) return undefined;
  const text = passage.block.text.replace(/[\n\t]/g, ' ');
  const from = toPlain(passage.block, place.start - passage.start);
  const to = Math.max(from, toPlain(passage.block, place.end - passage.start));
  let first = Math.max(0, from - BEFORE);
  if (first > 0) first = Math.min(from, text.indexOf(' ', first) + 1 || from);
  let last = Math.min(text.length, to + AFTER);
  if (last < text.length) last = Math.max(to, text.lastIndexOf(' ', last));
  const head = first > 0 ? '… ' : '';
  const tail = last < text.length ? ' …' : '';
  const shift = head.length - first;
  return { text: head + text.slice(first, last) + tail, from: from + shift, to: to + shift };
}
