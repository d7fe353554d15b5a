import { describe, expect, test } from 'vitest';
import { diagnose } from '../../server/src/features/diagnostics';
import { foldingRange } from '../../server/src/features/folding-range';
import { hover } from '../../server/src/features/hover';
import { interfaces } from '../../server/src/model/interfaces';
import { plainSnapshot } from '../../server/src/model/snapshot';
import { checkSnapshot } from '../../server/src/rules/run';
import { splitLines } from '../../server/src/syntax/source-line';
import { featureDocument, URI } from '../support/feature-document';
import { times, v4, wholeConfig } from '../support/hostile/text';
import { edited, snapshot } from '../support/snapshots';

/** What no device has, but a file may. None of these may take longer than the time that a test has. */
describe('answers come for', () => {
  test('one line of five megabytes', () => {
    const line = 'interface GigabitEthernet0/1 10.0.0.1 '.repeat(5_000_000 / 38);
    const document = featureDocument(line);
    expect(document.snapshot.boundLines).toBe(1);
    checkSnapshot(document.snapshot);
    const character = line.length >> 1;
    expect(() =>
      hover.handle(document, { textDocument: { uri: URI }, position: { line: 0, character } }),
    ).not.toThrow();
    const typed = edited(document.snapshot, {
      start: { line: 0, character },
      end: { line: 0, character },
      text: 'x',
    });
    expect(typed.boundLines).toBe(1);
  });

  test('a hundred thousand interfaces', () => {
    const text = times(100_000, (i) => `interface Loopback${i}\n ip address ${v4(i)} 255.255.255.255`);
    const document = featureDocument(text);
    expect(interfaces(document.snapshot)).toHaveLength(100_000);
    diagnose(document);
    expect(foldingRange.handle(document, { textDocument: { uri: URI } })).toHaveLength(100_000);
    const place = { line: 100_001, character: 3 };
    const typed = edited(document.snapshot, { start: place, end: place, text: 'x' });
    expect(typed.boundLines).toBeLessThanOrEqual(2);
    checkSnapshot(typed);
  });

  test('an access list of fifty thousand entries', () => {
    const text = `ip access-list extended A\n${times(50_000, (i) => ` permit ip host ${v4(i)} any`)}`;
    const before = snapshot(text);
    checkSnapshot(before);
    const place = { line: 25_000, character: 10 };
    const typed = edited(before, { start: place, end: place, text: 'x' });
    expect(typed.boundLines).toBeLessThanOrEqual(2);
    checkSnapshot(typed);
  });

  test('ten thousand undefined names: an editor is sent a thousand findings, the last of which counts the others', () => {
    const text = wholeConfig(
      times(10_000, (i) => `interface Vlan${i}\n ip access-group ACL-${i} in\n no shutdown`),
    );
    const sent = diagnose(featureDocument(text));
    expect(sent).toHaveLength(1_000);
    expect(sent.at(-1)?.message).toMatch(/\(and (at least )?\d+ more findings\)$/);
  });

  test('twenty thousand equal findings: they are one', () => {
    const text = times(20_000, (i) => `interface Vlan${i}\n ip address 192.0.2.300 255.255.255.0`);
    const found = checkSnapshot(snapshot(text)).filter(({ rule }) => rule.id === 'invalid-address');
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('19999 other lines');
  });

  test.each([
    'object-group network G#\n group-object G>',
    'class-map C#\n match class-map C>',
    'policy-map P#\n class class-default\n  service-policy P>',
    'interface Vlan#\n ip unnumbered Vlan>',
    'interface Tunnel#\n tunnel source Tunnel>',
    'ipv6 route 2001:db8:#::/48 2001:db8:>::1',
    'ip prefix-list A# permit 10.0.0.0/8\nroute-map R# permit 10\n match ip address prefix-list A>\n continue >',
  ])('names that lead to one another, ten thousand deep, and round in a ring: %j', (unit) => {
    const count = 9_999;
    const chain = (next: (index: number) => number): string =>
      times(count, (i) => unit.replaceAll('#', String(i)).replaceAll('>', String(next(i))));
    expect(() => checkSnapshot(snapshot(wholeConfig(chain((i) => i + 1))))).not.toThrow();
    expect(() => checkSnapshot(snapshot(wholeConfig(chain((i) => (i + 1) % count))))).not.toThrow();
  });

  test('a mode in a mode in a mode, as deep as a line is long', () => {
    const text = times(3_000, (i) => `${' '.repeat(i)}interface Vlan${i}`);
    expect(() => checkSnapshot(snapshot(text))).not.toThrow();
    const plain = { ...featureDocument(''), snapshot: plainSnapshot(splitLines(text)) };
    expect(() => foldingRange.handle(plain, { textDocument: { uri: URI } })).not.toThrow();
  });
});
