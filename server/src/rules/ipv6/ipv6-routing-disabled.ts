import { device } from '../../model/device';
import { type Ipv6RoutingUse, ipv6RoutingUses } from '../../model/ipv6-use';
import { landmarks } from '../../model/landmarks';
import { defineRule } from '../rule';

const COMMAND = 'ipv6 unicast-routing';

export default defineRule({
  id: 'ipv6-routing-disabled',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'IPv6 routing is configured, but `ipv6 unicast-routing` is missing.',
  why: 'IOS does not forward IPv6 packets until it is told to. Interfaces have addresses and answer a ping, while routes, routing protocols and router advertisements do nothing.',
  silent:
    'In parts of a configuration, and where the device is an IPv6 host only: nothing but a default route or a DHCPv6 server, with `no ip routing` or in a management VRF.',
  messages: {
    missing:
      '`ipv6 unicast-routing` is missing: this router forwards no IPv6 packet, whatever its routes say.',
  },
  examples: {
    bad: [
      `version 15.7
hostname R1
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
!! ipv6-routing-disabled
 ospfv3 1 ipv6 area 0
router ospfv3 1
 router-id 192.0.2.1
end`,
    ],
    good: [
      `version 15.7
hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
ipv6 route 2001:DB8:2::/48 2001:DB8:1::2
end`,
      `version 15.2
hostname SW1
no ip routing
interface Vlan10
 ipv6 address 2001:DB8:1::5/64
 ipv6 dhcp server
ipv6 route ::/0 2001:DB8:1::1
end`,
      `hostname R1
interface GigabitEthernet0/0
 ipv6 ospf 1 area 0
 shutdown
router ospf 1
end`,
      `hostname R1
vrf definition MGMT
interface GigabitEthernet0/0
 vrf forwarding MGMT
 ipv6 address 2001:DB8:1::5/64
router ospf 1
ipv6 route vrf MGMT ::/0 2001:DB8:1::1
end`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IPv6 Command Reference: ipv6 unicast-routing',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipv6/command/ipv6-cr-book/ipv6-s6.html',
    },
  ],
  reads: [device, ipv6RoutingUses, landmarks],
  check(report, { on, off }, uses, { firstInterface }) {
    const [first] = uses;
    if (first === undefined || on.has('ipv6-unicast-routing')) return;
    if (isHost(uses, off.has('ip-routing'))) return;
    report({
      at: first.mark,
      message: 'missing',
      ...(firstInterface === undefined
        ? {}
        : {
            fix: {
              title: `Add "${COMMAND}"`,
              edits: [{ kind: 'insert-before', at: firstInterface, lines: [COMMAND, '!'] }],
            },
          }),
    });
  },
});

/** A device that sends IPv6 packets of its own, but was never meant to forward any. */
function isHost(uses: readonly Ipv6RoutingUse[], switchedOff: boolean): boolean {
  return uses.every((use) => use.suitsHost && (switchedOff || use.inVrf));
}
