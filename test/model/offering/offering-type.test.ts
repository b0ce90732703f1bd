import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import { read, report } from './made.js';

const typeOf = (...paragraphs: string[]): string | null => report(...paragraphs).offeringType.value;

describe('a report that names no underwriting agreement', () => {
  it('tells of an underwritten offering that it has closed, priced or announced', () => {
    expect(
      typeOf(
        'On May 6, 2024, the Company completed its previously announced underwritten public offering of 5,750,000 shares of its common stock.',
      ),
    ).toBe('firm commitment');
    expect(
      typeOf(
        'On May 6, 2024, the Company announced that it intends to offer shares of its common stock in an underwritten public offering.',
      ),
    ).toBe('firm commitment');
  });

  it('tells of notes that it has sold or is about to sell', () => {
    expect(
      typeOf(
        'On May 6, 2024, the Company issued $20 million aggregate principal amount of 8.00% Senior Notes due 2030.',
      ),
    ).toBe('debt');
    expect(
      typeOf(
        'The Company announced its intention to offer $250 million aggregate principal amount of convertible senior notes due 2031.',
      ),
    ).toBe('debt');
  });

  it('tells of no offering where the deal is old, another company’s, or one by which notes go', () => {
    expect(
      typeOf('In 2021, the Company completed an underwritten public offering of 3,000,000 shares of common stock.'),
    ).toBeNull();
    expect(
      typeOf(
        'On May 6, 2024, Fir Devices, Inc. closed its private offering of $100 million aggregate principal amount of its 5% Senior Notes due 2030.',
      ),
    ).toBeNull();
    expect(
      typeOf(
        'On May 6, 2024, the Company redeemed $200 million aggregate principal amount of its 5.00% Senior Notes due 2026 that it had issued under an indenture.',
      ),
    ).toBeNull();
  });
});

describe('an agreement in a report', () => {
  it('with one buyer of the issuer’s own securities is a private placement, with a program of requests an equity line', () => {
    expect(
      typeOf(
        'On May 6, 2024, the Company entered into a subscription agreement with Elm Fund LP for the purchase of 500,000 shares of Series A Preferred Stock.',
      ),
    ).toBe('private placement');
    expect(
      typeOf(
        'On May 6, 2024, we entered into a stock purchase agreement with Elm Fund, LLC, under which Elm Fund agreed to purchase from us at our request up to an aggregate of $10 million of our common stock.',
      ),
    ).toBe('equity line');
  });

  it('by which securities of the issuer are exchanged is an exchange', () => {
    expect(
      typeOf(
        'On May 6, 2024, the Company entered into an exchange agreement with a holder of its notes, pursuant to which the Company agreed to exchange $5 million of notes for 2,500,000 shares of common stock.',
      ),
    ).toBe('exchange');
  });

  it('by which it buys a company, or that others have made, is no offering', () => {
    expect(
      typeOf(
        'On May 6, 2024, the Company entered into a stock purchase agreement with Elm Holdings LLC, pursuant to which the Company agreed to acquire all of the outstanding shares of Fir Devices, Inc.',
      ),
    ).toBeNull();
    expect(
      typeOf(
        'On May 6, 2024, Elm Capital Fund, L.P. entered into a subscription agreement with Fir Devices, Inc. for the purchase of 100,000 shares.',
      ),
    ).toBeNull();
  });
});

describe('the terms of a deal in a report', () => {
  const deal =
    'On May 2, 2024, the Company entered into an underwriting agreement with Alder Brothers LLC relating to an underwritten public offering of 8,000,000 shares of common stock.';

  it('are not those of an earlier one', () => {
    const offering = report(
      deal,
      'In 2021 the Company completed an underwritten public offering of 3,000,000 shares of common stock at a price of $20.00 per share.',
    );
    expect(offering.fixedPrice.price.value).toBeNull();
    expect(offering.status.offering.value).toBe('active');
  });

  it('tell what the underwriters pay apart from the price', () => {
    const offering = report(
      deal,
      'The underwriters have agreed to purchase the shares from the Company at a price of $11.75 per share.',
    );
    expect(offering.fixedPrice.price.value).toBeNull();
    expect(offering.fixedPrice.net.value).toBe('11.75');
  });

  it('name the unit of a price', () => {
    const text = `Filed pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nHarbor Lane plc\n\nWe are offering 5,468,750 American Depositary Shares, directly to certain institutional investors, without an underwriter or placement agent, at a price per ADS of $64.00.`;
    expect(read(text).fixedPrice.price.value).toBe('64.00 per ADS');
  });
});

describe('a deal that has closed', () => {
  const deal =
    'On May 2, 2024, the Company entered into an underwriting agreement with Alder Brothers LLC relating to an underwritten public offering of 8,000,000 shares of common stock.';

  it('is told in several ways', () => {
    for (const words of [
      'The Company completed the Offering on May 4, 2024.',
      'The Company issued and sold the shares on May 4, 2024 and received net proceeds of approximately $93.5 million.',
      'The transaction closed on May 4, 2024.',
      'The offering, including the sale of the 1,200,000 option shares, closed on May 4, 2024.',
    ]) {
      const { status, fixedPrice } = report(deal, words);
      expect([status.offering.value, fixedPrice.closingDate.value], words).toEqual(['completed', '2024-05-04']);
    }
  });

  it('is not one that is expected to, or has not', () => {
    for (const words of [
      'The Offering is expected to close on or about May 7, 2024.',
      'The Offering has not closed.',
      'If the Company has not issued and sold the shares by May 31, 2024, the agreement terminates.',
    ])
      expect(report(deal, words).status.offering.value, words).toBe('active');
  });

  it('counts the shares of the option where the count includes them', () => {
    const { fixedPrice } = report(
      'On May 4, 2024, the Company completed its underwritten public offering of 5,750,000 shares of its common stock, including 750,000 shares sold pursuant to the underwriters’ exercise of their option, at a public offering price of $8.00 per share.',
    );
    expect([fixedPrice.shares.value, fixedPrice.price.value]).toEqual(['5750000', '8.00 per share']);
  });
});

describe('an agreement without a name of its own', () => {
  it('is an indenture told with its day and trustee', () => {
    const { agreements, status } = report(
      'On May 6, 2024, the Company issued $20 million aggregate principal amount of 8.00% Senior Notes due 2030 under an indenture, dated as of May 6, 2024, between the Company and Cedar Trust Company, N.A. (formerly known as Dogwood Bank, N.A.), as trustee.',
    );
    expect(
      agreements.map(({ date, counterparties }) => [date.value, counterparties.map((one) => one.name.value)]),
    ).toEqual([['2024-05-06', ['Cedar Trust Company, N.A.']]]);
    expect(status.offering.value).toBe('completed');
  });

  it('is the arrangement of a program, with the agent through whom it sells', () => {
    const { agreements, offeringType } = report(
      'On May 6, 2024, we entered into an ATM arrangement, pursuant to which we may from time to time sell up to $30.0 million of our common stock through our sales agent, Alder Brothers LLC.',
    );
    expect(offeringType.value).toBe('at-the-market');
    expect(agreements.map(({ name, counterparties }) => [name.value, counterparties[0]?.name.value])).toEqual([
      ['ATM arrangement', 'Alder Brothers LLC'],
    ]);
  });

  it('is not needed where a preliminary cover gives a count alone', () => {
    const offering = read(
      'Subject to Completion, dated May 6, 2024\n\nFiled pursuant to Rule 424(b)(5)\n\nPRELIMINARY PROSPECTUS SUPPLEMENT\n\n(To Prospectus dated April 28, 2023)\n\nHarbor Lane Bancorp\n\n4,000,000 Depositary Shares\n\nEach Representing a 1/40th Interest in a Share of 6.75% Non-Cumulative Perpetual Preferred Stock, Series A',
    );
    expect([offering.security.value, offering.fixedPrice.shares.value, offering.status.offering.value]).toEqual([
      'Depositary Shares',
      '4000000',
      'not begun',
    ]);
  });
});

describe('the parties of a deal', () => {
  const partiesOf = (...paragraphs: string[]): string[] =>
    report(...paragraphs).agreements.flatMap(({ counterparties }) =>
      counterparties.map(({ name, role }) => `${name.value}: ${role.value}`),
    );

  it('are those who are said to make the agreement with the issuer', () => {
    expect(
      partiesOf(
        'On May 6, 2024, we and Elm Park entered into the Purchase Agreement, under which we have the right to direct Elm Park to purchase up to 200,000 shares of common stock on any business day.',
      ),
    ).toEqual(['Elm Park: investor']);
  });

  it('are the buyers of agreements of one form', () => {
    const { offeringType, agreements } = report(
      'On May 6, 2024, the Company entered into the Note Purchase Agreements pursuant to which it agreed to sell $30.0 million aggregate principal amount of convertible notes to the purchasers in a private placement.',
    );
    expect([offeringType.value, agreements[0]?.name.value, agreements[0]?.date.value]).toEqual([
      'private placement',
      'Note Purchase Agreements',
      '2024-05-06',
    ]);
  });

  it('are the underwriter who has agreed to purchase', () => {
    expect(
      partiesOf(
        'Under the terms of the underwriting agreement, dated May 6, 2024, Alder Brothers LLC, as underwriter, has agreed to purchase, and we have agreed to sell, 1,400,000 shares of the Series A Preferred Stock.',
      ),
    ).toEqual(['Alder Brothers LLC: underwriter']);
  });
});

describe('the count of shares', () => {
  it('is the total of a table of allotments, not the share of one underwriter', () => {
    const { offerings } = analyze(
      `<html><body><p>Filed pursuant to Rule 424(b)(5)</p><p>PROSPECTUS SUPPLEMENT</p><p>Harbor Lane Corp.</p><p>Common Stock</p>
<p>We are selling shares through the underwriters under an underwriting agreement.</p>
<table><tr><td>Underwriter</td><td>Number of Shares</td></tr><tr><td>Alder Brothers LLC</td><td>6,000,000</td></tr><tr><td>Birch &amp; Co., LLC</td><td>2,000,000</td></tr><tr><td>Total</td><td>8,000,000</td></tr></table></body></html>`,
      { format: 'html' },
    );
    expect(offerings[0]?.fixedPrice.shares.value).toBe('8000000');
  });
});

describe('the type of an offering', () => {
  const PER_NOTE = `Filed pursuant to Rule 424(b)(5)

PROSPECTUS SUPPLEMENT

Harbor Lane Corp.

`;
  it('is debt where the table of prices is for each note', () => {
    const table = (unit: string): string =>
      `${PER_NOTE}| | Public offering price | Underwriting discount | Proceeds to us |\n|---|---|---|---|\n| Per ${unit} | 98.843% | 0.650% | 98.193% |\n| Total | $395,372,000 | $2,600,000 | $392,772,000 |\n`;
    expect(read(table('note'), 'markdown').offeringType.value).toBe('debt');
    expect(read(table('2030 Note'), 'markdown').offeringType.value).toBe('debt');
    expect(read(table('share'), 'markdown').offeringType.value).toBe('firm commitment');
  });

  it('is debt where the cover offers a principal amount, whatever the notes convert into', () => {
    const { offeringType, debt } = read(
      `${PER_NOTE}We are offering $500,000,000 aggregate principal amount of our     % convertible senior notes due 2032. We have granted the underwriters an option to purchase up to an additional $75,000,000 aggregate principal amount of notes.`,
    );
    expect([offeringType.value, debt.principal.value, debt.coupon.value, debt.maturity.value]).toEqual([
      'debt',
      '500000000',
      null,
      '2032',
    ]);
  });

  it('is a resale where a form leaves the time of sale to the selling stockholders', () => {
    const form = (words: string): string =>
      `FORM S-3\n\nREGISTRATION STATEMENT\n\nHARBOR LANE CORP.\n\n(Exact name of registrant as specified in its charter)\n\nApproximate date of commencement of proposed sale to the public: ${words}`;
    expect(
      read(form('at such times after the effective date as the selling stockholders may determine.')).offeringType
        .value,
    ).toBe('resale');
    expect(read(form('from time to time after the effective date.')).offeringType.value).toBe('shelf');
  });

  it('is a registered direct where the issuer itself sold what is registered', () => {
    const sold = 'All of the shares sold in the Offering were sold directly by the Company.';
    expect(
      typeOf(`The shares were sold pursuant to an effective shelf registration statement on Form S-3. ${sold}`),
    ).toBe('registered direct');
    expect(typeOf(sold)).toBeNull();
  });
});

describe('a supplement that names no agreement', () => {
  const supplement = (words: string): string =>
    `Filed Pursuant to Rule 424(b)(5)\n\n**PROSPECTUS SUPPLEMENT**\n\n# ALDERMERE OPTICS, INC.\n\nCommon Stock\n\n${words}`;
  const typeOf = (words: string): string | null =>
    analyze(supplement(words), { name: 'supplement.md' }).offerings[0]?.offeringType.value ?? null;

  it('is at the market by its sales, though its agent is deemed an underwriter', () => {
    expect(
      typeOf(
        'Sales, if any, will be made by any method deemed to be an “at the market offering” under Rule 415(a)(4). Larkspur Securities LLC will act as a sales agent and will be deemed to be an “underwriter”, and its compensation will be deemed to be underwriting commissions or discounts.',
      ),
    ).toBe('at-the-market');
  });

  it('is underwritten where firms buy to resell', () => {
    expect(
      typeOf(
        'Larkspur Securities LLC is acting as the sole book-running manager. The underwriter has an option to purchase 300,000 more shares. Underwriting discounts and commissions are $0.30 per share.',
      ),
    ).toBe('firm commitment');
  });
});
