import { describe, expect, test } from 'vitest';
import { ipv6Map } from '../../server/src/base/ip/ipv6-map';
import { parseIpv6 } from '../../server/src/base/ip/parse';
import { networkV6 } from '../../server/src/base/ip/prefix';
import { badNextHops } from '../../server/src/model/addressing/next-hops';
import { addPrefix, prefixesWith, prefixTable } from '../../server/src/model/addressing/prefix-table';
import { ipv4Routes, ipv6Routes } from '../../server/src/model/routes';
import { snapshotOf } from '../../server/src/rules/check-text';

const v6 = (text: string): bigint => parseIpv6(text) ?? -1n;

describe('static routes', () => {
  test('reads all that a line says', () => {
    const text = `ip route vrf A 10.7.0.0 255.255.0.0 gi 0/1 10.9.0.2 200 tag 77 name "to the lab" permanent
ip route vrf A 0.0.0.0 0.0.0.0 10.9.0.1 global
ip route 10.8.0.0 255.255.0.0 10.9.0.3 track 7
ip route 0.0.0.0 0.0.0.0 Gi0/2 dhcp 250
ipv6 route vrf A 2001:db8:7::/48 vlan 7 fe80::7 150 tag 78 name LAB`;
    const snapshot = snapshotOf(text);
    expect(ipv4Routes(snapshot)).toMatchObject([
      {
        vrf: 'A',
        length: 16,
        interface: 'GigabitEthernet0/1',
        nextHop: 0x0a090002,
        distance: 200,
        tag: 77,
        name: '"to the lab"',
        permanent: true,
        global: false,
      },
      { vrf: 'A', length: 0, interface: undefined, nextHop: 0x0a090001, global: true, distance: undefined },
      { vrf: undefined, track: '7', permanent: false },
      { interface: 'GigabitEthernet0/2', nextHop: undefined, dhcp: true, distance: 250 },
    ]);
    expect(ipv6Routes(snapshot)).toMatchObject([
      {
        vrf: 'A',
        length: 48,
        interface: 'Vlan7',
        nextHop: v6('fe80::7'),
        distance: 150,
        tag: 78,
        name: 'LAB',
      },
    ]);
  });

  test('leaves out what a later line takes back, and no more', () => {
    const text = `ip route 10.7.0.0 255.255.0.0 10.9.0.1
ip route 10.7.0.0 255.255.0.0 10.9.0.2
ip route vrf A 10.7.0.0 255.255.0.0 10.9.0.1
ip route 10.8.0.0 255.255.0.0 10.9.0.1
no ip route 10.7.0.0 255.255.0.0 10.9.0.1
no ip route 10.8.0.0 255.255.0.0
ip route 10.8.0.0 255.255.0.0 10.9.0.4`;
    expect(ipv4Routes(snapshotOf(text)).map(({ vrf, nextHop }) => [vrf, (nextHop ?? 0) & 255])).toEqual([
      [undefined, 2],
      ['A', 1],
      [undefined, 4],
    ]);
  });
});

describe('next hops', () => {
  const faults = (text: string): string[] =>
    badNextHops(snapshotOf(text)).map(({ fault, route }) => `${fault} ${route.mark.line.source.text}`);
  const device = 'interface GigabitEthernet0/0\n ip address 10.9.0.1 255.255.255.0\n';

  test('tells apart what is wrong with them', () => {
    const text = `${device}interface GigabitEthernet0/1
 ip address 10.9.1.1 255.255.255.254
ip route 10.1.0.0 255.255.0.0 10.9.0.1
ip route 10.2.0.0 255.255.0.0 10.9.0.0
ip route 10.3.0.0 255.255.0.0 10.9.0.255
ip route 10.4.0.0 255.255.0.0 10.10.0.1
ip route 10.5.0.0 255.255.0.0 g0/0 10.9.1.0
ip route 10.6.0.0 255.255.0.0 10.9.1.0
ip route 10.7.0.0 255.255.0.0 10.7.0.1`;
    expect(faults(text).map((one) => one.split(' ')[0])).toEqual([
      'own',
      'network',
      'broadcast',
      'unreachable',
      'outside',
      'unreachable',
    ]);
    expect(faults(text).at(-1)).toContain('10.7.0.1');
  });

  test('follows other static routes, but not those to the same destination', () => {
    const text = `${device}ip route 10.4.0.0 255.255.0.0 10.10.0.1
ip route 10.10.0.0 255.255.255.0 10.9.0.2
ip route 10.11.0.0 255.255.0.0 10.11.0.1
ip route 10.11.0.0 255.255.0.0 10.11.0.2 200`;
    expect(faults(text)).toEqual([
      'unreachable ip route 10.11.0.0 255.255.0.0 10.11.0.1',
      'unreachable ip route 10.11.0.0 255.255.0.0 10.11.0.2 200',
    ]);
  });

  test.each([
    'router ospf 1',
    'router bgp 65000',
    'interface Serial0/0\n encapsulation ppp',
    'interface Dialer1\n ip address negotiated',
    'interface Tunnel1\n ip unnumbered GigabitEthernet0/0',
    'interface Vlan9\n ip address 10.300.0.1 255.255.255.0',
    'interface Virtual-Template1',
  ])('is silent where a route may be learnt: %s', (other) => {
    expect(faults(`${device}${other}\nip route 10.4.0.0 255.255.0.0 10.10.0.1`)).toEqual([]);
  });

  test('is not silent for what happens in another table or family', () => {
    const others =
      'interface Vlan9\n vrf forwarding A\n ip address dhcp\nrouter ospf 1 vrf A\nipv6 router ospf 1\n';
    expect(faults(`${device}${others}ip route 10.4.0.0 255.255.0.0 10.10.0.1`)).toHaveLength(1);
  });
});

describe('tables by address', () => {
  test('find all prefixes around an address', () => {
    const table = prefixTable<bigint, string>(networkV6);
    for (const [text, length] of [
      ['2001:db8::', 32],
      ['2001:db8:7::1', 48],
      ['2001:db8:8::', 48],
      ['::', 0],
    ] as const)
      addPrefix(table, v6(text), length, `${text}/${length}`);
    expect(prefixesWith(table, v6('2001:db8:7::9')).sort()).toEqual([
      '2001:db8:7::1/48',
      '2001:db8::/32',
      '::/0',
    ]);
  });

  test('keep IPv6 addresses apart, and give them back as they were', () => {
    const map = ipv6Map<string>();
    const all = ['::1', '1::', '1::1', '2001:db8::1', '2001:db8:0:1::1'];
    for (const text of all) map.set(v6(text), text);
    expect(map.size).toBe(all.length);
    expect([...map]).toEqual(all.map((text) => [v6(text), text]));
  });

  test('are about as quick where addresses differ in their upper half only', () => {
    const timeOf = (shift: bigint): number => {
      const map = ipv6Map<number>();
      const start = performance.now();
      for (let i = 0; i < 10_000; i++) map.set((BigInt(i) << shift) | 1n, i);
      expect(map.size).toBe(10_000);
      return performance.now() - start;
    };
    timeOf(2n);
    // With all addresses in one bucket the ratio is above 100.
    expect(timeOf(80n)).toBeLessThan(20 * Math.max(timeOf(2n), 1));
  });
});
