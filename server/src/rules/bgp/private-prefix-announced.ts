import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { specialOfV4, specialOfV6 } from '../../base/ip/special';
import type { Announcement, Prefix } from '../../model/bgp/bgp-routes';
import { byCause } from '../../model/bgp/by-cause';
import { firstUnfiltered } from '../../model/bgp/external-sessions';
import { routedFamilies } from '../../model/bgp/processes';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'private-prefix-announced',
  severity: 'information',
  scope: 'file',
  what: 'BGP announces a private or special prefix, and nothing keeps it from a neighbor with a public AS number.',
  why: 'Such prefixes mean something else in every network. Providers drop them, and one that does not draws traffic of others to this router.',
  silent:
    'Where the neighbor has any outbound filter, where the announcement has a route map, for AS numbers of private use and of documentation, and for prefixes of documentation.',
  messages: {
    announced:
      "{prefix} ({kind}) is announced to AS {as} ({neighbor}), to which nothing is filtered: outside it is nobody's, and is dropped or misleads.",
  },
  examples: {
    bad: [
      `router bgp 64512
!! private-prefix-announced
 network 172.20.0.0 mask 255.255.0.0
 network 198.51.100.0
 neighbor 203.0.113.1 remote-as 3320
 neighbor 203.0.113.1 prefix-list SANE in`,
      `router bgp 64512
 neighbor 2001:DB8:7::1 remote-as 3320
 address-family ipv6
!! private-prefix-announced
  aggregate-address FD00:12::/32 summary-only
  neighbor 2001:DB8:7::1 activate`,
    ],
    good: [
      `router bgp 64512
 network 172.20.0.0 mask 255.255.0.0
 neighbor 203.0.113.1 remote-as 3320
 neighbor 203.0.113.1 route-map OURS out
 neighbor 203.0.113.5 remote-as 65001`,
      `router bgp 64512
 network 172.20.0.0 mask 255.255.0.0 route-map INSIDE-ONLY
 network 0.0.0.0
 neighbor 203.0.113.1 remote-as 3320`,
    ],
  },
  references: [
    { title: 'RFC 7454, section 6', url: 'https://www.rfc-editor.org/rfc/rfc7454#section-6' },
    { title: 'RFC 1918', url: 'https://www.rfc-editor.org/rfc/rfc1918' },
  ],
  each: firstUnfiltered,
  reads: [routedFamilies],
  check(report, { neighbor, inFamily: { family } }, families) {
    const announcements = [...(families.get(family)?.announcements.values() ?? [])];
    const found = announcements.flatMap((one) => {
      const kind = one.routeMap === undefined && !one.backdoor ? specialKind(one.prefix) : undefined;
      return kind === undefined ? [] : [{ one, kind }];
    });
    for (const [{ one, kind }, ...others] of byCause(found, () => family)) {
      const { name, session } = neighbor;
      report({
        at: one.mark,
        message: 'announced',
        holes: { prefix: textOf(one), kind, as: `${session.remoteAs?.value}`, neighbor: name },
        related: [
          { at: neighbor.definition, message: 'The neighbor.' },
          ...others.map((other) => ({ at: other.one.mark, message: 'This one too.' })),
        ],
      });
    }
  },
});

/** Stand for public prefixes in examples, or are what nobody uses on purpose. */
const PASSED_OVER = ['Documentation', 'IETF Protocol Assignments'];

/** What a prefix is reserved for that is not for the Internet. */
function specialKind({ family, bits, length }: Prefix): string | undefined {
  const blocks = family === 4 ? specialOfV4(bits, length) : specialOfV6(bits, length);
  const special = blocks.find(({ globallyReachable }) => globallyReachable === false)?.name;
  return PASSED_OVER.some((name) => special?.startsWith(name)) ? undefined : special;
}

function textOf({ prefix: { family, bits, length } }: Announcement): string {
  return `${family === 4 ? formatIpv4(bits) : formatIpv6(bits)}/${length}`;
}
