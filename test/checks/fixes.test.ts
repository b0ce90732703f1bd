import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analyze.js';
import { CHECKS } from '../../src/core/checks/catalog.js';
import type { Finding, TextEdit } from '../../src/core/checks/check.js';
import { runChecks } from '../../src/core/checks/run.js';
import { actionsAt } from '../../src/core/features/actions.js';
import { renameEdits } from '../../src/core/features/rename.js';
import type { Format } from '../../src/core/syntax/block.js';

const checked = (source: string, format: Format = 'markdown') => {
  const filing = analyze(source, { format });
  return { filing, findings: runChecks(filing) };
};

function applied(source: string, edits: readonly TextEdit[]): string {
  let text = source;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + newText + text.slice(end);
  }
  return text;
}

/** What findings say, without their places. */
const said = (findings: readonly Finding[]) => findings.map(({ check, message }) => `${check}: ${message}`).sort();

function without(list: readonly string[], one: string): string[] {
  const at = list.indexOf(one);
  return list.filter((_, index) => index !== at);
}

const EXAMPLES = CHECKS.flatMap(({ id, examples }) =>
  examples.map((example) => [id, example.replace(/[⟦⟧]/g, '')] as const),
);

/** The same in HTML. */
const html = (source: string) =>
  `<html><body>${source
    .split('\n\n')
    .map((line) => `<p>${line.replace(/^# /, '')}</p>`)
    .join('\n')}</body></html>`;

describe('the quick fixes', () => {
  const FIXED = [
    'unclosed-quote',
    'undefined-agreement',
    'wrong-weekday',
    'page-reference',
    'settlement-cycle',
    'repeated-words',
    'set-phrase',
    'undefined-term',
    'capitalization-drift',
    'date-spacing',
  ];

  it('are there for each check that knows what was meant', () => {
    const fixed = EXAMPLES.flatMap(([, source]) => checked(source).findings.filter(({ fixes }) => fixes.length > 0));
    expect([...new Set(fixed.map(({ check }) => check))].sort()).toEqual([...FIXED].sort());
  });

  it.each(EXAMPLES)('of %s take away their finding and bring no other in %j', (_, source) => {
    const { filing, findings } = checked(source);
    for (const finding of findings) {
      for (const action of actionsAt(filing, source, findings, finding)) {
        if (action.kind !== 'fix' || action.finding !== finding) continue;
        const rest = without(said(findings), said([finding])[0] ?? '');
        expect(said(checked(applied(source, action.edits)).findings)).toEqual(rest);
      }
    }
  });

  it.each(EXAMPLES)('of %s do so in HTML too: %j', (_, example) => {
    const source = html(example);
    const { findings } = checked(source, 'html');
    for (const finding of findings) {
      for (const { edits } of finding.fixes) {
        const rest = without(said(findings), said([finding])[0] ?? '');
        expect(said(checked(applied(source, edits), 'html').findings)).toEqual(rest);
      }
    }
  });

  it.each(EXAMPLES)('of %s, like the comment that ignores, silence what they are for in %j', (_, source) => {
    const { filing, findings } = checked(source);
    for (const finding of findings) {
      for (const action of actionsAt(filing, source, findings, finding)) {
        if (action.kind !== 'comment' || action.finding !== finding) continue;
        const left = said(checked(applied(source, action.edits)).findings);
        expect(said(findings).filter((one) => !left.includes(one))).toContain(said([finding])[0]);
        expect(left.filter((one) => !said(findings).includes(one))).toEqual([]);
      }
    }
  });

  it.each([
    ['<p>We will sell the <i>the</i> shares.</p>', '<p>We will sell the<i></i> shares.</p>'],
    [
      '<p>(Address of <b>principle</b> executive offices)</p>',
      '<p>(Address of <b>principal executive offices</b>)</p>',
    ],
    ['<p>On <b>Monday,</b> October 20, 2022 we met.</p>', '<p>On <b>Thursday,</b> October 20, 2022 we met.</p>'],
    [
      '<p>the prospectus dated <i>August</i> 18,2022 of ours</p>',
      '<p>the prospectus dated <i>August 18, 2022</i> of ours</p>',
    ],
  ])('keep the tags between the words: %s', (source, expected) => {
    const [finding] = checked(source, 'html').findings;
    expect(applied(source, finding?.fixes[0]?.edits ?? [])).toBe(expected);
  });
});

describe('a new name for a term', () => {
  it('keeps the tags between the words', () => {
    const source =
      '<p>We have a sales agreement with Larkspur Securities LLC (the “<b>Sales</b> Agreement”). The Sales <i>Agreement</i> ends.</p>';
    const renamed = applied(source, renameEdits(analyze(source, { format: 'html' }), 70, 'Program Agreement'));
    expect(renamed).toBe(
      '<p>We have a sales agreement with Larkspur Securities LLC (the “<b>Program Agreement</b>”). The Program Agreement<i></i> ends.</p>',
    );
  });
});
