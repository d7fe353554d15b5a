import { device, isWholeConfig } from '../../model/device';
import { type FilterEffect, linksWithLists } from '../../model/ipv6/filter-effects';
import type { FilteredLink, InterfaceFilter } from '../../model/ipv6/interface-filters';
import { isRouted } from '../../model/ipv6/ipv6-presence';
import { repeatedInterfaces } from '../../model/ipv6/repeated-interfaces';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'interface-ipv6-unfiltered',
  severity: 'information',
  scope: 'file',
  what: 'An interface filters IPv4 packets in a direction, but not IPv6 packets.',
  why: 'IOS applies an IPv4 access list to IPv4 packets only. What it keeps out gets in over IPv6, to the same hosts and services.',
  silent:
    'Where the IPv4 list lets everything pass (it counts or marks) or is not defined, on ports of switches, in zones of the zone firewall, and where the interface is shut down or runs no IPv6.',
  messages: {
    unfiltered:
      '"{acl}" filters IPv4 {direction} on {interface}, and nothing filters IPv6 {direction}: every IPv6 packet passes.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/1
 ip address 198.51.100.1 255.255.255.0
!! interface-ipv6-unfiltered
 ip access-group INTERNET in
 ipv6 address 2001:DB8:51::1/64
ip access-list extended INTERNET
 permit tcp any host 198.51.100.10 eq 443
 deny ip any any log`,
      `ipv6 unicast-routing
interface Vlan20
 ip address 10.20.0.1 255.255.255.0
 ip access-group USERS in
!! interface-ipv6-unfiltered
 ip access-group SERVERS out
 ipv6 enable
 ipv6 traffic-filter USERS6 in
ip access-list standard USERS
 permit 10.20.0.0 0.0.0.255
ip access-list standard SERVERS
 permit 10.30.0.0 0.0.0.255
ipv6 access-list USERS6
 permit ipv6 2001:DB8:20::/64 any`,
    ],
    good: [
      `interface GigabitEthernet0/1
 ip address 198.51.100.1 255.255.255.0
 ip access-group INTERNET in
 ipv6 address 2001:DB8:51::1/64
 ipv6 traffic-filter INTERNET6 in
ip access-list extended INTERNET
 deny ip any any
ipv6 access-list INTERNET6
 permit tcp any host 2001:DB8:51::10 eq 443`,
      `interface GigabitEthernet0/2
 ip address 10.0.2.1 255.255.255.0
 ip access-group COUNT in
 ipv6 address 2001:DB8:2::1/64
ip access-list extended COUNT
 permit udp any any eq 53
 permit ip any any`,
      `interface GigabitEthernet0/3
 ip address 10.0.3.1 255.255.255.0
 ip access-group 101 in
 ipv6 address 2001:DB8:3::1/64
 zone-member security INSIDE
access-list 101 deny ip any any`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS XE: IPv6 Access Control Lists',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/xe-16-9/sec-data-acl-xe-16-9-book/ip6-acls-xe.html',
    },
    { title: 'RFC 9099, section 2.7', url: 'https://www.rfc-editor.org/rfc/rfc9099#section-2.7' },
  ],
  each: linksWithLists,
  reads: [repeatedInterfaces, device, isWholeConfig],
  check(report, { row: { link, filters, inZone, isSwitchport }, found: lists }, repeated, { on }, whole) {
    if (inZone || isSwitchport || repeated.has(link.own.name)) return;
    if (!forwardsIpv6(link, on.has('ipv6-unicast-routing'))) return;
    for (const filter of filters) {
      if (filter.family === 6 || !filtersAnything(filter, lists, whole)) continue;
      if (filters.some((other) => other.family === 6 && other.direction === filter.direction)) continue;
      report({
        at: filter.mark,
        message: 'unfiltered',
        holes: { acl: filter.acl, direction: filter.direction, interface: link.own.name },
      });
    }
  },
});

/** A link-local address alone carries packets of others where the router advertises itself. */
function forwardsIpv6(link: FilteredLink['link'], routes: boolean): boolean {
  if (isRouted(link)) return true;
  return link.enabled !== undefined && !link.own.shutdown && routes && link.isLan && !link.raSuppressed;
}

/** A list that is not defined filters nothing either; in a part of a configuration it may stand elsewhere. */
function filtersAnything({ acl }: InterfaceFilter, lists: readonly FilterEffect[], whole: boolean): boolean {
  const own = lists.filter(({ name }) => name === acl);
  return own.length === 0 ? !whole : !own.some(({ open }) => open);
}
