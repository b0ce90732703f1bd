import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';
import { rangeOf, workspaceEditOf } from './convert.js';
import { READABLE_SCHEME } from './detection.js';

/** Renames a defined term at its definition and all its uses. */
export function createRenameProvider(analyses: Analyses): vscode.RenameProvider {
  return {
    async prepareRename(document, position, token) {
      const analysis = document.uri.scheme === READABLE_SCHEME ? undefined : await analyses.current(document, token);
      const target = analysis?.core.renameTargetAt(analysis.filing, document.offsetAt(position));
      if (!target) throw new Error(vscode.l10n.t('There is no defined term here.'));
      return { range: rangeOf(document, target), placeholder: target.term };
    },
    async provideRenameEdits(document, position, newName, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return undefined;
      const { core, filing } = analysis;
      return workspaceEditOf(document, core.renameEdits(filing, document.offsetAt(position), newName));
    },
  };
}
