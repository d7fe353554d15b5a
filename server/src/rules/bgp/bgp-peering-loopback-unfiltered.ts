import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import type { Prefix } from '../../model/bgp/bgp-routes';
import {
  type DenyPlace,
  type MapReference,
  mapReferences,
  placeInMap,
  placeInNewMap,
} from '../../model/bgp/deny-place';
import { NETWORK, type PeeringLeak, peeringLeaks } from '../../model/bgp/peering-leaks';
import { type Filters, filters } from '../../model/filters/filters';
import type { IgpProtocol } from '../../model/routing/igp-distance';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'bgp-peering-loopback-unfiltered',
  severity: 'warning',
  scope: 'file',
  what: 'BGP announces the prefix of the own address of an internal session, while its routes beat those of the IGP that leads to the neighbor.',
  why: 'If the neighbor does the same, each router learns from BGP how to reach the other. That route replaces the one of the IGP and leads through itself, so that BGP withdraws it; the route of the IGP comes back, and all begins again. Traffic is lost each time. Conf T sees one router only and assumes that the neighbor is set up like it.',
  silent:
    'With the usual distances (200 for internal routes), and where a static or connected route leads to the neighbor, a filter keeps the prefix from it, or a filter or distance cannot be worked out.',
  messages: {
    leak: '{prefix} ({source}) goes into BGP (distance {bgp}), which beats {igp} ({far}). If {neighbor} does so too, its address is reached by BGP through itself: the route is lost and returns, again and again.',
  },
  examples: {
    bad: [
      `interface Loopback1
 ipv6 address 2001:DB8:71::1/64
 ipv6 eigrp 40
ipv6 router eigrp 40
 distance 240 245
 no shutdown
router bgp 65040
 neighbor 2001:DB8:72::1 remote-as 65040
 neighbor 2001:DB8:72::1 update-source Loopback1
 address-family ipv6
!! bgp-peering-loopback-unfiltered
  redistribute connected route-map OURS
  neighbor 2001:DB8:72::1 activate
route-map OURS permit 10
 match source-protocol connected`,
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
router ospf 1
 network 192.0.2.1 0.0.0.0 area 0
router bgp 65040
!! bgp-peering-loopback-unfiltered
 redistribute connected
!! bgp-peering-loopback-unfiltered
 network 192.0.2.1 mask 255.255.255.255
 neighbor CORE peer-group
 neighbor CORE remote-as 65040
 neighbor CORE update-source lo0
 neighbor 192.0.2.2 peer-group CORE
 distance bgp 20 100 200
ip route 0.0.0.0 0.0.0.0 203.0.113.1`,
    ],
    good: [
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
router ospf 1
 network 192.0.2.1 0.0.0.0 area 0
router bgp 65040
 redistribute connected
 neighbor 192.0.2.2 remote-as 65040
 neighbor 192.0.2.2 update-source Loopback0`,
      `interface Loopback1
 ipv6 address 2001:DB8:71::1/64
 ipv6 eigrp 40
ipv6 router eigrp 40
 distance 240 245
router bgp 65040
 neighbor 2001:DB8:72::1 remote-as 65040
 neighbor 2001:DB8:72::1 update-source Loopback1
 address-family ipv6
  redistribute connected route-map OURS
  neighbor 2001:DB8:72::1 activate
ipv6 prefix-list PEERINGS seq 5 permit 2001:DB8:70::/44 ge 64
route-map OURS deny 5
 match ipv6 address prefix-list PEERINGS
route-map OURS permit 10
 match source-protocol connected`,
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
 ip ospf 1 area 0
router ospf 1
 distance 220
router bgp 65040
 redistribute connected
 neighbor 192.0.2.2 remote-as 65040
 neighbor 192.0.2.2 update-source Loopback0
ip route 192.0.2.2 255.255.255.255 203.0.113.1`,
    ],
  },
  references: [
    {
      title: 'Cisco: Troubleshoot Flapping BGP Routes (Recursive Routing Failure)',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/border-gateway-protocol-bgp/19167-bgp-rec-routing.html',
    },
    {
      title: 'Cisco: What Is Administrative Distance?',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/border-gateway-protocol-bgp/15986-admin-distance.html',
    },
  ],
  reads: [peeringLeaks, filters, mapReferences],
  check(report, leaks, lists, references) {
    const mended = new Set<string>();
    for (const line of byLine(leaks)) {
      const [first] = line;
      const { peering, neighbor, bgpDistance, mark } = first;
      const { igp, prefix, source } = peering;
      const place = placeOf(first, lists, references);
      const isFirst = place !== undefined && !mended.has(place.map);
      if (isFirst) mended.add(place.map);
      report({
        at: mark,
        message: 'leak',
        holes: {
          prefix: textOf(prefix),
          source: source.name,
          bgp: `${bgpDistance}`,
          igp: names[igp.protocol],
          far: `${peering.igpDistance}`,
          neighbor: neighbor.name,
        },
        related: [
          { at: neighbor.definition, message: `A session from ${source.name}.` },
          { at: igp.mark, message: `Its routes have distance ${peering.igpDistance} here.` },
        ],
        ...(isFirst && { fix: refuse(line, place) }),
      });
    }
  },
});

const names: Readonly<Record<IgpProtocol, string>> = {
  ospf: 'OSPF',
  ospfv3: 'OSPFv3',
  eigrp: 'EIGRP',
  rip: 'RIP',
  isis: 'IS-IS',
};

/** A `network` statement without a route map stays: that the prefix be announced is all that it is for. */
function placeOf(
  { peering: { family, version }, from, routeMap }: PeeringLeak,
  lists: Filters,
  references: readonly MapReference[],
): DenyPlace | undefined {
  if (routeMap !== undefined) return placeInMap(routeMap, family, version, lists, references);
  return from === NETWORK ? undefined : placeInNewMap(from, version, lists);
}

type Leaks = readonly [PeeringLeak, ...PeeringLeak[]];

/** The leaks of each line: it may let the prefixes of several sources through. */
function byLine(leaks: readonly PeeringLeak[]): readonly Leaks[] {
  const lines = new Map<unknown, [PeeringLeak, ...PeeringLeak[]]>();
  for (const leak of leaks) {
    const known = lines.get(leak.mark.line);
    if (known === undefined) lines.set(leak.mark.line, [leak]);
    else known.push(leak);
  }
  return [...lines.values()];
}

function refuse(leaks: Leaks, { map, sequence, list, before }: DenyPlace): Fix {
  const [{ peering, mark }] = leaks;
  const family = peering.version === 4 ? 'ip' : 'ipv6';
  const prefixes = leaks.map((leak) => textOf(leak.peering.prefix));
  const entry = [
    ...prefixes.map(
      (prefix, index) => `${family} prefix-list ${list} seq ${5 * (index + 1)} permit ${prefix}`,
    ),
    '!',
    `route-map ${map} deny ${sequence}`,
    ` match ${family} address prefix-list ${list}`,
    '!',
  ];
  if (before !== undefined) {
    const title = `Refuse ${prefixes.join(', ')} in route map ${map}`;
    return { title, edits: [{ kind: 'insert-before', at: before, lines: entry }] };
  }
  const { line, span } = mark;
  const command = line.source.text.slice(span.start, span.end);
  const rest = [`route-map ${map} permit ${sequence + 10}`, '!'];
  return {
    title: `Redistribute all but ${prefixes.join(', ')}, by a new route map ${map}`,
    edits: [
      { kind: 'replace', at: mark, text: `${command} route-map ${map}` },
      { kind: 'insert-after-block', at: mark, lines: [...entry, ...rest] },
    ],
  };
}

function textOf({ family, bits, length }: Prefix): string {
  return `${family === 4 ? formatIpv4(bits) : formatIpv6(bits).toUpperCase()}/${length}`;
}
