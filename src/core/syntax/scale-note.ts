import type { Scale } from './block.js';

const NOTE =
  /\(?\b(?:(?:dollars?|amounts?|u\.?s\.? dollars|all amounts|figures|shares?|tabular amounts|values?)[^.;()]{0,40} )?(?:expressed |presented |stated |shown |are )?in (thousands|millions|billions)\b([^.;)]{0,120})/i;
const ONLY_SHARES = /^\(?(?:number of )?(?:shares?|units?|options?|share (?:amounts|data|counts))\b(?! and)/i;
/** "(in ’000s)", "(shares in 000s)". */
const NOUGHTS = /\b(?:(shares|units|options) )?in [‘’']?000[’']?s\b([^.;)]{0,120})/i;
const SYMBOLS = /\((?:US)?[$€£] ?(?:000s?|’000s?|'000s?)(?: omitted)?\)|\(000s? omitted\)/i;

/** "(Millions)", "(Thousands of dollars, except per share)", "(US$ million)", "(Mils.)". */
const BRACKETED =
  /\((?:(?:dollars|(?:US)?[$€£]|U\.?S\.? dollars|USD|EUR|GBP|RMB|CAD)[ ’']?(?:in )?)?(thousand|million|billion|mil)(?:s|\.|s\.)?(?: of (?:U\.?S\.? |Canadian )?(?:dollars|euros|pounds|shares))?((?:,| -)? ?except[^)]{0,120})?\)/i;

const MULTIPLIERS: Readonly<Record<string, number>> = {
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  mil: 1e6,
};

/**
 * The scale note in a table's caption or heading row, as "(in thousands, except share and per share data)".
 * Running text that says "in millions of shares" is to be kept away by the caller.
 */
export function readScaleNote(text: string): Scale | undefined {
  const at = text.search(
    /\bin (?:thousands|millions|billions)\b|000|\([^)]{0,14}(?:thousand|million|billion|mils?\b)/i,
  );
  if (at < 0) return undefined;
  const near = text.slice(Math.max(0, at - 80), at + 160);
  const found = NOTE.exec(near);
  if (found === null) {
    const noughts = NOUGHTS.exec(near);
    if (noughts !== null) return scaleOf(1e3, noughts[2] ?? '', noughts[1] !== undefined);
    if (SYMBOLS.test(near)) return scaleOf(1e3, near);
    const bracketed = BRACKETED.exec(near);
    const power = MULTIPLIERS[bracketed?.[1]?.toLowerCase() ?? ''];
    return power === undefined ? undefined : scaleOf(power, bracketed?.[2] ?? '');
  }
  const multiplier = MULTIPLIERS[(found[1] ?? '').toLowerCase()];
  if (multiplier === undefined) return undefined;
  return scaleOf(multiplier, found[2] ?? '', ONLY_SHARES.test(found[0]) && !/\b(?:and|except)\b/i.test(found[0]));
}

const EXCEPTED = /\b(?:except|other than|excluding)\b([^)]{0,80})/i;
/** "share data", but not that of "per share data". */
const SHARES = /(?<!\bper (?:(?:common|ordinary|basic|diluted|limited partner) )?)\b(?:shares?|units?|ADSs?)\b/i;
const PER_SHARE = /\bper (?:[a-z]+ ){0,2}(?:share|unit|ADS)\b/i;

const OWN_OF_SHARES = /\bshares?\b[^.;()]{0,50}\bin (thousands|millions)\b/i;

function scaleOf(multiplier: number, words: string, onlyShares = false): Scale {
  if (onlyShares) return Object.freeze({ multiplier, exceptShares: false, onlyShares });
  const own = MULTIPLIERS[OWN_OF_SHARES.exec(words)?.[1]?.toLowerCase() ?? ''];
  if (own !== undefined) return Object.freeze({ multiplier, exceptShares: true, shares: own });
  const excepted = EXCEPTED.exec(words)?.[1] ?? '';
  const exceptShares = SHARES.test(excepted);
  if (exceptShares || !PER_SHARE.test(excepted)) return Object.freeze({ multiplier, exceptShares });
  return Object.freeze({ multiplier, exceptShares, exceptPerShare: true });
}

/** The scale of a column where it states one in place of the table's, else `undefined`. */
export function ownScale(column: Scale | undefined, table: Scale | undefined): Scale | undefined {
  return table === undefined || table.onlyShares || table.multiplier !== column?.multiplier ? column : undefined;
}

/**
 * The scale that a heading row gives its table. A note that stands in a cell with the name of one column holds for
 * that column; it is taken for the table's where most columns bear the same, share counts then excepted.
 */
export function readHeadScale(cells: readonly string[]): Scale | undefined {
  let columns = 0;
  let shared: Scale | undefined;
  for (const [index, cell] of cells.entries()) {
    const scale = readScaleNote(cell);
    if (scale === undefined) continue;
    const rest = cell.replace(/\([^)]*\)|[^\p{L}]/gu, '');
    // a note beside others, under the name of its column
    if (rest === '' && index > 0) continue;
    if (rest.length <= 3 || cells.length === 1 || /^\W*(?:dollars?|amounts?|in)\b/i.test(cell)) return scale;
    if (shared !== undefined && shared.multiplier !== scale.multiplier) return undefined;
    shared = scale;
    columns++;
  }
  if (shared === undefined || columns * 2 < cells.length - 1) return undefined;
  return Object.freeze({ multiplier: shared.multiplier, exceptShares: true });
}
