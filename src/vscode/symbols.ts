import * as vscode from 'vscode';
import type { OutlineSymbol } from '../core/index.js';
import type { Analyses } from './analyses.js';
import { rangeOf } from './convert.js';

/** The outline of filings in forms for which the editor has none of its own. */
export function createSymbolProvider(analyses: Analyses): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return undefined;
      return analysis.core.outlineOf(analysis.filing).map((symbol) => symbolOf(document, symbol));
    },
  };
}

function symbolOf(document: vscode.TextDocument, symbol: OutlineSymbol): vscode.DocumentSymbol {
  const kind = symbol.kind === 'document' ? vscode.SymbolKind.File : vscode.SymbolKind.String;
  const range = rangeOf(document, symbol);
  const name = rangeOf(document, { start: symbol.nameStart, end: symbol.nameEnd });
  const selection = range.contains(name) ? name : new vscode.Range(range.start, range.start);
  const made = new vscode.DocumentSymbol(symbol.name, symbol.detail, kind, range, selection);
  made.children = symbol.children.map((child) => symbolOf(document, child));
  return made;
}
