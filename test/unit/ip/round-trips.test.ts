import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duidTimeUtc, parseDuid } from '../../../server/src/base/ip/duid';
import * as macs from '../../../server/src/base/ip/mac';
import { lastV6, networkV6 } from '../../../server/src/base/ip/prefix';
import { decodeMask, decodeWildcard } from '../../../server/src/base/ip/prefix-facts-v4';
import { embedNat64, extractNat64, type Nat64Length } from '../../../server/src/base/ip/rfc6052';
import { arpaV6, arpaZoneV6, binaryV6, hexV6 } from '../../../server/src/base/ip/text-forms';
import { sixToFourOf, sixToFourPrefix } from '../../../server/src/base/ip/transition';

const ipv4 = fc.nat({ max: 0xffffffff });
const ipv6 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
const mac = fc.maxSafeNat().map((bits) => bits % 2 ** 48);

describe('conversions lead back to where they came from', () => {
  it('of a MAC address in each notation, and in an interface identifier', () => {
    fc.assert(
      fc.property(mac, (bits) => {
        for (const text of [macs.formatMac(bits), macs.formatMacCisco(bits), macs.formatMacIeee(bits)])
          expect(macs.parseMac(text)).toBe(bits);
        expect(macs.macOfEui64(macs.eui64OfMac(bits))).toBe(bits);
      }),
    );
  });

  it('of a DUID that holds a MAC address', () => {
    fc.assert(
      fc.property(mac, ipv4, (bits, time) => {
        const hex = macs.formatMac(bits).replaceAll(':', '');
        const duid = parseDuid(`00010001${time.toString(16).padStart(8, '0')}${hex}`);
        expect(duid).toMatchObject({ type: 1, time, linkLayer: macs.formatMac(bits) });
        expect(Date.parse(duidTimeUtc(time)) / 1000).toBe(time + 946684800);
      }),
    );
  });

  it('of an IPv4 address in 6to4 and behind a translator', () => {
    const length = fc.constantFrom<Nat64Length>(32, 40, 48, 56, 64, 96);
    fc.assert(
      fc.property(ipv4, ipv6, length, (address, prefix, bits) => {
        expect(sixToFourOf(sixToFourPrefix(address))?.ipv4).toBe(address);
        expect(extractNat64(embedNat64(prefix, bits, address), bits).ipv4).toBe(address);
      }),
    );
  });

  it('of an address in hexadecimal, binary and reverse text', () => {
    fc.assert(
      fc.property(ipv6, fc.nat({ max: 32 }), (bits, nibbles) => {
        expect(BigInt(`0x${hexV6(bits)}`)).toBe(bits);
        expect(BigInt(`0b${binaryV6(bits)}`)).toBe(bits);
        const zone = arpaZoneV6(networkV6(bits, nibbles * 4), nibbles * 4);
        expect(`.${arpaV6(bits)}`).toContain(`.${zone}`);
      }),
    );
  });

  it('of a prefix, a mask and a wildcard', () => {
    fc.assert(
      fc.property(ipv6, fc.nat({ max: 128 }), ipv4, ipv4, (bits, length, address, quad) => {
        expect(networkV6(lastV6(bits, length), length)).toBe(networkV6(bits, length));
        expect(decodeMask(decodeMask(quad).inverse).inverse).toBe(quad);
        const { lowest, highest, matches } = decodeWildcard(address, quad);
        expect(highest - lowest).toBe(quad);
        expect(matches).toBeLessThanOrEqual(quad + 1);
      }),
    );
  });
});
