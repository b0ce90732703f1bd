import { existsSync, readFileSync } from 'node:fs';
import type { Reading } from './score.js';

export type SuiteKind = 'date' | 'money' | 'percent';

/** A case of another library's public test data. */
export interface SuiteCase {
  readonly id: string;
  readonly kind: SuiteKind;
  /** Every mention of the kind in the text is listed. */
  readonly complete: boolean;
  readonly text: string;
  readonly key: readonly Reading[];
}

const SUITES = new URL('../shared/suites/', `file://${process.cwd()}/`);

export const SUITE_NAMES = ['chrono', 'compromise', 'duckling', 'recognizers-text'] as const;

interface RawCase {
  id: string;
  kind: string;
  complete: boolean;
  text: string;
  expect: { start: number; end: number; value: string | number | { amount: number; currency: string } }[];
}

const readingOf = ({ start, end, value }: RawCase['expect'][number]): Reading =>
  typeof value === 'object'
    ? { from: start, to: end, value: String(value.amount), currency: value.currency }
    : { from: start, to: end, value: String(value) };

/** The cases of a suite that concern the kinds compared here; none where the suites are not present. */
export function casesOf(suite: string): SuiteCase[] {
  const file = new URL(`${suite}.jsonl`, SUITES);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RawCase)
    .filter(({ kind }) => kind === 'date' || kind === 'money' || kind === 'percent')
    .map(({ id, kind, complete, text, expect }) => ({
      id,
      kind: kind as SuiteKind,
      complete,
      text,
      key: expect.map(readingOf),
    }));
}
