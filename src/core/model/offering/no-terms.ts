import { NOT_STATED } from './facts.js';
import type { OfferingTerms } from './offering.js';

/** The terms of an offering of which nothing is said. */
export const NO_TERMS: OfferingTerms = Object.freeze({
  filingDate: NOT_STATED,
  publicFloat: Object.freeze({
    amount: NOT_STATED,
    price: NOT_STATED,
    shares: NOT_STATED,
    soldInYear: NOT_STATED,
    capacity: NOT_STATED,
  }),
  shelf: Object.freeze({
    form: NOT_STATED,
    effectiveDate: NOT_STATED,
    total: NOT_STATED,
    remaining: NOT_STATED,
    used: NOT_STATED,
    graceEnd: NOT_STATED,
  }),
  sharesOutstanding: NOT_STATED,
  sharesOutstandingAfter: NOT_STATED,
  dilution: NOT_STATED,
  withOption: Object.freeze({ shares: NOT_STATED, grossProceeds: NOT_STATED, netProceeds: NOT_STATED }),
  lockUp: Object.freeze({ days: NOT_STATED, expiry: NOT_STATED }),
  splits: Object.freeze([]),
  useOfProceeds: NOT_STATED,
  equityLine: Object.freeze({
    term: NOT_STATED,
    exchangeCap: NOT_STATED,
    commitmentShares: NOT_STATED,
    commitmentFee: NOT_STATED,
    floorPrice: NOT_STATED,
  }),
  debt: Object.freeze({ principal: NOT_STATED, coupon: NOT_STATED, maturity: NOT_STATED, cusip: NOT_STATED }),
  rights: Object.freeze({ ratio: NOT_STATED, expiration: NOT_STATED }),
});
