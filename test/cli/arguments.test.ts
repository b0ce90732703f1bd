import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../src/cli/arguments.js';

describe('arguments', () => {
  it('name a command, its files and its options', () => {
    expect(readArguments(['check', 'a.md', '--format', 'sarif', '--fail-on=warning', 'b.md'])).toEqual({
      command: 'check',
      files: ['a.md', 'b.md'],
      format: 'sarif',
      asOf: undefined,
      failOn: 'warning',
      together: false,
    });
  });

  it('take the American spelling of summarise', () => {
    expect(readArguments(['summarize', 'a.md', '--as-of', '2024-02-29'])).toMatchObject({
      command: 'summarise',
      format: 'text',
      asOf: '2024-02-29',
    });
  });

  it('take files that begin with a dash after two dashes', () => {
    expect(readArguments(['mentions', '--', '-a.md'])).toMatchObject({ files: ['-a.md'] });
  });

  it('ask for help and for the version', () => {
    expect(readArguments(['--help'])).toBe('help');
    expect(readArguments(['check', '-h'])).toBe('help');
    expect(readArguments(['-V'])).toBe('version');
  });

  it.each([
    [[], 'no command given'],
    [['toString', 'a.md'], 'unknown command “toString”'],
    [['check'], 'check needs a file or folder'],
    [['check', 'a.md', '--bogus'], "Unknown option '--bogus'"],
    [['check', 'a.md', '--format', 'xml'], 'check takes --format text|json|sarif, not “xml”'],
    [['check', 'a.md', '--format', 'markdown'], 'check takes --format text|json|sarif'],
    [['check', 'a.md', '--fail-on', 'fatal'], '--fail-on takes error|warning|information|hint'],
    [['check', 'a.md', '--as-of', '2024-01-01'], 'check takes no --as-of'],
    [['summarise', 'a.md', '--as-of', '2023-02-29'], '--as-of takes a day'],
    [['summarise', 'a.md', '--as-of', 'today'], '--as-of takes a day'],
    [['summarise', 'a.md', '--format'], "Option '--format <value>' argument missing"],
    [['annotate'], 'annotate needs --jsonl'],
    [['annotate', '--jsonl', 'a.md'], 'reads standard input'],
  ])('%j are refused in one line', (words, reason) => {
    const attempt = () => readArguments(words);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(reason);
  });
});
