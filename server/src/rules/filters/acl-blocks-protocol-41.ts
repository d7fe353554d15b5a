import { formatIpv4 } from '../../base/ip/format';
import { globalPrefix, linesBefore } from '../../model/filters/insertion';
import { passageOf } from '../../model/filters/passage';
import { type FilteredTunnel, filteredTunnels, IPV6_IN_IPV4 } from '../../model/filters/tunnel-filters';
import type { AclEntry } from '../../model/filters/types';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'acl-blocks-protocol-41',
  severity: 'warning',
  scope: 'file',
  what: 'The inbound access list of an interface drops the packets of a tunnel that ends there: IPv6 in IPv4.',
  why: 'A tunnel of mode ipv6ip, 6to4, 6rd or ISATAP puts IPv6 packets into IPv4 packets of protocol 41. The list on the interface that is the source of the tunnel sees these before they are unpacked. Where no entry permits protocol 41, the tunnel sends but never receives.',
  silent:
    'Where any entry lets some packets of protocol 41 from the far end through, where the source is a loopback or is not in the document, where the tunnel or the interface is shut down, and for lists with an entry that Conf T does not understand.',
  messages: {
    blocked: '{acl} drops IP protocol 41 here: what {tunnel} should receive never arrives.',
  },
  examples: {
    bad: [
      `interface Tunnel6
 ipv6 address 2001:DB8:6::2/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip
 tunnel destination 198.51.100.66
interface GigabitEthernet0/0
 ip address 192.0.2.10 255.255.255.0
!! acl-blocks-protocol-41
 ip access-group OUTSIDE in
ip access-list extended OUTSIDE
 permit tcp any any established
 permit icmp any any
 deny ip any any log`,
      `interface Dialer1
 ip address negotiated
!! acl-blocks-protocol-41
 ip access-group 110 in
interface Tunnel64
 tunnel source Dialer1
 tunnel mode ipv6ip 6to4
access-list 110 permit udp any eq domain any`,
    ],
    good: [
      `interface Tunnel6
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip
 tunnel destination 198.51.100.66
interface GigabitEthernet0/0
 ip address 192.0.2.10 255.255.255.0
 ip access-group OUTSIDE in
ip access-list extended OUTSIDE
 permit tcp any any established
 permit 41 host 198.51.100.66 any
 deny ip any any log`,
      `interface Tunnel7
 tunnel source Loopback0
 tunnel mode ipv6ip 6to4
interface Loopback0
 ip address 192.0.2.10 255.255.255.255
 ip access-group NOTHING in
interface Tunnel8
 tunnel source GigabitEthernet0/1
 tunnel destination 198.51.100.67
interface GigabitEthernet0/1
 ip access-group NOTHING in
ip access-list standard NOTHING
 deny any`,
    ],
  },
  references: [
    { title: 'RFC 4213, section 3', url: 'https://www.rfc-editor.org/rfc/rfc4213#section-3' },
    {
      title: 'Cisco: Manually Configured IPv6 over IPv4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16/ir-xe-16-book/ip6-man-tunls-xe.html',
    },
  ],
  reads: [filteredTunnels],
  check(report, tunnels) {
    for (const filtered of tunnels) {
      const { tunnel, list, use, packets } = filtered;
      const passage = passageOf(list, packets);
      if (passage.kind !== 'dropped') continue;
      const { by } = passage;
      report({
        at: use.mark,
        message: 'blocked',
        holes: { acl: list.name, tunnel: tunnel.name },
        related: [
          { at: tunnel.header, message: 'The tunnel that sends from this interface.' },
          ...(by === undefined ? [] : [{ at: by.mark, message: 'This entry takes its packets.' }]),
        ],
        ...fixOf(filtered, by),
      });
    }
  },
});

/** Lets in what one far end sends. Whom else to trust is for a person to say. */
function fixOf({ list, local, remote }: FilteredTunnel, by: AclEntry | undefined): { readonly fix?: Fix } {
  if (local === undefined || remote === undefined || list.kind === 'standard') return {};
  const entry = `permit ${IPV6_IN_IPV4} host ${formatIpv4(remote)} host ${formatIpv4(local)}`;
  const title = `Permit protocol 41 from ${formatIpv4(remote)} in ${list.name}`;
  if (by !== undefined) {
    const lines = linesBefore(list, by, [entry]);
    return lines === undefined
      ? {}
      : { fix: { title, edits: [{ kind: 'insert-before', at: by.mark, lines }] } };
  }
  const last = list.entries.at(-1);
  if (!list.global || last === undefined)
    return { fix: { title, edits: [{ kind: 'append-to-block', at: list.header, lines: [entry] }] } };
  const lines = [globalPrefix(list) + entry];
  return { fix: { title, edits: [{ kind: 'insert-after', at: last.mark, lines }] } };
}
