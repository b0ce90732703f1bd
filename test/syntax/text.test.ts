import { describe, expect, it } from 'vitest';
import type { Placed } from '../../src/core/syntax/block.js';
import { readText } from '../../src/core/syntax/text.js';
import { toSource } from '../../src/core/text/projection.js';

function read(source: string): Placed[] {
  return [...readText(source, 0, source.length)].filter((placed) => placed !== undefined);
}

function lines(source: string): string[] {
  return read(source).map(({ block }) => {
    const scale = block.scale && ` x${block.scale.multiplier}`;
    const marks = `${block.kind}${block.level || ''}${block.isHeader ? ' head' : ''}${scale ?? ''}`;
    return `${marks}: ${block.text.replaceAll('\t', ' | ').replaceAll('\n', ' / ')}`;
  });
}

describe('paragraphs', () => {
  it('are single lines in the head of a cover that has no blank lines', () => {
    const head = [
      'Registration No. 333-256699',
      'UNITED STATES',
      'FORM S-1',
      'Harbor Lane, Inc.',
      '(Exact Name of Registrant)',
    ];
    expect(lines(head.join('\n')).map((line) => line.replace(/^\w+: /, ''))).toEqual(head);
    expect(lines('UNITED STATES\nof America and others\nwere parties to it,\nwe said,\nand more')).toHaveLength(1);
  });

  it('are joined from hard-wrapped and justified lines, whatever ends them', () => {
    const source =
      'The  Company  will offer\r\nup to $14,500,000 of\r\n  common stock.\r\n\r\nSecond paragraph\nof two lines.';
    expect(lines(source)).toEqual([
      'paragraph: The Company will offer up to $14,500,000 of common stock.',
      'paragraph: Second paragraph of two lines.',
    ]);
    const [first] = read(source);
    const from = first?.block.text.indexOf('of common') ?? -1;
    const span = first && toSource(first.block, from, from + 9);
    expect(source.slice(span?.start, span?.end)).toBe('of\r\n  common');
  });

  it('keep words whole that are hyphenated at the end of a line', () => {
    expect(lines('an at-the-\nmarket offering of full-\nsize trucks')).toEqual([
      'paragraph: an at-the-market offering of full-size trucks',
    ]);
  });

  it('have the references of EDGAR decoded', () => {
    expect(lines('Oppenheimer &amp; Co. and AT&T; too')).toEqual(['paragraph: Oppenheimer & Co. and AT&T; too']);
  });

  it('begin at definitions, clauses and items though no blank line parts them', () => {
    const source =
      '“Act” is defined in Section 9.13.\n“Advance” means a borrowing of\nLoans that are:\n(a) advanced on the same date; or\n(b) converted.';
    expect(lines(source)).toEqual([
      'paragraph: “Act” is defined in Section 9.13.',
      'paragraph: “Advance” means a borrowing of Loans that are:',
      'paragraph: (a) advanced on the same date; or',
      'paragraph: (b) converted.',
    ]);
  });

  it('are cut when they are too long for one block, and nothing of them is lost', () => {
    const source = 'The agent may sell shares from time to time. '.repeat(40_000).trim();
    const blocks = read(source);
    expect(Math.max(...blocks.map(({ block }) => block.text.length))).toBeLessThanOrEqual(16_384);
    expect(blocks.map(({ block }) => block.text).join(' ')).toBe(source);
  });

  it('go on over the end of a page', () => {
    const source =
      'As of October 20, 2022 the Company has sold 4,169 shares for\n\n   -12-\n\n<PAGE>\n\ngross proceeds of $69,000.';
    expect(lines(source)).toEqual([
      'paragraph: As of October 20, 2022 the Company has sold 4,169 shares for gross proceeds of $69,000.',
    ]);
  });
});

describe('headings', () => {
  it('are numbered sections, capitals and titles over running text', () => {
    const source =
      'ARTICLE I\nDEFINITIONS\n\nSection 2.1 Representations.\n\nPLAN OF DISTRIBUTION\n\nLife Sciences\n\nOur business\nhas two parts.';
    expect(lines(source)).toEqual([
      'heading1: ARTICLE I',
      'heading3: DEFINITIONS',
      'heading4: Section 2.1 Representations.',
      'heading3: PLAN OF DISTRIBUTION',
      'heading5: Life Sciences',
      'paragraph: Our business has two parts.',
    ]);
  });

  it('are not the names under a signature', () => {
    expect(lines('By: /s/ Jane Roe\n\nJane Roe\n\nChief Executive Officer')).toEqual([
      'paragraph: By: /s/ Jane Roe',
      'paragraph: Jane Roe',
      'paragraph: Chief Executive Officer',
    ]);
  });
});

describe('tables', () => {
  it('marked by EDGAR have rows, heading rows and a scale', () => {
    const source = [
      '<TABLE>',
      '<CAPTION>',
      '            (in millions)',
      '                          1993      1992',
      '                          ----      ----',
      '<S>                       <C>       <C>',
      'Cars...................   $8,500    $8,200',
      'Losses                      (12)   $    98',
      '</TABLE>',
      'After.',
    ].join('\n');
    expect(lines(source)).toEqual([
      'table-row head x1000000: (in millions)',
      'table-row head x1000000: 1993 | 1992',
      'table-row x1000000: Cars | $8,500 | $8,200',
      'table-row x1000000: Losses | (12) | $ 98',
      'paragraph: After.',
    ]);
  });

  it('are told by their columns where no tag marks them', () => {
    const source = 'Shares sold          4,169      5,000\nGross proceeds     $69,000    $80,000\n';
    expect(lines(source)).toEqual([
      'table-row: Shares sold | 4,169 | 5,000',
      'table-row: Gross proceeds | $69,000 | $80,000',
    ]);
  });

  it('are not justified text', () => {
    const source = 'The   Company  and  the   Association  desire to\nretain  the   Agent  to  assist   the   Company.';
    expect(lines(source)).toEqual([
      'paragraph: The Company and the Association desire to retain the Agent to assist the Company.',
    ]);
  });
});

it('page numbers, page marks and form feeds are furniture or nothing', () => {
  expect(lines('One.\n\n                  - 4 -\n\f\n<PAGE>  5\n\nTwo.\n-----------\n')).toEqual([
    'paragraph: One.',
    'furniture: - 4 -',
    'furniture: 5',
    'paragraph: Two.',
  ]);
});

it('bullets begin list items', () => {
  expect(lines('• our need for capital;\n• our dependence on\n  others.\n\no   Brush seals')).toEqual([
    'list-item1: our need for capital;',
    'list-item1: our dependence on others.',
    'list-item1: Brush seals',
  ]);
});

it('a source without line ends lets the caller pause', () => {
  const source = 'word '.repeat(100_000);
  const pauses = [...readText(source, 0, source.length)].filter((placed) => placed === undefined);
  expect(pauses.length).toBeGreaterThanOrEqual(source.length / 16_384);
});
