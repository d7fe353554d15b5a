import { formatIpv6 } from '../../base/ip/format';
import { unresolvableNextHops } from '../../model/routing/six-to-four-next-hops';
import { sixToFourTunnels } from '../../model/six-to-four';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-unresolvable-next-hop',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'A static route has a 6to4 next hop that no other route leads to.',
  why: 'IOS looks the next hop of a static route up in the routing table. As long as nothing there covers it, the static route is not installed, and its packets follow another route or are dropped.',
  silent:
    'In parts of a configuration, and, but for next hops that are this router itself, where a routing protocol, autoconfiguration or an interface that is not understood may bring a route to the next hop.',
  messages: {
    missing:
      'Nothing leads to {hop}: without a route for 2002::/16 into the tunnel this route is not installed.',
    self: '{hop} is an address of this router ({interface}): IOS does not accept a route that leads to itself.',
  },
  examples: {
    bad: [
      `hostname SITE3
ipv6 unicast-routing
interface Loopback3
 ip address 192.0.2.83 255.255.255.255
interface Tunnel3
 ipv6 address 2002:C000:253::1/64
 tunnel source Loopback3
 tunnel mode ipv6ip 6to4
!! 6to4-unresolvable-next-hop
ipv6 route 2001:DB8:84::/48 2002:C000:254::1
!! 6to4-unresolvable-next-hop
ipv6 route 2001:DB8:83::/48 2002:C000:253::1
end`,
    ],
    good: [
      `hostname SITE3
ipv6 unicast-routing
interface Loopback3
 ip address 192.0.2.83 255.255.255.255
interface Tunnel3
 ipv6 address 2002:C000:253::1/64
 tunnel source Loopback3
 tunnel mode ipv6ip 6to4
ipv6 route 2002::/16 Tunnel3
ipv6 route 2001:DB8:84::/48 2002:C000:254::1
end`,
      `hostname SITE3
ipv6 unicast-routing
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
 ipv6 rip CAMPUS enable
ipv6 router rip CAMPUS
ipv6 route 2001:DB8:84::/48 2002:C000:254::1
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
    {
      title: 'Cisco: IPv6 Static Routing',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_pi/configuration/xe-16/iri-xe-16-book/ip6-stat-routes-xe.html',
    },
  ],
  reads: [unresolvableNextHops, sixToFourTunnels],
  check(report, found, tunnels) {
    const fixed = new Set<string>();
    for (const { route, hop, owner } of found) {
      const at = route.nextHopMark ?? route.mark;
      if (owner !== undefined) {
        report({ at, message: 'self', holes: { hop: formatIpv6(hop), interface: owner } });
        continue;
      }
      const vrf = route.vrf === undefined ? '' : `vrf ${route.vrf} `;
      const [tunnel, ...others] = tunnels.filter((one) => one.tunnel.vrf === route.vrf);
      const line = `ipv6 route ${vrf}2002::/16 ${tunnel?.tunnel.name}`;
      const isFirst = tunnel !== undefined && others.length === 0 && !fixed.has(vrf);
      fixed.add(vrf);
      report({
        at,
        message: 'missing',
        holes: { hop: formatIpv6(hop) },
        // One route mends all of them.
        ...(isFirst
          ? {
              fix: {
                title: `Add "${line}"`,
                edits: [{ kind: 'insert-before', at: route.mark, lines: [line] }],
              },
            }
          : {}),
      });
    }
  },
});
