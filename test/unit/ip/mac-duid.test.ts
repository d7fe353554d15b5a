import { describe, expect, it } from 'vitest';
import { duidTimeUtc, hardwareName, parseDuid } from '../../../server/src/base/ip/duid';
import { formatIpv6 } from '../../../server/src/base/ip/format';
import {
  decodeMac,
  eui64Address,
  formatMac,
  formatMacCisco,
  formatMacIeee,
  macOfEui64,
  parseMac,
} from '../../../server/src/base/ip/mac';
import { parseIpv6 } from '../../../server/src/base/ip/parse';

const mac = (text: string): number => parseMac(text)!;

describe('MAC addresses', () => {
  it.each(['00:ab:29:8c:3e:00', '00-AB-29-8C-3E-00', '00ab.298c.3e00', '00AB298C3E00'])(
    'reads %s',
    (text) => {
      expect(parseMac(text)).toBe(0x00ab298c3e00);
    },
  );

  it.each(['00:ab:29:8c:3e', '00:ab:29:8c:3e:00:01', '00:ab-29:8c:3e:00', '00ab.298c.3e0', 'router', ''])(
    'refuses "%s"',
    (text) => {
      expect(parseMac(text)).toBeUndefined();
    },
  );

  it('writes three notations', () => {
    const bits = mac('00ab.298c.3e00');
    expect([formatMac(bits), formatMacCisco(bits), formatMacIeee(bits)]).toEqual([
      '00:ab:29:8c:3e:00',
      '00ab.298c.3e00',
      '00-AB-29-8C-3E-00',
    ]);
  });

  it('makes the EUI-64 identifier and takes it back', () => {
    const facts = decodeMac(mac('00ab.298c.3e00'));
    expect(formatIpv6(facts.linkLocal)).toBe('fe80::2ab:29ff:fe8c:3e00');
    expect(macOfEui64(facts.eui64)).toBe(facts.mac);
    expect(macOfEui64(1n)).toBeUndefined();
    expect(formatIpv6(eui64Address(parseIpv6('2001:db8:0:1::')!, facts.mac))).toBe(
      '2001:db8:0:1:2ab:29ff:fe8c:3e00',
    );
  });

  it.each([
    ['0000.0c07.ac01', { kind: 'hsrp-v1', group: 1 }],
    ['0000.0c9f.f123', { kind: 'hsrp-v2', group: 0x123 }],
    ['0005.73a0.0fff', { kind: 'hsrp-ipv6', group: 4095 }],
    ['0000.5e00.010a', { kind: 'vrrp', group: 10 }],
    ['0000.5e00.020a', { kind: 'vrrp-ipv6', group: 10 }],
    ['0007.b402.0103', { kind: 'glbp', group: 513, forwarder: 3 }],
    ['0100.5e7f.ffff', { kind: 'ipv4-multicast' }],
    ['3333.0000.0001', { kind: 'ipv6-multicast' }],
    ['ffff.ffff.ffff', { kind: 'broadcast' }],
    ['0180.c200.000e', { kind: 'layer-2-protocol', protocol: 'LLDP' }],
    ['0005.73a0.1000', undefined],
    ['0100.5e80.0000', undefined],
    ['0007.b404.0101', undefined],
    ['00ab.298c.3e00', undefined],
  ])('%s', (text, wanted) => {
    expect(decodeMac(mac(text)).virtual).toEqual(wanted);
  });
});

describe('DUIDs', () => {
  it('reads link layer with time', () => {
    const duid = parseDuid('000100011855208300AB298C3E00')!;
    expect(duid).toEqual({
      type: 1,
      name: 'DUID-LLT',
      bytes: 14,
      hardware: 1,
      time: 0x18552083,
      linkLayer: '00:ab:29:8c:3e:00',
    });
    expect(duidTimeUtc(0x18552083)).toBe('2012-12-07T21:47:47Z');
    expect(hardwareName(1)).toBe('Ethernet (10Mb)');
  });

  it('reads the other types, with separators too', () => {
    expect(parseDuid('00:03:00:01:00:ab:29:8c:3e:00')).toMatchObject({
      type: 3,
      linkLayer: '00:ab:29:8c:3e:00',
    });
    expect(parseDuid('00020000000900aa')).toMatchObject({ type: 2, enterprise: 9, identifier: '00aa' });
    expect(parseDuid('0004000102030405060708090a0b0c0d0e0f')).toMatchObject({
      uuid: '00010203-0405-0607-0809-0a0b0c0d0e0f',
    });
  });

  it.each([
    '',
    '00',
    '0005000102',
    '00030001aabb',
    '0004aabb',
    '00:03:0001aabbccddeeff',
    '0003000',
    '308201bb',
  ])('refuses "%s"', (text) => {
    expect(parseDuid(text)).toBeUndefined();
  });
});
