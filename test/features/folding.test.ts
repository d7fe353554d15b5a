import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldingRange } from '../../server/src/features/folding-range';
import { featureDocument, URI } from '../support/feature-document';
import { layoutText } from '../support/layout-texts';

/** The folds of a text, as `first-last`, with the kind of those that have one. */
function folds(text: string): string[] {
  return foldingRange
    .handle(featureDocument(text), { textDocument: { uri: URI } })
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`);
}

describe('folding', () => {
  test.each([
    ['a block, without what closes it', 'interface Loopback0\n description x\n shutdown\n!\n!\n', ['0-2']],
    [
      'blocks in blocks',
      'router bgp 65000\n bgp log-neighbor-changes\n !\n address-family ipv4\n  network 192.0.2.0\n exit-address-family\n!\n',
      ['0-5', '3-5'],
    ],
    [
      'a flat script',
      'interface Loopback0\nip address 192.0.2.1 255.255.255.255\nno shutdown\nexit\nip routing\n',
      ['0-3'],
    ],
    ['a banner', 'banner motd ^C\n\n  Welcome\n!\n^C\n!\n', ['0-4']],
    [
      'a certificate in its chain',
      'crypto pki certificate chain TP\n certificate self-signed 01\n  30820122 300D0609\n  \tquit\n!\n',
      ['0-3', '1-3'],
    ],
    ['comments', '! one\n! two\n! three\nhostname R1\n', ['0-2 comment']],
    [
      'routes',
      'ip route 192.0.2.0 255.255.255.0 Null0\nip route 198.51.100.0 255.255.255.0 Null0\nno ip route 203.0.113.0 255.255.255.0 Null0\n',
      ['0-2'],
    ],
    [
      'the lines of each numbered list',
      [10, 10, 10, 11, 11, 11].map((n) => `access-list ${n} permit 192.0.2.1\n`).join(''),
      ['0-2', '3-5'],
    ],
    [
      'abbreviated lines with those in full',
      'access-list 10 permit 192.0.2.1\naccess-l 10 permit 192.0.2.2\naccess-list 10 deny any\n',
      ['0-2'],
    ],
    [
      'the lines of each prefix list',
      ['A', 'A', 'A', 'B', 'B', 'B']
        .map((n, i) => `ip prefix-list ${n} seq ${5 + i} permit 192.0.2.0/24\n`)
        .join(''),
      ['0-2', '3-5'],
    ],
    ['SNMP', 'snmp-server community a RO\nsnmp-server location x\nsnmp-server contact y\n', ['0-2']],
    ['what is left open at the end', 'banner motd ^C\nopen\n', ['0-2']],
  ])('folds %s', (_, text, expected) => {
    expect(folds(text)).toEqual(expected);
  });

  test.each([
    ['a block without lines', 'interface Loopback0\n!\ninterface Loopback1\n'],
    ['separators', 'hostname R1\n!\n!\n!\n!\nip routing\n'],
    [
      'two lines alike',
      'ip route 192.0.2.0 255.255.255.0 Null0\nip route 198.51.100.0 255.255.255.0 Null0\n',
    ],
    ['different commands of IP', 'ip routing\nip cef\nip domain name example.com\n'],
    ['two comments', '! one\n! two\n'],
    ['what no one knows', 'gizmo a\ngizmo b\ngizmo c\n'],
    ['output of a capture', 'R1#show clock\ninterface Loopback0\n shutdown\nR1#\n'],
    ['statements of templates', '{% if a %}\n{% if b %}\n{% if c %}\n'],
  ])('does not fold %s', (_, text) => {
    expect(folds(text)).toEqual([]);
  });

  test('never crosses folds, whatever the text', () => {
    fc.assert(
      fc.property(layoutText, (text) => {
        const document = featureDocument(text);
        const found = foldingRange.handle(document, { textDocument: { uri: URI } });
        for (const a of found) {
          expect(a.startLine).toBeLessThan(a.endLine);
          expect(a.endLine).toBeLessThan(document.snapshot.lines.length);
          for (const b of found) {
            const crosses = a.startLine < b.startLine && b.startLine <= a.endLine && a.endLine < b.endLine;
            expect(crosses).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
