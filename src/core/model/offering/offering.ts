import type { Evidence } from '../passage.js';
import type { Fact } from './facts.js';

export type AgreementStatus = 'in force' | 'amended' | 'terminated' | 'expired';
export type OfferingStatus = 'not begun' | 'active' | 'suspended' | 'terminated' | 'completed' | 'superseded';
export type RegistrationStatus = 'filed' | 'effective' | 'expired' | 'withdrawn' | 'replaced';

export type Layer = 'agreement' | 'offering' | 'registration';

export type EventKind =
  | 'commencement'
  | 'amendment'
  | 'increase'
  | 'decrease'
  | 'remaining reset'
  | 'narrower supplement'
  | 'suspension'
  | 'offering terminated'
  | 'agreement terminated'
  | 'agent removed'
  | 'agent added'
  | 'expiry'
  | 'replacement'
  | 'reinstatement'
  | 'completion'
  | 'consolidation'
  | 'closing'
  | 'option exercise'
  | 'effectiveness'
  | 'withdrawal'
  | 'sales report';

/** Something that happened to one layer of the offering. */
export interface OfferingEvent {
  readonly kind: EventKind;
  readonly layer: Layer;
  /** ISO date, or `null` where the filing gives none. */
  readonly date: string | null;
  readonly evidence: readonly Evidence[];
}

export type OfferingType =
  | 'at-the-market'
  | 'firm commitment'
  | 'initial public offering'
  | 'best efforts'
  | 'registered direct'
  | 'equity line'
  | 'rights'
  | 'resale'
  | 'exchange'
  | 'forward'
  | 'debt'
  | 'structured note'
  | 'shelf'
  | 'subscription offering'
  | 'private placement';

export interface Counterparty {
  readonly name: Fact;
  /** sales agent, manager, underwriter, placement agent, principal, forward seller, investor, purchaser, trustee */
  readonly role: Fact;
}

export interface OfferingAgreement {
  readonly name: Fact;
  /** The term by which the filing calls it afterwards. */
  readonly definedAs: Fact;
  readonly date: Fact;
  readonly counterparties: readonly Counterparty[];
}

/** Terms of a deal at a fixed price. Money in dollars as decimal strings. */
export interface FixedPrice {
  readonly price: Fact;
  readonly discount: Fact;
  readonly net: Fact;
  readonly shares: Fact;
  readonly grossProceeds: Fact;
  readonly netProceeds: Fact;
  readonly optionShares: Fact;
  readonly optionDays: Fact;
  readonly closingDate: Fact;
}

/** What one prospectus, or one report, says of one offering. */
export interface Offering {
  readonly registrant: Fact;
  readonly ticker: Fact;
  readonly exchange: Fact;
  readonly documentKind: Fact;
  readonly documentNumber: Fact;
  readonly documentDate: Fact;
  /** Earlier documents that this one supplements or amends, as `Prospectus Supplement dated August 20, 2020`. */
  readonly amends: readonly Fact[];
  readonly rule: Fact;
  readonly registrationNumber: Fact;
  readonly baseProspectusDate: Fact;
  readonly offeringType: Fact<OfferingType>;
  readonly security: Fact;
  readonly agreements: readonly OfferingAgreement[];
  /** Dollars. */
  readonly maximumAggregateOfferingPrice: Fact;
  readonly shareCap: Fact;
  readonly soldShares: Fact;
  readonly grossProceeds: Fact;
  readonly netProceeds: Fact;
  /** Dollars a share, gross. */
  readonly averagePrice: Fact;
  /** Dollars; what the cap leaves, whether or not it can be sold now. */
  readonly unsoldUnderCap: Fact;
  /** Dollars that can be sold now under the prospectus supplement. */
  readonly availableNow: Fact;
  readonly commission: Fact;
  readonly resumeCondition: Fact;
  readonly shelfExpiry: Fact;
  readonly fixedPrice: FixedPrice;
  readonly status: {
    readonly agreement: Fact<AgreementStatus>;
    readonly offering: Fact<OfferingStatus>;
    readonly registration: Fact<RegistrationStatus>;
  };
  readonly events: readonly OfferingEvent[];
  /** Where in the source this offering is told of; the whole filing when it tells of one. */
  readonly start: number;
  readonly end: number;
}
