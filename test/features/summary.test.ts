import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/core/checks/run.js';
import { headlineOf } from '../../src/core/features/headline.js';
import { summarize } from '../../src/core/features/summary.js';
import { escapeMarkdown, summaryMarkdown } from '../../src/core/features/summary-markdown.js';
import { offering, stated, supplement, supplementOffering } from './sample.js';

const today = '2025-06-30';

describe('the headline', () => {
  test('says what holds of an at-the-market offering that is ended under an agreement in force', () => {
    expect(headlineOf(supplementOffering())).toBe(
      'ATM suspended, offering terminated June 30, 2023; agreement in force; 125,000 shares sold for $500,000 of a $20 million maximum; nothing can be sold until a new prospectus supplement is filed',
    );
  });

  test('of a new program gives its maximum and no status that is not stated', () => {
    const text = 'up to $50,000,000 at the market';
    const launched = offering({
      offeringType: stated('at-the-market', text, 'at the market'),
      maximumAggregateOfferingPrice: stated('50000000', text, '$50,000,000'),
      status: { ...offering().status, offering: stated('active', text, 'at the market') },
    });
    expect(headlineOf(launched)).toBe('ATM active; up to $50 million may be sold');
  });

  test('of a deal at a fixed price gives shares, price and closing', () => {
    const text = '5,000,000 shares at $2.00 closing June 3, 2024';
    const none = offering();
    const deal = offering({
      offeringType: stated('registered direct', text, 'shares'),
      fixedPrice: {
        ...none.fixedPrice,
        price: stated('2.00 per share', text, '$2.00'),
        shares: stated('5000000', text, '5,000,000'),
        grossProceeds: stated('10000000', text, '$2.00'),
        closingDate: stated('2024-06-03', text, 'June 3, 2024'),
      },
      status: { ...none.status, offering: stated('active', text, 'shares') },
    });
    expect(headlineOf(deal)).toBe(
      'Registered direct offering open; 5,000,000 shares at $2.00 per share for $10 million, closing June 3, 2024',
    );
  });

  test('of a terminated agreement gives the date of its end', () => {
    const text = 'terminated on May 1, 2025; the registration statement was withdrawn';
    const ended = offering({
      status: {
        agreement: stated('terminated', text, 'terminated'),
        offering: offering().status.offering,
        registration: stated('withdrawn', text, 'withdrawn'),
      },
      events: [
        {
          kind: 'agreement terminated',
          layer: 'agreement',
          date: '2025-05-01',
          evidence: [{ start: 0, end: 10, text: 'terminated' }],
        },
      ],
    });
    expect(headlineOf(ended)).toBe('Agreement terminated May 1, 2025; registration statement withdrawn');
  });

  test('of an offering of which nothing is known is empty', () => {
    expect(headlineOf(offering())).toBe('');
  });
});

describe('a summary', () => {
  const filing = supplement();
  const summary = summarize(filing, { today, findings: runChecks(filing) });
  const [first] = summary.offerings;

  test('has the three layers in order, the unknown one marked', () => {
    expect(first?.layers.map(({ label, value, state }) => [label, value, state])).toEqual([
      ['Agreement', 'in force', 'stated'],
      ['Offering', 'terminated', 'stated'],
      ['Registration statement', 'not stated', 'not stated'],
    ]);
  });

  test('shows figures as a reader writes them, derived ones with inputs and formula', () => {
    const figure = first?.figures.find(({ key }) => key === 'unsoldUnderCap');
    expect(figure).toMatchObject({ value: '$19,500,000', state: 'derived', formula: '$20,000,000 − $500,000' });
    expect(figure?.inputs?.map(({ value }) => value)).toEqual(['$20,000,000', '$500,000']);
  });

  test('gives how much of the maximum is used', () => {
    expect(first?.utilization).toEqual({ ratio: 0.025, text: '2.5 % of the $20,000,000 maximum sold' });
  });

  test('orders the timeline by date', () => {
    expect(first?.timeline.map(({ date, title }) => `${date} ${title}`)).toEqual([
      '2021-03-01 Agreement entered into',
      '2023-06-30 Offering suspended',
      '2023-06-30 Offering terminated',
      '2023-06-30 Date of Supplement to Prospectus Supplement No. 2',
    ]);
  });

  test('gives every value that it states its evidence', () => {
    const items = first ? [...first.layers, ...first.figures, ...first.details] : [];
    const without = items.filter(({ state, evidence }) => state !== 'not stated' && evidence.length === 0);
    expect(without).toEqual([]);
  });

  test('can cross a message port', () => {
    expect(structuredClone(summary)).toEqual(summary);
  });

  test('as Markdown names states and sources', () => {
    const markdown = summaryMarkdown(summary);
    expect(markdown).toContain('# Larkmoor Therapeutics, Inc.');
    expect(markdown).toContain('- Agreement: **in force** (stated) — “remains in full force and effect”');
    expect(markdown).toContain('  - $20,000,000 − $500,000');
    expect(markdown).toContain('- Registration statement: not stated');
  });

  test('as Markdown takes no markup from the filing', () => {
    expect(escapeMarkdown('<b>*x*</b> [a](b) & c &lt;')).toBe('&lt;b&gt;\\*x\\*&lt;/b&gt; \\[a\\](b) & c &amp;lt;');
  });
});
