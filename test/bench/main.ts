/**
 * `npm run bench`: one table, every row against its peer in this process and run. Times are medians; what counts is
 * the ratio.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as chrono from 'chrono-node';
import { parse as parse5 } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createAnalyzer } from '../../src/core/analyze.js';
import { recognizeMentions } from '../../src/core/mentions/catalog.js';
import { htmlOf, markdownOf, realFilings, roughText, type Sample } from './corpus.js';

const MB = 1024 * 1024;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs ours and the peer's in turn over all samples and compares the medians of the sums. */
function compare(
  name: string,
  samples: readonly Sample[],
  ours: (s: Sample) => unknown,
  peer: (s: Sample) => unknown,
  peerName: string,
  bar: number,
): void {
  const size = samples.reduce((sum, { text }) => sum + text.length, 0);
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 8; round++) {
    const a = timeOf(() => samples.forEach(ours));
    const b = timeOf(() => samples.forEach(peer));
    if (round > 1) {
      mine.push(a);
      theirs.push(b);
    }
  }
  const speed = size / MB / (median(mine) / 1000);
  const peerSpeed = size / MB / (median(theirs) / 1000);
  row(name, `${speed.toFixed(1)} MB/s`, `${peerName} ${peerSpeed.toFixed(1)} MB/s`, median(mine) / median(theirs), bar);
}

function row(what: string, ours: string, peer: string, ratio?: number, bar?: number, unit = '×'): void {
  const measured = ratio === undefined ? '' : `${ratio.toFixed(2)}${unit}`;
  const limit = bar === undefined ? '' : `≤ ${bar}${unit}`;
  print(
    `| ${what.padEnd(46)} | ${ours.padEnd(22)} | ${peer.padEnd(30)} | ${measured.padEnd(9)} | ${limit.padEnd(8)} |`,
  );
}

/** The slices of an analysis in the host's way: steps are joined until 8 ms have passed. */
function slicesOf(text: string, name: string): { slices: number[]; first: number } {
  const slices: number[] = [];
  const steps = createAnalyzer().steps(text, { name });
  const opened = performance.now();
  let first = Number.NaN;
  let start = opened;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    if (Number.isNaN(first) && (step.done || step.value.some(({ recognized }) => recognized.mentions.length > 0))) {
      first = now - opened;
    }
    if (now - start >= 8 || step.done) {
      slices.push(now - start);
      start = performance.now();
    }
    if (step.done) return { slices, first };
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function keystrokes(text: string, count: number): number[] {
  const analyzer = createAnalyzer();
  analyzer.analyze(text, { format: 'markdown' });
  // What the rows before left behind is not to be cleaned up here.
  collectGarbage();
  let now = text;
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const at = Math.floor((((n * 7919) % 10007) / 10007) * now.length);
    now = `${now.slice(0, at)}${n % 4 === 3 ? '\n\n' : 'x'}${now.slice(at)}`;
    now.charCodeAt(0); // the editor hands over a flat string
    times.push(timeOf(() => analyzer.analyze(now, { format: 'markdown' })));
  }
  return times;
}

/** Markdown of a size: the real filings one after the other, and again where they do not suffice. */
function joined(size: number): string {
  let text = markdown.map((sample) => sample.text).join('\n\n');
  if (text === '') return markdownOf(size);
  while (text.length < size) text += `\n\n${text}`;
  return text.slice(0, size);
}

function heapUsed(): number {
  // What weak maps hold goes away only with a later round.
  for (let round = 0; round < 4; round++) collectGarbage();
  return process.memoryUsage().heapUsed;
}

function memoryOf(text: string): number {
  const before = heapUsed();
  const analyzer = createAnalyzer();
  const filing = analyzer.analyze(text, { format: 'markdown' });
  const used = heapUsed() - before;
  return filing.length > 0 ? used : 0;
}

const html = realFilings(/\.html?$/);
const markdown = realFilings(/\.md$/);
const htmlSamples = html.length > 0 ? html : [{ name: 'generated.htm', text: htmlOf(2 * MB) }];
const markdownSamples = markdown.length > 0 ? markdown : [{ name: 'generated.md', text: markdownOf(MB) }];
const plain = htmlSamples.map(({ name, text }) => ({ name, text: roughText(text) }));
const slow = plain.map(({ name, text }) => ({ name, text: text.slice(0, 60_000) }));
const remark = unified().use(remarkParse).freeze();

print(`Node ${process.version}; ${html.length > 0 ? 'real filings' : 'generated filings'}; bars in the last column.\n`);
print(
  `| ${'what'.padEnd(46)} | ${'ours'.padEnd(22)} | ${'peer'.padEnd(30)} | ${'ratio'.padEnd(9)} | ${'bar'.padEnd(8)} |`,
);
print(`| ${'-'.repeat(46)} | ${'-'.repeat(22)} | ${'-'.repeat(30)} | ${'-'.repeat(9)} | ${'-'.repeat(8)} |`);

compare(
  'HTML: whole analysis',
  htmlSamples,
  ({ name, text }) => createAnalyzer().analyze(text, { name }),
  ({ text }) => parse5(text, { sourceCodeLocationInfo: true }),
  'parse5, parsing only',
  1,
);
compare(
  'Markdown: whole analysis, cold',
  markdownSamples,
  ({ text }) => createAnalyzer().analyze(text, { format: 'markdown' }),
  ({ text }) => remark.parse(text),
  'remark-parse, parsing only',
  0.8,
);
const paragraphs = slow.map(({ name, text }) => ({
  name,
  text,
  parts: text.split(/\n+/).filter((part) => part.trim() !== ''),
}));
compare(
  'recognizers, all kinds',
  paragraphs,
  (s) =>
    (s as (typeof paragraphs)[number]).parts.forEach((text) => {
      recognizeMentions(text, { kind: 'paragraph' });
    }),
  (s) =>
    (s as (typeof paragraphs)[number]).parts.forEach((text) => {
      chrono.strict.parse(text);
    }),
  'chrono-node strict, dates only',
  1,
);

const largest = [...htmlSamples].sort((a, b) => b.text.length - a.text.length)[0];
if (largest !== undefined) {
  slicesOf(largest.text, largest.name);
  const { slices, first } = slicesOf(largest.text, largest.name);
  const size = `${(largest.text.length / MB).toFixed(1)} MB HTML`;
  row(`longest slice, opening ${size}`, `${Math.max(...slices).toFixed(1)} ms`, '', Math.max(...slices), 25, ' ms');
  row(
    `first decoration, opening ${size}`,
    `${first.toFixed(1)} ms`,
    `whole ${slices.reduce((a, b) => a + b, 0).toFixed(0)} ms`,
  );
}

for (const [label, size, count] of [
  ['100 KB', 0.1, 200],
  ['1 MB', 1, 200],
  ['5 MB', 5, 60],
] as const) {
  const text = joined(size * MB);
  const cold = median([0, 1, 2].map(() => timeOf(() => createAnalyzer().analyze(text, { format: 'markdown' }))));
  const times = keystrokes(text, count);
  const p95 = quantile(times, 0.95);
  row(
    `keystroke in ${label} Markdown`,
    `${median(times).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    `cold ${cold.toFixed(0)} ms`,
    p95 / cold,
    label === '1 MB' ? 0.025 : undefined,
  );
}

const small = markdownOf(0.25 * MB);
const big = markdownOf(4 * MB);
memoryOf(small);
createAnalyzer().analyze(small, { format: 'markdown' });
const smallTime = median(
  [0, 1, 2, 3, 4].map(() => timeOf(() => createAnalyzer().analyze(small, { format: 'markdown' }))),
);
const bigTime = median([0, 1, 2].map(() => timeOf(() => createAnalyzer().analyze(big, { format: 'markdown' }))));
row(
  'time at 16 × input',
  `${smallTime.toFixed(0)} → ${bigTime.toFixed(0)} ms`,
  'itself at 1 ×',
  bigTime / smallTime,
  18,
);
{
  const smallMemory = memoryOf(small);
  const bigMemory = memoryOf(big);
  row(
    'memory at 16 × input',
    `${(smallMemory / MB).toFixed(1)} → ${(bigMemory / MB).toFixed(1)} MB`,
    'itself at 1 ×',
    bigMemory / smallMemory,
    17,
  );
  row('memory for 1 MB of source', `${(bigMemory / big.length).toFixed(1)} MB`, '');
}
