import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

/** The card at the cursor mark `|`, empty where there is none. */
function cardAt(marked: string, commands: readonly string[] = []): string {
  const { text, position } = readCursor(marked);
  const document = featureDocument(text);
  const editor = { ...document.editor, commands: new Set(commands) };
  const answer = hover.handle({ ...document, editor }, { textDocument: { uri: URI }, position });
  return answer !== null && MarkupContent.is(answer.contents) ? answer.contents.value : '';
}

/** The line that says what it is. */
const titleAt = (marked: string): string => cardAt(marked).split('\n')[0] ?? '';

describe('the card of a MAC address', () => {
  test('has three notations, who assigned it, and what it makes', () => {
    const card = cardAt('interface g0/0\n mac-address 02ab.29|8c.3e00');
    for (const part of [
      '`02ab.298c.3e00` `02:ab:29:8c:3e:00` `02-AB-29-8C-3E-00`',
      '`02-AB-29`, locally administered',
      '`00ab:29ff:fe8c:3e00`, link-local `fe80::ab:29ff:fe8c:3e00`',
    ])
      expect(card).toContain(part);
  });

  test.each([
    ['0000.0c07.ac|21', 'HSRPv1 group 33'],
    ['0000.0c9f.f1|21', 'HSRPv2 group 289'],
    ['0005.73a0.00|21', 'HSRP IPv6 group 33'],
    ['0000.5e00.01|21', 'VRRP IPv4 VRID 33'],
    ['0000.5e00.02|21', 'VRRP IPv6 VRID 33'],
    ['0007.b400.21|03', 'GLBP group 33 forwarder 3'],
    ['0180.c200.00|00', 'group of STP'],
    ['ffff.ffff.ff|ff', 'broadcast'],
  ])('says of %s that it is %s', (mac, words) => {
    expect(titleAt(`! ${mac}`)).toContain(words);
  });

  test('says which groups share it', () => {
    expect(cardAt('! 0100.5e00.00|12')).toContain('`224.0.0.18` and 31 others');
    expect(cardAt('! 33:33:00:00:00:|0d')).toContain('`ff02::d`');
    expect(cardAt('! 33:33:ff:8c:3e:|00')).toContain('`ff02::1:ff8c:3e00` of neighbor discovery');
  });

  test('is that of the MAC in a client identifier', () => {
    const card = cardAt('ip dhcp pool P\n client-identifier 0102.ab29.8c|3e.00');
    expect(card).toContain('**`02ab.298c.3e00`** MAC address in a DHCP client identifier');
  });
});

describe('the card of a DUID', () => {
  test('says when and of what it was made', () => {
    const card = cardAt('! DUID 00010001|2a0102030200ab298c3e');
    expect(card).toContain('**`DUID-LLT`**');
    expect(card).toContain('2022-05-01 08:32:03 UTC');
    expect(card).toContain('`0200.ab29.8c3e`');
  });

  test('names the maker', () => {
    expect(cardAt('! client 00020000|00092b3aff7d')).toContain('9 Cisco Systems');
  });
});

describe('the card of a BGP value', () => {
  test.each([
    ['router bgp 64|500', '**`AS 64500`** for documentation (RFC 5398)'],
    ['router bgp 64512.|1', '**`AS 4227858433`** private use (RFC 6996)'],
    ['router bgp 65010\n neighbor 192.0.2.1 remote-as 3|356', '**`AS 3356`** public 16-bit AS number'],
    ['route-map A permit 10\n set as-path prepend 65010 650|10', '**`AS 65010`** private use'],
    ['route-map A permit 10\n set community 650|10:7', '**`65010:7`** BGP community of AS 65010 (RFC 1997)'],
    ['route-map A permit 10\n set community 4260495|367', '**`65010:7`** BGP community of AS 65010'],
    ['route-map A permit 10\n set community no-ad|vertise', 'well-known BGP community NO_ADVERTISE'],
    ['route-map A permit 10\n set community no-ad|v', 'well-known BGP community NO_ADVERTISE'],
    ['ip community-list standard C permit 65535:|0', 'GRACEFUL_SHUTDOWN (RFC 8326)'],
    ['route-map A permit 10\n set large-community 4200000000:1|:2', 'large BGP community of AS 4200000000'],
    ['route-map A permit 10\n set extcommunity rt 65010:|1', 'route target of AS 65010 (RFC 4360)'],
    ['route-map A permit 10\n set extcommunity soo 192.0.2.1:|1', 'site of origin of 192.0.2.1'],
    ['vrf definition V\n rd 65010:|1', 'route distinguisher of AS 65010 (RFC 4364)'],
    ['vrf definition V\n route-target import 1.1:|1', 'route target of AS 65537 (RFC 5668)'],
  ])('%s', (text, title) => {
    expect(titleAt(text)).toContain(title);
  });

  test('converts between asdot and asplain', () => {
    expect(cardAt('router bgp 1.|10')).toContain('| asplain | `65546` |');
    expect(cardAt('router bgp 6554|6')).toContain('| asdot | `1.10` |');
  });

  test('tells iBGP from eBGP, unless the router shows another AS', () => {
    const session = (lines: string): string => cardAt(`router bgp 65010\n${lines}`);
    expect(session(' neighbor 192.0.2.1 remote-as 650|10')).toContain('iBGP');
    expect(session(' neighbor 192.0.2.1 remote-as 650|11')).toContain('eBGP: this router is in AS 65010');
    expect(session(' neighbor 192.0.2.1 local-as 65099\n neighbor 192.0.2.1 remote-as 650|11')).not.toContain(
      'eBGP',
    );
  });

  test.each([
    ['a sequence number', 'ip community-list standard C 1|0 permit 65010:1'],
    ['a metric', 'route-map A permit 10\n set metric 65|010'],
    ['a local preference', 'route-map A permit 10\n set local-preference 65|010'],
    ['an EIGRP process', 'router eigrp 65|010'],
  ])('is not shown for %s', (_, text) => {
    expect(cardAt(text)).not.toMatch(/\*\*`(AS|\d+:)/);
  });
});

describe('the card of what a filter matches', () => {
  const acl = (entry: string): string => titleAt(`ip access-list extended A\n ${entry}`);

  test.each([
    ['permit t|cp any any', 'IP protocol 6: Transmission Control Protocol'],
    ['permit 4|1 any any', 'IP protocol 41'],
    ['permit ah|p any any', 'IP protocol 51'],
    ['permit tcp any any eq w|ww', '**`TCP 80`** HTTP'],
    ['permit tcp any any eq 22 44|3', '**`TCP 443`** HTTPS'],
    ['permit tcp any any range 22 telne|t', '**`TCP 23`** Telnet'],
    ['permit udp any eq bootp|c any', '**`UDP 68`** DHCP and BOOTP client'],
    ['permit udp any any gt 490|00', '**`UDP 49000`** user port'],
    [
      'permit ip any any dscp af3|1',
      '**`af31`** assured forwarding, class 3, low drop precedence (RFC 2597)',
    ],
    ['permit ip any any dscp 4|6', '**`ef`** expedited forwarding'],
    ['permit ip any any precedence flas|h', 'IP precedence 3'],
  ])('%s', (entry, title) => {
    expect(acl(entry)).toContain(title);
  });

  test.each([
    ['ipv6 access-list A\n permit ic|mp any any', 'IP protocol 58'],
    ['access-list 101 permit ud|p any any', 'IP protocol 17'],
    ['object-group service S\n tcp eq w|ww', '**`TCP 80`**'],
    ['object-group service S\n udp 50|0', '**`UDP 500`** IKE'],
    ['ip nat inside source static udp 10.1.1.1 50|60 192.0.2.1 5060', '**`UDP 5060`** SIP'],
    ['class-map C\n match ip dscp ef cs|3', '**`cs3`** class selector 3'],
    ['policy-map P\n class C\n  set dscp defa|ult', '**`default`** best effort'],
    ['policy-map P\n class C\n  set precedence 5|', 'IP precedence 5'],
  ])('%s', (text, title) => {
    expect(titleAt(text)).toContain(title);
  });

  test('gives a DSCP in every form', () => {
    const card = cardAt('class-map C\n match ip dscp af|31');
    for (const part of ['26, `011010`, `0x1a`', '104, `0x68`', '3 (flash)', 'multimedia streaming'])
      expect(card).toContain(part);
  });

  test('is not filled by the syntax of the command', () => {
    expect(cardAt('ip access-list extended A\n permit tcp any any eq ww|w').length).toBeLessThan(200);
  });

  test.each([
    ['a queue limit', 'policy-map P\n class C\n  random-detect dscp 26 2|0 40 10'],
    ['a VLAN', 'interface g0/1\n switchport access vlan 2|6'],
    ['a port of an interface', 'interface g0/2|2'],
    ['a sequence number', 'ip access-list extended A\n 4|1 permit ip any any'],
    ['an ICMP type', 'ip access-list extended A\n permit icmp any any ech|o'],
  ])('is not shown for %s', (_, text) => {
    expect(cardAt(text)).not.toMatch(/IP protocol \d|TCP \d|UDP \d|forwarding \(/);
  });
});

describe('links of a card', () => {
  test('copy long values in an editor that can', () => {
    const card = cardAt('! 2001:db8::|1', ['conf-t.copyText']);
    const links = [...card.matchAll(/\[([^\]]+)\]\(command:conf-t\.copyText\?([^)]+)\)/g)];
    const copied = new Map(links.map(([, name, text = '']) => [name, JSON.parse(decodeURIComponent(text))]));
    expect(copied.get('expanded')).toEqual(['2001:0db8:0000:0000:0000:0000:0000:0001']);
    expect(copied.get('decimal')).toEqual(['42540766411282592856903984951653826561']);
    expect([...copied.keys()]).toEqual(['expanded', 'ip6.arpa', 'hex', 'decimal', 'binary']);
  });

  test('are left out where nothing would run them', () => {
    expect(cardAt('! 2001:db8::|1')).not.toContain('command:');
  });

  test('go to the line of an owner, whatever the name of the file holds', () => {
    const { text, position } = readCursor(
      'interface lo0\n ip address 192.0.2.1 255.255.255.255\n! 192.0.2.|1',
    );
    const uri = 'file:///lab/a (old)|[x].cfg';
    const answer = hover.handle({ ...featureDocument(text), uri }, { textDocument: { uri }, position });
    expect(JSON.stringify(answer)).toContain('[`Loopback0`](file:///lab/a%20%28old%29%7C%5Bx%5D.cfg#L2)');
  });
});

describe('cards', () => {
  test('quote nothing of a document as Markdown', () => {
    const evil = '[x](command:evil)|**b**<img>`c`';
    const text = `hostname ${evil}\nvrf definition ${evil}\ninterface lo0\n vrf forwarding ${evil}\n ip address 10.9.8.7 255.255.255.255\n! `;
    const document = featureDocument(`${text}10.9.8.7`);
    const position = { line: 5, character: 4 };
    const answer = hover.handle(document, { textDocument: { uri: URI }, position });
    const card = answer !== null && MarkupContent.is(answer.contents) ? answer.contents.value : '';
    expect(card).toContain('Loopback0');
    expect(card).not.toContain('](command:');
    expect(card).not.toContain('**b**');
    expect(card).not.toMatch(/(?<!\\)<img/);
    // A bar in a name does not end the cell.
    for (const row of card.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(3);
  });

  test('are found at every column of any text, or none is', () => {
    const word = fc.constantFrom(
      ...'permit tcp udp eq range dscp rd rt community as 65000:1 10.0.0.1 0.0.0.255 255.0.255.0 2001:db8::1/64 fe80::1%x ff7e::1 00ab.298c.3e00 duid 000300010200ab298c3e 4294967295 :: | ` [ ] ( '.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.nat({ max: 80 }), (words, character) => {
        const document = featureDocument(words.join(' '));
        const answer = hover.handle(document, {
          textDocument: { uri: URI },
          position: { line: 0, character },
        });
        const { start, end } = answer?.range ?? { start: { character: 0 }, end: { character: 1 } };
        expect(start.character).toBeLessThan(end.character);
      }),
      { numRuns: 500 },
    );
  });

  test('return for every address', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.nat({ max: 128 }), (bits, length) => {
        const groups = bits.toString(16).padStart(32, '0').match(/..../g) ?? [];
        expect(cardAt(`! |${groups.join(':')}/${length}`)).toMatch(/^\*\*`[0-9a-f:]+\/\d+`\*\*/);
      }),
      { numRuns: 300 },
    );
  });
});
