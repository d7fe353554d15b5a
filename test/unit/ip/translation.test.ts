import { describe, expect, it } from 'vitest';
import { formatIpv4, formatIpv6 } from '../../../server/src/base/ip/format';
import { decodeMap } from '../../../server/src/base/ip/map-domain';
import { parseIpv4, parseIpv6 } from '../../../server/src/base/ip/parse';
import {
  containsV4,
  containsV6,
  lastV4,
  lastV6,
  maskV6,
  networkV4,
  networkV6,
} from '../../../server/src/base/ip/prefix';
import {
  embedNat64,
  extractNat64,
  isNat64Length,
  type Nat64Length,
} from '../../../server/src/base/ip/rfc6052';
import { sixRdDelegated, sixRdIpv4 } from '../../../server/src/base/ip/sixrd';

const v6 = (text: string): bigint => parseIpv6(text)!;
const v4 = (text: string): number => parseIpv4(text)!;

describe('RFC 6052', () => {
  it.each<[string, Nat64Length, string]>([
    ['2001:db8::', 32, '2001:db8:a01:102::'],
    ['2001:db8:100::', 40, '2001:db8:10a:101:2::'],
    ['2001:db8:122::', 48, '2001:db8:122:a01:1:200::'],
    ['2001:db8:122:300::', 56, '2001:db8:122:30a:1:102::'],
    ['2001:db8:122:344::', 64, '2001:db8:122:344:a:101:200:0'],
    ['2001:db8:122:344::', 96, '2001:db8:122:344::a01:102'],
  ])('embeds in %s/%i and reads it back', (prefix, length, wanted) => {
    const address = embedNat64(v6(prefix), length, v4('10.1.1.2'));
    expect(formatIpv6(address)).toBe(wanted);
    expect(extractNat64(address, length)).toEqual({
      ipv4: v4('10.1.1.2'),
      prefix: v6(prefix),
      uOctetZero: true,
      suffixZero: true,
    });
  });

  it('sees a wrong u octet and suffix', () => {
    expect(extractNat64(v6('2001:db8:a01:102:ff00::1'), 32)).toMatchObject({
      uOctetZero: false,
      suffixZero: false,
    });
    expect(isNat64Length(33)).toBe(false);
  });
});

describe('6rd', () => {
  const domain = { prefix: { network: v6('2001:db8::'), length: 32 }, ipv4MaskLength: 8 };

  it('delegates and finds the site again', () => {
    const delegated = sixRdDelegated(domain, v4('10.1.2.3'))!;
    expect(`${formatIpv6(delegated.network)}/${delegated.length}`).toBe('2001:db8:102:300::/56');
    expect(formatIpv4(sixRdIpv4(domain, delegated.network, v4('10.0.0.0')))).toBe('10.1.2.3');
  });

  it('refuses what does not fit', () => {
    expect(sixRdDelegated({ prefix: { network: 0n, length: 120 }, ipv4MaskLength: 0 }, 1)).toBeUndefined();
  });
});

describe('MAP', () => {
  const rule6 = { network: v6('2001:db8::'), length: 40 };
  const rule4 = { network: v4('192.0.2.0'), length: 24 };

  it('shares an address by port sets (the example of RFC 7597 appendix A)', () => {
    const found = decodeMap({ rule6, rule4, eaLength: 16, psidOffset: 6 }, v6('2001:db8:12:3400::'));
    expect(formatIpv4(found.ipv4)).toBe('192.0.2.18');
    expect(found).toMatchObject({ psid: 0x34, psidLength: 8 });
    expect(formatIpv6(found.address)).toBe('2001:db8:12:3400:0:c000:212:34');
    expect(found.ports).toEqual({ count: 252, first: [1232, 1235], last: [64720, 64723] });
  });

  it('gives a whole address, or a prefix of them', () => {
    expect(
      decodeMap({ rule6, rule4, eaLength: 8, psidOffset: 6 }, v6('2001:db8:12::')).ports,
    ).toBeUndefined();
    const shorter = decodeMap({ rule6, rule4, eaLength: 4, psidOffset: 6 }, v6('2001:db8:10::'));
    expect(formatIpv4(shorter.ipv4)).toBe('192.0.2.16');
  });
});

describe('prefix arithmetic', () => {
  it('holds at the ends of the range', () => {
    expect(networkV4(0xffffffff, 0)).toBe(0);
    expect(lastV4(0, 0)).toBe(0xffffffff);
    expect(containsV4(0, 0, 0xffffffff)).toBe(true);
    expect(containsV4(v4('192.0.2.0'), 25, v4('192.0.2.128'))).toBe(false);
    expect(networkV6(v6('2001:db8::1'), 0)).toBe(0n);
    expect(lastV6(0n, 0)).toBe(maskV6(128));
    expect(containsV6(v6('2001:db8::'), 32, v6('2001:db9::'))).toBe(false);
    expect(containsV6(1n, 128, 1n)).toBe(true);
  });
});
