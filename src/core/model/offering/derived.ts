import Big from 'big.js';
import { dollars, grouped } from '../../text/figures.js';
import { type Fact, NOT_STATED } from './facts.js';
import { derived, inputOf, stated } from './make-fact.js';
import type { OfferingStatus } from './offering.js';
import type { ProgramFacts } from './program-facts.js';

/** Figures worked out from those that are stated, each with its inputs. */
export interface DerivedFacts {
  readonly averagePrice: Fact;
  readonly unsoldUnderCap: Fact;
  readonly availableNow: Fact;
}

/** Average price, what the cap leaves, and what can be sold now. */
export function deriveProgram(
  program: ProgramFacts,
  status: Fact<OfferingStatus>,
  registrationEnded: boolean,
): DerivedFacts {
  const unsoldUnderCap = unsold(program);
  return {
    averagePrice: average(program),
    unsoldUnderCap,
    availableNow: available(unsoldUnderCap, status, registrationEnded),
  };
}

function average({ averagePrice, grossProceeds, soldShares }: ProgramFacts): Fact {
  if (averagePrice.value !== null) return averagePrice;
  if (grossProceeds.value === null || soldShares.value === null || grossProceeds.asOf !== soldShares.asOf)
    return NOT_STATED;
  const gross = new Big(grossProceeds.value);
  const shares = new Big(soldShares.value);
  if (shares.lte(0)) return NOT_STATED;
  const price = gross.div(shares).round(2);
  const step = roundingStep(grossProceeds.value);
  const [least, most] = [gross.minus(step.div(2)), gross.plus(step.div(2))].map((end) => end.div(shares).toFixed(2));
  const note =
    step.gt(1) && least !== most
      ? `${least}–${most} if the ${dollars(grossProceeds.value)} is rounded to ${dollars(step.toFixed())}`
      : undefined;
  return derived(
    price.toFixed(2),
    [inputOf('gross proceeds', grossProceeds), inputOf('shares sold', soldShares)],
    `${dollars(grossProceeds.value)} ÷ ${grouped(soldShares.value)}`,
    { asOf: soldShares.asOf, note },
  );
}

/** The power of ten to which an amount looks rounded. */
function roundingStep(amount: string): Big {
  const zeros = /0*$/.exec(amount.split('.')[0] ?? '')?.[0].length ?? 0;
  return amount.includes('.') ? new Big(0) : new Big(10).pow(Math.min(zeros, 9));
}

/** What the cap leaves: as stated, else the cap less what was sold. */
export function unsold({
  cap,
  grossProceeds,
  remaining,
}: Pick<ProgramFacts, 'cap' | 'grossProceeds' | 'remaining'>): Fact {
  if (remaining.value !== null) return remaining;
  if (cap.value === null || grossProceeds.value === null) return NOT_STATED;
  const left = new Big(cap.value).minus(grossProceeds.value);
  if (left.lt(0)) return NOT_STATED;
  const used = new Big(grossProceeds.value).div(cap.value).times(100).round(2);
  return derived(
    left.toFixed(),
    [inputOf('maximum aggregate offering price', cap), inputOf('gross proceeds', grossProceeds)],
    `${dollars(cap.value)} − ${dollars(grossProceeds.value)}`,
    { asOf: grossProceeds.asOf, note: `${used.toFixed()} % of the maximum used` },
  );
}

function available(unsoldUnderCap: Fact, status: Fact<OfferingStatus>, registrationEnded: boolean): Fact {
  const closed =
    status.value === 'terminated' ||
    status.value === 'completed' ||
    status.value === 'suspended' ||
    status.value === 'superseded';
  if (closed || registrationEnded) {
    return derived(
      '0',
      [{ name: 'offering status', value: status.value ?? 'ended', evidence: status.evidence }],
      `the offering is ${status.value ?? 'ended'}`,
      {
        asOf: status.asOf,
      },
    );
  }
  if (status.value !== 'active' || unsoldUnderCap.value === null) return NOT_STATED;
  if (unsoldUnderCap.state === 'stated')
    return stated(unsoldUnderCap.value, unsoldUnderCap.evidence, { asOf: unsoldUnderCap.asOf });
  return derived(unsoldUnderCap.value, unsoldUnderCap.inputs ?? [], unsoldUnderCap.formula ?? '', {
    asOf: unsoldUnderCap.asOf,
  });
}

/** Three years after the registration statement became effective (Rule 415(a)(5)). */
export function shelfExpiry(effective: Fact | undefined, isResale: boolean): Fact {
  if (effective?.value == null || isResale) return NOT_STATED;
  const [year, month, day] = effective.value.split('-');
  if (day === undefined) return NOT_STATED;
  const expiry = month === '02' && day === '29' ? `${Number(year) + 3}-03-01` : `${Number(year) + 3}-${month}-${day}`;
  return derived(expiry, [inputOf('effective date', effective)], `${effective.value} + 3 years`, {
    note: 'Rule 415(a)(5): three years from initial effectiveness; sales may go on for up to 180 days while a new statement is pending.',
  });
}
