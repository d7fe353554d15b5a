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
  ])('%s finds the IPv4 address in it (%s), and whose it is', (address, _, ipv4) => {
    const card = cardAt(`${ROUTER}! see |${address}`);
    expect(card).toContain(`**${ipv4}**`);
    expect(card).toMatch(/`(Loopback3|GigabitEthernet0\/1)` of R9/);
  });

  test('says both ends of Teredo', () => {
    const card = cardAt('|2001:0:4136:e378:8000:63bf:3fff:fdd2');
    expect(card).toContain('192.0.2.45');
    expect(card).toContain('65.54.227.120');
    expect(card).toContain('40000');
  });

  test('shows what is only possible last, and quietly', () => {
    const card = cardAt('! |2001:db8:a63:6201::1') ?? '';
    expect(card.trimEnd().split('\n').at(-1)).toContain('_perhaps_ 10.99.98.1');
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
    expect(card).toContain('`192.0.2.65` – `192.0.2.126` (62)');
  });

  test('takes what it matches from the wildcard behind it', () => {
    expect(cardAt(' network 10.1.0|.0 0.0.3.255 area 0')).toContain('`10.1.0.0` – `10.1.3.255` (1024)');
  });

  test('says whose it is, but not on the line that says so itself', () => {
    expect(cardAt(`${ROUTER}ntp source 10.9.8|.7`)).toContain('`Loopback3` of R9');
    expect(cardAt(ROUTER.replace('10.9.8.7', '10.9.8|.7'))).not.toContain('of R9');
  });

  test.each([
    ['255.255.255.|252', 'netmask', '/30'],
    ['0.0.3.|255', 'wildcard mask', '/22'],
  ])('is not shown for %s behind an address: that is a mask', (mask, name, length) => {
    const card = cardAt(` thing 10.1.4.0 ${mask}`);
    expect(card).toContain(name);
    expect(card).toContain(length);
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

  test('in a log', () => {
    expect(cardAt('2012-12-07 21:47:47 tftpd: from |afe:fe01::, timed out', 'log')).toContain('10.254.254.1');
  });

  test.each([
    ['a time', 'at 12:|34:56 on'],
    ['a community', ' set community 65000:|100'],
    ['a MAC address', ' mac-address 00ab.|298c.3e00'],
    ['a MAC address with colons', ' mac 00:ab:|29:8c:3e:00'],
    ['an OID', 'snmp-server view V 1.3.6.|1.4.1 included'],
    ['a version', 'version 15.|7'],
    ['a word', 'hostname R|1'],
  ])('not for %s', (_, text) => {
    expect(cardAt(text, 'log')).toBeNull();
  });
});

describe('what a document says', () => {
  const HOSTILE = '[x](command:evil)<img/src=x>**b**`c`';

  test('is plain text in a card', () => {
    const card =
      cardAt(`hostname ${HOSTILE}\ninterface lo0\n ip address 10.9.8.7 255.255.255.255\n! |a09:807::`) ?? '';
    expect(card).toContain('Loopback0');
    expect(card).not.toContain('](command:');
    expect(card).not.toMatch(/(?<!\\)<img/);
    expect(card).not.toContain('**b**');
  });

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
