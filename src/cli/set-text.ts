import { type SetRemark, type SetSummary, SourceText } from '../core/index.js';
import { clipped, hanging } from './layout.js';
import { offeringText, type PlaceOf } from './summary.js';

/** What a set of filings says of one offering, for a terminal; `texts` are those of the filings by name. */
export function setText(summary: SetSummary, texts: ReadonlyMap<string, string>, width: number): string {
  const { files, later, copies, offerings, programs, conflicts, explained } = summary;
  const placeOf = placesIn(files, texts);
  const lines = [
    `${files.length} ${files.length === 1 ? 'filing' : 'filings'}`,
    ...files.map((file, index) => `  [${index + 1}] ${file}`),
  ];
  const parts = offerings.map((offering) => offeringText(offering, placeOf, width));
  if (programs.length > 1) parts.push(...programs.map((program) => offeringText(program, placeOf, width)));
  const remarks = [
    ...conflicts.flatMap((remark) => remarkLines('conflict', remark, placeOf, width)),
    ...explained.flatMap((remark) => remarkLines('no conflict', remark, placeOf, width)),
    ...copies.map((message) => `  copy: ${hanging(message, 8, width)}`),
    ...(later.length > 0 ? [`  ${hanging(`left out as later: ${later.join(', ')}`, 2, width)}`] : []),
  ];
  return `${[...lines, ...parts, ...remarks].join('\n')}\n`;
}

/** The sentence, then the words that it speaks of with their places, "here" first. */
function remarkLines(title: string, { message, evidence }: SetRemark, placeOf: PlaceOf, width: number): string[] {
  const indent = title.length + 4;
  const margin = ' '.repeat(indent);
  const places = evidence.map((words, at) => {
    const place = `${at === 0 ? 'here' : 'there'} ${placeOf(words)}  `;
    return `${margin}${place}“${clipped(words.text, width - indent - place.length - 2)}”`;
  });
  return [`  ${title}: ${hanging(message, indent, width)}`, ...places];
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
