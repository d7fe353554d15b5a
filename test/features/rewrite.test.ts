import { describe, expect, test } from 'vitest';
import { onAddress } from '../../server/src/features/on-address';
import type { Rewriting } from '../../server/src/features/own-requests';
import { rewrite } from '../../server/src/features/rewrite';
import type { AddressPart } from '../../server/src/features/shared/address-step';
import { editLines } from '../../server/src/syntax/lines';
import { joinLines } from '../../server/src/syntax/source-line';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

function rewritten(text: string, change: Rewriting, languageId?: string): string {
  const document = featureDocument(text, languageId);
  const edits = rewrite.handle(document, { textDocument: { uri: URI }, change }).reverse();
  return joinLines(
    edits.reduce(
      (lines, { range, newText }) => editLines(lines, { ...range, text: newText }).lines,
      document.snapshot.lines,
    ),
  );
}

function stepped(marked: string, part: AddressPart, by: number): string {
  const { text, position } = readCursor(marked);
  return rewritten(text, { kind: 'step', part, by, positions: [position] });
}

describe('a step', () => {
  test.each([
    ['host', 1, ' ip address 192.0.|2.255 255.255.255.0', ' ip address 192.0.3.0 255.255.255.0'],
    ['subnet', 1, ' ip address 192.0.|2.1 255.255.255.252', ' ip address 192.0.2.5 255.255.255.252'],
    ['length', 1, ' ip address 192.0.|2.1 255.255.255.252', ' ip address 192.0.2.1 255.255.255.254'],
    ['length', -1, ' ip address 192.0.2.1 255.255.|255.252', ' ip address 192.0.2.1 255.255.255.248'],
    ['host', -1, ' ip address 192.0.2.1 255.255.|255.252', ' ip address 192.0.2.1 255.255.255.248'],
    ['subnet', -1, ' ipv6 address 2001:DB8:0:A::|1/64', ' ipv6 address 2001:DB8:0:9::1/64'],
    ['host', 1, ' ipv6 address 2001:db8::fff|f/64', ' ipv6 address 2001:db8::1:0/64'],
    ['length', -1, ' ipv6 address 2001:db8::1/|64', ' ipv6 address 2001:db8::1/63'],
    ['length', 1, ' ipv6 address 2001:db8::1/|128', ' ipv6 address 2001:db8::1/128'],
    ['host', 1, ' description up|link', ' description uplink'],
  ] as const)('%s by %i: %s', (part, by, line, expected) => {
    const inFile = (text: string): string => `interface GigabitEthernet0/1\n${text}\n`;
    expect(stepped(inFile(line), part, by)).toBe(inFile(expected));
  });

  test('of a wildcard goes with its network', () => {
    const line = 'access-list 10 permit 198.51.10|0.0 0.0.0.255\n';
    expect(stepped(line, 'subnet', 1)).toBe('access-list 10 permit 198.51.101.0 0.0.0.255\n');
    expect(stepped(line, 'length', -1)).toBe('access-list 10 permit 198.51.100.0 0.0.1.255\n');
  });

  test('is made at every cursor, and once where two are on one address', () => {
    const text = 'ip route 192.0.2.0 255.255.255.0 198.51.100.1\nlogging host 198.51.100.7\n';
    const positions = [35, 40].map((character) => ({ line: 0, character }));
    const change: Rewriting = {
      kind: 'step',
      part: 'host',
      by: 1,
      positions: [...positions, { line: 1, character: 15 }],
    };
    expect(rewritten(text, change)).toBe(
      'ip route 192.0.2.0 255.255.255.0 198.51.100.2\nlogging host 198.51.100.8\n',
    );
  });
});

const FORMS = `interface Loopback0
 description see 2001:0db8::0001
 ipv6 address 2001:0DB8:0000::0001/128
!
ipv6 route 2001:db8:a::/48 2001:db8::2
`;

test('all addresses of a document are expanded, and compressed again; texts stay', () => {
  const expanded = rewritten(FORMS, { kind: 'expand' });
  expect(expanded).toBe(`interface Loopback0
 description see 2001:0db8::0001
 ipv6 address 2001:0DB8:0000:0000:0000:0000:0000:0001/128
!
ipv6 route 2001:0db8:000a:0000:0000:0000:0000:0000/48 2001:0db8:0000:0000:0000:0000:0000:0002
`);
  expect(rewritten(expanded, { kind: 'compress' })).toBe(
    FORMS.replace('2001:0DB8:0000::0001', '2001:DB8::1'),
  );
});

test.each([
  ['interface Lo0\n ip address 192.0.2.1| 255.255.255.255', true],
  ['interface Lo0\n ip addr|ess 192.0.2.1 255.255.255.255', false],
  ['! seen from 2001:db8|::1', true],
  ['snmp-server host 1.3.6|.1.4.1', false],
])('%s: an address is under the cursor: %s', (marked, expected) => {
  const { text, position } = readCursor(marked);
  expect(onAddress.handle(featureDocument(text), { textDocument: { uri: URI }, position })).toBe(expected);
});
