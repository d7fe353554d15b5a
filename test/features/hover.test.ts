import { describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover';
import { surroundings } from '../../server/src/features/shared/surroundings';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

/** The card at the cursor mark `|`, or null. */
function cardAt(marked: string, languageId?: string): string | null {
  const { text, position } = readCursor(marked);
  const answer = hover.handle(featureDocument(text, languageId), { textDocument: { uri: URI }, position });
  if (answer === null) return null;
  if (!MarkupContent.is(answer.contents)) throw new Error('a card is Markdown');
  return answer.contents.value;
}

const ROUTER = `hostname R9
interface Loopback3
 ip address 10.9.8.7 255.255.255.255
interface GigabitEthernet0/1
 ip address 192.0.2.1 255.255.255.0
 ip address 10.20.30.1 255.255.255.0 secondary
`;

describe('the card of an IPv6 address', () => {
  test.each([
    ['a09:807::', 'the top 32 bits', '10.9.8.7'],
    ['2002:a09:807::1', '6to4', '10.9.8.7'],
    ['::ffff:10.9.8.7', 'IPv4-mapped', '10.9.8.7'],
    ['64:ff9b::a09:807', 'NAT64', '10.9.8.7'],
    ['2001:db8::5efe:10.9.8.7', 'ISATAP', '10.9.8.7'],
    ['2001:db8:a09:807::1', 'a pair of groups', '10.9.8.7'],
    ['2001:db8:a14:1e00::1', 'the network of a subnet', '10.20.30.0'],
    ['2001:db8::10:9:8:7', 'decimal digits at the end', '10.9.8.7'],
    ['2001:db8:10:9:8:7::', 'decimal digits in the middle', '10.9.8.7'],
    ['2001:db8:0:1::a09:807', 'the low 32 bits', '10.9.8.7'],
    ['a09:807::2', 'a pair of groups in front', '10.9.8.7'],
  ])('%s finds the IPv4 address in it (%s), and whose it is', (address, _, ipv4) => {
    const card = cardAt(`${ROUTER}! see |${address}`);
    expect(card).toContain(`**${ipv4}**`);
    expect(card).toMatch(/\[`(Loopback3|GigabitEthernet0\/1)`\]\(untitled:test#L\d\) of R9/);
  });

  test('says both ends of Teredo', () => {
    const card = cardAt('|2001:0:4136:e378:8000:63bf:3fff:fdd2');
    expect(card).toContain('192.0.2.45');
    expect(card).toContain('65.54.227.120');
    expect(card).toContain('40000');
  });

  test('shows what is only possible last, and quietly', () => {
    const card = cardAt('! |2001:db8:a63:6201::1') ?? '';
    expect(card.trimEnd().split('\n').at(-1)).toBe('_Perhaps groups 3–4 spell 10.99.98.1_');
  });

  test('reads the length of a prefix as that of the IPv4 network that it spells', () => {
    const card = cardAt(`${ROUTER}ipv6 route 2001:DB8:A14:1E00|::/55 Null0`);
    expect(card).toContain(
      'Groups 3–4 spell | **10.20.30.0/23**, network `10.20.30.0/24` of [`GigabitEthernet0/1`]',
    );
  });

  test('is a glance for an ordinary address', () => {
    const card = cardAt('! |2001:db8::1') ?? '';
    expect(card.split('\n').filter((line) => /\w/.test(line)).length).toBeLessThanOrEqual(6);
  });

  test('says in whose subnet an address is that nobody has', () => {
    const card = cardAt(`${ROUTER}interface lo0\n ipv6 address 2001:db8:9::1/64\n! |2001:db8:9::77`);
    expect(card).toContain('| Subnet | `2001:db8:9::/64` of [`Loopback0`](untitled:test#L8) of R9 |');
  });

  test('says whose network a prefix is, and nothing of one that is larger', () => {
    const lan = 'interface lo0\n ipv6 address 2001:db8:9::1/64\n';
    expect(cardAt(`${lan}ipv6 route 2001:db8:9::|/64 Null0`)).toContain('| Owner | network of [`Loopback0`]');
    expect(cardAt(`${lan}ipv6 route 2001:db8:9::4|0/123 Null0`)).toContain(
      '| Subnet | `2001:db8:9::/64` of [`Loopback0`]',
    );
    expect(cardAt(`${lan}ipv6 route 2001:db8::|/32 Null0`)).not.toMatch(/Owner|Subnet/);
    expect(cardAt(`${lan}ipv6 route 2001:db8:9::|/48 Null0`)).not.toMatch(/Owner|Subnet/);
    expect(cardAt(`${ROUTER}ip route 10.20.0|.0 255.255.0.0 Null0`)).not.toMatch(/Owner|Subnet/);
    expect(cardAt(`${ROUTER}ip route 10.20.30.3|2 255.255.255.240 Null0`)).toContain(
      '| Subnet | `10.20.30.0/24` of',
    );
  });

  test('has the bits behind a general prefix with the address that they make', () => {
    const text =
      'ipv6 general-prefix SITE 2001:db8:7::/48\ninterface lo0\n ipv6 address SITE ::4:0:0:0:|1/64';
    expect(cardAt(text)).toContain('`2001:db8:7:4::1/64`');
    expect(cardAt(text)).not.toContain('reserved');
  });

  test('shows canonical and expanded text, type, prefix and solicited-node group', () => {
    const card = cardAt(' ipv6 address 2001:DB8:0:0:1:0:0:1|/64');
    expect(card).toContain('**`2001:db8::1:0:0:1/64`** global unicast');
    expect(card).toContain('2001:0db8:0000:0000:0001:0000:0000:0001');
    expect(card).toContain('`2001:db8::/64`');
    expect(card).toContain('ff02::1:ff00:1');
  });

  test('shows the MAC of an EUI-64 identifier in three notations', () => {
    const card = cardAt('client FE80::2AB:29FF:|FE8C:3E00') ?? '';
    for (const mac of ['00ab.298c.3e00', '00:ab:29:8c:3e:00', '00-AB-29-8C-3E-00'])
      expect(card).toContain(mac);
    expect(card).toContain('link-local unicast');
  });

  test.each([
    ['ff02::5', 'link-local scope'],
    ['fd12:3456:789a::1', 'RFC 4193'],
    ['::1', 'loopback'],
    ['::/0', 'default route'],
    ['fec0::1', 'RFC 3879'],
  ])('says what %s is', (address, words) => {
    expect(cardAt(`! |${address}`)).toContain(words);
  });
});

describe('the card of an IPv4 address', () => {
  test('takes its prefix from the mask behind it', () => {
    const card = cardAt(' ip address 192.0.2.|77 255.255.255.192');
    expect(card).toContain('**`192.0.2.77/26`**');
    expect(card).toContain('`192.0.2.64/26`');
    expect(card).toContain('`192.0.2.65` – `192.0.2.126` (62 of 64 addresses), broadcast `192.0.2.127`');
  });

  test('takes what it matches from the wildcard behind it', () => {
    expect(cardAt(' network 10.1.0|.0 0.0.3.255 area 0')).toContain(
      '`10.1.0.0` – `10.1.3.255` (1024 addresses)',
    );
  });

  test('says what a wildcard matches that is not contiguous', () => {
    const card = cardAt('access-list 7 permit 10.1.1|.0 0.0.254.3');
    expect(card).toContain('(512 addresses)');
    expect(card).toContain('`10.1.{1,3,…,255}.0-3`');
  });

  test('takes mask and wildcard for what the command says they are', () => {
    const range = 'router ospf 1\n network 0.0.0|.0 255.255.255.255 area 0';
    expect(cardAt(range)).toContain('any');
    expect(cardAt('access-list 7 permit 10.1.1|.0 255.255.255.0')).toContain(
      'the netmask of a /24: its wildcard is `0.0.0.255`',
    );
  });

  test('says whose it is, but not on the line that says so itself', () => {
    expect(cardAt(`${ROUTER}ntp server 10.9.8|.7`)).toContain('[`Loopback3`](untitled:test#L3) of R9');
    expect(cardAt(ROUTER.replace('10.9.8.7', '10.9.8|.7'))).not.toContain('of R9');
  });

  test.each([
    ['255.255.255.|252', 'netmask', '/30'],
    ['0.0.3.|255', 'wildcard mask', '/22'],
  ])('is not shown for %s behind an address: that is a mask', (mask, name, length) => {
    const card = cardAt(` thing 10.1.4.0 ${mask}`);
    expect(card).toContain(`${name} of a ${length}, with \`10.1.4.0\``);
  });

  test.each([
    [
      'ip nat pool P 192.0.2.1 192.0.2.6 netmask 255.255.255.|248',
      'netmask of a /29',
      '8 addresses, 6 hosts',
    ],
    ['! 0.0.0|.255', 'wildcard mask of a /24', '`255.255.255.0`'],
    ['! 255.254.|0.0', 'netmask of a /15', '`0.1.255.255`'],
  ])('is that of a mask for %s', (text, title, row) => {
    expect(cardAt(text)).toContain(title);
    expect(cardAt(text)).toContain(row);
  });

  test.each([
    ['router ospf 1\n router-id 10.9.8|.7', 'router ID'],
    ['router ospf 1\n network 10.0.0.0 0.0.0.255 area 0.0.0|.7', 'the same as area 7'],
    ['! Router ID 10.9.8|.7', 'router ID'],
  ])('is not shown for the identifier in %s', (text, words) => {
    const card = cardAt(text);
    expect(card).toContain(words);
    expect(card).not.toContain('In IPv6');
  });
});

describe('a card is shown', () => {
  test.each([
    ['a description', ' description to |2001:db8::9 by fibre'],
    ['a comment', '! was |10.0.0.1 before'],
    ['a URL', ' path tftp://[2001:db8::|9]/x'],
    ['a banner', 'banner motd #\ncall |10.0.0.1\n#'],
  ])('in %s', (_, text) => {
    expect(cardAt(text)).not.toBeNull();
  });

  test.each(['log', 'plaintext', 'diff'])('in a document of language %s', (language) => {
    expect(cardAt('+ntp server |192.0.2.9', language)).toContain('`192.0.2.9`');
  });

  test('in what a device printed', () => {
    expect(cardAt('R1#show ip route\nC    10.1.1.0/30 is directly connected, Serial|1/0')).toBeNull();
    expect(cardAt('R1#show ip route\nC    |10.1.1.0/30 is directly connected, Serial1/0')).toContain(
      'network',
    );
  });

  test('of exactly the address, without the interface behind it', () => {
    const { text, position } = readCursor(' neighbor FE80::|2%GigabitEthernet0/0 remote-as 65001');
    const answer = hover.handle(featureDocument(text), { textDocument: { uri: URI }, position });
    expect(answer?.range).toEqual({ start: { line: 0, character: 10 }, end: { line: 0, character: 17 } });
  });

  test('in a log', () => {
    expect(cardAt('2012-12-07 21:47:47 tftpd: from |afe:fe01::, timed out', 'log')).toContain('10.254.254.1');
  });

  test.each([
    ['a time', 'at 12:|34:56 on'],
    ['a community', ' set community 65000:|100'],
    ['a WWN', ' member pwwn 20:00:00:25:|b5:aa:00:01'],
    ['a fingerprint', ' fingerprint 00:03:00:01:0f:1e:2d:3c:|4b:5a'],
    ['a secret', ' password 7 0822455D|0A16'],
    ['a large community', ' 65000:|1:2'],
    ['an interface', ' Serial1/0:|23'],
    ['an OID', 'snmp-server view V 1.3.6.|1.4.1 included'],
    ['a version', 'version 15.|7'],
    ['a word', 'hostname R|1'],
  ])('not for %s', (_, text) => {
    expect(cardAt(text, 'log')).toBeNull();
  });
});

describe('a long line', () => {
  test('is looked at only around the cursor in a line of five million characters', () => {
    const text = `${'x '.repeat(1_250_000)}2001:db8::1 ${'y '.repeat(1_250_000)}`;
    const near = surroundings(text, 2_500_004);
    expect(near.text.length).toBeLessThan(2_000);
    expect(near.text).toContain(' 2001:db8::1 ');
    expect(text.startsWith(near.text, near.start)).toBe(true);
    const position = { line: 0, character: 2_500_004 };
    expect(
      hover.handle(featureDocument(text, 'log'), { textDocument: { uri: URI }, position }),
    ).not.toBeNull();
  });
});
