import { longDate } from '../../text/long-date.js';
import type { OfferingAgreement } from '../offering/offering.js';

export { longDate };

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
