import { describe, expect, test } from 'vitest';
import { definition } from '../../server/src/features/definition';
import { documentHighlight } from '../../server/src/features/document-highlight';
import { documentLink } from '../../server/src/features/document-link';
import { references } from '../../server/src/features/references';
import { workspaceSymbol } from '../../server/src/features/workspace-symbol';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

const textDocument = { uri: URI };

interface Placed {
  readonly range: {
    readonly start: { line: number; character: number };
    readonly end: { character: number };
  };
}

/** `2:10-17`: line and columns, counted from 0. */
function place({ range: { start, end } }: Placed): string {
  return `${start.line}:${start.character}-${end.character}`;
}

function definitionsAt(marked: string): string[] | undefined {
  const { text, position } = readCursor(marked);
  return definition.handle(featureDocument(text), { textDocument, position })?.map(place);
}

function referencesAt(marked: string, includeDeclaration = false): string[] | undefined {
  const { text, position } = readCursor(marked);
  const params = { textDocument, position, context: { includeDeclaration } };
  return references.handle(featureDocument(text), params)?.map(place);
}

describe('definition', () => {
  test.each([
    ['of a VRF', 'vrf definition RED\ninterface Gi0/1\n vrf forwarding R|ED', ['0:15-18']],
    ['at the end of a name', 'vrf definition RED\ninterface Gi0/1\n vrf forwarding RED|', ['0:15-18']],
    [
      'of an interface in another spelling',
      'interface Loopback0\nip tftp source-interface l|o0',
      ['0:10-19'],
    ],
    ['of an interface with a blank', 'interface Tunnel 1\nip route 0.0.0.0 0.0.0.0 tu|1', ['0:10-18']],
    [
      'of every block of a route map',
      'route-map X permit 10\nroute-map X permit 20\nrouter bgp 65000\n neighbor 192.0.2.1 route-map |X in',
      ['0:10-11', '1:10-11'],
    ],
    [
      'of a numbered list, once a run',
      'access-list 10 remark a\naccess-list 10 permit any\nhostname R1\naccess-list 10 deny any\nline vty 0 4\n access-class 1|0 in',
      ['0:12-14', '3:12-14'],
    ],
    ['from a line that takes back', 'vrf definition RED\nno vrf definition R|ED', ['0:15-18']],
    [
      'of a list of another kind where a command fits several',
      'ipv6 access-list V6\n permit ipv6 any any\nclass-map C\n match access-group name V|6',
      ['0:17-19'],
    ],
    [
      'of the own kind first',
      'ipv6 access-list A\n permit ipv6 any any\nip access-list standard B\n permit any\nclass-map C\n match access-group name |B',
      ['2:24-25'],
    ],
    [
      'of a group of objects',
      'object-group network NET\n host 192.0.2.1\nip access-list extended A\n permit ip object-group N|ET any',
      ['0:21-24'],
    ],
    [
      'of a tracked object',
      'track 1 ip sla 5\nip sla 5\n icmp-echo 192.0.2.1\nip route 0.0.0.0 0.0.0.0 192.0.2.1 track |1',
      ['0:6-7'],
    ],
    ['of an operation', 'track 1 ip sla |5\nip sla 5\n icmp-echo 192.0.2.1', ['1:7-8']],
    ['of a class and a policy', 'class-map match-any VOICE\npolicy-map P\n class V|OICE', ['0:20-25']],
    [
      'of a peer group',
      'router bgp 65000\n neighbor PG peer-group\n neighbor 192.0.2.1 peer-group P|G',
      ['1:10-12'],
    ],
    ['of what is defined below', 'interface Gi0/1\n vrf forwarding R|ED\nvrf definition RED', ['2:15-18']],
    ['of what is not defined', 'interface Gi0/1\n vrf forwarding R|ED', []],
    ['behind astral characters', 'route-map \u{1F600}x permit 10\nno route-map \u{1F600}|x', ['0:10-13']],
  ])('%s', (_, marked, expected) => {
    expect(definitionsAt(marked)).toEqual(expected);
  });

  test.each([
    ['a keyword', 'vrf def|inition RED'],
    ['a comment', 'vrf definition RED\n! R|ED'],
    ['a banner', 'vrf definition RED\nbanner motd ^\nvrf definition R|ED\n^'],
    ['an empty document', '|'],
  ])('has nothing to say of %s', (_, marked) => {
    expect(definitionsAt(marked)).toBeUndefined();
  });

  test('has nothing to say outside of the document, and in another language', () => {
    const beyond = { textDocument, position: { line: 9, character: 9 } };
    expect(definition.handle(featureDocument('hostname R1'), beyond)).toBeNull();
    expect(definition.handle(featureDocument('hostname R1', 'plaintext'), beyond)).toBeNull();
  });
});

const ROUTER = `route-map EDGE permit 10
 match ip address prefix-list P
route-map EDGE permit 20
router bgp 65000
 neighbor 192.0.2.1 route-map ED|GE in
 neighbor 192.0.2.2 route-map EDGE out
no route-map EDGE permit 30
route-map EDGE2 permit 10`;

describe('references', () => {
  test('are the uses, and the lines that take back', () => {
    expect(referencesAt(ROUTER)).toEqual(['4:30-34', '5:30-34', '6:13-17']);
  });

  test('have the definitions before them where asked for', () => {
    expect(referencesAt(ROUTER, true)?.slice(0, 2)).toEqual(['0:10-14', '2:10-14']);
  });

  test('of names without case', () => {
    const text = 'ip host Core1 192.0.2.1\nno ip host CO|RE1';
    expect(referencesAt(text, true)).toEqual(['0:8-13', '1:11-16']);
  });

  test('keep things of different kinds apart', () => {
    const text = 'vrf definition SA|ME\nroute-map SAME permit 10\n match ip address SAME';
    expect(referencesAt(text, true)).toEqual(['0:15-19']);
  });

  test('keep peers of two keyrings apart', () => {
    const text =
      'crypto ikev2 keyring A\n peer |HUB\n  address 192.0.2.1\ncrypto ikev2 keyring B\n peer HUB\n  address 192.0.2.2';
    expect(referencesAt(text, true)).toEqual(['1:6-9']);
  });

  test('hold what means the thing from another kind, seen from both ends', () => {
    const text = 'ipv6 access-list V6\n permit ipv6 any any\nclass-map C\n match access-group name V6';
    expect(referencesAt(text.replace('list V6', 'list |V6'))).toEqual(['3:25-27']);
    expect(referencesAt(text.replace('name V6', 'name |V6'), true)).toEqual(['0:17-19', '3:25-27']);
  });
});

test('highlights tell definitions from uses', () => {
  const { text, position } = readCursor(ROUTER);
  const marks = documentHighlight.handle(featureDocument(text), { textDocument, position }) ?? [];
  expect(marks.map((mark) => `${mark.kind} ${place(mark)}`)).toEqual([
    '3 0:10-14',
    '3 2:10-14',
    '2 4:30-34',
    '2 5:30-34',
    '2 6:13-17',
  ]);
});

test.each([
  ['a keyword', 'ip cef\ni|p routing', ['1 1:0-2']],
  ['no', 'n|o ip cef\nno ip routing', ['1 0:0-2']],
  ['the mark between blocks', '!\n |!\n!', ['1 1:1-2']],
])('the highlight of %s is the word alone', (_, marked, expected) => {
  const { text, position } = readCursor(marked);
  const marks = documentHighlight.handle(featureDocument(text), { textDocument, position }) ?? [];
  expect(marks.map((mark) => `${mark.kind} ${place(mark)}`)).toEqual(expected);
});

test.each(['snmp-server location he|re', '! a no|te', 'ip route 192.0.2.0 255.255.255.0 10.0|.0.1'])(
  'what editors find by its text is left to them: %s',
  (marked) => {
    const { text, position } = readCursor(marked);
    expect(documentHighlight.handle(featureDocument(text), { textDocument, position })).toBeNull();
  },
);

describe('links', () => {
  test.each([
    ['! see https://example.com/a(b), and so on', ['https://example.com/a(b)']],
    ['! (http://example.com/x).', ['http://example.com/x']],
    [' enrollment url http://[2001:db8::1]:80', ['http://[2001:db8::1]:80']],
    ['archive\n path tftp://192.0.2.1/$h', []],
    [' path http://{{ server }}/x', []],
    ['! http:// and xhttp://a and https', []],
    ['! HTTP://example.com http://b.example.com', ['HTTP://example.com', 'http://b.example.com']],
    ['banner motd ^\n"https://example.com/terms"\n^', ['https://example.com/terms']],
  ])('in %j', (text, expected) => {
    expect(documentLink.handle(featureDocument(text), { textDocument }).map((link) => link.target)).toEqual(
      expected,
    );
  });

  test('stand where the address does', () => {
    const [link] = documentLink.handle(featureDocument('\n! see http://a.example.'), { textDocument });
    expect(link && place(link)).toBe('1:6-22');
  });
});

describe('workspace symbols', () => {
  const first = featureDocument(`vrf definition RED
interface gi0/1
ip access-list extended EDGE-IN
 permit ip any any
access-list 10 permit any
access-list 10 deny any
route-map EDGE-OUT permit 10
route-map EDGE-OUT permit 20
router bgp 65000
 neighbor 192.0.2.1 route-map NOWHERE in`);
  const second = { ...featureDocument('vrf definition RED'), uri: 'untitled:other' };

  test.each([
    ['', 6],
    ['edge', 2],
    ['eout', 1],
    ['giga', 1],
    ['list 10', 1],
    ['RED', 2],
    ['nowhere', 0],
    ['zz', 0],
  ])('%j finds %i', (query, count) => {
    expect(workspaceSymbol.handle([first, second], { query })).toHaveLength(count);
  });

  test('say what and where a thing is', () => {
    const [found] = workspaceSymbol.handle([first], { query: 'edgein' });
    expect(found).toMatchObject({
      name: 'EDGE-IN',
      containerName: 'IPv4 access list',
      location: { uri: URI },
    });
    expect(found && place(found.location)).toBe('2:24-31');
  });
});
