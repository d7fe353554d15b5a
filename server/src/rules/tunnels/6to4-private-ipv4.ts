import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { isPrivateV4 } from '../../base/ip/private-v4';
import { sixToFourUses } from '../../model/six-to-four-uses';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-private-ipv4',
  severity: 'information',
  scope: 'file',
  what: 'A 6to4 prefix holds an IPv4 address that is not unique in the Internet.',
  why: 'RFC 3056 wants a globally unique IPv4 address: relays and other sites have no route to a private one, and drop what is sent to it. Within a VPN or one company the same addresses work.',
  silent:
    'For global IPv4 addresses and those of documentation. Said once a file, at the first address of an interface, else at the first route or BGP network.',
  messages: {
    private:
      '{address} is the 6to4 form of {ipv4}, {kind}: right inside of a VPN, but from the Internet nothing reaches it.',
  },
  examples: {
    bad: [
      `interface Loopback7
 ip address 10.40.7.1 255.255.255.255
interface Tunnel7
!! 6to4-private-ipv4
 ipv6 address 2002:A28:701::1/64
 tunnel source Loopback7
 tunnel mode ipv6ip 6to4
ipv6 route 2001:DB8:8::/48 2002:A28:801::`,
      `!! 6to4-private-ipv4
ipv6 route 2001:DB8:8::/48 2002:AC10:801::`,
    ],
    good: [
      `interface Loopback7
 ip address 192.0.2.7 255.255.255.255
interface Tunnel7
 ipv6 address 2002:C000:207::1/64
 tunnel source Loopback7
 tunnel mode ipv6ip 6to4
ipv6 route 2002::/16 Tunnel7`,
    ],
  },
  references: [
    { title: 'RFC 3056, section 2', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-2' },
    { title: 'RFC 3964, section 4', url: 'https://www.rfc-editor.org/rfc/rfc3964#section-4' },
  ],
  reads: [sixToFourUses],
  check(report, prefixes) {
    const found = prefixes.flatMap((one) => {
      const kind = kindOf(one.ipv4);
      return kind === undefined ? [] : [{ ...one, description: kind }];
    });
    const first = found.find(({ kind }) => kind === 'address') ?? found[0];
    if (first === undefined) return;
    report({
      at: first.mark,
      message: 'private',
      holes: { address: formatIpv6(first.bits), ipv4: formatIpv4(first.ipv4), kind: first.description },
    });
  },
});

/** What keeps an IPv4 address from being reached over the Internet. */
function kindOf(ipv4: number): string | undefined {
  const first = ipv4 >>> 24;
  if (isPrivateV4(ipv4)) return 'a private address';
  if (ipv4 >>> 22 === 0x64400000 >>> 22) return 'an address behind the NAT of a provider';
  if (first === 127) return 'a loopback address';
  if (ipv4 >>> 16 === 0xa9fe) return 'a link-local address';
  return first >>> 4 === 14 ? 'a multicast address' : undefined;
}
