import type { SetSummary, Span, Summary } from '../core/index.js';

/** What the page tells of: the filing that is open, or the offering in all the filings of the workspace. */
export type Scope = 'filing' | 'offering';

/** What the extension sends to the panel. */
export type ToPanel =
  | { readonly type: 'summary'; readonly name: string; readonly summary: Summary }
  | {
      readonly type: 'set';
      /** The name of the open filing in the set. */
      readonly name: string;
      /** `undefined` where the open filing tells of no offering, or nothing of it was filed by the day asked for. */
      readonly summary: SetSummary | undefined;
      /** How many filings were read, and how many files were left out as too large or too many. */
      readonly read: number;
      readonly leftOut: number;
    }
  /** The filings of the workspace are being read. */
  | { readonly type: 'gathering'; readonly name: string; readonly done: number; readonly of: number }
  /** A filing is open and its first analysis is under way. */
  | { readonly type: 'reading'; readonly name: string }
  /** No filing is open. */
  | { readonly type: 'empty' };

/** What the panel asks of the extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  /** Select a stretch of the filing that is shown, or of another by its name in the set. */
  | ({ readonly type: 'reveal'; readonly file?: string } & Span)
  /** Tell of the filing or of the offering; `asOf` is an ISO day, '' for all filings. */
  | { readonly type: 'scope'; readonly scope: Scope; readonly asOf: string }
  | { readonly type: 'open' };
