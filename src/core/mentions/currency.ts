/** Currencies as filings write them: signs, codes and names, each to its ISO 4217 code. */

const CODES: Readonly<Record<string, string>> = {
  usd: 'USD',
  us: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  cad: 'CAD',
  aud: 'AUD',
  chf: 'CHF',
  jpy: 'JPY',
  cny: 'CNY',
  rmb: 'CNY',
  hkd: 'HKD',
  nis: 'ILS',
  ils: 'ILS',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  inr: 'INR',
  krw: 'KRW',
  sgd: 'SGD',
  brl: 'BRL',
  mxn: 'MXN',
  nzd: 'NZD',
  twd: 'TWD',
  zar: 'ZAR',
  pln: 'PLN',
};

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₪': 'ILS',
  '₹': 'INR',
  '₩': 'KRW',
  '₱': 'PHP',
  '₽': 'RUB',
};

const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  usd: 'USD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  cdn: 'CAD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  hk: 'HKD',
  hkd: 'HKD',
  nt: 'TWD',
  nz: 'NZD',
  s: 'SGD',
  sg: 'SGD',
  r: 'BRL',
  mx: 'MXN',
};

/** A currency written before its amount, from where it begins. */
export interface CurrencyBefore {
  readonly from: number;
  readonly currency: string;
}

const PREFIX = /(?:^|[^A-Za-z.])(U\.?S\.?D?|C(?:A|AD|DN)?|AU?D?|HKD?|NT|NZ|SG?|R|MX)[ \n]?$/i;
const CODE =
  /(?:^|[^A-Za-z])(USD|EUR|GBP|CAD|AUD|CHF|JPY|CNY|RMB|HKD|NIS|ILS|SEK|NOK|DKK|INR|KRW|SGD|BRL|MXN|NZD|TWD|ZAR|PLN|(?<!a |per |the )dollars?)[ \n]?$/i;

const letters = (code: string): string => code.replaceAll('.', '').toLowerCase();

/** The currency whose sign or code ends at `to`, or `undefined`. */
export const currencyBefore = (text: string, to: number): CurrencyBefore | undefined => {
  const sign = text.charAt(to - 1);
  const known = SIGNS[sign];
  if (known !== undefined) {
    if (sign === '$') {
      const code = text.charCodeAt(to - 2);
      const mayPrefix =
        (code > 64 && code < 91) || (code > 96 && code < 123) || code === 46 || code === 32 || code === 10;
      const before = mayPrefix ? PREFIX.exec(text.slice(Math.max(0, to - 7), to - 1)) : null;
      const prefix = before?.[1];
      if (before !== null && prefix !== undefined) {
        const isSpaced = /[ \n]$/.test(before[0]);
        const dollars = DOLLARS[letters(prefix)];
        // "for a $5 fee", "Series A $10": a single letter must touch its sign
        if (dollars !== undefined && (!isSpaced || /^(?:u\.?s\.?d?|cdn|cad)$/i.test(prefix))) {
          const gap = before[0].length - before[0].lastIndexOf(prefix);
          if (isSpaced || letters(prefix).length > 1 || prefix === prefix.toUpperCase()) {
            return { from: to - 1 - gap, currency: dollars };
          }
        }
      }
    }
    return { from: to - 1, currency: known };
  }
  const last = sign === ' ' || sign === '\n' ? text.charCodeAt(to - 2) : text.charCodeAt(to - 1);
  // codes are written in capitals, "usd" and "dollar" at times not
  if (!((last > 64 && last < 91) || last === 100 || last === 114)) return undefined;
  const found = CODE.exec(text.slice(Math.max(0, to - 13), to));
  const code = found?.[1];
  if (found === null || code === undefined) return undefined;
  const currency = CODES[letters(code)];
  return currency === undefined ? undefined : { from: to - (found[0].length - found[0].lastIndexOf(code)), currency };
};

/** A currency written after its amount, up to where it ends; `power` −2 for cents. */
export interface CurrencyAfter {
  readonly to: number;
  readonly currency: string;
  readonly power: number;
}

const AFTER =
  /[ \n]?(?:(¢)|((?:US)?\$)(?![\d.(]|[ \n]\(|[ \n]\d{1,3},\d{3}|[ \n][\d.]{1,9}[ \n](?:[mb]illion|thousand|dollars))|(€)(?![\d.(])|(£)(?![\d.(]))|[ \n-]?(?:(U\.?S\.?[ \n]dollars?|United States dollars?|dollars?(?: \(US\))?)|(Canadian dollars?)|(Australian dollars?)|(Hong Kong dollars?)|(euros?)|(pounds? sterling|British pounds?|pounds)|(Japanese yen|yen)|(renminbi|yuan)|(Swiss francs?)|(cents?|pennies)|(USD|EUR|GBP|CAD|AUD|CHF|JPY|CNY|RMB|HKD|NIS|ILS|SEK|NOK|DKK|INR|KRW|SGD|BRL|MXN))(?![a-z\d])/iy;
const AFTER_CURRENCIES = ['', '', 'USD', 'EUR', 'GBP', 'USD', 'CAD', 'AUD', 'HKD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF'];

/** First letters of what may follow an amount as its currency. */
const mayFollow = (code: number): boolean =>
  code === 36 ||
  code === 0xa2 ||
  code === 0xa3 ||
  code === 0x20ac ||
  (code > 64 && code < 123 && 'abcdeghijknprsuy'.includes(String.fromCharCode(code | 32)));

/** The currency that follows at `at`, or `undefined`. */
export const currencyAfter = (text: string, at: number): CurrencyAfter | undefined => {
  const code = text.charCodeAt(at);
  const first = code === 32 || code === 10 || code === 45 ? text.charCodeAt(at + 1) : code;
  if (!mayFollow(first)) return undefined;
  AFTER.lastIndex = at;
  const found = AFTER.exec(text);
  if (found === null) return undefined;
  const to = AFTER.lastIndex;
  if (found[1] !== undefined || found[14] !== undefined) return { to, currency: 'USD', power: -2 };
  const named = found[15];
  if (named !== undefined) return { to, currency: CODES[letters(named)] ?? 'USD', power: 0 };
  for (let group = 2; group < AFTER_CURRENCIES.length; group++) {
    if (found[group] !== undefined) return { to, currency: AFTER_CURRENCIES[group] ?? 'USD', power: 0 };
  }
  return undefined;
};
