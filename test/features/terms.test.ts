import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/core/checks/run.js';
import { actionsAt } from '../../src/core/features/actions.js';
import { definitionAt } from '../../src/core/features/definition.js';
import { referencesAt } from '../../src/core/features/references.js';
import { renameEdits, renameTargetAt } from '../../src/core/features/rename.js';
import { at, SUPPLEMENT } from './sample.js';

const caret = (before: string, after: string) => SUPPLEMENT.replace(before + after, `${before}‸${after}`);

describe('a defined term', () => {
  test('leads to its definition from each of its uses', () => {
    const { filing, text, offset } = at(caret('through Hal', 'den'));
    const link = definitionAt(filing, offset);
    expect(link && text.slice(link.origin.start, link.origin.end)).toBe('Halden');
    expect(link && text.slice(link.target.start - 2, link.target.end + 1)).toBe('(“Halden”');
  });

  test('leads nowhere from words that are no term', () => {
    const { filing, offset } = at(caret('we could', ''.concat('')));
    expect(definitionAt(filing, offset)).toBeUndefined();
  });

  test('is found at its definition and its uses', () => {
    const { filing, text, offset } = at(caret('The Distri', 'bution Agreement remains'));
    const spans = referencesAt(filing, offset, true);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(() => 'Distribution Agreement'));
    expect(spans.length).toBeGreaterThanOrEqual(2);
    expect(referencesAt(filing, offset, false).length).toBeLessThanOrEqual(spans.length);
  });

  test('is renamed at its definition and its uses', () => {
    const { filing, text, offset } = at(caret('through Hal', 'den'));
    expect(renameTargetAt(filing, offset)?.term).toBe('Halden');
    const edits = renameEdits(filing, offset, 'Agent');
    let renamed = text;
    for (const { start, end, newText } of [...edits].reverse()) {
      renamed = renamed.slice(0, start) + newText + renamed.slice(end);
    }
    expect(renamed).toContain('(“Agent”)');
    expect(renamed).toContain('through Agent.');
    expect(renamed).toContain('Halden & Pike LLC');
  });

  test('keeps its plural and its possessive when it is renamed', () => {
    const { filing, offset } = at(
      'Acme Corp. (the “‸Agent”) may act. The Agent’s fee is due. The Agent may resign.\n\nThe Agent acts alone.',
    );
    const edits = renameEdits(filing, offset, 'Manager').map(({ newText }) => newText);
    expect(edits[0]).toBe('Manager');
    expect(edits.every((edit) => /^Manager(?:’s)?$/.test(edit))).toBe(true);
  });
});

describe('a finding', () => {
  const { filing, text } = at(SUPPLEMENT);
  const findings = runChecks(filing);
  const finding = findings.find(({ check }) => check === 'undefined-agreement');

  test('can be mended, or silenced here, in the file, in the workspace', () => {
    expect(finding).toBeDefined();
    if (!finding) return;
    const actions = actionsAt(filing, text, findings, finding);
    expect(actions.map(({ kind }) => kind)).toEqual(['fix', 'comment', 'ignore', 'ignore', 'turn-off']);
    expect(actions.slice(1).map(({ title }) => title)).toEqual([
      'Ignore “Sales Agreement” here',
      'Ignore “Sales Agreement” in this file',
      'Ignore “Sales Agreement” in the workspace',
      'Turn off the check “undefined-agreement” in the workspace',
    ]);
  });

  test('is gone after its comment is put in', () => {
    if (!finding) return;
    const comment = actionsAt(filing, text, findings, finding).find(({ kind }) => kind === 'comment');
    const edit = comment?.kind === 'comment' ? comment.edits[0] : undefined;
    expect(edit).toBeDefined();
    if (!edit) return;
    const edited = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    expect(runChecks(at(edited).filing).some(({ check }) => check === 'undefined-agreement')).toBe(false);
  });

  test('elsewhere has no actions here', () => {
    expect(actionsAt(filing, text, findings, { start: 0, end: 1 })).toEqual([]);
  });
});
