import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cubeV4 } from '../../server/src/model/filters/cube';
import { ALL_FIELDS, ALL_PROTOCOLS, type Box } from '../../server/src/model/filters/packets';
import { nextSearch, shadowsIn } from '../../server/src/model/filters/shadow';
import type { Shadowing } from '../../server/src/model/filters/shadow-item';
import { newSearch } from '../../server/src/model/filters/shadow-search';

const bits = fc.nat(31);
const cube = fc
  .tuple(bits, fc.constantFrom(0, 0, 0, 1, 3, 5, 15, 31))
  .map(([value, free]) => cubeV4(value, free));
const protocols = fc.constantFrom(ALL_PROTOCOLS, [[6, 6]] as const, [[6, 6]] as const, [[17, 17]] as const);
const ports = fc.oneof(
  fc.constant(ALL_FIELDS),
  fc.tuple(fc.nat(9), fc.nat(3)).map(([first, more]) => [[first, first + more]] as const),
);
const box: fc.Arbitrary<Box> = fc.record({
  protocols,
  source: cube,
  destination: cube,
  first: fc.constant(ALL_FIELDS),
  second: ports,
});
const entry: fc.Arbitrary<Shadowing> = fc
  .record({
    action: fc.constantFrom('permit' as const, 'deny' as const),
    isUnknown: fc.nat(60).map((n) => n === 0),
    boxes: fc.oneof(
      { weight: 5, arbitrary: fc.tuple(box) },
      { weight: 1, arbitrary: fc.array(box, { minLength: 2, maxLength: 3 }) },
    ),
    extras: fc.constantFrom([], [], [], ['established']),
    conditional: fc.nat(12).map((n) => n === 0),
  })
  .map(({ action, isUnknown, ...packets }) => ({ action, packets: isUnknown ? undefined : packets }));
const edit = fc.record({
  at: fc.nat(80),
  removed: fc.constantFrom(0, 1, 1, 1, 2),
  added: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(entry) },
    { weight: 1, arbitrary: fc.array(entry, { maxLength: 3 }) },
  ),
});

test('after any edits of a list the same entries are hidden, by the same ones, as in a list that is new', () => {
  const list = fc.array(entry, { maxLength: 70 });
  fc.assert(
    fc.property(list, fc.array(edit, { minLength: 1, maxLength: 12 }), (entries, edits) => {
      let current = entries;
      let search = newSearch(current);
      for (const { at, removed, added } of edits) {
        const from = Math.min(at, current.length);
        current = [...current.slice(0, from), ...added, ...current.slice(from + removed)];
        search = nextSearch(search, current);
        expect(shadowsIn(search)).toEqual(shadowsIn(newSearch(current)));
      }
    }),
    { numRuns: 400 },
  );
});

test('what hides an entry no longer hides others once it is hidden itself', () => {
  const range = (first: number, last: number): Shadowing => {
    const second = [[first, last]] as const;
    const only = { protocols: [[6, 6]] as const, source: cubeV4(0, -1), destination: cubeV4(0, -1) };
    const boxes = [{ ...only, first: ALL_FIELDS, second }];
    return { action: 'permit', packets: { boxes, extras: [], conditional: false } };
  };
  const [one, two, both, within] = [range(1, 5), range(6, 10), range(1, 12), range(4, 8)];
  const before = newSearch([one, two, both, within]);
  expect(shadowsIn(before)).toMatchObject([{ entry: 3, by: [2] }]);
  const after = nextSearch(before, [one, two, range(11, 12), both, within]);
  expect(shadowsIn(after)).toMatchObject([
    { entry: 3, by: [0, 1, 2] },
    { entry: 4, by: [0, 1] },
  ]);
});
