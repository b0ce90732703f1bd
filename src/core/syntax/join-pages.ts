import type { Block, Placed } from './block.js';

/** A paragraph shorter than this is no paragraph that a page's end could cut in two. */
const SHORTEST_CUT = 50;
/** A paragraph runs over so many pages at most. */
const MOST_PAGES = 8;
/** Furniture between the two parts of a paragraph: foot, head and a link. */
const MOST_FURNITURE = 4;

/**
 * Puts paragraphs together that the end of a page has cut in two. The page number and running head between
 * them belong to the source of the joined paragraph and not to its text.
 */
export function* joinPages(blocks: Iterable<Placed | undefined>): Generator<Placed | undefined> {
  let held: Placed | undefined;
  let between: Placed[] = [];
  let pages = 0;
  for (const placed of blocks) {
    if (placed === undefined) {
      yield undefined;
      continue;
    }
    if (held !== undefined) {
      if (placed.block.kind === 'furniture' && between.length < MOST_FURNITURE) {
        between.push(placed);
        continue;
      }
      if (between.length > 0 && continues(held.block, placed.block)) {
        held = join(held, placed);
        between = [];
        if (!isCut(held.block) || ++pages >= MOST_PAGES) {
          yield held;
          held = undefined;
        }
        continue;
      }
      yield held;
      yield* between;
      held = undefined;
      between = [];
    }
    if (isCut(placed.block)) {
      held = placed;
      pages = 0;
    } else yield placed;
  }
  if (held !== undefined) yield held;
  yield* between;
}

/** True for a paragraph that does not end like a sentence. */
function isCut({ kind, text }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'list-item') || text.length < SHORTEST_CUT) return false;
  const code = text.charCodeAt(text.length - 1);
  return code === 0x2c || isLowerCase(code) || isUpperCase(code) || isDigit(code);
}

/** True when the second paragraph goes on where the first stops. */
function continues(first: Block, second: Block): boolean {
  if (second.kind !== 'paragraph') return false;
  const code = second.text.charCodeAt(0);
  if (isLowerCase(code)) return true;
  // A word that no sentence ends with asks for what follows, whatever it begins with.
  return (
    /(?:,|\b(?:the|a|an|of|and|or|to|in|by|with|our|its|for|as|at|from|on|that|which|their|this|such|any|each|no))$/.test(
      first.text.slice(-8),
    ) && second.text.length >= 20
  );
}

function join(first: Placed, second: Placed): Placed {
  const a = first.block;
  const b = second.block;
  const shift = a.text.length + 1;
  const moved = second.start - first.start;
  const map = [...a.map, a.text.length, a.length, moved];
  for (let at = 0; at < b.map.length; at += 3) {
    map.push((b.map[at] ?? 0) + shift, (b.map[at + 1] ?? 0) + moved, (b.map[at + 2] ?? 0) + moved);
  }
  const block: { -readonly [K in keyof Block]: Block[K] } = {
    ...a,
    text: `${a.text} ${b.text}`,
    map: Object.freeze(map),
    length: moved + b.length,
    pageBreaks: Object.freeze([...(a.pageBreaks ?? []), a.text.length]),
  };
  if (a.emphasis !== undefined || b.emphasis !== undefined) {
    block.emphasis = Object.freeze([...(a.emphasis ?? []), ...(b.emphasis ?? []).map((at) => at + shift)]);
  }
  if (a.facts !== undefined || b.facts !== undefined) {
    const later = (b.facts ?? []).map((fact) =>
      Object.freeze({ ...fact, from: fact.from + shift, to: fact.to + shift }),
    );
    block.facts = Object.freeze([...(a.facts ?? []), ...later]);
  }
  return Object.freeze({ start: first.start, block: Object.freeze(block) });
}

function isLowerCase(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isUpperCase(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
