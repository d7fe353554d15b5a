import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { type BadNextHop, badNextHops } from '../../model/addressing/next-hops';
import { defineRule } from '../rule';

export default defineRule({
  id: 'next-hop-not-connected',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'The next hop of a static route cannot be reached, or is no neighbor.',
  why: 'IOS installs a static route only while it can find its next hop by another route. A next hop in no subnet of the router leaves the route out of the table; one that is the router itself is refused; and at a network or broadcast address nobody answers.',
  silent:
    'Where a routing protocol, PPP, DHCP, a borrowed address or another VRF may bring the way to the next hop, where another static route leads to it, and where its interface is shut down; for next hops in 2002::/16, and in parts of a configuration.',
  messages: {
    unreachable:
      '{nextHop} is in no subnet of this router and no route leads to it: the route stays out of the routing table.',
    'default-only':
      '{nextHop} is in no subnet of this router, and only the default route leads to it: the packets go the way of the default route, or the route stays out of the table.',
    own: '{nextHop} is the address of {interface}, of this router itself: IOS refuses the route.',
    network:
      '{nextHop} is the network address of a subnet of {interface}: no neighbor has it, and what follows the route is dropped.',
    broadcast:
      '{nextHop} is the broadcast address of a subnet of {interface}: no neighbor has it, and what follows the route is dropped.',
    outside:
      '{nextHop} is in no subnet of {interface}: IOS asks for it there by ARP all the same, and nobody but a proxy answers.',
  },
  examples: {
    bad: [
      `hostname R1
interface GigabitEthernet0/0
 ip address 10.20.30.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.20.31.1 255.255.255.0
!! next-hop-not-connected
ip route 172.20.0.0 255.255.0.0 10.20.13.2
!! next-hop-not-connected
ip route 172.21.0.0 255.255.0.0 10.20.31.1
!! next-hop-not-connected
ip route 172.22.0.0 255.255.0.0 10.20.31.255
!! next-hop-not-connected
ip route 172.23.0.0 255.255.0.0 GigabitEthernet0/1 10.20.30.2
end`,
      `hostname R1
interface GigabitEthernet0/0
 vrf forwarding GUEST
 ipv6 address 2001:DB8:30::1/64
ip route 0.0.0.0 0.0.0.0 Null0
!! next-hop-not-connected
ipv6 route 2001:DB8:F0::/48 2001:DB8:30::2
ipv6 route vrf GUEST 2001:DB8:F0::/48 2001:DB8:30::2
!! next-hop-not-connected
ipv6 route vrf GUEST 2001:DB8:F1::/48 2001:DB8:30::1
end`,
    ],
    good: [
      `hostname R1
interface GigabitEthernet0/0
 ip address 10.20.30.1 255.255.255.0
 ip address 10.20.31.1 255.255.255.0 secondary
ip route 172.20.0.0 255.255.0.0 10.20.31.2
ip route 172.21.0.0 255.255.0.0 172.20.0.9
ip route 172.22.0.0 255.255.0.0 Null0
ip route 172.23.0.0 255.255.0.0 Tunnel1 10.99.0.1
ip route vrf GUEST 0.0.0.0 0.0.0.0 198.51.100.1 global
end`,
      `hostname R1
interface GigabitEthernet0/0
 ip address dhcp
ip route 172.20.0.0 255.255.0.0 10.20.31.2
router ospf 7 vrf GUEST
 network 10.0.0.0 0.255.255.255 area 0
ip route vrf GUEST 172.20.0.0 255.255.0.0 10.20.31.2
end`,
      `interface GigabitEthernet0/0
 ip address 10.20.30.1 255.255.255.0
ip route 172.20.0.0 255.255.0.0 10.20.13.2`,
    ],
  },
  references: [
    {
      title: 'Cisco: Specify a Next Hop IP Address for Static Routes',
      url: 'https://www.cisco.com/c/en/us/support/docs/dial-access/floating-static-route/118263-technote-nexthop-00.html',
    },
    {
      title: 'Cisco IOS IP Routing Command Reference: ip route',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_pi/command/iri-cr-book/iri-cr-a1.html',
    },
  ],
  reads: [badNextHops],
  check(report, found) {
    for (const bad of found) {
      const owner = bad.interface;
      report({
        at: bad.route.nextHopMark ?? bad.route.mark,
        message: bad.fault,
        holes: { nextHop: textOf(bad), interface: owner?.name ?? '' },
        ...(owner === undefined ? {} : { related: [{ at: owner.header, message: owner.name }] }),
      });
    }
  },
});

function textOf({ route: { nextHop } }: BadNextHop): string {
  if (nextHop === undefined) return '';
  return typeof nextHop === 'bigint' ? formatIpv6(nextHop) : formatIpv4(nextHop);
}
