import { describe, expect, test } from 'vitest';
import { fraction, plainDecimal, readNumberWords, sameValue, shift } from '../../src/core/mentions/numbers.js';

describe('a decimal string', () => {
  test.each([
    ['4.6', 9, '4600000000'],
    ['1421', 6, '1421000000'],
    ['0.5', 6, '500000'],
    ['50', -2, '0.50'],
    ['5', -2, '0.05'],
    ['-1.25', 3, '-1250'],
    ['0.00001', 0, '0.00001'],
  ])('%s shifted by %i places is %s', (decimal, power, expected) => {
    expect(shift(decimal, power)).toBe(expected);
  });

  test('is compared by value, not by the way it is written', () => {
    expect(sameValue('3.0', '3')).toBe(true);
    expect(sameValue('010', '10')).toBe(true);
    expect(sameValue('3.1', '3')).toBe(false);
    expect(plainDecimal('-0.0')).toBe('0');
  });

  test('of a fraction is cut at six places', () => {
    expect(fraction(1, 3)).toBe('0.333333');
    expect(fraction(1, 2)).toBe('0.5');
  });
});

describe('number words', () => {
  test.each([
    ['one', '1'],
    ['Twenty-Five Million', '25000000'],
    ['one hundred and three', '103'],
    ['One Hundred Fifty Thousand', '150000'],
    ['two million three hundred thousand forty-one', '2300041'],
    ['two and one-half', '2.5'],
    ['nineteen hundred', '1900'],
  ])('%s is %s', (words, value) => {
    expect(readNumberWords(words, 0)).toEqual({ to: words.length, value });
  });

  test('end where the next word begins another number', () => {
    expect(readNumberWords('one two', 0)).toEqual({ to: 3, value: '1' });
    expect(readNumberWords('thirty and the', 0)).toEqual({ to: 6, value: '30' });
  });

  test('are none where no word is a number', () => {
    expect(readNumberWords('the shares', 0)).toBeUndefined();
    expect(readNumberWords('million shares', 0)).toBeUndefined();
  });
});
