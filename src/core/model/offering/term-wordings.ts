import type { Wording } from './wording.js';

/**
 * Wordings of the terms around an offer: the issuer's public float and shares outstanding, its shelf, lock-ups, the
 * terms of an equity line, of debt and of rights.
 */
export const TERM_WORDINGS: readonly Wording[] = [
  {
    field: 'public float',
    rank: 9,
    says: '(held by non-affiliates|held by nonaffiliates|held by non-affiliated stockholders|held by non-affiliated shareholders|non-affiliates of {the} registrant|persons other than affiliates|public float) … (was|is|of|were|equals|totals|totaled|to) [approximately] {money}',
    examples: [
      'The aggregate market value of our outstanding common stock ⟦held by non-affiliates, or public float, was approximately $41.2 million⟧, based on 5,150,000 shares held by non-affiliates at a price of $8.00 per share.',
      'The aggregate market value of our common equity held by ⟦persons other than affiliates of the Company was approximately $23,954,500⟧ as of that day.',
      'As of May 1, 2024, our ⟦public float amounted to $18,200,000⟧.',
      'We would cease to be an emerging growth company if the market value of our common stock held by non-affiliates exceeds $700 million.',
      'These limits apply so long as our public float is less than $75,000,000.',
    ],
  },
  {
    field: 'capacity',
    rank: 9,
    says: '(eligible|able|permitted) to (offer and sell|sell|offer) … {money}',
    examples: [
      'Pursuant to General Instruction I.B.6 of Form S-3, we are currently ⟦eligible to offer and sell up to an aggregate of approximately $13.7 million⟧ of our securities.',
      'We are able to sell equipment for $13.7 million.',
    ],
  },
  {
    field: 'capacity',
    rank: 8,
    says: '(may offer and sell|may sell|may offer|can sell|available for sale) … up to [an aggregate of|approximately] {money}',
    examples: [
      'In accordance with General Instruction I.B.6 of Form S-3, we ⟦may offer and sell shares of our common stock having an aggregate offering price of up to $3,062,000⟧.',
    ],
  },
  {
    field: 'capacity',
    rank: 10,
    says: 'leaving [approximately] {money}',
    examples: [
      'During the prior 12 months we have sold securities for $1,200,000 pursuant to General Instruction I.B.6 of Form S-3, ⟦leaving $1,862,000⟧ that could be sold.',
    ],
  },
  {
    field: 'outstanding',
    rank: 10,
    says: 'based on [a total [number] of|an aggregate of|approximately] {count} [of … ] [issued and] outstanding',
    examples: [
      'The number of shares to be outstanding after this offering is ⟦based on 12,500,000 shares of our common stock outstanding⟧ as of March 31, 2024.',
      'The float is based on 4,000,000 shares of our outstanding common stock held by non-affiliates.',
    ],
  },
  {
    field: 'outstanding',
    rank: 9,
    says: "based on [a total of|an aggregate of|approximately] {count} of [our|the company's] [issued and] outstanding (common stock|common shares|ordinary shares|capital stock|shares|stock), of which",
    examples: [
      'The aggregate market value was $1,903,000, ⟦based on 2,258,000 shares of outstanding common stock, of which⟧ 2,100,000 were held by non-affiliates.',
      'It is based on 2,100,000 shares of outstanding common stock held by non-affiliates.',
    ],
  },
  {
    field: 'outstanding',
    rank: 8,
    says: 'number of … outstanding [as of {date}|on {date}|at {date}] (was|is) {count}',
    examples: [
      'The ⟦number of shares of our common stock outstanding as of May 1, 2024 was 12,500,000 shares⟧.',
      'The number of options outstanding as of May 1, 2024 was 500,000 shares underlying options.',
    ],
  },
  {
    field: 'outstanding',
    rank: 8,
    says: '(had|has) [issued and] outstanding {count}',
    examples: ['As of May 1, 2024, we ⟦had outstanding 12,500,000 shares⟧ of common stock.'],
  },
  {
    field: 'outstanding',
    rank: 9,
    says: 'there (were|are) [approximately] {count} … (outstanding|issued and outstanding)',
    examples: [
      'As of March 31, 2024, ⟦there were 12,500,000 shares of our common stock issued and outstanding⟧.',
      'As of March 31, 2024, there were 500,000 shares issuable upon the exercise of outstanding options.',
    ],
  },
  {
    field: 'outstanding',
    rank: 9,
    says: '{count} [of … ] (were|are) [issued and] outstanding',
    examples: ['As of March 31, 2024, ⟦12,500,000 shares of common stock were outstanding⟧.'],
  },
  {
    field: 'outstanding',
    rank: 8,
    says: '(had|has) [approximately] {count} [of … ] (outstanding|issued and outstanding)',
    examples: ['As of March 31, 2024, we ⟦had 12,500,000 shares of common stock issued and outstanding⟧.'],
  },
  {
    field: 'outstanding after',
    rank: 9,
    says: '(will have|will be) [a total of|approximately] {count} [of … ] outstanding',
    examples: ['After this offering, we ⟦will have 14,500,000 shares of common stock outstanding⟧.'],
  },
  {
    field: 'shelf total',
    rank: 9,
    says: 'one or more offerings (up to|of up to|with|having|for up to|for) … {money}',
    examples: [
      'Under this shelf registration statement, we may sell our securities in ⟦one or more offerings up to a total dollar amount of $150,000,000⟧.',
    ],
  },
  {
    field: 'shelf total',
    rank: 8,
    says: 'registration statement … up to [an aggregate|an aggregate of|a maximum of|a total of|an aggregate amount of|a maximum aggregate offering price of] [approximately] {money}',
    examples: [
      'This prospectus supplement is part of a shelf ⟦registration statement under which we may from time to time offer up to $200,000,000⟧ of common stock, preferred stock and debt securities.',
      'The registration statement covers sales under the Sales Agreement of up to $20,000,000 of our common stock.',
    ],
  },
  {
    field: 'shelf remaining',
    rank: 8,
    says: '{money} … (remain|remains|remained|remaining|is|was) [currently] (available|unsold|unissued) … registration statement',
    examples: ['As of today ⟦$120,000,000 of securities remains available for sale under the registration statement⟧.'],
  },
  {
    field: 'lock-up',
    rank: 9,
    says: '{duration} (after|from|following) the date of (this|the|our) [final|preliminary] prospectus',
    examples: [
      'Our directors and officers have agreed not to sell shares for a period of ⟦90 days after the date of this prospectus⟧.',
      'The underwriters have an option for 30 days after the date of this prospectus to purchase more shares.',
    ],
  },
  {
    field: 'lock-up',
    rank: 8,
    says: '{duration} (after|from|following) the (closing|closing date|completion|consummation) of (this|the) offering',
    examples: [
      'Each of our officers and directors has agreed not to dispose of shares until ⟦60 days after the closing of this offering⟧.',
    ],
  },
  {
    field: 'lock-up',
    rank: 7,
    says: 'lock-up period of {duration}',
    examples: ['Our officers have agreed to a ⟦lock-up period of 90 days⟧.'],
  },
  {
    field: 'lock-up',
    rank: 6,
    says: '(agreed|agree|agrees|undertaken) … for [a period of|the] {duration} … not to (directly|offer|sell|issue|dispose|transfer|pledge)',
    examples: [
      'The Company and its officers ⟦agreed, for a period of 90 days, subject to exceptions, not to offer⟧, sell or otherwise dispose of shares.',
      'He agreed, for a period of 90 days, not to compete with the Company.',
    ],
  },
  {
    field: 'lock-up',
    rank: 6,
    says: '(agreed|agree|agrees|undertaken) not to … (offer|sell|issue|dispose|transfer|pledge) … for [a period of] {duration}',
    examples: [
      'Our directors and officers have ⟦agreed not to sell any of their shares for a period of 60 days⟧.',
      'The lender agreed not to sell the loan for 60 days.',
    ],
  },
  {
    field: 'lock-up',
    rank: 5,
    says: '(shares|adss|securities) (will be|are) restricted (for|from … for) [a period of] {duration}',
    examples: ['The ⟦shares will be restricted for 180 days⟧.'],
  },
  {
    field: 'net with option',
    rank: 9,
    says: 'net proceeds … or [approximately] {money} (if|assuming) the (underwriters|underwriter|representative|representatives)',
    examples: [
      'We estimate that the ⟦net proceeds will be approximately $56.1 million, or approximately $64.6 million if the underwriters⟧ exercise their option in full.',
    ],
  },
  {
    field: 'line term',
    rank: 9,
    says: '{duration} (term|period)',
    examples: [
      'We may sell shares to the investor over the ⟦36-month term⟧ of the Purchase Agreement.',
      'Sales took place over a 36-month period.',
    ],
  },
  {
    field: 'exchange cap',
    rank: 9,
    says: '{percentage} (of|or more of) … outstanding',
    examples: [
      'Under the rules of the exchange we may not issue more than ⟦19.99% of our shares outstanding⟧ (the “Exchange Cap”).',
      'The holder owns 19.99% of our shares outstanding.',
    ],
  },
  {
    field: 'commitment shares',
    rank: 9,
    says: '{count} … as [initial] commitment shares',
    examples: ['We issued ⟦220,000 shares of our common stock to the investor as commitment shares⟧.'],
  },
  {
    field: 'commitment shares',
    rank: 8,
    says: "(issue|issued|issuing) … {count} … (as consideration for|in consideration for|in consideration of) [its|their|the investor's] [irrevocable] commitment",
    examples: [
      'We ⟦issued to the investor 220,000 shares of common stock as consideration for its commitment⟧ to purchase shares.',
    ],
  },
  {
    field: 'commitment shares',
    rank: 9,
    says: '{count} … as [a|an|its|the] [initial|upfront|one-time|non-refundable] commitment fee',
    examples: [
      'In consideration for entering into the agreement, we have issued ⟦250,000 shares of common stock to the investor as a commitment fee⟧.',
      'We paid the investor $250,000 as a commitment fee.',
    ],
  },
  {
    field: 'commitment shares',
    rank: 8,
    says: '{count} … (as payment of|in payment of|as payment for|in satisfaction of|to satisfy) {the} [initial] commitment fee',
    examples: ['The Company issued ⟦90,000 shares to the investor in satisfaction of the commitment fee⟧.'],
  },
  {
    field: 'commitment shares',
    rank: 8,
    says: 'commitment fee (of|equal to|consisting of|in the form of|payable in) [an aggregate of] {count}',
    examples: ['We will pay a ⟦commitment fee in the form of 120,000 ADSs⟧.'],
  },
  {
    field: 'commitment fee',
    rank: 9,
    says: 'commitment fee [in [cash|an amount|shares]] (of|equal to) {money}',
    examples: ['We agreed to pay the investor a ⟦commitment fee of $500,000⟧.'],
  },
  {
    field: 'floor price',
    rank: 9,
    says: 'floor price" (means|shall mean|is) [a price of] {money}',
    examples: ['“⟦Floor Price” means $0.25⟧, subject to adjustment.'],
  },
  {
    field: 'floor price',
    rank: 9,
    says: 'floor price (of|means|is) [a price of] [equal to] {price}',
    examples: ['The purchase price may not be less than a ⟦floor price of $0.25 per share⟧.'],
  },
  {
    field: 'principal',
    rank: 9,
    says: '{money} [in] aggregate principal amount of',
    examples: ['We are offering ⟦$500,000,000 aggregate principal amount of⟧ our 5.250% Senior Notes due 2034.'],
  },
  {
    field: 'coupon',
    rank: 8,
    says: '(bear|bears|accrue|accrues) interest [on … ] at [a|the|an] [fixed|annual] [rate|interest rate|rate per annum] [of] {percentage}',
    examples: ['The notes will ⟦bear interest at a rate of 5.250%⟧ per year.'],
  },
  {
    field: 'maturity',
    rank: 8,
    says: '(mature|matures|maturing) on {date}',
    examples: ['The notes will ⟦mature on June 15, 2034⟧.'],
  },
  {
    field: 'rights expiration',
    rank: 9,
    says: '(rights offering|subscription rights|rights|subscription period|offering) [will] (expire|expires|will expire) … {date}',
    examples: ['The ⟦rights offering will expire at 5:00 p.m., New York City time, on June 14, 2024⟧.'],
  },
];
