import { eachRow, type Fact, sameItems, updatedFact } from './facts';
import { changedKeys, type Keyed, keyedFact } from './keyed';
import { changesSince, replaceRows } from './row-changes';

/** A row with what another table has of it. */
export interface LookedUp<Row, Value> {
  readonly row: Row;
  /** What stands under each of its keys, in the order of the keys. */
  readonly found: readonly Value[];
}

/** With more rows that find something else than these the list is put together anew. */
const MOST_CHANGED = 8;

/**
 * Each row of a list with what it looks up in a table, given other facts: what follows from both follows from such a row
 * alone. After an edit only the rows that changed, and those that ask for a key of which rows changed, are new objects;
 * all are asked for their keys again where one of the other facts changed. Rows are different objects.
 */
export function lookedUp<
  Row extends object,
  Key extends string | number | object,
  Value extends object,
  Inputs extends readonly unknown[],
>(
  rows: Fact<readonly Row[]>,
  table: Fact<Keyed<Key, Value>>,
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  keysOf: (row: Row, ...values: Inputs) => readonly Key[],
): Fact<readonly LookedUp<Row, Value>[]> {
  const asked = eachRow<Row, Inputs, Asked<Row, Key>>(rows, inputs, (row, ...values) =>
    keysOf(row, ...values).map((key) => ({ row, key })),
  );
  const askers = keyedFact(asked, ({ key }) => key);
  const all: Fact<Inputs> = updatedFact(inputs, (_, ...values) => values);
  return updatedFact([rows, table, all, askers], (before, list, keyed, values, asking) => {
    const lookUp = (row: Row) => ({ row, found: valuesOf(keysOf(row, ...values), keyed) });
    if (before === undefined) return list.map(lookUp);
    const [oldList, oldKeyed, oldValues] = before.inputs;
    const changes = sameItems(oldValues, values) ? changesSince(oldList, list) : undefined;
    const keys = changedKeys(oldKeyed, keyed);
    if (changes === undefined || keys === undefined) return lookUpAll(before.value, list, lookUp);
    let after = before.value;
    for (const { at, removed, added } of changes)
      after = replaceRows(after, at, removed.length, added.map(lookUp));
    const stale = new Set<Row>();
    for (const key of keys) for (const { row } of asking.get(key)) stale.add(row);
    if (stale.size > MOST_CHANGED)
      return replaceRows(
        after,
        0,
        after.length,
        after.map((one) => (stale.has(one.row) ? newer(one, lookUp(one.row)) : one)),
      );
    for (const row of stale) {
      const at = list.indexOf(row);
      const known = after[at];
      if (known !== undefined) after = replaceRows(after, at, 1, [newer(known, lookUp(row))]);
    }
    return after;
  });
}

interface Asked<Row, Key> {
  readonly row: Row;
  readonly key: Key;
}

/** Rows that find the same as before stay the same objects. */
function lookUpAll<Row, Value>(
  before: readonly LookedUp<Row, Value>[],
  rows: readonly Row[],
  lookUp: (row: Row) => LookedUp<Row, Value>,
): readonly LookedUp<Row, Value>[] {
  const known = new Map(before.map((one) => [one.row, one]));
  const after = rows.map((row) => newer(known.get(row), lookUp(row)));
  return replaceRows(before, 0, before.length, after);
}

function newer<Row, Value>(
  known: LookedUp<Row, Value> | undefined,
  found: LookedUp<Row, Value>,
): LookedUp<Row, Value> {
  return known !== undefined && sameItems(known.found, found.found) ? known : found;
}

function valuesOf<Key, Value>(keys: readonly Key[], table: Keyed<Key, Value>): readonly Value[] {
  const [first, ...others] = keys;
  if (first === undefined) return none;
  if (others.length === 0) return table.get(first);
  return keys.flatMap((key) => table.get(key));
}

const none: readonly never[] = [];
