import { interfaceKind } from '../../model/addressing/interface-kind';
import { tunnels } from '../../model/tunnel-ends';
import { defineRule } from '../rule';

/** Modes that send all packets to one far end. GRE is what a tunnel without a mode does. */
const twoEnds: ReadonlySet<string> = new Set(['gre', 'ipip', 'ipv6ip', 'ipv6']);

export default defineRule({
  id: 'tunnel-without-destination',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'A tunnel with two ends has a source, but no destination.',
  why: 'IOS keeps the line protocol of such a tunnel down until it knows source and destination. Nothing is sent through it, and routes over it are not installed.',
  silent:
    'For modes that find the far end otherwise (6to4, 6rd, ISATAP, multipoint GRE, IPsec, MPLS), for tunnels that are shut down or have no source yet, and where a line of the tunnel is not understood.',
  messages: {
    missing: '{tunnel} ({mode}) has no `tunnel destination`: its line protocol stays down.',
  },
  examples: {
    bad: [
      `hostname BR1
interface Loopback4
 ip address 192.0.2.4 255.255.255.255
!! tunnel-without-destination
interface Tunnel4
 ipv6 address 2001:DB8:4::2/64
 tunnel source Loopback4
 tunnel mode ipv6ip
ipv6 route ::/0 Tunnel4
end`,
    ],
    good: [
      `hostname BR1
interface Tunnel4
 ipv6 address 2001:DB8:4::2/64
 tunnel source 192.0.2.4
 tunnel destination 198.51.100.4
 tunnel mode ipv6ip
end`,
      `hostname BR1
interface Tunnel5
 ip address 10.5.0.1 255.255.255.0
 tunnel source GigabitEthernet0/0
 tunnel mode gre multipoint
end`,
      `interface Tunnel4
 tunnel source 192.0.2.4`,
    ],
  },
  references: [
    {
      title: 'Cisco: Implementing Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/15-mt/ir-15-mt-book/ir-impl-tun.html',
    },
  ],
  reads: [tunnels],
  check(report, all) {
    for (const { name, header, shutdown, unclear, tunnel } of all.values()) {
      const { source, mode, destination } = tunnel;
      if (interfaceKind(name) !== 'Tunnel' || shutdown || unclear) continue;
      const kind = mode?.kind ?? 'gre';
      if (source === undefined || destination !== undefined || !twoEnds.has(kind)) continue;
      report({ at: header, message: 'missing', holes: { tunnel: name, mode: modeNames[kind] ?? kind } });
    }
  },
});

const modeNames: Readonly<Record<string, string>> = {
  gre: 'GRE',
  ipip: 'IP in IP',
  ipv6ip: 'IPv6 in IPv4',
  ipv6: 'IPv6',
};
