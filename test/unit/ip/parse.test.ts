import { describe, expect, it } from 'vitest';
import {
  maskLength,
  maskOfLength,
  parseIp,
  parseIpv4,
  parseIpv6,
  parseLength,
  parsePrefix,
} from '../../../server/src/base/ip/parse';

describe('parseIpv4', () => {
  it.each([
    ['0.0.0.0', 0],
    ['192.0.2.33', 0xc0000221],
    ['255.255.255.255', 0xffffffff],
  ])('reads %s', (text, bits) => {
    expect(parseIpv4(text)).toBe(bits);
  });

  it.each([
    '',
    '10.1.1',
    '10.1.1.1.1',
    '10.1.1.256',
    '10.1.1.',
    '.1.1.1',
    '10..1.1',
    '10.01.1.1',
    '10.1.1.1 ',
    '10.1.1.a',
  ])('refuses "%s"', (text) => {
    expect(parseIpv4(text)).toBeUndefined();
  });
});

describe('parseIpv6', () => {
  it.each([
    ['::', 0n],
    ['::1', 1n],
    ['1::', 1n << 112n],
    ['2001:DB8::A', 0x20010db800000000000000000000000an],
    ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n],
    ['1:2:3:4:5:6:7::', 0x00010002000300040005000600070000n],
    ['::2:3:4:5:6:7:8', 0x00000002000300040005000600070008n],
    ['0001:02:003:4::8', 0x00010002000300040000000000000008n],
    ['::ffff:192.0.2.1', 0xffffc0000201n],
    ['1:2:3:4:5:6:192.0.2.1', 0x000100020003000400050006c0000201n],
  ])('reads %s', (text, bits) => {
    expect(parseIpv6(text)).toBe(bits);
  });

  it.each([
    '',
    ':',
    ':::',
    '1:',
    ':1',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '12345::',
    '1::g',
    '::192.0.2',
    '::192.0.2.1:1',
    '1:2:3:4:5:6:7:192.0.2.1',
    '2001:db8::1%eth0',
    '2001:db8::/32',
    '192.0.2.1',
  ])('refuses "%s"', (text) => {
    expect(parseIpv6(text)).toBeUndefined();
  });

  it('keeps nothing of the address before', () => {
    parseIpv6('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff');
    parseIpv6('ffff:ffff:ffff:ffff:bad');
    expect(parseIpv6('1::2')).toBe((1n << 112n) | 2n);
  });
});

describe('parseIp and parsePrefix', () => {
  it('tells the families apart', () => {
    expect(parseIp('192.0.2.1')).toEqual({ family: 4, bits: 0xc0000201 });
    expect(parseIp('::1')).toEqual({ family: 6, bits: 1n });
    expect(parseIp('gateway')).toBeUndefined();
  });

  it('keeps host bits and checks the length', () => {
    expect(parsePrefix('192.0.2.9/24')).toEqual({ address: { family: 4, bits: 0xc0000209 }, length: 24 });
    expect(parsePrefix('::1/128')).toEqual({ address: { family: 6, bits: 1n }, length: 128 });
    for (const text of [
      '192.0.2.9',
      '192.0.2.9/33',
      '::1/129',
      '::1/',
      '::1/064',
      '::1/6a',
      'x/24',
      '::/1000',
    ]) {
      expect(parsePrefix(text), text).toBeUndefined();
    }
  });

  it('reads a length', () => {
    expect(parseLength('0', 32)).toBe(0);
    expect(parseLength('00', 32)).toBeUndefined();
  });
});

describe('maskLength', () => {
  it('is the inverse of maskOfLength', () => {
    for (let length = 0; length <= 32; length++) expect(maskLength(maskOfLength(length))).toBe(length);
  });

  it('refuses what is not contiguous', () => {
    for (const mask of ['255.0.255.0', '0.0.0.255', '255.255.255.253', '127.0.0.0']) {
      expect(maskLength(parseIpv4(mask)!), mask).toBeUndefined();
    }
  });
});
