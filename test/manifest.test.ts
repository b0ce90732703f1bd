import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesUnder, read, readJson, root } from './project.js';

interface Setting {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Configuration {
  readonly properties: Readonly<Record<string, Setting>>;
}

interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands?: readonly { command: string; title: string; category?: string }[];
    readonly configuration?: Configuration | readonly Configuration[];
    readonly views?: Readonly<Record<string, readonly { id: string; icon?: string }[]>>;
    readonly viewsContainers?: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly colors?: readonly { id: string; defaults: Readonly<Record<string, string>> }[];
    readonly menus?: Readonly<Record<string, readonly { command?: string; when?: string }[]>>;
    readonly keybindings?: readonly { command: string }[];
    readonly grammars?: readonly { path: string }[];
    readonly languageModelTools?: readonly { name: string }[];
  };
}

const manifest = readJson<Manifest>('package.json');
const { contributes } = manifest;
const commands = (contributes.commands ?? []).map(({ command }) => command);
const views = Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));
const containers = Object.values(contributes.viewsContainers ?? {}).flatMap((list) => list.map(({ id }) => id));
const colors = (contributes.colors ?? []).map(({ id }) => id);
const tools = (contributes.languageModelTools ?? []).map(({ name }) => name);
const settings: Record<string, Setting> = Object.assign(
  {},
  ...[contributes.configuration ?? []].flat().map(({ properties }) => properties),
);
const contextKeys = [...new Set(JSON.stringify(manifest).match(/\bfilingLens:?\.?[\w.]+(?=[^"]*")/g) ?? [])].filter(
  (key) => ![...commands, ...views, ...containers, ...colors, ...Object.keys(settings)].includes(key),
);

/** Commands that take arguments, run from hovers and quick fixes alone, and a key of the memory. */
const INTERNAL = ['filingLens.reveal', 'filingLens.ignoreFinding', 'filingLens.turnOffCheck', 'filingLens.treatment'];

/** The string literals of some files, and the fixed beginnings of their templates. */
function textsOf(paths: readonly string[]): { literals: Set<string>; beginnings: Set<string> } {
  const [literals, beginnings] = [new Set<string>(), new Set<string>()];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    else if (ts.isTemplateHead(node) && node.text !== '') beginnings.add(node.text);
    ts.forEachChild(node, visit);
  };
  for (const path of paths.filter((each) => existsSync(join(root, each))))
    visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, false));
  return { literals, beginnings };
}

const code = textsOf(['src/extension.ts', ...filesUnder('src/vscode')].filter((path) => path.endsWith('.ts')));
const settingsCode = textsOf(['src/vscode/settings.ts']);

/** True when the code names an id in full, or builds it from a template ("filingLens.${kind}"). */
function isInCode(id: string): boolean {
  return (
    code.literals.has(id) || [...code.beginnings].some((head) => head.startsWith('filingLens.') && id.startsWith(head))
  );
}

describe('the manifest', () => {
  test('every command, view, color and tool that it declares is in the code', () => {
    expect([...commands, ...views, ...colors, ...tools].filter((id) => !isInCode(id))).toEqual([]);
  });

  test('everything that the code calls "filingLens.…" is declared', () => {
    const declared = [...commands, ...views, ...containers, ...colors, ...contextKeys, ...Object.keys(settings)];
    const named = [...code.literals].filter((text) => /^filingLens\.[\w.-]+$/.test(text));
    expect(named.filter((id) => !declared.includes(id) && !INTERNAL.includes(id))).toEqual([]);
    expect(INTERNAL.filter((id) => declared.includes(id) || !code.literals.has(id))).toEqual([]);
  });

  test('every setting is read by the code, and every setting that the code reads is declared', () => {
    const { literals, beginnings } = settingsCode;
    const keys = Object.keys(settings).map((key) => key.replace(/^filingLens\./, ''));
    const isRead = (key: string) =>
      literals.has(key) ||
      literals.has(key.split('.')[0] ?? '') ||
      [...beginnings].some((head) => key.startsWith(head));
    const unread = keys.filter((key) => !isRead(key));
    const undeclared = [...literals].filter((text) => /^[a-z]+\.[\w.-]+$/.test(text) && !keys.includes(text));
    expect({ unread, undeclared }).toEqual({ unread: [], undeclared: [] });
  });

  test('every check has its setting, and every check setting has its check', async () => {
    const { CHECKS } = await import('../src/core/checks/catalog.js');
    const severities = ['error', 'warning', 'information', 'hint', 'off'];
    const missing = CHECKS.filter(({ id }) => settings[`filingLens.checks.${id}`] === undefined).map(
      ({ id, severity }) =>
        `"filingLens.checks.${id}": { "type": "string", "enum": ${JSON.stringify(severities)}, "default": "${severity}", "markdownDescription": "%config.checks.${id}%" },`,
    );
    const stale = Object.keys(settings)
      .filter((key) => key.startsWith('filingLens.checks.'))
      .filter((key) => !CHECKS.some(({ id }) => key === `filingLens.checks.${id}`));
    const otherDefault = CHECKS.filter(({ id, severity }) => {
      const setting = settings[`filingLens.checks.${id}`];
      return setting !== undefined && setting.default !== severity;
    }).map(({ id, severity }) => `filingLens.checks.${id}: the default must be "${severity}"`);
    expect({ missing, stale, otherDefault }).toEqual({ missing: [], stale: [], otherDefault: [] });
  });

  test('every command has a title and the category of the extension', () => {
    const wrong = (contributes.commands ?? []).filter(({ title, category }) => !title || !category);
    expect(wrong.map(({ command }) => command)).toEqual([]);
  });

  test('every setting has a default and a description, and an enum describes each of its values', () => {
    const wrong = Object.entries(settings).filter(([, setting]) => {
      const { description, markdownDescription, enumDescriptions, markdownEnumDescriptions } = setting;
      const values = enumDescriptions ?? markdownEnumDescriptions;
      return (
        setting.default === undefined ||
        !(description ?? markdownDescription) ||
        (values !== undefined && values.length !== setting.enum?.length)
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('every color has defaults for dark, light and both high-contrast themes', () => {
    const wrong = (contributes.colors ?? []).filter(({ defaults }) =>
      ['dark', 'light', 'highContrast', 'highContrastLight'].some((theme) => !defaults[theme]),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('menus and keys name commands that are declared', () => {
    const named = [...Object.values(contributes.menus ?? {}).flat(), ...(contributes.keybindings ?? [])];
    const own = named.flatMap(({ command }) => (command?.startsWith('filingLens') ? [command] : []));
    expect(own.filter((command) => !commands.includes(command))).toEqual([]);
  });

  test('every %key% stands in package.nls.json, and every key there is used', () => {
    const texts = readJson<Record<string, string>>('package.nls.json');
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    const missing = used.filter((key) => texts[key] === undefined);
    const unused = Object.keys(texts).filter((key) => !used.includes(key));
    expect({ missing, unused }).toEqual({ missing: [], unused: [] });
  });

  test('files that it names are there', () => {
    const icons = [...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect([manifest.icon, ...icons].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('packages are pinned to exact versions', () => {
    const { dependencies, devDependencies } = readJson<Record<string, Record<string, string>>>('package.json');
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('the lock file names no host', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
