/**
 * Builds what is shipped: `node esbuild.mjs [--production]`. Production is minified and without source maps.
 *
 *     dist/extension.js      desktop: activation only; requires core.js when a filing is opened
 *     dist/core.js           desktop: the core with its parsers
 *     dist/web/extension.js  web worker: one file, the core evaluated on its first use
 *     dist/panel/            the side panel's page
 *     dist/cli.mjs           the command line
 */
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');

/** Leaves `import('…/core/index.js')` to a file of its own, so that activation does not read the parsers. */
const coreApart = {
  name: 'core-apart',
  setup(build) {
    build.onResolve({ filter: /\/core\/index\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './core.js', external: true } : undefined,
    );
  },
};

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] };

const bundles = [
  { ...node, in: 'src/extension.ts', outfile: 'dist/extension.js', external: ['vscode'], plugins: [coreApart] },
  { ...node, in: 'src/core/index.ts', outfile: 'dist/core.js' },
  { ...browser, in: 'src/extension.ts', outfile: 'dist/web/extension.js', format: 'cjs', external: ['vscode'] },
  { ...browser, in: 'src/panel/main.ts', outfile: 'dist/panel/main.js', format: 'iife' },
  { ...node, in: 'src/cli/main.ts', outfile: 'dist/cli.mjs', format: 'esm', banner: { js: '#!/usr/bin/env node' } },
];

process.chdir(dirname(fileURLToPath(import.meta.url)));
if (production) rmSync('dist', { recursive: true, force: true });
for (const { in: entry, ...options } of bundles) {
  if (!existsSync(entry)) {
    console.log(`${options.outfile}: skipped, there is no ${entry}`);
    continue;
  }
  const { metafile } = await esbuild.build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  const bytes = metafile.outputs[options.outfile]?.bytes ?? 0;
  console.log(`${options.outfile}: ${(bytes / 1024).toFixed(0)} KB`);
}
