import { wrongLengths } from '../../model/filters/prefix-lengths';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'prefix-list-length-range',
  severity: 'error',
  scope: 'file',
  what: 'The lengths after `ge` and `le` do not fit the prefix, or each other.',
  why: 'IOS wants the length of the prefix to be less than `ge`, `ge` at most `le`, and `le` at most 32, or 128 in IPv6. It answers "Invalid prefix range" and refuses the line, so that the list lacks the entry.',
  silent: 'For other systems, some of which take a `ge` that is the length of the prefix.',
  messages: {
    'ge-short':
      'ge {ge} is not longer than the prefix, /{length}: IOS refuses the line ("Invalid prefix range").',
    'le-short':
      'le {le} is not longer than the prefix, /{length}: IOS refuses the line ("Invalid prefix range").',
    'too-long': 'No prefix is longer than /{most}: IOS refuses the line.',
    crossed: 'ge {ge} is more than le {le}: IOS refuses the line ("Invalid prefix range").',
  },
  examples: {
    bad: [
      `!! prefix-list-length-range
ip prefix-list EDGE seq 5 permit 172.16.0.0/12 ge 12
!! prefix-list-length-range
ip prefix-list EDGE seq 10 permit 172.20.0.0/16 ge 12 le 24
!! prefix-list-length-range
ip prefix-list EDGE seq 15 permit 172.21.0.0/16 ge 28 le 20
!! prefix-list-length-range
ip prefix-list EDGE seq 20 deny 172.22.7.0/24 le 24
!! prefix-list-length-range
ipv6 prefix-list EDGE6 seq 5 permit 2001:DB8:40::/44 ge 48 le 130`,
    ],
    good: [
      `ip prefix-list EDGE seq 5 permit 172.16.0.0/12 ge 13
ip prefix-list EDGE seq 10 permit 172.20.0.0/16 ge 24 le 24
ip prefix-list EDGE seq 15 permit 0.0.0.0/0 le 32
ip prefix-list EDGE seq 20 permit 172.22.7.0/24
ip prefix-list EDGE seq 25 permit 0.0.0.0/0 le 0
ipv6 prefix-list EDGE6 seq 5 permit 2001:DB8:40::/44 ge 48 le 128`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Routing: BGP Command Reference, ip prefix-list',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios/iproute_bgp/command/reference/irg_book/irg_bgp3.html',
    },
  ],
  each: wrongLengths,
  reads: [],
  check(report, { fault, length, ge, le, most, mark, tail, meant }) {
    report({
      at: mark,
      message: fault,
      holes: { ge: `${ge}`, le: `${le}`, length: `${length}`, most: `${most}` },
      ...(meant !== undefined && {
        fix: {
          title: meant === '' ? 'Match this length only' : `Change to${meant}`,
          edits: [{ kind: 'replace', at: tail, text: meant }],
        },
      }),
    });
  },
});
