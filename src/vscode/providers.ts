import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';
import { createDefinitionProvider } from './definition.js';
import { FILING_LANGUAGES } from './detection.js';
import { createFoldingProvider } from './folding.js';
import { createHoverProvider } from './hovers.js';
import { createLinkProvider } from './links.js';
import { createQuickFixProvider, QUICK_FIX_KINDS } from './quick-fixes.js';
import { createDocumentHighlightProvider, createReferenceProvider } from './references.js';
import { createRenameProvider } from './rename.js';
import { createSymbolProvider } from './symbols.js';

/** Languages for which the editor has no outline of headings; Markdown has its own. */
const WITHOUT_OUTLINE: readonly string[] = ['plaintext', 'html', 'edgar-submission'];

/**
 * Registers the language features; each asks for the analysis first and stays silent where there is none. A language
 * in which filings are not looked for is added when the reader declares a document of it a filing.
 */
export function registerProviders(analyses: Analyses): vscode.Disposable {
  const known = new Set(FILING_LANGUAGES);
  const registered = [registerFor(analyses, FILING_LANGUAGES, WITHOUT_OUTLINE)];
  const added = analyses.onDidOpen(({ languageId }) => {
    if (known.has(languageId)) return;
    known.add(languageId);
    registered.push(registerFor(analyses, [languageId], []));
  });
  return new vscode.Disposable(() => {
    for (const disposable of [added, ...registered]) disposable.dispose();
  });
}

function registerFor(analyses: Analyses, all: readonly string[], withoutOutline: readonly string[]) {
  const selector = languages(all);
  const outlined = languages(withoutOutline);
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selector, createHoverProvider(analyses)),
    vscode.languages.registerDefinitionProvider(selector, createDefinitionProvider(analyses)),
    vscode.languages.registerReferenceProvider(selector, createReferenceProvider(analyses)),
    vscode.languages.registerDocumentHighlightProvider(selector, createDocumentHighlightProvider(analyses)),
    vscode.languages.registerRenameProvider(selector, createRenameProvider(analyses)),
    vscode.languages.registerDocumentLinkProvider(selector, createLinkProvider(analyses)),
    vscode.languages.registerCodeActionsProvider(selector, createQuickFixProvider(analyses), {
      providedCodeActionKinds: QUICK_FIX_KINDS,
    }),
    vscode.languages.registerDocumentSymbolProvider(outlined, createSymbolProvider(analyses), {
      label: 'Filing Lens',
    }),
    vscode.languages.registerFoldingRangeProvider(outlined, createFoldingProvider(analyses)),
  );
}

function languages(ids: readonly string[]): vscode.DocumentFilter[] {
  return ids.map((language) => ({ language }));
}
