import { expect, it } from 'vitest';
import { longDate } from '../../src/core/text/long-date.js';

it.each([
  ['2020-08-20', 'August 20, 2020'],
  ['2020-08', 'August 2020'],
  ['2020', '2020'],
  ['2020-13-01', '2020-13-01'],
  ['soon', 'soon'],
])('%s is written %s', (iso, written) => {
  expect(longDate(iso)).toBe(written);
});
