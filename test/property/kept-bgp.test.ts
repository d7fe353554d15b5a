import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bgpNeighbors } from '../../server/src/model/bgp/neighbors';
import { bgpProcesses } from '../../server/src/model/bgp/processes';
import { locateMarks, type Mark } from '../../server/src/model/mark';
import type { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules/rules.generated';
import { edited, snapshot } from '../support/snapshots';

const name = fc.constantFrom(
  '192.0.2.1',
  '192.0.2.2',
  '192.0.2.3',
  '2001:DB8::1',
  '2001:db8:0::1',
  'G1',
  'G2',
);
const address = fc.constantFrom('192.0.2.1', '192.0.2.2', '2001:DB8::1', '2002:C000:205::');
const number = fc.nat(2);
const as = fc.constantFrom('65010', '65010', '65020', '3320');
const family = fc.constantFrom('ipv4', 'ipv6', 'ipv4 vrf RED', 'vpnv4', 'ipv4 unicast');
const indent = fc.constantFrom('', ' ', ' ', ' ', '  ', '  ', '  ');

/** Each with one of the words in the place of its hole. */
const filled = (template: string, word: fc.Arbitrary<string | number>) =>
  word.map((one) => template.replace('#', `${one}`));

const option = fc.oneof(
  filled('remote-as #', as),
  filled('update-source Loopback#', number),
  filled('route-map M# in', number),
  filled('route-map M# out', number),
  filled('inherit peer-session S#', number),
  filled('inherit peer-policy P#', number),
  fc.constantFrom('activate', 'activate', 'shutdown', 'description x', 'route-reflector-client', 'ao KEY'),
);
const neighborLine = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, option).map(([one, rest]) => `neighbor ${one} ${rest}`) },
  fc.tuple(name, option).map(([one, rest]) => `no neighbor ${one} ${rest}`),
  filled('no neighbor #', name),
  fc.tuple(address, number).map(([one, group]) => `neighbor ${one} peer-group G${group}`),
  filled('neighbor G# peer-group', number),
);
const header = fc.oneof(
  { weight: 3, arbitrary: filled('address-family #', family) },
  { weight: 2, arbitrary: filled('no address-family #', family) },
  filled('template peer-session S#', number),
  filled('template peer-policy P#', number),
);
const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(indent, neighborLine).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: filled(' address-family #', family) },
  filled(' no address-family #', family),
  filled('router bgp #', as),
  filled('no router bgp #', as),
  filled(' template peer-session S#', number),
  filled(' template peer-policy P#', number),
  filled('  inherit peer-policy P# 10', number),
  filled('  network 10.#.0.0 mask 255.255.0.0', number),
  filled(' bgp listen range 192.0.2.0/24 peer-group G#', number),
  fc.constantFrom(
    ' exit-address-family',
    ' scope vrf RED',
    '  topology base',
    ' no bgp default ipv4-unicast',
  ),
  fc.constantFrom('  remote-as 65020', '  route-map M1 in', '!', 'hostname R', 'interface Loopback0', 'end'),
);
const lines = (least: number, most: number) =>
  fc.array(line, { minLength: least, maxLength: most }).map((all) => all.map((one) => `${one}\n`).join(''));

/** A block so long that only its lines that changed are read, and what may stand in front and behind. */
const longBlock = fc
  .tuple(lines(0, 5), lines(0, 12), fc.array(header, { maxLength: 3 }), lines(0, 12))
  .map(([before, middle, headers, after]) => [
    before,
    'router bgp 65010\n neighbor G0 remote-as 65020\n neighbor G1 peer-group\n neighbor G1 remote-as 3320\n',
    ...many((index) => ` neighbor 192.0.2.${index} ${memberOf(index)}\n`),
    middle,
    ...['address-family ipv4', ...headers].flatMap((one) => [` ${one}\n`, ...many(familyLine, 7)]),
    after,
  ])
  .map((parts) => parts.join(''));

function many(text: (index: number) => string, step = 1): string[] {
  return Array.from({ length: Math.floor(60 / step) }, (_, index) => text(index * step));
}

function memberOf(index: number): string {
  return index % 2 === 0 ? `remote-as ${65010 + (index % 3)}` : `peer-group G${index % 3}`;
}

function familyLine(index: number): string {
  return `  neighbor ${index % 3 === 0 ? 'G1' : `192.0.2.${index}`} ${index % 2 === 0 ? 'activate' : 'shutdown'}\n`;
}

const edit = fc.record({
  /** Where lines are replaced: anywhere, at a line on a group, or at a header of a mode. */
  at: fc.oneof(fc.constant(undefined), fc.constant(/neighbor G/), fc.constant(/family|template|router/)),
  from: fc.nat(200),
  count: fc.constantFrom(0, 1, 1, 2),
  text: fc.oneof(
    lines(0, 2),
    header.map((one) => ` ${one}\n`),
    fc.tuple(number, option).map(([group, rest]) => ` neighbor G${group} ${rest}\n`),
  ),
  isLooked: fc.boolean(),
});

/** The number of a line to replace. */
function placeOf({ lines: all }: Snapshot, at: RegExp | undefined, from: number): number {
  const found = all.flatMap(({ text }, index) => (at === undefined || at.test(text) ? [index] : []));
  return found[from % Math.max(found.length, 1)] ?? 0;
}

test('after any edits of BGP neighbors and rules say what they say of a fresh document', () => {
  fc.assert(
    fc.property(
      fc.oneof(lines(0, 50), longBlock, longBlock),
      fc.array(edit, { minLength: 1, maxLength: 10 }),
      (text, edits) => {
        let current = snapshot(text);
        look(current);
        for (const { at, from, count, text: inserted, isLooked } of edits) {
          const place = placeOf(current, at, from);
          const start = { line: place, character: 0 };
          const end = { line: Math.min(place + count, current.lines.length - 1), character: 0 };
          current = edited(current, { start, end, text: inserted });
          if (isLooked) look(current);
        }
        const fresh = snapshot(current.lines.map(({ text: own, ending }) => own + ending).join(''));
        expect(look(current)).toEqual(look(fresh));
      },
    ),
    { numRuns: 150 },
  );
});

const ofBgp = rules.filter(({ family: folder, id }) => folder === 'bgp' || id === 'routing-unauthenticated');

/** Processes, neighbors and what rules find, with line numbers in the place of marks. */
function look(at: Snapshot): unknown {
  const found = ofBgp.map((rule) => [rule.id, rule.findings(at)]);
  const neighbors = bgpNeighbors(at).map(({ process, scope, families, ...own }) => [
    ...[process.as, scope.vrf, own],
    ...families.map(({ family: { key }, ...inFamily }) => [key, inFamily]),
  ]);
  const all = [bgpProcesses(at), neighbors, found];
  const marks: Mark[] = [];
  shown(all, (mark) => marks.push(mark));
  const numbers = locateMarks(at, marks);
  return shown(all, ({ line: own, span }) => `${numbers.get(own)}:${span.start}`);
}

function shown(value: unknown, show: (mark: Mark) => unknown): unknown {
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? 'function' : value;
  if (isMark(value)) return show(value);
  if (value instanceof Map || value instanceof Set || Array.isArray(value))
    return [...value].map((one) => shown(one, show));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one, show)]));
}

function isMark(value: object): value is Mark {
  return 'section' in value && 'line' in value && 'span' in value;
}
