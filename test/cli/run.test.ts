import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const samples = fileURLToPath(new URL('../fixtures/filings/', import.meta.url));
const supplement = join(samples, 'juniper-vale-supplement-1.md');
const clean = join(samples, 'alder-point-clean.md');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filing-lens-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function cli(words: readonly string[], input = '') {
  const texts = { out: '', err: '' };
  const sink = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const code = await run(words, {
    stdin: Readable.from([input]),
    stdout: sink('out'),
    stderr: sink('err'),
    width: 110,
  });
  return { code, ...texts };
}

describe('summarise', () => {
  it('gives the offering as JSON, each leaf a fact with its evidence', async () => {
    const { code, out, err } = await cli(['summarise', supplement, '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    const [element] = JSON.parse(out);
    expect(Object.keys(element).slice(0, 4)).toEqual(['version', 'file', 'form', 'offering']);
    expect(element).toMatchObject({ version: 1, file: supplement, form: '424B5' });
    expect(element.offering.maximumAggregateOfferingPrice).toMatchObject({ value: '22000000', state: 'stated' });
    expect(element.offering.registrant.evidence[0]).toMatchObject({ text: 'JUNIPER VALE THERAPEUTICS, INC.' });
    expect(element.offering.status.offering.value).toBe('terminated');
  });

  it('gives a page to read with the words and their lines', async () => {
    const { out } = await cli(['summarise', supplement, '--as-of', '2024-01-01']);
    expect(out).toMatch(/Juniper Vale Therapeutics, Inc\./);
    expect(out).toMatch(/Shares sold +318,400/);
    expect(out).toMatch(/line 19 {2}“/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110 + samples.length);
  });

  it('gives Markdown', async () => {
    const { out } = await cli(['summarise', supplement, '--format', 'markdown']);
    expect(out).toMatch(/^# Juniper Vale Therapeutics, Inc\./);
  });
});

describe('check', () => {
  it('says nothing of a clean filing', async () => {
    expect(await cli(['check', clean, '--fail-on', 'hint'])).toEqual({
      code: 0,
      out: `${clean}\n  no findings\n\nno findings in 1 file\n`,
      err: '',
    });
  });

  it('gives findings as JSON and fails only when it is asked to', async () => {
    const lax = await cli(['check', supplement, '--format', 'json']);
    expect(lax.code).toBe(0);
    const [element] = JSON.parse(lax.out);
    expect(Object.keys(element)).toEqual(['version', 'file', 'findings']);
    const finding = element.findings.find((one: { check: string }) => one.check === 'undefined-agreement');
    expect(Object.keys(finding)).toEqual(['check', 'severity', 'start', 'end', 'message', 'related', 'fixes']);
    expect((await cli(['check', supplement, '--fail-on', 'error'])).code).toBe(0);
    expect((await cli(['check', supplement, '--fail-on', 'warning'])).code).toBe(1);
  });

  it('shows the words in their sentence, the defined term and the fix', async () => {
    const { out } = await cli(['check', supplement]);
    expect(out).toMatch(/17:\d+ +warning +“Sales Agreement” is used here/);
    expect(out).toMatch(/│ .*\[Sales Agreement\]/);
    expect(out).toMatch(/fix: Replace with 'Equity Distribution Agreement'/);
    expect(out).toMatch(/1 warning.* in 1 file\n$/);
  });

  it('gives SARIF with a rule for each result', async () => {
    const { out } = await cli(['check', supplement, '--format', 'sarif']);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    const [sarif] = log.runs;
    expect(sarif.results.length).toBeGreaterThan(0);
    for (const result of sarif.results) {
      expect(sarif.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).not.toMatch(/[\s\\]/);
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(physicalLocation.region.charLength).toBeGreaterThan(0);
    }
  });
});

describe('mentions', () => {
  it('gives mentions and definitions whose places are those of the file', async () => {
    const path = file('bom.md', '\ufeffUp to \\$50,000,000 of stock (the “Stock”).\r\n');
    const { out } = await cli(['mentions', path, '--format', 'json']);
    const [{ mentions, definitions }] = JSON.parse(out);
    const text = '\ufeffUp to \\$50,000,000 of stock (the “Stock”).\r\n';
    expect(mentions[0]).toMatchObject({ kind: 'money', text: '$50,000,000', value: { amount: '50000000' } });
    expect(text.slice(mentions[0].start, mentions[0].end)).toBe('\\$50,000,000');
    expect(definitions[0]).toMatchObject({ term: 'Stock', kind: 'parenthetical' });
  });

  it('gives a table to read', async () => {
    const { out } = await cli(['mentions', supplement]);
    expect(out).toMatch(/17:\d+ +money +\$22,000,000 +22000000 · USD/);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['missing.md', undefined, 'no such file or folder'],
    ['empty.md', '', 'empty file'],
    ['blank.md', ' \n\t\n', 'empty file'],
    ['binary.htm', new Uint8Array([60, 104, 0, 1, 2]), 'binary file, not a filing'],
  ])('%s is refused in one line with code 2', async (name, content, reason) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    const { code, err } = await cli(['check', path, clean]);
    expect(code).toBe(2);
    expect(err).toBe(`filing-lens: ${path}: ${reason}\n`);
  });

  it('a folder without filings is refused', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'filing-lens-empty-'));
    const { code, err } = await cli(['summarise', empty]);
    rmSync(empty, { recursive: true });
    expect([code, err]).toEqual([2, `filing-lens: ${empty}: folder holds no filing (.md, .txt, .htm, .html)\n`]);
  });

  it('bad arguments are refused in one line', async () => {
    const { code, out, err } = await cli(['check', '--bogus', clean]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe("filing-lens: Unknown option '--bogus'\n");
  });

  it('a folder is read file by file', async () => {
    const { code, out } = await cli(['check', samples, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).length).toBeGreaterThanOrEqual(11);
  });

  it('windows-1252 is read with a note', async () => {
    const path = file('old.txt', Buffer.from('Up to $5,000 of stock (the \x93Sales Cap\x94).\n', 'latin1'));
    const { code, out, err } = await cli(['mentions', path, '--format', 'json']);
    expect(code).toBe(0);
    expect(err).toContain('not UTF-8; read as windows-1252');
    expect(JSON.parse(out)[0].definitions[0].term).toBe('Sales Cap');
  });

  it('UTF-16 with its mark is read', async () => {
    const path = file('wide.txt', Buffer.from('\ufeffUp to $5,000 of stock.', 'utf16le'));
    const { code, out } = await cli(['mentions', path, '--format', 'json']);
    expect([code, JSON.parse(out)[0].mentions[0].text]).toEqual([0, '$5,000']);
  });
});

it('help and version go to standard output', async () => {
  expect((await cli(['--help'])).out).toMatch(/^Usage: filing-lens/);
  expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
