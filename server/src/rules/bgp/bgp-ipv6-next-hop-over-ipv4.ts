import { formatIpv4 } from '../../base/ip/format';
import { connected } from '../../model/bgp/connected';
import { crossingFamilies } from '../../model/bgp/external-sessions';
import { nextHopMaps } from '../../model/bgp/next-hop-maps';
import { eachRow, fact } from '../../model/facts';
import type { Interface } from '../../model/interfaces';
import { ipv6Links } from '../../model/ipv6/ipv6-links';
import { onlyWhere } from '../../model/on-demand';
import { defineRowRule } from '../rule';

const enabledLinks = eachRow(ipv6Links, [], ({ enabled, own }) => (enabled ? [own] : []));

/** The interfaces that have a link-local address at least; none where nothing asks for them. */
const withLinkLocal = fact(
  [onlyWhere(crossingFamilies, enabledLinks)],
  (links) => new Set(links.map(({ name }) => name)),
);

export default defineRowRule({
  id: 'bgp-ipv6-next-hop-over-ipv4',
  severity: 'warning',
  scope: 'file',
  what: 'Routes of one version of IP are sent over a session of the other, to a neighbor of another AS, and nothing gives them a next hop.',
  why: 'IOS takes the next hop from the interface towards the neighbor. Where that has no IPv6 address, IPv6 routes go out with the IPv4 address in mapped form (::ffff:a.b.c.d), which the neighbor cannot resolve: it never uses them.',
  silent:
    'Where an outbound route map sets a next hop, for labelled routes (6PE), inside an AS, where the neighbor is not on a connected subnet, and where the addresses of the interface are not all in the document.',
  messages: {
    mapped:
      'IPv6 routes go to {neighbor} with next hop ::ffff:{own}: {interface} has no IPv6 address, and no outbound route map sets one. The neighbor cannot use them.',
    none: 'IPv4 routes go to {neighbor} without a usable next hop: {interface} has no IPv4 address, and no outbound route map sets one.',
  },
  examples: {
    bad: [
      `interface Serial0/1
 ip address 203.0.113.2 255.255.255.252
router bgp 65010
 neighbor 203.0.113.1 remote-as 65020
 address-family ipv6
  network 2001:DB8:100::/40
!! bgp-ipv6-next-hop-over-ipv4
  neighbor 203.0.113.1 activate`,
      `route-map TO-PEER permit 10
 set metric 10
interface Serial0/1
 ipv6 address 2001:DB8:7::2/64
router bgp 65010
 no bgp default ipv4-unicast
 neighbor 2001:DB8:7::1 remote-as 65020
 address-family ipv4
!! bgp-ipv6-next-hop-over-ipv4
  neighbor 2001:DB8:7::1 activate
  neighbor 2001:DB8:7::1 route-map TO-PEER out`,
    ],
    good: [
      `interface Serial0/1
 ip address 203.0.113.2 255.255.255.252
route-map TO-PEER permit 10
 set ipv6 next-hop 2001:DB8:7::2
router bgp 65010
 neighbor 203.0.113.1 remote-as 65020
 address-family ipv6
  neighbor 203.0.113.1 activate
  neighbor 203.0.113.1 route-map TO-PEER out`,
      `interface Serial0/1
 ip address 203.0.113.2 255.255.255.252
 ipv6 address 2001:DB8:7::2/64
interface Serial0/2
 ip address 203.0.113.6 255.255.255.252
router bgp 65010
 neighbor 203.0.113.1 remote-as 65020
 neighbor 203.0.113.5 remote-as 65010
 address-family ipv6
  neighbor 203.0.113.1 activate
  neighbor 203.0.113.5 activate`,
    ],
  },
  references: [
    { title: 'RFC 2545, section 3', url: 'https://www.rfc-editor.org/rfc/rfc2545#section-3' },
    {
      title: 'Cisco: Implementing Multiprotocol BGP for IPv6',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/configuration/xe-16/irg-xe-16-book/ip6-mptcl-bgp.html',
    },
  ],
  each: crossingFamilies,
  reads: [connected, nextHopMaps, withLinkLocal],
  check(report, { neighbor, inFamily, version }, subnets, maps, linkLocal) {
    const { activation, policy } = inFamily;
    const { address, name, session, scope } = neighbor;
    if (activation === undefined || policy.sendLabel) return;
    const map = policy.out.routeMap?.value;
    if (map !== undefined && (!maps.all.has(map) || maps[version].has(map))) return;
    const facing = subnets.in(scope.vrf).longest(address);
    if (facing === undefined || mayHave(facing, version)) return;
    if (session.updateSource !== undefined && session.updateSource.value !== facing.name) return;
    if (version === 6 && linkLocal.has(facing.name)) return;
    const own = facing.ipv4.find(({ secondary }) => !secondary)?.address;
    report({
      at: activation,
      message: version === 6 ? 'mapped' : 'none',
      holes: { neighbor: name, interface: facing.name, own: own === undefined ? '' : formatIpv4(own) },
    });
  },
});

/** True for an interface that has an address of the version, or may get one that the document does not show. */
function mayHave(one: Interface, version: 4 | 6): boolean {
  if (one.unclear) return true;
  if (version === 4) return one.ipv4.length > 0 || one.dynamicIpv4 || one.unnumberedFrom !== undefined;
  return one.ipv6.length > 0 || one.dynamicIpv6 || one.ipv6UnnumberedFrom !== undefined;
}
