/** Installs what the project needs and does not find. Only Node's own modules: it runs before `npm ci`. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from './processes.mjs';

/** The top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

const CODE_SERVER = '4.139.1';
const SERVER_NODE = '24.9.0';

/** A program on the PATH, or `undefined`. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter))
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (folder !== '' && existsSync(file) && statSync(file).isFile()) return file;
      }
  return undefined;
}

/** Runs `npm ci` unless the packages of package-lock.json are there. */
export async function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  try {
    const installed = read('node_modules/.package-lock.json');
    const wanted = Object.entries(read('package-lock.json')).filter(([path, { optional }]) => path !== '' && !optional);
    if (wanted.every(([path, { version }]) => installed[path]?.version === version)) return;
  } catch {
    // Nothing is installed yet.
  }
  console.log('Installing the packages of the project (npm ci) …');
  await must(npm, ['ci', ...quiet], { cwd: root });
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const BROWSERS_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function findBrowser() {
  return process.env.FILING_LENS_BROWSER ?? onPath(...BROWSERS) ?? BROWSERS_ELSEWHERE.find((file) => existsSync(file));
}

/** The path of a Chromium-like browser; installs Debian's Chromium when there is none and it may. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('Installing Chromium (apt-get install chromium) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await must('apt-get', ['update', '-qq'], { env });
    await must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium or Chrome was found, and it may not be installed from here. ' +
      'Install one (Debian: apt-get install chromium), or name it in FILING_LENS_BROWSER.',
  );
}

/**
 * The native module stops an extension host whose server is gone. The same in plain JavaScript, so that
 * installing needs no compiler.
 */
const WATCHDOG = `exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, 3000).unref();
};
exports.exit = (code) => process.exit(code);
`;

/**
 * A VS Code from npm: the server with its web workbench and the Node it runs on, installed once into
 * `.vscode-test/`. Gives the paths of both.
 */
export async function ensureServer() {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = join(root, '.vscode-test', `server-${CODE_SERVER}-${system}`);
  const server = {
    node: join(home, 'node_modules', `node-${system}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    main: join(home, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
  if (existsSync(home)) return server;
  console.log(`Installing VS Code into .vscode-test/ (npm, 800 MB on disk, about a minute) …`);
  const half = `${home}.${process.pid}`;
  const flags = [...quiet, '--ignore-scripts', '--engine-strict=false'];
  try {
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'package.json'), '{ "private": true }\n');
    console.log('  the server and its Node …');
    await must(
      npm,
      ['install', ...flags, '--no-package-lock', `code-server@${CODE_SERVER}`, `node-${system}@${SERVER_NODE}`],
      { cwd: half },
    );
    console.log('  its packages …');
    const vscode = join(half, 'node_modules/code-server/lib/vscode');
    await must(npm, ['install', ...flags, '--omit=dev'], { cwd: vscode });
    writeFileSync(join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), WATCHDOG);
    rmSync(join(vscode, 'extensions/copilot'), { recursive: true, force: true });
    if (!existsSync(home)) renameSync(half, home);
    console.log('  VS Code is installed.');
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return server;
}
