import * as vscode from 'vscode';
import { looksLikeFiling } from '../core/syntax/detect.js';
import { filingGlobs } from './settings.js';

/** Scheme of readable views. */
export const READABLE_SCHEME = 'filing-lens';

/** Languages in which a document may read like a filing; others need the command or the setting. */
export const FILING_LANGUAGES: readonly string[] = ['markdown', 'html', 'plaintext', 'edgar-submission'];

/** Documents of these schemes are views of others, or no documents at all. */
const FOREIGN_SCHEMES: readonly string[] = [
  'git',
  'output',
  'comment',
  'debug',
  'vscode-scm',
  'vscode-terminal',
  'vscode-settings',
  'filing-lens-check',
];

/** How much of a document is read to tell whether it is a filing. */
const SAMPLE_LINES = 400;
const SAMPLE_CHARACTERS = 40_000;
const MEMORY_KEY = 'filingLens.treatment';

/** Tells which documents are filings: by the reader's word, by the settings, else by what they read like. */
export class Detection implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly answers = new WeakMap<vscode.TextDocument, { version: number; answer: boolean }>();
  /** A document was declared a filing, or none. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  isFiling(document: vscode.TextDocument): boolean {
    if (FOREIGN_SCHEMES.includes(document.uri.scheme)) return false;
    if (document.uri.scheme === READABLE_SCHEME) return true;
    const declared = this.declarations()[document.uri.toString()];
    if (declared !== undefined) return declared;
    const { include, exclude } = filingGlobs(document);
    const fits = (globs: string[]) => globs.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
    if (fits(exclude)) return false;
    if (fits(include)) return true;
    return FILING_LANGUAGES.includes(document.languageId) && this.readsLikeFiling(document);
  }

  /** Remembers the reader's word about a document. */
  async declare(document: vscode.TextDocument, isFiling: boolean): Promise<void> {
    await this.memory.update(MEMORY_KEY, { ...this.declarations(), [document.uri.toString()]: isFiling });
    this.changed.fire(document.uri);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private declarations(): Readonly<Record<string, boolean>> {
    return this.memory.get<Record<string, boolean>>(MEMORY_KEY) ?? {};
  }

  /** Asked again after edits until the answer is yes: a new document is empty before it is a filing. */
  private readsLikeFiling(document: vscode.TextDocument): boolean {
    const known = this.answers.get(document);
    if (known && (known.answer || known.version === document.version)) return known.answer;
    const sample = document.getText(new vscode.Range(0, 0, SAMPLE_LINES, 0)).slice(0, SAMPLE_CHARACTERS);
    const answer = document.languageId === 'edgar-submission' || looksLikeFiling(sample);
    this.answers.set(document, { version: document.version, answer });
    return answer;
  }
}
