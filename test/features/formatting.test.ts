import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { formatting, onTypeFormatting, rangeFormatting } from '../../server/src/features/formatting';
import { joinLines, splitLines } from '../../server/src/syntax/source-line';
import { corpusFiles, corpusText } from '../support/corpus';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';
import { meaning } from '../support/snapshots';

const options = { tabSize: 4, insertSpaces: true };
const textDocument = { uri: URI };

function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = splitLines(text).map((line) => ({ ...line }));
  for (const { range, newText } of edits) {
    const line = lines[range.start.line];
    if (line === undefined || range.end.line !== range.start.line) throw new Error('an edit leaves its line');
    line.text = newText + line.text.slice(range.end.character);
  }
  return joinLines(lines);
}

function formatted(text: string): string {
  return apply(text, formatting.handle(featureDocument(text), { textDocument, options }));
}

/** What the lines mean, whatever stands in front of them. */
function commands(text: string): string[] {
  return meaning(featureDocument(text).snapshot).map((line) => line.replace(/ \| \s*/, ' | '));
}

/** The text after Enter was typed at the cursor mark, and the editor broke the line there. */
function afterEnter(marked: string): string {
  const { text, position } = readCursor(marked);
  return apply(
    text,
    onTypeFormatting.handle(featureDocument(text), { textDocument, options, ch: '\n', position }),
  );
}

describe('formatting indents as a device does', () => {
  test.each([
    [
      'a flat script',
      'interface Loopback0\nip address 192.0.2.1 255.255.255.255\nshutdown\nexit\nip routing\n',
      'interface Loopback0\n ip address 192.0.2.1 255.255.255.255\n shutdown\nexit\nip routing\n',
    ],
    [
      'four blanks',
      'interface Loopback0\n    description x\n    no shutdown\n',
      'interface Loopback0\n description x\n no shutdown\n',
    ],
    ['tabs', 'interface Loopback0\n\tno shutdown\n', 'interface Loopback0\n no shutdown\n'],
    [
      'address families',
      'router bgp 65000\nneighbor 192.0.2.1 remote-as 65001\naddress-family ipv4\nneighbor 192.0.2.1 activate\nexit-address-family\n!\n',
      'router bgp 65000\n neighbor 192.0.2.1 remote-as 65001\n address-family ipv4\n  neighbor 192.0.2.1 activate\n exit-address-family\n!\n',
    ],
    [
      'an exit that is too far in',
      'vrf definition A\n address-family ipv4\n   exit-address-family\n',
      'vrf definition A\n address-family ipv4\n exit-address-family\n',
    ],
    [
      'classes',
      'policy-map P\n    class class-default\n        fair-queue\n',
      'policy-map P\n class class-default\n  fair-queue\n',
    ],
    ['CRLF', 'interface Loopback0\r\n   shutdown\r\nend\r\n', 'interface Loopback0\r\n shutdown\r\nend\r\n'],
    ['commands at the top', '  hostname R1\n  ip routing\n', 'hostname R1\nip routing\n'],
    [
      'what stands below an unknown command, as a whole',
      ' gizmo frobnicate\n   child of it\n     child of that\n',
      'gizmo frobnicate\n  child of it\n    child of that\n',
    ],
  ])('%s', (_, before, after) => {
    expect(formatted(before)).toBe(after);
  });

  test.each([
    ['trailing blanks', 'interface Loopback0  \n shutdown \n'],
    ['a banner', 'banner motd ^C\n    interface Loopback0\n       shutdown\n^C\n'],
    [
      'a certificate',
      'crypto pki certificate chain TP\n certificate self-signed 01\n  30820122 300D0609\n  \tquit\n',
    ],
    ['comments and blank lines', 'interface Loopback0\n    ! a word\n  !\n  \n shutdown\n'],
    [
      'statements of templates',
      'interface Loopback0\n{% if shut %}\n    {% set x = 1 %}\n shutdown\n   {# so #}\n{% endif %}\n   {{ more }}\n',
    ],
    ['a capture', 'R1#show running-config\ninterface Loopback0\n   shutdown\nR1#\n'],
    ['what is typed at prompts', 'R1(config)#interface Loopback0\nR1(config-if)#   shutdown\n'],
    [
      'what some devices print further in',
      'class-map match-any C\n  description x\n match any\nip dhcp pool P\n   network 192.0.2.0 255.255.255.0\n',
    ],
    [
      'the end of VRRP, which devices print in the body',
      'fhrp version vrrp v3\ninterface Vlan1\n vrrp 1 address-family ipv4\n  priority 110\n  exit-vrrp\n',
    ],
  ])('leaves %s', (_, text) => {
    expect(formatted(text)).toBe(text);
  });
});

const pieces = [
  'interface Loopback0',
  'ip address 192.0.2.1 255.255.255.255',
  'shutdown',
  'exit',
  'end',
  'router bgp 65000',
  'address-family ipv4',
  'neighbor 192.0.2.1 activate',
  'exit-address-family',
  'vrf definition A',
  'rd 1:1',
  '!',
  '',
  'banner motd #',
  'x # y',
  'policy-map P',
  'class class-default',
  'police cir 8000',
  'gizmo',
  'child',
  'ip sla 1',
  'icmp-echo 192.0.2.1',
  'timeout 100',
  'R1#show run',
  'R1(config)#int lo0',
  '{% if x %}',
  '{{ x }}',
  'quit',
  'crypto pki certificate chain T',
  'certificate 01',
  'no interface Loopback0',
  'class-map C',
  'description d',
];
const line = fc.tuple(
  fc.constantFrom('', ' ', '  ', '   ', '    ', '\t', ' \t'),
  fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })),
  fc.constantFrom('\n', '\r\n'),
);
const text = fc.array(line, { maxLength: 25 }).map((rows) => rows.map((row) => row.join('')).join(''));

describe('formatting, whatever the text', () => {
  test('changes nothing but indentation, keeps the meaning of every line, and has nothing left to do', () => {
    fc.assert(
      fc.property(text, (any) => {
        const once = formatted(any);
        expect(splitLines(once).map((one) => one.text.trimStart() + one.ending)).toEqual(
          splitLines(any).map((one) => one.text.trimStart() + one.ending),
        );
        expect(commands(once)).toEqual(commands(any));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of some lines keeps the meaning too, and touches no others', () => {
    fc.assert(
      fc.property(text, fc.nat(25), fc.nat(25), (any, a, b) => {
        const range = {
          start: { line: Math.min(a, b), character: 0 },
          end: { line: Math.max(a, b), character: 1 },
        };
        const edits = rangeFormatting.handle(featureDocument(any), { textDocument, options, range });
        for (const edit of edits) {
          expect(edit.range.start.line).toBeGreaterThanOrEqual(range.start.line);
          expect(edit.range.end.line).toBeLessThanOrEqual(range.end.line);
        }
        expect(commands(apply(any, edits))).toEqual(commands(any));
      }),
      { numRuns: 500 },
    );
  });
});

test('formatting some lines follows the lines around them', () => {
  const before = '  interface Loopback0\n      shutdown\ninterface Loopback1\n    shutdown\n';
  const edits = rangeFormatting.handle(featureDocument(before), {
    textDocument,
    options,
    range: { start: { line: 1, character: 3 }, end: { line: 2, character: 0 } },
  });
  expect(apply(before, edits)).toBe(
    '  interface Loopback0\n   shutdown\ninterface Loopback1\n    shutdown\n',
  );
});

describe('Enter', () => {
  test.each([
    ['below a command that opens a mode', 'interface Loopback0\n|', 'interface Loopback0\n '],
    [
      'below one in a mode',
      'router bgp 65000\n address-family ipv4\n |',
      'router bgp 65000\n address-family ipv4\n  ',
    ],
    [
      'behind the end of an address family',
      'router bgp 65000\n address-family ipv4\n  exit-address-family\n  |',
      'router bgp 65000\n address-family ipv4\n exit-address-family\n ',
    ],
    ['in front of a command', 'interface Loopback0\n|shutdown', 'interface Loopback0\n shutdown'],
    ['below end', 'interface Loopback0\nend\n |', 'interface Loopback0\nend\n'],
    [
      'below any other command',
      'interface Loopback0\n   shutdown\n   |',
      'interface Loopback0\n   shutdown\n   ',
    ],
    ['in a banner', 'banner motd #\n|', 'banner motd #\n'],
    ['below a comment', 'interface Loopback0\n  ! so\n  |', 'interface Loopback0\n  ! so\n  '],
    ['below what is taken back', 'no interface Loopback0\n|', 'no interface Loopback0\n'],
    ['at a prompt', 'R1(config)#interface Loopback0\n|', 'R1(config)#interface Loopback0\n'],
    [
      'behind a command that opens a block outside',
      'interface Loopback0\n shutdown\n interface Loopback1\n |',
      'interface Loopback0\n shutdown\ninterface Loopback1\n ',
    ],
    [
      'behind a command of a mode outside',
      'router bgp 65000\n address-family ipv4\n  network 192.0.2.0\n  ip route 0.0.0.0 0.0.0.0 Null0\n  |',
      'router bgp 65000\n address-family ipv4\n  network 192.0.2.0\nip route 0.0.0.0 0.0.0.0 Null0\n',
    ],
    [
      'behind a command that is known nowhere',
      'interface Loopback0\n frobnicate\n |',
      'interface Loopback0\n frobnicate\n ',
    ],
    ['in the first line', '|interface Loopback0', 'interface Loopback0'],
  ])('%s', (_, marked, after) => {
    expect(afterEnter(marked)).toBe(after);
  });
});

const files = corpusFiles();

describe.skipIf(files.length === 0)('formatting real configurations (skipped where there are none)', () => {
  test('means the same, is done at once, and leaves what a device printed', () => {
    let changed = 0;
    const gold = files.filter((file) => file.gold);
    for (const { path } of gold) {
      const before = corpusText(path) ?? '';
      const after = formatted(before);
      if (after === before) continue;
      changed++;
      expect(commands(after), path).toEqual(commands(before));
      expect(formatted(after), path).toBe(after);
    }
    // Those that are changed were edited by hand after they were printed.
    expect(changed / gold.length).toBeLessThan(0.06);
  });
});
