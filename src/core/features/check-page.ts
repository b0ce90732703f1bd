import type { Check } from '../checks/check.js';
import { capitalized } from './display.js';

/** The page about a check, in Markdown: what it reports, why, how to mend it, and examples. */
export function checkPage(check: Check): string {
  const lines = [
    `# ${check.id}`,
    '',
    `**${capitalized(check.title)}.** Severity: ${check.severity} (setting \`filingLens.checks.${check.id}\`).`,
    '',
    check.rationale,
    '',
  ];
  if (check.examples.length > 0) {
    lines.push(
      '## Examples',
      '',
      'What stands between ⟦ and ⟧ is reported; an example without these marks is in order.',
      '',
    );
    for (const example of check.examples) lines.push('```markdown', example.trim(), '```', '');
  }
  lines.push(
    '## To silence it',
    '',
    `- here: \`<!-- filing-lens-ignore ${check.id} -->\` before the block, in Markdown and HTML`,
    `- in a file: \`<!-- filing-lens-ignore-file ${check.id} -->\`, or an entry in the setting \`filingLens.ignoredFindings\``,
    `- everywhere: \`"filingLens.checks.${check.id}": "off"\``,
    '',
  );
  return lines.join('\n');
}
