import { type Entry, type TermDictionary, type TermNode, traceOf } from './term-dictionary.js';

/** A use of a term in a plain text: `[from, to)` and the term as it is defined. */
export interface Use {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

/** The uses of a dictionary's terms in a text, the longest at each place, in order and not overlapping. */
export function findUses(text: string, dictionary: TermDictionary): Use[] {
  const uses: Use[] = [];
  const { traces, root, entries, start } = dictionary;
  if (entries.length === 0) return uses;
  start.lastIndex = 0;
  while (start.test(text)) {
    const end = start.lastIndex;
    let at = end - 1;
    while (at > 0 && end - at <= LONGEST_RUN && isRunCode(text.charCodeAt(at - 1))) at--;
    const use = useAt(text, at, end, traces, root, entries);
    if (use === undefined) continue;
    uses.push(use);
    start.lastIndex = use.to;
  }
  return uses;
}

/** The longest term that begins with the word `[at, end)`. */
function useAt(
  text: string,
  at: number,
  end: number,
  traces: Uint8Array,
  root: TermNode,
  entries: readonly Entry[],
): Use | undefined {
  const length = end - at;
  const second = length > 1 ? text.charCodeAt(at + 1) : 0;
  if (traces[traceOf(text.charCodeAt(at), second, text.charCodeAt(end - 1), length)] === 0) return undefined;
  const candidates = candidatesAt(text, at, end, root);
  return candidates.length === 0 || isInsideCompound(text, at)
    ? undefined
    : longest(text, at, end, candidates, entries);
}

const NONE: readonly number[] = [];
const LONGEST_RUN = 40;
/** The most characters between two runs of a term, as the `, ` and `. & ` of names. */
const LONGEST_GAP = 5;

/** The terms whose runs stand at `at`, the first run ending at `end`, whatever their gaps and capitals. */
function candidatesAt(text: string, at: number, end: number, root: TermNode): readonly number[] {
  let found = NONE;
  let node = root;
  let from = at;
  let to = end;
  for (;;) {
    if (to - from > LONGEST_RUN) return found;
    const run = text.slice(from, to).toLowerCase();
    const ends = node.ends.get(run);
    if (ends !== undefined) found = found.length === 0 ? ends : [...ends, ...found];
    const next = node.next.get(run);
    if (next === undefined) return found;
    node = next;
    from = to;
    while (from - to < LONGEST_GAP && from < text.length && !isRunCode(text.charCodeAt(from))) from++;
    to = from;
    while (to - from <= LONGEST_RUN && to < text.length && isRunCode(text.charCodeAt(to))) to++;
    if (to === from) return found;
  }
}

function longest(
  text: string,
  at: number,
  end: number,
  candidates: readonly number[],
  entries: readonly Entry[],
): Use | undefined {
  let best: Use | undefined;
  let isExact = false;
  for (const index of candidates) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const to = matchEnd(text, at, end, entry);
    if (to < 0 || (best !== undefined && to < best.to)) continue;
    const exact = to - at === entry.term.length && text.startsWith(entry.term, at);
    if (best !== undefined && to === best.to && (isExact || !exact)) continue;
    best = { from: at, to, term: entry.term };
    isExact = exact;
  }
  return best;
}

/** Where the term ends that begins at `at`, its first run ending at `end`; `-1` when it does not stand there. */
function matchEnd(text: string, at: number, end: number, entry: Entry): number {
  const { runs, gaps, capital } = entry;
  let from = at;
  let to = end;
  for (let i = 0; i < runs.length; i++) {
    if (i > 0) {
      from = gapEnd(text, to, gaps[i - 1] ?? ' ');
      if (from < 0) return -1;
      to = from;
      while (to - from < 40 && isRunCode(text.charCodeAt(to))) to++;
    }
    const run = text.slice(from, to);
    if (!isForm(run.toLowerCase(), runs[i] ?? '', i === runs.length - 1)) return -1;
    if (capital[i] === true && !startsCapital(run)) return -1;
    if (entry.isLower && run !== run.toLowerCase() && !(i === 0 && runs.length > 1 && beginsSentence(text, at)))
      return -1;
    if (entry.isAcronym && !isAcronymForm(run, entry.term)) return -1;
  }
  return to;
}

/** The same word, or its plural or singular. */
function isForm(written: string, run: string, isLast: boolean): boolean {
  if (written === run) return true;
  if (!isLast || run.length < 2) return false;
  if (written.length > run.length) {
    if (!written.startsWith(run.slice(0, -1))) return false;
    const rest = written.slice(run.length);
    if (written.startsWith(run)) return rest === 's' || (rest === 'es' && /(?:s|x|ch|sh)$/.test(run));
    return run.endsWith('y') && written === `${run.slice(0, -1)}ies`;
  }
  if (run.length > 3 && run === `${written}s` && !written.endsWith('s')) return true;
  return run.endsWith('ies') && written === `${run.slice(0, -3)}y`;
}

/** An abbreviation keeps its capitals: “ATM” is not "atm"; its plural takes a small s. */
function isAcronymForm(written: string, term: string): boolean {
  const stem = term.replace(/s$/, '');
  return written === term || written === stem || written === `${stem}s`;
}

function gapEnd(text: string, at: number, gap: string): number {
  const code = text.charCodeAt(at);
  if (gap === ' ' || gap === '-') return code === 32 || code === 45 || code === 10 ? at + 1 : -1;
  if (gap === '’' || gap === "'") return code === 0x2019 || code === 39 ? at + 1 : -1;
  return text.startsWith(gap, at) ? at + gap.length : -1;
}

/** True for the Market of "At-the-Market" and the d of "amended", where no word begins. */
function isInsideCompound(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 39 || before === 0x2019 || before === 36) return true;
  if (before !== 45) return false;
  let start = at - 1;
  while (start > 0 && at - start < 24 && isRunCode(text.charCodeAt(start - 1))) start--;
  return start === at - 1 || startsCapital(text.slice(start, at));
}

function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before--;
  const code = text.charCodeAt(before);
  return before < 0 || code === 46 || code === 10 || code === 9 || code === 58;
}

function startsCapital(run: string): boolean {
  const first = run.charAt(0);
  return first !== first.toLowerCase() || /\d/.test(first);
}

const ASCII_RUN = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z\d]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Letters and digits, of any alphabet. */
function isRunCode(code: number): boolean {
  if (code < 128) return ASCII_RUN[code] === 1;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x3040);
}
