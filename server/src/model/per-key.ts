import { type Fact, sameItems, updatedFact } from './facts';
import { changedKeys, type Keyed } from './keyed';
import { laidOver, MOST_OVER } from './overlay';
import { replaceRows } from './row-changes';

/** What follows from all rows of each key. */
export interface PerKey<Key, Result> {
  readonly get: (key: Key) => Result | undefined;
  /** The results, in the order in which their keys first come in the document. */
  readonly values: readonly Result[];
  readonly base: ReadonlyMap<Key, Result>;
  /** What lies over the base; undefined for keys that have no result any more. */
  readonly over: ReadonlyMap<Key, Result | undefined>;
}

/** With more keys that changed than these all results are put together anew. */
const MOST_CHANGED = 4;

/**
 * What follows from all rows of a key, given other facts: computed anew for the keys whose rows changed, or for all of
 * them when one of the other facts did. Results are objects.
 */
export function perKey<
  Key extends string | number | object,
  Row extends object,
  Inputs extends readonly unknown[],
  Result extends object,
>(
  rows: Fact<Keyed<Key, Row>>,
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (rows: readonly Row[], key: Key, ...values: Inputs) => Result | undefined,
): Fact<PerKey<Key, Result>> {
  const all: Fact<Inputs> = updatedFact(inputs, (_, ...values) => values);
  return updatedFact([rows, all], (before, keyed, values): PerKey<Key, Result> => {
    const resultOf = (key: Key) => compute(keyed.get(key), key, ...values);
    const isKept = before !== undefined && sameItems(before.inputs[1], values);
    const keys = isKept ? changedKeys(before.inputs[0], keyed) : undefined;
    if (before === undefined || keys === undefined) return allResults(keyed, resultOf);
    const changed = new Map(
      [...keys].map((key) => [key, keyed.get(key).length > 0 ? resultOf(key) : undefined]),
    );
    return afterChange(before.value, before.inputs[0], keyed, changed);
  });
}

/** The results as a list, which says what changed in it. */
export function valuesOf<Key, Result>(fact: Fact<PerKey<Key, Result>>): Fact<readonly Result[]> {
  return (snapshot) => fact(snapshot).values;
}

function allResults<Key, Row, Result>(
  { rows, keyOf }: Keyed<Key, Row>,
  resultOf: (key: Key) => Result | undefined,
): PerKey<Key, Result> {
  const results = new Map<Key, Result>();
  const seen = new Set<Key>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const result = resultOf(key);
    if (result !== undefined) results.set(key, result);
  }
  return perKeyOf([...results.values()], results, new Map());
}

function perKeyOf<Key, Result>(
  values: readonly Result[],
  base: ReadonlyMap<Key, Result>,
  over: ReadonlyMap<Key, Result | undefined>,
): PerKey<Key, Result> {
  return { get: (key) => (over.has(key) ? over.get(key) : base.get(key)), values, base, over };
}

function afterChange<Key, Row, Result>(
  before: PerKey<Key, Result>,
  oldRows: Keyed<Key, Row>,
  keyed: Keyed<Key, Row>,
  changed: ReadonlyMap<Key, Result | undefined>,
): PerKey<Key, Result> {
  const resultOf = (key: Key) => (changed.has(key) ? changed.get(key) : before.get(key));
  if (changed.size > MOST_CHANGED) return allResults(keyed, resultOf);
  const over = new Map(before.over);
  let { values } = before;
  const moved: { readonly at: number; readonly result: Result }[] = [];
  for (const [key, result] of changed) {
    over.set(key, result);
    const old = before.get(key);
    const [first] = keyed.get(key);
    const stays = oldRows.get(key)[0] === first && old !== undefined && result !== undefined;
    if (old !== undefined) values = replaceRows(values, values.indexOf(old), 1, stays ? [result] : []);
    if (!stays && result !== undefined && first !== undefined)
      moved.push({ at: keyed.rows.indexOf(first), result });
  }
  const after = perKeyOf(values, before.base, over);
  for (const { at, result } of moved.sort((a, b) => a.at - b.at)) {
    const place = placeBehind(values, keyed, at, after.get);
    if (place === undefined) return allResults(keyed, resultOf);
    values = replaceRows(values, place, 0, [result]);
  }
  return over.size > MOST_OVER
    ? perKeyOf(values, laidOver(before.base, over), new Map())
    : perKeyOf(values, before.base, over);
}

/** Rows that are passed over to find the result in front of a new one: one key may have thousands in a row. */
const MOST_SEARCHED = 30_000;

/** The place behind the result of the nearest key that comes first in front of a row; undefined where it is far. */
function placeBehind<Key, Row, Result>(
  values: readonly Result[],
  { rows, keyOf, get }: Keyed<Key, Row>,
  at: number,
  resultOf: (key: Key) => Result | undefined,
): number | undefined {
  let passed: Key | undefined;
  let first: Row | undefined;
  for (let index = at - 1; index >= Math.max(0, at - MOST_SEARCHED); index--) {
    const row = rows[index];
    const key = row && keyOf(row);
    if (key === undefined) continue;
    if (key !== passed) {
      passed = key;
      first = get(key)[0];
    }
    if (first !== row) continue;
    const result = resultOf(key);
    if (result !== undefined) return values.indexOf(result) + 1;
  }
  return at <= MOST_SEARCHED ? 0 : undefined;
}
