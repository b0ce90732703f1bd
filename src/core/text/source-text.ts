/** A place in the source text; both numbers count from zero, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The source text with its line starts: the only place in the core that knows lines and columns.
 * Lines end at `\n`, `\r\n` or a lone `\r`, as in VS Code. The starts are found on first use.
 */
export class SourceText {
  private starts: number[] | undefined;

  constructor(readonly text: string) {}

  /** Offsets at which the lines begin; the first is 0. */
  get lineStarts(): readonly number[] {
    this.starts ??= findLineStarts(this.text);
    return this.starts;
  }

  /** The line and column of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (starts[low] ?? 0) };
  }

  /** The offset of a line and column; a place outside the text is moved to its nearest end. */
  offsetAt({ line, character }: Position): number {
    const starts = this.lineStarts;
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return this.text.length;
    const next = starts[line + 1] ?? this.text.length;
    return Math.min(start + Math.max(0, character), next);
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n|\r|\n/g;
  while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);
  return starts;
}
