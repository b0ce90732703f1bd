import * as vscode from 'vscode';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses } from './analyses.js';
import type { HighlightDecorations } from './decorations.js';
import type { ReadableViews } from './readable-view.js';

/** The language status of the active filing: its form, its terms, its findings, and the note of a reached limit. */
export function registerStatus(
  analyses: Analyses,
  views: ReadableViews,
  active: ActiveFiling,
  highlights: HighlightDecorations,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('filing-lens.status', []);
  item.name = 'Filing Lens';
  item.command = { title: vscode.l10n.t('Summarise Offering'), command: 'filingLens.summarizeOffering' };
  const update = () => {
    const { document } = active;
    item.selector = document ? { scheme: document.uri.scheme, pattern: document.uri.path } : [];
    if (!document) return;
    const analysis = views.latest(document);
    item.busy = analysis === undefined;
    if (!analysis) {
      item.text = vscode.l10n.t('Reading the filing');
      item.detail = undefined;
      return;
    }
    const { core, filing, findings } = analysis;
    const form = filing.form || vscode.l10n.t('Filing');
    const terms = core.count(core.termCount(filing), 'term');
    item.text = [
      form,
      terms,
      core.count(findings.filter(({ severity }) => severity !== 'hint').length, 'finding'),
    ].join(' · ');
    item.detail = highlights.noteFor(document);
    item.severity =
      item.detail === undefined ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
  };
  update();
  return vscode.Disposable.from(
    item,
    active.onDidChange(update),
    analyses.onDidAnalyze(update),
    highlights.onDidChangeCapped(update),
  );
}
