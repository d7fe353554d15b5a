import { describe, expect, test } from 'vitest';
import { symbols, symbolTable } from '../../server/src/model/symbols';
import { snapshot } from '../support/snapshots';

const CONFIG = `vrf definition RED
interface Loopback0
 vrf forwarding RED
interface Tunnel 1
 tunnel source lo0
no vrf definition BLUE
ipv6 route vrf RED 2001:db8::/32 tu1`;

describe('symbols', () => {
  test('are definitions and references, by kind and place', () => {
    const found = symbols(snapshot(CONFIG)).map(({ kind, name, role, mark }) => {
      const written = mark.line.source.text.slice(mark.span.start, mark.span.end);
      return `${role} ${kind} ${name} (${written})`;
    });
    expect(found).toEqual([
      'definition vrf RED (RED)',
      'definition interface Loopback0 (Loopback0)',
      'reference vrf RED (RED)',
      'definition interface Tunnel1 (Tunnel 1)',
      'reference interface Loopback0 (lo0)',
      'reference vrf BLUE (BLUE)',
      'reference vrf RED (RED)',
      'reference interface Tunnel1 (tu1)',
    ]);
  });

  test('are found by kind and name', () => {
    const uses = symbolTable(snapshot(CONFIG)).get('vrf')?.get('RED');
    expect(uses?.definitions).toHaveLength(1);
    expect(uses?.references).toHaveLength(2);
  });
});
