import { lastLines } from '../../model/command-lines';
import { isWholeConfig } from '../../model/device';
import { edges } from '../../model/security/edge';
import { speaksArp } from '../../model/security/link-types';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'proxy-arp-external',
  severity: 'hint',
  scope: 'file',
  what: 'An interface answers ARP for strangers outside of NAT, or turns packets into broadcasts.',
  why: 'With proxy ARP, which is on by default, the router answers for addresses that are not its own: hosts of others on the link send their packets to it. Directed broadcasts let one packet from anywhere make a whole subnet answer, to an address that the sender chooses (smurf).',
  silent:
    'Where an access list limits directed broadcasts, on interfaces that are shut down, and for proxy ARP in parts of a configuration and away from Ethernet.',
  messages: {
    broadcast:
      'A packet from anywhere to the broadcast address of this subnet is sent to all its hosts, which all answer (smurf).',
    proxy:
      'Proxy ARP is on outside of NAT: the router answers for addresses that are not its own and draws packets of others on the link.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/1
 ip address 192.0.2.1 255.255.255.0
!! proxy-arp-external
 ip directed-broadcast`,
      `version 15.7
hostname R1
interface GigabitEthernet0/0
 ip address 198.51.100.2 255.255.255.0
!! proxy-arp-external
 ip nat outside
end`,
    ],
    good: [
      `version 15.7
hostname R1
interface GigabitEthernet0/0
 ip address 198.51.100.2 255.255.255.0
 no ip directed-broadcast
 no ip proxy-arp
 ip nat outside
interface Serial0/0
 ip address 203.0.113.2 255.255.255.252
 ip nat outside
interface GigabitEthernet0/1
 ip address 192.0.2.1 255.255.255.0
 ip directed-broadcast 20
access-list 20 permit 192.0.2.9
end`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'RFC 2644', url: 'https://www.rfc-editor.org/rfc/rfc2644' },
    { title: 'CIS Cisco IOS 17.x Benchmark, 3.1.2', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  each: edges,
  reads: [isWholeConfig, lastLines(['ip-arp-proxy-disable'])],
  // No fix for proxy ARP: hosts of the link that have no route back would lose their way silently.
  check(report, edge, isWhole, switches) {
    const { interface: own, natOutside, directedBroadcast, proxyArp } = edge;
    if (own.shutdown) return;
    if (directedBroadcast !== undefined && !directedBroadcast.filtered) {
      const text = 'no ip directed-broadcast';
      const at = directedBroadcast.mark;
      const fix = { title: `Change to "${text}"`, edits: [{ kind: 'replace', at, text } as const] };
      report({ at, message: 'broadcast', fix });
    }
    if (!isWhole || natOutside === undefined || proxyArp === false || !speaksArp(own.name)) return;
    if (switches.get('ip-arp-proxy-disable')?.on) return;
    if (own.ipv4.length > 0 || own.dynamicIpv4) report({ at: natOutside, message: 'proxy' });
  },
});
