import { CHECKS, type Finding, type Severity, SourceText } from '../core/index.js';

/** The findings of one file with the text they stand in. */
export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log: one run, a rule for each check of the catalog, columns in UTF-16 code units. */
export function sarifLog(files: readonly CheckedFile[], version: string) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'filing-lens',
            semanticVersion: version,
            rules: CHECKS.map((check) => ({
              id: check.id,
              name: pascal(check.id),
              shortDescription: { text: capital(check.title) },
              fullDescription: { text: check.rationale },
              help: { text: check.rationale },
              defaultConfiguration: { level: LEVELS[check.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap((one, index) => resultsOf(one, index, files)),
      },
    ],
  };
}

function resultsOf({ file, text, findings }: CheckedFile, index: number, files: readonly CheckedFile[]) {
  const source = new SourceText(text);
  const artifactLocation = { uri: uriOf(file), index };
  return findings.map((finding) => ({
    ruleId: finding.check,
    ruleIndex: CHECKS.findIndex((check) => check.id === finding.check),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(source, finding) } }],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      message: { text: related.message },
      physicalLocation:
        related.file === undefined || related.file === file
          ? { artifactLocation, region: regionOf(source, related) }
          : placeElsewhere(related.file, related, files),
    })),
    ...(finding.fixes.length > 0
      ? {
          fixes: finding.fixes.map((fix) => ({
            description: { text: fix.title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({
                  deletedRegion: regionOf(source, edit),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }
      : {}),
  }));
}

/** A place in another of the files. */
function placeElsewhere(file: string, span: { start: number; end: number }, files: readonly CheckedFile[]) {
  const index = files.findIndex((one) => one.file === file);
  const source = new SourceText(files[index]?.text ?? '');
  return {
    artifactLocation: { uri: uriOf(file), ...(index < 0 ? {} : { index }) },
    region: regionOf(source, span),
  };
}

function regionOf(source: SourceText, { start, end }: { start: number; end: number }) {
  const from = source.positionAt(start);
  const to = source.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function pascal(id: string): string {
  return id.split('-').map(capital).join('');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
