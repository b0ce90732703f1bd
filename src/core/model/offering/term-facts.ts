import type { HeaderField } from '../../syntax/block.js';
import { dollars } from '../../text/figures.js';
import { evidenceIn } from '../passage.js';
import { readDebt } from './debt-terms.js';
import { addDays, capacityOf, dilutionOf, graceEnd, lessOf, plusOf, timesOf } from './derived-terms.js';
import { type Fact, NOT_STATED } from './facts.js';
import type { KindOfPart } from './kind.js';
import { readAfterLabel } from './labels.js';
import { derived, evidenceOf, inputOf, sentenceOf, sentenceText, stated } from './make-fact.js';
import { NO_TERMS } from './no-terms.js';
import type { Field, Placed, TermField } from './observation.js';
import type { FixedPrice, Offering, OfferingTerms, OfferingType, PublicFloat, Shelf, WithOption } from './offering.js';
import type { Part } from './parts.js';
import { splitFacts } from './splits.js';
import { isShare } from './terms.js';
import { isoOf } from './timing.js';

/** What the terms are read from, and the facts on which they depend. */
export interface TermContext {
  readonly part: Part;
  readonly kind: KindOfPart;
  readonly type: OfferingType | null;
  readonly said: readonly Placed[];
  /** Of the envelope; empty for a part that has none of its own. */
  readonly header: readonly HeaderField[];
  readonly documentDate: Fact;
  readonly registrationNumber: Fact;
  readonly cap: Fact;
  readonly fixedPrice: FixedPrice;
  readonly effective: Fact;
  readonly shelfExpiry: Fact;
  readonly security: Fact;
}

/** The terms around an offer. */
export function readTerms(context: TermContext): OfferingTerms {
  const filingDate = readFilingDate(context.header);
  if (context.type === null && !context.kind.isProspectus && !context.kind.isRegistration)
    return Object.freeze({ ...NO_TERMS, filingDate });
  const said = termsIn(context);
  const outstanding = context.kind.isAgreement ? NOT_STATED : outstandingOf(said, 'outstanding');
  const after = context.kind.isAgreement ? NOT_STATED : outstandingOf(said, 'outstanding after');
  const isLine =
    context.type === 'equity line' ||
    (context.type !== 'at-the-market' && best(said, 'commitment shares') !== undefined);
  const isDebt =
    context.type === 'debt' ||
    context.type === 'structured note' ||
    /\b(?:notes?|bonds?|debentures?)\b/i.test(context.security.value ?? '');
  return Object.freeze({
    filingDate,
    publicFloat: readFloat(said),
    shelf: readShelf(said, context),
    sharesOutstanding: outstanding,
    sharesOutstandingAfter: after,
    dilution: dilutionOf(context.type, context.fixedPrice, outstanding, context.security),
    withOption: readWithOption(said, context),
    lockUp: readLockUp(said, context),
    splits: splitFacts(said.get('split') ?? []),
    useOfProceeds: context.kind.isAgreement ? NOT_STATED : useOfProceeds(said, context),
    equityLine: isLine ? readLine(said) : NO_TERMS.equityLine,
    debt: isDebt
      ? readDebt(context.part, (field) =>
          best(said, field, (one) => !context.kind.isPreliminary || one.at.sentence === undefined),
        )
      : NO_TERMS.debt,
    rights: context.type === 'rights' ? readRights(said) : NO_TERMS.rights,
  });
}

type Terms = ReadonlyMap<Field, readonly Placed[]>;

/** How far after the cover the terms of the offer itself are told; what follows tells of the business. */
const REACH = 420;

const TERM_FIELDS: ReadonlySet<Field> = new Set<TermField | 'option shares'>([
  'public float',
  'capacity',
  'sold in a year',
  'outstanding',
  'outstanding after',
  'shelf total',
  'shelf remaining',
  'lock-up',
  'use of proceeds',
  'form',
  'split',
  'line term',
  'exchange cap',
  'commitment shares',
  'commitment fee',
  'floor price',
  'net with option',
  'principal',
  'coupon',
  'maturity',
  'rights ratio',
  'rights expiration',
  'option shares',
]);

/** What is said of the terms, by field; a label's value from the passage after it. */
function termsIn({ said, part, kind }: TermContext): Terms {
  const reach = kind.isReport || kind.isAgreement ? part.passages.length : part.coverLength + REACH;
  const terms = new Map<Field, Placed[]>();
  for (const placed of said) {
    if (placed.index >= reach) break;
    if (!TERM_FIELDS.has(placed.at.field)) continue;
    const one = placed.at.value === '' ? afterLabel(placed, part) : placed;
    if (one === undefined) continue;
    const fellows = terms.get(one.at.field);
    if (fellows === undefined) terms.set(one.at.field, [one]);
    else fellows.push(one);
  }
  return terms;
}

function afterLabel({ at, index }: Placed, part: Part): Placed | undefined {
  const next = part.passages[index + 1];
  const found = next === undefined ? undefined : readAfterLabel(next, at.field as TermField);
  return next === undefined || found === undefined ? undefined : { at: found, passage: next, index: index + 1 };
}

/** The day of effectiveness that a sentence gives with the number of the statement itself. */
export function effectiveFor(said: readonly Placed[], registrationNumber: Fact): Fact {
  const number = registrationNumber.value;
  if (number === null) return NOT_STATED;
  const one = said.find(
    (placed) =>
      placed.at.field === 'event' &&
      placed.at.value === 'effectiveness' &&
      /^\d{4}-\d{2}-\d{2}$/.test(placed.at.date ?? '') &&
      sentenceText(placed).includes(number),
  );
  return one?.at.date === undefined ? NOT_STATED : stated(one.at.date, [sentenceOf(one)]);
}

/** The clearest statement, of equals the first. */
function best(terms: Terms, field: TermField, fits: (one: Placed) => boolean = () => true): Placed | undefined {
  let found: Placed | undefined;
  for (const one of terms.get(field) ?? []) if (fits(one) && one.at.rank > (found?.at.rank ?? -1)) found = one;
  return found;
}

function factOf(one: Placed | undefined): Fact {
  return one === undefined ? NOT_STATED : stated(one.at.value, [evidenceOf(one)], { asOf: dayOf(one) });
}

function dayOf({ at }: Placed): string | undefined {
  return at.date === 'document' ? undefined : at.date;
}

/** `FILED AS OF DATE: 20250331` */
function readFilingDate(header: readonly HeaderField[]): Fact {
  const field = header.find(({ name }) => /^FILED AS OF DATE$/i.test(name));
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(field?.value ?? '') ?? [];
  if (field === undefined || day === undefined) return NOT_STATED;
  return stated(`${year}-${month}-${day}`, [{ start: field.start, end: field.end, text: field.value }]);
}

/** The float with the price and count in the same sentence, and what the instruction leaves of it. */
function readFloat(terms: Terms): PublicFloat {
  const own = best(terms, 'public float', ({ at }) => isFloat(at.value));
  const amount = factOf(own);
  const found = own === undefined ? undefined : floatDetails(own);
  const sales = terms.get('sold in a year') ?? [];
  const [first] = sales;
  const same = sales.filter(
    ({ at, passage }) => passage === first?.passage && at.sentence?.from === first.at.sentence?.from,
  );
  const soldInYear =
    first === undefined
      ? NOT_STATED
      : first.at.value === '0'
        ? derived(
            '0',
            [{ name: 'sales in the twelve months before', value: 'none', evidence: [sentenceOf(first)] }],
            'none sold',
          )
        : same.length === 1
          ? stated(first.at.value, [evidenceOf(first)])
          : plusOf(
              'sold',
              same.map((one) => stated(one.at.value, [evidenceOf(one)])),
              dollars,
            );
  const said = best(terms, 'capacity');
  return Object.freeze({
    amount,
    price: found?.price ?? NOT_STATED,
    shares: found?.shares ?? NOT_STATED,
    soldInYear,
    capacity: said === undefined ? capacityOf(amount, soldInYear) : stated(said.at.value, [evidenceOf(said)]),
  });
}

/** No company's shares are worth some dollars, or ten million million: "$32,598,787 million" is a slip. */
function isFloat(amount: string): boolean {
  return amount.split('.', 1).every((whole) => whole.length > 4 && whole.length < 14);
}

function floatDetails({ at, passage }: Placed): { readonly price?: Fact; readonly shares?: Fact } {
  const { text } = passage.block;
  const end = at.sentence?.to ?? at.to;
  const own = passage.recognized.mentions.filter(({ from, to }) => from >= at.to && to <= end);
  const price = own.find((mention) => mention.kind === 'price' && mention.value.isPar !== true);
  const day =
    price === undefined ? undefined : own.find((mention) => mention.from > price.to && isoOf(mention) !== undefined);
  const counts = own.filter((mention) => mention.kind === 'share-count' && mention.from < (price?.from ?? end));
  const held = counts.find(({ to }) => /^[^.;,]{0,80}held by non-affiliates/i.test(text.slice(to, to + 110)));
  return {
    ...(price?.kind === 'price'
      ? { price: stated(price.value.amount, [evidenceIn(passage, price.from, price.to)], { asOf: isoOf(day) }) }
      : {}),
    ...(held?.kind === 'share-count'
      ? { shares: stated(held.value.count, [evidenceIn(passage, held.from, held.to)]) }
      : {}),
  };
}

function readShelf(terms: Terms, context: TermContext): Shelf {
  const { type, cap, effective, shelfExpiry } = context;
  const said = best(terms, 'shelf total', ({ at }) => cap.value === null || Number(at.value) >= Number(cap.value));
  const total = type === 'shelf' ? cap : factOf(said);
  const left = factOf(best(terms, 'shelf remaining'));
  const remaining =
    total.value !== null && left.value !== null && Number(left.value) <= Number(total.value) ? left : NOT_STATED;
  return Object.freeze({
    form: readForm(terms, context),
    effectiveDate: effective,
    total,
    remaining,
    used: lessOf('total of the shelf', total, 'remaining', remaining),
    graceEnd: graceEnd(shelfExpiry),
  });
}

/** The form of the statement: that of this document, or the one that its text names, by its number where it has one. */
function readForm(terms: Terms, { part, kind, registrationNumber }: TermContext): Fact {
  if (kind.isRegistration) {
    const form = /^[SFN]-\d{1,2}(?:ASR)?/i.exec(part.type)?.[0].toUpperCase();
    const [words] = kind.evidence;
    return form === undefined || words === undefined ? NOT_STATED : stated(form, [words]);
  }
  const number = registrationNumber.value;
  return factOf(
    best(
      terms,
      'form',
      ({ at }) => at.rank > 1 && (at.of === undefined || number === null || number.startsWith(at.of)),
    ),
  );
}

function outstandingOf(terms: Terms, field: 'outstanding' | 'outstanding after'): Fact {
  const one = best(terms, field, ({ at }) => isShare(at.detail?.per) && Number(at.value) >= 1000);
  return factOf(one);
}

/** `2,300,000 shares, which includes 300,000 shares issued upon exercise of the option`: the option is in the count. */
function isIncluded(terms: Terms, { shares, optionShares }: TermContext['fixedPrice']): boolean {
  const found = (terms.get('option shares') ?? []).filter(
    ({ at }) => at.detail?.included === 'yes' && at.value === optionShares.value,
  );
  return found.some((one) => {
    const { start, end } = sentenceOf(one);
    return shares.evidence.some((words) => words.start < end && words.end > start);
  });
}

function readWithOption(terms: Terms, { fixedPrice }: TermContext): WithOption {
  const { shares, optionShares, price, grossProceeds } = fixedPrice;
  const all =
    optionShares.value === null || shares.value === null || isIncluded(terms, fixedPrice)
      ? NOT_STATED
      : plusOf('shares', [shares, optionShares]);
  const each = /^(\d+(?:\.\d+)?) per (?:share|ADS|unit)$/.exec(price.value ?? '')?.[1];
  const net = best(terms, 'net with option');
  return Object.freeze({
    shares: all,
    grossProceeds:
      each === undefined || all.value === null || grossProceeds.value === null ? NOT_STATED : timesOf(all, price, each),
    netProceeds: factOf(net),
  });
}

function readLockUp(terms: Terms, { documentDate, fixedPrice }: TermContext): Offering['lockUp'] {
  const one = best(terms, 'lock-up', ({ at }) => at.detail?.insiders === 'yes') ?? best(terms, 'lock-up');
  const days = factOf(one);
  if (one === undefined || days.value === null) return NO_TERMS.lockUp;
  const after = one.at.detail?.after;
  const since = after === 'prospectus' ? documentDate : after === 'closing' ? fixedPrice.closingDate : NOT_STATED;
  const name = after === 'closing' ? 'closing date' : 'date of the prospectus';
  const expiry = since.value === null ? undefined : addDays(since.value, Number(days.value));
  return Object.freeze({
    days: Object.freeze({ ...days, asOf: undefined }),
    expiry:
      expiry === undefined
        ? NOT_STATED
        : derived(
            expiry,
            [inputOf(name, since), inputOf('lock-up in days', days)],
            `${since.value} + ${days.value} days`,
          ),
  });
}

/** Of a resale that there are no proceeds; of any other offer what they are for. */
function useOfProceeds(terms: Terms, { type }: TermContext): Fact {
  const isResale = type === 'resale' || type === 'equity line';
  const least = type === 'private placement' ? 3 : isResale ? 4 : 7;
  const one = best(terms, 'use of proceeds', ({ at }) => at.rank >= least);
  return one === undefined ? NOT_STATED : stated(one.at.value, [evidenceOf(one)]);
}

function readLine(terms: Terms): Offering['equityLine'] {
  const term = best(terms, 'line term');
  const length = term?.at.value ?? '';
  return Object.freeze({
    term:
      term === undefined ? NOT_STATED : stated(`${length} ${unitOf(term.at.detail?.per, length)}`, [evidenceOf(term)]),
    exchangeCap: factOf(best(terms, 'exchange cap')),
    commitmentShares: factOf(best(terms, 'commitment shares')),
    commitmentFee: factOf(best(terms, 'commitment fee')),
    floorPrice: factOf(best(terms, 'floor price')),
  });
}

function unitOf(unit: string | undefined, length: string): string {
  const noun = /^year/i.test(unit ?? '') ? 'year' : 'month';
  return length === '1' ? noun : `${noun}s`;
}

function readRights(terms: Terms): Offering['rights'] {
  return Object.freeze({
    ratio: factOf(best(terms, 'rights ratio')),
    expiration: factOf(best(terms, 'rights expiration')),
  });
}
