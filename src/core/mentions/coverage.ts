import type { AnyLocalMention, MentionKind } from './mention.js';

/** The stretches of a text that mentions already take, for asking in order or at random. */
export class Coverage {
  readonly #from: number[] = [];
  /** Greatest end of all stretches up to and with this one. */
  readonly #reach: number[] = [];

  /** Of `mentions` those of the given kinds, or all. */
  constructor(mentions: readonly AnyLocalMention[], kinds?: readonly MentionKind[]) {
    const taken = kinds === undefined ? [...mentions] : mentions.filter(({ kind }) => kinds.includes(kind));
    taken.sort((a, b) => a.from - b.from);
    let reach = 0;
    for (const { from, to } of taken) {
      reach = Math.max(reach, to);
      this.#from.push(from);
      this.#reach.push(reach);
    }
  }

  /** Whether any stretch overlaps `[from, to)`. */
  touches(from: number, to: number): boolean {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#reach[low - 1] ?? 0) > from;
  }
}
