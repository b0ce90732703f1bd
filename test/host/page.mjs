/**
 * What a person sees and does, tested in the browser: the side panel, its links, its accessibility. Run by
 * run.mjs after the suites in the extension hosts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { waitFor } from './processes.mjs';
import { startServer } from './server.mjs';
import { root } from './setup.mjs';
import { stageFolder } from './stage.mjs';
import { launchBrowser, openWorkbench, runCommand, webviewFrame } from './workbench.mjs';

const SAMPLE = 'samples/juniper-vale-supplement-1.md';
const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function openPanel(page) {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await runCommand(page, 'Filing Lens: Summarise Offering');
  const frame = await webviewFrame(page, '#panel h2');
  await waitFor('the summary', async () => /findings/i.test(await frame.locator('#panel').innerText()));
  return frame;
}

/** What holds in one theme holds in the others. */
const behaviour = {
  '"Summarise Offering" opens the panel, and a finding in it selects its words in the editor': async ({ page }) => {
    const frame = await openPanel(page);
    await frame.getByText('“Sales Agreement” is used', { exact: false }).first().click();
    await waitFor('the words to be selected', async () =>
      (await page.locator('.statusbar').innerText()).includes('(15 selected)'),
    );
  },

  'a figure in the panel selects its source': async ({ page }) => {
    const frame = await openPanel(page);
    await frame
      .getByRole('button', { name: /318,400/ })
      .first()
      .click();
    await waitFor('the figure to be selected', async () =>
      /\(\d+ selected\)/.test(await page.locator('.statusbar').innerText()),
    );
    const text = await frame.locator('#panel').innerText();
    for (const part of [/\$22,000,000/, /318,400/, /in force/i, /terminated/i]) {
      if (!part.test(text)) throw new Error(`no ${part} in the panel:\n${text}`);
    }
  },
};

const looks = {
  'the panel has no accessibility violation': async ({ page, theme }) => {
    const frame = await openPanel(page);
    const violations = await frame.evaluate(`${axe}; axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' ')))`);
    if (violations.length > 0) throw new Error(`${theme}:\n${violations.join('\n')}`);
  },
};

/** Runs the tests and gives how many failed. */
export async function runPageTests(parent) {
  const server = await startServer();
  const browser = await launchBrowser();
  let [passed, failed] = [0, 0];
  try {
    for (const theme of THEMES) {
      const folder = stageFolder(join(parent, theme.replaceAll(' ', '-')), { 'workbench.colorTheme': theme });
      const tests = theme === THEMES[0] ? { ...behaviour, ...looks } : looks;
      for (const [name, test] of Object.entries(tests)) {
        const page = await openWorkbench(browser, server, { folder, file: join(folder, SAMPLE), extension: root });
        try {
          await test({ page, theme });
          passed++;
          console.log(`  ✓ ${theme}: ${name}`);
        } catch (error) {
          failed++;
          console.log(`  ✗ ${theme}: ${name}\n${error.message}`);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  console.log(`Host page: ${passed} passed, ${failed} failed`);
  return failed;
}
