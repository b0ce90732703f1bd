import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromReadable, type ReadableView, readableView, toReadable } from '../../src/core/features/readable-view.js';
import type { Passage } from '../../src/core/model/passage.js';
import type { Block, BlockReader, DocumentPart } from '../../src/core/syntax/block.js';
import { readHtml } from '../../src/core/syntax/html.js';
import { createMarkdownReader } from '../../src/core/syntax/markdown.js';
import { readText } from '../../src/core/syntax/text.js';
import { oneByOne } from '../syntax/read-blocks.js';

const NOTHING = { mentions: [], definitions: [], phrases: [], unclosedQuotes: [] };
const WHOLE: DocumentPart = { type: '', name: '', description: '', start: 0, end: 0, format: 'html' };

function passagesOf(source: string, read: BlockReader): Passage[] {
  return [...read(source, 0, source.length)]
    .filter((placed) => placed !== undefined)
    .map(({ start, block }) => ({ start, block, document: 0, recognized: NOTHING }));
}

function viewOf(source: string, read: BlockReader = readHtml): ReadableView {
  return readableView({ passages: passagesOf(source, read), documents: [WHOLE] });
}

/** Blocks without their places, furniture left out: what the view must say again when it is read as Markdown. */
function gist(blocks: readonly Block[]): string[] {
  return blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

function reread(view: ReadableView): Block[] {
  return oneByOne(createMarkdownReader())(view.text).map(({ block }) => block);
}

const PAGE =
  '<h2>The Offering</h2><p>Up to <b>$</b>14,500,000 of&nbsp;shares, see [1] &amp; *2*.</p><ul><li>first<ul><li>inner</li></ul></li></ul>' +
  '<table><tr><th></th><th>Per Share</th></tr><tr><td>Price</td><td>$</td><td>3.61</td></tr></table>' +
  '<p align=center>12</p><table><tr><td>Delaware</td><td>333-1|2</td></tr></table>';

describe('readableView', () => {
  it('writes headings, paragraphs, lists and tables, and leaves page furniture out', () => {
    expect(viewOf(PAGE).text).toBe(
      [
        '## The Offering',
        'Up to \\$14,500,000 of shares, see \\[1\\] & \\*2\\*.',
        '- first',
        '  - inner',
        '|  | Per Share |\n| --- | --- |\n| Price | \\$3.61 |',
        '|  |  |\n| --- | --- |\n| Delaware | 333-1\\|2 |',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  it('leads from any stretch of its text to the source and back', () => {
    const view = viewOf(PAGE);
    const start = view.text.indexOf('14,500,000');
    const span = fromReadable(view, { start, end: start + 10 });
    expect(PAGE.slice(span.start, span.end)).toBe('14,500,000');
    expect(toReadable(view, span.start)).toBe(start);
    const price = view.text.indexOf('\\$3.61');
    const whole = fromReadable(view, { start: price, end: price + 6 });
    expect(PAGE.slice(whole.start, whole.end)).toBe('$</td><td>3.61');
    expect(toReadable(view, PAGE.indexOf('<p align'))).toBe(view.text.indexOf('Delaware'));
  });

  it('lets nothing in the filing act as Markdown or HTML', () => {
    const texts = [
      '# no heading',
      '1. no list',
      '- no item',
      '> no quote',
      '---',
      '`code` ~~x~~ <b>x</b> http://x.example',
      '=== a',
      '| a | b |',
      '**x**',
      '$a$ &lt;',
    ];
    const source = texts.map((text) => `<p>${text.replaceAll('<', '&lt;')}</p>`).join('');
    const again = reread(viewOf(source));
    expect(gist(again)).toEqual(gist(passagesOf(source, readHtml).map(({ block }) => block)));
    expect(again.filter(({ kind }) => kind !== 'paragraph').map(({ kind, text }) => [kind, text])).toEqual([]);
  });

  it('leaves blanks to be filled in and rules plain', () => {
    const source = '<p>By: ________ of snake_case</p><p>________</p><p>__init__ and __</p>';
    expect(viewOf(source).text).toBe('By: ________ of snake\\_case\n\n\\________\n\n\\_\\_init\\_\\_ and __\n');
    expect(reread(viewOf(source)).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'By: ________ of snake_case'],
      ['paragraph', '________'],
      ['paragraph', '__init__ and __'],
    ]);
  });

  it('leaves paragraphs to the editor to wrap, but breaks what it would cut off', () => {
    const words = 'Some words of a long paragraph in a filing. ';
    expect(viewOf(`<p>${words.repeat(20)}</p>`).text.trim()).toBe(words.repeat(20).trim());
    const view = viewOf(`<p>${words.repeat(300)}</p>`);
    expect(Math.max(...view.text.split('\n').map((line) => line.length))).toBeLessThan(2100);
  });

  it('says which document of a submission begins', () => {
    const passages = [0, 1].map((document) => ({ ...(passagesOf('<p>Text</p>', readHtml)[0] as Passage), document }));
    const documents = ['8-K', 'EX-1.1'].map((type) => ({ ...WHOLE, type, name: `${type}.htm` }));
    expect(readableView({ passages, documents }).text).toBe(
      'Document: 8-K, 8-K.htm\n\nText\n\n---\n\nDocument: EX-1.1, EX-1.1.htm\n\nText\n',
    );
  });

  it('reads again as the same text, whatever the text is', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Word',
        ' ',
        '  ',
        '\n',
        '#',
        '*',
        '_',
        '-',
        '+',
        '1.',
        '2)',
        '|',
        '\\',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '$',
        '~',
      ],
      ...['=', '!', ':', '.', '@', 'http://', 'www.', 'a.b', '&amp;', '“', '\t', '^', '{', '}', '<br>'],
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 25 }), { maxLength: 6 }), (paragraphs) => {
        const source = paragraphs.map((pieces) => pieces.join('')).join('\n\n');
        const passages = passagesOf(source, readText);
        const view = readableView({ passages, documents: [WHOLE] });
        expect(gist(reread(view)).join(' ')).toEqual(gist(passages.map(({ block }) => block)).join(' '));
        for (let at = 0; at < view.map.length; at += 4) {
          const [from = 0, to = 0, start = 0, end = 0] = view.map.slice(at, at + 4);
          if (to - from === end - start && to - from > 1) {
            expect(view.text.slice(from, to).replace(/\s/g, ' ')).toBe(source.slice(start, end).replace(/\s/g, ' '));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
