import * as vscode from 'vscode';
import type { Analyzer, CheckOptions, Filing, Finding, Passage } from '../core/index.js';
import { type Core, loadCore } from './core.js';
import type { Detection } from './detection.js';
import { checkSeverities, ignoredFindings, onDidChangeSettings } from './settings.js';
import { inSlices } from './slices.js';

/** Milliseconds without a keystroke before a document is analysed again. */
const DEBOUNCE = 150;

/** All that is known of one version of a document. */
export interface Analysis {
  readonly core: Core;
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  readonly filing: Filing;
  readonly findings: readonly Finding[];
}

/** The passages read so far of a filing whose first analysis is under way, from the top of the text. */
export interface Progress {
  readonly core: Core;
  readonly document: vscode.TextDocument;
  readonly passages: readonly Passage[];
}

/** An open filing and the work on it. */
interface Work {
  readonly document: vscode.TextDocument;
  /** The findings of the filing by itself, and those of reading it beside others. */
  own: readonly Finding[];
  between: readonly Finding[];
  analyzer: Analyzer | undefined;
  latest: Analysis | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | undefined;
  isClosed: boolean;
}

/**
 * The analyses of the open filings: one for each document version, made in slices, shared by all features,
 * dropped when the document has moved on or is closed.
 */
export class Analyses implements vscode.Disposable {
  private readonly works = new Map<string, Work>();
  private readonly analyzed = new vscode.EventEmitter<Analysis>();
  private readonly progressed = new vscode.EventEmitter<Progress>();
  private readonly opened = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable[] = [this.analyzed, this.progressed, this.opened, this.closed];

  /** A new version of a filing is analysed. */
  readonly onDidAnalyze = this.analyzed.event;
  /** A part of a filing can be shown before the whole is analysed; told once a slice, for the first analysis only. */
  readonly onDidProgress = this.progressed.event;
  /** A document turns out to be a filing; it is not analysed yet. */
  readonly onDidOpen = this.opened.event;
  /** A filing is closed, or is none any more. */
  readonly onDidClose = this.closed.event;

  constructor(private readonly detection: Detection) {
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.look(document);
      }),
      detection.onDidChange((uri) => this.lookAll((document) => document.uri.toString() === uri.toString())),
      onDidChangeSettings(({ checks, files }) => {
        if (files) this.lookAll(() => true);
        if (checks) void this.checkAgain();
      }),
    );
  }

  /** Begins with the documents that are open already. */
  start(): void {
    this.lookAll(() => true);
  }

  /** True when the document is an open filing. */
  has(document: vscode.TextDocument): boolean {
    return this.works.has(document.uri.toString());
  }

  /** What is known of a document now, perhaps of an earlier version. */
  latest(document: vscode.TextDocument): Analysis | undefined {
    return this.works.get(document.uri.toString())?.latest;
  }

  /** The analysis of the document as it stands; `undefined` when it is no filing, is closed, or nobody waits any more. */
  async current(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysis | undefined> {
    for (;;) {
      const work = this.works.get(document.uri.toString());
      if (!work || token?.isCancellationRequested) return undefined;
      if (work.latest?.version === document.version) return work.latest;
      await this.run(work);
    }
  }

  /** Adds what reading filings together found in each; a filing that is not named has nothing of that kind. */
  setBetween(found: ReadonlyMap<Filing, readonly Finding[]>): void {
    for (const work of this.works.values()) {
      if (!work.latest) continue;
      const between = found.get(work.latest.filing) ?? [];
      if (JSON.stringify(between) === JSON.stringify(work.between)) continue;
      this.show(work, work.latest, work.own, between);
    }
  }

  dispose(): void {
    for (const work of this.works.values()) this.release(work);
    this.works.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private lookAll(which: (document: vscode.TextDocument) => boolean): void {
    for (const document of vscode.workspace.textDocuments) if (which(document)) this.look(document);
  }

  private look(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const work = this.works.get(key);
    if (work && work.document !== document) this.close(work.document);
    if (!this.detection.isFiling(document)) {
      this.close(document);
      return;
    }
    const known = this.works.get(key);
    if (known) {
      clearTimeout(known.timer);
      known.timer = setTimeout(() => void this.run(known), DEBOUNCE);
      return;
    }
    const opened: Work = {
      document,
      own: [],
      between: [],
      analyzer: undefined,
      latest: undefined,
      timer: undefined,
      running: undefined,
      isClosed: false,
    };
    this.works.set(key, opened);
    this.opened.fire(document);
    void this.run(opened);
  }

  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const work = this.works.get(key);
    if (!work) return;
    this.works.delete(key);
    this.release(work);
    this.closed.fire(document);
  }

  private release(work: Work): void {
    clearTimeout(work.timer);
    work.isClosed = true;
    work.analyzer = undefined;
    work.latest = undefined;
  }

  /** Analyses the version of now; a run under way is waited for, as it stops by itself when it is stale. */
  private run(work: Work): Promise<void> {
    clearTimeout(work.timer);
    work.running ??= this.analyze(work).finally(() => {
      work.running = undefined;
    });
    return work.running;
  }

  private async analyze(work: Work): Promise<void> {
    const core = await loadCore();
    const { document } = work;
    while (!work.isClosed && work.latest?.version !== document.version) {
      const version = document.version;
      const text = document.getText();
      work.analyzer ??= core.createAnalyzer();
      const steps = work.analyzer.steps(text, { name: document.uri.path });
      const filing = await inSlices(steps, (passages) => {
        if (work.isClosed || document.version !== version) return false;
        if (!work.latest) this.progressed.fire({ core, document, passages });
        return true;
      });
      if (!filing) continue;
      const isWanted = () => !work.isClosed && document.version === version;
      const findings = await inSlices(core.checkInSteps(filing, checkOptions(document.uri)), isWanted);
      if (!findings || !isWanted()) continue;
      this.show(work, { core, document, version, text, filing }, findings, []);
    }
  }

  /** Runs the checks alone once more, as their settings have changed. */
  private async checkAgain(): Promise<void> {
    for (const work of this.works.values()) {
      const { latest } = work;
      if (!latest) continue;
      const { core, filing, document } = latest;
      const isWanted = () => work.latest?.filing === filing;
      const findings = await inSlices(core.checkInSteps(filing, checkOptions(document.uri)), isWanted);
      if (!findings || !isWanted()) continue;
      this.show(work, latest, findings, work.between);
    }
  }

  private show(
    work: Work,
    read: Omit<Analysis, 'findings'>,
    own: readonly Finding[],
    between: readonly Finding[],
  ): void {
    work.own = own;
    work.between = between;
    const findings = between.length === 0 ? own : read.core.inOrder([...own, ...between]);
    work.latest = Object.freeze({ ...read, findings });
    this.analyzed.fire(work.latest);
  }
}

/** The settings by which the findings of a file are made and silenced. */
export function checkOptions(uri: vscode.Uri): CheckOptions {
  return { severities: checkSeverities(uri), ignore: ignoredFindings(uri), file: uri.path };
}
