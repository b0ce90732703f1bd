import { expect, test } from 'vitest';
import {
  count,
  distance,
  excerpt,
  grouped,
  listed,
  longDate,
  money,
  price,
  shortMoney,
  weekday,
} from '../../src/core/features/display.js';

test('an amount is grouped and keeps its cents', () => {
  expect(money('14500000')).toBe('$14,500,000');
  expect(money('2.5')).toBe('$2.50');
  expect(money('0.00001')).toBe('$0.00001');
  expect(money('1000', 'EUR')).toBe('€1,000');
  expect(money('1000', 'CHF')).toBe('CHF 1,000');
  expect(money('-1000')).toBe('−$1,000');
});

test('a price has its cents, its unit and its parts', () => {
  expect(price('4')).toBe('$4.00');
  expect(price('0.0001')).toBe('$0.0001');
  expect(price('8.00 per share')).toBe('$8.00 per share');
  expect(price('0.12 per share; 5000 total')).toBe('$0.12 per share; $5,000.00 total');
});

test('an amount in a sentence is short only when that loses nothing', () => {
  expect(shortMoney('14500000')).toBe('$14.5 million');
  expect(shortMoney('24500000000')).toBe('$24.5 billion');
  expect(shortMoney('45753869')).toBe('$45,753,869');
  expect(shortMoney('69000')).toBe('$69,000');
});

test('what is no number stays as it is', () => {
  expect(money('[●]')).toBe('[●]');
  expect(grouped('12a')).toBe('12a');
  expect(longDate('2022-13')).toBe('2022-13');
  expect(longDate('2020-08')).toBe('August 2020');
});

test('a date has its weekday and its distance from today', () => {
  expect(weekday('2022-10-20')).toBe('Thursday');
  expect(weekday('2022-02-30')).toBeUndefined();
  expect(distance('2022-10-20', '2022-10-20')).toBe('today');
  expect(distance('2022-10-20', '2022-10-21')).toBe('1 day ago');
  expect(distance('2022-10-20', '2025-12-01')).toBe('3 years and 1 month ago');
  expect(distance('2026-01-20', '2025-10-21')).toBe('in 2 months');
  expect(distance('2020-08', '2025-10-21')).toBeUndefined();
});

test('numbers agree with their nouns', () => {
  expect(count(1, 'finding')).toBe('1 finding');
  expect(count('4169', 'share')).toBe('4,169 shares');
  expect(count(2, 'day')).toBe('2 days');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});

test('a long text is cut at a word', () => {
  expect(excerpt('one two\nthree four', 12)).toBe('one two …');
  expect(excerpt('short', 12)).toBe('short');
});
