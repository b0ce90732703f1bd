import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A filing as read: its path as given and its text, a byte order mark kept so that offsets count the file. */
export interface Input {
  readonly file: string;
  readonly text: string;
  /** What the reader of the output should know of how it was read. */
  readonly note: string | undefined;
}

/** A path that could not be read, and why, in one line. */
export interface Refusal {
  readonly file: string;
  readonly reason: string;
}

/** Files of a folder that are taken for filings. */
const FILING = /\.(?:md|markdown|txt|htm|html|xhtml|sgml)$/i;

/** Largest file read, in bytes: beyond it the analysis would not fit the memory of a common machine. */
export const LARGEST = 128 * 1024 * 1024;

/** The files meant by `paths`: files as they are, folders by the filings in them, in order of name. */
export async function filesUnder(paths: readonly string[]): Promise<{ files: string[]; refusals: Refusal[] }> {
  const files: string[] = [];
  const refusals: Refusal[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.push(path);
        continue;
      }
      const names = (await readdir(path, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && FILING.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      if (names.length === 0) refusals.push({ file: path, reason: 'folder holds no filing (.md, .txt, .htm, .html)' });
      files.push(...names);
    } catch (error) {
      refusals.push({ file: path, reason: reasonOf(error) });
    }
  }
  return { files: [...new Set(files)], refusals };
}

/** Reads a file as text: UTF-8, UTF-16 with its mark, otherwise windows-1252 with a note. */
export async function readInput(file: string): Promise<Input | Refusal> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) {
      return { file, reason: `too large (${Math.round(size / 1048576)} MB; the limit is ${LARGEST / 1048576} MB)` };
    }
    const bytes = await readFile(file);
    if (bytes.length === 0) return { file, reason: 'empty file' };
    return decoded(file, bytes);
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
}

export function isRefusal(result: Input | Refusal): result is Refusal {
  return 'reason' in result;
}

function decoded(file: string, bytes: Buffer): Input | Refusal {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  if (wide !== '') return textual(file, new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), `read as ${wide}`);
  if (bytes.includes(0)) return { file, reason: 'binary file, not a filing' };
  try {
    return textual(file, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), undefined);
  } catch {
    return textual(file, windows1252(bytes), 'not UTF-8; read as windows-1252');
  }
}

/** What windows-1252 has at 0x80 to 0x9F; the rest is Latin-1. Node 20's own decoder reads Latin-1 throughout. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (byte) => HIGH[byte.charCodeAt(0) - 0x80] ?? byte);
}

function textual(file: string, text: string, note: string | undefined): Input | Refusal {
  if (!/[^\s\ufeff]/.test(text)) return { file, reason: 'empty file' };
  return { file, text, note };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed to read it';
  if (code === 'EISDIR') return 'is a folder';
  return error instanceof Error ? error.message : String(error);
}
