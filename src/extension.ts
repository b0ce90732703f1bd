import type * as vscode from 'vscode';
import { ActiveFiling } from './vscode/active-filing.js';
import { Analyses } from './vscode/analyses.js';
import { registerCheckPages } from './vscode/check-pages.js';
import { registerCommands } from './vscode/commands.js';
import { HighlightDecorations } from './vscode/decorations.js';
import { Detection } from './vscode/detection.js';
import { registerDiagnostics } from './vscode/diagnostics.js';
import { KeyTermsTree } from './vscode/key-terms-tree.js';
import { registerLanguageModelTools } from './vscode/language-model-tools.js';
import { PanelView } from './vscode/panel.js';
import { registerProviders } from './vscode/providers.js';
import { registerSilencing } from './vscode/quick-fixes.js';
import { ReadableViews, registerReadableViewCommands } from './vscode/readable-view.js';
import { registerReveal } from './vscode/reveal.js';
import { registerStatus } from './vscode/status.js';

/** Wires the features; the core itself is loaded when the first filing is open. */
export function activate(context: vscode.ExtensionContext): void {
  const detection = new Detection(context.workspaceState);
  const analyses = new Analyses(detection);
  const active = new ActiveFiling(analyses);
  const views = new ReadableViews(analyses);
  const highlights = new HighlightDecorations(analyses);
  context.subscriptions.push(
    detection,
    analyses,
    active,
    views,
    highlights,
    registerProviders(analyses),
    registerDiagnostics(analyses),
    registerSilencing(),
    registerCheckPages(),
    registerStatus(analyses, views, active, highlights),
    registerReveal(),
    registerCommands(analyses, views, active, detection),
    registerReadableViewCommands(views, active),
    registerLanguageModelTools(views, active),
    new KeyTermsTree(analyses, active, highlights),
    new PanelView(context.extensionUri, analyses, views, active),
  );
  analyses.start();
}
