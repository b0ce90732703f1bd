import type * as vscode from 'vscode';
import type { Analyses } from './analyses.js';
import { rangeOf } from './convert.js';

/** From a defined term to its definition. */
export function createDefinitionProvider(analyses: Analyses): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position, token): Promise<vscode.LocationLink[] | undefined> {
      const analysis = await analyses.current(document, token);
      const link = analysis?.core.definitionAt(analysis.filing, document.offsetAt(position));
      if (!link) return undefined;
      return [
        {
          originSelectionRange: rangeOf(document, link.origin),
          targetUri: document.uri,
          targetRange: rangeOf(document, link.target),
        },
      ];
    },
  };
}
