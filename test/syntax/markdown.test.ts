import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Placed } from '../../src/core/syntax/block.js';
import { createMarkdownReader } from '../../src/core/syntax/markdown.js';
import { LONGEST_SEGMENT, splitSegments } from '../../src/core/syntax/markdown-segments.js';
import { toSource } from '../../src/core/text/projection.js';
import { oneByOne } from './read-blocks.js';

function read(source: string, reader = oneByOne(createMarkdownReader())): Placed[] {
  return reader(source);
}

function lines(source: string): string[] {
  return read(source).map(
    ({ block }) => `${block.kind}${block.level || ''}: ${block.text.replaceAll('\t', '⇥').replaceAll('\n', '⏎')}`,
  );
}

/** The source text from which a stretch of the plain text was read. */
function sourceOf(source: string, words: string): string {
  for (const { start, block } of read(source)) {
    const from = block.text.indexOf(words);
    if (from < 0) continue;
    const span = toSource(block, from, from + words.length);
    return source.slice(start + span.start, start + span.end);
  }
  return '';
}

describe('the Markdown reader', () => {
  it('reads headings, paragraphs and list items', () => {
    expect(lines('# The Offering\n\nWe may sell\nshares.\n\n- first\n- second\n\n1. third')).toEqual([
      'heading1: The Offering',
      'paragraph: We may sell shares.',
      'list-item1: first',
      'list-item1: second',
      'list-item1: third',
    ]);
  });

  it('takes a short line in bold for a heading and a sentence in bold for a paragraph', () => {
    expect(lines('**NORTHWIND OPTICS, INC.**\n\n**The date of this supplement is May 1, 2023.**')).toEqual([
      'heading4: NORTHWIND OPTICS, INC.',
      'paragraph: The date of this supplement is May 1, 2023.',
    ]);
  });

  it.each([
    ['an escaped dollar sign', 'up to \\$14,500,000 now', '$14,500,000', '\\$14,500,000'],
    ['curly quotes', 'the “Company” is', '“Company”', '“Company”'],
    ['emphasis', 'the **Sales** *Agreement* is', 'Sales Agreement', 'Sales** *Agreement'],
    ['a soft line break', 'dated August\n20, 2020', 'August 20, 2020', 'August\n20, 2020'],
    ['a Windows line end', 'dated August\r\n20, 2020', 'August 20, 2020', 'August\r\n20, 2020'],
    ['a hard blank', 'dated August&nbsp;20, 2020', 'August 20', 'August&nbsp;20'],
    ['a windows-1252 reference', '&#147;Agent&#148; is', '“Agent”', '&#147;Agent&#148;'],
    ['a line end in a quotation', '> dated August\n> 20, 2020', 'August 20', 'August\n> 20'],
    ['a character beyond U+FFFF', '𝔸 of **$5** and 𝔹', '$5** and 𝔹'.replace('** ', ' '), '$5** and 𝔹'],
    ['a byte order mark', '\ufeffon May 1, 2020', 'May 1, 2020', 'May 1, 2020'],
    ['an escaped mark in emphasis', '**up to \\$5**', 'up to $5', 'up to \\$5'],
  ])('keeps the place of text with %s', (_, source, words, expected) => {
    expect(sourceOf(source, words)).toBe(expected);
  });

  it('reads a table row by row, its cells apart', () => {
    const source = '| Year | Amount |\n|---|---:|\n| 2024 | \\$ 1,200 |\n| **Total** |  |';
    expect(lines(source)).toEqual(['table-row: Year⇥Amount', 'table-row: 2024⇥$ 1,200', 'table-row: Total⇥']);
    const rows = read(source).map(({ block }) => block);
    expect(rows.map((row) => row.isHeader)).toEqual([true, false, false]);
    expect(rows[1]?.cells?.map((cell) => rows[1]?.text.slice(cell.from, cell.to))).toEqual(['2024', '$ 1,200']);
    expect(rows[2]?.cells?.map((cell) => rows[2]?.text.slice(cell.from, cell.to))).toEqual(['Total', '']);
    expect(sourceOf(source, '$ 1,200')).toBe('\\$ 1,200');
  });

  it('parts lines at <br> and drops other inline HTML', () => {
    expect(lines('Northwind<br>Optics <u>Inc.</u>')).toEqual(['paragraph: Northwind⏎Optics Inc.']);
  });

  it('reads the text of raw HTML blocks', () => {
    expect(lines("<div align='center'>Common Stock</div>\n\nText.")).toEqual([
      'paragraph: Common Stock',
      'paragraph: Text.',
    ]);
  });

  it('leaves square brackets as they stand', () => {
    expect(lines('Up to $[●] of [our] shares')).toEqual(['paragraph: Up to $[●] of [our] shares']);
  });
});

describe('segments', () => {
  it('keep a fence whole over blank lines and end a table at its blank line', () => {
    const source = '```\na\n\nb\n```\nafter\n\n| a |\n|---|\n\nlast';
    expect([...splitSegments(source, 0, source.length)].map(({ start, end }) => source.slice(start, end))).toEqual([
      '```\na\n\nb\n```\n',
      'after\n',
      '| a |\n|---|\n',
      'last',
    ]);
  });

  it('are never longer than the limit', () => {
    const source = 'word '.repeat(LONGEST_SEGMENT);
    const spans = [...splitSegments(source, 0, source.length)];
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(LONGEST_SEGMENT);
    expect(spans.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
  });
});

describe('after an edit', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    'word',
    '**',
    '`',
    '```\n',
    '~~~',
    '| a | b |',
    '|---|---|',
    '- ',
    '> ',
    '# ',
    '\\$5',
    '&nbsp;',
    '<!--',
    '-->',
    '<div>',
    '1. ',
    '    ',
    '\r\n',
    '\r',
    '“',
    '_',
    '[x](y)',
    '---',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('reads the same blocks as from scratch', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat(12), text), { minLength: 1, maxLength: 4 }),
        (source, edits) => {
          const reader = oneByOne(createMarkdownReader());
          read(source, reader);
          let now = source;
          for (const [where, removed, inserted] of edits) {
            const at = where % (now.length + 1);
            now = now.slice(0, at) + inserted + now.slice(at + removed);
            expect(read(now, reader)).toEqual(read(now));
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('goes on from the last text that was read to its end when a reading was given up', () => {
    const reader = createMarkdownReader();
    const readBlocks = oneByOne(reader);
    readBlocks('one\n\ntwo\n\nthree');
    const [given] = reader('zero\n\none\n\ntwo\n\nthree', 0, 22);
    expect(given).toMatchObject({ start: 0, block: { text: 'zero' } });
    expect(readBlocks('one\n\ntwo!\n\nthree').map(({ start, block }) => [start, block.text])).toEqual([
      [0, 'one'],
      [5, 'two!'],
      [11, 'three'],
    ]);
  });

  it('gives the very same blocks outside the paragraph that changed', () => {
    const reader = oneByOne(createMarkdownReader());
    const before = read('one\n\ntwo\n\nthree\n\nfour', reader).map(({ block }) => block);
    const after = read('one\n\ntwo!\n\nthree\n\nfour', reader).map(({ block }) => block);
    expect(after.map((block: Block, index) => block === before[index])).toEqual([true, false, true, true]);
  });
});
