import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, createAnalyzer } from '../src/core/analyze.js';
import type { Filing } from '../src/core/model/filing.js';
import { mentionsIn } from '../src/core/model/passage.js';
import type { Format } from '../src/core/syntax/block.js';
import { htmlOf, markdownOf, realFilings } from './bench/corpus.js';

/** Pieces of filings, and of what filings are not, from which texts and edits are made. */
const PIECES = [
  'On May 1, 2023, ',
  'we entered into an Equity Distribution Agreement ',
  '(the “Agreement”) ',
  '\\$14,500,000 ',
  '$5 ',
  '4,169 shares ',
  'Harbor & Pike, LLC ',
  '3.0% ',
  'the Sales Agreement ',
  'Rule 424(b)(5) ',
  'File No. 333-123456 ',
  '\n',
  '\n\n',
  '\r\n',
  '**',
  '“',
  '”',
  '"',
  "'",
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<td>',
  '</td></tr>',
  '<table><tr>',
  '&#147;',
  '&nbsp;',
  '<br>',
  '<!--',
  '-->',
  '| a | b |\n|---|---|\n',
  '# ',
  '- ',
  'Thirty (30) days ',
  '<PAGE>\n',
  '<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n',
  '</TEXT>\n</DOCUMENT>\n',
  '\ufeff',
  '\u0000',
  '\ud835\udd38',
  '\ud835',
  'is suspended. ',
  '(',
  ')',
  '[●]',
  '$____',
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const format = fc.constantFrom<Format>('markdown', 'html', 'text', 'submission');

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  // Columns of numbers cannot be frozen.
  if (ArrayBuffer.isView(value)) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

/** Every mention's source, read on its own, holds the text that the mention claims. */
function misplaced(source: string, filing: Filing): string[] {
  const wrong: string[] = [];
  for (const passage of filing.passages) {
    for (const mention of mentionsIn(passage)) {
      const written = source.slice(mention.start, mention.end);
      const bare = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
      const decoded = analyze(written, { format: filing.format === 'submission' ? 'html' : filing.format });
      const plain = decoded.passages.map(({ block }) => block.text).join(' ');
      if (!written.includes(mention.text) && bare(plain) !== bare(mention.text)) {
        wrong.push(`${mention.kind} ${JSON.stringify(mention.text)} at ${JSON.stringify(written)}`);
      }
    }
  }
  return wrong;
}

describe('the analysis', () => {
  it('gives frozen plain data for any text and never throws', () => {
    fc.assert(
      fc.property(text, format, (source, form) => {
        const filing = analyze(source, { format: form });
        expect(isDeepFrozen(filing)).toBe(true);
        expect(structuredClone(filing)).toEqual(filing);
        for (const { start, block } of filing.passages) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + block.length).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('after edits equals the analysis from scratch', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(20), text);
    fc.assert(
      fc.property(text, format, fc.array(edit, { minLength: 1, maxLength: 5 }), (source, form, edits) => {
        const analyzer = createAnalyzer();
        analyzer.analyze(source, { format: form });
        let now = source;
        for (const [where, removed, inserted] of edits) {
          const at = where % (now.length + 1);
          now = now.slice(0, at) + inserted + now.slice(at + removed);
          expect(analyzer.analyze(now, { format: form })).toEqual(analyze(now, { format: form }));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('costs nothing to repeat: the same text gives the very same filing', () => {
    const analyzer = createAnalyzer();
    const source = markdownOf(20_000);
    expect(analyzer.analyze(source, { format: 'markdown' })).toBe(analyzer.analyze(source, { format: 'markdown' }));
  });

  it('re-does only the paragraph that changed', () => {
    const analyzer = createAnalyzer();
    const source = markdownOf(20_000);
    const before = new Set(
      analyzer.analyze(source, { format: 'markdown' }).passages.map(({ recognized }) => recognized),
    );
    const edited = source.replace('Risk factor 6 ', 'Risk factor six ');
    const fresh = analyzer
      .analyze(edited, { format: 'markdown' })
      .passages.filter(({ recognized }) => !before.has(recognized));
    expect(fresh.map(({ block }) => block.text.slice(0, 16))).toEqual(['Risk factor six ']);
  });

  it('marks no words that the end of a page cuts in two', () => {
    const page = '<p align="center">S-4</p><hr><p><a href="#toc">Table of Contents</a></p>';
    const source = `<p>The shares were sold in reliance on Section 4(a)(2) of the${page}<p>Securities Act on May 1, 2023.</p>`;
    const marked = analyze(source, { format: 'html' })
      .passages.flatMap(mentionsIn)
      .map(({ text: words }) => words);
    expect(marked).toContain('May 1, 2023');
    expect(marked.join()).not.toContain('the Securities Act');
  });

  it.each([
    ['markdown', markdownOf(30_000)],
    ['html', htmlOf(30_000)],
  ] as const)('keeps every mention at its place in %s', (form, source) => {
    const filing = analyze(source, { format: form });
    expect(filing.passages.flatMap(mentionsIn).length).toBeGreaterThan(100);
    expect(misplaced(source, filing)).toEqual([]);
  });
});

describe.runIf(realFilings(/./).length > 0)('on real filings', () => {
  it.each(realFilings(/./).map(({ name, text: source }) => [name, source] as const))(
    'every mention in %s stands where it says',
    (name, source) => {
      const filing = analyze(source, { name });
      expect(filing.passages.length).toBeGreaterThan(0);
      expect(misplaced(source, filing).slice(0, 5)).toEqual([]);
    },
  );

  it('random edits over filings of different forms give the analysis from scratch', () => {
    for (const { name, text: source } of realFilings(
      /CoreWeave.*\.md$|KULR_2025-09|Vincerx.*htm$|PageAmerica|MicroStrategy_2022/,
    )) {
      const analyzer = createAnalyzer();
      analyzer.analyze(source, { name });
      const edit = fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...PIECES, 'x', ''));
      let now = source;
      for (const [where, removed, inserted] of fc.sample(edit, { numRuns: 20, seed: 7 })) {
        const at = where % (now.length + 1);
        now = now.slice(0, at) + inserted + now.slice(at + removed);
        expect(analyzer.analyze(now, { name }), `${name} at ${at}`).toEqual(analyze(now, { name }));
      }
    }
  }, 60_000);
});
