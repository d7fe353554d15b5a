import { isLan } from '../../model/addressing/interface-kind';
import { neighborAdvertisement, neighborSolicitation } from '../../model/filters/icmpv6-packets';
import { linesBefore } from '../../model/filters/insertion';
import { ipv6PacketFilters } from '../../model/filters/ipv6-packet-filters';
import { passageOf } from '../../model/filters/passage';
import type { AccessList, AclEntry } from '../../model/filters/types';
import { defineRowRule, type Fix } from '../rule';

/** The messages of neighbor discovery as IOS spells them, with packets of each. */
const messages = [
  { name: 'nd-na', packets: neighborAdvertisement },
  { name: 'nd-ns', packets: neighborSolicitation },
];

export default defineRowRule({
  id: 'acl-blocks-neighbor-discovery',
  severity: 'error',
  scope: 'file',
  what: 'An explicit deny in an IPv6 access list takes the messages of neighbor discovery.',
  why: 'At the end of an IPv6 access list stand three entries that are not shown: permit nd-na, permit nd-ns, deny the rest. An explicit deny in front of them takes neighbor discovery too: neighbors on the link are no longer found, and IPv6 stops working there.',
  silent:
    'For lists that filter no packets (lines, route maps, VPNs), for outbound lists, which do not look at what the router sends by itself, on loopbacks and on interfaces that are shut down, for lists that permit nothing, and for those with an entry that Conf T does not understand.',
  messages: {
    blocked:
      'This entry takes neighbor discovery ({names}) before the implicit permits at the end do: neighbors on {interface} are no longer found.',
    'point-to-point':
      'This entry takes neighbor discovery ({names}) before the implicit permits at the end do: on {interface} it is not noticed when a neighbor is gone.',
  },
  examples: {
    bad: [
      `ipv6 access-list CAMPUS-IN
 permit tcp any host 2001:DB8:7::25 eq smtp
 permit udp any any eq domain
!! acl-blocks-neighbor-discovery
 deny ipv6 any any log-input
interface Vlan30
 ipv6 address 2001:DB8:30::1/64
 ipv6 traffic-filter CAMPUS-IN in`,
      `interface GigabitEthernet0/3
 ipv6 traffic-filter WAN-IN in
ipv6 access-list WAN-IN
 sequence 10 permit icmp any any nd-na
 sequence 20 permit icmp any any echo-reply
!! acl-blocks-neighbor-discovery
 sequence 30 deny icmp any any
 sequence 40 permit ipv6 any any`,
      `interface Serial0/1/0
 ipv6 traffic-filter PEER-IN in
ipv6 access-list PEER-IN
 permit tcp any any eq bgp
!! acl-blocks-neighbor-discovery
 deny ipv6 any any`,
    ],
    good: [
      `ipv6 access-list CAMPUS-IN
 permit icmp any any 135
 permit icmp FE80::/10 any nd-na
 permit udp any any eq domain
 deny ipv6 any any log-input
ipv6 access-list IMPLICIT
 permit tcp any host 2001:DB8:7::25 eq smtp
ipv6 access-list ADMINS
 permit tcp 2001:DB8:99::/64 any eq 22
 deny ipv6 any any
interface Vlan30
 ipv6 traffic-filter CAMPUS-IN in
interface Vlan31
 ipv6 traffic-filter IMPLICIT in
 ipv6 traffic-filter ADMINS out
interface Vlan32
 shutdown
 ipv6 traffic-filter ADMINS in
interface Loopback5
 ipv6 traffic-filter ADMINS in
line vty 0 4
 ipv6 access-class ADMINS in`,
    ],
  },
  references: [
    { title: 'RFC 4861, section 4', url: 'https://www.rfc-editor.org/rfc/rfc4861#section-4' },
    {
      title: 'Cisco: IPv6 Access Control Lists',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/xe-16/sec-data-acl-xe-16-book/ip6-acls-xe.html',
    },
  ],
  each: ipv6PacketFilters,
  reads: [],
  check(report, { list, uses }) {
    // What the router sends by itself, an outbound list does not look at.
    const inbound = uses.filter(({ direction }) => direction === 'in');
    const onLan = inbound.find((one) => isLan(one.interface));
    const use = onLan ?? inbound[0];
    if (use === undefined || !list.entries.some(({ action }) => action === 'permit')) return;
    const dropped = messages.flatMap(({ name, packets }) => {
      const passage = passageOf(list, packets);
      return passage.kind === 'dropped' && passage.by !== undefined ? [{ name, by: passage.by }] : [];
    });
    // One entry may take solicitations, and a later one advertisements.
    for (const entry of new Set(dropped.map(({ by }) => by))) {
      if (!takesAll(entry)) continue;
      const names = dropped.filter(({ by }) => by === entry).map(({ name }) => name);
      report({
        at: entry.mark,
        message: onLan === undefined ? 'point-to-point' : 'blocked',
        ...(onLan === undefined && { severity: 'hint' }),
        holes: { names: names.join(', '), interface: use.interface },
        related: [{ at: use.mark, message: 'The list filters packets here.' }],
        ...fixOf(list, entry, names),
      });
    }
  },
});

/** A deny of some addresses only is meant for these. */
function takesAll({ packets }: AclEntry): boolean {
  return (
    packets?.boxes.some(({ source, destination }) =>
      [source, destination].every(({ fixed }) => fixed.every((word) => word === 0)),
    ) ?? false
  );
}

function fixOf(list: AccessList, entry: AclEntry, names: readonly string[]): { readonly fix?: Fix } {
  const lines = linesBefore(
    list,
    entry,
    names.map((name) => `permit icmp any any ${name}`),
  );
  if (lines === undefined) return {};
  const title = `Permit ${names.join(' and ')} before this entry`;
  return { fix: { title, edits: [{ kind: 'insert-before', at: entry.mark, lines }] } };
}
