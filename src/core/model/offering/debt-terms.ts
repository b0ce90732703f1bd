import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { evidenceOf, stated } from './make-fact.js';
import type { Placed, TermField } from './observation.js';
import type { DebtTerms } from './offering.js';
import type { Part } from './parts.js';
import { isoOf } from './timing.js';

/** A series of notes as a line of the cover names it: `$500,000,000 5.250% Senior Notes due 2034`. */
interface Series {
  readonly passage: Passage;
  readonly principal: string;
  readonly coupon: string | undefined;
  readonly maturity: string | undefined;
  readonly from: number;
  readonly to: number;
}

const SERIES =
  /\$ ?\d{1,3}(?:,\d{3}){2,4}[ \n\t]{1,3}(?:aggregate principal amount of |of )?(?:our |its )?((\d{1,2}(?:\.\d{1,5})?) ?%)?[ \n]?[^$%\n\t]{0,90}?\b(?:notes|bonds|debentures)\b(?:[^$%\n\t]{0,40}?\bdue ((?:[A-Z][a-z]+ \d{1,2}, )?\d{4}))?/gi;
/** More series than one supplement offers. */
const MOST = 10;

/** Principal, coupon, maturity and CUSIP: of the series on the cover, else as sentences and rows of the terms say. */
export function readDebt(part: Part, best: (field: TermField) => Placed | undefined): DebtTerms {
  const series = seriesOf(part.passages.slice(0, part.coverLength));
  const each = (value: (one: Series) => string | undefined): Fact => {
    const values = series.map(value);
    if (series.length === 0 || values.some((one) => one === undefined)) return NOT_STATED;
    return stated(values.join('; '), series.map(seriesEvidence));
  };
  const or = (fact: Fact, field: TermField): Fact => {
    if (fact.value !== null || series.length > 1) return fact;
    const one = best(field);
    return one === undefined ? fact : stated(one.at.value, [evidenceOf(one)]);
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

function seriesOf(cover: readonly Passage[]): Series[] {
  const series: Series[] = [];
  for (const passage of cover) {
    const { text, kind } = passage.block;
    if (kind === 'furniture' || text.length > 400 || !/notes|bonds|debentures/i.test(text) || !text.includes('$'))
      continue;
    SERIES.lastIndex = 0;
    for (let found = SERIES.exec(text); found !== null && series.length < MOST; found = SERIES.exec(text)) {
      const [whole, , coupon, due] = found;
      const { index } = found;
      const money = passage.recognized.mentions.find(
        ({ kind: of, from }) => of === 'money' && from >= index && from <= index + 2,
      );
      if (money?.kind !== 'money' || money.value.currency !== 'USD') continue;
      const end = index + whole.length;
      const day = passage.recognized.mentions.find(({ from, to }) => from > index && to <= end && to > end - 3);
      const one = {
        passage,
        principal: money.value.amount,
        coupon,
        maturity: isoOf(day) ?? (due === undefined ? undefined : /\d{4}$/.exec(due)?.[0]),
        from: index,
        to: end,
      };
      if (!series.some((other) => isSame(other, one))) series.push(one);
    }
    if (series.length > 0 && text.length > 200) break;
  }
  return series;
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
