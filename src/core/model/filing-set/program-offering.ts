import { NOT_STATED } from '../offering/facts.js';
import { NO_TERMS } from '../offering/no-terms.js';
import type { Offering } from '../offering/offering.js';
import type { MergedOffering, Program } from './filing-set.js';

/** One program of a merged offering as an offering of its own, for whatever shows offerings. */
export function programOffering(merged: MergedOffering, program: Program): Offering {
  const isCurrent = program.agreement !== null && program.agreement === merged.agreements[0];
  const [words] = program.agreement?.name.evidence ?? program.cap.evidence;
  return {
    ...merged,
    // The other terms of the whole are those of the program that goes on.
    ...(isCurrent ? {} : NO_TERMS),
    documentKind: NOT_STATED,
    documentNumber: NOT_STATED,
    documentDate: NOT_STATED,
    amends: [],
    rule: NOT_STATED,
    registrationNumber: program.registrationNumber,
    baseProspectusDate: NOT_STATED,
    offeringType:
      words === undefined ? NOT_STATED : { value: program.offeringType, state: 'stated', evidence: [words] },
    security:
      program.security.value === null && program.classes.length === 0 && isCurrent ? merged.security : program.security,
    agreements: program.agreement === null ? [] : [program.agreement],
    maximumAggregateOfferingPrice: program.cap,
    shareCap: program.shareCap,
    soldShares: program.sold,
    grossProceeds: program.proceeds,
    netProceeds: program.netProceeds,
    averagePrice: program.averagePrice,
    unsoldUnderCap: program.remaining,
    availableNow: program.availableNow,
    commission: program.commission,
    resumeCondition: program.resumeCondition,
    shelfExpiry: program.shelfExpiry,
    fixedPrice: program.fixedPrice,
    status: { ...program.status, registration: NOT_STATED },
    events: program.events,
  };
}
