import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIpv4, decodeIpv6 } from '../../server/src/base/ip/facts';
import { formatIp } from '../../server/src/base/ip/format';
import { parseIp } from '../../server/src/base/ip/parse';
import { scanAddresses } from '../../server/src/base/ip/scan';
import { otherMeaning } from '../../server/src/base/ip/scan-context';
import { textsV6 } from '../../server/src/base/ip/text-forms';

const address = fc.oneof(
  fc.nat({ max: 0xffffffff }).map((bits) => ({ family: 4 as const, bits })),
  fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }).map((bits) => ({ family: 6 as const, bits })),
);
const noise = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghz.:::/%-_[]() $}{"\u2013\u200b'),
  maxLength: 60,
});

describe('scanning', () => {
  it('never throws, and its tokens lie in the line, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 80 })), (line) => {
        let last = 0;
        for (const token of scanAddresses(line)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.addressEnd).toBeGreaterThan(token.start);
          expect(token.end).toBeGreaterThanOrEqual(token.addressEnd);
          expect(token.end).toBeLessThanOrEqual(line.length);
          expect(parseIp(line.slice(token.start, token.addressEnd))).toEqual(token.address);
          otherMeaning(line, token);
          last = token.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every address that stands by itself', () => {
    const gap = fc.constantFrom(
      ' ',
      ', ',
      ' (',
      ') ',
      '; ',
      ' [',
      '] ',
      ' "',
      '\t',
      '=',
      ' | ',
      '. ',
      '/24 ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(address, gap), { minLength: 1, maxLength: 6 }), (parts) => {
        const line = parts.map(([value, after]) => formatIp(value) + after).join('');
        expect(scanAddresses(line).map((token) => token.address)).toEqual(parts.map(([value]) => value));
      }),
    );
  });

  it('finds the same in a part of a line as in that part alone', () => {
    fc.assert(
      fc.property(noise, noise, noise, (before, middle, after) => {
        const shift = before.length;
        const inside = scanAddresses(before + middle + after, shift, shift + middle.length);
        const alone = scanAddresses(middle).map((token) => ({
          ...token,
          start: token.start + shift,
          end: token.end + shift,
          addressEnd: token.addressEnd + shift,
        }));
        expect(inside).toEqual(alone);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decoding', () => {
  it('returns for every address and length', () => {
    fc.assert(
      fc.property(address, fc.nat({ max: 128 }), (value, length) => {
        if (value.family === 6) {
          const { prefix } = decodeIpv6(value.bits, { length });
          expect(prefix!.last - prefix!.network + 1n).toBe(prefix!.size);
          expect(textsV6(value.bits).hex).toHaveLength(32);
          return;
        }
        const { prefix } = decodeIpv4(value.bits, { length: length % 33 });
        expect(prefix!.last - prefix!.network + 1).toBe(prefix!.size);
      }),
    );
  });
});
