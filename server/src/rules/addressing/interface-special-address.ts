import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { addressLines } from '../../model/addressing/address-lines';
import { unusableIpv4, unusableIpv6 } from '../../model/addressing/unusable-address';
import type { InterfaceIpv6 } from '../../model/interfaces';
import { defineRowRule, type Fix } from '../rule';

export default defineRowRule({
  id: 'interface-special-address',
  severity: 'error',
  scope: 'file',
  what: 'An interface is given an address that no interface can have.',
  why: 'Multicast, loopback, unspecified and reserved addresses belong to no single interface, and a link-local address is a line of its own. IOS refuses the line: the interface keeps the address it had, or none.',
  silent:
    'For 169.254.0.0/16, which tunnels to clouds use, for general prefixes, and for addresses whose last 64 bits come from the device.',
  messages: {
    'this-network':
      '{address} is in 0.0.0.0/8, "this network": no interface can have it. IOS refuses the line.',
    loopback: '{address} means the device itself everywhere: no interface can have it. IOS refuses the line.',
    multicast: '{address} is a multicast group: no interface can have it as its own. IOS refuses the line.',
    reserved:
      '{address} is in 240.0.0.0/4, which is reserved: no interface can have it. IOS refuses the line.',
    unspecified: ':: is the unspecified address: no interface can have it. IOS refuses the line.',
    mapped:
      '{address} stands for an IPv4 address inside of programs: no interface can have it. IOS refuses the line.',
    'link-local':
      '{address} is link-local: it is configured without a length, with the word "link-local". IOS refuses the line.',
    'not-link-local':
      '{address} is not in fe80::/10, so it cannot be the link-local address. IOS refuses the line.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/3
!! interface-special-address
 ip address 239.1.2.3 255.255.255.0
!! interface-special-address
 ipv6 address FF05::7/64
!! interface-special-address
 ipv6 address 2001:DB8:7::1 link-local`,
      `interface Vlan40
!! interface-special-address
 ip address 127.10.0.1 255.255.255.0
!! interface-special-address
 ipv6 address fe80::40/64
!! interface-special-address
 ipv6 address ::ffff:192.0.2.40/128`,
    ],
    good: [
      `interface Tunnel7
 ip address 169.254.10.2 255.255.255.252
 ipv6 address FE80::7 link-local
 ipv6 address FD3B:77:1:7::1/64
interface Vlan40
 ip address 223.255.40.1 255.255.255.0
 ipv6 address 2001:DB8:40::/64 eui-64`,
    ],
  },
  references: [
    { title: 'RFC 4291, sections 2.5 to 2.7', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.5' },
    { title: 'RFC 1122, section 3.2.1.3', url: 'https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3' },
    {
      title: 'Cisco IOS IPv6 Command Reference: ipv6 address link-local',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipv6/command/ipv6-cr-book/ipv6-i3.html',
    },
  ],
  each: addressLines,
  reads: [],
  check(report, { ipv4, ipv6 }) {
    const reason = ipv4 && unusableIpv4(ipv4.address);
    if (ipv4 !== undefined && reason !== undefined)
      report({ at: ipv4.mark, message: reason, holes: { address: formatIpv4(ipv4.address) } });
    const message = ipv6 && faultOf(ipv6);
    if (ipv6 === undefined || message === undefined) return;
    const fix = message === 'link-local' ? withoutLength(ipv6) : undefined;
    report({
      at: ipv6.mark,
      message,
      holes: { address: formatIpv6(ipv6.address) },
      ...(fix === undefined ? {} : { fix }),
    });
  },
});

function faultOf(own: InterfaceIpv6): string | undefined {
  const reason = unusableIpv6(own.address);
  if (own.linkLocal) return reason === 'link-local' ? undefined : (reason ?? 'not-link-local');
  return own.eui64 ? undefined : reason;
}

/** Only where the line says nothing but the address, and the address is one of a host. */
function withoutLength({ address, mark, anycast }: InterfaceIpv6): Fix | undefined {
  if (anycast || (address & 0xffff_ffff_ffff_ffffn) === 0n) return undefined;
  const written = mark.line.source.text.slice(mark.span.start, mark.span.end);
  const text = `${written.slice(0, written.indexOf('/'))} link-local`;
  return { title: `Change to "${text}"`, edits: [{ kind: 'replace', at: mark, text }] };
}
