import { hasLoginBanner } from '../../model/security/banners';
import { nameLine } from '../../model/security/name-line';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-login-banner',
  severity: 'hint',
  scope: 'file',
  wholeConfig: true,
  what: 'No banner is shown before the login.',
  why: 'In many places whoever got in can only be held to account where a text before the login said that they must not.',
  silent: 'In parts of a configuration.',
  messages: {
    missing:
      'Neither "banner login" nor "banner motd" is there: nothing tells strangers to stay out before they log in.',
  },
  examples: {
    bad: [
      `version 15.7
!! no-login-banner
hostname R1
banner exec #
Change window: Tuesdays.
#
end`,
    ],
    good: [
      `version 15.7
hostname R1
banner login #
Authorised staff only.
#
end`,
      `version 15.7
hostname R1
banner motd ^C Authorised staff only. ^C
end`,
      `interface GigabitEthernet0/0
 no shutdown`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.3', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [hasLoginBanner, nameLine],
  check(report, isShown, name) {
    if (!isShown && name !== undefined) report({ at: name.mark, message: 'missing' });
  },
});
