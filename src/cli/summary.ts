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
  const placeOf: PlaceOf = ({ start }) => `line ${source.positionAt(start).line + 1}`;
  const head = filing.form === '' ? file : `${file}  ${filing.form}`;
  if (summary.offerings.length === 0) return `${head}\n  tells of no offering\n\n`;
  const parts = summary.offerings.map((offering) => offeringText(offering, placeOf, width));
  return `${head}\n${parts.join('\n')}\n`;
}

/** The same as Markdown. */
export function summaryAsMarkdown(file: string, filing: Filing, request: SummaryRequest): string {
  const body = summaryMarkdown(summarize(filing, request));
  return body.trim() === '' ? `# ${file}\n\nTells of no offering.\n\n` : `${body}\n`;
}

/** Where words stand, for a reader. */
export type PlaceOf = (words: { readonly start: number; readonly file?: string }) => string;

/** One offering for a terminal. */
export function offeringText(offering: OfferingSummary, placeOf: PlaceOf, width: number): string {
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
    value: Math.min(30, Math.max(8, ...stated.map((item) => shown(item).length))),
  };
  for (const [title, items] of groups) {
    const known = items.filter((item) => item.state !== 'not stated');
    const unknown = items.filter((item) => item.state === 'not stated').map((item) => item.label.toLowerCase());
    lines.push('', `  ${title}`, ...known.flatMap((item) => itemLines(item, columns, placeOf, width)));
    if (title === 'Figures' && offering.utilization !== undefined) lines.push(`    ${offering.utilization.text}`);
    if (unknown.length > 0) lines.push(`    ${hanging(`not stated: ${unknown.join(', ')}`, 4, width)}`);
    if (title === 'Status') lines.push(...agreementLines(offering, placeOf, width));
  }
  if (offering.timeline.length > 0) lines.push('', '  Timeline', ...timelineLines(offering, placeOf, width));
  return `${lines.join('\n')}\n`;
}

interface Columns {
  readonly label: number;
  readonly value: number;
}

function itemLines(item: SummaryItem, columns: Columns, placeOf: PlaceOf, width: number): string[] {
  const start = `    ${padded(item.label, columns.label)}  `;
  const blank = ' '.repeat(start.length);
  const value = shown(item);
  const isWide = value.length > columns.value;
  const lines = [isWide ? `${start}${hanging(value, start.length, width)}` : `${start}${padded(value, columns.value)}`];
  const room = width - start.length - (isWide ? 2 : columns.value + 2);
  const add = (remark: string) => {
    const last = lines.length - 1;
    if (!isWide && last === 0 && remark.length <= room) lines[0] = `${lines[0]}  ${remark}`;
    else lines.push(`${blank}  ${hanging(remark, blank.length + 2, width)}`);
  };
  const isDerived = item.state === 'derived' && item.formula !== undefined;
  if (isDerived) add(`derived: ${item.formula}`);
  const [evidence] = item.evidence;
  if (!isDerived && evidence !== undefined) add(quoteAt(evidence, item.value, placeOf, width - start.length - 2));
  if (item.note !== undefined) lines.push(`${blank}  ${hanging(item.note, start.length + 2, width)}`);
  for (const other of item.others ?? []) {
    const there = other.evidence[0];
    const quote = there === undefined ? '' : quoteAt(there, other.value, placeOf, width - start.length - 2);
    lines.push(`${blank}but ${other.value}`, ...(quote === '' ? [] : [`${blank}  ${quote}`]));
  }
  return lines.map((line) => line.trimEnd());
}

function shown(item: SummaryItem): string {
  const asOf = item.asOf === undefined ? '' : ` as of ${item.asOf}`;
  return `${item.value}${asOf}${item.state === 'conflicting' ? ' (conflicting)' : ''}`;
}

function agreementLines({ agreements }: OfferingSummary, placeOf: PlaceOf, width: number): string[] {
  if (agreements.length === 0) return [];
  const lines = ['', '  Agreements'];
  for (const { name, date, parties } of agreements) {
    const dated = date.state === 'not stated' ? '' : `, dated ${date.value}`;
    const place = name.evidence[0] === undefined ? '' : `  ${placeOf(name.evidence[0])}`;
    lines.push(`    ${clipped(`${name.value}${dated}`, width - 20)}${place}`);
    for (const party of parties) lines.push(`      ${clipped(`${party.name.value}, ${party.role}`, width - 6)}`);
  }
  return lines;
}

function timelineLines({ timeline }: OfferingSummary, placeOf: PlaceOf, width: number): string[] {
  const dates = Math.max(...timeline.map((event) => event.dateText.length));
  const blank = ' '.repeat(dates + 8);
  return timeline.flatMap((event) => {
    const line = `    ${padded(event.dateText, dates)}  ${clipped(event.title, width - dates - 6)}`;
    const [evidence] = event.evidence;
    return evidence === undefined ? [line] : [line, `${blank}${quoteAt(evidence, '', placeOf, width - blank.length)}`];
  });
}

/** `line 11  “… remains in full force and effect”`, at most `width` wide, the words of `value` kept in view. */
function quoteAt(
  evidence: { start: number; text: string; file?: string },
  value: string,
  placeOf: PlaceOf,
  width: number,
): string {
  const place = `${placeOf(evidence)}  `;
  return `${place}“${around(evidence.text, value, Math.max(16, width - place.length - 2))}”`;
}

/** As much of `text` as fits, from a little before the first word of `value` in it. */
function around(text: string, value: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= width) return line;
  const word = /[\w$][\w$,.]*\w/.exec(value)?.[0] ?? '';
  const at = word === '' ? -1 : line.indexOf(word);
  if (at < width * 0.7) return clipped(line, width);
  const from = line.indexOf(' ', Math.max(0, Math.min(at - Math.floor(width / 2), line.length - width + 1)));
  return `…${clipped(line.slice(from), width - 1)}`;
}
