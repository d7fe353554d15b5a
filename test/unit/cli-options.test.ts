import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../server/src/cli/options';

const options = { format: 'text', failOn: 'warning', paths: ['a'] };

describe('the arguments of the command line', () => {
  test.each([
    [['check', 'a'], { kind: 'check', options }],
    [['check', '--format', 'json', 'a'], { kind: 'check', options: { ...options, format: 'json' } }],
    [
      ['check', '--format=json', 'a', 'b'],
      { kind: 'check', options: { ...options, format: 'json', paths: ['a', 'b'] } },
    ],
    [['check', 'a', '--fail-on', 'hint'], { kind: 'check', options: { ...options, failOn: 'hint' } }],
    [['coverage', 'a'], { kind: 'coverage', options }],
    [[], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['check', '--help'], { kind: 'help' }],
  ])('%j are understood', (words, expected) => {
    expect(parseArguments(words)).toEqual(expected);
  });

  test.each([
    [['check'], 'check needs a path'],
    [['check', '--format', 'xml', 'a'], '--format takes text or json'],
    [['check', '--fail-on'], '--fail-on takes error, warning, information, hint'],
    [['check', '--frmat', 'json', 'a'], 'there is no option "--frmat"'],
    [['chek', 'a'], 'there is no command "chek"'],
  ])('%j are refused with a reason', (words, message) => {
    expect(parseArguments(words)).toEqual({ kind: 'mistake', message });
  });
});
