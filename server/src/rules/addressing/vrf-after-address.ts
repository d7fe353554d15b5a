import { lateVrfs } from '../../model/addressing/vrf-order';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'vrf-after-address',
  severity: 'warning',
  scope: 'file',
  what: 'An interface is put into a VRF after it was given its addresses.',
  why: 'When an interface changes its routing table, IOS takes its addresses away and says so on the console only. Pasted in this order the interface ends up in the VRF without an address.',
  silent:
    'Where the address is given again behind the VRF, and where the interface is in that VRF already. A device prints the VRF first, so that this is found in what people write.',
  messages: {
    removed:
      'IOS takes {addresses} above away when the interface enters VRF {vrf}: pasted in this order it has none.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/1
 description to the guests
 ip address 10.20.30.1 255.255.255.0
 ipv6 address 2001:DB8:30::1/64
 duplex auto
!! vrf-after-address
 vrf forwarding GUEST
 no shutdown`,
      `interface Vlan30
 ip address 10.20.30.1 255.255.255.0
 ip address 10.20.31.1 255.255.255.0 secondary
!! vrf-after-address
 ip vrf forwarding GUEST`,
    ],
    good: [
      `interface GigabitEthernet0/1
 vrf forwarding GUEST
 ip address 10.20.30.1 255.255.255.0
 ipv6 address 2001:DB8:30::1/64`,
      `interface GigabitEthernet0/2
 ip address 10.20.32.1 255.255.255.0
 vrf forwarding GUEST
 ip address 10.20.32.1 255.255.255.0
interface GigabitEthernet0/3
 no ip address
 vrf forwarding GUEST`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS MPLS Command Reference: vrf forwarding',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/mpls/command/mp-cr-book/mp-s3.html',
    },
  ],
  each: lateVrfs,
  reads: [],
  check(report, { vrf, mark, lost, moved }) {
    const { source, words } = mark.line;
    const text = source.text.slice(words[0], mark.span.end);
    report({
      at: mark,
      message: 'removed',
      holes: {
        addresses: lost.length === 1 ? 'the address' : `the ${lost.length} addresses`,
        vrf,
      },
      related: lost.map((at) => ({ at, message: 'Taken away when the VRF is set' })),
      fix: {
        title: `Move "${text}" in front of the addresses`,
        edits: moved.map(({ at, text }) => ({ kind: 'replace' as const, at, text })),
      },
    });
  },
});
