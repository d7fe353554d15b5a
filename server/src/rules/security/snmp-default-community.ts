import { type SnmpCommunity, snmpCommunities } from '../../model/security/snmp';
import { defineRule } from '../rule';

export default defineRule({
  id: 'snmp-default-community',
  severity: 'error',
  scope: 'file',
  what: 'An SNMP community has the name that everybody tries first, or may write.',
  why: 'A community is a password that travels in clear. Scanners try the two names that devices once came with, and a community that may write changes the configuration: it can load another one from a server of its own.',
  silent: 'After a `no` that takes the community away again.',
  messages: {
    default: 'Every scanner tries this name first: whoever reaches the device can read it by SNMP.',
    filtered:
      'Every scanner tries this name first: only the access list keeps strangers from reading the device.',
    writable:
      'This community may write and travels in clear: whoever has it and reaches the device can change it.',
    writableFiltered:
      'This community may write and travels in clear: whoever has it changes the device by a packet under a permitted address.',
    both: 'Every scanner tries this name first, and it may write: whoever reaches the device can change it.',
    bothFiltered:
      'Every scanner tries this name first, and it may write: a packet under a permitted address changes the device.',
  },
  examples: {
    bad: [
      `!! snmp-default-community
snmp-server community Public RO
!! snmp-default-community
snmp-server community 8f2kQ7 rw 20
access-list 20 permit 192.0.2.9`,
      `!! snmp-default-community
snmp-server community private view SYSTEM RW
!! snmp-default-community
snmp-server community PUBLIC RO 20
snmp-server view SYSTEM system included`,
    ],
    good: [
      `snmp-server community 8f2kQ7 RO 20
snmp-server group OPS v3 priv
access-list 20 permit 192.0.2.9`,
      `snmp-server community public RO
no snmp-server community public RO`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.5', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [snmpCommunities],
  check(report, communities) {
    for (const community of communities) {
      const message = messageFor(community);
      if (message === undefined) continue;
      const severity = community.isDefault ? 'error' : 'warning';
      report({ at: community.name, message, severity });
    }
  },
});

function messageFor({ isDefault, writable, filtered }: SnmpCommunity): string | undefined {
  if (!isDefault && !writable) return undefined;
  if (isDefault && !writable) return filtered ? 'filtered' : 'default';
  const message = isDefault ? 'both' : 'writable';
  return filtered ? `${message}Filtered` : message;
}
