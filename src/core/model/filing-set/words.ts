import { longDate } from '../../text/long-date.js';
import type { OfferingAgreement } from '../offering/offering.js';

export { dollars, grouped } from '../../text/figures.js';
export { longDate };

/** An agreement by its name and day: `Sales Agreement dated May 1, 2023`. */
export function agreementLabel(agreement: OfferingAgreement | null): string {
  if (agreement === null || agreement.name.value === null) return '';
  const { name, date } = agreement;
  return date.value === null ? `${name.value}` : `${name.value} dated ${longDate(date.value)}`;
}
