import { entriesText } from '../../model/filters/entry-text';
import { shadowedPrefixListEntries } from '../../model/filters/shadows';
import { defineRowRule } from '../rule';

const MOST_RELATED = 10;

export default defineRowRule({
  id: 'shadowed-prefix-list-entry',
  severity: 'warning',
  scope: 'file',
  tag: 'unnecessary',
  what: 'An entry of a prefix list that no prefix reaches: earlier entries take all that it would match.',
  why: 'IOS compares a prefix with the entries in the order of their numbers and stops at the first that matches. An entry behind others that cover it, in address and in length, never does anything.',
  silent:
    'Where a length that the entry matches is left over by the earlier ones, and for two entries of one number, of which one is not there.',
  messages: {
    conflict: 'No prefix reaches this entry: {by} {takes} all that it names, to {action}.',
    redundant:
      'No prefix reaches this entry, nor is it needed: {by} {takes} all that it names, with the same action.',
    other: 'No prefix reaches this entry: {by} {takes} all that it names.',
  },
  examples: {
    bad: [
      `ip prefix-list CUSTOMERS seq 10 permit 172.20.0.0/14 le 24
!! shadowed-prefix-list-entry
ip prefix-list CUSTOMERS seq 20 deny 172.21.64.0/18
ip prefix-list CUSTOMERS seq 30 permit 172.24.0.0/16`,
      `!! shadowed-prefix-list-entry
ipv6 prefix-list SITES seq 30 permit 2001:DB8:40::/42 le 64
ipv6 prefix-list SITES seq 10 permit 2001:DB8:40::/43 le 64
ipv6 prefix-list SITES seq 20 permit 2001:DB8:60::/43 le 64
ipv6 prefix-list SITES seq 15 permit 2001:DB8:40::/42`,
    ],
    good: [
      `ip prefix-list CUSTOMERS seq 10 permit 172.20.0.0/14 le 24
ip prefix-list CUSTOMERS seq 20 deny 172.21.64.0/18 ge 25
ip prefix-list CUSTOMERS seq 30 permit 172.20.0.0/13 le 24`,
      `ip prefix-list ANY seq 20 permit 0.0.0.0/0 le 32
ip prefix-list ANY seq 10 deny 10.0.0.0/8 le 32`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Routing: BGP Command Reference, ip prefix-list',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios/iproute_bgp/command/reference/irg_book/irg_bgp3.html',
    },
  ],
  each: shadowedPrefixListEntries,
  reads: [],
  check(report, { entry, by, effect }) {
    const marks = by.map(({ mark }) => mark);
    report({
      at: entry.mark,
      message: effect === 'redundant' || effect === 'conflict' ? effect : 'other',
      ...(effect === 'redundant' && { severity: 'hint' }),
      holes: {
        by: entriesText(marks),
        takes: marks.length === 1 ? 'takes' : 'take',
        action: entry.action === 'permit' ? 'deny it' : 'permit it',
      },
      related: marks.slice(0, MOST_RELATED).map((at) => ({ at, message: 'This entry comes first.' })),
      ...(effect === 'redundant' && {
        fix: { title: 'Remove the needless entry', edits: [{ kind: 'remove-line', at: entry.mark }] },
      }),
    });
  },
});
