import { valueText } from '../../catalogue/value-text';
import { isDigits } from '../../catalogue/words-shape';
import { unrecognised } from '../../model/unrecognised';
import { defineRowRule } from '../rule';

/** A message names no more values that could stand in a place than these. */
const MOST_VALUES = 3;

export default defineRowRule({
  id: 'invalid-argument',
  severity: 'error',
  scope: 'file',
  what: 'A value of a command is out of range or of the wrong kind.',
  why: 'IOS refuses the line, so that what was there before, or the default, stays in force.',
  silent:
    'For addresses, prefixes and masks (`invalid-address` reports them), for names, where a keyword of a newer release could stand, in templates, and for commands that Conf T does not know.',
  messages: {
    range: '{text} is out of range: {expected} belongs here. IOS refuses the line.',
    kind: '{text} cannot stand here: {expected} belongs here. IOS refuses the line.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0.10
!! invalid-argument
 encapsulation dot1Q 5000
!! invalid-argument
 ip ospf cost 70000
!! invalid-argument
 standby 1 priority high
line vty 0 4
!! invalid-argument
 exec-timeout ten 0`,
      `router ospf 1
!! invalid-argument
 maximum-paths 999`,
    ],
    good: [
      `interface GigabitEthernet0/0.10
 encapsulation dot1Q 4000
 ip ospf cost 65535
 standby 1 priority 110
 ip address 192.0.2.1 255.255.255.0
 description 99999999`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Master Command List',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/mcl/allreleasemcl/all-book.html',
    },
  ],
  each: unrecognised,
  reads: [],
  check(report, { mark, text, reason }) {
    if (reason.kind !== 'argument') return;
    const values = [...new Set(reason.expected.map(valueText))];
    report({
      at: mark,
      message: isDigits(text) && reason.expected.some(({ min }) => min !== undefined) ? 'range' : 'kind',
      holes: { text, expected: values.slice(0, MOST_VALUES).join(' or ') },
    });
  },
});
