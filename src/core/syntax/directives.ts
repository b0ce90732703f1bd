import type { Span } from '../text/span.js';

/** A comment in the source that silences findings: `<!-- filing-lens-ignore undefined-agreement -->`. */
export interface Directive extends Span {
  /** `next`: the block that follows; `file`: the whole file. */
  readonly scope: 'next' | 'file';
  /** Ids of the checks to silence; empty for all. */
  readonly checks: readonly string[];
}

/** Longer than any directive, in code units. */
export const LONGEST_DIRECTIVE = 3000;

const OPENING = '<!-- filing-lens-ignore';
const COMMENT = /<!-- filing-lens-ignore(-file)?((?: [a-z0-9-]{1,60}){0,40}) ?-->/y;

/** The directives of a source, in order. */
export function readDirectives(source: string): readonly Directive[] {
  const directives: Directive[] = [];
  for (let at = source.indexOf(OPENING); at >= 0; at = source.indexOf(OPENING, at + 1)) {
    COMMENT.lastIndex = at;
    const found = COMMENT.exec(source);
    if (found === null) continue;
    directives.push(
      Object.freeze({
        start: at,
        end: at + found[0].length,
        scope: found[1] === undefined ? 'next' : 'file',
        checks: Object.freeze((found[2] ?? '').split(' ').filter((id) => id !== '' && id !== '--')),
      }),
    );
  }
  return Object.freeze(directives);
}
