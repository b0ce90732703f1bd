import { decodeHTML } from 'entities';
import fc from 'fast-check';
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
    const scale = block.scale && ` x${block.scale.multiplier}${block.scale.exceptShares ? ' but shares' : ''}`;
    const marks = `${block.kind}${block.level || ''}${block.isHeader ? ' head' : ''}${scale ?? ''}`;
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

function row(...cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

describe('text', () => {
  it('is joined over tags and keeps its exact place', () => {
    const source = '<p>up to <font size="2">$</font><font>14,500,000</font> of shares</p>';
    expect(lines(source)).toEqual(['paragraph: up to $14,500,000 of shares']);
    expect(sourceOf(source, '$14,500,000')).toBe('$</font><font>14,500,000');
  });

  it('has its references decoded with and without semicolon, windows-1252 numbers among them', () => {
    const source = '<p>the &#147;Company&#148; &amp; Oppenheimer &amp Co&period; on August&nbsp;20,&#160;2020</p>';
    expect(lines(source)).toEqual(['paragraph: the “Company” & Oppenheimer & Co. on August 20, 2020']);
    expect(sourceOf(source, 'August 20, 2020')).toBe('August&nbsp;20,&#160;2020');
    expect(sourceOf(source, '“Company”')).toBe('&#147;Company&#148;');
  });

  it('keeps an ampersand that begins no reference', () => {
    expect(lines('<p>R&D, AT&T; &unknown; &</p>')).toEqual(['paragraph: R&D, AT&T; &unknown; &']);
  });

  it('is broken at <br>, and parted at two of them', () => {
    expect(lines('<p>Albany,<br>New York<br><br>Item two</p>')).toEqual([
      'paragraph: Albany, / New York',
      'paragraph: Item two',
    ]);
  });

  it('has service marks and footnote marks glued to their words', () => {
    expect(lines('<p>Controlled Equity Offering<sup>SM</sup>&nbsp;Sales Agreement<SUP>(1)</SUP></p>')).toEqual([
      'paragraph: Controlled Equity OfferingSM Sales Agreement(1)',
    ]);
  });

  it('loses soft hyphens and zero-width spaces', () => {
    expect(lines('<p>Mid&shy;Tier&#8203; &#8203;Holding</p>')).toEqual(['paragraph: MidTier Holding']);
  });

  it('leaves out what a browser does not show', () => {
    const source =
      '<head><title>T</title><style>p{}</style></head><div style="display: none"><p>gone</p></div>' +
      '<ix:header><ix:hidden><ix:nonNumeric name="dei:EntityRegistrantName">Gone</ix:nonNumeric></ix:hidden></ix:header>' +
      '<script>if (a<b) "</p>"</script><p hidden>gone</p><p>shown</p>';
    expect(lines(source)).toEqual(['paragraph: shown']);
  });

  it('comes from every part of an unclosed or misnested page', () => {
    expect(lines('<p>one<p>two<div>three<b>four</div>five</b><li>six<li>seven')).toEqual([
      'paragraph: one',
      'paragraph: two',
      'paragraph: threefour',
      'paragraph: five',
      'list-item1: six',
      'list-item1: seven',
    ]);
  });

  it('is parted at blank lines inside <pre>', () => {
    expect(lines('<pre>first\nline\n\n  second</pre>')).toEqual(['paragraph: first line', 'paragraph: second']);
  });

  it('of a paragraph too long for one block is cut and nothing of it lost', () => {
    const sentence = 'The shares may be sold from time to time. ';
    const blocks = read(`<p>${sentence.repeat(2000)}</p>`);
    expect(blocks.length).toBeGreaterThan(3);
    expect(Math.max(...blocks.map(({ block }) => block.text.length))).toBeLessThan(25_000);
    expect(blocks.map(({ block }) => block.text).join(' ')).toBe(sentence.repeat(2000).trim());
  });
});

describe('emphasis and facts', () => {
  it('are kept as stretches of the plain text', () => {
    const source = '<p>the “<b>Sales</b> <i style="font-weight:bold">Agreement</i>” <u>is</u></p>';
    expect(read(source)[0]?.block.emphasis).toEqual([5, 20]);
  });

  it('come from inline XBRL with scale, sign and format', () => {
    const source =
      '<p>about $<ix:nonFraction name="us-gaap:Cash" contextRef="c1" unitRef="usd" scale="6" sign="-" decimals="-5">' +
      '14.5</ix:nonFraction> million on <ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c1" ' +
      'format="ixt:datemonthdayyearen">June <b>9</b>, 2025</ix:nonNumeric>.</p>';
    expect(read(source)[0]?.block.facts).toEqual([
      { from: 7, to: 11, name: 'us-gaap:Cash', context: 'c1', unit: 'usd', scale: 6, sign: '-' },
      { from: 23, to: 35, name: 'dei:DocumentPeriodEndDate', context: 'c1', format: 'ixt:datemonthdayyearen' },
    ]);
  });

  it('are dropped where a fact spans more than one block', () => {
    expect(read('<ix:nonNumeric name="a:B"><p>one</p><p>two</p></ix:nonNumeric>')[0]?.block.facts).toBeUndefined();
  });
});

describe('headings', () => {
  it('are told by tag, by bold and by centred capitals', () => {
    const source =
      '<h2>Overview</h2><p align="center"><b>THE OFFERING</b></p><p><b>Use of Proceeds</b></p>' +
      '<div style="text-align:center">PLAN OF DISTRIBUTION</div><p><b>We may never be profitable.</b></p>';
    expect(lines(source)).toEqual([
      'heading2: Overview',
      'heading2: THE OFFERING',
      'heading4: Use of Proceeds',
      'heading3: PLAN OF DISTRIBUTION',
      'paragraph: We may never be profitable.',
    ]);
  });

  it('are not amounts, notes in parentheses or dates, however bold', () => {
    const bold = [
      'Up to $50,000,000',
      '(Exact name of registrant)',
      'October 20, 2022',
      'Registration No. 333-1234567',
    ];
    expect(lines(bold.map((text) => `<p align=center><b>${text}</b></p>`).join(''))).toEqual(
      bold.map((text) => `paragraph: ${text}`),
    );
  });

  it('are not the names and addresses that stand line by line on a cover', () => {
    const cover = ['Acme Therapeutics, Inc.', 'Jane Roe', 'General Counsel', '12 Main Street, Suite 4'];
    const source = cover.map((text) => `<p align=center><b>${text}</b></p>`).join('');
    expect(lines(source)).toEqual(cover.map((text) => `paragraph: ${text}`));
  });

  it('stand in a table by number and title, or as the label of prose', () => {
    const prose = 'We intend to use the net proceeds for working capital. '.repeat(6).trim();
    const source = `<table>${row('Item 8.01', 'Other Events.')}</table><table>${row('Use of proceeds', prose)}</table>`;
    expect(lines(source)).toEqual([
      'heading2: Item 8.01 Other Events.',
      'heading5: Use of proceeds',
      `paragraph: ${prose}`,
    ]);
  });
});

describe('tables', () => {
  it('of figures give a block a row, the sign of an amount in its cell', () => {
    const source =
      `<table>${row('', 'Per Share', '', 'Total')}${row('Offering price', '$', '3.61', '', '$', '7,000,004')}` +
      `${row('Net loss', '', '(1.25', ')', '', '&mdash;')}${row('Growth', '12', '%')}</table>`;
    expect(lines(source)).toEqual([
      'table-row head: Per Share | Total',
      'table-row: Offering price | $3.61 | $7,000,004',
      'table-row: Net loss | (1.25) | —',
      'table-row: Growth | 12%',
    ]);
    expect(sourceOf(source, '$3.61')).toBe('$</td><td>3.61');
  });

  it('know the columns of their cells', () => {
    const source = '<table><tr><td colspan=2>Cash</td><td></td><td>1,000</td></tr></table>';
    expect(read(source)[0]?.block.cells).toEqual([
      { from: 0, to: 4, column: 0 },
      { from: 5, to: 10, column: 3 },
    ]);
  });

  it('lose no cell where a row begins before the last has ended', () => {
    const source = '<table><div><table><td>5,000<td>cash<tr><td>7,000<td>debt</table></table>';
    const cells = [0, 6].map((from, index) => ({ from, to: from === 0 ? 5 : 10, column: index }));
    expect(read(source).map(({ block }) => [block.text, block.cells])).toEqual([
      ['5,000\tcash', cells],
      ['7,000\tdebt', cells],
    ]);
  });

  it('take their scale from a note before them or in their heading rows', () => {
    const body = row('Cash', '12,607', '11,000') + row('Debt', '1,624', '1,700');
    expect(lines(`<p>(in thousands, except share and per share data)</p><table>${body}</table>`)).toEqual([
      'paragraph: (in thousands, except share and per share data)',
      'table-row x1000 but shares: Cash | 12,607 | 11,000',
      'table-row x1000 but shares: Debt | 1,624 | 1,700',
    ]);
    expect(lines(`<table>${row('(in millions)', '2024', '2023')}${body}</table>`)[1]).toBe(
      'table-row x1000000: Cash | 12,607 | 11,000',
    );
    expect(
      lines(`<p>We sold shares in thousands of trades last year to some buyers.</p><p>x</p><p>y</p><p>z</p>`),
    ).toHaveLength(4);
  });

  it('take the scale that most columns bear for theirs, share counts excepted', () => {
    const head = row('Security', 'Shares Sold', 'Notional (in millions)', 'Available (in millions)');
    const source = `<table>${head}${row('Common', '1,192,262', '$119.2', '$3,923.1')}</table>`;
    expect(lines(source)[1]).toBe('table-row x1000000 but shares: Common | 1,192,262 | $119.2 | $3,923.1');
    const mixed = row('Bought', 'Price (in millions)', 'Average', 'Held (in billions)');
    expect(lines(`<table>${mixed}${row('13,627', '$1,247.1', '$91,519', '$51.80')}</table>`)[1]).toBe(
      'table-row: 13,627 | $1,247.1 | $91,519 | $51.80',
    );
  });

  it('keep the scale of a single column in its cells', () => {
    const head = row('Bought', 'Price (in millions)', 'Average', 'Held (in billions)');
    const [, placed] = read(`<table>${head}${row('13,627', '$1,247.1', '$91,519', '$51.80')}</table>`);
    expect(placed?.block.cells?.map(({ scale }) => scale?.multiplier)).toEqual([undefined, 1e6, undefined, 1e9]);
  });

  it('except share counts only where the note says so', () => {
    const body = row('Cash', '12,607', '11,000') + row('Debt', '1,624', '1,700');
    const scaleOf = (note: string) => read(`<p>${note}</p><table>${body}</table>`)[1]?.block.scale;
    expect(scaleOf('(in thousands, except per share data)')).toEqual({
      multiplier: 1000,
      exceptShares: false,
      exceptPerShare: true,
    });
    expect(scaleOf('(in thousands, except per share and share data)')?.exceptShares).toBe(true);
    expect(scaleOf('(in millions, except number of shares)')?.exceptShares).toBe(true);
  });

  it('made for the layout of lists give list items, numbers kept and bullets dropped', () => {
    const source =
      `<table>${row('', '&#149;', 'our need for capital;')}</table><table>${row('(a)', 'the first;')}</table>` +
      `<table>${row('☒', 'Written communications')}</table>`;
    expect(lines(source)).toEqual([
      'list-item1: our need for capital;',
      'list-item1: (a) the first;',
      'list-item1: ☒ Written communications',
    ]);
  });

  it('that hold the whole page give its paragraphs', () => {
    const text = 'The offering will end when all the shares are sold or the agreement is terminated. ';
    const cell = `<p align=center><b>RISK FACTORS</b></p>${`<p>${text}</p>`.repeat(90)}`;
    const found = lines(`<table><tr><td>${cell}</td></tr></table>`);
    expect(found[0]).toBe('heading2: RISK FACTORS');
    expect(found.slice(1)).toEqual(Array(90).fill(`paragraph: ${text.trim()}`));
  });

  it('inside cells are read by themselves', () => {
    const source = `<table><tr><td><p>Before</p><table>${row('Cash', '5,000')}</table></td><td>After</td></tr></table>`;
    expect(lines(source)).toEqual(['paragraph: Before', 'table-row: Cash | 5,000', 'paragraph: After']);
  });

  it('take a self-closed cell as closed', () => {
    expect(lines('<table><tr><td style="width:1%"/><td>Cash</td><td/><td>5</td></tr></table>')).toEqual([
      'table-row: Cash | 5',
    ]);
  });
});

describe('lists', () => {
  it('have items by tag with their depth', () => {
    expect(lines('<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>')).toEqual([
      'list-item1: one',
      'list-item2: inner',
      'list-item1: two',
    ]);
  });

  it('have items by a bullet in the text or in a box before it', () => {
    expect(lines('<p>&#8226; first;</p><div>&bull;</div><div>second;</div><div>(1)</div><div>third</div>')).toEqual([
      'list-item1: first;',
      'list-item1: second;',
      'paragraph: (1) third',
    ]);
  });
});

describe('pages', () => {
  const foot = '<p align="center">S-12</p><hr><p><a href="#toc">Table of Contents</a></p>';

  it('have furniture that is no paragraph', () => {
    expect(lines(`<p>One.</p>${foot}<p>Two.</p>`)).toEqual([
      'paragraph: One.',
      'furniture: S-12',
      'furniture: Table of Contents',
      'paragraph: Two.',
    ]);
  });

  it('do not cut a paragraph in two', () => {
    const source = `<p>As of October 20, 2022 we have sold 4,169 shares for gross</p>${foot}<p>proceeds of $69,000.</p>`;
    expect(lines(source)).toEqual([
      'paragraph: As of October 20, 2022 we have sold 4,169 shares for gross proceeds of $69,000.',
    ]);
    expect(sourceOf(source, 'proceeds of $69,000')).toBe('proceeds of $69,000');
  });

  it('have running heads, known when they come again', () => {
    const page = '<p>Some words.</p><hr><p>Acme Therapeutics prospectus</p>';
    expect(lines(page.repeat(3)).filter((line) => line.startsWith('furniture'))).toHaveLength(2);
  });
});

describe('any page', () => {
  const tag = fc.constantFrom(
    ...'p,div,b,i,u,font,span,br,table,tr,td,th,ul,li,h2,center,sup,a,pre,ix:nonNumeric,blockquote'.split(','),
  );
  const attribute = fc.constantFrom(
    '',
    ' style="text-align:center;font-weight:bold"',
    ' colspan="3"',
    ' align=center',
    " name='x:Y'",
    ' /',
  );
  const words = fc.constantFrom(
    'abc',
    'A B',
    ' ',
    '\n',
    '\r\n',
    '$',
    '7',
    ')',
    '%',
    '(a)',
    '&nbsp;',
    '&#147;',
    '&amp',
    '&',
    '𝒜',
    '<',
    '&bull;',
  );
  const soup = fc.array(
    fc.oneof(
      words,
      tag.map((name) => `</${name}>`),
      fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
    ),
    { maxLength: 60 },
  );

  it('gives blocks in order whose every letter is found in the source', () => {
    fc.assert(
      fc.property(soup, (pieces) => {
        const source = pieces.join('');
        let end = 0;
        for (const { start, block } of read(source)) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + block.length;
          expect(end).toBeLessThanOrEqual(source.length);
          expect(block.text).toBe(block.text.trim());
          for (let at = 0; at < block.text.length; at++) {
            const span = toSource(block, at, at + 1);
            const written = source.slice(start + span.start, start + span.end);
            const letter = block.text.charAt(at);
            if (/[ \n\t]/.test(letter)) expect(written).not.toMatch(/^[a-zA-Z0-9$]/);
            else expect(decodeHTML(written)).toContain(letter);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same blocks whatever stands before it in the source', () => {
    fc.assert(
      fc.property(soup, fc.nat(9000), (pieces, before) => {
        const source = pieces.join('');
        const moved = [...readHtml(`${'x'.repeat(before)}${source}`, before, before + source.length)];
        expect(moved.filter((placed) => placed !== undefined)).toEqual(
          read(source).map(({ start, block }) => ({ start: start + before, block })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('lets the caller pause', () => {
    const source = '<p>Some words of a page that is long.</p>'.repeat(3000);
    const pauses = [...readHtml(source, 0, source.length)].filter((placed) => placed === undefined);
    expect(pauses.length).toBeGreaterThanOrEqual(source.length / 8192 - 1);
  });

  it('is read in time linear in its size, hostile ones too', () => {
    const hostile = [
      '<div>',
      '<b>',
      '<table>',
      '<table><tr><td>',
      '<td>',
      '&',
      '<',
      '<a ',
      '<ul><li>',
      '</b>',
      '<p>a</p><hr>',
    ];
    for (const piece of hostile) expect(() => read(piece.repeat(20_000))).not.toThrow();
  });
});
