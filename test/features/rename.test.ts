import { describe, expect, test } from 'vitest';
import { prepareRename } from '../../server/src/features/prepare-rename';
import { rename } from '../../server/src/features/rename';
import { editLines } from '../../server/src/syntax/lines';
import { joinLines, splitLines } from '../../server/src/syntax/source-line';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

const textDocument = { uri: URI };

/** The text after the rename at the cursor mark; the reason where it is refused. */
function renamed(marked: string, newName: string): string {
  const { text, position } = readCursor(marked);
  try {
    const answer = rename.handle(featureDocument(text), { textDocument, position, newName });
    const edits = [...(answer?.changes?.[URI] ?? [])].sort(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
    const lines = edits.reduce(
      (all, { range, newText }) => editLines(all, { ...range, text: newText }).lines,
      splitLines(text) as ReturnType<typeof editLines>['lines'],
    );
    return joinLines(lines);
  } catch (error) {
    return (error as Error).message;
  }
}

function prepared(marked: string): string | undefined {
  const { text, position } = readCursor(marked);
  try {
    return prepareRename.handle(featureDocument(text), { textDocument, position })?.placeholder;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('rename', () => {
  test.each([
    [
      'all blocks and uses of a route map, `no` forms too',
      'route-map E|DGE permit 10\nroute-map EDGE permit 20\nroute-map EDGE2 permit 10\nrouter bgp 65000\n neighbor 192.0.2.1 route-map EDGE in\nno route-map EDGE permit 30',
      'BORDER',
      'route-map BORDER permit 10\nroute-map BORDER permit 20\nroute-map EDGE2 permit 10\nrouter bgp 65000\n neighbor 192.0.2.1 route-map BORDER in\nno route-map BORDER permit 30',
    ],
    [
      'two uses in one line',
      'policy-map P\nclass-map match-all C\n match access-group name A\nip access-list extended A\n permit ip any any\ninterface Gi0/1\n ip access-group |A in',
      'LONGER-NAME',
      'policy-map P\nclass-map match-all C\n match access-group name LONGER-NAME\nip access-list extended LONGER-NAME\n permit ip any any\ninterface Gi0/1\n ip access-group LONGER-NAME in',
    ],
    [
      'the number of a list within its range',
      'access-list 10 permit any\r\naccess-list 10 deny any\r\nline vty 0 4\r\n access-class 1|0 in\r\n',
      '20',
      'access-list 20 permit any\r\naccess-list 20 deny any\r\nline vty 0 4\r\n access-class 20 in\r\n',
    ],
    [
      'a name without case',
      'ip host Core1 192.0.2.1\nip host CO|RE1 192.0.2.2',
      'a1',
      'ip host a1 192.0.2.1\nip host a1 192.0.2.2',
    ],
    ['the case of a name', 'ip host co|re1 192.0.2.1', 'CORE1', 'ip host CORE1 192.0.2.1'],
    ['to itself', 'vrf definition R|ED', 'RED', 'vrf definition RED'],
    ['with blanks around', 'vrf definition R|ED', ' BLUE ', 'vrf definition BLUE'],
    [
      'what is not defined',
      'interface Gi0/1\n vrf forwarding R|ED',
      'BLUE',
      'interface Gi0/1\n vrf forwarding BLUE',
    ],
    [
      'typed behind prompts',
      'R1(config)#vrf definition RED\nR1(config)#interface Gi0/1\nR1(config-if)# vrf forwarding R|ED',
      'BLUE',
      'R1(config)#vrf definition BLUE\nR1(config)#interface Gi0/1\nR1(config-if)# vrf forwarding BLUE',
    ],
    [
      'a list that another kind of command names',
      'ipv6 access-list V|6\n permit ipv6 any any\nclass-map C\n match access-group name V6',
      'NEW',
      'ipv6 access-list NEW\n permit ipv6 any any\nclass-map C\n match access-group name NEW',
    ],
    [
      'to a name of another kind of thing',
      'vrf definition R|ED\nroute-map MAP permit 10',
      'MAP',
      'vrf definition MAP\nroute-map MAP permit 10',
    ],
    [
      'an interface with its subinterfaces, however they are written',
      'interface GigabitEthernet 0/1\ninterface Gi0/1.5\ninterface Gi0/10\ntrack 1 interface gi0/|1 line-protocol\nip route 0.0.0.0 0.0.0.0 Gi0/1.5',
      'te1/1',
      'interface TenGigabitEthernet 1/1\ninterface TenGigabitEthernet1/1.5\ninterface Gi0/10\ntrack 1 interface TenGigabitEthernet1/1 line-protocol\nip route 0.0.0.0 0.0.0.0 TenGigabitEthernet1/1.5',
    ],
    [
      'an interface to a name with a blank',
      'interface Tunnel|5\nip route 0.0.0.0 0.0.0.0 Tunnel5',
      'Tunnel 6',
      'interface Tunnel6\nip route 0.0.0.0 0.0.0.0 Tunnel6',
    ],
  ])('changes %s', (_, marked, name, expected) => {
    expect(renamed(marked, name)).toBe(expected);
  });

  const LISTS =
    'ip access-list extended EDGE-IN\n permit ip any any\nipv6 access-list L|IST\n permit ipv6 any any';

  test.each([
    ['the name of a list of the same table', LISTS, 'EDGE-IN', 'EDGE-IN is already an IPv4 access list.'],
    ['a name in use', 'vrf definition R|ED\nvrf definition BLUE', 'BLUE', 'BLUE is already a VRF.'],
    [
      'a name in use in another case',
      'ip host a|1 192.0.2.1\nip host B1 192.0.2.2',
      'b1',
      'b1 is already an IPv4 host name.',
    ],
    ['nothing', 'vrf definition R|ED', ' ', 'A name has at least one character.'],
    ['blanks', 'vrf definition R|ED', 'A B', 'A name has no blanks.'],
    [
      'a question mark',
      'vrf definition R|ED',
      'A?',
      'A device takes ? for a question: a name cannot hold it.',
    ],
    ['control characters', 'vrf definition R|ED', 'A\u0007', 'A name has no control characters.'],
    [
      'a number for a named list',
      LISTS,
      '10',
      '10 is a number: an IPv6 access list with a name keeps a name.',
    ],
    [
      'a number of another range',
      'access-list 1|0 permit any',
      '110',
      'The number says what an IPv4 access list is: 10 can become 1 to 99 only.',
    ],
    [
      'a name for a number',
      'access-list 1|0 permit any',
      'MANAGEMENT',
      'The number says what an IPv4 access list is: 10 can become 1 to 99 only.',
    ],
    [
      'what a command does not take',
      'track 5 interface Gi0/1 line-protocol\nip route 0.0.0.0 0.0.0.0 192.0.2.1 track |5',
      'UPLINK',
      'UPLINK cannot be the name of a tracked object in: track 5 interface Gi0/1 line-protocol',
    ],
    [
      'an address for a peer group',
      'router bgp 65000\n neighbor P|G peer-group\n neighbor PG remote-as 65000',
      '192.0.2.1',
      'PG|192.0.2.1 cannot be the name of a BGP peer group in: neighbor PG peer-group',
    ],
    [
      'an interface that is there',
      'interface Gi0|/1\ninterface GigabitEthernet 0/2',
      'gi0/2',
      'GigabitEthernet0/2 is already an interface.',
    ],
    [
      'an interface with a subinterface that is there',
      'interface Gi0|/1\ninterface Gi0/1.5\ninterface Gi0/2.5',
      'gi0/2',
      'GigabitEthernet0/2.5 is already an interface.',
    ],
    ['no name of an interface', 'interface Gi0|/1', 'UPLINK', 'UPLINK is not the name of an interface.'],
    [
      'an interface of a range',
      'interface Gi1/0|/2\ninterface range Gi1/0/1 - 4',
      'Gi1/0/9',
      'GigabitEthernet1/0/2 stands in a range: interface range Gi1/0/1 - 4',
    ],
    [
      'the interface of a VLAN',
      'interface Vlan1|0',
      'Vlan20',
      'The number of Vlan10 is that of a VLAN too: change it by hand.',
    ],
    [
      'what would be the interface of a channel group',
      'interface Gi0|/1',
      'po1',
      'The number of Port-channel1 is that of a channel group too: change it by hand.',
    ],
    ['an interface that only the device has', 'interface Tunnel|5', 'Null0', 'Null0 is named by the device.'],
    ['a built-in class', 'policy-map P\n class class-|default', 'X', 'class-default is named by the device.'],
    [
      'a VLAN',
      'vlan 1|0',
      '20',
      'The number of a VLAN stands in lists of VLANs and in names of interfaces too: change it by hand.',
    ],
  ])('refuses %s', (_, marked, name, reason) => {
    expect(renamed(marked, name)).toBe(reason.replace('PG|', ''));
  });

  test('says no more than that there is no name', () => {
    expect(renamed('vrf def|inition RED', 'X')).toBe('vrf definition RED');
  });
});

describe('prepare rename', () => {
  test.each([
    ['vrf definition R|ED', 'RED'],
    ['access-list 1|0 permit any', '10'],
    ['vrf def|inition RED', undefined],
    ['! R|ED', undefined],
    ['interface Tunnel |1', 'Tunnel 1'],
    ['interface Nu|ll0', 'Null0 is named by the device.'],
    ['policy-map P\n class class-|default', 'class-default is named by the device.'],
    ['vrf definition {{ n|ame }}', 'A template fills this name in.'],
  ])('at %j', (marked, expected) => {
    expect(prepared(marked)).toBe(expected);
  });
});
