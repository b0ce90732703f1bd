import { describe, expect, test } from 'vitest';
import { recognize } from '../../src/core/mentions/recognize.js';
import type { LocalDefinition } from '../../src/core/mentions/recognized.js';
import { blockOf, recognized, rowOf } from './recognized.js';

const shown = ({ kind, term }: LocalDefinition): string => `${kind}: ${term}`;
const definitionsIn = (text: string): string[] => recognized(text).definitions.map(shown);
const meaningIn = (text: string, index = 0): string => {
  const definition = recognized(text).definitions[index];
  return text.slice(definition?.meaningFrom, definition?.meaningTo);
};

describe('a definition in a bracket', () => {
  test.each([
    ['Juniper Vale, Inc. (the “Company”)', ['parenthetical: Company']],
    ['this supplement (this “Supplement”)', ['parenthetical: Supplement']],
    ['Larkspur Securities LLC (“Larkspur”)', ['parenthetical: Larkspur']],
    ['the agents (each, an “Agent,” and together, the “Agents”)', ['parenthetical: Agent', 'parenthetical: Agents']],
    ['the agreement (the "Sales Agreement") with straight quotes', ['parenthetical: Sales Agreement']],
    ['the Stockholders’ Agreement (the “Stockholders’ Agreement”)', ['parenthetical: Stockholders’ Agreement']],
    ['the plan (the “ 2021 Plan ”) of the company', ['parenthetical: 2021 Plan']],
    ['the agreement (as amended on June 1, 2023, the “Prior Agreement”)', ['parenthetical: Prior Agreement']],
    [
      'a Sales Agreement (the “October Agreement” and, together with the August Agreement, the “Agreements”)',
      ['parenthetical: October Agreement', 'parenthetical: Agreements'],
    ],
    [
      'Juniper Vale, Inc. (“Juniper,” “we,” “us” or the “Company”)',
      ['parenthetical: Juniper', 'parenthetical: we', 'parenthetical: us', 'parenthetical: Company'],
    ],
    [
      'an amount (the lesser of (a) 100 shares and (b) 200 shares, the “Maximum Amount”)',
      ['parenthetical: Maximum Amount'],
    ],
    ['Alder LLC (“Alder” and Birch collectively the “Agents”)', ['parenthetical: Alder', 'parenthetical: Agents']],
    [
      'Birch LLC ("Birch", each of Alder and Birch individually an "Agent" and collectively, the "Agents")',
      ['parenthetical: Birch', 'parenthetical: Agent', 'parenthetical: Agents'],
    ],
    [
      'Birch LLC (“Birch” and both Alder and Birch being the “Forward Sellers”)',
      ['parenthetical: Birch', 'parenthetical: Forward Sellers'],
    ],
    ['each filing (each such date shall be a “Filing Date”)', ['parenthetical: Filing Date']],
    ['offered at the market (the “at-the-market offering”)', ['parenthetical: at-the-market offering']],
  ])('%s', (text, terms) => {
    expect(definitionsIn(text)).toEqual(terms);
  });

  test('may be closed with the mark that opens', () => {
    expect(definitionsIn('into an Offering Agreement (the “Offering Agreement“) with Larkspur')).toEqual([
      'parenthetical: Offering Agreement',
    ]);
  });

  test('stands for the named thing before it', () => {
    expect(meaningIn('with Larkspur Securities LLC (“Larkspur”)')).toBe('Larkspur Securities LLC');
    expect(meaningIn('into a sales agreement, dated May 6, 2021, with Larkspur LLC (the “Program Agreement”)')).toBe(
      'sales agreement, dated May 6, 2021, with Larkspur LLC',
    );
    expect(meaningIn('into a Sales Agreement, dated May 6, 2021 (the “Agreement”)')).toBe(
      'Sales Agreement, dated May 6, 2021',
    );
  });

  test('does not stand for what an earlier bracket has named', () => {
    const text =
      'Juniper Vale, Inc., a Delaware corporation (the “Company”), sells to the several underwriters named below (the “Underwriters”)';
    expect(meaningIn(text, 1)).toBe('the several underwriters named below');
  });

  test('stands for all parties of a list where it names several', () => {
    expect(meaningIn('with Larkspur Securities LLC, Pine & Co. and Elm, Inc. (each, an “Agent”)')).toBe(
      'Larkspur Securities LLC, Pine & Co. and Elm, Inc.',
    );
  });

  test('stands for the phrase from its article on where nothing is named', () => {
    expect(meaningIn('We are offering pre-funded warrants in a concurrent private placement (the “Placement”)')).toBe(
      'a concurrent private placement',
    );
  });
});

describe('an abbreviation in a bracket without quotes', () => {
  test.each([
    ['at-the-market transactions (ATM)', ['abbreviation: ATM']],
    ['the Securities and Exchange Commission (SEC)', ['abbreviation: SEC']],
    ['American Depositary Shares (ADSs)', ['abbreviation: ADSs']],
    ['the Committee for Medicinal Products for Human Use (CHMP)', ['abbreviation: CHMP']],
    ['TD Securities (USA) LLC', []],
    ['the second part (II) of the plan (A)', []],
  ])('%s', (text, terms) => {
    expect(definitionsIn(text)).toEqual(terms);
  });
});

describe('a term in a bracket with an article and no quotes', () => {
  test.each([
    ['with an aggregate offering price of up to $90.0 million (the 2021 Sales Agreement)', ['2021 Sales Agreement']],
    [
      'a private placement of our shares (the Private Placement), and a plan (the 2024 Equity Plan)',
      ['Private Placement', '2024 Equity Plan'],
    ],
    ['warrants to two investors (collectively, the Series A Warrants)', ['Series A Warrants']],
    ['the registration statement that we filed (the 2024 Form S-3)', ['2024 Form S-3']],
    ['sold abroad (the Netherlands), on an exchange (the New York Stock Exchange), in rights (the right to buy)', []],
    ['(the Company)', []],
  ])('%s', (text, terms) => {
    expect(definitionsIn(text)).toEqual(terms.map((term) => `abbreviation: ${term}`));
  });
});

describe('a definition by what a term means', () => {
  test.each([
    ['“Affiliate” means any person that controls another.', ['means: Affiliate']],
    ['(a) “Closing Date” shall mean the third business day.', ['means: Closing Date']],
    ['“Person” or “Persons” means an individual or a company.', ['means: Person', 'means: Persons']],
    ['“Affiliate” of any Person means another Person.', ['means: Affiliate']],
    ['The term “Trading Day” means a day on which shares trade.', ['means: Trading Day']],
    [
      'In this prospectus, references to “we,” “us” and “our” refer to Juniper Vale, Inc.',
      ['refer-to: we', 'refer-to: us', 'refer-to: our'],
    ],
    [
      'Unless the context otherwise requires, “Juniper,” “we” and similar terms refer to Juniper Vale, Inc.',
      ['refer-to: Juniper', 'refer-to: we'],
    ],
  ])('%s', (text, terms) => {
    expect(definitionsIn(text)).toEqual(terms);
  });

  test('points elsewhere where the meaning does', () => {
    const [definition] = recognized('“Losses” has the meaning set forth in Section 6(a).').definitions;
    expect(definition?.isPointer).toBe(true);
  });

  test('may have its term in bold instead of quotes', () => {
    const text = 'Affiliate means any person that controls another.';
    expect(recognize(blockOf(text, { emphasis: [0, 9] })).definitions.map(shown)).toEqual(['means: Affiliate']);
  });

  test('may be a row of a table', () => {
    const [definition] = recognize(rowOf('“Ending Value”', 'The closing level on the last day.')).definitions;
    expect(definition?.term).toBe('Ending Value');
  });
});

describe('a definition by what a thing is called', () => {
  test.each([
    ['We refer to Larkspur & Co. Inc. as the “sales agent.”', ['refer-to: sales agent'], 'Larkspur & Co. Inc.'],
    ['the indenture is hereinafter referred to as the “Indenture”.', ['refer-to: Indenture'], 'the indenture'],
    [
      'We refer to (i) the sale of the shares, described under “The Sale,” (ii) the issue of the notes and (iii) the repayment of the term loan with the proceeds of the sale and the issue, together with the payment of the fees and expenses of the advisors, collectively, as the “Transactions.”',
      ['refer-to: Transactions'],
      '(i) the sale of the shares, described under “The Sale,” (ii) the issue of the notes and (iii) the repayment of the term loan with the proceeds of the sale and the issue, together with the payment of the fees and expenses of the advisors',
    ],
    [
      'For purposes of this discussion, a “U.S. Holder” is a holder of notes that is a citizen.',
      ['means: U.S. Holder'],
      'a holder of notes that is a citizen',
    ],
    [
      'to buy more, which we refer to as an Accelerated Purchase, of up to',
      ['refer-to: Accelerated Purchase'],
      'to buy more',
    ],
    ['the shares, which we refer to as the Offered Shares, are', ['refer-to: Offered Shares'], 'the shares'],
    [
      'may sell shares of our common stock for up to $3,000,000, or the Shares, through Alder',
      ['apposition: Shares'],
      'shares of our common stock for up to $3,000,000',
    ],
    ['its Issuance Sales Agreement, or the Sales Agreement, with', ['apposition: Sales Agreement'], 'Sales Agreement'],
    ['with Ascending Cedar Markets, LLC, or ACM, as agent', ['apposition: ACM'], 'Ascending Cedar Markets, LLC'],
    [
      'the Securities Act of 1933, as amended, or the Securities Act, and',
      ['apposition: Securities Act'],
      'Securities Act of 1933, as amended',
    ],
    [
      'with Alder Markets LLC and Birch & Co. Inc., or the Agents, to sell',
      ['apposition: Agents'],
      'Alder Markets LLC and Birch & Co. Inc.',
    ],
    [
      'with Larkspur Vale & Co. Inc., or Larkspur, Alder Securities, Inc., or Alder Securities, as agents',
      ['apposition: Larkspur', 'apposition: Alder Securities'],
      'Larkspur Vale & Co. Inc.',
    ],
    [
      'with Alder Markets LLC and Birch LLC, each, a Manager and, collectively, the Managers, to sell',
      ['apposition: Manager', 'apposition: Managers'],
      'Alder Markets LLC and Birch LLC',
    ],
    [
      'with Alder Markets LLC and Birch LLC, each a “Manager” and, together, the “Managers,” to sell',
      ['apposition: Manager', 'apposition: Managers'],
      'Alder Markets LLC and Birch LLC',
    ],
    [
      'Alder Markets LLC and Birch LLC, collectively, the Sales Agents, may',
      ['apposition: Sales Agents'],
      'Alder Markets LLC and Birch LLC',
    ],
    [
      'a concurrent private placement, or the Warrant Private Placement, of',
      ['apposition: Warrant Private Placement'],
      'a concurrent private placement',
    ],
  ])('%s', (text, terms, meaning) => {
    expect(definitionsIn(text)).toEqual(terms);
    expect(meaningIn(text)).toBe(meaning);
  });
});

describe('quoted material defines nothing', () => {
  test.each([
    'Words such as “may,” “will,” “expect” and “believe” identify forward-looking statements.',
    'We are a “smaller reporting company” as defined in Rule 405.',
    'See “Risk Factors” and the section entitled “Use of Proceeds” for more.',
    'the risks described under the caption “Risk Factors” (see “Risk Factors”)',
    'in the United States, or Canada, or in Mexico, or the United Kingdom, as the case may be',
    'stocks commonly referred to as “penny stocks”',
    'He is a friend. The “Lead Bank” is open, and we see this as the “best” of days.',
    'and it concerns, collectively, the Parent, the Borrower and each Subsidiary.',
    'the Company, or the Agents, may suspend the offering, together with the Company',
  ])('%s', (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });
});

test('an opening quote of a definition that nothing closes is found', () => {
  expect(recognized('Juniper Vale, Inc. (the “Company) sells pumps.').unclosedQuotes).toEqual([24]);
  expect(recognized('(each, an “Agent” and together the “Agents).').unclosedQuotes).toEqual([35]);
  expect(recognized('“A quotation that runs on to the next paragraph').unclosedQuotes).toEqual([]);
  expect(recognized('Juniper Vale, Inc. (the “Company”) sells 12" pipes.').unclosedQuotes).toEqual([]);
});
