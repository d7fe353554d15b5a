import { dhcpv6Links } from '../../model/dhcp/dhcpv6-links';
import { markedText } from '../../model/ipv6/line-text';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'dhcpv6-conflicting-roles',
  severity: 'error',
  scope: 'file',
  what: 'An interface is to be DHCPv6 server, relay or client at once.',
  why: 'IOS lets an interface have one of these roles. It refuses the command that gives it a second one ("Interface is in DHCP server mode"), and the interface keeps the first.',
  messages: {
    conflict:
      '{interface} is a DHCPv6 {first} already, and IOS refuses to make it a {second} too: this command has no effect.',
  },
  examples: {
    bad: [
      `interface Vlan70
 ipv6 address 2001:DB8:70::1/64
 ipv6 dhcp relay destination 2001:DB8:FF::547
!! dhcpv6-conflicting-roles
 ipv6 dhcp server HOSTS
interface GigabitEthernet0/0
 ipv6 dhcp server HOSTS
!! dhcpv6-conflicting-roles
 ipv6 dhcp client pd PROVIDER
ipv6 dhcp pool HOSTS
 dns-server 2001:DB8::53`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ipv6 address dhcp
 ipv6 dhcp client pd PROVIDER
interface Vlan70
 ipv6 dhcp relay destination 2001:DB8:FF::547
 ipv6 dhcp relay destination 2001:DB8:FF::548
interface Vlan71
 ipv6 dhcp server HOSTS
 no ipv6 dhcp server HOSTS
 ipv6 dhcp relay destination 2001:DB8:FF::547
interface Vlan72
 ipv6 address autoconfig
 ipv6 dhcp server HOSTS
ipv6 dhcp pool HOSTS
 dns-server 2001:DB8::53`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IPv6 Command Reference: ipv6 dhcp server',
      url: 'https://www.cisco.com/en/US/docs/ios/ipv6/command/reference/ipv6_05.html',
    },
  ],
  each: dhcpv6Links,
  reads: [],
  check(report, { name, roles }) {
    const [first] = roles;
    if (first === undefined) return;
    for (const later of roles) {
      if (later.role === first.role) continue;
      report({
        at: later.mark,
        message: 'conflict',
        holes: { interface: name, first: first.role, second: later.role },
        related: [{ at: first.mark, message: `Makes it a ${first.role}` }],
        fix: {
          title: `Remove "${markedText(later.mark)}"`,
          edits: [{ kind: 'remove-line', at: later.mark }],
        },
      });
    }
  },
});
