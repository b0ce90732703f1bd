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
    { offering: 'suspended', agreement: 'in force' },
    'On June 9, 2025, the Company provided notice to Alder of the suspension of the at-the-market offering.',
  ],
];

const GOES_ON: readonly Row[] = [
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
