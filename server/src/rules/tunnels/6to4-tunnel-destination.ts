import { isAutomatic } from '../../model/tunnel';
import { tunnels } from '../../model/tunnel-ends';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-tunnel-destination',
  severity: 'error',
  scope: 'file',
  what: 'A 6to4, 6rd, ISATAP or automatic tunnel has a destination.',
  why: 'Such a tunnel finds the far end in the IPv6 address of each packet. IOS refuses a destination together with these modes: one of the two lines is not accepted.',
  messages: {
    destination:
      '{tunnel} takes the far end from each packet ({mode}): IOS does not accept a destination together with this mode.',
  },
  examples: {
    bad: [
      `interface Tunnel70
 tunnel source Loopback2
!! 6to4-tunnel-destination
 tunnel destination 198.51.100.70
 tunnel mode ipv6ip 6to4`,
      `interface Tunnel71
 tunnel source Loopback2
 tunnel mode ipv6ip isatap
!! 6to4-tunnel-destination
 tun dest 198.51.100.71`,
    ],
    good: [
      `interface Tunnel70
 tunnel source Loopback2
 tunnel destination 198.51.100.70
 tunnel mode ipv6ip`,
      `interface Tunnel70
 tunnel source Loopback2
 tunnel destination 198.51.100.70
 no tunnel destination
 tunnel mode ipv6ip 6to4`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
    { title: 'RFC 3056, section 5', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-5' },
  ],
  reads: [tunnels],
  check(report, all) {
    for (const { name, tunnel } of all.values()) {
      const { destination, mode } = tunnel;
      if (destination === undefined || mode === undefined || !isAutomatic(tunnel)) continue;
      report({
        at: destination.mark,
        message: 'destination',
        holes: { tunnel: name, mode: modeNames[mode.kind] ?? mode.kind },
        fix: {
          title: `Remove "${destination.mark.line.source.text.trim()}"`,
          edits: [{ kind: 'remove-line', at: destination.mark }],
        },
      });
    }
  },
});

const modeNames: Readonly<Record<string, string>> = { isatap: 'ISATAP', auto: 'automatic' };
