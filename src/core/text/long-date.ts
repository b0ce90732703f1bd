const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2020-08-20` as `August 20, 2020`, `2020-08` as `August 2020`; anything else stays as it is. */
export function longDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  const month = MONTHS[Number(parts?.[2] ?? 0) - 1];
  if (!parts || !month) return iso;
  return parts[3] ? `${month} ${Number(parts[3])}, ${parts[1]}` : `${month} ${parts[1]}`;
}
