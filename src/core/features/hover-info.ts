import type { Span } from '../text/span.js';

/** A place the reader can go to from a hover. */
export interface HoverLink extends Span {
  readonly label: string;
}

/** A line of a hover: `label: text`, with places to go to. */
export interface HoverRow {
  readonly label: string;
  readonly text: string;
  readonly links?: readonly HoverLink[];
  /** A public page. */
  readonly url?: string;
}

/** What is said of one thing under the pointer. */
export interface HoverSection {
  readonly title: string;
  readonly rows: readonly HoverRow[];
}

/** All that is known of what stands at an offset. */
export interface HoverInfo extends Span {
  readonly sections: readonly HoverSection[];
}
