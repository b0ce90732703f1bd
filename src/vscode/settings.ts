import * as vscode from 'vscode';
import type { DecorationKind, Severity, Suppression } from '../core/index.js';

const SECTION = 'filingLens';

/** Kinds of term that are marked, each with its setting. */
const HIGHLIGHT_SETTINGS = {
  date: 'highlight.date',
  money: 'highlight.money',
  price: 'highlight.price',
  'share-count': 'highlight.share-count',
  percentage: 'highlight.percentage',
  agreement: 'highlight.agreement',
  party: 'highlight.party',
  citation: 'highlight.citation',
  'file-number': 'highlight.file-number',
  exhibit: 'highlight.exhibit',
  form: 'highlight.form',
  duration: 'highlight.duration',
  ratio: 'highlight.ratio',
  ticker: 'highlight.ticker',
  cusip: 'highlight.cusip',
  placeholder: 'highlight.placeholder',
  definition: 'highlight.definition',
  'defined-term': 'highlight.defined-term',
} as const satisfies Partial<Record<DecorationKind, string>>;

export type HighlightKind = keyof typeof HIGHLIGHT_SETTINGS;

export const HIGHLIGHT_KINDS = Object.keys(HIGHLIGHT_SETTINGS) as HighlightKind[];

/** Highlights as the settings want them. */
export interface HighlightSettings {
  readonly isEnabled: boolean;
  readonly kinds: ReadonlySet<DecorationKind>;
  /** Most decorations in one editor. */
  readonly limit: number;
}

function configuration(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(SECTION, scope);
}

export function highlightSettings(document: vscode.TextDocument): HighlightSettings {
  const values = configuration(document);
  const limit = values.get<unknown>('highlight.limit');
  return {
    isEnabled: values.get<unknown>('highlight.enabled') !== false,
    kinds: new Set(HIGHLIGHT_KINDS.filter((kind) => values.get<unknown>(HIGHLIGHT_SETTINGS[kind]) !== false)),
    limit: typeof limit === 'number' && limit >= 0 ? Math.min(limit, 50_000) : 5000,
  };
}

/** Turns the highlights on or off for the user. */
export async function toggleHighlights(): Promise<void> {
  const values = configuration();
  const isOn = values.get<unknown>('highlight.enabled') !== false;
  const target =
    values.inspect('highlight.enabled')?.workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await values.update('highlight.enabled', !isOn, target);
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Severity of each check where the settings give one. */
export function checkSeverities(scope: vscode.ConfigurationScope): Record<string, Severity | 'off'> {
  const found: Record<string, Severity | 'off'> = {};
  for (const [id, value] of Object.entries(configuration(scope).get<Record<string, unknown>>('checks') ?? {})) {
    if (SEVERITIES.includes(value)) found[id] = value as Severity | 'off';
  }
  return found;
}

/** What the reader has asked to keep silent. Entries that make no sense are passed over. */
export function ignoredFindings(scope: vscode.ConfigurationScope): Suppression[] {
  const entries = configuration(scope).get<unknown>('ignoredFindings');
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { check, words, file } = entry as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
    return [{ check: text(check), words: text(words), file: text(file) }];
  });
}

function targetFor(): vscode.ConfigurationTarget {
  return vscode.workspace.workspaceFolders?.length
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
}

/** Adds a suppression to the workspace's settings, or to the user's where no folder is open. */
export async function addIgnored(suppression: Suppression): Promise<void> {
  const values = configuration();
  const { check, words, file } = suppression;
  const seen = values.inspect<unknown>('ignoredFindings');
  const old = targetFor() === vscode.ConfigurationTarget.Workspace ? seen?.workspaceValue : seen?.globalValue;
  const entries = Array.isArray(old) ? old : [];
  await values.update('ignoredFindings', [...entries, { check, words, file }], targetFor());
}

/** Sets a check's severity for the workspace, or for the user where no folder is open. */
export async function setCheckSeverity(check: string, severity: Severity | 'off'): Promise<void> {
  await configuration().update(`checks.${check}`, severity, targetFor());
}

/** Globs of files that are filings, or are none, whatever they read like. */
export function filingGlobs(scope: vscode.ConfigurationScope): { include: string[]; exclude: string[] } {
  const values = configuration(scope);
  const list = (key: string) => {
    const value = values.get<unknown>(key);
    return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : [];
  };
  return { include: list('files.include'), exclude: list('files.exclude') };
}

/** Tells when a setting of ours changes. */
export function onDidChangeSettings(listener: (event: SettingsChange) => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(SECTION)) return;
    listener({
      highlight: event.affectsConfiguration(`${SECTION}.highlight`),
      checks:
        event.affectsConfiguration(`${SECTION}.checks`) || event.affectsConfiguration(`${SECTION}.ignoredFindings`),
      files: event.affectsConfiguration(`${SECTION}.files`),
    });
  });
}

export interface SettingsChange {
  readonly highlight: boolean;
  readonly checks: boolean;
  readonly files: boolean;
}
