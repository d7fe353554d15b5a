import { describe, expect, it } from 'vitest';
import { decodeIpv6, solicitedNodeOf } from '../../../server/src/base/ip/facts';
import { formatIpv4, formatIpv6 } from '../../../server/src/base/ip/format';
import { formatMacCisco } from '../../../server/src/base/ip/mac';
import { parseIpv6 } from '../../../server/src/base/ip/parse';

const v6 = (text: string): bigint => parseIpv6(text)!;
const decode = (text: string): ReturnType<typeof decodeIpv6> => decodeIpv6(v6(text));

describe('kind of an address', () => {
  it.each([
    ['::', 'unspecified', undefined],
    ['::1', 'loopback', 'link-local'],
    ['fe80::1', 'link-local', 'link-local'],
    ['fec0::1', 'site-local', 'site-local'],
    ['fd00::1', 'unique-local', 'global'],
    ['2001:db8::1', 'global-unicast', 'global'],
    ['ff05::1:3', 'multicast', 'site-local'],
    ['afe:fe01::', 'reserved', 'global'],
    ['::ffff:127.0.0.1', 'reserved', 'link-local'],
    ['::ffff:169.254.0.1', 'reserved', 'link-local'],
  ])('%s is %s', (text, type, scope) => {
    expect(decode(text)).toMatchObject({ type, scope });
  });

  it('knows blocks, most specific first, and who assigns them', () => {
    const facts = decode('2001:db8::1');
    expect(facts.special.map(({ block }) => block)).toEqual(['2001:db8::/32']);
    expect(facts.space).toEqual({ block: '2000::/3', name: 'Global Unicast' });
    expect(facts.registry?.registry).toBe('APNIC');
    expect(decode('2001:2::1').special.map(({ block }) => block)).toEqual(['2001:2::/48', '2001::/23']);
    expect(decode('fd00::1').registry).toBeUndefined();
  });

  it.each([
    ['2001:db8::', ['documentation', 'subnet-router-anycast-64']],
    ['3fff::1', ['documentation']],
    ['fd00::2ab:29ff:fe8c:3e00', ['ula', 'eui64']],
    ['::192.0.2.1', ['ipv4-compatible']],
    ['::ffff:0:192.0.2.1', ['ipv4-translated']],
    ['fec0::1', ['site-local-deprecated']],
    ['3ffe::1', ['6bone-returned']],
    ['2001:db8::fdff:ffff:ffff:fffe', ['documentation', 'reserved-anycast-rfc2526']],
    ['ff02::1:ff00:1', ['solicited-node']],
    ['ff3e::1', ['ssm']],
  ])('tags %s', (text, tags) => {
    expect(decode(text).tags).toEqual(tags);
  });
});

describe('formats', () => {
  it('takes a 6to4 address apart', () => {
    const { sixToFour } = decode('2002:a01:102:7::1');
    expect(formatIpv4(sixToFour!.ipv4)).toBe('10.1.1.2');
    expect(formatIpv6(sixToFour!.sitePrefix)).toBe('2002:a01:102::');
    expect(sixToFour).toMatchObject({ sla: 7, relayAnycast: false });
    expect(sixToFour!.ipv4Special[0]!.rfc).toBe('RFC 1918');
    expect(decode('2002:c058:6301::').sixToFour!.relayAnycast).toBe(true);
  });

  it('takes a Teredo address apart', () => {
    const { teredo, interfaceId } = decode('2001:0:c000:201:8000:63bf:3fff:fdd2');
    expect(teredo).toEqual({
      server: 0xc0000201,
      flags: 0x8000,
      cone: true,
      port: 40000,
      client: 0xc000022d,
    });
    expect(interfaceId).toBeUndefined();
  });

  it('takes ISATAP, NAT64 and ULA addresses apart', () => {
    expect(decode('fe80::5efe:192.0.2.1').isatap).toEqual({ ipv4: 0xc0000201, uBit: 0 });
    expect(decode('2001:db8::200:5efe:192.0.2.1').isatap).toEqual({ ipv4: 0xc0000201, uBit: 1 });
    expect(decode('64:ff9b::192.0.2.1').nat64?.ipv4).toBe(0xc0000201);
    expect(decode('64:ff9b:1::192.0.2.1').nat64Local?.find(({ length }) => length === 96)).toEqual({
      length: 96,
      ipv4: 0xc0000201,
      wellFormed: true,
    });
    expect(decode('fd12:3456:789a:1::1').uniqueLocal).toMatchObject({
      lBit: 1,
      globalId: 0x123456789an,
      subnetId: 1,
    });
  });
});

describe('interface identifiers', () => {
  it('find the MAC and the solicited-node group (who is fe80::2ab:29ff:fe8c:3e00)', () => {
    const facts = decode('fe80::2ab:29ff:fe8c:3e00');
    expect(formatMacCisco(facts.eui64!.mac)).toBe('00ab.298c.3e00');
    expect(facts.eui64).toMatchObject({ oui: '00-AB-29', administration: 'universal', cast: 'individual' });
    expect(formatIpv6(solicitedNodeOf(facts.bits))).toBe('ff02::1:ff8c:3e00');
    expect(formatIpv6(facts.solicitedNode!)).toBe('ff02::1:ff8c:3e00');
  });

  it.each([
    ['2001:db8::', 'zero'],
    ['2001:db8::ff', 'low-byte'],
    ['2001:db8::afe:fe01', 'ipv4-hex'],
    ['2001:db8::10:254:254:1', 'ipv4-decimal'],
    ['2001:db8::5efe:a01:102', 'isatap'],
    ['2001:db8::2ab:29ff:fe8c:3e00', 'eui64'],
    ['2001:db8::fdff:ffff:ffff:ff80', 'reserved-anycast'],
    ['2001:db8::8d3:1319:8a2e:370', 'other'],
  ])('%s looks %s', (text, name) => {
    expect(decode(text).interfaceId?.class).toBe(name);
  });

  it('do not exist in multicast, reserved and hashed addresses', () => {
    for (const text of ['ff02::1', '64:ff9b::1', '2001:20::1', '2001:30::1', '::1']) {
      expect(decode(text).interfaceId, text).toBeUndefined();
    }
  });
});

describe('prefixes', () => {
  it('know network, last address, size and what they hold', () => {
    const { prefix } = decodeIpv6(v6('2001:db8:0:1::7'), { length: 60 });
    expect(formatIpv6(prefix!.network)).toBe('2001:db8::');
    expect(formatIpv6(prefix!.last)).toBe('2001:db8:0:f:ffff:ffff:ffff:ffff');
    expect(prefix).toMatchObject({ size: 1n << 68n, hostBitsSet: true, firstOfSubnet: false });
    expect(prefix!.arpaZone).toBe('0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa');
    expect(prefix!.specialContaining.map(({ block }) => block)).toEqual(['2001:db8::/32']);
    expect(decodeIpv6(0n, { length: 0 }).prefix!.specialInside.length).toBe(25);
  });

  it('keep the zone', () => {
    expect(decodeIpv6(v6('fe80::1'), { zone: 'Vlan1' }).zone).toBe('Vlan1');
  });
});
