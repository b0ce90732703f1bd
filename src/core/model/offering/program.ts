import type { AnyLocalMention } from '../../mentions/mention.js';
import { agreementNear } from './agreement-near.js';
import { isPriorAt } from './events.js';
import { modalityOf } from './modality.js';
import type { Detail, Field, Observation } from './observation.js';
import type { PatternMatch } from './pattern.js';
import type { Sentence } from './sentence.js';
import { plainStretch, type Skeleton, SLOTS } from './skeleton.js';
import { eventDate, figureDate, periodStart } from './timing.js';
import { figureIn, figureWordings, type Wording } from './wording.js';

const CAPS: readonly Wording[] = [
  {
    field: 'cap',
    rank: 9,
    says: '(offering|sales|sale|purchase) (price|prices|amount|proceeds) of (up to|not more than|no more than) [an aggregate of] [approximately] {money}',
  },
  {
    field: 'cap',
    rank: 9,
    says: 'aggregate (offering|sales|sale) (price|amount|proceeds) [of up to|of] [approximately] {money}',
  },
  {
    field: 'cap',
    rank: 9,
    says: 'aggregate … (price|amount|proceeds) not to exceed [an aggregate of] {money}',
  },
  {
    field: 'cap',
    rank: 8,
    says: 'up to {money} (in|of|maximum|as the) {the} [maximum|gross|offering] aggregate',
  },
  {
    field: 'cap',
    rank: 8,
    says: 'maximum (aggregate|aggregate offering|offering) (price|amount) … {money}',
  },
  {
    field: 'cap',
    rank: 8,
    says: '(size|amount) of {the} (facility|equity line|equity line facility|program) (is|was|of) [up to] {money}',
  },
  {
    field: 'cap',
    rank: 8,
    says: "up to [an] [aggregate of] [aggregate amount of] [approximately] {money} (of|in) [shares of|newly issued shares of|additional shares of] (our|its|the company's|the registrant's|common|ordinary|class|shares|securities|the securities|adss|american|depositary|units|preferred|the shares|any combination|any of the securities)",
  },
  { field: 'cap', rank: 8, says: 'up to an aggregate (of|amount of) [approximately] {money}' },
  { field: 'cap', rank: 8, says: 'up to {money} (worth of|in aggregate|of shares|aggregate)' },
  {
    field: 'cap',
    rank: 8,
    says: '("at-the-market"|at-the-market|"at the market"|at the market|atm) [equity|equity offering|offering|sales|common stock|equity sales|stock] (offering|offerings|program|programs|facility) (of|for|to sell|for the sale of) up to [an aggregate of|a total of] [approximately] {money}',
  },
  {
    field: 'cap',
    rank: 8,
    says: 'aggregate (value|sale value|sales value|dollar value|market value) of up to [approximately] {money}',
  },
  {
    field: 'cap',
    rank: 9,
    says: 'no event … (sales|offering|sale) (price|prices|proceeds|amount) (in excess of|exceeding|of more than|greater than) [approximately] {money}',
  },
  {
    field: 'cap',
    rank: 8,
    says: 'prospectus supplement … under {the} {agreement} for an aggregate of {money}',
  },
  {
    field: 'cap',
    rank: 8,
    says: 'sell {the} securities … (initial offering price|offering price|amount) … (not exceed|not to exceed|exceeding|up to) {money}',
  },
];

/** A supplement narrower than the agreement under which it is filed: it is the cap. */
const NARROWED: Wording = {
  field: 'cap',
  rank: 13,
  says: '{money} (in|of|worth of) {shares} [that are|being] (offered|covered) by this prospectus supplement',
};

/** New totals: they supersede what was said before. */
const RAISES: readonly Wording[] = [
  {
    field: 'cap',
    rank: 12,
    says: '(increase|increases|increased|increasing|upsize|upsized|decrease|decreases|decreased|decreasing|reduce|reduces|reduced|reducing) … [from {money}] to [up to] [a total of] [an aggregate of|an aggregate offering price of up to|an aggregate offering price of] [approximately] {money}',
  },
  {
    field: 'cap',
    rank: 12,
    says: '(decreasing|reducing|increasing|decreased|reduced|increased) … such that … up to [an aggregate of] {money}',
  },
];

const SALES: readonly Wording[] = [
  {
    field: 'sold shares',
    rank: 8,
    says: '(sold|issued and sold|offered and sold|issued) [through \ue006|through the sales agents|through the agents|to or through \ue006] [an aggregate of|a total of|approximately|in the aggregate|an aggregate total of|an additional] [approximately] {count}',
  },
  {
    field: 'sold shares',
    rank: 7,
    says: '{count} … (were|was|had been|have been) (sold|issued and sold|offered and sold)',
  },
  {
    field: 'sold shares',
    rank: 7,
    says: '(sold|issued and sold) … (under|pursuant to) {the} {agreement} … and {count} (under|pursuant to) {the} {agreement}',
  },
  { field: 'sold shares', rank: 6, says: 'sales of [an aggregate of|approximately] {count}' },
  {
    field: 'gross proceeds',
    rank: 8,
    says: '(gross proceeds|gross offering proceeds|gross sales proceeds|gross sales price|gross consideration) [to us|to the company] (of|totaling|were|was|totaled|amounting to) [approximately|an aggregate of] {money}',
  },
  {
    field: 'gross proceeds',
    rank: 7,
    says: '(sold|issued and sold|offered and sold) [an aggregate of|approximately|a total of] {money} (of|in|worth of) [shares|our|common|ordinary|the|its|aggregate|securities|adss]',
  },
  {
    field: 'gross proceeds',
    rank: 7,
    says: 'aggregate offering price of {the} shares … sold … (was|were|of|totaled) [approximately] {money}',
  },
  {
    field: 'gross proceeds',
    rank: 7,
    says: '{money} (of|in|worth of) {shares} … (were|was|had been|have been|has been) (sold|issued and sold|offered and sold)',
  },
  {
    field: 'gross proceeds',
    rank: 7,
    says: 'of which [approximately|an aggregate of] {money} (has|have|had) been [issued and|offered and] sold',
  },
  { field: 'gross proceeds', rank: 6, says: '{money} in [aggregate] gross proceeds' },
  {
    field: 'gross proceeds',
    rank: 6,
    says: 'raised [approximately|an aggregate of|a total of|a cumulative] [approximately|total of] {money} (under|through|pursuant to|from|via) {the} (\ue005|atm|at-the-market|program|facility|sales agreement)',
  },
  {
    field: 'gross proceeds',
    rank: 5,
    says: 'raising [approximately|aggregate gross proceeds of] {money}',
  },
  {
    field: 'gross proceeds',
    rank: 5,
    says: 'for (total|aggregate) (consideration|proceeds) of [approximately] {money}',
  },
  {
    field: 'net proceeds',
    rank: 8,
    says: 'net proceeds [to us|to the company|to the company and expenses] [were|of|was|totaling|totaled] [approximately|an aggregate of] {money}',
  },
  { field: 'net proceeds', rank: 7, says: 'net proceeds … of [approximately] {money}' },
  { field: 'net proceeds', rank: 6, says: '{money} in [aggregate] net proceeds' },
  {
    field: 'average price',
    rank: 8,
    says: 'average [gross|sale|sales|selling|offering|purchase|gross sales] price [per share] [of] [approximately] {price}',
  },
  {
    field: 'average price',
    rank: 8,
    says: 'average [gross|sale|sales|selling|offering|gross sales] price (per share|per ads) of [approximately] {money}',
  },
  {
    field: 'remaining',
    rank: 9,
    says: '{money} (of|in|worth) … [currently|still] (remain|remains|remained|remaining|is|was|are|were) [currently|still] (available|unsold|unissued|to be sold|eligible)',
  },
  {
    field: 'remaining',
    rank: 9,
    says: '{money} [currently|still] (remain|remains|remained|remaining|is|was|are|were) [currently|still] (available|unsold|to be sold|eligible)',
  },
  { field: 'remaining', rank: 8, says: '{money} (remaining|remained|remains|remain)' },
  {
    field: 'remaining',
    rank: 7,
    says: '(remaining|unsold) (amount|capacity|availability|balance|unsold) … {money}',
  },
  {
    field: 'remaining',
    rank: 8,
    says: '{money} (of|in) (remaining|unsold|unused|available) (capacity|availability|shares|common stock|amount)',
  },
  {
    field: 'remaining',
    rank: 8,
    says: '{money} of (equity|capacity|availability|shares|common stock|our common stock|its common stock|common shares|adss|ordinary shares) [remaining|still|currently] available (for|to be|to sell|under)',
  },
  {
    field: 'remaining',
    rank: 8,
    says: 'raised [approximately|an aggregate of|a total of|a cumulative] [approximately|total of] {money} (under|through|pursuant to|from|via) {the} (\ue005|atm|at-the-market|program|facility|sales agreement) … may [still] (raise|sell|issue and sell|offer and sell) [up to] an additional {money}',
  },
  { field: 'remaining', rank: 6, says: 'leaving [approximately|an aggregate of] {money}' },
  { field: 'remaining', rank: 6, says: 'with {money} of shares … remaining unsold' },
];

const wordings = figureWordings([...CAPS, NARROWED, ...RAISES, ...SALES]);

export const PROGRAM_WORDS =
  /aggregate|raised|ffered by|overed by|sold|proceeds|remain|unsold|leaving|up to|average|increas|decreas|reduc|upsiz|sales of|vailable/i;

/** What makes a sentence speak of a program of offers rather than of business. */
const OF_PROGRAM =
  /\ue005|\ue003|\batm\b|at[- ]the[- ]market|\bprogram\b|\bfacility\b|\boffering\b|prospectus|registration statement|\bshares\b|\badss\b|securities|common stock|ordinary shares/;
const OF_OTHER =
  /\b(?:revenue|net sales|net loss|net income|bitcoin|credit facility|term loan|borrow|repurchase|buyback|dividend|impairment|acquisition of|milestone|royalt|asset sale|redemption|restricted stock|equity incentive plan|stock option)/;
/** Limits of law and hypotheses, which are no figures of the program. */
const OF_LIMIT =
  /general instruction i\.b\.6|one-third|held by non-affiliates|public float|\bassum(?:e|es|ed|ing)\b|hypothetical|would (?:be|have|receive)|for (?:illustrative|example)|exempted|offering price of 0/;

/** The caps, sales, proceeds and remaining amounts that a sentence states. */
export function observeProgram(sentence: Sentence, found: Observation[]): void {
  const { skeleton } = sentence;
  const { text } = skeleton;
  if (!text.includes(SLOTS.money) && !text.includes(SLOTS.count) && !text.includes(SLOTS.price)) return;
  if (!OF_PROGRAM.test(text)) return;
  const isLimit = OF_LIMIT.test(text);
  const isOther = OF_OTHER.test(text);
  const taken = new Set<string>();
  wordings.match(skeleton, ({ field: named, rank, kind }, match) => {
    const field = named === 'cap' ? meantBy(text, match) : named;
    if (field === undefined) return;
    const figure = figureIn(match.slots, kind);
    if (figure === undefined || taken.has(`${field} ${figure.mention.from}`)) return;
    if (isMeantOtherwise(field, skeleton, match, isLimit, isOther)) return;
    taken.add(`${field} ${figure.mention.from}`);
    found.push(observation(sentence, match, field, rank, figure.value, figure.mention));
  });
}

const LIMITS = /\bup to\b|\bnot? (?:more|to exceed|exceed)|\bmaximum\b/;
/** A sale reported in the clause that leads to an amount. */
const SOLD = /\bsold\b(?! short)[^.;]{0,160}$/;
const NONE_SOLD =
  /\b(?:not|never)(?: yet| previously)?(?: offered or| issued or| offered and| issued and)? (?:sold|sell)\b|\bno (?:shares|sales)\b|\bwithout\b/;
const REMAINS =
  /^(?: [a-z]+){0,3}? (?:remain|remains|remained|remaining|is|are|was|were)(?: [a-z]+)? (?:available|unsold|eligible)\b/;
const BALANCE = /\b(?:available|remaining|unsold|balance)\b/;

/** "reduced the amount available to": what is left from then on. */
const BALANCE_TO =
  /^[^\ue001]*\b(?:available|remaining|unsold|balance)\b[^\ue001]*(?:from \ue001 )?to (?:an aggregate of )?(?:approximately )?\ue001$/;

/**
 * What an amount worded like a cap really is: shares sold "having an aggregate offering price of" it are sales; a
 * balance that is raised or lowered is no cap.
 */
function meantBy(text: string, { from, to }: PatternMatch): Field | undefined {
  const words = text.slice(from, to);
  if (/^(?:increas|decreas|reduc|upsiz)/.test(words))
    return BALANCE.test(words) ? (BALANCE_TO.test(words) ? 'remaining' : undefined) : 'cap';
  if (LIMITS.test(words)) return 'cap';
  if (REMAINS.test(text.slice(to, to + 80))) return undefined;
  const before = text.slice(Math.max(0, from - 200), from);
  const clause = before.slice(Math.max(0, before.lastIndexOf(' and shares '), before.lastIndexOf(' and \ue003')));
  if (!SOLD.test(clause) || LIMITS.test(clause)) return 'cap';
  if (/\b(?:may|will|could|would|can|to|be)(?: be)?(?: issued and| offered and)? sold\b/.test(clause)) return 'cap';
  return NONE_SOLD.test(clause) ? undefined : 'gross proceeds';
}

function observation(
  sentence: Sentence,
  match: PatternMatch,
  field: Field,
  rank: number,
  value: string,
  mention: AnyLocalMention,
): Observation {
  const { skeleton } = sentence;
  const date = field === 'cap' ? eventDate(skeleton, match.from, match.to) : figureDate(skeleton, match.from);
  const since = periodStart(skeleton) ?? (isMore(field, skeleton.text, match) ? 'yes' : undefined);
  const of = agreementNear(sentence, mention.from, mention.to);
  return {
    field,
    value,
    rank,
    ...plainStretch(skeleton, match.from, match.to),
    sentence: { from: sentence.from, to: sentence.to },
    ...(date === undefined ? {} : { date }),
    ...(since === undefined ? {} : { since }),
    ...(of === undefined ? {} : { of: of.name }),
    isPrior:
      isPriorAt(skeleton.text, match.from, match.to) ||
      of?.isPrior === true ||
      (field === 'cap' && COULD_BEFORE.test(skeleton.text.slice(0, match.from))),
    detail: {
      ...(of === undefined ? {} : { family: of.family }),
      ...(of?.joint === undefined ? {} : { joint: of.joint }),
      ...(isApproximate(mention) ? { approximate: 'yes' } : {}),
      ...(/\b(?:atm|at[- ]the[- ]market|program|facility)\b/.test(skeleton.text) ? { program: 'yes' } : {}),
      ...(field === 'cap' ? capDetail(skeleton.text, match) : {}),
    },
  };
}

/** "sold an additional 200,000 shares": those come on top of others. */
function isMore(field: Field, text: string, { from, to }: PatternMatch): boolean {
  return (field === 'sold shares' || field === 'gross proceeds') && /\badditional\b/.test(text.slice(from, to));
}

/** "pursuant to which we previously could sell up to": a program that is over. */
const COULD_BEFORE = /\bpreviously\b[^.;]{0,60}\b(?:could|were able to|was able to)\b[^.;]{0,30}$/;

function capDetail(text: string, match: PatternMatch): Detail {
  const raises = /^(?:increas|decreas|reduc|upsiz)/.test(text.slice(match.from, match.from + 12));
  const isAdditional = /\badditional\b/.test(text.slice(match.from, match.to));
  const isCould = /\b(?:could|(?:was|were) able to)\b/.test(text.slice(Math.max(0, match.from - 160), match.from));
  return {
    ...(raises ? { raises: 'yes' } : {}),
    ...(isAdditional ? { additional: 'yes' } : {}),
    ...(isCould ? { could: 'yes' } : {}),
  };
}

/** After an amount: what was paid is taken off it. */
const NET_OF = /^[^.;]{0,20}?\bnet of\b/;

function isMeantOtherwise(
  field: Field,
  skeleton: Skeleton,
  match: PatternMatch,
  isLimit: boolean,
  isOther: boolean,
): boolean {
  const { text } = skeleton;
  if (isOther && field !== 'net proceeds') return true;
  if (field === 'cap') {
    if (isLimit && /\b(?:assum|hypothetical|one-third|held by non-affiliates)/.test(text)) return true;
    if (
      /\b(?:commission|fee|fees|expenses|reimburse|legal|counsel|penalt)/.test(
        text.slice(Math.max(0, match.from - 50), match.to + 30),
      )
    )
      return true;
    if (/^(?:increas|decreas|reduc|upsiz)/.test(text.slice(match.from, match.from + 8))) {
      const modality = modalityOf(text, match.from, match.to);
      if (
        modality !== 'event' &&
        !/(?:supplement|amendment|amend)[^.;]{0,90}to (?:further )?$/.test(
          text.slice(Math.max(0, match.from - 140), match.from),
        )
      )
        return true;
    }
    return false;
  }
  if (isLimit) return true;
  const modality = modalityOf(text, match.from, match.to);
  if (field === 'sold shares' || field === 'gross proceeds') {
    if (/\bprice\b/.test(text.slice(match.from, match.to)) && !isSold(text, match)) return true;
    if (modality !== 'event' || NET_OF.test(text.slice(match.to, match.to + 40))) return true;
    return /\b(?:may|will|could|would|might|estimate|expect|anticipate|intend)\b/.test(
      text.slice(Math.max(0, match.from - 60), match.from),
    );
  }
  return modality === 'negated';
}

/** A price is proceeds only of what was sold. */
function isSold(text: string, { from, to }: PatternMatch): boolean {
  const words = text.slice(Math.max(0, from - 240), to);
  return /\b(?:sold|issued|sales|proceeds)\b/.test(words) && !NONE_SOLD.test(words);
}

function isApproximate(mention: AnyLocalMention): boolean {
  return (mention.kind === 'money' || mention.kind === 'share-count') && mention.value.isApproximate === true;
}
