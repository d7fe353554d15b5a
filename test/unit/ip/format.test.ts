import { describe, expect, it } from 'vitest';
import {
  expandIpv6,
  formatIp,
  formatIpv4,
  formatIpv6,
  formatIpv6Mixed,
} from '../../../server/src/base/ip/format';
import { parseIpv6 } from '../../../server/src/base/ip/parse';
import {
  arpaV4,
  arpaV6,
  arpaZoneV6,
  hextetsOfV4,
  literalNameV6,
  textsV6,
} from '../../../server/src/base/ip/text-forms';

const v6 = (text: string): bigint => parseIpv6(text)!;

describe('canonical text', () => {
  it.each([
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['::ffff:c000:201', '::ffff:c000:201'],
    ['1:0:0:0:0:0:0:0', '1::'],
  ])('%s is %s', (text, canonical) => {
    expect(formatIpv6(v6(text))).toBe(canonical);
  });

  it('writes the dotted tail where asked', () => {
    expect(formatIpv6Mixed(v6('::ffff:c000:201'))).toBe('::ffff:192.0.2.1');
    expect(formatIpv6Mixed(v6('2001:db8:1:2:3:4:c000:201'))).toBe('2001:db8:1:2:3:4:192.0.2.1');
  });

  it('expands and writes IPv4', () => {
    expect(expandIpv6(v6('2001:db8::1'))).toBe('2001:0db8:0000:0000:0000:0000:0000:0001');
    expect(formatIpv4(0xc0000201)).toBe('192.0.2.1');
    expect(formatIp({ family: 6, bits: 1n })).toBe('::1');
    expect(formatIp({ family: 4, bits: 0 })).toBe('0.0.0.0');
  });
});

describe('other forms', () => {
  it('knows reverse names', () => {
    expect(arpaV4(0xc0000201)).toBe('1.2.0.192.in-addr.arpa');
    expect(arpaV6(v6('2001:db8::1'))).toBe(`1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`);
    expect(arpaZoneV6(v6('2001:db8::'), 32)).toBe('8.b.d.0.1.0.0.2.ip6.arpa');
    expect(arpaZoneV6(v6('2001:db8::'), 33)).toBeUndefined();
  });

  it('uses the mixed form only for formats that end in an IPv4', () => {
    expect(textsV6(v6('64:ff9b::c000:201')).mixed).toBe('64:ff9b::192.0.2.1');
    expect(textsV6(v6('2001:db8::c000:201')).mixed).toBeUndefined();
    expect(textsV6(v6('::1')).mixed).toBeUndefined();
  });

  it('spells an IPv4 as groups and an IPv6 as a UNC name', () => {
    expect(hextetsOfV4(0x0a010102)).toBe('a01:102');
    expect(literalNameV6(v6('2001:db8::1'))).toBe('2001-db8--1.ipv6-literal.net');
  });
});
