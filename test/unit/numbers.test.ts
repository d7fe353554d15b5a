import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asdot, asUse, parseAs } from '../../server/src/base/numbers/as-number';
import {
  formatCommunity,
  parseCommunity,
  parseLargeCommunity,
} from '../../server/src/base/numbers/community';
import { dscpOf, parseDscp, parsePrecedence, precedenceName } from '../../server/src/base/numbers/dscp';
import { enterpriseName } from '../../server/src/base/numbers/enterprise';
import {
  administratorText,
  extendedHex,
  parseExtended,
} from '../../server/src/base/numbers/extended-community';
import { ipProtocol, ipProtocolOfKeyword } from '../../server/src/base/numbers/ip-protocol';
import { serviceOf, serviceOfKeyword } from '../../server/src/base/numbers/port';
import { communityOfKeyword, wellKnownCommunity } from '../../server/src/base/numbers/well-known-community';

const uint32 = fc.nat({ max: 0xffffffff });

describe('AS numbers', () => {
  it.each([
    ['65001', 65001],
    ['1.10', 65546],
    ['0.65001', 65001],
    ['65535.65535', 4294967295],
  ])('%s is read as %i', (text, as) => {
    expect(parseAs(text)).toBe(as);
  });

  it.each(['4294967296', '65536.0', '1.65536', '1.2.3', '', 'x', '-1'])('%s is none', (text) => {
    expect(parseAs(text)).toBeUndefined();
  });

  it('are written with a dot and read back', () => {
    fc.assert(
      fc.property(uint32, (as) => {
        expect(parseAs(asdot(as))).toBe(as);
        expect(parseAs(String(as))).toBe(as);
      }),
    );
  });

  it.each([
    [0, 'reserved'],
    [112, 'as112'],
    [23456, 'as-trans'],
    [64495, undefined],
    [64496, 'documentation'],
    [64511, 'documentation'],
    [64512, 'private'],
    [65534, 'private'],
    [65535, 'reserved'],
    [65551, 'documentation'],
    [65552, 'reserved'],
    [131072, undefined],
    [4199999999, undefined],
    [4200000000, 'private'],
    [4294967295, 'reserved'],
  ])('%i is set aside as %s', (as, use) => {
    expect(asUse(as)?.use).toBe(use);
  });
});

describe('communities', () => {
  it('are written and read back, as two numbers and as one', () => {
    fc.assert(
      fc.property(uint32, (value) => {
        expect(parseCommunity(formatCommunity(value))).toBe(value);
        expect(parseCommunity(String(value))).toBe(value);
      }),
    );
  });

  it.each(['65536:1', '1:65536', '4294967296', '1:2:3', 'x:1'])('%s is none', (text) => {
    expect(parseCommunity(text)).toBeUndefined();
  });

  it.each([
    ['no-export', '65535:65281', 'RFC 1997'],
    ['No-Advertise', '65535:65282', 'RFC 1997'],
    ['local-AS', '65535:65283', 'RFC 1997'],
    ['gshut', '65535:0', 'RFC 8326'],
    ['internet', '0:0', 'RFC 1997'],
  ])('%s is %s', (word, text, rfc) => {
    const value = communityOfKeyword(word);
    expect(value).toBe(parseCommunity(text));
    expect(wellKnownCommunity(value ?? -1)?.rfc).toBe(rfc);
  });

  it.each([
    ['65000:4294967295', 0, 'AS 65000', '0002fde8ffffffff'],
    ['192.0.2.1:65535', 1, '192.0.2.1', '0102c0000201ffff'],
    ['65536:7', 2, 'AS 65536', '0202000100000007'],
    ['1.0:7', 2, 'AS 65536', '0202000100000007'],
  ])('the route target %s is of type %i, of %s', (text, type, of, hex) => {
    const value = parseExtended(text);
    expect(value).toMatchObject({ type });
    expect(value && administratorText(value)).toBe(of);
    expect(value && extendedHex(value, 2)).toBe(hex);
  });

  it.each(['65536:65536', '192.0.2.1:65536', '65000:4294967296', '65000', ':1', '1:2:3'])(
    '%s is no route target',
    (text) => {
      expect(parseExtended(text)).toBeUndefined();
    },
  );

  it('of three fields are large', () => {
    expect(parseLargeCommunity('4294967295:0:7')).toEqual([4294967295, 0, 7]);
    expect(parseLargeCommunity('4294967296:0:7')).toBeUndefined();
    expect(parseLargeCommunity('1:2')).toBeUndefined();
  });
});

describe('markings', () => {
  it.each([
    ['default', 0],
    ['cs1', 8],
    ['af11', 10],
    ['af13', 14],
    ['AF31', 26],
    ['af43', 38],
    ['cs5', 40],
    ['va', 44],
    ['ef', 46],
    ['cs7', 56],
    ['63', 63],
  ])('%s is DSCP %i', (word, value) => {
    expect(parseDscp(word)).toBe(value);
  });

  it.each(['af14', 'af51', 'cs8', 'cs0', '64', 'x'])('%s is none', (word) => {
    expect(parseDscp(word)).toBeUndefined();
  });

  it('have a name that stands for them, or none', () => {
    for (let value = 0; value < 64; value++) {
      const { name } = dscpOf(value);
      expect(parseDscp(name ?? String(value))).toBe(value);
    }
    for (let value = 0; value < 8; value++) expect(parsePrecedence(precedenceName(value) ?? '')).toBe(value);
    expect(parsePrecedence('8')).toBeUndefined();
  });
});

describe('protocols and ports', () => {
  it.each([
    ['ahp', 4, 51],
    ['esp', 4, 50],
    ['ipinip', 4, 4],
    ['nos', 4, 94],
    ['pcp', 4, 108],
    ['icmp', 4, 1],
    ['icmp', 6, 58],
    ['ospf', 6, 89],
  ] as const)('%s of IPv%i is protocol %i', (word, family, number) => {
    expect(ipProtocolOfKeyword(word, family)?.number).toBe(number);
  });

  it('knows nothing of a word that stands for all, and of a number that nobody uses', () => {
    expect(ipProtocolOfKeyword('ip', 4)).toBeUndefined();
    expect(ipProtocol(200)).toBeUndefined();
    expect(ipProtocol(41)?.meaning).toContain('6to4');
  });

  it.each([
    ['www', 'tcp', 80],
    ['bgp', 'tcp', 179],
    ['cmd', 'tcp', 514],
    ['syslog', 'tcp', 514],
    ['bootps', 'udp', 67],
    ['non500-isakmp', 'udp', 4500],
    ['ripv6', 'udp', 521],
    ['who', 'udp', 513],
  ] as const)('%s of %s is port %i', (word, transport, port) => {
    expect(serviceOfKeyword(word, transport)?.port).toBe(port);
  });

  it('tells the protocols of a port apart', () => {
    expect(serviceOf(513, 'tcp')?.keyword).toBe('login');
    expect(serviceOf(513, 'udp')?.keyword).toBe('who');
    expect(serviceOf(514, 'tcp')?.keyword).toBe('cmd');
    expect(serviceOf(443, 'udp')?.name).toContain('QUIC');
    expect(serviceOf(443, 'sctp')).toBeUndefined();
    expect(serviceOfKeyword('snmp', 'tcp')).toBeUndefined();
  });

  it('names makers by their number', () => {
    expect(enterpriseName(9)).toBe('Cisco Systems');
    expect(enterpriseName(1)).toBeUndefined();
  });
});
