import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { scanInline } from '../../src/core/syntax/inline-markup.js';
import { createMarkdownReader } from '../../src/core/syntax/markdown.js';
import { simpleFlow } from '../../src/core/syntax/simple-flow.js';
import { oneByOne } from './read-blocks.js';

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: ['codeIndented', 'definition'] } }])
  .freeze();

/** The words of parsed Markdown, line breaks as `\n`, and its stretches of emphasis between `⟨` and `⟩`. */
function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'emphasis' || node.type === 'strong') return `⟨${words(node.children)}⟩`;
      if (node.type === 'link' || node.type === 'linkReference' || node.type === 'delete') return words(node.children);
      if (node.type === 'text') return node.value.replaceAll('\n', ' ');
      if (node.type === 'inlineCode') return node.value;
      if (node.type === 'break') return '\n';
      return node.type === 'html' && /^<br\b/i.test(node.value) ? '\n' : '';
    })
    .join('');
}

interface Line {
  kind: string;
  words: string;
}

function parsed(source: string): Line[] {
  const lines: Line[] = [];
  const walk = (nodes: readonly RootContent[], inList: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'heading') lines.push({ kind: `heading ${node.depth}`, words: tidy(words(node.children)) });
      if (node.type === 'paragraph') lines.push({ kind: inList ? 'item' : 'text', words: tidy(words(node.children)) });
      if (node.type === 'list') for (const item of node.children) walk(item.children, true);
      if (node.type === 'html') lines.push({ kind: 'html', words: '' });
    }
  };
  walk(processor.parse(source).children, false);
  return lines.filter((line) => line.kind === 'html' || line.words !== '');
}

/** What this software's own scan gives, in the same form; `undefined` where it leaves the text to the parser. */
function scanned(source: string): Line[] | undefined {
  const lines: Line[] = [];
  const flows = simpleFlow(source);
  if (flows === undefined) return undefined;
  for (const { kind, level, from, to } of flows) {
    if (kind === 'rule') continue;
    if (kind === 'html') {
      lines.push({ kind, words: '' });
      continue;
    }
    const content = source.slice(from, to);
    const parts = scanInline(content);
    if (parts === undefined) return undefined;
    const text = parts
      .map((part) => {
        const marks = Math.ceil(part.marks / 2);
        if (part.kind === 'open') return '⟨'.repeat(marks);
        if (part.kind === 'close') return '⟩'.repeat(marks);
        if (part.kind === 'break') return '\n';
        return part.kind === 'tag' ? '' : content.slice(part.from, part.to).replaceAll('\n', ' ');
      })
      .join('')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll('&nbsp;', '\u00a0');
    const is = kind === 'heading' ? `heading ${level}` : kind === 'list-item' ? 'item' : 'text';
    lines.push({ kind: is, words: tidy(text) });
  }
  return lines.filter((line) => line.kind === 'html' || line.words !== '');
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^\s+|\s+$/g, '')
    .replace(/⟨+⟩+/g, '');
}

const PIECES = [
  ...[
    'Northwind',
    'Optics, Inc.',
    '5',
    '(a)',
    '“',
    '”',
    '.',
    ',',
    '$',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '  \n',
    '\\\n',
    '-',
    '- ',
    '# ',
  ],
  ...[
    '*',
    '*',
    '**',
    '**',
    '***',
    '_',
    '__',
    '\\*',
    '\\$',
    '\\_',
    '`',
    '``',
    '<br>',
    '<br/>',
    '<u>',
    '</u>',
    '<',
    '> ',
    '1. ',
  ],
  ...[
    '&nbsp;',
    '[',
    ']',
    '](',
    ')',
    '[page](#p4)',
    '!',
    '=',
    '---',
    '<div>',
    '<p align="center">',
    '\t',
    'é',
    '☒',
    '+ ',
    '|',
  ],
];

describe('Markdown read without the parser', () => {
  it('is what CommonMark makes of it, wherever the scan does not leave it to the parser', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        // Segments hold no blank line and begin with something; blanks to fill in are read in another way on purpose.
        fc.pre(
          source.trim() !== '' &&
            !/\n[ \t]*\n|^\s|__/.test(source) &&
            !/(?:^|[^\p{L}\p{N}])_(?:$|[^\p{L}\p{N}])/u.test(source),
        );
        const own = scanned(source);
        if (own === undefined) return;
        read++;
        expect(own).toEqual(parsed(source));
      }),
      { numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  it('keeps a blank that is to be filled in', () => {
    const [block] = oneByOne(createMarkdownReader())('Dated [__], 2025 by [__] and ____Name____');
    expect(block?.block.text).toBe('Dated [__], 2025 by [__] and ____Name____');
  });

  it('breaks a line at a backslash or two blanks before its end', () => {
    const source = 'Harbor & Pike Securities, LLC\\\n12 Mill Street  \nBoston';
    const [block] = oneByOne(createMarkdownReader())(source);
    expect(block?.block.text).toBe('Harbor & Pike Securities, LLC\n12 Mill Street\nBoston');
  });

  it('leaves marks that can pair in two ways to the parser', () => {
    expect(scanInline('*a **b* c**')).toBeUndefined();
    expect(scanInline('`one` and `two`')).toBeUndefined();
    expect(scanInline('![a picture](x.png)')).toBeUndefined();
  });

  it('is so common that the samples of this project need no parser', () => {
    const sample = readFileSync('test/fixtures/filings/juniper-vale-supplement-1.md', 'utf8');
    for (const segment of sample.split(/\n\s*\n/)) if (segment.trim() !== '') expect(scanned(segment)).toBeDefined();
  });
});
