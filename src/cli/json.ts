import { type Filing, type Finding, mentionsIn, type Offering, type OfferingSet } from '../core/index.js';

/** Version of the JSON below; it goes up when a key changes its meaning or goes away. */
export const JSON_VERSION = 1;

/** An element of `summarise --format json`. */
export function summaryJson(file: string, filing: Filing) {
  return {
    version: JSON_VERSION,
    file,
    form: filing.form,
    offering: firstOffering(filing),
    ...(filing.offerings.length > 1 ? { otherOfferings: filing.offerings.slice(1) } : {}),
  };
}

/** An element of `summarise --together --format json`: one offering among the files. */
export function setJson({ files, offering, differences, duplicates }: OfferingSet) {
  return {
    version: JSON_VERSION,
    files,
    offering,
    differences,
    ...(duplicates.length > 0 ? { duplicates } : {}),
  };
}

/** An element of `check --format json`. */
export function findingsJson(file: string, findings: readonly Finding[]) {
  return { version: JSON_VERSION, file, findings };
}

/** An element of `mentions --format json`. */
export function mentionsJson(file: string, filing: Filing) {
  return { version: JSON_VERSION, file, mentions: mentionList(filing), definitions: definitionList(filing) };
}

/** A line of `annotate --jsonl`. */
export function annotationJson(id: unknown, filing: Filing, findings: readonly Finding[]) {
  return {
    id,
    version: JSON_VERSION,
    form: filing.form,
    mentions: mentionList(filing),
    definitions: definitionList(filing),
    findings,
    offering: firstOffering(filing),
  };
}

function firstOffering(filing: Filing): Offering | null {
  return filing.offerings[0] ?? null;
}

function mentionList(filing: Filing) {
  return filing.passages.filter((passage) => passage.block.kind !== 'furniture').flatMap(mentionsIn);
}

function definitionList(filing: Filing) {
  return filing.definitions.map(({ term, start, end, text, kind, meaning }) => ({
    term,
    start,
    end,
    text,
    kind,
    meaning,
  }));
}
