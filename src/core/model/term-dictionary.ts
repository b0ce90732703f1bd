/** A defined term as it is looked for in a text. */
export interface Entry {
  readonly term: string;
  /** Its letters and digits, run by run, in small letters. */
  readonly runs: readonly string[];
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
  /** 1 for a character code below 128 with which a term may begin. */
  readonly initials: Uint8Array;
}

/** Terms of ordinary speech, whose every use is no reference worth showing. */
const SPEECH = new Set(
  'we us our ours you your yours it its they their them i he she his her and or the a an'.split(' '),
);

/** Dictionaries already made, by their terms, so that an edit that leaves the terms alone leaves all else alone. */
const made = new Map<string, TermDictionary>();
const MOST_KEPT = 24;

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

/** The form under which a term is found: no leading article. */
export function termKey(term: string): string {
  return term.replace(/^(?:the|The|this|This|our|a|an) (?=\S)/, '');
}

function build(terms: readonly string[]): TermDictionary {
  const entries: Entry[] = [];
  const root: TermNode = { next: new Map(), ends: new Map() };
  const initials = new Uint8Array(128);
  for (const term of terms) {
    const entry = entryOf(term);
    if (entry === undefined) continue;
    const index = entries.push(entry) - 1;
    const last = entry.runs[entry.runs.length - 1] ?? '';
    let node = root;
    for (const run of entry.runs.slice(0, -1)) node = at(node.next, run, () => ({ next: new Map(), ends: new Map() }));
    for (const form of variants(last, true)) at(node.ends, form, () => []).push(index);
    const first = entry.runs[0] ?? '';
    for (const initial of [first.charAt(0), first.charAt(0).toUpperCase()]) {
      const code = initial.charCodeAt(0);
      if (code < 128) initials[code] = 1;
    }
  }
  return { entries, root, initials };
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
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
  return { term, runs, gaps, capital, isLower, isAcronym };
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
