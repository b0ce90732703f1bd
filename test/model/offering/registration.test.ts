import { describe, expect, it } from 'vitest';
import { report } from './made.js';

const PROGRAM =
  'On May 6, 2024, we entered into a Sales Agreement with Alder Securities LLC, as sales agent, for an “at the market offering” of up to $50,000,000 of our common stock.';

describe('The registration statement of a report', () => {
  it.each<readonly [string, string | null]>([
    [
      'The shares are offered under our registration statement on Form S-3 (File No. 333-252264), which was filed with the Commission on January 20, 2023 and declared effective by the Commission on January 25, 2023.',
      'effective',
    ],
    [
      'The registration statement on Form S-3 was filed on January 20, 2023 and subsequently declared effective on January 25, 2023.',
      'effective',
    ],
    ['On May 3, 2024, we filed a new shelf registration statement on Form S-3 with the Commission.', 'filed'],
    ['Our registration statement on Form S-3 filed on May 3, 2024 has not yet been declared effective.', 'filed'],
    ['On January 3, 2024, we filed a shelf registration statement on Form S-3 with the Commission.', null],
    ['We will file a shelf registration statement on Form S-3 on May 10, 2024.', null],
    ['On May 3, 2024, we filed a registration statement on Form S-3 for the resale of shares by our holders.', null],
    [
      'Shares were sold under our shelf registration statement on Form S-3, which expired on April 30, 2024.',
      'expired',
    ],
    ['Our prior shelf registration statement on Form S-3 expired on April 30, 2024.', null],
  ])('stands as “%s” says', (words, expected) => {
    expect(report(PROGRAM, words).status.registration.value).toBe(expected);
  });
});

describe('The commitment shares of an equity line', () => {
  const LINE =
    'On May 6, 2024, we entered into a common stock purchase agreement with Alder Fund, LLC (the “Purchase Agreement”), under which we may direct Alder Fund to purchase up to $25,000,000 of our common stock over 24 months, an equity line.';

  it.each<readonly [string, string | null]>([
    ['We issued to Alder Fund 1,804,098 shares of common stock (the “Commitment Shares”).', '1804098'],
    ['We will issue 155,000 shares (the “Initial Commitment Shares”) to Alder Fund.', '155000'],
    ['We issued 155,000 shares of common stock to Alder Fund (the “Commitment Shares”).', '155000'],
    ['We sold 155,000 shares of common stock, in addition to the shares called “Commitment Shares” before.', null],
  ])('are read from “%s”', (words, expected) => {
    expect(report(LINE, words).equityLine.commitmentShares.value).toBe(expected);
  });

  it('may not pass the exchange cap that only its term names', () => {
    const { equityLine } = report(
      LINE,
      'We may not exceed 19.99% of our outstanding common stock (the “Exchange Cap”).',
    );
    expect(equityLine.exchangeCap.value).toBe('19.99');
  });
});
