import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analyze.js';
import { CHECKS } from '../../src/core/checks/catalog.js';
import { runChecks } from '../../src/core/checks/run.js';

/** An example without its marks, and the words between them. */
function unmarked(example: string): { source: string; marked: { start: number; end: number; words: string }[] } {
  const marked: { start: number; end: number; words: string }[] = [];
  let source = '';
  for (const [index, piece] of example.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) marked.push({ start: source.length, end: source.length + piece.length, words: piece });
    source += piece;
  }
  return { source, marked };
}

describe.each(CHECKS.map((check) => [check.id, check] as const))('the check %s', (id, check) => {
  it.each(check.examples.map((example) => [example]))('reports just what is marked in %j', (example) => {
    const { source, marked } = unmarked(example);
    const findings = runChecks(analyze(source, { format: 'markdown' })).filter((finding) => finding.check === id);
    const found = findings.map(({ start, end }) => ({ start, end, words: source.slice(start, end) }));
    expect(found).toEqual(marked);
  });

  it('says what it is for', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(check.title).toMatch(/^[a-z].*[^.]$/);
    expect(check.rationale).toMatch(/^[A-Z].{40,}\.$/s);
    expect(check.passage === undefined).toBe(check.filing !== undefined);
  });
});
