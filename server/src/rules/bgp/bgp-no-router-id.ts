import { anyIpv4, firstWithoutRouterId } from '../../model/bgp/router-id';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'bgp-no-router-id',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'BGP has IPv6 neighbors, but neither a router ID nor an IPv4 address to take one from.',
  why: 'The router ID of BGP is a number of 32 bits that IOS takes from an IPv4 address. On a router that has none, no session comes up until `bgp router-id` sets one.',
  silent:
    'Where any interface has an IPv4 address, or gets one from DHCP, PPP or a pool, and in parts of a configuration.',
  messages: {
    missing:
      'No interface has an IPv4 address and no "bgp router-id" is set: BGP has no router ID, and the session with {neighbor} does not come up.',
  },
  examples: {
    bad: [
      `hostname CORE
interface Loopback1
 ipv6 address 2001:DB8:7::1/128
interface GigabitEthernet0/0
 no ip address
 ipv6 enable
!! bgp-no-router-id
router bgp 65010
 bgp log-neighbor-changes
 neighbor 2001:DB8:7::2 remote-as 65010
 neighbor 2001:DB8:7::2 update-source Loopback1
 address-family ipv6
  neighbor 2001:DB8:7::2 activate
end`,
    ],
    good: [
      `hostname CORE
interface Loopback1
 ipv6 address 2001:DB8:7::1/128
router bgp 65010
 bgp router-id 192.0.2.1
 neighbor 2001:DB8:7::2 remote-as 65010
 address-family ipv6
  neighbor 2001:DB8:7::2 activate
end`,
      `hostname CORE
interface Loopback1
 ipv6 address 2001:DB8:7::1/128
interface GigabitEthernet0/0
 ip address dhcp
router bgp 65010
 neighbor 2001:DB8:7::2 remote-as 65010
 address-family ipv6
  neighbor 2001:DB8:7::2 activate
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: Implementing Multiprotocol BGP for IPv6',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/configuration/xe-16/irg-xe-16-book/ip6-mptcl-bgp.html',
    },
    { title: 'RFC 4271, section 4.2', url: 'https://www.rfc-editor.org/rfc/rfc4271#section-4.2' },
  ],
  each: firstWithoutRouterId,
  reads: [anyIpv4],
  check(report, { process, name }, hasIpv4) {
    if (!hasIpv4) report({ at: process.header, message: 'missing', holes: { neighbor: name } });
  },
});
