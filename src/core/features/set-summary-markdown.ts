import type { SetRemark, SetSummary } from './set-summary.js';
import { escapeMarkdown, summaryMarkdown } from './summary-markdown.js';

/** What a set of filings says as Markdown: the offering as a whole, its programs, the differences between filings. */
export function setSummaryMarkdown(summary: SetSummary): string {
  const parts = [summaryMarkdown(summary).trimEnd()];
  if (summary.programs.length > 1) {
    for (const program of summary.programs) {
      const body = summaryMarkdown({ form: '', termCount: 0, offerings: [program], findings: [] });
      parts.push(body.trimEnd().replace(/^#/gm, '##'));
    }
  }
  parts.push(list('Filings', summary.files));
  if (summary.later.length > 0) parts.push(list('Later filings, left out', summary.later));
  if (summary.copies.length > 0) parts.push(list('Copies', summary.copies));
  if (summary.conflicts.length > 0) parts.push(list('Conflicts between filings', summary.conflicts.map(located)));
  if (summary.explained.length > 0) parts.push(list('Differences that are none', summary.explained.map(located)));
  return `${parts.join('\n\n')}\n`;
}

/** "Here" is the file that the first words stand in. */
function located({ message, evidence: [here] }: SetRemark): string {
  return here?.file === undefined ? message : `${here.file}: ${message}`;
}

function list(title: string, items: readonly string[]): string {
  return `## ${title}\n\n${items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')}`;
}
