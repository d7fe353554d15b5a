import { describe, expect, test } from 'vitest';
import { missing, missingNames } from '../../server/src/model/missing-names';
import { rangeMembers } from '../../server/src/model/names/interface-range';
import { unusedThings } from '../../server/src/model/names/unused-names';
import { wrongReferences } from '../../server/src/model/names/wrong-references';
import { edited, snapshot } from '../support/snapshots';

const WHOLE = 'hostname R1\n';
const END = '\nend\n';

describe('the members of an interface range', () => {
  test.each([
    ['Gi1/0/1 - 3', 'GigabitEthernet1/0/1 GigabitEthernet1/0/2 GigabitEthernet1/0/3'],
    ['FastEthernet 0/5-6', 'FastEthernet0/5 FastEthernet0/6'],
    ['gi0/1 - 2 , gi0/7', 'GigabitEthernet0/1 GigabitEthernet0/2 GigabitEthernet0/7'],
    ['Gi0/1,0/4', 'GigabitEthernet0/1 GigabitEthernet0/4'],
    ['gi0/1 - gi0/2', 'GigabitEthernet0/1 GigabitEthernet0/2'],
    ['Port-channel1 - 2', 'Port-channel1 Port-channel2'],
    ['vlan 10', 'Vlan10'],
    ['gi0/1 - te0/2', ''],
    ['gi0/3 - 1', ''],
    ['macro USERS', ''],
  ])('%s', (text, expected) => {
    expect(
      rangeMembers(text)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(expected);
  });

  test('stand where they are written, those between on the dash', () => {
    const text = ' Gi0/1 - 3 , Gi0/7';
    expect(rangeMembers(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Gi0/1',
      '-',
      '3',
      'Gi0/7',
    ]);
  });

  test('are no more than a device has', () => {
    expect(rangeMembers('lo1 - 2000000000').map(({ name }) => name)).toEqual([
      'Loopback1',
      'Loopback2000000000',
    ]);
  });
});

/** `kind name` of everything that is missing. */
function missed(text: string): string[] {
  return [...missingNames(snapshot(text))].flatMap(([kind, names]) =>
    [...names].map((name) => `${kind} ${name}`),
  );
}

describe('missing names', () => {
  test.each([
    ['a list', 'interface gi0/0\n ip access-group IN in', ['ipv4-acl IN']],
    [
      'a name in another case',
      'route-map Out permit 10\nrouter rip\n redistribute static route-map OUT',
      ['route-map OUT'],
    ],
    ['an interface that configuration makes', 'ip tftp source-interface lo3', ['interface Loopback3']],
    [
      'a thing that was taken away',
      'vrf definition A\nno vrf definition A\nip route vrf A 0.0.0.0 0.0.0.0 192.0.2.1',
      ['vrf A'],
    ],
    ['a channel without members', 'router rip\n passive-interface po2', ['interface Port-channel2']],
  ])('%s', (_, text, expected) => {
    expect(missed(WHOLE + text + END)).toEqual(expected);
  });

  test.each([
    ['a name defined further down', 'interface gi0/0\n ip access-group IN in\nip access-list standard IN'],
    ['a thing made again', 'no route-map A\nroute-map A permit 10\nip local policy route-map A'],
    ['one clause taken away', 'route-map A permit 10\nno route-map A permit 20\nip local policy route-map A'],
    [
      'a list of another kind in a command that takes all',
      'ipv6 access-list X\nclass-map A\n match access-group name X',
    ],
    ['an interface of a range', 'interface range lo1 - 3\nip tftp source-interface lo2'],
    [
      'a channel with a member',
      'interface gi0/1\n channel-group 2 mode on\nrouter rip\n passive-interface po2',
    ],
    ['what a later line takes back', 'interface gi0/0\n ip access-group IN in\n no ip access-group IN in'],
    [
      'a name in a line that is not understood',
      'ip access-list fancy IN\ninterface gi0/0\n ip access-group IN in',
    ],
    [
      'names that a device has',
      'ip route vrf Mgmt-vrf 0.0.0.0 0.0.0.0 Null0\nline con 0\n login authentication default',
    ],
    ['physical interfaces', 'ip tftp source-interface gi0/9'],
    [
      'a prefix list of either family in a template',
      'ipv6 prefix-list P permit ::/0\nrouter bgp 1\n template peer-policy T\n  prefix-list P in',
    ],
  ])('not %s', (_, text) => {
    expect(missed(WHOLE + text + END)).toEqual([]);
  });

  test('not in a part of a configuration', () => {
    expect(missed('interface gi0/0\n ip access-group IN in')).toEqual([]);
  });
});

function unused(text: string): string[] {
  return unusedThings(snapshot(text)).map(({ kind, name }) => `${kind} ${name}`);
}

describe('unused things', () => {
  test.each([
    ['each once', 'access-list 10 permit any\naccess-list 10 deny any', ['ipv4-acl 10']],
    [
      'a group of neighbors that none is in',
      'router bgp 1\n neighbor G peer-group\n neighbor G remote-as 1',
      ['bgp-peer-group G'],
    ],
    ['what only a description names', 'vrf definition A\ninterface lo0\n description A', ['vrf A']],
    ['what only a line takes back', 'route-map A permit 10\nno ip local policy route-map A', ['route-map A']],
  ])('%s', (_, text, expected) => {
    expect(unused(WHOLE + text + END)).toEqual(expected);
  });

  test.each([
    [
      'a name in an applet',
      'route-map A permit 10\nevent manager applet X\n action 1 cli command "show route-map A"',
    ],
    ['a name in a banner', 'route-map A permit 10\nbanner motd #\nsee A, please\n#'],
    ['a name in a line that is not understood', 'route-map A permit 10\nfancy feature A'],
    ['a name in an argument that takes any word', 'route-map LIMIT permit 10\nip http client username LIMIT'],
    ['what was taken away', 'route-map A permit 10\nno route-map A'],
    ['a pool where any pool is used', 'ipv6 dhcp pool A\ninterface gi0/0\n ipv6 dhcp server automatic'],
    [
      'a list of another family',
      'ipv6 access-list A\nclass-map C\n match access-group name A\npolicy-map P\n class C\ninterface gi0/0\n service-policy input P',
    ],
    ['things in templates', 'route-map A permit 10\nhostname {{ name }}'],
  ])('not %s', (_, text) => {
    expect(unused(WHOLE + text + END)).toEqual([]);
  });
});

describe('what is said of names', () => {
  test('stays as it is where an edit changes no name', () => {
    const before = snapshot(
      `${WHOLE}route-map A permit 10\n set metric 5\nip local policy route-map B${END}`,
    );
    const [missed, idle] = [missing(before), unusedThings(before)];
    const after = edited(before, {
      start: { line: 2, character: 13 },
      end: { line: 2, character: 13 },
      text: '0',
    });
    expect(missing(after)).toBe(missed);
    expect(unusedThings(after)).toBe(idle);
    const renamed = edited(after, {
      start: { line: 1, character: 10 },
      end: { line: 1, character: 11 },
      text: 'B',
    });
    expect(missing(renamed)).toEqual([]);
    expect(unusedThings(renamed)).toEqual([]);
  });
});

describe('names of the wrong kind', () => {
  test('are those that only a list of another kind has', () => {
    const text = `ip prefix-list PFX permit 0.0.0.0/0
ipv6 access-list V
mac access-list extended M
route-map R permit 10
 match ip address PFX V 10
interface gi0/0
 ip access-group M in
ntp access-group peer V`;
    expect(wrongReferences(snapshot(text)).map(({ use, found }) => `${use.name} ${found}`)).toEqual([
      'M mac-acl',
      'PFX ipv4-prefix-list',
      'V ipv6-acl',
    ]);
  });
});
