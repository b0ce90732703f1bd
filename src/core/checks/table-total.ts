import Big from 'big.js';
import type { Filing } from '../model/filing.js';
import { type Passage, spanIn } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { grouped, quoted } from './support/wording.js';

export const tableTotal: Check = {
  id: 'table-total',
  severity: 'error',
  title: 'a column of a table that does not add up to its total',
  rationale:
    'Readers add up short tables. Only plain tables are looked at: one row of totals at the end, every cell above it a number to be added, and at least one other column that does add up, or else a single column of underwriters or of costs whose total misses the sum by a digit.',
  examples: [
    '| Name | Shares before | Shares offered |\n| --- | --- | --- |\n| Larkspur Fund | 1,200 | 400 |\n| Teasel Fund | 2,300 | 600 |\n| Yarrow Fund | 1,500 | 250 |\n| Total | 5,000 | ⟦1,350⟧ |',
    '| Name | Shares before | Shares offered |\n| --- | --- | --- |\n| Larkspur Fund | 1,200 | 400 |\n| Teasel Fund | 2,300 | 600 |\n| Yarrow Fund | 1,500 | 250 |\n| Total | 5,000 | 1,250 |',
    '| Underwriter | Number of Shares |\n| --- | --- |\n| Larkspur Securities LLC | 2,000,000 |\n| Teasel Capital, Inc. | 1,500,000 |\n| Alder & Co. LLC | 1,000,000 |\n| Total | ⟦4,600,000⟧ |',
    '| Expense | Amount |\n| --- | --- |\n| SEC registration fee | $14,760 |\n| Legal fees and expenses | $150,000 |\n| Accounting fees and expenses | $40,000 |\n| Total | ⟦$205,760⟧ |',
    '| Underwriter | Number of Shares |\n| --- | --- |\n| Larkspur Securities LLC | 2,000,000 |\n| Teasel Capital, Inc. | 1,500,000 |\n| Alder & Co. LLC | 1,000,000 |\n| Total | 4,500,000 |',
    '| Underwriter | Number of Shares |\n| --- | --- |\n| Teasel Capital, Inc. | 1,500,000 |\n| Alder & Co. LLC | 1,000,000 |\n| Total | 8,250,000 |',
    '| Item | 2023 |\n| --- | --- |\n| Revenue | 100 |\n| Cost | 40 |\n| Total | 60 |',
  ],
  filing: (filing) => tablesOf(filing).flatMap(inTable),
};

interface Figure {
  readonly value: Big;
  /** Digits after the point. */
  readonly places: number;
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly passage: Passage;
  readonly label: string;
  /** Figures in order; `undefined` for a cell of other content. */
  readonly figures: readonly (Figure | undefined)[];
}

/** Most rows of a table that is added up. */
const MOST_ROWS = 40;

function tablesOf({ passages }: Filing): Passage[][] {
  const tables: Passage[][] = [];
  let current: Passage[] | undefined;
  for (const passage of passages) {
    if (passage.block.kind !== 'table-row') {
      if (passage.block.kind !== 'furniture') current = undefined;
      continue;
    }
    if (current === undefined || passage.block.startsTable === true) {
      current = [];
      tables.push(current);
    }
    current.push(passage);
  }
  return tables;
}

function inTable(table: readonly Passage[]): Observation[] {
  if (table.length < 4 || table.length > MOST_ROWS) return [];
  const rows = table.flatMap((passage) => readRow(passage) ?? []);
  const total = rows.at(-1);
  const addends = rows.slice(0, -1);
  if (total === undefined || addends.length < 2 || !/^total\b/i.test(total.label)) return [];
  if (addends.some(({ label }) => /total|less\b|net\b|deduct|subtotal|of which|including/i.test(label))) return [];
  const columns = total.figures.length;
  if (addends.some(({ figures }) => figures.length !== columns)) return [];
  const wrong: Observation[] = [];
  let right = 0;
  for (let column = 0; column < columns; column++) {
    const stated = total.figures[column];
    const parts = addends.map(({ figures }) => figures[column]);
    if (stated === undefined || parts.some((part) => part === undefined || part.places !== stated.places)) continue;
    const sum = parts.reduce((all, part) => all.plus(part?.value ?? 0), new Big(0));
    const unit = new Big(10).pow(-stated.places);
    const off = sum.minus(stated.value).abs();
    if (off.lte(unit.times(addends.length).div(2))) right++;
    else if (off.lte(sum.abs().div(2))) wrong.push(report(total.passage, stated, sum));
  }
  if (wrong.length !== 1) return [];
  return right > 0 || (addends.every(isAdded) && isMistyped(total, addends)) ? wrong : [];
}

/** Costs of an offering, which are listed to be added up. */
const COST = /\b(?:fees?|expenses?|costs?|printing|miscellaneous)\b/i;

/** A row of what an underwriter takes, or of a cost. */
function isAdded({ passage, label }: Row): boolean {
  const from = passage.block.text.indexOf(label);
  const to = from + label.length;
  return (
    COST.test(label) ||
    passage.recognized.mentions.some((mention) => mention.kind === 'party' && from <= mention.from && mention.to <= to)
  );
}

/** True where the only column's total has one wrong digit, or two that changed places. */
function isMistyped(total: Row, addends: readonly Row[]): boolean {
  if (total.figures.length !== 1) return false;
  const sum = addends.reduce((all, { figures }) => all.plus(figures[0]?.value ?? 0), new Big(0)).toFixed();
  const stated = total.figures[0]?.value.toFixed() ?? '';
  if (sum.length !== stated.length) return false;
  const others = [...sum].flatMap((digit, at) => (digit === stated[at] ? [] : [at]));
  const [first = 0, second = 0] = others;
  const isSwapped = second === first + 1 && sum[first] === stated[second] && sum[second] === stated[first];
  return others.length === 1 || (others.length === 2 && isSwapped);
}

function report(passage: Passage, { from, to }: Figure, sum: Big): Observation {
  const words = passage.block.text.slice(from, to);
  return {
    ...spanIn(passage, from, to),
    message: `${quoted(words)}: the column adds up to ${grouped(sum.toFixed())}.`,
  };
}

const FIGURE = /^[$€£]?\s?\(?[$€£]?\s?(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?\)?\s?(?:\(\d\))?$/;
const EMPTY = /^[\s$€£)%—–-]*$/;

/** A row with a label and figures; `undefined` for headings and blank rows. */
function readRow(passage: Passage): Row | undefined {
  const { cells, text, isHeader } = passage.block;
  // A head with an amount is the first row of a table that has no head.
  if (cells === undefined || (isHeader === true && !/\t\$\s?\d/.test(text))) return undefined;
  const [first, ...others] = cells.filter(
    ({ from, to }) => !EMPTY.test(text.slice(from, to)) || /[—–-]/.test(text.slice(from, to)),
  );
  if (first === undefined || others.length === 0) return undefined;
  return {
    passage,
    label: text.slice(first.from, first.to),
    figures: others.map(({ from, to }) => figureOf(text.slice(from, to), from)),
  };
}

function figureOf(cell: string, at: number): Figure | undefined {
  if (/^\s*[—–-]+\s*$/.test(cell)) return { value: new Big(0), places: 0, from: at, to: at + cell.length };
  const found = FIGURE.exec(cell.trim());
  if (found === null) return undefined;
  const value = new Big(`${(found[1] ?? '').replaceAll(',', '')}${found[2] ?? ''}`);
  const from = at + cell.indexOf(cell.trim());
  const isNegative = /^[$€£]?\s?\(/.test(cell.trim());
  return {
    value: isNegative ? value.times(-1) : value,
    places: Math.max(0, (found[2]?.length ?? 1) - 1),
    from,
    to: from + cell.trim().length,
  };
}
