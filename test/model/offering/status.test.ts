import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.js';

const launch =
  '**Supplement No. 1 to Prospectus Supplement dated May 1, 2023**\n\nOn May 1, 2023, Corvid Ridge, Inc. entered into a Sales Agreement (the “Sales Agreement”) with Harbor & Pike Securities, LLC, as sales agent, under which we may sell shares of our common stock having an aggregate offering price of up to $20,000,000 in an at-the-market offering. ';

function agreementStatus(sentence: string): string | null | undefined {
  return analyze(`${launch}${sentence}\n`, { format: 'markdown' }).offerings[0]?.status.agreement.value;
}

describe('the status of the agreement', () => {
  it('is ended by its termination, whatever other agreements go on', () => {
    const ended = 'On March 3, 2024, we terminated the Sales Agreement. ';
    expect(agreementStatus(ended)).toBe('terminated');
    expect(agreementStatus(`${ended}Our Whitfield License Agreement remains in full force and effect.`)).toBe(
      'terminated',
    );
  });

  it('is in force where the document says so of this agreement', () => {
    const sentence =
      'The purpose of this Supplement is to terminate the offering under the Prospectus Supplement; however, the Sales Agreement remains in full force and effect.';
    expect(agreementStatus(sentence)).toBe('in force');
  });
});
