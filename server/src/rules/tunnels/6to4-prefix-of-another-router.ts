import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { foreignSixToFour } from '../../model/six-to-four-foreign';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-prefix-of-another-router',
  severity: 'information',
  scope: 'file',
  what: 'A LAN of a 6to4 router has a prefix that belongs to another IPv4 address.',
  why: 'Other sites send packets for a 2002: prefix to the IPv4 address in it. If this router does not have that address, the answers for hosts of the LAN go to another router.',
  silent:
    'On routers without a 6to4 tunnel, which carry the prefix of their border router, where this router has an IPv4 address from elsewhere (DHCP, PPP) or one that is not understood, and in tunnels.',
  messages: {
    foreign:
      '{address} is the 6to4 prefix of {ipv4}, which no interface of this router has: other sites send answers for it to {ipv4}, not here.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 192.0.2.33 255.255.255.0
interface Vlan20
!! 6to4-prefix-of-another-router
 ipv6 address 2002:C000:222:20::1/64
interface Tunnel6
 ipv6 address 2002:C000:221::1/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 192.0.2.33 255.255.255.0
interface Vlan20
 ipv6 address 2002:C000:221:20::1/64
interface Tunnel6
 ipv6 address 2002:C000:221::1/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4`,
      `interface GigabitEthernet0/0
 ip address 192.0.2.33 255.255.255.0
interface Vlan20
 ipv6 address 2002:C000:222:20::1/64`,
      `interface Dialer1
 ip address negotiated
interface Vlan20
 ipv6 address 2002:C000:222:20::1/64
interface Tunnel6
 ipv6 unnumbered Vlan20
 tunnel source Dialer1
 tunnel mode ipv6ip 6to4`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
    { title: 'RFC 3056, section 2', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-2' },
  ],
  reads: [foreignSixToFour],
  check(report, foreign) {
    for (const { bits, ipv4, mark } of foreign)
      report({
        at: mark,
        message: 'foreign',
        holes: { address: formatIpv6(bits), ipv4: formatIpv4(ipv4) },
      });
  },
});
