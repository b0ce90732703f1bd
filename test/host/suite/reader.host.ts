import * as vscode from 'vscode';
import { contains, eventually, fileUri, type Host, type HostTests, open, rangeOf, same } from './harness.js';

export const hosts: readonly Host[] = ['node', 'web', 'restricted'];

const SAMPLE = 'samples/juniper-vale-supplement-1.md';
const HTML = 'samples/windrow-424b5.htm';

function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Filing Lens');
}

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

async function summary(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('filingLens.copySummaryMarkdown');
  return vscode.env.clipboard.readText();
}

export const tests: HostTests = {
  'a finding names its check with a page about it, and tells where the term that was meant is defined': async () => {
    const { document } = await open(SAMPLE);
    const found = await eventually('the finding', () => findings(document.uri)[0]);
    const code = found.code;
    if (typeof code !== 'object') throw new Error('the finding has no link');
    const page = await vscode.workspace.openTextDocument(code.target);
    contains(page.getText(), `# ${code.value}`);
    contains(page.getText(), `filingLens.checks.${code.value}`);
  },

  'a finding can be ignored in its file, and comes back when the setting goes': async () => {
    const { document } = await open(SAMPLE);
    const found = await eventually('the finding', () =>
      findings(document.uri).find(({ message }) => message.includes('“Sales Agreement”')),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const ignore = actions.find(({ title }) => title === 'Ignore “Sales Agreement” in this file');
    if (!ignore?.command) throw new Error(`no such action among ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
    const isThere = () => findings(document.uri).some(({ message }) => message.includes('“Sales Agreement”'));
    await eventually('the finding to go', () => !isThere());
    const settings = vscode.workspace.getConfiguration('filingLens');
    await settings.update('ignoredFindings', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the finding to come back', isThere);
  },

  'a check that is turned off is silent': async () => {
    const { document } = await open(SAMPLE);
    await eventually('the finding', () => findings(document.uri).length > 0);
    const settings = vscode.workspace.getConfiguration('filingLens');
    await settings.update('checks.undefined-agreement', 'off', vscode.ConfigurationTarget.Workspace);
    await eventually('the finding to go', () =>
      findings(document.uri).every(({ message }) => !message.includes('“Sales Agreement”')),
    );
    await settings.update('checks.undefined-agreement', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the finding to come back', () => findings(document.uri).length > 0);
  },

  'a defined term is renamed at its definition and its uses': async () => {
    const { document } = await open(SAMPLE);
    const position = rangeOf(document, 'through Larkspur').end.translate(0, -2);
    const edit = await eventually('the edits', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        'the Agent',
      ),
    );
    const edits = edit.get(document.uri);
    same(edits.length >= 2, true, 'edits');
    same(
      edits.some(({ range }) =>
        document.getText(range.with({ end: range.end.translate(0, 11) })).includes('Securities'),
      ),
      false,
    );
  },

  'the highlights can be toggled': async () => {
    await open(SAMPLE);
    const isOn = () => vscode.workspace.getConfiguration('filingLens').get('highlight.enabled');
    same(isOn(), true);
    await vscode.commands.executeCommand('filingLens.toggleHighlights');
    same(isOn(), false);
    await vscode.commands.executeCommand('filingLens.toggleHighlights');
    same(isOn(), true);
  },

  'a file that does not read like a filing can be treated as one, and back': async () => {
    const document = await show(await write('memo.md', 'Sold 100 shares for $5,000 on May 4, 2024.\n'));
    const position = rangeOf(document, '5,000').start;
    same(await hoverText(document, position), '');
    await vscode.commands.executeCommand('filingLens.treatAsFiling');
    contains(await eventually('a hover', () => hoverText(document, position)), '$5,000'.replace('$', '&#36;'));
    await vscode.commands.executeCommand('filingLens.doNotTreatAsFiling');
    await eventually('the hover to go', async () => (await hoverText(document, position)) === '');
  },

  'the glob settings decide which files are filings': async () => {
    const document = await show(await write('deals/notes.md', 'Sold 100 shares for $5,000 on May 4, 2024.\n'));
    const position = rangeOf(document, '5,000').start;
    const settings = vscode.workspace.getConfiguration('filingLens');
    await settings.update('files.include', ['**/deals/*.md'], vscode.ConfigurationTarget.Workspace);
    await eventually('a hover', () => hoverText(document, position));
    await settings.update('files.include', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the hover to go', async () => (await hoverText(document, position)) === '');
  },

  'a summary is copied as Markdown and as JSON': async () => {
    await open(SAMPLE);
    const markdown = await summary();
    contains(markdown, '## Findings');
    await vscode.commands.executeCommand('filingLens.copySummaryJson');
    const json = JSON.parse(await vscode.env.clipboard.readText());
    same(Array.isArray(json.offerings), true);
    contains(json.file, 'juniper-vale');
  },

  'an HTML filing has an outline, folds and links': async () => {
    const { document } = await open(HTML);
    const symbols = await eventually('the outline', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return all && all.length > 0 ? all : undefined;
    });
    same(symbols.length > 0, true);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const targets = links.map(({ target }) => String(target));
    same(
      targets.some((target) => target.includes('ecfr.gov') || target.includes('sec.gov')),
      true,
      targets.join(' '),
    );
  },

  'the readable view of an HTML filing is Markdown in which everything works, with a way back': async () => {
    const { document } = await open(HTML);
    await vscode.commands.executeCommand('filingLens.openReadableView');
    const view = await eventually('the readable view', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'filing-lens' && shown.getText() !== '' ? shown : undefined;
    });
    same(view.languageId, 'markdown');
    same(/<(?:p|div|font|table|td)\b/i.test(view.getText()), false, 'tags in the view');
    const amount = /\$\d[\d,]{5,}/.exec(view.getText());
    if (!amount) throw new Error('there is no amount in the view');
    const place = view.positionAt(amount.index + 2);
    contains(await eventually('a hover', () => hoverText(view, place)), 'Amount');
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('no editor');
    editor.selection = new vscode.Selection(
      view.positionAt(amount.index),
      view.positionAt(amount.index + amount[0].length),
    );
    await vscode.commands.executeCommand('filingLens.revealInSource');
    const back = await eventually('the source', () => {
      const now = vscode.window.activeTextEditor;
      return now?.document === document ? now : undefined;
    });
    contains(document.getText(back.selection).replace(/<[^>]*>/g, ''), amount[0].slice(1, 4));
  },

  'the readable view follows its source': async () => {
    const uri = await write(
      'live.htm',
      '<html><body><p>Rule 424(b)(5) PROSPECTUS SUPPLEMENT</p><p>Up to $1,000,000.</p></body></html>',
    );
    const document = await show(uri);
    await vscode.commands.executeCommand('filingLens.treatAsFiling');
    await eventually('the analysis', () => hoverText(document, rangeOf(document, '1,000,000').start));
    await vscode.commands.executeCommand('filingLens.openReadableView');
    const view = await eventually('the readable view', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'filing-lens' && shown.getText().includes('1,000,000') ? shown : undefined;
    });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, rangeOf(document, '1,000,000'), '2,000,000');
    await vscode.workspace.applyEdit(edit);
    await eventually('the view to follow', () => view.getText().includes('2,000,000'));
  },

  'empty files, broken markup and bytes that are no UTF-8 do no harm': async () => {
    const uris = [
      await write('empty.md', ''),
      await write(
        'latin.txt',
        Uint8Array.from(
          [...'Sold for $1,000 on May 4, 2024. '].map((c) => c.charCodeAt(0)).concat(0xe9, 0xff, 0xfe, 0xc3),
        ),
      ),
      await write('broken.htm', '<html><table><tr><td>$1,000<td>&#99999999;<ix:nonFraction name="x"'),
    ];
    for (const uri of uris) {
      const document = await show(uri);
      await vscode.commands.executeCommand('filingLens.treatAsFiling');
      await hoverText(document, new vscode.Position(0, 0));
      same(Array.isArray(findings(uri)), true);
      await summary();
    }
  },

  'an HTML filing of 5 MB on one line is read without blocking the host': async () => {
    const piece = '<p>On May 4, 2024, we sold 1,000 shares at $2.50 per share for $2,500 under Rule 424(b)(5).</p>';
    const head = '<html><body><p>PROSPECTUS SUPPLEMENT</p><p>Filed Pursuant to Rule 424(b)(5)</p>';
    const uri = await write('line.htm', head + piece.repeat(Math.ceil(5_000_000 / piece.length)));
    let longest = 0;
    let last = Date.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 5);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('filingLens.treatAsFiling');
    const text = await eventually('a hover', () => hoverText(document, document.positionAt(head.length + 8)), 45_000);
    clearInterval(timer);
    contains(text, 'May 4, 2024'.replace(',', '&#44;').replace('&#44;', ','));
    console.log(`[suite]     longest gap of the host while reading 5 MB: ${longest} ms`);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  },
};
