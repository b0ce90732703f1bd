import * as vscode from 'vscode';
import type { Span } from '../core/index.js';
import type { FromPanel, ToPanel } from '../panel/messages.js';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses, Analysis } from './analyses.js';
import { FilingSets, nameOf } from './filing-sets.js';
import type { ReadableViews } from './readable-view.js';
import { reveal } from './reveal.js';
import { today } from './today.js';

export const PANEL_VIEW = 'filingLens.offering';

/** Milliseconds between two messages of how far the reading of the workspace is. */
const PROGRESS_PAUSE = 300;

/** The side panel “Offering Status”: a page that shows the summary of the active filing. */
export class PanelView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private isReady = false;
  /** Whether the page tells of the offering, and as of which ISO day. */
  private scope: { readonly isOffering: boolean; readonly asOf: string } = { isOffering: false, asOf: '' };
  /** Counts what was asked for: an answer to anything but the last question is dropped. */
  private question = 0;
  private readonly sets: FilingSets;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    analyses: Analyses,
    private readonly views: ReadableViews,
    private readonly active: ActiveFiling,
  ) {
    this.sets = new FilingSets(analyses);
    this.subscriptions = [
      this.sets,
      vscode.window.registerWebviewViewProvider(PANEL_VIEW, this),
      active.onDidChange(() => this.update()),
      analyses.onDidAnalyze(({ document }) => {
        if (document === active.document) this.update();
      }),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.isReady = false;
    const folder = vscode.Uri.joinPath(this.extensionUri, 'dist', 'panel');
    view.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    view.webview.onDidReceiveMessage((message: FromPanel) => void this.receive(message));
    view.onDidChangeVisibility(() => this.update());
    view.onDidDispose(() => {
      this.view = undefined;
    });
    view.webview.html = pageOf(view.webview, folder);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.update();
        break;
      case 'reveal':
        await this.reveal(message);
        break;
      case 'scope': {
        const asOf = /^\d{4}-\d\d-\d\d$/.test(message.asOf) ? message.asOf : '';
        this.scope = { isOffering: message.scope === 'offering', asOf };
        if (!this.scope.isOffering) this.sets.clear();
        this.update();
        break;
      }
      case 'open':
        await vscode.commands.executeCommand('workbench.action.files.openFile');
        break;
    }
  }

  /** Selects words in the open filing, or in the one of the set that they name. */
  private async reveal({ file, start, end }: Span & { readonly file?: string }): Promise<void> {
    const { document } = this.active;
    const source = document && this.views.latest(document)?.document;
    if (document && (file === undefined || (source && nameOf(source.uri) === file))) {
      await reveal(document, this.views.placeIn(document, { start, end }));
      return;
    }
    const uri = file === undefined ? undefined : this.sets.uriOf(file);
    if (uri) await reveal(await vscode.workspace.openTextDocument(uri), { start, end });
  }

  private update(): void {
    const question = ++this.question;
    if (!this.view?.visible || !this.isReady) return;
    const { document } = this.active;
    const analysis = document && this.views.latest(document);
    const name = document ? baseName(document) : '';
    if (!document) this.send({ type: 'empty' });
    else if (this.scope.isOffering) {
      // Until the next filing is read, the page keeps telling of the offering that led to it.
      if (analysis) void this.tellOffering(analysis, question);
    } else if (!analysis) this.send({ type: 'reading', name });
    else {
      const { core, filing, findings } = analysis;
      this.send({ type: 'summary', name, summary: core.summarize(filing, { today: today(), findings }) });
    }
  }

  /** Reads the other filings of the workspace and tells what they say together. */
  private async tellOffering(analysis: Analysis, question: number): Promise<void> {
    const name = nameOf(analysis.document.uri);
    let told = Date.now();
    const reading = await this.sets.read(analysis, this.scope.asOf || undefined, (done, of) => {
      if (question !== this.question) return false;
      if (Date.now() - told > PROGRESS_PAUSE) {
        told = Date.now();
        this.send({ type: 'gathering', name, done, of });
      }
      return true;
    });
    if (reading && question === this.question) this.send({ type: 'set', name, ...reading });
  }

  private send(message: ToPanel): void {
    void this.view?.webview.postMessage(message);
  }
}

function baseName(document: vscode.TextDocument): string {
  return document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
}

function pageOf(webview: vscode.Webview, folder: vscode.Uri): string {
  const nonce = randomNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.css'));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Offering Status</title>
</head>
<body>
  <main id="panel"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
