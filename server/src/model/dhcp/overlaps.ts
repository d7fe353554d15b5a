/** A block of addresses of either family: the first and the last one. */
interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * For each of these prefixes the nearest one that it lies in or is equal to, as pairs of the wider and the narrower. Takes
 * time in the order of sorting: prefixes either lie in each other or have no address in common.
 */
export function nestedPrefixes<Item>(
  items: readonly Item[],
  rangeOf: (item: Item) => Range,
): { readonly outer: Item; readonly inner: Item }[] {
  const sorted = items
    .map((item) => ({ item, range: rangeOf(item) }))
    .sort((a, b) => compare(a.range.first, b.range.first) || compare(b.range.last, a.range.last));
  const pairs: { outer: Item; inner: Item }[] = [];
  const open: (typeof sorted)[number][] = [];
  for (const current of sorted) {
    while (open.length > 0 && (open.at(-1)?.range.last ?? 0n) < current.range.first) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) pairs.push({ outer: outer.item, inner: current.item });
    open.push(current);
  }
  return pairs;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
