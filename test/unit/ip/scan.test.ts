import { describe, expect, it } from 'vitest';
import { scanAddresses } from '../../../server/src/base/ip/scan';
import { otherMeaning } from '../../../server/src/base/ip/scan-context';

/** The texts of the tokens of a line. */
const found = (line: string): string[] => scanAddresses(line).map(({ start, end }) => line.slice(start, end));

describe('addresses in text', () => {
  it.each([
    [' ipv6 address 2001:DB8:1::1/64 anycast', ['2001:DB8:1::1/64']],
    ['ip route 10.2.0.0 255.255.0.0 10.1.1.254', ['10.2.0.0', '255.255.0.0', '10.1.1.254']],
    ['ipv6 route ::/0 fe80::1', ['::/0', 'fe80::1']],
    [' ipv6 address ::', ['::']],
    ['copy tftp://[2001:db8::1]/x flash:', ['2001:db8::1']],
    ['http://192.0.2.1:8080/x and http://u:p@192.0.2.2/y', ['192.0.2.1', '192.0.2.2']],
    ['(2001:db8::1), "2001:db8::2"; <2001:db8::3>', ['2001:db8::1', '2001:db8::2', '2001:db8::3']],
    ['It is 192.0.2.1. Or 2001:db8::1.', ['192.0.2.1', '2001:db8::1']],
    ['from 2001:db8::1: timeout, from 192.0.2.1: timeout', ['2001:db8::1', '192.0.2.1']],
    ['%TFTP: request from afe:fe01::: no such file', ['afe:fe01::']],
    ['src:192.0.2.1 dst:2001:db8::1 inside:192.0.2.9/443', ['192.0.2.1', '2001:db8::1', '192.0.2.9']],
    [' rd 10.0.0.1:1', ['10.0.0.1']],
    ['! peer R1-10.0.0.1 and TO_10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['permit 10.0.0.0/255.255.255.0', ['10.0.0.0', '255.255.255.0']],
    ['“192.0.2.1”–192.0.2.2…', ['192.0.2.1', '192.0.2.2']],
    ['a=::ffff:192.0.2.1', ['::ffff:192.0.2.1']],
    ['net 192.0.2.0/24.', ['192.0.2.0/24']],
    ['192.0.2.0/33 2001:db8::/129 192.0.2.0/024', ['192.0.2.0', '2001:db8::', '192.0.2.0']],
  ])('%s', (line, texts) => {
    expect(found(line)).toEqual(texts);
  });

  it('splits a token into address, length and zone', () => {
    expect(scanAddresses('x fe80::1%GigabitEthernet0/0.100')).toEqual([
      {
        start: 2,
        end: 32,
        addressEnd: 9,
        address: { family: 6, bits: (0xfe80n << 112n) | 1n },
        zone: 'GigabitEthernet0/0.100',
      },
    ]);
    expect(scanAddresses('10.0.0.0/8')).toEqual([
      { start: 0, end: 10, addressEnd: 8, address: { family: 4, bits: 0x0a000000 }, prefixLength: 8 },
    ]);
    expect(scanAddresses('fe80::1/64%eth0')[0]).toMatchObject({ end: 15, prefixLength: 64, zone: 'eth0' });
  });

  it('looks only between the columns it is given', () => {
    const line = '192.0.2.1 192.0.2.2 192.0.2.3';
    expect(scanAddresses(line, 10, 19).map(({ start }) => start)).toEqual([10]);
    expect(scanAddresses('1192.0.2.19', 1, 10)).toHaveLength(1);
  });
});

describe('what is no address', () => {
  it.each([
    'clock set 12:34:56 1 Jan 2030 00:00:12.345 24:00',
    'set community 65000:1 1:1 no-export 4200000000:1:2',
    'arp 00ab.298c.3e00 00:03:ff:13:7d:75 00-03-FF-13-7D-75',
    'DUID 000100011855208300AB298C3E00 00:01:00:01:18:55:20:83:00:ab:29:8c:3e:00',
    'view V 1.3.6.1.4.1.9 1.3.6 49.0001.0100.0000.0001.00',
    'version 15.4 16.9.3 12.4(24)T 15.2(4)M7',
    'foo-a::b x_a::b std::max a::b::c ::cisco::eem::* Foo::Bar',
    'interface Serial0/1/0:23 Se2/0:0.16 GigabitEthernet0/0.100',
    '192.0.2.1-192.0.2.9 192.0.2.1_24 192.0.2.1.bin 192.0.2.1.in-addr.arpa',
    '1.2.3.4.5 1.2.3.256 1.2.3.04 a1.2.3.4 1.2.3.4a',
    'secret $1$a::b$::1 $5$abc:def',
    'neighbor \u0024{SITE}::1 2001:db8:\u0024{N}::1 2001:db8::$((N+1)) 10.0.0.{{ n }}',
    '1:2:3:4:5:6:7 1:2:3:4:5:192.0.2.1 2001:db8::g 12345::1',
  ])('%s', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('is told by the line where the text alone does not tell', () => {
    const meaning = (line: string): (string | undefined)[] =>
      scanAddresses(line).map((token) => otherMeaning(line, token));
    expect(meaning('! Image version 15.1.4.0')).toEqual(['version']);
    expect(meaning('snmp-server view ALL 1.3.6.1 included')).toEqual(['oid']);
    expect(meaning('member pwwn 0:0:0:0:0:ab:0:ab')).toEqual(['wwn']);
    expect(meaning('x 50:06:01:60:3b:20:11:22')).toEqual(['wwn']);
    expect(meaning('ntp server 192.0.2.1 version 4')).toEqual([undefined]);
    expect(meaning('ip route 1.3.6.1 255.255.255.255 Null0')).toEqual([undefined, undefined]);
  });
});

describe('long lines', () => {
  it.each([':', '1.', 'a-', '::%', '::/', 'a-10.0.0.1-', '::1 ', 'fe80::1%eth0-', '}::'])(
    'takes time linear in a line of "%s"',
    (piece) => {
      const seconds = (size: number): number => {
        const line = piece.repeat(size / piece.length);
        const begin = performance.now();
        scanAddresses(line);
        return performance.now() - begin;
      };
      seconds(100_000);
      // Four times the line: linear is about 4, quadratic 16. The best of three keeps a busy machine out of it.
      const ratio = (): number => seconds(800_000) / Math.max(seconds(200_000), 1);
      expect(Math.min(ratio(), ratio(), ratio())).toBeLessThan(10);
    },
  );
});
