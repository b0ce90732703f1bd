import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Projected,
  ProjectionBuilder,
  sliceProjected,
  toPlain,
  toSource,
} from '../../src/core/text/projection.js';

function project(source: string): Projected {
  const builder = new ProjectionBuilder(0);
  builder.copy(source, 0, source.length);
  return builder.build();
}

/** Builds from steps: a text is copied, `[plain, source]` replaced, `/` breaks a line, `|` ends a cell. */
function build(steps: readonly (string | readonly [string, string])[]): Projected & { source: string } {
  const source = steps.map((step) => (typeof step === 'string' ? step : step[1])).join('');
  const builder = new ProjectionBuilder(0);
  let at = 0;
  for (const step of steps) {
    const length = typeof step === 'string' ? step.length : step[1].length;
    if (step === '/') builder.breakLine(at, at + 1);
    else if (step === '|') builder.nextCell(at, at + 1);
    else if (typeof step === 'string') builder.copy(source, at, at + length);
    else builder.replace(step[0], at, at + length);
    at += length;
  }
  return { ...builder.build(), source };
}

describe('ProjectionBuilder', () => {
  it('folds every run of white space into one blank and drops it at the ends', () => {
    expect(project(' \t a\r\n  b\u00a0\u2003c \n').text).toBe('a b c');
  });

  it('lets soft hyphens and zero-width characters vanish', () => {
    expect(project('Mid\u00adTier\u200b and\ufeff\u2060 more').text).toBe('MidTier and more');
  });

  it('keeps quotes, service marks and characters beyond the basic plane as they are', () => {
    expect(project('“Sale™ 𝒜℠ Agreement”').text).toBe('“Sale™ 𝒜℠ Agreement”');
  });

  it('writes a line break in place of the blanks around it', () => {
    expect(build(['a ', '/', ' b']).text).toBe('a\nb');
  });

  it('never folds the ends of cells', () => {
    expect(build(['a', '|', '|', ' b']).text).toBe('a\t\tb');
  });

  it('maps what was replaced as a whole', () => {
    const built = build(['up to ', ['$', '\\$'], '5']);
    expect(toSource(built, 6, 8)).toEqual({ start: 6, end: 9 });
    expect(toSource(built, 7, 8)).toEqual({ start: 8, end: 9 });
  });

  it('keeps letter-by-letter text in one run', () => {
    expect(project('one two three').map).toEqual([0, 0, 13]);
    expect(project('one\ntwo').map).toEqual([0, 0, 7]);
  });

  it('begins afresh after a reset', () => {
    const builder = new ProjectionBuilder(0);
    builder.copy('first', 0, 5);
    builder.reset(10);
    builder.copy('          again', 10, 15);
    expect(builder.build()).toEqual({ text: 'again', map: [0, 0, 5] });
  });

  it('finds for every letter of any text the very letter in the source', () => {
    const piece = fc.constantFrom('a', 'Z9', ' ', '\n', '\r\n', '\u00a0', '\u200b', '\u00ad', '“', '𝒜', '\u2003', '$');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const projected = project(source);
        for (let at = 0; at < projected.text.length; at++) {
          const { start, end } = toSource(projected, at, at + 1);
          const written = source.slice(start, end);
          if (projected.text[at] === ' ') expect(written).toMatch(/^[\s\u200b\u00ad]+$/);
          else expect(written).toBe(projected.text[at]);
          expect(toPlain(projected, start)).toBe(at);
        }
      }),
    );
  });
});

describe('sliceProjected', () => {
  it('gives a stretch as a text of its own that maps to the same source', () => {
    const step = fc.oneof(
      fc.constantFrom('ab', 'c', ' ', '/', '|'),
      fc.constantFrom<[string, string]>(['“', '&#147;'], ['$', '\\$'], [' ', '&nbsp;']),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(60), fc.nat(60), (steps, a, b) => {
        const whole = build(steps);
        const from = Math.min(a, b, whole.text.length);
        const to = Math.min(Math.max(a, b), whole.text.length);
        const slice = sliceProjected(whole, from, to);
        expect(slice.text).toBe(whole.text.slice(from, to));
        for (let at = 0; at < slice.text.length; at++) {
          const part = toSource(slice, at, at + 1);
          const expected = toSource(whole, from + at, from + at + 1);
          expect({ start: part.start + slice.start, end: part.end + slice.start }).toEqual(expected);
        }
      }),
    );
  });
});
