import { valueText } from '../../catalogue/value-text';
import { type Expected, unrecognised } from '../../model/unrecognised';
import { defineRowRule } from '../rule';

/** A message names no more words that could follow than these. */
const MOST_WORDS = 5;

export default defineRowRule({
  id: 'incomplete-command',
  severity: 'warning',
  scope: 'file',
  what: 'A command ends before it is whole.',
  why: 'IOS answers `% Incomplete command.` and does nothing.',
  silent: 'For lines with abbreviations, for lines that begin with `no`, and in templates.',
  messages: {
    incomplete: 'The command is not whole: {next} is missing. IOS refuses the line.',
    open: 'The command is not whole: IOS wants more words and refuses the line.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
!! incomplete-command
 ip address 192.0.2.1
!! incomplete-command
 description
line vty 0 4
!! incomplete-command
 access-class 10`,
    ],
    good: [
      `interface GigabitEthernet0/0
 no ip address
 no description
 ip address 192.0.2.1 255.255.255.0
line vty 0 4
 access-class 10 in`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Configuration Fundamentals: Using the Command-Line Interface',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/fundamentals/configuration/15mt/fundamentals-15-mt-book/cf-cli-basics.html',
    },
  ],
  each: unrecognised,
  reads: [],
  check(report, { mark, reason }) {
    if (reason.kind !== 'incomplete') return;
    const next = nextText(reason.next);
    report({
      at: mark,
      message: next === undefined ? 'open' : 'incomplete',
      ...(next && { holes: { next } }),
    });
  },
});

/** What may come next; undefined where that is too much for a message. */
function nextText(next: Expected): string | undefined {
  const words = [
    ...new Set([...next.keywords.map((word) => `\`${word}\``), ...next.arguments.map(valueText)]),
  ];
  return words.length === 0 || words.length > MOST_WORDS ? undefined : words.join(' or ');
}
