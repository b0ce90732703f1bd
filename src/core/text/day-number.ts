/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Days since 1970-01-01 of a full ISO date that the calendar has; `undefined` for anything else. */
export function dayNumber(iso: string | null | undefined): number | undefined {
  if (iso === null || iso === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || isoOfDay(Math.round(time / DAY)) !== iso) return undefined;
  return Math.round(time / DAY);
}

/** The ISO date of a day number. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
