import type { Filing } from '../model/filing.js';
import type { Offering } from '../model/offering/offering.js';
import type { Check, Observation } from './check.js';
import { dayNumber, isoOf } from './support/days.js';
import { SHELF_LIFE } from './support/rules.js';
import { longDate } from './support/wording.js';

const { rule, source, holdsFrom, years, graceDays } = SHELF_LIFE;
const LAW = `A shelf registration statement may be used for three years from its initial effectiveness, and for up to ${graceDays} days more while a new one is pending (${rule} under the Securities Act; ${source}; since ${longDate(holdsFrom)}). Shelves for resale only are not limited so.`;
/** Days before the end of a shelf from which it is worth a note. */
const NEAR = 183;

/** A program on a shelf: what it runs on and until when. */
interface Shelf {
  readonly written: number;
  readonly expires: number;
  readonly observation: (message: string) => Observation[];
}

export const offerAfterShelfExpiry: Check = {
  id: 'offer-after-shelf-expiry',
  severity: 'warning',
  title: 'an offer made after its shelf has expired',
  rationale: `${LAW} An offer made after that has no effective registration statement, or the date of effectiveness is not the one meant. The date of expiry is derived from the date of effectiveness that the document states.`,
  examples: [],
  filing: (filing) =>
    shelves(filing).flatMap(({ written, expires, observation }) =>
      written <= expires + graceDays
        ? []
        : observation(
            `The shelf expired on ${longDate(isoOf(expires))}, three years after it became effective; this document is dated ${longDate(isoOf(written))} (derived; ${rule}).`,
          ),
    ),
};

export const shelfExpiry: Check = {
  id: 'shelf-expiry',
  severity: 'information',
  title: 'a shelf that expires soon after the date of the document',
  rationale: `${LAW} A program on it must move to a new registration statement by then. The date is derived from the date of effectiveness that the document states.`,
  examples: [],
  filing: (filing) =>
    shelves(filing).flatMap(({ written, expires, observation }) => {
      if (expires < written - graceDays || expires > written + NEAR) return [];
      const tense = expires < written ? 'expired' : 'expires';
      return observation(
        `The shelf ${tense} on ${longDate(isoOf(expires))}, ${years} years after it became effective; ${graceDays} days’ grace ends on ${longDate(isoOf(expires + graceDays))} (derived; ${rule}).`,
      );
    }),
};

function shelves(filing: Filing): Shelf[] {
  return filing.offerings.flatMap((offering) => shelfOf(offering) ?? []);
}

function shelfOf(offering: Offering): Shelf | undefined {
  const { shelfExpiry: expiry, documentDate, offeringType, documentKind } = offering;
  const [written, expires] = [dayNumber(documentDate.value), dayNumber(expiry.value)];
  if (written === undefined || expires === undefined || documentDate.state !== 'stated') return undefined;
  if (offeringType.value === 'resale' || offeringType.value === 'shelf') return undefined;
  if (!/supplement|prospectus/i.test(documentKind.value ?? '')) return undefined;
  const evidence = expiry.evidence[0] ?? expiry.inputs?.flatMap((input) => input.evidence)[0];
  if (evidence === undefined) return undefined;
  return {
    written,
    expires,
    observation: (message) => [{ start: evidence.start, end: evidence.end, message }],
  };
}
