// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the fixtures are snippet syntax.
import { describe, expect, it } from 'vitest';
import { expandSnippet } from '../support/snippet-expand';
import { readSnippets } from '../support/snippet-files';

const EXPECTED_PREFIXES = [
  '6in4-broker',
  '6in4-tunnel',
  '6to4-site',
  'acl-ipv4',
  'acl-ipv6',
  'anycast-rp',
  'anycast-rp-pim',
  'bgp-6to4-client',
  'bgp-6to4-rr',
  'bgp-ipv6-neighbor',
  'dhcpv6-relay',
  'dhcpv6-server',
  'dual-stack',
  'eigrp-ipv6',
  'ospfv3',
  'ospfv3-interface',
  'prefix-list-ipv4',
  'prefix-list-ipv6',
  'route-map',
];

const snippets = readSnippets();

describe('the expander', () => {
  it.each([
    ['$1 ${1:a} $1$0', 'a a a', [1, 0]],
    ['${2:x${1:y}z} $1', 'xyz y', [2, 1]],
    ['${1|in,out|} $1', 'in in', [1]],
    ['${1|a\\,b,c|}', 'a,b', [1]],
    ['${1:::/0}', '::/0', [1]],
    ['a \\$1 \\} \\\\ \\n $', 'a $1 } \\ \\n $', []],
    ['[$TM_FILENAME${CLIPBOARD}${TM_LINE_INDEX:7}]', '[7]', []],
    ['${1:a$1b}', 'ab', [1]],
    ['${1:} ${1:b}', 'b b', [1]],
  ])('expands %s', (body, text, tabstops) => {
    expect(expandSnippet(body)).toEqual({ text, tabstops });
  });

  it.each(['${1:open', '${1|a,b}', '${1/a/b/}', '${1'])('refuses %s', (body) => {
    expect(() => expandSnippet(body)).toThrow(SyntaxError);
  });

  it('joins the lines of a body', () => {
    expect(expandSnippet(['a$1', '$0']).text).toBe('a\n');
  });
});

describe('the snippets together', () => {
  it('cover what the extension promises', () => {
    expect(snippets.map((snippet) => snippet.prefix).sort()).toEqual(EXPECTED_PREFIXES);
  });

  it('have names of their own', () => {
    expect(new Set(snippets.map((snippet) => snippet.name)).size).toBe(snippets.length);
  });
});

describe.each(snippets)('snippet $prefix', ({ prefix, description, body, text, tabstops }) => {
  const lines = text.split('\n');

  it('has a word as prefix and one sentence as description', () => {
    expect(prefix).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(description).toMatch(/^[A-Z0-9][^.]*\.$/);
  });

  it('leaves no snippet syntax behind', () => {
    expect(text).not.toMatch(/[${}|]/);
  });

  it('tabs from the top down: 1, 2, 3 and at last 0 on a line of its own', () => {
    expect(tabstops).toEqual([...Array.from({ length: tabstops.length - 1 }, (_, i) => i + 1), 0]);
    expect(body.at(-1)).toBe('$0');
  });

  it('is laid out as IOS prints it: one space a level, no tabs, no blanks at the end', () => {
    const indents = lines.map((line) => line.length - line.trimStart().length);
    const jumps = indents.map((indent, i) => indent - (indents[i - 1] ?? 0));
    expect(Math.max(...jumps)).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/\t|[ ]$/m);
    expect(lines.slice(0, -1)).not.toContain('');
  });

  it('closes every block that IOS closes with a word', () => {
    const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
    expect(count(/^ address-family /)).toBe(count(/^ exit-address-family$/));
    expect(count(/^ {2}af-interface /)).toBe(count(/^ {2}exit-af-interface$/));
    expect(count(/^ {2}topology /)).toBe(count(/^ {2}exit-af-topology$/));
  });

  it('uses documentation and private addresses only', () => {
    expect(foreignAddresses(text)).toEqual([]);
  });
});

describe('snippet 6to4-site', () => {
  it('computes its default address from its default IPv4', () => {
    const text = snippets.find((snippet) => snippet.prefix === '6to4-site')?.text ?? '';
    const ipv4 = /6to4 of (\S+)/.exec(text)?.[1] ?? '';
    expect(text).toContain(` ipv6 address ${sixToFour(ipv4)}/128\n`);
  });
});

/** 10.1.1.2 gives `2002:A01:102::`, RFC 3056 section 2, in the capitals of IOS. */
function sixToFour(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  const hextets = [a * 256 + b, c * 256 + d].map((hextet) => hextet.toString(16).toUpperCase());
  return `2002:${hextets.join(':')}::`;
}

/** The addresses of a text outside RFC 1918, RFC 5737, RFC 3849 and 6to4 of 10/8; masks and defaults count as own. */
function foreignAddresses(text: string): readonly string[] {
  const own =
    /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|255\.|2001:DB8:|2002:A[0-9A-F]{2}:|2002::\/16|::\/0)/;
  const words = text.split(/\s/);
  return words.filter((word) => /^\d+\.\d+\.\d+\.\d+|^[0-9A-F]*:[0-9A-F:]*/.test(word) && !own.test(word));
}
