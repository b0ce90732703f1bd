import type { Readable, Writable } from 'node:stream';
import { createAnalyzer, type Format, runChecks } from '../core/index.js';
import { annotationJson } from './json.js';

const FORMATS: readonly Format[] = ['markdown', 'html', 'text', 'submission'];

/**
 * The filter behind `annotate --jsonl`: an output line for every input line, in order, each analysed
 * alone, so that memory holds one line at a time. Reading waits until what was written is taken.
 * Gives the number of lines that could not be read.
 */
export async function annotate(input: Readable, output: Writable): Promise<number> {
  let broken = 0;
  for await (const line of linesOf(input)) {
    const { json, isBroken } = annotated(line);
    if (isBroken) broken++;
    if (!output.write(`${json}\n`)) await drained(output);
    if (output.destroyed || output.errored) break;
  }
  return broken;
}

/** The output line of one input line; never throws. */
export function annotated(line: string): { json: string; isBroken: boolean } {
  let id: unknown = null;
  try {
    const request: unknown = JSON.parse(line);
    if (typeof request !== 'object' || request === null || Array.isArray(request)) return failed(null, 'not an object');
    const { text, format } = request as Record<string, unknown>;
    id = (request as Record<string, unknown>).id ?? null;
    if (typeof text !== 'string') return failed(id, '"text" is not a string');
    const known = FORMATS.find((one) => one === format);
    if (format !== undefined && format !== null && known === undefined) {
      return failed(id, `"format" is not one of ${FORMATS.join(', ')}`);
    }
    const filing = createAnalyzer().analyze(text, { format: known });
    const findings = runChecks(filing);
    return { json: JSON.stringify(annotationJson(id, filing, findings)), isBroken: false };
  } catch (error) {
    return failed(id, error instanceof Error ? error.message : String(error));
  }
}

function failed(id: unknown, error: string): { json: string; isBroken: boolean } {
  return { json: JSON.stringify({ id, error }), isBroken: true };
}

/** The lines of a stream, without their ends; a last line needs none. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      pieces.push(text.slice(from, at));
      yield withoutReturn(pieces.join(''));
      pieces = [];
      from = at + 1;
    }
    if (from < text.length) pieces.push(text.slice(from));
  }
  const rest = pieces.join('') + decoder.decode();
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Waits until the stream takes more, or never will. */
function drained(output: Writable): Promise<void> {
  if (output.destroyed || output.errored) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      output.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    output.on('drain', done).on('close', done).on('error', done);
  });
}
