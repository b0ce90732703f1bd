import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { decodeHTML } from 'entities';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { DocumentPart, Placed } from '../../src/core/syntax/block.js';
import { detectFormat, looksLikeFiling } from '../../src/core/syntax/detect.js';
import { readHtml } from '../../src/core/syntax/html.js';
import { readEnvelope } from '../../src/core/syntax/submission.js';
import { readText } from '../../src/core/syntax/text.js';
import { toSource } from '../../src/core/text/projection.js';

const FOLDER = new URL('../../../shared/filings/dev/', import.meta.url);
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !name.endsWith('.md')) : [];
/** Coverage is compared on files up to this length, to keep the test quick. */
const LONGEST_COMPARED = 200_000;

function partsOf(source: string, name: string): Pick<DocumentPart, 'start' | 'end' | 'format'>[] {
  const format = detectFormat(source, name);
  if (format === 'submission') return readEnvelope(source).documents;
  return [{ start: 0, end: source.length, format }];
}

function blocksOf(source: string, { start, end, format }: Pick<DocumentPart, 'start' | 'end' | 'format'>): Placed[] {
  if (format !== 'html' && format !== 'text') return [];
  const read = format === 'html' ? readHtml : readText;
  return [...read(source, start, end)].filter((placed) => placed !== undefined);
}

type Node = { nodeName: string; value?: string; childNodes?: Node[]; attrs?: { name: string; value: string }[] };

const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'ix:header', 'ix:hidden']);

/** The letters that a browser shows. */
function lettersOf(node: Node, into: string[] = []): string[] {
  const isHidden = node.attrs?.some(({ name, value }) => name === 'style' && /display\s*:\s*none/i.test(value));
  if (node.nodeName === '#text') into.push(node.value ?? '');
  else if (!UNSEEN.has(node.nodeName) && !isHidden) for (const child of node.childNodes ?? []) lettersOf(child, into);
  return into;
}

/** Letters and digits only. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters of `whole` are not in `part`; -1 when `part` is not what is left after leaving letters out. */
function lettersLeftOut(whole: string, part: string): number {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index++) if (whole[index] === part[at]) at++;
  return at === part.length ? whole.length - part.length : -1;
}

function check(name: string): void {
  const source = readFileSync(new URL(name, FOLDER), 'utf8').replace(/^\ufeff/, '');
  expect(looksLikeFiling(source), name).toBe(true);
  let end = 0;
  for (const part of partsOf(source, name)) {
    const blocks = blocksOf(source, part);
    for (const { start, block } of blocks) {
      if (start < end) expect.fail(`${name}: the block at ${start} begins before the last one ends`);
      end = start + block.length;
      // A sample of the letters: all of them would take seconds.
      for (let at = block.text.length % 7; at < block.text.length; at += 31) {
        const span = toSource(block, at, at + 1);
        const written = source.slice(start + span.start, start + span.end);
        const letter = block.text.charAt(at);
        const isThere = /\s/.test(letter) || written === letter || decodeHTML(written).includes(letter);
        if (!isThere) expect.fail(`${name}: ${JSON.stringify(letter)} is not ${JSON.stringify(written)}`);
      }
    }
    if (part.format !== 'html' || part.end - part.start > LONGEST_COMPARED) continue;
    const shown = bare(lettersOf(parse(source.slice(part.start, part.end)) as Node).join(''));
    const left = lettersLeftOut(shown, bare(blocks.map(({ block }) => block.text).join('')));
    // Only the heads and feet of pages within a paragraph may be left out.
    expect(left, name).toBeGreaterThanOrEqual(0);
    expect(left, name).toBeLessThan(20 + shown.length / 300);
  }
}

describe('real filings', () => {
  it('are read in order, every letter in its place, nothing lost', { timeout: 120_000 }, () => {
    for (const name of NAMES) check(name);
  });
});
