import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../src/core/analyze.js';
import { nearTerm } from '../../../src/core/checks/support/near-terms.js';
import { definedTerms, termKey } from '../../../src/core/checks/support/terms.js';

const definedBy = (term: string) =>
  definedTerms(createAnalyzer().analyze(`We filed an application (the “${term}”).`, { format: 'markdown' }), 0);

describe('the nearest defined term', () => {
  it.each([
    ['Massachusetts Conversion Regulations', 'Massachusetts Regulations'],
    ['Application for Conversion', 'Conversion Application'],
    ['GCM Holders', 'GCMH Holders'],
    ['Alternat Base Rate', 'Alternate Base Rate'],
  ])('of %s is %s', (phrase, term) => {
    expect(nearTerm(phrase, definedBy(term))?.term).toBe(term);
  });

  it.each([
    ['Prior Sales Agreement', 'Sales Agreement'],
    ['Series B Preferred Stock', 'Series A Preferred Stock'],
    ['First Closing Date', 'Second Closing Date'],
    ['Purchase Price', 'Purchase Date'],
    ['CTA Scheme', 'CTN Scheme'],
    ['Sales Agreements', 'Sales Agreement'],
  ])('of %s is not %s', (phrase, term) => {
    const defined = definedBy(term);
    expect(defined.has(termKey(phrase)) ? undefined : nearTerm(phrase, defined)).toBeUndefined();
  });
});
