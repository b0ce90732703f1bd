/**
 * `npm run accuracy [-- mentions|names|offering] [--misses]`: without a name, all three.
 *
 * `mentions`: precision, recall and F1 of exact spans and the accuracy of values, by kind, against the test data of
 * other libraries and against the facts tagged in inline XBRL filings, beside other libraries on the same texts.
 * `names`: citations, defined terms, agreements and parties. `offering`: the offering model, field by field. Needs the
 * filings and suites that lie beside the project.
 */
import type { MentionKind } from '../../src/core/mentions/mention.js';
import { DISPUTED } from './disputed.js';
import { type FactFile, type FactKind, factFiles } from './ixbrl.js';
import { namesReport } from './names.js';
import { offeringReport } from './offering.js';
import { OURS, PEERS, type ReadKind, readFile, readOurs } from './readers.js';
import { type Reading, Score } from './score.js';
import { casesOf, SUITE_NAMES } from './suites.js';

const showsMisses = process.argv.includes('--misses');
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

const HEAD = `${'texts'.padEnd(22)} ${'kind'.padEnd(12)} ${'reader'.padEnd(14)} expected found  precision recall F1     values`;

function row(texts: string, kind: string, reader: string, score: Score): void {
  const { precision, recall, f1, value } = score.figures();
  const figures = [precision, recall, f1, value].map((figure) => figure.toFixed(3).padEnd(6));
  print(
    `${texts.padEnd(22)} ${kind.padEnd(12)} ${reader.padEnd(14)} ${String(score.expected).padEnd(8)} ${String(score.found).padEnd(6)} ${figures[0]}    ${figures.slice(1).join(' ')}`,
  );
}

function misses(score: Score): void {
  if (showsMisses) for (const miss of score.misses) print(`    ${miss}`);
}

function scoreSuites(): void {
  const overall = new Map<ReadKind, Score>();
  for (const suite of SUITE_NAMES) {
    const cases = casesOf(suite);
    for (const kind of ['date', 'money', 'percent'] as const) {
      const own = cases.filter((each) => each.kind === kind);
      if (own.length === 0) continue;
      for (const reader of [OURS, ...PEERS]) {
        const score = new Score();
        for (const { text, key, complete } of own) {
          const readings = reader.read(text, kind);
          if (readings === undefined) break;
          score.count(text, key, readings, !complete);
          if (reader === OURS) {
            const all = overall.get(kind) ?? new Score();
            overall.set(kind, all);
            all.count(text, key, readings, !complete);
          }
        }
        if (score.expected > 0) row(suite, kind, reader.name, score);
        if (reader === OURS) misses(score);
      }
    }
  }
  for (const [kind, score] of overall) row('all suites', kind, OURS.name, score);
}

const FACT_KINDS: readonly FactKind[] = ['money', 'price', 'share-count', 'percentage', 'date'];
const READ_KINDS: Readonly<Partial<Record<FactKind, ReadKind>>> = {
  money: 'money',
  price: 'money',
  percentage: 'percent',
  date: 'date',
};
const AMOUNTS: readonly MentionKind[] = ['money', 'price', 'share-count', 'percentage', 'date'];

/** Readings that touch a fact; a count's unit words are no part of its number. */
const touching = (text: string, key: readonly Reading[], readings: readonly Reading[]): Reading[] =>
  readings
    .filter(({ from, to }) => key.some((fact) => fact.from < to && fact.to > from))
    .map((reading) => {
      const fact = key.find(({ from, to }) => from === reading.from && to < reading.to);
      const rest = fact === undefined ? '' : text.slice(fact.to, reading.to);
      return fact !== undefined && !/\d/.test(rest) ? { ...reading, to: fact.to } : reading;
    });

/** Sentences with facts, each by itself, beside the peers. */
function scoreSentences(files: readonly FactFile[]): void {
  const blocks = files.flatMap((file) => file.blocks.filter(({ isRow }) => !isRow));
  for (const kind of FACT_KINDS) {
    const readers = [OURS, ...PEERS].map((reader) => ({ reader, score: new Score() }));
    for (const { text, facts } of blocks) {
      const key = facts.filter((fact) => fact.kind === kind);
      if (key.length === 0) continue;
      for (const { reader, score } of readers) {
        const asked = READ_KINDS[kind];
        const readings =
          reader === OURS
            ? readOurs(text, AMOUNTS).filter((reading) => reading.kind === kind)
            : asked && reader.read(text, asked);
        if (readings !== undefined) score.count(text, key, touching(text, key, readings));
      }
    }
    for (const { reader, score } of readers) {
      if (score.expected > 0) row('iXBRL sentences', kind, reader.name, score);
      if (reader === OURS) misses(score);
    }
  }
}

/** Facts in tables as the analysis of the whole filing has them, at their places in the file. */
function scoreTables(files: readonly FactFile[]): void {
  const scores = new Map(FACT_KINDS.map((kind) => [kind, new Score()] as const));
  for (const { name, html, blocks } of files) {
    const readings = readFile(html, name, AMOUNTS);
    const facts = blocks.flatMap((block) => (block.isRow ? block.facts : []));
    for (const [kind, score] of scores) {
      const key = facts
        .filter((fact) => fact.kind === kind)
        .map(({ source, value, currency }) => ({ ...source, value, ...(currency && { currency }) }));
      const own = readings.filter((reading) => reading.kind === kind);
      score.count(html, key, touching(html, key, own));
    }
  }
  for (const [kind, score] of scores) {
    if (score.expected === 0) continue;
    row('iXBRL tables', kind, OURS.name, score);
    misses(score);
  }
}

/** The suites' choices that we leave failing, and why. */
function printDisputed(): void {
  print('left failing on purpose:');
  for (const { suite, text, reason } of DISPUTED) {
    for (const { kind, text: found, key, complete } of casesOf(suite)) {
      if (found !== text) continue;
      const score = new Score();
      score.count(found, key, OURS.read(found, kind) ?? [], !complete);
      if (score.spans < score.expected || score.found > score.expected) print(`  ${suite}: ${text} — ${reason}`);
    }
  }
  print(
    '  an impossible date ("February 30, 2022") is a mention marked as impossible here, and none in the suites: counted as none',
  );
  print('  a price is compared by its amount alone: the suites and peers do not mark "per share"');
}

const REPORTS: Readonly<Record<string, () => void>> = {
  mentions() {
    print(HEAD);
    scoreSuites();
    printDisputed();
    print();
    print(HEAD);
    const files = factFiles();
    scoreSentences(files);
    scoreTables(files);
  },
  names: () => print(namesReport(showsMisses)),
  offering: () => print(offeringReport(showsMisses)),
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.find((name) => !(name in REPORTS));
if (unknown !== undefined) {
  print(`There is no report ${unknown}; there are ${Object.keys(REPORTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [index, name] of (asked.length === 0 ? Object.keys(REPORTS) : asked).entries()) {
    if (index > 0) print();
    REPORTS[name]?.();
  }
}
