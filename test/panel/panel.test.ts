import axe from 'axe-core';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../src/core/checks/run.js';
import { type Summary, summarize } from '../../src/core/features/summary.js';
import { mergeFilings, summarizeSet } from '../../src/core/index.js';
import type { FromPanel, ToPanel } from '../../src/panel/messages.js';
import { supplement } from '../features/sample.js';
import { launchBrowser } from '../host/workbench.mjs';
import { root } from '../project.js';
import { THEMES } from './themes.js';

interface Outside {
  posted: FromPanel[];
  state: unknown;
}

let browser: Browser;
let script: string;
let style: string;

beforeAll(async () => {
  const [{ outputFiles }, launched] = await Promise.all([
    build({
      entryPoints: [`${root}/src/panel/main.ts`],
      bundle: true,
      write: false,
      outdir: '/',
      format: 'iife',
      target: 'es2022',
    }),
    launchBrowser() as Promise<Browser>,
  ]);
  script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
  style = outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? '';
  browser = launched;
}, 120_000);

afterAll(() => browser?.close());

function sample(): Summary {
  const filing = supplement();
  return summarize(filing, { today: '2025-06-30', findings: runChecks(filing) });
}

/** The panel as VS Code would show it, after some messages. */
async function open(theme: string, messages: readonly ToPanel[], width = 320): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const variables = Object.entries(THEMES[theme] ?? {}).map(([name, value]) => `--vscode-${name}: ${value};`);
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><title>Offering Status</title><style>:root { ${variables.join(' ')} }</style><style>${style}</style></head><body><main id="panel"></main></body></html>`,
  );
  await page.evaluate(() => {
    const outside: Outside = { posted: [], state: undefined };
    Object.assign(globalThis, {
      outside,
      acquireVsCodeApi: () => ({
        postMessage: (message: FromPanel) => outside.posted.push(message),
        getState: () => outside.state,
        setState: (state: unknown) => {
          outside.state = state;
        },
      }),
    });
  });
  await page.addScriptTag({ content: script });
  for (const message of messages) await send(page, message);
  return page;
}

async function send(page: Page, message: ToPanel): Promise<void> {
  await page.evaluate((data) => globalThis.dispatchEvent(new MessageEvent('message', { data })), message);
}

function posted(page: Page): Promise<FromPanel[]> {
  return page.evaluate(() => (globalThis as unknown as { outside: Outside }).outside.posted);
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { rules: { region: { enabled: true } } }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const message = (summary = sample()): ToPanel => ({ type: 'summary', name: 'supplement.md', summary });

describe('the panel', () => {
  test.each(Object.keys(THEMES))('has no accessibility violation in the theme %s', async (theme) => {
    const page = await open(theme, [message()]);
    expect(await violations(page)).toEqual([]);
    await send(page, { type: 'empty' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('says what holds, layer by layer, with the state of each value in words', async () => {
    const page = await open('light', [message()]);
    const text = await page.locator('main').innerText();
    expect(text).toContain('ATM suspended, offering terminated June 30, 2023');
    expect(text).toMatch(/Agreement\s+in force\s+stated/);
    expect(text).toMatch(/Registration statement\s+not stated/);
    expect(text).toMatch(/Unsold under the maximum\s+\$19,500,000\s+ƒ\s+derived/);
    expect(text).toContain('2.5 % of the $20,000,000 maximum sold');
    await page.close();
  });

  test('asks to select the words of a value that is pressed', async () => {
    const summary = sample();
    const page = await open('light', [message(summary)]);
    await page.getByRole('button', { name: /Maximum aggregate offering price \$20,000,000/ }).click();
    const place = summary.offerings[0]?.figures[0]?.evidence[0];
    expect((await posted(page)).at(-1)).toEqual({ type: 'reveal', start: place?.start, end: place?.end });
    await page.close();
  });

  test('can be used by keyboard alone', async () => {
    const page = await open('light', [message()]);
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    expect((await posted(page)).map(({ type }) => type)).toEqual(['ready', 'reveal']);
    await page.close();
  });

  test('leads from a derived value to each figure that went into it', async () => {
    const summary = sample();
    const page = await open('light', [message(summary)]);
    const unsold = summary.offerings[0]?.figures.find(({ key }) => key === 'unsoldUnderCap');
    for (const { name, value, evidence } of unsold?.inputs ?? []) {
      await page
        .getByRole('button', { name: `${name} ${value}` })
        .first()
        .click();
      expect((await posted(page)).at(-1)).toMatchObject({ type: 'reveal', start: evidence[0]?.start });
    }
    expect(unsold?.inputs).toHaveLength(2);
    await page.close();
  });

  test('keeps what is focused when the filing changes', async () => {
    const page = await open('light', [message()]);
    const button = page.locator('[data-key="soldShares"]');
    await button.focus();
    const summary = sample();
    await send(page, message({ ...summary, termCount: 1 }));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('soldShares');
    await page.close();
  });

  test('shows text of the filing as text', async () => {
    const summary = sample();
    const [first] = summary.offerings;
    if (!first) throw new Error('no offering');
    const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';
    const page = await open('light', [
      message({ ...summary, offerings: [{ ...first, title: hostile, headline: hostile }] }),
    ]);
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain(hostile);
    await page.close();
  });

  test('lets the reader choose among several offerings', async () => {
    const summary = sample();
    const [first] = summary.offerings;
    if (!first) throw new Error('no offering');
    const second = { ...first, title: 'Second Issuer, Inc.' };
    const page = await open('dark', [message({ ...summary, offerings: [first, second] })]);
    await page.locator('select').selectOption('1');
    expect(await page.locator('h1').innerText()).toBe('Second Issuer, Inc.');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('asks for the offering as of a day, and tells of it from several filings', async () => {
    const page = await open('light', [message()]);
    await page.getByRole('button', { name: 'This offering' }).click();
    await page.locator('input[type="date"]').fill('2024-01-31');
    await page.locator('input[type="date"]').dispatchEvent('change');
    expect((await posted(page)).slice(1)).toEqual([
      { type: 'scope', scope: 'offering', asOf: '' },
      { type: 'scope', scope: 'offering', asOf: '2024-01-31' },
    ]);
    const entries = [{ name: 'deals/supplement.md', filing: supplement() }];
    const [set] = mergeFilings(entries);
    if (!set) throw new Error('no set');
    const summary = summarizeSet(set, entries, '2025-06-30');
    await send(page, { type: 'set', name: 'deals/supplement.md', summary, read: 3, leftOut: 2 });
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/filings \(1\)/i);
    expect(text).toContain('2 files were left out');
    await page.getByRole('button', { name: /^Maximum aggregate offering price/ }).click();
    expect((await posted(page)).at(-1)).toMatchObject({ type: 'reveal', file: 'deals/supplement.md' });
    expect(await violations(page)).toEqual([]);
    await send(page, { type: 'set', name: 'deals/supplement.md', summary: undefined, read: 3, leftOut: 0 });
    expect(await page.getByRole('status').innerText()).toContain('tells of no offering');
    await page.close();
  });

  test('says what to do when no filing is open, and that one is being read', async () => {
    const page = await open('light', [{ type: 'empty' }]);
    await page.getByRole('button', { name: 'Open a File' }).click();
    expect((await posted(page)).at(-1)).toEqual({ type: 'open' });
    await send(page, { type: 'reading', name: 'supplement.md' });
    expect(await page.getByRole('status').innerText()).toBe('Reading supplement.md …');
    await page.close();
  });

  test.each([220, 300, 700])('fits a width of %i pixels', async (width) => {
    const page = await open('light', [message()], width);
    const [scroll, client] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scroll).toBeLessThanOrEqual(client ?? 0);
    await page.close();
  });
});
