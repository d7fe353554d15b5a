import { lastLines, lineMark } from '../../model/command-lines';
import { isWholeConfig } from '../../model/device';
import { nameLine, serviceLine } from '../../model/security/name-line';
import { defineRule } from '../rule';

const COMMAND = 'service password-encryption';

export default defineRule({
  id: 'password-encryption-off',
  severity: 'hint',
  scope: 'file',
  what: '`service password-encryption` is off.',
  why: 'Passwords of lines and users and keys of protocols stand readable in each configuration that is shown, saved or sent. The service turns them into type 7: that stops a glance over the shoulder and no more, so secrets of type 8 or 9 are still needed.',
  silent: 'In parts of a configuration, unless the service is switched off in so many words.',
  messages: {
    off: 'Passwords and keys of type 0 stay readable in every configuration that is shown or saved.',
    missing:
      '"service password-encryption" is missing, and off by default: passwords and keys of type 0 stay readable wherever this is shown.',
  },
  examples: {
    bad: [
      `version 15.7
!! password-encryption-off
no service password-encryption
hostname R1
end`,
      `version 17.3
!! password-encryption-off
hostname R1
end`,
    ],
    good: [
      `version 15.7
service password-encryption
hostname R1
end`,
      `interface GigabitEthernet0/0
 no shutdown`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Password Encryption Facts',
      url: 'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.4.2', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [lastLines(['service-password-encryption']), isWholeConfig, nameLine],
  check(report, lines, isWhole, name) {
    const line = lines.get('service-password-encryption');
    if (line?.on) return;
    if (line !== undefined) {
      const at = lineMark(line);
      const fix = {
        title: `Change to "${COMMAND}"`,
        edits: [{ kind: 'replace', at, text: COMMAND } as const],
      };
      report({ at, message: 'off', fix });
    } else if (isWhole && name !== undefined) {
      const fix = { title: `Add "${COMMAND}"`, edits: [serviceLine(name, COMMAND)] };
      report({ at: name.mark, message: 'missing', fix });
    }
  },
});
