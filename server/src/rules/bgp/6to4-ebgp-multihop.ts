import { sixToFourOf } from '../../base/ip/transition';
import { connected } from '../../model/bgp/connected';
import { type BgpNeighbor, bgpNeighbors } from '../../model/bgp/neighbors';
import { hasUnknownCommands } from '../../model/bgp/unknown-commands';
import { eachRow } from '../../model/facts';
import { sixToFourTunnels } from '../../model/six-to-four';
import { defineRowRule, type Fix } from '../rule';

/** One 6to4 site is one hop from another: 2 leaves room for an address on a loopback. */
const HOPS = 2;

/** Neighbors with 6to4 addresses that must be on a connected subnet. */
const atOtherSites = eachRow(bgpNeighbors, [], (neighbor) => (isOneHopAway(neighbor) ? [neighbor] : []));

export default defineRowRule({
  id: '6to4-ebgp-multihop',
  severity: 'warning',
  scope: 'file',
  what: 'A BGP neighbor of another AS is reached over 6to4, and is not allowed to be more than a hop away.',
  why: 'IOS opens a session with another AS only where the neighbor is on a connected subnet. Every 6to4 site has a prefix of its own, so that no neighbor over 6to4 is, and the session stays in state Idle.',
  silent:
    'Inside an AS, where `ebgp-multihop`, `disable-connected-check` or `ttl-security` is set for the neighbor, its peer group or its template, where a prefix of an interface holds its address, and in a document without a 6to4 tunnel.',
  messages: {
    apart:
      'Neighbor {neighbor} is at another 6to4 site, on no connected subnet: without ebgp-multihop the session with AS {as} stays Idle.',
  },
  examples: {
    bad: [
      `interface Serial1/0
 ip address 192.0.2.1 255.255.255.252
interface Tunnel2002
 ipv6 address 2002:C000:201::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
ipv6 route 2002::/16 Tunnel2002
router bgp 65010
!! 6to4-ebgp-multihop
 neighbor 2002:C000:205:: remote-as 65020
 neighbor 2002:C000:205:: password 7 08701E1D5D4C53404A52
 address-family ipv6
  neighbor 2002:C000:205:: activate`,
    ],
    good: [
      `interface Serial1/0
 ip address 192.0.2.1 255.255.255.252
interface Tunnel2002
 ipv6 address 2002:C000:201::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
router bgp 65010
 neighbor SITES peer-group
 neighbor SITES remote-as 65020
 neighbor SITES disable-connected-check
 neighbor 2002:C000:205:: peer-group SITES
 neighbor 2002:C000:209:: remote-as 65010
 address-family ipv6
  neighbor SITES activate
  neighbor 2002:C000:209:: activate`,
      `interface Serial1/0
 ip address 192.0.2.1 255.255.255.252
interface Tunnel2002
 ipv6 address 2002:C000:201::1/16
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
router bgp 65010
 neighbor 2002:C000:205::1 remote-as 65020
 address-family ipv6
  neighbor 2002:C000:205::1 activate`,
    ],
  },
  references: [
    { title: 'RFC 3056, section 5', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-5' },
    {
      title: 'Cisco: BGP command reference, neighbor ebgp-multihop',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book/bgp-n1.html',
    },
  ],
  each: atOtherSites,
  reads: [sixToFourTunnels, connected, hasUnknownCommands],
  check(report, neighbor, tunnels, subnets, unknown) {
    if (tunnels.length === 0 || unknown) return;
    // A tunnel whose prefix is not in the document may hold all of 2002::/16.
    if (tunnels.some(({ tunnel }) => tunnel.dynamicIpv6 || tunnel.unclear)) return;
    const { name, definition, session, scope, address } = neighbor;
    if (subnets.in(scope.vrf).longest(address) !== undefined) return;
    report({
      at: definition,
      message: 'apart',
      holes: { neighbor: name, as: `${session.remoteAs?.value}` },
      fix: allowHops(neighbor),
    });
  },
});

function isOneHopAway(neighbor: BgpNeighbor): boolean {
  const { address, kind, session, isComplete } = neighbor;
  if (kind !== 'external' || !isComplete || session.shutdown !== undefined) return false;
  if (address.family !== 6 || sixToFourOf(address.bits) === undefined) return false;
  const { ebgpMultihop, disableConnectedCheck, ttlSecurity } = session;
  return (ebgpMultihop ?? disableConnectedCheck ?? ttlSecurity) === undefined;
}

function allowHops({ name, definition }: BgpNeighbor): Fix {
  const command = `neighbor ${name} ebgp-multihop ${HOPS}`;
  const indent = ' '.repeat(definition.line.words[0] ?? 0);
  return {
    title: `Add "${command}"`,
    edits: [{ kind: 'insert-after', at: definition, lines: [indent + command] }],
  };
}
