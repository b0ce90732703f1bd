import Big from 'big.js';
import type { AnyLocalMention } from '../../mentions/mention.js';
import { evidenceIn, type Passage } from '../passage.js';
import { amountOfTitle, titleOfSecurities } from './cover-size.js';
import { type Fact, NOT_STATED } from './facts.js';
import { derived, evidenceOf, inputOf, stated } from './make-fact.js';
import type { Field, Placed } from './observation.js';
import type { FixedPrice, OfferingType } from './offering.js';
import type { Part } from './parts.js';
import { readPriceTable } from './price-table.js';

export const NO_FIXED_PRICE: FixedPrice = Object.freeze({
  price: NOT_STATED,
  discount: NOT_STATED,
  net: NOT_STATED,
  shares: NOT_STATED,
  grossProceeds: NOT_STATED,
  netProceeds: NOT_STATED,
  optionShares: NOT_STATED,
  optionDays: NOT_STATED,
  closingDate: NOT_STATED,
});

const PRICED: readonly OfferingType[] = [
  'firm commitment',
  'initial public offering',
  'best efforts',
  'registered direct',
  'rights',
  'forward',
  'debt',
  'structured note',
  'subscription offering',
  'private placement',
];

/** True for an offering that has one price, set beforehand. */
export function isPriced(type: OfferingType | null): boolean {
  return type !== null && PRICED.includes(type);
}

/** The terms of a deal at a fixed price: from the cover's table first, then from its sentences. */
export function readFixedPrice(part: Part, type: OfferingType | null, said: readonly Placed[]): FixedPrice {
  if (!isPriced(type)) return NO_FIXED_PRICE;
  const table = readPriceTable(part);
  const best = (field: Field, fits: (one: Placed) => boolean = () => true): Placed | undefined =>
    pick(said, field, part, fits);
  const isOwn = ({ at }: Placed): boolean => at.detail?.placement !== 'yes' || type === 'private placement';
  const sentencePrice = best('price', isOwn);
  const price =
    table?.price?.perUnit !== undefined
      ? stated(`${trimmed(table.price.perUnit)} per ${table.per}`, [table.price.evidence])
      : sentencePrice === undefined
        ? NOT_STATED
        : stated(`${trimmed(sentencePrice.at.value)} per ${sentencePrice.at.detail?.per || 'share'}`, [
            evidenceOf(sentencePrice),
          ]);
  const shares = sharesOffered(part, said, (one) => isOwn(one) && Number(one.at.value) >= 100);
  const discount =
    table?.discount === undefined
      ? NOT_STATED
      : stated(discountWords(table.discount.perUnit, table.discount.total, table.per), [table.discount.evidence]);
  const netPrice = best('net price', isOwn);
  const net =
    table?.proceeds?.perUnit !== undefined
      ? stated(trimmed(table.proceeds.perUnit), [table.proceeds.evidence])
      : netPrice === undefined
        ? NOT_STATED
        : stated(trimmed(netPrice.at.value), [evidenceOf(netPrice)]);
  const grossSaid = best(
    'fixed gross',
    (one) => isOwn(one) && one.at.detail?.option !== 'yes' && one.at.detail?.assumed !== 'yes',
  );
  const gross =
    table?.price?.total !== undefined
      ? stated(table.price.total, [table.price.evidence])
      : grossSaid !== undefined
        ? stated(grossSaid.at.value, [evidenceOf(grossSaid)])
        : derivedGross(table?.price?.perUnit ?? sentencePrice?.at.value, price, shares);
  const titled = type === 'initial public offering' && gross.state !== 'stated' ? amountOfTitle(part) : NOT_STATED;
  const whole = titled.value !== null && (gross.value ?? titled.value) === titled.value ? titled : gross;
  const netSaid = best('fixed net', (one) => one.at.detail?.seller !== 'yes' && isOwn(one));
  return Object.freeze({
    price,
    discount,
    net,
    shares,
    grossProceeds: whole,
    netProceeds: netSaid === undefined ? NOT_STATED : stated(netSaid.at.value, [evidenceOf(netSaid)]),
    optionShares: factOf(best('option shares')),
    optionDays: factOf(best('option days')),
    closingDate: factOf(best('closing date')),
  });
}

function derivedGross(perUnit: string | undefined, price: Fact, shares: Fact): Fact {
  if (perUnit === undefined || shares.value === null || !/per share|per ADS|per unit/i.test(price.value ?? ''))
    return NOT_STATED;
  const total = new Big(perUnit).times(shares.value).toFixed();
  return derived(total, [inputOf('price', price), inputOf('shares', shares)], `${shares.value} × $${perUnit}`);
}

function factOf(placed: Placed | undefined): Fact {
  return placed === undefined ? NOT_STATED : stated(placed.at.value, [evidenceOf(placed)]);
}

/** The clearest statement; of equals the one on the cover, then the first. */
function pick(said: readonly Placed[], field: Field, part: Part, fits: (one: Placed) => boolean): Placed | undefined {
  let best: Placed | undefined;
  let score = -1;
  for (const one of said) {
    if (one.at.field !== field || !fits(one)) continue;
    const its = one.at.rank + (one.index < part.coverLength ? 4 : 0);
    if (its > score) {
      best = one;
      score = its;
    }
  }
  return best;
}

/** A title that is nothing but a count of what is offered. */
const TITLE_COUNT =
  /^(?:up to )?\d{1,3}(?:,\d{3})+ (?:shares(?: of (?:our )?(?:class [a-z] )?(?:common|ordinary|preferred) (?:stock|shares))?|(?:american )?depositary shares|units|adss)$/i;

/** The count alone, where the cover says how many are offered but not in what kind of deal. */
export function readOfferedShares(part: Part, said: readonly Placed[]): FixedPrice {
  const isOffered =
    said.some(({ at, index }) => at.field === 'offered shares' && index < part.coverLength) ||
    part.passages.slice(0, Math.min(part.coverLength, 40)).some(({ block }) => TITLE_COUNT.test(block.text.trim()));
  if (!isOffered) {
    const titled = titleOfSecurities(part);
    return titled === undefined ? NO_FIXED_PRICE : Object.freeze({ ...NO_FIXED_PRICE, shares: titled.count });
  }
  return Object.freeze({ ...NO_FIXED_PRICE, shares: sharesOffered(part, said, () => true) });
}

/** Reports have no title that counts shares. */
const REPORT = /^(?:8-K|6-K|10-[KQ]|20-F|40-F)/i;

/** The number on the cover ("6,820,000 Shares"), else what "we are offering". */
function sharesOffered(part: Part, said: readonly Placed[], isOwn: (one: Placed) => boolean): Fact {
  const titles = REPORT.test(part.type) ? [] : part.passages.slice(0, Math.min(part.coverLength, 40));
  for (const passage of titles) {
    const { text, kind } = passage.block;
    if (kind === 'furniture' || text.length > 240) continue;
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'share-count' || !/^(?:share|ADS|unit|ADR)$/i.test(mention.value.unit)) continue;
      if (
        !/^\d{3,}$/.test(mention.value.count) ||
        /\bto purchase\b|underlying|issuable|outstanding|minimum|maximum of|represent|exercisable|\b(?:not include|exclud)/i.test(
          text.slice(Math.max(0, mention.from - 40), mention.from),
        ) ||
        /^[^.;,\n\t]{0,60}\boutstanding\b/i.test(text.slice(mention.to, mention.to + 80))
      )
        continue;
      if (isAllotment(passage, mention)) {
        const total = totalOf(part, passage);
        if (total !== undefined) return total;
        continue;
      }
      return stated(mention.value.count, [
        evidenceOf({
          at: { field: 'offered shares', value: '', rank: 0, from: mention.from, to: mention.to },
          passage,
          index: 0,
        }),
      ]);
    }
  }
  const titled = titles.length === 0 ? undefined : titleOfSecurities(part);
  if (titled !== undefined) return titled.count;
  const best = pick(said, 'offered shares', part, (one) => isOwn(one) && one.at.detail?.option !== 'yes');
  return best !== undefined && (best.index < part.coverLength || part.coverLength < 60 || best.at.rank >= 9)
    ? stated(best.at.value, [evidenceOf(best)])
    : NOT_STATED;
}

/** The row of one underwriter in the table of what each has agreed to take. */
function isAllotment({ block, recognized }: Passage, { from }: AnyLocalMention): boolean {
  const { kind } = block;
  return (
    kind === 'table-row' && recognized.mentions.some((one) => one.kind === 'party' && one.from < 3 && one.to <= from)
  );
}

const MOST_ROWS = 40;

/** The count in the row of the total, which is that of the offer. */
function totalOf({ passages }: Part, first: Passage): Fact | undefined {
  const start = passages.indexOf(first);
  for (const passage of passages.slice(start + 1, start + MOST_ROWS)) {
    if (passage.block.kind !== 'table-row') return undefined;
    if (!/^\W*total\b/i.test(passage.block.text)) continue;
    const count = passage.recognized.mentions.find(({ kind }) => kind === 'share-count');
    return count?.kind === 'share-count'
      ? stated(count.value.count, [evidenceIn(passage, count.from, count.to)])
      : undefined;
  }
  return undefined;
}

function discountWords(perUnit: string | undefined, total: string | undefined, per: string): string {
  if (perUnit === undefined) return `${total ?? ''} total`;
  return total === undefined ? `${trimmed(perUnit)} per ${per}` : `${trimmed(perUnit)} per ${per}; ${total} total`;
}

/** `3.6100` as `3.61`, `11.00` as it stands: cents are kept. */
function trimmed(amount: string): string {
  return amount.replace(/(\.\d{2}\d*?)0+$/, '$1');
}
