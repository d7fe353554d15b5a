import { activationPlace, type FamilyEnds, familyEnds, inactiveInProcess } from '../../model/bgp/activation';
import { byCause } from '../../model/bgp/by-cause';
import type { BgpNeighbor } from '../../model/bgp/neighbors';
import { defineRowRule, type Fix } from '../rule';

export default defineRowRule({
  id: 'bgp-ipv6-neighbor-not-activated',
  severity: 'warning',
  scope: 'file',
  what: 'A BGP neighbor with an IPv6 address is activated in no address family.',
  why: 'IOS activates a new neighbor for IPv4 unicast at most. Until it is activated in the IPv6 family, the session carries no IPv6 route in either direction.',
  silent:
    'For neighbors that are shut down, that listen ranges accept, or that stand in a VRF, for peer groups as such, and where any address family activates the neighbor or its peer group. Also for one that is a neighbor in a VRF too, and in a part of a configuration without address families.',
  messages: {
    ipv4Only:
      'Neighbor {neighbor} is activated in no address family: the session comes up for IPv4 unicast only and carries no IPv6 route.',
    nothing:
      'Neighbor {neighbor} is activated in no address family: no route is exchanged with it ("no bgp default ipv4-unicast" is set).',
  },
  examples: {
    bad: [
      `router bgp 65010
 no bgp default ipv4-unicast
!! bgp-ipv6-neighbor-not-activated
 neighbor 2001:DB8:7::1 remote-as 65020
 neighbor 2001:DB8:7::5 remote-as 65020
 !
 address-family ipv6
  network 2001:DB8:100::/40
  neighbor 2001:DB8:7::5 activate
 exit-address-family`,
      `router bgp 65010
 neighbor CORE peer-group
 neighbor CORE remote-as 65010
 neighbor 198.51.100.1 peer-group CORE
!! bgp-ipv6-neighbor-not-activated
 neighbor 2001:DB8::1 peer-group CORE
 address-family ipv4
  neighbor 198.51.100.1 activate
  no neighbor 2001:db8::1 activate`,
    ],
    good: [
      `router bgp 65010
 neighbor EDGE peer-group
 neighbor EDGE remote-as 65020
 neighbor 2001:DB8:7::1 peer-group EDGE
 neighbor 2001:DB8:7::5 remote-as 65020
 neighbor 2001:DB8:7::5 shutdown
 address-family ipv6
  neighbor EDGE activate`,
      `router bgp 65010
 neighbor 2001:DB8:7::1 remote-as 65020
 address-family vpnv4
  neighbor 2001:db8:7:0::1 activate`,
    ],
  },
  references: [
    {
      title: 'Cisco: Implementing Multiprotocol BGP for IPv6',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/configuration/xe-16/irg-xe-16-book/ip6-mptcl-bgp.html',
    },
    { title: 'RFC 4760', url: 'https://www.rfc-editor.org/rfc/rfc4760' },
  ],
  each: inactiveInProcess,
  reads: [familyEnds],
  check(report, inactive, ends) {
    const found = inactive.filter(({ address }) => address.family === 6);
    for (const [neighbor, ...others] of byCause(found, ({ process }) => process)) {
      const fix = others.length > 0 ? undefined : activate(neighbor, ends);
      report({
        at: neighbor.definition,
        message: neighbor.process.activatesIpv4 ? 'ipv4Only' : 'nothing',
        holes: { neighbor: neighbor.name },
        related: others.map(({ definition }) => ({ at: definition, message: 'Neither is this one.' })),
        ...(fix && { fix }),
      });
    }
  },
});

function activate(neighbor: BgpNeighbor, ends: FamilyEnds): Fix | undefined {
  const place = activationPlace(neighbor, ends);
  if (place === undefined) return undefined;
  const line = `neighbor ${neighbor.name} activate`;
  const title = `Activate ${neighbor.name} in "address-family ipv6"`;
  if (place.after !== undefined) {
    const lines = [' '.repeat(place.indent) + line];
    return { title, edits: [{ kind: 'insert-after', at: place.after, lines }] };
  }
  const lines = ['!', 'address-family ipv6', ` ${line}`, 'exit-address-family'];
  return { title, edits: [{ kind: 'append-to-block', at: neighbor.process.header, lines }] };
}
