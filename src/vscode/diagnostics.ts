import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/index.js';
import type { Analyses, Analysis } from './analyses.js';
import { checkPageUri } from './check-pages.js';
import { locationOf, rangeOf, severityOf } from './convert.js';
import { locationElsewhere } from './findings-between.js';

export const SOURCE = 'Filing Lens';
/** The editor shows no more of one collection for one file. */
const MOST = 1000;
const GRAVITY: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Shows the findings of the open filings as problems. */
export function registerDiagnostics(analyses: Analyses): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('filing-lens');
  return vscode.Disposable.from(
    collection,
    analyses.onDidAnalyze((analysis) => collection.set(analysis.document.uri, diagnosticsOf(analysis))),
    analyses.onDidClose((document) => collection.delete(document.uri)),
  );
}

function diagnosticsOf({ document, findings }: Analysis): vscode.Diagnostic[] {
  return gravest(findings).map((finding) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), finding.message, severityOf(finding.severity));
    diagnostic.source = SOURCE;
    diagnostic.code = { value: finding.check, target: checkPageUri(finding.check) };
    diagnostic.relatedInformation = finding.related.map(
      (related) =>
        new vscode.DiagnosticRelatedInformation(
          locationElsewhere(related) ?? locationOf(document, related),
          related.message,
        ),
    );
    return diagnostic;
  });
}

function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const sorted = [...findings].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return sorted.slice(0, MOST);
}
