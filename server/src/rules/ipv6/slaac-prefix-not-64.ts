import { formatIpv6 } from '../../base/ip/format';
import { networkV6 } from '../../base/ip/prefix';
import { interfaceKind } from '../../model/addressing/interface-kind';
import { device } from '../../model/device';
import type { InterfaceIpv6 } from '../../model/interfaces';
import { type Ipv6Link, ipv6Links } from '../../model/ipv6/ipv6-links';
import { indentedLike } from '../../model/ipv6/line-text';
import { advertisedPrefixes } from '../../model/ipv6/nd-prefixes';
import { repeatedInterfaces } from '../../model/ipv6/repeated-interfaces';
import { defineRowRule, type Fix } from '../rule';

/** Interface identifiers have 64 bits (RFC 4291, section 2.5.1). */
const SLAAC_LENGTH = 64;
/** Longer prefixes are for links between two routers (RFC 6164), but those of a VLAN. */
const POINT_TO_POINT_LENGTH = 120;
const VLANS = ['Vlan', 'BDI', 'BVI'];
/** What IOS advertises by itself: seconds that a prefix is valid, and preferred. */
const LIFETIMES = '2592000 604800';

export default defineRowRule({
  id: 'slaac-prefix-not-64',
  severity: 'warning',
  scope: 'file',
  what: 'A LAN is told of a prefix that is not a /64, and may form addresses from it.',
  why: 'A host puts an interface identifier of 64 bits behind the prefix that it is told of. With a prefix of another length that makes no address: the host ignores it, and has IPv6 only by hand or by DHCPv6 (RFC 4862, section 5.5.3).',
  silent:
    'Where router advertisements are suppressed or not sent, where hosts are sent to DHCPv6 or told not to form addresses, on ports with a prefix or a routing protocol for links between routers, and where the interface is shut down.',
  messages: {
    length:
      'Hosts form no address from {prefix}: autoconfiguration takes a /64 only. On {interface} they have IPv6 only by hand or by DHCPv6.',
  },
  examples: {
    bad: [
      `ipv6 unicast-routing
interface GigabitEthernet0/1
!! slaac-prefix-not-64
 ipv6 address 2001:DB8:40::1/48
interface Vlan30
 ipv6 address 2001:DB8:30::1/64
!! slaac-prefix-not-64
 ipv6 address 2001:DB8:30:1::1/80`,
    ],
    good: [
      `ipv6 unicast-routing
interface Vlan30
 ipv6 address 2001:DB8:30::1/80
 ipv6 nd ra suppress
interface Vlan31
 ipv6 address 2001:DB8:31::1/80
 ipv6 nd managed-config-flag
interface Vlan32
 ipv6 address 2001:DB8:32::1/80
 ipv6 nd prefix 2001:DB8:32::/80 no-advertise`,
      `ipv6 unicast-routing
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:41::1/127
interface GigabitEthernet0/2
 ipv6 address 2001:DB8:42::1/112
 ospfv3 network point-to-point
interface GigabitEthernet0/3
 ipv6 address 2001:DB8:43::1/96
 ipv6 ospf 1 area 0
interface Serial0/1
 ipv6 address 2001:DB8:44::1/96`,
      `interface Vlan30
 ipv6 address 2001:DB8:30::1/80`,
    ],
  },
  references: [
    { title: 'RFC 4862, section 5.5.3', url: 'https://www.rfc-editor.org/rfc/rfc4862#section-5.5.3' },
    { title: 'RFC 4291, section 2.5.1', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.5.1' },
    { title: 'RFC 7421', url: 'https://www.rfc-editor.org/rfc/rfc7421' },
  ],
  each: ipv6Links,
  reads: [device, repeatedInterfaces],
  check(report, link, { on }, repeated) {
    if (!on.has('ipv6-unicast-routing') || !link.isLan || link.isPointToPoint) return;
    if (link.own.shutdown || link.managed !== undefined || repeated.has(link.own.name)) return;
    for (const { address, autoconfig } of advertisedPrefixes(link)) {
      if (!autoconfig || address.length === SLAAC_LENGTH || isBetweenRouters(link, address)) continue;
      const prefix = `${formatIpv6(networkV6(address.address, address.length))}/${address.length}`;
      report({
        at: address.mark,
        message: 'length',
        holes: { prefix, interface: link.own.name },
        fix: withoutAutoconfig(address, prefix),
      });
    }
  },
});

/** A port on which routers find each other leads to one of them as a rule, a VLAN to hosts. */
function isBetweenRouters({ own, hasIgp }: Ipv6Link, { length }: InterfaceIpv6): boolean {
  if (length >= 127) return true;
  if (VLANS.includes(interfaceKind(own.name))) return false;
  return length >= POINT_TO_POINT_LENGTH || (hasIgp && length > SLAAC_LENGTH);
}

/** What hosts do stays as it is: the advertisement says what they find out by themselves. */
function withoutAutoconfig({ mark }: InterfaceIpv6, prefix: string): Fix {
  const command = `ipv6 nd prefix ${prefix.toUpperCase()} ${LIFETIMES} no-autoconfig`;
  return {
    title: `Say that hosts are not to form addresses from ${prefix}`,
    edits: [{ kind: 'insert-after', at: mark, lines: [indentedLike(mark, command)] }],
  };
}
