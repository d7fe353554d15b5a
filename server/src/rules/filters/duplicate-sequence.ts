import { isChange } from '../../model/device';
import { aclClashes, prefixListClashes, routeMapClashes } from '../../model/filters/clashes';
import type { Clash } from '../../model/filters/types';
import { defineRule } from '../rule';

export default defineRule({
  id: 'duplicate-sequence',
  severity: 'warning',
  scope: 'file',
  what: 'Two different entries of an access list, a prefix list or a route map have the same number.',
  why: 'A list has one entry a number. IOS refuses the second in an IPv4 access list ("Duplicate sequence number") and in a prefix list ("Insertion failed"); in an IPv6 access list one of the two is not there either. A route map that is opened again at a number goes on with the same entry: the action of the last line counts, and the conditions of both are put together.',
  silent:
    'Where both lines say the same, where an earlier line takes the first one away, and, in commands to be pasted, for an entry of a route map that is opened again with the same action.',
  messages: {
    refused: 'Number {number} is taken: IOS refuses this entry ("{answer}").',
    one: 'Number {number} is taken by another entry: only one of the two is in the list.',
    action:
      'Entry {number} was opened with the other action before: the last line counts, for all that stands in it.',
    joined: 'Entry {number} is opened a second time: IOS puts the conditions of both together, to one entry.',
  },
  examples: {
    bad: [
      `ip access-list extended BRANCH
 10 permit tcp any any eq 443
 20 permit tcp any any eq 22
!! duplicate-sequence
 20 permit udp any any eq domain
ip prefix-list BRANCH seq 5 permit 172.20.0.0/16
!! duplicate-sequence
ip prefix-list BRANCH seq 5 permit 172.21.0.0/16`,
      `hostname EDGE7
route-map PEER-IN permit 10
 match ip address prefix-list A
!! duplicate-sequence
route-map PEER-IN deny 10
 match ip address prefix-list B
route-map PEER-OUT permit 10
 match tag 5
!! duplicate-sequence
route-map PEER-OUT permit 10
 match metric 7
end`,
    ],
    good: [
      `ip access-list extended BRANCH
 10 permit tcp any any eq 443
 10 permit tcp any any eq 443
 no 20
 20 permit tcp any any eq 22
ip access-list extended OTHER
 10 permit udp any any eq domain
ip prefix-list BRANCH seq 5 permit 172.20.0.0/16
no ip prefix-list BRANCH seq 5 permit 172.20.0.0/16
ip prefix-list BRANCH seq 5 permit 172.21.0.0/16
route-map PEER-IN permit 10
 match ip address prefix-list A
route-map PEER-IN permit 10
 set metric 7`,
    ],
  },
  references: [
    {
      title: 'Cisco: IP Access List Entry Sequence Numbering',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/xe-16/sec-data-acl-xe-16-book/sec-acl-seq-num-xe.html',
    },
    {
      title: 'Cisco: Best Practices for Route Map',
      url: 'https://www.cisco.com/c/en/us/support/docs/ios-nx-os-software/ios-xe-17/223145-best-practices-for-route-map.html',
    },
  ],
  reads: [aclClashes, prefixListClashes, routeMapClashes, isChange],
  check(report, acls, prefixes, maps, isPasted) {
    const found: { readonly clash: Clash; readonly message: string; readonly answer?: string }[] = [];
    for (const { clash, family } of acls)
      found.push({ clash, message: family === 4 ? 'refused' : 'one', answer: 'Duplicate sequence number' });
    for (const clash of prefixes) found.push({ clash, message: 'refused', answer: 'Insertion failed' });
    for (const clash of maps) {
      if (!clash.sameAction) found.push({ clash, message: 'action' });
      else if (!isPasted) found.push({ clash, message: 'joined' });
    }
    for (const { clash, message, answer = '' } of found) {
      report({
        at: clash.second,
        message,
        holes: { number: `${clash.sequence}`, answer },
        related: [{ at: clash.first, message: 'The number is used here first.' }],
      });
    }
  },
});
