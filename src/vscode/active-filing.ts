import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';

/** The filing the reader is in: that of the active editor, or the last one while it can still be seen. */
export class ActiveFiling implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly subscriptions: vscode.Disposable[];
  private current: vscode.TextDocument | undefined;

  /** Another filing is active, or none. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly analyses: Analyses) {
    const update = () => this.update();
    this.subscriptions = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeVisibleTextEditors(update),
      analyses.onDidOpen(update),
      analyses.onDidClose(update),
    ];
    this.update();
  }

  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const found = this.find();
    const isFiling = found !== undefined && vscode.window.activeTextEditor?.document === found;
    void vscode.commands.executeCommand('setContext', 'filingLens.isFiling', isFiling);
    void vscode.commands.executeCommand('setContext', 'filingLens.hasFiling', found !== undefined);
    if (found === this.current) return;
    this.current = found;
    this.changed.fire(found);
  }

  private find(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active && this.analyses.has(active)) return active;
    const isSeen = (document: vscode.TextDocument) =>
      vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    return this.current && this.analyses.has(this.current) && isSeen(this.current) ? this.current : undefined;
  }
}
