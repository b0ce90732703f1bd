import type { Head } from '../made.js';

/** A passage in a document of some kind, and what must be stated of it; `null` where nothing may be. */
export interface Deal {
  readonly of: Head;
  readonly says: string;
  /** Agreements as `name | date | party: role; …`, events as `date kind`, one a line. */
  readonly states: Readonly<Record<string, string | null>>;
}
