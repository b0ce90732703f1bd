/** Makes the folders that VS Code opens in tests and pictures. Only Node's own modules. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Settings of a staged folder. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'files.exclude': { '**/.vscode': true },
  'security.workspace.trust.startupPrompt': 'never',
};

/** What is copied into a staged folder, where it is there: our samples, and the public reference filing. */
const FILINGS = [
  ['test/fixtures/filings', 'samples'],
  ['test/fixtures/sets', 'sets'],
  ['../shared/filings/seed', 'seed'],
];

/** Makes a folder in `parent` with filings and settings, and gives its path. */
export function stageFolder(parent, settings = {}) {
  const folder = join(parent, 'filings');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  for (const [from, to] of FILINGS)
    if (existsSync(join(root, from))) cpSync(join(root, from), join(folder, to), { recursive: true });
  return folder;
}

/** Copies what is shipped, with a manifest that has no `main`: VS Code runs it in the web worker host. */
export function stageWebExtension(parent) {
  const folder = join(parent, 'web-extension');
  mkdirSync(folder);
  for (const part of ['dist', 'syntaxes', 'media', 'package.nls.json'])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
