import { unendedText } from '../../model/names/open-text';
import { defineRule } from '../rule';

export default defineRule({
  id: 'banner-unterminated',
  severity: 'error',
  scope: 'file',
  what: 'A banner, or another free text, never ends: its delimiter does not come again.',
  why: 'All that follows is text of the banner. IOS takes none of it for a command, and shows it to whoever logs in.',
  silent:
    'Where no commands follow, as in a capture that is cut off within a banner, and in texts that hold neither a block nor several commands.',
  messages: {
    delimiter:
      'The text never ends: no {until} follows, so that "{swallowed} …" and all behind it are part of it.',
    word: 'The text never ends: no line {until} follows, so that "{swallowed} …" and all behind it are part of it.',
  },
  examples: {
    bad: [
      `hostname R1
!! banner-unterminated
banner motd #
Staff only.
!
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
end`,
      `!! banner-unterminated
banner login ^CStaff only.^
line vty 0 4
 transport input ssh`,
    ],
    good: [
      `banner motd #
Staff only.
#
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0`,
      `hostname R1
banner motd #
Staff only. Whoever enters
no`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Configuration Fundamentals Command Reference, banner motd',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/fundamentals/command/cf_command_ref/A1.html',
    },
  ],
  reads: [unendedText],
  check(report, text) {
    if (text === undefined) return;
    const { command, until, kind, swallowed, endsBefore } = text;
    // The first word only: what follows `password` is nobody's business.
    const [word = ''] = swallowed.line.source.text.trim().split(/\s/, 1);
    report({
      at: command,
      message: kind,
      holes: {
        until: until === ETX ? '^C' : until,
        swallowed: word.slice(0, LONGEST),
      },
      related: [{ at: swallowed, message: 'Swallowed from here on.' }],
      fix: {
        title: `End the text before "${word.slice(0, LONGEST)} …"`,
        edits: [{ kind: 'insert-before', at: endsBefore, lines: [until] }],
      },
    });
  },
});

/** What devices print as `^C`. */
const ETX = '\u0003';
/** Of a line so much is quoted. */
const LONGEST = 40;
