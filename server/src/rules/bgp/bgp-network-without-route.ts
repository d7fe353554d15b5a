import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { byCause } from '../../model/bgp/by-cause';
import { unroutedNetworks } from '../../model/bgp/unrouted-networks';
import { defineRule } from '../rule';

export default defineRule({
  id: 'bgp-network-without-route',
  severity: 'hint',
  scope: 'file',
  wholeConfig: true,
  what: 'A `network` statement of BGP names a prefix for which this router has no route.',
  why: 'BGP announces the prefix only while the routing table has a route of exactly this prefix and length. A part of it, or a larger one, does not count.',
  silent:
    'Where an IGP, redistribution, DHCP, reverse routes of IPsec or the like may bring the route, in VRFs, for a network without a mask unless `no auto-summary` is set, and in parts of a configuration.',
  messages: {
    missing:
      'No route of exactly {prefix} is configured: BGP does not announce it. Mostly the length differs, or a static route to Null0 is missing.',
  },
  examples: {
    bad: [
      `hostname EDGE
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
interface GigabitEthernet0/1
 ip address 203.0.113.65 255.255.255.192
router bgp 65010
!! bgp-network-without-route
 network 203.0.113.0 mask 255.255.255.0
 network 203.0.113.64 mask 255.255.255.192
 neighbor 198.51.100.1 remote-as 65020
end`,
      `hostname EDGE
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:7::1/64
router bgp 65010
 neighbor 2001:DB8:7::2 remote-as 65020
 address-family ipv6
!! bgp-network-without-route
  network 2001:DB8:100::/40
  neighbor 2001:DB8:7::2 activate
ipv6 route 2001:DB8:100::/48 Null0
end`,
    ],
    good: [
      `hostname EDGE
interface GigabitEthernet0/1
 ip address 203.0.113.65 255.255.255.192
router bgp 65010
 network 203.0.113.0 mask 255.255.255.0
 network 10.0.0.0
ip route 203.0.113.0 255.255.255.0 Null0
end`,
      `hostname EDGE
interface GigabitEthernet0/1
 ip address 203.0.113.65 255.255.255.192
router ospf 1
 network 203.0.113.0 0.0.0.255 area 0
router bgp 65010
 network 198.51.100.0 mask 255.255.255.0
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: BGP case studies, network command',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/border-gateway-protocol-bgp/26634-bgp-toc.html',
    },
  ],
  reads: [unroutedNetworks],
  check(report, networks) {
    for (const [{ prefix, mark }, ...others] of byCause(networks, () => 'no routes')) {
      const { family, bits, length } = prefix;
      report({
        at: mark,
        message: 'missing',
        holes: { prefix: `${family === 4 ? formatIpv4(bits) : formatIpv6(bits)}/${length}` },
        related: others.map((other) => ({ at: other.mark, message: 'Nor one of this prefix.' })),
      });
    }
  },
});
