import { argument } from '../../model/bound-line';
import { commandLines, hasKeyword, lineMark } from '../../model/command-lines';
import { defineRule, type RawFinding } from '../rule';

export default defineRule({
  id: 'snmpv3-without-privacy',
  severity: 'information',
  scope: 'file',
  what: 'A group of SNMPv3 lets its users in without encryption.',
  why: 'With `auth` everything that is read or written can be seen on the way; with `noauth` the users need not even prove who they are, so that a name is enough.',
  silent: 'After a `no` that takes the group away again.',
  messages: {
    auth: 'Users of this group need no encryption: what they read and write can be seen on the way.',
    noauth: 'Users of this group need neither a password nor encryption: whoever knows a name is let in.',
  },
  examples: {
    bad: [
      `!! snmpv3-without-privacy
snmp-server group OPS v3 auth read ALL
!! snmpv3-without-privacy
snmp-server group GUESTS v3 noauth`,
    ],
    good: [
      `snmp-server group OPS v3 priv read ALL access 20
snmp-server group OLD v2c`,
      `snmp-server group OPS v3 auth
no snmp-server group OPS v3 auth`,
    ],
  },
  references: [
    { title: 'RFC 3414, section 1', url: 'https://www.rfc-editor.org/rfc/rfc3414#section-1' },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.5.9', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [commandLines(['snmp-group'])],
  check(report, lines) {
    const levels = ['auth', 'noauth'] as const;
    const kept = new Map<string, RawFinding>();
    for (const one of lines) {
      const level = levels.find((keyword) => hasKeyword(one.line, keyword));
      if (level === undefined) continue;
      const name = `${argument(one.line, 'group')?.text} ${level}`;
      if (one.on) kept.set(name, { at: lineMark(one), message: level });
      else kept.delete(name);
    }
    for (const group of kept.values()) report(group);
  },
});
