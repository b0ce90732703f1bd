import { describe, expect, it } from 'vitest';
import type { Placed } from '../../src/core/syntax/block.js';
import { readHtml } from '../../src/core/syntax/html.js';
import { toSource } from '../../src/core/text/projection.js';

function read(source: string): Placed[] {
  return [...readHtml(source, 0, source.length)].filter((placed) => placed !== undefined);
}

/** Blocks as lines: kind, level where there is one, text with `|` for cell ends and `/` for line breaks. */
function lines(source: string): string[] {
  return read(source).map(({ block }) => {
    const marks = `${block.kind}${block.level || ''}${block.isHeader ? ' head' : ''}`;
    return `${marks}: ${block.text.replaceAll('\t', ' | ').replaceAll('\n', ' / ')}`;
  });
}

/** The source of the first occurrence of some plain words. */
function sourceOf(source: string, words: string): string {
  for (const { start, block } of read(source)) {
    const from = block.text.indexOf(words);
    if (from < 0) continue;
    const span = toSource(block, from, from + words.length);
    return source.slice(start + span.start, start + span.end);
  }
  return '';
}

describe('readHtml', () => {
  it('joins text that is split over tags and keeps its exact place', () => {
    const source = '<p>up to <font size="2">$</font><font>14,500,000</font> of shares</p>';
    expect(lines(source)).toEqual(['paragraph: up to $14,500,000 of shares']);
    expect(sourceOf(source, '$14,500,000')).toBe('$</font><font>14,500,000');
  });

  it('decodes references with and without semicolon, windows-1252 numbers among them', () => {
    const source = '<p>the &#147;Company&#148; &amp; Oppenheimer &amp Co&period; on August&nbsp;20,&#160;2020</p>';
    expect(lines(source)).toEqual(['paragraph: the “Company” & Oppenheimer & Co. on August 20, 2020']);
    expect(sourceOf(source, 'August 20, 2020')).toBe('August&nbsp;20,&#160;2020');
    expect(sourceOf(source, '“Company”')).toBe('&#147;Company&#148;');
  });

  it('gives a row of a table of figures as one block with its cells', () => {
    const source =
      '<table><tr><td></td><td>Per Share</td><td></td><td>Total</td></tr>' +
      '<tr><td>Offering price</td><td>$</td><td>3.61</td><td>$</td><td>7,000,004</td></tr>' +
      '<tr><td>Net loss</td><td></td><td>(1.25</td><td>)</td><td>&mdash;</td></tr></table>';
    expect(lines(source)).toEqual([
      'table-row head: Per Share | Total',
      'table-row: Offering price | $3.61 | $7,000,004',
      'table-row: Net loss | (1.25) | —',
    ]);
    expect(sourceOf(source, '$3.61')).toBe('$</td><td>3.61');
  });
});
