const MOST_ALONE = 20;

/**
 * Puts together what has one cause, where that is so much that to say it each time would bury everything else: lists of
 * one item each, or of all items of a cause that has more than twenty. In the order of their first items.
 */
export function byCause<Item>(
  items: readonly Item[],
  causeOf: (item: Item) => unknown,
): readonly (readonly [first: Item, ...others: Item[]])[] {
  const causes = new Map<unknown, [Item, ...Item[]]>();
  for (const item of items) {
    const known = causes.get(causeOf(item));
    if (known === undefined) causes.set(causeOf(item), [item]);
    else known.push(item);
  }
  return [...causes.values()].flatMap((found) =>
    found.length > MOST_ALONE ? [found] : found.map((item): [Item] => [item]),
  );
}
