import { packetTooBig } from '../../model/filters/icmpv6-packets';
import { linesBefore } from '../../model/filters/insertion';
import { ipv6PacketFilters } from '../../model/filters/ipv6-packet-filters';
import { ALL_PROTOCOLS } from '../../model/filters/packets';
import { passageOf } from '../../model/filters/passage';
import { defineRule } from '../rule';

export default defineRule({
  id: 'acl-blocks-icmpv6',
  severity: 'warning',
  scope: 'file',
  what: 'An IPv6 access list drops all ICMPv6, the message "packet too big" with it.',
  why: 'IPv6 routers do not fragment. A sender learns from "packet too big" alone that its packets are too long for a link on the way: without it small packets pass, while connections hang as soon as long ones are sent (RFC 4890 calls for this message to be let through).',
  silent:
    'Where an earlier entry permits the message from anywhere, for lists that deny everything and not just ICMPv6, for lists that filter no packets, on interfaces that are shut down, and for lists with an entry that Conf T does not understand.',
  messages: {
    blocked:
      'This entry drops "packet too big" too: connections over paths with a smaller MTU hang ({interface}, {direction}).',
  },
  examples: {
    bad: [
      `ipv6 access-list CAMPUS-IN
 permit icmp any any nd-na
 permit icmp any any nd-ns
 permit icmp any any echo-request
!! acl-blocks-icmpv6
 deny icmp any any log
 permit ipv6 any any
interface Vlan30
 ipv6 traffic-filter CAMPUS-IN in`,
      `interface Tunnel7
 ipv6 traffic-filter WAN-OUT out
ipv6 access-list WAN-OUT
 sequence 10 permit tcp any any
!! acl-blocks-icmpv6
 sequence 20 deny 58 any any`,
    ],
    good: [
      `ipv6 access-list CAMPUS-IN
 permit icmp any any 2
 permit icmp any any nd-na
 permit icmp any any nd-ns
 deny icmp any any log
 permit ipv6 any any
ipv6 access-list ECHO
 deny icmp any any echo-request
 permit ipv6 any any
ipv6 access-list UNUSED
 deny icmp any any
interface Vlan30
 ipv6 traffic-filter CAMPUS-IN in
 ipv6 traffic-filter ECHO out`,
    ],
  },
  references: [
    { title: 'RFC 4890, section 4.3.1', url: 'https://www.rfc-editor.org/rfc/rfc4890#section-4.3.1' },
    { title: 'RFC 8201', url: 'https://www.rfc-editor.org/rfc/rfc8201' },
  ],
  reads: [ipv6PacketFilters],
  check(report, filters) {
    for (const { list, uses } of filters) {
      const passage = passageOf(list, packetTooBig);
      const [use] = uses;
      if (passage.kind !== 'dropped' || passage.by === undefined || use === undefined) continue;
      const { by } = passage;
      if (by.packets?.boxes.some(({ protocols }) => protocols === ALL_PROTOCOLS)) continue;
      const lines = linesBefore(list, by, ['permit icmp any any packet-too-big']);
      report({
        at: by.mark,
        message: 'blocked',
        holes: { interface: use.interface, direction: use.direction },
        related: [{ at: use.mark, message: 'The list filters packets here.' }],
        ...(lines !== undefined && {
          fix: {
            title: 'Permit packet-too-big before this entry',
            edits: [{ kind: 'insert-before', at: by.mark, lines }],
          },
        }),
      });
    }
  },
});
