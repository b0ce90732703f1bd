import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';
import { rangeOf } from './convert.js';

/** Links on rules, file numbers, exhibits and cross-references; only the reader opens them. */
export function createLinkProvider(analyses: Analyses): vscode.DocumentLinkProvider {
  return {
    async provideDocumentLinks(document, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return [];
      const { core, filing, text } = analysis;
      return core.linksIn(filing, { start: 0, end: text.length }).flatMap(({ start, end, url, place, tooltip }) => {
        const target = url ? vscode.Uri.parse(url, true) : place && placeUri(document, place.start);
        if (!target) return [];
        const link = new vscode.DocumentLink(rangeOf(document, { start, end }), target);
        link.tooltip = tooltip;
        return [link];
      });
    },
  };
}

/** The document itself at the line and column of an offset. */
function placeUri(document: vscode.TextDocument, offset: number): vscode.Uri {
  const { line, character } = document.positionAt(offset);
  return document.uri.with({ fragment: `L${line + 1},${character + 1}` });
}
