/**
 * Runs a TypeScript program of the project: `node test/run.mjs <entry.ts> [arguments]`. It is bundled into
 * node_modules/.cache, where it finds the packages, and gets the arguments as its own.
 */
import { existsSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, root } from './host/setup.mjs';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined || !existsSync(resolve(root, entry))) {
  console.error(entry === undefined ? 'usage: node test/run.mjs <entry.ts> [arguments]' : `There is no ${entry}.`);
  process.exit(2);
}
await ensurePackages();
const { build } = await import('esbuild');
const outfile = join(root, 'node_modules/.cache/filing-lens', `${basename(entry, '.ts')}-${process.pid}.mjs`);
await build({
  entryPoints: [resolve(root, entry)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  outfile,
  logLevel: 'warning',
});
process.on('exit', () => rmSync(outfile, { force: true }));
process.argv = [process.argv[0], resolve(root, entry), ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
