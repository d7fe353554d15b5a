import { loneDefault } from '../../model/addressing/default-routes';
import { device } from '../../model/device';
import { defineRule } from '../rule';

export default defineRule({
  id: 'default-route-one-family',
  severity: 'hint',
  scope: 'file',
  wholeConfig: true,
  what: 'There is a static default route for one address family only, although all interfaces have both.',
  why: 'Packets of the other family to anywhere but the networks of this router are dropped. Hosts with both families try the one that does not work first, and wait.',
  silent:
    'Where a routing protocol, DHCP, router advertisements or another table may bring the other default route; where an interface has one family only; without `ipv6 unicast-routing`, and in parts of a configuration.',
  messages: {
    'no-ipv6':
      'IPv4 has a default route, IPv6 has none, although every interface has both: IPv6 to elsewhere is dropped.',
    'no-ipv4':
      'IPv6 has a default route, IPv4 has none, although every interface has both: IPv4 to elsewhere is dropped.',
  },
  examples: {
    bad: [
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/1
 ip address 10.20.30.1 255.255.255.0
 ipv6 address 2001:DB8:30::1/64
interface GigabitEthernet0/2
 ip address 198.51.100.2 255.255.255.252
 ipv6 address 2001:DB8:FF::2/64
!! default-route-one-family
ip route 0.0.0.0 0.0.0.0 198.51.100.1
end`,
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/2
 ip address 198.51.100.2 255.255.255.252
 ipv6 address 2001:DB8:FF::2/64
!! default-route-one-family
ipv6 route ::/0 2001:DB8:FF::1
end`,
    ],
    good: [
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/2
 ip address 198.51.100.2 255.255.255.252
 ipv6 address 2001:DB8:FF::2/64
ip route 0.0.0.0 0.0.0.0 198.51.100.1
ipv6 route 2000::/3 2001:DB8:FF::1
end`,
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/1
 ip address 10.20.30.1 255.255.255.0
interface GigabitEthernet0/2
 ip address 198.51.100.2 255.255.255.252
 ipv6 address 2001:DB8:FF::2/64
ip route 0.0.0.0 0.0.0.0 198.51.100.1
end`,
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/2
 ip address 198.51.100.2 255.255.255.252
 ipv6 address 2001:DB8:FF::2/64
 ipv6 ospf 7 area 0
ip route 0.0.0.0 0.0.0.0 198.51.100.1
ipv6 router ospf 7
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: Implementing Static Routes for IPv6',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_pi/configuration/xe-16/iri-xe-16-book/ip6-route-static-xe.html',
    },
    { title: 'RFC 8305, section 2', url: 'https://www.rfc-editor.org/rfc/rfc8305#section-2' },
  ],
  reads: [loneDefault, device],
  check(report, lone, { on }) {
    // A device that does not route IPv6 is a host: it takes its default route from router advertisements.
    if (lone === undefined || !on.has('ipv6-unicast-routing')) return;
    report({ at: lone.mark, message: lone.family === 4 ? 'no-ipv6' : 'no-ipv4' });
  },
});
