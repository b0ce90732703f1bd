import * as vscode from 'vscode';
import type { Span } from '../core/index.js';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses, Analysis } from './analyses.js';
import { spanOf } from './convert.js';
import { READABLE_SCHEME } from './detection.js';
import { reveal } from './reveal.js';

/** The readable view of a document: its name says what it is, its query says of what. */
export function readableUri(source: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: READABLE_SCHEME, path: `${source.path}.md`, query: source.toString() });
}

function sourceUri(readable: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(readable.query, true);
}

/** Read-only Markdown renditions of filings, kept in step with their sources, with a way there and back. */
export function registerReadableView(analyses: Analyses, active: ActiveFiling): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const renditions = new WeakMap<Analysis, ReturnType<typeof render>>();
  const renditionOf = (analysis: Analysis) => {
    const known = renditions.get(analysis) ?? render(analysis);
    renditions.set(analysis, known);
    return known;
  };
  const sourceOf = (readable: vscode.Uri) => vscode.workspace.openTextDocument(sourceUri(readable));
  const isOpen = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

  const openReadable = async () => {
    const editor = vscode.window.activeTextEditor;
    const document = active.document;
    if (!document || document.uri.scheme === READABLE_SCHEME) return;
    const analysis = await analyses.current(document);
    if (!analysis) return;
    const view = await vscode.workspace.openTextDocument(readableUri(document.uri));
    const start = editor?.document === document ? document.offsetAt(editor.selection.active) : 0;
    const at = renditionOf(analysis).fromSource(start);
    await reveal(view, { start: at, end: at });
  };
  const revealInSource = async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme !== READABLE_SCHEME) return;
    const source = await sourceOf(editor.document.uri);
    const analysis = await analyses.current(source);
    if (!analysis) return;
    await reveal(source, renditionOf(analysis).toSource(spanOf(editor.document, editor.selection)));
  };

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(READABLE_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const analysis = await analyses.current(await sourceOf(uri));
        return analysis ? renditionOf(analysis).text : '';
      },
    }),
    analyses.onDidAnalyze(({ document }) => {
      const uri = readableUri(document.uri);
      if (document.uri.scheme !== READABLE_SCHEME && isOpen(uri)) changed.fire(uri);
    }),
    vscode.commands.registerCommand('filingLens.openReadableView', openReadable),
    vscode.commands.registerCommand('filingLens.revealInSource', revealInSource),
  );
}

/** A rendition with the ways between it and its source. */
function render({ core, filing }: Analysis): {
  readonly text: string;
  fromSource(offset: number): number;
  toSource(span: Span): Span;
} {
  const view = core.readableView(filing);
  return {
    text: view.text,
    fromSource: (offset) => core.toReadable(view, offset),
    toSource: (span) => core.fromReadable(view, span),
  };
}
