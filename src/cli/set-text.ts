import { type SetSummary, SourceText } from '../core/index.js';
import { hanging } from './layout.js';
import { offeringText, type PlaceOf } from './summary.js';

/** What a set of filings says of one offering, for a terminal; `texts` are those of the filings by name. */
export function setText(summary: SetSummary, texts: ReadonlyMap<string, string>, width: number): string {
  const { files, offerings, programs, conflicts, explained } = summary;
  const placeOf = placesIn(files, texts);
  const lines = [
    `${files.length} ${files.length === 1 ? 'filing' : 'filings'}`,
    ...files.map((file, index) => `  [${index + 1}] ${file}`),
  ];
  const parts = offerings.map((offering) => offeringText(offering, placeOf, width));
  if (programs.length > 1) parts.push(...programs.map((program) => offeringText(program, placeOf, width)));
  const remarks = [
    ...conflicts.map((message) => `  conflict: ${hanging(message, 12, width)}`),
    ...explained.map((message) => `  no conflict: ${hanging(message, 15, width)}`),
  ];
  return `${[...lines, ...parts, ...remarks].join('\n')}\n`;
}

/** Tells places by the number of the file and the line. */
function placesIn(files: readonly string[], texts: ReadonlyMap<string, string>): PlaceOf {
  const sources = new Map<string, SourceText>();
  return ({ start, file = '' }) => {
    let source = sources.get(file);
    if (source === undefined) {
      source = new SourceText(texts.get(file) ?? '');
      sources.set(file, source);
    }
    return `[${files.indexOf(file) + 1}] line ${source.positionAt(start).line + 1}`;
  };
}
