import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/core/features/context.js';
import { decorationsIn, termCount } from '../../src/core/features/decorations.js';
import { foldsOf } from '../../src/core/features/folding.js';
import { keyTermsOf } from '../../src/core/features/key-terms.js';
import { linksIn } from '../../src/core/features/links.js';
import { outlineOf } from '../../src/core/features/symbols.js';
import { at, evidence, SUPPLEMENT } from './sample.js';

const SECTIONS = `# Prospectus Supplement

## The Offering

We offer shares.

| Year | Shares |
| --- | --- |
| 2021 | 10,000 |
| 2022 | 20,000 |

## Risk Factors

Risks.
`;

describe('the outline', () => {
  test('nests sections as they stand', () => {
    const { filing } = at(SECTIONS);
    const [top] = outlineOf(filing);
    expect(top?.name).toBe('Prospectus Supplement');
    expect(top?.children.map(({ name }) => name)).toEqual(['The Offering', 'Risk Factors']);
  });

  test('keeps children inside their parents', () => {
    const { filing } = at(SECTIONS);
    for (const symbol of outlineOf(filing)) {
      for (const child of symbol.children) {
        expect(child.start).toBeGreaterThanOrEqual(symbol.start);
        expect(child.end).toBeLessThanOrEqual(symbol.end);
      }
    }
  });

  test('of a submission begins with its documents', () => {
    const { filing } = at(
      '<SEC-DOCUMENT>x.txt\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE: 8-K\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\nWe sold shares on May 1, 2020.\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-1.1\n<SEQUENCE>2\n<FILENAME>b.txt\n<TEXT>\nSales Agreement.\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n',
    );
    expect(outlineOf(filing).map(({ name, kind }) => `${kind} ${name}`)).toEqual(['document 8-K', 'document EX-1.1']);
  });
});

test('sections and tables fold', () => {
  const { filing, text } = at(SECTIONS);
  const firsts = foldsOf(filing).map(({ start }) => text.slice(start, start + 16).split('\n')[0]);
  expect(firsts).toContain('## The Offering');
  expect(firsts.some((line) => line?.startsWith('|'))).toBe(true);
});

describe('decorations', () => {
  const { filing, text } = at(SUPPLEMENT);
  const whole = { start: 0, end: text.length };

  test('mark each kind where it stands', () => {
    const { spans, isCapped } = decorationsIn(filing, whole, new Set(['money', 'date']), 100);
    const words = (spans.get('money') ?? []).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['\\$20,000,000', '\\$500,000']);
    expect([...spans.keys()].sort()).toEqual(['date', 'money']);
    expect(isCapped).toBe(false);
  });

  test('stop at the cap and say so', () => {
    const { total, isCapped } = decorationsIn(filing, whole, new Set(['money', 'date']), 3);
    expect({ total, isCapped }).toEqual({ total: 3, isCapped: true });
  });

  test('keep to the span that is asked for', () => {
    const place = evidence(text, '\\$500,000');
    const { total } = decorationsIn(filing, place, new Set(['money', 'date']), 100);
    expect(total).toBe(1);
  });

  test('are counted in all', () => {
    expect(termCount(filing)).toBeGreaterThan(10);
  });
});

describe('key terms', () => {
  const { filing, text } = at(SUPPLEMENT);
  const groups = keyTermsOf(filing);

  test('are grouped by kind, each value once with its places', () => {
    const dates = groups.find(({ kind }) => kind === 'date');
    const march = dates?.terms.find(({ label }) => label === 'March 1, 2021');
    expect(march?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['March 1, 2021', 'March 1, 2021']);
  });

  test('begin with the defined terms and what they mean', () => {
    expect(groups[0]?.title).toBe('Defined terms');
    const term = groups[0]?.terms.find(({ label }) => label === 'Halden');
    expect(term?.detail).toBe('Halden & Pike LLC');
  });

  test('are shown in their words', () => {
    const context = contextOf(filing, evidence(text, '\\$500,000'));
    expect(context?.text.slice(context.from, context.to)).toBe('$500,000');
    expect(context?.text).toContain('gross proceeds of $500,000');
  });
});

test('rules lead to the Code of Federal Regulations, file numbers to EDGAR', () => {
  const { filing, text } = at('Filed under Rule 424(b)(5). Registration File No. 333-123456. Rule 10b-5 applies.');
  const urls = linksIn(filing, { start: 0, end: text.length }).map(({ url }) => url);
  expect(urls).toContain('https://www.ecfr.gov/current/title-17/section-230.424#p-230.424(b)(5)');
  expect(urls.some((url) => url?.includes('filenum=333-123456'))).toBe(true);
  expect(urls).toContain('https://www.ecfr.gov/current/title-17/section-240.10b-5');
});
