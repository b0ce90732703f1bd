import * as vscode from 'vscode';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses, Analysis } from './analyses.js';
import { type Detection, FILING_LANGUAGES } from './detection.js';
import { PANEL_VIEW } from './panel.js';
import type { ReadableViews } from './readable-view.js';
import { reveal } from './reveal.js';
import { toggleHighlights } from './settings.js';
import { today } from './today.js';

/** The commands of the palette that are about the active filing. */
export function registerCommands(
  analyses: Analyses,
  views: ReadableViews,
  active: ActiveFiling,
  detection: Detection,
): vscode.Disposable {
  const current = async (): Promise<Analysis | undefined> => {
    const document = active.document ?? vscode.window.activeTextEditor?.document;
    const analysis = document && (await views.current(document));
    if (!analysis) void vscode.window.showInformationMessage(vscode.l10n.t('Open a filing first.'));
    return analysis;
  };
  const treat = async (isFiling: boolean) => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await detection.declare(document, isFiling);
  };
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('filingLens.summarizeOffering', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document && !analyses.has(document) && FILING_LANGUAGES.includes(document.languageId)) {
        await detection.declare(document, true);
      }
      await vscode.commands.executeCommand(`${PANEL_VIEW}.focus`);
    }),
    register('filingLens.copySummaryMarkdown', async () => {
      const analysis = await current();
      if (!analysis) return;
      const { core, filing, findings } = analysis;
      const summary = core.summarize(filing, { today: today(), findings });
      await vscode.env.clipboard.writeText(core.summaryMarkdown(summary));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Summary copied as Markdown'), 3000);
    }),
    register('filingLens.copySummaryJson', async () => {
      const analysis = await current();
      if (!analysis) return;
      const { filing, findings, document } = analysis;
      const content = { file: document.uri.toString(), form: filing.form, offerings: filing.offerings, findings };
      await vscode.env.clipboard.writeText(JSON.stringify(content, undefined, 2));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Summary copied as JSON'), 3000);
    }),
    register('filingLens.toggleHighlights', toggleHighlights),
    register('filingLens.treatAsFiling', () => treat(true)),
    register('filingLens.doNotTreatAsFiling', () => treat(false)),
    register('filingLens.nextFinding', () => goToFinding(analyses, 1)),
    register('filingLens.previousFinding', () => goToFinding(analyses, -1)),
  );
}

/** Selects the finding after or before the cursor, going round at the ends. */
async function goToFinding(analyses: Analyses, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const analysis = editor && (await analyses.current(editor.document));
  if (!editor || !analysis) return;
  const { findings, document } = analysis;
  const at = document.offsetAt(editor.selection.start);
  const next =
    direction === 1
      ? (findings.find(({ start }) => start > at) ?? findings[0])
      : ([...findings].reverse().find(({ start }) => start < at) ?? findings[findings.length - 1]);
  if (next) await reveal(document, next);
}
