import * as vscode from 'vscode';
import { fileUri, type HostTests, same } from './harness.js';

const HEADER = 'CONFORMED SUBMISSION TYPE:\t424B5\n';

async function languageOf(name: string, text: string): Promise<string> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return (await vscode.workspace.openTextDocument(uri)).languageId;
}

export const tests: HostTests = {
  'a submission as EDGAR names it has the language of submissions': async () => {
    const name = '0000000000-24-000001.txt';
    same(await languageOf(name, `<SEC-DOCUMENT>${name} : 20240102\n${HEADER}`), 'edgar-submission');
  },
  'a submission without an extension is told by its first line': async () => {
    same(await languageOf('submission', `-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n${HEADER}`), 'edgar-submission');
  },
  'a plain text and a Markdown file keep their languages': async () => {
    same(await languageOf('notes.txt', 'Notes.\n'), 'plaintext');
    same(await languageOf('notes.md', '# Notes\n'), 'markdown');
  },
};
