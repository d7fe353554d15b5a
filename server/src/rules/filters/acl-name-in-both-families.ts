import { sharedAclNames } from '../../model/filters/shared-names';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'acl-name-in-both-families',
  severity: 'error',
  scope: 'file',
  what: 'An access list of IPv4 and one of IPv6 have the same name.',
  why: 'Access lists of both families share one space of names. IOS refuses the second list: its entries are not there, and an interface that applies it filters nothing.',
  silent: 'For names that differ in case, and for a list that an earlier line takes away.',
  messages: {
    shared: 'A list of the other family is named {name} too: IOS refuses this one.',
  },
  examples: {
    bad: [
      `ip access-list standard MGMT
 permit 192.0.2.0 0.0.0.255
!! acl-name-in-both-families
ipv6 access-list MGMT
 permit ipv6 2001:DB8:99::/64 any`,
    ],
    good: [
      `ip access-list standard MGMT
 permit 192.0.2.0 0.0.0.255
ipv6 access-list MGMT6
 permit ipv6 2001:DB8:99::/64 any
ipv6 access-list mgmt
 permit ipv6 2001:DB8:99::/64 any`,
      `ipv6 access-list MGMT
 permit ipv6 2001:DB8:99::/64 any
no ipv6 access-list MGMT
ip access-list extended MGMT
 permit tcp any any eq 22`,
    ],
  },
  references: [
    {
      title: 'Cisco: IPv6 Access Control Lists',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/xe-16/sec-data-acl-xe-16-book/ip6-acls-xe.html',
    },
  ],
  each: sharedAclNames,
  reads: [],
  check(report, { name, first, second }) {
    report({
      at: second,
      message: 'shared',
      holes: { name },
      related: [{ at: first, message: 'The name is taken here.' }],
    });
  },
});
