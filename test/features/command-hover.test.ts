import { describe, expect, test } from 'vitest';
import { type Hover, MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

function hoverAt(marked: string, languageId?: string): Hover | null {
  const { text, position } = readCursor(marked);
  return hover.handle(featureDocument(text, languageId), { textDocument: { uri: URI }, position });
}

/** The card at the cursor mark `|`, or null. */
function cardAt(marked: string, languageId?: string): string | null {
  const answer = hoverAt(marked, languageId);
  if (answer === null) return null;
  if (!MarkupContent.is(answer.contents)) throw new Error('a card is Markdown');
  return answer.contents.value;
}

describe('the card of a command', () => {
  test.each([
    ['the first word', 'interface Gi0/1\n mt|u 1500', '**`mtu`** `<64-65535>`'],
    [
      'a keyword',
      'interface Gi0/1\n ip addr|ess 192.0.2.1 255.255.255.0',
      '`ip` **`address`** `<ipv4> <mask> ',
    ],
    ['an argument', 'interface Gi0/1\n mtu 15|00', '`mtu` **`<64-65535>`**'],
    [
      'a word of an option',
      'interface Gi0/1\n ip address 192.0.2.1 255.255.255.0 second|ary',
      '**`secondary`**',
    ],
    ['one of a choice', 'route-map A den|y 10', '{permit |` **`deny`** `}'],
    ['a word of free text', 'interface Gi0/1\n description to the co|re', '`description` **`<line>`**'],
    ['an abbreviation', 'interface Gi0/1\n shut|', '**`shutdown`**'],
    ['a word behind `no`', 'interface Gi0/1\n no ip proxy|-arp', '`ip` **`proxy-arp`**'],
    ['the word `no`', 'interface Gi0/1\n n|o ip proxy-arp', '`ip proxy-arp`'],
    ['a name in two words', 'interface Gigabit|Ethernet 0/1', '`interface` **`<interface>`**'],
    ['a command typed at a prompt', 'R1(config)#host|name R2', '**`hostname`**'],
  ])('shows the syntax with the place of %s in bold', (_, text, syntax) => {
    expect(cardAt(text)).toContain(syntax);
  });

  test.each([
    ['what it does', 'host|name R1', 'Name the device'],
    ['its mode', 'router bgp 64500\n bgp router-|id 192.0.2.1', '| Mode | `router-bgp` |'],
    ['the mode that it opens', 'interf|ace Gi0/1', '| Opens | `interface` |'],
    ['what an abbreviation stands for', 'interface Gi0/1\n sh|ut', '| Short for | `shutdown` |'],
    ['what `no` does', 'interface Gi0/1\n no shut|down', '| `no` | takes the command back |'],
    ['the range of a number', 'interface Gi0/1\n mtu 15|00', 'number from 64 to 65535'],
    ['the kind of a name', 'interface Gi0/1\n vrf forwarding RE|D', '| Argument | name \\(VRF\\) |'],
  ])('says %s', (_, text, words) => {
    expect(cardAt(text)).toContain(words);
  });

  test('is shown for the word alone', () => {
    expect(hoverAt('hostname R|1')?.range).toEqual({
      start: { line: 0, character: 9 },
      end: { line: 0, character: 11 },
    });
  });

  test.each([
    ['a command that nobody knows', 'frobnicate the fo|o'],
    ['a comment', '! host|name R1'],
    ['a banner', 'banner motd #\nhost|name R1\n#'],
    ['the blanks before a command', 'interface Gi0/1\n|   mtu 1500'],
    ['a line without words', 'hostname R1\n|\n'],
    ['what a device printed', 'R1#show clock\n12:00 host|name'],
  ])('is not shown for %s', (_, text) => {
    expect(cardAt(text)).toBeNull();
  });

  test('is not shown in documents that are not IOS', () => {
    expect(cardAt('host|name R1', 'log')).toBeNull();
  });

  test('gives way to the card of an address', () => {
    expect(cardAt('ip route 0.0.0.0 0.0.0.0 192.0.2.|1')).not.toContain('ip route');
  });
});

const ROUTER = `route-map EDGE permit 10
 match ip address prefix-list OURS
!
route-map EDGE deny 20
!
ip prefix-list OURS seq 5 permit 198.51.100.0/24
ip prefix-list OURS seq 10 permit 203.0.113.0/24
router bgp 64500
 neighbor 192.0.2.1 route-map EDGE in
 neighbor 192.0.2.5 route-map EDGE in
 neighbor 192.0.2.1 route-map LOST out
`;

describe('the card of a name', () => {
  test.each([
    ['where it is used', ROUTER.replace('EDGE in', 'ED|GE in')],
    ['where it is defined', ROUTER.replace('EDGE deny', 'ED|GE deny')],
  ])('shows its kind, its uses and the lines that define it, %s', (_, text) => {
    const card = cardAt(text);
    expect(card).toContain('**EDGE** route map, 2 uses');
    expect(card).toContain(
      '```ios\nroute-map EDGE permit 10\n match ip address prefix-list OURS\nroute-map EDGE deny 20\n```',
    );
  });

  test('is followed by that of the command', () => {
    expect(cardAt(ROUTER.replace('EDGE in', 'ED|GE in'))).toContain('---\n\n`neighbor ');
  });

  test('shows all lines of a name that has no block', () => {
    expect(cardAt(ROUTER.replace('list OURS\n', 'list OU|RS\n'))).toContain(
      '```ios\nip prefix-list OURS seq 5 permit 198.51.100.0/24\nip prefix-list OURS seq 10 permit 203.0.113.0/24\n```',
    );
  });

  test('says where there is no definition', () => {
    const card = cardAt(ROUTER.replace('LOST', 'LO|ST'));
    expect(card).toContain('**LOST** route map, not defined in this file, 1 use');
    expect(card).not.toContain('```');
  });

  test('knows an interface by all its spellings', () => {
    const card = cardAt('interface GigabitEthernet0/1\n mtu 9000\n!\nntp source gi| 0/1');
    expect(card).toContain('**GigabitEthernet0/1** interface, 1 use');
    expect(card).toContain('```ios\ninterface GigabitEthernet0/1\n mtu 9000\n```');
  });

  test('takes an access list for what it is, where the place could have one of another kind', () => {
    const card = cardAt(
      'ipv6 access-list SIX\n deny ipv6 any any\n!\ninterface Gi0/1\n ip access-group SI|X in',
    );
    expect(card).toContain('IPv6 access list');
    expect(card).toContain(' deny ipv6 any any');
  });

  test('takes away the indentation of a block that stands deeper', () => {
    const text =
      'router bgp 64500\n template peer-policy P\n  maximum-prefix 10\n neighbor 192.0.2.1 inherit peer-policy |P';
    expect(cardAt(text)).toContain('```ios\ntemplate peer-policy P\n maximum-prefix 10\n```');
  });

  test('shows twelve lines at the most', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `access-list 7 permit 192.0.2.${index}`);
    const card = cardAt(`${lines.join('\n')}\nline vty 0 4\n access-class |7 in`) ?? '';
    const shown = card.split('```')[1]?.split('\n') ?? [];
    expect(shown.filter((line) => line.startsWith('access-list'))).toHaveLength(12);
    expect(shown).toContain('…');
  });

  test('keeps what a document says inside of the block of code', () => {
    const card = cardAt('interface Gi0/1\n description ```` [x](command:evil)\n!\nntp source |Gi0/1') ?? '';
    expect(card).toContain('`````ios\ninterface Gi0/1\n description ```` [x](command:evil)\n`````');
  });

  test('keeps a name from being formatted', () => {
    const card = cardAt('interface Gi0/1\n vrf forwarding |<b>[x](command:evil)') ?? '';
    expect(card).not.toContain('](command:');
    expect(card).not.toMatch(/(?<!\\)<b/);
  });
});

test('the card of a command with very long syntax shows what is near the cursor', () => {
  const card = cardAt('ip access-list extended EDGE\n permi|t tcp any any eq 22') ?? '';
  expect(card).toContain('**`permit`**');
  expect(card.length).toBeLessThan(900);
  expect(cardAt('ip access-list extended EDGE\n permit tcp any any eq 22 lo|g') ?? '').toContain('**`log`**');
});
