import { expect, test } from 'vitest';
import { inlayHint } from '../../server/src/features/inlay-hint';
import { defaultSettings } from '../../server/src/features/settings';
import { featureDocument, URI } from '../support/feature-document';

const ROUTER = `interface GigabitEthernet0/1
 description to 2002:c633:6401::1
 ip address 198.51.100.1 255.255.255.252
 ipv6 address 2001:db8:1::1/64
!
access-list 7 permit 10.20.0.0 0.0.255.255
ip route 0.0.0.0 0.0.0.0 198.51.100.2
ip route 10.0.0.0 255.0.0.0 GigabitEthernet0/1 198.51.100.2
ip route vrf RED 10.0.0.0 255.0.0.0 198.51.100.2
ipv6 route 2001:db8:2::/48 2002:c633:6401::
ipv6 route 2001:db8:3::/48 2002:cb00:7101::
ipv6 route ::/0 2001:db8:1::2
ipv6 route 2002::/16 Tunnel0
ipv6 route 2002:c633:6401::/48 64:ff9b::/96
`;

/** Each hint as `line: label`, lines counted from 1. */
function hints(kinds: readonly string[], lines: readonly [number, number] = [0, 99]): string[] {
  const document = { ...featureDocument(ROUTER), settings: { ...defaultSettings, inlayHints: kinds } };
  const range = { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
  return inlayHint
    .handle(document, { textDocument: { uri: URI }, range })
    .map(({ position, label }) => `${position.line + 1}: ${String(label)}`);
}

test.each([
  [['mask'], ['3: /30', '7: /0', '8: /8', '9: /8']],
  [['wildcard'], ['6: = 10.20.0.0/16']],
  [
    ['embedded'],
    ['10: = 198.51.100.1 GigabitEthernet0/1', '11: = 203.0.113.1', '14: = 198.51.100.1 GigabitEthernet0/1'],
  ],
  [['nextHop'], ['7: via GigabitEthernet0/1', '12: via GigabitEthernet0/1']],
  [[], []],
])('%j', (kinds, expected) => {
  expect(hints(kinds)).toEqual(expected);
});

test('only the lines in sight are looked at', () => {
  expect(hints(['mask'], [6, 7])).toEqual(['7: /0', '8: /8']);
});

test('by default only embedded addresses are said', () => {
  expect(defaultSettings.inlayHints).toEqual(['embedded']);
});
