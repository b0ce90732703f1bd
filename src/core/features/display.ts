import Big from 'big.js';

import { dayNumber } from '../text/day-number.js';
import { grouped } from '../text/figures.js';

export { grouped } from '../text/figures.js';
export { longDate } from '../text/long-date.js';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CAD: 'C$', AUD: 'A$' };
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SCALES: readonly (readonly [string, string])[] = [
  ['1000000000000', 'trillion'],
  ['1000000000', 'billion'],
  ['1000000', 'million'],
];

/** A decimal string, or `undefined` where the text is none. */
export function decimal(text: string | null | undefined): Big | undefined {
  return text && /^-?\d{1,40}(?:\.\d{1,40})?$/.test(text) ? new Big(text) : undefined;
}

/** An amount as a reader writes it: `14500000` is `$14,500,000`, `2.5` is `$2.50`. */
export function money(amount: string, currency = 'USD'): string {
  const value = decimal(amount);
  if (!value) return amount;
  const places = /\.(\d+)$/.exec(amount)?.[1]?.length ?? 0;
  return withCurrency(grouped(value.toFixed(places === 1 ? 2 : places)), currency);
}

/**
 * A price as a reader writes it, with its cents: `4` is `$4.00`, `0.12 per share; 5000 total` is
 * `$0.12 per share; $5,000.00 total`.
 */
export function price(amount: string, currency = 'USD'): string {
  if (amount.includes('; '))
    return amount
      .split('; ', 8)
      .map((part) => price(part, currency))
      .join('; ');
  const each = /^(\d+(?:\.\d+)?)( (?:per|total).*)$/.exec(amount);
  if (each) return price(each[1] ?? '', currency) + (each[2] ?? '');
  return money(/^\d+$/.test(amount) ? `${amount}.00` : amount, currency);
}

/** An amount for a sentence: `14500000` is `$14.5 million`; one that would lose digits is written out. */
export function shortMoney(amount: string, currency = 'USD'): string {
  const value = decimal(amount);
  if (!value) return amount;
  for (const [unit, name] of SCALES) {
    if (value.abs().lt(unit)) continue;
    const scaled = value.div(unit);
    if (!scaled.eq(scaled.round(3))) break;
    return `${withCurrency(grouped(scaled.toFixed()), currency)} ${name}`;
  }
  return money(amount, currency);
}

function withCurrency(digits: string, currency: string): string {
  const symbol = SYMBOLS[currency];
  if (!symbol) return `${currency} ${digits}`;
  return digits.startsWith('−') ? `−${symbol}${digits.slice(1)}` : `${symbol}${digits}`;
}

/** English name of the day of the week. */
export function weekday(iso: string): string | undefined {
  const day = dayNumber(iso);
  return day === undefined ? undefined : WEEKDAYS[(((day + 4) % 7) + 7) % 7];
}

/** How far a date is from today: `today`, `12 days ago`, `in 2 years and 1 month`. */
export function distance(iso: string, today: string): string | undefined {
  const day = dayNumber(iso);
  const now = dayNumber(today);
  if (day === undefined || now === undefined) return undefined;
  if (day === now) return 'today';
  const length = day < now ? period(iso, today, now - day) : period(today, iso, day - now);
  return day < now ? `${length} ago` : `in ${length}`;
}

function period(from: string, to: string, days: number): string {
  if (days < 62) return count(days, 'day');
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return count(months, 'month');
  return rest === 0 ? count(years, 'year') : `${count(years, 'year')} and ${count(rest, 'month')}`;
}

/** A number with its noun: `1 share`, `4,169 shares`. */
export function count(n: number | string, noun: string): string {
  const text = grouped(String(n));
  return `${text} ${text === '1' ? noun : plural(noun)}`;
}

/** The English plural of a noun of this field. */
export function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** `part` of `whole` in per cent, at most two significant places after the point: `0.48 %`. */
export function share(part: Big, whole: Big): string | undefined {
  if (whole.lte(0)) return undefined;
  const percent = part.div(whole).times(100);
  if (percent.gt(0) && percent.lt('0.01')) return 'less than 0.01 %';
  return `${grouped(percent.round(percent.lt(10) ? 2 : 1).toString())} %`;
}

/** The first letter in upper case. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A list in English: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** The text on one line, cut at a word to at most `limit` characters. */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/[\n\t]/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[,;:\s]+$/, '')} …`;
}
