import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import type { GatheredAgreement } from './agreements.js';
import { lineUnder } from './equity-line.js';
import { type Fact, NOT_STATED } from './facts.js';
import type { KindOfPart } from './kind.js';
import { evidenceOf, stated } from './make-fact.js';
import type { OfferingType } from './offering.js';
import { isOfSales, isOnlyMarket, saysOwnProgram, saysProgram } from './own-program.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';
import { type Stretch, splitSentences } from './sentences.js';
import { toldDeal } from './told-deals.js';
import { isPast, MOST_MONTHS, monthsBetween } from './whose-deal.js';

/** Words that speak for a type of offering. */
const SIGNS = {
  atm: /["“‘]?\bat[- ]the[- ]market\b["”’]?[ -](?:equity )?["“]?(?:offering|issuance|program|sales|transaction|facility)|\bATM\b|\bsales agents?\b|\bat the market offering/i,
  seller: /\bselling (?:stock|share|security|securities|unit|note|warrant|bond)?[- ]?(?:holders?|owners?)\b/i,
  holders: /\bbeneficially owned (?:and offered|(?:prior to|before) (?:the |this )?offering)/i,
  resale:
    /\bresales?\b|\bresold\b|\bsales? from time to time of up to\b|\bheld by (?:the |certain )?selling\b|\b(?:sales?|sold|offered)\b[^.;]{0,90} by (?:the |certain |our )*selling\b|\bwe (?:are|will) not (?:be )?(?:offering|selling|receiv)|for the accounts? of (?:(?:such|the|each|any|an?|additional) ){0,2}selling\b|\b(?:regarding|concerning|names? of) (?:(?:the|certain|each|additional) ){0,2}selling (?:stock|share|security|securities)|will not receive any (?:of the )?proceeds|from time to time by (?:the |certain |our )*selling\b|offered by the selling|sold by the selling|\bprospectus to (?:allow|permit|enable) (?:the |certain |our )*selling\b|\bas (?:the |our )?selling (?:stock|share|security|securities|unit)[- ]?holders? may (?:determine|decide|choose|elect|deem)/i,
  mayOffer:
    /\bterms to be determined at the time of sale\b|\bwe may (?:,? from time to time,? )?(?:offer|issue|sell)|one or more offerings|from time to time (?:offer|issue|sell)/i,
  blankCheck: /\bblank check company\b/i,
  units: /(?:^|\n)\W*[\d,]+ units\b/i,
  ipo: /\bthis is (?:an|the|our) initial public offering|\binitial public offering (?:price|of [\w\s,.']{0,60}(?:shares|units|adss?|common|ordinary))/i,
  registersResale:
    /\bregistration statement of which this prospectus (?:is|forms) a part[^.;]{0,80}\b(?:register|registers|registering)(?: for)?(?: the)? (?:offer and )?resale\b/i,
  initialPurchasers: /\binitial purchasers?\b/i,
  line: /\b(?:purchase|buy)\b[^.;]{0,120}\bup to (?:an aggregate of |a total of )?\$ ?[\d,.]+(?: million)?[^.;]{0,160}\b(?:from time to time|at (?:our|its|the company[’']s) (?:request|direction|sole discretion|option)|over (?:an?|the) [\w-]+[- ]month)|\b(?:purchase|buy)\b[^.;]{0,60}\b(?:from time to time|at (?:our|its|the company[’']s) (?:request|direction|sole discretion|option))[^.;]{0,80}\bup to (?:an aggregate of |a total of )?\$/i,
  directs: /\bright\b[^.;]{0,200}\bto direct\b[^.;]{0,60}\bto purchase up to [\d,]+ (?:shares|adss?)\b/i,
  swap: /\bexchang(?:e|ed|ing)\b(?:[^.;]|\.\d){0,200}\b(?:notes?|warrants?|debentures?|preferred (?:stock|shares)|indebtedness|principal amount|bonds)\b/i,
  toInvestors:
    /\bto (?:certain|a single|several|an?|the)(?: [\w-]+){0,3} (?:institutional|accredited)(?: and accredited)? investors?\b/i,
  besidesPlacement: /\bconcurrent private placement\b/i,
  registeredDirect: /\bregistered direct\b/i,
  unaided:
    /\bwithout (?:the use of )?(?:an?|any) (?:underwriters?|placement agents?)\b|\bno (?:underwriter|placement agent)s? (?:is|are|has|have|was|were)\b/i,
  directly:
    /\b(?:directly (?:to|with) (?:a |an |certain |the |one |several |several |single |institutional )*(?:[\w-]+ )?(?:institutional |accredited )?(?:investors?|purchasers?)(?! named)|securities purchase agreement with (?:each|the|certain))/i,
  soldDirectly: /\b(?:offered|sold) directly by (?:us|the (?:company|issuer|registrant))\b/i,
  bestEfforts:
    /\bbest[- ]efforts\b(?! to (?:promptly )?(?:cause|have|file|register|effect|obtain|keep|maintain|list|ensure|prepare|make|include|satisfy|comply|cooperate|complete|respond|take|qualify|secure)\b)/i,
  placementAgent: /\bplacement agents?\b/i,
  dealerManager: /\bdealer[- ]managers?\b/i,
  underwriters: /\bunderwriters?\b|\bunderwriting (?:discount|agreement)/i,
  firm: /\bunderwriters expect to deliver\b|\bgranted (?:to )?the underwriters\b|\boption to the underwriters\b/i,
  linked: /\blinked to\b|\bbuffered\b|\bautocall|\bbarrier\b|\bunderlying index\b|\bmarket-linked\b/i,
  notes: /\b(?:notes|bonds|debentures|medium[- ]term note)\b/i,
  rights: /\brights offering\b|\bsubscription rights\b[^.]{0,120}\b(?:distribut|at no charge|each right)/i,
  subscription: /\bsubscription (?:and community )?offering\b/i,
  conversion: /\bconver(?:sion|t)\b/i,
  equityLine:
    /\bequity line\b|\bcommitted equity\b|\bstandby equity\b|\bequity purchase agreement\b|\bhas committed to purchase\b|\bregular purchase\b/i,
  exchange: /\bexchange offer\b|\boffer(?:ing)? to exchange\b/i,
  forward: /\bforward (?:sellers?|sale agreements?|purchasers?)\b/i,
  privatePlacement:
    /\bprivate (?:placement|offering)\b|\brule 144a\b|\bsection 4\(a\)\(2\)|\bregulation d\b|\brule 506\b|\bunregistered (?:sales? of|equity)/i,
  dereg: /\bderegister|\bremove from registration|terminat\w+ (?:all offerings|the effectiveness)/i,
} as const;

type Sign = keyof typeof SIGNS;

/** Letters that every match of a sign holds in running text: a cheap first test. */
const LETTERS: Readonly<Partial<Record<Sign, string>>> = {
  holders: 'wned',
  initialPurchasers: 'urchaser',
  line: 'up to ',
  directs: 'to direct',
  dealerManager: 'ealer',
  soldDirectly: ' directly by ',
  swap: 'xchang',
};

/** Forms of a prospectus under which holders sell. */
const BY_HOLDERS = /^424B[37]$/;

/** The kind of offering that a part is about, by the words of its cover and by its agreements. */
export function readOfferingType(
  part: Part,
  kind: KindOfPart,
  agreements: readonly GatheredAgreement[],
  registrant: string | null = null,
  documentDate: string | null = null,
): Fact<OfferingType> {
  const reach = kind.isProspectus || kind.isRegistration ? part.coverLength : kind.isAgreement ? 160 : 400;
  const signs = signsIn(part.passages.slice(0, reach), kind.isProspectus);
  const has = (sign: Sign): boolean => signs(sign) !== undefined;
  const isTold = (one: GatheredAgreement): boolean =>
    one.rank >= 2 && (!kind.isProspectus || one.said.some(({ index }) => index < part.coverLength));
  const family = (name: string): GatheredAgreement | undefined =>
    agreements.find((one) => one.family === name && isTold(one));
  const say = (type: OfferingType, ...by: (Sign | GatheredAgreement | undefined)[]): Fact<OfferingType> => {
    for (const one of by) {
      const evidence = typeof one === 'string' ? signs(one) : one?.said[0] && evidenceOf(one.said[0]);
      if (evidence !== undefined) return stated(type, [evidence]);
    }
    const title = kind.evidence[0];
    return title === undefined ? NOT_STATED : stated(type, [title]);
  };
  if (kind.kind === 'withdrawal request') return NOT_STATED;
  if (kind.isRegistration && !part.hasCover && has('seller') && has('resale') && !has('mayOffer'))
    return say('resale', 'seller');
  if (kind.isRegistration && !part.hasCover)
    return isShelfForm(part, kind) || has('mayOffer') || has('dereg') ? say('shelf', 'mayOffer', 'dereg') : NOT_STATED;
  if (kind.isAgreement) return ofAgreement(kind.kind, say, has);
  const atm = family('at-the-market');
  if (kind.isReport) {
    const isAnnual = kind.kind !== 'current report';
    if (atm !== undefined && (has('atm') || atm.isCommenced || isOfSales(atm) || isOnlyMarket(atm, agreements)))
      return say('at-the-market', 'atm', atm);
    if (isAnnual) {
      const line = family('equity line');
      if (line?.isCommenced) return say('equity line', line);
      const drawn = drawnUpon(agreements.filter((one) => one.isCommenced && isTold(one)));
      if (drawn !== undefined) return stated('equity line', [drawn]);
      return has('atm') && saysOwnProgram(part) ? say('at-the-market', 'atm') : NOT_STATED;
    }
    const underwriting = family('underwriting');
    const notes = toldDeal(part, 'debt', registrant, documentDate);
    const sayNotes = (): Fact<OfferingType> => (notes === undefined ? NOT_STATED : stated('debt', [notes]));
    if (underwriting !== undefined)
      return has('notes') && !has('atm') && isDebtReport(part)
        ? say('debt', underwriting)
        : say('firm commitment', underwriting);
    if (family('equity line') !== undefined) return say('equity line', family('equity line'));
    const initial = toldDeal(part, 'initial', registrant, documentDate);
    if (initial !== undefined) return stated('initial public offering', [initial]);
    const purchase = family('purchase');
    const placed = [purchase, family('subscription')].find(
      (one) => one?.isCommenced || isRecent(one?.date, documentDate),
    );
    const drawn = drawnUpon(agreements.filter(isTold));
    if (drawn !== undefined) return stated('equity line', [drawn]);
    if (purchase?.isCommenced && has('line')) return say('equity line', 'line');
    if (has('directs')) return say('equity line', 'directs');
    if (notes !== undefined && has('initialPurchasers')) return sayNotes();
    if (family('placement') !== undefined || placed !== undefined) {
      if (has('registeredDirect')) return say('registered direct', 'registeredDirect');
      if (has('bestEfforts')) return say('best efforts', 'bestEfforts');
      if (has('privatePlacement')) return say('private placement', 'privatePlacement');
    }
    if (has('atm') && saysProgram(part)) return say('at-the-market', 'atm');
    if (placed !== undefined && placed.parties !== undefined) {
      if (!isRegistered(part)) return say('private placement', placed);
      if (has('unaided') || has('directly')) return say('registered direct', 'unaided', 'directly');
    }
    const swap = family('exchange');
    if (swap?.isCommenced && has('swap')) return say('exchange', swap);
    if (notes !== undefined) return sayNotes();
    const underwritten = toldDeal(part, 'underwritten', registrant, documentDate);
    if (underwritten !== undefined) return stated('firm commitment', [underwritten]);
    const rights = toldDeal(part, 'rights', registrant, documentDate);
    if (rights !== undefined) return stated('rights', [rights]);
    const direct = toldDeal(part, 'direct', registrant, documentDate);
    if (direct !== undefined) return stated('registered direct', [direct]);
    const placement = toldDeal(part, 'placement', registrant, documentDate);
    if (placement !== undefined) return stated('private placement', [placement]);
    if (has('soldDirectly') && isRegistered(part)) return say('registered direct', 'soldDirectly');
    return NOT_STATED;
  }
  if (has('dereg') && kind.isRegistration) return say('shelf', 'mayOffer', 'dereg');
  if (has('linked') && has('notes') && /pricing/.test(kind.kind)) return say('structured note', 'linked');
  const isByHolders = BY_HOLDERS.test(part.type);
  const isResale = (isByHolders && has('holders')) || (has('seller') && (has('resale') || isByHolders) && !has('firm'));
  if (isResale && !atm?.isCommenced && !(has('mayOffer') && !has('resale'))) {
    return has('equityLine') && isPrimary(part) ? say('equity line', 'equityLine') : say('resale', 'seller', 'holders');
  }
  if (atm !== undefined && (has('atm') || atm.isCommenced || (kind.isProspectus && atm.date !== undefined))) {
    return say('at-the-market', 'atm', atm);
  }
  if (has('registersResale') && !has('underwriters')) return say('resale', 'registersResale');
  if (has('rights') && !has('mayOffer')) return say('rights', 'rights');
  if (has('subscription') && has('conversion')) return say('subscription offering', 'subscription');
  if (has('exchange') && !has('mayOffer')) return say('exchange', 'exchange');
  if (has('ipo') && !(has('notes') && isDebtTitle(part))) return say('initial public offering', 'ipo');
  if (has('blankCheck') && has('units')) return say('initial public offering', 'blankCheck');
  if (has('equityLine') && !has('underwriters')) return say('equity line', 'equityLine');
  if (kind.isRegistration && has('mayOffer')) return say('shelf', 'mayOffer');
  if (has('placementAgent') && !has('underwriters')) {
    if (has('toInvestors') && has('besidesPlacement') && !has('bestEfforts'))
      return say('registered direct', 'toInvestors');
    if (has('bestEfforts')) return say('best efforts', 'bestEfforts');
    if (has('registeredDirect')) return say('registered direct', 'registeredDirect');
    if (agreements.some((one) => /placement agency/i.test(one.name))) return say('best efforts', 'placementAgent');
    return has('directly') ? say('registered direct', 'directly') : say('best efforts', 'placementAgent');
  }
  if (has('dealerManager') && has('bestEfforts') && !has('underwriters')) return say('best efforts', 'bestEfforts');
  if (has('registeredDirect')) return say('registered direct', 'registeredDirect');
  if (has('unaided') && !has('underwriters')) return say('registered direct', 'unaided');
  if (has('directly') && family('purchase') !== undefined && !has('underwriters'))
    return say('registered direct', 'directly');
  if (has('atm') && kind.kind.includes('supplement') && !has('underwriters') && !has('placementAgent'))
    return say('at-the-market', 'atm');
  if (has('placementAgent') && has('bestEfforts')) return say('best efforts', 'bestEfforts');
  if (has('mayOffer') && !kind.kind.includes('supplement')) return say('shelf', 'mayOffer');
  if (has('forward') && has('underwriters')) return say('forward', 'forward');
  if (has('notes') && (isDebtTitle(part) || offersNotes(part))) return say('debt', 'notes');
  if (has('underwriters') && isPricedByNote(part)) return say('debt', 'underwriters');
  if (has('underwriters')) return say('firm commitment', 'underwriters');
  if (kind.isRegistration && isShelfForm(part, kind)) return say('shelf', 'mayOffer');
  if (has('mayOffer')) return say('shelf', 'mayOffer');
  return NOT_STATED;
}

/** Where one of the agreements of purchase is described as an equity line. */
function drawnUpon(agreements: readonly GatheredAgreement[]): Evidence | undefined {
  for (const one of agreements) {
    const told = one.family === 'purchase' && !one.isPrior ? lineUnder(one) : undefined;
    if (told !== undefined) return told;
  }
  return undefined;
}

/** True for an agreement made shortly before the report: its closing is reported. */
function isRecent(date: string | undefined, documentDate: string | null): boolean {
  return date !== undefined && documentDate !== null && monthsBetween(date, documentDate) <= MOST_MONTHS;
}

/** True for a prospectus by which the issuer itself sells, whoever then sells on. */
function isPrimary({ passages, coverLength }: Part): boolean {
  return passages.slice(0, coverLength).some(({ block }) => /\b424\s?\(b\)\s?\([25]\)/i.test(block.text));
}

/** A form on which securities are registered to be sold later. */
function isShelfForm({ type }: Part, { kind }: KindOfPart): boolean {
  return kind === 'post-effective amendment' || /^[SF]-3/i.test(type);
}

/** True for a report that speaks of a registration statement under which its deal was made. */
function isRegistered({ passages }: Part): boolean {
  return passages.slice(0, 400).some(isOfStatement);
}

const isOfStatement = remembered(({ block }) =>
  /\b(?:pursuant to|under) (?:the |our |its |an? |that certain )?(?:company[’']s |effective |shelf |automatic |existing )*registration statement\b/i.test(
    block.text,
  ),
);

function ofAgreement(
  title: string,
  say: (type: OfferingType, ...by: Sign[]) => Fact<OfferingType>,
  has: (sign: Sign) => boolean,
): Fact<OfferingType> {
  if (/^(?:sales?|equity distribution|at[- ]the[- ]market offering)/.test(title)) return say('at-the-market', 'atm');
  if (/^distribution/.test(title)) return has('atm') ? say('at-the-market', 'atm') : say('debt', 'notes');
  if (/^agency/.test(title))
    return has('subscription') ? say('subscription offering', 'subscription') : say('best efforts', 'bestEfforts');
  if (/^forward purchase/.test(title)) return say('private placement', 'privatePlacement');
  if (/^underwriting/.test(title)) return say('firm commitment', 'underwriters');
  if (/^placement/.test(title))
    return has('registeredDirect') ? say('registered direct', 'registeredDirect') : say('best efforts', 'bestEfforts');
  if (has('equityLine')) return say('equity line', 'equityLine');
  if (/^common stock purchase|^standby|^equity purchase/.test(title)) return say('equity line', 'equityLine');
  if (/purchase/.test(title) && has('initialPurchasers') && has('notes')) return say('debt', 'initialPurchasers');
  if (/purchase/.test(title))
    return has('registeredDirect')
      ? say('registered direct', 'registeredDirect')
      : has('privatePlacement')
        ? say('private placement', 'privatePlacement')
        : NOT_STATED;
  if (/^subscription|^backstop/.test(title))
    return has('rights') ? say('rights', 'rights') : say('private placement', 'privatePlacement');
  if (/indenture/.test(title)) return say('debt', 'notes');
  return NOT_STATED;
}

/** Firms that a deal is made without are no sign of them, nor are those that the law takes for such. */
const WITHOUT =
  /\b(?:without|no)(?: the use of)? (?:(?:an?|any|or|underwriters?|placement agents?|brokers?|dealers?),? ?){1,12}|\bnot paying (?:any )?underwriting\b[^.;]{0,60}|\bdeemed (?:to be |to constitute |as )?(?:an? )?(?:statutory )?[“"]?underwrit(?:ers?|ing (?:commissions?|discounts?|compensation)(?:,? (?:or|and) (?:commissions?|discounts?))?)/gi;
const MAY_DENY = /ithout|deemed|[Nn][Oo] |ITHOUT|ot paying/;
const DENIED: ReadonlySet<Sign> = new Set<Sign>(['underwriters', 'placementAgent', 'firm']);

function blanked(words: string): string {
  return ' '.repeat(words.length);
}

const MADE = /\b(?:completed|closed|sold|issued|consummated|conducted|entered into)\b/;

/** The words of a prospectus's passage, those blanked that tell of deals the issuer has made before. */
const withoutPast = remembered(({ block: { text } }): string => {
  if (!MADE.test(text)) return text;
  let told = text;
  for (const { from, to } of splitSentences(text)) {
    const words = text.slice(from, to);
    if (isPast(words)) told = told.slice(0, from) + blanked(words) + told.slice(to);
  }
  return told;
});

/** For each sign, where it stands in a passage: of a cover and of other words. */
const signOnCover = perSign((sign, passage) => signAt(sign, withoutPast(passage)));
const signInText = perSign((sign, { block }) => signAt(sign, block.text));

type SignReader = (passage: Passage) => Stretch | undefined;

function perSign(read: (sign: Sign, passage: Passage) => Stretch | undefined): (sign: Sign) => SignReader {
  const readers = new Map<Sign, SignReader>();
  return (sign) => {
    let reader = readers.get(sign);
    if (reader === undefined) {
      reader = remembered((passage) => (passage.block.kind === 'furniture' ? undefined : read(sign, passage)));
      readers.set(sign, reader);
    }
    return reader;
  };
}

function signAt(sign: Sign, text: string): Stretch | undefined {
  const letters = LETTERS[sign];
  if (letters !== undefined && !text.includes(letters)) return undefined;
  const found = SIGNS[sign].exec(text);
  if (found === null) return undefined;
  const match = DENIED.has(sign) && MAY_DENY.test(text) ? SIGNS[sign].exec(text.replace(WITHOUT, blanked)) : found;
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

/** The first place of each sign, looked for when it is asked for. */
function signsIn(passages: readonly Passage[], isCover: boolean): (sign: Sign) => Evidence | undefined {
  const found = new Map<Sign, Evidence | undefined>();
  return (sign) => {
    if (found.has(sign)) return found.get(sign);
    const read = (isCover ? signOnCover : signInText)(sign);
    let evidence: Evidence | undefined;
    for (const passage of passages) {
      const at = read(passage);
      if (at === undefined) continue;
      evidence = evidenceIn(passage, at.from, at.to);
      break;
    }
    found.set(sign, evidence);
    return evidence;
  };
}

function isDebtTitle(part: Part): boolean {
  return part.passages
    .slice(0, Math.min(part.coverLength, 40))
    .some(({ block }) => block.text.length < 200 && SIGNS.notes.test(block.text));
}

/** Notes that a sentence of the cover offers. */
const OFFERS_NOTES =
  /\b(?:are|is) (?:offering|selling) (?:up to )?(?:US)?\$ ?[\d,.]+(?: million| billion)? (?:in )?(?:of )?(?:the )?(?:aggregate )?principal amount of\b/i;

function offersNotes({ passages, coverLength }: Part): boolean {
  return passages.slice(0, coverLength).some(({ block }) => OFFERS_NOTES.test(block.text));
}

/** A table whose prices are for each note. */
function isPricedByNote({ passages, coverLength }: Part): boolean {
  return passages
    .slice(0, coverLength)
    .some(
      ({ block }) =>
        block.text.length < 200 && /^\W{0,3}per (?:[\w.%]+ ){0,3}(?:note|bond|debenture)s?\b/i.test(block.text),
    );
}

function isDebtReport(part: Part): boolean {
  return (
    part.passages.slice(0, 200).some(({ block }) => /aggregate principal amount of/i.test(block.text)) &&
    !part.passages.slice(0, 200).some(({ block }) => /shares of [\w' ’]{0,40}stock/i.test(block.text))
  );
}
