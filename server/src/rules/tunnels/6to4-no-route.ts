import type { Interface } from '../../model/interfaces';
import { type Landmarks, landmarks } from '../../model/landmarks';
import { type Ipv6Route, ipv6Routes } from '../../model/routes';
import { sixToFourTunnels } from '../../model/six-to-four';
import { defineRule, type FixEdit } from '../rule';

const SIX_TO_FOUR_LENGTH = 16;
const SIX_TO_FOUR = 0x2002n << 112n;

export default defineRule({
  id: '6to4-no-route',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'A 6to4 tunnel has no route that sends 2002::/16 into it.',
  why: 'The tunnel address covers this site only. Without a route for 2002::/16 packets to other 6to4 sites never enter the tunnel: they follow the default route, or are dropped.',
  silent:
    'Where any static route of the VRF that covers 2002::/16 leaves by the tunnel, or the prefix of the tunnel itself covers it; in parts of a configuration, and where the tunnel is shut down.',
  messages: {
    missing: 'No route sends 2002::/16 into {tunnel}: packets to other 6to4 sites never enter the tunnel.',
  },
  examples: {
    bad: [
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ipv6 address 2002:C000:201::1/64
 tunnel source GigabitEthernet0/0
!! 6to4-no-route
 tunnel mode ipv6ip 6to4
ipv6 route 2001:DB8::/32 2002:C000:202::1
end`,
    ],
    good: [
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ipv6 address 2002:C000:201::1/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4
ipv6 route 2002::/16 tu0
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
    { title: 'RFC 3056, section 5', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-5' },
  ],
  reads: [sixToFourTunnels, ipv6Routes, landmarks],
  check(report, tunnels, routes, places) {
    for (const { tunnel } of tunnels) {
      const mode = tunnel.tunnel.mode;
      if (mode === undefined || connectsAll(tunnel) || routes.some((route) => leadsInto(route, tunnel)))
        continue;
      const vrf = tunnel.vrf === undefined ? '' : `vrf ${tunnel.vrf} `;
      const line = `ipv6 route ${vrf}2002::/16 ${tunnel.name}`;
      const edit = insertRoute(places, line);
      report({
        at: mode.mark,
        message: 'missing',
        holes: { tunnel: tunnel.name },
        ...(edit === undefined ? {} : { fix: { title: `Add "${line}"`, edits: [edit] } }),
      });
    }
  },
});

function connectsAll(tunnel: Interface): boolean {
  return tunnel.ipv6.some((own) => covers(own.address, own.length));
}

function leadsInto(route: Ipv6Route, tunnel: Interface): boolean {
  return route.interface === tunnel.name && route.vrf === tunnel.vrf && covers(route.prefix, route.length);
}

/** True for a prefix that has all of 2002::/16 in it. */
function covers(prefix: bigint, length: number): boolean {
  if (length > SIX_TO_FOUR_LENGTH) return false;
  const shift = BigInt(128 - length);
  return prefix >> shift === SIX_TO_FOUR >> shift;
}

function insertRoute(places: Landmarks, line: string): FixEdit | undefined {
  const place = places.beforeIpv6Route;
  if (place === undefined) return undefined;
  if (place.isBlock) return { kind: 'insert-after-block', at: place.mark, lines: [line, '!'] };
  return { kind: 'insert-after', at: place.mark, lines: [line] };
}
