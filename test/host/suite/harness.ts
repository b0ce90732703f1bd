import * as vscode from 'vscode';

/** The kinds of extension host that the suite runs in. */
export type Host = 'node' | 'web' | 'restricted';

/** The tests of one file, by names that are sentences. */
export type HostTests = Readonly<Record<string, () => Promise<void> | void>>;

/** What a `*.host.ts` file exports. */
export interface HostFile {
  readonly tests: HostTests;
  /** Where they run; in Node's host alone when absent. */
  readonly hosts?: readonly Host[];
}

/** The host that this run is in. */
export function currentHost(): Host {
  if (typeof process === 'undefined' || process.versions?.node === undefined) return 'web';
  return vscode.workspace.isTrusted ? 'node' : 'restricted';
}

/** Asks until `probe` gives something; throws, naming `what`, after `timeout` milliseconds. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | null | PromiseLike<T | undefined | false | null>,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Throws with both values unless they are the same as JSON. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}

/** Throws unless `text` contains `part`. */
export function contains(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
}

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('filing-lens.filing-lens');
  if (found === undefined) throw new Error('The extension is not installed.');
  return found;
}

/** A file of the test folder, by its path in it. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** True when the test folder has the file: the public filings are not everywhere. */
export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fileUri(path)).then(
    () => true,
    () => false,
  );
}

/** Opens a file of the test folder in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** The range of the `nth` occurrence (from 0) of `text` in a document. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  let from = -1;
  for (let i = 0; i <= nth; i++) {
    from = document.getText().indexOf(text, from + 1);
    if (from < 0) throw new Error(`${JSON.stringify(text)} is not ${nth + 1} times in ${document.uri.path}.`);
  }
  return new vscode.Range(document.positionAt(from), document.positionAt(from + text.length));
}
