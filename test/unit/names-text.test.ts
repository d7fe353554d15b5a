import { describe, expect, test } from 'vitest';
import { pastedArtifacts } from '../../server/src/model/names/artifacts';
import { unendedText } from '../../server/src/model/names/open-text';
import { overwritten } from '../../server/src/model/names/overwritten';
import type { Snapshot } from '../../server/src/model/snapshot';
import { edited, snapshot } from '../support/snapshots';

/** `earlier > later` of what is replaced. */
function replaced(text: string): string[] {
  return replacedIn(snapshot(text));
}

function replacedIn(document: Snapshot): string[] {
  return overwritten(document).map(
    ({ earlier, later }) => `${earlier.line.source.text.trim()} > ${later.line.source.text.trim()}`,
  );
}

describe('overwritten commands', () => {
  test.each([
    ['values', 'interface gi0/0\n mtu 1500\n mtu 1600', ['mtu 1500 > mtu 1600']],
    [
      'single keywords',
      'line vty 0 4\n transport input ssh\n transport input none',
      ['transport input ssh > transport input none'],
    ],
    [
      'a third line',
      'hostname A\nhostname B\nhostname C',
      ['hostname A > hostname B', 'hostname B > hostname C'],
    ],
    [
      'one direction of two',
      'interface gi0/0\n ip access-group 1 in\n ip access-group 2 out\n ip access-group 3 in',
      ['ip access-group 1 in > ip access-group 3 in'],
    ],
    [
      'one of several neighbors',
      'router bgp 1\n neighbor 192.0.2.1 remote-as 2\n neighbor 192.0.2.2 remote-as 2\n neighbor 192.0.2.1 remote-as 3',
      ['neighbor 192.0.2.1 remote-as 2 > neighbor 192.0.2.1 remote-as 3'],
    ],
    ['inner blocks', 'key chain A\n key 1\n  key-string x\n  key-string y', ['key-string x > key-string y']],
  ])('%s', (_, text, expected) => {
    expect(replaced(text)).toEqual(expected);
  });

  test.each([
    ['the same twice, however it is spelt', 'interface gi0/0\n tunnel source lo0\n tunn sour Loopback 0'],
    [
      'another address beside',
      'interface gi0/0\n ip address 192.0.2.1 255.255.255.0\n ip address 198.51.100.1 255.255.255.0 secondary',
    ],
    ['what was taken back', 'interface gi0/0\n mtu 1500\n no mtu\n mtu 1600'],
    ['other groups', 'interface gi0/0\n standby 1 priority 110\n standby 2 priority 90'],
    ['other VRFs', 'ip radius source-interface lo0\nip radius source-interface lo1 vrf A'],
    ['other blocks', 'interface gi0/0\n mtu 1500\ninterface gi0/1\n mtu 1600'],
    ['the next configuration', 'hostname A\nend\nhostname B\nend'],
    ['what is typed', 'R1(config)#hostname A\nA(config)#hostname B'],
    ['alternatives of two kinds', 'ip ssh rekey time 60\nip ssh rekey volume 1000'],
  ])('not %s', (_, text) => {
    expect(replaced(text)).toEqual([]);
  });

  test('in a long block are those of its parts, whatever comes between', () => {
    const neighbors = Array.from({ length: 220 }, (_, index) => ` neighbor 192.0.2.${index} remote-as 65000`);
    const family = (name: string) => [
      ` address-family ipv4 vrf ${name}`,
      '  maximum-paths 4',
      `  neighbor 192.0.2.1 route-map ${name} in`,
    ];
    const before = snapshot(['router bgp 1', ...neighbors, ...family('A'), ...family('B')].join('\n'));
    expect(replacedIn(before)).toEqual([]);
    const header = before.lines.findIndex(({ text }) => text.endsWith('vrf B'));
    const start = { line: header, character: 0 };
    const joined = edited(before, { start, end: { line: header + 1, character: 0 }, text: '' });
    expect(replacedIn(joined)).toEqual([
      'neighbor 192.0.2.1 route-map A in > neighbor 192.0.2.1 route-map B in',
    ]);
    const parted = edited(joined, { start, end: start, text: ' address-family ipv4 vrf C\n' });
    expect(replacedIn(parted)).toEqual([]);
    const line = { line: 5, character: 0 };
    const again = edited(parted, { start: line, end: line, text: ' neighbor 192.0.2.9 remote-as 65001\n' });
    expect(replacedIn(again)).toEqual([
      'neighbor 192.0.2.9 remote-as 65001 > neighbor 192.0.2.9 remote-as 65000',
    ]);
    const undone = edited(again, { start: line, end: { line: 6, character: 0 }, text: '' });
    expect(replacedIn(undone)).toEqual([]);
  });
});

describe('text that never ends', () => {
  test('names its command, its delimiter and what it swallows', () => {
    const found = unendedText(
      snapshot('hostname R1\nbanner motd %\nHello\n!\n!\ninterface gi0/0\n shutdown'),
    );
    expect(found?.until).toBe('%');
    expect(found?.command.line.source.text).toBe('banner motd %');
    expect(found?.swallowed.line.source.text).toBe('interface gi0/0');
    expect(found?.endsBefore.line.source.text).toBe('!');
  });

  test('is found in certificates too', () => {
    const text = 'crypto pki certificate chain A\n certificate 01\n  30820122 300D0609\nline con 0\nend';
    expect(unendedText(snapshot(text))?.until).toBe('quit');
  });

  test.each([
    ['a capture that is cut off', 'banner motd %\nHello\nyou there'],
    ['a banner that is being written', 'banner motd %'],
    ['a text that ends', 'banner motd %\nHello\n%\nline con 0'],
    ['what is asked for at a prompt', 'R1#show ip route\nGateway is not set\nline con 0'],
  ])('is not %s', (_, text) => {
    expect(unendedText(snapshot(text))).toBeUndefined();
  });
});

/** Kinds of what was left, and what the line becomes. */
function artifacts(text: string): string[] {
  return pastedArtifacts(snapshot(text)).map(({ kind, edits, mark }) => {
    let line = mark.line.source.text;
    for (const { mark: at, text: by } of edits.toReversed())
      line = line.slice(0, at.span.start) + by + line.slice(at.span.end);
    return edits.length === 0 ? kind : `${kind}: ${line}`;
  });
}

describe('what a paste leaves', () => {
  test.each([
    [
      'curly quotation marks',
      'event manager applet A\n action 1 cli command \u201cshow run\u201d',
      ['character:  action 1 cli command "show run"'],
    ],
    ['long dashes', 'interface gi0/0\n no ip proxy\u2013arp', ['character:  no ip proxy-arp']],
    ['blanks of other kinds', '\u00a0ip\u00a0routing', ['character:  ip routing']],
    ['what is not seen', 'host\u200bname R1', ['character: hostname R1']],
    ['carriage returns written out', 'hostname R1^M', ['carriage-return: hostname R1']],
    ['a pager alone', 'interface gi0/0\n --More-- \n shutdown', ['pager']],
    [
      'a pager before a command',
      'interface gi0/0\n --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b shutdown',
      ['pager:  shutdown'],
    ],
    ['a prompt within', 'hostname R1\ninterface gi0/0\nR1#\n shutdown\nend', ['prompt']],
    [
      'a prompt before a command',
      'hostname R1\ninterface gi0/0\nR1(config-if)#shutdown\ninterface gi0/1',
      ['prompt: shutdown'],
    ],
    ['a message within', 'hostname R1\nBuilding configuration...\ninterface gi0/0', ['output']],
  ])('%s', (_, text, expected) => {
    expect(artifacts(text)).toEqual(expected);
  });

  test.each([
    [
      'free text',
      'interface gi0/0\n description to R2 \u2013 new\n! \u201cold\u201d\nbanner motd #\n\u2013\u2013\n#',
    ],
    ['a comment behind a command', 'ip routing ! \u2013 for now'],
    ['letters of other languages', 'snmp-server chassis-id caf\u00e9\nroute-map Stra\u00dfe permit 10'],
    [
      'what a device prints above',
      'Building configuration...\n\nCurrent configuration : 99 bytes\n!\nversion 15.2\nhostname R1\nend',
    ],
    ['a capture', 'R1#show run\nBuilding configuration...\nhostname R1\n --More-- \nend\nR1#'],
    ['a session', 'hostname R1\nR1#show clock\n12:00\nR1#conf t\nR1(config)#ip routing'],
    ['a prompt at the end', 'hostname R1\nend\nR1#'],
    ['the next configuration', 'hostname R1\nend\nBuilding configuration...\nversion 15.2\nhostname R2\nend'],
  ])('not %s', (_, text) => {
    expect(artifacts(text)).toEqual([]);
  });
});
