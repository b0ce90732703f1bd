import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { evidenceOf, stated } from './make-fact.js';
import type { Placed, TermField } from './observation.js';
import type { DebtTerms } from './offering.js';
import type { Part } from './parts.js';
import { isoOf } from './timing.js';
import { toldNotes } from './told-deals.js';

/** A series of notes as a line of the cover names it: `$500,000,000 5.250% Senior Notes due 2034`. */
interface Series {
  readonly passage: Passage;
  readonly principal: string | undefined;
  readonly coupon: string | undefined;
  readonly maturity: string | undefined;
  readonly from: number;
  readonly to: number;
}

const SERIES =
  /(?:US)?\$ ?(?:\d{1,3}(?:,\d{3}){2,4}|\d{1,3}(?:,\d{3})?(?:\.\d{1,3})? (?:million|billion))[ \n\t]{1,3}(?:in )?(?:of )?(?:the )?(?:aggregate )?(?:principal amount )?(?:of )?(?:our |its |the company[’']s |new )?(?:series [a-z0-9-]{1,4}[ ,]{1,2})?((\d{1,2}(?:\.\d{1,5}|[ -]\d{1,2}\/\d{1,2})?|_{1,12})? ?%)?[ \n]?[^$%\n\t]{0,90}?\b(?:notes|bonds|debentures)\b(?:, (\d{1,2}(?:\.\d{1,5})?)% Series)?(?:[^$%\n\t]{0,40}?\bdue[ \n]((?:[A-Z][a-z]+ \d{1,2}, )?\d{4}))?/gi;
/** More series than one supplement offers. */
const MOST = 10;

/** Principal, coupon, maturity and CUSIP: of the series on the cover, else as sentences and rows of the terms say. */
export function readDebt(part: Part, best: (field: TermField) => Placed | undefined): DebtTerms {
  const series = seriesOf(part.passages.slice(0, part.coverLength));
  if (series.length === 0) series.push(...seriesTold(part.passages.slice(0, 400)));
  const each = (value: (one: Series) => string | undefined): Fact => {
    const values = series.map(value);
    if (series.length === 0 || values.some((one) => one === undefined)) return NOT_STATED;
    return stated(values.join('; '), series.map(seriesEvidence));
  };
  const or = (fact: Fact, field: TermField): Fact => {
    if (series.length > 1) return fact;
    const one = best(field);
    if (one === undefined) return fact;
    // A title gives the year, a sentence the day.
    const isFuller = one.at.value.startsWith(`${fact.value}-`);
    return fact.value !== null && !isFuller ? fact : stated(one.at.value, [evidenceOf(one)]);
  };
  return Object.freeze({
    principal: or(
      each(({ principal }) => principal),
      'principal',
    ),
    coupon: or(
      each(({ coupon }) => coupon),
      'coupon',
    ),
    maturity: or(
      each(({ maturity }) => maturity),
      'maturity',
    ),
    cusip: readCusip(part),
  });
}

function seriesEvidence({ passage, from, to }: Series): Evidence {
  return evidenceIn(passage, from, to);
}

/** The series that lines of a cover name: with the amount before it, or in a line of its own above. */
function seriesOf(cover: readonly Passage[]): Series[] {
  const series: Series[] = [];
  for (const [index, passage] of cover.entries()) {
    const { text, kind } = passage.block;
    if (kind === 'furniture' || text.length > 400 || !/notes|bonds|debentures/i.test(text)) continue;
    if (text.includes('$')) addSeries(series, passage, 0, text.length);
    else if (text.length < LONGEST_TITLE && series.length < MOST) addTitled(series, passage, amountAbove(cover, index));
    if (series.length > 0 && text.length > 200) break;
  }
  return series;
}

/** The series that sentences tell of which say what is sold. */
function seriesTold(passages: readonly Passage[]): Series[] {
  const series: Series[] = [];
  for (const passage of passages) for (const { from, to } of toldNotes(passage)) addSeries(series, passage, from, to);
  return series;
}

/** An amount that an option adds, that is part of another, or of notes that go. */
const NOT_SOLD =
  /\b(?:additional|option|including|includes|portion|up to an?)\b[^$%]{0,40}$|\b(?:redee?m\w*|repurchas\w*|repa(?:y|id)\w*|tender\w*|refinanc\w*|retir\w*|exchange[ds]?|outstanding|existing)\b[^$%]{0,60}$/i;

function addSeries(series: Series[], passage: Passage, start: number, stop: number): void {
  const { text } = passage.block;
  SERIES.lastIndex = start;
  for (let found = SERIES.exec(text); found !== null && series.length < MOST; found = SERIES.exec(text)) {
    const [whole, , before, after, due] = found;
    const { index } = found;
    if (index >= stop) return;
    const money = passage.recognized.mentions.find(
      ({ kind: of, from }) => of === 'money' && from >= index - 2 && from <= index + 2,
    );
    if (money?.kind !== 'money' || money.value.currency !== 'USD') continue;
    if (NOT_SOLD.test(text.slice(Math.max(start, index - 90), index))) continue;
    const end = index + whole.length;
    add(series, {
      passage,
      principal: money.value.amount,
      coupon: rateIn(passage, before ?? after, index, end),
      maturity: dueIn(passage, end, due),
      from: index,
      to: end,
    });
  }
}

const TITLED =
  /^(?:(\d{1,2}(?:\.\d{1,5}|[ -]\d{1,2}\/\d{1,2})?)|_{1,12}) ?% [^$%\n\t]{0,90}?\b(?:notes|bonds|debentures)\b(?:[^$%\t]{0,40}?\bdue\s((?:[A-Z][a-z]+ \d{1,2}, )?\d{4}))?/i;
const LONGEST_TITLE = 160;
const AMOUNT_REACH = 5;

/** The passage above that holds nothing but an amount. */
function amountAbove(cover: readonly Passage[], index: number): string | undefined {
  for (let at = index - 1; at >= Math.max(0, index - AMOUNT_REACH); at--) {
    const passage = cover[at];
    if (passage === undefined || !/^(?:US)?\$ ?\d{1,3}(?:,\d{3}){2,4}$/.test(passage.block.text.trim())) continue;
    const money = passage.recognized.mentions.find(({ kind }) => kind === 'money');
    return money?.kind === 'money' && money.value.currency === 'USD' ? money.value.amount : undefined;
  }
  return undefined;
}

/** `First Mortgage Bonds, 7.375% Series due 2025`: the rate after the name. */
const TITLED_SERIES =
  /^[^$%\n\t]{0,60}\b(?:notes|bonds|debentures)\b,? (\d{1,2}(?:\.\d{1,5}|[ -]\d{1,2}\/\d{1,2})?) ?% series\b[^$%\t]{0,20}?\bdue\s((?:[A-Z][a-z]+ \d{1,2}, )?\d{4})/i;

function addTitled(series: Series[], passage: Passage, principal: string | undefined): void {
  const found = TITLED.exec(passage.block.text) ?? TITLED_SERIES.exec(passage.block.text);
  if (found === null || found[2] === undefined) return;
  const [whole, written, due] = found;
  const coupon = rateIn(passage, written, 0, whole.length);
  add(series, { passage, principal, coupon, maturity: dueIn(passage, whole.length, due), from: 0, to: whole.length });
}

/** A rate as a decimal: `6 1/4` as `6.25`. */
function rateIn(passage: Passage, written: string | undefined, from: number, to: number): string | undefined {
  if (written === undefined || written.startsWith('_')) return undefined;
  if (!written.includes('/')) return written;
  const rate = passage.recognized.mentions.find((one) => one.kind === 'percentage' && one.from >= from && one.to <= to);
  return rate?.kind === 'percentage' ? rate.value.value : undefined;
}

/** The day on which notes are due whose words end at `end`, else the year. */
function dueIn(passage: Passage, end: number, due: string | undefined): string | undefined {
  const day = passage.recognized.mentions.find(({ from, to }) => from < end && to <= end && to > end - 3);
  return isoOf(day) ?? (due === undefined ? undefined : /\d{4}$/.exec(due)?.[0]);
}

function add(series: Series[], one: Series): void {
  if (!series.some((other) => isSame(other, one))) series.push(one);
}

function isSame(a: Series, b: Series): boolean {
  return a.principal === b.principal && a.coupon === b.coupon && a.maturity === b.maturity;
}

/** The CUSIP numbers in the first pages. */
function readCusip(part: Part): Fact {
  const numbers = new Map<string, Evidence>();
  for (const passage of part.passages.slice(0, part.coverLength + 60)) {
    for (const mention of passage.recognized.mentions) {
      if (mention.kind === 'cusip' && !numbers.has(mention.value.number))
        numbers.set(mention.value.number, evidenceIn(passage, mention.from, mention.to));
    }
  }
  return numbers.size === 0 || numbers.size > MOST
    ? NOT_STATED
    : stated([...numbers.keys()].join('; '), [...numbers.values()]);
}
