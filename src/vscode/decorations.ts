import * as vscode from 'vscode';
import type { DecorationKind, Decorations, Filing, Markable } from '../core/index.js';
import type { Analyses } from './analyses.js';
import { rangeOf, spanOf } from './convert.js';
import type { Core } from './core.js';
import { HIGHLIGHT_KINDS, type HighlightKind, highlightSettings, onDidChangeSettings } from './settings.js';

/** Milliseconds without scrolling before the marks of a capped editor follow. */
const SCROLL_DEBOUNCE = 60;
/** Lines beyond the visible ones that are marked too when a filing has more terms than the limit. */
const MARGIN_LINES = 60;

type Lane = vscode.OverviewRulerLane;

/**
 * How each kind is drawn: a line under the words whose style, thickness and lane in the overview ruler differ as
 * well as its colour, so that no two kinds of one lane differ by hue alone.
 */
const LOOKS: Readonly<Record<HighlightKind, { border: string; lane?: Lane }>> = {
  date: { border: 'none none dotted none; border-width: 2px', lane: vscode.OverviewRulerLane.Left },
  duration: { border: 'none none dashed none; border-width: 1px' },
  money: { border: 'none none solid none; border-width: 2px', lane: vscode.OverviewRulerLane.Center },
  price: { border: 'none none double none; border-width: 3px', lane: vscode.OverviewRulerLane.Center },
  'share-count': { border: 'none none dashed none; border-width: 2px', lane: vscode.OverviewRulerLane.Center },
  percentage: { border: 'none none dotted none; border-width: 1px' },
  ratio: { border: 'none none dotted none; border-width: 3px' },
  agreement: { border: 'none none solid none; border-width: 1px', lane: vscode.OverviewRulerLane.Right },
  party: { border: 'none none double none; border-width: 3px', lane: vscode.OverviewRulerLane.Right },
  definition: { border: 'solid; border-width: 1px', lane: vscode.OverviewRulerLane.Right },
  'defined-term': { border: 'none none dotted none; border-width: 1px' },
  citation: { border: 'none none solid none; border-width: 1px' },
  form: { border: 'none none dashed none; border-width: 1px' },
  'file-number': { border: 'none none dotted none; border-width: 2px' },
  exhibit: { border: 'none none dashed none; border-width: 2px' },
  ticker: { border: 'none none solid none; border-width: 2px' },
  cusip: { border: 'none none double none; border-width: 3px' },
  placeholder: { border: 'dashed; border-width: 1px', lane: vscode.OverviewRulerLane.Full },
};

/** The theme colour of a kind, as contributed in package.json. */
export function colorIdOf(kind: HighlightKind): string {
  return `filingLens.${kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** Marks the terms in the editors that show filings. */
export class HighlightDecorations implements vscode.Disposable {
  private readonly types = new Map<HighlightKind, vscode.TextEditorDecorationType>();
  private readonly capped = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly shownUpTo = new WeakMap<vscode.TextDocument, number>();
  private readonly subscriptions: vscode.Disposable[];
  private scrollTimer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the limit holds marks back has changed for some document. */
  readonly onDidChangeCapped = this.changed.event;

  constructor(private readonly analyses: Analyses) {
    this.subscriptions = [
      this.changed,
      analyses.onDidAnalyze(({ document }) => this.update(document)),
      analyses.onDidProgress(({ core, document, passages }) => this.showFirst(core, document, passages)),
      analyses.onDidClose((document) => this.clear(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.update(document);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (!this.capped.has(textEditor.document.uri.toString())) return;
        clearTimeout(this.scrollTimer);
        this.scrollTimer = setTimeout(() => this.update(textEditor.document), SCROLL_DEBOUNCE);
      }),
      onDidChangeSettings(({ highlight }) => {
        if (!highlight) return;
        for (const { document } of vscode.window.visibleTextEditors) this.update(document);
      }),
    ];
  }

  /** What to tell a reader of a document in which the limit holds marks back. */
  noteFor(document: vscode.TextDocument): string | undefined {
    const limit = this.capped.get(document.uri.toString());
    if (limit === undefined) return undefined;
    return vscode.l10n.t('Only {0} terms around the visible lines are highlighted', limit.toLocaleString('en-US'));
  }

  dispose(): void {
    clearTimeout(this.scrollTimer);
    for (const type of this.types.values()) type.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(document: vscode.TextDocument): void {
    const analysis = this.analyses.latest(document);
    if (!analysis || analysis.version !== document.version) return;
    const { isEnabled, kinds, limit } = highlightSettings(document);
    const whole = { start: 0, end: analysis.text.length };
    const { decorationsIn } = analysis.core;
    const marks = decorationsIn(analysis.filing, whole, isEnabled ? kinds : new Set<DecorationKind>(), limit);
    for (const editor of editorsOf(document)) {
      this.show(editor, marks.isCapped ? inView(analysis.core, analysis.filing, editor, kinds, limit) : marks);
    }
    this.setCapped(document, marks.isCapped ? limit : undefined);
  }

  /** Marks what can be seen while the rest is still being read. */
  private showFirst(core: Core, document: vscode.TextDocument, passages: Filing['passages']): void {
    const { isEnabled, kinds, limit } = highlightSettings(document);
    const last = passages[passages.length - 1];
    if (!isEnabled || !last) return;
    const readTo = last.start + last.block.length;
    const part = { passages };
    for (const editor of editorsOf(document)) {
      const end = Math.max(0, ...editor.visibleRanges.map((range) => document.offsetAt(range.end)));
      const shown = this.shownUpTo.get(document) ?? 0;
      if (shown >= end || (readTo < end && shown > 0)) continue;
      this.shownUpTo.set(document, readTo);
      this.show(editor, inView(core, part, editor, kinds, limit));
    }
  }

  private show(editor: vscode.TextEditor, { spans }: Decorations): void {
    for (const kind of HIGHLIGHT_KINDS) {
      const found = spans.get(kind);
      if (!found && !this.types.has(kind)) continue;
      editor.setDecorations(
        this.typeOf(kind),
        (found ?? []).map((span) => rangeOf(editor.document, span)),
      );
    }
  }

  private clear(document: vscode.TextDocument): void {
    for (const editor of editorsOf(document)) for (const type of this.types.values()) editor.setDecorations(type, []);
    this.setCapped(document, undefined);
    this.shownUpTo.delete(document);
  }

  private setCapped(document: vscode.TextDocument, limit: number | undefined): void {
    const key = document.uri.toString();
    if (this.capped.get(key) === limit) return;
    if (limit === undefined) this.capped.delete(key);
    else this.capped.set(key, limit);
    this.changed.fire();
  }

  private typeOf(kind: HighlightKind): vscode.TextEditorDecorationType {
    const known = this.types.get(kind);
    if (known) return known;
    const { border, lane } = LOOKS[kind];
    const color = new vscode.ThemeColor(colorIdOf(kind));
    const [borderStyle = 'solid', width = 'border-width: 1px'] = border.split('; ');
    const type = vscode.window.createTextEditorDecorationType({
      borderStyle,
      borderWidth: width.replace('border-width: ', ''),
      borderColor: color,
      overviewRulerColor: lane === undefined ? undefined : color,
      overviewRulerLane: lane,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    this.types.set(kind, type);
    return type;
  }
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

/** The marks around what an editor shows. */
function inView(
  core: Core,
  filing: Markable,
  editor: vscode.TextEditor,
  kinds: ReadonlySet<DecorationKind>,
  limit: number,
): Decorations {
  const { document, visibleRanges } = editor;
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges[visibleRanges.length - 1]?.end.line ?? 0;
  const lines = new vscode.Range(Math.max(0, first - MARGIN_LINES), 0, last + MARGIN_LINES, 0);
  return core.decorationsIn(filing, spanOf(document, document.validateRange(lines)), kinds, limit);
}
