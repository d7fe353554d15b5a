import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../server/src/model/facts';
import { accessLists } from '../../server/src/model/filters/access-lists';
import { ipv6PacketFilters } from '../../server/src/model/filters/ipv6-packet-filters';
import { prefixLists } from '../../server/src/model/filters/prefix-lists';
import { routeMaps } from '../../server/src/model/filters/route-maps';
import {
  type ShadowedEntry,
  shadowedAclEntries,
  shadowedPrefixListEntries,
} from '../../server/src/model/filters/shadows';
import { ipv4ListsByEffect } from '../../server/src/model/ipv6/open-acls';
import type { Mark } from '../../server/src/model/mark';
import type { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules/rules.generated';
import { checkSnapshot } from '../../server/src/rules/run';
import type { LineEdit } from '../../server/src/syntax/lines';
import { edited, snapshot } from '../support/snapshots';

const own = rules.filter(({ family }) => family === 'filters');

/** Filters and what follows from them, as text that two versions can be compared by. */
const view: readonly Fact<unknown>[] = [
  (at) =>
    accessLists(at).map(({ entries, lineage, header, clashes, ...rest }) => [
      rest,
      text(header),
      entries.map(({ mark, ...entry }) => [text(mark), entry]),
      clashes.map(({ sequence, first, second }) => [sequence, text(first), text(second)]),
    ]),
  (at) =>
    prefixLists(at).map(({ entries, lineage, header, clashes, ...rest }) => [
      rest,
      text(header),
      entries.map(({ mark, ...entry }) => [text(mark), entry]),
      clashes.map(({ sequence, first, second }) => [sequence, text(first), text(second)]),
    ]),
  (at) =>
    routeMaps(at).map(({ name, clauses }) => [
      name,
      clauses.map(({ header, ...clause }) => [text(header), clause]),
    ]),
  (at) => shadowedAclEntries(at).map(told),
  (at) => shadowedPrefixListEntries(at).map(told),
  (at) => ipv6PacketFilters(at).map(({ list, uses }) => [list.name, uses.map(({ mark }) => text(mark))]),
  (at) => Object.values(ipv4ListsByEffect(at)).map((names) => [...names].sort()),
  (at) =>
    own.map(({ id, findings }) => [
      id,
      findings(at)
        .map(({ at: place, message, holes, related = [], fix }) =>
          written([text(place), place.span, message, holes, related.map((one) => text(one.at)), fix?.title]),
        )
        .sort(),
    ]),
];

/** As text: to compare thousands of entries part by part takes long. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
}

function text({ line }: Mark): string {
  return line.source.text;
}

function told({
  entry,
  by,
  ...rest
}: ShadowedEntry<{ readonly mark: Mark; readonly sequence: number }>): unknown {
  return [text(entry.mark), entry.sequence, by.map(({ mark, sequence }) => [text(mark), sequence]), rest];
}

const bits = fc.nat(63);
const address = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant('any') },
    { weight: 9, arbitrary: fc.tuple(bits, fc.constantFrom(0, 0, 0, 1, 3, 5)) },
  )
  .map((one) => (typeof one === 'string' ? one : `10.0.0.${one[0]} 0.0.0.${one[1]}`));
const entry = fc
  .tuple(fc.constantFrom('permit', 'deny'), fc.constantFrom('ip', 'tcp', 'udp'), address, address, fc.nat(40))
  .map(([action, protocol, source, destination, end]) => {
    const behind = ['', ' established', ' dscp ef', ' log', ` range ${end} ${end + 5}`][end % 5] ?? '';
    return `${action} ${protocol} ${source} ${destination}${protocol === 'tcp' || end % 5 === 2 ? behind : ''}`;
  });
const NAMES = ['A', 'B', '101', 'C6'];
/** What is not an entry of an IPv4 list. */
const others: readonly ((own: string, name: string, n: number) => string)[] = [
  (_, name) => `ip access-list extended ${name}`,
  (own) => `access-list 101 ${own}`,
  (_own, _name, n) => ` no ${n}`,
  (own) => ` no ${own}`,
  (own) => ` remark ${own}`,
  (own, _, n) => ` ${n} ${own}`,
  (_, name) => `no ip access-list extended ${name}`,
  (_, name, n) => `ip access-list resequence ${name} ${n} 10`,
  (_, name) => `ipv6 access-list ${name}`,
  (_own, _name, n) => ` permit ipv6 2001:DB8:${n}::/${32 + (n % 90)} any sequence ${n}`,
  (_own, _name, n) =>
    `ip prefix-list P${n % 3} seq ${n} permit 10.${n % 8}.0.0/${8 + (n % 9)} le ${20 + (n % 9)}`,
  (_own, _name, n) => `no ip prefix-list P1 seq ${n}`,
  (_own, _name, n) => `route-map M permit ${n}`,
  (_, name) => ` match ip address ${name}`,
  (_own, _name, n) => `interface Vlan${n % 3}\n ipv6 traffic-filter C6 in${n % 2 ? '\n shutdown' : ''}`,
  (_own, _name, n) => `object-group network NETS\n host 10.0.0.${n % 8}`,
  () => ' permit ip object-group NETS any',
  () => ' permit tcp any any time-range DAY',
  () => ' permit tcp any host',
  () => ' evaluate MIRROR',
];
const other = fc
  .tuple(fc.constantFrom(...others), entry, fc.constantFrom(...NAMES), fc.nat(400))
  .map(([make, own, name, n]) => make(own, name, n));
const line = fc.oneof(
  { weight: 4, arbitrary: entry.map((own) => ` ${own}`) },
  { weight: 1, arbitrary: other },
);
const entries = fc.array(entry, { minLength: 100, maxLength: 220 });
const document = fc.oneof(
  fc.array(fc.oneof(line, other), { maxLength: 40 }),
  fc
    .tuple(fc.constantFrom('A', 'C6'), entries, fc.array(other, { maxLength: 6 }))
    .map(([name, all, rest]) => [`ip access-list extended ${name}`, ...all.map((own) => ` ${own}`), ...rest]),
  entries.map((all) => all.map((own) => `access-list 101 ${own}`)),
  entries.map((all) => ['ip access-list extended B', ...all.map((own, at) => ` ${10 * at + 10} ${own}`)]),
  entries.map((all) =>
    all.map(
      (own, at) => `ip prefix-list P0 seq ${5 * at + 5} permit 10.${own.length}.0.0/${8 + (at % 9)} le 24`,
    ),
  ),
);
const edit = fc.record({
  from: fc.nat(230),
  /** Where a digit is typed or taken away; else lines are put in the place of others. */
  column: fc.option(fc.nat(40)),
  takes: fc.boolean(),
  count: fc.constantFrom(0, 1, 1, 2),
  lines: fc.array(line, { maxLength: 2 }),
  looked: fc.nat(2 ** view.length - 1),
});

test('after any edits, whatever was looked at in between, filters are those of a fresh document', () => {
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: 1, maxLength: 8 }), (lines, edits) => {
      let current = snapshot(`${lines.join('\n')}\n`);
      look(current, -1);
      for (const { looked, ...one } of edits) {
        current = edited(current, changeOf(current, one));
        look(current, looked);
      }
      const fresh = snapshot(current.lines.map(({ text: own, ending }) => own + ending).join(''));
      expect(written(look(current, -1))).toBe(written(look(fresh, -1)));
    }),
    { numRuns: 100 },
  );
});

function changeOf(
  { lines }: Snapshot,
  { from, column, takes, count, lines: added }: Omit<EditOf<typeof edit>, 'looked'>,
): LineEdit {
  const at = Math.min(from, lines.length - 1);
  const start = { line: at, character: 0 };
  if (column === null)
    return {
      start,
      end: { line: Math.min(at + count, lines.length - 1), character: 0 },
      text: added.map((one) => `${one}\n`).join(''),
    };
  const length = lines[at]?.text.length ?? 0;
  const character = Math.min(column, length);
  const end = { line: at, character: Math.min(length, takes ? character + 1 : character) };
  return { start: { line: at, character }, end, text: takes ? '' : '1' };
}

type EditOf<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** What some of the facts say, those of the bits of a number. */
function look(at: Snapshot, which: number): unknown {
  return view.map((fact, index) => (which & (1 << index) ? fact(at) : undefined));
}

test('a line that takes the number of the one below it is seen as one of the same number', () => {
  const entry = 'ip prefix-list CUSTOMER seq 5 permit 192.0.2.0/24\n';
  const text = `hostname R1\n!\n${entry}ip prefix-list CUSTOMER seq 10 permit 198.51.100.0/24\n`;
  const before = snapshot(text);
  checkSnapshot(before);
  const start = { line: 1, character: 0 };
  for (const inserted of [entry, entry.replace('permit', 'deny')]) {
    const after = edited(before, { start, end: start, text: inserted });
    const fresh = snapshot(after.lines.map((line) => line.text + line.ending).join(''));
    const said = (of: typeof before) => checkSnapshot(of).map(({ rule, line }) => `${line} ${rule.id}`);
    expect(said(after)).toEqual(said(fresh));
  }
});
