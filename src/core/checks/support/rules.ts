/** A rule of the Commission with the day from which it holds and where it stands. */
export interface DatedRule {
  readonly rule: string;
  readonly source: string;
  /** ISO date. */
  readonly holdsFrom: string;
}

/** Settlement one business day after the trade; two business days before that day. */
export const SETTLEMENT_NEXT_DAY: DatedRule = Object.freeze({
  rule: 'Rule 15c6-1(a)',
  source: 'Release No. 34-96930, “Shortening the Securities Transaction Settlement Cycle”',
  holdsFrom: '2024-05-28',
});

/** A shelf may be used for three years from its initial effectiveness. */
export const SHELF_LIFE: DatedRule & { readonly years: number; readonly graceDays: number } = Object.freeze({
  rule: 'Rule 415(a)(5) and (6)',
  source: 'Release No. 33-8591, “Securities Offering Reform”',
  holdsFrom: '2005-12-01',
  years: 3,
  graceDays: 180,
});
