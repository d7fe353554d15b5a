import { isChange } from '../../model/device';
import { leadingFixed } from '../../model/filters/cube';
import { entriesText } from '../../model/filters/entry-text';
import { ALL_PROTOCOLS } from '../../model/filters/packets';
import { shadowedAclEntries } from '../../model/filters/shadows';
import type { AclEntry } from '../../model/filters/types';
import { defineRowRule } from '../rule';

const MOST_RELATED = 10;

export default defineRowRule({
  id: 'shadowed-acl-entry',
  severity: 'warning',
  scope: 'file',
  tag: 'unnecessary',
  what: 'An entry of an access list that no packet reaches: earlier entries take all that it would match.',
  why: 'IOS compares a packet with the entries from the top and stops at the first that matches. An entry behind others that cover it never does anything: what it should block still passes, or what it should let through is still dropped.',
  silent:
    'Where an earlier entry comes and goes (`time-range`, `reflect`, `evaluate`, `dynamic`) or has a condition that the later one lacks, where an object group is not in the document, where comparing would take too long, and in commands to be pasted that number some entries of a list but not all.',
  messages: {
    conflict: 'No packet reaches this entry: {by} above {takes} all that it names, to {action}.',
    redundant:
      'No packet reaches this entry, nor is it needed: {by} above {takes} all that it names, with the same action.',
    other: 'No packet reaches this entry: {by} above {takes} all that it names.',
  },
  examples: {
    bad: [
      `ip access-list extended UPLINK-IN
 10 permit udp any any
!! shadowed-acl-entry
 20 deny udp any host 192.0.2.53 eq domain
 30 permit tcp any any established
 40 deny ip 172.16.8.0 0.0.3.255 any
 50 deny ip 172.16.12.0 0.0.3.255 any
!! shadowed-acl-entry
 60 deny tcp 172.16.8.0 0.0.7.255 any eq smtp`,
      `access-list 44 permit 10.7.0.0 0.0.255.255
!! shadowed-acl-entry
access-list 44 deny 10.7.99.0 0.0.0.255
access-list 44 permit 10.8.0.1`,
      `object-group network SERVERS
 host 192.0.2.10
 192.0.2.64 255.255.255.192
ip access-list extended DMZ
 permit tcp any object-group SERVERS
!! shadowed-acl-entry
 deny tcp any host 192.0.2.70 eq 22
ipv6 access-list DMZ6
 permit icmp any any
!! shadowed-acl-entry
 deny icmp any any redirect log`,
    ],
    good: [
      `ip access-list extended UPLINK-IN
 10 permit tcp any any established
 20 deny tcp any host 192.0.2.53 eq 22
 30 permit udp any any eq ntp time-range NIGHT
 40 deny udp any any eq ntp
 50 deny ip 172.16.8.0 0.0.3.255 any
 60 deny ip 172.16.12.0 0.0.1.255 any
 70 permit ip 172.16.8.0 0.0.7.255 any`,
      `ip access-list extended SEEN-LAST
 20 permit ip any any
 10 deny tcp any any eq telnet
ip access-list extended GROUPS
 permit ip object-group ELSEWHERE any
 deny tcp any any eq 22`,
    ],
  },
  references: [
    {
      title: 'Cisco: Configure IP Access Lists, Process ACLs',
      url: 'https://www.cisco.com/c/en/us/support/docs/security/ios-firewall/23602-confaccesslists.html',
    },
  ],
  each: shadowedAclEntries,
  reads: [isChange],
  check(report, { entry, by, effect, isLast, isGlobal, isOrderOpen }, isPasted) {
    if (isPasted && isOrderOpen) return;
    const marks = by.map(({ mark }) => mark);
    // On a device `no access-list 10 …` takes the whole list away.
    const isRemovable = effect === 'redundant' && !(isPasted && isGlobal);
    report({
      at: entry.mark,
      message: effect === 'redundant' || effect === 'conflict' ? effect : 'other',
      // A last entry that denies everything is often there to say so, or to count.
      ...((effect === 'redundant' || (isLast && deniesAll(entry))) && { severity: 'hint' }),
      holes: {
        by: entriesText(marks),
        takes: marks.length === 1 ? 'takes' : 'take',
        action: entry.action === 'permit' ? 'deny it' : 'permit it',
      },
      related: marks.slice(0, MOST_RELATED).map((at) => ({ at, message: 'This entry comes first.' })),
      ...(isRemovable && {
        fix: { title: 'Remove the needless entry', edits: [{ kind: 'remove-line', at: entry.mark }] },
      }),
    });
  },
});

function deniesAll({ action, packets }: AclEntry): boolean {
  if (action !== 'deny') return false;
  return (
    packets?.boxes.every(
      ({ protocols, source, destination }) =>
        protocols === ALL_PROTOCOLS && leadingFixed(source) === 0 && leadingFixed(destination) === 0,
    ) ?? false
  );
}
