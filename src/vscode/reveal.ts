import * as vscode from 'vscode';
import type { Span } from '../core/index.js';
import { rangeOf } from './convert.js';

/** Selects a stretch of a filing; links in hovers and the side panel call it. */
export const REVEAL_COMMAND = 'filingLens.reveal';

/** A link that selects a span of a document. */
export function revealUri(uri: vscode.Uri, { start, end }: Span): vscode.Uri {
  const args = encodeURIComponent(JSON.stringify([uri.toString(), start, end]));
  return vscode.Uri.parse(`command:${REVEAL_COMMAND}?${args}`);
}

/** Shows a document and selects a span of it. */
export async function reveal(document: vscode.TextDocument, span: Span, preserveFocus = false): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = rangeOf(document, span);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn,
    preserveFocus,
    selection,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The command behind the links: its arguments come from a link and are checked. */
export function registerReveal(): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL_COMMAND, async (uri: unknown, start: unknown, end: unknown) => {
    if (typeof uri !== 'string' || !Number.isInteger(start) || !Number.isInteger(end)) return;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (document) await reveal(document, { start: start as number, end: end as number });
  });
}
