import * as vscode from 'vscode';
import type { FindingAction, Suppression } from '../core/index.js';
import type { Analyses } from './analyses.js';
import { spanOf, workspaceEditOf } from './convert.js';
import { READABLE_SCHEME } from './detection.js';
import { SOURCE } from './diagnostics.js';
import { addIgnored, setCheckSeverity } from './settings.js';

/** Adds a suppression to the settings; the lists of quick fixes call it. */
export const IGNORE_COMMAND = 'filingLens.ignoreFinding';
/** Turns a check off in the settings. */
export const TURN_OFF_COMMAND = 'filingLens.turnOffCheck';

export const QUICK_FIX_KINDS: readonly vscode.CodeActionKind[] = [vscode.CodeActionKind.QuickFix];

/** Mends or silences the findings at a place. */
export function createQuickFixProvider(analyses: Analyses): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, context, token) {
      const ours = context.diagnostics.filter((diagnostic) => diagnostic.source === SOURCE);
      const analysis = await analyses.current(document, token);
      if (!analysis) return [];
      const { core, filing, text, findings } = analysis;
      const actions = core.actionsAt(filing, text, findings, spanOf(document, range));
      return actions
        .filter(({ kind }) => document.uri.scheme !== READABLE_SCHEME || kind === 'ignore' || kind === 'turn-off')
        .map((action) => codeActionOf(action, document, ours));
    },
  };
}

function codeActionOf(
  action: FindingAction,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const made = new vscode.CodeAction(action.title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnostics.filter(
    ({ code, message }) =>
      typeof code === 'object' && code.value === action.finding.check && message === action.finding.message,
  );
  switch (action.kind) {
    case 'fix':
      made.isPreferred = action.finding.fixes.length === 1;
      made.edit = workspaceEditOf(document, action.edits);
      break;
    case 'comment':
      made.edit = workspaceEditOf(document, action.edits);
      break;
    case 'ignore': {
      const file = action.inFile ? vscode.workspace.asRelativePath(document.uri, false) : undefined;
      const suppression: Suppression = { ...action.suppression, file };
      made.command = { title: action.title, command: IGNORE_COMMAND, arguments: [suppression] };
      break;
    }
    case 'turn-off':
      made.command = { title: action.title, command: TURN_OFF_COMMAND, arguments: [action.finding.check] };
      break;
  }
  return made;
}

/** The commands behind the quick fixes that change settings. */
export function registerSilencing(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(IGNORE_COMMAND, async (suppression?: Suppression) => {
      if (suppression?.check) await addIgnored(suppression);
    }),
    vscode.commands.registerCommand(TURN_OFF_COMMAND, async (check?: string) => {
      if (typeof check === 'string' && check !== '') await setCheckSeverity(check, 'off');
    }),
  );
}
