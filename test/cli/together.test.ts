import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const series = fileURLToPath(new URL('../fixtures/sets/calloway-basin/', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filing-lens-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(name: string, date: string, day: string): string {
  const path = join(folder, name);
  const text = `# FORM 8-K\n\nCURRENT REPORT\n\nDate of Report (Date of earliest event reported): ${date}\n\n# ALDERMERE OPTICS, INC.\n\n(Exact name of registrant as specified in its charter)\n\nThe Company is party to a Sales Agreement, dated as of ${day} (the “Sales Agreement”), with Larkspur Securities LLC, as sales agent, for an at-the-market offering of its common stock having an aggregate offering price of up to $30,000,000.\n`;
  writeFileSync(path, text);
  return path;
}

async function cli(...words: readonly string[]) {
  const texts = { out: '', err: '' };
  const sink = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const streams = { stdin: Readable.from(['']), stdout: sink('out'), stderr: sink('err'), width: 110 };
  return { code: await run(words, streams), ...texts };
}

describe('summarise --together', () => {
  it('gives an element for each offering among the files of a folder', async () => {
    const other = report('other.md', 'May 6, 2024', 'May 6, 2024');
    const { code, out, err } = await cli('summarise', series, other, '--together', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const elements = JSON.parse(out);
    expect(elements.map(({ files }: { files: string[] }) => files.length)).toEqual([4, 1]);
    expect(Object.keys(elements[0]).slice(0, 3)).toEqual(['version', 'files', 'offering']);
    expect(elements[0].offering.programs.map(({ cap }: { cap: { value: string } }) => cap.value)).toEqual([
      '65000000',
      '90000000',
    ]);
    expect(elements[0].offering.maximumAggregateOfferingPrice.evidence[0].file).toBe(join(series, '4-replacement.md'));
  });

  it('reads the files as of a day', async () => {
    const { out } = await cli('summarise', series, '--together', '--as-of', '2024-06-30', '--format', 'json');
    const [element] = JSON.parse(out);
    expect(element.files).toEqual([join(series, '1-launch.md')]);
    expect(element.offering.maximumAggregateOfferingPrice.value).toBe('40000000');
  });

  it('gives a page to read that names file and line', async () => {
    const { out } = await cli('summarise', series, '--together', '--as-of', '2025-07-01');
    expect(out).toMatch(/^4 filings\n {2}\[1\] .*1-launch\.md\n/);
    expect(out).toMatch(/Replaced by +Sales Agreement dated June 2, 2025/);
    expect(out).toMatch(/\[4\] line 15 {2}“/);
    expect(out).toMatch(/no conflict: The registrant is Calloway Minerals Corporation here/);
  });

  it('gives Markdown', async () => {
    const { out } = await cli('summarise', series, '--together', '--format', 'markdown');
    expect(out).toMatch(/^# Calloway Minerals Corporation\n/);
    expect(out).toMatch(/\n## Sales Agreement dated June 2, 2025\n/);
  });

  it('says so when no file tells of an offering', async () => {
    const path = join(folder, 'note.md');
    writeFileSync(path, 'Lunch is at noon.\n');
    expect(await cli('summarise', path, '--together')).toEqual({
      code: 0,
      out: 'the file tells of no offering\n',
      err: '',
    });
  });
});

describe('check --together', () => {
  const files = () => [
    report('supplement.md', 'August 20, 2024', 'August 11, 2024'),
    report('agreement.md', 'August 21, 2024', 'August 12, 2024'),
  ];

  it('reports where filings of one offering contradict each other, in the later one', async () => {
    const [earlier = '', later = ''] = files();
    const { code, out } = await cli('check', earlier, later, '--together', '--format', 'json', '--fail-on', 'warning');
    expect(code).toBe(1);
    const [, element] = JSON.parse(out);
    const finding = element.findings.find(({ check }: { check: string }) => check === 'conflicting-facts');
    expect(finding.message).toContain('is dated August 12, 2024 here and August 11, 2024 in');
    expect(finding.related[0].file).toBe(earlier);
    expect((await cli('check', earlier, later, '--fail-on', 'warning')).code).toBe(0);
  });

  it('places the earlier words in their own file in SARIF and in text', async () => {
    const [earlier = '', later = ''] = files();
    const { out } = await cli('check', earlier, later, '--together', '--format', 'sarif');
    const { results } = JSON.parse(out).runs[0];
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'conflicting-facts');
    const [related] = result.relatedLocations;
    expect(related.physicalLocation.artifactLocation.index).toBe(0);
    expect(related.physicalLocation.region.startLine).toBe(11);
    const text = await cli('check', earlier, later, '--together');
    expect(text.out).toContain(`${earlier}: “August 11, 2024” is said here`);
  });
});

it('mentions takes no --together', async () => {
  expect(await cli('mentions', series, '--together')).toMatchObject({
    code: 2,
    err: 'filing-lens: mentions takes no --together\n',
  });
});
