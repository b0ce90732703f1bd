import type { OfferingAgreement } from '../offering/offering.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date as filings write it: `August 1, 2023`; other values as they are. */
export function longDate(iso: string): string {
  const [year = '', month = '', day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** An agreement by its name and day: `Sales Agreement dated May 1, 2023`. */
export function agreementLabel(agreement: OfferingAgreement | null): string {
  if (agreement === null || agreement.name.value === null) return '';
  const { name, date } = agreement;
  return date.value === null ? `${name.value}` : `${name.value} dated ${longDate(date.value)}`;
}

/** An amount of dollars as filings write it. */
export function dollars(amount: string): string {
  return `$${grouped(amount)}`;
}

/** A number with its thousands parted. */
export function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
