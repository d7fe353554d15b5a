import { sixToFourTunnels } from '../../model/six-to-four';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-several-tunnels',
  severity: 'warning',
  scope: 'file',
  what: 'A router has more than one 6to4 tunnel.',
  why: 'IOS supports one 6to4 tunnel on a router. A packet that arrives does not tell which of several it is for, and one of them stays without traffic.',
  silent: 'For tunnels that are shut down.',
  messages: {
    several: '{tunnel} is a further 6to4 tunnel beside {first}: IOS supports one on a router.',
  },
  examples: {
    bad: [
      `interface Tunnel10
 tunnel source 192.0.2.41
 tunnel mode ipv6ip 6to4
interface Tunnel20
 tunnel source 192.0.2.42
!! 6to4-several-tunnels
 tunnel mode ipv6ip 6to4`,
    ],
    good: [
      `interface Tunnel10
 tunnel source 192.0.2.41
 tunnel mode ipv6ip 6to4
interface Tunnel20
 tunnel source 192.0.2.42
 tunnel mode ipv6ip 6to4
 shutdown`,
      `interface Tunnel10
 tunnel source 192.0.2.41
 tunnel mode ipv6ip 6to4
interface Tunnel20
 tunnel source 192.0.2.42
 tunnel destination 198.51.100.42
 tunnel mode ipv6ip`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
  ],
  reads: [sixToFourTunnels],
  check(report, tunnels) {
    const [first, ...others] = tunnels.map(({ tunnel }) => tunnel);
    if (first === undefined) return;
    for (const { name, tunnel } of others) {
      if (tunnel.mode === undefined) continue;
      report({
        at: tunnel.mode.mark,
        message: 'several',
        holes: { tunnel: name, first: first.name },
        related: [{ at: first.header, message: `${first.name} is the first.` }],
      });
    }
  },
});
