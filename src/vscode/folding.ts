import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';

/** Folds the sections and tables of a filing. */
export function createFoldingProvider(analyses: Analyses): vscode.FoldingRangeProvider {
  return {
    async provideFoldingRanges(document, _context, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return undefined;
      return analysis.core.foldsOf(analysis.filing).flatMap(({ start, end }) => {
        const first = document.positionAt(start).line;
        const last = document.positionAt(end);
        const lastLine = last.character === 0 ? last.line - 1 : last.line;
        return lastLine > first ? [new vscode.FoldingRange(first, lastLine, vscode.FoldingRangeKind.Region)] : [];
      });
    },
  };
}
