import { describe, expect, it } from 'vitest';
import { pattern } from '../../../src/core/model/offering/pattern.js';

const fits = (says: string, text: string): string | undefined => pattern(says).expression.exec(text)?.[0];

describe('words that may be left out of a wording', () => {
  const WORDING = 'completed {the} [underwritten|follow-on] [public|registered direct] offering of';
  for (const text of [
    'completed its offering of',
    'completed an underwritten offering of',
    'completed its public offering of',
    'completed its follow-on public offering of',
    'completed registered direct offering of',
  ])
    it(`may each be left out after a determiner: “${text}”`, () => {
      expect(fits(WORDING, `it ${text} shares`)).toBe(text);
    });

  it('stand in their own order', () => {
    expect(fits(WORDING, 'completed its public underwritten offering of')).toBeUndefined();
  });

  it('may begin a wording, none of which is a space', () => {
    expect(fits('[voluntarily] [and fully] ended {the} program', 'it ended the program')).toBe('ended the program');
    expect(fits('[voluntarily] [and fully] ended {the} program', 'it and fully ended program')).toBe(
      'and fully ended program',
    );
  });

  it('may begin an alternative', () => {
    expect(fits('(a|[the] [last] notice) of', 'in notice of')).toBe('notice of');
    expect(fits('(a|[the] [last] notice) of', 'in the last notice of')).toBe('the last notice of');
  });

  it('may hold others', () => {
    const says = 'have [severally [and not jointly]] agreed';
    expect(fits(says, 'have agreed')).toBe('have agreed');
    expect(fits(says, 'have severally agreed')).toBe('have severally agreed');
    expect(fits(says, 'have severally and not jointly agreed')).toBe('have severally and not jointly agreed');
    expect(fits(says, 'have and not jointly agreed')).toBeUndefined();
  });

  it('may end a wording', () => {
    expect(fits('was ended [by us] [today]', 'it was ended today.')).toBe('was ended today');
    expect(fits('was ended [by us] [today]', 'it was ended.')).toBe('was ended');
  });
});
