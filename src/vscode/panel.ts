import * as vscode from 'vscode';
import type { FromPanel, ToPanel } from '../panel/messages.js';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses } from './analyses.js';
import type { ReadableViews } from './readable-view.js';
import { reveal } from './reveal.js';
import { today } from './today.js';

export const PANEL_VIEW = 'filingLens.offering';

/** The side panel “Offering Status”: a page that shows the summary of the active filing. */
export class PanelView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private isReady = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    analyses: Analyses,
    private readonly views: ReadableViews,
    private readonly active: ActiveFiling,
  ) {
    this.subscriptions = [
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
      case 'reveal': {
        const { document } = this.active;
        if (document) await reveal(document, this.views.placeIn(document, message));
        break;
      }
      case 'open':
        await vscode.commands.executeCommand('workbench.action.files.openFile');
        break;
    }
  }

  private update(): void {
    if (!this.view?.visible || !this.isReady) return;
    const { document } = this.active;
    const analysis = document && this.views.latest(document);
    const name = document ? nameOf(document) : '';
    if (!document) this.send({ type: 'empty' });
    else if (!analysis) this.send({ type: 'reading', name });
    else {
      const { core, filing, findings } = analysis;
      this.send({ type: 'summary', name, summary: core.summarize(filing, { today: today(), findings }) });
    }
  }

  private send(message: ToPanel): void {
    void this.view?.webview.postMessage(message);
  }
}

function nameOf(document: vscode.TextDocument): string {
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
