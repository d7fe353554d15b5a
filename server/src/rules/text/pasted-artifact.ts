import { isChange } from '../../model/device';
import { type Artifact, pastedArtifacts } from '../../model/names/artifacts';
import { defineRule, type Fix, type FixEdit } from '../rule';

/** More lines of one kind than these have one cause, and are reported once. */
const MOST_ALIKE = 20;

export default defineRule({
  id: 'pasted-artifact',
  severity: 'warning',
  scope: 'file',
  what: 'Something that a terminal, a word processor or a web page left stands in a command.',
  why: 'A device takes ASCII only. It drops curly quotation marks, long dashes and blanks of other kinds or makes them part of a name, and it refuses prompts and pager lines as commands, together with the command behind them.',
  silent:
    'In descriptions, banners and comments. Prompts, pagers and messages are left alone in captures of a session: documents that begin with a prompt, show output that was asked for at one, or have many prompts.',
  messages: {
    character: 'A {name} is in the command: a device knows ASCII only, and drops it or refuses the line.',
    pager: '--More-- of a terminal stands here: a device refuses the line that begins with it.',
    'carriage-return': '^M stands at the end: a device takes it for part of the last word.',
    prompt: 'The prompt {name} stands in the configuration: a device refuses a line that begins with it.',
    output: 'A device said this, it is no command: a device refuses the line.',
  },
  examples: {
    bad: [
      `hostname R1
interface GigabitEthernet0/0
!! pasted-artifact
 ip\u00a0address 192.0.2.1 255.255.255.0
!! pasted-artifact
 no ip proxy\u2013arp
!! pasted-artifact
 --More--
 ip mtu 1400
!! pasted-artifact
R1#
 ip tcp adjust-mss 1360
end`,
      `event manager applet PING
!! pasted-artifact
 action 1 cli command \u201cenable\u201d
!! pasted-artifact
 action 2 cli command "end"^M`,
    ],
    good: [
      `R1#show running-config
Building configuration...

Current configuration : 1203 bytes
!
hostname R1
interface GigabitEthernet0/0
 --More--
 description Caf\u00e9 \u2013 2nd floor
 ip address 192.0.2.1 255.255.255.0
end
R1#`,
      `Building configuration...

Current configuration : 1203 bytes
hostname R1
banner motd #
\u201cStaff only\u201d
#
end`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Configuration Fundamentals: Using the Command-Line Interface',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/fundamentals/configuration/15mt/fundamentals-15-mt-book/cf-cli-basics.html',
    },
  ],
  reads: [pastedArtifacts, isChange],
  check(report, found, change) {
    for (const wanted of new Set(found.map(({ kind }) => kind))) {
      const alike = found.filter(({ kind }) => kind === wanted);
      const shown = alike.length > MOST_ALIKE ? alike.slice(0, 1) : alike;
      for (const artifact of shown) {
        const all = shown === alike ? [artifact] : alike;
        const [, ...others] = all;
        report({
          at: artifact.mark,
          message: artifact.kind,
          holes: { name: artifact.name },
          related: others.slice(0, MOST_ALIKE).map(({ mark }) => ({ at: mark, message: 'Here too.' })),
          fix: fixOf(all, change),
        });
      }
    }
  },
});

function fixOf(artifacts: readonly Artifact[], change: boolean): Fix {
  const [first] = artifacts;
  const where = artifacts.length > 1 ? ` in ${artifacts.length} lines` : '';
  const title = first?.kind === 'character' ? `Write ASCII instead${where}` : `Remove it${where}`;
  return { title, edits: artifacts.flatMap((artifact) => editsOf(artifact, change)) };
}

function editsOf({ mark, edits }: Artifact, change: boolean): FixEdit[] {
  if (edits.length > 0) return edits.map((edit) => ({ kind: 'replace', at: edit.mark, text: edit.text }));
  // In commands to be pasted to remove a line is to negate it: here it is no command.
  if (!change) return [{ kind: 'remove-line', at: mark }];
  const whole = { ...mark, span: { start: 0, end: mark.line.source.text.length } };
  return [{ kind: 'replace', at: whole, text: '' }];
}
