import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** So many spellings of references are remembered; filings use a few dozen. */
const MOST_KNOWN = 1024;
const LONGEST = 40;

/** Decodes HTML character references: named, numeric, windows-1252 numbers, with and without semicolon. */
export class EntityReader {
  /** What the reference last read stands for. */
  text = '';
  /** Length of that reference in the source; 0 where there was none. */
  length = 0;
  private readonly known = new Map<string, string>();
  private readonly decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
    this.text += String.fromCodePoint(codePoint);
    this.length = consumed;
  });

  /** Reads the reference that begins with the `&` at `at`; false where it is but an ampersand. */
  read(source: string, at: number, end: number): boolean {
    let stop = at + 1;
    const limit = Math.min(end, at + LONGEST);
    while (stop < limit && isReferenceCode(source.charCodeAt(stop))) stop++;
    if (stop >= limit || source.charCodeAt(stop) !== 0x3b) return this.decode(source.slice(at, stop));
    const spelling = source.slice(at, stop + 1);
    const known = this.known.get(spelling);
    if (known === undefined) return this.decode(spelling);
    this.text = known;
    this.length = spelling.length;
    return true;
  }

  private decode(spelling: string): boolean {
    this.text = '';
    this.length = 0;
    this.decoder.startEntity(DecodingMode.Legacy);
    if (this.decoder.write(spelling, 1) < 0) this.decoder.end();
    if (this.length > 0 && this.length === spelling.length && this.known.size < MOST_KNOWN) {
      this.known.set(spelling, this.text);
    }
    return this.length > 0;
  }
}

/** Letters, digits and `#`. */
function isReferenceCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x23
  );
}
