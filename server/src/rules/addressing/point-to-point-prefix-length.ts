import { formatIpv6 } from '../../base/ip/format';
import { networkV6 } from '../../base/ip/prefix';
import { isPointToPoint } from '../../model/addressing/interface-kind';
import { unusableIpv6 } from '../../model/addressing/unusable-address';
import { hasKeyword } from '../../model/command-lines';
import { type InterfaceIpv6, interfaces } from '../../model/interfaces';
import { defineRowRule } from '../rule';

const LIKE_SLASH_30 = 126;

export default defineRowRule({
  id: 'point-to-point-prefix-length',
  severity: 'hint',
  scope: 'file',
  what: 'A point-to-point link has an IPv6 prefix length between /65 and /126 that wastes or takes an address.',
  why: 'IPv6 has no broadcast address, so a /126 is not the /30 of IPv6: its first address is the subnet-router anycast address, which both routers answer to. RFC 6164 has /127 for links between routers; /64 works everywhere.',
  silent:
    'For /127, /128 and /64, with `eui-64` or `anycast`, on multipoint interfaces, on LANs and tunnels, and where the interface is shut down.',
  messages: {
    anycast:
      '{address}/{length} is the subnet-router anycast address of its prefix: the router at the other end answers to it too. Use a /127 or a /64.',
    'like-30':
      'A /126 is no /30: IPv6 has no broadcast address, and {network} is the anycast address of both routers. Use a /127 or a /64.',
  },
  examples: {
    bad: [
      `interface Serial0/1/0
!! point-to-point-prefix-length
 ipv6 address 2001:DB8:F0::4/126
interface Serial0/1/1
!! point-to-point-prefix-length
 ipv6 address 2001:DB8:F0::9/126
interface POS0/0
!! point-to-point-prefix-length
 ipv6 address 2001:DB8:F1::/112`,
    ],
    good: [
      `interface Serial0/1/0
 ipv6 address 2001:DB8:F0::/127
interface Serial0/1/1
 ipv6 address 2001:DB8:F0::3/127
 ipv6 address 2001:DB8:F2::1/64
interface Serial0/1/2.10 multipoint
 ipv6 address 2001:DB8:F3::2/126
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:F4::/64 eui-64
interface Loopback0
 ipv6 address 2001:DB8::7/128`,
    ],
  },
  references: [
    { title: 'RFC 6164', url: 'https://www.rfc-editor.org/rfc/rfc6164' },
    { title: 'RFC 4291, section 2.6.1', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.6.1' },
  ],
  each: interfaces,
  reads: [],
  check(report, { name, header, shutdown, ipv6 }) {
    if (shutdown || !isPointToPoint(name) || hasKeyword(header.line, 'multipoint')) return;
    for (const own of ipv6) {
      const message = faultOf(own);
      if (message === undefined) continue;
      const { address, length, mark } = own;
      const network = formatIpv6(networkV6(address, length));
      const holes = { address: formatIpv6(address), length: String(length), network };
      report({ at: mark, message, holes });
    }
  },
});

function faultOf({ address, length, eui64, anycast }: InterfaceIpv6): string | undefined {
  if (eui64 || anycast || length <= 64 || length > LIKE_SLASH_30) return undefined;
  if (unusableIpv6(address) !== undefined) return undefined;
  if (networkV6(address, length) === address) return 'anycast';
  return length === LIKE_SLASH_30 ? 'like-30' : undefined;
}
