/**
 * `npm start [-- <file or folder>]`: installs what is missing, builds, and opens VS Code with the extension.
 * The desktop VS Code when `code` is on the PATH (or named by FILING_LENS_VSCODE); otherwise, or with
 * `--web`, VS Code in the browser, served on this machine alone until Ctrl+C.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { must, run } from './processes.mjs';
import { startServer, workbenchUrl } from './server.mjs';
import { ensurePackages, onPath, root } from './setup.mjs';

const SAMPLES = 'test/fixtures';

/** The folder and, perhaps, the file to open. */
function toOpen(argument) {
  const path = argument === undefined ? join(root, SAMPLES) : resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  if (!statSync(path).isDirectory()) return { folder: dirname(path), file: path };
  const first = argument === undefined ? join(path, 'filings/juniper-vale-supplement-1.md') : undefined;
  return { folder: path, file: first && existsSync(first) ? first : undefined };
}

async function main() {
  const args = process.argv.slice(2);
  const { folder, file } = toOpen(args.find((each) => !each.startsWith('--')));
  await ensurePackages();
  console.log('Building the extension …');
  await must(process.execPath, ['esbuild.mjs'], { cwd: root });
  const desktop = args.includes('--web') ? undefined : (process.env.FILING_LENS_VSCODE ?? onPath('code', 'codium'));
  if (desktop) {
    console.log(`Opening ${file ?? folder} in ${desktop} …`);
    const opened = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, ...(file ? [file] : [])];
    const { code, output } = await run(desktop, opened, { timeout: 60_000 });
    if (code === 0) return;
    console.log(`${desktop} failed (exit ${code}): ${output.trim()}\nTrying VS Code in the browser instead.`);
  } else if (!args.includes('--web')) {
    console.log('There is no "code" on the PATH: VS Code is served for the browser instead.');
  }
  const server = await startServer();
  console.log(`\nOpen this address in a browser (Chrome, Edge, Firefox or Safari):\n`);
  console.log(`  ${workbenchUrl(server, { folder, file, extension: root })}\n`);
  console.log('It answers on this machine alone. Ctrl+C stops it.');
  setInterval(() => {
    const ended = server.ended();
    if (ended === undefined) return;
    console.error(`VS Code's server ended: ${ended}`);
    process.exit(1);
  }, 1000);
}

main().catch((error) => {
  console.error(`npm start: ${error.message}`);
  process.exit(1);
});
