import { describe, expect, it } from 'vitest';
import { closedReason, dayNumber, isoOf, weekdayOf } from '../../../src/core/checks/support/days.js';

describe('days', () => {
  it.each([
    ['1970-01-01', 4],
    ['2000-02-29', 2],
    ['2022-10-20', 4],
    ['1969-12-28', 0],
  ])('knows the weekday of %s', (iso, weekday) => {
    expect(weekdayOf(dayNumber(iso) ?? Number.NaN)).toBe(weekday);
    expect(isoOf(dayNumber(iso) ?? Number.NaN)).toBe(iso);
  });

  it.each([['2022-02-30'], ['2022-13-01'], ['2022-05'], ['soon'], [null], [undefined]])(
    'knows no day for %s',
    (iso) => {
      expect(dayNumber(iso)).toBeUndefined();
    },
  );

  it.each([
    ['2024-01-01', 'New Year’s Day'],
    ['2024-03-29', 'Good Friday'],
    ['2025-04-18', 'Good Friday'],
    ['2024-05-27', 'Memorial Day'],
    ['2021-05-31', 'Memorial Day'],
    ['2023-06-19', 'Juneteenth'],
    ['2021-07-05', 'Independence Day'],
    ['2020-07-03', 'Independence Day'],
    ['2024-11-28', 'Thanksgiving Day'],
    ['2022-12-26', 'Christmas Day'],
    ['2024-06-08', 'a Saturday'],
  ])('knows why the market is closed on %s', (iso, reason) => {
    expect(closedReason(dayNumber(iso) ?? Number.NaN)).toBe(reason);
  });

  it.each([['2021-12-31'], ['2021-06-18'], ['2024-07-03'], ['2024-11-29']])('knows that it is open on %s', (iso) => {
    expect(closedReason(dayNumber(iso) ?? Number.NaN)).toBeUndefined();
  });
});
