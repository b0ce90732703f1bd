import type { Cell } from '../../syntax/block.js';
import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import type { Part } from './parts.js';
import { isoOf } from './timing.js';

/** A row of an issuer's own table of its program: one class of stock, or one agreement. */
export interface ProgramRow {
  readonly label: string;
  readonly shares: string | undefined;
  readonly gross: string | undefined;
  readonly net: string | undefined;
  readonly remaining: string | undefined;
  readonly evidence: Evidence;
}

/** The table in which an issuer reports sales under its program. */
export interface ProgramTable {
  readonly rows: readonly ProgramRow[];
  /** ISO date for which its figures hold. */
  readonly asOf: string | undefined;
  /** True where sales are those of a period, as "During Period …", not of the whole program. */
  readonly isOfPeriod: boolean;
}

type Column = 'shares' | 'grossProceeds' | 'netProceeds' | 'remaining';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['remaining', /\b(?:available|remaining|unsold|amount left)\b/i],
  ['shares', /\b(?:shares|adss|units|securities) (?:issued and )?(?:sold|issued)\b|\bnumber of shares\b/i],
  ['netProceeds', /\bnet proceeds\b/i],
  ['grossProceeds', /\bgross (?:proceeds|sales)\b/i],
];
const PERIOD = /\b(?:during|period|months ended|quarter|week)\b/i;

/** True for a heading row with a column for sales and one for what remains. */
export function isTableHeading({ block }: Passage): boolean {
  if (block.kind !== 'table-row' || !/\bavailable|\bremaining|\bunsold/i.test(block.text)) return false;
  return /\bsold\b|\bproceeds\b/i.test(block.text) && (block.cells?.length ?? 0) >= 3;
}

/** The first table of a program's sales in a part. */
export function readProgramTable({ passages, digests }: Part): ProgramTable | undefined {
  const at = digests.findIndex((digest) => digest.isTableHeading);
  const heading = passages[at];
  if (heading === undefined) return undefined;
  const columns = columnsOf(heading);
  const over = headingsOver(passages, at);
  const rows: ProgramRow[] = [];
  for (let index = at + 1; index < Math.min(passages.length, at + 60); index++) {
    const passage = passages[index];
    if (passage === undefined || passage.block.kind !== 'table-row' || passage.block.startsTable === true) break;
    const row = rowOf(passage, columns);
    if (row === undefined) continue;
    const below = passages[index + 1];
    const isLabel = below?.block.kind === 'table-row' && below.block.cells?.length === 1;
    rows.push(isLabel ? { ...row, label: `${row.label} ${below.block.text}` } : row);
  }
  const dates = over.flatMap(({ recognized }) => recognized.mentions.map(isoOf)).filter((iso) => iso !== undefined);
  const words = over.map(({ block }) => block.text).join('\n');
  return rows.length === 0 ? undefined : { rows, asOf: dates.sort().at(-1), isOfPeriod: PERIOD.test(words) };
}

/** The heading row with those directly above it and a line or two of text before the table. */
function headingsOver(passages: readonly Passage[], at: number): Passage[] {
  let from = at;
  while (from > 0 && at - from < 3 && passages[from - 1]?.block.kind === 'table-row') from--;
  return passages.slice(from, at + 1);
}

function columnsOf({ block }: Passage): (readonly [Column, number])[] {
  const columns: (readonly [Column, number])[] = [];
  for (const cell of block.cells ?? []) {
    const text = block.text.slice(cell.from, cell.to);
    const column = COLUMNS.find(([, words]) => words.test(text))?.[0];
    columns.push([column ?? 'grossProceeds', column === undefined ? -1 : columnOf(cell, block.cells ?? [])]);
  }
  return columns.filter(([, at]) => at >= 0);
}

/** Where a cell stands in the grid; without a grid, its place in the row. */
function columnOf(cell: Cell, cells: readonly Cell[]): number {
  return cell.column ?? cells.indexOf(cell);
}

function rowOf(passage: Passage, columns: readonly (readonly [Column, number])[]): ProgramRow | undefined {
  const { cells = [], text } = passage.block;
  if (cells.length < 2) return undefined;
  const values: Partial<Record<Column, string>> = {};
  for (const cell of cells.slice(1)) {
    const at = columnOf(cell, cells);
    const column = columns.filter(([, from]) => from <= at).sort((a, b) => b[1] - a[1])[0]?.[0];
    const value = column === undefined ? undefined : valueIn(passage, cell, column);
    if (column !== undefined && value !== undefined) values[column] = value;
  }
  const label = text.slice(cells[0]?.from ?? 0, cells[0]?.to ?? 0);
  if (Object.keys(values).length === 0 || /^\W*total/i.test(label)) return undefined;
  return {
    label,
    shares: values.shares,
    gross: values.grossProceeds,
    net: values.netProceeds,
    remaining: values.remaining,
    evidence: evidenceIn(passage, 0, text.length),
  };
}

function valueIn(passage: Passage, cell: Cell, column: Column): string | undefined {
  const text = passage.block.text.slice(cell.from, cell.to);
  if (column === 'shares') {
    const count = /^\W*(\d{1,3}(?:,\d{3})*|\d+)\W*$/.exec(text)?.[1]?.replace(/,/g, '');
    return count === undefined || Number(count) === 0 ? undefined : count;
  }
  const money = passage.recognized.mentions.find(
    ({ kind, from, to }) => kind === 'money' && from >= cell.from && to <= cell.to,
  );
  return money?.kind === 'money' ? money.value.amount : undefined;
}

/** The row of the issuer's common stock, or the only one. */
export function mainRow({ rows }: ProgramTable): ProgramRow | undefined {
  return rows.length === 1 ? rows[0] : rows.find(({ label }) => /\b(?:common|ordinary)\b/i.test(label));
}
