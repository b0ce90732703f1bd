import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import type { Finding } from './check.js';
import { passageAt, wordsOf } from './support/place.js';

/** An order to keep silent. Every part that is given must fit; one with no part at all fits nothing. */
export interface Suppression {
  /** Id of the check to silence; every check when absent. */
  readonly check?: string;
  /** The offending words as they stand in the filing, in any case, white space folded. */
  readonly words?: string;
  /** File to which it is limited: a name or the end of a path. */
  readonly file?: string;
  /** Stretch of the source to which it is limited. */
  readonly within?: Span;
}

/** The suppressions that the comments in a filing's source ask for. */
export function suppressionsIn(filing: Filing): Suppression[] {
  return filing.directives.flatMap(({ start, end, scope, checks }): Suppression[] => {
    const within = scope === 'file' ? { start: 0, end: filing.length } : blockAfter(filing, start, end);
    return checks.length === 0 ? [{ within }] : checks.map((check) => ({ check, within }));
  });
}

/** The findings that no suppression silences; `file` is the path of the filing. */
export function withoutSuppressed(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  filing: Filing,
  file?: string,
): Finding[] {
  const here = suppressions.filter((suppression) => suppression.file === undefined || isFile(suppression.file, file));
  if (here.length === 0) return [...findings];
  return findings.filter((finding) => !here.some((suppression) => silences(suppression, finding, filing)));
}

function silences({ check, words, file, within }: Suppression, finding: Finding, filing: Filing): boolean {
  if (check === undefined && words === undefined && file === undefined && within === undefined) return false;
  if (check !== undefined && check !== finding.check) return false;
  if (within !== undefined && (finding.start >= within.end || finding.end <= within.start)) return false;
  return words === undefined || folded(wordsOf(filing, finding)) === folded(words);
}

/** The block in which a comment stands, or before which it stands. */
function blockAfter(filing: Filing, start: number, end: number): Span {
  const passage = passageAt(filing, start);
  return passage === undefined ? { start, end } : { start, end: Math.max(end, passage.start + passage.block.length) };
}

function isFile(wanted: string, file: string | undefined): boolean {
  if (file === undefined) return false;
  const [a, b] = [wanted.replaceAll('\\', '/'), file.replaceAll('\\', '/')];
  return a === b || b.endsWith(`/${a}`);
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
