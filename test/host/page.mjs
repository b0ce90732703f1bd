/**
 * What a person sees and does, tested in the browser: the side panel, its links, its accessibility. Run by
 * run.mjs after the suites in the extension hosts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { waitFor } from './processes.mjs';
import { startServer } from './server.mjs';
import { root } from './setup.mjs';
import { stageFolder } from './stage.mjs';
import { launchBrowser, openWorkbench, runCommand, showTheme, THEMES, webviewFrame } from './workbench.mjs';

const SAMPLE = 'samples/juniper-vale-supplement-1.md';
/** The last of several filings of one offering, and an earlier one. */
const LAST = 'sets/calloway-basin/4-replacement.md';
const EARLIER = 'sets/calloway-basin/2-increase.md';
/** Fewer than the terms of the sample. */
const FEW_HIGHLIGHTS = 5;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function openPanel(page) {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await runCommand(page, 'Filing Lens: Summarise Offering');
  const frame = await webviewFrame(page, '#panel h2');
  await waitFor('the summary', async () => /findings/i.test(await frame.locator('#panel').innerText()));
  return frame;
}

/** The words of a line of `text` that the status bar says to be selected. */
async function selectedWords(page, text) {
  const bar = await page.locator('.statusbar').innerText();
  const place = /Ln (\d+), Col (\d+) \((\d+) selected\)/.exec(bar);
  if (!place) return undefined;
  const [line, end, length] = place.slice(1).map(Number);
  return text.split(/\r?\n/)[line - 1].slice(end - 1 - length, end - 1);
}

async function expectSelected(page, text, pattern) {
  let words;
  await waitFor(`${pattern} to be selected`, async () => {
    words = await selectedWords(page, text);
    return words !== undefined && pattern.test(words);
  }).catch((error) => {
    throw new Error(`${error.message} Selected: ${JSON.stringify(words)}`);
  });
}

/** Each is given the page and the frame of the panel, as the one before left them. */
const behaviour = {
  '"Summarise Offering" opens the panel, which says what holds': async ({ frame }) => {
    const text = await frame.locator('#panel').innerText();
    for (const part of [/\$22,000,000/, /318,400/, /in force/i, /terminated/i]) {
      if (!part.test(text)) throw new Error(`no ${part} in the panel:\n${text}`);
    }
  },

  'a finding in the panel selects its words in the editor': async ({ page, frame, text }) => {
    await frame.getByText('“Sales Agreement” is used', { exact: false }).first().click();
    await expectSelected(page, text, /^Sales Agreement$/);
  },

  'a figure in the panel selects its source words in the editor': async ({ page, frame, text }) => {
    for (const [name, words] of [
      [/^Shares sold 318,400/, /^318,400( shares)?/],
      [/^Maximum aggregate offering price \$22,000,000/, /^\\?\$22,000,000$/],
    ]) {
      await frame.getByRole('button', { name }).first().click();
      await expectSelected(page, text, words);
    }
  },

  'more terms than the limit of highlights are told of where the reader looks': async ({ page, folder }) => {
    const path = join(folder, '.vscode/settings.json');
    const settings = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...settings, 'filingLens.highlight.limit': FEW_HIGHLIGHTS }));
    const note = `Only ${FEW_HIGHLIGHTS} `;
    await page.locator('.sidebar', { hasText: note }).first().waitFor();
    writeFileSync(path, JSON.stringify(settings));
    await waitFor('the note to go', async () => !(await page.locator('.sidebar').innerText()).includes(note));
  },
};

async function lookAt(frame, name, pattern) {
  await frame.getByRole('button', { name, exact: true }).click();
  await waitFor(`${pattern} in the panel`, async () => pattern.test(await frame.locator('#panel').innerText()));
}

/** The same, for a filing of which the folder has others of the same offering. */
const together = {
  'the panel tells of the offering in all the filings of the folder, each value leading into its own': async ({
    page,
    frame,
    folder,
  }) => {
    await lookAt(frame, 'This offering', /programs \(2\)/i);
    await frame.locator('.program > summary').first().click();
    await frame.getByRole('button', { name: /^Maximum aggregate offering price \$65,000,000/ }).click();
    await page.locator('.tab.active', { hasText: basename(EARLIER) }).waitFor();
    await expectSelected(page, readFileSync(join(folder, EARLIER), 'utf8'), /^\$65,000,000$/);
    await waitFor('the panel to stay', async () => /programs \(2\)/i.test(await frame.locator('#panel').innerText()));
  },

  'as of an earlier day the panel leaves out what was filed later': async ({ frame }) => {
    const asOf = async (day, pattern) => {
      await frame.locator('input[type="date"]').fill(day);
      await frame.locator('input[type="date"]').dispatchEvent('change');
      await waitFor(`${pattern} in the panel`, async () => pattern.test(await frame.locator('#panel').innerText()));
    };
    await asOf('2024-12-31', /filings \(2\)/i);
    await asOf('', /filings \(4\)/i);
  },
};

async function checkLooks({ page, frame, folder }, theme) {
  await showTheme(page, folder, theme);
  await waitFor(`the panel in ${theme.webview}`, () =>
    frame.evaluate((kind) => document.body.classList.contains(kind), theme.webview),
  );
  const found = [];
  for (const [name, pattern] of [
    ['This offering', /filings \(4\)/i],
    ['This filing', /findings/i],
  ]) {
    await lookAt(frame, name, pattern);
    found.push(...(await violationsIn(frame)));
  }
  if (found.length > 0) throw new Error(found.join('\n'));
}

function violationsIn(frame) {
  return frame.evaluate(`${axe}; axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' ')))`);
}

/** Runs the tests and gives how many failed. */
export async function runPageTests(parent) {
  const server = await startServer();
  const browser = await launchBrowser();
  const results = [];
  const run = async (name, test) => {
    const error = await test().then(
      () => undefined,
      (reason) => reason,
    );
    results.push(!error);
    console.log(error ? `  ✗ ${name}\n${error.message}` : `  ✓ ${name}`);
  };
  try {
    const folder = stageFolder(join(parent, 'page'));
    const read = async (path, tests) => {
      const file = join(folder, path);
      const page = await openWorkbench(browser, server, { folder, file, extension: root });
      const reader = { page, folder, text: readFileSync(file, 'utf8'), frame: await openPanel(page) };
      for (const [name, test] of Object.entries(tests)) await run(name, () => test(reader));
      await page.close();
    };
    const looks = Object.values(THEMES).map((theme) => [
      `the panel has no accessibility violation in ${theme.name}`,
      (reader) => checkLooks(reader, theme),
    ]);
    await read(SAMPLE, behaviour);
    await read(LAST, { ...together, ...Object.fromEntries(looks) });
  } finally {
    await browser.close();
    server.close();
  }
  const failed = results.filter((passed) => !passed).length;
  console.log(`Host page: ${results.length - failed} passed, ${failed} failed`);
  return failed;
}
