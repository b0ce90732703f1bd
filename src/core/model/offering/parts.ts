import type { DocumentPart } from '../../syntax/block.js';
import type { Passage } from '../passage.js';
import type { Digest } from './reading.js';

/** What the passages of one prospectus, report or agreement have in common. */
export interface Part {
  /** Form or exhibit type as `424B5`, `8-K`, `EX-1.1`; '' when it cannot be told. */
  readonly type: string;
  readonly passages: readonly Passage[];
  /** Of each passage. */
  readonly digests: readonly Digest[];
  /** How many of the passages make up its cover: all that stands before its table of contents or text. */
  readonly coverLength: number;
  /** True for a part with the cover that every prospectus has. */
  readonly hasCover: boolean;
  readonly document: number;
  /** 0 for the first part of its document. */
  readonly order: number;
}

const TITLE =
  /^(?:preliminary |base |resale |sales agreement |atm |amended and restated )?(?:prospectus|pricing supplement|product supplement)(?: supplement)?(?: no\. ?\d+)?(?:\s*\(.{0,120}\))?$/i;
const CONTENTS = /^(?:table of contents|contents)\b|^\s*page\s*$/i;
const MOST_COVER = 90;
const TITLE_REACH = 70;
/** A title is short. */
const MOST_TITLE = 240;

/**
 * Parts a file into its prospectuses, reports and agreements: one for each document that a reader wants, and one
 * more wherever a second cover begins in the same document.
 */
export function readParts(
  passages: readonly Passage[],
  digests: readonly Digest[],
  documents: readonly DocumentPart[],
  form: string,
): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (from < passages.length) {
    const document = passages[from]?.document ?? 0;
    let to = from;
    while (to < passages.length && passages[to]?.document === document) to++;
    const type = documents[document]?.type || (document === 0 ? form : '');
    const starts = [from, ...laterCovers(passages, digests, from, to)];
    for (const [order, start] of starts.entries()) {
      const end = starts[order + 1] ?? to;
      const isAll = end - start === passages.length;
      const own = isAll
        ? { passages, digests }
        : { passages: passages.slice(start, end), digests: digests.slice(start, end) };
      parts.push({ type, ...own, ...coverOf(own), document, order });
    }
    from = to;
  }
  return parts;
}

/** Where the second and later prospectuses of a document begin. */
function laterCovers(passages: readonly Passage[], digests: readonly Digest[], from: number, to: number): number[] {
  const starts: number[] = [];
  let legends = 0;
  let last = from;
  for (let index = from; index < to; index++) {
    if (digests[index]?.isLegend !== true) continue;
    legends++;
    if (legends > 1) {
      const title = titleBefore(passages, last + 1, index);
      if (title >= 0) starts.push(title);
    }
    last = index;
  }
  return starts;
}

/** The title from which the cover that holds `legend` runs. */
function titleBefore(passages: readonly Passage[], floor: number, legend: number): number {
  for (let index = legend - 1; index >= Math.max(floor, legend - TITLE_REACH); index--) {
    const text = passages[index]?.block.text ?? '';
    if (text.length < MOST_TITLE && TITLE.test(text)) return index;
  }
  return -1;
}

function coverOf({ passages, digests }: Pick<Part, 'passages' | 'digests'>): Pick<Part, 'coverLength' | 'hasCover'> {
  let legend = -1;
  for (let index = 0; index < Math.min(passages.length, MOST_COVER); index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    if (legend < 0 && digests[index]?.isLegend === true) legend = index;
    if (legend >= 0 && index > legend && CONTENTS.test(passage.block.text))
      return { coverLength: index, hasCover: true };
  }
  const length = Math.min(passages.length, legend < 0 ? MOST_COVER : Math.min(legend + 30, MOST_COVER));
  return { coverLength: length, hasCover: legend >= 0 };
}

/** The facing page of a registration statement with the prospectus that it is about. */
export function joinedParts(facing: Part, specific: Part): Part {
  const title = facing.passages
    .slice(0, facing.coverLength)
    .findIndex(({ block }) => /^(?:base )?prospectus$/i.test(block.text.trim()));
  const length = title < 0 ? Math.min(30, facing.coverLength) : title;
  return {
    ...specific,
    type: facing.type,
    order: 0,
    passages: [...facing.passages.slice(0, length), ...specific.passages],
    digests: [...facing.digests.slice(0, length), ...specific.digests],
    coverLength: length + specific.coverLength,
  };
}
