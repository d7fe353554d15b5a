import { landmarks } from '../../model/landmarks';
import { idleMulticastUses, type MulticastUse, multicastTable } from '../../model/multicast/multicast-use';
import { defineRule } from '../rule';

export default defineRule({
  id: 'multicast-routing-disabled',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'PIM or multicast groups are configured, but multicast routing is off.',
  why: 'IOS forwards no multicast packet until it is told to, in each family and VRF. PIM on an interface and a rendezvous point are accepted, but no group is routed.',
  silent: 'In parts of a configuration, and for interfaces that are shut down.',
  messages: {
    missing:
      '`{command}` is missing: this router forwards no {family} multicast{vrf}, whatever PIM is told to do.',
  },
  examples: {
    bad: [
      `hostname MC1
interface GigabitEthernet0/1
 ip address 10.61.0.1 255.255.255.0
!! multicast-routing-disabled
 ip pim sparse-dense-mode
interface GigabitEthernet0/2
 ip address 10.62.0.1 255.255.255.0
 ip pim sparse-dense-mode
end`,
      `hostname MC2
vrf definition TV
ip multicast-routing
interface GigabitEthernet0/1
 vrf forwarding TV
 ip address 10.61.0.1 255.255.255.0
!! multicast-routing-disabled
 ip pim sparse-mode
!! multicast-routing-disabled
ipv6 pim rp-address 2001:DB8:61::1
end`,
    ],
    good: [
      `hostname MC1
ip multicast-routing distributed
interface GigabitEthernet0/1
 ip address 10.61.0.1 255.255.255.0
 ip pim sparse-mode
end`,
      `hostname MC2
interface GigabitEthernet0/1
 ip address 10.61.0.1 255.255.255.0
 ip pim sparse-mode
 shutdown
end`,
      `interface GigabitEthernet0/1
 ip pim sparse-mode`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Multicast Command Reference: ip multicast-routing',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipmulti/command/imc-cr-book/imc_i3.html',
    },
  ],
  reads: [idleMulticastUses, landmarks],
  check(report, uses, { firstInterface }) {
    const missing = new Map<string, MulticastUse>();
    for (const use of uses) {
      const table = multicastTable(use.family, use.vrf);
      if (!missing.has(table)) missing.set(table, use);
    }
    for (const { family, vrf, mark } of missing.values()) {
      const ip = family === 4 ? 'ip' : 'ipv6';
      const command = `${ip} multicast-routing${vrf === undefined ? '' : ` vrf ${vrf}`}`;
      report({
        at: mark,
        message: 'missing',
        holes: { command, family: `IPv${family}`, vrf: vrf === undefined ? '' : ` in VRF ${vrf}` },
        ...(firstInterface === undefined
          ? {}
          : {
              fix: {
                title: `Add "${command}"`,
                edits: [{ kind: 'insert-before', at: firstInterface, lines: [command, '!'] }],
              },
            }),
      });
    }
  },
});
