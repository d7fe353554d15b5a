import { expect, test } from 'vitest';
import { isPrivateAs, isPublicAs, parseAs } from '../../server/src/model/bgp/as-number';
import { byCause } from '../../server/src/model/bgp/by-cause';
import { prefixFinder, prefixOf } from '../../server/src/model/bgp/prefix-finder';

test('an AS number is read with a dot and without', () => {
  expect([parseAs('65546'), parseAs('1.10')]).toEqual([65546, 65546]);
  expect(parseAs('4294967295')).toBe(4_294_967_295);
  expect([parseAs('4294967296'), parseAs('1.65536'), parseAs('1.2.3'), parseAs('1.'), parseAs('')]).toEqual(
    Array(5).fill(undefined),
  );
});

test('AS numbers are private, public, or neither', () => {
  const bounds = [64_495, 64_496, 64_511, 64_512, 65_534, 65_535, 65_536, 65_551, 65_552, 4_200_000_000];
  expect(bounds.filter(isPrivateAs)).toEqual([64_512, 65_534, 4_200_000_000]);
  expect(bounds.filter(isPublicAs)).toEqual([64_495, 65_552]);
});

test('what has one cause is put together where it is more than twenty', () => {
  const few = Array.from({ length: 20 }, () => 'few');
  const many = Array.from({ length: 21 }, () => 'many');
  const groups = byCause([...few, ...many], (cause) => cause);
  expect(groups.map(({ length }) => length)).toEqual([...Array(20).fill(1), 21]);
});

test('the longest prefix that holds an address is found, in its own family', () => {
  const finder = prefixFinder([
    [prefixOf({ family: 4, bits: 0x0a000000 }, 8), 'ten'],
    [prefixOf({ family: 4, bits: 0x0a010200 }, 24), 'subnet'],
    [prefixOf({ family: 6, bits: 0n }, 0), 'all'],
  ]);
  expect(finder.longest({ family: 4, bits: 0x0a0102ff })).toBe('subnet');
  expect(finder.longest({ family: 4, bits: 0x0a0103ff })).toBe('ten');
  expect(finder.longest({ family: 4, bits: 0x0b000000 })).toBeUndefined();
  expect(finder.longest({ family: 6, bits: 1n })).toBe('all');
  expect(finder.exact(prefixOf({ family: 4, bits: 0x0a010200 }, 24))).toEqual(['subnet']);
  expect(finder.exact(prefixOf({ family: 4, bits: 0x0a010200 }, 25))).toEqual([]);
});
