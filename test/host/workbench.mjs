/** Drives a VS Code workbench in a headless browser, as a person would. Needs the project's packages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { waitFor } from './processes.mjs';
import { workbenchUrl } from './server.mjs';
import { ensureBrowser } from './setup.mjs';

/** The themes in which the software is looked at, each with its file and the classes of its workbench and its web views. */
export const THEMES = {
  light: { name: 'Light Modern', file: 'light_modern', workbench: 'vs', webview: 'vscode-light' },
  dark: { name: 'Dark Modern', file: 'dark_modern', workbench: 'vs-dark', webview: 'vscode-dark' },
  contrast: { name: 'Default High Contrast', file: 'hc_black', workbench: 'hc-black', webview: 'vscode-high-contrast' },
  'contrast-light': {
    name: 'Default High Contrast Light',
    file: 'hc_light',
    workbench: 'hc-light',
    webview: 'vscode-high-contrast-light',
  },
};

/** A headless browser; no network but the loopback is used. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/**
 * A page with the workbench; `what` is as for `workbenchUrl`. `onLog(type, args)` receives the console of the
 * extension host and `onExit(code)` the end of a test run.
 */
export async function openWorkbench(browser, server, { size = [1440, 900], onLog, onExit, ...what }) {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
  page.setDefaultTimeout(30_000);
  await page.exposeFunction('codeAutomationLog', (type, args) => onLog?.(type, args));
  await page.exposeFunction('codeAutomationExit', (code) => onExit?.(code));
  await page.goto(workbenchUrl(server, what), { timeout: 60_000 });
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return page;
}

/**
 * Turns a workbench whose folder is `folder` to one of `THEMES`, and waits until it is shown. The workbench heeds a
 * theme in the settings of a folder only when it is set after the themes are there, so it is set until it is heeded.
 */
export async function showTheme(page, folder, { name, workbench, file }) {
  const path = join(folder, '.vscode/settings.json');
  const settings = { ...JSON.parse(readFileSync(path, 'utf8')) };
  const isShown = () =>
    page.evaluate(
      ([kind, id]) => {
        const { classList } = document.querySelector('.monaco-workbench') ?? document.body;
        return classList.contains(kind) && [...classList].some((each) => each.includes(id));
      },
      [workbench, file],
    );
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await waitFor(
    `the theme "${name}"`,
    async () => {
      writeFileSync(path, JSON.stringify({ ...settings, 'workbench.colorTheme': name, '//': String(Date.now()) }));
      return waitFor('', isShown, 5_000).catch(() => false);
    },
    45_000,
  );
}

/** Runs a command by its title through the command palette; waits for it to be there. */
export async function runCommand(page, title) {
  const widget = page.locator('.quick-input-widget');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await waitFor(`the command "${title}"`, async () => {
    await page.keyboard.press('F1');
    const input = widget.locator('input[type="text"]');
    // An editor that is just being opened takes the focus, and the palette goes: then it is asked for again.
    const isThere = await input
      .fill(`>${title}`, { timeout: 2_000 })
      .then(() => row.waitFor({ state: 'visible', timeout: 2_000 }))
      .then(
        () => true,
        () => false,
      );
    if (!isThere) await page.keyboard.press('Escape');
    return isThere;
  });
  await row.click();
  await widget.waitFor({ state: 'hidden' });
}

/** The middle of the first place in the shown lines of the editor where `text` stands. */
export async function placeOf(page, text) {
  return waitFor(`"${text}" in the editor`, () =>
    page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const from = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
        if (from < 0) continue;
        const at = (offset) => {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let passed = 0;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (offset <= passed + node.data.length) return [node, offset - passed];
            passed += node.data.length;
          }
          return undefined;
        };
        const range = document.createRange();
        range.setStart(...at(from));
        range.setEnd(...at(from + wanted.length));
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    }, text),
  );
}

/** Hovers over `text` in the editor and gives the text of the hover. */
export async function hoverOver(page, text) {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 40, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
  const hover = page.locator('.monaco-hover:visible .hover-contents').first();
  await hover.waitFor({ state: 'visible' });
  return waitFor('the hover', async () => {
    const shown = await page.locator('.monaco-hover:visible').first().innerText();
    return shown.trim() !== '' && !shown.startsWith('Loading') ? shown : undefined;
  });
}

/** The frame of the web view that has an element for `selector`. */
export async function webviewFrame(page, selector, timeout = 30_000) {
  return waitFor(
    `a web view with ${selector}`,
    async () => {
      for (const frame of page.frames()) {
        if (frame === page.mainFrame()) continue;
        const found = await frame.$(selector).catch(() => null);
        if (found) return frame;
      }
      return undefined;
    },
    timeout,
  );
}

/** Puts the cursor at the beginning of a line, from 1, and shows it. */
export async function goToLine(page, line) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor({ state: 'visible' });
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Drags the border of the side bar until it is `width` pixels from the left. */
export async function widenSideBar(page, width) {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('There is no side bar.');
  await page.mouse.move(box.x + box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(width, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
}
