import { describe, expect, test } from 'vitest';
import { weakAlgorithms } from '../../server/src/model/security/ciphers';
import { edges, exitOf, foreignNextHops } from '../../server/src/model/security/edge';
import { loggingState } from '../../server/src/model/security/logging';
import { ntpAuthentication } from '../../server/src/model/security/ntp';
import { release } from '../../server/src/model/security/release';
import { snmpCommunities } from '../../server/src/model/security/snmp';
import { switchPorts } from '../../server/src/model/security/switch-ports';
import { snapshot } from '../support/snapshots';

test.each([
  ['version 15.2', { major: 15, minor: 2 }],
  ['version 16.3.2', { major: 16, minor: 3 }],
  ['version 12.4T', { major: 12, minor: 4 }],
  ['version 2', undefined],
  ['hostname R1', undefined],
])('the release of %s', (text, expected) => {
  expect(release(snapshot(text))).toEqual(expected);
});

test('a community is what its last line makes of it', () => {
  const found = snmpCommunities(
    snapshot(`snmp-server community one RO
snmp-server community one RO 20
snmp-server community two view SYSTEM rw
snmp-server community three RO ipv6 NOC6
snmp-server community four RO
no snmp-server community four
snmp-server community PUBLIC`),
  );
  expect(found.map(({ isDefault, writable, filtered }) => [isDefault, writable, filtered])).toEqual([
    [false, false, true],
    [false, true, false],
    [false, false, true],
    [true, false, false],
  ]);
});

test('keys of NTP are trusted one by one and in ranges', () => {
  const { keys, servers, isTrusted, enforced } = ntpAuthentication(
    snapshot(`ntp authentication-key 3 md5 tick
ntp authenticate
ntp trusted-key 3
ntp trusted-key 10 - 12
no ntp trusted-key 3
ntp server 192.0.2.9 prefer key 11
ntp server vrf MGMT 192.0.2.9
no ntp server 192.0.2.9`),
  );
  expect([...keys.keys()]).toEqual([3]);
  expect([3, 9, 10, 12, 13].filter(isTrusted)).toEqual([10, 12]);
  expect(servers.map(({ key }) => key?.number)).toEqual([undefined]);
  expect(enforced).toBe(true);
});

test('the next hop of a default route is found behind its interface, private ones left out', () => {
  const config = snapshot(`interface GigabitEthernet0/0
 ip address 198.51.100.2 255.255.255.252
interface GigabitEthernet0/1
 ip address 10.0.0.2 255.255.255.252
ip route 0.0.0.0 0.0.0.0 198.51.100.1
ip route 0.0.0.0 0.0.0.0 10.0.0.1 250
ip route vrf RED 0.0.0.0 0.0.0.0 203.0.113.1`);
  const hops = foreignNextHops(config);
  expect(edges(config).map((edge) => exitOf(edge, hops))).toEqual([0xc6336401, undefined]);
});

describe('logging', () => {
  test.each([
    ['service timestamps log datetime msec', 'datetime'],
    ['service timestamps log uptime', 'uptime'],
    ['no service timestamps log datetime msec', 'none'],
    ['no service timestamps', 'none'],
    ['service timestamps log', 'unknown'],
    ['service timestamps log datetime\nservice timestamps debug uptime', 'datetime'],
    ['service timestamps debug uptime', undefined],
  ])('%s', (text, expected) => {
    expect(loggingState(snapshot(text)).timestamps?.by).toBe(expected);
  });

  test('knows a syslog server by all its spellings until the last is gone', () => {
    const hasHost = (text: string) => loggingState(snapshot(text)).hasHost;
    expect(hasHost('logging 192.0.2.9')).toBe(true);
    expect(hasHost('logging host ipv6 2001:db8::9')).toBe(true);
    expect(hasHost('logging host 192.0.2.9\nno logging host 192.0.2.9')).toBe(false);
    expect(hasHost('logging buffered 4096')).toBe(false);
  });
});

test('weak algorithms are named where they are not replaced', () => {
  const found = weakAlgorithms(
    snapshot(`crypto isakmp policy 10
 encr 3des
 encr aes
 group 2
crypto ikev2 proposal P
 group 14 5 2
crypto ipsec transform-set T esp-des esp-md5-hmac`),
  );
  expect(found.map(({ names, weaknesses }) => [names.join(' '), weaknesses.join(' ')])).toEqual([
    ['2', 'group'],
    ['5 2', 'group'],
    ['esp-des esp-md5-hmac', 'cipher hash'],
  ]);
});

test('ports have the VLAN of untagged frames, 1 without a word', () => {
  const found = switchPorts(
    snapshot(`interface GigabitEthernet0/1
 switchport mode trunk
 switchport trunk allowed vlan all
interface GigabitEthernet0/2
 switchport trunk native vlan tag
 switchport trunk allowed vlan 30
 switchport mode trunk
interface GigabitEthernet0/3
 switchport access vlan 40
 switchport mode access
interface GigabitEthernet0/4
 switchport mode private-vlan host
interface GigabitEthernet0/5
 switchport mode trunk
 switchport mode dynamic auto`),
  );
  expect(found.map(({ mode, untagged, isLimited }) => [mode, untagged, isLimited])).toEqual([
    ['trunk', 1, false],
    ['trunk', undefined, true],
    ['access', 40, false],
  ]);
});
