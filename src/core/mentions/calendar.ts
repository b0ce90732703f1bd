/** Months, days and years: names to numbers, and whether a date exists. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month that a name or abbreviation begins, 1 to 12; blanks inside the name are passed over. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.replace(/\s/g, '').slice(0, 3).toLowerCase()) + 1;

/** Number of days of a month. */
export const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether a calendar has the day. */
export const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const two = (number: number): string => String(number).padStart(2, '0');

/** `2020-08-20`, `2020-08` or `2020`. */
export const isoOf = (year: number, month?: number, day?: number): string =>
  String(year).padStart(4, '0') +
  (month === undefined ? '' : `-${two(month)}`) +
  (day === undefined ? '' : `-${two(day)}`);

/** The year that written digits mean; two of them below 40 are of this century. */
export const yearOf = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 40 ? 2000 + year : 1900 + year;
};

/** The day of the week that a name means, 0 for Sunday, or `undefined`. */
export const weekdayOf = (name: string): number | undefined => {
  const at = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at;
};
