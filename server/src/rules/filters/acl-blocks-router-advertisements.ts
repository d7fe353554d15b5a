import { advertisedInterfaces } from '../../model/filters/advertised-interfaces';
import { routerAdvertisement } from '../../model/filters/icmpv6-packets';
import { linesBefore } from '../../model/filters/insertion';
import { ipv6PacketFilters } from '../../model/filters/ipv6-packet-filters';
import { passageOf } from '../../model/filters/passage';
import type { AccessList, AclEntry } from '../../model/filters/types';
import { defineRowRule, type Fix } from '../rule';

const ENTRY = 'permit icmp any any router-advertisement';

export default defineRowRule({
  id: 'acl-blocks-router-advertisements',
  severity: 'information',
  scope: 'file',
  what: 'An interface gets its IPv6 address or default route from router advertisements, which its access list drops.',
  why: 'The implicit permits at the end of an IPv6 access list are for neighbor solicitations and advertisements only. Without router advertisements the interface gets neither a prefix nor a default router.',
  silent:
    'For interfaces with fixed addresses, for outbound lists, on interfaces that are shut down, and for lists that are not in the document or have an entry that Conf T does not understand.',
  messages: {
    address: '{acl} drops router advertisements: {interface} gets no IPv6 prefix and no default router.',
    'default-route': '{acl} drops router advertisements: {interface} gets no default router.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/1
 ipv6 address autoconfig default
!! acl-blocks-router-advertisements
 ipv6 traffic-filter FROM-ISP in
ipv6 access-list FROM-ISP
 permit tcp any any established
 permit udp any eq domain any
 deny ipv6 any any log
ipv6 access-list FROM-LTE
 permit tcp any any established
interface GigabitEthernet0/2
 ipv6 address dhcp
 ipv6 nd autoconfig default-route
!! acl-blocks-router-advertisements
 ipv6 traffic-filter FROM-LTE in`,
    ],
    good: [
      `interface GigabitEthernet0/1
 ipv6 address autoconfig default
 ipv6 traffic-filter FROM-ISP in
interface GigabitEthernet0/2
 ipv6 address dhcp
 ipv6 traffic-filter FROM-LTE in
interface GigabitEthernet0/3
 ipv6 address autoconfig
 ipv6 traffic-filter FROM-LTE out
ipv6 access-list FROM-ISP
 permit tcp any any established
 permit icmp FE80::/10 any
 deny ipv6 any any log
ipv6 access-list FROM-LTE
 permit tcp any any established`,
    ],
  },
  references: [
    { title: 'RFC 4861, section 6.3.4', url: 'https://www.rfc-editor.org/rfc/rfc4861#section-6.3.4' },
    {
      title: 'Cisco: IPv6 Access Control Lists',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/xe-16/sec-data-acl-xe-16-book/ip6-acls-xe.html',
    },
  ],
  each: ipv6PacketFilters,
  reads: [advertisedInterfaces],
  check(report, { list, uses }, advertised) {
    const inbound = uses.filter((use) => use.direction === 'in' && advertised.has(use.interface));
    if (inbound.length === 0) return;
    const passage = passageOf(list, routerAdvertisement);
    if (passage.kind !== 'dropped') return;
    for (const use of inbound) {
      report({
        at: use.mark,
        message: advertised.get(use.interface) ?? 'address',
        holes: { acl: list.name, interface: use.interface },
        ...(passage.by && { related: [{ at: passage.by.mark, message: 'This entry takes them.' }] }),
        ...fixOf(list, passage.by),
      });
    }
  },
});

/** In front of the entry that takes them, or else at the end of the list. */
function fixOf(list: AccessList, by: AclEntry | undefined): { readonly fix?: Fix } {
  const title = `Permit router-advertisement in ${list.name}`;
  if (by === undefined)
    return { fix: { title, edits: [{ kind: 'append-to-block', at: list.header, lines: [ENTRY] }] } };
  const lines = linesBefore(list, by, [ENTRY]);
  return lines === undefined
    ? {}
    : { fix: { title, edits: [{ kind: 'insert-before', at: by.mark, lines }] } };
}
