import { formatIp } from '../../base/ip/format';
import { addressConflicts } from '../../model/addressing/address-conflicts';
import { defineRule } from '../rule';

export default defineRule({
  id: 'duplicate-address',
  severity: 'error',
  scope: 'file',
  what: 'Two interfaces of one routing table have the same address.',
  why: 'IOS answers "overlaps with" to the second IPv4 address and refuses the line. It takes the second IPv6 address, and what is sent to it arrives at one of the two interfaces only.',
  silent:
    'Where one of the two is shut down, in another VRF, a port of a bridge, or a template of sessions; for link-local and anycast addresses, and virtual ones of HSRP, VRRP and GLBP.',
  messages: {
    ipv4: '{address} is on {interface} already: IOS refuses the second one ("overlaps with {interface}").',
    ipv6: '{address} is on {interface} already: IOS takes both, and what is sent to it reaches one of them only.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 10.20.30.1 255.255.255.0
 ipv6 address 2001:DB8:30::1/64
interface Vlan30
!! duplicate-address
 ip address 10.20.30.1 255.255.255.128
!! duplicate-address
 ipv6 address 2001:db8:30:0::1/64`,
      `interface Loopback0
 vrf forwarding GUEST
 ip address 10.20.30.9 255.255.255.255
interface GigabitEthernet0/1
 vrf forwarding GUEST
 ip address 10.20.31.1 255.255.255.0
!! duplicate-address
 ip address 10.20.30.9 255.255.255.0 secondary`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 10.20.30.1 255.255.255.0
 ipv6 address FE80::1 link-local
interface GigabitEthernet0/1
 vrf forwarding GUEST
 ip address 10.20.30.1 255.255.255.0
 ipv6 address FE80::1 link-local
interface GigabitEthernet0/2
 ip address 10.20.30.1 255.255.255.0
 shutdown`,
      `interface Vlan30
 ip address 10.20.30.2 255.255.255.0
 standby 1 ip 10.20.30.1
interface Vlan30
 ip address 10.20.30.2 255.255.255.0
interface Tunnel1
 ip unnumbered Vlan30`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Addressing Services Command Reference: ip address',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipaddr/command/ipaddr-cr-book/ipaddr-i3.html',
    },
    { title: 'RFC 4291, section 2.1', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.1' },
  ],
  reads: [addressConflicts],
  check(report, conflicts) {
    for (const { kind, later, earlier } of conflicts) {
      if (kind !== 'same') continue;
      report({
        at: later.mark,
        message: later.address.family === 4 ? 'ipv4' : 'ipv6',
        holes: { address: formatIp(later.address), interface: earlier.interface },
        related: [{ at: earlier.mark, message: `${earlier.interface} has the address here` }],
      });
    }
  },
});
