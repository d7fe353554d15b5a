import { lastLines, lineMark } from '../../model/command-lines';
import { isWholeConfig } from '../../model/device';
import { nameLine } from '../../model/security/name-line';
import { defineRule } from '../rule';

export default defineRule({
  id: 'aaa-disabled',
  severity: 'hint',
  scope: 'file',
  what: 'AAA is off.',
  why: 'Without `aaa new-model` each line asks for its own password or for a local user. Nobody can be locked out in one place, and there is no record of who gave which command.',
  silent: 'In parts of a configuration, unless AAA is switched off in so many words.',
  messages: {
    off: 'AAA is off: each line asks for a password of its own or a local user, and no server records who did what.',
    missing:
      '"aaa new-model" is missing, and off by default: lines ask for their own password or a local user, and no server records who did what.',
  },
  examples: {
    bad: [
      `version 15.7
hostname R1
!! aaa-disabled
no aaa new-model
end`,
      `version 12.4
!! aaa-disabled
hostname R1
line vty 0 4
 login
end`,
    ],
    good: [
      `version 15.7
hostname R1
aaa new-model
end`,
      `line vty 0 4
 login local`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.1.1', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [lastLines(['aaa-new-model']), isWholeConfig, nameLine],
  // No fix: the moment AAA is on, lines ask for local users, and a device without one lets nobody in.
  check(report, lines, isWhole, name) {
    const line = lines.get('aaa-new-model');
    if (line?.on) return;
    if (line !== undefined) report({ at: lineMark(line), message: 'off' });
    else if (isWhole && name !== undefined) report({ at: name.mark, message: 'missing' });
  },
});
