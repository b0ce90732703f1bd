import { decodeHTMLStrict } from 'entities';
import type { ProjectionBuilder } from '../text/projection.js';

/** A character escape, a character reference, or a line end with the marks that begin the next line of a quotation. */
const ESCAPED =
  /\\([!-/:-@[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|\n[ \t]*>[ \t>]*/g;

/** Character references already decoded; a filing uses a few dozen. */
const references = new Map<string, string>();
const MOST_REFERENCES = 1024;

/**
 * Adds Markdown text that holds no markup but character escapes and references (`\$14,500,000`, `&nbsp;`);
 * `inQuote` also takes the `>` off the beginnings of its lines.
 */
export function copyEscaped(
  builder: ProjectionBuilder,
  source: string,
  start: number,
  end: number,
  inQuote: boolean,
): void {
  const piece = source.slice(start, end);
  if (!inQuote && !piece.includes('\\') && !piece.includes('&')) {
    builder.copy(source, start, end);
    return;
  }
  let at = 0;
  ESCAPED.lastIndex = 0;
  for (let found = ESCAPED.exec(piece); found !== null; found = ESCAPED.exec(piece)) {
    const next = ESCAPED.lastIndex;
    const plain = plainOf(found, inQuote);
    if (plain === undefined) continue;
    if (found.index > at) builder.copy(source, start + at, start + found.index);
    builder.replace(plain, start + found.index, start + next);
    at = next;
  }
  if (at < piece.length) builder.copy(source, start + at, end);
}

function plainOf(found: RegExpExecArray, inQuote: boolean): string | undefined {
  if (found[1] !== undefined) return found[1];
  const written = found[0];
  if (written.startsWith('\n')) return inQuote ? '\n' : undefined;
  let decoded = references.get(written);
  if (decoded === undefined) {
    decoded = decodeHTMLStrict(written);
    if (references.size < MOST_REFERENCES) references.set(written, decoded);
  }
  return decoded === written ? undefined : decoded;
}
