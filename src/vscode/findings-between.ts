import * as vscode from 'vscode';
import type { Filing, Finding, NamedFiling, OfferingSet, OptionsOf, Related } from '../core/index.js';
import type { Analyses } from './analyses.js';
import type { Core } from './core.js';

/** A set of filings as it was read last. */
export interface ReadSet {
  readonly core: Core;
  readonly set: OfferingSet;
  readonly entries: readonly NamedFiling[];
  readonly optionsOf: OptionsOf;
  readonly uriOf: (name: string) => vscode.Uri | undefined;
}

/** Where the words in another filing stand that a finding speaks of. */
const locations = new WeakMap<Related, vscode.Location>();

/** The place of words in another filing; `undefined` for those in the filing itself. */
export function locationElsewhere(related: Related): vscode.Location | undefined {
  return locations.get(related);
}

/** The findings between filings: made when filings are read together, shown and silenced like any other. */
export class FindingsBetween {
  private last: ReadSet | undefined;

  constructor(private readonly analyses: Analyses) {}

  /** Tells the findings of a set, or again those of the last one, as the settings now want them. */
  async tell(read: ReadSet | undefined = this.last): Promise<void> {
    if (!read) return;
    const { core, set, entries, optionsOf } = read;
    const inConflict = new Set(
      set.differences.flatMap(({ kind, evidence }) => (kind === 'conflict' ? evidence.map(({ file }) => file) : [])),
    );
    this.last = { ...read, entries: entries.filter(({ name }) => inConflict.has(name)) };
    const { last } = this;
    const found = new Map<Filing, Finding[]>();
    for (const { file, finding } of core.setConflicts([set], last.entries, optionsOf)) {
      const filing = last.entries.find(({ name }) => name === file)?.filing;
      if (!filing) continue;
      for (const related of finding.related) await locate(related, last);
      found.set(filing, [...(found.get(filing) ?? []), finding]);
    }
    if (this.last === last) this.analyses.setBetween(found);
  }
}

/** Finds line and column of words in another filing, which need not be open. */
async function locate(related: Related, { core, uriOf }: ReadSet): Promise<void> {
  const uri = related.file === undefined ? undefined : uriOf(related.file);
  if (!uri) return;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const positions = open ?? (await sourceOf(core, uri));
  if (!positions) return;
  const [start, end] = [related.start, related.end].map((offset) => positions.positionAt(offset));
  if (start && end)
    locations.set(
      related,
      new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character)),
    );
}

async function sourceOf(core: Core, uri: vscode.Uri) {
  try {
    return new core.SourceText(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return undefined;
  }
}
