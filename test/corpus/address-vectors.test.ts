import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultOf, maskFaultOf } from '../../server/src/base/ip/malformed';
import { scanAddresses } from '../../server/src/base/ip/scan';
import { otherMeaning } from '../../server/src/base/ip/scan-context';
import { factsOf, type Params } from '../support/address-vector-facts';

interface Vector {
  readonly id: string;
  readonly input: string;
  readonly kind: string;
  readonly params?: Params;
  readonly facts: Readonly<Record<string, unknown>> & {
    readonly family?: number | null;
    readonly looks_like?: string;
  };
  readonly line?: string;
}

interface LineVector {
  readonly id: string;
  readonly line: string;
  readonly free_text: boolean;
  readonly tokens: readonly { readonly start: number; readonly end: number; readonly as: string }[];
}

const directory = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/vectors');
const present = existsSync(directory);
const read = <Row>(name: string): Row[] =>
  present
    ? readFileSync(join(directory, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row)
    : [];
const vectors = read<Vector>('addresses.jsonl');
const ofKind = (kind: string): Vector[] => vectors.filter((vector) => vector.kind === kind);

const DECODED = [
  'ipv6',
  'ipv6-zone',
  'ipv6-prefix',
  'ipv4',
  'ipv4-prefix',
  'ipv4-addr-mask',
  'ipv4-addr-wildcard',
  'ipv4-mask',
  'mac',
  'eui64-make',
  'duid',
  'nat64-embed',
  'nat64-extract',
  '6rd',
  'map',
];

/** Facts whose order says nothing. */
const SETS = new Set(['tags', 'embedded_ipv4', 'special_inside', 'special_containing']);

/** A text that is the same for the same value: keys and sets in order, absent keys left out, `&amp;` of the registry's HTML read. */
function comparable(key: string, value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  if (text === undefined || !SETS.has(key)) return String(text).replaceAll('&amp;', '&');
  return (JSON.parse(text) as unknown[])
    .map((item) => JSON.stringify(item))
    .sort()
    .join();
}

/** One line a fact that differs, so that a failure reads as a list. */
function differences(vector: Vector): string[] {
  const actual = factsOf(vector.kind, vector.input, vector.params ?? {});
  return Object.entries(vector.facts).flatMap(([key, wanted]) => {
    const want = comparable(key, wanted);
    const got = comparable(key, actual[key]);
    return got === want ? [] : [`${vector.id} ${vector.input} ${key}: want ${want}, got ${got}`];
  });
}

describe.skipIf(!present)('address vectors', () => {
  it.each(DECODED)('decodes every binding fact of kind %s', (kind) => {
    const all = ofKind(kind);
    expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap(differences)).toEqual([]);
  });

  it.each(['ipv6', 'ipv6-zone', 'ipv6-prefix', 'ipv4', 'ipv4-prefix'])('finds %s in running text', (kind) => {
    const around = [
      ['', ''],
      ['x (', ')'],
      ['"', '", y'],
      ['to ', '. Then'],
      ['from ', ': gone'],
      ['<', '>;'],
    ] as const;
    const missed = ofKind(kind).flatMap(({ input }) =>
      around.flatMap(([before, after]) => {
        const tokens = scanAddresses(before + input + after);
        const [token] = tokens;
        const found =
          tokens.length === 1 && token?.start === before.length && token.end === before.length + input.length;
        return found ? [] : [before + input + after];
      }),
    );
    expect(missed).toEqual([]);
  });

  it('reports every malformed address and nothing that is well-formed', () => {
    const silent = ofKind('invalid').filter(({ input, facts }) => {
      const [first = '', second] = input.split(' ');
      const family = facts.family === 4 ? 4 : 6;
      if (second === undefined || family === 6) return faultOf(input, family) === undefined;
      return faultOf(first, 4) === undefined && maskFaultOf(second) === undefined;
    });
    expect(silent.map(({ input }) => input)).toEqual([]);
    const wrong = [
      'ipv6',
      'ipv6-zone',
      'ipv6-prefix',
      'ipv4',
      'ipv4-prefix',
      'valid-use',
      'invalid-use',
    ].flatMap((kind) =>
      ofKind(kind).filter(({ input }) => {
        const word = input.split(' ')[0] ?? '';
        return faultOf(word, word.includes(':') ? 6 : 4) !== undefined;
      }),
    );
    expect(wrong.map(({ input }) => input)).toEqual([]);
  });

  it('leaves lenient forms at a leading zero', () => {
    const kinds = ofKind('lenient').map(
      ({ input, facts }) => faultOf(input, facts.family === 4 ? 4 : 6)?.kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['leading-zero', undefined]));
  });

  it('finds no address that is the whole of a non-address', () => {
    const wrong = ofKind('not-an-address').flatMap(({ id, input, line = input }) =>
      scanAddresses(line)
        .filter((token) => line.slice(token.start, token.end) === input)
        .map(() => id),
    );
    expect(wrong).toEqual([]);
  });

  it('settles objects, versions and world wide names by their line', () => {
    const other = ofKind('ambiguous').filter(({ facts }) => /version|oid|wwn/.test(String(facts.looks_like)));
    expect(other.length).toBeGreaterThan(0);
    const taken = other.filter(({ line = '' }) =>
      scanAddresses(line).some((token) => otherMeaning(line, token) === undefined),
    );
    expect(taken.map(({ line }) => line)).toEqual([]);
  });

  it('finds the tokens of configuration lines at their columns', () => {
    const lines = read<LineVector>('lines.jsonl').filter((row) => !row.free_text);
    expect(lines.length).toBeGreaterThan(0);
    const wrong = lines.flatMap(({ id, line, tokens }) => {
      const edges = scanAddresses(line)
        .filter((token) => otherMeaning(line, token) === undefined)
        .map((token) => [token.start, token.zone === undefined ? token.end : token.addressEnd] as const);
      // A pair of address and mask is one token there and two here.
      const stray = edges.filter(
        ([start, end]) => !tokens.some((token) => token.start <= start && end <= token.end),
      );
      const missed = tokens.filter(
        (token) =>
          !edges.some(([start]) => start === token.start) || !edges.some(([, end]) => end === token.end),
      );
      return stray.length + missed.length > 0 ? [`${id} ${line}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
