import { isChange } from '../../model/device';
import { overwritten } from '../../model/names/overwritten';
import { defineRowRule } from '../rule';

/** Of an address the other may have been meant to stay, as a second one: there nothing is taken away. */
const MAY_BE_BOTH: ReadonlySet<string> = new Set(['ip-address']);

export default defineRowRule({
  id: 'overwritten-command',
  severity: 'warning',
  scope: 'file',
  what: 'A command stands twice in the same block, and the second one replaces the first.',
  why: 'IOS keeps one of these commands only, without a word. What the first one said is gone: an address, a filter, the AS of a neighbor.',
  silent:
    'Where both lines say the same, where a line between them takes the first back, for commands that a device keeps several of, and for what is typed behind a prompt.',
  messages: { overwritten: 'This replaces {command} above: IOS keeps the last one only.' },
  examples: {
    bad: [
      `hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
!! overwritten-command
 ip address 198.51.100.1 255.255.255.0
 ip access-group 10 in
 ip access-group 11 out
!! overwritten-command
 ip access-group 12 in
line vty 0 4
 transport input ssh
!! overwritten-command
 transport input telnet
ip ssh version 1
!! overwritten-command
ip ssh version 2
end`,
      `router bgp 65000
 neighbor 192.0.2.2 remote-as 65001
 neighbor 192.0.2.3 remote-as 65001
!! overwritten-command
 neighbor 192.0.2.2 remote-as 65002`,
    ],
    good: [
      `hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ip address 198.51.100.1 255.255.255.0 secondary
 ip address 203.0.113.1 255.255.255.0 secondary
 ip mtu 1400
 no ip mtu
 ip mtu 1450
 standby 1 priority 110
 standby 2 priority 90
interface GigabitEthernet0/1
 ip address 198.51.100.129 255.255.255.128
 duplex full
 duplex full
end`,
      `R1(config)#hostname R2
R2(config)#hostname R3`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Addressing Services Command Reference, ip address',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipaddr/command/ipaddr-cr-book/ipaddr-i2.html',
    },
  ],
  each: overwritten,
  reads: [isChange],
  check(report, { earlier, later, command }, change) {
    const mayRemove = !change && !MAY_BE_BOTH.has(later.line.form?.id ?? '');
    report({
      at: later,
      message: 'overwritten',
      holes: { command: `"${command}"` },
      related: [{ at: earlier, message: 'This line is replaced.' }],
      ...(mayRemove && {
        fix: { title: 'Remove the line that is replaced', edits: [{ kind: 'remove-line', at: earlier }] },
      }),
    });
  },
});
