import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';

const FILE = fileURLToPath(new URL('../../fixtures/covers.txt', import.meta.url));
const RULE = '\n---\n';

/** A passage of the table: its title, the paths of facts with their values (`null` where none is stated), its text. */
const passages = readFileSync(FILE, 'utf8')
  .split(/^==== /m)
  .slice(1)
  .map((entry) => {
    const cut = entry.indexOf(RULE);
    const [title = '', ...lines] = entry.slice(0, cut).split('\n');
    const says = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s)));
    return { title, says: says as Record<string, string>, text: entry.slice(cut + RULE.length) };
  });

describe('a cover or passage', () => {
  it.each(passages)('reads $title', ({ says, text }) => {
    const offering: unknown = analyze(text).offerings[0];
    const found = Object.keys(says).map((path) => [path, String(valueAt(offering, path))]);
    expect(Object.fromEntries(found)).toEqual(says);
  });
});

function valueAt(offering: unknown, path: string): unknown {
  let at = offering;
  for (const key of [...path.split('.'), 'value']) at = (at as Record<string, unknown> | undefined)?.[key];
  return at;
}
