import type { AppliedFilter } from '../../model/filters/applied-filters';
import { packetTooBig } from '../../model/filters/icmpv6-packets';
import { linesBefore } from '../../model/filters/insertion';
import { ipv6PacketFilters } from '../../model/filters/ipv6-packet-filters';
import { ALL_PROTOCOLS } from '../../model/filters/packets';
import { passageOf } from '../../model/filters/passage';
import { protocolNumbers } from '../../model/filters/protocol-names';
import type { AccessList, AclEntry } from '../../model/filters/types';
import { defineRowRule, type Fix, type RawFinding } from '../rule';

const ENTRY = 'permit icmp any any packet-too-big';

export default defineRowRule({
  id: 'acl-blocks-icmpv6',
  severity: 'warning',
  scope: 'file',
  what: 'An IPv6 access list drops the ICMPv6 message "packet too big".',
  why: 'IPv6 routers do not fragment. A sender learns from "packet too big" alone that its packets are too long for a link on the way: without it small packets pass, while connections hang as soon as long ones are sent (RFC 4890 calls for this message to be let through).',
  silent:
    'Where an earlier entry permits the message from somewhere, for lists that permit neither TCP nor UDP and do not deny ICMPv6 as such, for lists that filter no packets, on interfaces that are shut down, and for lists with an entry that Conf T does not understand. It is information only where nothing but the deny of all packets takes the message, and for outbound lists.',
  messages: {
    icmp: 'This entry drops "packet too big" too: connections over paths with a smaller MTU hang ({interface}, {direction}).',
    all: '{acl} lets connections in but not "packet too big": those over paths with a smaller MTU hang ({interface}, {direction}).',
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
      `interface GigabitEthernet0/0/1
 ipv6 traffic-filter WEB-ONLY in
!! acl-blocks-icmpv6
ipv6 access-list WEB-ONLY
 permit tcp any host 2001:DB8:7::80 eq www 443`,
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
 permit tcp any any
 deny icmp any any
ipv6 access-list NOTHING
 deny ipv6 any any log
interface Vlan30
 ipv6 traffic-filter CAMPUS-IN in
 ipv6 traffic-filter ECHO out
interface Vlan31
 ipv6 traffic-filter NOTHING in`,
    ],
  },
  references: [
    { title: 'RFC 4890, section 4.3.1', url: 'https://www.rfc-editor.org/rfc/rfc4890#section-4.3.1' },
    { title: 'RFC 8201', url: 'https://www.rfc-editor.org/rfc/rfc8201' },
  ],
  each: ipv6PacketFilters,
  reads: [],
  check(report, { list, uses }) {
    const passage = passageOf(list, packetTooBig);
    const use = uses.find(({ direction }) => direction === 'in') ?? uses[0];
    if (passage.kind !== 'dropped' || use === undefined) return;
    const { by } = passage;
    if (by !== undefined && !takesEverything(by)) report(findIcmp(list, by, use));
    else if (list.entries.some(permitsConnections)) report(findAll(list, by, use));
  },
});

function findIcmp(list: AccessList, by: AclEntry, use: AppliedFilter): RawFinding {
  return {
    at: by.mark,
    message: 'icmp',
    ...(use.direction === 'out' && { severity: 'information' }),
    ...detailsOf(list, by, use),
  };
}

function findAll(list: AccessList, by: AclEntry | undefined, use: AppliedFilter): RawFinding {
  return {
    at: by?.mark ?? list.header,
    message: 'all',
    severity: 'information',
    ...detailsOf(list, by, use),
  };
}

function detailsOf(
  list: AccessList,
  by: AclEntry | undefined,
  use: AppliedFilter,
): Pick<RawFinding, 'holes' | 'related' | 'fix'> {
  return {
    holes: { acl: list.name, interface: use.interface, direction: use.direction },
    related: [{ at: use.mark, message: 'The list filters packets here.' }],
    ...fixOf(list, by),
  };
}

/** In front of the entry that takes it, or else at the end of the list. */
function fixOf(list: AccessList, by: AclEntry | undefined): { readonly fix?: Fix } {
  const title =
    by === undefined ? `Permit packet-too-big in ${list.name}` : 'Permit packet-too-big before this entry';
  if (by === undefined)
    return { fix: { title, edits: [{ kind: 'append-to-block', at: list.header, lines: [ENTRY] }] } };
  const lines = linesBefore(list, by, [ENTRY]);
  return lines === undefined
    ? {}
    : { fix: { title, edits: [{ kind: 'insert-before', at: by.mark, lines }] } };
}

function takesEverything({ packets }: AclEntry): boolean {
  return packets?.boxes.some(({ protocols }) => protocols === ALL_PROTOCOLS) ?? false;
}

/** True for an entry that lets TCP or UDP through, and not all protocols. */
function permitsConnections({ action, packets }: AclEntry): boolean {
  if (action !== 'permit' || packets === undefined) return false;
  const numbers = [protocolNumbers['tcp'], protocolNumbers['udp']];
  return packets.boxes.some(({ protocols }) => numbers.includes(protocols[0]?.[0]) && protocols.length === 1);
}
