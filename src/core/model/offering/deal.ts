import type { AnyLocalMention } from '../../mentions/mention.js';
import { agreementNear } from './agreement-near.js';
import type { Detail, Field, Observation } from './observation.js';
import { matches, type PatternMatch, pattern } from './pattern.js';
import type { Sentence } from './sentence.js';
import { plainStretch, SLOTS } from './skeleton.js';
import { type FigureWording, figureIn, figureWordings, type Wording } from './wording.js';

const WORDINGS: readonly Wording[] = [
  {
    field: 'price',
    rank: 9,
    says: '(public offering|initial public offering|combined public offering|combined offering|subscription|combined purchase) price (of|is|was|:|will be) [set at] {price}',
  },
  { field: 'price', rank: 9, says: 'price to [the] public [in {the} offering|of the shares] (of|is|was) {price}' },
  { field: 'price', rank: 8, says: '(offering|purchase) price (of|is|was|equal to|:|will be) {price}' },
  { field: 'price', rank: 8, says: 'price for each … (is|was|of) {price}' },
  { field: 'price', rank: 7, says: 'at a price [to the public] (of|equal to) {price}' },
  {
    field: 'net price',
    rank: 9,
    says: '(underwriters|underwriter|initial purchasers|initial purchaser) [have|has|had] [severally [and not jointly]] agreed … to purchase … at a price (of|equal to) {price}',
  },
  { field: 'price', rank: 7, says: 'subscription price [equal to] {price}' },
  { field: 'price', rank: 8, says: 'price per (ads|share|unit|note|depositary share) of {money}' },
  {
    field: 'price',
    rank: 8,
    says: 'each (unit|ads|share|depositary share) (has|having|will have) an [initial] [public] offering price of {money}',
  },
  {
    field: 'price',
    rank: 6,
    says: '(public offering|offering|purchase|subscription) price … (warrant|share|unit|ads|note) (is|was|of) {money}',
  },
  {
    field: 'offered shares',
    rank: 9,
    says: '(we are|is|are) (offering|selling) [directly to … ] [to (investors|the public|certain investors|institutional investors)] [for sale] [an aggregate of|up to] {count}',
  },
  {
    field: 'offered shares',
    rank: 8,
    says: '(offer and sale|issuance and sale|sale|purchase and sale) (of|by the company of) [an aggregate of|up to] {count}',
  },
  {
    field: 'offered shares',
    rank: 8,
    says: 'offering by (the company|us|the issuer|the registrant) of [an aggregate of|up to] {count}',
  },
  { field: 'offered shares', rank: 9, says: 'offering size of {count}' },
  { field: 'offered shares', rank: 7, says: 'for the (purchase|issuance) of [an aggregate of|up to] {count}' },
  { field: 'offered shares', rank: 6, says: '(the company|we) [issued and] sold [an aggregate of] {count}' },
  { field: 'price', rank: 7, says: 'subscription price: {price}' },
  {
    field: 'offered shares',
    rank: 7,
    says: '(issuance and sale|purchase and sale|underwritten offering|public offering|follow-on offering|registered offering|private placement|direct offering|placement) … of [an aggregate of|up to] {count}',
  },
  {
    field: 'offered shares',
    rank: 8,
    says: '(agreed to|to) (issue and sell|sell|purchase) … {count}',
  },
  {
    field: 'share cap',
    rank: 9,
    says: '(resale|offer and resale|offer and sale|resale from time to time|sale|resell|resold|disposition|offered and sold) … (of|of up to|up to|up to an aggregate of|an aggregate of) {count}',
  },
  { field: 'share cap', rank: 8, says: 'prospectus relates to … {count}' },
  { field: 'share cap', rank: 9, says: 'offer and sell up to {count}' },
  { field: 'share cap', rank: 7, says: '(exceed|not to exceed|more than|in excess of) {count}' },
  {
    field: 'fixed net',
    rank: 9,
    says: '(estimate|estimates) [that] … net proceeds … (will be|to be|of|be) [approximately] {money}',
  },
  {
    field: 'fixed net',
    rank: 8,
    says: 'net proceeds … (will be|are expected to be|are estimated to be|of|were|be) [approximately] {money}',
  },
  {
    field: 'fixed net',
    rank: 7,
    says: '(expect|expects|anticipate) to receive … net proceeds … [approximately] {money}',
  },
  {
    field: 'fixed gross',
    rank: 8,
    says: '(gross proceeds|aggregate gross proceeds|total gross proceeds) … (of|will be|are expected to be|be|were) [approximately] {money}',
  },
  {
    field: 'option shares',
    rank: 9,
    says: 'option … to purchase … [up to] [an] [additional] [aggregate of] {count}',
  },
  {
    field: 'option shares',
    rank: 8,
    says: '(underwriters|underwriter) may [also] purchase [up to] [an] [additional] {count}',
  },
  {
    field: 'option shares',
    rank: 8,
    says: '(including|inclusive of|includes|included) [an additional|an aggregate of] {count} … (pursuant to|upon|following|as a result of|in connection with|by|through) … (option|over-allotment)',
  },
  { field: 'option days', rank: 8, says: 'may [also] purchase … within {duration}' },
  { field: 'option days', rank: 9, says: '(option|over-allotment) … {duration}' },
  { field: 'option days', rank: 9, says: '{duration} option' },
  { field: 'closing date', rank: 9, says: '(deliver|delivery|delivered) … on or about {date}' },
  { field: 'closing date', rank: 9, says: '(expect|expects) to deliver … on {date}' },
  {
    field: 'closing date',
    rank: 9,
    says: '(expected|scheduled|expect|expects|anticipated) … (to settle|to close|to occur|to be made|to be delivered|to issue|to be issued|settlement) … on [or about] {date}',
  },
  {
    field: 'closing date',
    rank: 8,
    says: '(settle|close|closing|issue date) … (expected|scheduled) … on [or about] {date}',
  },
  {
    field: 'closing date',
    rank: 10,
    says: 'closing of {the} [registered direct|public|underwritten] (offering|private placement|placement) (occurred|took place) on {date}',
  },
  {
    field: 'closing date',
    rank: 10,
    says: '(offering|placement|issuance and sale of …) (closed|settled|was consummated|was completed) on {date}',
  },
  { field: 'option days', rank: 8, says: '{duration} (after|from) the date of this prospectus' },
  {
    field: 'share cap',
    rank: 10,
    says: '{count} … being (registered|offered) (under|by|hereby|pursuant)',
  },
];

const wordings = figureWordings(WORDINGS);

/** `500,000 shares of common stock at $10.00 per share`: asked only of sentences with both, for its words are in all. */
const COUNT_AT_PRICE = pattern('{count} [of … ] (at|for) {price}');
const AT_PRICE: FigureWording = { field: 'price', rank: 6, says: COUNT_AT_PRICE.says, kind: 'price' };

export const DEAL_WORDS =
  /price|PRICE|offering|ption|roceeds|eliver|settle|[Cc]los|eing registered|esale|esell|esold|elates to|ale of|sell|exceed|ot (?:[a-z]+ )?more than|expected|scheduled|lacement|riters? may /;

/** The terms of a deal at a fixed price, and the counts of a resale, that a sentence states. */
export function observeDeal(sentence: Sentence, found: Observation[]): void {
  const { skeleton } = sentence;
  const { text } = skeleton;
  if (skeleton.slots.size === 0) return;
  const taken = new Set<string>();
  const observe = ({ field, rank, kind }: FigureWording, match: PatternMatch): void => {
    const figure = figureIn(match.slots, kind);
    if (figure === undefined) return;
    const { value, mention } = figure;
    if (taken.has(`${field} ${mention.from}`) || (mention.kind === 'duration' && !/^day/i.test(mention.value.unit)))
      return;
    if (isMeantOtherwise(field, text, match.from, match.to)) return;
    taken.add(`${field} ${mention.from}`);
    const of = agreementNear(sentence, mention.from);
    found.push({
      field,
      value,
      rank,
      ...plainStretch(skeleton, match.from, match.to),
      sentence: { from: sentence.from, to: sentence.to },
      ...(of === undefined ? {} : { of: of.name }),
      detail: {
        ...(field === 'option shares' && text.startsWith('inclu', match.from) ? { included: 'yes' } : {}),
        ...(isOption(sentence, mention) ? { option: 'yes' } : {}),
        ...perOf(mention, field === 'price' ? text.slice(Math.max(0, match.from - 24), match.to) : ''),
        ...about(
          text.slice(Math.max(0, match.from - 110), match.to) + sameItem(text.slice(match.to, match.to + 70), field),
        ),
      },
    });
  };
  wordings.match(skeleton, observe);
  if (text.includes(SLOTS.count) && text.includes(SLOTS.price))
    for (const match of matches(COUNT_AT_PRICE, skeleton)) observe(AT_PRICE, match);
}

const OPTION_NAME =
  /^[^.;()]{0,80}\((?:the |such shares,? (?:the )?|collectively,? (?:the )?)*[“"](?:option(?:al|ed)?|additional|over-?allotment|greenshoe) (?:shares|adss|units|securities|notes)\b/i;

/** A count that is defined as that of an option: `1,650,000 shares of common stock (the “Option Shares”)`. */
function isOption({ text }: Sentence, { kind, to }: AnyLocalMention): boolean {
  return kind === 'share-count' && OPTION_NAME.test(text.slice(to, to + 160));
}

/** What an option brings is not what the offer brings. */
const OF_OPTION = /\bof (?:the |such )?(?:option(?:al)?|additional|over-?allotment) (?:shares|adss|units|securities)\b/;

/** The unit that a price is said to be for: `price per ADS of`, `each unit has an offering price of`. */
function perOf(mention: AnyLocalMention, words: string): Detail {
  const unit = /\b(?:per|each|for each) (?:\w+ ){0,2}?(ads|unit|note|depositary share)\b/.exec(words)?.[1];
  if (unit !== undefined) return { per: unit === 'ads' ? 'ADS' : unit === 'note' ? 'Note' : unit };
  return mention.kind === 'price' ? { per: mention.value.per } : {};
}

/** What underwriters pay is no price to the public. */
const UNDERWRITERS_PAY =
  /\b(?:underwriters?|initial purchasers?) (?:have |has |had )?(?:severally (?:and not jointly )?)?agreed\b[^;]{0,60}? to purchase\b[^;]{0,160}$/;

/** What follows as far as the same item of a list goes: after `and (2)` another matter comes, after `including` a part. */
function sameItem(text: string, field: Field): string {
  return (
    text.split(field === 'offered shares' ? / and \(|; |,? (?:which )?includ(?:ing|es) / : / and \(|; /, 1)[0] ?? text
  );
}

/** What the sentence is about beside the offer itself. */
function about(text: string): Detail {
  return {
    ...(/private placement|concurrent(?:ly)?\b|unregistered/.test(text) ? { placement: 'yes' } : {}),
    ...(/option (?:is|are) exercised|exercise[sd]? (?:in full )?(?:their|its|the)|if the underwriters|over-allotment option in full|full exercise|(?<!\bnot )\bincluding/.test(
      text,
    )
      ? { option: 'yes' }
      : {}),
    ...(/selling (?:stock|share|security)holder/.test(text) ? { seller: 'yes' } : {}),
    ...(/\bassum(?:e|es|ed|ing)\b|based (?:up)?on an assumed/.test(text) ? { assumed: 'yes' } : {}),
  };
}

const OTHER_PRICE =
  /exercise price|conversion price|sale price|closing price|last reported|assumed|strike price|net tangible book|floor price|redemption price|reported on|(?:minimum|floor|threshold|maximum|market|bid|stated|repurchase|buyback) (?:purchase )?price/;
/** On the value of all shares, or on what the market pays, no price of an offer depends. */
const OF_MARKET = /market value|market capitali[sz]ation|non-?affiliates|public float/;
const CLOSING_AFTER =
  /^,? ?\(?(?:which (?:is|was) |being |based on |as )?(?:the|our) (?:last|closing|average|reported|most recent)/;

function isMeantOtherwise(field: Field, text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 32), to);
  switch (field) {
    case 'price':
      return (
        OTHER_PRICE.test(around) ||
        OF_MARKET.test(text.slice(Math.max(0, from - 300), from)) ||
        (CLOSING_AFTER.test(text.slice(to, to + 60)) && !/(?:offering|purchase|subscription) price/.test(around)) ||
        /warrants? (?:at|with|having)/.test(around) ||
        (text.charAt(from) === SLOTS.count &&
          /\bwarrant|option|exercis|conver(?:ted|sion)/.test(text.slice(from, to))) ||
        (/^at a price (?!to the public)/.test(text.slice(from, to)) &&
          UNDERWRITERS_PAY.test(text.slice(Math.max(0, from - 240), from)))
      );
    case 'offered shares':
      return (
        !text.slice(from, to).includes(SLOTS.count) ||
        /\b(?:warrants? to purchase|option|upon (?:the )?exercise)/.test(text.slice(Math.max(0, from - 40), to)) ||
        (text.startsWith('to purchase', from) &&
          /\boption\b[^;]{0,180}$/.test(text.slice(Math.max(0, from - 200), from)))
      );
    case 'fixed net':
    case 'fixed gross':
      return (
        OF_OPTION.test(text.slice(from, to)) ||
        (/hypothetical|each \$|for every|increase \(decrease\)|would/.test(text) &&
          !/estimate/.test(text.slice(from, to)))
      );
    case 'share cap':
      return /\b(?:authorized|outstanding|reserved)\b/.test(text.slice(from, to));
    case 'option days':
      return !/option|over-allotment|underwriters? may/.test(text);
    case 'option shares':
      return /warrant|stock option|plan/.test(text.slice(from, to));
    default:
      return false;
  }
}
