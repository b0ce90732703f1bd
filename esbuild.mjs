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

// `import()` becomes a lazy `require`, which every extension host has.
const node = { platform: 'node', target: 'node20', format: 'cjs', supported: { 'dynamic-import': false } };
const browser = { platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] };

const bundles = [
  { ...node, in: 'src/extension.ts', out: 'extension.js', external: ['vscode'], plugins: [coreApart] },
  { ...node, in: 'src/core/index.ts', out: 'core.js' },
  { ...browser, in: 'src/extension.ts', out: 'web/extension.js', format: 'cjs', external: ['vscode'] },
  { ...browser, in: 'src/panel/main.ts', out: 'panel/main.js', format: 'iife' },
  { ...node, in: 'src/cli/main.ts', out: 'cli.mjs', format: 'esm', banner: { js: '#!/usr/bin/env node' } },
];

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
if (production) rmSync('dist', { recursive: true, force: true });
for (const { in: entry, out, ...options } of bundles) {
  const outfile = `dist/${out}`;
  if (!existsSync(entry)) {
    console.log(`${outfile}: skipped, there is no ${entry}`);
    continue;
  }
  const built = await esbuild
    .build({
      ...options,
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: production,
      sourcemap: production ? false : 'linked',
      legalComments: 'none',
      charset: 'utf8',
      metafile: true,
      logLevel: 'warning',
    })
    .catch((error) => {
      // What does not compile has been printed already.
      if (!error.errors) throw error;
      process.exit(1);
    });
  console.log(`${outfile}: ${((built.metafile.outputs[outfile]?.bytes ?? 0) / 1024).toFixed(0)} KB`);
}
