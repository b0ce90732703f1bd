import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import { readPassage } from '../../../src/core/model/offering/reading.js';
import { TERM_WORDINGS } from '../../../src/core/model/offering/term-wordings.js';
import { read, report, SUPPLEMENT, supplement } from './made.js';

/** The words in which a text states a field. */
function wordsOf(field: string, text: string): string[] {
  return analyze(text, { format: 'text' }).passages.flatMap((passage) =>
    readPassage(passage)
      .filter((one) => one.field === field)
      .map(({ from, to }) => passage.block.text.slice(from, to)),
  );
}

describe('a wording of a term', () => {
  for (const { field, examples = [] } of TERM_WORDINGS) {
    for (const example of examples) {
      const marked = /⟦([^⟧]*)⟧/.exec(example)?.[1];
      const text = example.replace(/[⟦⟧]/g, '');
      it(`${marked === undefined ? 'states no' : 'states'} ${field} in “${text}”`, () => {
        if (marked === undefined) expect(wordsOf(field, text)).toEqual([]);
        else expect(wordsOf(field, text)).toContain(marked);
      });
    }
  }
});

const PROGRAM =
  'We have entered into a Sales Agreement, dated March 4, 2024, with Alder Securities LLC, under which we may sell shares of our common stock in “at the market offerings” having an aggregate offering price of up to $3,000,000.';
const UNDERWRITTEN =
  'We are offering 2,000,000 shares of our common stock at a public offering price of $5.00 per share. We have granted the underwriters an option for 30 days to purchase up to an additional 300,000 shares. Delivery of the shares is expected to be made on or about March 8, 2024. We have entered into an underwriting agreement with Alder Securities LLC.';

describe('the public float', () => {
  it('has its price, count and day, and leaves a third less what was sold', () => {
    const { publicFloat } = supplement(
      PROGRAM,
      'The aggregate market value of our common stock held by non-affiliates, or the public float, was $12,000,000, based on 3,000,000 shares held by non-affiliates and a price of $4.00 per share, the closing price of our common stock on February 2, 2024.',
      'During the prior 12 calendar months we have sold securities for $1,500,000 pursuant to General Instruction I.B.6 of Form S-3.',
    );
    expect(publicFloat.amount.value).toBe('12000000');
    expect(publicFloat.price).toMatchObject({ value: '4.00', asOf: '2024-02-02' });
    expect(publicFloat.shares.value).toBe('3000000');
    expect(publicFloat.soldInYear).toMatchObject({ value: '1500000', state: 'stated' });
    expect(publicFloat.capacity).toMatchObject({
      value: '2500000',
      state: 'derived',
      formula: '$12,000,000 ÷ 3 − $1,500,000',
    });
  });

  it('leaves a whole third where nothing was sold, and what the filing itself says it leaves', () => {
    const float = 'Our public float was $12,000,000.';
    const none = supplement(
      PROGRAM,
      float,
      'We have not sold any securities pursuant to General Instruction I.B.6 of Form S-3 during the prior 12 calendar months.',
    );
    expect(none.publicFloat.soldInYear).toMatchObject({ value: '0', state: 'derived' });
    expect(none.publicFloat.capacity.value).toBe('4000000');
    const said = supplement(
      PROGRAM,
      float,
      'During the prior 12 months we sold shares in the aggregate amount of $900,000 pursuant to General Instruction I.B.6 of Form S-3, leaving $3,100,000 that could be sold.',
    );
    expect(said.publicFloat.capacity).toMatchObject({ value: '3100000', state: 'stated' });
  });

  it('adds up what was sold in several deals', () => {
    const { publicFloat } = supplement(
      PROGRAM,
      'We have not offered any securities pursuant to General Instruction I.B.6 of Form S-3 during the prior 12 calendar months, except for $200,000 under a sales agreement and $300,000 in a private placement.',
    );
    expect(publicFloat.soldInYear).toMatchObject({ value: '500000', formula: '$200,000 + $300,000' });
  });

  it('leaves nothing to say without both', () => {
    expect(supplement(PROGRAM, 'Our public float was $12,000,000.').publicFloat.capacity.value).toBeNull();
  });
});

describe('the shares outstanding', () => {
  it('give the dilution of a deal at a fixed price', () => {
    const offering = supplement(
      UNDERWRITTEN,
      'The number of shares to be outstanding after this offering is based on 8,000,000 shares of our common stock outstanding as of December 31, 2023.',
    );
    expect(offering.sharesOutstanding).toMatchObject({ value: '8000000', asOf: '2023-12-31' });
    expect(offering.dilution).toMatchObject({ value: '25', formula: '2,000,000 ÷ 8,000,000' });
  });

  it('are told by a row of the summary, or under its label', () => {
    const offering = read(
      `${SUPPLEMENT}${UNDERWRITTEN}

| Common stock outstanding before this offering | 8,000,000 shares |
| --- | --- |
| Common stock to be outstanding after this offering | 10,000,000 shares |
`,
      'markdown',
    );
    expect(offering.sharesOutstanding.value).toBe('8000000');
    expect(offering.sharesOutstandingAfter.value).toBe('10000000');
    const below = supplement(
      UNDERWRITTEN,
      'Common stock to be outstanding immediately after this offering',
      '10,000,000 shares (or 10,300,000 shares if the underwriters exercise their option in full)',
    );
    expect(below.sharesOutstandingAfter.value).toBe('10000000');
  });

  it('are not those of one class of several, nor those of options', () => {
    const offering = supplement(
      PROGRAM,
      'As of May 1, 2024, we had 9,000,000 shares of our Class A common stock and 4,000,000 shares of our Class B common stock outstanding.',
      'The table excludes 700,000 shares issuable upon the exercise of options outstanding as of May 1, 2024.',
    );
    expect(offering.sharesOutstanding.value).toBeNull();
  });
});

describe('a deal with the option exercised in full', () => {
  it('has the totals of shares and proceeds, with their inputs', () => {
    const { withOption } = supplement(
      UNDERWRITTEN,
      'We estimate that our net proceeds will be approximately $9.1 million, or approximately $10.5 million if the underwriters exercise their option in full.',
    );
    expect(withOption.shares).toMatchObject({ value: '2300000', formula: '2,000,000 + 300,000' });
    expect(withOption.grossProceeds).toMatchObject({ value: '11500000', formula: '2,300,000 × $5.00' });
    expect(withOption.netProceeds).toMatchObject({ value: '10500000', state: 'stated' });
  });
});

describe('a lock-up', () => {
  it('of insiders is told before that of the company, and ends so many days after the prospectus', () => {
    const { lockUp } = supplement(
      UNDERWRITTEN,
      'The date of this prospectus supplement is March 4, 2024.',
      'We have agreed not to issue any shares for a period of 60 days after the date of this prospectus supplement.',
      'Our directors and officers have agreed not to sell any shares for a period of 90 days after the date of this prospectus supplement.',
    );
    expect(lockUp.days.value).toBe('90');
    expect(lockUp.expiry).toMatchObject({ value: '2024-06-02', state: 'derived', formula: '2024-03-04 + 90 days' });
  });

  it('may run from the closing', () => {
    const { lockUp } = supplement(
      UNDERWRITTEN,
      'Each of our directors has agreed not to dispose of shares for 60 days after the closing of this offering.',
    );
    expect(lockUp.expiry).toMatchObject({ value: '2024-05-07', formula: '2024-03-08 + 60 days' });
  });
});

describe('a stock split', () => {
  it('that has taken place has its ratio and day', () => {
    const { splits } = supplement(
      PROGRAM,
      'All share numbers have been adjusted to reflect our 1-for-15 reverse stock split effected on October 31, 2023.',
      'Our board may effect another reverse stock split at a ratio of 1-for-20.',
    );
    expect(splits.map(({ ratio, date }) => `${ratio.value} ${date.value}`)).toEqual(['1-for-15 2023-10-31']);
  });
});

describe('the use of proceeds', () => {
  it('is one sentence on this offering, not on another deal', () => {
    const offering = supplement(
      PROGRAM,
      'We intend to use the net proceeds from the Private Placement to buy equipment.',
      'We intend to use the net proceeds from this offering for working capital. We have not decided more.',
    );
    expect(offering.useOfProceeds.value).toBe(
      'We intend to use the net proceeds from this offering for working capital.',
    );
  });
});

describe('the shelf', () => {
  it('has its form, total, day of effectiveness, expiry and the end of its grace', () => {
    const offering = supplement(
      PROGRAM,
      'This prospectus supplement is part of a registration statement on Form S-3 (File No. 333-271234), under which we may from time to time offer up to $200,000,000 of common stock, preferred stock and debt securities.',
      'The registration statement (File No. 333-271234) was declared effective on May 1, 2023.',
    );
    expect(offering.shelf.form.value).toBe('S-3');
    expect(offering.shelf.total.value).toBe('200000000');
    expect(offering.shelf.effectiveDate.value).toBe('2023-05-01');
    expect(offering.shelfExpiry.value).toBe('2026-05-01');
    expect(offering.shelf.graceEnd).toMatchObject({ value: '2026-10-28', formula: '2026-05-01 + 180 days' });
  });
});

describe('an equity line', () => {
  it('has its term, exchange cap and commitment shares', () => {
    const { equityLine } = report(
      'On May 6, 2024, the Company entered into a Common Stock Purchase Agreement with Alder Capital Fund LLC, under which it may sell to Alder up to $50,000,000 of shares of its common stock over the 36-month term of the agreement.',
      'The Company issued 120,000 shares of common stock to the investor as commitment shares. It may not issue more than 4,123,456 shares under the Purchase Agreement, which is 19.99% of the shares outstanding (the “Exchange Cap”).',
    );
    expect(equityLine.term.value).toBe('36 months');
    expect(equityLine.exchangeCap.value).toBe('19.99');
    expect(equityLine.commitmentShares.value).toBe('120000');
  });
});

describe('notes', () => {
  const notes = (...lines: string[]): string =>
    ['Filed pursuant to Rule 424(b)(2)', 'Registration No. 333-271234', 'PROSPECTUS SUPPLEMENT', ...lines].join('\n\n');
  const read = (...lines: string[]) => analyze(notes(...lines), { format: 'text' }).offerings[0]?.debt;

  it('have principal, coupon, maturity and CUSIP, of several series each', () => {
    const debt = read(
      'Harbor Lane Corp.',
      '$500,000,000 4.750% Senior Notes due 2029',
      '$700,000,000 5.250% Senior Notes due 2034',
      'The underwriters expect to deliver the notes. CUSIP No. 037833100.',
    );
    expect(debt?.principal.value).toBe('500000000; 700000000');
    expect(debt?.coupon.value).toBe('4.750; 5.250');
    expect(debt?.maturity.value).toBe('2029; 2034');
    expect(debt?.cusip.value).toBe('037833100');
  });

  it('with blanks have none', () => {
    const debt = read(
      'Harbor Lane Corp.',
      'Subject to completion',
      '$ % Senior Notes due 20',
      'The underwriters will deliver the notes.',
    );
    expect([debt?.principal.value, debt?.coupon.value, debt?.maturity.value]).toEqual([null, null, null]);
  });
});
