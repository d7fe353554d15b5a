import { type Fact, updatedFact } from '../facts';
import { changesSince, type RowChange, replaceRows } from '../row-changes';

/** A range of addresses in a table. The ranges of two prefixes lie in each other or have no address in common. */
interface Range {
  /** What is looked at by itself, such as a family and VRF. */
  readonly table: string;
  readonly first: number | bigint;
  readonly last: number | bigint;
}

/** Ranges that lie in one of them, and that one; no other range has an address in common with them. */
export interface Cluster<Item> extends Range {
  /** In the order of the document. */
  readonly items: readonly Item[];
}

/** With more ranges that changed than these all clusters are made anew. */
const MOST_CHANGED = 30;

/**
 * The clusters of some ranges, in the order of their tables and addresses. After an edit only those are made anew which a
 * range has left or come to.
 */
export function clustersOf<Item extends Range>(
  ranges: Fact<readonly Item[]>,
): Fact<readonly Cluster<Item>[]> {
  return updatedFact([ranges], (before, list) => {
    const changes = before && changesSince(before.inputs[0], list);
    if (before === undefined || changes === undefined || sizeOf(changes) > MOST_CHANGED)
      return newClusters(list);
    let clusters = before.value;
    for (const { removed, added } of changes) {
      const inPlace = replaced(clusters, removed, added);
      if (inPlace !== undefined) {
        clusters = inPlace;
        continue;
      }
      for (const item of removed) clusters = without(clusters, item);
      for (const item of added) clusters = withItem(clusters, item, list);
    }
    return clusters;
  });
}

function sizeOf(changes: readonly RowChange<unknown>[]): number {
  return changes.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
}

/** The clusters of items that come in the order of the document. */
function newClusters<Item extends Range>(items: readonly Item[]): readonly Cluster<Item>[] {
  const places = new Map(items.map((item, index) => [item, index]));
  const clusters: { range: Item; items: Item[] }[] = [];
  for (const item of [...items].sort(compare)) {
    const open = clusters.at(-1);
    if (open !== undefined && open.range.table === item.table && item.first <= open.range.last)
      open.items.push(item);
    else clusters.push({ range: item, items: [item] });
  }
  return clusters.map(({ range: { table, first, last }, items: own }) => ({
    table,
    first,
    last,
    items: own.length === 1 ? own : own.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
  }));
}

/** The usual edit: a range that is alone becomes another one that is, at the same place among all. */
function replaced<Item extends Range>(
  clusters: readonly Cluster<Item>[],
  [old, ...otherOld]: readonly Item[],
  [fresh, ...otherFresh]: readonly Item[],
): readonly Cluster<Item>[] | undefined {
  if (old === undefined || fresh === undefined || otherOld.length + otherFresh.length > 0) return undefined;
  const at = firstNotBefore(clusters, old);
  if (clusters[at]?.items.length !== 1) return undefined;
  const [before, after] = [clusters[at - 1], clusters[at + 1]];
  if (before !== undefined && !isInFront(before, fresh)) return undefined;
  if (after !== undefined && !isInFront(fresh, after)) return undefined;
  return replaceRows(clusters, at, 1, newClusters([fresh]));
}

function without<Item extends Range>(
  clusters: readonly Cluster<Item>[],
  item: Item,
): readonly Cluster<Item>[] {
  const at = firstNotBefore(clusters, item);
  const left = clusters[at]?.items.filter((one) => one !== item) ?? [];
  return replaceRows(clusters, at, 1, newClusters(left));
}

/** Adds a range, given all of the document. */
function withItem<Item extends Range>(
  clusters: readonly Cluster<Item>[],
  item: Item,
  all: readonly Item[],
): readonly Cluster<Item>[] {
  const from = firstNotBefore(clusters, item);
  let to = from;
  for (let next = clusters[to]; next !== undefined && overlap(next, item); next = clusters[to]) to++;
  const others = clusters.slice(from, to).flatMap(({ items }) => items);
  return replaceRows(clusters, from, to - from, newClusters(inOrder([...others, item], all)));
}

/** Few are looked for one by one. */
const FEW = 8;

function inOrder<Item>(some: readonly Item[], all: readonly Item[]): readonly Item[] {
  if (some.length < 2) return some;
  const wanted = new Set(some);
  if (some.length > FEW) return all.filter((item) => wanted.has(item));
  return some
    .map((item) => ({ item, at: all.indexOf(item) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The place of the first cluster that does not end in front of a range. */
function firstNotBefore(clusters: readonly Range[], range: Range): number {
  let [low, high] = [0, clusters.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = clusters[middle];
    if (one !== undefined && isInFront(one, range)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInFront(a: Range, b: Range): boolean {
  return a.table === b.table ? a.last < b.first : a.table < b.table;
}

function overlap(a: Range, b: Range): boolean {
  return a.table === b.table && a.first <= b.last && b.first <= a.last;
}

/** By table, by first address, a wider range before those in it. */
function compare(a: Range, b: Range): number {
  if (a.table !== b.table) return a.table < b.table ? -1 : 1;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last === b.last) return 0;
  return a.last > b.last ? -1 : 1;
}
