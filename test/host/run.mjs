/**
 * Runs the host suite in a real VS Code: `npm run test:host [-- node|web|restricted|page …]`. The VS Code is the one
 * that FILING_LENS_VSCODE names, or else the one from npm. FILING_LENS_KEEP=1 keeps the staged files.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, ensureServer, root } from './setup.mjs';
import { stageFolder, stageWebExtension } from './stage.mjs';

/** Bundles the suite, for one of the hosts, into one CommonJS file. */
async function bundleSuite(outfile, host) {
  const esbuild = await import('esbuild');
  const suite = join(root, 'test/host/suite');
  const files = readdirSync(suite).filter((name) => name.endsWith('.host.ts'));
  const imports = files.map((name, i) => `import * as file${i} from './${name}';`);
  const entries = files.map((name, i) => `${JSON.stringify(name.replace('.host.ts', ''))}: file${i}`);
  await esbuild.build({
    stdin: {
      contents: `${imports.join('\n')}
        import { runFiles } from './index.ts';
        export const run = () => runFiles('${host}', { ${entries.join(', ')} });`,
      resolveDir: suite,
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    target: 'es2022',
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
}

async function main() {
  const wanted = process.argv.slice(2);
  await ensurePackages();
  for (const file of ['dist/extension.js', 'dist/web/extension.js'])
    if (!existsSync(join(root, file))) throw new Error(`There is no ${file}; run "npm run build" first.`);
  const desktop = process.env.FILING_LENS_VSCODE;
  if (desktop && !existsSync(desktop)) throw new Error(`FILING_LENS_VSCODE: there is no ${desktop}.`);
  if (!desktop) {
    await ensureBrowser();
    await ensureServer();
  }
  const { runTests } = await import('@vscode/test-electron');
  const temp = mkdtempSync(join(tmpdir(), 'filing-lens-test-'));
  const failed = [];
  try {
    const web = stageWebExtension(temp);
    for (const host of ['node', 'web', 'restricted']) {
      if (wanted.length > 0 && !wanted.includes(host)) continue;
      if (desktop && host === 'restricted') {
        console.log('Restricted Mode: not run, the desktop VS Code is always started trusting its folder.');
        continue;
      }
      console.log(`\nHost ${host} …`);
      const stage = mkdtempSync(join(temp, `${host}-`));
      // VS Code runs the tests in the host of the extension that their file lies in.
      const suite = join(host === 'web' ? web : stage, 'suite.js');
      await bundleSuite(suite, host);
      await runTests({
        vscodeExecutablePath: desktop ?? join(root, 'test/host/code.mjs'),
        extensionDevelopmentPath: host === 'web' ? web : root,
        extensionTestsPath: suite,
        launchArgs: [stageFolder(stage), ...(host === 'restricted' ? ['--restricted'] : [])],
      }).catch((error) => failed.push(`${host}: ${error.message}`));
    }
    if (!desktop && (wanted.length === 0 || wanted.includes('page'))) {
      console.log('\nIn the browser …');
      const { runPageTests } = await import('./page.mjs');
      const count = await runPageTests(temp);
      if (count > 0) failed.push(`page: ${count} failed`);
    }
  } finally {
    if (process.env.FILING_LENS_KEEP) console.log(`Kept: ${temp}`);
    else rmSync(temp, { recursive: true, force: true });
  }
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
