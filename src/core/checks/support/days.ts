import { DAY, isoOfDay as isoOf } from '../../text/day-number.js';

export { dayNumber, isoOfDay as isoOf } from '../../text/day-number.js';

export const WEEKDAYS: readonly string[] = Object.freeze([
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]);

/** 0 = Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Why a day is no trading day in New York: `a Saturday`, `Good Friday`; `undefined` where it is one. */
export function closedReason(day: number): string | undefined {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return `a ${WEEKDAYS[weekday]}`;
  return holidaysOf(Number(isoOf(day).slice(0, 4))).get(day);
}

/**
 * Holidays of the New York Stock Exchange in a year, as its Rule 7.2 has them since 1998: a holiday on a Sunday
 * is kept on Monday, one on a Saturday on Friday, but for New Year's Day. Juneteenth since 2022.
 */
function holidaysOf(year: number): Map<number, string> {
  const days = new Map<number, string>();
  const fixed = (month: number, date: number, name: string) => {
    const day = numberOf(year, month, date);
    const weekday = weekdayOf(day);
    if (weekday === 6 && month === 1) return;
    days.set(weekday === 0 ? day + 1 : weekday === 6 ? day - 1 : day, name);
  };
  fixed(1, 1, 'New Year’s Day');
  days.set(nth(year, 1, 1, 3), 'Martin Luther King Jr. Day');
  days.set(nth(year, 2, 1, 3), 'Presidents’ Day');
  days.set(easter(year) - 2, 'Good Friday');
  days.set(nth(year, 6, 1, 1) - 7, 'Memorial Day');
  if (year >= 2022) fixed(6, 19, 'Juneteenth');
  fixed(7, 4, 'Independence Day');
  days.set(nth(year, 9, 1, 1), 'Labor Day');
  days.set(nth(year, 11, 4, 4), 'Thanksgiving Day');
  fixed(12, 25, 'Christmas Day');
  return days;
}

function numberOf(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / DAY);
}

/** The `n`th given weekday of a month. */
function nth(year: number, month: number, weekday: number, n: number): number {
  const first = numberOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Easter Sunday by the Gregorian computus. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return numberOf(year, Math.floor(f / 31), (f % 31) + 1);
}
