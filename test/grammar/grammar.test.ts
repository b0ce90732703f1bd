import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { read, readJson } from '../project.js';

/** Enough of VS Code's own HTML grammar to see where ours stops. */
const HTML = {
  scopeName: 'text.html.basic',
  patterns: [
    { name: 'comment.block.html', begin: '<!--', end: '-->' },
    { name: 'meta.tag.html', begin: '</?[a-zA-Z]', end: '>', patterns: [{ name: 'string.quoted', match: '"[^"]*"' }] },
  ],
};

const FILES: Record<string, string> = {
  'text.edgar': read('syntaxes/edgar.tmLanguage.json'),
  'text.edgar.terms': read('syntaxes/filing-terms.tmLanguage.json'),
  'text.html.basic': JSON.stringify(HTML),
  'text.html.markdown': JSON.stringify({ scopeName: 'text.html.markdown', patterns: [] }),
};

const { contributes } = readJson<{
  contributes: {
    grammars: { language?: string; scopeName: string; path: string; injectTo?: string[] }[];
    languages: { id: string; firstLine: string; filenamePatterns: string[] }[];
  };
}>('package.json');

const registry = new Registry({
  onigLib: loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))).then(
    () => ({ createOnigScanner, createOnigString }),
  ),
  loadGrammar: async (scope) => {
    const text = FILES[scope];
    return text === undefined ? null : parseRawGrammar(text, `${scope}.json`);
  },
  getInjections: (scope) =>
    contributes.grammars.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
});

/** The scoped pieces of a text, a line each: `scope "piece"`, white space and unscoped text left out. */
async function pieces(text: string, root = 'text.edgar'): Promise<string[]> {
  const grammar = await registry.loadGrammar(root);
  if (grammar === null) throw new Error(`no grammar ${root}`);
  let stack = INITIAL;
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1) ?? '';
      const piece = line.slice(startIndex, endIndex);
      if (piece.trim() !== '' && !scope.startsWith('punctuation') && !scope.startsWith('meta') && scope !== root)
        found.push(`${scope.replace(/\.edgar$/, '')} ${JSON.stringify(piece)}`);
    }
  }
  return found;
}

describe('the grammar of EDGAR submissions', () => {
  test('marks the tags and fields of the header', async () => {
    const header = [
      '<SEC-DOCUMENT>0000000000-24-000001.txt : 20240102',
      'CONFORMED SUBMISSION TYPE:\t424B5',
      '\tCOMPANY CONFORMED NAME:\t\t\tNorthwind Optics Corp',
      '</SEC-HEADER>',
      '<DOCUMENT>',
      '<TYPE>424B5',
    ];
    expect(await pieces(header.join('\n'))).toEqual([
      'entity.name.tag "SEC-DOCUMENT"',
      'string.unquoted "0000000000-24-000001.txt : 20240102"',
      'entity.other.attribute-name "CONFORMED SUBMISSION TYPE"',
      'string.unquoted "424B5"',
      'entity.other.attribute-name "COMPANY CONFORMED NAME"',
      'string.unquoted "Northwind Optics Corp"',
      'entity.name.tag "SEC-HEADER"',
      'entity.name.tag "DOCUMENT"',
      'entity.name.tag "TYPE"',
      'string.unquoted "424B5"',
    ]);
  });

  test('marks amounts, dates, file numbers and defined terms in the text', async () => {
    const text = [
      'up to $14,500,000 of stock, $.50 or US$3.2 million, dated March 3, 2024 and 4/5/24',
      'Registration No. 333-271828, call 212-555-0100',
      'the distribution agreement (the “Sales Agreement”) and "Agent" means the bank; he said "Hello there" twice',
    ];
    expect(await pieces(text.join('\n'))).toEqual([
      'constant.numeric.amount "$14,500,000"',
      'constant.numeric.amount "$.50"',
      'constant.numeric.amount "US$3.2 million"',
      'constant.numeric.date "March 3, 2024"',
      'constant.numeric.date "4/5/24"',
      'constant.other.file-number "333-271828"',
      'entity.name.type.defined-term "Sales Agreement"',
      'entity.name.type.defined-term "Agent"',
    ]);
  });

  test('leaves HTML to the HTML grammar, and marks terms in its text but not in its tags', async () => {
    const text = '<TEXT>\n<html><p title="March 3, 2024">sold $5 (the &#8220;Notes&#8221;)</p></html>\n</TEXT>\n<PAGE>';
    expect(await pieces(text)).toEqual([
      'entity.name.tag "TEXT"',
      'string.quoted "\\"March 3, 2024\\""',
      'constant.numeric.amount "$5"',
      'entity.name.type.defined-term "Notes"',
      'entity.name.tag "TEXT"',
      'entity.name.tag "PAGE"',
    ]);
  });

  test('reads nothing into encoded pictures', async () => {
    const text = 'begin 644 logo.jpg\nM$5,000,000 March 3, 2024\nend\n$7';
    const found = await pieces(text);
    expect(found.filter((each) => !each.startsWith('comment'))).toEqual(['constant.numeric.amount "$7"']);
  });

  test('goes nowhere but into EDGAR submissions: Markdown and HTML keep their colors', async () => {
    expect(contributes.grammars.flatMap(({ injectTo }) => injectTo ?? [])).toEqual(['text.edgar']);
    expect(await pieces('up to $14,500,000 by March 3, 2024', 'text.html.markdown')).toEqual([]);
  });

  test('is chosen for files that begin as submissions do', () => {
    const [language] = contributes.languages;
    const first = new RegExp(language?.firstLine ?? '');
    expect(first.test('<SEC-DOCUMENT>0000000000-24-000001.txt : 20240102')).toBe(true);
    expect(first.test('-----BEGIN PRIVACY-ENHANCED MESSAGE-----')).toBe(true);
    expect(first.test('A letter about <SEC-DOCUMENT>')).toBe(false);
  });
});
