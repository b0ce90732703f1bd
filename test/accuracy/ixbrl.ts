import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { shift } from '../../src/core/mentions/numbers.js';
import type { Reading } from './score.js';

export type FactKind = 'money' | 'price' | 'share-count' | 'percentage' | 'date';

/**
 * A fact tagged in inline XBRL, as the sentence or the table row around it shows it. In a table every price, share
 * count and percentage counts, its unit standing in a heading far away or not; an amount of money only with its sign.
 * Whether it is negative is read from its brackets, as a reader sees it.
 */
export interface FactReading extends Reading {
  readonly kind: FactKind;
  /** Where it stands in the file. */
  readonly source: { readonly from: number; readonly to: number };
}

/** A sentence-like block, or a table row whose cells are parted by tabs, with its facts. */
export interface FactBlock {
  readonly file: string;
  readonly text: string;
  readonly isRow: boolean;
  readonly facts: readonly FactReading[];
}

/** A filing in inline XBRL, read by a small reader that shares nothing with the project's own. */
export interface FactFile {
  readonly name: string;
  readonly html: string;
  readonly blocks: readonly FactBlock[];
}

const FILINGS = new URL('../shared/filings/dev/', `file://${process.cwd()}/`);
const BREAKS = /^(?:p|div|tr|table|h[1-6]|li|ul|ol|body|hr|title|head)$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface OpenFact {
  name: string;
  attributes: Record<string, string>;
  from: number;
  to: number;
}

/** Text with the place in the file of each of its letters. */
interface Shown {
  text: string;
  places: number[];
}

function blocksOf(file: string, html: string): FactBlock[] {
  const blocks: FactBlock[] = [];
  let shown: Shown = { text: '', places: [] };
  let facts: OpenFact[] = [];
  let open: OpenFact[] = [];
  let hidden = 0;
  let row = 0;
  const flush = (): void => {
    const block = blockOf(file, shown, facts, row > 0);
    if (block.facts.length > 0) blocks.push(block);
    shown = { text: '', places: [] };
    facts = [];
    open = open.map((fact) => ({ ...fact, from: 0 }));
  };
  const add = (letter: string, place: number): void => {
    shown.text += letter;
    shown.places.push(place);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'ix:header') hidden++;
        if (name === 'tr') {
          flush();
          row++;
        } else if (BREAKS.test(name) && row === 0) flush();
        if (name === 'br') add('\n', parser.startIndex);
        if ((name === 'td' || name === 'th') && row > 0 && shown.text !== '') add('\t', parser.startIndex);
        if (name === 'ix:nonfraction' || name === 'ix:nonnumeric')
          open.push({ name, attributes, from: shown.text.length, to: 0 });
      },
      ontext(chunk) {
        if (hidden > 0) return;
        for (let at = 0; at < chunk.length; at++) {
          const isBlank = /[\s\u00a0]/.test(chunk.charAt(at));
          if (isBlank && (shown.text === '' || /\s$/.test(shown.text))) continue;
          add(isBlank ? ' ' : chunk.charAt(at), parser.startIndex + at);
        }
      },
      onclosetag(name) {
        if (name === 'ix:header') hidden--;
        if (name === 'ix:nonfraction' || name === 'ix:nonnumeric') {
          const fact = open.pop();
          if (fact !== undefined && hidden === 0) facts.push({ ...fact, to: shown.text.length });
        }
        if (name === 'tr') {
          flush();
          row = Math.max(0, row - 1);
        } else if (BREAKS.test(name) && row === 0) flush();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  flush();
  return blocks;
}

function blockOf(file: string, { text, places }: Shown, facts: readonly OpenFact[], isRow: boolean): FactBlock {
  const readings: FactReading[] = [];
  for (const fact of facts) {
    const reading = readingOf(text, fact, isRow);
    if (reading === undefined) continue;
    const source = { from: places[reading.from] ?? 0, to: (places[reading.to - 1] ?? 0) + 1 };
    // one number may carry several facts
    if (!readings.some(({ from }) => from === reading.from)) readings.push({ ...reading, source });
  }
  return { file, text, isRow, facts: readings };
}

/** The fact as a reader would mark it: with its currency sign, its scale word, its closing bracket or its `%`. */
function readingOf(
  text: string,
  { name, attributes, from, to }: OpenFact,
  isRow: boolean,
): Omit<FactReading, 'source'> | undefined {
  const shown = text.slice(from, to).trim();
  const start = from + text.slice(from, to).indexOf(shown);
  const end = start + shown.length;
  if (name === 'ix:nonnumeric') {
    if (!/date-?month/.test(attributes.format ?? '')) return undefined;
    const parts = /([A-Za-z]+)\s+(\d{1,2})\s*,\s*(\d{4})/.exec(shown);
    if (parts === null) return undefined;
    const month = MONTHS.indexOf((parts[1] ?? '').slice(0, 3).toLowerCase()) + 1;
    const iso = `${parts[3]}-${String(month).padStart(2, '0')}-${(parts[2] ?? '').padStart(2, '0')}`;
    return { kind: 'date', from: start, to: end, value: iso };
  }
  if (!/^[\d.,]*\d$/.test(shown)) return undefined;
  const unit = (attributes.unitref ?? '').toLowerCase();
  const before = text.slice(0, start);
  const after = text.slice(end);
  const value = shift(shown.replaceAll(',', '').replace(/^\./, '0.'), Number(attributes.scale ?? 0));
  if (unit === 'usd' || unit === 'usdpershare') {
    const signed = /\$[\s]{0,3}\(?$/.exec(before)?.[0];
    if (signed === undefined && (!isRow || unit === 'usd')) return undefined;
    const lead = signed ?? (before.endsWith('(') ? '(' : '');
    const tail =
      /^[\s]?(?:thousand|million|billion)\b/.exec(after)?.[0] ??
      (lead.endsWith('(') ? (/^\s?\)/.exec(after)?.[0] ?? '') : '');
    const isNegative = lead.endsWith('(');
    return {
      kind: unit === 'usd' ? 'money' : 'price',
      from: start - lead.length,
      to: end + tail.length,
      value: (isNegative ? '-' : '') + value,
      currency: 'USD',
    };
  }
  if (unit === 'shares') {
    // in a sentence only where it says what is counted
    const until = after.replace(/^(?:,? (?:million|and|or|to)|[\s\d,])*/, '');
    if (!isRow && !/^[^\d$%]{0,60}\b(?:shares?|warrants?|units?|RSUs?|options?)\b/i.test(until)) return undefined;
    if (text.slice(from - 2, from).includes('$')) return undefined;
    const tail = /^[\s](?:thousand|million|billion)\b/.exec(after)?.[0] ?? '';
    return { kind: 'share-count', from: start, to: end + tail.length, value };
  }
  const isBracketed = before.endsWith('(');
  const isPercent = isRow && attributes.scale === '-2';
  const percent = /^\s?\)?\s?%/.exec(after)?.[0] ?? (isPercent ? (isBracketed ? ')' : '') : undefined);
  if (percent === undefined) return undefined;
  const share = shift(value, 2);
  return {
    kind: 'percentage',
    from: start - (isBracketed ? 1 : 0),
    to: end + percent.length,
    value: isBracketed ? `-${share}` : share,
  };
}

/** The inline XBRL filings with their facts; none where the filings are not present. */
export function factFiles(): FactFile[] {
  if (!existsSync(FILINGS)) return [];
  return readdirSync(FILINGS)
    .map((name) => ({ name, html: readFileSync(new URL(name, FILINGS), 'utf8').replace(/^\ufeff/, '') }))
    .filter(({ html }) => html.includes('<ix:non'))
    .map(({ name, html }) => ({ name, html, blocks: blocksOf(name, html) }));
}
