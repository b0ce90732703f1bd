import type { Offering } from '../../../src/core/model/offering/offering.js';

/** What is expected of an offering; what is left out is not asked. */
export interface Told {
  readonly type?: string | null;
  readonly agreement?: string | null;
  readonly offering?: string | null;
  readonly registration?: string | null;
  readonly cap?: string | null;
  readonly soldShares?: string | null;
  readonly grossProceeds?: string | null;
  readonly unsold?: string | null;
  readonly available?: string | null;
  readonly resume?: string | null;
  /** Kind, first letter of the layer, date: `suspension/o 2025-06-09`. */
  readonly events?: readonly string[];
}

/** What an offering tells, as far as `asked` asks for it. */
export function toldOf(offering: Offering, asked: Told, leavesOut = ''): Told {
  const events = offering.events.filter(({ date }) => date !== leavesOut);
  const all: Required<Told> = {
    type: offering.offeringType.value,
    agreement: offering.status.agreement.value,
    offering: offering.status.offering.value,
    registration: offering.status.registration.value,
    cap: offering.maximumAggregateOfferingPrice.value,
    soldShares: offering.soldShares.value,
    grossProceeds: offering.grossProceeds.value,
    unsold: offering.unsoldUnderCap.value,
    available: offering.availableNow.value,
    resume: offering.resumeCondition.value,
    events: events.map(({ kind, layer, date }) => `${kind}/${layer[0]} ${date}`),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
}
