import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range, SelectionRange } from 'vscode-languageserver';
import { selectionRange } from '../../server/src/features/selection-range';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';
import { layoutText } from '../support/layout-texts';

function rangesOf(first: SelectionRange | undefined): Range[] {
  const found: Range[] = [];
  for (let one = first; one !== undefined; one = one.parent) found.push(one.range);
  return found;
}

/** The texts selected one after the other, from the smallest to the document. */
function selections(marked: string, languageId?: string): string[] {
  const { text, position } = readCursor(marked);
  const document = featureDocument(text, languageId);
  const [found] = selectionRange.handle(document, { textDocument: { uri: URI }, positions: [position] });
  const lines = text.split('\n');
  return rangesOf(found).map(({ start, end }) =>
    lines
      .slice(start.line, end.line + 1)
      .map((line, index, all) => {
        const to = index === all.length - 1 ? end.character : line.length;
        return line.slice(index === 0 ? start.character : 0, to);
      })
      .join('\n'),
  );
}

describe('a growing selection', () => {
  test('takes word, argument, command, commands of the block, block, outer block, document', () => {
    const family =
      ' address-family ipv4\n  neighbor 192.0.2.2 activate\n  network 192.0.2.0\n exit-address-family';
    const bgp = `router bgp 65000\n bgp log-neighbor-changes\n${family}`;
    const text = `hostname R1\n${bgp}\n!\n`;
    expect(selections(text.replace('192.0.2.2', '192.|0.2.2'))).toEqual([
      '192.0.2.2',
      'neighbor 192.0.2.2 activate',
      '  neighbor 192.0.2.2 activate',
      '  neighbor 192.0.2.2 activate\n  network 192.0.2.0\n exit-address-family',
      family,
      ` bgp log-neighbor-changes\n${family}`,
      bgp,
      text,
    ]);
  });

  test('takes an argument of several words as a whole', () => {
    expect(selections('interface Gigabit|Ethernet 0/1\n').slice(0, 3)).toEqual([
      'GigabitEthernet',
      'GigabitEthernet 0/1',
      'interface GigabitEthernet 0/1',
    ]);
    expect(selections('interface Vlan1\n description to the co|re\n').slice(0, 3)).toEqual([
      'core',
      'to the core',
      'description to the core',
    ]);
  });

  test('takes a run of like commands', () => {
    const list = 'access-list 10 permit 192.0.2.1\naccess-list 10 deny any';
    expect(
      selections(`hostname R1\n${list.replace('deny', 'de|ny')}\naccess-list 11 permit any\n`),
    ).toContain(list);
  });

  test('takes comments and the text of a banner', () => {
    expect(selections('! one\n! t|wo\nhostname R1')).toContain('! one\n! two');
    expect(selections('banner motd #\nsome wo|rds\n#\nhostname R1')).toEqual([
      'words',
      'some words',
      'some words\n#',
      'banner motd #\nsome words\n#',
      'banner motd #\nsome words\n#\nhostname R1',
    ]);
  });

  test('takes words and lines in other languages', () => {
    expect(selections('an addr|ess\nmore', 'plaintext')).toEqual([
      'address',
      'an address',
      'an address\nmore',
    ]);
  });

  test('grows by every step and holds the cursor, whatever the text', () => {
    const place = fc.record({ line: fc.nat(31), character: fc.nat(12) });
    fc.assert(
      fc.property(layoutText, fc.array(place, { minLength: 1, maxLength: 4 }), (text, places) => {
        const document = featureDocument(text);
        const { lines } = document.snapshot;
        const positions = places.map(({ line, character }) => {
          const inside = Math.min(line, lines.length - 1);
          return { line: inside, character: Math.min(character, lines[inside]?.text.length ?? 0) };
        });
        const found = selectionRange.handle(document, { textDocument: { uri: URI }, positions });
        expect(found).toHaveLength(positions.length);
        found.forEach((one, index) => {
          const at = positions[index] ?? { line: 0, character: 0 };
          let inner: Range = { start: at, end: at };
          for (const range of rangesOf(one)) {
            const key = ({ line, character }: { line: number; character: number }) => line * 1e6 + character;
            expect(key(range.start)).toBeLessThanOrEqual(key(inner.start));
            expect(key(range.end)).toBeGreaterThanOrEqual(key(inner.end));
            inner = range;
          }
        });
      }),
      { numRuns: 500 },
    );
  });
});
