import { expect, test } from 'vitest';
import { rolesOf } from '../support/grammar';

test.each<[line: string, ...roles: string[]]>([
  ['! a note', 'comment ! a note'],
  ['  ! indented', 'comment ! indented'],
  ['hostname R1', 'keyword hostname', 'name R1'],
  ['interface GigabitEthernet0/0', 'section interface', 'interface GigabitEthernet0/0'],
  ['int gi0/0.100', 'section int', 'interface gi0/0.100'],
  ['interface GigabitEthernet 0/1', 'section interface', 'interface GigabitEthernet 0/1'],
  [
    'interface range gi1/0/1 - 24',
    'section interface',
    'keyword range',
    'interface gi1/0/1',
    'operator -',
    'number 24',
  ],
  ['default interface Serial0/1/0:15', 'negation default', 'section interface', 'interface Serial0/1/0:15'],
  ['router bgp 65000', 'section router bgp', 'number 65000'],
  ['router eigrp CAMPUS', 'section router eigrp', 'name CAMPUS'],
  ['route-map edge-in permit 10', 'section route-map', 'name edge-in', 'permit permit', 'number 10'],
  ['ip access-list extended edge', 'section ip access-list extended', 'name edge'],
  [' address-family ipv4 vrf red', 'section address-family ipv4 vrf', 'name red'],
  ['line vty 0 4', 'section line vty', 'number 0', 'number 4'],
  ['ip vrf red', 'section ip vrf', 'name red'],
  [' ip vrf forwarding red', 'keyword ip', 'keyword vrf forwarding', 'name red'],
  [' exit-address-family', 'action exit-address-family'],
  ['end', 'action end'],
  [' no ip redirects', 'negation no', 'keyword ip redirects'],
  [' no shutdown', 'negation no', 'shutdown shutdown'],
  [' shutdown', 'shutdown shutdown'],
  ['no router bgp 65000', 'negation no', 'section router bgp', 'number 65000'],
  [' default-information originate', 'keyword default-information originate'],
  [' 10 permit tcp any any eq www', 'number 10', 'permit permit', 'keyword tcp any any eq', 'keyword www'],
  [' deny ipv6 any any', 'deny deny', 'keyword ipv6 any any'],
  [
    ' neighbor 10.0.0.1 route-map EDGE in',
    'keyword neighbor',
    'ipv4 10.0.0.1',
    'keyword route-map',
    'name EDGE',
    'keyword in',
  ],
  [' match ip address prefix-list lan', 'keyword match ip address', 'keyword prefix-list', 'name lan'],
  [' ip access-group 101 in', 'keyword ip', 'keyword access-group', 'number 101', 'keyword in'],
  [' tunnel source Loopback0', 'keyword tunnel source', 'interface Loopback0'],
  [' update-source loopback0', 'keyword update-source', 'interface loopback0'],
  ['ip route 0.0.0.0 0.0.0.0 Null0', 'keyword ip route', 'ipv4 0.0.0.0', 'ipv4 0.0.0.0', 'interface Null0'],
  [' tunnel mode ipv6ip 6to4', 'keyword tunnel mode ipv6ip 6to4'],
  [' encapsulation dot1Q 10', 'keyword encapsulation', 'keyword dot1Q', 'number 10'],
  ['enable secret 9 $9$aBc', 'keyword enable', 'keyword secret', 'number 9', 'secret $9$aBc'],
  ['username bob password cisco', 'keyword username', 'name bob', 'keyword password', 'secret cisco'],
  ['event manager applet x', 'section event manager applet', 'name x'],
  [
    ' action 1 cli command "no shutdown"',
    'keyword action',
    'number 1',
    'keyword cli command',
    'quoted "no shutdown"',
  ],
  [
    'ip as-path access-list 1 permit ^65000_',
    'keyword ip as-path access-list',
    'number 1',
    'permit permit',
    'regexp ^65000_',
  ],
  [' path tftp://[2001:db8::254]/r1-confg', 'keyword path', 'location tftp://[2001:db8::254]/r1-confg'],
])('%s', (line, ...roles) => {
  expect(rolesOf(line)).toEqual(roles);
});

test.each([
  'GigabitEthernet0/0',
  'Gi0/0',
  'gi0/0.100',
  'Te1/1/1',
  'TwentyFiveGigE1/0/1',
  'Tunnel2002',
  'Tu0',
  'Port-channel1',
  'po10',
  'Vlan10',
  'vl10',
  'Loopback0',
  'lo0',
  'Serial0/1/0:15',
  'Ser2/0:0.16',
  'Null0',
  'Dialer1',
  'BVI1',
  'nve1',
  'xe-0/0/0',
  'Virtual-Template1',
  'Ethernet0/0',
  'FastEthernet 0/1',
  'Loopback 0',
  'Gi0/1-24',
])('%s is an interface name wherever it stands', (name) => {
  expect(rolesOf(` source-interface ${name}`)).toContain(`interface ${name}`);
});

test.each(['remote-as', 'ipv6', 'ospfv3', 'sha256', 'level-2', 'esp-aes', 'policy1', 'R1'])(
  '%s is none',
  (word) => {
    expect(rolesOf(` test ${word}`).filter((role) => role.startsWith('interface '))).toEqual([]);
  },
);

test.each([
  ['R1#show running-config', 'prompt R1#', 'action show', 'keyword running-config'],
  ['R1(config)#interface Gi0/0', 'prompt R1(config)#', 'section interface', 'interface Gi0/0'],
  ['R1(config-if)# no ip redirects', 'prompt R1(config-if)#', 'negation no', 'keyword ip redirects'],
  [
    'R1(config-if)#description to 10.0.0.1',
    'prompt R1(config-if)#',
    'keyword description',
    'text to 10.0.0.1',
  ],
  ['R1(config)#! note', 'prompt R1(config)#', 'comment ! note'],
  ['edge-1>enable', 'prompt edge-1>', 'keyword enable'],
  ['Building configuration...', 'message Building configuration...'],
  ['Current configuration : 1024 bytes', 'message Current configuration : 1024 bytes'],
  ['*Mar  1 00:00:12.345: %SYS-5-CONFIG_I: done', 'message *Mar  1 00:00:12.345: %SYS-5-CONFIG_I: done'],
  ["% Invalid input detected at '^' marker.", "message % Invalid input detected at '^' marker."],
])('in a capture: %s', (line, ...roles) => {
  expect(rolesOf(line)).toEqual(roles);
});

test('a line end of another system is no part of a word', () => {
  expect(rolesOf(' ip address 10.0.0.1 255.255.255.0\r', ' no shutdown\r')).toEqual([
    'keyword ip address',
    'ipv4 10.0.0.1',
    'ipv4 255.255.255.0',
    'negation no',
    'shutdown shutdown',
  ]);
});
