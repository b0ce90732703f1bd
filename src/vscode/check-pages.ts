import * as vscode from 'vscode';
import { loadCore } from './core.js';

/** Scheme of the pages that explain the checks; they are made from the checks themselves and need no network. */
export const CHECK_SCHEME = 'filing-lens-check';

/** The page about a check. */
export function checkPageUri(check: string): vscode.Uri {
  return vscode.Uri.from({ scheme: CHECK_SCHEME, path: `/${check}.md` });
}

/** Serves the pages about the checks. */
export function registerCheckPages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(CHECK_SCHEME, {
    async provideTextDocumentContent(uri) {
      const { CHECKS, checkPage } = await loadCore();
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const check = CHECKS.find((one) => one.id === id);
      return check ? checkPage(check) : vscode.l10n.t('There is no check named “{0}”.', id);
    },
  });
}
