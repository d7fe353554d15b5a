import { formatIp } from '../../base/ip/format';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { addressConflicts } from '../../model/addressing/address-conflicts';
import type { ConnectedAddress } from '../../model/addressing/sweep';
import { defineRule } from '../rule';

export default defineRule({
  id: 'overlapping-subnets',
  severity: 'warning',
  scope: 'file',
  what: 'The subnets of two interfaces of one routing table overlap.',
  why: 'IOS answers "overlaps with" to the second IPv4 address and refuses the line. It takes IPv6 subnets that overlap: for the addresses that both hold, packets leave by one of the two interfaces, and hosts on the other are not found.',
  silent:
    'Where one of the two is shut down, in another VRF, a port of a bridge, a template of sessions, or an automatic tunnel (6to4, 6rd); for host addresses of loopbacks, network and broadcast addresses, which IOS refuses anyway, and several addresses of one interface. The same address on both is `duplicate-address`.',
  messages: {
    ipv4: 'The subnet overlaps with {subnet} of {interface}: IOS refuses the second one ("overlaps with {interface}").',
    equal:
      'The subnet is on {interface} too: packets for its hosts leave by one of the two interfaces, and those on the other are not found.',
    ipv6: 'The subnet overlaps with {subnet} of {interface}: addresses in both are looked for where the longer prefix is, and nowhere else.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 172.20.4.1 255.255.252.0
interface Vlan30
 ip address 172.21.0.1 255.255.255.0
!! overlapping-subnets
 ip address 172.20.7.1 255.255.255.192 secondary`,
      `interface GigabitEthernet0/0
 ipv6 address 2001:DB8:30:4::1/64
interface Serial0/1
!! overlapping-subnets
 ipv6 address 2001:DB8:30::1/48
interface Vlan30
!! overlapping-subnets
 ipv6 address 2001:DB8:30:4::2/64`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 172.20.4.1 255.255.252.0
 ip address 172.20.4.2 255.255.252.0 secondary
 ipv6 address 2001:DB8:30:4::1/64
 ipv6 address 2001:DB8:30:4::2/64
interface GigabitEthernet0/1
 ip address 172.20.8.1 255.255.252.0
 ipv6 address 2001:DB8:30:5::1/64
interface Loopback0
 ip address 172.20.4.9 255.255.255.255
 ipv6 address 2001:DB8:30:4::9/128
interface Vlan40
 ip address 172.20.4.3 255.255.255.0
 shutdown
interface Vlan50
 vrf forwarding GUEST
 ip address 172.20.4.3 255.255.255.0`,
      `interface Tunnel6
 ipv6 address 2002:C000:201::1/16
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4
interface Vlan60
 ipv6 address 2002:C000:201:60::1/64`,
      `interface GigabitEthernet1/0
 ip address 172.20.9.4 255.255.255.252
interface GigabitEthernet2/0
 ip address 172.20.9.5 255.255.255.252`,
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
      if (kind !== 'overlap') continue;
      const { interface: name, mark } = earlier;
      report({
        at: later.mark,
        message: messageFor(later, earlier),
        holes: { subnet: subnetOf(earlier), interface: name },
        related: [{ at: mark, message: `The subnet of ${name}` }],
      });
    }
  },
});

function messageFor(later: ConnectedAddress, earlier: ConnectedAddress): string {
  if (later.address.family === 4) return 'ipv4';
  return later.length === earlier.length ? 'equal' : 'ipv6';
}

function subnetOf({ address, length }: ConnectedAddress): string {
  const network =
    address.family === 4
      ? formatIp({ family: 4, bits: networkV4(address.bits, length) })
      : formatIp({ family: 6, bits: networkV6(address.bits, length) });
  return `${network}/${length}`;
}
