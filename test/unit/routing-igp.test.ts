import { describe, expect, test } from 'vitest';
import { interfacesByName } from '../../server/src/model/interfaces';
import { carriersOf, type Igp, igps, memberOf } from '../../server/src/model/routing/igp';
import { internalDistance } from '../../server/src/model/routing/igp-distance';
import { snapshot } from '../support/snapshots';

const LINKS = `interface Loopback3
 ip address 10.3.0.3 255.255.255.255
 ipv6 address 2001:db8:3::3/64
interface GigabitEthernet0/1
 ip address 172.20.1.1 255.255.255.0
 ipv6 address 2001:db8:1::1/64
interface GigabitEthernet0/2
 vrf forwarding RED
 ip address 192.168.9.1 255.255.255.0
 ipv6 address 2001:db8:2::1/64
interface GigabitEthernet0/3
 ip address 172.21.1.1 255.255.255.0
 shutdown
`;

function read(text: string): readonly Igp[] {
  return igps(snapshot(text));
}

/** The processes of a text, each as one line: what runs where, with areas and passive interfaces. */
function summary(text: string): string[] {
  const one = snapshot(text);
  return igps(one).map((igp) => {
    const names = [...interfacesByName(one).values()].flatMap((owner) => {
      const member = memberOf(igp, owner);
      if (member === undefined) return [];
      const area = member.area === undefined ? '' : `:${member.area}`;
      return [`${owner.name}${area}${member.passive ? '(p)' : ''}`];
    });
    const vrf = igp.vrf === undefined ? '' : ` ${igp.vrf}`;
    return `${igp.protocol} ${igp.process} v${igp.family}${vrf}: ${names.join(' ')}`;
  });
}

describe('the interfaces of routing processes', () => {
  test.each<[string, string, string[]]>([
    [
      'OSPF by network statements, in the VRF of the process',
      `router ospf 7
 network 172.20.0.0 0.0.255.255 area 0.0.0.4
 network 192.168.9.0 0.0.0.255 area 0
router ospf 8 vrf RED
 network 192.168.9.1 0.0.0.0 area 2`,
      ['ospf 7 v4: GigabitEthernet0/1:4', 'ospf 8 v4 RED: GigabitEthernet0/2:2'],
    ],
    [
      'a netmask in place of a wildcard, and a statement that is taken back',
      `router ospf 7
 network 172.20.1.0 255.255.255.0 area 1
 network 10.0.0.0 0.255.255.255 area 1
 no network 10.0.0.0 0.255.255.255 area 1`,
      ['ospf 7 v4: GigabitEthernet0/1:1'],
    ],
    [
      'statements for different areas leave the area open; the interface decides it',
      `router ospf 7
 network 172.20.0.0 0.0.255.255 area 1
 network 172.20.1.1 0.0.0.0 area 2
interface lo3
 ip ospf 7 area 5`,
      ['ospf 7 v4: Loopback3:5 GigabitEthernet0/1'],
    ],
    [
      'passive interfaces by default, with exceptions',
      `router ospf 7
 passive-interface default
 no passive-interface gi 0/1
 network 0.0.0.0 255.255.255.255 area 0`,
      ['ospf 7 v4: Loopback3:0(p) GigabitEthernet0/1:0'],
    ],
    [
      'RIP and EIGRP by classful networks',
      `router rip
 network 10.9.9.9
router eigrp 9
 network 172.20.0.0`,
      ['rip  v4: Loopback3', 'eigrp 9 v4: GigabitEthernet0/1'],
    ],
    [
      'families of OSPFv3, one that only an interface asks for among them',
      `interface Loopback3
 ospfv3 4 ipv6 area 0
 ospfv3 4 ipv4 area 0
interface GigabitEthernet0/2
 ospfv3 4 ipv6 area 1
router ospfv3 4
 passive-interface Loopback3
 address-family ipv6 unicast vrf RED`,
      ['ospfv3 4 v6 RED: GigabitEthernet0/2:1', 'ospfv3 4 v6: Loopback3:0(p)', 'ospfv3 4 v4: Loopback3:0(p)'],
    ],
    [
      'processes without a block of their own',
      `interface Loopback3
 ipv6 rip LAB enable
 ipv6 ospf 3 area 0
interface GigabitEthernet0/1
 ipv6 rip LAB enable
 ipv6 ospf 3 area 0
 no ipv6 ospf 3 area 0`,
      ['rip LAB v6: Loopback3 GigabitEthernet0/1', 'ospfv3 3 v6: Loopback3:0'],
    ],
    [
      'named EIGRP: all interfaces for IPv6 but those that are shut down there',
      `router eigrp NAME
 address-family ipv6 unicast autonomous-system 5
  af-interface Loopback3
   passive-interface
  exit-af-interface
  af-interface GigabitEthernet0/1
   shutdown
 address-family ipv4 vrf RED autonomous-system 6
  network 192.168.9.0`,
      ['eigrp 5 v6: Loopback3(p)', 'eigrp 6 v4 RED: GigabitEthernet0/2'],
    ],
    [
      'IS-IS: passive interfaces take part, in IPv6 with its address family',
      `interface GigabitEthernet0/1
 ip router isis A
router isis A
 passive-interface Loopback3
 address-family ipv6
  multi-topology`,
      ['isis A v4: Loopback3(p) GigabitEthernet0/1', 'isis A v6: Loopback3(p)'],
    ],
    [
      'a process that is taken back',
      'router ospf 7\n network 10.0.0.0 0.255.255.255 area 0\nno router ospf 7',
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(summary(`${LINKS}${lines}`)).toEqual(expected);
  });

  test('parts of a process belong together', () => {
    const text = `${LINKS}router ospf 7
 network 10.0.0.0 0.255.255.255 area 0
ip forward-protocol nd
router ospf 7
 distance 140
 passive-interface Loopback3`;
    expect(summary(text)).toEqual(['ospf 7 v4: Loopback3:0(p)']);
    expect(read(text)[0]?.distances.intraArea).toBe(140);
  });
});

describe('the distance of internal routes', () => {
  test.each<[string, number | 'unknown']>([
    ['router ospf 7', 110],
    ['router ospf 7\n distance 210', 210],
    ['router ospf 7\n distance 210\n no distance 210', 110],
    ['router ospf 7\n distance ospf intra-area 201 inter-area 201', 201],
    ['router ospf 7\n distance ospf intra-area 201', 'unknown'],
    ['router ospf 7\n distance ospf external 230', 110],
    ['router ospf 7\n distance 220 10.0.0.1 0.0.0.0', 'unknown'],
    ['router ospf 7\n distance 110 10.0.0.1 0.0.0.0', 110],
    ['router ospf 7\n distance 220 0.0.0.0 255.255.255.255', 220],
    ['router ospf 7\n distance 220 0.0.0.0 255.255.255.255 7', 'unknown'],
    ['router rip\n distance 95', 95],
    ['router eigrp 9', 90],
    ['router eigrp 9\n distance eigrp 205 206', 205],
    ['ipv6 router eigrp 9\n distance 250 255', 250],
    ['ipv6 router eigrp 9\n distance eigrp 251 255', 251],
    ['ipv6 router ospf 9\n distance 203', 203],
    ['router isis\n distance 116 ip', 116],
    ['router isis\n distance 116 clns', 115],
    [
      'router eigrp N\n address-family ipv4 unicast autonomous-system 4\n  topology base\n   distance eigrp 202 203',
      202,
    ],
    ['router ospfv3 4\n distance 180\n address-family ipv6\n  distance 190', 190],
    ['router isis\n distance 116\n address-family ipv6\n  distance 117', 116],
  ])('%s: %s', (lines, expected) => {
    const [first] = read(lines);
    expect(first && internalDistance(first.distances)).toBe(expected);
  });
});

describe('who announces the prefix of an interface', () => {
  test('names processes that run on it, and those that redistribute it', () => {
    const one = snapshot(`${LINKS}router ospf 7
 network 10.3.0.0 0.0.255.255 area 0
router eigrp 9
 distance eigrp 90 171
 redistribute connected route-map LOOPS
router rip
 redistribute static
router ospf 8 vrf RED
 redistribute connected subnets`);
    const loopback = interfacesByName(one).get('Loopback3');
    const found = loopback === undefined ? [] : carriersOf(igps(one), loopback, 4);
    expect(
      found.map(({ igp, redistribution, distance }) => [igp.protocol, redistribution?.routeMap, distance]),
    ).toEqual([
      ['ospf', undefined, 110],
      ['eigrp', 'LOOPS', 171],
    ]);
    expect(loopback && carriersOf(igps(one), loopback, 6)).toEqual([]);
  });
});
