import { isWholeConfig } from '../../model/device';
import type { Mark } from '../../model/mark';
import { loggingState } from '../../model/security/logging';
import { nameLine, serviceLine } from '../../model/security/name-line';
import { defineRule, type Fix } from '../rule';

const TIMESTAMPS = 'service timestamps log datetime msec';

export default defineRule({
  id: 'logging-incomplete',
  severity: 'hint',
  scope: 'file',
  what: 'Log messages are not kept, do not say when, or keep the console busy.',
  why: 'What happened before an outage can only be found out from messages that left the device and that carry a date. Debugging output on the console, at 9600 bit/s, can stop everything else.',
  silent: 'In parts of a configuration for what is missing.',
  messages: {
    off: 'Logging is off: messages go to the console only, and are neither kept nor sent.',
    console: 'Debugging messages go to the console: at its speed a burst of them stops everything else.',
    undated: 'Log messages do not say when they were written.',
    uptime:
      'Log messages count from the last start: messages of two devices cannot be put into order, and those from before a restart tell no time.',
    host: 'No syslog server is named ("logging host"): messages do not leave the device, and seldom outlast a restart.',
    timestamps:
      '"service timestamps log datetime" is missing: messages do not say on which day and hour they were written.',
    both: 'Neither a syslog server nor "service timestamps log datetime" is there: messages do not leave the device, and do not say when they were written.',
  },
  examples: {
    bad: [
      `!! logging-incomplete
no logging on`,
      `version 15.7
!! logging-incomplete
service timestamps log uptime
!! logging-incomplete
hostname R1
!! logging-incomplete
logging console debugging
end`,
      `version 15.7
!! logging-incomplete
hostname R1
logging host 192.0.2.9
end`,
    ],
    good: [
      `version 15.7
service timestamps debug uptime
service timestamps log datetime msec localtime show-timezone
hostname R1
logging buffered 64000
logging console critical
logging host 192.0.2.9
end`,
      `version 15.7
service timestamps log datetime
hostname R1
logging 2001:DB8::9
end`,
      `no logging on
logging on
logging console debugging
no logging console`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 2.2', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [loggingState, isWholeConfig, nameLine],
  check(report, { off, chattyConsole, timestamps, hasHost }, isWhole, name) {
    if (off !== undefined) report({ at: off, message: 'off', fix: change(off, 'logging on') });
    if (chattyConsole !== undefined)
      report({
        at: chattyConsole,
        message: 'console',
        fix: change(chattyConsole, 'logging console critical'),
      });
    if (timestamps?.by === 'none' || timestamps?.by === 'uptime')
      report({
        at: timestamps.mark,
        message: timestamps.by === 'none' ? 'undated' : 'uptime',
        fix: change(timestamps.mark, TIMESTAMPS),
      });
    if (!isWhole || name === undefined || (hasHost && timestamps !== undefined)) return;
    if (timestamps !== undefined) report({ at: name.mark, message: 'host' });
    else {
      const fix = { title: `Add "${TIMESTAMPS}"`, edits: [serviceLine(name, TIMESTAMPS)] };
      report({ at: name.mark, message: hasHost ? 'timestamps' : 'both', fix });
    }
  },
});

function change(at: Mark, text: string): Fix {
  return { title: `Change to "${text}"`, edits: [{ kind: 'replace', at, text }] };
}
