import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { embeddedPrivateIpv4 } from '../../model/addressing/embedded-ipv4';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'mapped-address-in-route',
  severity: 'hint',
  scope: 'file',
  what: 'A route or an interface uses an IPv4-mapped, IPv4-compatible or NAT64 prefix of an IPv4 network that is not global.',
  why: 'IPv4-mapped addresses never leave a host and IPv4-compatible ones are abolished (RFC 4291); the well-known NAT64 prefix must not stand for private IPv4 addresses (RFC 6052). Translators drop such packets: use 64:ff9b:1::/48 or a prefix of your own.',
  silent:
    'For /96 and shorter prefixes, for global IPv4 addresses, for routes to Null0, and in entries that deny.',
  messages: {
    nat64:
      '64:ff9b::/96 must not stand for {ipv4}, which is not global (RFC 6052): translators drop it. Use 64:ff9b:1::/48 or a prefix of your own.',
    mapped:
      '{prefix} is the IPv4-mapped form of {ipv4}: such addresses stay inside of a host, no packet on a link has one.',
    compatible:
      '{prefix} is the IPv4-compatible form of {ipv4}, which RFC 4291 has abolished: nothing makes such addresses.',
  },
  examples: {
    bad: [
      `!! mapped-address-in-route
ipv6 route 64:FF9B::AC14:0/110 GigabitEthernet0/1
!! mapped-address-in-route
ipv6 route ::FFFF:10.20.0.0/112 2001:DB8::1
interface Tunnel8
!! mapped-address-in-route
 ipv6 address ::192.168.8.1/126`,
      `ipv6 access-list FROM-NAT64
!! mapped-address-in-route
 permit tcp any 64:ff9b::a14:0/112 eq 443`,
    ],
    good: [
      `ipv6 route 64:FF9B::/96 GigabitEthernet0/1
ipv6 route 64:FF9B:1::/48 GigabitEthernet0/1
ipv6 route 64:FF9B::808:800/120 GigabitEthernet0/1
ipv6 route 64:FF9B::A00:0/104 Null0
ipv6 route ::/0 2001:DB8::1
ipv6 access-list FROM-NAT64
 deny ipv6 any 64:FF9B::A00:0/104
 permit ipv6 any 64:FF9B::/96`,
    ],
  },
  references: [
    { title: 'RFC 6052, section 3.1', url: 'https://www.rfc-editor.org/rfc/rfc6052#section-3.1' },
    { title: 'RFC 8215', url: 'https://www.rfc-editor.org/rfc/rfc8215' },
    { title: 'RFC 4291, section 2.5.5', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5' },
  ],
  each: embeddedPrivateIpv4,
  reads: [],
  check(report, { mark, prefix, length, format, ipv4 }) {
    const holes = { prefix: `${formatIpv6(prefix)}/${length}`, ipv4: `${formatIpv4(ipv4)}/${length - 96}` };
    report({ at: mark, message: format, holes });
  },
});
