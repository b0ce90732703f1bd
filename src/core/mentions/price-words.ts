/** The words that make an amount of money a price: "per share" after it, "offering price of" before it. */

const UNIT =
  '(?:shares?|adss?|adrs?|adses|units?|warrants?|rights?|notes?|bonds?|debentures?|options?|securit(?:y|ies)|tokens?|bitcoins?|btc|ether|eth|coins?|interests?|receipts?|certificates?|rsus?)';
const QUALIFIERS =
  '(?:(?:whole|full|single|diluted|basic|common|ordinary|preferred|preference|american|depositary|depository|global|class [a-z]|series [a-z0-9-]{1,4}|pre-funded|prefunded|purchase|public|placement|private|accompanying|underlying|outstanding|warrant|partnership|limited|stock|convertible|subscription|subordinate|voting|new|co-invest|firm|option|lp|op|trust)[ \\n]){0,5}';
const PER = new RegExp(
  `(?:(?:[ \\n]\\((?:or less|unaudited)\\)|,? U\\.?S\\.? dollars?)?,?[ \\n](?:per[ \\n](?:annum|year|quarter|month)[ \\n])?per[ \\n]|[ \\n]?/[ \\n]?|[ \\n](?:for )?(?:each|an?|every)[ \\n]|[ \\n]?-[ \\n]?(?:a|per)[ \\n]?-[ \\n]?)[“"‘(]?(?:such )?(${QUALIFIERS})(${UNIT})(?![a-z])(?:-equivalent)?`,
  'iy',
);
const PAR_AFTER =
  /,?[ \n](?:(?:stated |nominal )?par value|nominal value)(?:,?[ \n]per[ \n](?:\w+[ \n]){0,3}(?:share|unit|ads)s?(?![a-z]))?/iy;
const PAR_BEFORE = /\b(?:par|nominal) value(?:,? (?:per (?:\w+ ){0,3}share,?)? ?(?:of |at |is |was )?)?[(]?$/i;

const PRICE_BEFORE =
  /\b(offering|purchase|exercise|strike|conversion|closing|sales?|bid|market|trading|reference|redemption|subscription|exchange|issue|issuance|initial|floor|average|selling|option|grant|call|repurchase|threshold|trigger|vwap|weighted[- ]average|reported|gross|net|per[- ]share|issued?|combined|public|new|reduced|base|cap|ceiling|final|assumed)[ \n](?:public )?(?:offering |sales? |purchase |exercise |selling |trading |market |closing |average )?prices?\b([^.;:]{0,60}?)(?:of|at|was|is|to|exceeds?|equals or exceeds|than|equaled|were|below|above|be|from|by|:|–|—)(?:[ \n](?:approximately|about|at least|no less than|not less than|equal to|up to|below|above|greater than|less than|only|either))?[ \n]$/i;
const VWAP = /\bVWAP[^.;:]{0,40}(?:exceeds|of|was|is|than) $/;
const AT_PRICE = /\b(?:at|for) (?:an?|the) price (?:of|equal to|not less than|no less than)(?: approximately)? $/i;
const AGGREGATE = /\b(?:aggregate|total|maximum)\b[^.;]*$/i;
const LABEL_PER = /\bper (?:\w+ ){0,2}?(share|unit|ads|warrant|note|right|bond)s?\b/i;
/** A table row that shows what one share costs, though it does not say so. */
const LABEL_PRICE =
  /\b(?:exercise|offering|purchase|conversion|closing|stock|share|market|sale|selling|strike) prices?\b|grant[- ]date fair value|net asset value per/i;
const NAMED_PER = /\bper (?:\w+ ){0,2}?(share|unit|ADS|warrant|note|right|bond|token|bitcoin)s?\b/i;

/** What a price is for, and where its words end. */
export interface PriceWords {
  readonly to: number;
  readonly per: string;
  readonly isPar?: boolean;
}

const unitOf = (qualifiers: string, noun: string): string => {
  const lower = noun.toLowerCase();
  if (lower.startsWith('ads')) return 'ADS';
  if (lower.startsWith('adr')) return 'ADR';
  if (lower === 'btc') return 'bitcoin';
  if (lower === 'eth') return 'ether';
  if (/american[ \n]deposit[ao]ry/i.test(qualifiers)) return 'ADS';
  if (lower === 'securities') return 'security';
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
};

/** "per share", "a share", "/ADS" at `at`, or `undefined`. */
export const readPer = (text: string, at: number): PriceWords | undefined => {
  const code = text.charCodeAt(at);
  if (code !== 32 && code !== 10 && code !== 44 && code !== 47 && code !== 45) return undefined;
  PER.lastIndex = at;
  const found = PER.exec(text);
  if (found === null || found[2] === undefined) return undefined;
  return { to: PER.lastIndex, per: unitOf(found[1] ?? '', found[2]) };
};

interface Money {
  readonly from: number;
  readonly to: number;
  readonly amount: string;
}

const isSmall = (amount: string): boolean => Math.abs(Number(amount)) < 10_000;

/** The words that make `sum` a price, or `undefined` where it is a plain amount. `label` is its table row's first cell. */
export const readPrice = (text: string, sum: Money, label: string): PriceWords | undefined => {
  PAR_AFTER.lastIndex = sum.to;
  if (PAR_AFTER.test(text)) return { to: PAR_AFTER.lastIndex, per: 'share', isPar: true };
  const per = readPer(text, sum.to);
  const start = Math.max(0, sum.from - 110);
  const before = text.slice(start, sum.from);
  if (PAR_BEFORE.test(before)) return { to: per?.to ?? sum.to, per: per?.per ?? 'share', isPar: true };
  if (per !== undefined) return per;
  if (LABEL_PER.test(label) && isSmall(sum.amount)) {
    const unit = LABEL_PER.exec(label)?.[1] ?? 'share';
    return { to: sum.to, per: unitOf('', unit) };
  }
  if (LABEL_PRICE.test(label) && isSmall(sum.amount) && /\.\d\d/.test(sum.amount) && !AGGREGATE.test(label)) {
    return { to: sum.to, per: 'share' };
  }
  if (!isSmall(sum.amount) || !/price|VWAP/i.test(before)) return undefined;
  if (AT_PRICE.test(before)) return { to: sum.to, per: 'share' };
  const lead = PRICE_BEFORE.exec(before) ?? VWAP.exec(before);
  if (lead === null) return undefined;
  if (
    AGGREGATE.test(before.slice(Math.max(0, lead.index - 40), lead.index + lead[0].length - 1)) ||
    /\b(?:proceeds|amount|\$)/i.test(lead[0])
  )
    return undefined;
  if (/^purchase/i.test(lead[0]) && !sum.amount.includes('.') && !NAMED_PER.test(lead[0])) return undefined;
  const named = NAMED_PER.exec(lead[0])?.[1];
  return { to: sum.to, per: named === undefined ? 'share' : unitOf('', named) };
};
