import { formatIp } from '../../base/ip/format';
import { type Interface, primaryIpv4 } from '../../model/interfaces';
import { tunnelSources, tunnels } from '../../model/tunnel-ends';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-shared-source',
  severity: 'warning',
  scope: 'file',
  what: 'A 6to4 tunnel and an automatic tunnel of IPv4-compatible addresses have one source.',
  why: 'Both take every packet of IP protocol 41 that comes to the address, whoever sends it. The router cannot tell which of the tunnels a packet is for; Cisco advises against it.',
  silent: 'For tunnels that are shut down.',
  messages: {
    shared:
      '{tunnel} sends from {source}, as {other} does: a packet that comes in fits both, and one tunnel gets those of the other.',
  },
  examples: {
    bad: [
      `interface Tunnel30
 tunnel source Loopback9
 tunnel mode ipv6ip 6to4
interface Tunnel31
!! 6to4-shared-source
 tunnel source lo9
 tunnel mode ipv6ip auto-tunnel`,
      `interface Loopback9
 ip address 192.0.2.9 255.255.255.255
interface Tunnel30
 tunnel source 192.0.2.9
 tunnel mode ipv6ip auto-tunnel
interface Tunnel31
!! 6to4-shared-source
 tunnel source Loopback9
 tunnel mode ipv6ip 6to4`,
    ],
    good: [
      `interface Tunnel30
 tunnel source Loopback9
 tunnel mode ipv6ip 6to4
interface Tunnel31
 tunnel source Loopback8
 tunnel mode ipv6ip auto-tunnel`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
  ],
  reads: [tunnels, tunnelSources],
  check(report, all, sources) {
    const seen = new Map<string, Interface>();
    for (const one of all.values()) {
      const { source, mode } = one.tunnel;
      const kind = mode?.kind;
      if (source === undefined || one.shutdown || (kind !== '6to4' && kind !== 'auto')) continue;
      const text = sourceOf(one, sources);
      if (text === undefined) continue;
      const other = seen.get(`${kind === 'auto' ? '6to4' : 'auto'} ${text}`);
      seen.set(`${kind} ${text}`, one);
      if (other?.tunnel.source === undefined) continue;
      report({
        at: source.mark,
        message: 'shared',
        holes: { tunnel: one.name, source: text, other: other.name },
        related: [{ at: other.tunnel.source.mark, message: `${other.name} sends from here too.` }],
      });
    }
  },
});

/** What a tunnel sends from: an address, or an interface whose address the document does not say. */
function sourceOf({ tunnel }: Interface, sources: ReadonlyMap<string, Interface>): string | undefined {
  const { source } = tunnel;
  if (source?.address !== undefined) return formatIp(source.address);
  if (source?.interface === undefined) return undefined;
  const primary = primaryIpv4(source.interface, sources);
  return primary === undefined ? source.interface : formatIp({ family: 4, bits: primary.address });
}
