import { describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver';
import { modeGraph } from '../../server/src/catalogue/catalogue';
import { everydayPhrases } from '../../server/src/catalogue/everyday-phrases';
import { completion } from '../../server/src/features/completion';
import { completionResolve } from '../../server/src/features/completion-resolve';
import { noOffer } from '../../server/src/features/feature';
import { readPart } from '../../server/src/features/shared/completion-readings';
import { findWords } from '../../server/src/syntax/words';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

function listAt(marked: string, triggerCharacter?: string): CompletionList {
  const { text, position } = readCursor(marked);
  const context =
    triggerCharacter === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
  return completion.handle(featureDocument(text), { textDocument: { uri: URI }, position, context });
}

function labelsAt(marked: string): string[] {
  return listAt(marked).items.map((item) => item.label);
}

function itemAt(marked: string, label: string): CompletionItem {
  const item = listAt(marked).items.find((one) => one.label === label);
  if (item === undefined) throw new Error(`${label} is not offered`);
  return item;
}

function documentationOf(item: CompletionItem): string {
  const { documentation } = completionResolve.handle([], item);
  return MarkupContent.is(documentation) ? documentation.value : '';
}

const ROUTER = `vrf definition BLUE
 rd 65000:1
!
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
!
interface GigabitEthernet0/1
 ip address 10.0.0.1 255.255.255.252
 ip ospf 1 area 7
!
router bgp 65000
 neighbor 10.0.0.2 remote-as 65001
 !
 address-family ipv4
  neighbor 10.0.0.2 activate
 exit-address-family
!
ip access-list extended EDGE
 10 permit tcp any any eq 22
 20 deny ip any any
!
route-map OUT permit 10
route-map OUT permit 20
ip prefix-list NETS seq 5 permit 10.0.0.0/8
`;

describe('the words offered', () => {
  test.each([
    ['an empty document', '|', ['interface', 'router', 'hostname', 'no']],
    ['a mode', 'interface Loopback0\n |', ['ip', 'description', 'shutdown', 'no']],
    ['a keyword', 'ip ro|', ['route', 'routing']],
    ['no', 'interface Loopback0\n no |', ['ip', 'shutdown']],
    ['default', 'default |', ['interface']],
    ['abbreviations', 'interface Loopback0\n ip ad|', ['address']],
    ['more abbreviations', 'int lo0\n sw tr al |', ['vlan']],
    ['an argument', `${ROUTER}router bgp 65000\n neighbor 10.0.0.2 |`, ['activate', 'remote-as']],
    ['the command of an interface', 'interface |', ['GigabitEthernet', 'Loopback0', 'Vlan']],
    ['a configuration prompt', 'R1(config-if)#|\n', ['interface']],
    ['a prompt below a header', 'R1(config)#interface Lo0\nR1(config-if)#ip |', ['address']],
    ['a word begun that only the mode outside has', 'interface Loopback0\n shutdown\n inter|', ['interface']],
    ['a command of the mode outside', 'interface Loopback0\n shutdown\n router |', ['bgp', 'ospf']],
    ['no and a command of the mode outside', 'interface Loopback0\n no interf|', ['interface']],
    ['the prompt of the global mode', 'R1(config)#interface Lo0\nR1(config)#ip |', ['route']],
  ])('after %s', (_, marked, expected) => {
    expect(labelsAt(marked)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['names of the file', `${ROUTER}interface Tunnel0\n vrf forwarding |`, 'BLUE'],
    ['an access list', `${ROUTER}interface Tunnel0\n ip access-group |`, 'EDGE'],
    ['interfaces of the file', `${ROUTER}router bgp 65000\n neighbor 10.0.0.2 update-source |`, 'Loopback0'],
    [
      'neighbors of another mode',
      `${ROUTER}router bgp 65000\n address-family ipv6\n  neighbor |`,
      '10.0.0.2',
    ],
    ['the next interface', `${ROUTER}interface |`, 'GigabitEthernet0/2'],
    ['the number of an interface behind its type', `${ROUTER}interface GigabitEthernet |`, '0/2'],
    ['a mask', 'interface Loopback0\n ip address 192.0.2.1 |', '255.255.255.252'],
    ['a mask that is all zero', 'ip route 0.0.0.0 |', '0.0.0.0'],
    ['a wildcard', 'router ospf 1\n network 192.0.2.0 |', '0.0.0.255'],
    ['an area in use', `${ROUTER}router ospf 1\n network 192.0.2.0 0.0.0.255 area |`, '7'],
    ['the next entry', ROUTER.replace(' 20 deny ip any any', ' 20 deny ip any any\n |'), '30'],
    ['the entry between', ROUTER.replace(' 20 deny', ' |\n 20 deny'), '15'],
    ['the next entry of a route map', `${ROUTER}route-map OUT permit |`, '30'],
    ['the next entry of a prefix list', `${ROUTER}ip prefix-list NETS seq |`, '10'],
  ])('hold %s among the first ten', (_, marked, expected) => {
    expect(labelsAt(marked).slice(0, 10)).toContain(expected);
  });

  test.each([
    ['a comment', '! ip |'],
    ['a comment behind a command', 'hostname R1 !|'],
    ['a banner', 'banner motd #\nip |\n#'],
    ['a description', 'interface Loopback0\n description ip |'],
    ['output', 'R1#show version\nip |'],
    ['the prompt of a device', 'R1#|'],
    ['what stands below an unknown command', 'frobnicate all\n  ip |'],
    ['a value of a template', 'hostname {{ na|'],
    ['nothing known', 'frobnicate |'],
    ['a line past all reason', `ip ${'a '.repeat(5_000)}|`],
  ])('are none in %s', (_, marked) => {
    expect(labelsAt(marked)).toEqual([]);
  });

  test('of a name are never those that only the line itself has', () => {
    expect(labelsAt('interface Tunnel0\n ip access-group NEW| in')).not.toContain('NEW');
  });

  test('are none in a document of another language', () => {
    const document = featureDocument('ip route ', 'plaintext');
    const position = { line: 0, character: 3 };
    expect(completion.handle(document, { textDocument: { uri: URI }, position }).items).toEqual([]);
  });

  test('do not open on the blanks that indent a line, only on those between words', () => {
    expect(listAt('interface Loopback0\n |', ' ').items).toEqual([]);
    expect(listAt('interface Loopback0\n ip |', ' ').items).not.toEqual([]);
  });

  test('hold no secret that stands elsewhere', () => {
    const marked = 'username a password 0 Pa55\nusername b password 0 |';
    expect(labelsAt(marked)).not.toContain('Pa55');
  });
});

describe('the order', () => {
  test('puts what begins with the typed letters first, and says it in sortText', () => {
    const { items } = listAt('interface Loopback0\n sh|');
    expect(items[0]?.label).toBe('shutdown');
    const sorted = [...items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    expect(sorted.map((item) => item.label)).toEqual(items.map((item) => item.label));
  });

  test('follows the use of the document', () => {
    const labels = labelsAt('ntp source Loopback0\nntp master 3\nntp master 4\nntp |');
    expect(labels.indexOf('master')).toBeLessThan(labels.indexOf('source'));
    expect(labels.indexOf('source')).toBeLessThan(labels.indexOf('peer'));
  });

  test('follows what usually comes after the command before', () => {
    const block = (n: number) => `interface Serial${n}\n bandwidth 64\n keepalive 5\n`;
    expect(labelsAt(`${block(0)}${block(1)}interface Serial2\n bandwidth 64\n |`)[0]).toBe('keepalive');
  });

  test('has the mode of the line before those around it', () => {
    const labels = labelsAt('router bgp 65000\nneighbor 10.0.0.2 remote-as 65001\n|');
    expect(labels.indexOf('neighbor')).toBeLessThan(labels.indexOf('hostname'));
    expect(labels).toContain('hostname');
  });

  test('puts names before types of new things', () => {
    const labels = labelsAt(`${ROUTER}router ospf 1\n passive-interface |`);
    expect(labels.indexOf('Loopback0')).toBeLessThan(labels.indexOf('Serial'));
  });
});

describe('an item', () => {
  test.each([
    ['ip ro|', 3, 5],
    ['ip ro|ute', 3, 8],
    ['ip |route', 3, 8],
    ['ip |', 3, 3],
    ['interface Gi0/|1.5', 10, 17],
  ])('of `%s` replaces columns %i to %i', (marked, start, end) => {
    const [item] = listAt(marked).items;
    if (!TextEdit.is(item?.textEdit)) throw new Error('an item has an edit');
    expect(item.textEdit.range).toEqual({
      start: { line: 0, character: start },
      end: { line: 0, character: end },
    });
    expect(item.filterText).toBe(item.textEdit.newText);
  });

  test('leaves out what an editor is told once of all', () => {
    const { text, position } = readCursor(`${ROUTER}interface Tunnel0\n vrf forwarding B|L`);
    const params = { textDocument: { uri: URI }, position };
    const document = { ...featureDocument(text), editor: { ...noOffer, itemDefaults: true } };
    const { items, itemDefaults } = completion.handle(document, params);
    const [whole] = completion.handle(featureDocument(text), params).items;
    if (!TextEdit.is(whole?.textEdit)) throw new Error('an item has an edit');
    expect(itemDefaults).toEqual({ editRange: whole.textEdit.range, data: whole.data });
    const { textEdit, filterText, insertTextFormat, data, ...rest } = whole;
    expect(items[0]).toEqual(rest);
    expect([textEdit.newText, filterText]).toEqual([rest.label, rest.label]);
  });

  test('says what it is', () => {
    expect(itemAt(`${ROUTER}interface Tunnel0\n vrf forwarding |`, 'BLUE')).toMatchObject({
      kind: CompletionItemKind.Reference,
      labelDetails: { description: 'VRF' },
    });
    expect(itemAt('interface Loopback0\n ip address 192.0.2.1 |', '255.255.255.252')).toMatchObject({
      kind: CompletionItemKind.Value,
      labelDetails: { description: '/30' },
    });
    expect(itemAt('ho|', 'hostname').kind).toBe(CompletionItemKind.Keyword);
  });

  test('is one of six hundred at most, and the list says so', () => {
    const vrfs = Array.from({ length: 1_500 }, (_, index) => `vrf definition V${index}\n`).join('');
    const list = listAt(`${vrfs}interface Tunnel0\n vrf forwarding |`);
    expect(list.items).toHaveLength(600);
    expect(list.isIncomplete).toBe(true);
  });

  test('has its documentation when it is looked at', () => {
    const item = itemAt('router ospf 1\n network 192.0.2.0 0.0.0.255 |', 'area');
    expect(item.documentation).toBeUndefined();
    const text = documentationOf(item);
    expect(text).toContain('`network <ipv4> <wildcard> area <area>`');
    expect(text).toContain('Run OSPF on interfaces with these addresses');
    expect(text).toContain('`router-ospf`');
  });

  test('has documentation after `no` and of values too, and limits that of a word that begins many commands', () => {
    expect(documentationOf(itemAt('interface Loopback0\n no |', 'shutdown'))).toContain('`shutdown`');
    expect(documentationOf(itemAt(`${ROUTER}interface Tunnel0\n vrf forwarding |`, 'BLUE'))).toContain(
      '`vrf forwarding',
    );
    expect(documentationOf(itemAt('|', 'ip')).length).toBeLessThan(4_000);
  });

  test.each([undefined, null, 7, {}, { mode: 'none', before: '' }])(
    'with strange data (%j) comes back as it was',
    (data) => {
      const item = { label: 'x', data };
      expect(completionResolve.handle([], item)).toEqual(item);
    },
  );
});

describe('the everyday commands', () => {
  test.each(Object.keys(everydayPhrases))('of %s are commands', (mode) => {
    const graph = modeGraph(mode);
    const unknown = (everydayPhrases[mode] ?? '').split(';').filter((phrase) => {
      const [known = ''] = phrase.trim().split(' *', 1);
      const text = known.replace(/^no /, '');
      return graph === undefined || readPart(graph, text, findWords(text, 0), 0).length === 0;
    });
    expect(unknown).toEqual([]);
  });
});

test('no text makes it throw, at any place', () => {
  const odd = [
    '',
    ' ',
    '{{',
    '}}',
    'no',
    'no ',
    'default no ',
    '\t!',
    '^C',
    '"',
    ' "a b',
    'R1(config)#',
    '%'.repeat(90),
    'é\u2028x',
  ];
  for (const text of odd.flatMap((one) => odd.map((other) => `${one}\n${other}`))) {
    const document = featureDocument(text);
    for (const [line, { text: own }] of document.snapshot.lines.entries()) {
      for (const character of [0, 1, own.length, own.length + 5])
        completion.handle(document, { textDocument: { uri: URI }, position: { line, character } });
    }
    completion.handle(document, { textDocument: { uri: URI }, position: { line: 99, character: 0 } });
  }
});

describe('commands that open a block', () => {
  function openersAt(marked: string): CompletionItem[] {
    const { text, position } = readCursor(marked);
    const document = { ...featureDocument(text), editor: { ...noOffer, snippets: true } };
    const { items } = completion.handle(document, { textDocument: { uri: URI }, position });
    return items.filter(({ kind }) => kind === CompletionItemKind.Snippet);
  }

  test.each([
    ['rou|', 'router bgp …', 'router bgp ${1:as}\n $0'],
    ['cry|', 'crypto ipsec profile …', 'crypto ipsec profile ${1:name}\n $0'],
    ['rou|', 'route-map …', 'route-map ${1:name}\n $0'],
    ['ip|', 'ip access-list extended …', 'ip access-list extended ${1:name}\n $0'],
    ['router bgp 65000\n add|', 'address-family ipv6 …', 'address-family ipv6\n $0\nexit-address-family'],
  ])('%s: %s', (marked, label, text) => {
    const item = openersAt(marked).find((one) => one.label === label);
    expect(item && TextEdit.is(item.textEdit) ? item.textEdit.newText : undefined).toBe(text);
  });

  test('the everyday ones come first', () => {
    const labels = openersAt('router|').map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(['router bgp …', 'router eigrp …', 'router isis …']);
    expect(labels.indexOf('router ospf …')).toBeLessThan(labels.indexOf('router igrp …'));
  });

  test('come behind single words, and not where the editor knows no snippets', () => {
    const { text, position } = readCursor('rou|');
    const document = { ...featureDocument(text), editor: { ...noOffer, snippets: true } };
    const kinds = completion
      .handle(document, { textDocument: { uri: URI }, position })
      .items.map(({ kind }) => kind === CompletionItemKind.Snippet);
    expect(kinds.indexOf(true)).toBeGreaterThan(kinds.lastIndexOf(false));
    expect(labelsAt('rou|').filter((label) => label.includes('…'))).toEqual([]);
  });
});

describe('addresses of interfaces', () => {
  const SITE = `interface Serial1/0
 ip address 10.1.1.2 255.255.255.252
!
interface GigabitEthernet0/1
 ip address 10.1.8.1 255.255.255.0
 ipv6 address 2001:db8:0:8::1/64
!
interface GigabitEthernet0/2
 ip address 10.1.9.1 255.255.255.0
!
`;

  test.each([
    [`${SITE}interface GigabitEthernet0/3\n ip address |`, '10.1.10.1'],
    [`${SITE}interface GigabitEthernet0/3\n ipv6 address |`, '2001:db8:0:9::1/64'],
    [
      `${SITE}interface Tunnel2002\n tunnel source Serial1/0\n tunnel mode ipv6ip 6to4\n ipv6 address |`,
      '2002:a01:102::/128',
    ],
  ])('%s begins with %s', (marked, expected) => {
    expect(labelsAt(marked)[0]).toBe(expected);
  });

  test('can take their host part from the MAC address', () => {
    expect(labelsAt(`${SITE}interface GigabitEthernet0/3\n ipv6 address |`)).toContain(
      '2001:db8:0:9::/64 eui-64',
    );
  });

  test('a subnet of another interface is not offered', () => {
    const full = SITE.replace('10.1.9.1', '10.1.7.1');
    expect(labelsAt(`${full}interface GigabitEthernet0/3\n ip address |`)[0]).toBe('10.1.9.1');
  });
});
