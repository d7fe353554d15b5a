import { device } from '../../model/device';
import type { InterfaceIpv6 } from '../../model/interfaces';
import { type Ipv6Link, ipv6Links } from '../../model/ipv6/ipv6-links';
import { repeatedInterfaces } from '../../model/ipv6/repeated-interfaces';
import { type Ipv6Route, ipv6DefaultRoutes } from '../../model/routes';
import { defineRowRule } from '../rule';

/** A prefix of two or four addresses: no hosts are on such a link. */
const ROUTER_LINK_LENGTH = 126;
const COMMAND = 'ipv6 nd ra suppress all';

export default defineRowRule({
  id: 'router-advertisements-unwanted',
  severity: 'hint',
  offByDefault: true,
  scope: 'file',
  what: 'A link without hosts gets router advertisements.',
  why: 'On a link between routers nobody needs them; on the link to a provider they tell strangers to send their packets here.',
  silent:
    'On serial lines and tunnels, where IOS sends none by itself, where IPv6 is not routed, and where the interface is shut down.',
  messages: {
    routers: 'Only routers are on {interface}, and IOS sends router advertisements there.',
    internet:
      'The default route leaves by {interface}, and IOS sends router advertisements there: they make this router a gateway for whoever listens.',
  },
  examples: {
    bad: [
      `ipv6 unicast-routing
interface GigabitEthernet0/1
!! router-advertisements-unwanted
 ipv6 address 2001:DB8:12::1/126
interface GigabitEthernet0/2
!! router-advertisements-unwanted
 ipv6 address 2001:DB8:23::1/64
 ipv6 ospf network point-to-point
interface GigabitEthernet0/3
!! router-advertisements-unwanted
 ipv6 address 2001:DB8:34::2/64
ipv6 route ::/0 2001:DB8:34::1`,
    ],
    good: [
      `ipv6 unicast-routing
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:12::1/126
 ipv6 nd ra suppress all
interface Tunnel0
 ipv6 address 2001:DB8:23::1/126
interface Vlan10
 ipv6 address 2001:DB8:10::1/64`,
    ],
  },
  references: [{ title: 'RFC 6104', url: 'https://www.rfc-editor.org/rfc/rfc6104' }],
  each: ipv6Links,
  reads: [device, ipv6DefaultRoutes, repeatedInterfaces],
  check(report, link, { on }, routes, repeated) {
    if (!on.has('ipv6-unicast-routing') || !link.isLan || link.raSuppressed) return;
    if (link.own.shutdown || repeated.has(link.own.name)) return;
    const addresses = link.own.ipv6.filter(({ linkLocal }) => !linkLocal);
    const [first] = addresses;
    if (first === undefined) return;
    const isRouterLink = link.isPointToPoint || addresses.every(({ length }) => length >= ROUTER_LINK_LENGTH);
    if (!isRouterLink && !leadsOut(link, addresses, routes)) return;
    report({
      at: first.mark,
      message: isRouterLink ? 'routers' : 'internet',
      holes: { interface: link.own.name },
      fix: {
        title: `Add "${COMMAND}"`,
        edits: [{ kind: 'append-to-block', at: link.own.header, lines: [COMMAND] }],
      },
    });
  },
});

/** True where a static default route leaves by the interface, or its next hop is on the link. */
function leadsOut(
  { own }: Ipv6Link,
  addresses: readonly InterfaceIpv6[],
  routes: readonly Ipv6Route[],
): boolean {
  return routes.some((route) => {
    if (route.vrf !== own.vrf) return false;
    if (route.interface !== undefined) return route.interface === own.name;
    const { nextHop } = route;
    return nextHop !== undefined && addresses.some((one) => isOnLink(nextHop, one));
  });
}

function isOnLink(nextHop: bigint, { address, length }: InterfaceIpv6): boolean {
  return (nextHop ^ address) >> BigInt(128 - length) === 0n;
}
