import * as vscode from 'vscode';
import { contains, eventually, exists, fileUri, type Host, type HostTests, open, rangeOf, same } from './harness.js';

export const hosts: readonly Host[] = ['node', 'web', 'restricted'];

/** A supplement that names its agreement by a term it does not define. */
interface Supplement {
  readonly path: string;
  readonly amount: string;
  readonly agent: string;
}

const SAMPLE = { path: 'samples/juniper-vale-supplement-1.md', amount: '22,000,000', agent: 'Larkspur' };
const REFERENCE = { path: 'seed/cellectar-supplement-1.md', amount: '14,500,000', agent: 'Oppenheimer' };

async function supplements(): Promise<Supplement[]> {
  return (await exists(REFERENCE.path)) ? [SAMPLE, REFERENCE] : [SAMPLE];
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Filing Lens');
}

async function slip(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return eventually('the finding on "Sales Agreement"', () =>
    findings(document.uri).find((each) => codeOf(each) === 'undefined-agreement'),
  );
}

async function textOfHover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return eventually('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  });
}

export const tests: HostTests = {
  'an agreement called by a term that is defined nowhere is a warning on these words': async () => {
    for (const { path } of await supplements()) {
      const { document } = await open(path);
      const found = await slip(document);
      same(document.getText(found.range), 'Sales Agreement');
      same(found.severity, vscode.DiagnosticSeverity.Warning);
      contains(found.message, 'Equity Distribution Agreement');
    }
  },

  'its quick fix puts the defined term in place, and the finding goes': async () => {
    for (const { path } of await supplements()) {
      const { document } = await open(path);
      const { range } = await slip(document);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      const fix = actions.find(({ edit, title }) => edit && title.includes('Equity Distribution Agreement'));
      if (!fix?.edit) throw new Error(`no fix among ${actions.map(({ title }) => title).join(', ')}`);
      await vscode.workspace.applyEdit(fix.edit);
      contains(document.getText(), 'pursuant to the Equity Distribution Agreement for aggregate gross proceeds');
      await eventually('the finding to go', () =>
        findings(document.uri).every((each) => codeOf(each) !== 'undefined-agreement'),
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  },

  'a hover over an amount gives its value': async () => {
    for (const { path, amount } of await supplements()) {
      const { document } = await open(path);
      await slip(document);
      contains(await textOfHover(document, rangeOf(document, amount).start), amount);
    }
  },

  'a defined term leads to its definition and to every reference': async () => {
    for (const { path, agent } of await supplements()) {
      const { document } = await open(path);
      await slip(document);
      const defined = rangeOf(document, `“${agent}”`);
      const used = rangeOf(document, `through ${agent}`).end.translate(0, -2);
      const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        used,
      );
      if (link === undefined) throw new Error(`no definition of ${agent}`);
      const target = 'targetUri' in link ? link.targetRange : link.range;
      same(defined.contains(target), true, `the definition at ${target.start.line}:${target.start.character}`);
      const references = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        used,
      );
      same(references.length >= 2, true, 'at least two references');
    }
  },

  'a clean filing has no finding, and notes that are no filing are left alone': async () => {
    const { document } = await open('samples/alder-point-clean.md');
    const notes = fileUri('meeting.md');
    await vscode.workspace.fs.writeFile(
      notes,
      new TextEncoder().encode('# Meeting\n\nLunch was $12 on May 4, 2024.\n'),
    );
    const other = await vscode.workspace.openTextDocument(notes);
    await eventually('the clean filing to be read', async () => {
      const text = await textOfHover(document, rangeOf(document, '35,000,000').start);
      return text.includes('35');
    });
    same(
      findings(document.uri).map(({ message }) => message),
      [],
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      other.uri,
      rangeOf(other, '12').start,
    );
    same(hovers.length, 0, 'hovers in the notes');
    same(findings(other.uri).length, 0, 'findings in the notes');
  },
};
