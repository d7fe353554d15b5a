import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../server/src/cli/options.node';

const options = {
  format: 'text',
  failOn: 'warning',
  show: 'information',
  paths: ['a'],
  settings: { rules: {} },
  settingsFile: undefined,
  baseline: undefined,
  writeBaseline: undefined,
  fix: undefined,
};

describe('the arguments of the command line', () => {
  test.each([
    [['check', 'a'], { kind: 'check', options }],
    [
      ['check', '--format', 'json', 'a'],
      { kind: 'check', options: { ...options, format: 'json', show: 'hint' } },
    ],
    [
      ['check', '--format=sarif', 'a', 'b'],
      { kind: 'check', options: { ...options, format: 'sarif', show: 'hint', paths: ['a', 'b'] } },
    ],
    [['check', 'a', '--fail-on', 'hint'], { kind: 'check', options: { ...options, failOn: 'hint' } }],
    [
      ['check', '--rule', 'invalid-address=off', '--rule=6to4-no-route=error', 'a'],
      {
        kind: 'check',
        options: {
          ...options,
          settings: { rules: { 'invalid-address': 'off', '6to4-no-route': 'error' } },
        },
      },
    ],
    [
      ['check', '--profile', 'strict', '--config', 'c.json', '--baseline', 'b', '--fix', '-', 'a'].filter(
        (word) => word !== '-',
      ),
      {
        kind: 'check',
        options: {
          ...options,
          settings: { profile: 'strict', rules: {} },
          settingsFile: 'c.json',
          baseline: 'b',
          fix: 'information',
        },
      },
    ],
    [['check', '-'], { kind: 'check', options: { ...options, paths: ['-'] } }],
    [['coverage', 'a'], { kind: 'coverage', options }],
    [[], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['check', '--help'], { kind: 'help' }],
  ])('%j are understood', (words, expected) => {
    expect(parseArguments(words)).toEqual(expected);
  });

  test.each([
    [['check'], 'check needs a path'],
    [['check', '--format', 'xml', 'a'], '--format takes text, json, sarif'],
    [['check', '--fail-on'], "Option '--fail-on <value>' argument missing"],
    [['check', '--frmat', 'json', 'a'], "Unknown option '--frmat'"],
    [['check', '--rule', 'invalid-adress=off', 'a'], 'there is no check "invalid-adress"'],
    [
      ['check', '--rule', 'invalid-address=loud', 'a'],
      '--rule invalid-address= takes error, warning, information, hint, off',
    ],
    [['check', '--profile', 'lax', 'a'], '--profile takes recommended, strict, security'],
    [['check', '--fix', '-'], '--fix cannot mend standard input'],
    [['chek', 'a'], 'there is no command "chek"'],
  ])('%j are refused with a reason', (words, message) => {
    expect(parseArguments(words)).toEqual({ kind: 'mistake', message });
  });
});
