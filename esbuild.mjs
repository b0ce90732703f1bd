/**
 * Builds what is shipped: `node esbuild.mjs [--production]`. Production is minified and without source maps.
 *
 *     dist/extension.js      desktop: all but the core, which it takes from the other when a filing is opened
 *     dist/web/extension.js  web worker: one file, the core evaluated on its first use
 *     dist/panel/            the side panel's page
 *     dist/cli.mjs           the command line
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');

/** Takes the core from the bundle of the web: activation reads no parser, and the core is shipped once. */
const coreFromWeb = {
  name: 'core-from-web',
  setup(build) {
    const contents = "export const loadCore = () => import('./web/extension.js').then((web) => web.loadCore());";
    build.onLoad({ filter: /[\\/]src[\\/]vscode[\\/]core\.ts$/ }, () => ({ contents }));
    build.onResolve({ filter: /^\.\/web\/extension\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

const web = {
  contents: "export { activate } from './src/extension.js'; export { loadCore } from './src/vscode/core.js';",
  resolveDir: '.',
  loader: 'ts',
};

// `import()` becomes a lazy `require`, which every extension host has.
const node = { platform: 'node', target: 'node20', format: 'cjs', supported: { 'dynamic-import': false } };
const browser = { platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] };

const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], out: 'extension.js', external: ['vscode'], plugins: [coreFromWeb] },
  { ...browser, stdin: web, out: 'web/extension.js', format: 'cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['src/panel/main.ts'], out: 'panel/main.js', format: 'iife' },
  { ...node, entryPoints: ['src/cli/main.ts'], out: 'cli.mjs', format: 'esm', banner: { js: '#!/usr/bin/env node' } },
];

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
if (production) rmSync('dist', { recursive: true, force: true });
for (const { out, ...options } of bundles) {
  const outfile = `dist/${out}`;
  const built = await esbuild
    .build({
      ...options,
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
