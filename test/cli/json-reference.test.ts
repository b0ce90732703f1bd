import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { summaryJson } from '../../src/cli/json.js';
import { analyze } from '../../src/core/index.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const PAGE = readFileSync(path('../../docs/json.md'), 'utf8');
const FOLDER = path('../fixtures/filings/');

/** Offers of the kinds that no sample filing tells of. */
const MORE = readFileSync(path('../fixtures/json-reference.txt'), 'utf8').split(/^=+\n/m);

const samples = [
  ...readdirSync(FOLDER).map((name) => analyze(readFileSync(FOLDER + name, 'utf8'), { name })),
  ...MORE.map((text) => analyze(text, { format: 'text' })),
];

/** The values of each key of the offerings, by its path; a fact counts as its value. */
function valuesByPath(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const note = (at: string, value: unknown): void => {
    const values = found.get(at) ?? new Set();
    if (value !== null) values.add(String(value));
    found.set(at, values);
  };
  const walk = (at: string, value: unknown): void => {
    if (Array.isArray(value)) {
      if (at.endsWith('.evidence')) note(at, null);
      else for (const each of value) walk(`${at}[]`, each);
    } else if (typeof value !== 'object' || value === null) note(at, value);
    else if ('state' in value && 'evidence' in value) note(at, 'value' in value ? value.value : null);
    else for (const [key, each] of Object.entries(value)) walk(at === '' ? key : `${at}.${key}`, each);
  };
  for (const { offerings } of samples) for (const offering of offerings) walk('', offering);
  return found;
}

const values = valuesByPath();
/** The rows of the tables: the keys of the first cell, and the example of the last where there is one. */
const rows = PAGE.split('\n').flatMap((line) => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| | ?\|$/g, '').trim());
  const keys = /^\| `([^`]+)`/.exec(line)?.[1]?.split(', ');
  return keys === undefined ? [] : [{ keys, example: cells.length > 2 ? (cells[2] ?? '').replace(/`/g, '') : '' }];
});
const named = new Set(rows.flatMap(({ keys }) => keys));

describe('the reference of the JSON', () => {
  it('names every key of an offering', () => {
    expect([...values.keys()].filter((key) => !named.has(key))).toEqual([]);
  });

  it('names every key around an offering', () => {
    const filing = samples.find(({ offerings }) => offerings.length > 1);
    expect(filing).toBeDefined();
    for (const key of Object.keys(filing === undefined ? {} : summaryJson('x', filing))) expect(named).toContain(key);
  });

  it('names every key of a fact', () => {
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('state' in value && 'evidence' in value) for (const key of Object.keys(value)) keys.add(key);
      else for (const each of Object.values(value)) walk(each);
    };
    for (const { offerings } of samples) walk(offerings);
    for (const key of keys) expect(named).toContain(key);
  });

  const examples = rows.filter(({ example }) => example !== '' && example !== 'values');
  for (const { keys, example } of examples.filter(({ keys }) => values.has(keys[0] ?? ''))) {
    it(`gives an example of ${keys[0]} that a sample filing gives`, () => {
      expect([...(values.get(keys[0] ?? '') ?? [])]).toContain(example);
    });
  }

  it('shows a fact as a sample filing gives it', () => {
    const shown: unknown = JSON.parse(/```json\n([^`]+)```/.exec(PAGE)?.[1] ?? '');
    expect(samples.some(({ offerings }) => contains(offerings[0], shown))).toBe(true);
  });
});

function contains(offering: unknown, shown: unknown): boolean {
  const all = JSON.parse(JSON.stringify(offering ?? {})) as Record<string, unknown>;
  return Object.entries(shown as Record<string, unknown>).every(
    ([key, value]) => JSON.stringify(sorted(all[key])) === JSON.stringify(sorted(value)),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
