import { describe, expect, it } from 'vitest';
import { read } from './made.js';
import { type Told, toldOf } from './told.js';

const REPORT =
  'FORM 8-K\n\nCURRENT REPORT\n\nDate of Report (Date of earliest event reported): June 10, 2025\n\nTERN HARBOR, INC.\n\n(Exact name of registrant as specified in its charter)\n\nItem 8.01 Other Events.\n\n';
/** A program in force since May 1, 2024: each sentence follows it in its paragraph. */
const PROGRAM =
  'On May 1, 2024, Tern Harbor, Inc. (the “Company”) entered into a Sales Agreement (the “Sales Agreement”) with Alder Securities LLC, as agent, under which the Company may offer and sell, from time to time, shares of its common stock having an aggregate offering price of up to $75,000,000 through an “at-the-market” offering program. ';

type Row = readonly [expected: Told, sentences: string];

const ENDED: Told = { offering: 'terminated', agreement: 'terminated', available: '0' };
const ON = (date: string): Told => ({ ...ENDED, events: [`agreement terminated/a ${date}`] });

const ENDS: readonly Row[] = [
  [
    ON('2025-06-19'),
    'On June 9, 2025, the Company provided notice to the agents to terminate the Sales Agreement, effective June 19, 2025.',
  ],
  [
    ON('2025-06-19'),
    'On June 9, 2025, the Company gave Alder prior written notice of the termination of the Sales Agreement, effective June 19, 2025.',
  ],
  [
    ON('2025-06-19'),
    'On June 9, 2025, the Company sent notice to Alder of the termination of the Sales Agreement. The termination is effective as of June 19, 2025.',
  ],
  [
    ON('2025-06-19'),
    'On June 9, 2025, the Company delivered to Alder written notice of its election to terminate the Sales Agreement. In accordance with its terms, the Sales Agreement will terminate on June 19, 2025.',
  ],
  [
    ON('2025-06-19'),
    'On June 9, 2025, the Company notified Alder of the termination of the Sales Agreement. Such termination will become effective on June 19, 2025, ten days after the notice.',
  ],
  [
    ON('2025-06-19'),
    'The Company may not offer or sell any additional shares under the Sales Agreement following its termination on June 19, 2025.',
  ],
  [
    ON('2025-06-19'),
    'On June 9, 2025, the Company issued a notice of termination to Alder with respect to the Sales Agreement. The termination will take effect on June 19, 2025.',
  ],
  [
    ON('2025-06-09'),
    'On June 9, 2025, the Company and Alder entered into a termination agreement, pursuant to which the Sales Agreement was terminated.',
  ],
  [
    { offering: 'suspended', agreement: 'in force' },
    'On June 9, 2025, the Company provided notice to Alder of the suspension of the at-the-market offering.',
  ],
];

const GOES_ON: readonly Row[] = [
  [
    { offering: 'active', events: [] },
    'Alder may deliver notice to the Company of its election to terminate the Sales Agreement.',
  ],
  [
    { offering: 'active', events: [] },
    'The Sales Agreement provides that notice to Alder of termination of the Sales Agreement must be in writing.',
  ],
  [
    { offering: 'active', events: ['commencement/o 2024-05-02'] },
    'A prospectus supplement for the at-the-market offering was filed with the SEC on May 2, 2024.',
  ],
  [{ offering: 'active', events: [] }, 'The Sales Agreement will terminate on May 1, 2027.'],
  [
    { offering: 'active', events: [] },
    'The Company may provide notice to Alder to terminate the Sales Agreement at any time.',
  ],
  [
    { offering: 'active', events: [] },
    'Upon ten days’ notice to Alder of the termination of the Sales Agreement, the Company may end the offering.',
  ],
  [{ offering: 'active', events: [] }, 'The Company has not given notice to Alder to terminate the Sales Agreement.'],
  [
    { offering: 'active', events: [] },
    'On June 9, 2025, the Company gave notice to its landlord of the termination of the lease agreement, and the termination is effective as of June 19, 2025.',
  ],
  [
    { offering: 'active', events: [] },
    'The termination of Mr. Quill’s employment is effective as of June 19, 2025, and his consulting agreement will terminate on that date.',
  ],
  [
    { offering: 'active', events: [] },
    'Following the termination of the Sales Agreement, the Company may not offer or sell any additional shares under it.',
  ],
];

function told([expected, sentences]: Row): Told {
  return toldOf(read(REPORT + PROGRAM + sentences), expected, '2024-05-01');
}

describe('a program', () => {
  for (const row of ENDS) it(`has ended or stopped after “${row[1]}”`, () => expect(told(row)).toEqual(row[0]));
  for (const row of GOES_ON) it(`has not ended after “${row[1]}”`, () => expect(told(row)).toEqual(row[0]));
});

/** As the quarterly reports of a program begun on May 1, 2024 tell its figures. */
const QUARTERLY =
  'FORM 10-Q\n\nQUARTERLY REPORT\n\nFor the quarterly period ended March 31, 2025\n\nTERN HARBOR, INC.\n\n(Exact name of registrant as specified in its charter)\n\nNote 7. Stockholders’ Equity\n\n';

const FIGURES: readonly Row[] = [
  [
    { soldShares: null, events: ['sales report/o 2025-03-31'] },
    'During the three and nine months ended March 31, 2025, the Company sold 1,200,000 shares under the Sales Agreement.',
  ],
  [{ soldShares: null }, 'Subsequent to March 31, 2025, the Company sold 200,000 shares under the Sales Agreement.'],
  [
    { soldShares: '1200000' },
    'As of March 31, 2025, the Company had sold 1,200,000 shares under the Sales Agreement. In April 2025 it sold an additional 300,000 shares under the Sales Agreement.',
  ],
  [{ soldShares: '1200000' }, 'Since May 1, 2024, the Company has sold 1,200,000 shares under the Sales Agreement.'],
  [
    { unsold: '31000000' },
    'As of March 31, 2025, the program had approximately $31.0 million of equity available for issuance.',
  ],
  [{ unsold: '12000000' }, 'As of March 31, 2025, $12.0 million of shares remained unsold.'],
  [{ unsold: null }, 'As of March 31, 2025, $212.0 million of securities remained unsold under the shelf.'],
  [
    { grossProceeds: '3400000' },
    'The Sales Agreement allows sales of up to $75.0 million, of which $3.4 million has been sold as of March 31, 2025.',
  ],
];

describe('the figures of a program', () => {
  for (const row of FIGURES)
    it(`are read from “${row[1]}”`, () =>
      expect(toldOf(read(QUARTERLY + PROGRAM + row[1]), row[0], '2024-05-01')).toEqual(row[0]));
  it('keep what may still be sold apart from the maximum, after sales under an earlier prospectus', () => {
    const offering = read(
      'Filed Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\nTERN HARBOR, INC.\n\nCommon Stock\n\nOn April 30, 2019, we entered into a sales agreement (the “Sales Agreement”) with Alder Securities LLC, having an aggregate gross sales price of up to $300,000,000, from time to time in an “at the market” offering.\n\nAs of the date of this prospectus supplement, we have sold shares having an aggregate gross sales price of $182,340,000 pursuant to the Prior Prospectus. As a result, shares having an aggregate gross sales price of up to $117,660,000 remain available for sale under the Sales Agreement.',
    );
    expect(offering.maximumAggregateOfferingPrice).toMatchObject({ value: '300000000', state: 'stated' });
    expect(offering.grossProceeds.value).toBe('182340000');
    expect(offering.availableNow.value).toBe('117660000');
  });

  it('are those of the agreement that replaces another', () => {
    const text =
      'In February 2021, we entered into a sales agreement with Alder Securities LLC for an at-the-market offering of up to $40.0 million (the “2021 Sales Agreement”). We sold 7,508 shares under the 2021 Sales Agreement. The 2021 Sales Agreement was terminated in August 2024 in connection with our entering into the 2024 Sales Agreement (as defined below) with Alder Securities LLC.\n\nIn August 2024, we entered into a sales agreement (the “2024 Sales Agreement”) with Alder Securities LLC, under which we may sell shares having an aggregate offering price of up to $60.0 million.';
    const expected: Told = {
      offering: 'active',
      agreement: 'in force',
      cap: '60000000',
      soldShares: null,
    };
    expect(toldOf(read(QUARTERLY + text), expected)).toEqual(expected);
  });
  it('are raised by a supplement for an additional amount', () => {
    const expected: Told = { events: ['increase/o 2025-06-09'] };
    const sentence =
      'On June 9, 2025, we filed a prospectus supplement under which we may sell up to an additional $30,000,000 of shares under the Sales Agreement.';
    expect(toldOf(read(REPORT + PROGRAM + sentence), expected, '2024-05-01')).toEqual(expected);
  });
});

const NAMED: readonly Row[] = [
  [
    { type: 'at-the-market', cap: '75000000' },
    'We have established multiple “at-the-market” (“ATM”), programs. In May 2024, we initiated the May 2024 ATM Program with an aggregate offering price of up to $75.0 million.',
  ],
  [
    { type: 'at-the-market', offering: 'active', soldShares: '1600000' },
    'We have established several ATM programs. In May 2024, the May 2023 ATM Program expired and was replaced with the May 2024 ATM Program. As of March 31, 2025, we had sold 1,600,000 shares under the May 2024 ATM Program.',
  ],
  [
    { type: 'at-the-market', offering: 'active', cap: '75000000', soldShares: '1600000' },
    'On May 4, 2023, we initiated the May 2023 ATM Program. We established the May 2023 ATM with an aggregate offering price of up to $40.0 million. From May 4, 2023 through June 21, 2024, we sold an aggregate of 6,027,800 shares of common stock under the May 2023 ATM Program. As of June 21, 2024, the May 2023 ATM Program expired and was replaced with the June 2024 ATM Program. On June 21, 2024, we initiated the June 2024 ATM Program. We established the June 2024 ATM Program with an aggregate offering price of up to $75.0 million. From June 21, 2024 through March 31, 2025, we sold an aggregate of 1,600,000 shares of common stock under the June 2024 ATM Program.',
  ],
  [
    { type: 'at-the-market', cap: '75000000' },
    'We have a sales agreement to sell shares having an aggregate offering price of up to $75.0 million, from time to time, through an ATM equity offering program.',
  ],
  [
    { type: 'at-the-market', soldShares: null, events: ['sales report/o null'] },
    'During the quarter, we issued an aggregate of 2,500,000 shares of common stock under the Common ATM Program.',
  ],
  [
    { type: 'at-the-market' },
    'The Company may sell shares of its common stock through Alder by any method permitted that is deemed an “at the market offering” as defined in Rule 415.',
  ],
  [
    { type: null },
    'We do not have an at-the-market offering program, but may sell shares in an at-the-market offering.',
  ],
  [{ type: null }, 'One of our stockholders has an at-the-market program; we may establish an ATM program of our own.'],
];

describe('a quarterly report', () => {
  for (const row of NAMED)
    it(`tells of its program by “${row[1]}”`, () => expect(toldOf(read(QUARTERLY + row[1]), row[0])).toEqual(row[0]));
});

describe('an agreement named only as ended', () => {
  const REPORTED =
    'On June 9, 2025, Tern Harbor, Inc. delivered to Alder Securities LLC written notice of termination of the Open Market Sale Agreement, dated May 1, 2024, by and between the Company and Alder.';
  it('tells by its name that it was a program', () => {
    const expected: Told = { type: 'at-the-market', agreement: 'terminated', offering: 'terminated' };
    expect(toldOf(read(REPORT + REPORTED), expected)).toEqual(expected);
  });
  it('does not stand for the deal that is reported', () => {
    const deal =
      'On June 9, 2025, Tern Harbor, Inc. entered into an underwriting agreement with Birch Capital Markets LLC relating to a public offering of 2,000,000 shares of common stock. ';
    expect(read(REPORT + deal + REPORTED).offeringType.value).toBe('firm commitment');
  });
});
