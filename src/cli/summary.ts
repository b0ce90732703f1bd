import {
  type Filing,
  type Finding,
  type OfferingSummary,
  SourceText,
  type SummaryItem,
  summarize,
  summaryMarkdown,
} from '../core/index.js';
import { clipped, hanging, padded } from './layout.js';

export interface SummaryRequest {
  /** ISO day that counts as today. */
  readonly today: string;
  readonly findings: readonly Finding[];
}

/** What a filing says of its offerings, for a terminal: each value with its words and their line. */
export function summaryText(
  file: string,
  text: string,
  filing: Filing,
  request: SummaryRequest,
  width: number,
): string {
  const summary = summarize(filing, request);
  const source = new SourceText(text);
  const head = filing.form === '' ? file : `${file}  ${filing.form}`;
  if (summary.offerings.length === 0) return `${head}\n  tells of no offering\n\n`;
  const parts = summary.offerings.map((offering) => offeringText(offering, source, width));
  return `${head}\n${parts.join('\n')}\n`;
}

/** The same as Markdown. */
export function summaryAsMarkdown(file: string, filing: Filing, request: SummaryRequest): string {
  const body = summaryMarkdown(summarize(filing, request));
  return body.trim() === '' ? `# ${file}\n\nTells of no offering.\n\n` : `${body}\n`;
}

function offeringText(offering: OfferingSummary, source: SourceText, width: number): string {
  const lines = [
    '',
    `  ${clipped([offering.title, offering.subtitle].filter((part) => part !== '').join(' · '), width - 2)}`,
  ];
  lines.push(`  ${hanging(`${offering.headline}.`, 2, width)}`);
  const groups: [string, readonly SummaryItem[]][] = [
    ['Status', offering.layers],
    ['Figures', offering.figures],
    ['Document and terms', offering.details],
  ];
  const stated = groups.flatMap(([, items]) => items.filter((item) => item.state !== 'not stated'));
  const columns = {
    label: Math.min(32, Math.max(12, ...stated.map((item) => item.label.length))),
    value: Math.min(36, Math.max(8, ...stated.map((item) => shown(item).length))),
  };
  for (const [title, items] of groups) {
    const known = items.filter((item) => item.state !== 'not stated');
    const unknown = items.filter((item) => item.state === 'not stated').map((item) => item.label.toLowerCase());
    lines.push('', `  ${title}`, ...known.flatMap((item) => itemLines(item, columns, source, width)));
    if (title === 'Figures' && offering.utilization !== undefined) lines.push(`    ${offering.utilization.text}`);
    if (unknown.length > 0) lines.push(`    ${hanging(`not stated: ${unknown.join(', ')}`, 4, width)}`);
    if (title === 'Status') lines.push(...agreementLines(offering, source, width));
  }
  if (offering.timeline.length > 0) lines.push('', '  Timeline', ...timelineLines(offering, source, width));
  return `${lines.join('\n')}\n`;
}

interface Columns {
  readonly label: number;
  readonly value: number;
}

function itemLines(item: SummaryItem, columns: Columns, source: SourceText, width: number): string[] {
  const start = `    ${padded(item.label, columns.label)}  `;
  const evidence = item.evidence[0];
  const words = evidence === undefined ? '' : quoteAt(evidence, source, width - start.length - columns.value - 2);
  const remark = item.state === 'derived' && item.formula !== undefined ? `derived: ${item.formula}` : words;
  const value = shown(item);
  const margin = ' '.repeat(start.length + columns.value + 2);
  const lines =
    value.length > columns.value
      ? [`${start}${hanging(value, start.length, width)}`, ...(remark === '' ? [] : [`${margin}${remark}`])]
      : [`${start}${padded(value, columns.value)}  ${remark}`.trimEnd()];
  for (const other of item.others ?? []) {
    const there = other.evidence[0];
    const quote = there === undefined ? '' : quoteAt(there, source, width - margin.length);
    lines.push(`${start.replace(/\S/g, ' ')}${padded(`but: ${other.value}`, columns.value)}  ${quote}`.trimEnd());
  }
  if (item.note !== undefined) lines.push(`${margin}${item.note}`);
  return lines;
}

function shown(item: SummaryItem): string {
  const asOf = item.asOf === undefined ? '' : ` as of ${item.asOf}`;
  return `${item.value}${asOf}${item.state === 'conflicting' ? ' (conflicting)' : ''}`;
}

function agreementLines({ agreements }: OfferingSummary, source: SourceText, width: number): string[] {
  if (agreements.length === 0) return [];
  const lines = ['', '  Agreements'];
  for (const { name, date, parties } of agreements) {
    const dated = date.state === 'not stated' ? '' : `, dated ${date.value}`;
    const place = name.evidence[0] === undefined ? '' : `  line ${lineOf(source, name.evidence[0].start)}`;
    lines.push(`    ${clipped(`${name.value}${dated}`, width - 20)}${place}`);
    for (const party of parties) lines.push(`      ${clipped(`${party.name.value}, ${party.role}`, width - 6)}`);
  }
  return lines;
}

function timelineLines({ timeline }: OfferingSummary, source: SourceText, width: number): string[] {
  const dates = Math.max(...timeline.map((event) => event.dateText.length));
  const titles = Math.min(40, Math.max(...timeline.map((event) => event.title.length)));
  return timeline.map((event) => {
    const start = `    ${padded(event.dateText, dates)}  ${padded(clipped(event.title, titles), titles)}  `;
    const evidence = event.evidence[0];
    return `${start}${evidence === undefined ? '' : quoteAt(evidence, source, width - start.length)}`.trimEnd();
  });
}

/** `line 11  “remains in full force and effect”`, at most `width` wide. */
function quoteAt(evidence: { start: number; text: string }, source: SourceText, width: number): string {
  const place = `line ${lineOf(source, evidence.start)}  `;
  return `${place}“${clipped(evidence.text, Math.max(16, width - place.length - 2))}”`;
}

function lineOf(source: SourceText, offset: number): number {
  return source.positionAt(offset).line + 1;
}
