/** A copy of plain data in which every piece of evidence names the file it stands in. */
export function inFile<T>(value: T, file: string): T {
  return named(value, file) as T;
}

function named(value: unknown, file: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((part: unknown) => named(part, file)));
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = named(part, file);
  if (isEvidence(copy)) copy.file = file;
  return Object.freeze(copy);
}

function isEvidence(value: Record<string, unknown>): boolean {
  return typeof value.text === 'string' && typeof value.start === 'number' && typeof value.end === 'number';
}
