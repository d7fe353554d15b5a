import { ipv6Reach } from '../../model/ipv6/ipv6-presence';
import { ipv4ListsByEffect } from '../../model/ipv6/open-acls';
import { type LineAccessClass, lineName, type TerminalLine, terminalLines } from '../../model/services/lines';
import { defineRule } from '../rule';

/** What people log in by over IP; LAT, PAD and such never come in over IPv6. */
const LOGINS = ['all', 'telnet', 'ssh', 'rlogin'];

/** Blocks are compared with each other; no device has as many. */
const MOST = 200;

export default defineRule({
  id: 'vty-ipv6-unfiltered',
  severity: 'warning',
  scope: 'file',
  what: 'Terminal lines limit who logs in over IPv4, but not who does over IPv6.',
  why: 'IOS compares only IPv4 connections with `access-class`. On a device with an IPv6 address anyone who reaches that can try to log in.',
  silent:
    'Where no interface in service runs IPv6, where the lines take no Telnet and no SSH, where the IPv4 list permits everybody, and where another block says it for the same lines.',
  messages: {
    open: '`access-class {acl}` is asked for IPv4 only: over IPv6 anyone may try to log in on `line {line}`, which has no `ipv6 access-class`.',
  },
  examples: {
    bad: [
      `interface Loopback0
 ipv6 address 2001:DB8::1/128
line vty 0 4
!! vty-ipv6-unfiltered
 access-class 10 in vrf-also
 transport input ssh
line vty 5 15
!! vty-ipv6-unfiltered
 access-class 10 in
access-list 10 permit 192.0.2.0 0.0.0.255`,
    ],
    good: [
      `interface Loopback0
 ipv6 address 2001:DB8::1/128
line vty 0 4
 access-class 10 in
 ipv6 access-class ADMINS6 in
line vty 5 15
 access-class 10 in
 transport input none
access-list 10 permit 192.0.2.0 0.0.0.255
ipv6 access-list ADMINS6
 permit ipv6 2001:DB8:99::/48 any`,
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
line vty 0 4
 access-class 10 in
access-list 10 permit 192.0.2.0 0.0.0.255`,
      `interface Loopback0
 ipv6 address 2001:DB8::1/128
line vty 0 4
 access-class 10 in
access-list 10 permit any`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS XE: IPv6 Access Control Lists, access to a vty',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/xe-16-9/sec-data-acl-xe-16-9-book/ip6-acls-xe.html',
    },
  ],
  reads: [terminalLines, ipv6Reach, ipv4ListsByEffect],
  check(report, lines, reach, lists) {
    const terminals = lines.filter(({ kind }) => kind === 'vty');
    if (reach === undefined || terminals.length > MOST) return;
    for (const line of terminals) {
      const filter = incoming(line, 4);
      if (filter === undefined || lists.open.has(filter.acl)) continue;
      if (terminals.some((other) => overlaps(other, line) && (incoming(other, 6) || !takesLogins(other))))
        continue;
      report({ at: filter.mark, message: 'open', holes: { acl: filter.acl, line: lineName(line) } });
    }
  },
});

function incoming({ accessClasses }: TerminalLine, family: 4 | 6): LineAccessClass | undefined {
  return accessClasses.find((one) => one.family === family && one.direction === 'in');
}

/** True where the line takes Telnet or SSH, as far as the document says. */
function takesLogins({ transportInput }: TerminalLine): boolean {
  return transportInput === undefined || transportInput.protocols.some((one) => LOGINS.includes(one));
}

function overlaps(a: TerminalLine, b: TerminalLine): boolean {
  return a.first <= b.last && b.first <= a.last;
}
