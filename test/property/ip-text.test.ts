import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandIpv6, formatIpv4, formatIpv6, formatIpv6Mixed } from '../../server/src/base/ip/format';
import { faultOf } from '../../server/src/base/ip/malformed';
import { parseIpv4, parseIpv6, parsePrefix } from '../../server/src/base/ip/parse';

const ipv4 = fc.nat({ max: 0xffffffff });
/** Addresses with many zero groups, which random bits never have. */
const ipv6 = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 0xffff }), fc.nat({ max: 0xff })), {
    minLength: 8,
    maxLength: 8,
  })
  .map((groups) => groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n));
/** Text that looks like an address more often than not. */
const addressLike = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefABCDEF:::::...g/% '),
  maxLength: 45,
});

describe('text of addresses', () => {
  it('prints and parses back', () => {
    fc.assert(
      fc.property(ipv4, (bits) => {
        expect(parseIpv4(formatIpv4(bits))).toBe(bits);
      }),
    );
    fc.assert(
      fc.property(ipv6, (bits) => {
        for (const text of [formatIpv6(bits), expandIpv6(bits), formatIpv6Mixed(bits)])
          expect(parseIpv6(text)).toBe(bits);
      }),
    );
  });

  it('is the canonical text of the platform', () => {
    fc.assert(
      fc.property(ipv6, (bits) => {
        expect(new URL(`http://[${expandIpv6(bits)}]/`).hostname).toBe(`[${formatIpv6(bits)}]`);
      }),
    );
  });

  it('parses exactly what the platform parses', () => {
    const text = fc.oneof(addressLike, ipv6.map(formatIpv6), ipv6.map(formatIpv6Mixed), ipv4.map(formatIpv4));
    const mangled = fc
      .tuple(text, fc.nat({ max: 45 }), fc.constantFrom('', ':', '.', '0', 'f', '::'))
      .map(([whole, at, piece]) => whole.slice(0, at) + piece + whole.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(text, mangled), (word) => {
        expect(parseIpv4(word) !== undefined).toBe(isIPv4(word));
        // The platform also takes a zone.
        if (!word.includes('%')) expect(parseIpv6(word) !== undefined).toBe(isIPv6(word));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('faults', () => {
  it('are found in nothing that is well-formed, and corrections are well-formed', () => {
    const word = fc.oneof(
      addressLike,
      fc.tuple(ipv6, fc.nat({ max: 128 })).map(([bits, length]) => `${formatIpv6(bits)}/${length}`),
    );
    fc.assert(
      fc.property(word, fc.constantFrom(4 as const, 6 as const), (text, family) => {
        const fault = faultOf(text, family);
        if (parsePrefix(text) !== undefined) expect(fault).toBeUndefined();
        if (fault?.suggestion === undefined) return;
        const bare = fault.suggestion.replace(/[/%].*$/, '');
        expect(parseIpv4(bare) ?? parseIpv6(bare)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});
