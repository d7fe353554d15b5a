import { formatIpv6 } from '../../base/ip/format';
import { networkV6 } from '../../base/ip/prefix';
import { isLan } from '../../model/addressing/interface-kind';
import { unusableIpv6 } from '../../model/addressing/unusable-address';
import { interfaces } from '../../model/interfaces';
import { defineRowRule } from '../rule';

/** A /127 has no subnet-router anycast address: RFC 6164. */
const LONGEST_WITH_ANYCAST = 126;

export default defineRowRule({
  id: 'subnet-router-anycast-address',
  severity: 'warning',
  scope: 'file',
  what: 'The IPv6 address of an interface on a LAN has no bits set behind its prefix.',
  why: 'That address is the subnet-router anycast address: every router of the link has it. IOS takes it as an address of its own, and what is sent to it arrives at whichever router answers first.',
  silent:
    'With `eui-64`, `anycast` or a general prefix, for /127 and /128, on links with two ends, tunnels and loopbacks, and where the interface is shut down.',
  messages: {
    anycast:
      '{address}/{length} is the subnet-router anycast address: every router on this LAN answers to it. Give the interface a number of its own behind the prefix.',
  },
  examples: {
    bad: [
      `interface Vlan70
!! subnet-router-anycast-address
 ipv6 address 2001:DB8:70::/64
interface GigabitEthernet0/0/1
!! subnet-router-anycast-address
 ipv6 address 2001:DB8:71:0:8000::/65`,
    ],
    good: [
      `interface Vlan70
 ipv6 address 2001:DB8:70::/64 eui-64
interface Vlan71
 ipv6 address 2001:DB8:71::1/64
 ipv6 address 2001:DB8:72::/64 anycast
interface GigabitEthernet0/0/1
 ipv6 address 2001:DB8:FF::/127
interface Loopback7
 ipv6 address 2001:DB8:7::/128
interface Vlan72
 ipv6 address SITE ::72:0:0:0:0/64`,
    ],
  },
  references: [
    { title: 'RFC 4291, section 2.6.1', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.6.1' },
    { title: 'RFC 6164', url: 'https://www.rfc-editor.org/rfc/rfc6164' },
  ],
  each: interfaces,
  reads: [],
  check(report, { name, shutdown, ipv6 }) {
    if (shutdown || !isLan(name)) return;
    for (const { address, length, eui64, anycast, linkLocal, mark } of ipv6) {
      if (eui64 || anycast || linkLocal || length === 0 || length > LONGEST_WITH_ANYCAST) continue;
      if (networkV6(address, length) !== address || unusableIpv6(address) !== undefined) continue;
      const holes = { address: formatIpv6(address), length: String(length) };
      report({ at: mark, message: 'anycast', holes });
    }
  },
});
