import { describe, expect, it } from 'vitest';
import { isEnumerator, isPageFoot, isPageNumber, leadingBullet } from '../../src/core/syntax/furniture.js';
import { headingLevel } from '../../src/core/syntax/heading-look.js';
import { readScaleNote } from '../../src/core/syntax/scale-note.js';

it.each(['12', 'S-3', '- 4 -', 'iv', 'Page 3 of 10', 'II-5', '-12-'])('%j is a page number', (text) => {
  expect(isPageNumber(text)).toBe(true);
});

it.each(['2024', '$12', '1,000', 'X', 'Note 3', '12%', ''])('%j is no page number', (text) => {
  expect(isPageNumber(text)).toBe(false);
});

it('a foot in one line is told by its page', () => {
  expect(isPageFoot('SENIOR NOTES | PS-2')).toBe(true);
  expect(isPageFoot('Delaware | 2')).toBe(false);
});

it.each(['(a)', '1.', '(iv)', '☒', '*', '(12)'])('%j is the mark of an item', (text) => {
  expect(isEnumerator(text)).toBe(true);
});

it('a bullet counts with the blank after it', () => {
  expect(leadingBullet('• text')).toBe(2);
  expect(leadingBullet('•text')).toBe(1);
  expect(leadingBullet('— see below')).toBe(2);
  expect(leadingBullet('-5')).toBe(0);
});

describe('headingLevel', () => {
  it('goes by capitals, bold and place', () => {
    expect(headingLevel('RISK FACTORS', { isBold: true, isCentered: true })).toBe(2);
    expect(headingLevel('RISK FACTORS', { isBold: true })).toBe(3);
    expect(headingLevel('Use of Proceeds', { isBold: true })).toBe(4);
    expect(headingLevel('Use of Proceeds', {})).toBe(0);
    expect(headingLevel('ARTICLE II REPRESENTATIONS', {})).toBe(1);
    expect(headingLevel('Acme Therapeutics, Inc.', { isBold: true, isCentered: true })).toBe(3);
  });

  it.each([
    'We have incurred losses since our inception.',
    '12 Main Street, Suite 100',
    'Jane Roe, Esq.',
    'The date of this prospectus is May 1, 2024.',
    '6,820,000 shares',
    '(In thousands)',
  ])('is 0 for %j however bold', (text) => {
    expect(headingLevel(text, { isBold: true, isCentered: true })).toBe(0);
  });
});

describe('readScaleNote', () => {
  it.each([
    ['(in thousands, except share and per share data)', { multiplier: 1e3, exceptShares: true }],
    ['(In millions)', { multiplier: 1e6, exceptShares: false }],
    ['Dollars in thousands', { multiplier: 1e3, exceptShares: false }],
    ['(amounts in billions, except per unit amounts)', { multiplier: 1e9, exceptShares: false, exceptPerShare: true }],
    ['($000s omitted)', { multiplier: 1e3, exceptShares: false }],
  ])('reads %j', (text, scale) => {
    expect(readScaleNote(text)).toEqual(scale);
  });

  it.each(['Cash and cash equivalents', 'sold 3,000 shares', 'interested in thousand-year bonds'])(
    'finds none in %j',
    (text) => {
      expect(readScaleNote(text)).toBeUndefined();
    },
  );
});
