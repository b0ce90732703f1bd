import type { CellUnit } from './block.js';

const NOUN = /\b(shares?|ADSs?|ADRs?|units?|warrants?|options?|rights?|RSUs?|PSUs?|securities|stock)\b/i;
const PERCENT = /(?<![\d.]\s?)%|\bpercent(?:ages?)?\b(?! points?)/i;
const SIGN =
  /\((?:US|U\.S\.|C|CA|CDN|A|AU|HK|NT|S)?\s?([$€£¥])\s?(?:000s?|[’']000s?|millions?|thousands?)?\)|^\W*([$€£¥])\W*$|\((USD|EUR|GBP|RMB|CAD)\)|\bin U\.?S\.? dollars\b/i;
const SIGN_CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  RMB: 'CNY',
  CAD: 'CAD',
};
const DOLLARS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:C|CA|CDN)\$/, 'CAD'],
  [/\b(?:A|AU)\$/, 'AUD'],
  [/\bHK\$/, 'HKD'],
  [/\bNT\$/, 'TWD'],
  [/(?<!U)\bS\$/, 'SGD'],
];

const PER = /\bper (?:[a-z-]+ ){0,3}?(share|ADS|ADR|unit|warrant|right|note|bond|option|security)s?\b/i;
const COUNT_PER = /\b(?:shares?|ADSs?|ADRs?|units?|number|votes?|warrants?)\b[^,;()]{0,30} per\b/i;
const PRICE = /\bprices?\b|\bgrant[- ]date fair value\b/i;
/** A sum, a share of something or another thing about prices. */
const NO_PRICE =
  /\b(?:aggregate|total|ratio|multiple|change|increase|decrease|index|range|allocation|volatility|target|hurdle|rate|date(?! fair)|number|quantity|days|maximum aggregate|redemption|notes?|bonds?|debentures?|amount|quoted|level|markets)\b/i;

const COUNTED =
  /\b(?:number|no\.|#|quantity|amount) of (?:[\w-]+ ){0,6}?(?:shares?|ADSs?|ADRs?|units?|warrants?|options?|rights|RSUs?|PSUs?|securities)\b|(?:^(?:total |offered |maximum )?|\bstock |\bequity )(?:shares|ADSs|ADRs)$|\bshares?\b[^$%]{0,60}\b(?:owned|held|outstanding|purchased|repurchased|sold|issued|issuable|offered|registered|authorized|granted|vested|underlying|subject to|available|remaining|reserved|being (?:offered|sold|registered))\b|\b(?:outstanding|underlying|authorized|issuable|offered|firm|option|optional|restricted|resale|registrable|purchased|registered) shares\b|\bshares (?:to be|being|that may be) \w+|\(#\)|\bweighted[- ]average (?:number of )?(?:common |ordinary )?(?:shares|units|ADSs)\b/i;
/** Words by which a column of some noun's counts goes where a column of its prices stands beside it. */
const BARE =
  /^(?:number|quantity|(?:(?:stock |share )?options|(?:[\w-]+ )?warrants|units|(?:restricted )?(?:stock|share) units|RSUs?|PSUs?|awards|number)?(?: (?:and|of) \w+)? ?(?:outstanding|exercisable|vested|unvested|nonvested|granted|available(?: for grant)?)?)$/i;
const NO_COUNT =
  /\b(?:prices?|values?|proceeds|costs?|fair|compensation|expense|percent(?:age)?|life|term|years|months?|dates?|names?|title|class of|type|fees?|dollars?|paid|income|loss|earnings|dividends?|capital|premium|ratios?|votes|voting|power|description|per (?:share|unit|ADS))\b|[$%€£]/i;

const UNITS = new Map<string, CellUnit>();

/** One object for equal units. */
function unitOf(kind: CellUnit['kind'], of: string, currency: string): CellUnit {
  const key = `${kind} ${of} ${currency}`;
  let unit = UNITS.get(key);
  if (unit === undefined) {
    unit = Object.freeze({ kind, of, currency });
    UNITS.set(key, unit);
  }
  return unit;
}

function nounOf(text: string): string | undefined {
  const noun = NOUN.exec(text)?.[1]?.toLowerCase();
  if (noun === undefined) return undefined;
  if (noun === 'securities') return 'security';
  if (noun === 'stock') return 'share';
  if (/^[rp]su/.test(noun)) return 'unit';
  if (noun.startsWith('ad')) return noun.slice(0, 3).toUpperCase();
  return noun.replace(/s$/, '');
}

function currencyOf(text: string): string | undefined {
  const found = SIGN.exec(text);
  if (found === null) return undefined;
  const other = DOLLARS.find(([dollars]) => dollars.test(text));
  if (other !== undefined) return other[1];
  return SIGN_CURRENCIES[(found[1] ?? found[2] ?? found[3] ?? '$').toUpperCase()] ?? 'USD';
}

/**
 * What the heading of a column says of its figures: "Exercise Price", "Number of Shares", "% of Class", "Salary ($)".
 * `above` is what stands over it and other columns, `besidePrices` whether a column of the table has prices.
 */
export function readColumnUnit(heading: string, above: string, besidePrices: boolean): CellUnit | undefined {
  const own = plain(heading);
  const known = ownUnit(own, above, besidePrices);
  if (known !== undefined || above === '' || NO_COUNT.test(own) || NO_PRICE.test(own)) return known;
  // "Number of Shares Owned" over "Before the Offering" and "After the Offering"
  return ownUnit(plain(above), '', false);
}

/** What the words before a table say of the figures in all its columns: "securities excluded as antidilutive:". */
export function readCaptionUnit(text: string): CellUnit | undefined {
  if (!/dilutive|reserved/i.test(text)) return undefined;
  return COUNTED_CAPTION.test(text) ? unitOf('share-count', 'share', '') : undefined;
}

const COUNTED_CAPTION =
  /\b(?:anti-?dilutive|potentially dilutive|dilutive (?:securities|shares))\b[^.]{0,240}$|\b(?:shares?|stock)\b[^.$]{0,60}\breserved for (?:the )?(?:future |potential )?issuance\b[^.$]{0,120}$|\breserved\b[^.$]{0,60}\bshares\b[^.$]{0,120}\bissuance\b[^.$]{0,120}$/i;

/** True for a heading that says nothing of what stands below it but when: "December 31, 2025", "Year ended". */
export function isNeutral(heading: string): boolean {
  return (
    !NO_COUNT.test(heading.replace(/\byears?\b|\bmonths?\b/gi, '')) && !/\b(?:amount|total|change)\b/i.test(heading)
  );
}

function ownUnit(own: string, above: string, besidePrices: boolean): CellUnit | undefined {
  const currency = currencyOf(own);
  if (PERCENT.test(own)) {
    const isBoth = currency !== undefined || /\b(?:number|shares|amount) and (?:%|percent)/i.test(own);
    return isBoth ? undefined : unitOf('percentage', '', '');
  }
  const per = PER.exec(own)?.[1];
  if (per !== undefined) {
    if (COUNT_PER.test(own)) return undefined;
    const isOfSecurity = !/^unit$/i.test(per) || PRICE.test(own);
    return isOfSecurity ? unitOf('price', nounOf(per) ?? per.toLowerCase(), currency ?? 'USD') : undefined;
  }
  if (PRICE.test(own) && !NO_PRICE.test(own)) return unitOf('price', 'share', currency ?? 'USD');
  if (currency !== undefined) return unitOf('money', '', currency);
  if (NO_COUNT.test(own)) return undefined;
  if (COUNTED.test(own)) return unitOf('share-count', nounOf(own) ?? nounOf(above) ?? 'share', '');
  if (!BARE.test(own) || own === '') return undefined;
  const noun = nounOf(own) ?? nounOf(above);
  return besidePrices || (noun !== undefined && /^number$/i.test(own))
    ? unitOf('share-count', noun ?? 'share', '')
    : undefined;
}

/** A heading in one line without its notes: "Shares (1)", "Options (in thousands)". */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\((?:\d{1,2}|[a-z]|in (?:thousands|millions))\)|[*†‡]+/gi, '')
    .replace(/- (?=[a-z])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
