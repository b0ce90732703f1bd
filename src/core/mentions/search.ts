/** Index of the first of some stretches, in order of `from`, that begins at or after a place. */
export function firstFrom(stretches: readonly { readonly from: number }[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
