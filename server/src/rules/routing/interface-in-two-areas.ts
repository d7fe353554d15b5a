import { contestedNetworks } from '../../model/routing/contested-networks';
import { defineRule } from '../rule';

export default defineRule({
  id: 'interface-in-two-areas',
  severity: 'information',
  scope: 'file',
  what: 'Two `network` statements of an OSPF process claim an interface for different areas.',
  why: 'An interface is in one area. The more specific statement decides it; where the other covers nothing else, no interface is in its area by it, and neighbors that expect that area do not come up.',
  silent:
    'Where the statement that loses covers other interfaces too, as one that catches all the rest does, and for interfaces that name their area themselves.',
  messages: {
    contested:
      '{interface} is claimed for area {first} and for area {second}. It can be in one only, and the less specific statement covers nothing else: it has no effect.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 10.50.0.1 255.255.255.0
router ospf 50
 network 10.50.0.0 0.0.255.255 area 0
!! interface-in-two-areas
 network 10.50.0.0 0.0.0.255 area 5`,
      `interface GigabitEthernet0/0
 ip address 10.50.0.1 255.255.255.0
router ospf 50
 network 10.50.0.1 0.0.0.0 area 0
!! interface-in-two-areas
 network 10.50.0.0 0.0.0.255 area 5`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 10.50.0.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.51.0.1 255.255.255.0
router ospf 50
 network 10.50.0.0 0.0.0.255 area 0
 network 0.0.0.0 255.255.255.255 area 5`,
      `interface GigabitEthernet0/0
 ip address 10.50.0.1 255.255.255.0
router ospf 50
 network 10.50.0.0 0.0.0.255 area 0
 network 10.50.0.1 0.0.0.0 area 0.0.0.0`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS OSPF Command Reference: network area',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_ospf/command/iro-cr-book/ospf-i1.html',
    },
    { title: 'RFC 2328, section 9', url: 'https://www.rfc-editor.org/rfc/rfc2328#section-9' },
  ],
  reads: [contestedNetworks],
  check(report, contested) {
    for (const { igp, interface: name, winner, loser } of contested) {
      const inOrder = igp.networks.indexOf(winner) < igp.networks.indexOf(loser);
      const [first, second] = inOrder ? [winner, loser] : [loser, winner];
      report({
        at: second.mark,
        message: 'contested',
        holes: { interface: name, first: `${first.area}`, second: `${second.area}` },
        related: [{ at: first.mark, message: `This statement claims it for area ${first.area}.` }],
      });
    }
  },
});
