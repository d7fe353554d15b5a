import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { codeAction } from '../../server/src/features/code-action';
import { diagnose } from '../../server/src/features/diagnostics';
import { editLines } from '../../server/src/syntax/lines';
import { joinLines } from '../../server/src/syntax/source-line';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

function actionsAt(marked: string, only?: string[]): { text: string; actions: CodeAction[] } {
  const { text, position } = readCursor(marked);
  const document = featureDocument(text);
  const actions = codeAction.handle(document, {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [...diagnose(document)], ...(only ? { only } : {}) },
  });
  return { text, actions };
}

function applied({ text, actions }: { text: string; actions: CodeAction[] }): string {
  const edits = [...(actions[0]?.edit?.changes?.[URI] ?? [])].reverse();
  const lines = featureDocument(text).snapshot.lines;
  return joinLines(
    edits.reduce((now, { range, newText }) => editLines(now, { ...range, text: newText }).lines, lines),
  );
}

const TUNNEL = (address: string) => `interface Serial0/0
 ip address 198.51.100.6 255.255.255.252
interface Tunnel7
 ipv6 address ${address}
 tunnel source Serial0/0
 tunnel mode ipv6ip 6to4`;

describe('quick fixes', () => {
  test('compute the address of a 6to4 tunnel, the rest of it left as it was', () => {
    const offered = actionsAt(TUNNEL('2002:A01:|103::5/64'));
    const fixes = offered.actions.filter(({ kind }) => kind === 'quickfix');
    expect(fixes.map((action) => action.title)).toEqual(
      expect.arrayContaining([
        'Change to 2002:C633:6406::5/64, computed from 198.51.100.6',
        'Silence 6to4-address-mismatch on this line, with a comment',
      ]),
    );
    expect(applied(offered)).toBe(TUNNEL('2002:C633:6406::5/64'));
  });

  test('belong to the diagnostic that they mend', () => {
    const [action] = actionsAt(TUNNEL('2002:A01:|103::5/64')).actions;
    expect(action?.diagnostics?.map((diagnostic) => diagnostic.code)).toEqual(['6to4-address-mismatch']);
    expect(action?.isPreferred).toBe(true);
  });

  test('are offered only where the cursor is', () => {
    expect(actionsAt(TUNNEL('2002:A01:103::5/64').replace('Tunnel7', 'Tunnel|7')).actions).toEqual([]);
  });

  test('are offered only when quick fixes are asked for', () => {
    const text = TUNNEL('2002:A01:|103::5/64');
    const kinds = actionsAt(text, ['quickfix']).actions.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
    expect(actionsAt(text, ['source']).actions).toEqual([]);
    expect(actionsAt(text, ['']).actions.length).toBeGreaterThan(2);
  });

  test('insert a route behind the last one, in the line ends of the document', () => {
    const config =
      'hostname R1\r\nipv6 unicast-routing\r\ninterface Tunnel7\r\n tunnel mode ipv6ip 6to|4\r\n!\r\nip route 0.0.0.0 0.0.0.0 192.0.2.1\r\n!\r\nend\r\n';
    expect(applied(actionsAt(config))).toContain('192.0.2.1\r\nipv6 route 2002::/16 Tunnel7\r\n!\r\nend');
  });

  test('insert a route behind the block it refers to where there is none yet', () => {
    const config =
      'hostname R1\nipv6 unicast-routing\ninterface Tunnel7\n vrf forwarding A\n tunnel mode ipv6ip 6to|4\n!\nend';
    expect(applied(actionsAt(config))).toContain('6to4\n!\nipv6 route vrf A 2002::/16 Tunnel7\n!\nend');
  });

  test('switch IPv6 routing on before the interfaces', () => {
    const config = 'hostname R1\n!\ninterface lo0\n ipv6 ospf 1 area| 0\n!\nend';
    expect(applied(actionsAt(config))).toBe(
      'hostname R1\n!\nipv6 unicast-routing\n!\ninterface lo0\n ipv6 ospf 1 area 0\n!\nend',
    );
  });
});

describe('beside the fix of one finding', () => {
  const TWO = `${TUNNEL('2002:A01:|103::5/64')}\n${TUNNEL('2002:A01:104::5/64').replaceAll('Tunnel7', 'Tunnel8')}`;

  test('all findings of the rule can be mended at once', () => {
    const { text, actions } = actionsAt(TWO);
    const action = actions.find(({ title }) => title.startsWith('Mend all'));
    expect(action?.title).toBe('Mend all 2 findings of 6to4-address-mismatch in this file');
    const mended = applied({ text, actions: action === undefined ? [] : [action] });
    expect(mended.match(/2002:C633:6406::5/g)).toHaveLength(2);
  });

  test('a comment silences the line, and only that', () => {
    const { text, actions } = actionsAt(TWO);
    const action = actions.find(({ title }) => title.startsWith('Silence'));
    const silenced = applied({ text, actions: action === undefined ? [] : [action] });
    expect(silenced).toContain(
      '\n ! conf-t-disable-next-line 6to4-address-mismatch: reason\n ipv6 address 2002:A01:103',
    );
    const left = diagnose(featureDocument(silenced)).filter(({ code }) => code === '6to4-address-mismatch');
    expect(left).toHaveLength(1);
  });

  test('the page of the rule is offered to editors that can show it', () => {
    const { text, position } = readCursor(TWO);
    const editor = { commands: new Set(['conf-t.showRule']), rulePages: 'file:///pages/', snippets: false };
    const document = { ...featureDocument(text), editor };
    const params = { textDocument: { uri: URI }, range: { start: position, end: position } };
    const actions = codeAction.handle(document, { ...params, context: { diagnostics: [] } });
    expect(actions.find(({ title }) => title.startsWith('Explain'))?.command?.arguments).toEqual([
      '6to4-address-mismatch',
    ]);
    expect(diagnose(document)[0]?.codeDescription?.href).toBe('file:///pages/6to4-address-mismatch.md');
    expect(actionsAt(TWO).actions.every(({ command }) => command === undefined)).toBe(true);
  });
});

describe('other ways to write an address', () => {
  const rewritesAt = (marked: string): string[] =>
    actionsAt(marked, ['refactor.rewrite']).actions.map(({ title }) => title.replace('Rewrite as ', ''));

  test.each([
    [
      'interface Lo0\n ipv6 address 2001:DB8::1|/64',
      [
        '2001:0DB8:0000:0000:0000:0000:0000:0001 (all digits)',
        '2001:DB8:: (the network, host bits cleared)',
        '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa (its ip6.arpa name)',
      ],
    ],
    [
      'ip route 192.0.|2.0 255.255.255.0 198.51.100.1',
      [
        '192.0.2.0/24 (a prefix)',
        '192.0.2.0 0.0.0.255 (address and wildcard mask)',
        '2002:c000:200::/48 (the 6to4 prefix)',
        '::ffff:192.0.2.0 (the IPv4-mapped IPv6 address)',
        'c000:200:: (the top 32 bits of an IPv6 address)',
        'c000:200 (two groups of an IPv6 address)',
        '0.2.0.192.in-addr.arpa (its in-addr.arpa name)',
      ],
    ],
    ['access-list 7 permit 192.0.2.0 0.0.|0.255', ['255.255.255.0 (the netmask)', '/24 (a prefix length)']],
    [
      'mac address-table static 0050.56ab.12|34 vlan 7 interface Gi0/1',
      [
        '00:50:56:ab:12:34 (with colons)',
        '00-50-56-AB-12-34 (with hyphens)',
        '0250:56ff:feab:1234 (its EUI-64 interface identifier)',
        'fe80::250:56ff:feab:1234 (its link-local address)',
      ],
    ],
    ['hostname 7|', []],
  ])('%s', (marked, expected) => {
    expect(rewritesAt(marked)).toEqual(expected);
  });

  test.each([
    ['ipv6 route 2001:db8::/32 2002:c633:6401|::1', '198.51.100.1 (the IPv4 address in it)'],
    ['ipv6 neighbor 2001:db8::250:56ff:feab:123|4 Vlan7 0050.56ab.1234', '0050.56ab.1234 (its MAC address)'],
  ])('%s: %s', (marked, expected) => {
    expect(rewritesAt(marked)).toContain(expected);
  });
});
