import Big from 'big.js';

/** A stretch of text with what it was read as. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  /** ISO date, or a decimal string. */
  readonly value: string;
  readonly currency?: string;
}

/** Found, expected and right, for one kind and one reader. */
export class Score {
  expected = 0;
  found = 0;
  spans = 0;
  values = 0;
  readonly misses: string[] = [];

  /** Counts the readings of one text against its key; with `isOpen` further readings are no fault. */
  count(text: string, key: readonly Reading[], readings: readonly Reading[], isOpen = false): void {
    const left = [...readings];
    for (const item of key) {
      this.expected++;
      const at = left.findIndex(({ from, to }) => from === item.from && to === item.to);
      const exact = left[at];
      if (exact !== undefined) {
        left.splice(at, 1);
        this.found++;
        this.spans++;
        if (isSame(item, exact)) this.values++;
        else this.#miss(text, item, exact);
        continue;
      }
      const near = left.findIndex(({ from, to }) => from < item.to && to > item.from);
      const other = left[near];
      if (other !== undefined) {
        left.splice(near, 1);
        this.found++;
      }
      this.#miss(text, item, other);
    }
    if (isOpen) return;
    this.found += left.length;
    for (const reading of left) this.#miss(text, undefined, reading);
  }

  /** Precision, recall and F1 of exact spans, and the share of exact spans whose value is right. */
  figures(): { precision: number; recall: number; f1: number; value: number } {
    const precision = this.found === 0 ? 1 : this.spans / this.found;
    const recall = this.expected === 0 ? 1 : this.spans / this.expected;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision, recall, f1, value: this.spans === 0 ? 0 : this.values / this.spans };
  }

  #miss(text: string, item: Reading | undefined, reading: Reading | undefined): void {
    const show = (one: Reading | undefined): string =>
      one === undefined
        ? 'nothing'
        : `⟦${withoutTags(text.slice(one.from, one.to))}⟧ ${one.value}${one.currency ? ` ${one.currency}` : ''}`;
    const at = item?.from ?? reading?.from ?? 0;
    const around = withoutTags(text.slice(Math.max(0, at - (text.includes('</td') ? 1500 : 50)), at + 70)).slice(-120);
    this.misses.push(`expected ${show(item)}, found ${show(reading)} in: ${around}`);
  }
}

/** Whether two readings have one value. */
export function isSame(one: Reading, other: Reading): boolean {
  if (one.currency !== undefined && other.currency !== undefined && one.currency !== other.currency) return false;
  if (one.value === other.value) return true;
  try {
    return !/^\d{3,4}-\d/.test(one.value) && Big(one.value).eq(Big(other.value));
  } catch {
    return false;
  }
}

/** Source as a line of text. */
const withoutTags = (source: string): string =>
  source.replace(/<[^>]*>|^[^<>]*>|<[^>]*$|&#\d+;|\s+/g, ' ').replace(/ {2,}/g, ' ');
