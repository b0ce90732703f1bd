/** Lays out lines for a terminal: columns, wrapping, quotations. All widths count code units. */

/** `text` at least `width` wide. */
export function padded(text: string, width: number): string {
  return text.length >= width ? text : text + ' '.repeat(width - text.length);
}

/** One line, cut to `width` with an ellipsis. */
export function clipped(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= width ? line : `${line.slice(0, Math.max(1, width - 1)).trimEnd()}…`;
}

/** `text` broken at blanks into lines of at most `width`; a longer word stands alone. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** `text` wrapped, every line after the first indented by `indent` blanks, the whole at most `width` wide. */
export function hanging(text: string, indent: number, width: number): string {
  return wrapped(text, Math.max(20, width - indent)).join(`\n${' '.repeat(indent)}`);
}

/**
 * The words around `[start, end)` of a source on one line, `[[` `]]` about them, markup left as it is.
 * At most `width` wide; the words themselves stay whole up to that width.
 */
export function inContext(source: string, start: number, end: number, width: number): string {
  const words = clipped(source.slice(start, end), width);
  const room = Math.max(0, Math.floor((width - words.length) / 2));
  const before = source.slice(Math.max(0, start - room * 2), start);
  const after = source.slice(end, end + room * 2);
  const head = lineBefore(before, room, start - room * 2 > 0);
  const tail = lineAfter(after, room, end + room * 2 < source.length);
  return `${head}[${words}]${tail}`;
}

function lineBefore(text: string, room: number, isCut: boolean): string {
  const line = (text.split(/\n\s*\n/).at(-1) ?? '').replace(/\s+/g, ' ').trimStart();
  if (line.length <= room && !(isCut && line.length === text.length)) return line;
  const kept = line.slice(-room).replace(/^\S*\s/, '');
  return `… ${kept}`;
}

function lineAfter(text: string, room: number, isCut: boolean): string {
  const line = (text.split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ').trimEnd();
  if (line.length <= room && !(isCut && line.length === text.length)) return line;
  const kept = line.slice(0, room).replace(/\s\S*$/, '');
  return `${kept} …`;
}
