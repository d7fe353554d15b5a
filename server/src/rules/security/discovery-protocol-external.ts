import { formatIpv4 } from '../../base/ip/format';
import { type CommandLine, lastLines } from '../../model/command-lines';
import { isWholeConfig } from '../../model/device';
import { type Edge, edges, exitOf, foreignNextHops } from '../../model/security/edge';
import { isEthernetPort } from '../../model/security/link-types';
import { type Release, release } from '../../model/security/release';
import { isTemplate } from '../../model/security/template';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'discovery-protocol-external',
  severity: 'hint',
  scope: 'file',
  what: 'CDP or LLDP speaks to the outside.',
  why: 'Every minute the device tells whoever is on the link its name, model, addresses and exact software release: the list of holes to try comes for free.',
  silent:
    'On interfaces other than Ethernet ports, on ports that are shut down, and on IOS XE without `cdp run`, where the default differs between platforms. The outside is where NAT has it, or the next hop of a default route that is not a private address.',
  messages: {
    nat: '{protocol} on outside of NAT: whoever is on this link is told model, addresses and software release.',
    exit: '{protocol} on towards {hop}, where the default route leads: whoever is on this link is told model, addresses and software release.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 198.51.100.2 255.255.255.252
!! discovery-protocol-external
 ip nat outside
ip route 0.0.0.0 0.0.0.0 198.51.100.1`,
      `version 17.3
hostname R1
cdp run
lldp run
!! discovery-protocol-external
interface GigabitEthernet0/0/0
 ip address 198.51.100.2 255.255.255.252
interface GigabitEthernet0/0/1
 ip address 192.168.7.1 255.255.255.0
ip route 0.0.0.0 0.0.0.0 198.51.100.1
end`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 198.51.100.2 255.255.255.252
 ip nat outside
 no cdp enable
interface GigabitEthernet0/1
 ip address 192.168.7.1 255.255.255.0
 ip nat inside`,
      `no cdp run
interface GigabitEthernet0/0
 ip address 198.51.100.2 255.255.255.252
 ip nat outside`,
      `version 17.3
hostname R1
interface GigabitEthernet0/0/0
 ip address 198.51.100.2 255.255.255.252
 ip nat outside
end`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 2.1.2', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  each: edges,
  reads: [lastLines(['cdp-run', 'lldp-run']), foreignNextHops, release, isWholeConfig, isTemplate],
  check(report, edge, switches, nextHops, software, isWhole, fromTemplate) {
    const { interface: own, natOutside, isSwitchport } = edge;
    if (own.shutdown || isSwitchport || !isEthernetPort(own.name)) return;
    // A part of a configuration may leave out what the device says elsewhere: there the port must be whole.
    if (!isWhole && (fromTemplate || natOutside === undefined || !hasAddress(edge))) return;
    const exit = exitOf(edge, nextHops);
    if (natOutside === undefined && exit === undefined) return;
    const cdp = edge.cdp !== false && cdpRuns(switches.get('cdp-run'), software, own.name);
    const lldp = edge.lldp !== false && switches.get('lldp-run')?.on === true;
    if (!cdp && !lldp) return;
    const commands = [...(cdp ? ['no cdp enable'] : []), ...(lldp ? ['no lldp transmit'] : [])];
    report({
      at: natOutside ?? own.header,
      message: natOutside === undefined ? 'exit' : 'nat',
      holes: {
        protocol: cdp ? (lldp ? 'CDP and LLDP are' : 'CDP is') : 'LLDP is',
        hop: formatIpv4(exit ?? 0),
      },
      fix: {
        title: `Add "${commands.join('" and "')}"`,
        edits: [{ kind: 'append-to-block', at: own.header, lines: commands }],
      },
    });
  },
});

function hasAddress({ interface: own }: Edge): boolean {
  return own.ipv4.length > 0 || own.dynamicIpv4;
}

/** CDP is on by default on IOS. On IOS XE it depends on the platform; its ports are numbered by one or three numbers. */
function cdpRuns(line: CommandLine | undefined, software: Release | undefined, port: string): boolean {
  if (line !== undefined && line.line.negation !== 'default') return line.on;
  return (software?.major ?? 0) < 16 && port.split('/').length === 2;
}
