import type { Interface } from '../../model/interfaces';
import { transportFamily } from '../../model/tunnel';
import { tunnelSources, tunnels } from '../../model/tunnel-ends';
import { defineRule } from '../rule';

export default defineRule({
  id: 'tunnel-source-without-address',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'The source interface of a tunnel has no address of the family that the tunnel needs.',
  why: 'The packets of a tunnel are sent from the address of its source interface. Without one IOS keeps the line protocol of the tunnel down.',
  silent:
    'Where the interface is not in the document, gets its address from elsewhere (DHCP, PPP, unnumbered) or is not fully understood, where tunnel or interface is shut down, and for modes whose family is not known.',
  messages: {
    missing:
      '{interface} has no {family} address, so {tunnel} has nothing to send from: its line protocol stays down.',
  },
  examples: {
    bad: [
      `hostname BR2
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:9::1/64
interface Tunnel9
 ipv6 address 2001:DB8:90::2/64
!! tunnel-source-without-address
 tunnel source GigabitEthernet0/1
 tunnel destination 198.51.100.9
 tunnel mode ipv6ip
end`,
      `hostname BR2
interface GigabitEthernet0/1
 ip address 192.0.2.9 255.255.255.0
interface Tunnel9
!! tunnel-source-without-address
 tunnel source gi0/1
 tunnel destination 2001:DB8:9::9
 tunnel mode gre ipv6
end`,
    ],
    good: [
      `hostname BR2
interface GigabitEthernet0/1
 ip address 192.0.2.9 255.255.255.0
interface Tunnel9
 tunnel source GigabitEthernet0/1
 tunnel destination 198.51.100.9
 tunnel mode ipv6ip
end`,
      `hostname BR2
interface Dialer1
 ip address negotiated
interface Tunnel9
 tunnel source Dialer1
 tunnel destination 198.51.100.9
interface Tunnel10
 tunnel source Dialer2
 tunnel destination 198.51.100.10
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: Implementing Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/15-mt/ir-15-mt-book/ir-impl-tun.html',
    },
  ],
  reads: [tunnels, tunnelSources],
  check(report, all, sources) {
    for (const { name, shutdown, tunnel } of all.values()) {
      const { source } = tunnel;
      const family = transportFamily(tunnel);
      const from = sources.get(source?.interface ?? '');
      if (source === undefined || shutdown || family === undefined || from === undefined) continue;
      if (from.shutdown || from.unclear || mayHaveAddress(from, family)) continue;
      report({
        at: source.mark,
        message: 'missing',
        holes: { interface: from.name, family: `IPv${family}`, tunnel: name },
      });
    }
  },
});

/** True for an interface with an address of the family, or with one that the document does not say. */
function mayHaveAddress(one: Interface, family: 4 | 6): boolean {
  if (family === 4) return one.ipv4.length > 0 || one.dynamicIpv4 || one.unnumberedFrom !== undefined;
  return one.ipv6.length > 0 || one.dynamicIpv6 || one.ipv6UnnumberedFrom !== undefined;
}
