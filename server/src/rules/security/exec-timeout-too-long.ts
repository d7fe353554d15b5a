import { inForce } from '../../model/security/line-settings';
import { lineName, type TerminalLine, terminalLines } from '../../model/services/lines';
import { defineRule } from '../rule';

const LONGEST_SECONDS = 600;
const KINDS = ['aux', 'console', 'vty'];

export default defineRule({
  id: 'exec-timeout-too-long',
  severity: 'information',
  scope: 'file',
  what: 'Idle sessions on a line are ended after more than ten minutes, or never.',
  why: 'A session that someone left open is there for whoever comes to the keyboard next, with all the rights of who logged in. On virtual terminals forgotten sessions also take the places of new ones.',
  silent:
    'Without `exec-timeout`, since the default is ten minutes, and on lines that offer no command line.',
  messages: {
    never:
      'Idle sessions on "line {line}" are never ended: whoever finds one has the rights of who logged in.',
    long: 'Idle sessions on "line {line}" stay open for {minutes} minutes: whoever finds one has the rights of who logged in.',
  },
  examples: {
    bad: [
      `line con 0
!! exec-timeout-too-long
 exec-timeout 0 0
line aux 0
!! exec-timeout-too-long
 no exec-timeout
line vty 0 4
!! exec-timeout-too-long
 exec-timeout 30 0`,
    ],
    good: [
      `line con 0
 exec-timeout 5 0
line aux 0
 no exec
 exec-timeout 0 0
line vty 0 4
 exec-timeout 10 0
line vty 5 15
 login`,
      `line vty 0 4
 exec-timeout 60 0
line vty 0 4
 exec-timeout 0 30`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    {
      title: 'CIS Cisco IOS 17.x Benchmark, 1.2.6 to 1.2.8',
      url: 'https://www.cisecurity.org/benchmark/cisco',
    },
  ],
  reads: [terminalLines],
  check(report, lines) {
    const command = 'exec-timeout 10 0';
    for (const { block, setting } of inForce(lines, timeoutOf)) {
      const { seconds, mark } = setting;
      if (block.noExec !== undefined || (seconds > 0 && seconds <= LONGEST_SECONDS)) continue;
      report({
        at: mark,
        message: seconds === 0 ? 'never' : 'long',
        holes: { line: lineName(block), minutes: `${Math.floor(seconds / 6) / 10}` },
        fix: { title: `Change to "${command}"`, edits: [{ kind: 'replace', at: mark, text: command }] },
      });
    }
  },
});

function timeoutOf({ kind, execTimeout }: TerminalLine): TerminalLine['execTimeout'] {
  return KINDS.includes(kind) ? execTimeout : undefined;
}
