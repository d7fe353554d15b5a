/** Where two lists differ: `[from, oldTo)` of the older one was replaced by `[from, newTo)` of the newer one. */
export interface Difference {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** The part of two lists between the items that are the same at their beginning and at their end. */
export function differenceOf<Item>(
  old: readonly Item[],
  items: readonly Item[],
  isSame: (a: Item, b: Item) => boolean = () => false,
): Difference {
  const most = Math.min(old.length, items.length);
  const same = (oldAt: number, at: number): boolean =>
    old[oldAt] === items[at] || isSame(old[oldAt] as Item, items[at] as Item);
  let from = 0;
  while (from < most && same(from, from)) from++;
  let behind = 0;
  while (behind < most - from && same(old.length - 1 - behind, items.length - 1 - behind)) behind++;
  return { from, oldTo: old.length - behind, newTo: items.length - behind };
}
