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
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

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
  { ...node, in: 'src/extension.ts', out: 'extension.js', external: ['vscode'], plugins: [coreApart] },
  { ...node, in: 'src/core/index.ts', out: 'core.js' },
  { ...browser, in: 'src/extension.ts', out: 'web/extension.js', format: 'cjs', external: ['vscode'] },
  { ...browser, in: 'src/panel/main.ts', out: 'panel/main.js', format: 'iife' },
  { ...node, in: 'src/cli/main.ts', out: 'cli.mjs', format: 'esm', banner: { js: '#!/usr/bin/env node' } },
];

/** Builds every bundle whose source is there into `outdir` and gives their sizes in bytes by path. */
export async function build({ production = false, outdir = join(root, 'dist') } = {}) {
  if (production) rmSync(outdir, { recursive: true, force: true });
  const sizes = {};
  for (const { in: entry, out, ...options } of bundles) {
    if (!existsSync(join(root, entry))) {
      console.log(`${out}: skipped, there is no ${entry}`);
      continue;
    }
    const { metafile } = await esbuild.build({
      ...options,
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: join(outdir, out),
      bundle: true,
      minify: production,
      sourcemap: production ? false : 'linked',
      legalComments: 'none',
      charset: 'utf8',
      metafile: true,
      logLevel: 'warning',
    });
    for (const [path, { bytes }] of Object.entries(metafile.outputs)) if (path.endsWith(out)) sizes[out] = bytes;
  }
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const sizes = await build({ production: process.argv.includes('--production') });
    for (const [path, bytes] of Object.entries(sizes)) console.log(`dist/${path}: ${(bytes / 1024).toFixed(0)} KB`);
  } catch (error) {
    // What does not compile has been printed already.
    if (!error.errors) throw error;
    process.exit(1);
  }
}
