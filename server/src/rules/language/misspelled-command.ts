import { unrecognised } from '../../model/unrecognised';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'misspelled-command',
  severity: 'warning',
  scope: 'file',
  what: 'A word of a command is a letter or two away from the keyword that belongs there.',
  why: 'IOS refuses the line. In a long paste nobody sees it, and what the command should have switched on stays off.',
  silent:
    'Where more than one keyword could be meant, where the word is a keyword of another command, for words of fewer than four letters, in templates, and in modes that Conf T does not know.',
  messages: { misspelled: 'IOS knows no {text} here: {keyword} is meant.' },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
!! misspelled-command
 ip adress 192.0.2.1 255.255.255.0
!! misspelled-command
 descripton to the core
router bgp 65000
!! misspelled-command
 nieghbor 192.0.2.2 remote-as 65001
 address-family ipv4
!! misspelled-command
  redistribute conected`,
      `!! misspelled-command
no ip htpp server
line vty 0 4
!! misspelled-command
 trasnport input ssh`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip addr 192.0.2.1 255.255.255.0
 description an adress
 desc to the core
no ip http server`,
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
  check(report, { mark, text, reason }) {
    if (reason.kind !== 'misspelled') return;
    const { keyword } = reason;
    report({
      at: mark,
      message: 'misspelled',
      holes: { text, keyword },
      fix: { title: `Change to ${keyword}`, edits: [{ kind: 'replace', at: mark, text: keyword }] },
    });
  },
});
