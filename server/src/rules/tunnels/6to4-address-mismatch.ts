import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { sixToFourOf, sixToFourPrefix } from '../../base/ip/transition';
import type { InterfaceIpv6 } from '../../model/interfaces';
import { type SourceAddress, sixToFourTunnels, withSixToFourIpv4 } from '../../model/six-to-four';
import { misEncoded } from '../../model/six-to-four-groups';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-address-mismatch',
  severity: 'warning',
  scope: 'file',
  what: 'The address of a 6to4 tunnel does not hold the IPv4 address of the tunnel source.',
  why: 'Other 6to4 sites read the IPv4 address out of the IPv6 address and send their packets there. What holds another IPv4 address draws the answers to a router that is not this one.',
  silent:
    'Where the IPv4 address of the source is not in the document (DHCP, negotiated, an interface of elsewhere), where the tunnel is shut down, for addresses outside of 2002::/16, and where the octets are written in a wrong way, which is a finding of its own.',
  messages: {
    mismatch:
      '{address} is the 6to4 form of {found}, but the tunnel sends from {source}: {expected}::/48 is expected. Answers of other sites go to {found}.',
    secondary:
      '{address} is the 6to4 form of {found}, a secondary address of {interface}, but IOS sends from the primary one, {source}: {expected}::/48 is expected.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
!! 6to4-address-mismatch
 ipv6 address 2002:C000:202::1/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4`,
      `interface Serial0/0
 ip address 192.0.2.1 255.255.255.252
 ip address 192.0.2.9 255.255.255.252 secondary
interface Tunnel6
!! 6to4-address-mismatch
 ipv6 address 2002:C000:209::/128
 tunnel source s0/0
 tunnel mode ipv6ip 6to4`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ipv6 address 2002:C000:201::1/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4`,
      `interface GigabitEthernet0/0
 ip address dhcp
interface Tunnel0
 ipv6 address 2002:C000:202::1/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip 6to4`,
    ],
  },
  references: [
    { title: 'RFC 3056, section 2', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-2' },
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
  ],
  reads: [sixToFourTunnels, misEncoded],
  check(report, tunnels, wronglyWritten) {
    const known = new Set(wronglyWritten.map(({ mark }) => mark.line));
    for (const { tunnel, source } of tunnels) {
      if (source === undefined) continue;
      for (const own of tunnel.ipv6) {
        const found = sixToFourOf(own.address)?.ipv4;
        if (found === undefined || found === source.ipv4 || known.has(own.mark.line)) continue;
        const expected = writeLike(own, withSixToFourIpv4(own.address, source.ipv4));
        report({
          at: own.mark,
          message: source.secondaries.includes(found) ? 'secondary' : 'mismatch',
          holes: {
            address: formatIpv6(own.address),
            found: formatIpv4(found),
            source: describe(source),
            interface: source.interface ?? '',
            expected: formatIpv6(sixToFourPrefix(source.ipv4)).replace(/::$/, ''),
          },
          fix: {
            title: `Change to ${expected}, computed from ${formatIpv4(source.ipv4)}`,
            edits: [{ kind: 'replace', at: own.mark, text: expected }],
          },
        });
      }
    }
  },
});

function describe(source: SourceAddress): string {
  const ipv4 = formatIpv4(source.ipv4);
  return source.interface === undefined ? ipv4 : `${ipv4} (${source.interface})`;
}

/** The address with its length, in capitals where the document writes it so. */
function writeLike(own: InterfaceIpv6, address: bigint): string {
  const { line, span } = own.mark;
  const written = line.source.text.slice(span.start, span.end);
  const text = `${formatIpv6(address)}/${own.length}`;
  return written === written.toLowerCase() ? text : text.toUpperCase();
}
