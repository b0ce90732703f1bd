import { describe, expect, test } from 'vitest';
import { RECOGNIZERS, recognizeMentions } from '../../src/core/mentions/catalog.js';

const paragraph = { kind: 'paragraph' } as const;

/** Text without its marks, and the marked stretches. */
const unmarked = (example: string): { text: string; marked: string[] } => ({
  text: example.replace(/[⟦⟧]/g, ''),
  marked: [...example.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] ?? ''),
});

describe.each(RECOGNIZERS.map((recognizer) => [recognizer.kind, recognizer] as const))('%s', (kind, { examples }) => {
  test('has examples and near misses', () => {
    expect(examples.some((example) => example.includes('⟦'))).toBe(true);
    expect(examples.some((example) => !example.includes('⟦'))).toBe(true);
  });

  test.each(examples)('%s', (example) => {
    const { text, marked } = unmarked(example);
    const found = recognizeMentions(text, paragraph).mentions.filter((mention) => mention.kind === kind);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(marked);
  });
});
