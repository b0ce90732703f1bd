import { describe, expect, it } from 'vitest';
import type { Offering } from '../../../src/core/model/offering/offering.js';
import { read, report, SUPPLEMENT } from './made.js';

const terms = ({ debt: { principal, coupon, maturity } }: Offering): (string | null)[] => [
  principal.value,
  coupon.value,
  maturity.value,
];

describe('the terms of notes', () => {
  it('are read from the sentence of a report that tells of them', () => {
    const closed = report(
      'On May 6, 2024, the Company closed its previously announced private offering of $400 million aggregate principal amount of 6.125% Senior Notes due 2032 (the “Notes”).',
    );
    expect(terms(closed)).toEqual(['400000000', '6.125', '2032']);
    expect(closed.security.value).toBe('6.125% Senior Notes due 2032');
    const announced = report(
      'On May 6, 2024, the Company announced its intention to offer, subject to market conditions, $250 million aggregate principal amount of convertible senior notes due 2031, and to grant an option to purchase up to an additional $37.5 million aggregate principal amount of the notes.',
    );
    expect(terms(announced)).toEqual(['250000000', null, '2031']);
    expect(announced.security.value).toBe('convertible senior notes due 2031');
    expect(announced.status.offering.value).toBe('not begun');
  });

  it('are read of two series in one sentence', () => {
    const offering = report(
      'On May 6, 2024, Harbor Lane Therapeutics, Inc. entered into an underwriting agreement with Alder Brothers LLC, as representative of the several underwriters, for the sale of $350,000,000 aggregate principal amount of its 5.10% Senior Notes due 2030 and $450,000,000 aggregate principal amount of its 5.60% Senior Notes due 2035.',
    );
    expect(terms(offering)).toEqual(['350000000; 450000000', '5.10; 5.60', '2030; 2035']);
  });

  it('are read from a title with the amount in a line above', () => {
    const offering = read(
      SUPPLEMENT.replace(
        'Common Stock\n',
        '$125,000,000\n\n1.00% Convertible Senior Notes due 2030\n\nand\n\nShares of Common Stock Issuable Upon Conversion of the Notes\n\nThis prospectus supplement relates to the resale from time to time by selling securityholders of our 1.00% Convertible Senior Notes due 2030 and shares of common stock issuable upon conversion.',
      ),
    );
    expect(offering.offeringType.value).toBe('resale');
    expect(offering.security.value).toBe('1.00% Convertible Senior Notes due 2030');
    expect(terms(offering)).toEqual(['125000000', '1.00', '2030']);
  });

  it('are not those of notes that are redeemed', () => {
    const offering = report(
      'On May 6, 2024, the Company priced an offering of $300 million aggregate principal amount of 5.50% Senior Notes due 2031.',
      'The Company will use the proceeds to redeem $200 million aggregate principal amount of its 7.00% Senior Notes due 2026.',
    );
    expect(terms(offering)).toEqual(['300000000', '5.50', '2031']);
  });
});

describe('the security', () => {
  it('of an agreement for convertible notes is those notes, not what they convert into', () => {
    const offering = report(
      'On May 6, 2024, the Company entered into a securities purchase agreement with Elm Fund, Ltd., pursuant to which the Company agreed to issue and sell to Elm Fund convertible debentures in the principal amount of $4,500,000, which are convertible into shares of common stock.',
    );
    expect(offering.offeringType.value).toBe('private placement');
    expect(offering.security.value).toBe('convertible debentures');
  });
});
