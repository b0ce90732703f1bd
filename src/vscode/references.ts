import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';
import { locationOf, rangeOf } from './convert.js';

/** All places of a defined term. */
export function createReferenceProvider(analyses: Analyses): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return [];
      const spans = analysis.core.referencesAt(analysis.filing, document.offsetAt(position), includeDeclaration);
      return spans.map((span) => locationOf(document, span));
    },
  };
}

/** Marks the other places of the defined term the cursor is on. */
export function createDocumentHighlightProvider(analyses: Analyses): vscode.DocumentHighlightProvider {
  return {
    async provideDocumentHighlights(document, position, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return undefined;
      const spans = analysis.core.referencesAt(analysis.filing, document.offsetAt(position), true);
      if (spans.length === 0) return undefined;
      return spans.map((span) => new vscode.DocumentHighlight(rangeOf(document, span)));
    },
  };
}
