import { unrecognised } from '../../model/unrecognised';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'unknown-command',
  severity: 'hint',
  offByDefault: true,
  scope: 'file',
  what: 'A command that Conf T does not know.',
  why: 'It may be misspelled, or one that Conf T has yet to learn. IOS may well take it.',
  silent:
    'Where another check already says what is wrong with the line, in templates, and below an unknown command.',
  messages: { unknown: 'Conf T knows no command of the mode {mode} that has {text} here.' },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
!! unknown-command
 frobnicate the packets
 no shutdown`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip adress 192.0.2.1 255.255.255.0
 no shutdown`,
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
  check(report, { mark, text, mode, reason }) {
    if (reason.kind === 'unknown') report({ at: mark, message: 'unknown', holes: { mode, text } });
  },
});
