import * as vscode from 'vscode';
import type { ActiveFiling } from './active-filing.js';
import type { Analysis } from './analyses.js';
import type { ReadableViews } from './readable-view.js';
import { today } from './today.js';

/** Longest list of places given for one key term. */
const MOST_PLACES = 5;

/** Two read-only tools for language models, where the host has them. */
export function registerLanguageModelTools(views: ReadableViews, active: ActiveFiling): vscode.Disposable {
  if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
  const tool = (message: string, answer: (analysis: Analysis) => unknown): vscode.LanguageModelTool<object> => ({
    prepareInvocation: () => ({ invocationMessage: message }),
    async invoke(_options, token) {
      const analysis = active.document && (await views.current(active.document, token));
      const text = analysis ? JSON.stringify(answer(analysis)) : vscode.l10n.t('No filing is open.');
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  });
  return vscode.Disposable.from(
    vscode.lm.registerTool(
      'filing-lens_offering_status',
      tool(vscode.l10n.t('Reading the offering status'), ({ core, filing, findings }) =>
        core.summarize(filing, { today: today(), findings }),
      ),
    ),
    vscode.lm.registerTool(
      'filing-lens_key_terms',
      tool(vscode.l10n.t('Reading the key terms'), ({ core, filing }) =>
        core.keyTermsOf(filing).map(({ kind, count, terms }) => ({
          kind,
          count,
          terms: terms.map((term) => ({
            ...term,
            count: term.places.length,
            places: term.places.slice(0, MOST_PLACES),
          })),
        })),
      ),
    ),
  );
}
