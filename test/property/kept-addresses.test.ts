import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressConflicts } from '../../server/src/model/addressing/address-conflicts';
import { loneDefault } from '../../server/src/model/addressing/default-routes';
import {
  gatewayOutside,
  routersOutside,
  virtualOutside,
} from '../../server/src/model/addressing/gateways-outside';
import { badNextHops } from '../../server/src/model/addressing/next-hops';
import { usesDocumentationSpace, usesGlobalSpace } from '../../server/src/model/addressing/space-in-use';
import { suspectNextHops } from '../../server/src/model/addressing/suspect-next-hops';
import { lateVrfs } from '../../server/src/model/addressing/vrf-order';
import { staticPrefixes } from '../../server/src/model/bgp/static-prefixes';
import { unroutedNetworks } from '../../server/src/model/bgp/unrouted-networks';
import type { Fact } from '../../server/src/model/facts';
import { interfacesByName } from '../../server/src/model/interfaces';
import { linksWithLists } from '../../server/src/model/ipv6/filter-effects';
import { ipv6Reach, ipv6Vrfs } from '../../server/src/model/ipv6/ipv6-presence';
import { repeatedInterfaces } from '../../server/src/model/ipv6/repeated-interfaces';
import { idleMulticastUses } from '../../server/src/model/multicast/multicast-use';
import { addressOwners } from '../../server/src/model/owners';
import { ipv4Routes, ipv6DefaultRoutes, ipv6Routes } from '../../server/src/model/routes';
import { contestedNetworks } from '../../server/src/model/routing/contested-networks';
import { oneFamilyInterfaces } from '../../server/src/model/routing/family-parity';
import { idleNetworks } from '../../server/src/model/routing/idle-networks';
import { igps } from '../../server/src/model/routing/igp';
import { relayUses } from '../../server/src/model/routing/relay-uses';
import { unresolvableNextHops } from '../../server/src/model/routing/six-to-four-next-hops';
import { foreignNextHops } from '../../server/src/model/security/edge';
import { wrongSources } from '../../server/src/model/services/wrong-sources';
import { sixToFourTunnels } from '../../server/src/model/six-to-four';
import { foreignSixToFour } from '../../server/src/model/six-to-four-foreign';
import { misEncoded } from '../../server/src/model/six-to-four-groups';
import { sixToFourUses } from '../../server/src/model/six-to-four-uses';
import type { Snapshot } from '../../server/src/model/snapshot';
import { tunnelSources, tunnels } from '../../server/src/model/tunnel-ends';
import type { LineEdit } from '../../server/src/syntax/lines';
import { edited, snapshot } from '../support/snapshots';

/** Groups of facts, of which some are asked for between the edits. */
const groups: readonly Readonly<Record<string, Fact<unknown>>>[] = [
  { interfacesByName, tunnels, tunnelSources, repeatedInterfaces, virtualOutside, lateVrfs },
  { addressConflicts, addressOwners, usesGlobalSpace, usesDocumentationSpace, ipv6Reach, ipv6Vrfs },
  { igps, contestedNetworks, idleNetworks, oneFamilyInterfaces, idleMulticastUses, linksWithLists },
  { ipv4Routes, ipv6Routes, ipv6DefaultRoutes, loneDefault, foreignNextHops, gatewayOutside, routersOutside },
  { suspectNextHops, badNextHops, unroutedNetworks, wrongSources, longestStatic },
  { sixToFourTunnels, sixToFourUses, misEncoded, foreignSixToFour, unresolvableNextHops, relayUses },
];
const ALL = (1 << groups.length) - 1;

const oneOf = <Value extends string>(...values: readonly Value[]) => fc.constantFrom(...values);
const name = oneOf('Gi0/1', 'Gi0/1.10', 'Gi0/2', 'Vlan10', 'Lo0', 'Tunnel0', 'Tunnel1');
const ipv4 = oneOf('10.0.0.1', '10.0.0.2', '10.0.1.129', '10.0.1.255', '192.0.2.1', '192.88.99.1', '8.8.8.8');
const mask = oneOf('255.255.255.0', '255.255.255.128', '255.255.0.0', '255.255.255.255', '255.0.255.0');
const ipv6 = oneOf('2001:DB8::1', '2001:DB8:1::1', '2002:C000:201::1', '2002:192:0:2:1::1', 'FD00::1');
const vrf = oneOf('RED', 'BLUE');

/** Puts random words into the holes of a line. */
const line = (...parts: readonly (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
const no = oneOf('', '', '', 'no ');

const inInterface = fc.oneof(
  line(' ip address ', ipv4, ' ', mask, oneOf('', '', ' secondary')),
  line(' no ip address ', ipv4, ' ', mask),
  line(' ipv6 address ', ipv6, '/', oneOf('64', '48', '128', '64 eui-64')),
  line(' vrf forwarding ', vrf),
  line(' ', no, 'shutdown'),
  line(' ip unnumbered ', name),
  line(' tunnel source ', fc.oneof(name, ipv4)),
  line(' tunnel mode ipv6ip', oneOf('', ' 6to4', ' 6to4')),
  line(' ', no, oneOf('ip', 'ipv6'), ' ospf ', oneOf('1', '2'), ' area ', oneOf('0', '1')),
  line(' ipv6 nd prefix ', ipv6, '/64'),
  line(' standby 1 ip ', ipv4),
  line(' ip access-group ', oneOf('EDGE', 'OPEN'), ' in'),
  oneOf(' ip address dhcp', ' bridge-group 1', ' nothing known', ' ip pim sparse-mode', '!'),
);
const atTop = fc.oneof(
  line('interface ', name),
  line('interface ', name),
  line(no, 'ip route 10.0.1.0 255.255.255.0 ', oneOf('', 'Gi0/1 '), ipv4),
  line(no, 'ip route vrf ', vrf, ' 0.0.0.0 0.0.0.0 ', ipv4),
  line('ip route ', ipv4, ' ', mask, ' ', ipv4),
  line(no, 'ipv6 route ', oneOf('::/0 ', '2002::/16 ', '2001:DB8:7::/48 '), oneOf('', 'Tunnel0 '), ipv6),
  line('router ospf ', oneOf('1', '2'), oneOf('', '', ' vrf RED')),
  line(' network ', ipv4, ' 0.0.0.255 area ', oneOf('0', '1')),
  line('router bgp 65000\n neighbor ', fc.oneof(ipv4, ipv6), ' remote-as 65001'),
  line('router bgp 65000\n network ', ipv4, ' mask ', mask),
  line('router bgp 65000\n address-family ipv6\n  network ', ipv6, '/48'),
  line(
    'ip access-list extended ',
    oneOf('EDGE', 'OPEN'),
    '\n permit ip ',
    oneOf('any', 'host 10.0.0.1'),
    ' any',
  ),
  line('ip dhcp pool P\n network ', ipv4, ' 255.255.255.0\n default-router ', ipv4),
  oneOf(
    'hostname R1',
    'hostname R2',
    'ntp source Lo0',
    'ntp server 2001:DB8::9',
    'ip default-gateway 10.0.0.9',
  ),
);
/** A document, and the lines that are put into it: of all kinds, or of interfaces whose addresses are in conflict. */
const kinds = [
  { top: atTop, below: inInterface },
  {
    top: line('interface ', name),
    below: fc.oneof(
      line(
        ' ip address 10.0.',
        oneOf('0', '1'),
        '.',
        oneOf('1', '2', '129'),
        ' ',
        mask,
        oneOf('', ' secondary'),
      ),
      line(' ip address 10.0.', oneOf('0', '1'), '.', oneOf('1', '2', '129'), ' ', mask),
      line(' ipv6 address 2001:DB8::', oneOf('1', '2'), '/', oneOf('64', '48', '128')),
      line(' vrf forwarding ', vrf),
      line(' ', no, 'shutdown'),
    ),
  },
  {
    top: fc.oneof(
      line('interface ', name),
      line('router ospf 1', oneOf('', ' vrf RED')),
      line(' network ', ipv4, ' 0.0.0.255 area ', oneOf('0', '1')),
    ),
    below: fc.oneof(
      line(' ip address ', ipv4, ' 255.255.255.0'),
      line(' ', no, 'ip ospf ', oneOf('1', '2'), ' area ', oneOf('0', '1')),
      line(' ', no, 'vrf forwarding ', vrf),
    ),
  },
] as const;
const scenario = fc.constantFrom(...kinds).chain(({ top, below }) => {
  const part = fc
    .tuple(top, fc.array(below, { maxLength: 5 }))
    .map(([first, more]) => [first, ...(first.startsWith('interface') ? more : [])]);
  const text = fc.array(part, { minLength: 3, maxLength: 14 }).map((all) => joined(all.flat()));
  const inserted = fc.array(fc.oneof(below, top), { maxLength: 2 }).map(joined);
  const edit: fc.Arbitrary<Edit> = fc.record({
    from: fc.nat(60),
    count: fc.nat(2),
    text: fc.oneof(inserted, oneOf('1', 'x', ' ')),
    column: fc.nat(30),
    looked: fc.nat(ALL),
  });
  return fc.record({ text, edits: fc.array(edit, { minLength: 1, maxLength: 6 }) });
});

function joined(lines: readonly string[]): string {
  return lines.map((one) => `${one}\n`).join('');
}

interface Edit {
  readonly from: number;
  readonly count: number;
  readonly text: string;
  readonly column: number;
  readonly looked: number;
}

test('after any edits what is known of addresses, routes and tunnels is what a fresh document tells', () => {
  fc.assert(
    fc.property(scenario, ({ text, edits }) => {
      let current = snapshot(text);
      look(current, ALL);
      for (const one of edits) {
        current = edited(current, changeOf(current, one));
        look(current, one.looked);
      }
      const fresh = snapshot(current.lines.map(({ text: own, ending }) => own + ending).join(''));
      expect(look(current, ALL)).toEqual(look(fresh, ALL));
    }),
    { numRuns: 400 },
  );
});

/** A character typed in a line, or whole lines in place of others. */
function changeOf({ lines }: Snapshot, { from, count, text, column }: Edit): LineEdit {
  const at = Math.min(from, lines.length - 1);
  if (text !== '' && !text.endsWith('\n')) {
    const character = Math.min(column, lines[at]?.text.length ?? 0);
    return { start: { line: at, character }, end: { line: at, character }, text };
  }
  const end = Math.min(at + count, lines.length - 1);
  return { start: { line: at, character: 0 }, end: { line: end, character: 0 }, text };
}

function longestStatic(at: Snapshot): readonly unknown[] {
  const { in: inTable } = staticPrefixes(at);
  const addresses = [
    { family: 4, bits: 0x0a000101 },
    { family: 6, bits: 0x2002n << 112n },
  ] as const;
  return [undefined, 'RED'].flatMap((table) => addresses.map((one) => inTable(table).longest(one) ?? null));
}

/** What some groups of facts say, those of the bits of a number. */
function look(at: Snapshot, which: number): unknown {
  return groups.map((group, index) =>
    (which & (1 << index)) === 0
      ? index
      : Object.entries(group).map(([fact, value]) => [fact, plain(value(at))]),
  );
}

/** A value without what differs from version to version: of a place the text of its line and the column. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Set) return [...value].map(plain).sort();
  if ('line' in value && 'span' in value) return placeText(value as Place);
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, plain(own)]));
}

interface Place {
  readonly line: { readonly source: { readonly text: string } };
  readonly span: { readonly start: number };
}

function placeText({ line: { source }, span }: Place): string {
  return `${source.text}@${span.start}`;
}
