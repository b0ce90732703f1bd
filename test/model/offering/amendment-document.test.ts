import { describe, expect, it } from 'vitest';
import { brief } from './made.js';

const letter = (title: string, says: string): string => `Exhibit 1.1

HARBOR LANE THERAPEUTICS, INC.

${title}

August 5, 2024

Alder Securities LLC
12 Mill Street
Portland, ME 04101

Ladies and Gentlemen:

${says}`;

const told = (text: string) => {
  const { agreements, events, offeringType } = brief(text);
  return { type: offeringType, agreements, events };
};

describe('an amendment to an agreement, as a document of its own', () => {
  it('has the date of the agreement that it amends', () => {
    const says =
      'Reference is made to the Sales Agreement, dated May 16, 2023 (the “Sales Agreement”), between Alder Securities LLC (the “Agent”) and Harbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), pursuant to which the Company agreed to sell through the Agent, as sales agent, shares of common stock. The Agent and the Company agree as follows:';
    const expected = {
      type: 'at-the-market',
      agreements: 'Sales Agreement | 2023-05-16 | Alder Securities LLC: sales agent',
      events: '2023-05-16 commencement\n2024-08-05 amendment',
    };
    for (const title of [
      'AMENDMENT NO. 1 TO\n\nSALES AGREEMENT',
      'Amendment No. 2 to\nSales Agreement',
      'Amendment No. 1 to Sales Agreement',
      'AMENDMENT NO. 3 TO THE SALES AGREEMENT',
      'SECOND AMENDMENT TO SALES AGREEMENT',
    ])
      expect(told(letter(title, says)), title).toEqual(expected);
  });

  it('tells of the agreement amended in its recitals', () => {
    const says = `This Amendment No. 1 to Equity Distribution Agreement (this “Amendment”) is entered into as of August 5, 2024, by and between Harbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), and Alder Securities LLC (the “Agent”).

WHEREAS, the Company and the Agent entered into that certain Equity Distribution Agreement, dated as of March 3, 2022 (the “Agreement”), under which shares of common stock may be sold in at the market offerings; and

NOW, THEREFORE, the parties agree as follows:`;
    expect(told(letter('Amendment No. 1 to\n\nEquity Distribution Agreement', says))).toMatchObject({
      agreements: 'Equity Distribution Agreement | 2022-03-03 | Alder Securities LLC: sales agent',
      events: '2022-03-03 commencement\n2024-08-05 amendment',
    });
  });

  it('gives the agreement no date where none is told of it', () => {
    const says =
      'Reference is made to the Sales Agreement (the “Sales Agreement”) between Alder Securities LLC (the “Agent”) and Harbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), pursuant to which the Company agreed to sell through the Agent, as sales agent, shares of common stock.';
    const { agreements, events } = told(letter('AMENDMENT NO. 1 TO\n\nSALES AGREEMENT', says));
    expect(agreements).not.toContain('2024');
    expect(events).toBe('2024-08-05 amendment');
  });

  it('is neither an agreement amended and restated nor one that tells how it is amended', () => {
    const says =
      'Harbor Lane Therapeutics, Inc., a Delaware corporation (the “Company”), confirms its agreement with Alder Securities LLC (the “Agent”), as sales agent, to sell shares of common stock in at the market offerings. The Sales Agreement, dated May 16, 2023, between the Company and the Agent is of no further effect.';
    for (const title of [
      'AMENDED AND RESTATED\n\nSALES AGREEMENT',
      'SALES AGREEMENT\n\nAmendment; Waiver',
      'SALES AGREEMENT\n\nAmendment No. 1 to Registration Statement on Form S-3',
    ]) {
      const { agreements, events } = told(letter(title, says));
      expect(agreements, title).toMatch(/Sales Agreement \| 2024-08-05 \|/);
      expect(events, title).toBe('2024-08-05 commencement');
    }
  });
});
