import { snmpCommunities } from '../../model/security/snmp';
import { defineRule } from '../rule';

export default defineRule({
  id: 'snmp-community-unfiltered',
  severity: 'warning',
  scope: 'file',
  what: 'No access list says who may use an SNMP community.',
  why: 'A community travels in clear with each request and proves nothing about who sends it. Without an access list whoever has read it once may use it from everywhere, and guesses are answered from everywhere too.',
  silent: 'Where the line names an access list, of IPv4 or of IPv6.',
  messages: {
    open: 'No access list limits this community: whoever has seen it on the way may use it from any address.',
  },
  examples: {
    bad: [
      `!! snmp-community-unfiltered
snmp-server community 8f2kQ7 RO
!! snmp-community-unfiltered
snmp-server community 9w3pL1 view SYSTEM RO
snmp-server view SYSTEM system included`,
    ],
    good: [
      `snmp-server community 8f2kQ7 RO 20
snmp-server community 9w3pL1 view SYSTEM RO NOC
snmp-server community 5t6yU2 RO ipv6 NOC6
snmp-server view SYSTEM system included`,
      `snmp-server community 8f2kQ7 RO
snmp-server community 8f2kQ7 RO 20`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.5.5', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [snmpCommunities],
  check(report, communities) {
    for (const { filtered, line } of communities) if (!filtered) report({ at: line, message: 'open' });
  },
});
