import * as vscode from 'vscode';
import type { ReadableView, Span } from '../core/index.js';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses, Analysis } from './analyses.js';
import { spanOf } from './convert.js';
import { READABLE_SCHEME } from './detection.js';
import { reveal } from './reveal.js';

/** A rendition of one analysis of a filing. */
interface Rendition {
  readonly source: Analysis;
  readonly view: ReadableView;
}

/**
 * Read-only Markdown renditions of filings: virtual documents named after their sources, kept in step with them.
 * What is told of a rendition as a whole is told from its source, whose header and tags it does not show.
 */
export class ReadableViews implements vscode.Disposable {
  private readonly renditions = new Map<string, Rendition>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly analyses: Analyses) {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(READABLE_SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: async (uri) => (await this.render(uri))?.view.text ?? '',
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.renditions.delete(uri.toString())),
      analyses.onDidAnalyze(({ document }) => {
        const uri = readableUri(document.uri);
        if (this.renditions.has(uri.toString())) this.changed.fire(uri);
      }),
    ];
  }

  /** The analysis that speaks for a document as a whole: of its source for a rendition, else its own. */
  latest(document: vscode.TextDocument): Analysis | undefined {
    return this.renditions.get(document.uri.toString())?.source ?? this.analyses.latest(document);
  }

  /** The same, waited for. */
  async current(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysis | undefined> {
    const rendition = this.renditions.get(document.uri.toString());
    return rendition?.source ?? this.analyses.current(document, token);
  }

  /** Where a span of the analysis that speaks for a document stands in the document itself. */
  placeIn(document: vscode.TextDocument, { start, end }: Span): Span {
    const rendition = this.renditions.get(document.uri.toString());
    if (!rendition) return { start, end };
    const { toReadable } = rendition.source.core;
    const from = toReadable(rendition.view, start);
    return { start: from, end: end > start ? Math.max(from, toReadable(rendition.view, end - 1) + 1) : from };
  }

  /** Opens the rendition of a filing at the place that is shown of it. */
  async open(document: vscode.TextDocument, span: Span): Promise<void> {
    const view = await vscode.workspace.openTextDocument(readableUri(document.uri));
    if (!this.renditions.has(view.uri.toString())) await this.render(view.uri);
    await reveal(view, this.placeIn(view, span));
  }

  /** Goes from a stretch of a rendition to its source. */
  async revealSource(editor: vscode.TextEditor): Promise<void> {
    const rendition = this.renditions.get(editor.document.uri.toString());
    if (!rendition) return;
    const source = await vscode.workspace.openTextDocument(sourceUri(editor.document.uri));
    const span = rendition.source.core.fromReadable(rendition.view, spanOf(editor.document, editor.selection));
    await reveal(source, span);
  }

  dispose(): void {
    this.renditions.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async render(uri: vscode.Uri): Promise<Rendition | undefined> {
    const source = await this.analyses.current(await vscode.workspace.openTextDocument(sourceUri(uri)));
    if (!source) return undefined;
    const rendition = { source, view: source.core.readableView(source.filing) };
    this.renditions.set(uri.toString(), rendition);
    return rendition;
  }
}

/** The readable view of a document: its path says what it is, its query says of what. */
export function readableUri(source: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: READABLE_SCHEME, path: `${source.path}.md`, query: source.toString() });
}

function sourceUri(readable: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(readable.query, true);
}

/** The commands that lead to the readable view and back. */
export function registerReadableViewCommands(views: ReadableViews, active: ActiveFiling): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('filingLens.openReadableView', async () => {
      const document = active.document;
      if (!document || document.uri.scheme === READABLE_SCHEME) return;
      const editor = vscode.window.activeTextEditor;
      const span = editor?.document === document ? spanOf(document, editor.selection) : { start: 0, end: 0 };
      await views.open(document, span);
    }),
    vscode.commands.registerCommand('filingLens.revealInSource', async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.scheme === READABLE_SCHEME) await views.revealSource(editor);
    }),
  );
}
