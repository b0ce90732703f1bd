import * as vscode from 'vscode';
import type { CheckOptions, Filing, NamedFiling, OfferingSet, SetSummary } from '../core/index.js';
import { looksLikeFiling } from '../core/syntax/detect.js';
import { type Analyses, type Analysis, checkOptions } from './analyses.js';
import type { Core } from './core.js';
import { FindingsBetween } from './findings-between.js';
import { filingGlobs, onDidChangeSettings } from './settings.js';
import { inSlices } from './slices.js';
import { today } from './today.js';

const MOST_FILES = 200;
/** Bytes of one file, and of all together: what is larger is left out, and told. */
const MOST_BYTES = 5_000_000;
const MOST_BYTES_TOGETHER = 60_000_000;
/** Characters read to tell whether a file is a filing. */
const SAMPLE = 40_000;
const FILES = '**/*.{md,markdown,htm,html,xhtml,txt}';
const NEVER = ['**/node_modules/**', '**/.*/**'];

/** What the filings of the workspace say of the offering of one of them. */
export interface SetReading {
  /** `undefined` where the filing tells of no offering, or nothing of it was filed by the day asked for. */
  readonly summary: SetSummary | undefined;
  /** How many files read like filings. */
  readonly read: number;
  /** How many files were not looked into, as they are too many or too large. */
  readonly leftOut: number;
}

/** What is asked while files are read: how far it is, and whether to go on. */
export type Gathering = (done: number, of: number) => boolean;

interface Known {
  readonly stamp: string;
  /** `undefined` for what is no filing. */
  readonly filing: Filing | undefined;
  readonly bytes: number;
}

/** The filings of the workspace read together; they are looked for only when the reader asks for the offering. */
export class FilingSets implements vscode.Disposable {
  private readonly known = new Map<string, Known>();
  private readonly places = new Map<string, vscode.Uri>();
  private readonly between: FindingsBetween;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly analyses: Analyses) {
    this.between = new FindingsBetween(analyses);
    this.subscription = onDidChangeSettings(({ checks }) => {
      if (checks) void this.between.tell();
    });
  }

  /** Reads the set that a filing belongs to, as of an ISO day; `undefined` when nobody waits for it any more. */
  async read(active: Analysis, asOf: string | undefined, goesOn: Gathering): Promise<SetReading | undefined> {
    const { core, document } = active;
    const own = nameOf(document.uri);
    const found = await this.found(document.uri);
    const entries: NamedFiling[] = [{ name: own, filing: active.filing }];
    this.places.set(own, document.uri);
    let bytes = 0;
    let leftOut = found.leftOut;
    for (const [index, uri] of found.uris.entries()) {
      if (!goesOn(index, found.uris.length)) return undefined;
      const name = nameOf(uri);
      if (name === own) continue;
      const one = await this.filingAt(core, uri, MOST_BYTES_TOGETHER - bytes, () => goesOn(index, found.uris.length));
      if (one === undefined) leftOut++;
      else bytes += one.bytes;
      if (!one?.filing) continue;
      entries.push({ name, filing: one.filing });
      this.places.set(name, uri);
    }
    if (!goesOn(found.uris.length, found.uris.length)) return undefined;
    const isWanted = () => goesOn(found.uris.length, found.uris.length);
    const sets = await inSlices(core.mergeInSteps(entries, { of: own, asOf }), isWanted);
    if (!sets) return undefined;
    const set = mainOf(sets, own);
    if (!set) return { summary: undefined, read: entries.length, leftOut };
    const optionsOf = (name: string) => this.optionsOf(name);
    const steps = core.summarizeSetInSteps(set, entries, asOf ?? today(), optionsOf);
    const summary = await inSlices(steps, isWanted);
    if (!summary) return undefined;
    if (asOf === undefined)
      await this.between.tell({ core, set, entries, optionsOf, uriOf: (name) => this.places.get(name) });
    return { summary, read: entries.length, leftOut };
  }

  private optionsOf(name: string): CheckOptions {
    const uri = this.places.get(name);
    return uri === undefined ? { file: name } : checkOptions(uri);
  }

  /** The file of a name in a reading. */
  uriOf(name: string): vscode.Uri | undefined {
    return this.places.get(name);
  }

  /** Forgets what was read, but for the places of the filings that contradict each other. */
  clear(): void {
    this.known.clear();
  }

  dispose(): void {
    this.subscription.dispose();
    this.clear();
  }

  /** Files that may be filings, those nearest to `from` first. */
  private async found(from: vscode.Uri): Promise<{ uris: vscode.Uri[]; leftOut: number }> {
    const { include, exclude } = filingGlobs(from);
    const files = [FILES, ...include];
    const without = `{${[...NEVER, ...exclude].join(',')}}`;
    const lists = await Promise.all(files.map((glob) => vscode.workspace.findFiles(glob, without, MOST_FILES * 10)));
    const all = [...new Map(lists.flat().map((uri) => [uri.toString(), uri])).values()];
    const folder = folderOf(from);
    const distance = (uri: vscode.Uri) => (folderOf(uri) === folder ? 0 : 1);
    const sorted = all.sort((a, b) => distance(a) - distance(b) || (a.path < b.path ? -1 : 1));
    return { uris: sorted.slice(0, MOST_FILES), leftOut: Math.max(0, sorted.length - MOST_FILES) };
  }

  /** A file's filing, from its editor, from before or read anew; `undefined` for what is too large or not wanted. */
  private async filingAt(
    core: Core,
    uri: vscode.Uri,
    room: number,
    isWanted: () => boolean,
  ): Promise<Known | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const analysis = open && (await this.analyses.current(open));
    if (analysis) return { stamp: '', filing: analysis.filing, bytes: analysis.text.length };
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      if (size > Math.min(MOST_BYTES, room)) return undefined;
      const stamp = `${mtime} ${size}`;
      const known = this.known.get(uri.toString());
      if (known?.stamp === stamp) return known;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      let filing: Filing | undefined;
      if (looksLikeFiling(text.slice(0, SAMPLE))) {
        filing = await inSlices(core.createAnalyzer().steps(text, { name: uri.path }), isWanted);
        if (filing === undefined) return undefined;
      }
      const read = { stamp, filing, bytes: filing === undefined ? 0 : size };
      this.known.set(uri.toString(), read);
      return read;
    } catch {
      return { stamp: '', filing: undefined, bytes: 0 };
    }
  }
}

/** Of the sets that an offering falls into by a day, that of the filing asked for, else the one with most filings. */
function mainOf(sets: readonly OfferingSet[], own: string): OfferingSet | undefined {
  const [most] = [...sets].sort((a, b) => b.files.length - a.files.length);
  return sets.find(({ files }) => files.includes(own)) ?? most;
}

/** What a filing is called among the others: its path in the workspace. */
export function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

function folderOf({ path }: vscode.Uri): string {
  return path.slice(0, path.lastIndexOf('/'));
}
