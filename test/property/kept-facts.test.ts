import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachRow, type Fact } from '../../server/src/model/facts';
import { keyedFact } from '../../server/src/model/keyed';
import { lineFact } from '../../server/src/model/line-fact';
import { perKey, valuesOf } from '../../server/src/model/per-key';
import type { Snapshot } from '../../server/src/model/snapshot';
import { type Symbol as NameUse, symbols, symbolsOf } from '../../server/src/model/symbols';
import { checkSnapshot, type Finding } from '../../server/src/rules/run';
import { edited, snapshot } from '../support/snapshots';

/** Names by themselves, by key, what follows from each key, and what follows from that. */
const byLine = lineFact(symbols.topics, (line, section) =>
  symbolsOf(line, section).map((use) => ({ use, head: section.lines[0]?.source.text })),
);
const inA = eachRow(symbols, [], (use) => (use.name.startsWith('A') ? [use] : []));
const byName = keyedFact(symbols, ({ kind, name }): string | undefined =>
  name.includes('9') ? undefined : `${kind} ${name}`,
);
const things = perKey(byName, [], (uses, key) => (uses.length === 3 ? undefined : { key, uses }));
const defined = eachRow(valuesOf(things), [], ({ key, uses }) => uses.map((use) => ({ key, use })));
const longest = perKey(
  keyedFact(defined, ({ use }) => use.role),
  [],
  (all) => ({ all }),
);

const view: Readonly<Record<string, Fact<unknown>>> = {
  byLine: (at) => byLine(at).map(({ use, head }) => `${head}: ${told(use)}`),
  inA: (at) => inA(at).map(told),
  byName: (at) => ['route-map A1', 'ipv4-acl B2', 'route-map C3'].map((key) => byName(at).get(key).map(told)),
  things: (at) => things(at).values.map(({ key, uses }) => [key, ...uses.map(told)]),
  defined: (at) => defined(at).map(({ key, use }) => [key, told(use)]),
  longest: (at) => longest(at).values.map(({ all }) => all.map(({ use }) => told(use))),
};

function told({ kind, name, role, mark }: NameUse): string {
  return `${role} ${kind} ${name} ${mark.line.source.text}`;
}

const NAMES = ['A1', 'A2', 'B1', 'B2', 'C3', 'D9'];
const line = fc
  .tuple(fc.nat(6), fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.nat(99))
  .map(([kind, one, other, number]) => {
    if (kind === 0) return `ip access-list extended ${one}`;
    if (kind === 1) return ` permit ip object-group ${one} object-group ${other}`;
    if (kind === 2) return `route-map ${one} permit ${number}`;
    if (kind === 3) return ` match ip address ${one} ${other}`;
    if (kind === 4) return ` description ${one}`;
    return kind === 5 ? '!' : ` set community ${number}`;
  });
const lines = (least: number, most: number) =>
  fc.array(line, { minLength: least, maxLength: most }).map((all) => all.map((one) => `${one}\n`).join(''));
const edit = fc.record({
  from: fc.oneof(fc.constant(0), fc.nat(400)),
  count: fc.nat(3),
  text: lines(0, 3),
  looked: fc.nat(63),
});
const longBlock = fc
  .tuple(fc.constantFrom(...NAMES), lines(0, 30))
  .map(([name, rest]) => [
    `ip access-list extended ${name}\n`,
    ...Array.from({ length: 250 }, (_, index) => ` permit ip object-group A${index % 7} object-group B1\n`),
    rest,
  ])
  .map((parts) => parts.join(''));

test('after any edits, whatever was looked at in between, facts are those of a fresh document', () => {
  const document = fc.oneof(lines(0, 60), longBlock);
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
      let current = snapshot(text);
      look(current, 63);
      for (const { from, count, text: inserted, looked } of edits) {
        const last = current.lines.length - 1;
        const start = { line: Math.min(from, last), character: 0 };
        const end = { line: Math.min(from + count, last), character: 0 };
        current = edited(current, { start, end, text: inserted });
        look(current, looked);
      }
      const fresh = snapshot(current.lines.map(({ text: own, ending }) => own + ending).join(''));
      expect(look(current, 63)).toEqual(look(fresh, 63));
    }),
    { numRuns: 400 },
  );
});

test('and after more edits than tables lie over each other', () => {
  const lists = Array.from(
    { length: 40 },
    (_, index) => `ip access-list extended L${index}\n permit ip any any\n`,
  );
  let current = snapshot(`hostname R1\n${lists.join('')}ip access-list extended A1\n`);
  look(current, 63);
  for (let count = 0; count < 500; count++) {
    const line = 1 + 2 * (count % 40);
    const character = current.lines[line]?.text.length ?? 0;
    const start = { line, character: count % 7 === 6 ? character - 1 : character };
    current = edited(current, { start, end: { line, character }, text: String(count % 10) });
    look(current, 63);
    if (count % 100 === 50) checkSnapshot(current);
  }
  const fresh = snapshot(current.lines.map(({ text, ending }) => text + ending).join(''));
  expect(look(current, 63)).toEqual(look(fresh, 63));
  const told = ({ rule, line, message }: Finding) => `${line} ${rule.id} ${message}`;
  expect(checkSnapshot(current).map(told)).toEqual(checkSnapshot(fresh).map(told));
});

/** What some of the facts say, those of the bits of a number. */
function look(at: Snapshot, which: number): unknown {
  return Object.entries(view).map(([name, fact], index) => (which & (1 << index) ? [name, fact(at)] : name));
}
