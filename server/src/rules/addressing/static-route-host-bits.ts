import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import type { Mark } from '../../model/mark';
import { type Ipv4Route, type Ipv6Route, isIpv4Route, staticLines } from '../../model/routes';
import { defineRowRule, type Fix, type Report } from '../rule';

export default defineRowRule({
  id: 'static-route-host-bits',
  severity: 'error',
  scope: 'file',
  what: 'The destination of a static route has bits set behind its prefix length.',
  why: 'IOS answers "Inconsistent address and mask" to such an IPv4 route and refuses the line, so that the route is missing after the paste. In an IPv6 route it clears the bits without a word: the route covers more than the address that was typed.',
  silent: 'For masks that are not contiguous, and for lines that take a route back.',
  messages: {
    ipv4: '{address} is not the first address of {network}: IOS answers "Inconsistent address and mask" and refuses the route.',
    ipv6: '{address} has bits set behind /{length}: IOS clears them, and the route covers all of {network}.',
  },
  examples: {
    bad: [
      `!! static-route-host-bits
ip route 172.20.5.9 255.255.255.0 10.20.30.2
!! static-route-host-bits
ip route vrf GUEST 172.21.128.0 255.255.0.0 10.20.30.6 200
!! static-route-host-bits
ipv6 route 2001:DB8:A0:5::9/64 2001:DB8:30::2`,
    ],
    good: [
      `ip route 172.20.5.0 255.255.255.0 10.20.30.2
ip route 172.20.5.9 255.255.255.255 10.20.30.2
ip route 0.0.0.0 0.0.0.0 10.20.30.2
ipv6 route 2001:DB8:A0:5::/64 2001:DB8:30::2
ipv6 route 2001:DB8:A0:5::9/128 2001:DB8:30::2
ipv6 route ::/0 2001:DB8:30::2`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Routing Command Reference: ip route',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_pi/command/iri-cr-book/iri-cr-a1.html',
    },
    { title: 'RFC 4291, section 2.3', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.3' },
  ],
  each: staticLines,
  reads: [],
  check(report, { route, negated }) {
    if (negated) return;
    if (isIpv4Route(route)) checkIpv4(report, route);
    else checkIpv6(report, route);
  },
});

function checkIpv4(report: Report, { prefix, length, prefixMark }: Ipv4Route): void {
  if (length === undefined || networkV4(prefix, length) === prefix) return;
  const network = formatIpv4(networkV4(prefix, length));
  report({
    at: prefixMark,
    message: 'ipv4',
    holes: { address: formatIpv4(prefix), network: `${network}/${length}` },
    // A mask of zeros would turn the route into the default route: that is for a person to say.
    ...(length === 0 ? {} : { fix: changeTo(prefixMark, network) }),
  });
}

function checkIpv6(report: Report, { prefix, length, prefixMark }: Ipv6Route): void {
  if (networkV6(prefix, length) === prefix) return;
  const network = `${formatIpv6(networkV6(prefix, length))}/${length}`;
  report({
    at: prefixMark,
    message: 'ipv6',
    severity: 'information',
    holes: { address: formatIpv6(prefix), length: String(length), network },
    fix: changeTo(prefixMark, likeWritten(prefixMark, network)),
  });
}

function changeTo(at: Mark, text: string): Fix {
  return { title: `Change to ${text}`, edits: [{ kind: 'replace', at, text }] };
}

/** In capitals where the document writes it so. */
function likeWritten({ line, span }: Mark, text: string): string {
  const written = line.source.text.slice(span.start, span.end);
  return written === written.toLowerCase() ? text : text.toUpperCase();
}
