import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/rules/check-text';

const FOLDER = new URL('../../examples/', import.meta.url);

/** The examples that hold a mistake on purpose, each with the one rule that must see it and the line it stands on. */
const MISTAKES: Readonly<Record<string, readonly [rule: string, line: string]>> = {
  '6to4-over-mpls/ace4-wrong.ios': ['6to4-address-mismatch', ' ipv6 address 2002:A01:114::/128'],
  'tftp-source/r1.ios': ['tftp-source-interface-ipv6', 'ip tftp source-interface Loopback0'],
};

const configs = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ios') || path.startsWith('capture/show-run'))
  .sort();

describe.each(configs)('example %s', (path) => {
  const text = readFileSync(new URL(path, FOLDER), 'utf8');
  const lines = text.split('\n');

  it('is a whole config of a named router, without tabs and trailing blanks', () => {
    expect(lines.filter((line) => line.startsWith('hostname '))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('version '))).toBe(true);
    expect(lines).toContain('end');
    expect(text).not.toMatch(/\t|[ ]$/m);
  });

  it('carries the mistake it is about and no other', () => {
    const found = checkText(text)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, line }) => [rule, lines[line]]);
    const mistake = MISTAKES[path];
    expect(found).toEqual(mistake === undefined ? [] : [mistake]);
  });
});

it('finds the examples that hold a mistake', () => {
  expect(configs).toEqual(expect.arrayContaining(Object.keys(MISTAKES)));
});
