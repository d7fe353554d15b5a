import { describe, expect, it } from 'vitest';
import { embeddedIpv4, spelledIpv4 } from '../../../server/src/base/ip/embedded';
import { formatIpv4 } from '../../../server/src/base/ip/format';
import { parseIpv6 } from '../../../server/src/base/ip/parse';

/** Where, certainty and address of everything embedded. */
const found = (text: string): string[] =>
  embeddedIpv4(parseIpv6(text)!).map(
    ({ where, certainty, ipv4 }) => `${certainty} ${where} ${formatIpv4(ipv4)}`,
  );

describe('embedded IPv4', () => {
  it.each([
    ['2002:a01:102::', ['certain 6to4 10.1.1.2']],
    ['::ffff:192.0.2.1', ['certain mapped 192.0.2.1']],
    ['::ffff:0:192.0.2.1', ['certain translated 192.0.2.1']],
    ['::192.0.2.1', ['certain compatible 192.0.2.1']],
    ['64:ff9b::192.0.2.1', ['certain nat64 192.0.2.1']],
    ['64:ff9b:1::192.0.2.1', ['certain nat64-local 192.0.2.1']],
    ['fe80::5efe:192.0.2.1', ['certain isatap 192.0.2.1']],
    ['2002:a01:102::5efe:192.0.2.1', ['certain 6to4 10.1.1.2', 'certain isatap 192.0.2.1']],
    [
      '2001:0:c000:201:0:ffff:3fff:fdd2',
      ['certain teredo-client 192.0.2.45', 'certain teredo-server 192.0.2.1'],
    ],
  ])('%s by format', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    ['afe:fe01::', ['possible top-32 10.254.254.1']],
    ['2001:db8::afe:fe01', ['possible low-32 10.254.254.1']],
    ['2001:db8::10:254:254:1', ['possible decimal-groups 10.254.254.1']],
    ['2001:db8:a64:6800::', ['possible group-pair 10.100.104.0']],
    ['2001:db8:a64:6800::1', ['possible group-pair 10.100.104.0']],
    ['2001:db8:a64:6800:0:0:afe:fe01', ['possible low-32 10.254.254.1', 'possible group-pair 10.100.104.0']],
  ])('%s by spelling', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    '2001:db8::',
    '2001:db8::1',
    '::',
    '::1',
    'ff02::a64:6800',
    '100::',
    '0:a::',
    '2001:db8:8d3:1319:8a2e:370:7348:1',
  ])('nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('offers every pair of groups, and four of them in decimal, to who can confirm it', () => {
    const pairs = spelledIpv4(parseIpv6('2001:db8:c000:201::')!);
    expect(pairs).toContainEqual({
      ipv4: 0xc0000201,
      where: 'group-pair',
      certainty: 'possible',
      groups: [3, 4],
    });
    expect(spelledIpv4(parseIpv6('2001:db8:192:0:2:33::')!)).toContainEqual({
      ipv4: 0xc0000221,
      where: 'decimal-groups',
      certainty: 'possible',
      groups: [3, 6],
    });
  });
});
