import { expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';
import { usesOf } from '../../../src/core/checks/support/uses.js';

/** What a generator returns in the end. */
function toEnd<T>(steps: Generator<undefined, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function wordsOf(text: string): Record<string, string[]> {
  const filing = analyze(text, { format: 'markdown' });
  const uses = toEnd(usesOf(filing, 0, filing.definitions));
  return Object.fromEntries([...uses].map(([key, list]) => [key, list.map(({ words }) => words)]));
}

it('finds the uses of terms in any letter case, singular or plural, within punctuation', () => {
  expect(
    wordsOf(
      'Two firms (the “Sales Agents”) act.\n\nEach sales agent, or the Sales Agents’ affiliates: (Sales-Agents), and sales agentsx.',
    ),
  ).toEqual({ 'sale agent': ['sales agent', 'Sales Agents', 'Sales-Agents'] });
});

it('takes the longest term that begins at a place, and no part of a longer word', () => {
  expect(
    wordsOf(
      'We sell (the “Placed Securities”) and (the “Placed Securities Plan”). A placed security, the Placed Securities Plan, unplaced securities.',
    ),
  ).toEqual({ 'placed security': ['placed security'], 'placed security plan': ['Placed Securities Plan'] });
});

it('finds hundreds of terms that begin with the same words, each by its own', () => {
  const letters = [...'abcdefghijklmnopqrst'].flatMap((a) => [...'uvwxyz'].map((b) => `${a}${b}o`));
  const text = letters.map((word) => `The shares (the “Offered ${word} Shares”) are sold.`).join('\n\n');
  const uses = wordsOf(`${text}\n\n${letters.map((word) => `the Offered ${word} Share;`).join(' ')}`);
  expect(Object.keys(uses)).toHaveLength(letters.length);
});
