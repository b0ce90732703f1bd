import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { shift } from '../../src/core/mentions/numbers.js';
import type { Reading } from './score.js';

export type FactKind = 'money' | 'price' | 'share-count' | 'percentage' | 'date';

/** A fact tagged in inline XBRL, as the sentence or the table row around it shows it. */
export interface FactReading extends Reading {
  readonly kind: FactKind;
}

/** A sentence-like block, or a table row whose cells are parted by tabs, with its facts. */
export interface FactBlock {
  readonly file: string;
  readonly text: string;
  readonly isRow: boolean;
  /** The scale of the figures in the row's table. */
  scale?: { multiplier: number; exceptShares: boolean };
  readonly facts: readonly FactReading[];
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

/** The blocks with facts in one file, by a small reader that shares nothing with the project's own. */
function blocksOf(file: string, html: string): FactBlock[] {
  const blocks: FactBlock[] = [];
  let text = '';
  let facts: OpenFact[] = [];
  let open: OpenFact[] = [];
  let hidden = 0;
  let row = 0;
  let table: { rows: FactBlock[]; facts: OpenFact[] } = { rows: [], facts: [] };
  const flush = (): void => {
    const block = blockOf(file, text, facts, row > 0);
    if (block.facts.length > 0) blocks.push(block);
    if (row > 0) {
      table.rows.push(block);
      table.facts.push(...facts);
    }
    text = '';
    facts = [];
    open = open.map((fact) => ({ ...fact, from: 0 }));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'ix:header') hidden++;
        if (name === 'tr') {
          flush();
          row++;
        } else if (BREAKS.test(name) && row === 0) flush();
        if (name === 'br') text += '\n';
        if ((name === 'td' || name === 'th') && row > 0 && text !== '') text += '\t';
        if (name === 'ix:nonfraction' || name === 'ix:nonnumeric')
          open.push({ name, attributes, from: text.length, to: 0 });
      },
      ontext(chunk) {
        if (hidden > 0) return;
        let folded = chunk.replace(/[\s\u00a0]+/g, ' ');
        if (/(?:^|\s)$/.test(text)) folded = folded.trimStart();
        text += folded;
      },
      onclosetag(name) {
        if (name === 'ix:header') hidden--;
        if (name === 'ix:nonfraction' || name === 'ix:nonnumeric') {
          const fact = open.pop();
          if (fact !== undefined && hidden === 0) facts.push({ ...fact, to: text.length });
        }
        if (name === 'table') {
          const scale = scaleOf(table.facts);
          for (const each of table.rows) each.scale = scale;
          table = { rows: [], facts: [] };
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

const unitOf = ({ attributes }: OpenFact): string => (attributes.unitref ?? '').toLowerCase();
const powerOf = ({ attributes }: OpenFact): number => Number(attributes.scale ?? 0);

/** What a table's caption says of its figures, as its facts' own scales tell. */
function scaleOf(facts: readonly OpenFact[]): FactBlock['scale'] {
  const power = Math.max(0, ...facts.filter((fact) => unitOf(fact) === 'usd').map(powerOf));
  if (power === 0) return undefined;
  const exceptShares = facts.every((fact) => unitOf(fact) !== 'shares' || powerOf(fact) === 0);
  return { multiplier: 10 ** power, exceptShares };
}

function blockOf(file: string, text: string, facts: readonly OpenFact[], isRow: boolean): FactBlock {
  const readings = facts.map((fact) => readingOf(text, fact)).filter((fact) => fact !== undefined);
  // one number may carry several facts
  return {
    file,
    text,
    isRow,
    facts: readings.filter((one, at) => readings.findIndex(({ from }) => from === one.from) === at),
  };
}

/** The fact as a reader would mark it: with its currency sign, its scale word, its closing bracket or its `%`. */
function readingOf(text: string, { name, attributes, from, to }: OpenFact): FactReading | undefined {
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
  const sign = attributes.sign === '-' ? '-' : '';
  const value = shift(shown.replaceAll(',', '').replace(/^\./, '0.'), Number(attributes.scale ?? 0));
  if (unit === 'usd' || unit === 'usdpershare') {
    const lead = /\$[\s]{0,3}\(?$/.exec(before)?.[0];
    if (lead === undefined) return undefined;
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
    // only where the sentence says what is counted
    const until = after.replace(/^(?:,? (?:million|and|or|to)|[\s\d,])*/, '');
    if (!/^[^\d$%]{0,60}\b(?:shares?|warrants?|units?|RSUs?|options?)\b/i.test(until)) return undefined;
    if (text.slice(from - 2, from).includes('$')) return undefined;
    const tail = /^[\s](?:thousand|million|billion)\b/.exec(after)?.[0] ?? '';
    return { kind: 'share-count', from: start, to: end + tail.length, value };
  }
  const percent = /^\s?\)?\s?%/.exec(after)?.[0];
  if (percent === undefined) return undefined;
  const isBracketed = before.endsWith('(');
  const share = shift(value, 2);
  return {
    kind: 'percentage',
    from: start - (isBracketed ? 1 : 0),
    to: end + percent.length,
    value: isBracketed ? `-${share}` : `${sign}${share}`,
  };
}

/** All blocks with facts of the inline XBRL filings; none where the filings are not present. */
export function factBlocks(): FactBlock[] {
  if (!existsSync(FILINGS)) return [];
  return readdirSync(FILINGS)
    .map((name) => ({ name, html: readFileSync(new URL(name, FILINGS), 'utf8') }))
    .filter(({ html }) => html.includes('<ix:non'))
    .flatMap(({ name, html }) => blocksOf(name, html));
}
