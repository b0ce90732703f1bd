import { parseArgs } from 'node:util';
import type { Severity } from '../core/index.js';

export type Command = 'summarise' | 'check' | 'mentions' | 'annotate';
export type OutputFormat = 'text' | 'json' | 'markdown' | 'sarif';

/** What the command line asks for. */
export interface Arguments {
  readonly command: Command;
  readonly files: readonly string[];
  readonly format: OutputFormat;
  /** ISO day that counts as today; of filings read together, the day as of which they are read. */
  readonly asOf: string | undefined;
  /** Read the files that belong to one offering together. */
  readonly together: boolean;
  /** Severity from which findings make the exit code 1. */
  readonly failOn: Severity | undefined;
}

/** Something the reader of the command line must be told; the program then ends with code 2. */
export class UsageError extends Error {}

export const USAGE = `Usage: filing-lens <command> [options] <file or folder…>

  summarise <file…>   what each filing says of its offering: status, figures, events, evidence
      --format text|json|markdown   --as-of YYYY-MM-DD
      --together      filings of one offering as one, by date: programs, timeline, what holds as of --as-of
  check <file…>       findings, each with its place and a fix where there is one
      --format text|json|sarif      --fail-on error|warning|information|hint
      --together      also where filings of one offering contradict each other
  mentions <file…>    key terms and definitions, each with its place and value
      --format text|json
  annotate --jsonl    standard input: {"id", "text", "format"?} a line
                      standard output: {"id", "mentions", "definitions", "findings", "offering"} a line

  -h, --help          this text
  -V, --version       the version

Exit code: 0 fine, 1 findings at or above --fail-on, 2 unreadable input or bad arguments.
`;

const FORMATS: Readonly<Record<Command, readonly OutputFormat[]>> = {
  summarise: ['text', 'json', 'markdown'],
  check: ['text', 'json', 'sarif'],
  mentions: ['text', 'json'],
  annotate: ['json'],
};

const COMMANDS: Readonly<Record<string, Command>> = {
  summarise: 'summarise',
  summarize: 'summarise',
  check: 'check',
  mentions: 'mentions',
  annotate: 'annotate',
};

/** Options that each command takes, apart from `--format`. */
const OPTIONS: Readonly<Record<Command, readonly string[]>> = {
  summarise: ['as-of', 'together'],
  check: ['fail-on', 'together'],
  mentions: [],
  annotate: ['jsonl'],
};

/** Reads the words after the program's name; `help` and `version` where these are asked for. Throws UsageError. */
export function readArguments(words: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parsed(words);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [name, ...files] = positionals;
  if (name === undefined) throw new UsageError('no command given; try --help');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`unknown command “${name}”; try --help`);
  for (const option of ['as-of', 'fail-on', 'jsonl', 'together'] as const) {
    if (values[option] !== undefined && !OPTIONS[command].includes(option)) {
      throw new UsageError(`${command} takes no --${option}`);
    }
  }
  if (command === 'annotate') {
    if (!values.jsonl) throw new UsageError('annotate needs --jsonl');
    if (files.length > 0) throw new UsageError('annotate --jsonl reads standard input and takes no file');
  } else if (files.length === 0) {
    throw new UsageError(`${command} needs a file or folder`);
  }
  return {
    command,
    files,
    format: formatOf(command, values.format),
    asOf: dayOf(values['as-of']),
    together: values.together === true,
    failOn: severityOf(values['fail-on']),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'as-of': { type: 'string' },
        'fail-on': { type: 'string' },
        jsonl: { type: 'boolean' },
        together: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.replace(/\. .*/s, ''));
  }
}

function formatOf(command: Command, word: string | undefined): OutputFormat {
  const allowed = FORMATS[command];
  if (word === undefined) return allowed[0] ?? 'text';
  const format = allowed.find((known) => known === word);
  if (format === undefined) throw new UsageError(`${command} takes --format ${allowed.join('|')}, not “${word}”`);
  return format;
}

function severityOf(word: string | undefined): Severity | undefined {
  if (word === undefined) return undefined;
  const known: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const severity = known.find((one) => one === word);
  if (severity === undefined) throw new UsageError(`--fail-on takes ${known.join('|')}, not “${word}”`);
  return severity;
}

function dayOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? new Date(`${word}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== word) {
    throw new UsageError(`--as-of takes a day as 2025-01-31, not “${word}”`);
  }
  return word;
}
