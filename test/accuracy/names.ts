/**
 * How well names are recognised: citations against the test data of unitedstates/citation, defined terms and agreements
 * with their dates and parties against what a careful reader found in real filings. Needs the suites and filings that
 * lie beside the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze.js';
import { recognizeMentions } from '../../src/core/mentions/catalog.js';
import type { Definition, Filing } from '../../src/core/model/filing.js';
import { type Reading, Score } from './score.js';

const SHARED = join(process.cwd(), '../shared');

interface CitationCase {
  readonly text: string;
  readonly complete: boolean;
  readonly expect: readonly { readonly start: number; readonly end: number; readonly value: string }[];
}

interface Labelled {
  readonly file: string;
  readonly definedTerms?: readonly string[];
  readonly agreements: readonly {
    readonly name: string;
    readonly date: string | null;
    readonly counterparties: readonly { readonly name: string }[];
  }[];
}

/** The figures, a line each; with `showsMisses` also what was missed. */
export function namesReport(showsMisses = false): string {
  const lines: string[] = [];
  const print = (line = ''): void => void lines.push(line);
  citations(print, showsMisses);
  filings(print, showsMisses);
  return lines.join('\n');
}

function linesOf<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

function citations(print: (line?: string) => void, showsMisses: boolean): void {
  const score = new Score();
  for (const { text, complete, expect } of linesOf<CitationCase>(join(SHARED, 'suites/us-citation.jsonl'))) {
    const key = expect.map(({ start, end, value }) => ({ from: start, to: end, value: comparable(value) }));
    const readings: Reading[] = [];
    for (const mention of recognizeMentions(text, { kind: 'paragraph' }).mentions) {
      if (mention.kind !== 'citation') continue;
      readings.push({ from: mention.from, to: mention.to, value: comparable(mention.value.canonical) });
    }
    score.count(text, key, readings, !complete);
  }
  if (score.expected === 0) return;
  const { precision, recall, f1, value } = score.figures();
  print(
    `us-citation: ${score.expected} citations, precision ${shown(precision)}, recall ${shown(recall)}, F1 ${shown(f1)}, values ${shown(value)}`,
  );
  print(
    '  the suite lists citations of one code in a text and leaves out those of another: four are counted against us',
  );
  if (showsMisses) for (const miss of score.misses) print(`    ${miss}`);
}

/** `usc/5/552/a/1/E`, `5 U.S.C. 552(a)(1)(E)` and "Section 552(a) of 5 U.S.C." as one form. */
function comparable(value: string): string {
  const plain = value
    .toLowerCase()
    .replace(/[()/.]/g, ' ')
    .replace(/ +/g, ' ');
  return plain
    .replace(/\bu s c\b/g, 'usc')
    .replace(/\bc f r\b/g, 'cfr')
    .replace(/^us-law (public|private)/, '$1 law')
    .replace(/^(\d+) (usc|cfr) section (.*)/, 'section $3 of $1 $2')
    .replace(/^(\d+) (usc|cfr)/, '$2 $1')
    .replace(/^title (\d+) section (\w+)/, 'section $2 of title $1')
    .replace(/, title/, ' of title')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

function filings(print: (line?: string) => void, showsMisses: boolean): void {
  const tallies = {
    'defined terms': new Tally(),
    'agreement names': new Tally(),
    'agreement dates': new Tally(),
    counterparties: new Tally(),
  };
  const precision = new DefinitionPrecision();
  for (const labelled of linesOf<Labelled>(join(SHARED, 'filings/expected.jsonl'))) {
    const path = join(SHARED, 'filings/dev', labelled.file);
    if (!existsSync(path)) continue;
    const filing = analyze(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), { name: labelled.file });
    const terms = new Set(filing.definitions.map(({ term }) => termOf(term)));
    for (const term of labelled.definedTerms ?? []) {
      tallies['defined terms'].count(terms.has(termOf(term)), `${labelled.file}: ${term}`);
    }
    if (labelled.definedTerms !== undefined) judgeDefinitions(precision, filing, labelled);
    const { agreements, parties } = namesIn(filing);
    for (const { name, date, counterparties } of labelled.agreements) {
      const dates = agreements.get(plain(name.replace(/SM(?= |$)/g, '')).toLowerCase());
      tallies['agreement names'].count(dates !== undefined, `${labelled.file}: ${name}`);
      if (date !== null)
        tallies['agreement dates'].count(dates?.has(date) ?? false, `${labelled.file}: ${name} ${date}`);
      for (const { name: party } of counterparties) {
        // "investors" and "Purchasers" name nobody.
        if (/^[A-Z].* /.test(party))
          tallies.counterparties.count(parties.has(plain(party)), `${labelled.file}: ${party}`);
      }
    }
  }
  const { labelled, quoted, others } = precision;
  const right = labelled + quoted.length;
  const found = right + others.length;
  if (found > 0) {
    print(
      `definitions up to the last labelled one: ${found} found, ${labelled} labelled, ${quoted.length} more in quotes, ${others.length} others: precision at least ${shown(right / found)}`,
    );
    if (showsMisses) for (const other of [...quoted, ...others]) print(`    not labelled ${other}`);
  }
  for (const [what, tally] of Object.entries(tallies)) {
    if (tally.expected === 0) continue;
    print(`${what}: ${tally.found} of ${tally.expected} found, recall ${shown(tally.found / tally.expected)}`);
    if (showsMisses) for (const miss of tally.misses) print(`    missed ${miss}`);
  }
}

/**
 * How many of the definitions found up to the last labelled one are labelled. The labels stop at fifteen a filing and
 * leave out some that are plainly definitions, in quotes with what they mean; those count as right.
 */
class DefinitionPrecision {
  labelled = 0;
  /** Not labelled, but in quotes. */
  readonly quoted: string[] = [];
  /** Neither: abbreviations in brackets, appositions. */
  readonly others: string[] = [];
}

function judgeDefinitions(precision: DefinitionPrecision, filing: Filing, { file, definedTerms = [] }: Labelled): void {
  const wanted = new Set(definedTerms.map(termOf));
  const places = new Map<string, number>();
  for (const { term, start } of filing.definitions) if (!places.has(termOf(term))) places.set(termOf(term), start);
  const last = Math.max(-1, ...[...wanted].map((term) => places.get(term) ?? -1));
  for (const definition of filing.definitions) {
    const { term, start, kind } = definition;
    if (start > last) continue;
    if (wanted.has(termOf(term))) precision.labelled++;
    else if (kind !== 'abbreviation' && kind !== 'apposition') precision.quoted.push(shownIn(filing, file, definition));
    else precision.others.push(shownIn(filing, file, definition));
  }
}

function shownIn({ passages }: Filing, file: string, { term, text, kind, passage }: Definition): string {
  const words = passages[passage]?.block.text ?? '';
  const at = Math.max(0, words.search(new RegExp(`[“"(]${text.replace(/[^\w ]/g, '.')}`)), words.indexOf(text));
  return `${file}: ${kind} “${term}” in: ${words.slice(Math.max(0, at - 70), at + text.length + 30)}`;
}

/** A term as it is compared. */
const termOf = (term: string): string => plain(term).replace(/^the /, '');

class Tally {
  expected = 0;
  found = 0;
  readonly misses: string[] = [];

  count(isFound: boolean, what: string): void {
    this.expected++;
    if (isFound) this.found++;
    else this.misses.push(what);
  }
}

function namesIn(filing: Filing): { agreements: Map<string, Set<string>>; parties: Set<string> } {
  const agreements = new Map<string, Set<string>>();
  const parties = new Set<string>();
  for (const { recognized } of filing.passages) {
    for (const mention of recognized.mentions) {
      if (mention.kind === 'party') parties.add(plain(mention.value.name));
      if (mention.kind !== 'agreement') continue;
      const name = plain(mention.value.name).toLowerCase();
      const dates = agreements.get(name) ?? new Set();
      agreements.set(name, dates);
      if (mention.value.date !== undefined) dates.add(mention.value.date);
    }
  }
  return { agreements, parties };
}

function plain(text: string): string {
  return text.replace(/[’']/g, "'").replace(/\s+/g, ' ').trim();
}

function shown(share: number): string {
  return share.toFixed(3);
}
