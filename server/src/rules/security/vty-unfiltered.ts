import { openTerminals } from '../../model/security/line-settings';
import { isTemplate } from '../../model/security/template';
import { lineName, terminalLines } from '../../model/services/lines';
import { defineRule } from '../rule';

export default defineRule({
  id: 'vty-unfiltered',
  severity: 'information',
  scope: 'file',
  what: 'No access class says who may connect to a virtual terminal.',
  why: 'Every address that reaches any interface of the device may try names and passwords, and may hold all terminals open so that nobody else gets in.',
  silent:
    'Where no `transport input` is given, or none comes in; where another block for the same terminals has the access class; in templates.',
  messages: {
    open: '"line {line}" has no IPv4 access-class: every address that reaches the device may try to log in.',
  },
  examples: {
    bad: [
      `!! vty-unfiltered
line vty 0 4
 login local
 transport input ssh`,
      `line vty 0 4
 access-class 20 in
!! vty-unfiltered
line vty 5 15
 transport input telnet ssh
access-list 20 permit 192.0.2.0 0.0.0.255`,
    ],
    good: [
      `line vty 0 4
 access-class NOC in vrf-also
 transport input ssh
line vty 5 15
 transport input none
ip access-list standard NOC
 permit 192.0.2.0 0.0.0.255`,
      `line vty 0 15
 transport input ssh
line vty 0 15
 access-class 20 in
access-list 20 permit 192.0.2.0 0.0.0.255`,
      `line vty 0 4
 login`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.2.5', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [terminalLines, isTemplate],
  check(report, lines, fromTemplate) {
    if (fromTemplate) return;
    for (const block of openTerminals(lines))
      report({ at: block.header, message: 'open', holes: { line: lineName(block) } });
  },
});
