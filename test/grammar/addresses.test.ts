import { describe, expect, test } from 'vitest';
import { tokenise } from '../support/grammar';
import { readShared } from '../support/shared';

/** The tokens of a line that are coloured as addresses. */
function addressesIn(line: string): string[] {
  return tokenise([line]).flatMap((tokens) =>
    tokens.filter(({ scopes }) => scopes.some((scope) => scope.includes('.ipv'))).map(({ text }) => text),
  );
}

describe('every form of an IPv6 address is one token', () => {
  test.each([
    '::',
    '::/0',
    '::/128',
    '::1',
    '::1/128',
    '2001:db8::',
    '2001:db8::/32',
    '2001:DB8::1',
    '2001:DB8:0:1::1/64',
    '2001:db8:0:0:0:0:0:1',
    '2001:0db8:0000:0000:0000:0000:0000:0001/127',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '1::8',
    '1:2:3:4::8/64',
    'FE80::1',
    'fe80::1%Vlan100',
    'FE80::2%GigabitEthernet0/0',
    'ff02::5%1',
    '::ffff:192.0.2.1',
    '::192.0.2.1',
    '64:ff9b::192.0.2.33/96',
    '0:0:0:0:0:ffff:192.0.2.1',
    '2002:a01:102::/48',
    'afe:fe01::',
    'FF02::1:FF00:1',
    '2001:db8::dead:BEEF/56',
  ])('%s', (address) => {
    expect(addressesIn(` neighbor ${address} x`)).toEqual([address]);
    expect(addressesIn(`${address}`)).toEqual([address]);
    expect(addressesIn(`ipv6 route 2001:db8::/32 ${address}`)).toEqual(['2001:db8::/32', address]);
  });
});

describe('IPv4', () => {
  test.each([
    [' ip address 10.1.1.1 255.255.255.0 secondary', '10.1.1.1', '255.255.255.0'],
    [
      ' permit ip 10.0.0.0 0.255.255.255 192.0.2.0 0.0.0.255',
      '10.0.0.0',
      '0.255.255.255',
      '192.0.2.0',
      '0.0.0.255',
    ],
    ['ip prefix-list P seq 5 permit 10.0.0.0/8 le 24', '10.0.0.0/8'],
    ['ip dhcp excluded-address 10.0.0.1 10.0.0.9', '10.0.0.1', '10.0.0.9'],
  ])('%s', (line, ...addresses) => {
    expect(addressesIn(line)).toEqual(addresses);
  });
});

describe('not an address', () => {
  test.each([
    ' set community 65000:1 additive',
    ' rd 10.0.0.1:100',
    ' set large-community 65000:1:2',
    ' mac-address 00:1b:54:c2:aa:bb',
    ' mac-address aabb.cc00.0100',
    'clock set 12:34:56 1 Jan 2030',
    ' periodic weekdays 17:05 to 18:00',
    'snmp-server view V 1.3.6.1 included',
    'snmp-server view V 1.3.6.1.4.1.9.9.106 included',
    'version 15.2(4)M7',
    ' net 49.0001.0100.0000.0001.00',
    ' member pwwn 50:06:01:60:3b:20:11:22',
    ' ip address 1.256.1.1',
    ' neighbor 1::2::3 activate',
    ' neighbor 12345::1 activate',
    ' neighbor 1:2:3:4:5:6:7 activate',
    ' neighbor 2001:db8::/129 activate',
    'ip dhcp excluded-address 10.0.0.1-10.0.0.9',
    'boot system slot0:1.2.3.4.bin',
    'namespace import ::cisco::eem::*',
    'interface Serial0/1/0:15',
    ' description link to 10.1.1.1 via 2001:db8::1',
    '! change from 10.9.9.9',
    'enable secret 5 $1$ab:cd::',
  ])('%s', (line) => {
    expect(addressesIn(line)).toEqual([]);
  });
});

interface Vector {
  readonly input: string;
  readonly kind: string;
  readonly line?: string;
}

const vectors = readShared('vectors/addresses.jsonl')
  ?.trim()
  .split('\n')
  .map((line): Vector => JSON.parse(line));

describe.skipIf(vectors === undefined)('the address vectors', () => {
  const ofKinds = (...kinds: string[]): Vector[] =>
    (vectors ?? []).filter(({ kind }) => kinds.includes(kind));

  test('addresses and prefixes are whole', () => {
    const wrong = ofKinds('ipv6', 'ipv6-zone', 'ipv6-prefix', 'ipv4', 'ipv4-prefix').filter(
      ({ input }) => addressesIn(` neighbor ${input} x`)[0] !== input,
    );
    expect(wrong).toEqual([]);
  });

  test('what is none is not coloured as one', () => {
    const others = ofKinds('not-an-address', 'mac', 'duid');
    const wrong = others.filter(({ input, line = ` x ${input}` }) =>
      addressesIn(line).some((a) => input.includes(a)),
    );
    expect(others.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
