import type { Filing } from '../model/filing.js';
import type { NamedFiling, OfferingSet, SetDifference } from '../model/filing-set/filing-set.js';
import { says } from '../model/says.js';
import type { Finding } from './check.js';
import { conflictingFacts } from './conflicting-facts.js';
import type { CheckOptions } from './run.js';
import { within } from './support/place.js';
import { quoted } from './support/wording.js';
import { suppressionsIn, withoutSuppressed } from './suppress.js';

/** A finding in one of several files. */
export interface FileFinding {
  readonly file: string;
  readonly finding: Finding;
}

/** The settings that hold for a file; those of its folder may be others than of the next. */
export type OptionsOf = (file: string) => CheckOptions;

/**
 * The conflicts between filings of one offering as findings in the filing that says otherwise than the others, with
 * the words of another one as related. They belong to the check of conflicting facts and are silenced as its own are:
 * by comments in the filing, by the severities and suppressions of its options. `entries` are those that were merged.
 */
export function setConflicts(
  sets: readonly OfferingSet[],
  entries: readonly NamedFiling[],
  optionsOf: OptionsOf = (file) => ({ file }),
): FileFinding[] {
  const filings = new Map<string, Filing>(entries.map(({ name, filing }) => [name, filing]));
  const byFile = new Map<string, Finding[]>();
  for (const difference of sets.flatMap(({ differences }) => differences)) {
    const file = difference.evidence[0]?.file;
    if (difference.kind !== 'conflict' || file === undefined) continue;
    const finding = findingOf(narrowed(difference, filings), optionsOf(file));
    if (finding !== undefined) byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  return [...byFile].flatMap(([file, found]) => {
    const filing = filings.get(file);
    if (filing === undefined) return [];
    const { ignore = [], file: path = file } = optionsOf(file);
    const kept = withoutSuppressed(found, [...ignore, ...suppressionsIn(filing)], filing, path);
    return kept.map((finding) => ({ file, finding }));
  });
}

/** Longest words that are quoted in full. */
const LONG = 120;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONG ? line : `${line.slice(0, LONG - 1).trimEnd()}…`;
}

/** The difference at the words that say the values themselves. */
function narrowed(difference: SetDifference, filings: ReadonlyMap<string, Filing>): SetDifference {
  const evidence = difference.evidence.map((words, at) => {
    const filing = filings.get(words.file ?? '');
    const value = difference.values[at];
    if (filing === undefined || value === undefined) return words;
    return { ...within(filing, words, (mention) => says(mention, value)), file: words.file };
  });
  return { ...difference, evidence };
}

function findingOf({ message, evidence }: SetDifference, { severities = {} }: CheckOptions): Finding | undefined {
  const [here, there] = evidence;
  const severity = severities[conflictingFacts.id] ?? conflictingFacts.severity;
  if (severity === 'off' || here === undefined || there?.file === undefined) return undefined;
  const { start, end, file, text } = there;
  const related = { start, end, file, message: `${quoted(shortened(text))} is said here` };
  return Object.freeze({
    check: conflictingFacts.id,
    severity,
    start: here.start,
    end: here.end,
    message,
    related: Object.freeze([Object.freeze(related)]),
    fixes: Object.freeze([]),
  });
}
