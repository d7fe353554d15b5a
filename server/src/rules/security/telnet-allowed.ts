import { hasKeyword, lastLines } from '../../model/command-lines';
import { inForce } from '../../model/security/line-settings';
import { lineName, type TerminalLine, terminalLines } from '../../model/services/lines';
import { defineRule, type RawFinding } from '../rule';

export default defineRule({
  id: 'telnet-allowed',
  severity: 'warning',
  scope: 'file',
  what: 'A virtual terminal takes logins by Telnet.',
  why: 'Telnet carries names, passwords and all that is typed in clear. Whoever sees the packets on the way has them, and can change what goes by.',
  silent:
    'Where no `transport input` is given, since the default differs between releases, and on lines that offer no command line.',
  messages: {
    telnet: '{line} takes Telnet: names and passwords of whoever logs in can be read on the way.',
    all: '{line} takes all protocols, Telnet among them: names and passwords of whoever logs in can be read on the way.',
  },
  examples: {
    bad: [
      `line vty 0 4
!! telnet-allowed
 transport input ssh telnet
line vty 5 15
!! telnet-allowed
 transport input all`,
      `hostname R1
aaa new-model
ip ssh version 2
line vty 0 15
!! telnet-allowed
 transport input telnet ssh
end`,
    ],
    good: [
      `line vty 0 4
 transport input ssh
line vty 5 15
 transport input none`,
      `line vty 0 4
 transport input telnet
line vty 0 15
 transport input ssh`,
      `line vty 0 4
 login
line aux 0
 transport input telnet`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.2.2', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [terminalLines, lastLines(['ssh-version', 'aaa-new-model'])],
  check(report, lines, switches) {
    const version = switches.get('ssh-version');
    const speaksSsh = version?.on === true && hasKeyword(version.line, '2');
    const hasAaa = switches.get('aaa-new-model')?.on === true;
    for (const { block, setting } of inForce(lines, transportOfVty)) {
      const { protocols, mark } = setting;
      if (block.noExec !== undefined) continue;
      const message = ['telnet', 'all'].find((protocol) => protocols.includes(protocol));
      if (message === undefined) continue;
      const canUseSsh = speaksSsh && (hasAaa || block.login?.by === 'local');
      report({
        at: mark,
        message,
        holes: { line: `"line ${lineName(block)}"` },
        ...(canUseSsh ? sshOnly(setting) : {}),
      });
    }
  },
});

type Transport = NonNullable<TerminalLine['transportInput']>;

function transportOfVty({ kind, transportInput }: TerminalLine): Transport | undefined {
  return kind === 'vty' ? transportInput : undefined;
}

/** Only for lines that SSH can log in to: without it the device could be reached by nobody. */
function sshOnly({ protocols, mark }: Transport): Pick<RawFinding, 'fix'> {
  const isAll = protocols.includes('all');
  if (!isAll && !protocols.includes('ssh')) return {};
  const others = isAll ? ['ssh'] : protocols.filter((protocol) => protocol !== 'telnet');
  const text = `transport input ${others.join(' ')}`;
  return { fix: { title: `Change to "${text}"`, edits: [{ kind: 'replace', at: mark, text }] } };
}
