import { activationPlace, type FamilyEnds, familyEnds, inactiveInProcess } from '../../model/bgp/activation';
import { byCause } from '../../model/bgp/by-cause';
import type { BgpNeighbor } from '../../model/bgp/neighbors';
import { defineRowRule, type Fix } from '../rule';

export default defineRowRule({
  id: 'bgp-ipv4-neighbor-not-activated',
  severity: 'warning',
  scope: 'file',
  what: 'A BGP neighbor with an IPv4 address is activated in no address family, though the process says `no bgp default ipv4-unicast`.',
  why: 'After that command a neighbor takes part in the address families that activate it, and in no other. One that none activates exchanges no route.',
  silent:
    'Without that command, for neighbors that are shut down or stand in a VRF, for peer groups as such, where any address family activates the neighbor or its peer group, and where a line takes it out of IPv4 unicast: that is meant. Also for one that is a neighbor in a VRF too.',
  messages: {
    inactive:
      'Neighbor {neighbor} is activated in no address family: after "no bgp default ipv4-unicast" no route is exchanged with it.',
  },
  examples: {
    bad: [
      `router bgp 65010
 no bgp default ipv4-unicast
!! bgp-ipv4-neighbor-not-activated
 neighbor 203.0.113.1 remote-as 65020
 neighbor 203.0.113.5 remote-as 65020
 !
 address-family ipv4
  neighbor 203.0.113.5 activate
 exit-address-family`,
      `router bgp 65010
 no bgp default ipv4-unicast
!! bgp-ipv4-neighbor-not-activated
 neighbor 198.51.100.1 remote-as 65010
 neighbor 198.51.100.1 update-source Loopback0
 neighbor 2001:DB8::1 remote-as 65010
 address-family ipv6
  neighbor 2001:DB8::1 activate`,
    ],
    good: [
      `router bgp 65010
 neighbor 203.0.113.1 remote-as 65020`,
      `router bgp 65010
 no bgp default ipv4-unicast
 neighbor CORE peer-group
 neighbor CORE remote-as 65010
 neighbor 198.51.100.1 peer-group CORE
 neighbor 203.0.113.1 remote-as 65020
 neighbor 203.0.113.1 shutdown
 neighbor 203.0.113.5 remote-as 65020
 neighbor 203.0.113.5 activate
 address-family vpnv4
  neighbor CORE activate`,
    ],
  },
  references: [
    {
      title: 'Cisco: Implementing Multiprotocol BGP for IPv6',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/configuration/xe-16/irg-xe-16-book/ip6-mptcl-bgp.html',
    },
  ],
  each: inactiveInProcess,
  reads: [familyEnds],
  check(report, inactive, ends) {
    const found = inactive.filter(({ address }) => address.family === 4);
    for (const [neighbor, ...others] of byCause(found, ({ process }) => process)) {
      const fix = others.length > 0 ? undefined : activate(neighbor, ends);
      report({
        at: neighbor.definition,
        message: 'inactive',
        holes: { neighbor: neighbor.name },
        related: others.map(({ definition }) => ({ at: definition, message: 'Neither is this one.' })),
        ...(fix && { fix }),
      });
    }
  },
});

function activate(neighbor: BgpNeighbor, ends: FamilyEnds): Fix | undefined {
  const place = activationPlace(neighbor, ends);
  if (place?.after === undefined) return undefined;
  const lines = [`${' '.repeat(place.indent)}neighbor ${neighbor.name} activate`];
  return {
    title: `Activate ${neighbor.name} for IPv4 unicast`,
    edits: [{ kind: 'insert-after', at: place.after, lines }],
  };
}
