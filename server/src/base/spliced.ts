/** More items than these are not handed over as arguments, of which there can be only so many. */
const MOST_ARGUMENTS = 1_000;

/**
 * A list in which `count` items from a place on are replaced by others. One copy: lists of lines and rows have tens of
 * thousands of items and are copied at each keystroke.
 */
export function spliced<Item>(
  list: readonly Item[],
  at: number,
  count: number,
  items: readonly Item[],
): readonly Item[] {
  return items.length > MOST_ARGUMENTS
    ? list.slice(0, at).concat(items, list.slice(at + count))
    : list.toSpliced(at, count, ...items);
}
