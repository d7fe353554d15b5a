import { describe, expect, test } from 'vitest';
import { ipv6Links } from '../../server/src/model/ipv6/ipv6-links';
import { ipv6Reach, ipv6Vrfs } from '../../server/src/model/ipv6/ipv6-presence';
import { markedText } from '../../server/src/model/ipv6/line-text';
import { advertisedPrefixes } from '../../server/src/model/ipv6/nd-prefixes';
import { ipv4ListsByEffect } from '../../server/src/model/ipv6/open-acls';
import { ipv4OnlyAccess } from '../../server/src/model/services/access';
import { serviceHosts } from '../../server/src/model/services/hosts';
import { lineName, type TerminalLine, terminalLines } from '../../server/src/model/services/lines';
import { sourceUses } from '../../server/src/model/services/source-users';
import { edited, snapshot } from '../support/snapshots';

describe('terminal lines', () => {
  test('have the last word on each thing', () => {
    const [line] = lines(`line vty 0 4
 access-class OLD in
 access-class NEW in vrf-also
 access-class MGMT in vrfname ADMIN
 access-class OUT out
 ipv6 access-class SIX in
 no access-class OUT out
 transport input telnet ssh
 exec-timeout 5 30
 login local
 login authentication VTY`);
    expect(line?.accessClasses.map(({ acl, family, vrf }) => `${acl} ${family} ${vrf ?? '-'}`)).toEqual([
      'NEW 4 -',
      'MGMT 4 ADMIN',
      'SIX 6 -',
    ]);
    expect(line?.transportInput?.protocols).toEqual(['telnet', 'ssh']);
    expect(line?.execTimeout?.seconds).toBe(330);
    expect(line?.login).toMatchObject({ by: 'aaa', list: 'VTY' });
  });

  test('tell what is off from what nobody said', () => {
    const [con, vty, bare] = lines(`line con 0
 no exec-timeout
 no exec
 no login
line vty 0 4
 transport input none
line vty 5 15`);
    expect(con).toMatchObject({ kind: 'console', execTimeout: { seconds: 0 }, login: { by: 'none' } });
    expect(con?.noExec).toBeDefined();
    expect(vty?.transportInput?.protocols).toEqual([]);
    expect(bare?.transportInput).toBeUndefined();
    expect(bare?.login).toBeUndefined();
  });

  test('are gone where a later line removes their range', () => {
    const all = lines('line vty 0 4\nline vty 5 15\n login\nno line vty 5 15\nline 2 6');
    expect(all.map(lineName)).toEqual(['vty 0 4', '2 6']);
  });

  test('go back to the default', () => {
    const [line] = lines('line vty 0 4\n transport input ssh\n default transport input');
    expect(line?.transportInput).toBeUndefined();
  });
});

describe('prefixes in router advertisements', () => {
  test.each([
    ['are those of the addresses', '', ['2001:DB8:1::1/64 auto', '2001:DB8:2::1/64 auto']],
    ['are none where they are suppressed', 'ipv6 nd ra suppress', []],
    [
      'are sent without MTU or DNS servers too',
      'ipv6 nd ra mtu suppress',
      ['2001:DB8:1::1/64 auto', '2001:DB8:2::1/64 auto'],
    ],
    [
      'follow the default',
      'ipv6 nd prefix default no-autoconfig',
      ['2001:DB8:1::1/64 by hand', '2001:DB8:2::1/64 by hand'],
    ],
    [
      'follow the line on one before the default',
      'ipv6 nd prefix default no-advertise\n ipv6 nd prefix 2001:db8:2::/64 3600 1800',
      ['2001:DB8:2::1/64 auto'],
    ],
    [
      'forget what is taken back',
      'ipv6 nd prefix default no-advertise\n no ipv6 nd prefix default',
      ['2001:DB8:1::1/64 auto', '2001:DB8:2::1/64 auto'],
    ],
    [
      'read the old command, which lists what is allowed',
      'ipv6 nd prefix-advertisement 2001:DB8:1::/64 3600 1800 onlink',
      ['2001:DB8:1::1/64 by hand', '2001:DB8:2::1/64 auto'],
    ],
  ])('%s', (_, settings, expected) => {
    const [link] = ipv6Links(
      snapshot(`interface Vlan1
 ipv6 address FE80::1 link-local
 ipv6 address 2001:DB8:1::1/64
 ipv6 address 2001:DB8:2::1/64
 ${settings}`),
    );
    const found = link === undefined ? [] : advertisedPrefixes(link);
    expect(
      found.map(
        ({ address, autoconfig }) => `${markedText(address.mark)} ${autoconfig ? 'auto' : 'by hand'}`,
      ),
    ).toEqual(expected);
  });
});

describe('how far IPv6 reaches', () => {
  test.each([
    ['interface Loopback0\n ipv6 address 2001:DB8::1/128', 'routed'],
    ['interface Loopback0\n ipv6 address 2001:DB8::1/128\n shutdown', undefined],
    ['interface Vlan1\n ipv6 enable', 'link'],
    ['interface Vlan1\n ipv6 address FE80::1 link-local', 'link'],
    ['interface Vlan1\n ipv6 address autoconfig', 'routed'],
    ['ipv6 unicast-routing\ninterface Vlan1\n ip address 192.0.2.1 255.255.255.0', undefined],
  ])('%j: %s', (text, expected) => {
    expect(ipv6Reach(snapshot(text))).toBe(expected);
  });

  test('stays the same object where an edit changes no VRF', () => {
    const before = snapshot('interface Vlan1\n vrf forwarding RED\n ipv6 address 2001:DB8::1/64');
    const vrfs = ipv6Vrfs(before);
    expect([...vrfs]).toEqual(['RED']);
    const at = { line: 2, character: 20 };
    expect(ipv6Vrfs(edited(before, { start: at, end: at, text: '9' }))).toBe(vrfs);
  });
});

describe('IPv4 access lists', () => {
  test('are open where they let everything pass', () => {
    const { open, defined } = ipv4ListsByEffect(
      snapshot(`access-list 1 permit any
access-list 2 permit 192.0.2.0 0.0.0.255
ip access-list extended COUNT
 permit tcp any any eq 80
 permit ip any any
ip access-list extended TIMED
 permit ip any any time-range NIGHT
ip access-list extended FILTER
 deny tcp any any eq 23
 permit ip any any`),
    );
    expect([...open].sort()).toEqual(['1', 'COUNT']);
    expect(defined.size).toBe(5);
  });

  test('keep their object while an edit opens or closes none', () => {
    const before = snapshot('access-list 1 permit any\naccess-list 2 permit 192.0.2.1');
    const lists = ipv4ListsByEffect(before);
    const at = { line: 1, character: 32 };
    expect(ipv4ListsByEffect(edited(before, { start: at, end: at, text: '9' }))).toBe(lists);
  });
});

describe('hosts of services', () => {
  test('are known by service, family and VRF', () => {
    const hosts = serviceHosts(
      snapshot(`logging 192.0.2.1
logging host ipv6 2001:DB8::1
logging host 192.0.2.2 vrf RED
no logging host 192.0.2.1
ntp server vrf RED 192.0.2.3
ntp peer time.example.net
ip name-server 192.0.2.4 2001:DB8::53
no ip name-server 192.0.2.4
snmp-server host 192.0.2.5 vrf RED version 2c notify
tacacs server A
 address ipv4 192.0.2.6
radius-server host 192.0.2.7 auth-port 1812
flow exporter E
 destination FE80::9`),
    );
    expect(
      hosts.map(({ service, family, vrf, mark }) => `${service} ${markedText(mark)} ${family} ${vrf}`),
    ).toEqual([
      'logging 2001:DB8::1 6 undefined',
      'logging 192.0.2.2 4 RED',
      'ntp 192.0.2.3 4 RED',
      'ntp time.example.net undefined undefined',
      'dns 2001:DB8::53 6 undefined',
      'snmp 192.0.2.5 4 RED',
      'tacacs 192.0.2.6 4 undefined',
      'radius 192.0.2.7 4 undefined',
      'flow-exporter FE80::9 6 undefined',
    ]);
    expect(hosts.at(-1)?.isLinkLocal).toBe(true);
  });

  test('of AAA may be in the VRF of their group', () => {
    const hosts = serviceHosts(
      snapshot(`aaa group server tacacs+ G
 server-private 192.0.2.1 key SECRET
 ip vrf forwarding RED
logging host 192.0.2.2`),
    );
    expect(hosts.map(({ service, isVrfKnown }) => `${service} ${isVrfKnown}`)).toEqual([
      'tacacs false',
      'logging true',
    ]);
  });
});

describe('source interfaces', () => {
  test('are used where all hosts are of one family', () => {
    const uses = sourceUses(
      snapshot(`logging host 192.0.2.1
logging source-interface Loopback0
ntp server 192.0.2.2
ntp server 2001:DB8::2
ntp source Loopback0
snmp-server host nms version 2c notify
snmp-server trap-source Loopback0
flow exporter A
 destination 2001:DB8::9
 source Loopback1
flow exporter B
 destination 192.0.2.9
 source Loopback2
router bgp 64500
 neighbor G peer-group
 neighbor G remote-as 64500
 neighbor G update-source Loopback3
 neighbor 2001:DB8::5 peer-group G
 neighbor 2001:DB8::6 peer-group G
 neighbor FE80::7%Vlan1 remote-as 64500
 neighbor FE80::7%Vlan1 update-source Vlan1`),
    );
    expect(uses.map((use) => `${use.service} ${use.interface} ${use.family} ${use.hosts.length}`)).toEqual([
      'logging Loopback0 4 1',
      'flow-exporter Loopback1 6 1',
      'flow-exporter Loopback2 4 1',
      'bgp Loopback3 6 2',
    ]);
  });

  test('of a family or a VRF are for its hosts', () => {
    const uses = sourceUses(
      snapshot(`tacacs server A
 address ipv6 2001:DB8::1
ip tacacs source-interface Loopback0
no ip tacacs source-interface
ipv6 tacacs source-interface Loopback1
logging host 192.0.2.1
logging host 2001:DB8::2 vrf RED
logging source-interface Loopback2 vrf RED`),
    );
    expect(uses.map((use) => `${use.service} ${use.interface} ${use.family}`)).toEqual([
      'tacacs Loopback1 6',
      'logging Loopback2 6',
    ]);
  });
});

describe('access to services over IPv4 only', () => {
  test.each([
    ['snmp-server community a RO 10', ['snmp 10']],
    ['snmp-server community a RO ipv6 SIX 10', []],
    ['snmp-server community a RO', []],
    ['snmp-server community a RO 10\nno snmp-server community a', []],
    ['snmp-server community a RO 10\nsnmp-server community a RO ipv6 SIX 10', []],
    ['snmp-server user u g v3 access 10', ['snmp 10']],
    ['ntp access-group peer 10\nntp access-group serve-only 11', ['ntp 10', 'ntp 11']],
    ['ntp access-group peer 10\nntp access-group ipv6 serve-only SIX', []],
    ['ip http access-class 10', ['http 10']],
    ['no ip http server\nno ip http secure-server\nip http access-class 10', []],
    ['no ip http server\nip http secure-server\nip http access-class ipv4 WEB', ['http WEB']],
    ['ip http server\nip http access-class ipv4 WEB\nip http access-class ipv6 WEB6', []],
  ])('%j', (text, expected) => {
    expect(ipv4OnlyAccess(snapshot(text)).map(({ service, acl }) => `${service} ${acl}`)).toEqual(expected);
  });
});

function lines(text: string): readonly TerminalLine[] {
  return terminalLines(snapshot(text));
}
