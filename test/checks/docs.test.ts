import { expect, it } from 'vitest';
import { CHECKS } from '../../src/core/checks/catalog.js';
import { SEVERITIES } from '../../src/core/checks/run.js';

/** The page of all checks, an anchor each; `npx vitest run -u test/checks/docs.test.ts` writes it anew. */
function page(): string {
  const lines = [
    '# Checks',
    '',
    'Findings are observations, never legal conclusions. Each can be given another severity or switched off by its',
    'setting, or silenced in one place by a comment before the block: `<!-- filing-lens-ignore wrong-weekday -->`,',
    'and in a whole file by `<!-- filing-lens-ignore-file wrong-weekday -->`. What stands between ⟦ and ⟧ in an example',
    'is reported; an example without these marks is in order.',
    '',
  ];
  for (const severity of SEVERITIES) {
    lines.push(`## ${severity[0]?.toUpperCase()}${severity.slice(1)}`, '');
    for (const check of CHECKS.filter((one) => one.severity === severity)) {
      lines.push(`### ${check.id}`, '', `Reports ${check.title}. Setting: \`filingLens.checks.${check.id}\`.`, '');
      lines.push(check.rationale, '');
      for (const example of check.examples) lines.push('~~~markdown', example, '~~~', '');
    }
  }
  return lines.join('\n');
}

it('docs/checks.md describes every check as the catalog has it', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/checks.md');
});
