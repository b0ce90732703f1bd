import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';

/** The stretches that can be folded: sections, tables, and the documents of a submission. */
export function foldsOf(filing: Filing): Span[] {
  const folds: Span[] = filing.sections.map(({ start, end }) => ({ start, end }));
  if (filing.documents.length > 1) folds.push(...filing.documents.map(({ start, end }) => ({ start, end })));
  folds.push(...tablesOf(filing));
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

function tablesOf(filing: Filing): Span[] {
  const tables: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, block } of filing.passages) {
    if (block.kind !== 'table-row') {
      open = undefined;
      continue;
    }
    if (!open || block.startsTable) {
      open = { start, end: start + block.length };
      tables.push(open);
    } else open.end = start + block.length;
  }
  return tables;
}
