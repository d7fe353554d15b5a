import { oneFamilyInterfaces } from '../../model/routing/family-parity';
import { defineRule } from '../rule';

export default defineRule({
  id: 'igp-one-family',
  severity: 'hint',
  scope: 'file',
  what: 'On an interface with both families the routing protocol runs for one of them only.',
  why: 'Other interfaces of this router have both. Here no neighbor comes up for the other family and its prefix is not announced: the path exists for one family and is missing for the other.',
  silent:
    'Unless at least two other interfaces run the protocol for both families, and more than those that do not; where another protocol runs for the family, or the interface is passive or shut down.',
  messages: {
    missing:
      '{protocol} runs here for IPv{has}, but no routing protocol for IPv{missing}, unlike on {others} other interfaces: over this link there are no IPv{missing} neighbors.',
  },
  examples: {
    bad: [
      `interface Vlan11
 ip address 192.0.2.1 255.255.255.240
 ip router isis CORE
 ipv6 address 2001:DB8:0:11::1/64
 ipv6 router isis CORE
interface Vlan12
 ip address 192.0.2.17 255.255.255.240
 ip router isis CORE
 ipv6 address 2001:DB8:0:12::1/64
 ipv6 router isis CORE
interface Vlan13
 ip address 192.0.2.33 255.255.255.240
 ipv6 address 2001:DB8:0:13::1/64
!! igp-one-family
 ipv6 router isis CORE`,
      `interface Vlan11
 ip address 192.0.2.1 255.255.255.240
 ipv6 address 2001:DB8:0:11::1/64
 ospfv3 6 ipv6 area 0
interface Vlan12
 ip address 192.0.2.17 255.255.255.240
 ipv6 address 2001:DB8:0:12::1/64
 ospfv3 6 ipv6 area 0
!! igp-one-family
interface Vlan13
 ip address 192.0.2.33 255.255.255.240
 ipv6 address 2001:DB8:0:13::1/64
router ospf 4
 network 192.0.2.0 0.0.0.255 area 0`,
    ],
    good: [
      `interface Vlan11
 ip address 192.0.2.1 255.255.255.240
 ip ospf 4 area 0
 ipv6 address 2001:DB8:0:11::1/64
 ipv6 ospf 6 area 0
interface Vlan12
 ip address 192.0.2.17 255.255.255.240
 ip ospf 4 area 0
 ipv6 address 2001:DB8:0:12::1/64`,
      `interface Vlan11
 ip address 192.0.2.1 255.255.255.240
 ip ospf 4 area 0
 ipv6 address 2001:DB8:0:11::1/64
 ipv6 ospf 6 area 0
interface Vlan12
 ip address 192.0.2.17 255.255.255.240
 ip ospf 4 area 0
 ipv6 address 2001:DB8:0:12::1/64
 ipv6 ospf 6 area 0
interface Vlan13
 ip address 192.0.2.33 255.255.255.240
 ip ospf 4 area 0
 ipv6 address 2001:DB8:0:13::1/64
 ipv6 rip EDGE enable`,
    ],
  },
  references: [
    { title: 'RFC 5340', url: 'https://www.rfc-editor.org/rfc/rfc5340' },
    {
      title: 'Cisco: OSPFv3 Address Families',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_ospf/configuration/xe-16/iro-xe-16-book/ip6-route-ospfv3-add-fam-xe.html',
    },
  ],
  reads: [oneFamilyInterfaces],
  check(report, found) {
    for (const { interface: one, igp, member, missing, others } of found) {
      report({
        at: member.from === 'interface' && member.mark !== undefined ? member.mark : one.header,
        message: 'missing',
        holes: {
          protocol: protocolNames[igp.protocol],
          has: `${igp.family}`,
          missing: `${missing}`,
          others: `${others}`,
        },
      });
    }
  },
});

const protocolNames = { ospf: 'OSPF', ospfv3: 'OSPFv3', eigrp: 'EIGRP', rip: 'RIP', isis: 'IS-IS' } as const;
