export { longDate } from '../../text/long-date.js';

/** Words as they stand in a filing, within quotation marks. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** A decimal string with thousands separators. */
export function grouped(value: string): string {
  const [whole = '', cents] = value.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return cents === undefined ? digits : `${digits}.${cents}`;
}

/** A dollar amount as a reader writes it: `14500000` is `$14,500,000`. */
export function dollars(amount: string): string {
  const [whole = '', cents] = amount.split('.');
  const full = cents === undefined ? whole : `${whole}.${cents.padEnd(2, '0')}`;
  return full.startsWith('-') ? `−$${grouped(full.slice(1))}` : `$${grouped(full)}`;
}

/** `1 place`, `3 places`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
