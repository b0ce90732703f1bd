import type { Readable, Writable } from 'node:stream';
import {
  createAnalyzer,
  type Filing,
  type Finding,
  inOrder,
  mergeFilings,
  type NamedFiling,
  runChecks,
  SEVERITIES,
  setConflicts,
  setSummaryMarkdown,
  summarizeSet,
} from '../core/index.js';
import { annotate } from './annotate.js';
import { type Arguments, readArguments, USAGE, UsageError } from './arguments.js';
import { filesUnder, type Input, isRefusal, readInput } from './input.js';
import { findingsJson, mentionsJson, setJson, summaryJson } from './json.js';
import { type CheckedFile, sarifLog } from './sarif.js';
import { setText } from './set-text.js';
import { summaryAsMarkdown, summaryText } from './summary.js';
import { findingsText, mentionsText, tally } from './text.js';
import { VERSION } from './version.js';

/** Where the command line reads and writes. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Columns of the reader's terminal. */
  readonly width: number;
}

/** Runs the words after the program's name and gives the exit code: 0, 1 for findings, 2 for what went wrong. */
export async function run(words: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  try {
    const request = readArguments(words);
    if (request === 'help') return done(streams.stdout, USAGE);
    if (request === 'version') return done(streams.stdout, `${VERSION}\n`);
    if (request.command === 'annotate') {
      const broken = await annotate(streams.stdin, streams.stdout);
      if (broken > 0) complain(streams, `${broken} ${broken === 1 ? 'line' : 'lines'} could not be read`);
      return 0;
    }
    return await overFiles(request, streams);
  } catch (error) {
    complain(streams, error instanceof Error ? error.message : String(error));
    if (!(error instanceof UsageError)) streams.stderr.write(error instanceof Error ? `${error.stack ?? ''}\n` : '');
    return 2;
  }
}

/** What the commands over files gather while they go from file to file. */
interface Gathered {
  readonly json: unknown[];
  readonly checked: CheckedFile[];
  /** The filings that are read together. */
  readonly entries: NamedFiling[];
  /** Their texts by file, where places in them are told. */
  readonly texts: Map<string, string>;
}

async function overFiles(request: Arguments, streams: Streams): Promise<0 | 1 | 2> {
  const { files, refusals } = await filesUnder(request.files);
  const gathered: Gathered = { json: [], checked: [], entries: [], texts: new Map() };
  let unread = refusals.length;
  for (const { file, reason } of refusals) complain(streams, `${file}: ${reason}`);
  for (const file of files) {
    const input = await readInput(file);
    if (isRefusal(input)) {
      unread++;
      complain(streams, `${file}: ${input.reason}`);
      continue;
    }
    if (input.note !== undefined) complain(streams, `${file}: ${input.note}`);
    const filing = createAnalyzer().analyze(input.text, { name: file });
    if (request.together) gather(request, input, filing, gathered);
    else await written(streams.stdout, output(request, input, filing, gathered, streams.width));
  }
  if (request.together) await written(streams.stdout, together(request, gathered, streams.width));
  await written(streams.stdout, ending(request, gathered, files.length - unread + refusals.length));
  if (unread > 0) return 2;
  return fails(request, gathered) ? 1 : 0;
}

/** What is written of one file at once; the JSON formats are gathered and written at the end. */
function output(request: Arguments, { file, text }: Input, filing: Filing, gathered: Gathered, width: number): string {
  const isText = request.format === 'text';
  if (request.command === 'check') {
    const findings = runChecks(filing, { file });
    gathered.checked.push({ file, text: request.format === 'sarif' ? text : '', findings });
    if (isText) return findingsText(file, text, findings, width);
    gathered.json.push(findingsJson(file, findings));
    return '';
  }
  if (request.command === 'mentions') {
    if (isText) return mentionsText(file, text, filing, width);
    gathered.json.push(mentionsJson(file, filing));
    return '';
  }
  if (request.format === 'json') {
    gathered.json.push(summaryJson(file, filing));
    return '';
  }
  const view = { today: request.asOf ?? today(), findings: runChecks(filing, { file }) };
  return isText ? summaryText(file, text, filing, view, width) : summaryAsMarkdown(file, filing, view);
}

function gather({ format }: Arguments, { file, text }: Input, filing: Filing, { entries, texts }: Gathered): void {
  entries.push({ name: file, filing });
  if (format !== 'json') texts.set(file, text);
}

/** What is written of files that are read together, the JSON formats apart. */
function together(request: Arguments, gathered: Gathered, width: number): string {
  const { entries, texts, json, checked } = gathered;
  const sets = mergeFilings(entries, { asOf: request.asOf });
  if (request.command === 'check') {
    const conflicts = setConflicts(sets, entries);
    return entries
      .map(({ name: file, filing }) => {
        const between = conflicts.filter((one) => one.file === file).map(({ finding }) => finding);
        const findings = inOrder([...runChecks(filing, { file }), ...between]);
        const text = texts.get(file) ?? '';
        checked.push({ file, text: request.format === 'sarif' ? text : '', findings });
        if (request.format === 'json') json.push(findingsJson(file, findings));
        return request.format === 'text' ? findingsText(file, text, findings, width) : '';
      })
      .join('');
  }
  if (request.format === 'json') {
    json.push(...sets.map(setJson));
    return '';
  }
  if (sets.length === 0) return `${entries.length === 1 ? 'the file tells' : 'the files tell'} of no offering\n`;
  const summaries = sets.map((set) => summarizeSet(set, entries, request.asOf ?? today()));
  if (request.format === 'markdown') return summaries.map(setSummaryMarkdown).join('\n');
  return summaries.map((summary) => setText(summary, texts, width)).join('\n');
}

/** Today as the machine's clock has it, where the reader names no other day. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function ending(request: Arguments, { json, checked }: Gathered, files: number): string {
  if (request.format === 'json') return `${JSON.stringify(json, undefined, 2)}\n`;
  if (request.format === 'sarif') return `${JSON.stringify(sarifLog(checked, VERSION), undefined, 2)}\n`;
  if (request.command !== 'check' || checked.length === 0) return '';
  return `\n${tally(allFindings(checked), files)}`;
}

function fails({ failOn }: Arguments, { checked }: Gathered): boolean {
  if (failOn === undefined) return false;
  const limit = SEVERITIES.indexOf(failOn);
  return allFindings(checked).some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}

function allFindings(checked: readonly CheckedFile[]): Finding[] {
  return checked.flatMap(({ findings }) => findings);
}

function done(stdout: Writable, text: string): 0 {
  stdout.write(text);
  return 0;
}

function complain({ stderr }: Streams, message: string): void {
  stderr.write(`filing-lens: ${message.replace(/\s+/g, ' ')}\n`);
}

/** Writes and waits until the stream has taken it. */
function written(stdout: Writable, text: string): Promise<void> {
  if (text === '' || stdout.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    stdout.write(text, () => resolve());
  });
}
