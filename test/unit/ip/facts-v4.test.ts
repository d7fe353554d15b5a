import { describe, expect, it } from 'vitest';
import { decodeIpv4 } from '../../../server/src/base/ip/facts';
import { formatIpv4, formatIpv6 } from '../../../server/src/base/ip/format';
import { parseIpv4 } from '../../../server/src/base/ip/parse';
import { decodeMask, decodeWildcard } from '../../../server/src/base/ip/prefix-facts-v4';

const v4 = (text: string): number => parseIpv4(text)!;
const decode = (text: string): ReturnType<typeof decodeIpv4> => decodeIpv4(v4(text));

describe('kind of an address', () => {
  it.each([
    ['0.1.2.3', 'this-network', 'A'],
    ['10.0.0.1', 'private', 'A'],
    ['100.64.0.1', 'shared', 'A'],
    ['127.0.0.1', 'loopback', 'A'],
    ['169.254.1.1', 'link-local', 'B'],
    ['192.0.0.8', 'special', 'C'],
    ['192.0.2.1', 'documentation', 'C'],
    ['198.18.0.1', 'benchmarking', 'C'],
    ['224.0.0.5', 'multicast', 'D'],
    ['240.0.0.1', 'reserved', 'E'],
    ['255.255.255.255', 'broadcast', 'E'],
    ['8.8.8.8', 'global-unicast', 'A'],
  ])('%s is %s, class %s', (text, type, letter) => {
    expect(decode(text)).toMatchObject({ type, class: letter });
  });

  it('knows who holds the /8', () => {
    expect(decode('10.0.0.1').space).toEqual({ designation: 'IANA - Private Use', status: 'RESERVED' });
    expect(decode('41.0.0.1').space.designation).toBe('AFRINIC');
    for (let octet = 0; octet < 256; octet++)
      expect(decodeIpv4(octet * 2 ** 24).space.designation).not.toBe('');
  });
});

describe('its IPv6 relatives', () => {
  it('are computed', () => {
    const facts = decode('10.1.1.2');
    expect(formatIpv6(facts.sixToFourPrefix)).toBe('2002:a01:102::');
    expect(formatIpv6(facts.mapped)).toBe('::ffff:a01:102');
    expect(formatIpv6(facts.nat64)).toBe('64:ff9b::a01:102');
    expect(formatIpv6(facts.asTop32)).toBe('a01:102::');
  });
});

describe('prefixes', () => {
  it('know their range', () => {
    const { prefix } = decodeIpv4(v4('192.0.2.130'), { mask: v4('255.255.255.192') });
    expect(prefix).toMatchObject({ length: 26, size: 64, hosts: 62, role: 'host', hostBitsSet: true });
    expect(formatIpv4(prefix!.network)).toBe('192.0.2.128');
    expect(formatIpv4(prefix!.broadcast!)).toBe('192.0.2.191');
    expect(formatIpv4(prefix!.wildcard)).toBe('0.0.0.63');
  });

  it('tell network and broadcast address from hosts, except on /31 and /32', () => {
    const role = (text: string, length: number): string => decodeIpv4(v4(text), { length }).prefix!.role;
    expect(role('192.0.2.0', 24)).toBe('network');
    expect(role('192.0.2.255', 24)).toBe('broadcast');
    expect(role('192.0.2.0', 31)).toBe('host');
    expect(role('192.0.2.1', 32)).toBe('host');
    expect(decodeIpv4(v4('192.0.2.0'), { length: 31 }).prefix).toMatchObject({
      broadcast: undefined,
      hosts: 2,
    });
    expect(decodeIpv4(0, { length: 0 }).prefix).toMatchObject({ size: 2 ** 32, last: 0xffffffff });
  });

  it('need a contiguous mask', () => {
    expect(decodeIpv4(v4('10.0.0.1'), { mask: v4('255.0.255.0') }).prefix).toBeUndefined();
  });
});

describe('masks and wildcards', () => {
  it('are read both ways', () => {
    expect(decodeMask(v4('0.0.0.255'))).toEqual({
      mask: 255,
      netmaskLength: undefined,
      wildcardLength: 24,
      inverse: 0xffffff00,
      bitsSet: 8,
    });
    expect(decodeMask(v4('255.0.255.0'))).toMatchObject({
      netmaskLength: undefined,
      wildcardLength: undefined,
    });
  });

  it('say what matches', () => {
    const even = decodeWildcard(v4('10.0.0.1'), v4('0.0.0.254'));
    expect(even).toMatchObject({ length: undefined, matches: 128, ignoredBitsSet: false });
    expect(formatIpv4(even.lowest)).toBe('10.0.0.1');
    expect(formatIpv4(even.highest)).toBe('10.0.0.255');
    expect(decodeIpv4(v4('10.1.2.3'), { wildcard: v4('0.0.255.255') }).wildcard).toMatchObject({
      base: 0x0a010000,
      length: 16,
      ignoredBitsSet: true,
    });
  });
});

describe('groups', () => {
  it('know MAC, block, name and owner', () => {
    expect(decode('224.0.0.5').multicast).toMatchObject({
      mac: 0x01005e000005,
      block: 'Local Network Control Block',
    });
    expect(decode('224.0.1.39').multicast?.name).toBe('cisco-rp-announce');
    expect(decode('239.129.0.1').multicast).toMatchObject({ mac: 0x01005e010001, name: undefined });
    expect(decode('233.252.0.1').multicast?.glopAs).toBeUndefined();
    expect(decode('233.1.0.1').multicast?.glopAs).toBe(256);
    expect(formatIpv4(decode('234.192.0.2').multicast!.unicastPrefix24!)).toBe('192.0.2.0');
    expect(decode('225.0.0.1').multicast?.block).toBe('RESERVED');
    expect(decode('192.0.2.1').multicast).toBeUndefined();
  });
});
