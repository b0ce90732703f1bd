import type { OfferingSet } from '../model/filing-set/filing-set.js';
import type { Finding, Severity } from './check.js';
import { conflictingFacts } from './conflicting-facts.js';

/** A finding in one of several files. */
export interface FileFinding {
  readonly file: string;
  readonly finding: Finding;
}

/**
 * The conflicts between filings of one offering as findings in the later filing, with the place in the earlier
 * as related. They belong to the check of conflicting facts, of which `severity` is given.
 */
export function setConflicts(
  sets: readonly OfferingSet[],
  severity: Severity = conflictingFacts.severity,
): FileFinding[] {
  return sets.flatMap(({ differences }) =>
    differences.flatMap(({ kind, message, evidence: [here, there] }): FileFinding[] => {
      if (kind !== 'conflict' || here?.file === undefined || there?.file === undefined) return [];
      const related = {
        start: there.start,
        end: there.end,
        message: 'it is said otherwise here',
        file: there.file,
      };
      return [
        {
          file: here.file,
          finding: Object.freeze({
            check: conflictingFacts.id,
            severity,
            start: here.start,
            end: here.end,
            message,
            related: Object.freeze([related]),
            fixes: Object.freeze([]),
          }),
        },
      ];
    }),
  );
}
