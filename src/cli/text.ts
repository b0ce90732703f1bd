import { type AnyMention, type Filing, type Finding, mentionsIn, type Severity, SourceText } from '../core/index.js';
import { clipped, hanging, inContext, padded } from './layout.js';

/** Findings of one file for a reader: place, severity, message, the words in their sentence, the fix. */
export function findingsText(file: string, text: string, findings: readonly Finding[], width: number): string {
  if (findings.length === 0) return `${file}\n  no findings\n`;
  const source = new SourceText(text);
  const places = findings.map((finding) => placeOf(source, finding.start));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const severityWidth = Math.max(...findings.map((finding) => finding.severity.length));
  const indent = 2 + placeWidth + 2 + severityWidth + 2;
  const lines = [file];
  findings.forEach((finding, index) => {
    const place = padded(places[index] ?? '', placeWidth);
    const message = hanging(`${finding.message}  [${finding.check}]`, indent, width);
    const margin = ' '.repeat(indent);
    lines.push(`  ${place}  ${padded(finding.severity, severityWidth)}  ${message}`);
    lines.push(`${margin}│ ${inContext(text, finding.start, finding.end, width - indent - 6)}`);
    for (const related of finding.related.slice(0, 3)) {
      const place = related.file ?? `line ${source.positionAt(related.start).line + 1}`;
      lines.push(`${margin}  ${place}: ${clipped(related.message, width - indent - place.length - 5)}`);
    }
    for (const fix of finding.fixes) lines.push(`${margin}  fix: ${fix.title}`);
  });
  return `${lines.join('\n')}\n`;
}

/** `2 warnings, 1 information in 3 files`. */
export function tally(findings: readonly Finding[], files: number): string {
  const names: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const counts = names.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return [`${count} ${severity}${count === 1 || severity === 'information' ? '' : 's'}`];
  });
  return `${counts.length === 0 ? 'no findings' : counts.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}\n`;
}

/** Mentions and definitions of one file, a line each: place, kind, the words, what they mean. */
export function mentionsText(file: string, text: string, filing: Filing, width: number): string {
  const source = new SourceText(text);
  const rows = filing.passages
    .filter((passage) => passage.block.kind !== 'furniture')
    .flatMap(mentionsIn)
    .map((mention) => [placeOf(source, mention.start), mention.kind, mention.text, valueText(mention)] as const);
  const terms = filing.definitions.map(
    (definition) => [placeOf(source, definition.start), 'definition', definition.term, definition.meaning] as const,
  );
  return [file, ...columns(rows, width), ...(terms.length > 0 ? ['', ...columns(terms, width)] : []), ''].join('\n');
}

function columns(rows: readonly (readonly [string, string, string, string])[], width: number): string[] {
  const places = Math.max(0, ...rows.map(([place]) => place.length));
  const kinds = Math.max(0, ...rows.map(([, kind]) => kind.length));
  const words = Math.min(44, Math.max(0, ...rows.map(([, , text]) => text.length)));
  const room = Math.max(20, width - places - kinds - words - 8);
  return rows.map(([place, kind, text, value]) =>
    `  ${padded(place, places)}  ${padded(kind, kinds)}  ${padded(clipped(text, words), words)}  ${clipped(value, room)}`.trimEnd(),
  );
}

/** A mention's value on one line: the values themselves, flags by name. */
function valueText(mention: AnyMention): string {
  return Object.entries(mention.value)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? key : String(value)))
    .join(' · ');
}

function placeOf(source: SourceText, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}
