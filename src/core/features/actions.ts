import type { Finding, TextEdit } from '../checks/check.js';
import { wordsOf } from '../checks/support/place.js';
import type { Suppression } from '../checks/suppress.js';
import type { Filing } from '../model/filing.js';
import { overlaps, type Span } from '../text/span.js';
import { excerpt } from './display.js';
import { passageAt } from './locate.js';

/** Something that can be done about a finding. */
export type FindingAction =
  | { readonly kind: 'fix'; readonly title: string; readonly finding: Finding; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'comment'; readonly title: string; readonly finding: Finding; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'ignore';
      readonly title: string;
      readonly finding: Finding;
      /** `file` is filled in by the caller where `inFile` is true. */
      readonly suppression: Suppression;
      readonly inFile: boolean;
    }
  | { readonly kind: 'turn-off'; readonly title: string; readonly finding: Finding };

/** The actions for the findings that touch a span: the fixes first, then the ways to be left alone. */
export function actionsAt(filing: Filing, source: string, findings: readonly Finding[], span: Span): FindingAction[] {
  const touched = findings.filter((finding) => overlaps(finding, { start: span.start, end: span.end + 1 }));
  const fixes: FindingAction[] = [];
  const silences: FindingAction[] = [];
  for (const finding of touched) {
    for (const { title, edits } of finding.fixes) fixes.push({ kind: 'fix', title, finding, edits });
    const words = wordsOf(filing, finding).replace(/\s+/g, ' ').trim();
    const name = words.length <= 60 ? `“${words}”` : `“${excerpt(words, 50)}”`;
    const comment = commentEdit(filing, source, finding);
    if (comment) silences.push({ kind: 'comment', title: `Ignore ${name} here`, finding, edits: [comment] });
    const { check } = finding;
    silences.push(
      { kind: 'ignore', title: `Ignore ${name} in this file`, finding, suppression: { check, words }, inFile: true },
      {
        kind: 'ignore',
        title: `Ignore ${name} in the workspace`,
        finding,
        suppression: { check, words },
        inFile: false,
      },
      { kind: 'turn-off', title: `Turn off the check “${check}” in the workspace`, finding },
    );
  }
  return [...fixes, ...silences];
}

/** A comment before the block of a finding that silences its check there; only where the form has comments. */
function commentEdit(filing: Filing, source: string, finding: Finding): TextEdit | undefined {
  const passage = passageAt(filing, finding.start);
  const isTableRow = passage?.block.kind === 'table-row';
  if (filing.format !== 'markdown' || !passage || isTableRow) return undefined;
  const lineStart = source.lastIndexOf('\n', passage.start - 1) + 1;
  if (source.slice(lineStart, passage.start).trim() !== '') return undefined;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const newText = `<!-- filing-lens-ignore ${finding.check} -->${eol}${eol}`;
  return { start: lineStart, end: lineStart, newText };
}
