import { formatIpv6 } from '../../base/ip/format';
import { typeOfV6 } from '../../base/ip/type-v6';
import { isIpv4Route, staticLines } from '../../model/routes';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'link-local-next-hop-without-interface',
  severity: 'error',
  scope: 'file',
  what: 'A static IPv6 route has a link-local next hop and no interface.',
  why: 'A link-local address may exist on every link of the router, so that the address alone leads nowhere. IOS answers "Interface has to be specified for a link-local nexthop" and refuses the line.',
  silent: 'For lines that take a route back.',
  messages: {
    missing: '{nextHop} may be on any link: without the interface in front of it IOS refuses the route.',
  },
  examples: {
    bad: [
      `!! link-local-next-hop-without-interface
ipv6 route ::/0 FE80::A1
!! link-local-next-hop-without-interface
ipv6 route vrf GUEST 2001:DB8:A0::/48 fe80::2:1 250`,
    ],
    good: [
      `ipv6 route ::/0 GigabitEthernet0/0/1 FE80::A1
ipv6 route vrf GUEST 2001:DB8:A0::/48 vlan 20 fe80::2:1
ipv6 route 2001:DB8:A1::/48 2001:DB8:30::2`,
    ],
  },
  references: [
    { title: 'RFC 4007, section 6', url: 'https://www.rfc-editor.org/rfc/rfc4007#section-6' },
    {
      title: 'Cisco: Implementing Static Routes for IPv6',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_pi/configuration/xe-16/iri-xe-16-book/ip6-route-static-xe.html',
    },
  ],
  each: staticLines,
  reads: [],
  check(report, { route, negated }) {
    if (negated || isIpv4Route(route)) return;
    const { nextHop, nextHopMark } = route;
    if (nextHop === undefined || nextHopMark === undefined) return;
    if (route.interface !== undefined || typeOfV6(nextHop) !== 'link-local') return;
    report({ at: nextHopMark, message: 'missing', holes: { nextHop: formatIpv6(nextHop) } });
  },
});
