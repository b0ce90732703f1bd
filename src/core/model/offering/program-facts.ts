import Big from 'big.js';
import type { GatheredAgreement } from './agreements.js';
import { agreementCalled } from './agreements.js';
import { capOfTitle, coverCaps, coverCount } from './cover-size.js';
import { amends } from './events.js';
import { type Fact, NOT_STATED } from './facts.js';
import { isPriced } from './fixed-price.js';
import { evidenceOf, sentenceOf, stated } from './make-fact.js';
import { isOfEndedProgram } from './named-programs.js';
import { narrowerCap } from './narrower-cap.js';
import type { Field, Placed } from './observation.js';
import type { OfferingType } from './offering.js';
import type { Part } from './parts.js';
import { mainRow, type ProgramTable } from './program-table.js';
import { isLeftOf, isSaleOf } from './program-words.js';

/** What is asked of a part to decide upon its figures. */
export interface ProgramContext {
  readonly part: Part;
  readonly type: OfferingType | null;
  readonly said: readonly Placed[];
  readonly agreements: readonly GatheredAgreement[];
  readonly primary: GatheredAgreement | undefined;
  readonly documentDate: string | null;
  /** The issuer's own table of its sales. */
  readonly table?: ProgramTable | undefined;
}

/** The figures of a program. */
export interface ProgramFacts {
  readonly cap: Fact;
  readonly shareCap: Fact;
  readonly soldShares: Fact;
  readonly grossProceeds: Fact;
  readonly netProceeds: Fact;
  readonly averagePrice: Fact;
  readonly remaining: Fact;
  readonly commission: Fact;
}

/** Decides which of the amounts stated belong to this program, and which of them holds. */
export function readProgram(context: ProgramContext): ProgramFacts {
  const sales = salesFacts(context);
  return {
    cap: capFact(context),
    shareCap: shareCapFact(context),
    commission: commissionFact(context),
    remaining: remainingFact(context),
    ...sales,
  };
}

/** True where the words speak of this part's own program, not of an earlier one or another deal. */
export function isOwnProgram(one: Placed, { agreements, primary, said }: ProgramContext): boolean {
  const { at } = one;
  if (isOfEndedProgram(one, said)) return false;
  const other = agreementCalled(agreements, at.detail?.joint);
  if (other !== undefined && other !== primary) return false;
  if (at.of !== undefined) {
    const called = agreementCalled(agreements, at.of);
    if (called !== undefined && primary !== undefined && called !== primary) {
      return isJoint(at.of, called) || amends(called.name, primary.names);
    }
    if (called === undefined && /^(?:prior|previous|old|existing)\b/i.test(at.of)) return false;
  }
  return at.isPrior !== true;
}

/** "the Sales Agreements", both together. */
function isJoint(of: string, called: GatheredAgreement): boolean {
  return /agreements$/i.test(of) && !/agreements$/i.test(called.name);
}

const CAPPED: readonly OfferingType[] = ['at-the-market', 'equity line', 'shelf'];

function capFact(context: ProgramContext): Fact {
  const { part, type, said } = context;
  if (type === null) return NOT_STATED;
  if (!CAPPED.includes(type)) return isPriced(type) ? capOfTitle(part) : NOT_STATED;
  const left = said.filter(({ at }) => at.field === 'remaining');
  const caps = said.filter(
    (one) =>
      one.at.field === 'cap' &&
      isOwnProgram(one, context) &&
      isPlausibleCap(one, context) &&
      !left.some((other) => isSameFigure(one, other)),
  );
  const lines = coverCaps(part);
  const raises = caps.filter(({ at }) => at.detail?.raises === 'yes');
  const latest = lastByDate(raises);
  if (latest !== undefined) return stated(latest.at.value, [sentenceOf(latest)], { asOf: dateOf(latest, context) });
  const ranked = [...caps.filter(({ at }) => at.detail?.raises !== 'yes')].sort(
    (a, b) => score(b, part) - score(a, part) || a.index - b.index,
  );
  const best = ranked[0];
  if (best === undefined) {
    const line = lines[0];
    return line === undefined || type === 'shelf' ? NOT_STATED : stated(line.at.value, [evidenceOf(line)]);
  }
  if (isManyCaps(ranked, best)) return NOT_STATED;
  const others = ranked.filter(({ at }) => !isSameRounded(best.at.value, at.value));
  const narrower = narrowerCap(others, best);
  if (narrower !== undefined) return stated(narrower.at.value, [evidenceOf(narrower)]);
  const exact = lines.find((line) => isSameRounded(line.at.value, best.at.value)) ?? best;
  return stated(exact.at.value, exact === best ? [evidenceOf(best)] : [evidenceOf(exact), evidenceOf(best)], {
    others: conflicts(ranked, best, part),
  });
}

/** Several classes of stock, each with a cap of its own: no one figure is the cap. */
function isManyCaps(ranked: readonly Placed[], best: Placed): boolean {
  const peers = new Set(
    ranked
      .filter((one) => one.at.rank === best.at.rank && Math.abs(one.index - best.index) < 10 && !isTold(one, best))
      .map(({ at }) => at.value),
  );
  return peers.size > 2;
}

/** A figure with an agreement of its own belongs to that one. */
function isTold(one: Placed, best: Placed): boolean {
  return one.at.of !== best.at.of;
}

/** True for the very same amount: "up to $5,000,000 remains available" gives what is left, no maximum. */
function isSameFigure(a: Placed, b: Placed): boolean {
  return a.passage === b.passage && a.at.from < b.at.to && b.at.from < a.at.to && a.at.value === b.at.value;
}

function sameSentence(a: Placed, b: Placed): boolean {
  return a.passage === b.passage && a.at.sentence?.from === b.at.sentence?.from;
}

function score({ at, index }: Placed, part: Part): number {
  return (
    at.rank +
    (index < part.coverLength ? 6 : 0) +
    (at.of === undefined ? 0 : 1) +
    (at.detail?.program === 'yes' ? 1 : 0) -
    (at.detail?.could === 'yes' ? 3 : 0) -
    (at.detail?.approximate === 'yes' ? 3 : 0)
  );
}

/** Two caps stated with the same clarity on the cover, neither a rounding of the other. */
function conflicts(ranked: readonly Placed[], best: Placed, part: Part): Fact['others'] {
  const others = new Map<string, Placed>();
  for (const one of ranked) {
    if (
      one.at.rank < 9 ||
      one.at.rank < best.at.rank ||
      one.index >= part.coverLength ||
      best.index >= part.coverLength ||
      one.at.of !== best.at.of ||
      sameSentence(one, best)
    )
      continue;
    if (
      one.at.value === best.at.value ||
      isSameRounded(best.at.value, one.at.value) ||
      isSameRounded(one.at.value, best.at.value)
    )
      continue;
    if (!others.has(one.at.value)) others.set(one.at.value, one);
  }
  return [...others].map(([value, one]) => ({ value, evidence: [evidenceOf(one)] }));
}

function isPlausibleCap({ at }: Placed, { type }: ProgramContext): boolean {
  if (at.detail?.additional === 'yes' && at.detail?.raises === 'yes') return false;
  const amount = Number(at.value);
  return type === 'equity line' || amount >= 100_000;
}

/** True when `rounded` is `exact` said with fewer figures: $13.5 million for $13,504,438. */
function isSameRounded(exact: string, rounded: string): boolean {
  if (exact === rounded) return true;
  const digits = rounded.replace(/\.0*$/, '').replace(/0+$/, '').length;
  if (digits >= exact.replace(/\.0*$/, '').length) return false;
  const a = new Big(exact);
  const b = new Big(rounded);
  if (b.eq(0)) return false;
  return a.minus(b).abs().div(b).lte(new Big(10).pow(-digits).times(6));
}

/** `Maximum of 8,000,000 Shares` */
const MAXIMUM = /\bmaximum (?:of |offering of )?$/i;

function shareCapFact(context: ProgramContext): Fact {
  const { part, type, said } = context;
  const caps = said.filter(({ at }) => at.field === 'share cap');
  if (type === 'resale') {
    const onCover =
      coverCount(part) ?? caps.filter(({ index }) => index < part.coverLength).sort((a, b) => b.at.rank - a.at.rank)[0];
    return onCover === undefined ? NOT_STATED : stated(onCover.at.value, [evidenceOf(onCover)]);
  }
  if (type === 'shelf') {
    const onCover = coverCaps(part).length === 0 ? coverCount(part) : undefined;
    return onCover === undefined ? NOT_STATED : stated(onCover.at.value, [evidenceOf(onCover)]);
  }
  if (type === 'best efforts') {
    const onCover = coverCount(part, MAXIMUM);
    const isMost = onCover !== undefined && MAXIMUM.test(onCover.passage.block.text.slice(0, onCover.at.from));
    return isMost ? stated(onCover.at.value, [evidenceOf(onCover)]) : NOT_STATED;
  }
  if (type === 'subscription offering') {
    const onCover = coverCount(part, /up to $/i) ?? coverCount(part);
    return onCover === undefined ? NOT_STATED : stated(onCover.at.value, [evidenceOf(onCover)]);
  }
  if (type === 'at-the-market' || type === 'equity line') {
    const best = caps.find((one) => isCapOfCounts(one, type));
    const own = caps.filter(
      (one) => one.index < part.coverLength && one.at.rank >= 9 && type === 'at-the-market' && one.at.of !== undefined,
    )[0];
    const fact = best ?? own;
    return fact === undefined ? NOT_STATED : stated(fact.at.value, [evidenceOf(fact)]);
  }
  if (type === null && PROSPECTUS_FORM.test(part.type)) {
    const titled = coverCount(part, /up to $/i);
    const isTitle =
      titled !== undefined && /^\W{0,3}(?:up to )?$/i.test(titled.passage.block.text.slice(0, titled.at.from));
    return !isTitle || !ISSUED_ON.test(coverWords(part)) ? NOT_STATED : stated(titled.at.value, [evidenceOf(titled)]);
  }
  return NOT_STATED;
}

const PROSPECTUS_FORM = /^(?:424B|[SF]-[13])/;
/** Shares that holders of other securities may take. */
const ISSUED_ON = /\brelates? to (?:the |our )?(?:issuance|issue|offer)\b|\bissuable (?:up)?on\b/i;

function coverWords({ passages, coverLength }: Part): string {
  return passages
    .slice(0, Math.min(coverLength, 40))
    .map(({ block }) => block.text)
    .join('\n');
}

/** "the maximum number of shares available", an exchange's cap on an equity line. */
function isCapOfCounts({ at, passage }: Placed, type: OfferingType): boolean {
  const words = passage.block.text.slice(Math.max(0, at.from - 700), at.to + 160);
  return /\bexchange cap\b/i.test(words) || (type === 'at-the-market' && /\bmaximum number of shares\b/i.test(words));
}

function commissionFact({ part, said, type }: ProgramContext): Fact {
  if (type === 'resale' || type === 'shelf') return NOT_STATED;
  const best = said
    .filter(({ at }) => at.field === 'commission' && at.isPrior !== true)
    .sort(
      (a, b) =>
        b.at.rank + (b.index < part.coverLength ? 3 : 0) - a.at.rank - (a.index < part.coverLength ? 3 : 0) ||
        a.index - b.index,
    )[0];
  if (best === undefined) return NOT_STATED;
  if (type !== 'subscription offering') return stated(best.at.value, [evidenceOf(best)]);
  const rates = new Map<string | undefined, Placed>();
  for (const one of said) {
    if (isRate(one) && !rates.has(one.at.detail?.percent)) rates.set(one.at.detail?.percent, one);
  }
  const fees = [best, ...rates.values()].filter(
    (one, order) => order === 0 || one.at.detail?.percent !== best.at.detail?.percent,
  );
  return stated(
    fees
      .slice(0, MOST_FEES)
      .map(({ at }) => at.value)
      .join('; '),
    fees.slice(0, MOST_FEES).map(evidenceOf),
  );
}

/** An agent that sells shares in several ways is paid a rate for each. */
const MOST_FEES = 3;

function isRate({ at }: Placed): boolean {
  return at.field === 'commission' && at.isPrior !== true;
}

function remainingFact(context: ProgramContext): Fact {
  if (context.type !== 'at-the-market' && context.type !== 'equity line') return NOT_STATED;
  const raised = raisedIn(context.said);
  const own = context.said.filter(
    (one) =>
      one.at.field === 'remaining' &&
      isOwnProgram(one, context) &&
      (isSaleOf(one) || isLeftOf(one)) &&
      !raised.has(sentenceKey(one)),
  );
  const best = lastByDate(own.filter((one) => one.at.rank >= 7));
  if (best === undefined) return remainingInTable(context);
  const asOf = dateOf(best, context);
  return stated(best.at.value, [sentenceOf(best)], { asOf });
}

function remainingInTable({ table }: ProgramContext): Fact {
  const row = table === undefined ? undefined : mainRow(table);
  return row?.remaining === undefined ? NOT_STATED : stated(row.remaining, [row.evidence], { asOf: table?.asOf });
}

/** The sentences that raise the amount: what they say remained is the raise's, and no figure of today. */
export function raisedIn(said: readonly Placed[]): ReadonlySet<number> {
  return new Set(said.filter(({ at }) => at.detail?.raises === 'yes').map(sentenceKey));
}

/** Tells the sentences of a part apart. */
export function sentenceKey({ at, index }: Placed): number {
  return index * LONGEST + (at.sentence?.from ?? at.from);
}

/** More characters than a passage has. */
const LONGEST = 2 ** 28;

/** Sales under the program from its beginning; those of a week or a quarter are events and no totals. */
function salesFacts(
  context: ProgramContext,
): Pick<ProgramFacts, 'soldShares' | 'grossProceeds' | 'netProceeds' | 'averagePrice'> {
  if (context.type !== 'at-the-market' && context.type !== 'equity line') {
    return { soldShares: NOT_STATED, grossProceeds: NOT_STATED, netProceeds: NOT_STATED, averagePrice: NOT_STATED };
  }
  const reports = salesReports(context).filter((one) => isOwnProgram(one, context) && isCumulative(one, context));
  const fact = (field: Field): Fact => {
    const own = reports.filter(({ at }) => at.field === field);
    const best = lastByDate(own);
    if (best === undefined) return NOT_STATED;
    return stated(best.at.value, [sentenceOf(best)], { asOf: dateOf(best, context) });
  };
  return {
    soldShares: fact('sold shares'),
    grossProceeds: fact('gross proceeds'),
    netProceeds: fact('net proceeds'),
    averagePrice: fact('average price'),
  };
}

const SALES_FIELDS: readonly Field[] = ['sold shares', 'gross proceeds', 'net proceeds', 'average price'];

/** The sentences that report sales: a count or proceeds, by their words of a program. */
export function salesReports({ said }: ProgramContext): readonly Placed[] {
  let reports = reportsIn.get(said);
  if (reports === undefined) {
    reports = findReports(said);
    reportsIn.set(said, reports);
  }
  return reports;
}

const reportsIn = new WeakMap<readonly Placed[], readonly Placed[]>();

function findReports(said: readonly Placed[]): readonly Placed[] {
  const anchors = new Set(
    said
      .filter((one) => (one.at.field === 'sold shares' || one.at.field === 'gross proceeds') && isSaleOf(one))
      .map(sentenceKey),
  );
  return said.filter((one) => SALES_FIELDS.includes(one.at.field) && anchors.has(sentenceKey(one)));
}

/** A figure is cumulative unless it covers a period that began after the program did. */
function isCumulative({ at }: Placed, { primary, said }: ProgramContext): boolean {
  if (at.since === undefined) return true;
  const began = primary?.date ?? primary?.entered ?? (isBeginning(at.since, said) ? at.since : undefined);
  return at.since !== 'yes' && began !== undefined && at.since <= began;
}

/** True for the day on which a program is said to have begun. */
function isBeginning(date: string, said: readonly Placed[]): boolean {
  return said.some(({ at }) => at.field === 'event' && at.value === 'commencement' && at.date === date);
}

/** The statement that holds for the latest day; of undated ones the first. */
function lastByDate(own: readonly Placed[]): Placed | undefined {
  let best: Placed | undefined;
  for (const one of own) {
    if (best === undefined) best = one;
    else if (dayOf(one) > dayOf(best) || (dayOf(one) === dayOf(best) && one.at.rank > best.at.rank)) best = one;
  }
  return best;
}

function dayOf({ at }: Placed): string {
  return at.date === 'document' ? '9999' : (at.date ?? '');
}

function dateOf({ at }: Placed, { documentDate }: ProgramContext): string | undefined {
  return at.date === 'document' ? (documentDate ?? undefined) : at.date;
}
