import { expect, test } from 'vitest';
import { inSlices } from '../../src/vscode/slices.js';

function* counting(steps: number): Generator<number, string, void> {
  for (let step = 0; step < steps; step++) yield step;
  return 'done';
}

test('work in slices ends with its result', async () => {
  expect(await inSlices(counting(1000), () => true)).toBe('done');
});

test('other work runs in the pauses', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 0);
  await inSlices(counting(200), () => true, 0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(timer);
  expect(others).toBeGreaterThan(0);
});

test('work that nobody wants any more stops at the next pause', async () => {
  let seen = -1;
  const result = await inSlices(
    counting(1000),
    (step) => {
      seen = step;
      return step < 3;
    },
    0,
  );
  expect(result).toBeUndefined();
  expect(seen).toBe(3);
});

test('work that throws says so', async () => {
  // biome-ignore lint/correctness/useYield: it ends before it could yield
  function* failing(): Generator<number, string, void> {
    throw new Error('broken');
  }
  await expect(inSlices(failing(), () => true)).rejects.toThrow('broken');
});
