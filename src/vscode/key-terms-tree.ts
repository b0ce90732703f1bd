import * as vscode from 'vscode';
import type { KeyTerm, KeyTermGroup, Span } from '../core/index.js';
import type { ActiveFiling } from './active-filing.js';
import type { Analyses } from './analyses.js';
import type { HighlightDecorations } from './decorations.js';
import { REVEAL_COMMAND } from './reveal.js';
import { inSlices } from './slices.js';

export const KEY_TERMS_VIEW = 'filingLens.keyTerms';

type Node =
  | { readonly kind: 'group'; readonly group: KeyTermGroup }
  | { readonly kind: 'term'; readonly term: KeyTerm; readonly group: KeyTermGroup }
  | { readonly kind: 'place'; readonly place: Span };

const MOST_PLACES = 200;
const ICONS: Readonly<Record<string, string>> = {
  'defined-term': 'book',
  agreement: 'file-text',
  party: 'organization',
  money: 'credit-card',
  price: 'tag',
  'share-count': 'symbol-number',
  percentage: 'graph',
  date: 'calendar',
  duration: 'watch',
  citation: 'law',
  form: 'file',
  'file-number': 'symbol-numeric',
  exhibit: 'paperclip',
  placeholder: 'circle-slash',
};

/** The tree of the key terms of the active filing. */
export class KeyTermsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly analyses: Analyses,
    private readonly active: ActiveFiling,
    highlights: HighlightDecorations,
  ) {
    const view = vscode.window.createTreeView(KEY_TERMS_VIEW, { treeDataProvider: this, showCollapseAll: true });
    const tellCap = () => {
      view.message = active.document && highlights.noteFor(active.document);
    };
    this.subscriptions = [
      view,
      this.changed,
      active.onDidChange(() => this.changed.fire(undefined)),
      analyses.onDidAnalyze(({ document }) => {
        if (document === active.document) this.changed.fire(undefined);
      }),
      active.onDidChange(tellCap),
      highlights.onDidChangeCapped(tellCap),
    ];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const document = this.active.document;
    const analysis = document && this.analyses.latest(document);
    if (!analysis) return [];
    if (!node) {
      const isWanted = () => this.active.document === document;
      const groups = await inSlices(analysis.core.keyTermsInSteps(analysis.filing), isWanted);
      return (groups ?? []).map((group) => ({ kind: 'group', group }));
    }
    if (node.kind === 'group') return node.group.terms.map((term) => ({ kind: 'term', term, group: node.group }));
    if (node.kind === 'term' && node.term.places.length > 1) {
      return node.term.places.slice(0, MOST_PLACES).map((place) => ({ kind: 'place', place }));
    }
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'group': {
        const item = new vscode.TreeItem(node.group.title, vscode.TreeItemCollapsibleState.Collapsed);
        item.id = node.group.kind;
        item.description = String(node.group.count);
        item.iconPath = new vscode.ThemeIcon(ICONS[node.group.kind] ?? 'symbol-key');
        item.accessibilityInformation = {
          label: vscode.l10n.t('{0}, {1} occurrences', node.group.title, node.group.count),
        };
        return item;
      }
      case 'term': {
        const { term, group } = node;
        const isMany = term.places.length > 1;
        const item = new vscode.TreeItem(
          term.label,
          isMany ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
        );
        item.id = `${group.kind} ${term.label} ${term.places[0]?.start ?? 0}`;
        item.description = [isMany ? String(term.places.length) : '', term.detail].filter(Boolean).join(' · ');
        item.tooltip = term.detail ? `${term.label}: ${term.detail}` : term.label;
        const place = term.places[0];
        if (place) item.command = this.commandFor(place);
        return item;
      }
      case 'place':
        return this.placeItem(node.place);
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private placeItem(place: Span): vscode.TreeItem {
    const document = this.active.document;
    const analysis = document && this.analyses.latest(document);
    const label = analysis ? analysis.core.contextOf(analysis.filing, place) : undefined;
    const item = new vscode.TreeItem(label ? { label: label.text, highlights: [[label.from, label.to]] } : '');
    if (document) item.description = String(document.positionAt(place.start).line + 1);
    item.command = this.commandFor(place);
    return item;
  }

  private commandFor(place: Span): vscode.Command | undefined {
    const uri = this.active.document?.uri.toString();
    const title = vscode.l10n.t('Show in Filing');
    return uri ? { title, command: REVEAL_COMMAND, arguments: [uri, place.start, place.end] } : undefined;
  }
}
