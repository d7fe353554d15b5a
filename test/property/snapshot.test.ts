import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interfaces } from '../../server/src/model/interfaces';
import { checkSnapshot, type Finding } from '../../server/src/rules/run';
import { joinLines, splitLines } from '../../server/src/syntax/source-line';
import { edited, meaning, snapshot } from '../support/snapshots';

const LINES = [
  'interface Tunnel0',
  'interface GigabitEthernet 0/1',
  'int lo0',
  ' ip address 192.0.2.1 255.255.255.0',
  'ip address 10.1.1.1 255.0.0.0',
  ' ipv6 address 2002:C000:202::1/64',
  ' tunnel source GigabitEthernet0/1',
  ' tunnel mode ipv6ip 6to4',
  ' shutdown',
  ' no shutdown',
  '!',
  '',
  'router bgp 65000',
  ' neighbor 2001:db8::1 remote-as 65000',
  ' address-family ipv6',
  '  neighbor 2001:db8::1 activate',
  ' exit-address-family',
  'exit',
  'end',
  'banner motd #',
  'text # of a banner',
  '^C',
  'banner exec ^CHello^C',
  'crypto pki certificate chain TP',
  ' certificate 01',
  '  3082',
  '\tquit',
  'hostname R1',
  'ipv6 route 2002::/16 Tunnel0',
  'ipv6 unicast-routing',
  'unknown command',
  '  child of unknown',
  'R1#show run',
  'R1(config)#interface lo1',
  '! conf-t-disable-next-line 6to4-no-route: on purpose',
  'line vty 0 4',
  ' transport input ssh',
  'ip tftp source-interface lo0',
  'archive',
  ' path tftp://[2001:db8::9]/x',
];
const ENDINGS = ['\n', '\r\n', '\r'];

const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 12 }));
const text = fc
  .array(fc.tuple(line, fc.constantFrom(...ENDINGS)), { maxLength: 30 })
  .map((rows) => rows.map(([row, ending]) => row + ending).join(''));
const position = fc.record({ line: fc.nat(32), character: fc.nat(20) });
const edit = fc
  .tuple(position, position, fc.oneof(text, fc.constantFrom('\n', '\r', ' ', '#', 'x', '')))
  .map(([a, b, inserted]) => {
    const ordered = a.line < b.line || (a.line === b.line && a.character <= b.character);
    return { start: ordered ? a : b, end: ordered ? b : a, text: inserted };
  });

function seen(finding: Finding): string {
  return `${finding.line}:${finding.span.start}-${finding.span.end} ${finding.rule.id} ${finding.message}`;
}

describe('a snapshot', () => {
  test('holds every byte of its text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        const bound = snapshot(any);
        expect(joinLines(bound.lines)).toBe(any);
        expect(joinLines(bound.sections.flatMap((section) => section.lines.map((own) => own.source)))).toBe(
          any,
        );
      }),
    );
  });

  test('after any edits equals a fresh one: lines, meaning, facts and findings', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let current = snapshot(start);
        checkSnapshot(current);
        for (const one of edits) {
          current = edited(current, one);
          const fresh = snapshot(joinLines(current.lines));
          expect(current.lines).toEqual(splitLines(joinLines(current.lines)));
          expect(meaning(current)).toEqual(meaning(fresh));
          expect(checkSnapshot(current).map(seen)).toEqual(checkSnapshot(fresh).map(seen));
          expect(interfaces(current).map((own) => own.name)).toEqual(
            interfaces(fresh).map((own) => own.name),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('an edit', () => {
  const block = (n: number) =>
    `interface GigabitEthernet0/${n}\n description port ${n}\n ip address 10.0.${n % 250}.1 255.255.255.0\n!\n`;
  const large = snapshot(Array.from({ length: 12_500 }, (_, n) => block(n)).join(''));

  test('of one character in 50,000 lines binds one line', () => {
    const after = edited(large, {
      start: { line: 24_001, character: 17 },
      end: { line: 24_001, character: 17 },
      text: 'x',
    });
    expect(after.boundLines).toBe(1);
  });

  test('leaves all other sections the objects they were', () => {
    const after = edited(large, {
      start: { line: 24_001, character: 17 },
      end: { line: 24_001, character: 17 },
      text: 'x',
    });
    const known = new Set(large.sections);
    // The section above is walked again too, since its neighbour might have come to stand in it.
    expect(after.sections.filter((section) => !known.has(section)).length).toBeLessThanOrEqual(2);
  });

  test('of a description leaves addresses as they were, so that no check runs again', () => {
    const before = interfaces(large);
    const typed = edited(large, {
      start: { line: 24_001, character: 17 },
      end: { line: 24_001, character: 17 },
      text: 'x\n!\n description',
    });
    expect(interfaces(typed)).toBe(before);
  });
});
