/** A defined term as it is looked for in a text. */
export interface Entry {
  readonly term: string;
  /** Its letters and digits, run by run, in small letters. */
  readonly runs: readonly string[];
  /** Its first run as written. */
  readonly first: string;
  /** What stands between the runs. */
  readonly gaps: readonly string[];
  /** For each run, whether it must begin with a capital. */
  readonly capital: readonly boolean[];
  /** True for a term in small letters: “sales agreement”. */
  readonly isLower: boolean;
  /** True for an abbreviation, which is looked for letter by letter. */
  readonly isAcronym: boolean;
}

/** A node of the tree of terms: one step of it is one run, so that a lookup costs the same however many terms there are. */
export interface TermNode {
  readonly next: Map<string, TermNode>;
  /** The terms that end with a run, by its forms. */
  readonly ends: Map<string, number[]>;
}

/** The terms of one document, run by run. Two documents with the same terms have the same dictionary. */
export interface TermDictionary {
  readonly entries: readonly Entry[];
  readonly root: TermNode;
  /** 1 under `traceOf` the words with which a term may begin: nearly all others are passed over by it. */
  readonly traces: Uint8Array;
  /** Finds the next word with which a term may begin: any capitalised one, or the first word of a term in small letters. */
  readonly start: RegExp;
}

/** Terms of ordinary speech, whose every use is no reference worth showing. */
const SPEECH = new Set(
  'we us our ours you your yours it its they their them i he she his her and or the a an'.split(' '),
);

/** Dictionaries already made, by their terms, so that an edit that leaves the terms alone leaves all else alone. */
const made = new Map<string, TermDictionary>();
const MOST_KEPT = 64;

/** The dictionary of a set of terms. */
export function dictionaryOf(terms: Iterable<string>): TermDictionary {
  const sorted = [...new Set(terms)].sort();
  const key = sorted.join('\n');
  let dictionary = made.get(key);
  made.delete(key);
  dictionary ??= build(sorted);
  made.set(key, dictionary);
  if (made.size > MOST_KEPT) made.delete(made.keys().next().value ?? '');
  return dictionary;
}

/** A dictionary that differs from another by more terms than this is another dictionary altogether. */
const MOST_CHANGED = 8;
const changes = new WeakMap<TermDictionary, WeakMap<TermDictionary, RegExp | null>>();

/**
 * Finds the words with which the terms begin that only one of the two dictionaries has: a text without such a word
 * reads the same with both. `undefined` where too many terms differ.
 */
export function changedWords(from: TermDictionary, to: TermDictionary): RegExp | undefined {
  const known = at(changes, from, () => new WeakMap<TermDictionary, RegExp | null>());
  return at(known, to, () => findChangedWords(from, to)) ?? undefined;
}

function findChangedWords(from: TermDictionary, to: TermDictionary): RegExp | null {
  const words = new Set<string>();
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const terms = new Set(other.entries.map(({ term }) => term));
    for (const { term, runs } of one.entries) {
      // The beginning of the first word, so that its plural and singular are found as well.
      const first = runs[0] ?? '';
      if (!terms.has(term)) words.add(first.slice(0, Math.max(1, Math.min(3, first.length - 1))));
      if (words.size > MOST_CHANGED) return null;
    }
  }
  return words.size === 0 ? null : new RegExp([...words].join('|'), 'iu');
}

/** The form under which a term is found: no leading article. */
export function termKey(term: string): string {
  return term.replace(/^(?:the|The|this|This|our|a|an) (?=\S)/, '');
}

function build(terms: readonly string[]): TermDictionary {
  const entries: Entry[] = [];
  const root: TermNode = { next: new Map(), ends: new Map() };
  const traces = new Uint8Array(TRACES);
  for (const term of terms) {
    const entry = entryOf(term);
    if (entry === undefined) continue;
    const index = entries.push(entry) - 1;
    const last = entry.runs[entry.runs.length - 1] ?? '';
    let node = root;
    for (const run of entry.runs.slice(0, -1)) node = at(node.next, run, () => ({ next: new Map(), ends: new Map() }));
    for (const form of variants(last, true)) at(node.ends, form, () => []).push(index);
    noteTraces(entry, traces);
  }
  return { entries, root, traces, start: startOf(entries) };
}

function startOf(entries: readonly Entry[]): RegExp {
  const small = new Set<string>();
  for (const { capital, first, runs } of entries) {
    if (capital[0] === true || !/^\p{Ll}/u.test(first)) continue;
    for (const form of variants(runs[0] ?? '', runs.length === 1))
      small.add(form).add(first + form.slice(first.length));
  }
  const words = small.size === 0 ? '' : `|\\b(?:${[...small].join('|')})(?![\\w])`;
  return new RegExp(`[A-Z\\d\u00c0-\u00de\u0100-\u1fff][A-Za-z\\d\u00c0-\u1fff]*${words}`, 'g');
}

const TRACES = 16384;

/** A place in `TermDictionary.traces` for a word, by its first, second and last character and its length. */
export function traceOf(first: number, second: number, last: number, length: number): number {
  return (first * 7 + second * 131 + last * 521 + length * 1031) & (TRACES - 1);
}

/** Notes the words with which an entry may begin: as written, with a capital, in capitals, in small letters. */
function noteTraces({ runs, first, capital, isLower }: Entry, traces: Uint8Array): void {
  for (const form of variants(runs[0] ?? '', runs.length === 1)) {
    const capitalized = form.charAt(0).toUpperCase() + form.slice(1);
    const written = first + form.slice(first.length);
    const words =
      isLower && runs.length === 1
        ? [form]
        : [written, capitalized, form.toUpperCase(), `${form.slice(0, -1).toUpperCase()}s`];
    if (capital[0] !== true) words.push(form);
    for (const word of words) {
      const { length } = word;
      const second = length > 1 ? word.charCodeAt(1) : 0;
      traces[traceOf(word.charCodeAt(0), second, word.charCodeAt(length - 1), length)] = 1;
    }
  }
}

interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The value kept under a key, made and kept when there is none. */
function at<K, V>(map: Store<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function entryOf(term: string): Entry | undefined {
  const plain = termKey(term);
  if (SPEECH.has(plain.toLowerCase())) return undefined;
  const runs: string[] = [];
  const gaps: string[] = [];
  const capital: boolean[] = [];
  const run = /[\p{L}\d]+/gu;
  let end = 0;
  for (let match = run.exec(plain); match !== null; match = run.exec(plain)) {
    const gap = plain.slice(end, match.index);
    if (runs.length > 0) gaps.push(gap);
    // After a hyphen or an apostrophe any case will do: "Pre-funded", "Stockholder’s".
    capital.push(/^\p{Lu}/u.test(match[0]) && (runs.length === 0 || gap === ' '));
    runs.push(match[0].toLowerCase());
    end = run.lastIndex;
  }
  if (runs.length === 0 || runs.length > 16 || plain.length < 2) return undefined;
  const isLower = plain === plain.toLowerCase() && /^\p{L}/u.test(plain);
  const isAcronym = runs.length === 1 && /^[\p{Lu}\d]{2,}s?$/u.test(plain);
  const first = /[\p{L}\d]+/u.exec(plain)?.[0] ?? '';
  return { term, runs, first, gaps, capital, isLower, isAcronym };
}

/** Singular and plural of a run. */
export function variants(run: string, isLast: boolean): string[] {
  if (!isLast || run.length < 2) return [run];
  const forms = [run, `${run}s`];
  if (/(?:s|x|ch|sh)$/.test(run)) forms.push(`${run}es`);
  if (/[^aeiou]y$/.test(run)) forms.push(`${run.slice(0, -1)}ies`);
  if (/[^s]s$/.test(run) && run.length > 3) forms.push(run.slice(0, -1));
  if (/ies$/.test(run)) forms.push(`${run.slice(0, -3)}y`);
  return forms;
}
