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

/** How large the issuer is, and what General Instruction I.B.6 of Form S-3 (I.B.5 of Form F-3) lets it sell. */
export interface PublicFloat {
  /** Dollars. */
  readonly amount: Fact;
  /** Dollars a share at which it was worked out; `asOf` the day of that price. */
  readonly price: Fact;
  /** Shares held by non-affiliates. */
  readonly shares: Fact;
  /** Dollars sold under the instruction in the twelve months before. */
  readonly soldInYear: Fact;
  /** Dollars that may still be sold under it: a third of the float less those. */
  readonly capacity: Fact;
}

/** The registration statement under which the securities are offered. */
export interface Shelf {
  /** Its form, as `S-3`. */
  readonly form: Fact;
  readonly effectiveDate: Fact;
  /** Dollars registered, of all securities together. */
  readonly total: Fact;
  /** Dollars that remain, where the filing says so. */
  readonly remaining: Fact;
  /** Dollars used: total less what remains. */
  readonly used: Fact;
  /** Last day of the 180 days after expiry (Rule 415(a)(5)). */
  readonly graceEnd: Fact;
}

/** A fixed-price deal with the underwriters' option exercised in full. */
export interface WithOption {
  readonly shares: Fact;
  /** Dollars. */
  readonly grossProceeds: Fact;
  /** Dollars. */
  readonly netProceeds: Fact;
}

export interface LockUp {
  readonly days: Fact;
  readonly expiry: Fact;
}

export interface StockSplit {
  /** As `1-for-10`. */
  readonly ratio: Fact;
  readonly date: Fact;
}

/** Terms of an equity line, beside its agreement, cap and price. */
export interface EquityLine {
  /** As `36 months`. */
  readonly term: Fact;
  /** Per cent of the shares outstanding that may be issued without a vote. */
  readonly exchangeCap: Fact;
  readonly commitmentShares: Fact;
  /** Dollars. */
  readonly commitmentFee: Fact;
  /** Dollars a share. */
  readonly floorPrice: Fact;
}

/** Terms of notes or bonds; of several series one after the other, parted by `; `. */
export interface DebtTerms {
  /** Dollars. */
  readonly principal: Fact;
  /** Per cent a year. */
  readonly coupon: Fact;
  /** ISO date, or the year. */
  readonly maturity: Fact;
  readonly cusip: Fact;
}

export interface RightsTerms {
  /** What one right buys, in the words of the filing. */
  readonly ratio: Fact;
  readonly expiration: Fact;
}

/** The terms around an offer. */
export interface OfferingTerms {
  /** The day on which the document was filed, by its envelope. */
  readonly filingDate: Fact;
  readonly publicFloat: PublicFloat;
  readonly shelf: Shelf;
  /** Shares before the offering. */
  readonly sharesOutstanding: Fact;
  readonly sharesOutstandingAfter: Fact;
  /** New shares in per cent of those outstanding before. */
  readonly dilution: Fact;
  readonly withOption: WithOption;
  readonly lockUp: LockUp;
  readonly splits: readonly StockSplit[];
  /** One sentence of the filing. */
  readonly useOfProceeds: Fact;
  readonly equityLine: EquityLine;
  readonly debt: DebtTerms;
  readonly rights: RightsTerms;
}

/** What one prospectus, or one report, says of one offering. */
export interface Offering extends OfferingTerms {
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
