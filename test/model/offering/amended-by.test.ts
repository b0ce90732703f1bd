import { describe, expect, it } from 'vitest';
import { supplement } from './made.js';

const agreements = (says: string) =>
  supplement('HARBOR LANE THERAPEUTICS, INC.', 'Common Stock', says).agreements.map(
    ({ name, counterparties }) => `${name.value}: ${counterparties.map((one) => one.name.value).join('; ')}`,
  );
const UNDER =
  'under which we may offer and sell up to $24.9 million of our common stock from time to time through the Agent in an at the market offering.';

describe('An agreement said to be as amended on a day by an amendment', () => {
  it.each([
    `We previously entered into a sales agreement (as amended on February 13, 2024 by Amendment No. 1 and as further amended on May 2, 2024 by Amendment No. 2 to the sales agreement) with Alder Securities LLC (the “Agent”), ${UNDER}`,
    `We have entered into a sales agreement, as amended on May 2, 2024 by Amendment No. 1 to the sales agreement, with Alder Securities LLC (the “Agent”), ${UNDER}`,
  ])('is one agreement, with its party: %s', (says) => {
    expect(agreements(says)).toEqual(['sales agreement: Alder Securities LLC']);
  });

  it('leaves an amendment that was entered into an agreement of its own', () => {
    const says = `On May 2, 2024, we entered into Amendment No. 2 to the Sales Agreement with Alder Securities LLC (the “Agent”), ${UNDER}`;
    expect(agreements(says)).toEqual(['Amendment No. 2 to the Sales Agreement: Alder Securities LLC']);
  });

  it('leaves the agreement after one that is not amended', () => {
    const says = `We have entered into a sales agreement with Alder Securities LLC (the “Agent”), ${UNDER}`;
    expect(agreements(says)).toEqual(['sales agreement: Alder Securities LLC']);
  });
});
