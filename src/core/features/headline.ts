import type { Fact } from '../model/offering/facts.js';
import type { EventKind, Offering, OfferingEvent } from '../model/offering/offering.js';
import { capitalized, count, decimal, longDate, price, shortMoney } from './display.js';

/** What an offering of each type is called at the head of a sentence. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'at-the-market': 'ATM',
  'firm commitment': 'underwritten offering',
  'initial public offering': 'initial public offering',
  'best efforts': 'best-efforts offering',
  'registered direct': 'registered direct offering',
  'equity line': 'equity line',
  rights: 'rights offering',
  resale: 'resale offering',
  exchange: 'exchange offer',
  forward: 'forward sale',
  debt: 'debt offering',
  'structured note': 'structured notes offering',
  shelf: 'shelf',
  'subscription offering': 'subscription offering',
  'private placement': 'private placement',
};

/** The events that bring an offering into each status. */
const CAUSES: Readonly<Record<string, readonly EventKind[]>> = {
  active: ['reinstatement', 'commencement'],
  suspended: ['suspension'],
  terminated: ['offering terminated'],
  completed: ['completion', 'closing'],
  superseded: ['replacement', 'consolidation'],
};
const AGREEMENT_CAUSES: Readonly<Record<string, readonly EventKind[]>> = {
  terminated: ['agreement terminated'],
  amended: ['amendment', 'increase', 'decrease'],
  expired: ['expiry'],
};

/**
 * What holds of an offering, in one sentence made of its facts.
 *
 * @example `ATM suspended, offering terminated October 20, 2022; agreement in force; 4,169 shares sold for $69,000
 * of a $14.5 million maximum; nothing can be sold until a new prospectus supplement is filed`
 */
export function headlineOf(offering: Offering): string {
  const clauses = [
    offeringClause(offering),
    agreementClause(offering),
    registrationClause(offering),
    fixedPriceClause(offering),
    salesClause(offering),
  ].filter((clause) => clause !== '');
  return capitalized(clauses.join('; '));
}

function offeringClause(offering: Offering): string {
  const status = offering.status.offering.value;
  const type = offering.offeringType.value;
  const subject = (type && SUBJECTS[type]) || 'offering';
  if (status === null) return '';
  const ended = latest(offering, 'offering', CAUSES[status] ?? []);
  const date = dateText(ended, offering.status.offering);
  if (status === 'terminated' && type === 'at-the-market') {
    const suspended = latest(offering, 'offering', ['suspension']);
    const isTogether = suspended && (!suspended.date || !ended?.date || suspended.date <= ended.date);
    return isTogether ? `${subject} suspended, offering terminated${date}` : `${subject} offering terminated${date}`;
  }
  if (status === 'active' && type !== 'at-the-market') return `${subject} open`;
  if (status === 'not begun') return type === 'shelf' ? 'shelf, no offering begun' : `${subject} not begun`;
  return `${subject} ${status}${status === 'active' ? '' : date}`;
}

function agreementClause(offering: Offering): string {
  const status = offering.status.agreement.value;
  if (status === null) return '';
  const cause = latest(offering, 'agreement', AGREEMENT_CAUSES[status] ?? []);
  return `agreement ${status}${status === 'in force' ? '' : dateText(cause, offering.status.agreement)}`;
}

function registrationClause(offering: Offering): string {
  const status = offering.status.registration.value;
  if (status === null) return '';
  const isNews = status !== 'effective' || offering.status.offering.value === null;
  return isNews ? `registration statement ${status}` : '';
}

function fixedPriceClause({ fixedPrice, security }: Offering): string {
  const { price: each, shares, grossProceeds, closingDate } = fixedPrice;
  const parts: string[] = [];
  const noun = unitOf(security);
  if (shares.value) parts.push(`${count(shares.value, noun)}${each.value ? ` at ${price(each.value)}` : ''}`);
  else if (each.value) parts.push(/ per /.test(each.value) ? price(each.value) : `${price(each.value)} per ${noun}`);
  if (grossProceeds.value) {
    const gross = shortMoney(grossProceeds.value);
    parts.push(parts.length > 0 ? `for ${gross}` : `gross proceeds of ${gross}`);
  }
  const deal = parts.join(' ');
  return closingDate.value && deal !== '' ? `${deal}, closing ${longDate(closingDate.value)}` : deal;
}

/** What was sold of what may be sold, and what can still be sold. */
function salesClause(offering: Offering): string {
  const { shareCap, maximumAggregateOfferingPrice: maximum, security, fixedPrice, resumeCondition } = offering;
  const noun = unitOf(security);
  const cap = maximum.value
    ? shortMoney(maximum.value)
    : shareCap.value && shareCap.value !== fixedPrice.shares.value
      ? count(shareCap.value, noun)
      : '';
  const sold = soldText(offering, noun);
  const available = decimal(offering.availableNow.value);
  const isOver = available?.eq(0) || ['terminated', 'completed'].includes(offering.status.offering.value ?? '');
  const condition = resumeCondition.value ? conditionText(resumeCondition.value) : '';
  const clauses: string[] = [];
  if (sold !== '') clauses.push(cap === '' ? sold : `${sold} of ${article(cap)} ${cap} maximum`);
  else if (cap !== '' && isOver) clauses.push(`maximum of ${cap}`);
  else if (cap !== '' && !available) clauses.push(`up to ${cap} may be sold`);
  if (available?.gt(0)) {
    const rest = shortMoney(available.toFixed());
    clauses.push(
      sold === '' && cap !== ''
        ? `${rest} of ${article(cap)} ${cap} maximum can still be sold`
        : `${rest} can still be sold`,
    );
  } else if (available) clauses.push(condition ? `nothing can be sold until ${condition}` : 'nothing can be sold');
  else if (condition) clauses.push(`no sales until ${condition}`);
  return clauses.join('; ');
}

function soldText({ soldShares, grossProceeds }: Offering, noun: string): string {
  const shares = decimal(soldShares.value);
  const gross = grossProceeds.value;
  if (shares?.eq(0) || (!shares && decimal(gross)?.eq(0))) return `no ${noun}s sold`;
  if (shares) return `${count(shares.toFixed(), noun)} sold${gross ? ` for ${shortMoney(gross)}` : ''}`;
  return gross ? `${shortMoney(gross)} sold` : '';
}

/** Longest condition that a headline carries in full. */
const LONG_CONDITION = 80;

function conditionText(condition: string): string {
  const whole = condition
    .replace(/^(?:unless and until|until|unless|when|after)\s/i, '')
    .replace(/\s(?:with|by) the (?:SEC|Commission|Securities and Exchange Commission)$/, '')
    .replace(/[.;,]$/, '');
  const comma = whole.indexOf(', ');
  return whole.length > LONG_CONDITION && comma > 0 ? whole.slice(0, comma) : whole;
}

function latest(offering: Offering, layer: OfferingEvent['layer'], kinds: readonly EventKind[]) {
  return offering.events
    .filter((event) => event.layer === layer && kinds.includes(event.kind))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
}

function dateText(event: OfferingEvent | undefined, status: Fact<string>): string {
  const date = event?.date ?? status.asOf;
  return date ? ` ${longDate(date)}` : '';
}

/** `share`, or what the security is counted in. */
export function unitOf(security: Fact): string {
  const name = security.value ?? '';
  if (/\bADSs?\b|American Depositary Share/i.test(name)) return 'ADS';
  if (/\bunits?\b/i.test(name) && !/\bshares?\b|\bstock\b/i.test(name)) return 'unit';
  return 'share';
}

function article(phrase: string): string {
  return /^\$?8|^\$?1[18](?:\D|,\d{3}\b)|^[aeiou]/i.test(phrase) ? 'an' : 'a';
}
