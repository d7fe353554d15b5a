import { describe, expect, test } from 'vitest';
import { idleNetworks } from '../../server/src/model/routing/idle-networks';
import { igps } from '../../server/src/model/routing/igp';
import { sixToFourTunnels } from '../../server/src/model/six-to-four';
import { checkText } from '../../server/src/rules/check-text';
import { edited, snapshot } from '../support/snapshots';

/** Texts with the lines, trimmed, on which a rule reports. */
const cases: Readonly<Record<string, readonly (readonly [string, string, ...string[]])[]>> = {
  'network-statement-without-interface': [
    [
      'secondary addresses and interfaces that are shut down count',
      `hostname A
interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
 ip address 10.2.2.1 255.255.255.0 secondary
interface GigabitEthernet0/1
 ip address 172.16.1.1 255.255.255.0
 shutdown
router eigrp X
 address-family ipv4 autonomous-system 5
  network 10.2.2.0 0.0.0.255
  network 10.3.0.0 0.0.255.255
router ospf 1
 network 172.16.0.0 0.0.255.255 area 0
end`,
      'network 10.3.0.0 0.0.255.255',
    ],
    [
      'netmasks, everything, and statements that are taken back',
      `hostname A
interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
router ospf 1
 network 0.0.0.0 0.0.0.0 area 0
 network 10.1.1.0 255.255.255.0 area 0
 network 192.168.0.0 0.0.255.255 area 1
 no network 192.168.0.0 0.0.255.255 area 1
end`,
    ],
    [
      'an interface that is not understood may have the address',
      `hostname A
interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
interface GigabitEthernet0/1
 ip address x.x.x.x 255.255.255.0
router ospf 1
 network 192.168.0.0 0.0.255.255 area 1
end`,
    ],
  ],
  'interface-in-two-areas': [
    [
      'two processes, equal areas, and an area of the interface',
      `interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.8.1.1 255.255.255.0
 ip ospf 4 area 3
router ospf 1
 network 10.1.0.0 0.0.255.255 area 0
router ospf 2
 network 10.1.1.0 0.0.0.255 area 1
router ospf 3
 network 10.1.1.0 0.0.0.255 area 0.0.0.1
 network 10.1.0.0 0.0.255.255 area 1
router ospf 4
 network 10.8.0.0 0.0.255.255 area 0
 network 10.8.1.0 0.0.0.255 area 1`,
    ],
  ],
  'igp-one-family': [
    [
      'EIGRP by networks for IPv4, by interfaces for IPv6',
      `interface GigabitEthernet0/1
 ip address 10.0.1.1 255.255.255.0
 ipv6 address 2001:db8:1::1/64
 ipv6 eigrp 4
interface GigabitEthernet0/2
 ip address 10.0.2.1 255.255.255.0
 ipv6 address 2001:db8:2::1/64
 ipv6 eigrp 4
interface GigabitEthernet0/3
 ip address 10.0.3.1 255.255.255.0
 ipv6 address 2001:db8:3::1/64
interface GigabitEthernet0/4
 ip address 10.0.4.1 255.255.255.0
 ipv6 address 2001:db8:4::1/64
 shutdown
interface GigabitEthernet0/5
 ip address 10.0.5.1 255.255.255.0
 ipv6 address 2001:db8:5::1/64
router eigrp 4
 network 10.0.0.0
 passive-interface GigabitEthernet0/5`,
      'interface GigabitEthernet0/3',
    ],
  ],
  'rp-not-advertised': [
    [
      'a candidate by its interface',
      `hostname A
interface Loopback9
 ip address 10.9.9.9 255.255.255.255
interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
router ospf 1
 network 10.1.0.0 0.0.255.255 area 0
ip pim rp-candidate lo9
end`,
      'ip address 10.9.9.9 255.255.255.255',
    ],
    [
      'BGP announces it',
      `hostname A
interface Loopback9
 ip address 10.9.9.9 255.255.255.255
interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
router ospf 1
 network 10.1.0.0 0.0.255.255 area 0
router bgp 64999
 network 10.9.9.9 mask 255.255.255.255
ip pim rp-address 10.9.9.9
end`,
    ],
    [
      'each VRF by itself',
      `hostname A
vrf definition Q
interface Loopback9
 vrf forwarding Q
 ip address 10.9.9.9 255.255.255.255
interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
router ospf 1
 network 10.1.0.0 0.0.255.255 area 0
ip pim vrf Q rp-address 10.9.9.9
end`,
    ],
  ],
  'rp-prefix-hidden-by-ospf': [
    [
      'OSPFv3, and OSPF by a network statement',
      `interface Loopback3
 ip address 10.3.3.1 255.255.255.248
 ipv6 address 2001:db8:3::1/120
 ospfv3 1 ipv6 area 0
interface Loopback4
 ipv6 address 2001:db8:4::1/120
 ospfv3 1 ipv6 area 0
 ospfv3 network point-to-point
router ospf 3
 network 10.3.3.0 0.0.0.7 area 0
ip pim rp-address 10.3.3.2
ipv6 pim rp-address 2001:db8:3::9
ipv6 pim rp-address 2001:db8:4::9 GROUPS`,
      'ip address 10.3.3.1 255.255.255.248',
      'ipv6 address 2001:db8:3::1/120',
    ],
  ],
  'multicast-routing-disabled': [
    [
      'what is taken back does not count, on either side',
      `hostname A
ip multicast-routing
no ip multicast-routing
interface GigabitEthernet0/0
 ip pim sparse-mode
 no ip pim sparse-mode
interface GigabitEthernet0/1
 ip pim passive
interface GigabitEthernet0/2
 ipv6 mld static-group FF3E::5
end`,
      'ip pim passive',
      'ipv6 mld static-group FF3E::5',
    ],
    [
      'routing in a VRF is not routing in the global table',
      `hostname A
ip multicast-routing vrf B
interface GigabitEthernet0/0
 ip pim sparse-mode
interface GigabitEthernet0/1
 vrf forwarding B
 ip pim sparse-mode
end`,
      'ip pim sparse-mode',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (rule, texts) => {
  test.each(texts)('%s', (_, text, ...expected) => {
    const lines = text.split('\n');
    const found = checkText(text).filter((finding) => finding.rule === rule);
    expect(found.map(({ line }) => lines[line]?.trim())).toEqual(expected);
  });
});

describe('facts of routing stay the same', () => {
  const before = snapshot(`interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
 ip ospf 1 area 0
interface Tunnel6
 tunnel source Loopback0
 tunnel mode ipv6ip 6to4
router ospf 1
 network 10.1.1.0 0.0.0.255 area 0
 network 10.5.0.0 0.0.255.255 area 0`);
  igps(before);
  sixToFourTunnels(before);
  const first = idleNetworks(before);
  const address = { start: { line: 1, character: 12 }, end: { line: 1, character: 20 } };
  const after = edited(before, { ...address, text: '10.5.1.1' });

  test('where only the address of an interface changes', () => {
    expect(igps(after)).toBe(igps(before));
    expect(sixToFourTunnels(after)).toBe(sixToFourTunnels(before));
  });

  test('while what depends on the address is found anew', () => {
    expect(first.map(({ network }) => network.mark.line.source.text.trim())).toEqual([
      'network 10.5.0.0 0.0.255.255 area 0',
    ]);
    expect(idleNetworks(after).map(({ network }) => network.mark.line.source.text.trim())).toEqual([
      'network 10.1.1.0 0.0.0.255 area 0',
    ]);
  });
});
