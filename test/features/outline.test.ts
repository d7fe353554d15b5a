import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, type Position, SymbolKind } from 'vscode-languageserver';
import { documentSymbol } from '../../server/src/features/document-symbol';
import { featureDocument, URI } from '../support/feature-document';
import { layoutText } from '../support/layout-texts';

function outline(text: string, languageId?: string): DocumentSymbol[] {
  return documentSymbol.handle(featureDocument(text, languageId), { textDocument: { uri: URI } });
}

/** The outline as indented text: name, detail in brackets, first and last line. */
function printed(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` [${detail}]`} ${range.start.line}-${range.end.line}`,
    ...printed(children ?? [], `${indent}  `),
  ]);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

/** Editors refuse an outline with an entry outside of its parent, or with a name that is not within its entry. */
function expectNested(symbols: readonly DocumentSymbol[], within?: DocumentSymbol): void {
  for (const symbol of symbols) {
    expect(symbol.name.trim()).not.toBe('');
    expect(isBefore(symbol.range.start, symbol.selectionRange.start)).toBe(true);
    expect(isBefore(symbol.selectionRange.end, symbol.range.end)).toBe(true);
    if (within !== undefined) {
      expect(isBefore(within.range.start, symbol.range.start)).toBe(true);
      expect(isBefore(symbol.range.end, within.range.end)).toBe(true);
    }
    expectNested(symbol.children ?? [], symbol);
  }
}

const ROUTER = `hostname R1
!
vrf definition BLUE
 description customer
 rd 65000:1
 address-family ipv4
  route-target export 65000:1
 exit-address-family
!
banner motd ^C
interface Fake0
^C
!
interface GigabitEthernet0/0
 description to | core
 vrf forwarding BLUE
 ip address 192.0.2.1 255.255.255.0
 ip address 192.0.2.9 255.255.255.0 secondary
 shutdown
!
interface Loopback0
 ipv6 address 2001:db8::1/128
!
router bgp 65000
 neighbor 192.0.2.2 remote-as 65001
 !
 address-family ipv4
  neighbor 192.0.2.2 activate
 exit-address-family
!
ip route 192.0.2.0 255.255.255.0 Null0
ip route 198.51.100.0 255.255.255.0 Null0
access-list 10 permit 192.0.2.1
access-list 10 deny any
access-list 11 permit any
!
end
`;

describe('the outline', () => {
  test('nests blocks, says what tells them apart, and lists a list once and routes not at all', () => {
    expect(printed(outline(ROUTER))).toEqual([
      'vrf definition BLUE [customer] 2-7',
      '  address-family ipv4 5-7',
      'banner motd 9-11',
      'interface GigabitEthernet0/0 [to | core · 192.0.2.1/24 · VRF BLUE · shutdown] 13-18',
      'interface Loopback0 [2001:db8::1/128] 20-21',
      'router bgp 65000 [AS 65000] 23-28',
      '  address-family ipv4 26-28',
      'access-list 10 [2 lines] 32-33',
      'access-list 11 [1 line] 34-34',
    ]);
  });

  test.each([
    ['interface Loopback0', SymbolKind.Interface],
    ['router ospf 1', SymbolKind.Class],
    ['vrf definition A', SymbolKind.Namespace],
    ['route-map R permit 10', SymbolKind.Function],
    ['ip access-list extended A', SymbolKind.Array],
    ['banner login #Hello#', SymbolKind.String],
    ['crypto keyring K', SymbolKind.Key],
    ['ip dhcp pool P', SymbolKind.Object],
  ])('gives %s a kind', (text, kind) => {
    expect(outline(text).map((symbol) => [symbol.kind, symbol.name])).toEqual([
      [kind, text.replace(' #Hello#', '')],
    ]);
  });

  test.each([
    ['a DHCP pool', 'ip dhcp pool P\n network 192.0.2.0 255.255.255.0\n', '192.0.2.0/24'],
    ['a mask with holes', 'interface Vlan1\n ip address 192.0.2.1 255.0.255.0\n', '192.0.2.1 255.0.255.0'],
    ['an address by DHCP', 'interface Vlan1\n ip address dhcp\n', 'dhcp'],
    ['a borrowed address', 'interface Tunnel1\n ip unnumbered Loopback0\n', 'unnumbered Loopback0'],
    ['only a link-local address', 'interface Vlan1\n ipv6 address fe80::1 link-local\n', 'fe80::1'],
    ['what is taken back', 'interface Vlan1\n no shutdown\n no ip address\n', undefined],
  ])('says of %s', (_, text, detail) => {
    expect(outline(text)[0]?.detail).toBe(detail);
  });

  test('knows the blocks of a script without indentation, of a capture and of a template', () => {
    const flat = 'router bgp 65000\naddress-family ipv4\nneighbor 192.0.2.2 activate\nexit-address-family\n';
    expect(printed(outline(flat))).toEqual(['router bgp 65000 [AS 65000] 0-3', '  address-family ipv4 1-3']);
    const capture = 'R1#show running-config\ninterface Loopback0\n shutdown\n!\nR1#show clock\n12:00\n';
    expect(printed(outline(capture))).toEqual(['interface Loopback0 [shutdown] 1-2']);
    const template = '{% for i in ports %}\ninterface {{ i.name }}\n shutdown\n{% endfor %}\n';
    expect(printed(outline(template))).toEqual(['interface {{ i.name }} [shutdown] 1-2']);
  });

  test('lists commands that it does not know once something is indented below them', () => {
    const text =
      'gizmo one\ninterface Vlan1\n widget\n  part\n   piece\n shutdown\ngizmo two\n  child\n  banner\n!\n';
    expect(printed(outline(text))).toEqual([
      'interface Vlan1 [shutdown] 1-5',
      '  widget 2-4',
      'gizmo two 6-8',
    ]);
  });

  test('of a document too large to be read as commands follows its indentation', () => {
    const large = outline(
      'version 15.2\n!\ninterface Lo0\n ip address 192.0.2.1 255.0.0.0\n!\n shutdown\n!\nend\n',
      'plaintext',
    );
    expect(printed(large)).toEqual(['interface Lo0 2-6']);
    expectNested(large);
  });

  test('shortens what is very long', () => {
    const [symbol] = outline(`interface Vlan1\n description ${'x'.repeat(10_000)}\n`);
    expect(symbol?.detail?.length).toBeLessThan(100);
  });

  test('is well-formed, whatever the text', () => {
    fc.assert(
      fc.property(layoutText, (text) => expectNested(outline(text))),
      { numRuns: 500 },
    );
  });

  test('of 50,000 lines has every block', () => {
    const block = (n: number) => `interface Vlan${n}\n description port ${n}\n shutdown\n!\n`;
    const large = outline(Array.from({ length: 12_500 }, (_, n) => block(n % 4_000)).join(''));
    expect(large).toHaveLength(12_500);
    expect(large.at(-1)?.range.start.line).toBe(49_996);
  });
});
