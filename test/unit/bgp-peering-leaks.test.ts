import { describe, expect, test } from 'vitest';
import { peeringLeaks } from '../../server/src/model/bgp/peering-leaks';
import { snapshot } from '../support/snapshots';

/** The lines that leak, as they are written. */
function leaksOf(text: string): string[] {
  return peeringLeaks(snapshot(text)).map(({ mark }) => mark.line.source.text.trim());
}

const BGP4 = `router bgp 65010
 redistribute connected
 neighbor 192.0.2.2 remote-as 65010
 neighbor 192.0.2.2 update-source Loopback0`;

const BGP6 = `router bgp 65010
 neighbor 2001:DB8::2 remote-as 65010
 neighbor 2001:DB8::2 update-source Loopback0
 address-family ipv6
  redistribute connected
  neighbor 2001:DB8::2 activate`;

/** A router with one loopback in both families; `igp` is what stands between it and BGP. */
function router(igp: string, bgp: string, loopback = ''): string {
  return `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
 ipv6 address 2001:DB8::1/128
${loopback}
${igp}
${bgp}`;
}

describe('the distance of the IGP in every form', () => {
  const ospf = 'router ospf 1\n network 192.0.2.0 0.0.0.255 area 0\n';
  const eigrp = 'router eigrp 7\n network 192.0.2.0\n';
  test.each([
    ['OSPF, the usual', ospf, false],
    ['OSPF, one for all', `${ospf} distance 210`, true],
    ['OSPF, by kind', `${ospf} distance ospf intra-area 201 inter-area 201`, true],
    ['OSPF, external routes only', `${ospf} distance ospf external 240`, false],
    ['OSPF, for every source', `${ospf} distance 220 0.0.0.0 255.255.255.255`, true],
    ['OSPF, for some sources', `${ospf} distance 220 192.0.2.2 0.0.0.0`, false],
    ['OSPF, taken back', `${ospf} distance 210\n no distance`, false],
    ['EIGRP, the usual', eigrp, false],
    ['EIGRP', `${eigrp} distance eigrp 230 240`, true],
    ['EIGRP, external routes only', `${eigrp} distance eigrp 90 240`, false],
    ['EIGRP, not installed', `${eigrp} distance eigrp 255 255`, false],
    [
      'IS-IS',
      'router isis\n net 49.0001.0000.0000.0001.00\n passive-interface Loopback0\n distance 205',
      true,
    ],
    ['RIP', 'router rip\n version 2\n network 192.0.2.0\n distance 201', true],
    ['none at all', '', false],
  ])('for IPv4: %s', (_, igp, leaks) => {
    expect(leaksOf(router(igp, BGP4))).toEqual(leaks ? ['redistribute connected'] : []);
  });

  test.each([
    ['EIGRP, the usual', ' ipv6 eigrp 7', 'ipv6 router eigrp 7\n no shutdown', false],
    ['EIGRP', ' ipv6 eigrp 7', 'ipv6 router eigrp 7\n distance 250 255\n no shutdown', true],
    ['OSPFv3', ' ipv6 ospf 1 area 0', 'ipv6 router ospf 1\n distance 222', true],
    [
      'OSPFv3 of two families',
      ' ospfv3 1 ipv6 area 0',
      'router ospfv3 1\n address-family ipv6 unicast\n  distance 222',
      true,
    ],
    ['RIPng', ' ipv6 rip R enable', 'ipv6 router rip R\n distance 222', true],
  ])('for IPv6: %s', (_, loopback, igp, leaks) => {
    expect(leaksOf(router(igp, BGP6, loopback))).toEqual(leaks ? ['redistribute connected'] : []);
  });

  test('the best of two IGPs counts', () => {
    const both = `${ospf} distance 210\n${eigrp}`;
    expect(leaksOf(router(both, BGP4))).toEqual([]);
    expect(leaksOf(router(`${both} distance eigrp 215 215`, BGP4))).toEqual(['redistribute connected']);
  });
});

describe('the distance of BGP in every form', () => {
  const igp = 'router ospf 1\n network 192.0.2.0 0.0.0.255 area 0';
  test.each([
    [' distance bgp 20 100 100', true],
    [' distance bgp 20 110 110', false],
    [' distance bgp 20 255 100', false],
    [' distance bgp 20 100 100\n no distance bgp', false],
    [' distance 90 192.0.2.2 0.0.0.0', true],
    [' distance 90 192.0.2.3 0.0.0.0', false],
    [' distance 90 192.0.2.0 0.0.0.255 55', false],
    [' distance bgp 20 100 100\n distance 150 192.0.2.0 0.0.0.255', false],
  ])('%s', (distance, leaks) => {
    expect(leaksOf(router(igp, `${BGP4}\n${distance}`))).toEqual(leaks ? ['redistribute connected'] : []);
  });
});

describe('what lets the prefix through', () => {
  const igp = 'router ospf 1\n network 192.0.2.0 0.0.0.255 area 0\n distance 230';
  const bgp = (line: string, more = '') =>
    router(igp, `${BGP4.replace('redistribute connected', line)}\n${more}`);

  test.each([
    ['network 192.0.2.1 mask 255.255.255.255', '', true],
    ['network 192.0.2.0 mask 255.255.255.0', '', false],
    ['network 192.0.2.1 mask 255.255.255.255 backdoor', '', false],
    ['redistribute ospf 1', '', true],
    ['redistribute ospf 2', '', false],
    ['redistribute static', '', false],
    ['redistribute connected route-map M', '', false],
    ['redistribute connected route-map M', 'route-map M permit 10\n match interface Loopback0', true],
    ['redistribute connected route-map M', 'route-map M permit 10\n match interface Loopback1', false],
    [
      'redistribute connected route-map M',
      'access-list 7 permit 192.0.2.0 0.0.0.127\nroute-map M permit 10\n match ip address 7',
      true,
    ],
    [
      'redistribute connected route-map M',
      'access-list 7 permit 192.0.2.1\nroute-map M deny 10\n match ip address 7\nroute-map M permit 20',
      false,
    ],
  ])('%s, %j', (line, more, leaks) => {
    expect(leaksOf(bgp(line, more))).toEqual(leaks ? [line] : []);
  });

  test('filters of the session, in both directions, are asked too', () => {
    const list =
      'ip prefix-list HOSTS seq 5 deny 192.0.2.0/24 ge 32\nip prefix-list HOSTS seq 10 permit 0.0.0.0/0 le 32';
    const filtered = (filter: string) => `${BGP4}\n neighbor 192.0.2.2 ${filter}\n${list}`;
    expect(leaksOf(router(igp, filtered('prefix-list HOSTS out')))).toEqual([]);
    expect(leaksOf(router(igp, filtered('prefix-list HOSTS in')))).toEqual([]);
    expect(leaksOf(router(igp, filtered('prefix-list ALL in')))).toEqual([]);
    const open = `${filtered('prefix-list ALL in')}\nip prefix-list ALL permit 0.0.0.0/0 le 32`;
    expect(leaksOf(router(igp, open))).toEqual(['redistribute connected']);
  });
});

describe('what makes it harmless', () => {
  const igp = 'router ospf 1\n network 192.0.2.0 0.0.0.255 area 0\n distance 230';

  test('another way to the neighbor', () => {
    const ways = [
      'ip route 192.0.2.2 255.255.255.255 203.0.113.1',
      'interface Vlan7\n ip address 192.0.2.3 255.255.255.248',
    ];
    for (const way of ways) expect(leaksOf(router(igp, `${BGP4}\n${way}`))).toEqual([]);
    const shorter = 'ip route 192.0.2.0 255.255.255.0 203.0.113.1';
    expect(leaksOf(router(igp, `${BGP4}\n${shorter}`))).toEqual(['redistribute connected']);
  });

  test('a session with another AS, that is shut down, or without a source of its own', () => {
    expect(leaksOf(router(igp, BGP4.replace('remote-as 65010', 'remote-as 65020')))).toEqual([]);
    expect(leaksOf(router(igp, `${BGP4}\n neighbor 192.0.2.2 shutdown`))).toEqual([]);
    expect(leaksOf(router(igp, `${BGP4}\n no neighbor 192.0.2.2 update-source`))).toEqual([]);
  });

  test('a loopback that OSPF announces as a host route, longer than that of BGP', () => {
    const wide = router(igp, BGP4).replace('192.0.2.1 255.255.255.255', '192.0.2.1 255.255.255.254');
    expect(leaksOf(wide.replaceAll('192.0.2.2', '192.0.2.5'))).toEqual([]);
    const told = wide.replace('interface Loopback0', 'interface Loopback0\n ip ospf network point-to-point');
    expect(leaksOf(told.replaceAll('192.0.2.2', '192.0.2.5'))).toEqual(['redistribute connected']);
  });
});
