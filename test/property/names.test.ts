import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../server/src/model/mark';
import { missing } from '../../server/src/model/missing-names';
import { namedThing } from '../../server/src/model/name-uses';
import { overwritten } from '../../server/src/model/names/overwritten';
import { unusedThings } from '../../server/src/model/names/unused-names';
import { wrongReferences } from '../../server/src/model/names/wrong-references';
import { unclearInterfaces } from '../../server/src/model/services/unclear-interfaces';
import type { Snapshot } from '../../server/src/model/snapshot';
import { type Symbol as NameUse, symbols, symbolTable } from '../../server/src/model/symbols';
import { unrecognised } from '../../server/src/model/unrecognised';
import { edited, snapshot } from '../support/snapshots';

/** What is said of names, as text: places as the text of their lines. */
const view: Readonly<Record<string, (at: Snapshot) => unknown>> = {
  missing: (at) =>
    missing(at).map(({ kind, name, uses, wrong }) => [kind, name, ...uses.map(told), [...wrong].map(told)]),
  unused: (at) =>
    unusedThings(at).map(({ kind, name, definitions, needsOthers }) => [
      kind,
      name,
      needsOthers,
      ...definitions.map(told),
    ]),
  wrong: (at) => wrongReferences(at).map(({ use, found, alike }) => [told(use), found, alike]),
  overwritten: (at) =>
    overwritten(at).map(({ earlier, later, command }) => [shown(earlier), shown(later), command]),
  unrecognised: (at) => unrecognised(at).map(({ mark, text, reason }) => [shown(mark), text, reason.kind]),
  unclear: (at) => [...unclearInterfaces(at)],
  table: (at) =>
    [...symbolTable(at)].map(([kind, names]) => [
      kind,
      ...[...names].map(([name, uses]) => [name, uses.definitions.map(told), uses.references.map(told)]),
    ]),
  things: (at) =>
    symbols(at)
      .slice(0, 12)
      .map((use) => namedThing(at, use))
      .map(({ kind, name, definitions, references }) => [
        kind,
        name,
        definitions.map(told),
        references.map(told),
      ]),
};

function told({ kind, name, role, mark }: NameUse): string {
  return `${role} ${kind} ${name} ${shown(mark)}`;
}

function shown({ line, span }: Mark): string {
  return `${span.start} ${line.source.text}`;
}

const templates = [
  ...['hostname R1', 'end', '!', '! {{ site }}', 'vtp mode off', 'vlan A', 'vlan 7', 'ip ssh version 1'],
  ...['ip ssh version 2', 'frobnicate A', 'event manager applet A', ' action 1 cli command "show B"'],
  ...['ip access-list standard A', 'no ip access-list standard A', 'ip access-list extended A'],
  ...[' permit ip object-group A object-group B', 'object-group network A', 'mac access-list extended A'],
  ...['ipv6 access-list A', 'access-list 10 permit any', 'ip prefix-list A permit 0.0.0.0/0'],
  ...['ipv6 prefix-list A permit ::/0', 'no ip prefix-list A', 'route-map A permit 10', 'no route-map A'],
  ...[' match ip address A B', ' match ip address prefix-list A', ' no match ip address A', ' continue 20'],
  ...[
    'interface Loopback1',
    'interface lo1',
    'interface range lo1 - 3',
    'interface Port-channel7',
    'interface Gi0/1',
  ],
  ...[
    ' ip access-group A in',
    ' no ip access-group A in',
    ' ip access-group 10 out',
    ' channel-group 7 mode on',
  ],
  ...[
    ' channel-group 7 mode o',
    ' ipv6 traffic-filter A in',
    ' vrf forwarding A',
    ' switchport access vlan 7',
  ],
  ...[' ip address 192.0.2.1 255.255.255.0', ' ip address 192.0.2.2 255.255.255.0', ' ip adress 192.0.2.1'],
  ...['vrf definition A', 'no vrf definition A', 'ip route vrf A 0.0.0.0 0.0.0.0 lo 1', 'router rip'],
  ...[' passive-interface po7', 'crypto map A 10 ipsec-isakmp', ' match address A', ' match address 10'],
  ...[
    'router bgp 65000',
    ' neighbor A peer-group',
    ' neighbor 192.0.2.1 peer-group A',
    ' template peer-policy A',
  ],
  ...[
    '  route-map B in',
    ' neighbor A remote-as 65001',
    ' neighbor A remote-as 65002',
    ' address-family ipv4 vrf A',
  ],
  ...['  neighbor 192.0.2.1 route-map A in', '  neighbor 192.0.2.1 route-map B in', ' exit-address-family'],
  ...['  no neighbor 192.0.2.1 route-map A in', '  maximum-paths 4', ' maximum-paths 2'],
];
const line = fc
  .tuple(fc.constantFrom(...templates), fc.constantFrom('A', 'B', 'C'), fc.constantFrom('A', 'B'))
  .map(([text, first, second]) => text.replace(/\bA\b/, first).replace(/\bB\b/, second));
const lines = (least: number, most: number) =>
  fc.array(line, { minLength: least, maxLength: most }).map((all) => all.map((one) => `${one}\n`).join(''));
const neighbors = Array.from({ length: 210 }, (_, index) => ` neighbor 192.0.2.${index} remote-as 65000\n`);
const families = fc.array(
  fc.constantFrom(
    ...[
      ' address-family ipv4 vrf A\n  maximum-paths 4',
      ' address-family ipv4 vrf B\n  maximum-paths 4',
      ' neighbor 192.0.2.7 remote-as 65001',
      '!',
    ],
    ...['  neighbor 192.0.2.1 route-map A in', '  neighbor 192.0.2.1 route-map B in', ' exit-address-family'],
    ...['  no neighbor 192.0.2.1 route-map A in', '  neighbor 192.0.2.2 route-map B in', 'router rip'],
  ),
  { maxLength: 12 },
);
const longBlock = families.map((own) =>
  ['hostname R1', 'router bgp 65000', neighbors.join('').trimEnd(), ...own, ''].join('\n'),
);
/** Lines, or some characters of one; counted from the end where `from` is below 0. */
const edit = fc.record({
  from: fc.oneof(
    fc.nat(40),
    fc.nat(15).map((above) => -above),
  ),
  count: fc.nat(2),
  text: fc.oneof(lines(0, 3), fc.constantFrom('1', 'A', 'no ', '')),
  character: fc.nat(40),
  inLine: fc.boolean(),
  looked: fc.nat(255),
});

test('after any edits, whatever was looked at in between, names are those of a fresh document', () => {
  keepsUp(lines(0, 60), edit, 100);
});

test('after edits at the end of a long block', () => {
  const atEnd = fc.record({
    from: fc.nat(12).map((above) => -above),
    count: fc.nat(2),
    text: fc.oneof(
      fc.constant(''),
      families.map((some) =>
        some
          .slice(0, 2)
          .map((one) => `${one}\n`)
          .join(''),
      ),
    ),
    character: fc.constant(0),
    inLine: fc.constant(false),
    looked: fc.constant(1 << Object.keys(view).indexOf('overwritten')),
  });
  keepsUp(longBlock, atEnd, 40);
});

function keepsUp(document: fc.Arbitrary<string>, oneEdit: typeof edit, numRuns: number): void {
  fc.assert(
    fc.property(document, fc.array(oneEdit, { minLength: 1, maxLength: 10 }), (text, edits) => {
      let current = snapshot(text);
      look(current, 255);
      for (const one of edits) {
        current = changed(current, one);
        look(current, one.looked);
      }
      const fresh = snapshot(current.lines.map(({ text: own, ending }) => own + ending).join(''));
      expect(look(current, 255)).toEqual(look(fresh, 255));
    }),
    { numRuns },
  );
}

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function changed(before: Snapshot, { from, count, text, character, inLine }: Edit): Snapshot {
  const last = before.lines.length - 1;
  const at = from < 0 ? Math.max(0, last + from) : Math.min(from, last);
  if (!inLine) {
    const end = { line: Math.min(at + count, last), character: 0 };
    return edited(before, { start: { line: at, character: 0 }, end, text });
  }
  const length = before.lines[at]?.text.length ?? 0;
  const start = Math.min(character, length);
  const end = { line: at, character: Math.min(start + count, length) };
  return edited(before, { start: { line: at, character: start }, end, text });
}

/** What some of the facts say, those of the bits of a number. */
function look(at: Snapshot, which: number): unknown {
  return Object.entries(view).map(([name, fact], index) => (which & (1 << index) ? [name, fact(at)] : name));
}
