import { describe, expect, it } from 'vitest';
import { read } from './made.js';

/** Name, date and parties of the agreement that a contract is, with its kind of offering. */
function contract(text: string): (string | null)[] {
  const { offeringType, agreements } = read(text);
  const [own] = agreements;
  const parties = own?.counterparties.map(({ name, role }) => `${name.value}: ${role.value}`) ?? [];
  return [offeringType.value, own?.name.value ?? null, own?.date.value ?? null, ...parties];
}

describe('a contract', () => {
  for (const mark of ['', 'SM', '℠', '™'])
    it(`is known by its title, with “${mark}” after it`, () => {
      expect(
        contract(`OPEN MARKET SALE AGREEMENT${mark}

September 3, 2024

ALDER BROTHERS LLC
520 Madison Avenue

Ladies and Gentlemen:

Harbor Lane Corp., a Delaware corporation (the “Company”), proposes, subject to the terms and conditions stated herein, to issue and sell from time to time through Alder Brothers LLC, as sales agent (the “Agent”), shares of the Company’s common stock, on the terms set forth in this agreement (this “Agreement”).`),
      ).toEqual(['at-the-market', 'Open Market Sale Agreement', '2024-09-03', 'Alder Brothers LLC: sales agent']);
    });

  it('with a title page is made between those whom its lines name', () => {
    expect(
      contract(`COMMON STOCK PURCHASE AGREEMENT

Dated as of November 18, 2024

by and between

HARBOR LANE PHARMACEUTICALS, INC.

and

ELM PARK PARTNERS, LLC

Table of Contents`),
    ).toEqual(['equity line', 'Common Stock Purchase Agreement', '2024-11-18', 'Elm Park Partners, LLC: investor']);
  });

  it('is itself an agreement though it is not yet dated and names no one', () => {
    expect(
      contract(`AGENCY AGREEMENT

, 2024

Ladies and Gentlemen:

Harbor Lane Corp., a Georgia corporation (the “Company”), proposes, subject to the terms and conditions stated herein, to engage the sales agent identified on the signature page (the “Agent”) to assist the Company on a “best efforts” basis in the sale of the Company’s common stock.`),
    ).toEqual(['best efforts', 'Agency Agreement', null]);
  });

  it('whose parties hereby agree as follows is made between them', () => {
    expect(
      contract(`SALES AGREEMENT

April 22, 2024

Harbor Lane Corp., a Delaware corporation (the “Company”), and Alder Brothers & Company, Inc. (“ABC”), hereby agree as follows:

1. The Company may issue and sell through ABC, as sales agent, shares of common stock in “at the market offerings”.`),
    ).toEqual(['at-the-market', 'Sales Agreement', '2024-04-22', 'Alder Brothers & Company, Inc.: sales agent']);
  });

  it('in the form of a letter constitutes the agreement between the two', () => {
    expect(
      contract(`PLACEMENT AGENCY AGREEMENT

Birch Securities, Inc.
1 Main Street

April 2, 2024

Ladies and Gentlemen:

This letter (this “Agreement”) constitutes the agreement between Harbor Lane Corp. (the “Company”) and Birch Securities, Inc. (the “Placement Agent”) pursuant to which the Placement Agent shall serve as the exclusive placement agent on a “best efforts” basis.`),
    ).toEqual(['best efforts', 'Placement Agency Agreement', '2024-04-02', 'Birch Securities, Inc.: placement agent']);
  });

  it('made with those on its signature pages names them by their role, never the issuer', () => {
    const text = (parties: string): string => `SECURITIES PURCHASE AGREEMENT

This SECURITIES PURCHASE AGREEMENT (this “Agreement”) is made and entered into as of April 29, 2024 by and among Harbor Lane Corp., to be renamed Long Quay, Inc., a Delaware corporation (the “Company”), and ${parties}.

WHEREAS, the Company is selling the securities in reliance on Section 4(a)(2) of the Securities Act.`;
    expect(
      contract(text('the Investors identified on Exhibit A (each an “Investor” and collectively the “Investors”)')),
    ).toEqual(['private placement', 'Securities Purchase Agreement', '2024-04-29', 'Investors: investor']);
    expect(
      contract(
        text(
          'each purchaser identified on the signature pages hereto (each, including its successors and assigns, a “Purchaser”)',
        ),
      ),
    ).toEqual(['private placement', 'Securities Purchase Agreement', '2024-04-29', 'Purchaser: purchaser']);
  });

  it('is dated by the head of the letter though its lines follow without a blank', () => {
    expect(
      contract(`SALES AGREEMENT
April 26, 2024
Alder & Birch Co., LLC
430 Quay Street
Harbor City, New York 10022
Ladies and Gentlemen:

Harbor Lane Corp., a Delaware corporation (the “Company”), confirms its agreement (this “Agreement”) with Alder & Birch Co., LLC (the “Agent”), as follows:`),
    ).toEqual(['at-the-market', 'Sales Agreement', '2024-04-26', 'Alder & Birch Co., LLC: sales agent']);
  });

  it('with a trustee is not made with the companies that the trustee was before', () => {
    expect(
      contract(`INDENTURE

INDENTURE dated as of June 9, 2024 between Harbor Lane Corp., a Delaware corporation (the “Company”), and Cedar Trust Company, N.A. (formerly known as Dogwood Bank, N.A. (successor to Elm Trust Company)), as trustee (the “Trustee”), providing for the issuance of 5.10% Senior Notes due 2030.`),
    ).toEqual(['debt', 'Indenture', '2024-06-09', 'Cedar Trust Company, N.A.: trustee']);
  });
});
