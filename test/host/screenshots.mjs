/**
 * Pictures of what a reader sees, into .vscode-test/screenshots/: the editor with its highlights, a hover, the
 * Problems, the readable view and the panel, in the light, dark and high-contrast themes.
 *
 *     npm run screenshots [-- <file> [--hover=<words>] [--theme=light|dark|contrast|contrast-light] [--goto=<line>] [--readable=yes]]
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { startServer } from './server.mjs';
import { root } from './setup.mjs';
import { stageFolder } from './stage.mjs';
import {
  goToLine,
  hoverOver,
  launchBrowser,
  openWorkbench,
  runCommand,
  showTheme,
  THEMES,
  webviewFrame,
  widenSideBar,
} from './workbench.mjs';

const REFERENCES = ['seed/cellectar-supplement-1.md', 'samples/juniper-vale-supplement-1.md'];

const options = process.argv.slice(2);
const option = (name) => options.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const argument = options.find((each) => !each.startsWith('--'));
const pictures = join(root, '.vscode-test/screenshots');

/** Takes the pictures in one theme; a part that fails is told and passed over. */
async function picture(browser, server, temp, theme) {
  const folder = stageFolder(mkdtempSync(join(temp, `${theme}-`)));
  let file = REFERENCES.map((each) => join(folder, each)).find((each) => existsSync(each));
  if (argument !== undefined) {
    const from = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
    file = join(folder, basename(from));
    cpSync(from, file);
  }
  if (file === undefined) throw new Error('There is no filing to open; name one.');
  const page = await openWorkbench(browser, server, { folder, file, extension: root });
  const take = async (name, act) => {
    try {
      await act();
    } catch (error) {
      console.log(`${theme}, ${name}: ${error.message.split('\n')[0]}`);
      return false;
    }
    await page.waitForTimeout(800);
    const path = join(pictures, `${basename(file, extname(file))}-${theme}-${name}.png`);
    await page.screenshot({ path });
    console.log(path);
    return true;
  };
  let failures = 0;
  const steps = {
    editor: async () => {
      await showTheme(page, folder, THEMES[theme]);
      if (option('readable')) await runCommand(page, 'Filing Lens: Open Readable View');
      await page.locator('.monaco-editor [class*="ced-"]').first().waitFor();
      if (option('goto')) await goToLine(page, Number(option('goto')));
    },
    hover: () => hoverOver(page, option('hover') ?? '14,500,000'),
    problems: async () => {
      await page.mouse.move(700, 5);
      await runCommand(page, 'Problems: Focus on Problems View');
    },
    panel: async () => {
      await runCommand(page, 'View: Hide Panel').catch(() => page.keyboard.press('Escape'));
      await runCommand(page, 'Filing Lens: Summarise Offering');
      const frame = await webviewFrame(page, 'main');
      await frame.locator('main').first().waitFor();
      await widenSideBar(page, 520);
    },
  };
  for (const [name, act] of Object.entries(steps)) if (!(await take(name, act))) failures++;
  await page.close();
  return failures;
}

const temp = mkdtempSync(join(tmpdir(), 'filing-lens-pictures-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
mkdirSync(pictures, { recursive: true });
const server = await startServer();
const browser = await launchBrowser();
let failures = 0;
try {
  const wanted = option('theme');
  for (const theme of Object.keys(THEMES).filter((each) => wanted === undefined || each === wanted))
    failures += await picture(browser, server, temp, theme);
} finally {
  await browser.close();
  server.close();
}
process.exit(failures === 0 ? 0 : 1);
