import * as vscode from 'vscode';
import type { HoverRow, HoverSection } from '../core/index.js';
import type { Analyses } from './analyses.js';
import { rangeOf } from './convert.js';
import { escapeMarkdown } from './escape.js';
import { REVEAL_COMMAND, revealUri } from './reveal.js';
import { today } from './today.js';

/** Hovers over the terms of a filing. */
export function createHoverProvider(analyses: Analyses): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const analysis = await analyses.current(document, token);
      if (!analysis) return undefined;
      const info = analysis.core.hoverAt(analysis.filing, document.offsetAt(position), { today: today() });
      if (!info) return undefined;
      const contents = info.sections.map((section) => markdownOf(section, document.uri));
      return new vscode.Hover(contents, rangeOf(document, info));
    },
  };
}

function markdownOf({ title, rows }: HoverSection, uri: vscode.Uri): vscode.MarkdownString {
  const lines = [`**${escapeMarkdown(title)}**`, ...rows.map((row) => lineOf(row, uri))];
  const markdown = new vscode.MarkdownString(lines.join('  \n'));
  markdown.isTrusted = { enabledCommands: [REVEAL_COMMAND] };
  return markdown;
}

function lineOf({ label, text, links = [], url }: HoverRow, uri: vscode.Uri): string {
  const words = url ? `[${escapeMarkdown(text)}](${url})` : escapeMarkdown(text);
  const places = links.map((link) => `[${escapeMarkdown(link.label)}](${revealUri(uri, link).toString()})`);
  return [`${escapeMarkdown(label)}:`, words, places.join(', ')].filter((part) => part !== '').join(' ');
}
