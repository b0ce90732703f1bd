import { describe, expect, it } from 'vitest';
import { read } from './made.js';
import { toldOf } from './told.js';

const NOTE =
  'FORM 10-Q\n\nQUARTERLY REPORT\n\nFor the quarterly period ended March 31, 2025\n\nTERN HARBOR, INC.\n\n(Exact name of registrant as specified in its charter)\n\nNote 7. Shareholders’ Equity\n\nOn May 1, 2024, the Company entered into a sales agreement with Alder Securities LLC, as sales agent, under which the Company may issue and sell Common Shares for an aggregate offering price of up to $75.0 million under an at-the-market offering program (the “ATM”). ';

const figures = (says: string) => {
  const offering = read(NOTE + says);
  const { cap, grossProceeds } = toldOf(offering, { cap: null, grossProceeds: null });
  return [cap, grossProceeds, offering.unsoldUnderCap.value];
};

describe('What was raised under a program', () => {
  it.each([
    'As of March 31, 2025, the Company had raised an aggregate of $27.2 million under the ATM and may raise up to an additional $47.8 million.',
    'Through March 31, 2025, the Company has raised a total of $27.2 million through the ATM program, and may sell up to an additional $47.8 million of Common Shares.',
    'As of March 31, 2025, we had raised approximately $27.2 million pursuant to the ATM and may still sell an additional $47.8 million.',
  ])('is its gross proceeds: %s', (says) => {
    expect(figures(says)).toEqual(['75000000', '27200000', '47800000']);
  });

  it.each([
    'The Company may have raised $27.2 million under the ATM if it had sold all of the shares.',
    'As of March 31, 2025, the Company had not raised $27.2 million under the ATM.',
    'As of March 31, 2025, the Company had raised $27.2 million under the ATM, net of commissions.',
    'In April 2023, the Company raised $27.2 million from a private placement and may raise up to an additional $5.0 million.',
    'During the three months ended March 31, 2025, the Company raised $27.2 million under the ATM.',
  ])('is left alone where it is none: %s', (says) => {
    expect(figures(says)[1]).toBeNull();
  });
});
