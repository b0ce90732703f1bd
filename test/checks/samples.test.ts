import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/core/analyze.js';
import { runChecks } from '../../src/core/checks/run.js';

const SAMPLES = new URL('../fixtures/filings/', import.meta.url);
const REFERENCE = new URL('../../../shared/filings/seed/cellectar-supplement-1.md', import.meta.url);

/** What is found above a hint, a line each: `warning undefined-agreement Sales Agreement`. */
function found(url: URL): string[] {
  const text = readFileSync(url, 'utf8');
  return runChecks(createAnalyzer().analyze(text, { name: url.pathname }))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, check, start, end }) => `${severity} ${check} ${text.slice(start, end)}`);
}

describe('the sample filings', () => {
  it.each([
    ['alder-point-clean.md', []],
    ['tamarack-atm-launch.md', []],
    ['osprey-ridge-atm-increase.md', []],
    ['hollis-bay-8k-termination.md', []],
    ['fennimore-equity-line.md', []],
    ['brackwater-8k-submission.txt', []],
    ['greystone-1996.txt', []],
    ['juniper-vale-supplement-1.md', ['warning undefined-agreement Sales Agreement']],
    ['windrow-424b5.htm', ['warning undefined-agreement Distribution Agreement']],
    ['copper-lantern-underwritten.md', ['warning words-and-figures ninety (60) days']],
    ['marram-registered-direct.md', ['warning wrong-weekday Monday, August 16, 2024']],
  ])('%s has the findings it was written for', (name, findings) => {
    expect(found(new URL(name, SAMPLES))).toEqual(findings);
  });
});

describe.skipIf(!existsSync(REFERENCE))('the reference filing', () => {
  it('has its two findings and nothing else above a hint', () => {
    expect(found(REFERENCE)).toEqual([
      'information undefined-term Prospectus',
      'warning undefined-agreement Sales Agreement',
    ]);
  });
});

describe('what must stay silent', () => {
  it.each([
    [
      'an indefinite article',
      'No sales are made until a new Prospectus Supplement is filed. A Sales Agreement is needed.',
    ],
    [
      'agencies, acts and exchanges',
      'The Securities and Exchange Commission, the Nasdaq Capital Market and the Federal Reserve enforce the Investment Company Act of 1940 in the United States and the State of Delaware.',
    ],
    ['the month of May', 'On May 6, 2021 we met in New York. The May shares were sold by the Board of Directors.'],
    ['headings in capitals', '# THE OFFERING\n\n**PLAN OF DISTRIBUTION**\n\nTHE SALES AGREEMENT IS DESCRIBED BELOW.'],
    ['quoted material', '> The Company sold shares under the Sales Agreement.'],
    ['statutory phrases', 'We are a well-known seasoned issuer, and the Prospectus Directive does not apply.'],
    [
      'the date of an agreement and the date of its prospectus',
      'The agreement is dated August 11, 2021; the prospectus supplement is dated August 20, 2021.',
    ],
    [
      'a filing that takes its terms from elsewhere',
      'Terms used but not defined in this notice have the meanings given to them in the Sales Agreement. The Placement Agent shall act under the Distribution Agreement.',
    ],
  ])('%s', (_, text) => {
    const source = `We refer to Larkspur Securities LLC as the “Lead Bank.” The Lead Bank may act.\n\n${text}`;
    expect(runChecks(createAnalyzer().analyze(source, { format: 'markdown' }))).toEqual([]);
  });
});

describe('a total that the terms of a deal make', () => {
  const totals = (total: string) =>
    runChecks(
      createAnalyzer().analyze(
        `# Juniper Vale Therapeutics, Inc.\n\nFiled Pursuant to Rule 424(b)(5)\n\nPROSPECTUS SUPPLEMENT\n\n465,900 Shares of Common Stock\n\nThe date of this prospectus supplement is June 3, 2024.\n\nWe are offering 465,900 shares of our common stock at an offering price of $10.73 per share in a registered direct offering. The total gross proceeds of the offering will be ${total}.`,
        { format: 'markdown' },
      ),
    ).map(({ check }) => check);

  it.each([
    '$4,999,107',
    '$4,999,107.00',
    '$5,000,000',
    '$5.0 million',
    'approximately $5,100,000',
    'up to $5,200,000',
  ])('may be rounded or hedged: %s', (total) => {
    expect(totals(total)).toEqual([]);
  });

  it.each(['$4,999,170', '$5,200,000', '$4.9 million'])('is wrong beyond its rounding: %s', (total) => {
    expect(totals(total)).toEqual(['arithmetic']);
  });
});
