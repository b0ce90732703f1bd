import { describe, expect, it } from 'vitest';
import type { Offering } from '../../../src/core/model/offering/offering.js';
import { report, supplement } from './made.js';

const PROGRAM =
  'On March 4, 2024, we entered into a sales agreement (the “Sales Agreement”) with Alder Securities LLC, as sales agent, under which we may offer and sell shares of our common stock in “at the market offerings” having an aggregate offering price of up to $50,000,000.';

const events = ({ events: list }: Offering): string[] =>
  list.map(({ kind, layer, date }) => `${date} ${layer}: ${kind}`);

describe('a date', () => {
  it('of effectiveness is the one after the words, not that of the filing', () => {
    const offering = report(
      PROGRAM,
      'The registration statement on Form S-3 was filed with the SEC on July 3, 2023, and was declared effective by the SEC on August 29, 2023.',
    );
    expect(events(offering).filter((event) => event.endsWith('effectiveness'))).toEqual([
      '2023-08-29 registration: effectiveness',
    ]);
    expect(offering.shelfExpiry.value).toBe('2026-08-29');
    expect(offering.status.registration.value).toBe('effective');
  });

  it('that names a month alone is kept as a month', () => {
    const offering = report(
      PROGRAM,
      'In April 2024, the Company terminated the ATM program under the Sales Agreement.',
    );
    expect(events(offering)).toContain('2024-04 offering: offering terminated');
    expect(events(offering)).not.toContain('2024-05-06 offering: offering terminated');
  });

  it('of an amendment is that of the increase it brings', () => {
    const offering = report(
      PROGRAM,
      'On May 2, 2024, we entered into Amendment No. 1 to the Sales Agreement with Alder Securities LLC.',
      'Amendment No. 1 increased the aggregate offering price of the shares we may sell by $30,000,000 to $80,000,000.',
    );
    expect(events(offering)).toContain('2024-05-02 offering: increase');
    expect(offering.maximumAggregateOfferingPrice.value).toBe('80000000');
  });
});

describe('an amount', () => {
  it('for which shares were sold is their proceeds, never a second cap', () => {
    const offering = supplement(
      PROGRAM,
      'As of May 3, 2024, we have sold 400,000 shares of our common stock having an aggregate offering price of approximately $4,200,000 under the Sales Agreement.',
    );
    expect(offering.maximumAggregateOfferingPrice).toMatchObject({ value: '50000000', state: 'stated' });
    expect(offering.soldShares.value).toBe('400000');
    expect(offering.grossProceeds.value).toBe('4200000');
  });

  it('that remains available while nothing was sold is no sale', () => {
    const offering = supplement(
      PROGRAM,
      'As of May 3, 2024, we had not sold any shares under the Sales Agreement; consequently, shares of common stock having an aggregate gross sales price of $50,000,000 currently remain available for sale.',
    );
    expect(offering.grossProceeds.value).toBeNull();
    expect(offering.unsoldUnderCap.value).toBe('50000000');
    expect(events(offering).filter((event) => event.endsWith('sales report'))).toEqual([]);
  });

  it('to which a balance is reduced is no cap', () => {
    const offering = report(
      PROGRAM,
      'In April 2024, the Company filed a prospectus supplement reducing the available balance under the program to approximately $8.5 million.',
    );
    expect(offering.maximumAggregateOfferingPrice.value).toBe('50000000');
    expect(events(offering)).toContain('2024-04 offering: decrease');
  });

  it('offered by the supplement is its cap, whatever the agreement allows', () => {
    const offering = supplement(
      PROGRAM,
      'We will file another prospectus supplement if we want to sell more than the $4,100,000 of shares of common stock offered by this prospectus supplement.',
    );
    expect(offering.maximumAggregateOfferingPrice).toMatchObject({ value: '4100000', state: 'stated' });
  });
});

describe('the beginning of an offering', () => {
  it('is not told by a supplement to an older, amended agreement', () => {
    const offering = supplement(
      'We have entered into a sales agreement, dated as of October 30, 2022, as amended as of May 6, 2024, with Alder Securities LLC, under which we may sell shares of our common stock in “at the market offerings” having an aggregate offering price of up to $50,000,000.',
    );
    expect(events(offering)).not.toContain('null offering: commencement');
    expect(events(offering)).toContain('2024-05-06 agreement: amendment');
    expect(offering.status.agreement.value).toBe('amended');
  });

  it('is told by the supplement that is filed with the SEC, with or without "on"', () => {
    const offering = report(
      PROGRAM,
      'Sales are made pursuant to the prospectus supplement filed March 5, 2024, pursuant to Rule 424(b)(5).',
    );
    expect(events(offering)).toContain('2024-03-05 offering: commencement');
  });
});

describe('an agreement', () => {
  it('may be two: "entered into two underwriting agreements"', () => {
    const offering = report(
      'On May 6, 2024, the Company entered into two underwriting agreements (each, an “Underwriting Agreement”) with Alder Securities LLC and Birch Capital Markets LLC, as representatives of the several underwriters, relating to the public offering of 2,000,000 shares of common stock at a public offering price of $11.50 per share.',
    );
    expect(offering.offeringType.value).toBe('firm commitment');
    expect(offering.agreements.map(({ name, date }) => `${name.value} ${date.value}`)).toEqual([
      'underwriting agreements 2024-05-06',
    ]);
    expect(offering.fixedPrice.price.value).toBe('11.50 per share');
  });

  it('is with a firm known by its short name alone, never with a role', () => {
    const named = report(
      'On March 4, 2024, we entered into an ATM sales agreement with Alder Brothers to sell shares of our common stock through an “at the market” offering program.',
    );
    expect(named.agreements[0]?.counterparties.map(({ name }) => name.value)).toEqual(['Alder Brothers']);
    const role = report(
      'On March 4, 2024, we entered into an ATM sales agreement with the Sales Agents, Forward Purchasers and Forward Sellers to sell shares of our common stock through an “at the market” offering program.',
    );
    expect(role.agreements[0]?.counterparties).toEqual([]);
  });

  it('that restates an earlier one is the one meant from then on', () => {
    const offering = supplement(
      'We have entered into an amended and restated sales agreement, dated as of May 6, 2024, with Alder Securities LLC, as agent, which amends and restates that certain sales agreement, dated August 6, 2022, under which we may sell shares of our common stock in “at the market offerings” having an aggregate gross sales price of up to $30,000,000.',
    );
    expect(offering.agreements[0]?.name.value).toBe('amended and restated sales agreement');
    expect(offering.maximumAggregateOfferingPrice.value).toBe('30000000');
  });
});

describe('a closing', () => {
  it('that is past completes the offering and gives its day', () => {
    const offering = report(
      'On May 1, 2024, the Company entered into an underwriting agreement with Alder Securities LLC relating to an underwritten offering (the “Offering”) of 1,000,000 shares of common stock.',
      'The closing of the Offering occurred on May 3, 2024.',
    );
    expect(offering.fixedPrice.closingDate.value).toBe('2024-05-03');
    expect(offering.status.offering.value).toBe('completed');
  });

  it('of an underwritten offering tells its kind where no agreement is named', () => {
    const offering = report(
      'On May 4, 2024, the Company completed an underwritten public offering of 2,000,000 shares of its common stock.',
    );
    expect(offering.offeringType.value).toBe('firm commitment');
    expect(events(offering)).toEqual(['2024-05-04 agreement: closing']);
  });
});

describe('the kind of an offering', () => {
  it('made without an underwriter is no firm commitment', () => {
    const offering = supplement(
      'We are offering 500,000 shares of our common stock directly to certain investors at a price of $6.00 per share. This offering is being made without an underwriter or placement agent and we are not paying underwriting discounts or commissions.',
    );
    expect(offering.offeringType.value).toBe('registered direct');
    expect(offering.fixedPrice.shares.value).toBe('500000');
  });

  it('may be left open by the cover, which still tells how many are offered', () => {
    const offering = supplement('We are offering 2,000,000 shares of our common stock.');
    expect(offering.offeringType.value).toBeNull();
    expect(offering.fixedPrice.shares.value).toBe('2000000');
    expect(offering.security.value).toBe('common stock');
    expect(offering.status.offering.value).toBe('active');
  });

  it('is debt in a report of notes that were sold, and not begun where they are only announced', () => {
    const sold = report(
      'On May 6, 2024, the Company completed a public offering of $400 million aggregate principal amount of its 4.800% Senior Notes due 2034.',
    );
    expect([sold.offeringType.value, sold.status.offering.value]).toEqual(['debt', 'completed']);
    expect(sold.fixedPrice.closingDate.value).toBe('2024-05-06');
    const planned = report(
      'On May 6, 2024, the Company announced its intention to offer $300 million aggregate principal amount of its convertible senior notes due 2031 in a private offering.',
    );
    expect([planned.offeringType.value, planned.status.offering.value]).toEqual(['debt', 'not begun']);
  });
});

describe('the end of an earlier agreement', () => {
  it('by another name leaves the new program active', () => {
    const offering = report(
      'On May 3, 2024, Birch Capital Markets LLC accepted our notice to terminate the Birch Sales Agreement, effective immediately.',
      'On May 6, 2024, we entered into the Alder Sales Agreement with Alder Securities LLC for an “at the market offering” under which we may sell shares of our common stock having an aggregate offering price of up to $30,000,000.',
    );
    expect(offering.status.offering.value).toBe('active');
    expect(offering.maximumAggregateOfferingPrice.value).toBe('30000000');
  });
});
