/** With more keys over a table than these its base is made anew. */
export const MOST_OVER = 200;

/**
 * One table of a base, which versions share, and of what edits changed since; the keys whose value is gone are left out.
 */
export function laidOver<Key, Value>(
  base: ReadonlyMap<Key, Value>,
  over: ReadonlyMap<Key, Value | undefined>,
  isGone: (value: Value) => boolean = () => false,
): ReadonlyMap<Key, Value> {
  const all = new Map(base);
  for (const [key, value] of over) {
    if (value === undefined || isGone(value)) all.delete(key);
    else all.set(key, value);
  }
  return all;
}
