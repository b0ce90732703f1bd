import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesUnder, read, readJson, root } from './project.js';

const sources = filesUnder('src').filter((path) => path.endsWith('.ts'));

/** The one direction: a folder imports from itself and from those before it. */
const ORDER = ['core/text', 'core/syntax', 'core/mentions', 'core/model', 'core/checks', 'core/features', 'core'];
const OUTER = ['vscode', 'panel', 'cli'];

/** What the outer folders see of the core: its surface, and the cheap test that comes before it is loaded. */
const DOORS = ['src/core/index.ts', 'src/core/syntax/detect.ts'];

/** What else they may import: the types of the panel's messages, and the version. */
const BETWEEN = [
  { from: 'vscode', to: 'src/panel/messages.ts' },
  { from: 'cli', to: 'package.json' },
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(path: string): Import[] {
  return ts.preProcessFile(read(path), true, true).importedFiles.map(({ fileName }) => ({ from: path, to: fileName }));
}

function layerOf(path: string): string {
  const inner = path.replace(/^src\//, '');
  const folder = ORDER.slice(0, -1).find((layer) => inner.startsWith(`${layer}/`));
  return folder ?? (inner.includes('/') ? inner.slice(0, inner.indexOf('/')) : 'extension');
}

function isAllowed(from: string, to: string): boolean {
  const [source, target] = [layerOf(from), layerOf(to)];
  if (BETWEEN.some((each) => each.from === source && each.to === to)) return true;
  if (source === target) return true;
  if (ORDER.includes(source)) return ORDER.indexOf(target) >= 0 && ORDER.indexOf(target) < ORDER.indexOf(source);
  if (DOORS.includes(to)) return true;
  return source === 'extension' && target === 'vscode';
}

const imports = sources.flatMap(importsOf);
const relativeImports = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: join(dirname(from), to).replace(/\.js$/, '.ts') }));
const packageImports = imports.filter(({ to }) => !to.startsWith('.'));

/** Every identifier of a file with the text of the innermost call, `new` or property access that it heads. */
function uses(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression))
      found.push(`new ${node.expression.text}(${node.arguments?.length ? '…' : ''})`);
    else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
      found.push(`${node.expression.text}.${node.name.text}`);
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) found.push(`${node.expression.text}()`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, false));
  return found;
}

const NETWORK =
  /^(?:fetch\(\)|new (?:XMLHttpRequest|WebSocket|EventSource|Worker|SharedWorker|Function)\(.*\)|eval\(\)|importScripts\(\)|navigator\.sendBeacon|WebAssembly\..*|\w+\.openExternal)$/;
const NETWORK_MODULES =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|worker_threads|inspector|vm)(?:\/|$)/;
const CLOCK_OR_CHANCE = /^(?:Date\.now|Date\(\)|new Date\(\)|Math\.random|performance\..*|crypto\..*)$/;

describe('the architecture', () => {
  test('imports go one way: text, syntax, mentions, model, checks, features, core, then vscode, panel, cli', () => {
    const wrong = relativeImports.filter(({ from, to }) => !isAllowed(from, to));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('every folder of src has its place in that order', () => {
    const known = [...ORDER, ...OUTER, 'extension'];
    expect(sources.filter((path) => !known.includes(layerOf(path)))).toEqual([]);
  });

  test('relative imports end in .js, .css or .json', () => {
    const relative = imports.filter(({ to }) => to.startsWith('.'));
    expect(relative.filter(({ to }) => !/\.(?:js|css|json)$/.test(to)).map(({ from, to }) => `${from}: ${to}`)).toEqual(
      [],
    );
  });

  test('the core imports only packages that are shipped, and neither VS Code nor Node', () => {
    const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
    const typesOnly = ['mdast', 'unist'];
    const allowed = [...Object.keys(dependencies), ...typesOnly];
    const wrong = packageImports
      .filter(({ from }) => from.startsWith('src/core/'))
      .filter(({ to }) => !allowed.some((name) => to === name || to.startsWith(`${name}/`)));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('only the command line imports Node, and only vscode/ and extension.ts import VS Code', () => {
    const wrong = packageImports.filter(({ from, to }) => {
      if (to === 'vscode') return !['vscode', 'extension'].includes(layerOf(from));
      return to.startsWith('node:') && layerOf(from) !== 'cli';
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('the core needs no globals but those of the language: no DOM, no console, no timers, no process', () => {
    const core = sources.filter((path) => path.startsWith('src/core/'));
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...config.compilerOptions, types: [], lib: ['ES2022'] },
      root,
    );
    const program = ts.createProgram(
      core.map((path) => join(root, path)),
      options,
    );
    const UNKNOWN_NAME = [2304, 2552, 2580, 2584, 2591];
    const problems = core.flatMap((path) => {
      const file = program.getSourceFile(join(root, path));
      return file === undefined ? [] : program.getSemanticDiagnostics(file).map((each) => ({ path, ...each }));
    });
    const wrong = problems.filter(({ code }) => UNKNOWN_NAME.includes(code));
    expect(
      wrong.map(({ path, messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    ).toEqual([]);
  }, 60_000);

  test('the core has no clock and no chance: "today" is an argument', () => {
    const core = sources.filter((path) => path.startsWith('src/core/'));
    const wrong = core.flatMap((path) =>
      uses(path)
        .filter((use) => CLOCK_OR_CHANCE.test(use))
        .map((use) => `${path}: ${use}`),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing reaches the network, starts a program or runs text as code', () => {
    const modules = packageImports.filter(({ to }) => NETWORK_MODULES.test(to)).map(({ from, to }) => `${from}: ${to}`);
    const calls = sources.flatMap((path) =>
      uses(path)
        .filter((use) => NETWORK.test(use))
        .map((use) => `${path}: ${use}`),
    );
    expect([...modules, ...calls]).toEqual([]);
  });

  test('no source file has more than 400 lines', () => {
    const long = sources
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});
