import { describe, expect, test } from 'vitest';
import { recognizeMentions } from '../../src/core/mentions/catalog.js';
import { recognize } from '../../src/core/mentions/recognize.js';
import { mentionsOf, recognized, rowOf } from './recognized.js';

describe('agreements', () => {
  const agreementIn = (text: string) => mentionsOf('agreement', text)[0]?.value;

  test.each([
    ['the Controlled Equity Offering℠ Sales Agreement', 'Controlled Equity Offering Sales Agreement'],
    ['the Open Market Sale AgreementSM', 'Open Market Sale Agreement'],
    ['the CAPITAL ON DEMAND™ SALES AGREEMENT', 'CAPITAL ON DEMAND SALES AGREEMENT'],
  ])('are named without service marks: %s', (text, name) => {
    expect(agreementIn(text)?.name).toBe(name);
  });

  test.each([
    ['an Equity Distribution Agreement', 'at-the-market'],
    ['the Sales Agreement', 'at-the-market'],
    ['an At Market Issuance Sales Agreement', 'at-the-market'],
    ['the Underwriting Agreement', 'underwriting'],
    ['a securities purchase agreement', 'purchase'],
    ['the placement agency agreement', 'placement'],
    ['a Registration Rights Agreement', 'registration rights'],
    ['a Standby Equity Purchase Agreement', 'equity line'],
    ['the Warrant Agency Agreement', 'warrant'],
    ['a Hosting and Colocation Agreement', 'other'],
  ])('belong to a family: %s', (text, family) => {
    expect(agreementIn(text)?.family).toBe(family);
  });

  test.each([
    ['a Sales Agreement, dated as of May 6, 2021, with', '2021-05-06'],
    ['the Sales Agreement (the “Agreement”), dated May 6, 2021', '2021-05-06'],
    ['the Sales Agreement, between the Company and Larkspur Securities LLC, dated as of May 6, 2021', '2021-05-06'],
    ['On May 6, 2021, Juniper Vale, Inc. entered into a Sales Agreement with', '2021-05-06'],
    ['On May 6, 2021, we met. The Sales Agreement was ready.', undefined],
  ])('take the date that the words around give: %s', (text, date) => {
    expect(agreementIn(text)?.date).toBe(date);
  });

  test('run over the line break of a title, but not into another line', () => {
    const names = (text: string) => mentionsOf('agreement', text).map(({ value }) => value.name);
    expect(names('JUNIPER VALE, INC.\nEQUITY\nDISTRIBUTION AGREEMENT')).toEqual(['EQUITY DISTRIBUTION AGREEMENT']);
    expect(names('PROSPECTUS\nSALES AGREEMENT')).toEqual(['SALES AGREEMENT']);
  });

  test('end where the name of something else begins', () => {
    const names = mentionsOf('agreement', 'the Registration Statement and the Sales Agreement of the Company').map(
      ({ value }) => value.name,
    );
    expect(names).toEqual(['Sales Agreement']);
  });
});

describe('parties', () => {
  test('of a list are told apart', () => {
    const text =
      'with A.G.P. Holdings, LLC, The Elm Company, LLC, Pine, Birch & Oak, Inc. and Cedar Capital Markets USA Inc., as agents';
    expect(mentionsOf('party', text).map(({ value }) => value.name)).toEqual([
      'A.G.P. Holdings, LLC',
      'The Elm Company, LLC',
      'Pine, Birch & Oak, Inc.',
      'Cedar Capital Markets USA Inc.',
    ]);
  });

  test.each([
    'a Delaware corporation',
    'the Holding Company and its Trust',
    'a Smaller Reporting Company',
    'the Company, LLC interests',
    'Federal Deposit Insurance Corporation',
  ])('are not found in %s', (text) => {
    expect(mentionsOf('party', text)).toEqual([]);
  });
});

describe('citations', () => {
  test.each([
    ['Rule 415(a)(4) under the Securities Act', 'Rule 415(a)(4)', 'law'],
    ['Section 4(a)(2) of the Securities Act', 'Securities Act Section 4(a)(2)', 'law'],
    ['Item 1.01 of Form 8-K', 'Form 8-K Item 1.01', 'law'],
    ['General Instruction I.B.6 of Form S-3', 'Form S-3 General Instruction I.B.6', 'law'],
    ['26 C.F.R. § 1.1031(a)-1', '26 CFR 1.1031(a)-1', 'law'],
    ['Nasdaq Listing Rule 5635(d)', 'Rule 5635(d)', 'law'],
    ['the Securities Exchange Act of 1934, as amended', 'Securities Exchange Act of 1934', 'law'],
    ['Section 2.1 of this Agreement', 'Section 2.1', 'internal'],
    ['See “Plan of Distribution” on page S-12', 'Plan of Distribution', 'internal'],
  ])('have a canonical form: %s', (text, canonical, scope) => {
    expect(mentionsOf('citation', text)[0]?.value).toEqual({ canonical, scope });
  });
});

test('a trading symbol is read from a cover page’s table with its exchange', () => {
  const row = rowOf('Common stock, par value $0.01', 'JUNV', 'The Nasdaq Stock Market LLC');
  const [ticker] = recognize(row).mentions.filter(({ kind }) => kind === 'ticker');
  expect(ticker?.value).toEqual({ symbol: 'JUNV', exchange: 'Nasdaq Stock Market' });
});

test('mentions may nest and never cross', () => {
  const text =
    'the 2021 Sales Agreement, dated May 6, 2021, under Rule 415(a)(4) of Regulation C, Section 2(a) of the 2021 Plan';
  const { mentions } = recognizeMentions(text, { kind: 'paragraph' });
  for (const a of mentions) {
    for (const b of mentions) {
      const crosses = a.from < b.from && b.from < a.to && a.to < b.to;
      expect(crosses, `${text.slice(a.from, a.to)} × ${text.slice(b.from, b.to)}`).toBe(false);
    }
  }
});

test('everything recognised is frozen', () => {
  const all = recognized('On May 6, 2021 (the “Closing Date”), the Sales Agreement ended.');
  expect(Object.isFrozen(all)).toBe(true);
  for (const list of [all.mentions, all.definitions, all.phrases]) {
    expect(Object.isFrozen(list)).toBe(true);
    expect(list.every(Object.isFrozen)).toBe(true);
  }
});
