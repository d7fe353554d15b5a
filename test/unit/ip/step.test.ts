import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIp } from '../../../server/src/base/ip/format';
import { parseIp, parseIpv4 } from '../../../server/src/base/ip/parse';
import { stepAddress, stepMask, widthOf } from '../../../server/src/base/ip/step';

function stepped(text: string, length: number, by: number): string | undefined {
  const next = stepAddress(parseIp(text)!, length, by);
  return next && formatIp(next);
}

describe('steps of addresses', () => {
  test.each([
    ['192.0.2.255', 32, 1, '192.0.3.0'],
    ['192.0.2.1', 24, 1, '192.0.3.1'],
    ['10.255.255.0', 24, 1, '11.0.0.0'],
    ['0.0.0.0', 32, -1, undefined],
    ['255.255.255.255', 32, 1, undefined],
    ['2001:db8::ffff', 128, 1, '2001:db8::1:0'],
    ['2001:db8:0:ffff::1', 64, 1, '2001:db8:1::1'],
    ['2001:db8::', 64, -1, '2001:db7:ffff:ffff::'],
    ['::', 128, -1, undefined],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 128, 1, undefined],
  ])('%s, length %i, by %i', (text, length, by, expected) => {
    expect(stepped(text, length, by)).toBe(expected);
  });

  test('go back where they came from', () => {
    const v4 = fc.nat(2 ** 31).map((bits) => ({ family: 4 as const, bits }));
    const v6 = fc.bigInt({ min: 0n, max: 1n << 127n }).map((bits) => ({ family: 6 as const, bits }));
    fc.assert(
      fc.property(fc.oneof(v4, v6), fc.nat(100), (address, seed) => {
        const length = 1 + (seed % widthOf(address.family));
        const there = stepAddress(address, length, 1);
        fc.pre(there !== undefined);
        expect(there && stepAddress(there, length, -1)).toEqual(address);
      }),
    );
  });
});

test.each([
  ['255.255.255.0', 'mask', 1, '255.255.255.128'],
  ['255.255.255.0', 'mask', -1, '255.255.254.0'],
  ['0.0.0.255', 'wildcard', 1, '0.0.0.127'],
  ['255.255.255.255', 'mask', 1, undefined],
  ['0.0.0.0', 'mask', -1, undefined],
  ['255.0.255.0', 'mask', 1, undefined],
] as const)('the %s as %s by %i', (text, kind, by, expected) => {
  expect(stepMask(parseIpv4(text)!, kind, by)).toBe(expected && parseIpv4(expected));
});
