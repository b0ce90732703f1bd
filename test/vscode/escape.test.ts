import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/vscode/escape.js';

const hostile = [
  '[click](command:workbench.action.quit)',
  '![x](https://example.com/x.png)',
  '<img src=x onerror=alert(1)>',
  '**bold** _it_ `code` ~~no~~',
  '# heading',
  '1. list\n2. list',
  'https://example.com',
  'a | b\n--- | ---',
  '$(alert) &amp; &#60;b&#62;',
  '\\*',
];

test.each(hostile)('nothing in %j becomes markup, and it reads the same', (text) => {
  const [paragraph, ...more] = unified().use(remarkParse).parse(escapeMarkdown(text)).children;
  expect(more).toEqual([]);
  if (paragraph?.type !== 'paragraph') throw new Error(`it became ${paragraph?.type}`);
  expect(paragraph.children.map((child) => (child.type === 'text' ? child.value : child.type))).toEqual([
    text.replace(/\n/g, ' '),
  ]);
});
