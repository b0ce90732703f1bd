import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/core/analyze.js';
import { CHECKS } from '../../src/core/checks/catalog.js';
import type { Finding } from '../../src/core/checks/check.js';
import { inOrder, runChecks, withoutDuplicates } from '../../src/core/checks/run.js';

const SLIPS = `We entered into an Equity Distribution Agreement, dated May 6, 2021 (the “Equity Distribution Agreement”), with Larkspur Securities LLC.

We have sold 4,100 shares of our common stock pursuant to the Sales Agreement.

We intend to use to use the proceeds. We expect to close on Monday, October 20, 2022.
`;

const analyze = (text: string) => createAnalyzer().analyze(text, { format: 'markdown' });
const ids = (findings: readonly Finding[]) => findings.map((finding) => finding.check);

describe('running the checks', () => {
  it('gives frozen findings in order of place, with severity, related place and fix', () => {
    const findings = runChecks(analyze(SLIPS));
    expect(ids(findings)).toEqual(['undefined-agreement', 'repeated-words', 'wrong-weekday']);
    expect(Object.isFrozen(findings) && findings.every(Object.isFrozen)).toBe(true);
    const [finding] = findings;
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toBe(
      '“Sales Agreement” is used here and defined nowhere; did you mean “Equity Distribution Agreement”?',
    );
    expect(SLIPS.slice(finding?.related[0]?.start, finding?.related[0]?.end)).toBe('Equity Distribution Agreement');
    expect(finding?.fixes[0]?.title).toBe("Replace with 'Equity Distribution Agreement'");
  });

  it('takes severities from the caller and leaves out what is off', () => {
    const findings = runChecks(analyze(SLIPS), {
      severities: { 'repeated-words': 'off', 'wrong-weekday': 'error', unknown: 'off' },
    });
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([
      ['undefined-agreement', 'warning'],
      ['wrong-weekday', 'error'],
    ]);
  });

  it('moves what it remembers of a passage with the passage', () => {
    const analyzer = createAnalyzer();
    const before = runChecks(analyzer.analyze(SLIPS, { format: 'markdown' }));
    const moved = `A first paragraph.\n\n${SLIPS}`;
    const after = runChecks(analyzer.analyze(moved, { format: 'markdown' }));
    expect(after).toEqual(runChecks(analyze(moved)));
    expect(after.map(({ start }) => start)).toEqual(before.map(({ start }) => start + 20));
  });

  it('gives nothing for an empty text', () => {
    expect(runChecks(analyze(''))).toEqual([]);
  });
});

describe('fixes', () => {
  const sources = CHECKS.flatMap((check) =>
    check.examples.map((example) => [check.id, example.replace(/[⟦⟧]/g, '')] as const),
  );

  it.each([['all', SLIPS] as const, ...sources])('of %s, once applied, leave nothing to fix in %j', (id, source) => {
    const ofCheck = (text: string) =>
      runChecks(analyze(text)).filter(({ check, fixes }) => (id === 'all' || check === id) && fixes.length > 0);
    let text = source;
    const edits = ofCheck(text).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
      text = text.slice(0, start) + newText + text.slice(end);
    }
    expect(ofCheck(text)).toEqual([]);
  });
});

describe('comments in the source', () => {
  const comment = (words: string) => SLIPS.replace('We have sold', `<!-- ${words} -->\n\nWe have sold`);

  it('silence a check in the block that follows', () => {
    expect(ids(runChecks(analyze(comment('filing-lens-ignore undefined-agreement'))))).not.toContain(
      'undefined-agreement',
    );
    expect(ids(runChecks(analyze(comment('filing-lens-ignore repeated-words'))))).toContain('repeated-words');
  });

  it('silence a check in the whole file', () => {
    expect(ids(runChecks(analyze(comment('filing-lens-ignore-file repeated-words'))))).toEqual([
      'undefined-agreement',
      'wrong-weekday',
    ]);
  });

  it('silence every check where they name none', () => {
    expect(runChecks(analyze(comment('filing-lens-ignore-file')))).toEqual([]);
  });
});

describe('suppressions from settings', () => {
  it.each([
    [{ check: 'undefined-agreement' }],
    [{ words: 'sales  agreement' }],
    [{ check: 'undefined-agreement', words: 'Sales Agreement' }],
    [{ words: 'Sales Agreement', file: 'filings/a.md' }],
    [{ check: 'undefined-agreement', file: 'a.md' }],
  ])('%j silences the finding', (suppression) => {
    const findings = runChecks(analyze(SLIPS), { ignore: [suppression], file: '/home/me/filings/a.md' });
    expect(ids(findings)).toEqual(['repeated-words', 'wrong-weekday']);
  });

  it.each([
    [{ check: 'wrong-weekdays' }],
    [{ words: 'Agreement' }],
    [{ check: 'undefined-agreement', words: 'Agreement' }],
    [{ words: 'Sales Agreement', file: 'b.md' }],
    [{}],
  ])('%j silences nothing', (suppression) => {
    const findings = runChecks(analyze(SLIPS), { ignore: [suppression], file: '/home/me/filings/a.md' });
    expect(findings).toHaveLength(3);
  });
});

describe('ordering', () => {
  const finding = (check: string, start: number, severity: Finding['severity']): Finding => ({
    check,
    severity,
    start,
    end: start + 1,
    message: '',
    related: [],
    fixes: [],
  });

  it('puts the earlier place first and the graver finding of one place first', () => {
    const [a, b, c] = [finding('a', 5, 'hint'), finding('b', 5, 'error'), finding('c', 1, 'hint')];
    expect(inOrder([a, b, c])).toEqual([c, b, a]);
  });

  it('keeps one finding of a check a place', () => {
    const [a, b] = [finding('a', 5, 'hint'), finding('b', 5, 'error')];
    expect(withoutDuplicates([a, b, a])).toEqual([a, b]);
  });
});
