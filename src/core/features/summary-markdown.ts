import { excerpt } from './display.js';
import type { Summary, SummaryItem } from './summary.js';

/** Longest quotation from the filing, in characters. */
const MOST_WORDS = 160;

/** A summary as Markdown, to be pasted into a memorandum. Text of the filing is escaped. */
export function summaryMarkdown(summary: Summary): string {
  const lines: string[] = [];
  for (const offering of summary.offerings) {
    lines.push(`# ${escapeMarkdown(offering.title)}`, '');
    if (offering.subtitle) lines.push(escapeMarkdown(offering.subtitle), '');
    lines.push(`**${escapeMarkdown(offering.headline)}.**`, '');
    lines.push('## Status', '', ...offering.layers.flatMap(bullet), '');
    lines.push('## Figures', '', ...stated(offering.figures).flatMap(bullet));
    if (offering.utilization) lines.push(`- ${escapeMarkdown(offering.utilization.text)}`);
    lines.push(...notStated(offering.figures), '');
    if (offering.agreements.length > 0) {
      lines.push('## Agreements', '');
      for (const { name, date, parties } of offering.agreements) {
        lines.push(`- ${escapeMarkdown(name.value)}, ${dateWords(date)}`);
        for (const party of parties)
          lines.push(`  - ${escapeMarkdown(party.name.value)}, ${escapeMarkdown(party.role)}`);
      }
      lines.push('');
    }
    if (offering.timeline.length > 0) {
      lines.push('## Timeline', '');
      for (const event of offering.timeline) {
        lines.push(`- ${event.dateText}: ${escapeMarkdown(event.title)}${quoted(event.evidence[0]?.text)}`);
      }
      lines.push('');
    }
    lines.push('## Document and terms', '', ...stated(offering.details).flatMap(bullet));
    lines.push(...notStated(offering.details), '');
  }
  if (summary.findings.length > 0) {
    lines.push('## Findings', '');
    for (const finding of summary.findings) {
      lines.push(`- ${finding.severity}: ${escapeMarkdown(finding.message)} (${finding.check})`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trim()}\n`;
}

function stated(items: readonly SummaryItem[]): SummaryItem[] {
  return items.filter((item) => item.state !== 'not stated');
}

function notStated(items: readonly SummaryItem[]): string[] {
  const names = items.filter((item) => item.state === 'not stated').map((item) => item.label.toLowerCase());
  return names.length === 0 ? [] : [`- Not stated: ${names.join(', ')}`];
}

function dateWords(date: SummaryItem): string {
  return date.state === 'not stated' ? 'date not stated' : `dated ${date.value}`;
}

function bullet(item: SummaryItem): string[] {
  const head = `- ${item.label}: **${escapeMarkdown(item.value)}**`;
  if (item.state === 'not stated') return [`- ${item.label}: not stated`];
  const asOf = item.asOf ? ` as of ${item.asOf}` : '';
  const lines = [`${head}${asOf} (${item.state})${item.state === 'derived' ? '' : quoted(item.quote)}`];
  if (item.formula) lines.push(`  - ${escapeMarkdown(item.formula)}`);
  for (const input of item.inputs ?? []) lines.push(`  - ${escapeMarkdown(`${input.name}: ${input.value}`)}`);
  for (const other of item.others ?? []) lines.push(`  - also stated: ${escapeMarkdown(other.value)}`);
  if (item.note) lines.push(`  - ${escapeMarkdown(item.note)}`);
  return lines;
}

function quoted(words: string | undefined): string {
  return words ? ` — “${escapeMarkdown(excerpt(words, MOST_WORDS))}”` : '';
}

/** Text with everything that Markdown or HTML would read as markup made harmless, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\n\t]/g, ' ')
    .replace(/&(?=#|[a-z]{1,12};)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~$>]/g, (mark) => (mark === '>' ? '&gt;' : needsEscape(mark) ? `\\${mark}` : mark));
}

/** `.`, `-`, `+`, `(`, `)` and `$` only matter in places where a value never stands. */
function needsEscape(mark: string): boolean {
  return !'.-+()$!#'.includes(mark);
}
