import { hasKeyword, lastLines, lineMark } from '../../model/command-lines';
import { defineRule } from '../rule';

const HARDENING = {
  title: 'Cisco Guide to Harden Cisco IOS Devices',
  url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
};

/** What works over plain HTTP: enrolment of certificates, and what phones fetch. */
const NEEDS_HTTP = ['pki-server', 'telephony-service'];

export default defineRule({
  id: 'http-server-enabled',
  severity: 'warning',
  scope: 'file',
  what: 'The web server of the device runs without encryption.',
  why: 'Whoever logs in by web sends the password readable over the network, and the server itself has been the way in for attacks on IOS XE. `ip http secure-server` serves the same pages over TLS.',
  silent: 'Where `ip http active-session-modules none` lets the server answer nothing.',
  messages: {
    plain: 'The web server takes logins without encryption: names and passwords can be read on the way.',
  },
  examples: {
    bad: [
      `hostname R1
!! http-server-enabled
ip http server
ip http secure-server
end`,
      `no ip http server
!! http-server-enabled
ip http server`,
    ],
    good: [
      `hostname R1
no ip http server
ip http secure-server
end`,
      `ip http server
no ip http server`,
      `ip http server
ip http active-session-modules none`,
    ],
  },
  references: [
    HARDENING,
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.2.10', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [lastLines(['ip-http-server', 'ip-http-active-modules', ...NEEDS_HTTP])],
  check(report, lines) {
    const server = lines.get('ip-http-server');
    if (server === undefined || !server.on) return;
    const modules = lines.get('ip-http-active-modules');
    if (modules?.on && hasKeyword(modules.line, 'none')) return;
    const at = lineMark(server);
    const command = 'no ip http server';
    report({
      at,
      message: 'plain',
      ...(NEEDS_HTTP.some((id) => lines.get(id)?.on)
        ? {}
        : { fix: { title: `Change to "${command}"`, edits: [{ kind: 'replace', at, text: command }] } }),
    });
  },
});
