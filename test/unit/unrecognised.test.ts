import { describe, expect, test } from 'vitest';
import { unrecognised } from '../../server/src/model/unrecognised';
import { snapshot } from '../support/snapshots';

function reasons(...lines: readonly string[]): string[] {
  return unrecognised(snapshot(lines.join('\n'))).map(({ text, reason }) => `${reason.kind}: ${text}`);
}

describe('lines that are no command', () => {
  test.each([
    ['a number out of range', ['vlan 10', ' name A', 'interface Gi0/0', ' ip ospf cost 0'], ['argument: 0']],
    ['a word for a number', ['router ospf one'], ['argument: one']],
    ['a word that no command has there', ['interface Gi0/0', ' ip router 1'], ['unknown: 1']],
    ['an address', ['interface Gi0/0', ' ip address dncp'], ['misspelled: dncp']],
    ['a prefix for an address', ['interface Gi0/0', ' ip address 192.0.2.1/24'], ['unknown: 192.0.2.1/24']],
    ['a malformed address', ['interface Gi0/0', ' ip address 192.0.2.256 255.255.255.0'], []],
    ['a comment behind the command', ['interface Gi0/0', ' ip adress dhcp ! why'], ['misspelled: adress']],
    ['below an unknown command', ['frobnicate', ' ip adress dhcp'], ['unknown: frobnicate']],
    ['a placeholder', ['interface Gi0/0', ' ip address <address> <mask>'], []],
    ['a question to the device', ['interface Gi0/0', ' ip address ?'], []],
    ['a template', ['interface {{ name }}', ' ip adress dhcp'], []],
    ['a hardware address in pairs', ['arp 192.0.2.1 00:00:5e:00:53:01 arpa'], ['unknown: 00:00:5e:00:53:01']],
    ['a command of a mode around', ['interface Gi0/0', ' ip cef', ' shutdown'], []],
    ['another mode', ['router ospf 1', ' switchport mode access'], ['mode: switchport mode access']],
    [
      'words that are missing',
      ['interface Gi0/0', ' ip address 192.0.2.1'],
      ['incomplete: ip address 192.0.2.1'],
    ],
    ['words that are missing behind no', ['interface Gi0/0', ' no ip address 192.0.2.1'], []],
  ])('%s', (_, lines, expected) => {
    expect(reasons(...lines)).toEqual(expected);
  });

  test('are read up to a number that no editor shows', () => {
    const lines = Array.from({ length: 1_200 }, (_, index) => `frobnicate ${index}`);
    expect(reasons(...lines)).toHaveLength(1_000);
  });
});
