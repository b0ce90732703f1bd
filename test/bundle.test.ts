import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './project.js';

const LEFT_OUT = ['.git', 'node_modules', 'dist', 'out', '.vscode-test'];
const LIMIT = 500 * 1024;

const stage = mkdtempSync(join(tmpdir(), 'filing-lens-bundle-'));

function dist(path: string): string {
  return readFileSync(join(stage, 'dist', path), 'utf8');
}

beforeAll(() => {
  for (const name of readdirSync(root))
    if (!LEFT_OUT.includes(name) && !name.endsWith('.vsix'))
      cpSync(join(root, name), join(stage, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(stage, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: stage });
}, 60_000);

afterAll(() => rmSync(stage, { recursive: true, force: true }));

describe('what is shipped', () => {
  test('is these files and no others: no source, no test, no source map', async () => {
    const files = await listFiles({ cwd: stage, packageManager: PackageManager.None });
    expect(files.sort().map((path) => path.replaceAll('\\', '/'))).toMatchInlineSnapshot(`
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "dist/extension.js",
        "dist/panel/main.css",
        "dist/panel/main.js",
        "dist/web/extension.js",
        "media/icon.png",
        "media/view.svg",
        "package.json",
        "package.nls.json",
        "syntaxes/edgar.tmLanguage.json",
        "syntaxes/filing-terms.tmLanguage.json",
      ]
    `);
  });

  test('packs into less than 500 KB', async () => {
    const packagePath = join(stage, 'filing-lens.vsix');
    await createVSIX({
      cwd: stage,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    expect(statSync(packagePath).size).toBeLessThan(LIMIT);
  }, 60_000);

  test('the extension of the desktop holds no parser: it takes the core from the other when it needs it', () => {
    const code = dist('extension.js');
    expect(/\brequire\("\.\/web\/extension\.js"\)/.test(code)).toBe(true);
    const parts = ['micromark', 'mdast', 'ontagname', 'onopentag', 'quarter'];
    expect(parts.filter((part) => code.includes(part))).toEqual([]);
  });

  test('the extension of the web is one file that requires nothing but VS Code', () => {
    const required = [...dist('web/extension.js').matchAll(/\brequire\("([^"]*)"\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['vscode']));
  });

  test.each(['extension.js', 'web/extension.js', 'panel/main.js', 'cli.mjs'])(
    '%s has no way to the network and runs no text as code',
    (path) => {
      const code = dist(path);
      const ways = [
        /\bfetch\(/,
        /\bXMLHttpRequest\b/,
        /\bWebSocket\b/,
        /\bEventSource\b/,
        /\bsendBeacon\b/,
        /\bimportScripts\b/,
        /["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|worker_threads|vm)["']/,
        /\beval\(/,
        /\bnew Function\b/,
        /(?:^|[^.\w])Function\("/,
      ];
      expect(ways.filter((way) => way.test(code)).map((way) => `${basename(path)}: ${way.source}`)).toEqual([]);
    },
  );
});
