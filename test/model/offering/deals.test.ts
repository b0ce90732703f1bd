import { describe, expect, it } from 'vitest';
import { CLOSINGS } from './deals/closings.js';
import { COVERS } from './deals/covers.js';
import type { Deal } from './deals/deal.js';
import { DEBT } from './deals/debt.js';
import { LINES } from './deals/lines.js';
import { PARTIES } from './deals/parties.js';
import { REPORTS } from './deals/reports.js';
import { SILENT } from './deals/silent.js';
import { brief, documentOf } from './made.js';

function check(deals: readonly Deal[]): void {
  for (const { of, says, states } of deals) {
    it(`is read in “${says.replace(/\s+/g, ' ').slice(0, 260)}”`, () => {
      const told = brief(documentOf(of, says));
      const found = Object.fromEntries(Object.keys(states).map((field) => [field, told[field] ?? null]));
      expect(found).toEqual(states);
    });
  }
}

describe('a deal in shares that a report tells of', () => check(REPORTS));
describe('the closing of a deal', () => check(CLOSINGS));
describe('an equity line', () => check(LINES));
describe('the parties of a deal', () => check(PARTIES));
describe('a deal in notes that a report tells of', () => check(DEBT));
describe('a deal on a cover or in a contract', () => check(COVERS));
describe('no deal', () => check(SILENT));
