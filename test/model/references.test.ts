import { describe, expect, test } from 'vitest';
import { recognize } from '../../src/core/mentions/recognize.js';
import { collectDefinitions } from '../../src/core/model/definitions.js';
import type { Passage } from '../../src/core/model/passage.js';
import {
  eachReference,
  editReferences,
  firstReferenceFrom,
  referencesTo,
  referenceWith,
} from '../../src/core/model/reference-columns.js';
import { resolveReferences } from '../../src/core/model/references.js';
import type { Block } from '../../src/core/syntax/block.js';
import { blockOf } from '../mentions/recognized.js';

const remembered = new Map<string, Passage['recognized']>();

/** Passages of one document after the other, each text a paragraph; a heading where it is given as one. */
function passagesOf(...documents: readonly (readonly (string | Block)[])[]): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  for (const [document, texts] of documents.entries()) {
    for (const text of texts) {
      const block = typeof text === 'string' ? blockOf(text) : text;
      const recognized = remembered.get(block.text) ?? recognize(block);
      remembered.set(block.text, recognized);
      passages.push({ block, recognized, start, document });
      start += block.length + 2;
    }
  }
  return passages;
}

function resolve(...documents: readonly (readonly (string | Block)[])[]) {
  const passages = passagesOf(...documents);
  const definitions = collectDefinitions(passages);
  const source = passages.map(({ block }) => block.text).join('\n\n');
  const { references, undefinedTerms } = resolveReferences(passages, definitions);
  return {
    definitions,
    references: [...eachReference(references)].map(({ start, end, definition }) => [
      source.slice(start, end),
      definitions[definition]?.term,
    ]),
    undefinedTerms: undefinedTerms.map(({ term, kind, uses }) => ({ term, kind, uses })),
  };
}

const uses = (definition: string, text: string) => resolve([definition, text]).references.map(([written]) => written);

describe('references', () => {
  test('are the uses of a term in any of its forms', () => {
    const definition = 'We hired Larkspur Securities LLC (the “Sales Agent”).';
    const text = 'The Sales Agent and other Sales Agents act; the Sales Agent’s fee. SALES AGENT-related costs.';
    expect(uses(definition, text)).toEqual(['Sales Agent', 'Sales Agents', 'Sales Agent', 'SALES AGENT']);
  });

  test('take the longest term', () => {
    const { references } = resolve([
      'the prospectus (the “Prospectus”) and its supplement (the “Prospectus Supplement”)',
      'The Prospectus Supplement amends the Prospectus.',
    ]);
    expect(references).toEqual([
      ['Prospectus Supplement', 'Prospectus Supplement'],
      ['Prospectus', 'Prospectus'],
    ]);
  });

  test('keep the capitals of the term', () => {
    expect(uses('our shares (the “Shares”)', 'We sold shares and the Shares.')).toEqual(['Shares']);
    expect(uses('a program (the “ATM”)', 'The ATM, not the atm.')).toEqual(['ATM']);
    expect(uses('a contract (the “sales agreement”)', 'the sales agreement and the Sales Agreement')).toEqual([
      'sales agreement',
    ]);
  });

  test('are not the end of a longer phrase', () => {
    expect(uses('an agreement (the “Sales Agreement”)', 'The Prior Sales Agreement ended.')).toEqual([]);
  });

  test('hold within their document', () => {
    const { references } = resolve(['Juniper (the “Company”)', 'The Company sells.'], ['The Company is another.']);
    expect(references).toHaveLength(1);
  });

  test('of a term defined twice go to the definition before them', () => {
    const passages = passagesOf([
      'Juniper (the “Agent”) acts.',
      'The Agent pays.',
      'Larkspur (the “Agent”) acts.',
      'The Agent rests.',
    ]);
    const { references } = resolveReferences(passages, collectDefinitions(passages));
    expect([...eachReference(references)].map(({ definition }) => definition)).toEqual([0, 1]);
  });

  test('move in one stroke with the text behind an edit', () => {
    const passages = passagesOf(['Juniper (the “Agent”) acts.', 'The Agent pays.', 'An Agent rests.']);
    const { references: columns } = resolveReferences(passages, collectDefinitions(passages));
    const [first, second] = [...eachReference(columns)];
    const edited = editReferences(columns, { head: 1, tail: 1, shift: 7, between: [40, 45, 0] });
    expect([...eachReference(edited)]).toEqual([
      first,
      { start: 40, end: 45, definition: 0 },
      { start: (second?.start ?? 0) + 7, end: (second?.end ?? 0) + 7, definition: 0 },
    ]);
    expect(referencesTo(edited, 0)).toHaveLength(3);
    expect(referenceWith(edited, firstReferenceFrom(edited, 41))?.start).toBe((second?.start ?? 0) + 7);
    expect(referenceWith(edited, 3)).toBeUndefined();
  });

  test('never include we and us', () => {
    expect(uses('Juniper Vale, Inc. (“we,” “us” or the “Company”)', 'We think that the Company and us agree.')).toEqual(
      ['Company'],
    );
  });
});

describe('undefined terms', () => {
  const undefinedIn = (...texts: readonly (string | Block)[]) => resolve(texts).undefinedTerms;

  test('are agreements called by a name that nothing introduces, even once', () => {
    expect(
      undefinedIn(
        'We entered into an Equity Distribution Agreement, dated May 6, 2021 (the “Equity Distribution Agreement”).',
        'We have sold 4,100 shares pursuant to the Sales Agreement for gross proceeds.',
      ),
    ).toEqual([{ term: 'Sales Agreement', kind: 'agreement', uses: 1 }]);
  });

  test('are words that filings define nearly always, even once', () => {
    expect(
      undefinedIn('This supplement (this “Supplement”) should be read with the Prospectus dated May 6, 2021.'),
    ).toEqual([{ term: 'Prospectus', kind: 'role', uses: 1 }]);
  });

  test('are other phrases that are used twice', () => {
    expect(
      undefinedIn('The holder may demand the Redemption Amount at will.', 'We pay the Redemption Amount in cash.'),
    ).toEqual([
      { term: 'Redemption Amount', kind: 'other', uses: 2 },
      { term: 'Redemption Amount', kind: 'other', uses: 2 },
    ]);
    expect(undefinedIn('The holder may demand the Redemption Amount at will.')).toEqual([]);
  });

  test.each([
    'We filed it with the Securities and Exchange Commission and the Federal Trade Commission.',
    'The Delaware General Corporation Law governs the Board of Directors in the United States.',
    'Sales end unless a new prospectus supplement is filed, or an Underwriting Agreement is signed.',
    'We entered into a Sales Agreement with Larkspur Securities LLC. The Sales Agreement runs for a year.',
    'The Sales Agreement, dated May 6, 2021, between us and Larkspur Securities LLC remains in force.',
    'The Warrant Agreement, a copy of which is filed as Exhibit 4.1, governs them all.',
    'See the “Description of Capital Stock” and the “Plan of Distribution” for more of it.',
    'We are a “well-known seasoned issuer” and file reports on the Nasdaq Capital Market.',
    'This Prospectus is part of it. The Chief Executive Officer of the State of Delaware signed.',
    'Capitalized terms used but not defined have the meanings given in the Prospectus. The Agent sells.',
  ])('stay silent on %s', (text) => {
    expect(undefinedIn(text)).toEqual([]);
  });

  test('stay silent in headings', () => {
    expect(undefinedIn(blockOf('Description of the Sales Agreement', { kind: 'heading', level: 2 }))).toEqual([]);
  });
});

test('an edit of one passage gives what a fresh reading gives', () => {
  const texts = [
    'Juniper (the “Company”) acts.',
    'The Company pays the Sales Agent of the Company now.',
    'The Company rests.',
  ];
  resolve(texts);
  const edited = [texts[0] ?? '', 'The Company owes the Prospectus nothing at all, and more.', texts[2] ?? ''];
  const again = resolve(edited);
  remembered.clear();
  expect(again).toEqual(resolve(edited));
});
