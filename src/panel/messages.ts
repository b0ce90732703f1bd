import type { Span, Summary } from '../core/index.js';

/** What the extension sends to the panel. */
export type ToPanel =
  | { readonly type: 'summary'; readonly name: string; readonly summary: Summary }
  /** A filing is open and its first analysis is under way. */
  | { readonly type: 'reading'; readonly name: string }
  /** No filing is open. */
  | { readonly type: 'empty' };

/** What the panel asks of the extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  /** Select a stretch of the filing that is shown. */
  | ({ readonly type: 'reveal' } & Span)
  | { readonly type: 'open' };
