import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../src/core/features/hover.js';
import { at, SUPPLEMENT, supplement } from './sample.js';

const today = '2025-06-30';

/** The hover at the first character after \`before\` in the supplement, as lines. */
function hoverAfter(before: string): string[] {
  const offset = SUPPLEMENT.indexOf(before) + before.length;
  const hover = hoverAt(supplement(), offset, { today });
  return (hover?.sections ?? []).flatMap(({ title, rows }) => [
    title,
    ...rows.map(({ label, text, links = [] }) =>
      [`${label}: ${text}`.trim(), ...links.map((link) => `[${link.label}]`)].join(' '),
    ),
  ]);
}

describe('a hover', () => {
  test('over the maximum says its role and how much of it is used', () => {
    const lines = hoverAfter('offering price of up to \\$2');
    expect(lines[0]).toBe('Amount: $20,000,000');
    expect(lines).toContain('In the offering: Maximum aggregate offering price');
    expect(lines).toContain('Used: 2.5 % ($500,000 sold)');
    expect(lines).toContain('Unsold under the maximum: $19,500,000 = $20,000,000 − $500,000 (derived)');
  });

  test('over the proceeds says what part of the maximum they are', () => {
    const lines = hoverAfter('gross proceeds of \\$5');
    expect(lines).toContain('Of the maximum: 2.5 % of the $20,000,000 maximum');
    expect(lines).toContain('Average price per share: $4.00 = $500,000 ÷ 125,000 (derived)');
  });

  test('over a date gives the weekday and its age', () => {
    expect(hoverAfter('effective on June 3')).toContain('Day: Friday, 2 years ago');
  });

  test('over the date of an agreement explains the date of the prospectus close by', () => {
    const lines = hoverAfter('Agreement, dated March 1');
    const line = lines.find((each) => each.startsWith('Not to be confused with'));
    expect(line).toContain('March 14, 2021, the date of the Prospectus Supplement, 13 days later');
    expect(line).toContain('different documents, no contradiction');
  });

  test('over a defined term gives its meaning, its role and a way to the definition', () => {
    const lines = hoverAfter('through Hal');
    expect(lines[0]).toBe('“Halden”');
    expect(lines).toContain('Means: Halden & Pike LLC');
    expect(lines).toContain('Defined: in this filing [go to the definition]');
    expect(lines).toContain('Role: Party to the Equity Distribution Agreement, sales agent');
  });

  test('over an undefined term offers the closest defined one, in one section', () => {
    const lines = hoverAfter('under the Sal');
    expect(lines.filter((line) => line.includes('Sales Agreement”'))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('Closest defined term: “Distribution Agreement”'))).toBe(true);
  });

  test('over a rule says what it is about', () => {
    const lines = hoverAfter('under Rule 42');
    expect(lines[0]).toBe('Citation: Rule 424(b)(5)');
    expect(lines[1]).toMatch(/^About: Prospectus of a delayed or continuous offering/);
  });

  test('over ordinary words says nothing', () => {
    expect(hoverAfter('The purp')).toEqual([]);
  });

  test('shows the other side of a conflict', () => {
    const filing = supplement();
    const [offering] = filing.offerings;
    if (!offering) throw new Error('no offering');
    const fact = offering.maximumAggregateOfferingPrice;
    const other = { start: 0, end: 1, text: '$25,000,000' };
    const conflicting = { ...fact, state: 'conflicting' as const, others: [{ value: '25000000', evidence: [other] }] };
    const changed = { ...filing, offerings: [{ ...offering, maximumAggregateOfferingPrice: conflicting }] };
    const hover = hoverAt(changed, fact.evidence[0]?.start ?? 0, { today });
    const row = hover?.sections[0]?.rows.find(({ label }) => label === 'The filing also says');
    expect(row?.text).toBe('$25,000,000');
    expect(row?.links?.[0]?.start).toBe(0);
  });

  test('over a tagged fact names the concept', () => {
    const { filing, offset } = at(
      '<html><body><p>Name: <ix:nonNumeric name="dei:EntityRegistrantName" contextRef="c1">‸Larkmoor, Inc.</ix:nonNumeric></p></body></html>',
    );
    const hover = hoverAt(filing, offset, { today });
    const rows = hover?.sections.find(({ title }) => title === 'Tagged in inline XBRL')?.rows;
    expect(rows?.[0]?.text).toBe('Entity registrant name (dei:EntityRegistrantName)');
  });

  test('never throws, wherever the pointer is', () => {
    const filing = supplement();
    for (let offset = -1; offset <= SUPPLEMENT.length + 1; offset++) {
      expect(() => hoverAt(filing, offset, { today })).not.toThrow();
    }
  });
});
