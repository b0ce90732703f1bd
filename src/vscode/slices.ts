/** Longest stretch in milliseconds of uninterrupted work. */
const SLICE = 8;

/** Lets everything else that waits in this process run, then goes on. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/**
 * Runs a generator to its end with pauses after every `slice` milliseconds; `undefined` as soon as the result is not
 * wanted any more.
 */
export async function inSlices<S, T>(
  steps: Generator<S, T, void>,
  isWanted: (step: S) => boolean,
  slice = SLICE,
): Promise<T | undefined> {
  let deadline = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < deadline) continue;
    await pause();
    if (!isWanted(step.value)) {
      steps.return(undefined as never);
      return undefined;
    }
    deadline = performance.now() + slice;
  }
}
