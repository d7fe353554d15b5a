import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { sixToFourPrefix } from '../../base/ip/transition';
import { misEncoded } from '../../model/six-to-four-groups';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-mis-encoded-prefix',
  severity: 'warning',
  scope: 'file',
  what: 'A 6to4 address holds an IPv4 address with one octet in each group, or in decimal digits.',
  why: 'The 32 bits of the IPv4 address stand right behind 2002: two octets a group, in hexadecimal. Routers read those 32 bits only. Written otherwise they say another IPv4 address, and packets for this site go there.',
  silent:
    'For an address that is right as it stands, and where the four groups spell no IPv4 address of this document, unless another address of it is written in the same way.',
  messages: {
    decimal:
      '{address} spells {ipv4}{owner} in decimal, an octet a group. Routers read two hexadecimal groups, {read}, and send there. It should begin with {prefix}.',
    hexadecimal:
      '{address} spells {ipv4}{owner} with an octet a group. Routers read two groups of two octets, {read}, and send there. It should begin with {prefix}.',
  },
  examples: {
    bad: [
      `interface Serial1/0
 ip address 192.0.2.10 255.255.255.252
interface Tunnel6
!! 6to4-mis-encoded-prefix
 ipv6 address 2002:192:0:2:10::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
ipv6 route 2002::/16 Tunnel6
!! 6to4-mis-encoded-prefix
ipv6 route 2001:DB8:40::/48 2002:192:0:2:14::`,
      `interface Loopback3
 ip address 172.16.30.1 255.255.255.255
interface GigabitEthernet0/1
!! 6to4-mis-encoded-prefix
 ipv6 address 2002:AC:10:1E:01:5::1/64
interface Tunnel3
!! 6to4-mis-encoded-prefix
 ipv6 address 2002:AC:10:1E:01::1/80
 tunnel source Loopback3
 tunnel mode ipv6ip 6to4`,
    ],
    good: [
      `interface Serial1/0
 ip address 192.0.2.10 255.255.255.252
interface Tunnel6
 ipv6 address 2002:C000:20A::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
ipv6 route 2002::/16 Tunnel6
ipv6 route 2001:DB8:40::/48 2002:C000:20E::`,
      `interface Serial1/0
 ip address 192.0.2.10 255.255.255.252
ipv6 route 2001:DB8:40::/48 2002:198:51:100:7::`,
    ],
  },
  references: [
    { title: 'RFC 3056, section 2', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-2' },
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
  ],
  reads: [misEncoded],
  check(report, found) {
    for (const { mark, ipv4, read, owner, style, expected, isNeighbor } of found) {
      report({
        at: mark,
        message: style,
        holes: {
          address: mark.line.source.text.slice(mark.span.start, mark.span.end),
          ipv4: formatIpv4(ipv4),
          owner: owner === undefined ? '' : ` (${owner})`,
          read: formatIpv4(read),
          prefix: formatIpv6(sixToFourPrefix(ipv4)).replace(/:+$/, ''),
        },
        // A neighbor is named on many lines: to change one of them would make two neighbors.
        ...(isNeighbor
          ? {}
          : {
              fix: {
                title: `Change to ${expected}, computed from ${formatIpv4(ipv4)}`,
                edits: [{ kind: 'replace', at: mark, text: expected }],
              },
            }),
      });
    }
  },
});
