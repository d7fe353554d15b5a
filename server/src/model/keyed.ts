import { type Fact, updatedFact } from './facts';
import { laidOver, MOST_OVER } from './overlay';
import { changesSince, type RowChange, replaceRows } from './row-changes';

/** Rows by what identifies them, such as the name of a list: those of one key in the order of the document. */
export interface Keyed<Key, Row> {
  readonly get: (key: Key) => readonly Row[];
  /** All rows, in the order of the document. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Key | undefined;
  /** Versions share the groups that were made once: what edits changed since lies over them. */
  readonly base: Groups<Key, Row>;
  readonly over: Groups<Key, Row>;
}

type Groups<Key, Row> = ReadonlyMap<Key, readonly Row[]>;

/**
 * The rows of a list by key; rows without one are left out. After an edit only the keys of the rows that changed are
 * looked at. Rows are objects; a key is a text or a number, but for bigints, which are slow to look up.
 */
export function keyedFact<Key extends string | number | object, Row extends object>(
  rows: Fact<readonly Row[]>,
  keyOf: (row: Row) => Key | undefined,
): Fact<Keyed<Key, Row>> {
  return updatedFact([rows], (before, list) => {
    const changes = before && changesSince(before.value.rows, list);
    return before === undefined || changes === undefined
      ? newKeyed(list, keyOf)
      : changes.reduce(afterChange, before.value);
  });
}

/** The keys of the rows in which a newer version differs; undefined where that is not known. */
export function changedKeys<Key, Row>(
  before: Keyed<Key, Row>,
  after: Keyed<Key, Row>,
): ReadonlySet<Key> | undefined {
  const changes = changesSince(before.rows, after.rows);
  return changes && new Set(changes.flatMap((change) => [...keysIn(change, after.keyOf)]));
}

function newKeyed<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key | undefined): Keyed<Key, Row> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return keyed(rows, keyOf, groups, new Map());
}

function keyed<Key, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key | undefined,
  base: Groups<Key, Row>,
  over: Groups<Key, Row>,
): Keyed<Key, Row> {
  const get = (key: Key): readonly Row[] => over.get(key) ?? base.get(key) ?? none;
  return { get, rows, keyOf, base, over };
}

function afterChange<Key, Row>(before: Keyed<Key, Row>, change: RowChange<Row>): Keyed<Key, Row> {
  const { keyOf } = before;
  const keys = keysIn(change, keyOf);
  if (keys.size > MOST_OVER) return newKeyed(change.after, keyOf);
  const isFull = before.over.size + keys.size > MOST_OVER;
  const base = isFull ? laidOver(before.base, before.over, isEmpty) : before.base;
  const over = new Map(isFull ? [] : before.over);
  for (const key of keys)
    over.set(
      key,
      groupAfter(before.get(key), change, (row) => keyOf(row) === key),
    );
  return keyed(change.after, keyOf, base, over);
}

function isEmpty(group: readonly unknown[]): boolean {
  return group.length === 0;
}

function keysIn<Key, Row>(
  { removed, added }: RowChange<Row>,
  keyOf: (row: Row) => Key | undefined,
): ReadonlySet<Key> {
  const keys = new Set<Key>();
  for (const rows of [removed, added])
    for (const row of rows) {
      const key = keyOf(row);
      if (key !== undefined) keys.add(key);
    }
  return keys;
}

function groupAfter<Row>(
  group: readonly Row[],
  change: RowChange<Row>,
  isOfKey: (row: Row) => boolean,
): readonly Row[] {
  const removed = change.removed.filter(isOfKey);
  const added = change.added.filter(isOfKey);
  const [first] = removed;
  const at = first === undefined ? placeIn(group, change) : group.indexOf(first);
  return replaceRows(group, at, removed.length, added);
}

/** How many rows of a group stand before those that changed. */
function placeIn<Row>(group: readonly Row[], { before, at }: RowChange<Row>): number {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = group[middle];
    if (row !== undefined && before.indexOf(row) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const none: readonly never[] = [];
